"""A commitment with what its steps and waiting people make of it: the values that lists, pages and the command line show."""

import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from desktop_app.domain.commitment_progress import Progress, Waiting, late_after
from desktop_app.domain.commitment_state import progress
from desktop_app.domain.record import Record
from desktop_app.domain.reminders import next_act_on
from desktop_app.domain.step import Step
from desktop_app.domain.territory import LADDER_DAYS

Value = Any

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")

_STEP_TEXTS = ("type", "note", "channel", "result", "evidence", "reason", "their_ref", "recipient")
_STEP_DAYS = ("on", "due_on", "new_due_on")
_STEP_LINKS = ("by", "waiting", "body", "new_owner", "into")


def step_of(record: Record, clock: str = "") -> Step:
    """The step value of a record; `clock` its hybrid clock where known, else its creation instant (both sort the same way).

    A value that cannot be what its field declares (it came from elsewhere) counts as absent, here and in all that follows.
    """
    values = {name: _text(record[name]) for name in _STEP_TEXTS}
    values.update({name: _day(record[name]) for name in _STEP_DAYS})
    values.update({name: _link(record[name]) for name in _STEP_LINKS})
    rung, after = record["rung"], record["after"]
    return Step(
        id=record.id,
        at=clock or record.created_at,
        rung=rung if isinstance(rung, int) and 0 < rung <= len(LADDER_DAYS) else 0,
        after=tuple(_link(id) for id in after) if isinstance(after, tuple) else (),
        **values,
    )


def waiting_of(record: Record) -> Waiting:
    """The waiting value of a record."""
    return Waiting(
        id=record.id,
        audience=_text(record["audience"]),
        resident=_link(record["resident"]),
        channel=_text(record["channel"]),
        asked_on=_day(record["asked_on"]),
    )


def _text(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _day(value: Value) -> str:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return ""
    try:
        date.fromisoformat(value)
    except ValueError:
        return ""
    return value


def _link(value: Value) -> str:
    """An id in its normal form, however it was written; empty when it is none."""
    if not isinstance(value, str) or _ID.fullmatch(value):
        return value if isinstance(value, str) else ""
    try:
        return str(uuid.UUID(value.strip()))
    except ValueError:
        return ""


def progress_of(commitment: Record, waitings: Iterable[Record], steps: Iterable[Record]) -> Progress:
    """The state of a commitment from its records; hidden steps are undone ones."""
    known = list(steps)
    return _progress(
        commitment,
        [waiting_of(record) for record in waitings if not record.hidden],
        [step_of(record) for record in known if not record.hidden],
        known,
    )


def _progress(commitment: Record, people: Sequence[Waiting], done: Sequence[Step], steps: Sequence[Record]) -> Progress:
    return progress(
        _day(commitment["made_on"]),
        _day(commitment["due_on"]),
        _link(commitment["owner"]),
        _link(commitment["body"]),
        people,
        done,
        undone=[step_of(record) for record in steps if record.hidden],
    )


def computed_of(
    commitment: Record, waitings: Iterable[Record], steps: Iterable[Record], ladders: Mapping[str, tuple[int, ...]]
) -> dict[str, Value]:
    """What is derived for a commitment: its columns, and everything else that a page shows. Empty values are left out."""
    people = [waiting_of(record) for record in waitings if not record.hidden]
    known = list(steps)
    planned = [step_of(record) for record in known if not record.hidden]
    now = _progress(commitment, people, planned, known)
    ladder = ladders.get(now.body, LADDER_DAYS)
    computed: dict[str, Value] = {
        "state": now.state,
        "outcome": now.outcome,
        "due": now.due_on,
        "owner_now": now.owner,
        "body_now": now.body,
        "next_act_on": next_act_on(now, people, ladder, planned),
        "asked_again": len(now.asked_again),
        "waiting_count": len(people),
        "told_count": len(now.told),
        "done_on": now.done_on,
        "told_on": now.told_on,
        "late_after": late_after(now),
        "evidence": now.evidence,
        "reopened": now.reopened,
        "transferred_on": now.transferred_on or "",
        "last_rung_done": now.last_rung_done,
        "paused_until": now.paused_until if now.paused else "",
        "merged_into": now.merged_into,
        "pending": list(now.pending),
        "told": list(now.told),
        "given_up": list(now.given_up),
        "contradictions": [list(pair) for pair in now.contradictions],
        "without_effect": list(now.without_effect),
        "order": list(now.order),
        "days_to_done": now.days_to_done,
        "days_to_told": now.days_to_told,
        "notice_wanted": now.notice_wanted,
    }
    return {name: value for name, value in computed.items() if value not in ("", None, [], False) or name in _COUNTS}


_COUNTS = ("asked_again", "waiting_count", "told_count", "reopened")
