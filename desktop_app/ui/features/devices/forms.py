"""Forms of the pane: welcome a device, change its role or sectors; and the dialog that revokes one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.roster import REASONS, DeviceRequest, DeviceRow
from desktop_app.ui.features.devices.words import WHOLE, DeviceWords, Places
from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.widgets import (
    Banner,
    Button,
    CheckField,
    ChipGroup,
    Choice,
    Column,
    Dialog,
    Label,
    RadioGroup,
    StepTitle,
    Surface,
    TextField,
)

ROLES = ("agent", "elected", "supervisor", "reception", "dpo")
EVERYWHERE = ("supervisor", "dpo")
"""Roles that usually hold the whole workspace."""


class RoleAndSectors(QWidget):
    """Which role, for which sectors. Signal `changed()`."""

    changed = Signal()

    def __init__(self, words: DeviceWords, places: Places, role: str, sectors: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=8)
        column.addWidget(Label(self.tr("Role"), "label"))
        self.role = RadioGroup(self.tr("Role"), [Choice(code, words.role(code)) for code in ROLES], value=role, parent=self)
        self.role.changed.connect(self._role_chosen)
        column.addWidget(self.role)
        column.addWidget(Label(self.tr("Sectors"), "label"))
        choices = words.choices(places)
        self.sectors = ChipGroup(self.tr("Sectors"), choices, multiple=True, visible=9, parent=self)
        self.sectors.set_value(sectors)
        self.sectors.changed.connect(self._sectors_chosen)
        column.addWidget(self.sectors)

    def value(self) -> tuple[str, tuple[str, ...]]:
        chosen = self.sectors.value()
        return str(self.role.value() or ""), tuple(str(code) for code in chosen) if isinstance(chosen, tuple) else ()

    def _role_chosen(self, role: object) -> None:
        if role in EVERYWHERE and not self.value()[1]:
            self.sectors.set_value((WHOLE,))
        self._held = self.value()[1]
        self.changed.emit()

    def _sectors_chosen(self, chosen: object) -> None:
        """The whole authority leaves nothing to add."""
        codes = chosen if isinstance(chosen, tuple) else ()
        if WHOLE in codes and len(codes) > 1:
            before = getattr(self, "_held", ())
            codes = (WHOLE,) if WHOLE not in before else tuple(code for code in codes if code != WHOLE)
            self.sectors.set_value(codes)
        self._held = codes
        self.changed.emit()


class _Form(Surface):
    """A form in the pane; `refuse` says what is wrong at its top. Signal `closed()`."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self.column = Column(self, margins=(14, 12, 14, 14), spacing=10)
        self.refusal = Banner("red", "", "", parent=self)
        self.refusal.hide()
        self.column.addWidget(self.refusal)

    def refuse(self, wording: Any, error: CarnetError) -> None:
        sentence = wording.error(error)
        self.refusal.set(sentence.title, sentence.line)
        self.refusal.show_news()


class WelcomeForm(_Form):
    """Four steps, in the order in which they are safe. Signals `file_asked()`, `submitted()`."""

    file_asked = Signal()
    submitted = Signal()

    def __init__(self, words: DeviceWords, places: Places, server: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.request: DeviceRequest | None = None
        self.path: Path | None = None
        self.setAccessibleName(self.tr("Welcome a device"))
        add = self.column.addWidget
        self._first = StepTitle(1, self.tr("The request that the computer made"), parent=self)
        add(self._first)
        self.choose = Button(self.tr("Choose the request…"), icon="file", parent=self)
        self.choose.clicked.connect(self.file_asked)
        add(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.found = Label("", "second", "ink2", parent=self)
        self.found.hide()
        add(self.found)
        self._second = StepTitle(2, self.tr("Compare by telephone"), parent=self)
        add(self._second)
        self.hint = Label(
            self.tr("Call the person on a number that you know, and read these six groups to each other."),
            "second",
            "ink2",
        )
        add(self.hint)
        self.fingerprint = Label("", "screen", "ink")
        self.fingerprint.hide()
        add(self.fingerprint)
        self.same = CheckField(self.tr("The six groups are the same"), parent=self)
        self.same.setEnabled(False)
        self.same.toggled.connect(self._name_button)
        add(self.same)
        self._third = StepTitle(3, self.tr("Role and sectors"), parent=self)
        add(self._third)
        self.what = RoleAndSectors(words, places, "agent", (), self)
        self.what.changed.connect(self._name_button)
        add(self.what)
        add(StepTitle(4, self.tr("Address of the service"), parent=self))
        hint = self.tr("Empty: it exchanges by shared folder or by stick.")
        self.server = TextField(self.tr("Address"), text=server, optional=True, hint=hint, placeholder="https://", parent=self)
        add(self.server)
        self.submit = Button(
            self.tr("Welcome, and write its card…"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final", parent=self
        )
        self.submit.clicked.connect(self.submitted)
        add(self.submit, 0, Qt.AlignmentFlag.AlignLeft)
        self._name_button()

    def show_request(self, path: Path, request: DeviceRequest) -> None:
        """What the file says; nothing is trusted before the fingerprint was compared."""
        self.refusal.hide()
        self.path, self.request = path, request
        alone = self.tr("brings %n item(s) noted before joining", "", request.lines)
        brings = alone if request.lines else self.tr("begins with an empty notebook")
        said = self.tr("{holder}: known already, its card is made again") if request.already else "{holder}"
        self.found.setText(" · ".join((said.format(holder=request.holder), brings)))
        self.found.show()
        groups = request.fingerprint.split()
        self.fingerprint.setText("\n".join("  ".join(groups[at : at + 3]) for at in range(0, len(groups), 3)))
        self.fingerprint.setAccessibleName(self.tr("Fingerprint: {groups}").format(groups=request.fingerprint))
        self.fingerprint.show()
        self.same.setEnabled(True)
        self.same.setChecked(False)
        self._first.set_done(True)
        self._name_button()
        self.same.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def ready(self) -> bool:
        return self.request is not None and self.same.isChecked() and bool(self.what.value()[1])

    def _name_button(self) -> None:
        self._second.set_done(self.request is not None and self.same.isChecked())
        self._third.set_done(bool(self.what.value()[1]))
        self.submit.setEnabled(self.ready)


class ChangeForm(_Form):
    """Another role, other sectors. Signal `submitted()`."""

    submitted = Signal()

    def __init__(self, row: DeviceRow, words: DeviceWords, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Change the role or the sectors"))
        self.column.addWidget(Label(self.tr("Change the role or the sectors"), "card"))
        self.what = RoleAndSectors(words, places, row.role, row.sectors, self)
        self.column.addWidget(self.what)
        said = self.tr("At its next exchange the computer receives what it may hold from now on, and drops the rest once it is safe.")
        self.column.addWidget(Label(said, "help", "ink2"))
        self.submit = Button(self.tr("Record"), "primary", icon="check", key=key_text("Ctrl+Return"), parent=self)
        self.submit.clicked.connect(self.submitted)
        self.column.addWidget(self.submit, 0, Qt.AlignmentFlag.AlignLeft)
        self.what.changed.connect(lambda: self.submit.setEnabled(bool(self.what.value()[1])))


class RevokeDialog(Dialog):
    """Why, and what follows; the button waits for a reason. `reason()` after it was accepted."""

    def __init__(self, parent: QWidget, row: DeviceRow, words: DeviceWords) -> None:
        super().__init__(parent, "", "", act="", icon="lock", wide=True)
        self._words = words
        self.set_texts(
            self.tr("Revoke the device of {holder}?").format(holder=words.name(row)),
            self.tr("From the next exchange or file on, it receives nothing more. What would still come is kept apart until you decide."),
            act=self.tr("Revoke this device"),
            safe=self.tr("Keep it"),
        )
        self.reasons = RadioGroup(self.tr("Reason"), [Choice(code, words.reason(code)) for code in REASONS], parent=self)
        self.reasons.changed.connect(self._chosen)
        self.body.addWidget(self.reasons)
        self._follows = Label("", "body", "ink")
        self.body.addWidget(self._follows)
        if row.missing:
            missing = number(row.missing, current_language())
            said = self.tr("{number} of its notes have not come yet: ask for a last file if you can.").format(number=missing)
            self.body.addWidget(Banner("amber", said, parent=self))
        self.act_button.setEnabled(False)
        self.finished.connect(self.deleteLater)

    def reason(self) -> str:
        return str(self.reasons.value() or "")

    def _chosen(self, code: object) -> None:
        self._follows.setText(self._words.follows(str(code)))
        self.act_button.setEnabled(True)
