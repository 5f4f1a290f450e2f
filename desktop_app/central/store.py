"""The service's store as the exchange sees it (`services.exchange_ports.ExchangeStore`); any number of processes may share one."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime

from desktop_app.central.database import Database, Talk
from desktop_app.central.facts import KEPT_BESIDE
from desktop_app.central.ledger import CentralLedger
from desktop_app.central.reached import Reached
from desktop_app.central.together import LookingTogether, WritingTogether, tide


def _nowhere(ledger: CentralLedger) -> None:
    """A store that keeps no copy beside itself."""


class CentralStore:
    """Each transaction holds the feed's one row from its beginning, so positions follow the order of commits (sync.md, 6).

    Those who wait to write share one (`together`). `keep_beside` is told, before the commit, of a part in which roster, orders or epoch
    changed; not while the service waits for the newest ones: what it has then is old. `reached` is told after each commit how far the feed
    has come.
    """

    def __init__(self, database: Database, keep_beside: Callable[[CentralLedger], None] = _nowhere, reached: Reached | None = None) -> None:
        self.database, self.keep_beside, self.reached = database, keep_beside, reached or Reached()
        self._writing = WritingTogether(database.writing, self._held, self._ending, self._committed)
        self._looking = LookingTogether(database.reading, CentralLedger, self._writing.step_aside)

    def transaction(self) -> AbstractContextManager[CentralLedger]:
        """All of the block or nothing of it; committed when the block is over, maybe with those of others. One at a time goes on."""
        return self._writing.joined()

    def sharing(self) -> AbstractContextManager[CentralLedger]:
        """What is committed, for a short question; those who ask at the same time take turns in one view."""
        return self._looking.joined()

    @contextmanager
    def looking(self) -> Iterator[CentralLedger]:
        """What is committed, for long questions that write nothing and wait for nobody."""
        with self.database.reading() as talk:
            yield CentralLedger(talk)

    def fell_behind(self) -> str:
        """The epoch of which the database has less than it had; empty when all of it is there."""
        epoch, position = self.reached.read()  # first: what is committed meanwhile is no sign of anything
        if not epoch:
            return ""
        with self.sharing() as ledger:
            known, last = tide(ledger)
        return epoch if known == epoch and last < position else ""

    def today(self) -> str:
        return datetime.now(UTC).date().isoformat()

    def _held(self, talk: Talk) -> CentralLedger:
        if self.database.postgres:  # the file is locked whole by its BEGIN
            talk.rows("SELECT last FROM feed WHERE one = 1 FOR UPDATE")
        return CentralLedger(talk)

    def _ending(self, ledger: CentralLedger) -> None:
        ledger.finish()
        if not KEPT_BESIDE.isdisjoint(ledger.changed) and ledger.fact("ready"):
            self.keep_beside(ledger)
        ledger.changed.clear()

    def _committed(self, before: tuple[str, int], after: tuple[str, int]) -> None:
        if after != before:
            self.reached.note(*after)
