"""The drop-in desk (permanence): one queue a laptop, for the day; its sums go to the visit, its numbers nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from desktop_app.domain.errors import InvalidField, UnknownRecord
from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter
from desktop_app.services.queue import NO_SUMS, Queue, Sums, Ticket, minutes, queue_of
from desktop_app.services.session import Session
from desktop_app.services.visit_values import Closing, VisitDraft

Value = Any

_KEY = "desk_queue"
MOST_AT_ONCE = 50


class Visiting(Protocol):
    """What the desk asks of visits."""

    def prepare(self, draft: VisitDraft) -> Outcome[str]: ...
    def start(self, id: str) -> Outcome[Any]: ...
    def close(self, closing: Closing) -> Outcome[Any]: ...


@dataclass(frozen=True, slots=True)
class Waiting:
    """One number of the board, and how long it waits or waited (whole minutes)."""

    ticket: Ticket
    minutes: int


@dataclass(frozen=True, slots=True)
class Desk:
    """Another desk of the same day, as far as it was received: its sums, and whether it is closed."""

    visit: str
    title: str
    place: str
    sums: Sums
    closed: bool
    mine: bool


@dataclass(frozen=True, slots=True)
class Board:
    """The desk as its page shows it. `visit` is None when no desk is open here; `noted` counts its encounters.

    `prepared` are desks planned for today that nobody opened; `desks` those of the day, with `total` over all of them.
    """

    visit: Record | None
    title: str = ""
    place: Mapping[str, Value] | None = None
    current: Waiting | None = None
    waiting: tuple[Waiting, ...] = ()
    ended: tuple[Waiting, ...] = ()
    sums: Sums = NO_SUMS
    noted: int = 0
    desks: tuple[Desk, ...] = ()
    total: Sums = NO_SUMS
    prepared: tuple[tuple[str, str], ...] = ()


class DropIn:
    """The use cases of the desk. Nothing of the queue enters the log but its sums."""

    def __init__(self, session: Session, visits: Visiting) -> None:
        self._session, self._visits = session, visits

    # -- opening and closing
    def open(self, values: Mapping[str, Value], visit: str = "") -> Outcome[str]:
        """Open a desk here: a visit of its own, so that two laptops never write the sums of one another; or one prepared here.

        Raises InvalidField `desk_open` while another one is open on this laptop.
        """
        held = self._held()
        if held is not None:
            raise InvalidField("visit", "desk_open")
        now = self._session.clock.now()
        if not visit or not self._own(visit):
            planned = self._session.reading.get(visit) if visit else None
            visit = self._visits.prepare(VisitDraft(self._values(values, planned))).value
        started = self._visits.start(visit)
        self._keep(Queue(visit, instant_text(now)))
        return Outcome(visit, started.topics)

    def _own(self, visit: str) -> bool:
        record = self._session.reading.get(visit)
        return record is not None and record.device == self._session.author.device and record.computed.get("state") == "prepared"

    def _values(self, values: Mapping[str, Value], planned: Record | None) -> dict[str, Value]:
        """What the visit says; of one planned elsewhere, its place and neighbourhoods, and its end if that is still to come."""
        said = {name: planned[name] for name in ("place", "neighbourhoods", "title", "ends_at")} if planned is not None else {}
        start = instant_text(self._session.clock.now())
        if said.get("ends_at") and str(said["ends_at"]) <= start:
            del said["ends_at"]
        whole = {"staff": (self._session.author.person,), **said, **values, "kind": "drop_in", "starts_at": start}
        return {name: list(value) if isinstance(value, tuple) else value for name, value in whole.items() if value not in (None, "", ())}

    def close(self) -> Outcome[str]:
        """Whoever still waits is counted as gone; the sums go to the visit, the numbers are forgotten. Raises UnknownRecord."""
        queue = self._held()
        if queue is None:
            raise UnknownRecord("")
        now = self._session.clock.now()
        done = queue.ended("served", now)
        for ticket in done.waiting:
            done = done.left(ticket.number, now)
        closed = self._visits.close(self._closing(done))
        self._forget()
        return Outcome(queue.visit, closed.topics, closed.group)

    def _closing(self, queue: Queue) -> Closing:
        sums = queue.sums(self._session.clock.now())
        kept = {"served": sums.served, "gave_up": sums.gave_up, "longest_wait_min": min(sums.longest_wait_min, 1_440)}
        return Closing(queue.visit, residents_met=sums.served, sums=kept)

    def end_yesterday(self) -> bool:
        """Drop a queue of a day before, its sums kept; whether there was one. Called when the page or the notebook opens."""
        queue = self._held()
        if queue is None or not queue.is_over(self._session.clock.now()):
            return False
        last = max(moment for one in (*queue.tickets, Ticket(0, queue.opened_at)) for moment in (one.at, one.called_at, one.ended_at))
        for ticket in queue.waiting:
            queue = queue.left(ticket.number, instant(last))
        record = self._session.reading.get(queue.visit)
        if record is not None and not record["closed_at"]:
            self._visits.close(self._closing(queue.ended("served", instant(last))))
        self._forget()
        return True

    # -- the queue
    def arrive(self, count: int = 1) -> Outcome[int]:
        """So many people (1 to 50) take a number each; gives the last number. Raises InvalidField `too_many_at_once`."""
        if not 1 <= count <= MOST_AT_ONCE:
            raise InvalidField("count", "too_many_at_once", str(count), str(MOST_AT_ONCE))
        queue = self._open_queue().with_arrivals(count, self._session.clock.now())
        return self._kept(queue, len(queue.tickets))

    def call(self) -> Outcome[int]:
        """Call the next number (0: nobody waits); whoever was being received is counted as received."""
        queue = self._open_queue().called_next(self._session.clock.now())
        return self._kept(queue, queue.current.number if queue.current is not None else 0)

    def received(self) -> Outcome[int]:
        """Whoever was being received goes; nobody is called yet."""
        return self._kept(self._open_queue().ended("served", self._session.clock.now()), 0)

    def gave_up(self, number: int) -> Outcome[int]:
        """This number left before being received."""
        return self._kept(self._open_queue().left(number, self._session.clock.now()), number)

    def back(self, number: int) -> Outcome[int]:
        """This number is here after all: it waits again, at its place."""
        return self._kept(self._open_queue().back(number), number)

    # -- reading
    def board(self) -> Board:
        """The desk as it stands."""
        desks = self._desks()
        total = _added([desk.sums for desk in desks])
        queue = self._held()
        visit = self._session.reading.get(queue.visit) if queue is not None else None
        if queue is None or visit is None:
            return Board(None, desks=desks, total=total, prepared=self._prepared())
        now = self._session.clock.now()
        lines = {one.number: Waiting(one, minutes(one, now)) for one in queue.tickets}
        current = queue.current
        return Board(
            visit=visit,
            title=str(visit["title"] or ""),
            place=visit["place"],
            current=lines[current.number] if current is not None else None,
            waiting=tuple(lines[one.number] for one in queue.waiting),
            ended=tuple(line for line in reversed(lines.values()) if line.ticket.state in ("served", "gave_up")),
            sums=queue.sums(now),
            noted=self._session.reading.count("encounter", Filter(equal=(("visit", visit.id),)), 10_000),
            desks=desks,
            total=total,
        )

    def _desks(self) -> tuple[Desk, ...]:
        """Every desk of today that is open or closed, mine with what its queue says now."""
        queue, now = self._held(), self._session.clock.now()
        found = []
        for record in self._today():
            mine = queue is not None and queue.visit == record.id
            if not (record["started_at"] or record["closed_at"]) or record["cancelled_at"]:
                continue
            kept = Sums(int(record["served"] or 0), int(record["gave_up"] or 0), 0, int(record["longest_wait_min"] or 0))
            sums = queue.sums(now) if queue is not None and mine else kept
            place = self._session.territory().where_label(record["place"])
            found.append(Desk(record.id, str(record["title"] or ""), place, sums, bool(record["closed_at"]), mine))
        return tuple(found)

    def _prepared(self) -> tuple[tuple[str, str], ...]:
        """Desks planned for today: id, and where."""
        territory = self._session.territory()
        planned = [one for one in self._today() if not (one["started_at"] or one["cancelled_at"] or one["closed_at"])]
        return tuple(
            (one.id, str(one["title"] or "") or territory.where_label(one["place"]) or ", ".join(self._areas(one))) for one in planned
        )

    def _areas(self, record: Record) -> list[str]:
        return [self._session.territory().sector_label(str(code)) for code in record["neighbourhoods"] or ()]

    def _today(self) -> tuple[Record, ...]:
        today = self._session.today()
        found = self._session.reading.page("visit", Filter(equal=(("kind", "drop_in"),)), 60).records
        return tuple(one for one in reversed(found) if instant(one["starts_at"]).astimezone().date() == today)

    # -- kept beside the log
    def _held(self) -> Queue | None:
        return queue_of(self._session.reading.meta(_KEY))

    def _open_queue(self) -> Queue:
        queue = self._held()
        if queue is None:
            raise InvalidField("visit", "no_desk_open")
        return queue

    def _keep(self, queue: Queue) -> None:
        with self._session.store.work() as work:
            work.set_meta(_KEY, queue.to_text())
            work.commit()

    def _kept(self, queue: Queue, value: int) -> Outcome[int]:
        self._keep(queue)
        return Outcome(value)

    def _forget(self) -> None:
        with self._session.store.work() as work:
            work.set_meta(_KEY, "")
            work.commit()


def _added(sums: list[Sums]) -> Sums:
    whole = NO_SUMS
    for one in sums:
        longest = max(whole.longest_wait_min, one.longest_wait_min)
        whole = replace(
            whole,
            served=whole.served + one.served,
            gave_up=whole.gave_up + one.gave_up,
            waiting=whole.waiting + one.waiting,
            longest_wait_min=longest,
        )
    return whole
