"""The objects that commands print: one flat object a record, and what `show` adds to it."""

from collections.abc import Mapping, Sequence
from typing import Any

from desktop_app.domain.commitment_progress import days_late
from desktop_app.domain.commitment_view import progress_of
from desktop_app.domain.fields import Class
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, dated_on
from desktop_app.services.known_names import may_reach
from desktop_app.services.records import flat
from desktop_app.services.session import Session

Value = Any

COMPUTED = (
    *("state", "outcome", "due", "owner_now", "body_now", "done_on", "evidence", "told_on", "reopened", "late", "days_late"),
    *("days_to_done", "days_to_told", "waiting_count", "told_count", "asked_again", "next_act_on", "transferred_on"),
    *("paused_until", "merged_into", "pending", "told", "given_up", "contradictions", "without_effect"),
)
"""What `show` says of a commitment; a name without value is null."""

_LISTS = ("pending", "told", "given_up", "contradictions", "without_effect")


def list_object(record: Record, session: Session, opened: bool = False) -> dict[str, Value]:
    """One flat object. A person's details are null for a role that may not read them, or has not opened the sheet."""
    shown = flat(record)
    if (
        record.kind == "resident"
        and not may_reach(record, session.author)
        and not (opened and session.author.role in ("supervisor", "dpo"))
    ):
        shown.update({field.name: None for field in KINDS["resident"].fields if field.klass is Class.IDENTITY})
    return shown


def show_object(record: Record, session: Session) -> dict[str, Value]:
    """The list object with its steps, who waits, what is computed, and the fields in conflict.

    A step keeps its own field `waiting` (whom it told) under that name.
    """
    steps = session.reading.children("step", (record.id,)) if record.kind == "commitment" else ()
    waiting = session.reading.children("waiting", (record.id,)) if record.kind == "commitment" else ()
    own = list_object(record, session, opened=True)
    added = {
        "deleted": record.hidden,
        "steps": [list_object(step, session) for step in _in_order(record, steps)],
        "waiting": [list_object(one, session) for one in waiting],
        "computed": _computed(record, waiting, session) if record.kind == "commitment" else dict(record.computed),
        "conflicts": list(record.conflicts),
    }
    return {**own, **{name: value for name, value in added.items() if name not in own}}


def _in_order(record: Record, steps: Sequence[Record]) -> list[Record]:
    """Steps in the order in which they are read; planned ones last."""
    order = {id: index for index, id in enumerate(record.computed.get("order", ()))}
    return sorted(steps, key=lambda step: (order.get(step.id, len(order)), step.created_at, step.id))


def _computed(record: Record, waiting: Sequence[Record], session: Session) -> dict[str, Value]:
    held: Mapping[str, Value] = record.computed
    every = session.reading.children("step", (record.id,), hidden=True)
    late = days_late(progress_of(record, waiting, every), session.today().isoformat())
    computed = {name: held.get(name, [] if name in _LISTS else None) for name in COMPUTED}
    return {**computed, "late": late > 0, "days_late": late}


def on(record: Record) -> str:
    """The day that dates a record."""
    return dated_on(KINDS[record.kind], record)[:10]
