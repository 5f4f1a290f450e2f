"""Arithmetic on days written as ISO text; the calendar's ends are never passed, so that a wild date cannot break a fold."""

from calendar import monthrange
from datetime import date, timedelta


def add_days(day: str, days: int) -> str:
    """The day `days` later (earlier when negative), held at the calendar's ends."""
    start = date.fromisoformat(day)
    room = (date.max - start).days if days > 0 else (date.min - start).days
    return (start + timedelta(min(days, room) if days > 0 else max(days, room))).isoformat()


def add_months(day: str, months: int) -> str:
    """The same day of the month `months` later, cut to that month's end when it is shorter."""
    start = date.fromisoformat(day)
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > date.max.year:
        return date.max.isoformat()
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1])).isoformat()


def days_between(first: str, last: str) -> int:
    """Days from `first` to `last`; negative when `last` is earlier."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days
