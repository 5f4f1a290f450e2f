"""The pause between two exchanges of `sync --watch`: short while all goes well, longer after each failure, never the same for everybody."""

import random
from collections.abc import Callable
from dataclasses import dataclass

LEAST_SECONDS, MOST_SECONDS = 60.0, 30 * 60.0
JITTER = 0.2
"""A fifth more or less: two hundred laptops that a service was down for do not come back in the same second."""


@dataclass(slots=True)
class Pause:
    """Doubles after each failure from one minute to thirty; a success brings it back to one."""

    draw: Callable[[], float] = random.random
    failures: int = 0

    def after(self, failed: bool) -> float:
        """Seconds to wait, jitter included."""
        self.failures = self.failures + 1 if failed else 0
        doubled = LEAST_SECONDS * 2.0 ** max(0, min(self.failures, 16) - 1)
        return float(min(doubled, MOST_SECONDS) * (1 + JITTER * (2 * self.draw() - 1)))
