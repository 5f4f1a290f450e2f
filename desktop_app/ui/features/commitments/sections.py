"""What the pane says of a commitment, section by section: banners, steps, ladder, to-dos, legal clock, linked records."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.reminders import ToDo
from desktop_app.services.commitments import CommitmentDetail
from desktop_app.services.rungs import RungLine
from desktop_app.ui.acts import Lookups
from desktop_app.ui.follow_up_words import FollowUpWords
from desktop_app.ui.i18n import long_date, relative_day, short_date
from desktop_app.ui.widgets import Banner, Column, Label, Ladder, Mark, Pair, Rung

Card = tuple[str, str, tuple[str, str] | str, QWidget]


class Sections(QObject):
    """Builds the parts of the pane; nothing here acts. Signal `settle_asked()`: somebody wants to choose between two versions."""

    settle_asked = Signal()

    def __init__(self, detail: CommitmentDetail, wording: Any, lookups: Lookups, words: FollowUpWords, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._detail, self._wording, self._lookups, self._words, self._lang = detail, wording, lookups, words, lang
        self._pane = parent

    # -- banners
    def banners(self) -> list[Banner]:
        """What must be settled or known before anything else."""
        detail, found = self._detail, []
        if detail.contradictions:
            first, second = (self._outcome(id) for id in detail.contradictions[0])
            text = self.tr("{first} on one side, {second} on the other, neither having seen the other. Note the outcome again to decide.")
            found.append(
                Banner("amber", self.tr("Two outcomes contradict each other"), text.format(first=first, second=second), parent=self._pane)
            )
        if detail.merged_into:
            text = self.tr("Everything goes on there: its history and everybody who waits.")
            found.append(Banner("neutral", self.tr("Merged into another commitment"), text, icon="merge", parent=self._pane))
        if detail.row.torn or detail.row.conflicts:
            fields = ", ".join(self._wording.field("commitment", name) for name in detail.row.conflicts)
            text = self.tr("Two devices said different things: {fields}. Both versions are kept until somebody chooses.")
            banner = Banner(
                "amber",
                self.tr("To be settled"),
                text.format(fields=fields or self.tr("deleted here, changed there")),
                icon="layers",
                parent=self._pane,
            )
            banner.add_action(self.tr("Settle"), self.settle_asked.emit, icon="layers")
            found.append(banner)
        if detail.paused_until:
            text = self.tr("It resumes by itself on {day}.").format(day=self._day(detail.paused_until))
            found.append(Banner("blue", self.tr("Paused: the body waits for us"), text, icon="pause", parent=self._pane))
        if detail.evidence == "declared" and detail.row.state in ("to_tell", "closed", "closed_unreached"):
            text = self.tr("Nobody saw it: say so when you inform.")
            found.append(Banner("amber", self.tr("Declared done, not checked"), text, parent=self._pane))
        return found

    def _outcome(self, id: str) -> str:
        line = next((line for line in self._detail.steps if line.id == id), None)
        if line is None:
            return "?"
        said = self._wording.step(line.step.type)
        return f"{said} ({line.author})" if line.author else said

    # -- the two steps
    def step_boxes(self) -> tuple[tuple[Mark, str, str], tuple[Mark, str, str]]:
        row = self._detail.row
        work, word = self._words.work(row), self._words.word(row)
        done = self._short(row.done_on) if row.done_on else ""
        if not done and row.due:
            day = date.fromisoformat(row.due)
            late = day < self._lookups.today
            done = relative_day(day, self._lookups.today, self._lang) if late else self.tr("before {day}").format(day=self._short(row.due))
        return (*work, done), (*word, self._told_when())

    def _told_when(self) -> str:
        row = self._detail.row
        if row.state in ("closed", "closed_unreached"):
            return self._short(row.told_on) if row.told_on else ""
        if row.state == "to_tell" and row.done_on:
            days = (self._lookups.today - date.fromisoformat(row.done_on)).days
            return self.tr("since %n day(s)", "", days) if days else self.tr("since today")
        return ""

    # -- cards
    def cards(self) -> list[Card]:
        """Name, title, note at the right, content."""
        cards: list[Card] = []
        if self._detail.to_dos and self._detail.row.state in ("open", "transferred", "to_tell"):
            cards.append(("to_dos", self.tr("To do"), "", self._to_dos()))
        if self._detail.rungs:
            cards.append(("ladder", self.tr("Reminder ladder"), self._ladder_note(), self._ladder()))
        if self._detail.clock is not None:
            cards.append(("clock", self.tr("Legal clock"), self.tr("to be checked by the legal service"), self._clock()))
        return cards

    def _to_dos(self) -> QWidget:
        holder = QWidget(self._pane)
        column = Column(holder, spacing=2)
        people = {one.waiting: one for one in self._detail.people}
        for to_do in self._detail.to_dos[:6]:
            person = people.get(to_do.waiting)
            who = ""
            if person is not None and not person.named and len(people) > 1:
                who = self._wording.label("waiting", "audience", person.label)
            day = date.fromisoformat(to_do.on)
            when = (
                relative_day(day, self._lookups.today, self._lang)
                if day < self._lookups.today
                else short_date(day, self._lookups.today, self._lang)
            )
            column.addWidget(Pair(when, ", ".join(part for part in (self._to_do(to_do), who) if part), width=96, parent=holder))
        rest = len(self._detail.to_dos) - 6
        if rest > 0:
            column.addWidget(Label(self.tr("and %n other(s)", "", rest), "help"))
        return holder

    def _to_do(self, to_do: ToDo) -> str:
        if to_do.kind == "planned":
            line = next((line for line in self._detail.steps if line.id == to_do.step), None)
            return ", ".join(part for part in (self._wording.step(line.step.type), line.step.note) if part) if line else ""
        if to_do.kind == "rung":
            return self.tr("Remind: {who}").format(who=self._wording.label("step", "recipient", to_do.recipient).lower())
        return {
            "tell_again_asked": self.tr("Answer: they asked again"),
            "decide": self.tr("Decide between two outcomes"),
            "tell": self.tr("Inform"),
            "notice": self.tr("Post a notice: nobody left to call"),
            "due": self.tr("Due: do it, or say why not"),
            "holding_message": self.tr("Give news to the person who waits"),
            "due_soon": self.tr("Due soon"),
        }[to_do.kind]

    def _ladder(self) -> Ladder:
        rungs = [self._rung(line) for line in self._detail.rungs]
        return Ladder(rungs, name=self.tr("Reminder ladder"), parent=self._pane)

    def _rung(self, line: RungLine) -> Rung:
        code = self.tr("D{days}").format(days=line.days)
        if line.rung == 0:
            return Rung(code, self.tr("Passed on to {body}").format(body=self._detail.row.body), self._day(line.done_on), Mark.DONE)
        label = self._wording.label("step", "recipient", line.recipient)
        last = max((one.rung for one in self._detail.rungs if one.done_on), default=0)
        if line.done_on:
            return Rung(code, label, self._day(line.done_on), Mark.DONE, strong=line.rung == last)
        if not self._detail.ladder_runs or line.rung < last:
            return Rung(code, label, self.tr("not needed"), Mark.OPEN)
        due = line.due_on <= self._lookups.today.isoformat()
        return Rung(code, label, self._day(line.due_on), Mark.DUE if due else Mark.OPEN, strong=due)

    def _ladder_note(self) -> tuple[str, str] | str:
        if not self._detail.ladder_runs:
            return (self.tr("stopped: work done"), "green") if self._detail.row.outcome else (self.tr("stopped"), "ink2")
        return (self.tr("paused"), "ink2") if self._detail.paused_until else ""

    def _clock(self) -> QWidget:
        clock = self._detail.clock
        holder = QWidget(self._pane)
        column = Column(holder, spacing=2)
        if clock is None:
            return holder
        lines = [(self.tr("Request received"), clock.received_on)]
        if clock.implicit_on:
            said = self.tr("Silence means acceptance") if clock.regime == "acceptance" else self.tr("Silence means refusal")
            lines.append((said, clock.implicit_on))
        if clock.court_until:
            lines.append((self.tr("Going to court until"), clock.court_until))
        if clock.acknowledged_on:
            lines.append((self.tr("Receipt acknowledged"), clock.acknowledged_on))
        for name, day in lines:
            column.addWidget(Pair(name, self._day(day), width=190, parent=holder))
        if clock.acknowledgement_owed:
            column.addWidget(
                Label(self.tr("No acknowledgement was noted: one is owed, with the date on which silence decides."), "help", "amber")
            )
        if clock.regime == "unknown":
            column.addWidget(Label(self.tr("The rule that applies is not known: no date is computed."), "help", "ink2"))
        return holder

    # -- links
    def links(self) -> list[tuple[str, str, str, str]]:
        """Kind, id, icon and words of what can be opened from here."""
        detail, found = self._detail, []
        if detail.record["encounter"]:
            found.append(("encounter", str(detail.record["encounter"]), "encounters", self.tr("The encounter it comes from")))
        if detail.merged_into:
            found.append(("commitment", detail.merged_into, "merge", self.tr("The commitment that goes on")))
        return found

    def _day(self, day: str) -> str:
        return long_date(date.fromisoformat(day), self._lookups.today, self._lang) if day else ""

    def _short(self, day: str) -> str:
        """Short enough for a box: `mar. 24 nov.`"""
        when = date.fromisoformat(day)
        return short_date(when, self._lookups.today, self._lang) if day else ""
