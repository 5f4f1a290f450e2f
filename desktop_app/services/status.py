"""Where a notebook stands, on one screen: what it holds, what is still to send, what is due and late."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.kinds import KINDS
from desktop_app.services.ports import FollowUpFilter
from desktop_app.services.session import Session

COUNTED_UP_TO = 1_000_000


@dataclass(frozen=True, slots=True)
class Status:
    """`counts` has every kind. `to_send` counts lines of this device's log that no central service has a position for; `sent`,
    `received` and `safe` those on their way, received and backed up there; `missing` the devices with gaps; `set_aside` lines refused
    by the other end.
    """

    device: str
    role: str
    counts: Mapping[str, int]
    drafts: int
    to_send: int
    sent: int
    received: int
    safe: int
    missing: tuple[str, ...]
    conflicts: int
    set_aside: int
    due_today: int
    late: int


def status_of(session: Session) -> Status:
    """The status now. Before any exchange everything written here is still to send."""
    reading = session.reading
    counts = reading.counts("kind")
    owner = "" if session.author.role in ("supervisor", "dpo") else session.author.person
    today = session.today().isoformat()
    return Status(
        device=session.author.device,
        role=session.author.role,
        counts={kind: counts.get(kind, 0) for kind in KINDS},
        drafts=len(reading.drafts()),
        to_send=int(reading.meta("seq") or 0),
        sent=0,
        received=0,
        safe=0,
        missing=(),
        conflicts=sum(reading.counts("conflicts").values()),
        set_aside=0,
        due_today=reading.follow_up_count(FollowUpFilter(tab="live", owner=owner, due_since=today, due_until=today), COUNTED_UP_TO),
        late=reading.follow_up_count(FollowUpFilter(tab="live", owner=owner, late_on=today), COUNTED_UP_TO),
    )
