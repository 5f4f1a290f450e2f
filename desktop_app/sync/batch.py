"""The body of a batch: sections, then change lines, packed with zstd; limits both ways (docs/protocol.md, 4).

A body is at most 4 MiB unpacked, so one batch is held in memory whole, and any number of batches needs no more than one.
"""

import hashlib
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
from msgspec import Struct

from desktop_app.domain.change import LINE_CEILING_BYTES, Change
from desktop_app.domain.errors import BadBatchLine, BatchTooLarge, Bomb, DamagedBody, HashMismatch, HeaderDisagrees
from desktop_app.sync.header import Body, Run, Seqs
from desktop_app.sync.lines import decode_key, read_change
from desktop_app.sync.sections import SECTIONS_CEILING, Section, encode_section, read_section, type_of

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LINES_CEILING = 5_000
BODY_CEILING_BYTES = 4 * 1024 * 1024
"""Both from sync.md 5; the second counts bytes before packing, so that it bounds memory too."""

ENTRIES_CEILING = 1_000
"""Kinds, runs of numbers and attachments that one header may name: at most 200 bytes each, so it stays within its own limit."""

_PACKED_MOST_BYTES = BODY_CEILING_BYTES + 64 * 1024  # zstd adds less than half a percent to what does not shrink
_LEVEL = 3
_WINDOW_LOG_MOST = 23  # 8 MiB: a frame that asks for more memory than any body is refused
_ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one batch carries; smaller ones are for tests and thin networks."""

    lines: int = LINES_CEILING
    body_bytes: int = BODY_CEILING_BYTES
    entries: int = ENTRIES_CEILING


LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Packed:
    """A body ready to be sealed, and what its header says of it."""

    body: Body
    packed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A body that passed every check: sections, then lines word for word and the change of each, in the order of the batch."""

    sections: tuple[Section, ...]
    lines: tuple[str, ...]
    changes: tuple[Change, ...]


def batches(
    lines: Iterable[str], sections: Sequence[Section] = (), limits: Limits = LIMITS, *, name_seqs: bool = True
) -> Iterator[Packed]:
    """Pack change lines in exact form, in their order, into as many bodies as the limits ask for; sections go first.

    At least one, empty if there is nothing to say. `name_seqs` is for what goes up. Raises BadBatchLine (counted from 1 over everything)
    for a line that is too long or whose keys no header could name.
    """
    pile = _Pile(limits, name_seqs)
    for section in sections:
        raw = encode_section(section)
        if not pile.takes_section(raw):
            yield pile.packed()
            pile = _Pile(limits, name_seqs)
        pile.add_section(section, raw)
    for number, line in enumerate(lines, start=1):
        raw = line.encode()
        counted = _count(raw, number)
        if not pile.takes(raw, counted):
            yield pile.packed()
            pile = _Pile(limits, name_seqs)
        pile.add(raw, counted)
    yield pile.packed()


def unpack(body: Body, packed: bytes) -> Unpacked:
    """The checks from the hashes on, in their order. Raises BatchTooLarge, HashMismatch, Bomb, DamagedBody, BadBatchLine, HeaderDisagrees."""
    _check_sizes(body)
    if len(packed) != body.packed_bytes:
        raise HashMismatch("length")
    if hashlib.sha256(packed).hexdigest() != body.sha256:
        raise HashMismatch("hash")
    raw = _decompress(packed, body.raw_bytes)
    section_count = sum(body.sections.values())
    if raw.count(b"\n") != section_count + body.lines or (raw and not raw.endswith(b"\n")):
        raise DamagedBody("lines")
    pieces = raw.split(b"\n")
    pieces.pop()
    sections = tuple(read_section(piece, number) for number, piece in enumerate(pieces[:section_count], start=1))
    changes, text = _changes(pieces[section_count:], section_count)
    _check_agreement(body, sections, pieces[section_count:])
    return Unpacked(sections, text, changes)


class _Counted(Struct, frozen=True):
    """A line as a header counts it."""

    device: str
    incarnation: str
    kind: str
    seq: int
    attachment: tuple[str, int] | None


class _AttachmentFields(Struct):
    sha256: tuple[str, msgspec.Raw]
    bytes: tuple[int, msgspec.Raw] | None = None


class _AttachmentLine(Struct):
    set: _AttachmentFields


def _count(raw: bytes, number: int) -> _Counted:
    if len(raw) > LINE_CEILING_BYTES:
        raise BadBatchLine(number, "too_long")
    try:
        key = decode_key(raw)
    except msgspec.MsgspecError:
        raise BadBatchLine(number, "keys") from None
    return _Counted(key.d, key.i, key.k, key.s, _attachment(raw) if key.k == _ATTACHMENT else None)


def _attachment(raw: bytes) -> tuple[str, int] | None:
    """The bytes that an attachment's line names; None for one that names none, was erased, or has a form still to come."""
    try:
        named = msgspec.json.decode(raw, type=_AttachmentLine).set
    except msgspec.MsgspecError:
        return None
    sha256, length = named.sha256[0], named.bytes[0] if named.bytes else 0
    is_name = len(sha256) == 64 and not sha256.strip("0123456789abcdef")
    return (sha256, length) if is_name and 0 <= length < 2**53 else None


class _Pile:
    """One body while it grows."""

    def __init__(self, limits: Limits, name_seqs: bool) -> None:
        self._limits, self._name_seqs = limits, name_seqs
        self._raw: list[bytes] = []
        self._bytes = 0
        self._tally = _Tally()

    def takes_section(self, raw: bytes) -> bool:
        if len(raw) > LINE_CEILING_BYTES:
            raise BadBatchLine(0, "too_long")
        return not self._raw or (len(self._raw) < SECTIONS_CEILING and self._bytes + len(raw) + 1 <= self._limits.body_bytes)

    def add_section(self, section: Section, raw: bytes) -> None:
        self._put(raw)
        self._tally.sections[type_of(section)] += 1

    def takes(self, raw: bytes, counted: _Counted) -> bool:
        """Whether a line still fits; a body with nothing in it takes any."""
        tally = self._tally
        fits = tally.lines < self._limits.lines and self._bytes + len(raw) + 1 <= self._limits.body_bytes
        return not self._raw or (fits and tally.entries + 3 <= self._limits.entries)

    def add(self, raw: bytes, counted: _Counted) -> None:
        self._put(raw)
        self._tally.add(counted)

    def _put(self, raw: bytes) -> None:
        self._raw.append(raw)
        self._bytes += len(raw) + 1

    def packed(self) -> Packed:
        raw = b"\n".join((*self._raw, b"")) if self._raw else b""
        packed = zstd.compress(raw, _LEVEL)
        tally = self._tally
        body = Body(
            packed_bytes=len(packed),
            raw_bytes=len(raw),
            sha256=hashlib.sha256(packed).hexdigest(),
            lines=tally.lines,
            kinds=dict(tally.kinds),
            sections=dict(tally.sections),
            seqs=tally.seqs() if self._name_seqs else (),
            attachments=tuple(sorted(tally.attachments)),
        )
        return Packed(body, packed)
