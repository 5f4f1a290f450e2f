"""Change lines as they travel: their keys read fast, and the whole line checked to be a change in exact form."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Annotated, Any

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from desktop_app.domain.change import CLOCK, LINE_CEILING_BYTES, VERSION, Change, Setting, decode, encode
from desktop_app.domain.errors import BadBatchLine
from desktop_app.sync.header import Seq

# Brackets from which on the domain's own reader measures how deep the line is nested.
_MANY_BRACKETS = 100
_UUID = r"\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\Z"


class LineKey(Struct, gc=False):
    """What a header counts of a line: device, incarnation, kind, seq."""

    d: str
    i: str
    k: str
    s: Seq


class _Line(Struct, kw_only=True, forbid_unknown_fields=True):
    """A change of a form that this version knows, its keys in the order of the exact form."""

    at: Annotated[str, Meta(pattern=rf"\A{CLOCK.pattern}\Z")]
    by: str
    c: Annotated[str, Meta(pattern=r"\A[0-9a-f]{16}\Z")] | UnsetType = UNSET
    d: str
    g: Seq
    i: str
    k: str
    r: Annotated[str, Meta(pattern=_UUID)]
    s: Seq
    set: dict[str, tuple[Any, tuple[str, ...]]]
    v: Annotated[int, Meta(ge=0, le=VERSION)]


class _Odd(Exception):
    """Something that the short way does not judge."""


def _odd(text: str) -> float:
    raise _Odd  # floats: Python's spelling is the exact one, not this library's


decode_key = msgspec.json.Decoder(LineKey).decode
_decode_line = msgspec.json.Decoder(_Line, float_hook=_odd).decode
_encode_line = msgspec.json.Encoder(order="deterministic").encode
_ODD = (msgspec.MsgspecError, _Odd, UnicodeError, RecursionError)
_REASONS = ("too long", "too deep", "not a change", "not in exact form")
_KEY_REASON = re.compile(r"key [a-z]{1,3}")


def read_change(line: bytes, number: int, is_normal: bool = False) -> Change:
    """The change of a line, `number` counted from 1; `is_normal` says that the text is known to be NFC. Raises BadBatchLine.

    The short way takes what `domain.change.decode` takes, four times as fast; what it does not take goes to `decode` itself.
    """
    if len(line) > LINE_CEILING_BYTES:
        raise BadBatchLine(number, "too_long")
    if line.count(b"[") + line.count(b"{") <= _MANY_BRACKETS:
        try:
            parts = _decode_line(line)
            if _encode_line(parts) == line and (is_normal or unicodedata.is_normalized("NFC", line.decode())):
                return _change(parts)
        except _ODD:
            pass
    return _read_slowly(line, number)


def _change(parts: _Line) -> Change:
    return Change(
        parts.r if parts.c is UNSET else str(parts.c),
        parts.r,
        parts.k,
        parts.d,
        parts.i,
        parts.s,
        parts.g,
        parts.at,
        parts.by,
        {name: Setting(value, seen) for name, (value, seen) in parts.set.items()},
        parts.v,
        _NOTHING_MORE,
    )


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
