"""Records of a kind for others: a CSV that opens right in a French spreadsheet (domain reference, F6), or JSON lines for machines.

Identity (class I) leaves only with `names`, for the roles that may, and each person so exported leaves a trace.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import NotYours
from desktop_app.domain.fields import Class, Field, Kind, Type, instant
from desktop_app.domain.kinds import KINDS, kind_named
from desktop_app.domain.record import Record
from desktop_app.services.contacts import phone_shown
from desktop_app.services.known_names import shown_name
from desktop_app.services.paging import pages
from desktop_app.services.ports import EncounterFilter, FollowUpFilter
from desktop_app.services.records import flat
from desktop_app.services.session import Session
from desktop_app.services.wording import Wording

Value = Any

PAGE = 500
MAY_EXPORT_NAMES = ("agent", "supervisor", "dpo")
"""Elected officials export no name (domain reference, D12); others hold only what they may, and leave a trace for what is not theirs."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\x00", "＝", "＋", "－", "＠")
_HEAD = ("ref", "state", "created_at", "author", "sector")
_DEGREES = ("lon_e7", "lat_e7")
BYTE_ORDER_MARK = "\ufeff"


Pages = Callable[[Session], Iterator[tuple[Record, ...]]]
"""Which records leave, page by page."""

Write = Callable[[Path, Iterable[str]], int | None]
"""Writes lines into a file, whole or not at all: how many, None when it was stopped."""


def every(kind: str) -> Pages:
    """All records of a kind, newest first."""

    return lambda session: pages(session.reading, kind)


def chosen(kind: str, ids: Sequence[str]) -> Pages:
    """These records, in their order."""

    def pages(session: Session) -> Iterator[tuple[Record, ...]]:
        for start in range(0, len(ids), PAGE):
            some = ids[start : start + PAGE]
            held = {record.id: record for record in session.reading.get_many(kind, some)}
            yield tuple(held[id] for id in some if id in held)

    return pages


def listed(where: EncounterFilter | FollowUpFilter) -> Pages:
    """The encounters or commitments of a filtered list, in its order."""

    def pages(session: Session) -> Iterator[tuple[Record, ...]]:
        after: tuple[str, int] | None = None
        while True:
            if isinstance(where, EncounterFilter):
                records, after = session.reading.encounters(where, PAGE, after)
            else:
                records, after = session.reading.follow_ups(where, PAGE, after)
            yield records
            if after is None:
                return

    return pages


class Export:
    """One export of one kind: all of it, newest record first, or the `pages` given. `names` raises NotYours for a role that may not.

    With names, a link to a person shows who it is, and a commitment who waits for it, as far as the role knows them (CSV).
    """

    def __init__(self, session: Session, words: Wording, kind: str, names: bool = False, pages: Pages | None = None) -> None:
        self._session, self._words, self._kind, self._names = session, words, kind_named(kind), names
        self._source = pages or every(self._kind.name)
        if names and session.author.role not in MAY_EXPORT_NAMES:
            raise NotYours("names", session.author.role)
        self._demonstration = bool(session.reading.meta("demonstration"))

    # -- JSON lines
    def json_lines(self) -> Iterator[str]:
        """One list object a line; demonstration data says so on each line."""
        mark = {"demonstration": True} if self._demonstration else {}
        for record in self._records():
            shown = flat(record)
            if not self._names:
                shown.update(dict.fromkeys(_identity(self._kind)))
            yield json.dumps({**shown, **mark}, ensure_ascii=False) + "\n"

    # -- CSV
    def csv_lines(self) -> Iterator[str]:
        """The file as text: byte order mark, header, one line a record; `;`, CRLF, words instead of codes."""
        mark = BYTE_ORDER_MARK
        for cells in self.rows():
            yield mark + _line(cells)
            mark = ""

    def rows(self) -> Iterator[Sequence[str]]:
        """The header, then the cells of each record, in words."""
        yield self._header()
        for page in self._pages():
            refs, waiting = self._refs(page), self._waiting(page)
            for record in page:
                cells = tuple(self._cells(record, refs))
                yield (*cells, waiting.get(record.id, "")) if self._shows_waiting else cells

    def code_lines(self) -> Iterator[str]:
        """The second file: every code that the first one shows in words."""
        mark = BYTE_ORDER_MARK
        for cells in self.code_rows():
            yield mark + _line(cells)
            mark = ""

    def code_rows(self) -> Iterator[Sequence[str]]:
        """A header (column, code, words), then one row for each code."""
        words = self._words
        yield (words.text("export.column"), words.text("export.code"), words.text("export.words"))
        for field in self._kind.fields:
            label = words.field(self._kind.name, field.name)
            for code in field.values:
                yield (label, code, words.label(self._kind.name, field.name, code))
            if field.name in ("main_theme", "theme"):
                for code, theme in self._session.territory().themes.items():
                    yield (label, code, self._session.territory().theme_label(str(theme["code"])))
        for sector, name in self._sectors().items():
            yield (words.field("", "sector"), sector, name)

    def _header(self) -> tuple[str, ...]:
        words = self._words
        marked = (words.field("", "demonstration"),) if self._demonstration else ()
        own = tuple(words.field(self._kind.name, field.name) for field in self._kind.fields)
        last = (words.kind("waiting"),) if self._shows_waiting else ()
        return (*marked, *(words.field("", name) for name in _HEAD), *own, *last)

    @property
    def _shows_waiting(self) -> bool:
        return self._names and self._kind.name == "commitment"

    def _cells(self, record: Record, refs: Mapping[str, str]) -> Iterator[str]:
        words, territory = self._words, self._session.territory()
        if self._demonstration:
            yield words.text("export.yes")
        yield record.ref
        state = record.computed.get("state")
        yield words.state(record.kind, str(state)) if state else ""
        yield _moment(record.created_at)
        yield refs.get(record.author, "")
        yield territory.sector_label(record.sector) if record.sector else ""
        hidden = () if self._names else _identity(self._kind)
        for field in self._kind.fields:
            yield "" if field.name in hidden else self._cell(field, record[field.name], refs)

    def _cell(self, field: Field, value: Value, refs: Mapping[str, str], path: str = "") -> str:
        words, territory = self._words, self._session.territory()
        if value is None:
            return ""
        name = f"{path}{field.name}"
        match field.type:
            case Type.PLACE:
                return territory.where_label(value)
            case Type.BOOL:
                return words.text("export.yes" if value else "export.no")
            case Type.DATE:
                return _day(str(value))
            case Type.INSTANT:
                return _moment(str(value))
            case Type.LINK:
                return refs.get(str(value), str(value))
            case Type.LINKS:
                return ", ".join(refs.get(str(one), str(one)) for one in value)
            case Type.SET | Type.INTS:
                return ", ".join(self._code(field, str(one)) for one in value)
            case Type.ROWS:
                one = replace(field, type=Type.OBJECT)
                return " / ".join(self._cell(one, row, refs, path) for row in value)
            case Type.OBJECT:
                parts = ((part, value.get(part.name)) for part in field.properties)
                kept = [(part, self._cell(part, one, refs, f"{name}.")) for part, one in parts if one is not None]
                return ", ".join(f"{words.field(self._kind.name, f'{name}.{part.name}')} {text}" for part, text in kept)
            case Type.INT:
                return f"{value / 10_000_000:.7f}".replace(".", ",") if field.name in _DEGREES else str(value)
            case _:
                if field.values:
                    return words.label(self._kind.name, name, str(value))
                return phone_shown(str(value)) if field.name == "phone" else self._code(field, str(value))

    def _code(self, field: Field, code: str) -> str:
        """Codes of the referential in words; anything else as it is."""
        territory = self._session.territory()
        if field.name in ("main_theme", "themes", "theme"):
            return territory.theme_label(code)
        return territory.sector_label(code) if field.name in ("sectors", "territory") else code

    # -- the records
    def _pages(self) -> Iterator[tuple[Record, ...]]:
        for page in self._source(self._session):
            if page:
                self._note(page)
                yield page

    def _records(self) -> Iterator[Record]:
        for page in self._pages():
            yield from page

    def _note(self, records: Iterable[Record]) -> None:
        """A trace for each person of somebody else's whose identity leaves the notebook."""
        others = [one for one in records if one.kind == "resident" and one.author != self._session.author.person]
        if self._names and others:
            with self._session.write() as context:
                for record in others:
                    context.work.note_access(record.id, "export")

    def _refs(self, records: Iterable[Record]) -> dict[str, str]:
        """What links show: the name of a body, the ref of anything else."""
        reading = self._session.reading
        found: dict[str, str] = {}
        wanted: dict[str, set[str]] = {"person": set()}
        for record in records:
            wanted["person"].add(record.author)
            for field in _links(self._kind):
                for kind in field.to or ("encounter", "commitment", "step"):
                    wanted.setdefault(kind, set()).update(_targets(record, field.name))
        for kind, ids in wanted.items():
            held = reading.get_many(kind, ids) if kind in KINDS else ()
            found.update({one.id: str(one["name"]) if kind == "body" else one.ref for one in held})
            if kind == "resident":
                found.update(self._people(held))
        return found

    def _people(self, residents: Iterable[Record]) -> dict[str, str]:
        """Names by id where they leave, those of somebody else's sheets with a trace."""
        known = {one.id: name for one in residents if self._names and (name := shown_name(one, self._session.author))}
        self._note([one for one in residents if one.id in known])
        return known

    def _waiting(self, commitments: Iterable[Record]) -> dict[str, str]:
        """Who waits for each commitment; nobody where names stay."""
        if not self._shows_waiting:
            return {}
        held = self._session.reading.children("waiting", [one.id for one in commitments])
        people = self._people(self._session.reading.get_many("resident", {str(one["resident"]) for one in held if one["resident"]}))
        names: dict[str, list[str]] = {}
        for one in held:
            if str(one["resident"]) in people:
                names.setdefault(str(one["commitment"]), []).append(people[str(one["resident"])])
        return {id: ", ".join(sorted(some)) for id, some in names.items()}

    def _sectors(self) -> dict[str, str]:
        territory = self._session.territory()
        towns = {code: territory.town_label(code) for code in territory.towns}
        return {**towns, **{code: territory.sector_label(code) for code in territory.neighbourhoods}}


def export_to(export: Export, to: Path, write: Write) -> dict[Path, int] | None:
    """Write an export where its name says how: `.jsonl` for machines, else a CSV and beside it the one of its codes.

    Gives the lines of each file, headers left out; None when it was stopped. Raises DiskFull, FileNotWritable.
    """
    if to.suffix.lower() == ".jsonl":
        lines = write(to, export.json_lines())
        return None if lines is None else {to: lines}
    codes = to.with_name(f"{to.stem}-codes{to.suffix}")
    written = write(to, export.csv_lines())
    explained = write(codes, export.code_lines()) if written is not None else None
    return None if written is None or explained is None else {to: written - 1, codes: explained - 1}


def _targets(record: Record, path: str) -> tuple[str, ...]:
    """The ids that a link holds; a path with a dot goes into an object."""
    head, _, part = path.partition(".")
    value = record[head]
    value = value.get(part) if part and isinstance(value, Mapping) else value
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else (str(value),) if value else ()


def _links(kind: Kind) -> Iterator[Field]:
    """Fields that hold links, those inside objects with their path."""
    for field in kind.fields:
        if field.type in (Type.LINK, Type.LINKS):
            yield field
        elif field.type is Type.OBJECT:
            for part in field.properties:
                if part.type is Type.LINK:
                    yield Field(f"{field.name}.{part.name}", Type.LINK, to=part.to)


def _identity(kind: Kind) -> tuple[str, ...]:
    return tuple(field.name for field in kind.fields if field.klass is Class.IDENTITY)


def _day(text: str) -> str:
    return date.fromisoformat(text).strftime("%d/%m/%Y") if text else ""


def _moment(text: str) -> str:
    """An instant on the wall clock, `26/11/2026 14:12`."""
    return instant(text).astimezone().strftime("%d/%m/%Y %H:%M") if text else ""


def _line(cells: Iterable[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=";", lineterminator="\r\n").writerow([_safe(cell) for cell in cells])
    return buffer.getvalue()


def _safe(cell: str) -> str:
    """A cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    return f"'{cell}" if cell.startswith(_DANGEROUS) else cell
