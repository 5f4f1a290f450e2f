"""The author who agreed, on the sheet, to be told: the agreement first, then a name and one way to reach them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.fields import instant_text
from desktop_app.services.contacts import contact_field
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import CheckField, Column, FoldingRow, Label, TextField

NAME_CHARACTERS, REACH_CHARACTERS = 80, 300
CHANNELS = {"phone": "phone", "email": "email", "postal": "letter"}


class AuthorPart(QWidget):
    """Signal `changed()`. `resident()` gives fields of a resident, None for nobody."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        context = page.context
        text = context.ports.consent.text(context.language)
        self._version = text.version
        column = Column(self, spacing=6)
        self.consent = CheckField(self.tr("The author agreed, on the sheet, to be told what became of it"), parent=self)
        column.addWidget(self.consent)
        self.words = Label(text.follow_up, "help", "ink2")
        column.addWidget(self.words)
        row = FoldingRow(parent=self)
        self.name = TextField(self.tr("Name, as they want to be called"), icon="user", limit=NAME_CHARACTERS, check=self._name_trouble)
        self.reach = TextField(self.tr("Telephone, e-mail or address"), icon="phone", limit=REACH_CHARACTERS, optional=True)
        row.add(self.name, stretch=1, width=220)
        row.add(self.reach, stretch=1, width=220)
        self._row = row
        column.addWidget(row)
        self.consent.toggled.connect(lambda _on: self._arrange())
        for field in (self.name, self.reach):
            field.changed.connect(lambda _text: self.changed.emit())
        context.curtain.changed.connect(self._draw)
        self._draw(context.curtain.is_on())
        self._arrange()

    def clear(self) -> None:
        """Nobody."""
        self.consent.setChecked(False)
        for field in (self.name, self.reach):
            field.set_text("")
            field.set_error("")

    def verify(self) -> bool:
        """Whether it can be kept; else the focus is on what is missing."""
        if self.consent.isChecked() and not self.name.verify():
            self.name.setFocus()
            return False
        return True

    def resident(self) -> dict[str, Any] | None:
        """Who waits for word."""
        if not self.consent.isChecked():
            return None
        now = instant_text(self._page.context.use_cases.session.clock.now())
        agreed = {"at": now, "how": "written", "text_version": self._version}
        values: dict[str, Any] = {
            "name": self.name.text(),
            "consent_follow_up": agreed,
            "preferred_channel": "in_person",
            "age_band": "adult",
        }
        if self.reach.text():
            kind = contact_field(self.reach.text())
            values |= {kind: self.reach.text(), "preferred_channel": CHANNELS[kind]}
        return values

    def _name_trouble(self) -> str:
        return "" if self.name.text() else self.tr("Write a name, or untick the agreement.")

    def _arrange(self) -> None:
        agreed = self.consent.isChecked()
        self._row.setVisible(agreed)
        self.words.setVisible(agreed)
        self.changed.emit()

    def _draw(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Password if on else QLineEdit.EchoMode.Normal
        self.name.entry.setEchoMode(mode)
        self.reach.entry.setEchoMode(mode)
