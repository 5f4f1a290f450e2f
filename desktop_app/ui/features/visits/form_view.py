"""The fields of the form of a visit, and what they hold as a `VisitEntry`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.visit import KINDS
from desktop_app.services.encounter_entry import Choices
from desktop_app.ui.features.visits.entry import VisitEntry, is_walk
from desktop_app.ui.features.visits.stairwells_field import StairwellsField
from desktop_app.ui.features.visits.stops_field import StopsField, Suggest
from desktop_app.ui.hour_field import HourField
from desktop_app.ui.widgets import Card, ChipGroup, Choice, Column, DateField, FoldingRow, Label, TextArea, TextField

TITLE_CHARACTERS, MEETING_CHARACTERS, TEXT_CHARACTERS = 120, 200, 600


@dataclass(frozen=True, slots=True)
class People:
    """Persons of the notebook for the two fields: (id, name), elected members and staff."""

    elected: tuple[tuple[str, str], ...] = ()
    staff: tuple[tuple[str, str], ...] = ()


class FormView(QWidget):
    """`pieces()` builds it; `offer`, `fill(entry)`, `entry()`. Signal `changed()`."""

    changed = Signal()

    def __init__(self, wording: Any, suggest: Suggest, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording, self._suggest, self._today = wording, suggest, today
        self._record = ""
        self.column = Column(self, spacing=14)

    def pieces(self) -> Iterator[None]:
        yield from self._what()
        yield from self._who()
        yield from self._route()
        self._listen()

    # -- building
    def _what(self) -> Iterator[None]:
        card = Card(self.tr("What and when"))
        self.kind = ChipGroup(self.tr("Kind of visit"), [Choice(code, self._wording.label("visit", "kind", code)) for code in KINDS])
        card.body.addWidget(self.kind)
        self._areas_label = Label(self.tr("Neighbourhoods"), "label")
        self.neighbourhoods = ChipGroup(self.tr("Neighbourhoods"), multiple=True, visible=8)
        self.areas_error = Label("", "help", "red")
        self.areas_error.hide()
        for widget in (self._areas_label, self.neighbourhoods, self.areas_error):
            card.body.addWidget(widget)
        row = FoldingRow(parent=self)
        self.day = DateField(self.tr("Day"), today=self._today, required=True)
        self.begins = HourField(self.tr("Beginning"))
        self.ends = HourField(self.tr("End"), optional=True)
        for field, stretch, width in ((self.day, 2, 200), (self.begins, 1, 120), (self.ends, 1, 120)):
            row.add(field, stretch=stretch, width=width)
        card.body.addWidget(row)
        names = FoldingRow(parent=self)
        self.meeting_point = TextField(self.tr("Meeting point"), icon="pin", optional=True, limit=MEETING_CHARACTERS)
        self.title = TextField(
            self.tr("Title"), optional=True, limit=TITLE_CHARACTERS, placeholder=self.tr("otherwise its kind and its neighbourhoods")
        )
        names.add(self.meeting_point, stretch=1, width=240)
        names.add(self.title, stretch=1, width=240)
        card.body.addWidget(names)
        self.column.addWidget(card)
        yield

    def _who(self) -> Iterator[None]:
        card = Card(self.tr("Who"))
        self.elected = ChipGroup(self.tr("Deputy mayor"), multiple=True, visible=6)
        self.staff = ChipGroup(self.tr("Staff"), multiple=True, visible=8)
        self._nobody = Label(
            self.tr("No elected member holds a notebook here yet: write the function under “Invited”, for instance “deputy mayor”."), "help"
        )
        for label, group in ((self.tr("Deputy mayor"), self.elected), (self.tr("Staff"), self.staff)):
            card.body.addWidget(Label(label, "label"))
            card.body.addWidget(group)
            if group is self.elected:
                card.body.addWidget(self._nobody)
        row = FoldingRow(parent=self)
        self.invited = TextArea(
            self.tr("Invited"), optional=True, rows=2, hint=self.tr("Associations, services, functions: never the name of a resident.")
        )
        self.access_notes = TextArea(
            self.tr("Access and precautions"), optional=True, rows=2, hint=self.tr("Steps, keys, lighting: printed on the brief.")
        )
        row.add(self.invited, stretch=1, width=280)
        row.add(self.access_notes, stretch=1, width=280)
        card.body.addWidget(row)
        self.column.addWidget(card)
        yield

    def _route(self) -> Iterator[None]:
        self.route = Card(self.tr("Route"))
        self.stops = StopsField(self._suggest, self)
        self.route.body.addWidget(self.stops)
        self.column.addWidget(self.route)
        yield
        self.doors = Card(self.tr("Stairwells"))
        self.stairwells = StairwellsField(self)
        self.doors.body.addWidget(self.stairwells)
        self.column.addWidget(self.doors)
        self.column.addStretch(1)

    def _listen(self) -> None:
        self.kind.changed.connect(lambda _code: self._arrange())
        self.neighbourhoods.changed.connect(lambda _codes: self.show_areas_error(""))
        for group in (self.kind, self.neighbourhoods, self.elected, self.staff):
            group.changed.connect(lambda _value: self.changed.emit())
        for field in (self.day, self.begins, self.ends, self.meeting_point, self.title):
            field.changed.connect(lambda _text: self.changed.emit())
        for part in (self.invited, self.access_notes, self.stops, self.stairwells):
            part.changed.connect(self.changed)

    # -- what it offers and holds
    def offer(self, choices: Choices, people: People) -> None:
        """Neighbourhoods and persons of the notebook; what is chosen stays."""
        own = choices.author.sectors
        areas = [one for one in choices.neighbourhoods if not own or any(one.code.startswith(code) for code in own)]
        towns = {one.code: one.label for one in choices.towns}
        several = len({one.group for one in areas}) > 1

        def label(name: str, town: str) -> str:
            return name if not several or name.endswith(f"({town})") else f"{name} ({town})"

        labels = [Choice(one.code, label(one.label, towns.get(one.group, one.group))) for one in areas]
        self.neighbourhoods.set_choices(labels)
        self.elected.set_choices([Choice(id, name) for id, name in people.elected])
        self.staff.set_choices([Choice(id, name) for id, name in people.staff])
        self._nobody.setVisible(not people.elected)
        self.elected.setVisible(bool(people.elected))

    def fill(self, entry: VisitEntry) -> None:
        """Show an entry."""
        self._record = entry.record
        self.blockSignals(True)
        self.kind.set_value(entry.kind)
        for group, codes in ((self.neighbourhoods, entry.neighbourhoods), (self.elected, entry.elected), (self.staff, entry.staff)):
            group.set_value(codes)
        self.day.set_day(date.fromisoformat(entry.day) if entry.day else None)
        self.begins.set_value(entry.begins)
        self.ends.set_value(entry.ends)
        for field, text in ((self.meeting_point, entry.meeting_point), (self.title, entry.title)):
            field.set_text(text)
        for area, text in ((self.invited, entry.invited), (self.access_notes, entry.access_notes)):
            area.set_text(text)
        for written in (self.day, self.begins, self.ends, self.invited, self.access_notes):
            written.set_error("")
        self.show_areas_error("")
        self.stops.fill(entry.stops)
        self.stairwells.fill(entry.stairwells)
        self._arrange()
        self.blockSignals(False)

    def entry(self) -> VisitEntry:
        """What is written now."""
        day = self.day.day()
        return VisitEntry(
            record=self._record,
            kind=str(self.kind.value() or KINDS[0]),
            title=self.title.text(),
            neighbourhoods=_codes(self.neighbourhoods.value()),
            day=day.isoformat() if day is not None else "",
            begins=self.begins.value(),
            ends=self.ends.value(),
            meeting_point=self.meeting_point.text(),
            elected=_codes(self.elected.value()),
            staff=_codes(self.staff.value()),
            invited=self.invited.text().strip(),
            access_notes=self.access_notes.text().strip(),
            stops=self.stops.stops(),
            stairwells=self.stairwells.stairwells(),
        )

    def readable(self) -> bool:
        """Whether what was typed can be read; each field that cannot says so."""
        texts = [self._short(area) for area in (self.invited, self.access_notes)]
        return all([self.begins.verify(), self.ends.verify(), self.stops.readable(), self.stairwells.readable(), *texts])

    def show_areas_error(self, sentence: str) -> None:
        self.areas_error.setText(sentence)
        self.areas_error.setVisible(bool(sentence))

    def _short(self, area: TextArea) -> bool:
        long = len(area.text()) > TEXT_CHARACTERS
        area.set_error(self.tr("Keep it under {most} characters.").format(most=TEXT_CHARACTERS) if long else "")
        return not long

    def _arrange(self) -> None:
        """A route for what walks, stairwells for a door round, neither for a desk."""
        kind = str(self.kind.value() or "")
        self.route.setVisible(is_walk(kind))
        self.doors.setVisible(kind == "door_round")


def _codes(value: object) -> tuple[str, ...]:
    return tuple(str(code) for code in value) if isinstance(value, tuple) else ()


def people_of(persons: Sequence[Any], today: str) -> People:
    """The two lists out of the persons of the notebook; who has left is not offered."""
    here = [one for one in persons if not one["valid_to"] or str(one["valid_to"]) >= today]
    here.sort(key=lambda one: str(one["name"]).casefold())
    elected = tuple((one.id, str(one["name"])) for one in here if one["role"] == "elected")
    return People(elected, tuple((one.id, str(one["name"])) for one in here if one["role"] in ("agent", "supervisor")))
