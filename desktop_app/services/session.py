"""What every use case shares: the open store, the wall clock, the referential, how phone numbers are read."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date

from desktop_app.services.contacts import PhoneReader
from desktop_app.services.entry import Context
from desktop_app.services.likeness import Likeness, same_words
from desktop_app.services.outcome import Outcome, T, topics_of
from desktop_app.services.ports import Author, Clock, Reading, Saved, Store
from desktop_app.services.territories import Territories, Territory


@dataclass(slots=True)
class Session:
    """An open notebook and who holds it. Writing happens inside `write`, one transaction a block. `alike` finds names written twice."""

    store: Store
    read_phone: PhoneReader
    territories: Territories = field(default_factory=Territories)
    alike: Likeness = same_words

    @property
    def author(self) -> Author:
        return self.store.author

    @property
    def clock(self) -> Clock:
        return self.store.clock

    @property
    def reading(self) -> Reading:
        """The reader of the calling thread."""
        return self.store.reading

    def territory(self) -> Territory:
        return self.territories.territory(self.reading)

    def today(self) -> date:
        """The day on the author's wall."""
        return self.clock.now().astimezone().date()

    @contextmanager
    def write(self) -> Iterator[Context]:
        """A transaction with everything that rules need; commits when the block ends well."""
        with self.store.work() as work:
            territory = self.territories.territory(work.read)
            yield Context(work, self.author, self.clock.now(), territory, self.read_phone, {})
            work.commit()


def outcome(value: T, saved: Saved | None) -> Outcome[T]:
    """The outcome of a gesture: topics from the kinds that it changed."""
    kinds = {change.kind for change in saved.changes} if saved else set()
    return Outcome(value, topics_of(kinds), saved.group if saved else 0)
