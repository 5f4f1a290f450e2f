"""Numbers of people as they may leave the service: nobody can be recognised by a small one (domain reference, D14).

Hiding depends only on which cells are small and which is the next smallest, never on a sum. Everything hidden in one table looks the same,
and swapping two hidden values hides the same cells: so a total, even with these rules at hand, leaves each of them at least two values.
"""

from collections.abc import Sequence
from dataclasses import dataclass

PUBLIC = 11
"""Public numbers from 1 to 10 are hidden (Insee's rule for data on natural persons)."""

INSIDE = 5
"""Inside the service, those from 1 to 4 (a product choice)."""


@dataclass(frozen=True, slots=True)
class Published:
    """A row of numbers as it may be shown: None is hidden. `small` says that every hidden cell is a small one (said "fewer than 11"):
    then the total is not given either, unless nothing is hidden."""

    cells: tuple[int | None, ...]
    total: int | None
    small: bool = False


def is_small(value: int, least: int = PUBLIC) -> bool:
    """Whether a number that stands alone must be hidden; zero stays."""
    return 0 < value < least


def publish(cells: Sequence[int], least: int = PUBLIC) -> Published:
    """The cells of one table and their total, as they may leave.

    Small cells are hidden, and with them every cell that has the value of the smallest other one, so that the total may stay. When no such
    other cell is there, the total is hidden in its place.
    """
    small = {value for value in cells if is_small(value, least)}
    if not small:
        return Published(tuple(cells), sum(cells))
    large = [value for value in cells if value >= least]
    if not large:
        return Published(tuple(None if value else 0 for value in cells), None, small=True)
    hidden = {*small, min(large)}
    return Published(tuple(None if value in hidden else value for value in cells), sum(cells))
