"""A resident's ways to be reached, in one form: phone numbers E.164, e-mail addresses checked for shape."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from desktop_app.domain.errors import InvalidField

Value = Any
PhoneReader = Callable[[str], str | None]

EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}")


def phone_shown(e164: str) -> str:
    """A number French style: `06 39 98 00 12`; others as they are."""
    if e164.startswith("+33") and len(e164) == 12:
        national = "0" + e164[3:]
        return " ".join(national[index : index + 2] for index in range(0, 10, 2))
    return e164


def contact_field(reach: str) -> str:
    """What a contact is, from how it is written: an address with @, a run of digits, else a postal address."""
    reach = reach.strip()
    if "@" in reach:
        return "email"
    digits = sum(letter.isdigit() for letter in reach)
    letters = sum(letter.isalpha() for letter in reach)
    return "phone" if digits >= 3 and letters <= 2 else "postal"


def normal_contacts(values: Mapping[str, Value], read_phone: PhoneReader) -> dict[str, Value]:
    """The same values with contacts in normal form. Raises InvalidField `phone` or `email`."""
    result = dict(values)
    if result.get("phone"):
        number = read_phone(str(result["phone"]))
        if number is None:
            raise InvalidField("phone", "phone", str(result["phone"])[:20])
        result["phone"] = number
    if result.get("email") and not EMAIL.fullmatch(str(result["email"])):
        raise InvalidField("email", "email")
    return result
