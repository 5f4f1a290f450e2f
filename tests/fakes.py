"""Hand-written fakes of the ports. A test brings its own time: nothing here reads the machine's clock."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
"""A Tuesday morning at work."""


@dataclass(slots=True)
class FakeClock:
    """A wall clock that moves only when it is told to; it may be wrong, and go backwards."""

    moment: datetime = START

    def now(self) -> datetime:
        return self.moment

    def advance(self, **span: float) -> None:
        """Move on by a span such as `minutes=5` (negative: back)."""
        self.moment += timedelta(**span)

    def set(self, moment: datetime) -> None:
        self.moment = moment


class SteppingClock(FakeClock):
    """A clock that moves on by a second at each look: no two instants are alike."""

    def now(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def no_progress(done: int, total: int) -> None:
    """A progress callable that says nothing."""


def never() -> bool:
    """A `cancelled` callable of somebody patient."""
    return False
