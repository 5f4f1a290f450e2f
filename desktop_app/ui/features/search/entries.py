"""Lines of the results: what they show and where they lead. No widget here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from PySide6.QtCore import QObject

from desktop_app.services.search import Everything, Found, PlaceFound, cut
from desktop_app.services.text import words
from desktop_app.ui.features.search.commands import Command
from desktop_app.ui.follow_up_words import FollowUpWords
from desktop_app.ui.i18n import past_day, short_date
from desktop_app.ui.page import Destination

Marks = tuple[tuple[int, int], ...]

ORDER = (
    *("commitment", "place", "encounter", "resident", "visit", "slip", "announcement", "service_point", "sheet"),
    *("step", "attachment", "reference"),
)
PAGE_OF = {"visit": "visits", "slip": "slips", "announcement": "announcements", "service_point": "service_points", "sheet": "sheets"}
"""Families that open on a page of their own: left out where the role has not that page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line. `marks` are offsets in `title` to show in bold, `second_marks` in `second`; `private` hides title or second behind the
    curtain. `act` is what Enter does: a destination, a command, or "more" of a family."""

    title: str
    second: str = ""
    right: str = ""
    icon: str = "search"
    marks: Marks = ()
    second_marks: Marks = ()
    private: str = ""
    key: str = ""
    destination: Destination | None = None
    command: Callable[[], None] | None = None
    more: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with its number, and its lines."""

    title: str
    entries: tuple[Entry, ...] = field(default_factory=tuple)


class Entries(QObject):
    """Turns answers of the service into sections."""

    def __init__(self, wording: Any, lang: str, today: date, follow_ups: FollowUpWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording, self._lang, self._today, self._follow_ups = wording, lang, today, follow_ups

    def sections(
        self, typed: str, found: Everything, commands: Sequence[Command], opens: Callable[[str], bool] = lambda page: True
    ) -> tuple[Section, ...]:
        """Every section in the order shown, commands last. `opens`: whether a page is open to this role."""
        groups = {group.kind: group for group in found.groups if opens(PAGE_OF.get(group.kind, "search"))}
        parts: list[Section] = []
        for kind in ORDER:
            if kind == "place" and found.places:
                title = self.tr("Places, {count}").format(count=len(found.places))
                parts.append(Section(title, tuple(self._place(place, typed) for place in found.places)))
            if (group := groups.get(kind)) is not None:
                lines = [self._line(one, typed) for one in group.found]
                if group.count > len(lines):
                    rest = self.tr("See the %n other(s)", "", group.count - len(lines))
                    lines.append(Entry(rest, icon="chevron-down", more=kind))
                parts.append(Section(self._family(kind, group.count, found.more), tuple(lines)))
        if commands:
            parts.append(Section(self.tr("Commands"), tuple(self._command(one, typed) for one in commands)))
        return tuple(parts)

    def recent(self, places: Sequence[PlaceFound], commands: Sequence[Command]) -> tuple[Section, ...]:
        """Before anything is typed: places of the last encounters, usual commands."""
        parts = []
        if places:
            parts.append(Section(self.tr("Recent places"), tuple(self._place(place, "") for place in places)))
        parts.append(Section(self.tr("Commands"), tuple(self._command(one, "") for one in commands)))
        return tuple(parts)

    def _family(self, kind: str, count: int, more: bool) -> str:
        number = f"{count}+" if more else str(count)
        names = {
            "commitment": self.tr("Commitments, {count}"),
            "encounter": self.tr("Encounters, {count}"),
            "resident": self.tr("Residents, {count}"),
            "visit": self.tr("Visits, {count}"),
            "slip": self.tr("Slips, {count}"),
            "announcement": self.tr("To make known, {count}"),
            "service_point": self.tr("Where to go, {count}"),
            "sheet": self.tr("Field sheets, {count}"),
            "step": self.tr("Steps, {count}"),
            "attachment": self.tr("Attachments, {count}"),
            "reference": self.tr("Neighbourhoods, themes and bodies, {count}"),
        }
        return names[kind].format(count=number)

    # -- lines
    def _line(self, one: Found, typed: str) -> Entry:
        return {
            "commitment": self._commitment,
            "encounter": self._encounter,
            "resident": self._resident,
            "visit": self._visit,
            **dict.fromkeys(("stop", "decision", "said_done"), self._of_visit),
            "slip": self._slip,
            "announcement": self._announcement,
            "service_point": self._service_point,
            "field_sheet": self._sheet,
            "step": self._step,
            "attachment": self._attachment,
        }.get(one.kind, self._reference)(one, typed)

    def _commitment(self, one: Found, typed: str) -> Entry:
        title = self._follow_ups.titled(one.row) if one.row is not None else one.title
        second = self._follow_ups.said(one.row) if one.row is not None else ""
        marks: Marks = marked(title, typed)
        more: Marks = ()
        if not marks and one.marks:  # the words are in the promise: show where
            start = len(second) + 3
            second, more = f"{second} · {one.snippet}", tuple((first + start, last + start) for first, last in one.marks)
        return Entry(title, second, one.ref, "flag", marks, more, destination=Destination("follow_ups", record=one.id))

    def _encounter(self, one: Found, typed: str) -> Entry:
        day = self._day(one.on)
        second = ", ".join(part for part in (one.title, day) if part)
        destination = Destination("encounters", record=one.id)
        if one.snippet and one.marks:
            return Entry(one.snippet, second, one.ref, "encounters", one.marks, private="title", destination=destination, quoted=True)
        return Entry(one.title, day, one.ref, "encounters", marked(one.title, typed), destination=destination)

    def _resident(self, one: Found, typed: str) -> Entry:
        second = self.tr("waits for an answer: {title}").format(title=one.about) if one.about else ""
        destination = Destination("follow_ups", record=one.commitment) if one.commitment else Destination("encounters", words=one.title)
        return Entry(one.title, second, self.tr("person"), "user", marked(one.title, typed), private="title", destination=destination)

    def _step(self, one: Found, typed: str) -> Entry:
        second = ", ".join(part for part in (self._wording.step(one.title), one.about) if part)
        destination = Destination("follow_ups", record=one.commitment)
        return Entry(one.snippet, second, self.tr("step"), "follow-ups", one.marks, private="title", destination=destination, quoted=True)

    def _visit(self, one: Found, typed: str) -> Entry:
        destination = Destination("visits", record=one.id)
        return Entry(one.title, self._day(one.on), one.ref, "visits", marked(one.title, typed), destination=destination)

    def _of_visit(self, one: Found, typed: str) -> Entry:
        """A stop, a decision or a line of said and done, under the name of its visit."""
        second = ", ".join(part for part in (self._wording.kind(one.kind), one.about) if part)
        destination = Destination("visits", record=one.visit)
        text, marks = (one.snippet, one.marks) if one.marks else (one.title, marked(one.title, typed))
        private = "title" if one.kind == "stop" and one.marks else ""
        return Entry(text, second, self.tr("visit"), "visits", marks, private=private, destination=destination)

    def _slip(self, one: Found, typed: str) -> Entry:
        destination = Destination("slips", words=one.title)
        return Entry(one.title, one.about, self.tr("slip"), "receipt", marked(one.title, typed), destination=destination)

    def _announcement(self, one: Found, typed: str) -> Entry:
        until = self.tr("until {day}").format(day=short_date(date.fromisoformat(one.until), self._today, self._lang)) if one.until else ""
        second = ", ".join(part for part in (one.place, until) if part)
        text, marks = (one.snippet, one.marks) if one.marks else (one.title, ())
        destination = Destination("announcements", record=one.id)
        return Entry(text, second, self.tr("to make known"), "megaphone", marks, destination=destination)

    def _service_point(self, one: Found, typed: str) -> Entry:
        marks, second = marked(one.title, typed), one.place
        more: Marks = ()
        if not marks and one.marks:  # the words are in what it is for
            second, more = one.snippet, one.marks
        destination = Destination("service_points", words=one.title, record=one.id)
        return Entry(one.title, second, self.tr("where to go"), "pin", marks, more, destination=destination)

    def _sheet(self, one: Found, typed: str) -> Entry:
        second = ", ".join(part for part in (one.place, self._day(one.on)) if part)
        destination = Destination("sheets", record=one.id)
        return Entry(one.title, second, self.tr("field sheet"), "file", marked(one.title, typed), destination=destination)

    def _day(self, on: str) -> str:
        return past_day(date.fromisoformat(on), self._today, self._lang) if on else ""

    def _attachment(self, one: Found, typed: str) -> Entry:
        text = one.snippet or self._wording.label("attachment", "kind", one.title)
        if one.visit:
            destination = Destination("visits", record=one.visit)
        elif one.commitment:
            destination = Destination("follow_ups", record=one.commitment)
        else:
            destination = Destination("encounters", record=one.encounter)
        return Entry(text, one.about, self.tr("attachment"), "camera", one.marks, destination=destination)

    def _reference(self, one: Found, typed: str) -> Entry:
        values = {
            "body": {"body": f"body:{one.id}"},
            "theme": {"theme": one.code},
            "neighbourhood": {"sector": one.code},
            "town": {"sector": one.code},
        }[one.kind]
        icon = {"body": "building", "theme": "bulb"}.get(one.kind, "map")
        destination = Destination("follow_ups", tab="live", values=dict(values))
        label = one.snippet if one.marks else one.title
        return Entry(
            label,
            self.tr("its open commitments"),
            self._wording.kind(one.kind).lower(),
            icon,
            marked(label, typed),
            destination=destination,
        )

    def _place(self, one: PlaceFound, typed: str) -> Entry:
        label = one.label[:1].upper() + one.label[1:]
        counts = []
        if one.encounters:
            counts.append(self.tr("%n encounter(s)", "", one.encounters))
        if one.live:
            counts.append(self.tr("%n open commitment(s)", "", one.live))
        second = " · ".join(part for part in (one.area if one.area != one.label else "", ", ".join(counts)) if part)
        if one.live:
            destination = Destination("follow_ups", words=one.label, tab="live")
        elif one.encounters:
            destination = Destination("encounters", words=one.label)
        else:
            destination = Destination("encounter_form", values={"place": dict(one.place)})
        return Entry(label, second, self.tr("place"), "pin", marked(label, typed), destination=destination)

    def _command(self, one: Command, typed: str) -> Entry:
        return Entry(one.title, one.detail, one.key, one.icon, marked(one.title, typed), destination=one.destination, command=one.action)


def marked(text: str, typed: str) -> Marks:
    """Where the words typed are in a text: whole words, the last as a beginning."""
    spans = words(typed)
    if not spans or not text:
        return ()
    snippet, marks = cut(text, spans)
    return marks if snippet == text else ()
