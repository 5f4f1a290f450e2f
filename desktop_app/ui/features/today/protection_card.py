"""The day of the data protection officer: what waits for their eye, one line each, and nothing that nobody asked for."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.outcome import Topic
from desktop_app.services.protection import PhotoToCheck, ToProtect
from desktop_app.services.roster import DeviceRow
from desktop_app.ui.features.today.cards import RowsCard
from desktop_app.ui.i18n import past_day
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import Label, RecordRow, Row

PAGES = {"encounter": "encounters", "commitment": "follow_ups", "visit": "visits"}
NUMBERS = 4
"""Numbers of sheets that are named at most; the others are counted."""
_TOPICS = frozenset({Topic.ENCOUNTERS, Topic.COMMITMENTS, Topic.VISITS, Topic.DRAFTS, Topic.SHEETS, Topic.EXCHANGE, Topic.TERRITORY})


class ProtectionCard(RowsCard):
    """Asks for itself, off the window's thread, and again after each change. Signal `shown()`: an answer is there."""

    shown = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(" ", tone="amber", parent=parent or page)
        self.set_title(self.tr("To look at"))
        self._page, self._cases = page, page.context.use_cases
        self._soon = Pause(self, self.ask)  # one gesture touches several topics, one question is enough
        self.opened.connect(page.context.navigate)
        page.context.hub.changed.connect(self._changed)
        self.ask()

    def ask(self) -> None:
        """What waits now."""
        synchronise = self._cases.synchronise
        aside = (lambda: synchronise.standing().set_aside) if synchronise is not None else (lambda: 0)
        devices = self._cases.devices.rows if self._cases.devices is not None else (lambda: ())
        self._page.read(lambda: self._cases.protection.due(aside, devices), self.show_due)

    def _changed(self, topic: Topic) -> None:
        if topic in _TOPICS:
            self._soon.start()

    def show_due(self, due: ToProtect) -> None:
        """Photos first: they are the only ones that may leave the service."""
        self.start(due.count)
        for one in due.photos:
            self._add_photo(one)
        if due.photo_count > len(due.photos):
            self._tell(self.tr("%n more photo(s) to look at before they are published.", "", due.photo_count - len(due.photos)))
        if due.agreement_due:
            self._add_agreement(due)
        if due.sheets:
            self._tell(self._sheets(due))
        for device in due.unconfirmed:
            self._tell(self._unconfirmed(device))
        if due.set_aside:
            said = self.tr("%n line(s) received and set aside: nobody sees what they say", "", due.set_aside)
            self.add(Destination("synchronisation"), RecordRow(said, self.tr("Sent and received"), icon="inbox", line=False))
        if due.old_drafts:
            said = self.tr(
                "%n entry(ies) begun more than 23 days ago on this computer: to complete, or they are dropped.", "", due.old_drafts
            )
            self._tell(said)
        if not due.count:
            self.say(self.tr("Nothing waits for you: no photo to check, no sheet with names, no line set aside."))
        self.finish()
        self.shown.emit()

    def _add_photo(self, one: PhotoToCheck) -> None:
        photo, context = one.photo, self._page.context
        taken = date.fromisoformat(str(photo["taken_at"] or photo.created_at)[:10])
        day = past_day(taken, self._cases.session.today(), context.language)
        second = self.tr("Faces to check before it is published, {day}").format(day=day)
        title = str(photo["description"] or "") or self.tr("Photo without a description")
        row = RecordRow(title, second, icon="camera", end=(self.tr("To check"), "amber"), curtain=context.curtain, private="title")
        page = PAGES.get(one.kind, "")
        self.add(Destination(page, record=one.matter) if page else Destination("today"), row)

    def _add_agreement(self, due: ToProtect) -> None:
        given = next((one for one in due.public.agreements if one.role == "supervisor"), None) if due.public is not None else None
        second = self.tr("{name} agreed; yours is missing").format(name=given.name) if given is not None else ""
        row = RecordRow(self.tr("Public pages of slips: your agreement"), second, icon="shield", end=(self.tr("To decide"), "amber"))
        self.add(Destination("settings", tab="public"), row)

    def _unconfirmed(self, device: DeviceRow) -> str:
        """Who to telephone: their computer still holds what it was told to erase."""
        today = self._cases.session.today()
        day = past_day(date.fromisoformat(device.awaited), today, self._page.context.language)
        if device.overdue(today):
            said = self.tr("Erasure not confirmed by {name}’s computer since {day}: have it exchange, or take it off the list.")
        else:
            said = self.tr("Erasure to be confirmed by {name}’s computer since {day}.")
        return said.format(name=device.name or self.tr("somebody"), day=day)

    def _sheets(self, due: ToProtect) -> str:
        named = ", ".join(one.number for one in due.sheets[:NUMBERS])
        said = self.tr("%n field sheet(s) with names, typed and not destroyed: {numbers}.", "", len(due.sheets))
        more = len(due.sheets) - NUMBERS
        return said.format(numbers=self.tr("{named} and %n more", "", more).format(named=named) if more > 0 else named)

    def _tell(self, text: str) -> None:
        """A line that opens nothing: it is seen to elsewhere, by others."""
        holder = Row(margins=(16, 10, 16, 10))
        holder.addWidget(Label(text, "second", wrap=True), 1)
        self.body.addLayout(holder)
