"""A directory from a spreadsheet: every line shown with what is wrong with it before anything is written, then all or nothing."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.actor import ACTOR
from desktop_app.domain.errors import CarnetError, InvalidField, MissingField, Refused, UnreadableTable
from desktop_app.domain.fields import Field, Type
from desktop_app.services.actors.merging import survivors
from desktop_app.services.actors.reading import all_actors
from desktop_app.services.entry import normal_values
from desktop_app.services.session import Session
from desktop_app.services.table_text import Table, TableLine, read_day, read_table
from desktop_app.services.text import folded
from desktop_app.services.wording import Wording

Value = Any

NEW, KNOWN, TWICE, WRONG = "new", "known", "twice", "wrong"

FIELDS = tuple(one.name for one in ACTOR.fields if one.type not in (Type.LINK, Type.LINKS))
"""What a file may bring; links name records of another notebook."""

_ALSO = {
    "nom": "name", "structure": "name", "organisation": "name", "organisme": "name", "association": "name", "acteur": "name",
    "denomination": "name", "raison sociale": "name",
    "type": "kind", "nature": "kind", "categorie": "kind", "type de structure": "kind",
    "quartier": "territory", "quartiers": "territory", "secteur": "territory", "commune": "territory", "ville": "territory",
    "theme": "themes", "thematique": "themes", "thematiques": "themes", "domaine": "themes",
    "contact": "public_contact", "telephone": "public_contact", "tel": "public_contact", "courriel": "public_contact",
    "mail": "public_contact", "e-mail": "public_contact", "email": "public_contact", "adresse": "public_contact",
    "site internet": "website", "site web": "website", "url": "website",
    "notes": "note", "remarque": "note", "remarques": "note", "observation": "note", "observations": "note", "commentaire": "note",
}  # fmt: skip
"""Headings of directories met in town halls, folded."""

_SPLIT = re.compile(r"[,;/|\n]")
_NOT_TO_COME = ("met_on", "trained_on")


@dataclass(frozen=True, slots=True)
class ActorLine:
    """One line of the file: its number, its name as written, what it would write, what becomes of it, and why not."""

    number: int
    name: str
    values: Mapping[str, Value]
    state: str
    problems: tuple[CarnetError, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorFile:
    """A file as it was understood. `columns`: each heading with the field that it fills (empty: left aside)."""

    encoding: str
    separator: str
    columns: tuple[tuple[str, str], ...]
    lines: tuple[ActorLine, ...] = field(default=())

    def count(self, state: str) -> int:
        """How many lines are in a state."""
        return sum(line.state == state for line in self.lines)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a line says that does not say it: a nature, a neighbourhood."""

    kind: str = ""
    territory: str = ""


class Reader:
    """Reads one file for one notebook, in the words of its language."""

    def __init__(self, session: Session, words: Wording, defaults: Defaults) -> None:
        self._session, self._defaults = session, defaults
        self._headings = _headings(words)
        territory, today = session.territory(), session.today().isoformat()
        self._kinds = {folded(words.label("actor", "kind", code)): code for code in ACTOR.field("kind").values}  # type: ignore[union-attr]
        self._areas = {folded(territory.town_label(code)): code for code in territory.towns}
        self._areas |= {folded(str(one["name"])): code for code, one in territory.neighbourhoods.items()}
        self._areas |= {folded(territory.sector_label(code)): code for code in (*territory.neighbourhoods, *territory.towns)}
        live = [str(one["code"]) for one in territory.live_themes(today)]
        self._themes = {folded(territory.theme_label(code)): code for code in (*territory.themes, *live)}

    def read(self, content: bytes) -> ActorFile:
        """The file, every line judged. Raises UnreadableTable."""
        table = read_table(content, lambda heading: len({self._headings.get(folded(cell), "") for cell in heading} - {""}))
        columns = tuple((heading, self._headings.get(folded(heading), "")) for heading in table.heading)
        if "name" not in {name for _, name in columns}:
            raise UnreadableTable("name")
        return ActorFile(table.encoding, table.separator, columns, tuple(self._judged(table, columns)))

    def _judged(self, table: Table, columns: Sequence[tuple[str, str]]) -> Iterable[ActorLine]:
        held = self._held()
        met: set[str] = set()
        for line in table.lines:
            values, problems = self._values(line, columns)
            name = str(values.get("name") or "")
            keys = {f"{folded(name)}\n{area}" for area in values.get("territory") or ("",)}
            if problems:
                state = WRONG
            else:
                state = KNOWN if keys & held else TWICE if keys & met else NEW
                met |= keys
            yield ActorLine(line.number, name, values, state, tuple(problems))

    def _held(self) -> set[str]:
        actors = all_actors(self._session)
        ends = survivors(actors)
        names = {actor.id: actor["territory"] or ("",) for actor in actors}
        return {f"{folded(str(one['name'] or ''))}\n{area}" for one in actors for area in {*names[one.id], *names[ends[one.id]]}}

    def _values(self, line: TableLine, columns: Sequence[tuple[str, str]]) -> tuple[dict[str, Value], list[CarnetError]]:
        said: dict[str, list[str]] = {}
        for (_, name), cell in zip(columns, line.cells, strict=False):
            if name and cell:
                said.setdefault(name, []).append(cell)
        said.setdefault("kind", [self._defaults.kind] if self._defaults.kind else [])
        said.setdefault("territory", [self._defaults.territory] if self._defaults.territory else [])
        values: dict[str, Value] = {}
        problems: list[CarnetError] = []
        for name in FIELDS:
            try:
                values |= self._value(name, said.get(name, []))
            except Refused as refusal:
                problems.append(refusal)
        if len(line.cells) > len(columns) and any(line.cells[len(columns) :]):
            problems.append(InvalidField("name", "cells", str(len(line.cells)), str(len(columns))))
        return values, problems

    def _value(self, name: str, cells: Sequence[str]) -> dict[str, Value]:
        """One field from the cells that speak of it. Raises MissingField, InvalidField."""
        declared = ACTOR.field(name)
        assert declared is not None
        if not cells:
            if declared.required:
                raise MissingField("actor", name)
            return {}
        return normal_values(ACTOR, {name: self._meant(declared, cells)})

    def _meant(self, declared: Field, cells: Sequence[str]) -> Value:
        match declared.type:
            case Type.DATE:
                return self._day(declared.name, cells[0])
            case Type.SET:
                known = self._areas if declared.name == "territory" else self._themes
                return [code for cell in cells for code in _codes(declared.name, cell, known)]
            case Type.CODE:
                return self._kinds.get(folded(cells[0]), folded(cells[0]))
            case _:
                return ", ".join(dict.fromkeys(cells))

    def _day(self, name: str, cell: str) -> str:
        day = read_day(cell)
        if day is None:
            raise InvalidField(name, "day", cell[:40])
        if name in _NOT_TO_COME and day > self._session.today():
            raise InvalidField(name, "future")
        return day.isoformat()


def _headings(words: Wording) -> dict[str, str]:
    own = {folded(words.field("actor", name)): name for name in FIELDS}
    return {**_ALSO, **{name: name for name in FIELDS}, **{name.replace("_", " "): name for name in FIELDS}, **own}


def _codes(name: str, cell: str, known: Mapping[str, str]) -> list[str]:
    """The codes that a cell names, one or several; a name may itself hold a comma. Raises InvalidField `not_known`."""
    if (whole := _code(cell, known)) is not None:
        return [whole]
    parts = [part.strip() for part in _SPLIT.split(cell)]
    found: list[str] = []
    at = 0
    while at < len(parts):
        for end in range(len(parts), at, -1):
            if (code := _code(", ".join(parts[at:end]), known)) is not None:
                found.append(code)
                at = end
                break
        else:
            if parts[at]:
                raise InvalidField(name, "not_known", parts[at][:60])
            at += 1
    return found


def _code(text: str, known: Mapping[str, str]) -> str | None:
    plain = folded(text)
    return known.get(plain) or (text.strip() if text.strip() in known.values() else None)
