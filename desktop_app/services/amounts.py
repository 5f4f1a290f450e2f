"""Sums of money: whole cents inside, `1 450,50 €` for people; typed with any space, comma or point, with or without the sign."""

import re

from desktop_app.domain.errors import InvalidField

_AMOUNT = re.compile(r"(?P<whole>\d{1,3}(?:[ .]\d{3})+|\d{1,9})(?:[.,](?P<cents>\d{1,2}))?")
_ENGLISH_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " "})


def read_cents(text: str, field: str = "amount") -> int | None:
    """Cents of a sum as people type it; None for an empty text. Raises InvalidField with the rule `amount`.

    A point or a space before three digits parts thousands; before one or two digits at the end, a point or a comma parts the cents. After a
    leading sign, as in English, commas part thousands.
    """
    bare = text.translate(_SPACES).strip()
    if bare.startswith("€"):  # as English writes it: commas part thousands
        bare = _ENGLISH_THOUSANDS.sub("", bare.removeprefix("€").strip())
    bare = bare.removesuffix("€").removesuffix("EUR").removesuffix("euros").strip()
    if not bare:
        return None
    found = _AMOUNT.fullmatch(bare)
    if not found:
        raise InvalidField(field, "amount", text[:40])
    whole = int(re.sub(r"\D", "", found["whole"]))
    return whole * 100 + int((found["cents"] or "0").ljust(2, "0"))


def shown_cents(cents: int, language: str = "fr") -> str:
    """A sum for people: `1 450 €`, `1 450,50 €`; in English `€1,450.50`."""
    whole, rest = divmod(abs(cents), 100)
    sign = "−" if cents < 0 else ""
    if language == "en":
        return f"{sign}€{whole:,}" + (f".{rest:02d}" if rest else "")
    return f"{sign}{whole:,}".replace(",", "\u202f") + (f",{rest:02d}" if rest else "") + "\u00a0€"
