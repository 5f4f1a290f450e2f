"""How orders act on a store, and how lines are taken under them (sync.md, 8): the same on a laptop and at central."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.change import Change
from desktop_app.domain.orders import Erase, Order, OrderBook, digest_of
from desktop_app.domain.roster import RosterDevice
from desktop_app.services.exchange_ports import Ledger


@dataclass(slots=True)
class Obedience:
    """Holds the order book last read, by its digest: a store may have years of orders, and most exchanges bring none."""

    _known: tuple[str | None, OrderBook] = field(default_factory=lambda: (None, OrderBook()))  # as one: threads share it

    def book(self, ledger: Ledger) -> OrderBook:
        digest = ledger.fact("orders_digest")
        known, book = self._known
        if digest != known:
            book = OrderBook.of(ledger.orders())
            self._known = digest, book
        return book

    def obey(self, ledger: Ledger, orders: Iterable[Order]) -> set[str]:
        """Keep what is new among these orders for ever, and carry it out. Returns the records whose fold, or whose reach, may differ."""
        return self._carry_out(ledger, self._added(ledger, orders))

    def again(self, ledger: Ledger) -> set[str]:
        """Carry out every order anew: after a restore, or when an upgrade understands more."""
        self._known = None, OrderBook()
        return self._carry_out(ledger, self.book(ledger).orders)

    def take(self, ledger: Ledger, changes: Sequence[Change]) -> tuple[Change, ...]:
        """Lines not known yet, blanked where an order says so, set aside where one says so; as they were kept, in their order."""
        held = ledger.known(change.name for change in changes)
        fresh = {change.name: change for change in changes if change.name not in held}
        self.heed_links(ledger, fresh.values())
        book = self.book(ledger)
        kept = tuple([book.blanked(change) for change in fresh.values()])
        apart = [change for change in kept if not book.counts(change)] if book.sealed else []
        ledger.append([change for change in kept if book.counts(change)] if apart else kept)
        ledger.append(apart, aside=True)
        return kept

    def recheck(self, ledger: Ledger, changes: Sequence[Change]) -> Sequence[Change]:
        """Lines that a save wrote without looking at the orders: made to obey before they leave."""
        if not self.book(ledger).erased:
            return changes
        self.heed_links(ledger, changes)
        book = self.book(ledger)
        kept = tuple(book.blanked(change) for change in changes)
        ledger.rewrite([after for before, after in zip(changes, kept, strict=True) if after is not before])
        return kept

    def allowed(self, ledger: Ledger, sender: RosterDevice, orders: Iterable[Order]) -> tuple[Order, ...]:
        """Those that this sender may bring: supervisor and DPO all; others what follows from an erasure, or erases their own."""
        new = tuple(order for order in orders if order not in self.book(ledger).orders)
        if sender.role in ("supervisor", "dpo"):
            return new
        erasures = [order for order in new if isinstance(order, Erase)]
        gone = self.book(ledger).erased_residents
        states = ledger.states({order.record for order in erasures if not order.cause})
        own = {record for record, state in states.items() if state.created is not None and state.created.by == sender.holder}
        return tuple(order for order in erasures if (order.cause in gone if order.cause else order.record in own))

    def heed_links(self, ledger: Ledger, changes: Iterable[Change]) -> None:
        """Orders that follow from lines which link to an erased resident, for all lines of those records."""
        book = self.book(ledger)
        derived = [order for change in changes for order in book.derived(change)] if book.erased_residents else []
        if derived:
            self.obey(ledger, derived)

    def _added(self, ledger: Ledger, orders: Iterable[Order]) -> frozenset[Order]:
        new = frozenset(orders) - self.book(ledger).orders
        if new:
            ledger.add_orders(new)
            ledger.set_facts({"orders_digest": digest_of(new, ledger.fact("orders_digest"))})
        return new

    def _carry_out(self, ledger: Ledger, orders: frozenset[Order]) -> set[str]:
        if not orders:
            return set()
        book = self.book(ledger)
        people = {order.record for order in orders if isinstance(order, Erase)} & book.erased_residents
        if people:
            derived = [order for change in ledger.naming(people) for order in book.derived(change)]
            orders |= self._added(ledger, derived)
        touched = self._blank(ledger, {order.record for order in orders if isinstance(order, Erase)})
        return touched | self._weigh(ledger)

    def _blank(self, ledger: Ledger, records: set[str]) -> set[str]:
        book = self.book(ledger)
        rewritten = []
        for lines in ledger.of_records(records).values():
            blanked = [(line, book.blanked(line)) for line in lines]
            rewritten += [after for before, after in blanked if after is not before]
        ledger.rewrite(rewritten)
        return {change.record for change in rewritten}

    def _weigh(self, ledger: Ledger) -> set[str]:
        """Lines of revoked devices: out of the fold unless somebody lets them in."""
        book = self.book(ledger)
        touched: set[str] = set()
        for device in sorted(book.sealed):
            out = ledger.counted_of(device) - book.admitted
            touched |= {change.record for change in ledger.lines(out).values()}
            ledger.set_aside(out)
        back = ledger.aside_among(book.admitted) if book.sealed else {}
        ledger.let_in(back.keys())
        return touched | set(back.values())
