"""Where a notebook stands, on one screen: what it holds, what is still to send, what is due and late."""

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.domain.kinds import KINDS
from desktop_app.services.ports import FollowUpFilter
from desktop_app.services.session import Session
from desktop_app.services.synchronise import Gap, Standing, Synchronising

COUNTED_UP_TO = 1_000_000


@dataclass(frozen=True, slots=True)
class Status:
    """`counts` has every kind. `to_send`, `sent`, `received`, `safe`, `missing` and `set_aside` are those of `synchronise.Standing`."""

    device: str
    role: str
    counts: Mapping[str, int]
    drafts: int
    to_send: int
    sent: int
    received: int
    safe: int
    missing: tuple[Gap, ...]
    conflicts: int
    set_aside: int
    due_today: int
    late: int


def status_of(session: Session, exchange: Synchronising | None = None) -> Status:
    """The status now. Without an exchange everything written here is still to send."""
    reading = session.reading
    standing = exchange.standing() if exchange is not None else Standing(to_send=int(reading.meta("seq") or 0))
    counts = reading.counts("kind")
    owner = "" if session.author.role in ("supervisor", "dpo") else session.author.person
    today = session.today().isoformat()
    return Status(
        device=session.author.device,
        role=session.author.role,
        counts={kind: counts.get(kind, 0) for kind in KINDS},
        drafts=len(reading.drafts()),
        to_send=standing.to_send,
        sent=standing.sent,
        received=standing.received,
        safe=standing.safe,
        missing=standing.missing,
        conflicts=sum(reading.counts("conflicts").values()),
        set_aside=standing.set_aside,
        due_today=reading.follow_up_count(FollowUpFilter(tab="live", owner=owner, due_since=today, due_until=today), COUNTED_UP_TO),
        late=reading.follow_up_count(FollowUpFilter(tab="live", owner=owner, late_on=today), COUNTED_UP_TO),
    )
