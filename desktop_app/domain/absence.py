"""absence: who stands in for whom, from when to when; the replacement sees and does what the absent would, and all returns at the end.

A departure is an absence without end whose matters are handed over for good (`handed_over` steps, new owners).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type

Value = Any

SCOPES = ("everything", "promises", "visits")
NO_END = "9999-12-31"

ABSENCE = Kind(
    name="absence",
    number=31,
    letter="AB",
    on="from_on",
    title=("from_on",),
    fields=(
        Field("person", Type.LINK, required=True, to=("person",), column=True),
        Field("from_on", Type.DATE, required=True, column=True),
        Field("to_on", Type.DATE, column=True),
        Field("replaced_by", Type.LINK, required=True, to=("person",), column=True),
        Field("scope", Type.CODE, values=SCOPES),
        Field("departure", Type.BOOL),
        Field("note", Type.TEXT, Class.TEXT, most=200),
    ),
)


def check_absence(values: Mapping[str, Value], others: Iterable[Mapping[str, Value]]) -> None:
    """It ends after it begins, nobody replaces themselves, one replacement at a time.

    Raises InvalidField (`ends_before_start`, `not_itself`, `two_replacements`).
    """
    if values.get("to_on") and values["to_on"] < values["from_on"]:
        raise InvalidField("to_on", "ends_before_start", values["to_on"], values["from_on"])
    if values["replaced_by"] == values["person"]:
        raise InvalidField("replaced_by", "not_itself")
    for other in others:
        if other["person"] == values["person"] and _overlap(values, other):
            raise InvalidField("from_on", "two_replacements", str(other["from_on"]), str(other.get("to_on") or ""))


def absent_on(values: Mapping[str, Value], day: str) -> bool:
    """Whether it runs on a day."""
    return bool(values["from_on"] <= day <= (values.get("to_on") or NO_END))


def _overlap(one: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    return bool(one["from_on"] <= (other.get("to_on") or NO_END) and other["from_on"] <= (one.get("to_on") or NO_END))
