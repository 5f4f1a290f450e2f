"""Words to records: everything, as one types, newest first, the match shown."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, dated_on, kind_number
from desktop_app.domain.territory import place_label
from desktop_app.services.commitments import CommitmentRow, Commitments
from desktop_app.services.known_names import may_reach
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session
from desktop_app.services.territories import Territory
from desktop_app.services.text import folded, words
from desktop_app.services.visits.route import shown_title

AROUND = 60
"""Characters shown on each side of a match."""


@dataclass(frozen=True, slots=True)
class Found:
    """One result: the snippet holds the first match; `marks` are (start, end) offsets of matches inside it.

    `commitment`, `encounter` or `visit` is the record to open where this one has no page of its own; `about` names it. `place` is where
    it is, `until` its last day.
    """

    id: str
    kind: str
    ref: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    on: str
    key: int
    commitment: str = ""
    about: str = ""
    row: CommitmentRow | None = None
    code: str = ""
    encounter: str = ""
    visit: str = ""
    place: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """A place that answers: what it is called, its area, and how much is held there (encounters counted up to `PLACE_CEILING`)."""

    label: str
    area: str
    place: Mapping[str, Any]
    encounters: int
    live: int


@dataclass(frozen=True, slots=True)
class Group:
    """Results of one family, newest first: `found` are the first of `count`."""

    kind: str
    found: tuple[Found, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Everything:
    """What the search panel shows. `total` counts every result; `more` says that the count stopped at its ceiling."""

    groups: tuple[Group, ...] = ()
    places: tuple[PlaceFound, ...] = ()
    total: int = 0
    more: bool = False


FAMILIES: Mapping[str, tuple[str, ...]] = {
    "commitment": ("commitment",),
    "encounter": ("encounter",),
    "resident": ("resident",),
    "visit": ("visit", "stop", "decision", "said_done"),
    "slip": ("slip",),
    "announcement": ("announcement",),
    "service_point": ("service_point",),
    "sheet": ("field_sheet",),
    "step": ("step",),
    "attachment": ("attachment",),
    "reference": ("neighbourhood", "town", "theme", "body"),
}
"""Families of results in the order shown, and the kinds in each. Named places and streets have their own list."""

SCANNED = 2_000
"""Results looked at, newest first: counts are exact below, and the panel answers within 50 ms on a million records."""

PLACES, PLACE_CEILING = 4, 1_000


class Search:
    """The questions of the search page and command."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._commitments = Commitments(session)

    def find(self, text: str, kind: str = "", limit: int = 50, after: int | None = None) -> tuple[Found, ...]:
        """Records that hold every word, the last as a prefix; newest first. Empty when nothing was typed."""
        hits = self._session.reading.search(text, kind, limit, after)
        typed = words(text)
        territory = self._session.territory()
        return tuple(self._found(hit.record, hit.key, typed, territory) for hit in hits)

    def everything(self, text: str, each: int = 4, wanted: Mapping[str, int] | None = None) -> Everything:
        """The first results of each family; `wanted` asks for more of some (family to number).

        People are found only by those who may know them (domain reference, B). Empty when nothing was typed.
        """
        typed = words(text)
        if not typed:
            return Everything()
        keys = self._session.reading.search_keys(text, SCANNED)
        groups = [group for family in FAMILIES if (group := self._group(family, keys, (wanted or {}).get(family, each), typed)) is not None]
        places = self._places(text)
        total = sum(group.count for group in groups) + len(places)
        return Everything(tuple(groups), places, total, len(keys) == SCANNED)

    def _group(self, family: str, keys: Iterable[int], most: int, typed: tuple[str, ...]) -> Group | None:
        numbers = {KINDS[name].number for name in FAMILIES[family]}
        mine = [key for key in keys if kind_number(key) in numbers]
        reading, count = self._session.reading, len(mine)
        if family == "resident":
            hits = tuple(hit for hit in reading.hits(mine) if may_reach(hit.record, self._session.author))
            count, hits = len(hits), hits[:most]
        else:
            hits = reading.hits(mine[:most])
        territory = self._session.territory()
        lines = [self._found(hit.record, hit.key, typed, territory) for hit in hits]
        found = self._with_more(family, lines, [hit.record for hit in hits])
        return Group(family, tuple(found), count) if found else None

    def _with_more(self, family: str, found: list[Found], records: list[Record]) -> list[Found]:
        """What a line says beside its title: where a commitment stands, what a step or a person is about."""
        reading = self._session.reading
        if family == "commitment":
            rows = self._commitments.as_rows(records)
            return [replace(one, row=row) for one, row in zip(found, rows, strict=True)]
        if family == "resident":
            for index, one in enumerate(found):
                waiting = reading.page("waiting", Filter(equal=(("resident", one.id),)), 1).records
                found[index] = replace(one, commitment=str(waiting[0]["commitment"])) if waiting else one
        if family == "attachment":
            return [self._photo(one, record) for one, record in zip(found, records, strict=True)]
        if family == "visit":
            return self._of_visits(found, records)
        if family in ("resident", "step", "slip"):
            parents = reading.get_many("commitment", {one.commitment for one in found if one.commitment})
            titles = {one.id: str(one["title"] or "") for one in parents}
            return [replace(one, about=titles.get(one.commitment, "")) for one in found]
        return found

    def _photo(self, one: Found, record: Record) -> Found:
        """A photo leads to what it was taken for: an encounter, the commitment of a step, the visit of a stop."""
        parent = self._session.reading.get(str(record["parent"] or ""))
        if parent is None:
            return one
        if parent.kind == "stop":
            return replace(one, visit=str(parent["visit"] or ""), about=_title(parent, self._session.territory()))
        if parent.kind in ("commitment", "step"):
            commitment = parent.id if parent.kind == "commitment" else str(parent["parent"] or "")
            return replace(one, commitment=commitment)
        return replace(one, encounter=parent.id)

    def _of_visits(self, found: list[Found], records: list[Record]) -> list[Found]:
        """A stop, a decision and a line of said and done lead to their visit, and name it."""
        visits = {str(record["visit"]) for record in records if record.kind != "visit"}
        territory = self._session.territory()
        titles = {one.id: shown_title(one, territory) or one.ref for one in self._session.reading.get_many("visit", visits)}
        own = [one.id if record.kind == "visit" else str(record["visit"]) for one, record in zip(found, records, strict=True)]
        return [replace(one, visit=visit, about=titles.get(visit, "")) for one, visit in zip(found, own, strict=True)]

    def _places(self, text: str) -> tuple[PlaceFound, ...]:
        session = self._session
        return tuple(
            PlaceFound(
                one.label or one.area,
                one.area,
                one.place,
                session.reading.encounters_at(one.place, PLACE_CEILING),
                session.reading.live_at(one.place),
            )
            for one in session.territories.suggest(session.reading, text, session.author.sectors, PLACES)
        )

    def recent_places(self, most: int = 6) -> tuple[PlaceFound, ...]:
        """Places of the last encounters, each once, newest first: what the panel offers before anything is typed."""
        session, found = self._session, dict[str, PlaceFound]()
        territory = session.territory()
        for record in session.reading.page("encounter", Filter(), most * 5).records:
            place = record["place"] or {}
            label = place_label(place)
            if label and label not in found:
                counts = session.reading.encounters_at(place, PLACE_CEILING), session.reading.live_at(place)
                found[label] = PlaceFound(label, territory.area_label(place), place, *counts)
        return tuple(found.values())[:most]

    def _found(self, record: Record, key: int, typed: tuple[str, ...], territory: Territory) -> Found:
        body = _body(record, territory, typed)
        snippet, marks = cut(body, typed)
        parent = str(record["parent"] or record["commitment"] or "") if record.kind in ("step", "waiting", "slip") else ""
        on = dated_on(KINDS[record.kind], record)[:10]
        code = str(record["code"] or record["insee"] or "") if record.kind in FAMILIES["reference"] else ""
        found = Found(record.id, record.kind, record.ref, _title(record, territory), snippet, marks, on, key, parent, code=code)
        if record.kind == "announcement":
            return replace(
                found, place=", ".join(territory.sector_label(str(code)) for code in record["area"] or ()), until=str(record["to_on"] or "")
            )
        if record.kind == "field_sheet":
            return replace(found, place=territory.where_label(record["place"]) if record["place"] else "")
        return replace(found, place=str(record["address"] or "")) if record.kind == "service_point" else found

    def title(self, record: Record) -> str:
        """How a record is named on screen: its title, its place and theme, its name."""
        return _title(record, self._session.territory())


def _title(record: Record, territory: Territory) -> str:
    if record.kind == "encounter":
        where = place_label(record["place"]) or territory.area_label(record["place"])
        return " · ".join(part for part in (where, territory.theme_label(str(record["main_theme"] or ""))) if part)
    if record.kind == "visit":
        return shown_title(record, territory) or record.ref
    kind = KINDS[record.kind]
    named = next((record[name] for name in kind.title if record[name]), None)
    return territory.where_label(named) if isinstance(named, Mapping) else str(named or record.ref)


def _body(record: Record, territory: Territory, typed: tuple[str, ...]) -> str:
    parts = []
    for name in KINDS[record.kind].search:
        value = record[name]
        if isinstance(value, dict):
            parts.append(territory.where_label(value))
        elif name == "main_theme":
            parts.append(_theme_words(str(value or ""), territory, typed))
        elif value:
            parts.append(str(value))
    return " · ".join(part for part in parts if part)


def _theme_words(code: str, territory: Territory, typed: tuple[str, ...]) -> str:
    """The theme's label; with its French one, by which it was found, where the window speaks another language."""
    shown, theme = territory.theme_label(code), territory.themes.get(code)
    held = str(theme["label"]) if theme is not None else shown
    found = held != shown and cut(held, typed)[1] and not cut(shown, typed)[1]
    return f"{shown} ({held})" if found else shown


def cut(text: str, typed: tuple[str, ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of a text around its first match, and where the matches are in it. Accents and case are set aside."""
    spans = [(found.start(), found.end()) for found in re.finditer(r"\w+", text) if _matches(folded(found.group()), typed)]
    if not spans:
        return text[: 2 * AROUND].replace("\n", " "), ()
    start = max(0, spans[0][0] - AROUND)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(text), spans[0][1] + 2 * AROUND)
    snippet = ("…" if start else "") + text[start:end].replace("\n", " ") + ("…" if end < len(text) else "")
    shift = start - (1 if start else 0)
    return snippet, tuple((first - shift, last - shift) for first, last in spans if first >= start and last <= end)


def _matches(word: str, typed: tuple[str, ...]) -> bool:
    """A whole word for all but the last one typed, which is a prefix."""
    return bool(typed) and (word in typed[:-1] or word.startswith(typed[-1]))
