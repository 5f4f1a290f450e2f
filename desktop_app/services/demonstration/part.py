"""What every part of the recipe has: lines to write, dice of its own, a territory and its days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from desktop_app.domain.days import add_days
from desktop_app.domain.fields import Kind, instant_text
from desktop_app.services.demonstration.dice import Dice
from desktop_app.services.demonstration.follow_up import DAY_MS
from desktop_app.services.demonstration.lines import Lines
from desktop_app.services.territories import Territory

Value = Any


@dataclass(slots=True)
class Part:
    """One run over a territory; the same dice make the same records."""

    lines: Lines
    dice: Dice
    territory: Territory
    author: str
    today: str
    midnight_ms: int

    def day(self, days: int) -> str:
        """The day so many days after today, before it where negative."""
        return add_days(self.today, days)

    def line(self, kind: Kind, ago: int, values: Mapping[str, Value]) -> str:
        """One new record, made so many days ago at some hour of work; returns its id."""
        at = self.midnight_ms - ago * DAY_MS + self.dice.between(8, 17) * 3_600_000
        return self.lines.create(kind, at, values, self.dice, int(self.day(-ago)[:4]))


def instant_at(moment_ms: int) -> str:
    """A moment in milliseconds since 1970 as a record keeps it."""
    return instant_text(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=moment_ms))
