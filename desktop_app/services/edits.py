"""Edits of records by the rules of their kind, for use cases that make several in one gesture."""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record
from desktop_app.services import rules
from desktop_app.services.entry import Context, correction, creation, normal_values, require

Value = Any


def held(id: str, kind: str, context: Context) -> Record:
    """A shown record of a kind. Raises UnknownRecord."""
    found = context.work.read.get(id)
    if found is None or found.kind != kind or found.hidden:
        raise UnknownRecord(id)
    return found


def made(kind_name: str, raw: Mapping[str, Value], context: Context, id: str = "") -> Edit:
    """The edit that makes a record. Raises the refusals of its kind."""
    kind = KINDS[kind_name]
    values = rules.complete(kind, normal_values(kind, raw), context)
    require(kind, values)
    rules.check(kind, values, context)
    return creation(kind, id or context.work.new_id(), values, context)


def changed(record: Record, raw: Mapping[str, Value], context: Context) -> list[Edit]:
    """The edit that changes a record; none when nothing differs. Raises the refusals of its kind."""
    kind, state = KINDS[record.kind], context.work.read.state(record.id)
    if state is None:
        raise UnknownRecord(record.id)
    values = normal_values(kind, raw)
    if isinstance(values.get("place"), dict):
        values["place"] = context.territory.complete(values["place"])
    merged = {name: value for name, value in {**record.values, **values}.items() if value is not None}
    require(kind, merged)
    rules.check(kind, merged, context, before=record)
    edit = correction(kind, record, state, values, context)
    return [edit] if edit else []


def removed(record: Record, context: Context) -> list[Edit]:
    """The edit that hides a record; none when it is hidden already."""
    state = context.work.read.state(record.id)
    return [Edit(record.kind, record.id, {"deleted": Setting(True, state.seen("deleted"))})] if state and not record.hidden else []


def in_order(records: Iterable[Record]) -> tuple[Record, ...]:
    """Records that have a rank, by it; of two with the same one, the first made."""
    return tuple(sorted(records, key=lambda one: (_rank(one["order"]), one.created_at, one.id)))


def _rank(order: Value) -> int:
    return order if isinstance(order, int) else 1_000
