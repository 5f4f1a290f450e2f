"""actor (acteur du quartier): an association, shop, school, landlord… and who knows it; the duty to see it; what it was asked for.

Never a party, a union or a list of candidates; for a place of worship no person is noted (domain reference, actor).
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type

Value = Any

KINDS = (
    *("association", "tenants_group", "shop", "school", "social_centre", "landlord", "caretakers", "health", "worship", "co_ownership"),
    *("public_service", "company", "collective", "correspondent", "other"),
)
ANSWERS = ("no_answer", "accepted", "declined", "later", "passed_on")
CHANNELS = ("phone", "email", "letter", "sms", "in_person", "meeting", "other")

WARN_FROM = 3
"""From the third request of all colleagues together in `WARN_DAYS` days, the program warns (domain reference, actor)."""

WARN_DAYS = 30

ACTOR = Kind(
    name="actor",
    number=20,
    letter="AC",
    title=("name",),
    search=("name", "public_contact", "relays"),
    fields=(
        Field("name", Type.TEXT, required=True, most=120, column=True),
        Field("kind", Type.CODE, required=True, values=KINDS, column=True),
        Field("territory", Type.SET, required=True),
        Field("themes", Type.SET),
        Field("relays", Type.TEXT, most=300),
        Field("public_contact", Type.TEXT, most=300),
        Field("website", Type.TEXT, most=200),
        Field("known_by", Type.LINKS, to=("person",)),
        Field("do_not_solicit_until", Type.DATE),
        Field("do_not_solicit_reason", Type.TEXT, most=200),
        Field("service", Type.TEXT, most=120),
        Field("trained_on", Type.DATE),
        Field("training", Type.TEXT, most=200),
        Field("met_on", Type.DATE, column=True),
        Field("note", Type.TEXT, Class.TEXT, most=600),
        Field("merged_into", Type.LINK, to=("actor",)),
    ),
)

CONTACT_PERSON = Kind(
    name="contact_person",
    number=21,
    letter="CP",
    parent="actor",
    title=("role",),
    retention="identity",
    fields=(
        Field("actor", Type.LINK, required=True, to=("actor",), column=True),
        Field("name", Type.TEXT, Class.IDENTITY, required=True, most=80),
        Field("role", Type.TEXT, most=80),
        Field("phone", Type.TEXT, Class.IDENTITY, most=40),
        Field("email", Type.TEXT, Class.IDENTITY, most=120),
        Field("until", Type.DATE),
    ),
)

CONTACT_DUTY = Kind(
    name="contact_duty",
    number=22,
    letter="DC",
    parent="actor",
    title=("every_days",),
    fields=(
        Field("actor", Type.LINK, required=True, to=("actor",), column=True),
        Field("owner", Type.LINK, required=True, to=("person",), column=True),
        Field("every_days", Type.INT, required=True, least=7, most=365),
        Field("paused_until", Type.DATE),
        Field("paused_reason", Type.TEXT, most=200),
    ),
)

MOBILISATION = Kind(
    name="mobilisation",
    number=23,
    letter="MO",
    on="asked_on",
    parent="actor",
    title=("asked_for",),
    search=("asked_for", "answer_note"),
    fields=(
        Field("actor", Type.LINK, required=True, to=("actor",), column=True),
        Field("process", Type.LINK, to=("process",), column=True),
        Field("asked_for", Type.TEXT, Class.TEXT, required=True, most=200),
        Field("asked_on", Type.DATE, required=True, column=True),
        Field("by", Type.LINK, to=("person",)),
        Field("channel", Type.CODE, values=CHANNELS),
        Field("answer", Type.CODE, values=ANSWERS),
        Field("answered_on", Type.DATE),
        Field("answer_note", Type.TEXT, Class.TEXT, most=300),
        Field("people_reached", Type.INT, least=0, most=99_999),
        Field("told_back_on", Type.DATE, column=True),
        Field("told_back_note", Type.TEXT, Class.TEXT, most=300),
    ),
)


def check_contact(actor: Mapping[str, Value]) -> None:
    """No person is noted for a place of worship. Raises InvalidField with the rule `worship`."""
    if actor.get("kind") == "worship":
        raise InvalidField("actor", "worship")


def next_contact(duty: Mapping[str, Value], last_contact: str, begun: str) -> str:
    """The day on which an actor is to be seen next: so many days after the last contact, or after the duty began; not while paused."""
    due = (date.fromisoformat((last_contact or begun)[:10]) + timedelta(days=int(duty["every_days"]))).isoformat()
    paused = str(duty.get("paused_until") or "")
    return max(due, paused)


def asked_lately(asked_on: Iterable[str], day: str) -> int:
    """How often an actor was asked in the thirty days up to `day`, whoever asked."""
    since = (date.fromisoformat(day) - timedelta(days=WARN_DAYS)).isoformat()
    return sum(since < asked <= day for asked in asked_on)
