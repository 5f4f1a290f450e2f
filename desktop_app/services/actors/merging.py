"""Actors noted twice: read together once merged, whichever way two laptops merged them."""

from collections.abc import Iterable, Mapping
from typing import Any

from desktop_app.domain.record import Record
from desktop_app.services.ports import Reading

Value = Any


def read_as(reading: Reading, ids: Iterable[str]) -> Mapping[str, Record]:
    """Actors by the ids under which something names them: of one that was merged, the one that it is read as."""
    asked = {id for id in ids if id}
    held: dict[str, Record] = {}
    wanted = set(asked)
    while wanted:
        found = {one.id: one for one in reading.get_many("actor", wanted)}
        held |= found
        wanted = {str(one["merged_into"]) for one in found.values() if one["merged_into"]} - held.keys()
    ends = survivors(held.values())
    return {id: held[ends[id]] for id in asked if id in held}


def survivors(actors: Iterable[Record]) -> Mapping[str, str]:
    """For each actor, the one it is read as: the end of its chain; of a circle, the one with the least id."""
    into = {actor.id: str(actor["merged_into"] or "") for actor in actors}
    found: dict[str, str] = {}
    for start in into:
        seen: list[str] = []
        at = start
        while into.get(at) and at not in seen:
            seen.append(at)
            at = into[at] if into[at] in into else ""
            if not at:
                at = seen[-1]
                break
        found[start] = min(seen[seen.index(at) :]) if at in seen and into.get(at) in into else at
    return found
