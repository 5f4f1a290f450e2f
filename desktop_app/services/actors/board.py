"""Mobilisation for one thing: who was asked, what came back, who was told what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.domain.record import Record
from desktop_app.services.actors.merging import survivors
from desktop_app.services.actors.reading import all_actors
from desktop_app.services.paging import every
from desktop_app.services.ports import Filter
from desktop_app.services.session import Session
from desktop_app.services.text import folded

ASKED, CAME_BACK, TOLD_BACK = "asked", "came_back", "told_back"
STATES = (ASKED, CAME_BACK, TOLD_BACK)
"""Where one request stands; who was told is told, whether an answer came or not."""


@dataclass(frozen=True, slots=True)
class Campaign:
    """One thing that actors were asked for: a process by its id, or a purpose in words. Counts by state; the day of the last request."""

    process: str
    title: str
    last: str
    counts: tuple[int, int, int]

    @property
    def key(self) -> str:
        """What names it among the others."""
        return self.process or self.title


@dataclass(frozen=True, slots=True)
class AskedRow:
    """One request on the board."""

    id: str
    actor: str
    name: str
    state: str
    asked_on: str
    by: str
    channel: str
    answer: str
    answered_on: str
    answer_note: str
    people_reached: int
    told_back_on: str
    told_back_note: str


def state_of(request: Record) -> str:
    """Where a request stands."""
    return TOLD_BACK if request["told_back_on"] else CAME_BACK if request["answer"] else ASKED


def campaigns(session: Session) -> tuple[Campaign, ...]:
    """Everything that was asked for, the latest first."""
    grouped: dict[tuple[str, str], list[Record]] = {}
    for request in _requests(session):
        process = str(request["process"] or "")
        purpose = "" if process else str(request["asked_for"] or "")
        grouped.setdefault((process, folded(purpose)), []).append(request)
    titles = {one.id: str(one["title"] or "") for one in session.reading.get_many("process", [id for id, _ in grouped if id])}
    found = [
        Campaign(process, titles.get(process) or str(some[0]["asked_for"] or ""), _last(some), _counts(some))
        for (process, _), some in grouped.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.last, one.title), reverse=True))


def board(session: Session, process: str = "", purpose: str = "") -> tuple[AskedRow, ...]:
    """The requests for a process, or for a purpose in words: those to act on first, by name."""
    if process:
        requests = [one for one in _requests(session, process) if one["process"] == process]
    else:
        wanted = folded(purpose)
        requests = [one for one in _requests(session) if not one["process"] and folded(str(one["asked_for"] or "")) == wanted]
    actors = {actor.id: actor for actor in all_actors(session)}
    ends = survivors(actors.values())
    people = {one.id: str(one["name"] or "") for one in session.reading.reference("person")}
    rows = [_row(one, actors.get(ends.get(str(one["actor"]), "")), people) for one in requests]
    return tuple(sorted(rows, key=lambda row: (STATES.index(row.state), folded(row.name), row.asked_on, row.id)))


def _row(request: Record, actor: Record | None, people: dict[str, str]) -> AskedRow:
    return AskedRow(
        id=request.id,
        actor=actor.id if actor else str(request["actor"]),
        name=str(actor["name"] or "") if actor else "",
        state=state_of(request),
        by=people.get(str(request["by"]), ""),
        people_reached=int(request["people_reached"] or 0),
        **{
            name: str(request[name] or "")
            for name in ("asked_on", "channel", "answer", "answered_on", "answer_note", "told_back_on", "told_back_note")
        },
    )


def _requests(session: Session, process: str = "") -> Iterable[Record]:
    where = Filter(equal=(("process", process),)) if process else Filter()
    return every(session.reading, "mobilisation", where)


def _last(requests: Iterable[Record]) -> str:
    return max(str(one["asked_on"] or "") for one in requests)


def _counts(requests: Iterable[Record]) -> tuple[int, int, int]:
    states = [state_of(one) for one in requests]
    return (states.count(ASKED), states.count(CAME_BACK), states.count(TOLD_BACK))
