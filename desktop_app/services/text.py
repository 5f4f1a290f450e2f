"""Words as people search for them: accents, case, ligatures and typography set aside."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "’": "'", "\u00a0": " ", "\u202f": " "})

_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]+")
"""Combining marks of the Latin, Greek, Cyrillic, Hebrew and Arabic scripts (Unicode, category Mn)."""


def folded(text: str) -> str:
    """Text without accents, case or ligatures, spaces single: two spellings of one address become equal."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    return " ".join(_MARKS.sub("", plain).casefold().split())


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(re.findall(r"\w+", folded(text)))
