"""Orders: facts kept for ever by everybody and exchanged as a set (sync.md, 2 and 8), obeyed before the lines of the same message.

What an order does to a line is a function of the *set* of orders and lines: whichever comes first, the end is the same.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from desktop_app.domain.change import VERSION, Change, Setting, exact
from desktop_app.domain.fields import Class, Kind
from desktop_app.domain.kinds import KINDS

NAMES_A_KEEP = 2_000
"""Names in one `Keep` or `Admit`: at 39 bytes each it stays well under the 256 KiB of a line (sync.md, 3)."""


@dataclass(frozen=True, slots=True)
class Erase:
    """Blank every version of these fields of a record, past or to come.

    For a resident, whatever links to it is covered too: the link and the free text. That is said by an order of its own with the
    resident's id as `cause`, because once the link is blank nobody could find it again.
    """

    record: str
    kind: str
    fields: tuple[str, ...]
    by: str = ""
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Revoke:
    """A supervisor takes a device off the list. It bites once central has sealed what it had received until then."""

    device: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Seal:
    """Central took note of a revocation: of this device only the lines that a `Keep` or an `Admit` names count."""

    device: str


@dataclass(frozen=True, slots=True)
class Keep:
    """Lines that central had received when it took note of the revocation, by name.

    Not by number: who holds a revoked device can write anything under a number that was used already.
    """

    device: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Admit:
    """A supervisor lets lines of a revoked device in."""

    names: tuple[str, ...]
    by: str = ""


@dataclass(frozen=True, slots=True)
class DeclareLost:
    """A supervisor no longer expects these numbers, first and last included. Should they come after all, they are taken."""

    device: str
    incarnation: str
    first: int
    last: int
    by: str = ""


@dataclass(frozen=True, slots=True)
class LaterOrder:
    """An order of a version to come, word for word: kept and passed on, obeyed after the upgrade."""

    text: str


Order = Erase | Revoke | Seal | Keep | Admit | DeclareLost | LaterOrder
_TAGS: Mapping[str, type[Erase | Revoke | Seal | Keep | Admit | DeclareLost]] = {
    "erase": Erase,
    "revoke": Revoke,
    "seal": Seal,
    "keep": Keep,
    "admit": Admit,
    "lost": DeclareLost,
}
_TAG_OF: Mapping[type, str] = {shape: tag for tag, shape in _TAGS.items()}


def parts_of(order: Order) -> dict[str, Any]:
    """An order as one JSON object; nothing that is empty."""
    if isinstance(order, LaterOrder):
        return dict(json.loads(order.text))
    values = {name: getattr(order, name) for name in order.__dataclass_fields__}
    said = {name: list(value) if isinstance(value, tuple) else value for name, value in values.items() if value != ""}
    return {"o": _TAG_OF[type(order)], **said}


def order_of(parts: Mapping[str, Any]) -> Order:
    """The order of such an object. Raises ValueError when it is none, or one of ours with parts that are not."""
    tag = parts.get("o")
    if not isinstance(tag, str):
        raise ValueError("order")
    shape = _TAGS.get(tag)
    if shape is None:
        return LaterOrder(exact(dict(parts)))
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in parts.items() if key != "o"}
    try:
        order = shape(**values)
    except TypeError as error:
        raise ValueError("order") from error
    for name, wanted in shape.__annotations__.items():
        value = getattr(order, name)
        if not isinstance(value, tuple if wanted == tuple[str, ...] else wanted) or isinstance(value, bool):
            raise ValueError(name)
        if isinstance(value, tuple) and not all(isinstance(item, str) for item in value):
            raise ValueError(name)
    return order


def order_text(order: Order) -> str:
    """The exact form of an order."""
    return exact(parts_of(order))


def order_from(text: str) -> Order:
    """Raises ValueError."""
    return order_of(json.loads(text))


def order_name(order: Order) -> str:
    """64 hex digits that name an order: the SHA-256 of its exact form."""
    return hashlib.sha256(order_text(order).encode()).hexdigest()


def digest_of(orders: Iterable[Order], before: str = "") -> str:
    """64 hex digits for a set of orders, in any order; `before` is the digest of those known already. Empty for none."""
    total = int(before or "0", 16)
    for order in orders:
        total ^= int(order_name(order), 16)
    return f"{total:064x}" if total else ""


def keeps(device: str, names: Iterable[str]) -> tuple[Order, ...]:
    """The orders by which central seals a revocation."""
    ordered = sorted(names)
    chunks = range(0, len(ordered), NAMES_A_KEEP)
    return (Seal(device), *(Keep(device, tuple(ordered[start : start + NAMES_A_KEEP])) for start in chunks))


def admissions(names: Iterable[str], by: str) -> tuple[Admit, ...]:
    """The orders by which a supervisor lets lines of a revoked device in; none for no line."""
    ordered = sorted(names)
    return tuple(Admit(tuple(ordered[start : start + NAMES_A_KEEP]), by) for start in range(0, len(ordered), NAMES_A_KEEP))


@dataclass(frozen=True, slots=True)
class OrderBook:
    """A set of orders, ready to be asked. `erased` maps a record to its fields, `erased_residents` are those whose links are covered."""

    orders: frozenset[Order] = frozenset()
    erased: Mapping[str, frozenset[str]] = field(default_factory=dict)
    erased_residents: frozenset[str] = frozenset()
    revoked: frozenset[str] = frozenset()
    sealed: frozenset[str] = frozenset()
    admitted: frozenset[str] = frozenset()

    @classmethod
    def of(cls, orders: Iterable[Order], kinds: Mapping[str, Kind] = KINDS) -> "OrderBook":
        """`kinds` are those that this program knows: the class of a field decides what goes with a link."""
        everything = frozenset(orders)
        erased: dict[str, set[str]] = {}
        for order in everything:
            if isinstance(order, Erase):
                erased.setdefault(order.record, set()).update(order.fields, _implied(order, kinds))
        return cls(
            everything,
            {record: frozenset(fields) for record, fields in erased.items()},
            frozenset(order.record for order in everything if isinstance(order, Erase) and order.kind == "resident" and not order.cause),
            frozenset(order.device for order in everything if isinstance(order, Revoke)),
            frozenset(order.device for order in everything if isinstance(order, Seal)),
            frozenset(name for order in everything if isinstance(order, Keep | Admit) for name in order.names),
        )

    def counts(self, change: Change) -> bool:
        """Whether a line takes part in the fold: always, unless its device was revoked and nobody let the line in."""
        return change.device not in self.sealed or change.name in self.admitted

    def covers(self, record: str, name: str) -> bool:
        """Whether an order blanks this field of this record; members of a set go with their set."""
        fields = self.erased.get(record)
        return fields is not None and (name in fields or name.partition("/")[0] in fields)

    def blanked(self, change: Change) -> Change:
        """The line as it may be kept; the very same one when no order is about it."""
        if change.record not in self.erased:
            return change
        if change.version > VERSION:
            return self._blanked_later(change)
        gone = [name for name, setting in change.settings.items() if setting.value is not None and self.covers(change.record, name)]
        if not gone:
            return change
        return replace(change, settings={**change.settings, **{name: Setting(None, change.settings[name].seen) for name in gone}})

    def _blanked_later(self, change: Change) -> Change:
        """A line of a later version: what its settings look like is not known, so a covered one goes whole."""
        settings = change.more.get("set")
        if not isinstance(settings, Mapping):
            return change
        kept = {name: [None, []] if self.covers(change.record, name) else value for name, value in settings.items()}
        return replace(change, more={**change.more, "set": kept}) if kept != settings else change

    def derived(self, change: Change) -> tuple[Erase, ...]:
        """Orders that follow from this line: it links to a resident who was erased."""
        if not self.erased_residents or change.record in self.erased_residents:
            return ()
        found = []
        for name, value in _values(change):
            for cause in sorted(self.erased_residents & ids_in(value)):
                found.append(Erase(change.record, change.kind, (name,), cause=cause))
        return tuple(order for order in found if order not in self.orders)


def _values(change: Change) -> Iterable[tuple[str, Any]]:
    if change.version <= VERSION:
        return [(name, setting.value) for name, setting in change.settings.items()]
    settings = change.more.get("set")
    return list(settings.items()) if isinstance(settings, Mapping) else []


def ids_in(value: object) -> frozenset[str]:
    """Every text inside a value that has the length of an id."""
    if isinstance(value, str):
        return frozenset((value,)) if len(value) == 36 else frozenset()
    if isinstance(value, Mapping):
        return frozenset(found for part in value.values() for found in ids_in(part))
    if isinstance(value, list | tuple):
        return frozenset(found for part in value for found in ids_in(part))
    return frozenset()


def _implied(order: Erase, kinds: Mapping[str, Kind]) -> Iterable[str]:
    """Fields that go with those named: a person's identity and free text; the free text of what links to a person."""
    kind = kinds.get(order.kind)
    if kind is None:
        return ()
    if order.cause:
        return [each.name for each in kind.fields if each.klass is Class.TEXT]
    if order.kind == "resident":
        return [each.name for each in kind.fields if each.klass in (Class.TEXT, Class.IDENTITY)]
    return ()
