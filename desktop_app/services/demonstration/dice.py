"""The recipe's own dice: the same throws on every machine and Python version (SplitMix64, Steele and others, 2014)."""

import math
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1


class Dice:
    """Throws from a seed. `fork` gives dice of their own to a part, so that one part's throws never shift another's."""

    def __init__(self, seed: int) -> None:
        self._state = seed & _MASK

    def bits(self) -> int:
        """64 random bits."""
        self._state = (self._state + 0x9E3779B97F4A7C15) & _MASK
        mixed = self._state
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9 & _MASK
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB & _MASK
        return mixed ^ mixed >> 31

    def fork(self, part: int) -> "Dice":
        return Dice(self.bits() ^ part * 0xD1342543DE82EF95)

    def apart(self, part: int) -> "Dice":
        """Like `fork`, but without a throw: what was made before a part existed stays as it was."""
        return Dice(self._state ^ part * 0xD1342543DE82EF95)

    def below(self, limit: int) -> int:
        """A whole number from 0 to limit - 1."""
        return self.bits() % limit

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return least + self.bits() % (most - least + 1)

    def share(self) -> float:
        """A number from 0 to 1, 1 left out."""
        return (self.bits() >> 11) / (1 << 53)

    def chance(self, percent: float) -> bool:
        return self.share() * 100 < percent

    def pick(self, items: Sequence[T]) -> T:
        return items[self.bits() % len(items)]

    def weighted(self, table: Sequence[tuple[T, float]]) -> T:
        """One of the first members, by the weights of the second ones."""
        left = self.share() * sum(weight for _, weight in table)
        for item, weight in table:
            left -= weight
            if left < 0:
                return item
        return table[-1][0]

    def log_normal(self, median: float, spread: float = 0.6) -> int:
        """Days, at least 1, around a median."""
        turn = math.sqrt(-2 * math.log(1 - self.share())) * math.cos(2 * math.pi * self.share())
        return max(1, round(median * math.exp(spread * turn)))

    def bytes(self, count: int) -> bytes:
        """Random bytes, for ids."""
        return b"".join(self.bits().to_bytes(8) for _ in range((count + 7) // 8))[:count]
