"""visit (visite de quartier): a walk, a door round or a desk; its stops, decisions, tallies, and what was promised last time.

A visit's state follows from its own facts (`visit_state`), so that two laptops that note them apart agree. A decision is settled once it
leads to a commitment or to a reason why not; never to both (domain reference, C4).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type
from desktop_app.domain.territory import PLACE_PROPERTIES, normal_place

Value = Any

KINDS = ("neighbourhood_visit", "walking_diagnosis", "exploratory_walk", "door_round", "drop_in", "public_meeting", "stall")
WALKS = ("neighbourhood_visit", "walking_diagnosis", "exploratory_walk")
"""Kinds that go from stop to stop."""

STATES = ("prepared", "running", "closed", "minutes_sent", "cancelled")
BRIEF_PARTS = ("stop", "to_tell", "open", "kept", "refused", "announcement", "theme")
COUNTED = ("interview", "refusal", "absent", "later", "no_access")
"""What may become of a door; they add up to the doors knocked at (domain reference, tally)."""

HALF_DAYS = ("morning", "afternoon", "evening")
SAID_STATES = ("open", "transferred", "to_tell", "closed", "closed_unreached", "merged")
DECIDER_ROLES = ("elected", "service", "partner", "agent")

VISIT = Kind(
    name="visit",
    number=7,
    letter="B",
    on="starts_at",
    title=("title",),
    search=("title", "meeting_point", "minutes_text"),
    fields=(
        Field("kind", Type.CODE, required=True, values=KINDS, column=True),
        Field("title", Type.TEXT, Class.TEXT, most=120),
        Field("neighbourhoods", Type.SET, required=True),
        Field("place", Type.PLACE, Class.PLACE, properties=PLACE_PROPERTIES, check=normal_place),
        Field("starts_at", Type.INSTANT, required=True, column=True),
        Field("ends_at", Type.INSTANT),
        Field("meeting_point", Type.TEXT, Class.PLACE, most=200),
        Field("elected", Type.LINKS, to=("person",)),
        Field("staff", Type.LINKS, to=("person",)),
        Field("invited", Type.TEXT, Class.TEXT, most=600),
        Field("access_notes", Type.TEXT, Class.TEXT, most=600),
        Field("brief_at", Type.INSTANT),
        Field(
            "brief",
            Type.ROWS,
            Class.TEXT,
            most=400,
            properties=(
                Field("part", Type.CODE, required=True, values=BRIEF_PARTS),
                Field("number", Type.INT),
                Field("stop", Type.LINK, to=("stop",)),
                Field("record", Type.LINK, to=("commitment", "announcement")),
                Field("text", Type.TEXT, Class.TEXT, required=True, most=200),
                Field("detail", Type.TEXT, Class.TEXT, most=400),
            ),
        ),
        Field("started_at", Type.INSTANT),
        Field("cancelled_at", Type.INSTANT),
        Field("cancel_reason", Type.TEXT, Class.TEXT, most=200),
        Field("residents_met", Type.INT, least=0, most=9_999),
        Field("served", Type.INT, least=0, most=9_999),
        Field("gave_up", Type.INT, least=0, most=9_999),
        Field("longest_wait_min", Type.INT, least=0, most=1_440),
        Field("confirmed_at", Type.INSTANT),
        Field("confirmed_by", Type.LINK, to=("person",)),
        Field("closed_at", Type.INSTANT, column=True),
        Field("minutes_text", Type.TEXT, Class.TEXT, most=4_000),
        Field("draft_sent_on", Type.DATE),
        Field(
            "remarks",
            Type.ROWS,
            Class.TEXT,
            most=60,
            properties=(
                Field("source", Type.TEXT, Class.TEXT, required=True, most=120),
                Field("on", Type.DATE),
                Field("text", Type.TEXT, Class.TEXT, required=True, most=1_000),
            ),
        ),
        Field("second_reader", Type.LINK, to=("person",)),
        Field("minutes_at", Type.INSTANT),
        Field("minutes_version", Type.INT, least=1, most=99),
        Field("minutes_sha256", Type.TEXT, Class.TECHNICAL, most=64),
    ),
)

STOP = Kind(
    name="stop",
    number=8,
    letter="A",
    parent="visit",
    title=("place",),
    search=("observation", "place"),
    fields=(
        Field("visit", Type.LINK, required=True, to=("visit",), column=True),
        Field("place", Type.PLACE, Class.PLACE, required=True, column=True, properties=PLACE_PROPERTIES, check=normal_place),
        Field("order", Type.INT, required=True, least=1, most=99),
        Field("planned_at", Type.INSTANT),
        Field("expected", Type.INT, least=0, most=9_999),
        Field("arrived_at", Type.INSTANT),
        Field("skipped", Type.BOOL),
        Field("skip_reason", Type.TEXT, Class.TEXT, most=200),
        Field("themes", Type.SET, most=6),
        Field("observation", Type.TEXT, Class.TEXT, most=2_000),
    ),
)

DECISION = Kind(
    name="decision",
    number=9,
    letter="D",
    parent="visit",
    title=("text",),
    search=("text", "no_action_reason"),
    fields=(
        Field("visit", Type.LINK, required=True, to=("visit",), column=True),
        Field("stop", Type.LINK, to=("stop",)),
        Field("text", Type.TEXT, Class.TEXT, required=True, most=400),
        Field(
            "by",
            Type.OBJECT,
            required=True,
            properties=(
                Field("role", Type.CODE, required=True, values=DECIDER_ROLES),
                Field("person", Type.LINK, to=("person",)),
                Field("body", Type.LINK, to=("body",)),
            ),
        ),
        Field("main_theme", Type.CODE),
        Field("body", Type.LINK, to=("body",)),
        Field("due_on", Type.DATE),
        Field("commitment", Type.LINK, to=("commitment",)),
        Field("no_action_reason", Type.TEXT, Class.TEXT, most=400),
        Field("confirmed_at", Type.INSTANT),
    ),
)

TALLY = Kind(
    name="tally",
    number=10,
    letter="C",
    parent="visit",
    title=("label",),
    fields=(
        Field("visit", Type.LINK, required=True, to=("visit",), column=True),
        Field("label", Type.TEXT, Class.PLACE, required=True, most=60),
        Field("order", Type.INT, least=1, most=99),
        Field("doors", Type.INT, required=True, least=0, most=999),
        *(Field(outcome, Type.INT, least=0, most=999) for outcome in COUNTED),
        Field("back_on", Type.DATE),
        Field("back_when", Type.CODE, values=HALF_DAYS),
        Field("finished", Type.BOOL),
    ),
)

SAID_DONE = Kind(
    name="said_done",
    number=11,
    letter="J",
    parent="visit",
    title=("said",),
    search=("said", "comment"),
    fields=(
        Field("visit", Type.LINK, required=True, to=("visit",), column=True),
        Field("commitment", Type.LINK, required=True, to=("commitment",), column=True),
        Field("stop", Type.LINK, to=("stop",)),
        Field("order", Type.INT, least=1, most=999),
        Field("said", Type.TEXT, Class.TEXT, required=True, most=300),
        Field("made_on", Type.DATE),
        Field("state", Type.CODE, values=SAID_STATES),
        Field("outcome", Type.CODE),
        Field("done_on", Type.DATE),
        Field("told_on", Type.DATE),
        Field("comment", Type.TEXT, Class.TEXT, most=300),
    ),
)


def visit_state(values: Mapping[str, Value]) -> str:
    """What a visit has come to, from its own facts: the furthest of them counts."""
    if values.get("cancelled_at"):
        return "cancelled"
    if values.get("minutes_at"):
        return "minutes_sent"
    if values.get("closed_at"):
        return "closed"
    return "running" if values.get("started_at") else "prepared"


def check_times(values: Mapping[str, Value]) -> None:
    """A visit ends after it starts. Raises InvalidField with the rule `ends_before_start`."""
    if values.get("ends_at") and values["ends_at"] <= values["starts_at"]:
        raise InvalidField("ends_at", "ends_before_start", values["ends_at"], values["starts_at"])


def check_decision(values: Mapping[str, Value]) -> None:
    """Never both a commitment and a reason why not. Raises InvalidField with the rule `commitment_or_reason`."""
    if values.get("commitment") and values.get("no_action_reason"):
        raise InvalidField("no_action_reason", "commitment_or_reason")


def settled(decision: Mapping[str, Value]) -> bool:
    """Whether a decision leads somewhere: to a commitment, or to a reason why not."""
    return bool(decision.get("commitment") or decision.get("no_action_reason"))


def counted(tally: Mapping[str, Value]) -> int:
    """How many doors have an outcome."""
    return sum(int(tally.get(outcome) or 0) for outcome in COUNTED)


def check_tally(values: Mapping[str, Value]) -> None:
    """Outcomes never exceed the doors, and a finished stairwell counts every one of them.

    Raises InvalidField with the rule `more_than_doors` or `doors_left`.
    """
    found, doors = counted(values), int(values["doors"])
    if found > doors:
        raise InvalidField("doors", "more_than_doors", str(found), str(doors))
    if values.get("finished") and found < doors:
        raise InvalidField("doors", "doors_left", str(doors - found), str(doors))


def add_up(tallies: Iterable[Mapping[str, Value]]) -> dict[str, int]:
    """The sums over several stairwells: `doors` and each outcome."""
    found = list(tallies)
    return {name: sum(int(tally.get(name) or 0) for tally in found) for name in ("doors", *COUNTED)}
