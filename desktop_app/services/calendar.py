"""What is sent to other people's calendars: values of an event. Never a resident's name, telephone or flat in any of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session
from desktop_app.services.territories import Territory
from desktop_app.services.wording import Wording

UNSAID_LENGTH = timedelta(hours=2)
"""Of a visit whose end was not said (a product choice: the walks studied last 1 h 30 to 2 h)."""
REMINDER_MINUTES = 30
"""Before the start (domain reference, F4)."""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry. `uid` never changes; `sequence` grows with each change; instants are aware, `stamped_at` that of the last change.

    `reminder_minutes` before the start; 0: none. `all_day`: only the days of both instants count, the last one not included. A cancelled
    event is sent again with the same `uid` to withdraw it.
    """

    uid: str
    starts_at: datetime
    ends_at: datetime
    stamped_at: datetime
    summary: str
    place: str = ""
    description: str = ""
    sequence: int = 0
    cancelled: bool = False
    reminder_minutes: int = REMINDER_MINUTES
    all_day: bool = False


def visit_events(session: Session, words: Wording) -> tuple[Event, ...]:
    """The visits from today on, earliest first, called off or not; what is over invites nobody."""
    day, territory = session.today().isoformat(), session.territory()
    found = every(session.reading, "visit", Filter(since=day))
    return tuple(visit_event(visit, territory, words) for visit in sorted(found, key=lambda one: (str(one["starts_at"]), one.id)))


def visit_event(visit: Record, territory: Territory, words: Wording) -> Event:
    """The invitation to a visit: what kind of visit, which neighbourhoods, where to meet."""
    starts_at = _instant(str(visit["starts_at"]))
    ends_at = _instant(str(visit["ends_at"])) if visit["ends_at"] else starts_at + UNSAID_LENGTH
    areas = ", ".join(territory.sector_label(str(code)) for code in visit["neighbourhoods"] or ())
    made_at, changed_at = _instant(visit.created_at), _instant(visit.changed_at)
    kind = words.label("visit", "kind", str(visit["kind"]))
    return Event(
        uid=visit.id,
        starts_at=starts_at,
        ends_at=max(ends_at, starts_at),
        stamped_at=changed_at,
        summary=str(visit["title"] or "") or f"{kind} – {areas}",
        place=str(visit["meeting_point"] or "") or place_label(visit["place"]) or areas,
        description=words.document("calendar.visit", kind=kind, areas=areas, ref=visit.ref),
        sequence=max(int((changed_at - made_at).total_seconds()), 0),
        cancelled=bool(visit["cancelled_at"]),
    )


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)
