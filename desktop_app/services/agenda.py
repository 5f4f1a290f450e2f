"""What is due today, this week, late: computed when asked, never stored."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.days import add_days
from desktop_app.domain.record import Record
from desktop_app.services.commitments import CommitmentRow, Commitments
from desktop_app.services.ports import Draft, Filter, FollowUpFilter
from desktop_app.services.session import Session

WEEK = timedelta(days=7)
COUNTED_UP_TO = 10_000
"""Counts stop there: each stays under 20 ms whatever the notebook holds, and nobody counts further."""
RECENT = 4
DRAFTS = 3
SILENT_READ = 500
"""Commitments with a body that are read to name the silent bodies: more than a team can chase in a week (product choice)."""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the strip: ISO date, and how many commitments are owed by then."""

    date: str
    due: int


@dataclass(frozen=True, slots=True)
class Today:
    """What the Today page shows. Lists hold the first rows of each section, the counts all of them.

    `to_tell`: done or refused, somebody is to be told (who asked again comes first, then the latest). `late`: past what was promised.
    `due`: within a week. `reminders`: a rung, a check or another to-do falls due. `answers`: the page's main list, each once: to tell, then
    late or due within a week and still to do; `answer_count` is their number. `recent`: the last encounters. `waiting_drafts`: the newest
    entries not saved yet. `week`: Monday to Sunday. `has_commitments`: whether the notebook holds any at all.
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
    answers: tuple[CommitmentRow, ...] = ()
    answer_count: int = 0
    waiting_drafts: tuple[Draft, ...] = ()
    week: tuple[WeekDay, ...] = ()
    has_commitments: bool = True
    has_encounters: bool = True


@dataclass(frozen=True, slots=True)
class SilentBody:
    """A body that owes an answer: how many commitments wait for it with a rung due, and the highest rung due (1 to 4)."""

    body: str
    name: str
    kind: str
    count: int
    rung: int


@dataclass(frozen=True, slots=True)
class Review:
    """The supervisor's page: who was told too late, and which bodies keep silent. Never a figure by agent."""

    date: str
    too_late: tuple[CommitmentRow, ...]
    too_late_count: int
    silent: tuple[SilentBody, ...]


class Agenda:
    """The questions of the Today page."""

    def __init__(self, session: Session, commitments: Commitments) -> None:
        self._session, self._commitments = session, commitments

    def today(self, day: date | None = None, limit: int = 20, everyone: bool = False) -> Today:
        """The page for a day (default: today): one's own commitments, or everybody's in the sector."""
        day = day or self._session.today()
        reading = self._session.reading
        owner = "" if everyone or self._session.author.role in ("supervisor", "dpo") else self._session.author.person
        iso, end = day.isoformat(), (day + WEEK).isoformat()
        to_tell = FollowUpFilter(tab="to_tell", owner=owner)
        late = FollowUpFilter(tab="live", owner=owner, late_on=iso)
        due = FollowUpFilter(tab="live", owner=owner, due_since=iso, due_until=end)
        undone = FollowUpFilter(tab="undone", owner=owner, due_until=end)
        reminders = FollowUpFilter(tab="with_body", owner=owner, act_until=iso)
        telling = self._to_tell(owner, limit)
        counts, drafts = self._commitments.tab_counts(), reading.drafts()
        return Today(
            date=iso,
            to_tell=telling,
            late=self._commitments.rows(late, limit).rows,
            due=self._commitments.rows(due, limit).rows,
            reminders=self._commitments.rows(reminders, limit).rows,
            recent=reading.page("encounter", Filter(), RECENT).records,
            to_tell_count=self._count(to_tell),
            late_count=self._count(late),
            due_count=self._count(due),
            due_today=self._count(FollowUpFilter(tab="live", owner=owner, due_until=iso)) - self._count(late),
            reminder_count=self._count(reminders),
            drafts=len(drafts),
            answers=(*telling, *self._commitments.rows(undone, limit).rows)[:limit],
            answer_count=self._count(FollowUpFilter(tab="live", owner=owner, answers_until=end)),
            waiting_drafts=drafts[:DRAFTS],
            week=self._week(owner, day),
            has_commitments=any(counts.values()),
            has_encounters=bool(reading.counts("kind").get("encounter", 0)),
        )

    def review(self, day: date | None = None, limit: int = 20) -> Review:
        """The supervisor's page for a day: the whole team, by neighbourhood and by body."""
        iso = (day or self._session.today()).isoformat()
        too_late = FollowUpFilter(tab="to_tell", late_on=iso)
        return Review(iso, self._commitments.rows(too_late, limit).rows, self._count(too_late), self._silent(iso))

    def _to_tell(self, owner: str, limit: int) -> tuple[CommitmentRow, ...]:
        """Who asked again first, each group by the day on which it becomes late."""
        first = self._commitments.rows(FollowUpFilter(tab="to_tell", owner=owner, asked_again=True), limit).rows
        ahead = {row.id for row in first}
        rest = self._commitments.rows(FollowUpFilter(tab="to_tell", owner=owner), limit + len(first)).rows
        return (*first, *(row for row in rest if row.id not in ahead))[:limit]

    def _week(self, owner: str, day: date) -> tuple[WeekDay, ...]:
        monday = day - timedelta(days=day.weekday())
        days = [(monday + timedelta(days=number)).isoformat() for number in range(7)]
        counts = {
            iso: self._count(FollowUpFilter(tab="live", owner=owner, due_since=iso, due_until=iso))
            for iso in days
            if iso >= day.isoformat()
        }
        return tuple(WeekDay(iso, counts.get(iso, 0)) for iso in days)

    def _silent(self, iso: str) -> tuple[SilentBody, ...]:
        """Bodies with a rung due, most of them first."""
        territory = self._session.territory()
        waiting, highest = Counter[str](), dict[str, int]()
        records, _ = self._session.reading.follow_ups(FollowUpFilter(tab="with_body", act_until=iso), SILENT_READ)
        for record in records:
            body, since = str(record.computed.get("body_now") or ""), str(record.computed.get("transferred_on") or "")
            if body not in territory.bodies or not since:
                continue
            rung = sum(add_days(since, days) <= iso for days in territory.ladder(body))
            if rung > int(record.computed.get("last_rung_done") or 0):
                waiting[body] += 1
                highest[body] = max(highest.get(body, 0), min(rung, 4))
        return tuple(
            SilentBody(body, territory.body_name(body), str(territory.bodies[body]["kind"]), count, highest[body])
            for body, count in waiting.most_common()
        )

    def _count(self, where: FollowUpFilter) -> int:
        return self._commitments.count(where, COUNTED_UP_TO)
