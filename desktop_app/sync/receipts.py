"""What was received, what is missing, what is set aside: by name, by number, and for a supervisor's own import (sync.md, 6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.change import Change
from desktop_app.domain.orders import DeclareLost, OrderBook
from desktop_app.domain.roster import RosterDevice
from desktop_app.domain.runs import Run, gaps_in, runs_with, without
from desktop_app.services.exchange_ports import Carried, ExchangeStore, Ledger
from desktop_app.sync.messages import Held, Receipt, Request
from desktop_app.sync.obedience import Obedience

CARRIED_DAYS = 30
"""Sealed bytes are destroyed once answered for, at the latest after this long (sync.md, 8)."""


def held_of(ledger: Ledger, device: str, book: OrderBook) -> tuple[Held, ...]:
    """Gaps of each incarnation of a device; what a supervisor declared lost is not asked for any more."""
    lost: dict[str, list[Run]] = {}
    for order in book.orders:
        if isinstance(order, DeclareLost) and order.device == device:
            lost.setdefault(order.incarnation, []).append((order.first, order.last))
    return tuple(
        Held(
            device,
            incarnation,
            runs[-1][1] if runs else 0,
            without(gaps_in(runs), lost.get(incarnation, ())),
            runs_with((), twice),
        )
        for incarnation, (runs, twice) in sorted(ledger.tallied(device).items())
    )


def aside_of(ledger: Ledger, lines: Sequence[Change], book: OrderBook) -> tuple[tuple[int, str], ...]:
    """Lines of a batch that are kept but not shown yet, each with its reason."""
    found = []
    for place, change in enumerate(lines, start=1):
        if book.sealed and not book.counts(change):
            found.append((place, "revoked_device"))
        elif not ledger.understands(change):
            found.append((place, "not_understood"))
    return tuple(found)


def _count_news(ledger: Ledger, device: str) -> None:
    """Numbers that came here from central, not by a file, are not missing."""
    runs = {incarnation: held for incarnation, (held, _) in ledger.tallied(device).items()}
    here = ledger.lines(ledger.counted_of(device)).values()
    ledger.tally([line for line in here if not any(first <= line.seq <= last for first, last in runs.get(line.incarnation, ()))])


@dataclass(slots=True)
class FileDesk:
    """A supervisor's side of files: takes a batch in, keeps its sealed bytes until central answered, and hands that answer back."""

    store: ExchangeStore
    obedience: Obedience

    def take(self, batch: str, request: Request, sealed: bytes, sender: RosterDevice) -> tuple[Receipt, tuple[Held, ...]]:
        """Take a file in. The receipt informs and empties nothing. Of a revoked device nothing is applied here: central decides."""
        with self.store.transaction() as ledger:
            if ledger.awaken():
                self.obedience.again(ledger)
            revoked = sender.revoked or sender.device in self.obedience.book(ledger).revoked
            lines: Sequence[Change] = () if revoked else request.lines
            self.obedience.obey(ledger, () if revoked else self.obedience.allowed(ledger, sender, request.orders))
            new = self.obedience.take(ledger, lines)
            ledger.tally(new)
            ledger.carry(Carried(batch, request.device, sealed, self.store.today()))
            book = self.obedience.book(ledger)
            aside = tuple((place, "revoked_device") for place in range(1, len(request.lines) + 1)) if revoked else ()
            receipt = Receipt((0,) * len(request.lines), len(new), aside or aside_of(ledger, lines, book))
            held = held_of(ledger, request.device, book)
            if any(one.missing for one in held):
                _count_news(ledger, request.device)
                held = held_of(ledger, request.device, book)
            return receipt, held

    def to_forward(self) -> tuple[Carried, ...]:
        """Sealed batches that central has not answered for."""
        with self.store.transaction() as ledger:
            return tuple(carried for carried in ledger.carried() if not carried.reply)

    def answered(self, batch: str, reply: bytes) -> None:
        """Central's sealed answer came (empty: it sends none): the batch's own bytes go."""
        with self.store.transaction() as ledger:
            for carried in ledger.carried():
                if carried.batch == batch:
                    ledger.drop_carried([batch])
                    if reply:
                        ledger.carry(Carried(batch, carried.device, b"", carried.taken_on, reply))

    def to_hand_back(self, device: str) -> tuple[bytes, ...]:
        """Central's sealed replies for a device, for its stick; reading them twice does no harm."""
        with self.store.transaction() as ledger:
            return tuple(carried.reply for carried in ledger.carried() if carried.reply and carried.device == device)

    def drop_old(self, today: str) -> int:
        """Destroy sealed bytes kept for longer than the contract allows; how many."""
        oldest = (date.fromisoformat(today) - timedelta(days=CARRIED_DAYS)).isoformat()
        with self.store.transaction() as ledger:
            if ledger.fact("carried_looked") == today:  # looking reads through all that is carried; each file of a stick asks
                return 0
            old = ledger.carried_before(oldest)
            ledger.drop_carried(old)
            ledger.set_facts({"carried_looked": today})
            return len(old)
