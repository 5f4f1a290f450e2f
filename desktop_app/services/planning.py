"""The agenda: visits, sessions, desks, deadlines, committees and to-dos of a stretch of days, beside the busy times of another calendar."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.services.actors.reading import duties_due
from desktop_app.services.calendar import UNSAID_LENGTH, Event, visit_event
from desktop_app.services.commitments import CommitmentRow, Commitments
from desktop_app.services.initiatives import InitiativeFilter, InitiativeRow
from desktop_app.services.initiatives.reading import rows_page
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter, FollowUpFilter
from desktop_app.services.session import Session
from desktop_app.services.wording import Wording

KINDS = ("visit", "desk", "meeting", "deadline", "reminder", "committee", "event", "to_do", "contact", "opinion", "return", "busy")
EVENING = time(18)
"""From this hour on, and on Saturdays and Sundays, work is marked as evening work (product choice)."""
BUSY_KEY = "busy_times"
"""Busy times stay in this notebook's own facts: they never enter the log, so they never leave this computer."""
EXPORT_DAYS = 365

REMINDED = 3
"""Reminders of one day that are shown one by one (product choice): a week must be seen at a glance."""

_MOST, _PAGE = 1_000, 200


@dataclass(frozen=True, slots=True)
class BusyTime:
    """A stretch that another calendar calls taken, without saying with what. Aware instants; `all_day`: from midnight to midnight."""

    starts_at: datetime
    ends_at: datetime
    all_day: bool = False


@dataclass(frozen=True, slots=True)
class BusyFile:
    """What a calendar file gave. `unread` says, by reason, how many of its entries could not be understood; the others are all there.

    Reasons: `no_start`, `zone` (a time zone that nobody describes: read as the local time), `repeat` (a repetition that is not understood:
    its first day is kept), `beyond` (repetitions after the stretch that is read).
    """

    times: tuple[BusyTime, ...]
    unread: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line of the agenda. `kind` is one of KINDS; `record` names what it opens ("" for a busy time), `record_kind` its kind.

    `day` is ISO text; without `starts_at` it lasts the day. `evening`: after 18 h or on a week-end. `mine`: the author goes or owes it.
    `clash`: something else of the author's own overlaps. `count`: so many reminders of one day stand in one line, without a record.
    """

    kind: str
    record: str
    record_kind: str
    title: str
    place: str
    day: str
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    mine: bool = True
    evening: bool = False
    clash: bool = False
    ref: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class PlanDay:
    """One day: ISO date, its rows in order of time, and whether it is a day of the week-end."""

    date: str
    rows: tuple[PlanRow, ...]
    weekend: bool


class Planning:
    """The use cases of the Agenda page."""

    def __init__(self, session: Session, commitments: Commitments) -> None:
        self._session, self._commitments = session, commitments

    # -- reading
    def week(self, day: date | None = None) -> tuple[PlanDay, ...]:
        """Monday to Sunday around a day (default: today)."""
        day = day or self._session.today()
        monday = day - timedelta(days=day.weekday())
        return self.days(monday, monday + timedelta(days=7))

    def days(self, since: date, until: date) -> tuple[PlanDay, ...]:
        """Every day from `since` to the eve of `until`, empty ones too."""
        rows = self.rows(since, until)
        every = [since + timedelta(days=number) for number in range((until - since).days)]
        by_day: dict[str, list[PlanRow]] = {}
        for row in rows:
            by_day.setdefault(row.day, []).append(row)
        return tuple(PlanDay(one.isoformat(), tuple(by_day.get(one.isoformat(), ())), one.weekday() > 4) for one in every)

    def rows(self, since: date, until: date, busy: bool = True, gathered: bool = True) -> tuple[PlanRow, ...]:
        """Everything from `since` to the eve of `until`, in order of time; what lasts the whole day comes first.

        `gathered`: of more than `REMINDED` reminders on one day one line says how many.
        """
        found = [*self._visits(since, until), *self._meetings(since, until), *self._deadlines(since, until)]
        reminders = tuple(self._reminders(max(since, self._session.today()), until))  # those of before wait on the Today page
        found += _gathered(reminders) if gathered else reminders
        found += self._initiatives(since, until)
        found += self._processes(since, until)
        opinions = dict(self._opinions(since, until))
        found = [*opinions.values(), *(row for row in found if row.record not in opinions)]  # an opinion stands for its own commitment
        found += self._contacts(since, until)
        if busy:
            found += self._busy_rows(since, until)
        found.sort(
            key=lambda row: (
                row.day,
                row.starts_at is not None,
                instant_text(row.starts_at) if row.starts_at else "",
                row.title,
                row.record,
            )
        )
        return _with_clashes(found)

    def evenings(self, days: int = 14, most: int = 6) -> tuple[PlanRow, ...]:
        """Evenings and week-ends of the service to come, for the review of the team."""
        today = self._session.today()
        rows = self.rows(today, today + timedelta(days=days), busy=False)
        return tuple(row for row in rows if row.evening and row.starts_at is not None)[:most]

    # -- the other calendar
    def busy(self) -> tuple[BusyTime, ...]:
        """Busy times read last, in order; none when nothing was read."""
        text = self._session.reading.meta(BUSY_KEY)
        return tuple(BusyTime(instant(start), instant(end), bool(whole)) for start, end, whole in json.loads(text)) if text else ()

    def keep_busy(self, file: BusyFile) -> Outcome[int]:
        """Keep the busy times of a file in place of those before; how many. They stay on this computer."""
        held = [[instant_text(one.starts_at), instant_text(one.ends_at), int(one.all_day)] for one in file.times]
        with self._session.store.work() as work:
            work.set_meta(BUSY_KEY, json.dumps(held, separators=(",", ":")))
            work.commit()
        return Outcome(len(held), frozenset({Topic.AGENDA}))

    def forget_busy(self) -> Outcome[int]:
        """Forget them all."""
        return self.keep_busy(BusyFile(()))

    # -- for other calendars
    def events(self, words: Wording, days: int = EXPORT_DAYS) -> tuple[Event, ...]:
        """The author's own agenda from today on as calendar entries. Nobody's name: a deadline is called by its reference."""
        today, territory = self._session.today(), self._session.territory()
        rows = [row for row in self.rows(today, today + timedelta(days=days), False, False) if row.mine]
        held = {record.id: record for kind in {row.record_kind for row in rows} for record in self._held(kind, rows)}
        found = []
        for row in rows:
            record = held[row.record]
            if row.record_kind == "visit":
                found.append(visit_event(record, territory, words))
            else:
                found.append(_event(row, record, words))
        return tuple(found)

    def _held(self, kind: str, rows: Sequence[PlanRow]) -> tuple[Record, ...]:
        return self._session.reading.get_many(kind, {row.record for row in rows if row.record_kind == kind})

    # -- parts
    def _owners(self) -> tuple[str, ...]:
        return (self._session.author.person,)

    def _visits(self, since: date, until: date) -> Iterator[PlanRow]:
        me, territory = self._session.author.person, self._session.territory()
        for visit in self._session.reading.visits_between(_midnight(since), _midnight(until), _MOST):
            start = instant(str(visit["starts_at"]))
            end = instant(str(visit["ends_at"])) if visit["ends_at"] else start + UNSAID_LENGTH
            areas = ", ".join(territory.sector_label(str(code)) for code in visit["neighbourhoods"] or ())
            mine = me in (*(visit["elected"] or ()), *(visit["staff"] or ()), visit.author)
            kind = "desk" if visit["kind"] == "drop_in" else "visit"
            place = str(visit["meeting_point"] or "") or place_label(visit["place"])
            yield _timed(kind, visit, str(visit["title"] or "") or areas, place, start, end, mine)

    def _meetings(self, since: date, until: date) -> Iterator[PlanRow]:
        reading, me = self._session.reading, self._session.author.person
        last = (until - timedelta(days=1)).isoformat()
        found = [
            one for one in every(self._session.reading, "meeting", Filter(since=since.isoformat(), until=last)) if not one["cancelled_at"]
        ]
        processes = {one.id: one for one in reading.get_many("process", {str(one["process"]) for one in found})}
        for meeting in found:
            process = processes.get(str(meeting["process"]))
            start = instant(str(meeting["at"]))
            end = instant(str(meeting["ends_at"])) if meeting["ends_at"] else start + UNSAID_LENGTH
            title = str(meeting["title"] or "") or (str(process["title"]) if process is not None else "")
            mine = me in (meeting.author, process["owner"] if process is not None else "")
            yield _timed("meeting", meeting, title, place_label(meeting["place"]), start, end, mine)

    def _deadlines(self, since: date, until: date) -> Iterator[PlanRow]:
        last = (until - timedelta(days=1)).isoformat()
        for owner in self._owners():
            where = FollowUpFilter(tab="live", owner=owner, due_since=since.isoformat(), due_until=last)
            for row in self._commitments.rows(where, _MOST).rows:
                yield _of_commitment(row)

    def _initiatives(self, since: date, until: date) -> Iterator[PlanRow]:
        first, last, after = since.isoformat(), until.isoformat(), None
        while True:
            where = InitiativeFilter(tab="live", owner=self._session.author.person)
            rows, after = rows_page(self._session, where, _PAGE, after)
            for row in rows:
                for kind, day in (("to_do", row.due_on), ("committee", row.committee_on), ("event", row.event_on)):
                    if day and first <= day < last:
                        yield _of_initiative(kind, row, day)
            if after is None:
                return

    def _reminders(self, since: date, until: date) -> Iterator[PlanRow]:
        """The next act on each commitment: a rung of the ladder, a check, a call."""
        first, last = since.isoformat(), (until - timedelta(days=1)).isoformat()
        for owner in self._owners():
            where = FollowUpFilter(tab="live", owner=owner, act_until=last)
            records, _ = self._session.reading.follow_ups(where, _MOST)
            for record in records:
                day = str(record.computed.get("next_act_on") or "")
                if day >= first and day != record.computed.get("late_after"):
                    title, place = str(record["title"] or ""), place_label(record["place"])
                    yield PlanRow("reminder", record.id, "commitment", title, place, day, ref=record.ref)

    def _processes(self, since: date, until: date) -> Iterator[PlanRow]:
        """Word due to those who took part in one's own processes."""
        me, first, last = self._session.author.person, since.isoformat(), until.isoformat()
        for process in every(self._session.reading, "process", Filter(equal=(("owner", me),))):
            due = str(process["return_due_on"] or "")
            if due and not process["returned_on"] and first <= due < last:
                yield PlanRow("return", process.id, "process", str(process["title"]), "", due, ref=process.ref)

    def _opinions(self, since: date, until: date) -> Iterator[tuple[str, PlanRow]]:
        """Opinions of one's own councils that the authority has not answered yet, by the commitment to answer them (or their own id)."""
        me, first, last = self._session.author.person, since.isoformat(), until.isoformat()
        mine = {one.id: one for one in every(self._session.reading, "process", Filter(equal=(("owner", me),)))}
        for opinion in self._session.reading.children("opinion", list(mine)):
            due = str(opinion["answer_due_on"] or "")
            if not opinion["answered_on"] and first <= due < last:
                council = str(mine[str(opinion["process"])]["title"] or "")
                row = PlanRow("opinion", opinion.id, "opinion", str(opinion["title"] or ""), council, due, ref=opinion.ref)
                yield str(opinion["commitment"] or opinion.id), row

    def _contacts(self, since: date, until: date) -> Iterator[PlanRow]:
        """Actors that it is one's duty to see."""
        me, first = self._session.author.person, since.isoformat()
        if not self._session.reading.page("contact_duty", Filter(equal=(("owner", me),)), 1).records:
            return
        for due in duties_due(self._session, (until - timedelta(days=1)).isoformat()):
            if due.owner == me and due.on >= first:
                yield PlanRow("contact", due.actor, "actor", due.name, "", due.on, ref=due.ref)

    def _busy_rows(self, since: date, until: date) -> Iterator[PlanRow]:
        for one in self.busy():
            start, end = one.starts_at.astimezone(), one.ends_at.astimezone()
            day = max(start.date(), since)
            while day < until and (day < end.date() or (day == end.date() and (end.time() > time() or start == end))):
                if one.all_day:
                    yield PlanRow("busy", "", "", "", "", day.isoformat())
                else:
                    yield PlanRow("busy", "", "", "", "", day.isoformat(), start, end, evening=_evening(start))
                day += timedelta(days=1)


def _timed(kind: str, record: Record, title: str, place: str, start: datetime, end: datetime, mine: bool) -> PlanRow:
    start, end = start.astimezone(), max(end, start).astimezone()
    day, evening = start.date().isoformat(), _evening(start)
    return PlanRow(kind, record.id, record.kind, title, place, day, start, end, mine, evening, ref=record.ref)


def _gathered(reminders: Sequence[PlanRow]) -> list[PlanRow]:
    """Reminders as they are, or one line for a day that has many."""
    per_day = Counter(row.day for row in reminders)
    kept = [row for row in reminders if per_day[row.day] <= REMINDED]
    many = ((day, count) for day, count in per_day.items() if count > REMINDED)
    return [*kept, *(PlanRow("reminder", "", "commitment", "", "", day, count=count) for day, count in many)]


def _of_commitment(row: CommitmentRow) -> PlanRow:
    return PlanRow("deadline", row.id, "commitment", row.title, row.place or row.area, row.late_after, ref=row.ref)


def _of_initiative(kind: str, row: InitiativeRow, day: str) -> PlanRow:
    return PlanRow(kind, row.id, "initiative", row.title, row.area, day, ref=row.ref)


def _evening(start: datetime) -> bool:
    return start.weekday() > 4 or start.time() >= EVENING


def _midnight(day: date) -> str:
    """The instant at which a day begins on the author's wall."""
    return instant_text(datetime.combine(day, time()).astimezone())


def _with_clashes(rows: Iterable[PlanRow]) -> tuple[PlanRow, ...]:
    """Rows in the order given; of the author's own that last some hours, those that overlap say so."""
    found = list(rows)
    timed = [at for at, row in enumerate(found) if row.mine and row.starts_at is not None]
    clashing: set[int] = set()
    for place, at in enumerate(timed):
        one = found[at]
        for other_at in timed[place + 1 :]:
            other = found[other_at]
            assert one.starts_at and one.ends_at and other.starts_at and other.ends_at
            same = one.kind == other.kind == "busy"
            if not same and one.starts_at < other.ends_at and other.starts_at < one.ends_at:
                clashing |= {at, other_at}
    return tuple(_clashing(row) if at in clashing else row for at, row in enumerate(found))


def _clashing(row: PlanRow) -> PlanRow:
    return PlanRow(
        row.kind,
        row.record,
        row.record_kind,
        row.title,
        row.place,
        row.day,
        row.starts_at,
        row.ends_at,
        row.mine,
        row.evening,
        True,
        row.ref,
        row.count,
    )


def _event(row: PlanRow, record: Record, words: Wording) -> Event:
    made_at, changed_at = instant(record.created_at), instant(record.changed_at)
    whole = datetime.combine(date.fromisoformat(row.day), time()).astimezone()
    return Event(
        uid=record.id if row.kind in ("meeting", "deadline", "opinion", "return") else f"{record.id}-{row.kind}",
        starts_at=row.starts_at or whole,
        ends_at=row.ends_at or whole + timedelta(days=1),
        stamped_at=changed_at,
        summary=words.document(f"calendar.{row.kind}", ref=row.ref),
        description=row.ref,
        sequence=max(int((changed_at - made_at).total_seconds()), 0),
        all_day=row.starts_at is None,
    )
