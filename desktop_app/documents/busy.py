"""Busy times out of a calendar file, such as Outlook saves one: when somebody is taken, never with what or with whom (RFC 5545).

Outlook names zones in its own way ("Romance Standard Time"), exports whole days, repetitions and cancelled entries; a file that was cut is
refused, since half a calendar would look like free time.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from desktop_app.domain.errors import NotACalendar
from desktop_app.services.planning import BusyFile, BusyTime

ZONE = "Europe/Paris"
LARGEST = 20_000_000
"""Bytes; ten years of a full calendar are some five million."""
MOST_DAYS_BACK = 400
"""A repetition that began earlier is still followed; an entry that lasted longer than this is not looked for."""


def busy_times(content: bytes, since: date, until: date) -> BusyFile:
    """What a file says is taken from `since` to the eve of `until`. Raises NotACalendar (`large`, `not_calendar`, `cut`, `broken`)."""
    calendar = _calendar(content)
    window = datetime.combine(since, time(), ZoneInfo(ZONE)), datetime.combine(until, time(), ZoneInfo(ZONE))
    unread: Counter[str] = Counter()
    moved = {(str(one.get("uid")), _stamp(one["recurrence-id"].dt)) for one in calendar.walk("VEVENT") if _has_day(one, "recurrence-id")}
    found: set[BusyTime] = set()
    for event in calendar.walk("VEVENT"):
        if str(event.get("status", "")).upper() == "CANCELLED" or str(event.get("transp", "")).upper() == "TRANSPARENT":
            continue
        if not _has_day(event, "dtstart"):
            unread["no_start"] += 1
            continue
        found.update(one for one in _occurrences(event, moved, window, unread) if one.ends_at > window[0] and one.starts_at < window[1])
    times = tuple(sorted(found, key=lambda one: (one.starts_at, one.ends_at, one.all_day)))
    return BusyFile(times, tuple(sorted(unread.items())))


def _calendar(content: bytes) -> Any:
    from icalendar import Calendar

    if len(content) > LARGEST:
        raise NotACalendar("large")
    text = _text(content)
    if "BEGIN:VCALENDAR" not in text.upper():
        raise NotACalendar("not_calendar")
    lines = [line.strip().upper() for line in text.splitlines() if line.strip()]
    opened = Counter(line.partition(":")[2] for line in lines if line.startswith("BEGIN:"))
    closed = Counter(line.partition(":")[2] for line in lines if line.startswith("END:"))
    if opened != closed or lines[-1] != "END:VCALENDAR":
        raise NotACalendar("cut")
    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except (ValueError, KeyError, IndexError) as trouble:
        raise NotACalendar("broken") from trouble
    whole = calendars[0]
    for other in calendars[1:]:
        whole.subcomponents += other.subcomponents
    return whole


def _text(content: bytes) -> str:
    """UTF-8 with or without mark, UTF-16 with one, else what old programs of Windows wrote."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _has_day(event: Any, name: str) -> bool:
    return isinstance(getattr(event.get(name), "dt", None), date)


def _occurrences(event: Any, moved: set[tuple[str, str]], window: tuple[datetime, datetime], unread: Counter[str]) -> Iterator[BusyTime]:
    start, whole = _aware(event["dtstart"], unread)
    length = _length(event, start, whole, unread)
    if not event.get("rrule") and not event.get("rdate"):
        yield BusyTime(start, start + length, whole)
        return
    uid, given = str(event.get("uid")), event["dtstart"].dt
    left_out = {_stamp(one.dt) for part in _several(event.get("exdate")) for one in part.dts}
    for local in _repeated(event, start, window, unread):
        stamp = _stamp(local.date() if whole else local if getattr(given, "tzinfo", None) else local.replace(tzinfo=None))
        if stamp not in left_out and (uid, stamp) not in moved:
            yield BusyTime(local, _later(local, length, whole), whole)


def _repeated(event: Any, start: datetime, window: tuple[datetime, datetime], unread: Counter[str]) -> Iterator[datetime]:
    """Starts of a repetition, on the wall of its own zone: ten o'clock stays ten o'clock over the change of hour."""
    from dateutil.rrule import rrulestr

    zone, wall = start.tzinfo, start.replace(tzinfo=None)
    last = window[1].astimezone(zone).replace(tzinfo=None)
    first = window[0].astimezone(zone).replace(tzinfo=None) - timedelta(days=MOST_DAYS_BACK)
    starts: set[datetime] = set()
    for rule in _several(event.get("rrule")):
        given = {name: values for name, values in rule.items() if name.upper() != "UNTIL"}
        text = type(rule)(given).to_ical().decode()
        ends = min([last, *(_on_wall(end, zone) for end in rule.get("UNTIL", ()))])
        try:
            steps = rrulestr(text, dtstart=wall)
        except (ValueError, TypeError):
            unread["repeat"] += 1
            starts.add(wall)
            continue
        for one in steps.xafter(first, inc=True):
            if one > ends:
                break
            starts.add(one)
    for part in _several(event.get("rdate")):
        starts.update(_on_wall(one.dt, zone) for one in part.dts if isinstance(one.dt, date))
    for one in sorted(starts):
        yield one.replace(tzinfo=zone)


def _on_wall(value: date, zone: tzinfo | None) -> datetime:
    """A day's end or an instant, on the wall of a zone."""
    if not isinstance(value, datetime):
        return datetime.combine(value, time.max)
    return value.astimezone(zone).replace(tzinfo=None) if value.tzinfo else value


def _length(event: Any, start: datetime, whole: bool, unread: Counter[str]) -> timedelta:
    if _has_day(event, "dtend"):
        end, _ = _aware(event["dtend"], unread)
        length = (end.replace(tzinfo=None) - start.replace(tzinfo=None)) if whole else end.astimezone(UTC) - start.astimezone(UTC)
    else:
        said = getattr(event.get("duration"), "dt", None)
        length = said if isinstance(said, timedelta) else timedelta(days=1) if whole else timedelta()
    return max(length, timedelta(days=1) if whole else timedelta())


def _later(start: datetime, length: timedelta, whole: bool) -> datetime:
    return start + length if whole else (start.astimezone(UTC) + length).astimezone(start.tzinfo)


def _aware(part: Any, unread: Counter[str]) -> tuple[datetime, bool]:
    """The instant of a day or a time, and whether it is a whole day; a time without zone, or in one nobody describes, is a local one."""
    value = part.dt
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), ZoneInfo(ZONE)), True
    if value.tzinfo is None:
        if part.params.get("TZID"):
            unread["zone"] += 1
        return value.replace(tzinfo=ZoneInfo(ZONE)), False
    return value, False


def _stamp(value: date) -> str:
    """A day or an instant as one comparable text: instants in UTC."""
    if isinstance(value, datetime):
        return (value.astimezone(UTC) if value.tzinfo else value).strftime("%Y%m%dT%H%M%S")
    return value.strftime("%Y%m%d")


def _several(value: Any) -> tuple[Any, ...]:
    return () if value is None else tuple(value) if isinstance(value, list) else (value,)
