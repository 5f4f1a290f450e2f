"""What is typed in the cells of a sheet, read as people write it on paper. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from desktop_app.domain.errors import Refused
from desktop_app.domain.field_sheet import DELAYS
from desktop_app.domain.fields import instant_text
from desktop_app.services.building import within
from desktop_app.services.sheets import SheetLine
from desktop_app.services.text import folded
from desktop_app.ui.features.sheets.person import PersonTyped, resident_of
from desktop_app.ui.widgets.date_words import NotADate, read_date, read_time

Value = Any
Theme = tuple[str, str, str]

COLUMNS = ("time", "place", "people", "need", "theme", "due", "slip")
CARRIED = ("place",)
"""Columns whose value goes down to the lines below until another one is written (interface guide, feuille)."""

MOST_CHARACTERS = 2_000
TITLE_CHARACTERS = 120
_NOON = 12
"""Stands for a line whose hour was not written."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as typed; `number` is the printed one. `person` agreed and was typed apart."""

    number: int
    texts: Mapping[str, str] = field(default_factory=dict)
    person: PersonTyped | None = None

    def text(self, column: str) -> str:
        return self.texts.get(column, "").strip()

    @property
    def begun(self) -> bool:
        return self.person is not None or any(self.text(column) for column in COLUMNS)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the whole sheet says: place, day, channel, themes (letter of the box, code, label), and the present moment."""

    place: Mapping[str, Value] | None
    day: date | None
    channel: str
    themes: tuple[Theme, ...]
    now: datetime


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why a cell cannot be kept: a code with what it is about (the themes that fit, a number)."""

    column: str
    code: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """A line read: its values, or its troubles."""

    line: SheetLine | None = None
    troubles: tuple[Trouble, ...] = ()


# -- one cell
def themes_for(text: str, themes: Sequence[Theme]) -> tuple[Theme, ...]:
    """Themes that a text may mean: the letter of a box, the whole label, else those whose label, then any word of it, begins so."""
    typed = folded(text)
    exact = tuple(one for one in themes if typed in (folded(one[0]), folded(one[2])) or one[1] == text)
    if exact or not typed:
        return exact[:1]
    begins = tuple(one for one in themes if folded(one[2]).startswith(typed))
    return begins or tuple(one for one in themes if any(word.startswith(typed) for word in folded(one[2]).split()))


def due_for(text: str, day: date) -> date | NotADate:
    """A day to come back: a box (7, 14, 30 days), "2s", "10j", or any date; counted from the sheet's day."""
    typed = text.strip().lower().lstrip("+").strip()
    if typed.isdigit() and int(typed) in DELAYS:
        return day + timedelta(days=int(typed))
    if re.fullmatch(r"\d{1,3}\s*(j|jours?|s|sem|semaines?|m|mois|d|days?|w|weeks?|months?)\.?", typed):
        return read_date(f"+{typed}", day)
    return read_date(text, day)


def people_for(text: str) -> int | None:
    """How many people; one when nothing is written, None when it is no count."""
    if not text:
        return 1
    return int(text) if text.isdigit() and 1 <= int(text) <= 999 else None


def carried(lines: Sequence[Line], at: int, column: str) -> str:
    """The text of a cell, or what the lines above carry down to it."""
    for line in reversed(lines[: at + 1]):
        if line.text(column) or column not in CARRIED:
            return line.text(column)
    return ""


# -- one line
def read_line(lines: Sequence[Line], at: int, sheet: Sheet, author: str) -> Read:
    """A line as an encounter, with what must be mended; `author` makes the promise. A line not begun reads as nothing."""
    line = lines[at]
    if not line.begun:
        return Read()
    troubles = [*_sheet_troubles(sheet)]
    values = _values(lines, at, sheet, troubles)
    due = _due(line, sheet, troubles)
    if troubles:
        return Read(troubles=tuple(troubles))
    promise = _promise(line, values, due, sheet, author) if due is not None else None
    resident = resident_of(line.person, str(values["occurred_at"])) if line.person is not None else None
    return Read(SheetLine(line.number, values, promise, resident, line.text("slip")))


def _sheet_troubles(sheet: Sheet) -> list[Trouble]:
    found = [Trouble("sheet", "no_place")] if not sheet.place else []
    return [*found, Trouble("sheet", "no_day")] if sheet.day is None else found


def _values(lines: Sequence[Line], at: int, sheet: Sheet, troubles: list[Trouble]) -> dict[str, Value]:
    line = lines[at]
    themes = themes_for(line.text("theme"), sheet.themes) if line.text("theme") else ()
    if len(themes) != 1:
        code = "no_theme" if not line.text("theme") else "theme_several" if themes else "theme_unknown"
        troubles.append(Trouble("theme", code, ", ".join(label for _letter, _code, label in themes) or line.text("theme")))
    people = people_for(line.text("people"))
    if people is None:
        troubles.append(Trouble("people", "people", line.text("people")))
    if len(line.text("need")) > MOST_CHARACTERS:
        troubles.append(Trouble("need", "too_long", str(len(line.text("need")) - MOST_CHARACTERS)))
    moment, precision = _moment(line, sheet, troubles)
    return {
        "channel": sheet.channel,
        "place": within(sheet.place, carried(lines, at, "place")) if sheet.place else None,
        "occurred_at": moment,
        "occurred_precision": precision,
        "people_count": people,
        "note": line.text("need") or None,
        "main_theme": themes[0][1] if len(themes) == 1 else None,
    }


def _moment(line: Line, sheet: Sheet, troubles: list[Trouble]) -> tuple[str, str]:
    text = line.text("time")
    time = read_time(text) if text else (_NOON, 0)
    if time is None:
        troubles.append(Trouble("time", "time", text))
    if time is None or sheet.day is None:
        return "", "minute"
    moment = datetime(sheet.day.year, sheet.day.month, sheet.day.day, *time).astimezone()
    if moment > sheet.now.astimezone() + timedelta(minutes=5):
        if text or sheet.day > sheet.now.astimezone().date():
            troubles.append(Trouble("time", "future", text) if text else Trouble("sheet", "day_future"))
        moment = min(moment, sheet.now.astimezone())
    return instant_text(moment), "minute" if text else "day"


def _due(line: Line, sheet: Sheet, troubles: list[Trouble]) -> date | None:
    text = line.text("due")
    if not text or text in ("-", "–", "—") or sheet.day is None:
        return None
    due = due_for(text, sheet.day)
    if isinstance(due, NotADate):
        troubles.append(Trouble("due", "date_" + due.kind, text))
        return None
    if due < sheet.day:
        troubles.append(Trouble("due", "due_before", text))
        return None
    return due


def _promise(line: Line, values: Mapping[str, Value], due: date, sheet: Sheet, author: str) -> dict[str, Value]:
    """To come back with word of it: what an agent alone may promise. Its title is the need, else theme and place."""
    labels = {code: label for _letter, code, label in sheet.themes}
    place = " ".join(str(part) for part in (values["place"].get("number"), values["place"].get("street")) if part)
    fallback = ", ".join(part for part in (labels.get(str(values["main_theme"]), ""), str(values["place"].get("name") or place)) if part)
    words = " ".join(line.text("need").split())
    return {
        "title": (words or fallback)[:TITLE_CHARACTERS],
        "kind": "answer",
        "due_on": due.isoformat(),
        "promised_by": {"role": "agent", "person": author},
        "promised_to": "person",
    }


def column_of(cause: Refused) -> str:
    """The cell that a refusal of the service is about."""
    if type(cause).__name__.startswith("Slip"):
        return "slip"
    return _COLUMN_OF.get(str(getattr(cause, "field", "")).partition(".")[0], "need")


_COLUMN_OF = {
    "slip": "slip", "main_theme": "theme", "occurred_at": "time", "late_reason": "time", "sheet_line": "time",
    "people_count": "people", "resident": "people", "place": "place", "due_on": "due",
}  # fmt: skip


# -- drafts
def to_rows(lines: Sequence[Line]) -> list[dict[str, Value]]:
    """What a draft keeps of the lines that were begun; a person only as agreed to."""
    return [
        {"number": line.number, "texts": dict(line.texts), "person": line.person.to_form() if line.person is not None else None}
        for line in lines
        if line.begun
    ]


def from_rows(rows: Sequence[Mapping[str, Value]], count: int) -> tuple[Line, ...]:
    """The lines of a sheet from what a draft kept."""
    kept = {int(row["number"]): row for row in rows}
    return tuple(_line(number, kept.get(number)) for number in range(1, count + 1))


def _line(number: int, row: Mapping[str, Value] | None) -> Line:
    if row is None:
        return Line(number)
    texts = {column: str(row["texts"][column]) for column in COLUMNS if row["texts"].get(column)}
    return Line(number, texts, PersonTyped.from_form(row["person"]) if row.get("person") else None)
