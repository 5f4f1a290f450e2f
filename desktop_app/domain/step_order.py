"""The order in which steps are read: what their authors had seen (`after`) first, then (date, clock, name) (domain reference, C0)."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple
from heapq import heapify, heappop, heappush

from desktop_app.domain.step import Step

Links = Mapping[str, tuple[str, ...]]
"""For each step, the known steps that its author named as seen; without cycles."""


def reading_order(steps: Iterable[Step], undone: Iterable[Step] = ()) -> tuple[tuple[Step, ...], Links]:
    """Steps in reading order, each once, and their links.

    A function of the set: neither order nor repetition of the input matters. `undone` are the deleted steps: they are not read,
    but whoever had seen one had seen what it had seen. Links to unknown steps are void, and so are links that run in a circle
    (nobody can have seen what came later).
    """
    live = _once(steps)
    known = {**_once(undone), **live} if undone else live
    if len(known) == 1:
        return tuple(live.values()), dict.fromkeys(known, ())
    links: Links = {step.id: tuple({name for name in step.after if name in known and name != step.id}) for step in known.values()}
    ordered = sorted(known.values(), key=_key)
    if not _respects(ordered, links):
        ordered = _topological(known, links)
        if len(ordered) < len(known):
            links = _without_circles(links)
            ordered = _topological(known, links)
    return tuple(step for step in ordered if step.id in live), links


def had_seen(links: Links, step: str, other: str) -> bool:
    """Whether the author of `step` had seen `other`, directly or through what they had seen."""
    waiting, passed = list(links.get(step, ())), set()
    while waiting:
        name = waiting.pop()
        if name == other:
            return True
        if name not in passed:
            passed.add(name)
            waiting.extend(links.get(name, ()))
    return False


def latest(steps: Iterable[Step]) -> tuple[str, ...]:
    """What a new step puts in `after`: the steps that no other one had seen, sorted by name. Give undone steps too."""
    known = _once(steps)
    named = {name for step in known.values() for name in step.after if name != step.id}
    return tuple(sorted(known.keys() - named))


def _key(step: Step) -> tuple[str, str, str]:
    return (step.on or step.due_on, step.at, step.id)


def _once(steps: Iterable[Step]) -> dict[str, Step]:
    """Each id once; of two contents under one id (a forgery), always the same one."""
    known: dict[str, Step] = {}
    for step in steps:
        other = known.setdefault(step.id, step)
        if other is not step and other != step:
            known[step.id] = max(other, step, key=astuple)
    return known


def _respects(ordered: list[Step], links: Links) -> bool:
    """Whether the plain sort already keeps every link, as it nearly always does."""
    passed: set[str] = set()
    for step in ordered:
        if any(name not in passed for name in links[step.id]):
            return False
        passed.add(step.id)
    return True


def _without_circles(links: Links) -> Links:
    return {
        step: tuple(name for name in named if name not in circle)
        for step, named in links.items()
        for circle in [{name for name in named if had_seen(links, name, step)}]
    }


def _topological(known: Mapping[str, Step], links: Links) -> list[Step]:
    """The smallest (date, clock, name) among the steps whose links are all read, again and again; stops short of a circle."""
    missing = {step: len(named) for step, named in links.items()}
    followers: dict[str, list[str]] = {}
    for follower, named in links.items():
        for name in named:
            followers.setdefault(name, []).append(follower)
    ready = [_key(known[name]) for name, count in missing.items() if not count]
    heapify(ready)
    ordered: list[Step] = []
    while ready:
        step = known[heappop(ready)[2]]
        ordered.append(step)
        for follower in followers.get(step.id, ()):
            missing[follower] -= 1
            if not missing[follower]:
                heappush(ready, _key(known[follower]))
    return ordered
