"""Records of every kind by their declaration: add, correct, delete, bring back, list, show, history."""

import json
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desktop_app.domain.change import Edit, Setting, State
from desktop_app.domain.errors import (
    BadLine,
    CarnetError,
    ComputedField,
    DifferentContent,
    FileNotReadable,
    InvalidField,
    NotJson,
    NotYours,
    Refused,
    UnknownField,
    UnknownRecord,
)
from desktop_app.domain.fields import Kind
from desktop_app.domain.kinds import KINDS, field_of, kind_named, own_name
from desktop_app.domain.record import Record, clock_instant
from desktop_app.services import rules
from desktop_app.services.contacts import normal_contacts
from desktop_app.services.entry import COMPUTED_NAMES, Context, correction, creation, normal_values, require, require_writer
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter, Page, Saved
from desktop_app.services.session import Session, outcome
from desktop_app.services.slip_giving import after_correction, after_hiding, slip_of_new
from desktop_app.services.steps import step_edits
from desktop_app.services.waiting import inline_waiting

Value = Any
Prepare = Callable[[Mapping[str, Value]], Mapping[str, Value]]


@dataclass(frozen=True, slots=True)
class Added:
    """One line taken: its number (from 1), the record, and whether it was there already."""

    line: int
    id: str
    kind: str
    ref: str
    already: bool = False


@dataclass(frozen=True, slots=True)
class Rejected:
    """One line set aside, and why."""

    line: int
    raw: str
    cause: CarnetError


@dataclass(frozen=True, slots=True)
class Version:
    """One field as one change set it. `seen` are the versions that its author had before the eyes; `replaced`: not a head any more."""

    field: str
    value: Value
    at: str
    by: str
    name: str
    seen: tuple[str, ...]
    replaced: bool
    device: str = ""
    group: int = 0


class Records:
    """The generic use cases, for the command line and for every page that needs no more."""

    def __init__(self, session: Session) -> None:
        self._session = session

    # -- writing
    def add(self, kind_name: str, raw: Mapping[str, Value]) -> Outcome[Added]:
        """Add one record, with what it brings (who waits for a commitment). Raises the refusals of its fields and rules."""
        kind = kind_named(kind_name)
        with self._session.write() as context:
            added, saved = self._add_one(kind, raw, context, 1)
        return outcome(added, saved)

    def add_lines(
        self, kind_name: str, lines: Iterable[str], keep_going: bool = False, prepare: Prepare = dict
    ) -> Iterator[Added | Rejected]:
        """Add JSON lines in one transaction.

        A bad line stops all of it (BadLine), unless `keep_going`: then it is given back as Rejected. Empty lines are passed over. One may
        refer to the `id` of an earlier one. `prepare` turns what a line says into fields (the content of an attachment into its
        fingerprint). Results come once everything is written.
        """
        kind = kind_named(kind_name)
        results: list[Added | Rejected] = []
        with self._session.write() as context:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    raw = prepare(_object(json.loads, line))
                    results.append(self._add_one(kind, raw, context, number)[0])
                except (Refused, FileNotReadable) as cause:  # a full disk or a damaged file is no fault of the line: nothing may go on
                    if not keep_going:
                        raise BadLine(number, cause) from cause
                    results.append(Rejected(number, line, cause))
                if kind.reference and kind.name != "place":
                    context = replace(context, territory=self._session.territories.territory(context.work.read))
        yield from results

    def _add_one(self, kind: Kind, raw: Mapping[str, Value], context: Context, line: int) -> tuple[Added, Saved | None]:
        if kind.read_only:
            raise NotYours("add_" + kind.name, context.author.role)
        if kind.reference and context.author.role not in ("supervisor",) and kind.name != "place":
            raise NotYours("reference", context.author.role)
        raw = dict(raw)
        id = self._id(raw, context)
        already = context.work.read.get(id) if id else None
        if already is not None:
            return self._already(kind, already, raw, line, context), None
        id = id or context.work.new_id()
        edits = self._edits(kind, id, raw, context)
        saved = context.work.save(edits)
        record_ref = next(str(edit.settings["ref"].value) for edit in edits if edit.record == id)
        return Added(line, id, kind.name, record_ref), saved

    def _edits(self, kind: Kind, id: str, raw: dict[str, Value], context: Context) -> list[Edit]:
        waiting = raw.pop("waiting", None) if kind.name == "commitment" else None
        if kind.name == "step":
            return step_edits(id, normal_values(kind, raw), context)
        values = rules.complete(kind, normal_values(kind, raw), context)
        require(kind, values)
        rules.check(kind, values, context)
        if kind.name == "resident":
            values["alias"] = "Habitant·e"
        slip = slip_of_new(id, values, context) if kind.name == "commitment" else []
        edits = [creation(kind, id, values, context), *slip]
        if kind.name == "resident":
            edits[0] = with_alias(edits[0])
        if kind.name == "commitment":
            edits += inline_waiting(id, values, waiting, context)
        return edits

    @staticmethod
    def _id(raw: dict[str, Value], context: Context) -> str:
        id = raw.pop("id", None)
        if id is None:
            return ""
        try:
            return str(uuid.UUID(str(id)))
        except ValueError:
            raise InvalidField("id", "link", str(id)[:40]) from None

    @staticmethod
    def _already(kind: Kind, held: Record, raw: Mapping[str, Value], line: int, context: Context) -> Added:
        """Same id and content again is "already there"; other content is refused. Raises DifferentContent."""
        given = {name: value for name, value in raw.items() if name not in ("waiting", "ref")}
        values = normal_values(kind, given) if held.kind == kind.name else {}
        values = normal_contacts(values, context.read_phone) if kind.name == "resident" else values
        if held.kind != kind.name or any(not _same(name, held.values.get(name), value) for name, value in values.items()):
            raise DifferentContent(held.id)
        return Added(line, held.id, kind.name, held.ref, already=True)

    def correct(self, id: str, raw: Mapping[str, Value], opened: State | None = None) -> Outcome[Record]:
        """Change fields of a record. `opened` is the state that the form showed (default: the present one).

        Steps are never corrected: they are a history. Raises UnknownRecord, NotYours and the refusals of the kind.
        """
        with self._session.write() as context:
            record, state = self._held(id, context)
            kind = KINDS[record.kind]
            self._may_correct(kind, context)
            values = normal_values(kind, raw)
            if kind.name == "resident":
                values = normal_contacts(values, context.read_phone)
            if isinstance(values.get("place"), dict):
                values["place"] = context.territory.complete(values["place"])
            merged = {**record.values, **values}
            merged = {name: value for name, value in merged.items() if value is not None}
            require(kind, merged)
            rules.check(kind, merged, context, before=record)
            if kind.name == "commitment":
                rules.check_waiting_names(record.id, merged, context)
            edit = correction(kind, record, opened or state, values, context)
            more = after_correction(record, merged, context) if edit and kind.name == "commitment" else []
            saved = context.work.save([edit, *more]) if edit else None
            after = context.work.read.get(record.id) or record
        return outcome(after, saved)

    @staticmethod
    def _may_correct(kind: Kind, context: Context) -> None:
        if kind.name == "step":
            raise NotYours("correct_step", context.author.role)
        if kind.read_only or (kind.reference and kind.name != "place" and context.author.role != "supervisor"):
            raise NotYours("reference", context.author.role)

    def delete(self, ids: Sequence[str]) -> Outcome[tuple[str, ...]]:
        """Hide records (one gesture); what belongs to them stays and comes back with them. A step only by its author.

        Raises UnknownRecord, NotYours.
        """
        return self._set_deleted(ids, True)

    def undelete(self, ids: Sequence[str]) -> Outcome[tuple[str, ...]]:
        """Show hidden records again."""
        return self._set_deleted(ids, False)

    def _set_deleted(self, ids: Sequence[str], deleted: bool) -> Outcome[tuple[str, ...]]:
        with self._session.write() as context:
            edits = []
            for id in ids:
                record, state = self._held(id, context)
                kind = KINDS[record.kind]
                if kind.read_only or (kind.reference and context.author.role != "supervisor"):
                    raise NotYours("delete", context.author.role)
                require_writer(kind, context, begins=True)
                if kind.name == "step" and record.author != context.author.person:
                    raise NotYours("undo_step", context.author.role)
                if record.hidden != deleted or record.torn:
                    edits.append(Edit(kind.name, record.id, {"deleted": Setting(deleted, state.seen("deleted"))}))
            more = after_hiding([edit.record for edit in edits], deleted, context)
            saved = context.work.save([*edits, *more]) if edits else None
        return outcome(tuple(edit.record for edit in edits), saved)

    def _held(self, id: str, context: Context) -> tuple[Record, State]:
        record = context.work.read.get(id)
        state = context.work.read.state(record.id) if record else None
        if record is None or state is None:
            raise UnknownRecord(id)
        return record, state

    # -- reading
    def list(self, kind_name: str, where: Filter, limit: int, after: int | None = None) -> Page:
        """Records of a kind, newest first. Raises UnknownKind, or InvalidField `unknown_filter` for a field that does not exist."""
        kind = kind_named(kind_name)
        names = filter_names(kind)
        for name, _ in where.equal:
            if name.partition(".")[0] not in names:
                raise InvalidField(name, "unknown_filter", "", ", ".join(names))
        return self._session.reading.page(kind_name, self._with_lateness(where), limit, after)

    def _with_lateness(self, where: Filter) -> Filter:
        """`late=true` and `late=false` as a question about today: whether something is late is no stored value."""
        asked = [value for name, value in where.equal if name == "late"]
        if not asked:
            return where
        for value in asked:
            if not isinstance(value, bool):
                raise InvalidField("late", "code", str(value), "true, false")
        today, equal = self._session.today().isoformat(), tuple(pair for pair in where.equal if pair[0] != "late")
        return replace(where, equal=equal, late_on=today if True in asked else "", in_time_on=today if False in asked else "")

    def get(self, id: str) -> Record:
        """One record. Opening a resident's sheet that somebody else wrote leaves a trace. Raises UnknownRecord."""
        record = self._session.reading.get(id)
        if record is None:
            raise UnknownRecord(id)
        if record.kind == "resident" and record.author != self._session.author.person:
            with self._session.write() as context:
                context.work.note_access(record.id, "show")
        return record

    def opened(self, id: str) -> tuple[Record, State]:
        """A record and the state that a form opened on it shows. Raises UnknownRecord."""
        reading = self._session.reading
        record = reading.get(id)
        state = reading.state(record.id) if record else None
        if record is None or state is None:
            raise UnknownRecord(id)
        return record, state

    def history(self, id: str) -> tuple[Version, ...]:
        """Every field as every change set it, oldest first. Raises UnknownRecord."""
        reading = self._session.reading
        record = reading.get(id)
        state = reading.state(record.id) if record else None
        if record is None or state is None:
            raise UnknownRecord(id)
        heads = {field: {head.name for head in heads} for field, heads in state.heads.items()}
        versions = [
            Version(
                field,
                setting.value,
                clock_instant(change.at),
                change.by,
                change.name,
                setting.seen,
                change.name not in heads.get(field, set()),
                change.device,
                change.group,
            )
            for change in sorted(reading.changes(record.id), key=lambda change: (change.at, change.name))
            for field, setting in sorted(change.settings.items())
        ]
        return tuple(versions)


COMPUTED_SHOWN = (
    *("outcome", "due", "late_after", "owner_now", "body_now", "next_act_on", "done_on", "told_on"),
    *("asked_again", "waiting_count", "told_count", "late", "evidence", "reopened", "transferred_on", "paused_until", "merged_into"),
)
COMMON_SHOWN = ("id", "ref", "state", "author", "device", "sector", "hold", "created_at")


def filter_names(kind: Kind) -> tuple[str, ...]:
    """Every name by which a list of this kind may be filtered: what is shown of each record, what is computed, its own fields."""
    computed = COMPUTED_SHOWN if kind.name == "commitment" else ()
    return (*COMMON_SHOWN, *computed, *(field.name for field in kind.fields))


def _same(name: str, held: Value, given: Value) -> bool:
    """Whether a held value says what the line gives: a place may have been completed since."""
    if isinstance(held, dict) and isinstance(given, dict):
        return all(held.get(key) == value for key, value in given.items() if key not in ("precision", "address"))
    return held == given or (given is None and held is None)


def _object(loads: Any, line: str) -> Mapping[str, Value]:
    try:
        raw = loads(line)
    except (ValueError, RecursionError):
        raise NotJson from None
    if not isinstance(raw, dict):
        raise NotJson
    return raw


def with_alias(edit: Edit) -> Edit:
    """A resident's alias is made from its ref: never typed, never descriptive."""
    ref = str(edit.settings["ref"].value)
    alias = f"Habitant {ref.partition('-')[2]}"
    return Edit(edit.kind, edit.record, {**edit.settings, "alias": Setting(alias)}, creates=True)


def read_assignments(kind: Kind, pairs: Iterable[str], held: Mapping[str, Value] | None = None) -> dict[str, Value]:
    """`field=value` of the command line, each read by its field's type; `field.part=value` changes one part of an object that is `held`.

    Raises InvalidField `assignment` for a word without `=`, ComputedField or UnknownField.
    """
    values: dict[str, Value] = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise InvalidField(pair[:40], "assignment")
        head, _, path = own_name(kind, name).partition(".")
        field = field_of(kind, head) if head not in COMPUTED_NAMES else None
        if field is None:
            raise ComputedField(name) if head in COMPUTED_NAMES else UnknownField(kind.name, name)
        if not path:
            values[head] = field.from_text(text)
            continue
        part = next((part for part in field.properties if part.name == path), None)
        if part is None:
            raise UnknownField(kind.name, name)
        before = values[head] if head in values else _without_whereabouts(dict((held or {}).get(head) or {}), path)
        values[head] = {**before, path: part.from_text(text)}
    return values


def _without_whereabouts(held: dict[str, Value], changed: str) -> dict[str, Value]:
    """A place whose street or name changes is no longer the known one, nor at its coordinates; nor, in another town, in its quarter."""
    gone = _WHEREABOUTS.get(changed, ())
    return {name: value for name, value in held.items() if name not in gone}


_SPOT = ("id", "place_kind", "lon_e7", "lat_e7")
_WHEREABOUTS: Mapping[str, tuple[str, ...]] = {
    "town": (*_SPOT, "neighbourhood"),
    "address": (*_SPOT, "street", "number", "building", "name"),
    **dict.fromkeys(("street", "number", "name", "neighbourhood"), _SPOT),
}


def _shown(kind: Kind, name: str, value: Value) -> Value:
    """A value as it is printed: sets as lists, objects with every part, absent ones null."""
    field = kind.field(name)
    if isinstance(value, Mapping) and field is not None:
        return {part.name: value.get(part.name) for part in field.properties if part.name != "address"}
    return list(value) if isinstance(value, tuple) else value


def flat(record: Record) -> dict[str, Value]:
    """A record as one flat object: every declared field, absent values null (the command line's contract)."""
    kind = KINDS[record.kind]
    fields = {field.name: record.values.get(field.name) for field in kind.fields}
    fields = {name: _shown(kind, name, value) for name, value in fields.items()}
    return {
        "id": record.id,
        "kind": record.kind,
        "ref": record.ref or None,
        "state": record.computed.get("state"),
        "created_at": record.created_at or None,
        "author": record.author or None,
        "sector": record.sector or None,
        **{(f"{record.kind}_kind" if name == "kind" else name): value for name, value in fields.items()},
    }
