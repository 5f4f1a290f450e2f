"""Plan de concertation: every process of every service by quarter and neighbourhood, on one page, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from desktop_app.domain.record import Record

FORTNIGHT_DAYS = 14
"""Two processes that begin to ask one neighbourhood within so many days are too many at once (issue of the plan)."""

WITHOUT_DAYS = 365
"""A neighbourhood that no process asked for so long has been left out."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One neighbourhood: the ids of its processes in each of the year's quarters, in the order in which they begin."""

    code: str
    quarters: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PlanWarning:
    """`kind`: too_close (two processes, one neighbourhood), left_out (a neighbourhood), no_return (a process). Ids and codes, no words."""

    kind: str
    neighbourhood: str = ""
    processes: tuple[str, ...] = ()
    since: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A year: rows in the order of the neighbourhoods given, warnings in the order of their dates."""

    year: int
    rows: tuple[PlanRow, ...]
    warnings: tuple[PlanWarning, ...]


def plan_of(processes: Sequence[Record], towns: Mapping[str, str], year: int, today: str) -> Plan:
    """`towns` gives each neighbourhood's town, in the order of the page: a process of a whole town asks all of its neighbourhoods."""
    asked = {code: [one for one in processes if _asks(one, code, town)] for code, town in towns.items()}
    rows = tuple(PlanRow(code, _quarters(found, year)) for code, found in asked.items())
    warnings = [warning for code, found in asked.items() for warning in _of_area(code, found, year, today)]
    warnings += [_no_return(one) for one in processes if _waits_for_return(one, today)]
    return Plan(year, rows, tuple(sorted(warnings, key=lambda one: (one.since, one.kind, one.neighbourhood, one.processes))))


def _asks(process: Record, code: str, town: str) -> bool:
    return bool({code, town} & set(process["territory"] or ()))


def _begins(process: Record) -> str:
    return str(process["starts_on"] or process.created_at[:10])


def _ends(process: Record) -> str:
    return str(process["ends_on"] or _begins(process))


def _quarters(processes: Sequence[Record], year: int) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    ordered = sorted(processes, key=lambda one: (_begins(one), one.id))
    first, second, third, fourth = (
        tuple(one.id for one in ordered if _begins(one) <= f"{year}-{last}" and _ends(one) >= f"{year}-{begin}")
        for begin, last in (("01-01", "03-31"), ("04-01", "06-30"), ("07-01", "09-30"), ("10-01", "12-31"))
    )
    return first, second, third, fourth


def _of_area(code: str, processes: Sequence[Record], year: int, today: str) -> list[PlanWarning]:
    ordered = sorted(processes, key=lambda one: (_begins(one), one.id))
    found = [
        PlanWarning("too_close", code, (first.id, second.id), _begins(second))
        for first, second in pairwise(ordered)
        if _days(_begins(first), _begins(second)) < FORTNIGHT_DAYS and str(year) in (_begins(first)[:4], _begins(second)[:4])
    ]
    since = (date.fromisoformat(today) - timedelta(days=WITHOUT_DAYS)).isoformat()
    if not any(_ends(one) >= since and _begins(one) <= today for one in processes):
        found.append(PlanWarning("left_out", code, (), since))
    return found


def _waits_for_return(process: Record, today: str) -> bool:
    return bool(process["ends_on"]) and _ends(process) < today and not process["returned_on"]


def _no_return(process: Record) -> PlanWarning:
    return PlanWarning("no_return", "", (process.id,), str(process["return_due_on"] or process["ends_on"]))


def _days(first: str, second: str) -> int:
    return (date.fromisoformat(second) - date.fromisoformat(first)).days
