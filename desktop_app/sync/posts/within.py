"""Several steps of the exchange in one transaction, committed together or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop_app.services.exchange_ports import ExchangeStore, Ledger


@dataclass(frozen=True, slots=True)
class Within:
    """A store whose transactions are all the one that is open already; implements `ExchangeStore`."""

    store: ExchangeStore
    ledger: Ledger

    @contextmanager
    def transaction(self) -> Iterator[Ledger]:
        yield self.ledger

    def today(self) -> str:
        return self.store.today()
