"""The body of a batch: sections, then change lines, packed with zstd; limits both ways (docs/protocol.md, 4).

A body is at most 4 MiB unpacked, so one batch is held in memory whole, and any number of batches needs no more than one.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice

import msgspec

from desktop_app.domain.change import LINE_CEILING_BYTES, Change, encode
from desktop_app.domain.errors import BadBatchLine, BatchTooLarge, Bomb, DamagedBody, HashMismatch, HeaderDisagrees
from desktop_app.sync.header import Body
from desktop_app.sync.lines import decode_key, decode_keys, read_changes
from desktop_app.sync.sections import SECTIONS_CEILING, Section, encode_section, read_section, type_of
from desktop_app.sync.tally import ENTRIES_OF_A_LINE, LineKey, Tally

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

LINES_CEILING = 5_000
BODY_CEILING_BYTES = 4 * 1024 * 1024
"""Both from sync.md 5; the second counts bytes before packing, so that it bounds memory too."""

ENTRIES_CEILING = 1_000
"""Kinds, runs of numbers and attachments that one header may name: at most 200 bytes each, so it stays within its own limit."""

# Any zstd frame will do for readers; this one is ours. Measured on 2 500 change lines of 820 bytes in one body: these parameters give 166
# bytes a record in 2.2 us, level 3 169 in 2.8 us, a greedy search 158 in 4.7 us: less time at either end, and within the aim of sync.md 9.
_PACKING: Mapping[int, int] = {
    zstd.CompressionParameter.compression_level: 3,
    zstd.CompressionParameter.strategy: zstd.Strategy.dfast,
    zstd.CompressionParameter.window_log: 22,
    zstd.CompressionParameter.hash_log: 18,
    zstd.CompressionParameter.chain_log: 17,
    zstd.CompressionParameter.min_match: 6,
}
_WINDOW_LOG_MOST = 23  # 8 MiB: a frame that asks for more memory than any body is refused


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one batch carries; smaller ones are for tests and thin networks."""

    lines: int = LINES_CEILING
    body_bytes: int = BODY_CEILING_BYTES
    entries: int = ENTRIES_CEILING


OWN_LINES, OWN_BODY_BYTES = 2_500, 2 * 1024 * 1024
"""What this program puts into one batch, half of what it takes: 25 MB less at either end, for three bytes a record more on the way."""

LIMITS = Limits(OWN_LINES, OWN_BODY_BYTES)


@dataclass(frozen=True, slots=True)
class Packed:
    """A body ready to be sealed, and what its header says of it."""

    body: Body
    packed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A body that passed every check: sections, then the change of each line, in the order of the batch."""

    sections: tuple[Section, ...]
    changes: tuple[Change, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Word for word."""
        return tuple(map(encode, self.changes))


def batches(
    lines: Iterable[str | bytes], sections: Sequence[Section] = (), limits: Limits = LIMITS, *, name_seqs: bool = True
) -> Iterator[Packed]:
    """Pack change lines in exact form (bytes: in UTF-8), in their order, into as many bodies as the limits ask for; sections go first.

    At least one, empty if there is nothing to say. `name_seqs` is for what goes up. Raises BadBatchLine (counted from 1 over all lines;
    0 is a section) for what is too long, or has keys that no header could name.
    """
    pile = _Pile(limits)
    for section in sections:
        raw = encode_section(section)
        if not pile.takes_section(raw):
            yield pile.packed(name_seqs)
            pile = _Pile(limits)
        pile.add_section(section, raw)
    before, given = 0, False
    for raws, keys in _read_keys(lines, limits.lines):
        while raws:
            taken = pile.take(raws, keys, before)
            before += taken
            raws, keys = raws[taken:], keys[taken:]
            if raws or pile.is_full:
                yield pile.packed(name_seqs)
                pile, given = _Pile(limits), True
    if not (given and pile.is_empty):
        yield pile.packed(name_seqs)


def _read_keys(lines: Iterable[str | bytes], at_once: int) -> Iterator[tuple[list[bytes], list[LineKey]]]:
    """Lines with their keys, some thousands at a time. Raises BadBatchLine."""
    left, before = iter(lines), 0
    while raws := [line if isinstance(line, bytes) else line.encode() for line in islice(left, at_once)]:
        try:
            keys = decode_keys(b"\n".join(raws)) if len(max(raws, key=len)) <= LINE_CEILING_BYTES else []
        except msgspec.MsgspecError:
            keys = []
        if len(keys) != len(raws):
            keys = [_key(raw, number) for number, raw in enumerate(raws, start=before + 1)]
        yield raws, keys
        before += len(raws)


def unpack(body: Body, packed: bytes, *, name_seqs: bool = True) -> Unpacked:
    """The checks from the hash on, in their order. Raises BatchTooLarge, HashMismatch, Bomb, DamagedBody, BadBatchLine, HeaderDisagrees."""
    section_count = _check_sizes(body)
    if len(packed) != body.packed_bytes:
        raise HashMismatch("length")
    if hashlib.sha256(packed).hexdigest() != body.sha256:
        raise HashMismatch("hash")
    raw = _decompress(packed, body.raw_bytes)
    # Counted before it is cut: a body of newlines would become millions of pieces.
    if raw.count(b"\n") != section_count + body.lines or (raw and not raw.endswith(b"\n")):
        raise DamagedBody("lines")
    pieces = raw.split(b"\n")[:-1]
    sections = tuple(read_section(piece, number) for number, piece in enumerate(pieces[:section_count], start=1))
    if Counter(map(type_of, sections)) != body.sections:
        raise HeaderDisagrees("sections")
    said = sum(map(len, pieces[:section_count])) + section_count
    return _read_lines(body, sections, raw[said:] if said else raw, pieces[section_count:], name_seqs)


def _key(raw: bytes, number: int) -> LineKey:
    if len(raw) > LINE_CEILING_BYTES:
        raise BadBatchLine(number, "too_long")
    try:
        return decode_key(raw)
    except msgspec.MsgspecError:
        raise BadBatchLine(number, "keys") from None


def _check_sizes(body: Body) -> int:
    """How many sections are announced. Raises BatchTooLarge."""
    sections = sum(body.sections.values())
    for what, size, limit in (
        ("body", body.raw_bytes, BODY_CEILING_BYTES),
        ("lines", body.lines, LINES_CEILING),
        ("sections", sections, SECTIONS_CEILING),
    ):
        if size > limit:
            raise BatchTooLarge(what, limit)
    return sections


def _decompress(packed: bytes, announced: int) -> bytes:
    """Unpack one frame, and never more than one byte beyond what was announced. Raises Bomb, DamagedBody, HashMismatch."""
    reader = zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _WINDOW_LOG_MOST})
    try:
        raw = reader.decompress(packed, max_length=announced + 1)
    except zstd.ZstdError:
        raise DamagedBody("zstd") from None
    if len(raw) > announced:
        raise Bomb(announced)
    if not reader.eof or reader.unused_data:
        raise DamagedBody("zstd")
    if len(raw) != announced:
        raise HashMismatch("length")
    return raw


def _read_lines(body: Body, sections: tuple[Section, ...], raw: bytes, pieces: list[bytes], name_seqs: bool) -> Unpacked:
    first = len(sections) + 1
    changes = read_changes(raw, pieces, first, name_seqs)
    tally = _tally_of(changes, pieces, first)
    for what, announced, found in (
        ("kinds", body.kinds, tally.kinds),
        ("seqs", body.seqs, tally.seqs() if name_seqs else ()),
        ("attachments", body.attachments, tally.named_attachments()),
    ):
        if announced != found:
            raise HeaderDisagrees(what)
    return Unpacked(sections, changes)


def _tally_of(changes: Sequence[Change], pieces: Sequence[bytes], first: int) -> Tally:
    """Raises BadBatchLine."""
    tally = Tally()
    origins = [(change.device, change.incarnation) for change in changes]
    with suppress(ValueError):  # which line it is, is found one by one
        if tally.add_all(origins, [change.kind for change in changes], [change.seq for change in changes], pieces, sys.maxsize):
            return tally
    for number, (piece, change) in enumerate(zip(pieces, changes, strict=True), start=first):
        try:
            tally.add(change.device, change.incarnation, change.kind, change.seq, piece)
        except ValueError as error:
            raise BadBatchLine(number, f"key_{error}") from None
    return tally


class _Pile:
    """One body while it grows."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._raw: list[bytes] = []
        self._bytes = 0
        self._sections: Counter[str] = Counter()
        self._tally = Tally()

    @property
    def is_full(self) -> bool:
        return self._tally.lines >= self._limits.lines

    @property
    def is_empty(self) -> bool:
        return not self._raw

    def takes_section(self, raw: bytes) -> bool:
        if len(raw) > LINE_CEILING_BYTES:
            raise BadBatchLine(0, "too_long")
        return not self._raw or (len(self._raw) < SECTIONS_CEILING and self._bytes + len(raw) < self._limits.body_bytes)

    def add_section(self, section: Section, raw: bytes) -> None:
        self._put(raw)
        self._sections[type_of(section)] += 1

    def take(self, raws: Sequence[bytes], keys: Sequence[LineKey], before: int) -> int:
        """Take as many of these lines as fit, in their order; how many. `before` were numbered already. Raises BadBatchLine."""
        size = sum(map(len, raws)) + len(raws)
        if self._tally.lines + len(raws) <= self._limits.lines and self._bytes + size <= self._limits.body_bytes:
            with suppress(ValueError):  # which line it is, is found one by one
                origins, kinds = [(key.d, key.i) for key in keys], [key.k for key in keys]
                if self._tally.add_all(origins, kinds, [key.s for key in keys], raws, self._limits.entries):
                    self._raw += raws
                    self._bytes += size
                    return len(raws)
        for place, (raw, key) in enumerate(zip(raws, keys, strict=True)):
            if not self._takes(raw):
                return place
            self._put(raw)
            try:
                self._tally.add(key.d, key.i, key.k, key.s, raw)
            except ValueError:
                raise BadBatchLine(before + place + 1, "keys") from None
        return len(raws)

    def _takes(self, raw: bytes) -> bool:
        """Whether a line still fits; a body with nothing in it takes any."""
        if not self._raw:
            return True
        fits = self._tally.lines < self._limits.lines and self._bytes + len(raw) < self._limits.body_bytes
        return fits and self._tally.entries + ENTRIES_OF_A_LINE <= self._limits.entries

    def _put(self, raw: bytes) -> None:
        self._raw.append(raw)
        self._bytes += len(raw) + 1

    def packed(self, name_seqs: bool) -> Packed:
        raw = b"\n".join((*self._raw, b""))
        packed = zstd.compress(raw, options=_PACKING)
        body = Body(
            packed_bytes=len(packed),
            raw_bytes=len(raw),
            sha256=hashlib.sha256(packed).hexdigest(),
            lines=self._tally.lines,
            kinds=self._tally.kinds,
            sections=dict(self._sections),
            seqs=self._tally.seqs() if name_seqs else (),
            attachments=self._tally.named_attachments(),
        )
        return Packed(body, packed)
