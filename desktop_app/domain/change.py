"""A change, its exact form, the hybrid clock, and the fold: the heart of the merge (sync.md, 3 and 4).

The state of a record is a function of the *set* of its changes. `fold` takes them in any order, any number of times.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

Value = Any

LINE_CEILING_BYTES = 256 * 1024
"""The longest line of a batch (sync.md, 3)."""

DAY_MILLISECONDS = 86_400_000
CLOCK = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}")


@dataclass(frozen=True, slots=True)
class Setting:
    """One field set by a change: its value, and the versions that its author had seen on the screen."""

    value: Value
    seen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the log. `name` is the record's id for the change that creates it, else 16 hex digits."""

    name: str
    record: str
    kind: str
    device: str
    incarnation: str
    seq: int
    group: int
    at: str
    by: str
    settings: Mapping[str, Setting]
    version: int = 1

    @property
    def creates(self) -> bool:
        return self.name == self.record


def encode(change: Change) -> str:
    """The exact form of a change: one line of JSON, keys by code point, no spaces, NFC text kept as it is."""
    line = {
        "at": change.at,
        "by": change.by,
        "d": change.device,
        "g": change.group,
        "i": change.incarnation,
        "k": change.kind,
        "r": change.record,
        "s": change.seq,
        "set": {field: [setting.value, list(setting.seen)] for field, setting in change.settings.items()},
        "v": change.version,
    }
    if not change.creates:
        line["c"] = change.name
    return exact(line)


def exact(value: Value) -> str:
    """JSON in the exact form over which hashes are taken."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)


def decode(text: str) -> Change:
    """Read a line in exact form. Raises ValueError, KeyError or TypeError when it is not a change."""
    return from_parts(json.loads(text))


def from_parts(line: Mapping[str, Value]) -> Change:
    """A change from the decoded object of its line."""
    settings = {field: Setting(value, tuple(seen)) for field, (value, seen) in line["set"].items()}
    return Change(
        name=line.get("c", line["r"]),
        record=line["r"],
        kind=line["k"],
        device=line["d"],
        incarnation=line["i"],
        seq=line["s"],
        group=line["g"],
        at=line["at"],
        by=line["by"],
        settings=settings,
        version=line["v"],
    )


def line_hash(text: str) -> str:
    """SHA-256 of a line in exact form, 64 hex digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def clock_text(milliseconds: int, counter: int) -> str:
    return f"{max(0, milliseconds) & 0xFFFFFFFFFFFF:012x}-{counter:04x}"


def tick(last: str, wall_milliseconds: int) -> str:
    """The next reading of the hybrid clock after `last` (empty: none yet).

    A wall clock that jumps back never makes it go back; the counter overflows into the milliseconds.
    """
    now = max(0, wall_milliseconds)
    if not last or now > int(last[:12], 16):
        return clock_text(now, 0)
    counter = int(last[13:], 16) + 1
    milliseconds = int(last[:12], 16) + (counter >> 16)
    return clock_text(milliseconds, counter & 0xFFFF)


def observe(last: str, seen: str, wall_milliseconds: int) -> str:
    """Take over a clock seen in somebody else's change, only up to one day ahead of our own wall clock."""
    if not CLOCK.fullmatch(seen) or int(seen[:12], 16) > max(0, wall_milliseconds) + DAY_MILLISECONDS:
        return last
    return max(last, seen)


@dataclass(frozen=True, slots=True)
class Head:
    """A version of a field that no known change has seen and replaced."""

    name: str
    at: str
    by: str
    value: Value


@dataclass(frozen=True, slots=True)
class State:
    """What a record is, folded from its changes.

    `heads` has, for each field ever set, its heads sorted by (clock, name), the shown one last. `created` is the change that carries
    the record's own name, if it has arrived.
    """

    record: str
    kind: str
    heads: Mapping[str, tuple[Head, ...]]
    created: Change | None
    changed_at: str
    hidden: bool
    torn: bool

    def value(self, field: str) -> Value:
        """The shown value: that of the head with the greatest (clock, name); None when unset."""
        heads = self.heads.get(field)
        return heads[-1].value if heads else None

    def values(self) -> dict[str, Value]:
        """Every shown value that is set."""
        return {field: heads[-1].value for field, heads in self.heads.items() if heads and heads[-1].value is not None}

    def seen(self, field: str) -> tuple[str, ...]:
        """The versions that a form opened now shows for a field; for `deleted`, the heads of all fields."""
        if field == "deleted":
            return tuple(sorted({head.name for heads in self.heads.values() for head in heads}))
        return tuple(sorted(head.name for head in self.heads.get(field, ())))

    @property
    def conflicts(self) -> tuple[str, ...]:
        """Fields whose heads differ, in order of name; `deleted` only through `torn`."""
        return tuple(sorted(field for field, heads in self.heads.items() if field != "deleted" and _differ(heads)))


def _differ(heads: tuple[Head, ...]) -> bool:
    return len(heads) > 1 and any(head.value != heads[0].value for head in heads[1:])


def fold(changes: Iterable[Change]) -> State:
    """Fold the changes of one record: any order, any repetition, one state.

    heads(field) = versions that set it, minus every version named in the `seen` of a known change that sets it.
    Raises ValueError when there is no change.
    """
    known = {change.name: change for change in changes}
    if not known:
        raise ValueError("a record has at least one change")
    ordered = sorted(known.values(), key=lambda change: (change.at, change.name))
    heads: dict[str, tuple[Head, ...]] = {}
    for field in {field for change in ordered for field in change.settings}:
        replaced = {name for change in ordered if field in change.settings for name in change.settings[field].seen}
        heads[field] = tuple(
            Head(change.name, change.at, change.by, change.settings[field].value)
            for change in ordered
            if field in change.settings and change.name not in replaced
        )
    hidden, torn = _hidden(heads, known)
    return State(
        record=ordered[0].record,
        kind=ordered[0].kind,
        heads=heads,
        created=next((change for change in ordered if change.creates), None),
        changed_at=ordered[-1].at,
        hidden=hidden,
        torn=torn,
    )


def _hidden(heads: Mapping[str, tuple[Head, ...]], known: Mapping[str, Change]) -> tuple[bool, bool]:
    """(hidden, torn): hidden when every head of `deleted` is true and together they had seen every other head.

    Torn means "deleted here, changed there": somebody deleted it, but it must be shown.
    """
    deleted = heads.get("deleted", ())
    if not deleted or not any(head.value is True for head in deleted):
        return False, False
    if any(head.value is not True for head in deleted):
        return False, True
    seen = {name for head in deleted for name in known[head.name].settings["deleted"].seen}
    others = {head.name for field, field_heads in heads.items() if field != "deleted" for head in field_heads}
    return (True, False) if others <= seen | {head.name for head in deleted} else (False, True)


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person's save does to one record, before it is numbered: fields and the versions that the form showed.

    `creates` says that the record is new: its id is then the name of the change.
    """

    kind: str
    record: str
    settings: Mapping[str, Setting]
    creates: bool = False
