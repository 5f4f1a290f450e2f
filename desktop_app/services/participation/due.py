"""What waits in participation: for the day's page, and for whoever forgets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop_app.domain.fields import instant_text
from desktop_app.domain.record import Record
from desktop_app.services.participation.values import OpinionView, ProcessRow

AHEAD_DAYS = 7
"""Sessions and answers of the week to come are shown beside what is late."""


@dataclass(frozen=True, slots=True)
class DueOpinion:
    """An opinion without answer, or with one not said in session yet, and its council."""

    opinion: OpinionView
    council: str


@dataclass(frozen=True, slots=True)
class DueMeeting:
    """A session to come."""

    meeting: Record
    council: str


@dataclass(frozen=True, slots=True)
class Due:
    """Processes that ended and whose participants wait; sessions of the next days; opinions. Each in the order of its dates."""

    returns: tuple[ProcessRow, ...] = ()
    meetings: tuple[DueMeeting, ...] = ()
    opinions: tuple[DueOpinion, ...] = ()

    @property
    def count(self) -> int:
        return len(self.returns) + len(self.meetings) + len(self.opinions)


def due_of(rows: Mapping[str, ProcessRow], meetings: Sequence[Record], opinions: Sequence[OpinionView], now: datetime, today: date) -> Due:
    """What a person should look at this week."""
    soon = (today + timedelta(days=AHEAD_DAYS)).isoformat()
    begins, ends = instant_text(now), instant_text(now + timedelta(days=AHEAD_DAYS))
    returns = [row for row in rows.values() if row.ends_on and row.ends_on < today.isoformat() and not row.returned_on]
    coming = [one for one in meetings if begins <= str(one["at"]) <= ends and not one["cancelled_at"]]
    waiting = [one for one in opinions if one.state in ("late", "answered") or (one.state == "waiting" and _due(one) <= soon)]
    return Due(
        returns=tuple(sorted(returns, key=lambda row: (row.return_due_on, row.id))),
        meetings=tuple(DueMeeting(one, _title(rows, one)) for one in sorted(coming, key=lambda one: (str(one["at"]), one.id))),
        opinions=tuple(DueOpinion(one, _title(rows, one.record)) for one in sorted(waiting, key=lambda one: (_due(one), one.record.id))),
    )


def _due(opinion: OpinionView) -> str:
    return str(opinion.record["answer_due_on"] or "9999")


def _title(rows: Mapping[str, ProcessRow], record: Record) -> str:
    row = rows.get(str(record["process"]))
    return row.title if row is not None else ""
