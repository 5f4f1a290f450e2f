"""« Participation » on the day's page: participants to tell, sessions to come, opinions that wait for an answer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.domain.fields import instant
from desktop_app.services.outcome import Topic
from desktop_app.services.participation import Due
from desktop_app.ui.i18n import clock_time, short_date
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.widgets import Card, RecordRow, clear_layout

SHOWN = 4
READERS = ("agent", "supervisor")
TOPICS = frozenset({Topic.PROCESSES, Topic.COMMITMENTS})


class ParticipationCard(Card):
    """Asks for itself, off the window's thread, and again after each change; hidden while nothing waits."""

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(" ", tone="amber", link=" ", parent=parent)
        self.set_title(self.tr("Participation"))
        self.link.setText(self.tr("See them all"))
        self._page, self._cases = page, page.context.use_cases
        self._language = page.context.language
        self.rows: list[RecordRow] = []
        self.hide()
        self.linked.connect(lambda: page.context.navigate(Destination("processes")))
        if self._cases.session.author.role in READERS:
            page.context.hub.changed.connect(self._changed)
            self.ask()

    def ask(self) -> None:
        """What waits now."""
        self._page.read(self._cases.participation.due, self.show_due)

    def show_due(self, due: Due) -> None:
        """What is late first."""
        clear_layout(self.body)
        self.rows = []
        self.set_count(due.count)
        self.setVisible(due.count > 0)
        lines = list(self._lines(due))[:SHOWN]
        for at, (id, title, second, icon, end) in enumerate(lines):
            row = RecordRow(title, second, icon=icon, end=end, line=at < len(lines) - 1)
            row.opened.connect(lambda id=id: self._page.context.navigate(Destination("processes", record=id)))
            self.rows.append(row)
            self.body.addWidget(row)

    def _lines(self, due: Due) -> Iterator[tuple[str, str, str, str, tuple[str, str] | None]]:
        """Record, title, second line, icon, tag."""
        late = (self.tr("late"), "red")
        for row in due.returns:
            when = self.tr("since {day}").format(day=self._day(row.return_due_on or row.ends_on))
            told = self.tr("Participants to tell, {when}").format(when=when)
            yield row.id, row.title, told, "people", late if row.return_late else None
        for opinion in due.opinions:
            record, state = opinion.opinion.record, opinion.opinion.state
            words = self.tr("answered, to be told in session") if state == "answered" else self.tr("opinion to answer")
            yield record.id, str(record["title"]), f"{opinion.council}, {words}", "letter", late if state == "late" else None
        for meeting in due.meetings:
            at = instant(str(meeting.meeting["at"])).astimezone()
            when = f"{self._day(at.date().isoformat())}, {clock_time(at, self._language)}"
            yield meeting.meeting.id, meeting.council, self.tr("Session {when}").format(when=when), "calendar", None

    def _day(self, iso: str) -> str:
        return short_date(date.fromisoformat(iso), self._cases.session.today(), self._language)

    def _changed(self, topic: Topic) -> None:
        if topic in TOPICS:
            self.ask()
