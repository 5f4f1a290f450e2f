"""Pauses of a commitment while the body waits for us: 60 days in total, past which a pause counts as resumed."""

from desktop_app.domain.commitment_progress import PAUSE_DAYS
from desktop_app.domain.days import add_days, days_between


class Pauses:
    """Pauses in reading order.

    `ended` are (from, to) days, `to` not included, never overlapping; `on` begins the open one, or is empty.
    """

    def __init__(self) -> None:
        self.ended: list[tuple[str, str]] = []
        self.on = ""

    @property
    def days(self) -> int:
        """Days of the ended pauses."""
        return sum(days_between(first, last) for first, last in self.ended)

    @property
    def until(self) -> str:
        """When the open pause runs out; empty when none is open."""
        return add_days(self.on, PAUSE_DAYS - self.days) if self.on else ""

    def begin(self, day: str) -> bool:
        """False when one is open, or no day is left."""
        self._end_if_run_out(day)
        if self.on or self.days >= PAUSE_DAYS:
            return False
        self.on = max([day, *(last for _, last in self.ended)])
        return True

    def resume(self, day: str) -> bool:
        """False when none is open, or the open one ran out before."""
        self._end_if_run_out(day)
        was_open = bool(self.on)
        self.end(day)
        return was_open

    def end(self, day: str) -> None:
        if self.on:
            self.ended.append((self.on, max(self.on, min(day, self.until))))
            self.on = ""

    def _end_if_run_out(self, day: str) -> None:
        if self.on and day >= self.until:
            self.end(day)
