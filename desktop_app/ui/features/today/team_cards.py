"""The team on the day's page: what one does in a colleague's place, who is away, the evenings to come, what is to settle.

Never a figure by agent.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.services.absences import AbsenceRow, Covered, OwnedRow
from desktop_app.services.commitments import CommitmentRow
from desktop_app.services.outcome import Topic
from desktop_app.services.planning import PlanRow
from desktop_app.ui.features.today.cards import RowsCard
from desktop_app.ui.i18n import clock_time, short_date
from desktop_app.ui.page import Destination, Page
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import Button, Column, RecordRow, Row

SHOWN = 4
_TOPICS = frozenset({Topic.ABSENCES, Topic.COMMITMENTS, Topic.VISITS, Topic.PROCESSES, Topic.AGENDA, Topic.EXCHANGE})


@dataclass(frozen=True, slots=True)
class TeamTime:
    """What one question brings; `away` and `evenings` are for who reviews the team."""

    today: date
    covered: tuple[Covered, ...]
    away: tuple[AbsenceRow, ...] = ()
    left: tuple[OwnedRow, ...] = ()
    evenings: tuple[PlanRow, ...] = ()
    conflicts: int = 0


class TeamTimeCards(QWidget):
    """Asks and fills its cards by itself; each hides when it has nothing to say."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._role = page.context.use_cases.session.author.role
        column = Column(self, spacing=16)
        self.away = RowsCard(self.tr("Colleagues away"), tone="blue", link=self.tr("All"), parent=self)
        self.evenings = RowsCard(self.tr("Evenings to come"), link=self.tr("Agenda"), parent=self)
        self.holder = Column(spacing=16)
        self.covered: list[RowsCard] = []
        self.settle = RowsCard(self.tr("To settle"), tone="amber", parent=self)
        if self._role != "supervisor":
            column.addLayout(self.holder)
        for card in (self.away, self.evenings, self.settle):
            card.hide()
            column.addWidget(card)
        if self._role == "supervisor":  # who reviews the team sees the team first
            column.addLayout(self.holder)
        self.settle.opened.connect(page.context.navigate)
        self.away.linked.connect(lambda: page.context.navigate(Destination("absences")))
        self.away.opened.connect(lambda row: page.context.navigate(Destination("absences", record=row.id)))
        self.evenings.linked.connect(lambda: page.context.navigate(Destination("agenda", tab="list")))
        self.evenings.opened.connect(self._open_evening)
        self._soon = Pause(self, self.ask)  # one gesture touches several topics, one question is enough
        page.context.hub.changed.connect(self._changed)
        self.hide()
        self.ask()

    def ask(self) -> None:
        """Ask again."""
        self._page.read(self._find, self._show)

    def _changed(self, topic: Topic) -> None:
        if topic in _TOPICS:
            self._soon.start()

    def _find(self) -> TeamTime:
        use = self._page.context.use_cases
        today = use.session.today()
        if self._role == "supervisor":
            away = tuple(row for row in use.absences.rows() if not row.departure)
            left, evenings = use.absences.without_owner(), use.planning.evenings()
            return TeamTime(today, use.absences.covered(SHOWN), away, left, evenings, use.conflicts.count())
        return TeamTime(today, use.absences.covered(SHOWN) if self._role in ("agent", "elected") else ())

    def _show(self, found: TeamTime) -> None:
        for card in self.covered:
            self.holder.removeWidget(card)
            card.deleteLater()
        self.covered = [self._covered_card(one, found.today) for one in found.covered]
        for card in self.covered:
            self.holder.addWidget(card)
        self._show_away(found)
        self._show_evenings(found.evenings, found.today)
        self._show_conflicts(found.conflicts)
        self.setVisible(bool(self.covered or found.away or found.left or found.evenings or found.conflicts))

    # -- in a colleague's place
    def _covered_card(self, one: Covered, today: date) -> RowsCard:
        row = one.absence
        card = RowsCard(self.tr("In place of {name}").format(name=row.name), tone="amber", parent=self)
        card.start(one.count)
        if row.to_on:
            said = self.tr("Until {day}: what you do is noted in your name; the follow-ups stay theirs.")
            card.say(said.format(day=self._day(row.to_on, today)))
        else:
            card.say(self.tr("No end said: what you do is noted in your name; the follow-ups stay theirs."))
        for at, held in enumerate(one.rows[:SHOWN]):
            second = self.tr("informed {told} of {people}").format(told=held.told, people=held.people)
            due = (self._day(held.late_after, today), "red" if held.days_late else "amber") if held.late_after else None
            card.add(held, RecordRow(held.title, second, icon="flag", end=due, line=at < len(one.rows[:SHOWN]) - 1))
        for visit in one.visits[:SHOWN]:
            title = str(visit["title"] or "") or self.tr("Visit")
            card.add(visit, RecordRow(title, self._day(str(visit["starts_at"])[:10], today), icon="visits", line=False))
        card.opened.connect(partial(self._open_covered, row))
        see = Button(self.tr("See their follow-ups"), "secondary", icon="follow-ups", parent=card)
        see.clicked.connect(lambda _checked=False: self._see(row))
        holder = Row(margins=(16, 8, 16, 12))
        holder.addWidget(see)
        holder.addStretch(1)
        card.body.addLayout(holder)
        return card

    def _see(self, row: AbsenceRow) -> None:
        """All of them: the people whom the list names are noted in the access log first."""
        there = Destination("follow_ups", tab="live", values={"owner": row.person})
        self._page.act(lambda: self._page.context.use_cases.absences.see(row.id), then=lambda _found: self._page.context.navigate(there))

    def _open_covered(self, row: AbsenceRow, what: object) -> None:
        assert isinstance(what, CommitmentRow | Record)
        there = (
            Destination("follow_ups", record=what.id) if isinstance(what, CommitmentRow) else Destination("visits", what.id, tab="coming")
        )
        self._page.act(lambda: self._page.context.use_cases.absences.see(row.id), then=lambda _found: self._page.context.navigate(there))

    # -- review of the team
    def _show_away(self, found: TeamTime) -> None:
        self.away.setVisible(bool(found.away or found.left))
        self.away.start(len(found.away))
        for at, row in enumerate(found.away[:SHOWN]):
            if row.state == "coming":
                end = (self.tr("From {day}").format(day=self._day(row.from_on, found.today)), "neutral")
            elif row.to_on:
                end = (self.tr("Until {day}").format(day=self._day(row.to_on, found.today)), "blue")
            else:
                end = (self.tr("No end said"), "blue")
            second = self.tr("Replaced by {name}").format(name=row.replacement)
            last = at == len(found.away[:SHOWN]) - 1
            self.away.add(row, RecordRow(row.name, second, icon="user", end=end, line=not last))
        if found.left:
            said = self.tr("%n matter(s) without owner since a departure", "", len(found.left))
            line = RecordRow(said, "", icon="user", end=(self.tr("To hand over"), "red"), line=False)
            line.opened.connect(lambda: self._page.context.navigate(Destination("absences", tab="leaving")))
            self.away.body.addWidget(line)

    def _show_evenings(self, rows: Sequence[PlanRow], today: date) -> None:
        self.evenings.setVisible(bool(rows))
        self.evenings.start(len(rows))
        for at, row in enumerate(rows[:SHOWN]):
            assert row.starts_at is not None
            lang = self._page.context.language
            when = self.tr("{day}, {hour}").format(day=self._day(row.day, today), hour=clock_time(row.starts_at, lang))
            line = at < len(rows[:SHOWN]) - 1
            icon = "meeting" if row.kind == "meeting" else "visits"
            self.evenings.add(row, RecordRow(when[:1].upper() + when[1:], row.title, icon=icon, line=line))

    def _show_conflicts(self, count: int) -> None:
        self.settle.setVisible(bool(count))
        self.settle.start(count)
        if count:
            said = self.tr("%n record(s) written in two ways", "", count)
            row = RecordRow(said, self.tr("Both are kept until somebody decides."), icon="layers", action=self.tr("Open"), line=False)
            self.settle.add(Destination("conflicts"), row)

    def _open_evening(self, row: object) -> None:
        assert isinstance(row, PlanRow)
        page = "processes" if row.kind == "meeting" else "visits"
        self._page.context.navigate(Destination(page, record=row.record, tab="" if row.kind == "meeting" else "coming"))

    def _day(self, iso: str, today: date) -> str:
        return short_date(date.fromisoformat(iso[:10]), today, self._page.context.language)
