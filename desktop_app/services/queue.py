"""The queue of a drop-in desk: numbers, never names. A value that this laptop keeps for the day, beside the log."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from desktop_app.domain.fields import instant, instant_text

Value = Any

STATES = ("waiting", "called", "served", "gave_up")
QUIET = timedelta(hours=6)
"""A queue of the day before goes once nothing happened in it for so long: an evening that runs past midnight stays whole."""


@dataclass(frozen=True, slots=True)
class Ticket:
    """One number. `at`, `called_at` and `ended_at` are instants, empty as long as it did not happen."""

    number: int
    at: str
    state: str = "waiting"
    called_at: str = ""
    ended_at: str = ""


@dataclass(frozen=True, slots=True)
class Sums:
    """What is kept of a queue: how many were received, how many left before, and the longest wait until called, in whole minutes."""

    served: int = 0
    gave_up: int = 0
    waiting: int = 0
    longest_wait_min: int = 0

    @property
    def came(self) -> int:
        return self.served + self.gave_up + self.waiting


NO_SUMS = Sums()


@dataclass(frozen=True, slots=True)
class Queue:
    """The numbers of one desk, in the order in which people came."""

    visit: str
    opened_at: str
    tickets: tuple[Ticket, ...] = ()

    # -- who comes and goes
    def with_arrivals(self, count: int, now: datetime) -> "Queue":
        first = len(self.tickets) + 1
        came = tuple(Ticket(first + more, instant_text(now)) for more in range(count))
        return replace(self, tickets=(*self.tickets, *came))

    def called_next(self, now: datetime) -> "Queue":
        """Whoever was being received is done; the first who waits is called."""
        queue = self.ended("served", now)
        first = next((one for one in queue.tickets if one.state == "waiting"), None)
        return queue if first is None else queue._set(replace(first, state="called", called_at=instant_text(now)))

    def ended(self, state: str, now: datetime) -> "Queue":
        """Whoever is being received is done: `served`, or `gave_up` when called and not there."""
        current = self.current
        return self if current is None else self._set(replace(current, state=state, ended_at=instant_text(now)))

    def left(self, number: int, now: datetime) -> "Queue":
        """Somebody who waited, or was called, left before being received."""
        one = self.ticket(number)
        if one is None or one.state not in ("waiting", "called"):
            return self
        return self._set(replace(one, state="gave_up", ended_at=instant_text(now)))

    def back(self, number: int) -> "Queue":
        """Somebody counted as gone waits again, at the place of their number; a number called waits again too."""
        one = self.ticket(number)
        if one is None or one.state == "waiting":
            return self
        return self._set(Ticket(one.number, one.at))

    def _set(self, ticket: Ticket) -> "Queue":
        return replace(self, tickets=tuple(ticket if one.number == ticket.number else one for one in self.tickets))

    # -- what it says
    @property
    def current(self) -> Ticket | None:
        """Whoever is being received."""
        return next((one for one in self.tickets if one.state == "called"), None)

    @property
    def waiting(self) -> tuple[Ticket, ...]:
        return tuple(one for one in self.tickets if one.state == "waiting")

    def ticket(self, number: int) -> Ticket | None:
        return next((one for one in self.tickets if one.number == number), None)

    def sums(self, now: datetime) -> Sums:
        """The sums; whoever is being received counts as served, who still waits counts as waiting."""
        states = [one.state for one in self.tickets]
        waits = [minutes(one, now) for one in self.tickets if one.state in ("called", "served")]
        served = states.count("served") + states.count("called")
        return Sums(served, states.count("gave_up"), states.count("waiting"), max(waits, default=0))

    def is_over(self, now: datetime) -> bool:
        """Whether it is of a day before and nobody was there for hours."""
        moments = [self.opened_at, *(moment for one in self.tickets for moment in (one.at, one.called_at, one.ended_at) if moment)]
        last = max(instant(moment) for moment in moments)
        return last.astimezone().date() < now.astimezone().date() and now - last > QUIET

    # -- kept
    def to_text(self) -> str:
        rows = [[one.number, one.at, one.state, one.called_at, one.ended_at] for one in self.tickets]
        return json.dumps({"visit": self.visit, "opened_at": self.opened_at, "tickets": rows})


def queue_of(text: str) -> Queue | None:
    """The queue kept as text; None when there is none."""
    if not text:
        return None
    held: Mapping[str, Value] = json.loads(text)
    tickets = tuple(Ticket(int(row[0]), *(str(part) for part in row[1:])) for row in held["tickets"])
    return Queue(str(held["visit"]), str(held["opened_at"]), tickets)


def minutes(ticket: Ticket, now: datetime) -> int:
    """Whole minutes waited until called (or until now): of instants, so that summer time neither adds nor takes an hour."""
    end = instant(ticket.called_at or ticket.ended_at) if ticket.called_at or ticket.ended_at else now
    return max(0, int((end - instant(ticket.at)).total_seconds() // 60))
