"""A change, its exact form, the hybrid clock, and the fold: the heart of the merge (sync.md, 3 and 4).

The state of a record is a function of the *set* of its changes. `fold` takes them in any order, any number of times.
"""

import hashlib
import json
import re
import unicodedata
import uuid
from collections.abc import ItemsView, Iterable, Iterator, KeysView, Mapping, Sequence, ValuesView
from dataclasses import dataclass, field
from typing import Any

Value = Any

LINE_CEILING_BYTES = 256 * 1024
"""The longest line of a batch (sync.md, 3)."""

VERSION = 1
"""The newest form of a change that this program reads; a later one is kept word for word and folded after the upgrade."""

DAY_MILLISECONDS = 86_400_000
CLOCK = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}")
_NAME = re.compile(r"[0-9a-f]{16}")
_KEYS = frozenset({"at", "by", "c", "d", "g", "i", "k", "r", "s", "set", "v"})
_DEEPEST = 100
_GREATEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Setting:
    """One field set by a change: its value, and the versions that its author had seen on the screen."""

    value: Value
    seen: tuple[str, ...] = ()


class Settings(Mapping[str, Setting]):
    """What a line that was read sets, by field: made into a `Setting` when somebody asks. `pairs` are (value, versions seen)."""

    __slots__ = ("_made", "pairs")

    def __init__(self, pairs: Mapping[str, tuple[Value, tuple[str, ...]]]) -> None:
        self.pairs = pairs
        self._made: dict[str, Setting] | None = None

    def _all(self) -> dict[str, Setting]:
        if self._made is None:
            self._made = {name: Setting(value, seen) for name, (value, seen) in self.pairs.items()}
        return self._made

    def __getitem__(self, name: str) -> Setting:
        return self._all()[name]

    def __contains__(self, name: object) -> bool:
        return name in self.pairs

    def __iter__(self) -> Iterator[str]:
        return iter(self.pairs)

    def __len__(self) -> int:
        return len(self.pairs)

    def keys(self) -> KeysView[str]:
        return self.pairs.keys()

    def items(self) -> ItemsView[str, Setting]:
        return self._all().items()

    def values(self) -> ValuesView[Setting]:
        return self._all().values()

    def __repr__(self) -> str:
        return repr(self._all())


def pairs_of(settings: Mapping[str, Setting]) -> Iterable[tuple[str, tuple[Value, tuple[str, ...]]]]:
    """(field, (value, versions seen)) of every setting."""
    if isinstance(settings, Settings):
        return settings.pairs.items()
    return [(name, (setting.value, setting.seen)) for name, setting in settings.items()]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the log. `name` is the record's id for the change that creates it, else 16 hex digits.

    `more` holds, word for word, the keys that this version does not know; of a line of a later version, its settings too.
    """

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
    version: int = VERSION
    more: Mapping[str, Value] = field(default_factory=dict)
    line: bytes = field(default=b"", init=False, repr=False, compare=False)
    """The line from which it was read, in UTF-8, known to be in exact form; empty otherwise. A copy with other values has none."""

    @property
    def creates(self) -> bool:
        """Whether the record begins here. Under an id given from outside, two devices may both begin it, under names of their own."""
        return self.name == self.record or ("ref" in self.settings and not self.settings["ref"].seen)


def encode(change: Change) -> str:
    """The exact form of a change: one line of JSON, keys by code point, no spaces, NFC text kept as it is."""
    if change.line:
        return change.line.decode()
    line: dict[str, Value] = {
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
    if change.name != change.record:
        line["c"] = change.name
    if change.more:
        line.update(change.more)
    return exact(line)


def with_line(change: Change, line: bytes) -> Change:
    """The very same change, which knows its line from now on; `line` is its exact form."""
    _SET_LINE(change, line)
    return change


_SET_LINE = Change.__dict__["line"].__set__


def exact(value: Value) -> str:
    """JSON in the exact form over which hashes are taken."""
    return _EXACT.encode(value)


_EXACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True, allow_nan=False)


def decode(text: str) -> Change:
    """Read a line that comes from elsewhere. Raises ValueError, with a short reason, when it is not a change in exact form."""
    if len(text) > LINE_CEILING_BYTES or len(text.encode("utf-8", "replace")) > LINE_CEILING_BYTES:
        raise ValueError("too long")
    if _depth(text) > _DEEPEST:
        raise ValueError("too deep")
    try:
        line = json.loads(text)
        change = from_parts(line)
        same = exact(line) == text and unicodedata.is_normalized("NFC", text)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not a change") from error
    if not same:
        raise ValueError("not in exact form")
    check_shape(change)
    return with_line(change, text.encode()) if encode(change) == text else change  # a name that says nothing new is not written again


def _depth(text: str) -> int:
    """How deep a line is nested, at most (brackets inside texts count too when there are many)."""
    if text.count("[") + text.count("{") <= _DEEPEST:
        return 0
    depth = deepest = 0
    for bracket in re.findall(r'"(?:[^"\\]|\\.)*"|([\[\]{}])', text):
        depth += (bracket in ("[", "{")) - (bracket in ("]", "}"))
        deepest = max(deepest, depth)
    return deepest


def check_shape(change: Change) -> None:
    """Whatever comes from elsewhere must have the shape that the log and the fold count on. Raises ValueError with the key."""
    at, record, name = _untyped(change.at), _untyped(change.record), _untyped(change.name)
    texts: dict[str, Value] = {"k": change.kind, "d": change.device, "i": change.incarnation, "by": change.by}
    numbers: dict[str, Value] = {"s": change.seq, "g": change.group, "v": change.version}
    bad = [key for key, text in texts.items() if not isinstance(text, str)]
    bad += [key for key, n in numbers.items() if isinstance(n, bool) or not isinstance(n, int) or not 0 <= n <= _GREATEST]
    if not isinstance(at, str) or not CLOCK.fullmatch(at):
        bad.append("at")
    if not isinstance(record, str) or not _is_id(record):
        bad.append("r")
    if name != record and not (isinstance(name, str) and _NAME.fullmatch(name)):
        bad.append("c")
    if any(not isinstance(_untyped(seen), str) for setting in change.settings.values() for seen in setting.seen):
        bad.append("set")
    if bad:
        raise ValueError(f"key {bad[0]}")


def _untyped(value: Value) -> Value:
    """A value as it came: what a line says is not what the annotations promise."""
    return value


def _is_id(text: str) -> bool:
    """Whether a text is a UUID in its normal form."""
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False


def from_parts(line: Mapping[str, Value]) -> Change:
    """A change from the decoded object of its line."""
    version = line["v"]
    settings: dict[str, Setting] = {}
    more: dict[str, Value] = {}
    if version <= VERSION:
        settings = {name: Setting(value, tuple(seen)) for name, (value, seen) in line["set"].items()}
    else:
        more = {"set": line["set"]}
    if len(line) > 11 or not _KEYS.issuperset(line):
        more |= {key: value for key, value in line.items() if key not in _KEYS}
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
        version=version,
        more=more,
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

    `heads` has, for each field ever set, its heads sorted by (clock, name), the shown one last. `created` is the change with which the
    record begins, if it has arrived.
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
    return len(heads) > 1 and any(exact(head.value) != exact(heads[0].value) for head in heads[1:])  # in Python, True == 1


def fold(changes: Iterable[Change]) -> State:
    """Fold the changes of one record: any order, any repetition, one state.

    heads(field) = versions that set it, minus every version named in the `seen` of a known change that sets it.
    A line of a later version takes no part. Raises ValueError when there is nothing to fold.
    """
    known = {change.name: change for change in changes if change.version <= VERSION}
    if not known:
        raise ValueError("a record has at least one change that this version can fold")
    ordered = sorted(known.values(), key=lambda change: (change.at, change.name))
    heads = _heads(ordered)
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


def foldable(changes: Iterable[Change]) -> bool:
    """Whether this version can fold any of these lines."""
    return any(change.version <= VERSION for change in changes)


def _heads(ordered: Sequence[Change]) -> dict[str, tuple[Head, ...]]:
    """The heads of every field, in order. One change alone, as most are, replaces nothing but itself."""
    if len(ordered) == 1:
        only = ordered[0]
        return {
            name: () if only.name in setting.seen else (Head(only.name, only.at, only.by, setting.value),)
            for name, setting in only.settings.items()
        }
    replaced: dict[str, set[str]] = {}
    for change in ordered:
        for name, setting in change.settings.items():
            replaced.setdefault(name, set()).update(setting.seen)
    heads: dict[str, tuple[Head, ...]] = dict.fromkeys(replaced, ())
    for change in ordered:
        for name, setting in change.settings.items():
            if change.name not in replaced[name]:
                heads[name] += (Head(change.name, change.at, change.by, setting.value),)
    return heads


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
