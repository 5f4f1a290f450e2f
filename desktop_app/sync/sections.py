"""Sections: what an exchange says beside changes, as lines at the beginning of a batch's body (docs/protocol.md, 5).

Each is one JSON object in exact form with its type under `t`, at most 256 KiB; what is longer is spread over several of one type.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta, Struct

from desktop_app.domain.change import LINE_CEILING_BYTES
from desktop_app.domain.errors import BadBatchLine
from desktop_app.sync.header import Count, Epoch, Id, Run, Seq, Sha256, encode_exact

SECTIONS_CEILING = 256
"""Lines of sections in one batch."""

Name = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z_.:/@+-]{1,128}\Z")]
Day = Annotated[str, Meta(pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")]
Stretch = tuple[Count, Count]
"""A feed position and how many lines in a row have it and those that follow; position 0: as many lines without one."""


class Orders(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="orders"):
    """Facts kept for ever by everybody (erase, revoke, admit, declare lost), each one object; obeyed before any line."""

    items: tuple[dict[str, Any], ...]


class Receipt(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="receipt"):
    """What became of each line of one batch, in that batch's own order, in stretches of positions.

    `by` is the device that says so; a supervisor's has stretches of position 0 only. `new` counts the lines not known before (0: already
    received). `aside` gives the lines set aside, counted from 1, with a short code.
    """

    batch: Sha256
    number: Count
    by: Id
    new: Count
    stretches: tuple[Stretch, ...]
    aside: tuple[tuple[Count, Id], ...] = ()


class Held(Struct, frozen=True, forbid_unknown_fields=True):
    """What the receipt's author holds of one incarnation: its greatest number, what is missing below, numbers used twice."""

    device: Id
    incarnation: Id
    greatest: Seq
    missing: tuple[Run, ...] = ()
    twice: tuple[Run, ...] = ()


class Numbers(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="numbers"):
    """Gaps, by number; and what tells a clone that it is one."""

    held: tuple[Held, ...]


class Positions(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="positions"):
    """The feed positions of this batch's own change lines, in their order."""

    stretches: tuple[Stretch, ...]


class Moves(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="moves"):
    """Records that enter what the reader holds (all their changes are in these news), and those that leave it."""

    enter: tuple[Id, ...] = ()
    leave: tuple[Id, ...] = ()


class Chain(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="chain"):
    """Each epoch of central with the position where it began, oldest first."""

    epochs: tuple[tuple[Epoch, Count], ...]


class Confirmations(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="confirmations"):
    """Orders, by name, that this incarnation of the sender has carried out."""

    incarnation: Id
    orders: tuple[Name, ...]


class Roster(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="roster"):
    """The signed list of devices, word for word; `signature` is 128 hex digits over `text`, by `signer`."""

    text: str
    signer: Id
    signature: Annotated[str, Meta(pattern=r"\A[0-9a-f]{128}\Z")]


class Photos(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="photos"):
    """Attachments whose bytes the sender has verified, and those that it knows of and misses."""

    received: tuple[Sha256, ...] = ()
    missing: tuple[Sha256, ...] = ()


class Awaited(Struct, frozen=True, forbid_unknown_fields=True, tag_field="t", tag="awaited"):
    """For supervisors and the data protection officer: devices that have not confirmed every erasure, and the day since which."""

    devices: tuple[tuple[Id, Day], ...]


class Unknown(Struct, frozen=True):
    """A section of a type that came with a later version, word for word. It may be passed over: what may not takes a new format."""

    type: str
    text: str


Section = Orders | Receipt | Numbers | Positions | Moves | Chain | Confirmations | Roster | Photos | Awaited | Unknown
_KNOWN = (Orders, Receipt, Numbers, Positions, Moves, Chain, Confirmations, Roster, Photos, Awaited)
_TYPES = frozenset(str(known.__struct_config__.tag) for known in _KNOWN)
_Item = TypeVar("_Item")


def type_of(section: Section) -> str:
    """The name under which a header counts it."""
    return section.type if isinstance(section, Unknown) else str(type(section).__struct_config__.tag)


def encode_section(section: Section) -> bytes:
    """One line, without its newline."""
    return section.text.encode() if isinstance(section, Unknown) else encode_exact(section)


class _Tagged(Struct):
    t: Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9_]{0,31}\Z")]


def _no_float(text: str) -> float:
    raise ValueError("number")  # floats have more than one spelling: the exact form has none


_decode_tagged = msgspec.json.Decoder(_Tagged).decode
_decode_known = msgspec.json.Decoder(
    Orders | Receipt | Numbers | Positions | Moves | Chain | Confirmations | Roster | Photos | Awaited, float_hook=_no_float
).decode


def read_section(line: bytes, number: int) -> Section:
    """The section of a line, `number` counted from 1. Raises BadBatchLine."""
    if len(line) > LINE_CEILING_BYTES:
        raise BadBatchLine(number, "too_long")
    try:
        type = _decode_tagged(line).t
        if type not in _TYPES:
            return Unknown(type, line.decode())
        section = _decode_known(line)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise BadBatchLine(number, "not_a_section") from None
    if encode_exact(section) != line:
        raise BadBatchLine(number, "not_exact")
    return section


def spread(make: Callable[[tuple[_Item, ...]], Section], items: Sequence[_Item]) -> Iterator[Section]:
    """As many sections as these items need, in their order, each within the limit of a line; none when there is no item.

    Raises BadBatchLine (line 0) when one item alone is too long.
    """
    if not items:
        return
    section = make(tuple(items))
    if len(encode_section(section)) <= LINE_CEILING_BYTES:
        yield section
    elif len(items) == 1:
        raise BadBatchLine(0, "too_long")
    else:
        half = len(items) // 2
        yield from spread(make, items[:half])
        yield from spread(make, items[half:])
