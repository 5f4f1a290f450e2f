"""process (démarche participative): its phases, councils and their sessions, opinions, contributions; advice to other services."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type
from desktop_app.domain.territory import PLACE_PROPERTIES, normal_place

Value = Any

KINDS = (
    *("council", "citizen_council", "development_council", "user_committee", "youth_council", "participatory_budget"),
    *("consultation", "workshop", "survey", "internal_network", "other"),
)
COUNCILS = ("council", "citizen_council", "development_council", "user_committee", "youth_council")
LEVELS = ("inform", "consult", "concert", "co_build")
PLATFORMS = ("decidim", "other")
SOURCES = ("paper", "spoken", "door", "stall", "meeting", "online")
AUTHOR_MODES = ("anonymous", "collective", "contact")
FEASIBILITIES = ("to_study", "feasible", "adapted", "not_admissible")
DESIGNATIONS = ("drawn", "volunteer", "named")
COLLEGES = ("residents", "associations", "shops", "institutions", "elected", "qualified", "other")
REACHED = ("letter", "door", "poster", "social_network", "word_of_mouth", "school", "association", "other")
ORIGINS = ("referral", "own_motion")
SUPPORT_LEVELS = ("advice", "design", "facilitation", "full")
WATCH_RESULTS = ("kept", "stopped")

BODY_CEILING = 50_000
"""Characters of a contribution, word for word (domain reference, contribution)."""

PROCESS = Kind(
    name="process",
    number=24,
    letter="DM",
    title=("title",),
    search=("title", "negotiable"),
    fields=(
        Field("title", Type.TEXT, required=True, most=150),
        Field("kind", Type.CODE, required=True, values=KINDS, column=True),
        Field("territory", Type.SET, required=True),
        Field("level", Type.CODE, values=LEVELS),
        Field("lead_service", Type.TEXT, most=120),
        Field("owner", Type.LINK, to=("person",), column=True),
        Field("owner_body", Type.LINK, to=("body",)),
        Field("decided_by", Type.TEXT, most=200),
        Field("negotiable", Type.TEXT, most=1_000),
        Field(
            "phases",
            Type.ROWS,
            most=20,
            properties=(
                Field("code", Type.CODE, required=True, most=24),
                Field("label", Type.TEXT, required=True, most=80),
                Field("from_on", Type.DATE, required=True),
                Field("to_on", Type.DATE, required=True),
            ),
        ),
        Field("starts_on", Type.DATE, column=True),
        Field("ends_on", Type.DATE, column=True),
        Field("return_due_on", Type.DATE, column=True),
        Field("returned_on", Type.DATE, column=True),
        Field("return_note", Type.TEXT, Class.TEXT, most=1_000),
        Field("platform", Type.CODE, values=PLATFORMS),
        Field("platform_locale", Type.CODE, most=8),
        Field("budget_cents", Type.INT, least=0),
        Field("note", Type.TEXT, Class.TEXT, most=1_000),
    ),
)

MEMBERSHIP = Kind(
    name="membership",
    number=25,
    letter="ME",
    parent="process",
    title=("public_name",),
    fields=(
        Field("process", Type.LINK, required=True, to=("process",), column=True),
        Field("actor", Type.LINK, to=("actor",)),
        Field("public_name", Type.TEXT, Class.IDENTITY, most=80),
        Field("college", Type.CODE, required=True, values=COLLEGES),
        Field("designation", Type.CODE, required=True, values=DESIGNATIONS),
        Field("from_on", Type.DATE),
        Field("to_on", Type.DATE),
    ),
)

MEETING = Kind(
    name="meeting",
    number=26,
    letter="SE",
    on="at",
    parent="process",
    title=("title",),
    search=("title", "agenda", "minutes"),
    fields=(
        Field("process", Type.LINK, required=True, to=("process",), column=True),
        Field("title", Type.TEXT, most=120),
        Field("at", Type.INSTANT, required=True, column=True),
        Field("ends_at", Type.INSTANT),
        Field("place", Type.PLACE, Class.PLACE, properties=PLACE_PROPERTIES, check=normal_place),
        Field("agenda", Type.TEXT, Class.TEXT, most=2_000),
        Field("attendance", Type.INT, least=0, most=99_999),
        Field("newcomers", Type.INT, least=0, most=99_999),
        Field("reached", Type.SET, values=REACHED),
        Field("minutes", Type.TEXT, Class.TEXT, most=8_000),
        Field("cancelled_at", Type.INSTANT),
    ),
)

OPINION = Kind(
    name="opinion",
    number=27,
    letter="AV",
    parent="process",
    title=("title",),
    search=("title", "text", "answer"),
    fields=(
        Field("process", Type.LINK, required=True, to=("process",), column=True),
        Field("meeting", Type.LINK, to=("meeting",)),
        Field("origin", Type.CODE, required=True, values=ORIGINS),
        Field("asked_by", Type.TEXT, most=120),
        Field("title", Type.TEXT, Class.TEXT, required=True, most=120),
        Field("text", Type.TEXT, Class.TEXT, most=8_000),
        Field("given_on", Type.DATE, column=True),
        Field("answer_due_on", Type.DATE, column=True),
        Field("commitment", Type.LINK, to=("commitment",), column=True),
        Field("answer", Type.TEXT, Class.TEXT, most=4_000),
        Field("answered_by", Type.TEXT, most=120),
        Field("answered_on", Type.DATE),
        Field("told_in", Type.LINK, to=("meeting",)),
    ),
)

CONTRIBUTION = Kind(
    name="contribution",
    number=28,
    letter="CO",
    on="received_on",
    parent="process",
    title=("title",),
    search=("title", "body", "place"),
    fields=(
        Field("process", Type.LINK, required=True, to=("process",), column=True),
        Field("source", Type.CODE, required=True, values=SOURCES),
        Field("sheet_no", Type.TEXT, most=24, column=True),
        Field("received_on", Type.DATE, required=True, column=True),
        Field("out_of_phase", Type.BOOL),
        Field("title", Type.TEXT, Class.TEXT, required=True, most=150),
        Field("body", Type.TEXT, Class.TEXT, required=True, most=BODY_CEILING),
        Field("place", Type.PLACE, Class.PLACE, properties=PLACE_PROPERTIES, check=normal_place),
        Field("main_theme", Type.CODE),
        Field("author_mode", Type.CODE, required=True, values=AUTHOR_MODES),
        Field("resident", Type.LINK, Class.IDENTITY, to=("resident",), column=True),
        Field("actor", Type.LINK, to=("actor",)),
        Field("typed_by", Type.LINK, to=("person",)),
        Field("checked_by", Type.LINK, to=("person",)),
        Field("checked_on", Type.DATE),
        Field("duplicate_of", Type.LINK, to=("contribution",), column=True),
        Field("set_aside_reason", Type.TEXT, Class.TEXT, most=300),
        Field("studied_by", Type.TEXT, most=120),
        Field("feasibility", Type.CODE, values=FEASIBILITIES, column=True),
        Field("feasibility_reason", Type.TEXT, Class.TEXT, most=600),
        Field("estimate_cents", Type.INT, least=0),
        Field("votes_paper", Type.INT, least=0),
        Field("votes_online", Type.INT, least=0),
        Field("rank", Type.INT, least=1),
        Field("retained", Type.BOOL, column=True),
        Field("commitment", Type.LINK, to=("commitment",)),
        Field("initiative", Type.LINK, to=("initiative",)),
        Field("external_id", Type.TEXT, most=40, column=True),
        Field("export_batch", Type.TEXT, most=40),
    ),
)

SUPPORT_REQUEST = Kind(
    name="support_request",
    number=29,
    letter="AP",
    on="asked_on",
    title=("title",),
    search=("title", "need", "result", "service"),
    fields=(
        Field("title", Type.TEXT, required=True, most=120),
        Field("service", Type.TEXT, required=True, most=120),
        Field("need", Type.TEXT, Class.TEXT, required=True, most=2_000),
        Field("level", Type.CODE, required=True, values=SUPPORT_LEVELS),
        Field("brief", Type.TEXT, Class.TEXT, most=4_000),
        Field("owner", Type.LINK, to=("person",), column=True),
        Field("process", Type.LINK, to=("process",)),
        Field("asked_on", Type.DATE, required=True, column=True),
        Field("due_on", Type.DATE),
        Field("finished_on", Type.DATE, column=True),
        Field("result", Type.TEXT, Class.TEXT, most=2_000),
    ),
)

WATCH_ITEM = Kind(
    name="watch_item",
    number=30,
    letter="VE",
    title=("title",),
    search=("title", "where_seen", "why", "hypothesis", "result"),
    fields=(
        Field("title", Type.TEXT, required=True, most=150),
        Field("where_seen", Type.TEXT, most=200),
        Field("link", Type.TEXT, most=400),
        Field("why", Type.TEXT, most=1_000),
        Field("hypothesis", Type.TEXT, most=1_000),
        Field("tried_on", Type.DATE),
        Field("result", Type.TEXT, most=2_000),
        Field("ended", Type.CODE, values=WATCH_RESULTS),
        Field("ended_on", Type.DATE),
        Field("owner", Type.LINK, to=("person",)),
    ),
)


def check_phases(phases: Sequence[Mapping[str, Value]]) -> None:
    """Each phase ends after it begins, codes differ, none overlaps another.

    Raises InvalidField (`ends_before_start`, `phase_twice`, `phases_overlap`), naming the phase by its label.
    """
    for phase in phases:
        if phase["to_on"] < phase["from_on"]:
            raise InvalidField("phases", "ends_before_start", str(phase["label"]), str(phase["from_on"]))
    codes = [phase["code"] for phase in phases]
    if len(set(codes)) != len(codes):
        raise InvalidField("phases", "phase_twice", next(code for code in codes if codes.count(code) > 1))
    for first, second in pairwise(sorted(phases, key=lambda one: (one["from_on"], one["to_on"]))):
        if second["from_on"] <= first["to_on"]:
            raise InvalidField("phases", "phases_overlap", str(first["label"]), str(second["label"]))


def phase_on(phases: Sequence[Mapping[str, Value]], day: str) -> Mapping[str, Value] | None:
    """The phase open on a day."""
    return next((phase for phase in phases if phase["from_on"] <= day <= phase["to_on"]), None)


STANDINGS = ("set_aside", "duplicate", "to_read", "to_study", "not_admissible", "not_retained", "retained")


def standing_of(values: Mapping[str, Value]) -> str:
    """Where a contribution stands: one of `STANDINGS`, so that the numbers of a process always add up."""
    if values.get("set_aside_reason"):
        return "set_aside"
    if values.get("duplicate_of"):
        return "duplicate"
    if values.get("source") != "online" and not values.get("checked_by"):
        return "to_read"
    if values.get("feasibility") == "not_admissible":
        return "not_admissible"
    if values.get("retained") is not None:
        return "retained" if values["retained"] else "not_retained"
    return "to_study"


def votes_of(values: Mapping[str, Value]) -> int:
    """Votes on paper and online together."""
    return int(values.get("votes_paper") or 0) + int(values.get("votes_online") or 0)


def check_contribution(values: Mapping[str, Value]) -> None:
    """Typed by one person and read again by another; not admissible says why; a duplicate is not its own.

    Raises InvalidField (`same_reader`, `reason_missing`, `not_itself`).
    """
    if values.get("checked_by") and values.get("checked_by") == values.get("typed_by"):
        raise InvalidField("checked_by", "same_reader")
    if values.get("feasibility") == "not_admissible" and not values.get("feasibility_reason"):
        raise InvalidField("feasibility_reason", "reason_missing")
    if values.get("author_mode") == "contact" and not (values.get("resident") or values.get("actor")):
        raise InvalidField("resident", "contact_missing")
