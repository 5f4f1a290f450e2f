"""What is due today, this week, late: computed when asked, never stored."""

from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.record import Record
from desktop_app.services.commitments import CommitmentRow, Commitments
from desktop_app.services.ports import Filter, FollowUpFilter
from desktop_app.services.session import Session

WEEK = timedelta(days=7)
COUNTED_UP_TO = 100_000


@dataclass(frozen=True, slots=True)
class Today:
    """What the Today page shows. Lists hold the first rows of each section, the counts all of them.

    `to_tell`: done or refused, somebody is to be told (who asked again comes first). `late`: past what was promised. `due`: within a week.
    `reminders`: a rung, a check or another to-do falls due. `recent`: the last encounters.
    """

    date: str
    to_tell: tuple[CommitmentRow, ...]
    late: tuple[CommitmentRow, ...]
    due: tuple[CommitmentRow, ...]
    reminders: tuple[CommitmentRow, ...]
    recent: tuple[Record, ...]
    to_tell_count: int
    late_count: int
    due_count: int
    due_today: int
    reminder_count: int
    drafts: int


class Agenda:
    """The questions of the Today page."""

    def __init__(self, session: Session, commitments: Commitments) -> None:
        self._session, self._commitments = session, commitments

    def today(self, day: date | None = None, limit: int = 20, everyone: bool = False) -> Today:
        """The page for a day (default: today): one's own commitments, or everybody's in the sector."""
        day = day or self._session.today()
        owner = "" if everyone or self._session.author.role in ("supervisor", "dpo") else self._session.author.person
        iso = day.isoformat()
        asked = FollowUpFilter(tab="to_tell", owner=owner, asked_again=True)
        to_tell = FollowUpFilter(tab="to_tell", owner=owner)
        late = FollowUpFilter(tab="live", owner=owner, late_on=iso)
        due = FollowUpFilter(tab="live", owner=owner, due_since=iso, due_until=(day + WEEK).isoformat())
        reminders = FollowUpFilter(tab="with_body", owner=owner, act_until=iso)
        first = self._commitments.rows(asked, limit).rows
        ahead = {row.id for row in first}
        rest = tuple(row for row in self._commitments.rows(to_tell, limit + len(first)).rows if row.id not in ahead)
        return Today(
            date=iso,
            to_tell=(*first, *rest)[:limit],
            late=tuple(row for row in self._commitments.rows(late, limit).rows),
            due=self._commitments.rows(due, limit).rows,
            reminders=self._commitments.rows(reminders, limit).rows,
            recent=self._session.reading.page("encounter", Filter(), 5).records,
            to_tell_count=self._count(to_tell),
            late_count=self._count(late),
            due_count=self._count(due),
            due_today=self._count(FollowUpFilter(tab="live", owner=owner, due_since=iso, due_until=iso)),
            reminder_count=self._count(reminders),
            drafts=len(self._session.reading.drafts()),
        )

    def _count(self, where: FollowUpFilter) -> int:
        return self._commitments.count(where, COUNTED_UP_TO)
