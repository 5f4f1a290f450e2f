"""initiative: a residents' project from idea to review; its carriers, budget lines and funding (domain reference, C3).

Stages are one dated list, so that a file that was deferred and filed again shows both times. The last of them is the state.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from desktop_app.domain.errors import InvalidField, MissingField, Refused, StageNotReached
from desktop_app.domain.fields import Class, Field, Kind, Type
from desktop_app.domain.territory import PLACE_PROPERTIES, normal_place

Value = Any

STAGES = ("idea", "coached", "file", "filed", "committee", "granted", "deferred", "declined", "running", "review", "closed", "dropped")
NEEDS = ("room", "equipment", "street_permit", "communication", "coaching", "insurance", "money", "contacts")
FUNDS = ("fph", "participatory_budget", "subsidy", "landlord", "other")
DECISIONS = ("granted", "deferred", "declined")
LINE_KINDS = ("expense", "income")
LIVE = ("idea", "coached", "file", "filed", "committee", "granted", "deferred", "declined", "running", "review")

ASLEEP_AFTER_DAYS = 21
"""Days without any act after which a live initiative is asleep (domain reference, C3)."""

NOTICE_DAYS = 30
"""Days before the committee by which a request is filed, unless the fund says otherwise (domain reference, initiative: one rule seen)."""

NEXT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "idea": ("coached", "dropped"),
        "coached": ("file", "running", "dropped"),
        "file": ("filed", "dropped"),
        "filed": ("committee", "dropped"),
        "committee": ("granted", "deferred", "declined", "dropped"),
        "granted": ("running", "dropped"),
        "deferred": ("file", "dropped"),
        "declined": ("file", "dropped"),
        "running": ("review", "dropped"),
        "review": ("closed",),
        "closed": (),
        "dropped": ("idea",),
    }
)
"""Where each stage may lead (domain reference, C3); what was dropped by mistake begins again as an idea."""

INITIATIVE = Kind(
    name="initiative",
    number=17,
    letter="IN",
    title=("title",),
    search=("title", "description", "place"),
    fields=(
        Field("title", Type.TEXT, Class.TEXT, required=True, most=120),
        Field("description", Type.TEXT, Class.TEXT, most=3_000),
        Field("neighbourhood", Type.CODE, required=True, column=True),
        Field("place", Type.PLACE, Class.PLACE, properties=PLACE_PROPERTIES, check=normal_place),
        Field("qpv", Type.CODE, most=8),
        Field("outside_qpv_reason", Type.TEXT, most=200),
        Field("main_theme", Type.CODE),
        Field("owner", Type.LINK, required=True, to=("person",), column=True),
        Field("needs", Type.SET, values=NEEDS),
        Field(
            "stages",
            Type.ROWS,
            most=60,
            properties=(
                Field("stage", Type.CODE, required=True, values=STAGES),
                Field("on", Type.DATE, required=True),
                Field("reason", Type.TEXT, Class.TEXT, most=300),
            ),
        ),
        Field(
            "funding",
            Type.ROWS,
            most=12,
            properties=(
                Field("fund", Type.CODE, required=True, values=FUNDS),
                Field("name", Type.TEXT, most=120),
                Field("requested_cents", Type.INT, least=0),
                Field("cap_cents", Type.INT, least=0),
                Field("filed_on", Type.DATE),
                Field("committee_on", Type.DATE),
                Field("notice_days", Type.INT, least=0, most=365),
                Field("decision", Type.CODE, values=DECISIONS),
                Field("decided_on", Type.DATE),
                Field("granted_cents", Type.INT, least=0),
                Field("reason", Type.TEXT, Class.TEXT, most=300),
                Field("account_due_on", Type.DATE),
            ),
        ),
        Field("event_on", Type.DATE, column=True),
        Field("attendance", Type.INT, least=0, most=999_999),
        Field("spent_cents", Type.INT, least=0),
        Field("review", Type.TEXT, Class.TEXT, most=3_000),
    ),
)

BUDGET_LINE = Kind(
    name="budget_line",
    number=18,
    letter="BL",
    parent="initiative",
    title=("label",),
    fields=(
        Field("initiative", Type.LINK, required=True, to=("initiative",), column=True),
        Field("label", Type.TEXT, Class.TEXT, required=True, most=120),
        Field("kind", Type.CODE, required=True, values=LINE_KINDS),
        Field("source", Type.TEXT, most=120),
        Field("cents", Type.INT, required=True, least=0),
        Field("order", Type.INT, least=1, most=999),
    ),
)

CARRIER = Kind(
    name="carrier",
    number=19,
    letter="PO",
    parent="initiative",
    title=("part",),
    fields=(
        Field("initiative", Type.LINK, required=True, to=("initiative",), column=True),
        Field("resident", Type.LINK, Class.IDENTITY, to=("resident",), column=True),
        Field("actor", Type.LINK, to=("actor",)),
        Field("part", Type.TEXT, most=120),
    ),
)


def stage_of(values: Mapping[str, Value]) -> str:
    """The stage that an initiative has come to; an idea, when what was written of it makes no sense here."""
    stages = values.get("stages")
    last = stages[-1] if isinstance(stages, list | tuple) and stages else None
    stage = last.get("stage") if isinstance(last, Mapping) else None
    return stage if isinstance(stage, str) and stage in STAGES else "idea"


def balance(lines: Iterable[Mapping[str, Value]]) -> tuple[int, int]:
    """Expenses and income, in cents."""
    found = list(lines)
    return (
        sum(int(line["cents"]) for line in found if line["kind"] == "expense"),
        sum(int(line["cents"]) for line in found if line["kind"] == "income"),
    )


def check_stage(
    values: Mapping[str, Value], to: str, lines: Iterable[Mapping[str, Value]], carriers: int, today: str, reason: str = ""
) -> None:
    """Whether an initiative may go on to a stage (C3).

    Raises StageNotReached when the stage does not follow; MissingField or InvalidField (`unbalanced`, `over_cap`, `late_filing`,
    `event_to_come`, `over_granted`, `qpv`) for the first thing that it lacks.
    """
    now = stage_of(values)
    if to not in NEXT[now]:
        raise StageNotReached(now, to)
    if to == "dropped" and not reason:
        raise MissingField("initiative", "reason")
    for lack in lacking(values, to, lines, carriers, today):
        raise lack


def lacking(values: Mapping[str, Value], to: str, lines: Iterable[Mapping[str, Value]], carriers: int, today: str) -> tuple[Refused, ...]:
    """Everything that an initiative still lacks for a stage, as the refusals that `check_stage` would raise one by one."""
    guard = _GUARDS.get(to)
    return tuple(guard(values, list(lines), carriers, today)) if guard is not None else ()


def _to_file(values: Mapping[str, Value], lines: list[Mapping[str, Value]], carriers: int, today: str) -> Iterator[Refused]:
    if not carriers:
        yield MissingField("initiative", "carrier")
    for name in ("neighbourhood", "needs"):
        if not values.get(name):
            yield MissingField("initiative", name)


def _to_filed(values: Mapping[str, Value], lines: list[Mapping[str, Value]], carriers: int, today: str) -> Iterator[Refused]:
    expense, income = balance(lines)
    if not lines or expense != income:
        yield InvalidField("budget_line", "unbalanced", str(expense), str(income))
    if not values.get("funding"):
        yield MissingField("initiative", "funding")
    for funding in values.get("funding") or ():
        yield from _funding_lacks(funding, values)


def _to_committee(values: Mapping[str, Value], lines: list[Mapping[str, Value]], carriers: int, today: str) -> Iterator[Refused]:
    if not any(funding.get("committee_on") for funding in values.get("funding") or ()):
        yield MissingField("initiative", "funding.committee_on")


def _to_granted(values: Mapping[str, Value], lines: list[Mapping[str, Value]], carriers: int, today: str) -> Iterator[Refused]:
    if not granted_cents(values):
        yield MissingField("initiative", "funding.granted_cents")


def _to_review(values: Mapping[str, Value], lines: list[Mapping[str, Value]], carriers: int, today: str) -> Iterator[Refused]:
    if not values.get("event_on"):
        yield MissingField("initiative", "event_on")
    elif values["event_on"] > today:
        yield InvalidField("event_on", "event_to_come", values["event_on"], today)


def _to_closed(values: Mapping[str, Value], lines: list[Mapping[str, Value]], carriers: int, today: str) -> Iterator[Refused]:
    for name in ("attendance", "review"):
        if values.get(name) in (None, ""):
            yield MissingField("initiative", name)
    granted, spent = granted_cents(values), int(values.get("spent_cents") or 0)
    if granted and spent > granted:
        yield InvalidField("spent_cents", "over_granted", str(spent), str(granted))


_Guard = Callable[[Mapping[str, Value], list[Mapping[str, Value]], int, str], Iterator[Refused]]

_GUARDS: Mapping[str, _Guard] = MappingProxyType(
    {
        "file": _to_file,
        "filed": _to_filed,
        "committee": _to_committee,
        "granted": _to_granted,
        "review": _to_review,
        "closed": _to_closed,
    }
)


def check_funding(funding: Mapping[str, Value], values: Mapping[str, Value]) -> None:
    """The amount within the cap, filed in time, in a priority neighbourhood if the fund is for one.

    Raises InvalidField (`over_cap`, `late_filing`, `qpv`).
    """
    for lack in _funding_lacks(funding, values):
        raise lack


def _funding_lacks(funding: Mapping[str, Value], values: Mapping[str, Value]) -> Iterator[Refused]:
    requested, cap = int(funding.get("requested_cents") or 0), int(funding.get("cap_cents") or 0)
    if cap and requested > cap:
        yield InvalidField("funding.requested_cents", "over_cap", str(requested), str(cap))
    filed, committee = funding.get("filed_on"), funding.get("committee_on")
    if filed and committee and str(filed) > latest_filing(funding):
        yield InvalidField("funding.filed_on", "late_filing", str(filed), latest_filing(funding))
    if funding["fund"] == "fph" and not values.get("qpv") and not values.get("outside_qpv_reason"):
        yield InvalidField("qpv", "qpv")


def latest_filing(funding: Mapping[str, Value]) -> str:
    """The last day on which a request may be filed for its committee; empty without a committee date."""
    if not funding.get("committee_on"):
        return ""
    notice = funding.get("notice_days")
    return (date.fromisoformat(str(funding["committee_on"])) - timedelta(days=NOTICE_DAYS if notice is None else int(notice))).isoformat()


def granted_cents(values: Mapping[str, Value]) -> int:
    """What all funds together granted, in cents."""
    return sum(int(funding.get("granted_cents") or 0) for funding in values.get("funding") or () if funding.get("decision") == "granted")


def asleep(values: Mapping[str, Value], last_act_on: str, today: str) -> bool:
    """Whether nothing happened for three weeks to an initiative that goes on."""
    if stage_of(values) not in LIVE or not last_act_on:
        return False
    return (date.fromisoformat(today) - date.fromisoformat(last_act_on[:10])).days >= ASLEEP_AFTER_DAYS
