"""Runs of numbers: what is held and what is missing, in few words (sync.md, 6)."""

from collections import Counter
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


def tallied(runs: Sequence[Run], twice: Iterable[int], numbers: Sequence[int]) -> tuple[tuple[Run, ...], tuple[int, ...]]:
    """Runs with these numbers too, and the numbers that came twice, now or before; ascending."""
    again = {number for number, count in Counter(numbers).items() if count > 1} if len(set(numbers)) < len(numbers) else set()
    if runs and min(numbers) <= runs[-1][1]:  # numbers go on, as a rule: then none was there before
        again.update(number for number in numbers if any(first <= number <= last for first, last in runs))
    return runs_with(runs, numbers), tuple(sorted({*twice, *again}))


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
