"""slip (talon): a numbered paper left in a person's hand; number and code together open a line without any name.

A number is the device's code and a count that never goes back; code and address are drawn at random. `slip_line` is one dated fact that
may be read to whoever holds the paper: written beside the step it comes from, so that reception needs neither commitments nor steps.
"""

import re
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type

Value = Any

CODE_ALPHABET = "23456789AFHJKLMPRXYZ"
"""Signs of codes: none that is taken for another when read aloud in French or on paper. Of the letters that rhyme (b c d e g p t v w)
only P is drawn, of n and m M, of s and f F; no 0 O Q, 1 I, U. 20 to the 4th: with five tries a minute, weeks for one number."""

ALPHABET = "23456789ABCDEFGHJKLMNPQRTVWXYZ"
"""Signs of public addresses, which are scanned or typed, never read aloud."""

CODE_LENGTH = 4
ADDRESS_LENGTH = 26
"""Signs of a public address: 30 to the 26th, more than 120 bits; nobody finds one from another."""

Draw = Callable[[str], str]
"""One sign of an alphabet, at random (`secrets.choice`; a list of known ones in tests)."""

PAGES_MOST = 25
"""Pages of one pad: 200 slips, more than one person gives in a year (product choice)."""

PER_PAGE = 8
STATES = ("unused", "given", "void")
VOID_REASONS = ("spoilt", "lost", "printed_twice", "other")
LINES = (
    "noted",
    "transferred",
    "reminded",
    "answered",
    "done",
    "declared",
    "partly_done",
    "refused",
    "told",
    "postponed",
    "asked_again",
    "not_done",
    "reopened",
)
"""What a line may say; `asked_again` and `not_done` are what the holder of the paper says, `declared` is done by what a body says alone."""

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
        Field("says", Type.CODE, required=True, values=LINES, column=True),
        Field("on", Type.DATE, required=True, column=True),
        Field("due_on", Type.DATE),
        Field("body", Type.LINK, to=("body",)),
        Field("commitment", Type.LINK, Class.TECHNICAL, to=("commitment",)),
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
    """A number as printed, from what was typed or heard: `k7m 412` is `K7M-0412`. Raises InvalidField with the rule `slip_number`.

    Between the device's signs and the count stands a space, a dash or nothing; without any, the device has three signs.
    """
    found = _PARTED.fullmatch(typed) or _WHOLE.fullmatch(typed)
    if not found:
        raise InvalidField("slip", "slip_number", typed[:24])
    count = int(found.group(2).upper().translate(_AS_DIGITS))
    if not count:
        raise InvalidField("slip", "slip_number", typed[:24])
    return slip_number(found.group(1).upper(), count)


_PARTED = re.compile(r"\s*([A-Za-z0-9]{2,4})[-–—.\s]+([0-9OoIl]{1,6})\s*")
_WHOLE = re.compile(r"\s*([A-Za-z0-9]{3})([0-9OoIl]{1,6})\s*")
_AS_DIGITS = str.maketrans("OIL", "011")


def slip_number(device: str, count: int) -> str:
    """The number printed on the slip that a device counts so."""
    return f"{device}-{count:04d}"


def count_of(number: str) -> int:
    """The count within a number; 0 for what is none."""
    tail = number.rpartition("-")[2]
    return int(tail) if tail.isdecimal() and tail.isascii() else 0


def normal_code(typed: str) -> str:
    """A code as drawn, from what was typed: spaces and case do not count, and what sounds or looks like a sign of it is that sign."""
    return re.sub(r"[\s.–—-]", "", typed).upper().translate(_MISHEARD)[:CODE_CEILING]


CODE_CEILING = 12
_MISHEARD = str.maketrans("BCDEGTVWNSQ", "PPPPPPPPMFK")
"""Towards the alphabet alone: the letters that rhyme with P, n as m, s as f, q as k. None of those is ever drawn."""


def draw(alphabet: str, length: int, random: Draw) -> str:
    """Signs at random, one by one."""
    return "".join(random(alphabet) for _ in range(length))


def nearest(number: str, known: Iterable[str], most: int = 3) -> tuple[str, ...]:
    """The known numbers that a slip of the finger makes of this one: one sign wrong, left out or too many, or two exchanged."""
    bare = number.replace("-", "")
    found = [other for other in known if other != number and _one_slip(bare, other.replace("-", ""))]
    return tuple(sorted(found, key=lambda other: (abs(count_of(other) - count_of(number)), other))[:most])


def _one_slip(one: str, other: str) -> bool:
    if len(one) == len(other):
        differs = [at for at in range(len(one)) if one[at] != other[at]]
        if len(differs) == 1:
            return True
        return (
            len(differs) == 2
            and differs[1] == differs[0] + 1
            and sorted(one[differs[0] : differs[1] + 1]) == sorted(other[differs[0] : differs[1] + 1])
        )
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


SAYS_OF_STEP: Mapping[str, str] = {
    "transferred": "transferred",
    "reminded": "reminded",
    "answered_by_body": "answered",
    "done": "done",
    "partly_done": "partly_done",
    "refused": "refused",
    "impossible": "refused",
    "moot": "refused",
    "told": "told",
    "kept_informed": "told",
    "postponed": "postponed",
    "asked_again": "asked_again",
    "reopened": "reopened",
}
"""What a line says of a step; the others (calls, notes, pauses, hand-overs) are the service's own business."""


def line_id(slip: str, source: str) -> str:
    """The id of the line that a slip has from a step or from its commitment: the same whichever laptop writes it, so that two make one."""
    return str(uuid.uuid5(uuid.UUID(slip), source))


def line_ref(number: str, id: str) -> str:
    """Its short name, likewise the same everywhere."""
    return f"Y-{number}-{id[:6]}"


def latest_due(lines: Sequence[Mapping[str, Value]]) -> str:
    """The next date that the lines promise, in their order; empty once it was done or refused, until it is reopened."""
    due = ""
    for line in lines:
        if line.get("says") in OUTCOMES_SAID:
            due = ""
        elif line.get("due_on"):
            due = str(line["due_on"])
    return due


OUTCOMES_SAID = ("done", "declared", "partly_done", "refused")
