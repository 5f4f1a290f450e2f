"""A record as read back: what the fold of its changes shows, with what is derived from it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any

from desktop_app.domain.change import VERSION, Change, State, pairs_of
from desktop_app.domain.change_line import Unread
from desktop_app.domain.fields import Kind
from desktop_app.domain.initiative import stage_of
from desktop_app.domain.making import maker
from desktop_app.domain.slip import slip_state
from desktop_app.domain.territory import sector_of
from desktop_app.domain.visit import visit_state

Value = Any


@dataclass(frozen=True, slots=True)
class Record:
    """One record. `values` holds the shown value of each field that is set, sets as sorted tuples of their members.

    `conflicts` names the fields that have several heads; `torn` says "deleted here, changed there"; `computed` holds what is
    derived from other records (a commitment's state, for instance).
    """

    id: str
    kind: str
    ref: str
    created_at: str
    changed_at: str
    author: str
    device: str
    sector: str
    hidden: bool = False
    torn: bool = False
    conflicts: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    computed: Mapping[str, Value] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Value:
        """The shown value of a field, None when unset."""
        return self.values.get(name)


_made = maker(Record)


def record_of(kind: Kind, state: State) -> Record:
    """The record that a folded state shows."""
    shown = state.values()
    values = {name: value for name, value in shown.items() if "/" not in name and name not in ("deleted", "ref")}
    members: dict[str, list[str]] = {}
    for name, value in shown.items():
        if "/" in name and value is True:
            members.setdefault(name.partition("/")[0], []).append(name.partition("/")[2])
    values.update({name: tuple(sorted(codes)) for name, codes in members.items()})
    first = state.created
    changed_at = clock_instant(state.changed_at)
    created_at = (changed_at if first.at == state.changed_at else clock_instant(first.at)) if first else ""
    return Record(
        id=state.record,
        kind=kind.name,
        ref=str(shown.get("ref") or ""),
        created_at=created_at,
        changed_at=changed_at,
        author=first.by if first else "",
        device=first.device if first else "",
        sector=(sector_of(values.get("place")) if isinstance(values.get("place"), Mapping) else None) or _reference_sector(kind, values),
        hidden=state.hidden,
        torn=state.torn,
        conflicts=state.conflicts,
        values=values,
        computed={"state": _encounter_state(state)} if kind.name == "encounter" else _own_state(kind, values),
    )


def shown_alone(change: Change) -> dict[str, Value] | None:
    """What a record of this one line shows, by field; None unless the line stands alone: it has seen nothing, and this version folds it."""
    if change.version > VERSION:
        return None
    shown = {}
    settings = change.settings
    for name, (value, seen) in settings.once().items() if isinstance(settings, Unread) else pairs_of(settings):
        if seen:
            return None
        if value is not None:
            shown[name] = value
    return shown


def record_of_only(kind: Kind, change: Change, shown: dict[str, Value] | None = None) -> Record:
    """`record_of` of a record that has this one line, which has seen nothing: most have, and need no fold.

    `shown`: what `shown_alone` gave for it, if somebody asked already; it becomes the record's.
    """
    shown = shown if shown is not None else shown_alone(change) or {}
    ref, gone = str(shown.pop("ref", "") or ""), shown.pop("deleted", None) is True
    values = _with_sets(shown)
    begins = change.creates
    changed_at = clock_instant(change.at)
    place = values.get("place")
    if kind.name == "encounter":
        computed: dict[str, Value] = {"state": "merged" if values.get("merged_into") else _state_alone(change)}
    else:
        computed = _own_state(kind, values)
    return _made(
        change.record,
        kind.name,
        ref,
        changed_at if begins else "",
        changed_at,
        change.by if begins else "",
        change.device if begins else "",
        (sector_of(place) if place and isinstance(place, Mapping) else None) or _reference_sector(kind, values),
        gone,
        False,
        (),
        values,
        computed,
    )


_OWN_STATES = {"visit": visit_state, "slip": slip_state, "initiative": stage_of}


def _own_state(kind: Kind, values: Mapping[str, Value]) -> dict[str, Value]:
    """The state of a kind that follows from the record's own facts."""
    rule = _OWN_STATES.get(kind.name)
    return {"state": rule(values)} if rule else {}


def _with_sets(shown: dict[str, Value]) -> dict[str, Value]:
    """Shown values, with the members of each set together."""
    flags = [name for name in shown if "/" in name]
    if not flags:
        return shown
    members: dict[str, list[str]] = {}
    for name in flags:
        if shown.pop(name) is True:
            members.setdefault(name.partition("/")[0], []).append(name.partition("/")[2])
    shown.update((name, tuple(sorted(codes))) for name, codes in members.items())
    return shown


def _state_alone(change: Change) -> str:
    """`corrected` for a line that begins nothing, unless it sets nothing that shows either."""
    return "recorded" if change.creates or all(name == "deleted" for name in change.settings) else "corrected"


def _encounter_state(state: State) -> str:
    """`recorded`, `corrected` once a later change shows in any field, `merged` once it points at another one."""
    if state.value("merged_into"):
        return "merged"
    first = state.created.name if state.created else state.record
    later = any(head.name != first for field, heads in state.heads.items() if field != "deleted" for head in heads)
    return "corrected" if later else "recorded"


def _reference_sector(kind: Kind, values: Mapping[str, Value]) -> str:
    if kind.name == "neighbourhood":
        return str(values.get("code") or "")
    if kind.name == "town":
        return str(values.get("insee") or "")
    return str(values.get("neighbourhood") or values.get("town") or "") if kind.name == "place" else ""


EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def clock_instant(at: str) -> str:
    """The instant of a hybrid clock reading, in whole seconds; a reading past year 9999 is shown as that year's end."""
    days, second = divmod(int(at[:12], 16) // 1000, 86_400)
    if days >= _LAST_DAY:
        return "9999-12-31T23:59:59Z"
    minute, second = divmod(second, 60)
    return f"{_day_text(days)}T{minute // 60:02d}:{minute % 60:02d}:{second:02d}Z"


_LAST_DAY = (date.max - EPOCH.date()).days + 1


@lru_cache(maxsize=4_096)
def _day_text(days: int) -> str:
    """The day so many days after 1970-01-01: lines of one day come together."""
    return (EPOCH.date() + timedelta(days=days)).isoformat()


def dated_on(kind: Kind, record: Record) -> str:
    """What dates a record: its kind's own date or instant, else its creation."""
    value = record.values.get(kind.on)
    return str(value) if value else record.created_at


MINUTES_FROM = datetime(2000, 1, 1, tzinfo=UTC)
MINUTES_CEILING = (1 << 28) - 1
LOW_BITS = 28


def sort_key(kind: Kind, record: Record) -> int:
    """A 62-bit key that sorts by date: minutes since 2000, the kind's number, then the id's own time and its last bits.

    A record dated by a day of its creation takes the minute of its creation, so that a day's records stay in the order in which
    they were written. Two records may meet on one key: whoever stores them takes the next free one.
    """
    moment = dated_on(kind, record)
    if len(moment) == 10:
        moment = record.created_at if record.created_at[:10] == moment else f"{moment}T00:00:00Z"
    minutes = max(0, min(_minutes_of(moment), MINUTES_CEILING))
    made = int(record.id[:8] + record.id[9:13], 16) % 60_000  # of a UUIDv7: the milliseconds within its minute
    low = made << 12 | int(record.id[-3:], 16)
    return (minutes << 6 | kind.number) << LOW_BITS | low


_INSTANT = re.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})T([01][0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9])?Z")


def _minutes_of(moment: str) -> int:
    """Minutes since 2000 of an instant."""
    found = _INSTANT.fullmatch(moment)
    if found is None:
        return _minutes(moment)
    day, hours, minutes = found.groups()
    midnight = _minutes(f"{day}T00:00Z")  # of one day there are many
    return midnight + int(hours) * 60 + int(minutes) if midnight or day == "2000-01-01" else 0


@lru_cache(maxsize=8_192)
def _minutes(moment: str) -> int:
    """Minutes since 2000 of an instant; seconds may be left out."""
    try:
        return int((datetime.fromisoformat(moment) - MINUTES_FROM).total_seconds() // 60) if moment else 0
    except (ValueError, TypeError, OverflowError):  # an odd date from elsewhere, or one without its offset
        return 0


def kind_number(key: int) -> int:
    """The kind's number inside a sort key."""
    return key >> LOW_BITS & 63


def key_floor(day: date) -> int:
    """The least sort key of a day, for searches since a date."""
    return instant_floor(f"{day.isoformat()}T00:00:00Z")


def instant_floor(instant: str) -> int:
    """The least sort key of an instant."""
    minutes = int((datetime.fromisoformat(instant) - MINUTES_FROM).total_seconds() // 60)
    return max(0, minutes) << 6 + LOW_BITS
