"""Words as people search for them: accents, case, ligatures and typography set aside."""

import re
import unicodedata

_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "’": "'", "\u00a0": " ", "\u202f": " "})


def folded(text: str) -> str:
    """Text without accents, case or ligatures, spaces single: two spellings of one address become equal."""
    if text.isascii():
        return " ".join(text.lower().split())
    plain = unicodedata.normalize("NFKD", text.translate(_LIGATURES))
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def words(text: str) -> tuple[str, ...]:
    """The words of a text, folded, in order."""
    return tuple(re.findall(r"\w+", folded(text)))
