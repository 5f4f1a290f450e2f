"""Times, medians and the shape of a result."""

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One row: a value and its floor in the same unit; `ratio` is None when nothing is measured beside."""

    name: str
    size: int
    value: float
    unit: str
    floor: float | None = None

    @property
    def ratio(self) -> float | None:
        return round(self.value / self.floor, 2) if self.floor else None

    def row(self) -> dict[str, object]:
        floor = round(self.floor, 3) if self.floor is not None else None
        return {
            "name": self.name,
            "size": self.size,
            "value": round(self.value, 3),
            "unit": self.unit,
            "floor": floor,
            "ratio": self.ratio,
        }


def times_ms(action: Callable[[], object], runs: int, warm: int = 3) -> list[float]:
    """Wall times of an action in milliseconds, sorted, after a few runs that do not count."""
    for _ in range(warm):
        action()
    found = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        found.append((time.perf_counter() - start) * 1000)
    return sorted(found)


def p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def median(values: Iterable[float]) -> float:
    return statistics.median(values)
