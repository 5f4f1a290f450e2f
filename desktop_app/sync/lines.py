"""Change lines as they travel: their keys read fast, and the whole line checked to be a change in exact form."""

import re
from collections.abc import Mapping, Sequence
from itertools import repeat
from operator import add
from typing import Annotated, Any
from unicodedata import is_normalized

import msgspec
from msgspec import UNSET, Meta, Raw, Struct, UnsetType

from desktop_app.domain.change import CLOCK, LINE_CEILING_BYTES, VERSION, Change, Settings, decode, encode
from desktop_app.domain.change_line import Unread, read_as
from desktop_app.domain.errors import BadBatchLine
from desktop_app.sync.header import Seq
from desktop_app.sync.shapes import Shapes
from desktop_app.sync.tally import LineKey

_Pairs = dict[str, tuple[Any, tuple[str, ...]]]
# Brackets from which on the domain's own reader measures how deep the line is nested.
_MANY_BRACKETS = 100
_AT_ONCE = 250  # lines; what they make, some 600 KB, stays in a processor's cache
_HEX = "[0-9a-f]"


class _Head(Struct, kw_only=True, forbid_unknown_fields=True, gc=False):
    """A change of a form that this version knows, what it sets unread, its keys in the order of the exact form; see `_well_named` too."""

    at: str
    by: str
    c: str | UnsetType = UNSET
    d: str
    g: Seq
    i: str
    k: str
    r: str
    s: Seq
    set: Raw
    v: Annotated[int, Meta(ge=0, le=VERSION)]


class _Line(_Head, kw_only=True, forbid_unknown_fields=True, gc=False):
    """All of it."""

    set: _Pairs  # type: ignore[assignment]  # what was raw, read


class _Set(Struct, gc=False):
    """What a line sets."""

    set: _Pairs


class _Odd(Exception):
    """Something that the short way does not judge."""


def _odd(text: str) -> float:
    raise _Odd  # floats: Python's spelling is the exact one, not this library's


_KEYS, _HEADS, _LINES, _EXACT = (
    msgspec.json.Decoder(LineKey),
    msgspec.json.Decoder(_Head),
    msgspec.json.Decoder(_Line, float_hook=_odd),
    msgspec.json.Encoder(order="deterministic"),
)
_decode_set = msgspec.json.Decoder(_Set).decode
decode_key, decode_keys = _KEYS.decode, _KEYS.decode_lines
_ID = rf"{_HEX}{{8}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{4}}-{_HEX}{{12}}"
# One look at all of them, each followed by a comma: a pattern for every line would cost as much as reading it.
_RECORDS, _CLOCKS, _NAMES = (re.compile(rf"(?:{part},)*") for part in (_ID, CLOCK.pattern, rf"{_HEX}{{16}}"))
_ODD = (msgspec.MsgspecError, _Odd, UnicodeError, RecursionError)
_REASONS = ("too long", "too deep", "not a change", "not in exact form")
_KEY_REASON = re.compile(r"key [a-z]{1,3}")


def read_changes(body: bytes, pieces: Sequence[bytes], first: int, pass_on: bool = True) -> tuple[Change, ...]:
    """The changes of lines, which know them, and which together are `body`, each with its newline; `first` is the first one's number.

    Raises BadBatchLine. The short way takes what `domain.change.decode` takes, four times as fast and all of them at once; when there is
    one that it does not take, each is looked at alone, and what it does not take goes to `decode` itself.
    """
    return _in_stretches(body, pieces, pass_on) or _one_by_one(pieces, first)


def _in_stretches(body: bytes, pieces: Sequence[bytes], pass_on: bool) -> tuple[Change, ...] | None:
    """A stretch after another: what one makes is checked while it is still in the processor's cache, which spares a third of the time."""
    if len(pieces) <= _AT_ONCE:
        return _at_once(body, pieces)
    changes: list[Change] = []
    shapes = Shapes()
    for start in range(0, len(pieces), _AT_ONCE):
        some = pieces[start : start + _AT_ONCE]
        read = _alike(b"\n".join((*some, b"")), some, shapes) if pass_on else _at_once(b"\n".join((*some, b"")), some)
        if read is None:
            return None
        changes += read
    return tuple(changes)


def _alike(body: bytes, pieces: Sequence[bytes], shapes: Shapes) -> Sequence[Change] | None:
    """As `_at_once`; what lines set is read of those only whose shape is met for the first time, and of the others when somebody asks."""
    if max(map(len, pieces)) > LINE_CEILING_BYTES:
        return None
    try:
        heads = _HEADS.decode_lines(body)
        if _EXACT.encode_lines(heads) != body or not _well_named(heads) or not _is_normal(body, pieces):
            return None
    except _ODD:
        return None
    texts = [bytes(head.set) for head in heads]
    fields = list(map(shapes.fields_of, texts))
    changes = [_unread_change(*each) for each in zip(heads, pieces, fields, strict=True)]
    unknown = [place for place, each in enumerate(fields) if each is None]
    if unknown:
        some = [pieces[place] for place in unknown]
        read = _at_once(b"\n".join((*some, b"")), some)
        if read is None:
            return None
        for place, change in zip(unknown, read, strict=True):
            changes[place] = change
            shapes.learn(texts[place], change.settings)
    return changes


def _at_once(body: bytes, pieces: Sequence[bytes]) -> tuple[Change, ...] | None:
    if not _are_plain(pieces):
        return None
    try:
        parts = _LINES.decode_lines(body)
        if _EXACT.encode_lines(parts) != body or not _well_named(parts) or not _is_normal(body, pieces, is_text=True):
            return None
    except _ODD:
        return None
    return tuple(map(_change, parts, pieces))


def _is_normal(body: bytes, pieces: Sequence[bytes], is_text: bool = False) -> bool:
    """Whether all of it is text in NFC; a newline joins with nothing. `is_text`: it is known to be UTF-8. Raises UnicodeError."""
    if not is_text:
        body.decode()
    return _never_joins(body) or all(_never_joins(piece) or is_normalized("NFC", piece.decode()) for piece in pieces)


def _never_joins(text: bytes) -> bool:
    """Whether no sign joins with what is before it, nor is written in another way in NFC: asked of those beyond ASCII, one in twenty."""
    return _ALONE.fullmatch(text.translate(None, _ASCII).decode()) is not None


_ASCII = bytes(range(128))
_ALONE = re.compile(
    "[\x80-\u02ff\u0400-\u0482\u048a-\u052f\u0620-\u064a\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2600-\u27bf\U0001f300-\U0001faff]*"
)
"""Latin, Cyrillic and Arabic letters, typography, signs of money, symbols and emoji."""


def _one_by_one(pieces: Sequence[bytes], first: int) -> tuple[Change, ...]:
    """What is no text is named before anything else."""
    for number, piece in enumerate(pieces, start=first):
        _check_text(piece, number)
    return tuple(read_change(piece, number) for number, piece in enumerate(pieces, start=first))


def _check_text(piece: bytes, number: int) -> None:
    try:
        piece.decode()
    except UnicodeDecodeError:
        raise BadBatchLine(number, "not_utf8") from None


def read_change(line: bytes, number: int) -> Change:
    """The change of a line, `number` counted from 1. Raises BadBatchLine."""
    if len(line) > LINE_CEILING_BYTES:
        raise BadBatchLine(number, "too_long")
    if _is_plain(line):
        try:
            parts = _LINES.decode(line)
            exact = _EXACT.encode(parts) == line and _well_named((parts,))
            if exact and is_normalized("NFC", line.decode()):
                return _change(parts, line)
        except _ODD:
            pass
    return _read_slowly(line, number)


def _is_plain(line: bytes) -> bool:
    """Neither too long nor with so many brackets that it may be nested too deep."""
    return len(line) <= LINE_CEILING_BYTES and line.count(b"[") + line.count(b"{") <= _MANY_BRACKETS


def _are_plain(lines: Sequence[bytes]) -> bool:
    """`_is_plain` of all of them, at a third of the cost."""
    brackets = map(add, map(bytes.count, lines, repeat(b"[")), map(bytes.count, lines, repeat(b"{")))
    return max(map(len, lines), default=0) <= LINE_CEILING_BYTES and max(brackets, default=0) <= _MANY_BRACKETS


def _well_named(parts: Sequence[_Head]) -> bool:
    names = [line.c for line in parts if line.c is not UNSET]
    return _all(_RECORDS, 36, [line.r for line in parts]) and _all(_CLOCKS, 17, [line.at for line in parts]) and _all(_NAMES, 16, names)


def _all(pattern: re.Pattern[str], width: int, texts: Sequence[str]) -> bool:
    """Whether each matches; by the length, none of them is several with commas in between."""
    joined = "".join([f"{text}," for text in texts])
    return len(joined) == (width + 1) * len(texts) and pattern.fullmatch(joined) is not None


def _change(parts: _Line, line: bytes) -> Change:
    return _made(parts, line, Unread(line, _read_set, pairs=parts.set))


def _unread_change(parts: _Head, line: bytes, fields: Mapping[str, Any] | None) -> Change:
    return _made(parts, line, Unread(line, _read_set, fields))


def _made(parts: _Head, line: bytes, settings: Settings) -> Change:
    name = parts.r if parts.c is UNSET else str(parts.c)
    return read_as(name, parts.r, parts.k, parts.d, parts.i, parts.s, parts.g, parts.at, parts.by, settings, parts.v, _NOTHING_MORE, line)


def _read_set(line: bytes) -> Mapping[str, tuple[Any, tuple[str, ...]]]:
    return _decode_set(line).set


_NOTHING_MORE: Mapping[str, Any] = {}


def _read_slowly(line: bytes, number: int) -> Change:
    try:
        text = line.decode()
        change = decode(text)
    except ValueError as error:
        raise BadBatchLine(number, _code(str(error))) from None
    if encode(change) != text:  # one change, one text, one hash: what the log would write again is what came
        raise BadBatchLine(number, "not_in_exact_form")
    return change


def _code(reason: str) -> str:
    """The domain's own reasons as short codes; whatever else a reader of JSON says becomes `not_json`."""
    return reason.replace(" ", "_") if reason in _REASONS or _KEY_REASON.fullmatch(reason) else "not_json"
