"""encounter (rencontre): one exchange with one or more residents at a place and time. A person is optional, a place is not."""

from datetime import datetime, timedelta

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type
from desktop_app.domain.territory import PLACE_FIELD

CHANNELS = ("door", "drop_in", "visit", "street", "stall", "meeting", "phone", "email", "letter", "partner")
AUDIENCES = ("resident", "shopkeeper", "association", "caretaker", "public_worker", "youth_group", "other")
URGENCIES = ("normal", "soon", "danger")
ANSWERS = ("answered", "directed", "promised", "listened")
PRECISIONS = ("minute", "half_day", "day")

GROUP_FROM = 4
"""From four people on it is a group: no resident on the encounter itself (domain reference, encounter)."""

FUTURE_TOLERANCE = timedelta(minutes=5)
OLD_AFTER = timedelta(days=60)
"""An encounter noted more than 60 days later asks for a reason (domain reference, encounter)."""

ENCOUNTER = Kind(
    name="encounter",
    number=1,
    letter="R",
    on="occurred_at",
    title=("place", "main_theme"),
    search=("note", "place", "main_theme"),
    fields=(
        Field("channel", Type.CODE, required=True, values=CHANNELS, column=True),
        Field("occurred_at", Type.INSTANT, required=True, column=True),
        Field("occurred_precision", Type.CODE, values=PRECISIONS),
        PLACE_FIELD,
        Field("people_count", Type.INT, required=True, least=1, most=999, column=True),
        Field("invited", Type.LINKS, to=("process",)),
        Field("audience", Type.CODE, values=AUDIENCES),
        Field("main_theme", Type.CODE, required=True, column=True),
        Field("themes", Type.SET, most=2),
        Field("agents", Type.LINKS, to=("person",)),
        Field("note", Type.TEXT, Class.TEXT, most=2_000),
        Field("names_free", Type.BOOL),
        Field("urgency", Type.CODE, values=URGENCIES, column=True),
        Field("answer", Type.CODE, values=ANSWERS, column=True),
        Field("late_reason", Type.TEXT, Class.TEXT, most=200),
        Field("resident", Type.LINK, Class.IDENTITY, to=("resident",)),
        Field("visit", Type.LINK, to=("visit",), column=True),
        Field("stop", Type.LINK, to=("stop",)),
        Field("sheet", Type.LINK, to=("field_sheet",), column=True),
        Field("sheet_line", Type.INT, least=1, most=99),
        Field("initiative", Type.LINK, to=("initiative",)),
        Field("actor", Type.LINK, to=("actor",)),
        Field("process", Type.LINK, to=("process",)),
        Field("merged_into", Type.LINK, to=("encounter",)),
        Field("correction_reason", Type.TEXT, Class.TEXT, most=200),
    ),
)


def check_time(occurred_at: datetime, now: datetime, late_reason: str | None) -> None:
    """Refuse a time to come, and one of more than 60 days ago that gives no reason.

    Raises InvalidField with the rule `future` or `old_without_reason`.
    """
    if occurred_at > now + FUTURE_TOLERANCE:
        raise InvalidField("occurred_at", "future")
    if now - occurred_at > OLD_AFTER and not late_reason:
        raise InvalidField("late_reason", "old_without_reason", limit=str(OLD_AFTER.days))


def check_people(people_count: int, resident: str | None) -> None:
    """A group has no resident on the encounter itself. Raises InvalidField with the rule `group`."""
    if people_count >= GROUP_FROM and resident:
        raise InvalidField("resident", "group", limit=str(GROUP_FROM))
