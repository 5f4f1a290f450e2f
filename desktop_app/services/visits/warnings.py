"""What is said of a visit before it begins, so that nobody stands in the street without it. Warnings: nothing is refused."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.domain.visit import WALKS, visit_state
from desktop_app.services.ports import Reading
from desktop_app.services.territories import Territory
from desktop_app.services.visits.route import areas_of, numbers_of, shown_title

NEAR = timedelta(hours=3)
"""Two visits that begin less than three hours apart are the same evening's (product choice)."""

LATE_HOUR = 22
LONGEST = timedelta(hours=4)
NEEDS_A_DAY = timedelta(hours=12)
"""A prepared visit whose start passed half a day ago was missed, or walked on paper and never typed back."""


def warnings_of(
    visit: Record, stops: Sequence[Record], tallies: Sequence[Record], reading: Reading, territory: Territory, now: str
) -> tuple[tuple[str, str], ...]:
    """Codes with their value: `without_stop`, `without_stairwell`, `stop_without_address` (its number), `ends_late` (the instant),
    `long` (minutes), `same_evening` (the other's title), `passed` (the instant it was to begin at)."""
    if visit_state(visit.values) not in ("prepared", "running"):
        return ()
    return (*_of_route(visit, stops, tallies), *_of_time(visit, now), *_of_others(visit, reading, territory))


def _of_route(visit: Record, stops: Sequence[Record], tallies: Sequence[Record]) -> Iterator[tuple[str, str]]:
    if visit["kind"] in WALKS and not stops:
        yield "without_stop", ""
    if visit["kind"] == "door_round" and not tallies:
        yield "without_stairwell", ""
    numbers = numbers_of(visit, stops)
    for stop in stops:
        if (stop["place"] or {}).get("precision") in (None, "neighbourhood", "town"):
            yield "stop_without_address", str(numbers[stop.id])


def _of_time(visit: Record, now: str) -> Iterator[tuple[str, str]]:
    starts_at, ends_at = str(visit["starts_at"] or ""), str(visit["ends_at"] or "")
    if ends_at and starts_at:
        start, end = instant(starts_at), instant(ends_at)
        wall, begun = end.astimezone(), start.astimezone()
        if wall.hour >= LATE_HOUR or wall.date() > begun.date():
            yield "ends_late", ends_at
        if end - start > LONGEST:
            yield "long", str(int((end - start).total_seconds() // 60))
    if starts_at and visit_state(visit.values) == "prepared" and instant(now) - instant(starts_at) > NEEDS_A_DAY:
        yield "passed", starts_at


def _of_others(visit: Record, reading: Reading, territory: Territory) -> Iterator[tuple[str, str]]:
    """Another one about the same time with the same people, or in the same neighbourhood."""
    start = instant(str(visit["starts_at"] or visit.created_at))
    for other in reading.visits_between(instant_text(start - NEAR), instant_text(start + NEAR), 50):
        if other.id != visit.id and (_people(other) & _people(visit) or set(areas_of(other)) & set(areas_of(visit))):
            yield "same_evening", shown_title(other, territory)


def _people(visit: Record) -> set[str]:
    return {str(one) for name in ("elected", "staff") for one in visit[name] or ()}
