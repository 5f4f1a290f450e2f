"""The service's store as the exchange sees it (`services.exchange_ports.ExchangeStore`); any number of processes may share one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from desktop_app.central.database import Database
from desktop_app.central.facts import KEPT_BESIDE
from desktop_app.central.ledger import CentralLedger
from desktop_app.central.reached import Reached


def _tide(ledger: CentralLedger) -> tuple[str, int]:
    return ledger.fact("epoch"), ledger.feed_end()


def _nowhere(ledger: CentralLedger) -> None:
    """A store that keeps no copy beside itself."""


@dataclass(frozen=True, slots=True)
class CentralStore:
    """Each transaction holds the feed's one row from its beginning, so positions follow the order of commits (sync.md, 6).

    `keep_beside` is told, before the commit, of a transaction in which roster, orders or epoch changed; not while the service waits for the
    newest ones: what it has then is old. `reached` is told after each commit how far the feed has come.
    """

    database: Database
    keep_beside: Callable[[CentralLedger], None] = _nowhere
    reached: Reached = field(default_factory=Reached)

    @contextmanager
    def transaction(self) -> Iterator[CentralLedger]:
        with self._one() as ledger:
            before = _tide(ledger)
            yield ledger
            after = _tide(ledger)
        if after != before:
            self.reached.note(*after)

    def fell_behind(self) -> str:
        """The epoch of which the database has less than it had; empty when all of it is there."""
        epoch, position = self.reached.read()  # first: what is committed meanwhile is no sign of anything
        if not epoch:
            return ""
        with self.looking() as ledger:
            known, last = _tide(ledger)
        return epoch if known == epoch and last < position else ""

    @contextmanager
    def _one(self) -> Iterator[CentralLedger]:
        with self.database.writing() as talk:
            if self.database.postgres:  # the file is locked whole by its BEGIN
                talk.rows("SELECT last FROM feed WHERE one = 1 FOR UPDATE")
            ledger = CentralLedger(talk)
            yield ledger
            ledger.finish()
            if not KEPT_BESIDE.isdisjoint(ledger.changed) and ledger.fact("ready"):
                self.keep_beside(ledger)

    @contextmanager
    def looking(self) -> Iterator[CentralLedger]:
        """What is committed, for questions that write nothing and wait for nobody."""
        with self.database.reading() as talk:
            yield CentralLedger(talk)

    def today(self) -> str:
        return datetime.now(UTC).date().isoformat()
