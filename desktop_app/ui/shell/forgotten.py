"""The way back in with the recovery sheet: its code, then a new phrase."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import BadRecoveryCode, CarnetError, WrongPassphrase
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.shell.door import NewPhrase
from desktop_app.ui.widgets import Banner, Button, Column, IconLabel, Label, Row, TextField


class ForgottenPart(QWidget):
    """Signals: `asked(code, new_phrase)`, `gone_back()`."""

    asked = Signal(str, str)
    gone_back = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=12)
        head = Row(spacing=12)
        head.addWidget(IconLabel("receipt", 24, "accent"))
        head.addWidget(Label(self.tr("Forgotten passphrase?"), "detail"), 1)
        column.addLayout(head)
        how = self.tr("Take the recovery sheet of {notebook}, and type its six groups in order.").format(notebook=title)
        column.addWidget(Label(how, "body", "ink2"))
        self.code = TextField(
            self.tr("Recovery code"), icon="receipt", hint=self.tr("24 characters. Spaces, dashes and capitals do not matter.")
        )
        self.code.submitted.connect(self._to_phrase)
        column.addWidget(self.code)
        self.phrase = NewPhrase()
        self.phrase.first.set_label(self.tr("New secret phrase"))
        self.phrase.submitted.connect(self.ask)
        column.addWidget(self.phrase)
        self._banner = Banner("red", "")
        self._banner.hide()
        column.addWidget(self._banner)
        row = Row(spacing=10)
        back = Button(self.tr("Back"), "ghost", key=key_text("Esc"), parent=self)
        back.clicked.connect(self.gone_back)
        row.addWidget(back)
        row.addStretch(1)
        self.full = Button(self.tr("Open with this code"), "primary", icon="check", key=key_text("Ctrl+Return"), parent=self)
        self.full.clicked.connect(self.ask)
        row.addWidget(self.full)
        column.addLayout(row)

    def first_focus(self) -> QWidget:
        return self.code

    def ask(self) -> None:
        """Send what was typed, unless something is missing."""
        if not self.code.text():
            self.code.set_error(self.tr("Type the code of the recovery sheet."))
            self.code.setFocus()
            return
        if self.phrase.verify():
            self._banner.hide()
            self.asked.emit(self.code.text(), self.phrase.text())

    def take_refusal(self, error: CarnetError, sentence: Any) -> None:
        if isinstance(error, BadRecoveryCode):
            self.code.set_error(sentence.line)
            self.code.setFocus()
            return
        title = self.tr("Too many tries in a row") if isinstance(error, WrongPassphrase) else sentence.title
        self._banner.set(title, sentence.action)
        self._banner.show_news()

    def _to_phrase(self) -> None:
        self.phrase.setFocus()
