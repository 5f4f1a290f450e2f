"""The pane beside a list: one process with all that hangs on it, one request, one experiment; and what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.process import COUNCILS
from desktop_app.domain.record import Record
from desktop_app.services.participation import MemberView, OpinionView, ProcessView, SupportRow, WatchRow
from desktop_app.ui.features.processes.words import OPINION_TONES, SUPPORT_TONES, WATCH_TONES, ProcessWords
from desktop_app.ui.widgets import Banner, Button, DetailPane, Label, Pair, RecordRow, Tag

Value = Any
CONTRIBUTED = ("participatory_budget", "consultation", "workshop", "survey")
"""Processes in which people give ideas or opinions of their own."""


class ParticipationPane(DetailPane):
    """Signal `asked(code, id, parent)`: an act or a form to open, about a record and what it belongs to ("" for a new one)."""

    asked = Signal(str, str, str)

    def __init__(self, words: ProcessWords, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(closable=True, parent=parent)
        self._words, self._may_write = words, may_write
        self.id = ""
        self.acts: list[tuple[str, str]] = []
        self.buttons: dict[str, Button] = {}

    def show_nothing(self, text: str) -> None:
        """One sentence instead of a record."""
        self._begin("", "")
        self.body.addWidget(Label(text, "second"))

    def _begin(self, id: str, title: str) -> None:
        self.id, self.buttons, self.acts = id, {}, []
        self.clear()
        self.set_title(title)

    # -- a process
    def show_process(self, view: ProcessView, names: Mapping[str, str], contributions: bool) -> None:
        """Everything of one; `names` of colleagues by id, `contributions` whether their page is there."""
        row, words = view.row, self._words
        self._begin(row.id, row.title)
        for text, tone in ((words.kind(row.kind), "neutral"), (words.level(row.level), "blue"), (row.phase, "green")):
            if text:
                self.tags.addWidget(Tag(text, tone, ""))
        if row.return_late:
            late = self.tr("People took part and wait to hear what became of it, since {day}.").format(day=words.day(row.return_due_on))
            self.body.addWidget(Banner("red", self.tr("No return to the participants yet"), late))
        for name, value in self._facts(view, names):
            if value:
                self.body.addWidget(Pair(name, value, width=130, whole=True))
        self._texts(view.record, "process", ("negotiable", "return_note", "note"))
        for widget in self._parts(view):
            self.body.addWidget(widget)
        self._process_acts(view, contributions)

    def _facts(self, view: ProcessView, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        row, words = view.row, self._words
        yield self.tr("Where"), ", ".join(row.areas)
        yield self.tr("When"), words.span(row.starts_on, row.ends_on)
        yield self.tr("Service"), row.lead_service
        yield self.tr("In charge"), names.get(row.owner, "")
        yield self.tr("Who decides"), str(view.record["decided_by"] or "")
        yield self.tr("Return"), words.day(row.returned_on) if row.returned_on else words.day(row.return_due_on)
        yield self.tr("Told here"), words.invited(view.invited) if view.invited else ""
        yield self.tr("Received"), words.contributions(view.contributions) if view.contributions else ""
        yield self.tr("Mobilised"), words.mobilised(view.mobilised) if view.mobilised else ""

    def _parts(self, view: ProcessView) -> Iterator[QWidget]:
        phases = view.record["phases"] or ()
        if phases:
            yield Label(self.tr("Phases"), "card")
            for phase in phases:
                yield Pair(str(phase["label"]), self._words.span(str(phase["from_on"]), str(phase["to_on"])), width=160)
        if view.opinions:
            yield Label(self.tr("Opinions"), "card")
            yield from (self._opinion(one) for one in view.opinions)
        if view.meetings:
            yield Label(self.tr("Sessions"), "card")
            yield from (self._meeting(one) for one in view.meetings)
        if view.members:
            yield Label(self.tr("Members"), "card")
            yield from self._members(view.members)

    def _opinion(self, one: OpinionView) -> QWidget:
        record, words = one.record, self._words
        due = str(record["answer_due_on"] or "")
        when = self.tr("answer due {day}").format(day=words.day(due)) if due and one.state in ("waiting", "late") else ""
        origin = words.wording.label("opinion", "origin", str(record["origin"]))
        action = {"waiting": self.tr("Answer"), "late": self.tr("Answer"), "answered": self.tr("Told in session")}.get(one.state, "")
        state = words.opinion(one.state)  # beside a button there is no room for a tag, but for one that alarms
        action = action if self._may_write else ""
        said = state[:1].upper() + state[1:] if action else ""
        row = RecordRow(
            str(record["title"]),
            ", ".join(part for part in (said, origin, when, str(record["answer"] or "")) if part),
            end=None if action and one.state != "late" else (state, OPINION_TONES[one.state]),
            action=action,
        )
        act = "tell" if one.state == "answered" else "answer"
        row.opened.connect(lambda: self.asked.emit("opinion", record.id, self.id))
        row.acted.connect(lambda: self.asked.emit(act, record.id, self.id))
        return row

    def _meeting(self, record: Record) -> QWidget:
        words = self._words
        came = words.came(int(record["attendance"]), int(record["newcomers"] or 0)) if record["attendance"] is not None else ""
        second = ", ".join(part for part in (str(record["title"] or ""), came, str(record["agenda"] or "")) if part)
        end = (self.tr("cancelled"), "neutral") if record["cancelled_at"] else None
        row = RecordRow(words.moment(str(record["at"])), second, end=end)
        row.opened.connect(lambda: self.asked.emit("meeting", record.id, self.id))
        return row

    def _members(self, members: Sequence[MemberView]) -> Iterator[QWidget]:
        college = ""
        label = self._words.wording.label
        for one in members:
            if one.record["college"] != college:
                college = str(one.record["college"])
                yield Label(label("membership", "college", college), "second_strong")
            how = label("membership", "designation", str(one.record["designation"]))
            row = RecordRow(one.label, how, end=(self.tr("ended"), "neutral") if one.ended else None)
            row.opened.connect(partial(self.asked.emit, "member", one.record.id, self.id))
            yield row

    def _process_acts(self, view: ProcessView, contributions: bool) -> None:
        council = view.row.kind in COUNCILS
        if contributions and view.row.kind in CONTRIBUTED:
            self.acts.append(("contributions", self.tr("Contributions")))
        if view.mobilised and self._may_write:
            self.acts.append(("mobilisation", self.tr("Actors asked")))
        if self._may_write:
            if council:
                self.acts += [("new_opinion", self.tr("Note an opinion")), ("new_meeting", self.tr("New session"))]
                self.acts.append(("new_member", self.tr("New member")))
            elif not view.row.returned_on:
                self.acts.append(("return", self.tr("Told to the participants")))
            if not council:
                self.acts.append(("new_meeting", self.tr("New session")))
            self.acts.append(("process", self.tr("Change")))
        self._show_acts()

    # -- a request, an experiment
    def show_support(self, row: SupportRow, names: Mapping[str, str]) -> None:
        """A request for advice."""
        words, record = self._words, row.record
        self._begin(row.id, row.title)
        self.tags.addWidget(Tag(words.support(row.state), SUPPORT_TONES[row.state], ""))
        self.tags.addWidget(Tag(words.wording.label("support_request", "level", row.level), "neutral", ""))
        due = (self.tr("Due"), words.day(row.due_on)), (self.tr("Finished"), words.day(row.finished_on))
        for name, value in ((self.tr("Service"), row.service), (self.tr("In charge"), names.get(row.owner, "")), *due):
            if value:
                self.body.addWidget(Pair(name, value, width=130, whole=True))
        self._texts(record, "support_request", ("need", "brief", "result"))
        if self._may_write and row.state != "finished":
            self.acts.append(("finish", self.tr("Finish")))
        self.acts.append(("paper", self.tr("Models filled in")))
        if self._may_write:
            self.acts.append(("support", self.tr("Change")))
        self._show_acts()

    def show_watch(self, row: WatchRow) -> None:
        """An experiment seen elsewhere."""
        words, record = self._words, row.record
        self._begin(row.id, row.title)
        self.tags.addWidget(Tag(words.watch(row.state), WATCH_TONES[row.state], ""))
        tried = words.day(row.tried_on)
        for name, value in ((self.tr("Seen at"), row.where_seen), (self.tr("Link"), str(record["link"] or "")), (self.tr("Tried"), tried)):
            if value:
                self.body.addWidget(Pair(name, value, width=130, whole=True))
        self._texts(record, "watch_item", ("why", "hypothesis", "result"))
        if self._may_write:
            if row.state in ("seen", "tried"):
                self.acts.append(("verdict", self.tr("Kept or stopped")))
            self.acts.append(("watch", self.tr("Change")))
        self._show_acts()

    def _texts(self, record: Record, kind: str, names: Sequence[str]) -> None:
        for name in names:
            if record[name]:
                self.body.addWidget(Label(self._words.wording.field(kind, name), "second_strong"))
                self.body.addWidget(Label(str(record[name]), "body"))

    def _show_acts(self) -> None:
        for at, (code, text) in enumerate(self.acts):
            button = Button(text, "primary" if at == 0 else "secondary", size="row", parent=self)
            button.clicked.connect(partial(self._pressed, code))
            self.buttons[code] = button
            self.action_row.addWidget(button)

    def _pressed(self, code: str, _checked: bool = False) -> None:
        if code.startswith("new_"):
            self.asked.emit(code.removeprefix("new_"), "", self.id)
        else:
            self.asked.emit(code, self.id, "")
