"""announcement (à faire savoir): what the town says (works, event, process, answer to many), where, and until when."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type

Value = Any

KINDS = ("works", "event", "process", "answer", "closure", "other")
CHANNELS = ("halls", "leaflets", "shops", "schools", "website", "social_network", "newspaper", "meeting")

ANNOUNCEMENT = Kind(
    name="announcement",
    number=14,
    letter="I",
    on="from_on",
    title=("text",),
    search=("text", "halls"),
    fields=(
        Field("text", Type.TEXT, Class.TEXT, required=True, most=400),
        Field("kind", Type.CODE, values=KINDS, column=True),
        Field("area", Type.SET, required=True),
        Field("main_theme", Type.CODE),
        Field("from_on", Type.DATE, required=True, column=True),
        Field("to_on", Type.DATE, required=True, column=True),
        Field("source", Type.TEXT, most=120),
        Field("channels", Type.SET),
        Field("leaflets", Type.INT, least=0, most=999_999),
        Field("halls", Type.TEXT, Class.PLACE, most=400),
        Field("process", Type.LINK, to=("process",)),
    ),
)


def check_days(values: Mapping[str, Value]) -> None:
    """It ends no earlier than it begins. Raises InvalidField with the rule `ends_before_start`."""
    if values["to_on"] < values["from_on"]:
        raise InvalidField("to_on", "ends_before_start", values["to_on"], values["from_on"])


def in_force(values: Mapping[str, Value], day: str) -> bool:
    """Whether it is to be said on a day."""
    return bool(values["from_on"] <= day <= values["to_on"])
