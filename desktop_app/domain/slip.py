"""slip (talon): a numbered paper left in a person's hand; number and code together open a line without any name.

A number is the device's code and a count that never goes back; code and address are drawn at random. `slip_line` is one dated fact that
may be read to whoever holds the paper: written beside the step it comes from, so that reception needs neither commitments nor steps.
"""

import re
from collections.abc import Mapping
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type

Value = Any

ALPHABET = "23456789ABCDEFGHJKLMNPQRTVWXYZ"
"""Signs of codes: none that is taken for another when read over the telephone (no 0 O, 1 I, S 5 apart, U V apart)."""

CODE_LENGTH = 4
ADDRESS_LENGTH = 26
"""Signs of a public address: 30 to the 26th, more than 120 bits; nobody finds one from another."""

PER_PAGE = 8
STATES = ("unused", "given", "void")
VOID_REASONS = ("spoilt", "lost", "printed_twice", "other")
LINES = (
    "noted",
    "transferred",
    "reminded",
    "answered",
    "done",
    "partly_done",
    "refused",
    "told",
    "postponed",
    "asked_again",
    "not_done",
    "reopened",
)
"""What a line may say; `asked_again` and `not_done` are what the holder of the paper says."""

SAID_BY_HOLDER = ("asked_again", "not_done")

SLIP = Kind(
    name="slip",
    number=12,
    letter="N",
    title=("number",),
    search=("number",),
    fields=(
        Field("number", Type.TEXT, required=True, most=24, column=True),
        Field("code", Type.TEXT, Class.TECHNICAL, required=True, most=8),
        Field("address", Type.TEXT, Class.TECHNICAL, required=True, most=40),
        Field("pad", Type.TEXT, required=True, most=24, column=True),
        Field("holder", Type.LINK, required=True, to=("person",)),
        Field("commitment", Type.LINK, to=("commitment",), column=True),
        Field("sheet", Type.LINK, to=("field_sheet",)),
        Field("sheet_line", Type.INT, least=1, most=99),
        Field("given_on", Type.DATE),
        Field("voided_on", Type.DATE),
        Field("void_reason", Type.CODE, values=VOID_REASONS),
    ),
)

SLIP_LINE = Kind(
    name="slip_line",
    number=13,
    letter="Y",
    on="on",
    parent="slip",
    title=("says",),
    fields=(
        Field("slip", Type.LINK, required=True, to=("slip",), column=True),
        Field("says", Type.CODE, required=True, values=LINES),
        Field("on", Type.DATE, required=True, column=True),
        Field("due_on", Type.DATE),
        Field("body", Type.LINK, to=("body",)),
        Field("step", Type.LINK, Class.TECHNICAL, to=("step",)),
        Field("settled_on", Type.DATE),
        Field("settled_by", Type.LINK, to=("step",)),
    ),
)


def slip_state(values: Mapping[str, Value]) -> str:
    """Void beats given: a voided number opens nothing, whatever else is known of it."""
    if values.get("voided_on"):
        return "void"
    return "given" if values.get("commitment") or values.get("sheet") else "unused"


def normal_number(typed: str) -> str:
    """A number as printed, from what was typed or heard: `k7 412` is `K7-0412`. Raises InvalidField with the rule `slip_number`."""
    found = re.fullmatch(r"\s*([A-Za-z0-9]{2})\s*[-–.\s]?\s*(\d{1,6})\s*", typed)
    if not found:
        raise InvalidField("slip", "slip_number", typed[:24])
    return f"{found.group(1).upper()}-{int(found.group(2)):04d}"


def normal_code(typed: str) -> str:
    """A code as drawn, from what was typed: spaces and case do not count, nor what is commonly taken for another sign."""
    bare = re.sub(r"[\s.-]", "", typed).upper()
    return bare.translate(str.maketrans({"O": "Q", "I": "J", "1": "J", "0": "Q", "S": "5", "U": "V"}))
