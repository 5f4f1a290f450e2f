"""To which stop each photo belongs, by its time: between two arrivals. A clock that says nothing credible is found out, never followed."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.services.visit_values import PhotoPlace

BEFORE = timedelta(minutes=45)
AFTER = timedelta(minutes=60)
"""Photos from the way to the first stop and from after the last one still belong to the walk (product choices)."""

LONGEST = timedelta(hours=6)
"""A walk that nobody closed is not taken to last longer."""

ZONES = tuple(timedelta(hours=hours) for hours in (1, -1, 2, -2))
"""What a clock is off by when summer time was forgotten, or when it shows universal time."""

FITTING = 0.9
"""Share of the photos that a proposed offset must bring into the walk."""

Photo = tuple[str, str]


def places(visit: Record, stops: Sequence[Record], photos: Sequence[Photo], offset_minutes: int = 0) -> tuple[PhotoPlace, ...]:
    """One answer a photo, in their order. `offset_minutes` is added to every time first (a proposal that the person accepted)."""
    arrivals = sorted((instant(str(stop["arrived_at"])), stop.id) for stop in stops if stop["arrived_at"])
    times = [_time(taken_at) for _, taken_at in photos]
    if not arrivals:
        return tuple(_without_arrivals(stops, photos, times))
    window = _window(visit, arrivals)
    given = timedelta(minutes=offset_minutes)
    known = [at + given for at in times if at is not None]
    offset = timedelta() if not known or _share(known, window) >= 0.5 else _offset(known, window)
    return tuple(
        _placed(photo, at + given if at is not None else None, arrivals, window, offset) for photo, at in zip(photos, times, strict=True)
    )


def _window(visit: Record, arrivals: Sequence[tuple[datetime, str]]) -> tuple[datetime, datetime]:
    first, last = arrivals[0][0], arrivals[-1][0]
    closed_at = instant(str(visit["closed_at"])) if visit["closed_at"] else last
    end = max(last, min(closed_at, first + LONGEST))
    return first - BEFORE, end + AFTER


def _offset(times: Sequence[datetime], window: tuple[datetime, datetime]) -> timedelta:
    """What brings nearly all of them into the walk: whole hours first, else what puts the first photo at its beginning; zero: nothing."""
    shares = {hours: _share([at + hours for at in times], window) for hours in ZONES}
    best = max(ZONES, key=lambda hours: shares[hours])  # of two that fit alike, the smaller change: it stands first
    if shares[best] >= FITTING:
        return best
    start = window[0] + BEFORE - min(times)
    whole = timedelta(minutes=round(start.total_seconds() / 60))
    return whole if _share([at + whole for at in times], window) >= FITTING else timedelta()


def _share(times: Sequence[datetime], window: tuple[datetime, datetime]) -> float:
    return sum(window[0] <= at <= window[1] for at in times) / len(times)


def _placed(
    photo: Photo, at: datetime | None, arrivals: Sequence[tuple[datetime, str]], window: tuple[datetime, datetime], offset: timedelta
) -> PhotoPlace:
    name, taken_at = photo
    minutes = int(offset.total_seconds() // 60)
    if at is None:
        return PhotoPlace(name, taken_at, "", "no_time")
    if offset and window[0] <= at + offset <= window[1]:
        if offset in ZONES:
            return PhotoPlace(name, taken_at, _stop_at(at + offset, arrivals), "shifted", minutes)
        return PhotoPlace(name, taken_at, "", "wrong_clock", minutes)  # perhaps another day's photos: said, never followed unasked
    if offset or not window[0] <= at <= window[1]:
        return PhotoPlace(name, taken_at, "", "wrong_clock", minutes)
    why = "only_stop" if len(arrivals) == 1 else "before" if at < arrivals[0][0] else "between"
    return PhotoPlace(name, taken_at, _stop_at(at, arrivals), why)


def _stop_at(at: datetime, arrivals: Sequence[tuple[datetime, str]]) -> str:
    """The stop reached last by then; before the first one, the first."""
    reached = [stop for arrived, stop in arrivals if arrived <= at]
    return reached[-1] if reached else arrivals[0][1]


def _without_arrivals(stops: Sequence[Record], photos: Sequence[Photo], times: Sequence[datetime | None]) -> Iterator[PhotoPlace]:
    """A walk on paper has no arrivals: with one stop there is no doubt, with several nobody can tell."""
    for (name, taken_at), at in zip(photos, times, strict=True):
        only = stops[0].id if len(stops) == 1 else ""
        yield PhotoPlace(name, taken_at, only, "only_stop" if only else "no_time" if at is None else "wrong_clock")


def _time(taken_at: str) -> datetime | None:
    """An instant; None for what is none (cameras write many things)."""
    try:
        found = instant(taken_at) if taken_at else None
    except ValueError:
        return None
    return found if found is not None and found.tzinfo is not None and instant_text(found) else None
