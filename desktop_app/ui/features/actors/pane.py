"""One actor beside the list: how to reach it, who knows it, when it is to be seen, what it was asked, what it carries; and its acts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.services.actors import ActorView
from desktop_app.services.contacts import phone_shown
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Card,
    Column,
    Curtain,
    DetailPane,
    Event,
    IconButton,
    Label,
    Mark,
    Pair,
    RecordRow,
    Secret,
    StepTimeline,
    Tag,
)

SHOWN = 12
"""Acts of the history that are shown; older ones are counted."""


class ActorPane(DetailPane):
    """`show_actor(view, people)`. Signals `act_asked(code)`: meet, call, mobilise, encounter, edit, pause; `open_asked(page, id)`."""

    act_asked = Signal(str)
    open_asked = Signal(str, str)

    def __init__(self, words: ActorWords, curtain: Curtain, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(closable=True, parent=parent)
        self._words, self._curtain, self._may_write = words, curtain, may_write
        self.view: ActorView | None = None
        self.buttons: dict[str, Button] = {}

    def show_nothing(self, text: str) -> None:
        """One sentence instead of an actor."""
        self.view, self.buttons = None, {}
        self.clear()
        self.set_title("")
        self.body.addWidget(Label(text, "second"))

    def show_actor(self, view: ActorView, people: dict[str, str]) -> None:
        """Show it from the top; the place reached is kept when it is the same one. `people`: names of colleagues by id."""
        bar = self.scroller.verticalScrollBar()
        place = bar.value() if self.view is not None and self.view.record.id == view.record.id else 0
        self.view = view
        self.clear()
        row = view.row
        self.tags.addWidget(Tag(self._words.kind(row.kind), "neutral", ""))
        if text := self._words.next(row):
            self.tags.addWidget(Tag(self.tr("to see: {when}").format(when=text), self._words.next_tone(row), ""))
        self.set_title(row.name)
        for widget in self._sections(view, people):
            self.body.addWidget(widget)
        self._show_acts()
        bar.setValue(place)

    def _sections(self, view: ActorView, people: dict[str, str]) -> Iterator[QWidget]:
        yield from self._warnings(view)
        yield self._facts(view, people)
        yield from self._people(view)
        yield from self._initiatives(view)
        yield from self._history(view, people)
        if view.merged:
            names = ", ".join(str(one["name"]) for one in view.merged)
            yield Label(self.tr("Also noted as: {names}").format(names=names), "help")

    def _warnings(self, view: ActorView) -> Iterator[QWidget]:
        row, today = view.row, self._words.today.isoformat()
        if row.do_not_solicit_until >= today:
            text = str(view.record["do_not_solicit_reason"] or "")
            title = self.tr("Not to be asked anything before {day}").format(day=self._words.day(row.do_not_solicit_until))
            yield Banner("amber", title, text, parent=self)
        if row.conflicts:
            yield Banner("amber", self.tr("Two versions of it are to be settled"), "", parent=self)

    def _facts(self, view: ActorView, people: dict[str, str]) -> QWidget:
        row, record, words = view.row, view.record, self._words
        holder = QWidget(self)
        column = Column(holder, spacing=4)
        lines = (
            (self.tr("Where"), ", ".join(row.areas)),
            (self.tr("Themes"), ", ".join(row.themes)),
            (self.tr("To reach it"), row.contact),
            (self.tr("Website"), str(record["website"] or "")),
            (self.tr("Passes on"), str(record["relays"] or "")),
            (self.tr("Service"), str(record["service"] or "")),
            (self.tr("Training"), self._training(record)),
            (self.tr("Known by"), ", ".join(row.known_by)),
            (self.tr("Last contact"), words.last(row)),
            *((self.tr("Duty"), self._duty(duty, people)) for duty in view.duties),
            (self.tr("Asked"), self.tr("%n time(s) in thirty days", "", row.asked) if row.asked else ""),
        )
        for name, value in lines:
            if value:
                column.addWidget(Pair(name, value, width=110, whole=True, parent=holder))
        if record["note"]:
            column.addWidget(Secret(self._curtain, str(record["note"]), "second"))
        return holder

    def _training(self, record: Record) -> str:
        day = self._words.day(str(record["trained_on"] or ""))
        return ", ".join(part for part in (str(record["training"] or ""), day) if part)

    def _duty(self, duty: Record, people: dict[str, str]) -> str:
        said = self.tr("{name}, every %n day(s)", "", int(duty["every_days"])).format(name=people.get(str(duty["owner"]), ""))
        paused = str(duty["paused_until"] or "")
        if paused >= self._words.today.isoformat():
            said = self.tr("{duty}, paused until {day}").format(duty=said, day=self._words.day(paused))
        return said.removeprefix(", ")

    def _people(self, view: ActorView) -> Iterator[QWidget]:
        if not view.people:
            return
        card = Card(self.tr("People to speak to"), count=len(view.people), parent=self)
        for one in view.people:
            reach = " · ".join(part for part in (phone_shown(str(one["phone"] or "")), str(one["email"] or "")) if part)
            card.body.addWidget(Secret(self._curtain, ", ".join(p for p in (str(one["name"]), str(one["role"] or "")) if p), "strong"))
            if reach:
                card.body.addWidget(Secret(self._curtain, reach, "second"))
        yield card

    def _initiatives(self, view: ActorView) -> Iterator[QWidget]:
        if not view.initiatives:
            return
        card = Card(self.tr("Initiatives it carries"), count=len(view.initiatives), padding=False, divider=True, parent=self)
        for one in view.initiatives:
            row = RecordRow(str(one["title"] or ""), one.ref, icon="initiative", parent=card)
            row.opened.connect(partial(self.open_asked.emit, "initiatives", one.id))
            card.body.addWidget(row)
        yield card

    def _history(self, view: ActorView, people: dict[str, str]) -> Iterator[QWidget]:
        events = sorted((*self._steps(view, people), *self._requests(view, people)), key=lambda dated: dated[0], reverse=True)
        if not events:
            yield Label(self.tr("Nothing noted yet: V notes that you saw it."), "second", "ink2")
            return
        yield Label(self.tr("History"), "card")
        yield StepTimeline([event for _, event in events[:SHOWN]], name=self.tr("History"), curtain=self._curtain, parent=self)
        if len(events) > SHOWN:
            yield Label(self.tr("and %n older one(s)", "", len(events) - SHOWN), "help")

    def _steps(self, view: ActorView, people: dict[str, str]) -> Iterator[tuple[str, Event]]:
        for step in view.steps:
            on = str(step["on"] or step["due_on"] or "")
            by = people.get(str(step["by"]), "")
            yield on, Event(self._words.day(on), self._words.wording.step(str(step["type"])), str(step["note"] or ""), by, private=True)

    def _requests(self, view: ActorView, people: dict[str, str]) -> Iterator[tuple[str, Event]]:
        words = self._words
        for one in view.mobilisations:
            on = str(one["asked_on"] or "")
            answer = words.answer(str(one["answer"] or "")) or self.tr("no answer yet")
            told = self.tr("told back {day}").format(day=words.day(str(one["told_back_on"]))) if one["told_back_on"] else ""
            detail = " · ".join(part for part in (answer, str(one["answer_note"] or ""), told) if part)
            title = self.tr("Asked: {purpose}").format(purpose=one["asked_for"])
            mark = Mark.DONE if one["told_back_on"] else Mark.OPEN
            yield on, Event(words.day(on), title, detail, people.get(str(one["by"]), ""), mark=mark)

    def _show_acts(self) -> None:
        self.buttons = {}
        if not self._may_write:
            return
        acts = (
            ("meet", self.tr("Seen today"), "check", "V", "primary"),
            ("call", self.tr("Called"), "phone", "T", "secondary"),
            ("mobilise", self.tr("Ask…"), "megaphone", "M", "secondary"),
            ("encounter", self.tr("Note an encounter"), "plus", "", "ghost"),
            ("pause", self.tr("Pause the duty"), "pause", "S", "ghost"),
        )
        for code, text, icon, key, role in acts:
            if code == "pause" and not (self.view and self.view.duties):
                continue
            button = Button(text, role, icon=icon, key=key, size="row", parent=self)
            button.clicked.connect(lambda _checked=False, code=code: self.act_asked.emit(code))
            self.buttons[code] = button
            self.action_row.addWidget(button)
        self.edit_button = IconButton("pen", self.tr("Edit"), parent=self)
        self.edit_button.clicked.connect(lambda _checked=False: self.act_asked.emit("edit"))
        self.corner.addWidget(self.edit_button)
