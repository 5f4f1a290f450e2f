"""Words as people search for them: accents, case, ligatures and typography set aside."""

import re
import unicodedata
from functools import cache

_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
"""Combining marks of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts (Unicode, category Mn)."""


def folded(text: str) -> str:
    """Text without accents, case or ligatures, spaces single: two spellings of one address become equal."""
    if text.isascii():
        return " ".join(text.lower().split())
    return _folded_quickly(text) or _folded_slowly(text)


def _folded_slowly(text: str) -> str:
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()  # which also cuts ß and special spaces open
    return " ".join(plain.replace("œ", "oe").replace("æ", "ae").replace("’", "'").split())


def _folded_quickly(text: str) -> str | None:
    """The same for what French writes, byte by byte, several times as fast; None for a text with any other sign."""
    for encoding, table in _tables():
        try:
            plain = text.encode(encoding).translate(table)
        except UnicodeEncodeError:
            continue
        if _OTHER in plain:
            return None
        for mark, letters in _SEVERAL.items():
            if mark in plain:
                plain = plain.replace(mark, letters)
        return " ".join(plain.decode(encoding).split())
    return None


_OTHER, _SEVERAL = b"\x00", {b"\x01": b"oe", b"\x02": b"ae", b"\x03": b"ss", b"\x04": b"..."}


def _table(encoding: str) -> bytes:
    """Each byte of an encoding as its sign's folded form; `_OTHER` where that is no printable sign of it, nor one of `_SEVERAL`."""
    marks = {letters.decode(): mark for mark, letters in _SEVERAL.items()}
    found = bytearray()
    for byte in range(256):
        sign = bytes((byte,)).decode(encoding, "ignore")
        plain = " " if sign and sign in " \t\n\r\xa0" else _folded_slowly(sign)
        one = plain.encode(encoding, "ignore") if len(plain) == 1 and plain.isprintable() else b""
        found += one or marks.get(plain, _OTHER)
    return bytes(found)


@cache
def _tables() -> tuple[tuple[str, bytes], ...]:
    return tuple((encoding, _table(encoding)) for encoding in ("latin-1", "cp1252"))


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(re.findall(r"\w+", folded(text)))
