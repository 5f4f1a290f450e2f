"""Calendar files (RFC 5545): events with their reminder, in the time of the place, for any calendar program.

Outlook ignores VTODO and wants METHOD, so there are only VEVENTs and a method (domain reference, F4). The library folds and escapes.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop_app.services.calendar import Event

ZONE = "Europe/Paris"
_PROGRAM = "-//Carnet de quartier//Carnet de quartier//FR"
_SUMMER = ("DAYLIGHT", "1996-03-31T02:00:00", 3, timedelta(hours=1), timedelta(hours=2), "CEST")
_WINTER = ("STANDARD", "1996-10-27T03:00:00", 10, timedelta(hours=2), timedelta(hours=1), "CET")
"""Summer time from the last Sunday of March to that of October, since 1996 (directive 2000/84/EC)."""


def calendar_bytes(events: Sequence[Event]) -> bytes:
    """The file. Equal events give the same bytes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PROGRAM)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_zone())
    for event in events:
        calendar.add_component(_event(event, ZoneInfo(ZONE)))
    return calendar.to_ical(sorted=False)


def _event(event: Event, zone: ZoneInfo):
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", event.uid)
    entry.add("dtstamp", event.stamped_at.astimezone(UTC))
    entry.add("dtstart", event.starts_at.date() if event.all_day else event.starts_at.astimezone(zone))
    entry.add("dtend", event.ends_at.date() if event.all_day else event.ends_at.astimezone(zone))
    entry.add("summary", event.summary)
    if event.place:
        entry.add("location", event.place)
    if event.description:
        entry.add("description", event.description)
    entry.add("sequence", event.sequence)
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    entry.add("transp", "TRANSPARENT" if event.cancelled else "OPAQUE")
    if event.reminder_minutes and not event.cancelled:
        entry.add_component(_reminder(event))
    return entry


def _reminder(event: Event):
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(minutes=-event.reminder_minutes))
    alarm.add("description", event.summary)
    return alarm


def _zone():
    """The rules of summer time, for programs that do not know the zone by its name."""
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    for season, since, month, before, after, label in (_WINTER, _SUMMER):
        part = TimezoneStandard() if season == "STANDARD" else TimezoneDaylight()
        part.add("dtstart", datetime.fromisoformat(since))
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        part.add("tzname", label)
        zone.add_component(part)
    return zone
