"""Words as people search for them: accents, case, ligatures and typography set aside."""

import re
import unicodedata

_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
"""Combining marks of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts (Unicode, category Mn)."""


def folded(text: str) -> str:
    """Text without accents, case or ligatures, spaces single: two spellings of one address become equal."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()  # which also cuts ß and special spaces open
    return " ".join(plain.replace("œ", "oe").replace("æ", "ae").replace("’", "'").split())


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(re.findall(r"\w+", folded(text)))
