"""Runs of numbers: what is held and what is missing, in few words (sync.md, 6)."""

from collections.abc import Iterable, Sequence

Run = tuple[int, int]
"""First and last number, both included."""


def runs_with(runs: Sequence[Run], numbers: Iterable[int]) -> tuple[Run, ...]:
    """Runs of numbers with some more of them; ascending, none touching the next."""
    listed = list(numbers)
    if listed and listed == list(range(listed[0], listed[0] + len(listed))):  # a batch's numbers, as a rule
        listed, runs = [], [*runs, (listed[0], listed[-1])]
    pieces = sorted([*runs, *((number, number) for number in listed)])
    joined: list[Run] = []
    for first, last in pieces:
        if joined and first <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def gaps_in(runs: Sequence[Run]) -> tuple[Run, ...]:
    """What is missing below the greatest number, from 1 on."""
    missing, following = [], 1
    for first, last in runs:
        if first > following:
            missing.append((following, first - 1))
        following = max(following, last + 1)
    return tuple(missing)


def without(runs: Sequence[Run], gone: Sequence[Run]) -> tuple[Run, ...]:
    """Runs less those of `gone`."""
    left = list(runs)
    for first, last in gone:
        left = [
            piece for run in left for piece in ((run[0], min(run[1], first - 1)), (max(run[0], last + 1), run[1])) if piece[0] <= piece[1]
        ]
    return tuple(left)
