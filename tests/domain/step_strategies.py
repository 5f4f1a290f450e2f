"""Makers and random histories of steps, for the tests of commitments."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import strategies as st

from desktop_app.domain.commitment_state import Progress, Waiting, progress
from desktop_app.domain.days import add_days
from desktop_app.domain.step import ATTEMPT_RESULTS, OUTCOMES, TYPES, Step

MADE, DUE = "2026-09-01", "2026-09-22"
HOUSEHOLD, NEIGHBOUR = Waiting("w1", "person", "r1"), Waiting("w2", "person", "r2")
HALL = Waiting("wh", "building")


def day(number: int) -> str:
    """The day of September 2026, running on into the next months."""
    return add_days("2026-09-01", number - 1)


def make_step(type: str, on: int = 0, name: str = "", **fields: Any) -> Step:
    """A step done on a day of September; its clock follows the day, its name is its type and day unless given."""
    name = name or f"{type}-{on}"
    return Step(id=name, at=f"{on:012x}-0000", type=type, on=day(on) if on else "", **fields)


def told(waiting: str, on: int, **fields: Any) -> Step:
    return make_step("told", on, f"told-{waiting}-{on}", waiting=waiting, **{"channel": "phone", "result": "informed", **fields})


def attempted(waiting: str, on: int, channel: str = "phone") -> Step:
    return make_step("attempted", on, f"attempted-{waiting}-{on}-{channel}", waiting=waiting, channel=channel, result="no_answer")


def chain(*steps: Step) -> tuple[Step, ...]:
    """Steps each of whose authors had seen the one before."""
    later = (replace(step, after=(before.id,)) for before, step in pairwise(steps))
    return (steps[0], *later)


def read(*steps: Step, waitings: tuple[Waiting, ...] = (HOUSEHOLD,), **more: Any) -> Progress:
    return progress(MADE, DUE, "owner", "town", waitings, steps, **more)


WAITINGS = st.lists(st.sampled_from((HOUSEHOLD, NEIGHBOUR, HALL)), unique=True, max_size=3).map(tuple)


@st.composite
def histories(draw: st.DrawFn, most: int = 12, types: tuple[str, ...] = TYPES) -> tuple[Step, ...]:
    """Steps of any kind, on a few days so that they meet, each having seen any of those made before."""
    often = (*TYPES, *OUTCOMES, "told", "told", "attempted", "given_up", "reopened") if types is TYPES else types
    made: list[Step] = []
    for number in range(draw(st.integers(0, most))):
        type = draw(st.sampled_from(often))
        seen = draw(st.one_of(st.just(made[-1:]), st.lists(st.sampled_from(made), max_size=3))) if made else []
        result = draw(st.sampled_from(("informed", "notice", "declined"))) if type == "told" else draw(st.sampled_from(ATTEMPT_RESULTS))
        planned = draw(st.integers(0, 9)) == 0
        made.append(
            Step(
                id=f"s{number:02}",
                at=f"{draw(st.integers(0, 30)):012x}-0000",
                type=type,
                on="" if planned else day(draw(st.integers(1, 9))),
                due_on=day(5) if planned else "",
                waiting=draw(st.sampled_from(("w1", "w1", "w2", "wh", "stranger"))),
                channel=draw(st.sampled_from(("phone", "door", "letter"))),
                result=result,
                new_due_on=draw(st.sampled_from(("", "2026-10-10"))),
                new_owner=draw(st.sampled_from(("", "colleague"))),
                into=draw(st.sampled_from(("", "other"))) if type == "merged" else "",
                rung=draw(st.integers(0, 4)),
                after=tuple(step.id for step in seen),
            )
        )
    return tuple(made)
