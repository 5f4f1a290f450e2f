"""Field sheets: numbered papers for interviews, typed back line by line, listed until destroyed when they bear names."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import InvalidField, Refused, SlipTaken, UnknownRecord
from desktop_app.domain.field_sheet import FIELD_SHEET, LINES
from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.services.encounters import EncounterDraft, Promise, encounter_edits
from desktop_app.services.entry import Context, correction, creation, normal_values, require
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session, outcome
from desktop_app.services.slip_giving import free_slip, free_slips
from desktop_app.services.theme_letters import theme_letters

Value = Any

_COUNTER = "field_sheets"
_MOST_ON_ONE = 200
"""Encounters of one sheet that are read: 40 lines at most, some typed twice."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """One interview of a sheet. `values` are fields of the encounter, `promise` those of its commitment, `resident` of who agreed.

    `slip` is the number left in the person's hand, as printed or by its count alone (`412` of one's own pad); with a promise it goes
    to the commitment, else to the line.
    """

    line: int
    values: Mapping[str, Value]
    promise: Mapping[str, Value] | None = None
    resident: Mapping[str, Value] | None = None
    slip: str = ""


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """What the grid holds. `bears_names`: the paper has names on it, whether or not they were typed; `draft` is dropped once saved."""

    sheet: str
    lines: tuple[SheetLine, ...]
    bears_names: bool = False
    draft: str = ""


@dataclass(frozen=True, slots=True)
class LineRefused:
    """Why one line was not taken; nothing of the sheet was written then."""

    line: int
    cause: Refused


@dataclass(frozen=True, slots=True)
class Typed:
    """What one save made of a sheet: encounters and commitments by id, or the lines refused (then nothing)."""

    encounters: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()
    refused: tuple[LineRefused, ...] = ()


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line already typed: its encounters, more than one when two people typed it."""

    line: int
    encounters: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One sheet of the list. `state`: printed, typed, names (typed, to be destroyed), destroyed. `doubled` are lines typed twice."""

    id: str
    number: str
    model: str
    place: str
    on: str
    lines: int
    typed: int
    state: str
    doubled: tuple[int, ...] = ()
    destroyed_on: str = ""
    mine: bool = True


@dataclass(frozen=True, slots=True)
class SheetView:
    """A sheet with what was typed of it, and how many of its encounters are tied to a person."""

    record: Record
    row: SheetRow
    typed: tuple[TypedLine, ...] = ()
    named: int = 0


class _NotTaken(Exception):
    """Ends the transaction without writing."""


class Sheets:
    """The use cases of field sheets."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- paper
    def new(self, values: Mapping[str, Value], copies: int = 1) -> Outcome[tuple[str, ...]]:
        """Number so many sheets (1 to 50): `values` say model, place, day, visit. Numbers are never given again."""
        if not 1 <= copies <= 50:
            raise InvalidField("copies", "too_many_sheets", str(copies), "50")
        with self._session.write() as context:
            numbers = self._numbers(copies, context)
            edits = [_sheet_edit({**values, "number": number}, context) for number in numbers]
            saved = context.work.save(edits)
        return outcome(tuple(edit.record for edit in edits), saved)

    def adopt(self, number: str, values: Mapping[str, Value]) -> Outcome[str]:
        """A paper that another laptop numbered and that is not known here yet: a record of it, so that it can be typed.

        Raises InvalidField `sheet_number` for what is no number of a sheet, `sheet_known` when it is here already.
        """
        normal = normal_number(number)
        if self.find(normal) is not None:
            raise InvalidField("number", "sheet_known", normal)
        with self._session.write() as context:
            edit = _sheet_edit({**values, "number": normal}, context)
            saved = context.work.save([edit])
        return outcome(edit.record, saved)

    @staticmethod
    def _numbers(copies: int, context: Context) -> list[str]:
        """The next numbers of this device: its code and a count beyond every one that is known, whatever was restored."""
        code = context.work.read.meta("code")
        known = context.work.read.page("field_sheet", Filter(), 500).records
        counts = [int(rest) for one in known for head, _, rest in [str(one["number"]).rpartition("-")] if head == code and rest.isdigit()]
        first = max([int(context.work.read.meta(_COUNTER) or 0), *counts]) + 1
        context.work.set_meta(_COUNTER, str(first + copies - 1))
        return [f"{code}-{count:02d}" for count in range(first, first + copies)]

    # -- reading
    def rows(self, limit: int = 50, after: int | None = None) -> tuple[tuple[SheetRow, ...], int | None]:
        """Sheets, the newest first, and the key of the next page."""
        page = self._session.reading.page("field_sheet", Filter(), limit, after)
        return tuple(self._view(record).row for record in page.records), page.next_key

    def to_destroy(self) -> tuple[SheetRow, ...]:
        """Sheets typed that bear names and that nobody has destroyed yet, the oldest first."""
        where = Filter(equal=(("bears_names", True), ("destroyed_on", None)))
        found = self._session.reading.page("field_sheet", where, 500).records
        rows = (self._view(record).row for record in found)
        return tuple(sorted((row for row in rows if row.state == "names"), key=lambda row: (row.on, row.number)))

    def find(self, number: str) -> SheetRow | None:
        """The sheet of a number as printed (spaces and case do not count); None when it is not known here."""
        wanted = Filter(equal=(("number", normal_number(number)),))
        found = self._session.reading.page("field_sheet", wanted, 1).records
        return self._view(found[0]).row if found else None

    def view(self, id: str) -> SheetView:
        """One sheet whole. Raises UnknownRecord."""
        record = self._session.reading.get(id)
        if record is None or record.kind != "field_sheet":
            raise UnknownRecord(id)
        return self._view(record)

    def themes(self, day: str = "") -> tuple[tuple[str, str, str], ...]:
        """Themes in force on the day of the sheet, with the letter of their box on paper: (letter, code, label); one key each."""
        territory = self._session.territory()
        live = territory.live_themes(day or self._session.today().isoformat())
        return theme_letters((str(one["code"]), territory.theme_label(str(one["code"]))) for one in live)

    def _view(self, record: Record) -> SheetView:
        reading = self._session.reading
        same = reading.page("field_sheet", Filter(equal=(("number", record["number"]),)), 10).records
        found: dict[int, list[Record]] = {}
        for sheet in same:  # the same paper may have been adopted on two laptops
            for one in reading.page("encounter", Filter(equal=(("sheet", sheet.id),)), _MOST_ON_ONE).records:
                if not one["merged_into"]:
                    found.setdefault(int(one["sheet_line"] or 0), []).append(one)
        typed = tuple(TypedLine(line, tuple(reversed(found[line]))) for line in sorted(found))
        named = sum(1 for line in typed if any(one["resident"] for one in line.encounters))
        return SheetView(record, self._row(record, typed, bool(named)), typed, named)

    def _row(self, record: Record, typed: Sequence[TypedLine], named: bool) -> SheetRow:
        destroyed = str(record["destroyed_on"] or "")
        names = bool(record["bears_names"]) or named
        written = bool(typed or record["typed_at"])
        state = "destroyed" if destroyed else "names" if written and names else "typed" if written else "printed"
        return SheetRow(
            id=record.id,
            number=str(record["number"]),
            model=str(record["model"]),
            place=self._session.territory().where_label(record["place"]),
            on=str(record["on"] or ""),
            lines=int(record["lines"]),
            typed=len(typed),
            state=state,
            doubled=tuple(line.line for line in typed if len(line.encounters) > 1),
            destroyed_on=destroyed,
            mine=record.author == self._session.author.person,
        )

    # -- typing back
    def type(self, entry: SheetEntry) -> Outcome[Typed]:
        """Keep every line of a sheet in one transaction, or none: each refusal names its line. Raises UnknownRecord."""
        refused: list[LineRefused] = []
        edits: list[Edit] = []
        made: list[str] = []
        promised: list[str] = []
        try:
            with self._session.write() as context:
                sheet = context.work.read.get(entry.sheet)
                if sheet is None or sheet.kind != "field_sheet":
                    raise UnknownRecord(entry.sheet)
                before = {line.line for line in self._view(sheet).typed}
                slips: set[str] = set()
                for line in entry.lines:
                    try:
                        slip = _slip(line, slips, context)
                        more, recorded = encounter_edits(_draft(line, sheet, before, slip), context)
                        more += _slip_edits(line, sheet, slip, context)
                    except Refused as cause:
                        refused.append(LineRefused(line.line, cause))
                        continue
                    before.add(line.line)
                    edits += more
                    made.append(recorded.encounter)
                    promised += recorded.commitments
                if refused:
                    raise _NotTaken
                edits += _typed(sheet, entry, context)
                saved = context.work.save(edits)
                if entry.draft:
                    context.work.drop_draft(entry.draft)
        except _NotTaken:
            return Outcome(Typed(refused=tuple(refused)))
        return outcome(Typed(tuple(made), tuple(promised)), saved)

    def destroyed(self, id: str, on: date | None = None) -> Outcome[str]:
        """Note that the paper was destroyed (today unless said). Raises InvalidField `future` or `before_typed`."""
        day = on or self._session.today()
        if day > self._session.today():
            raise InvalidField("destroyed_on", "future", day.isoformat())
        with self._session.write() as context:
            sheet, state = context.work.read.get(id), context.work.read.state(id)
            if sheet is None or state is None or sheet.kind != "field_sheet":
                raise UnknownRecord(id)
            if sheet["on"] and day.isoformat() < str(sheet["on"]):
                raise InvalidField("destroyed_on", "before_sheet", day.isoformat(), str(sheet["on"]))
            values = {"destroyed_on": day.isoformat(), "destroyed_by": context.author.person}
            edit = correction(FIELD_SHEET, sheet, state, normal_values(FIELD_SHEET, values), context)
            saved = context.work.save([edit]) if edit else None
        return outcome(id, saved)


def normal_number(typed: str) -> str:
    """A sheet's number as printed, from what was typed: `k7m 12` is `K7M-12`. Raises InvalidField `sheet_number`."""
    head, _, rest = typed.strip().upper().replace("–", "-").replace(" ", "-").rpartition("-")
    head = head.strip("-")
    if not head or not head.isalnum() or not rest.isdigit() or len(rest) > 6:
        raise InvalidField("number", "sheet_number", typed[:24])
    return f"{head}-{int(rest):02d}"


def _sheet_edit(given: Mapping[str, Value], context: Context) -> Edit:
    values = {"lines": LINES, "holder": context.author.person, **{name: value for name, value in given.items() if value is not None}}
    if isinstance(values.get("place"), Mapping):
        normal = normal_values(FIELD_SHEET, {"place": values["place"]})
        values["place"] = context.territory.complete(normal["place"])
    normal = normal_values(FIELD_SHEET, values)
    require(FIELD_SHEET, normal)
    return creation(FIELD_SHEET, context.work.new_id(), normal, context)


def _slip(line: SheetLine, given: set[str], context: Context) -> str:
    """The slip of a line as printed; "" for none. Raises SlipTaken when another line of this sheet has it, and as `free_slip`."""
    typed = line.slip.strip()
    if not typed:
        return ""
    me = context.author.person
    if typed.isdigit():
        mine = (str(slip["number"]) for slip in free_slips(me, context.work.read))
        typed = next((number for number in mine if number.rpartition("-")[2].lstrip("0") == typed.lstrip("0")), typed)
    number = str(free_slip(typed, me, context.work.read)["number"])
    if number in given:
        raise SlipTaken(number, context.today.isoformat())
    given.add(number)
    return number


def _slip_edits(line: SheetLine, sheet: Record, number: str, context: Context) -> list[Edit]:
    """A slip left without a promise stays with the line of the paper."""
    if not number or line.promise is not None:
        return []
    slip = free_slip(number, context.author.person, context.work.read)
    state = context.work.read.state(slip.id)
    given_on = sheet["on"] or context.today.isoformat()
    values = {"sheet": sheet.id, "sheet_line": line.line, "given_on": given_on}
    return [Edit("slip", slip.id, {name: Setting(value, state.seen(name)) for name, value in values.items()})] if state is not None else []


def _draft(line: SheetLine, sheet: Record, before: set[int], slip: str) -> EncounterDraft:
    """One line as an encounter that names its sheet and line. Raises InvalidField `line_beyond`, `line_taken`."""
    if not 1 <= line.line <= int(sheet["lines"]):
        raise InvalidField("sheet_line", "line_beyond", str(line.line), str(sheet["lines"]))
    if line.line in before:
        raise InvalidField("sheet_line", "line_taken", str(line.line))
    values = {"channel": sheet["model"], "visit": sheet["visit"], **line.values, "sheet": sheet.id, "sheet_line": line.line}
    held = {name: value for name, value in values.items() if value is not None}
    if line.promise is None:
        return EncounterDraft(held, line.resident)
    made_on = {"made_on": instant(held["occurred_at"]).astimezone().date().isoformat()} if held.get("occurred_at") else {}
    given = {"slip": slip} if slip else {}
    return EncounterDraft(held, line.resident, (Promise({**made_on, **line.promise, **given}),))  # promised there, on that day


def _typed(sheet: Record, entry: SheetEntry, context: Context) -> list[Edit]:
    state = context.work.read.state(sheet.id)
    names = entry.bears_names or bool(sheet["bears_names"]) or any(line.resident is not None for line in entry.lines)
    values: dict[str, Value] = {"bears_names": names}
    if not sheet["typed_at"]:
        values["typed_at"] = instant_text(context.now)
    edit = correction(FIELD_SHEET, sheet, state, normal_values(FIELD_SHEET, values), context) if state is not None else None
    return [edit] if edit else []
