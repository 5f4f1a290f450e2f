"""Actors that may have been noted twice: nearly the same name, or the same address to write to."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.record import Record
from desktop_app.services.actors.merging import survivors
from desktop_app.services.actors.reading import actor_rows, all_actors
from desktop_app.services.actors.values import ActorRow
from desktop_app.services.likeness import compared
from desktop_app.services.ports import Reading
from desktop_app.services.session import Session
from desktop_app.services.text import folded

LEAST = 86
"""Names alike from so many points of 100 on are shown as possibly the same (a product choice, tried on invented directories)."""

APART = "actors_apart"
"""Pairs of which somebody said on this computer that they are two; never in the log: it is said by eye, and costs nothing to say again."""

_SHORT = 8
"""A public contact shorter than this is not an address, and says nothing of who it is."""


@dataclass(frozen=True, slots=True)
class Twins:
    """Two that may be one. `points` out of 100; `why`: name or contact."""

    one: ActorRow
    other: ActorRow
    points: int
    why: str


def twins(session: Session) -> tuple[Twins, ...]:
    """Every pair to look at, the most alike first; those said to be two are left out."""
    every = all_actors(session)
    ends = dict(survivors(every))
    actors = [actor for actor in every if ends[actor.id] == actor.id]
    apart = told_apart(session.reading)
    found = {pair: points for pair, points in _pairs(session, actors).items() if _key(actors[pair[0]].id, actors[pair[1]].id) not in apart}
    concerned = [actors[at] for at in sorted({at for pair in found for at in pair})]
    rows = {row.id: row for row in actor_rows(session, concerned, ends)}
    pairs = [Twins(rows[actors[one].id], rows[actors[other].id], *points) for (one, other), points in found.items()]
    return tuple(sorted(pairs, key=lambda pair: (-pair.points, folded(pair.one.name), pair.one.id, pair.other.id)))


def _pairs(session: Session, actors: Sequence[Record]) -> dict[tuple[int, int], tuple[int, str]]:
    names = [compared(str(actor["name"] or "")) for actor in actors]
    found = {(one, other): (points, "name") for one, other, points in session.alike(names, LEAST)}
    met: dict[str, list[int]] = {}
    for at, actor in enumerate(actors):
        for reach in {folded(str(actor[name] or "")) for name in ("public_contact", "website")}:
            if len(reach) >= _SHORT:
                met.setdefault(reach, []).append(at)
    for places in met.values():
        for at, one in enumerate(places):
            for other in places[at + 1 :]:
                found.setdefault((one, other), (LEAST, "contact"))
    return found


def told_apart(reading: Reading) -> frozenset[str]:
    """The pairs that somebody said are two."""
    return frozenset(json.loads(reading.meta(APART) or "[]"))


def with_apart(reading: Reading, pairs: Iterable[tuple[str, str]]) -> str:
    """The same, with more, as it is kept."""
    return json.dumps(sorted(told_apart(reading) | {_key(one, other) for one, other in pairs}))


def _key(one: str, other: str) -> str:
    return " ".join(sorted((one, other)))
