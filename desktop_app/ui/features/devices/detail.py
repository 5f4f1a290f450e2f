"""The pane of one device: its state, what came from it, what is missing, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.roster import DeviceRow
from desktop_app.services.synchronise import Gap
from desktop_app.ui.features.devices.words import DeviceWords, Places
from desktop_app.ui.widgets import Banner, Button, DetailPane, Label, Pair, Tag


class DevicePane(DetailPane):
    """`show_row(row, places, gaps)`. Signals `change_asked(row)`, `revoke_asked(row)`, `admit_asked(row)`, `lost_asked(gap)`."""

    change_asked = Signal(object)
    revoke_asked = Signal(object)
    admit_asked = Signal(object)
    lost_asked = Signal(object)

    def __init__(self, words: DeviceWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words

    def show_row(self, row: DeviceRow, places: Places, gaps: Sequence[Gap]) -> None:
        """Show a device of the list."""
        words = self._words
        self.clear()
        self.set_title(words.name(row))
        text, tone, icon = words.tag(row)
        self.tags.addWidget(Tag(text, tone, icon, self))
        if row.mine:
            self.tags.addWidget(Tag(self.tr("This computer"), "neutral", "info", self))
        lines = (
            (self.tr("Device"), row.device[:8].upper()),
            (self.tr("Role"), words.role(row.role)),
            (self.tr("Sectors"), words.sectors(row.sectors, places)),
            (self.tr("State"), " ".join(part for part in (words.state(row)[0], words.since(row)) if part)),
            (self.tr("Received"), self.tr("%n note(s)", "", row.received)),
            (self.tr("Erasures"), words.erasures(row)),
        )
        for name, value in lines:
            if value:
                self.body.addWidget(Pair(name, value, width=84, parent=self))
        if row.state == "revoked":
            said = self.tr("It receives nothing more. What came before stays; what would still come is kept apart until you decide.")
            self.body.addWidget(Banner("neutral", self.tr("What follows"), f"{words.follows(row.reason)} {said}".strip(), parent=self))
        if said := words.unconfirmed(row):
            self.body.addWidget(Banner("amber", self.tr("Erasure not confirmed"), said, parent=self))
        self._add_gaps(row, gaps)
        self._add_actions(row)

    def _add_gaps(self, row: DeviceRow, gaps: Sequence[Gap]) -> None:
        if not gaps and not row.missing:
            return
        self.body.addWidget(Label(self.tr("%n note(s) missing", "", row.missing), "strong", "amber"))
        for gap in gaps:
            said = self._words.gap(gap)
            self.body.addWidget(Label(said, "second", "ink"))
            button = Button(self.tr("Declare lost…"), "ghost", size="row", parent=self)
            button.setAccessibleName(self.tr("Declare lost: {what}").format(what=said))
            button.clicked.connect(lambda _checked=False, gap=gap: self.lost_asked.emit(gap))
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Label(self.tr("They hold nothing back: the rest is received and safe."), "help", "ink2"))

    def _add_actions(self, row: DeviceRow) -> None:
        if row.state == "revoked" and row.aside:
            admit = Button(self.tr("Take in what is set aside (%n)", "", row.aside), icon="check", parent=self)
            admit.clicked.connect(lambda _checked=False: self.admit_asked.emit(row))
            self.action_row.addWidget(admit)
        if row.state != "enrolled":
            return
        change = Button(self.tr("Change the role or the sectors"), icon="pen", parent=self)
        change.clicked.connect(lambda _checked=False: self.change_asked.emit(row))
        self.action_row.addWidget(change)
        if not row.mine:
            revoke = Button(self.tr("Revoke…"), "danger", icon="lock", parent=self)
            revoke.clicked.connect(lambda _checked=False: self.revoke_asked.emit(row))
            self.action_row.addWidget(revoke)
