"""The laptop's end of the exchange: what goes up, and what a reply does (sync.md, 6).

Each step is one transaction and may be repeated: replies may come twice, late, or never.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from desktop_app.domain.orders import Order
from desktop_app.domain.roster import Roster
from desktop_app.services.cycles import no_cycles
from desktop_app.services.exchange_ports import ExchangeStore, KeptLines, Ledger, Sent
from desktop_app.sync.batch import LINES_CEILING
from desktop_app.sync.confirmations import heed
from desktop_app.sync.messages import News, NoReply, Reply, Request, TakenIn
from desktop_app.sync.obedience import Obedience
from desktop_app.sync.photo_desk import held_back
from desktop_app.sync.rosters import keep_roster, roster_of

RETENTION_DAYS = 35
"""How long central keeps its backups: what this device wrote is not forgotten before (sync.md, 6)."""


def _nothing(ledger: Ledger) -> Roster | None:
    return None


@dataclass(slots=True)
class Laptop:
    """One device's exchange with central, over its own store. `propose` gives the list that a supervisor changed here, signed, if any."""

    store: ExchangeStore
    obedience: Obedience = field(default_factory=Obedience)
    propose: Callable[[Ledger], Roster | None] = _nothing

    # -- up
    def prepare(self, most: int = LINES_CEILING, after: str = "") -> Request:
        """Every line without a position in this epoch, up to `most`: ours and others', whatever route they left by before.

        `after` names the line behind which to go on: what comes before it has left in another batch already.
        """
        with no_cycles(), self.store.transaction() as ledger:
            self._awaken(ledger)
            lines = self.obedience.recheck(ledger, ledger.unplaced(most, after))
            roster, digest = roster_of(ledger), ledger.fact("orders_digest")
            number = int(ledger.fact("batch_number") or 0) + 1
            ledger.set_facts({"batch_number": str(number)})
            return Request(
                device=ledger.fact("device"),
                incarnation=ledger.fact("incarnation"),
                number=number,
                lines=lines,
                epoch=ledger.fact("epoch"),
                cursor=int(ledger.fact("cursor") or 0),
                roster_version=roster.version,
                orders_digest=digest,
                orders=() if digest == ledger.fact("central_orders") else ledger.orders(),
                roster=self.propose(ledger) or (roster if roster.version > int(ledger.fact("central_roster") or 0) else None),
                part=int(ledger.fact("part") or 0),
            )

    def awaken(self) -> None:
        """After an upgrade: what only this program understands is folded, without waiting for an exchange."""
        with self.store.transaction() as ledger:
            self._awaken(ledger)

    def note_sent(self, batch: str, request: Request) -> None:
        """Remember which lines a batch has, by its id: a receipt speaks of them by their place."""
        with self.store.transaction() as ledger:
            lines = request.lines
            names, places = ((), lines.places) if isinstance(lines, KeptLines) else (tuple(change.name for change in lines), ())
            ledger.note_sent(batch, Sent(request.number, self.store.today(), names, places))

    def order(self, orders: Sequence[Order]) -> None:
        """Give orders here; they travel with the next exchange. Who may is for the caller to know."""
        with self.store.transaction() as ledger:
            self.obedience.obey(ledger, orders)

    def restored(self, orders: Sequence[Order]) -> None:
        """After a restore: the orders that lay beside the backup are obeyed before the store opens, under a new incarnation."""
        with self.store.transaction() as ledger:
            ledger.open_incarnation()
            self.obedience.obey(ledger, orders)

    # -- down
    def refused(self, answer: NoReply) -> None:
        """Central is not ready: it lacks what we may have, so the next batch brings orders and roster again."""
        if answer.reason == "not_ready":
            with self.store.transaction() as ledger:
                ledger.set_facts({"central_orders": "", "central_roster": "0"})

    def take_in(self, reply: Reply) -> TakenIn:
        """Epoch, orders, roster, receipt, then news if they fit; one transaction."""
        with no_cycles(), self.store.transaction() as ledger:
            if reply.to != ledger.fact("device"):
                return TakenIn("not_for_us")
            known_epoch = ledger.fact("epoch")
            if reply.epoch < known_epoch:
                return TakenIn("older_epoch")
            records = self._awaken(ledger)
            if reply.epoch != known_epoch:
                _enter_epoch(ledger, reply)
            records |= self.obedience.obey(ledger, reply.orders)
            _adopt(ledger, reply)
            heed(ledger, reply.awaited)
            sent = ledger.sent_on(reply.answers)
            ledger.place_sent(reply.answers, reply.receipt.positions, self.store.today())
            ledger.set_facts({"safe": str(max(int(ledger.fact("safe") or 0), reply.safe))})
            renewed = _number_used_twice(ledger, reply)
            if renewed:
                ledger.open_incarnation()
            fits = sent is not None and _fits(ledger, reply)
            new = self._take_news(ledger, reply.news, records) if fits else 0
            gone = _drop_leaving(ledger, sent) if sent is not None else 0
            outcome = "taken" if fits else "receipt_only"
            return TakenIn(outcome, frozenset(records), new, gone, renewed, reply.held, fits and reply.news.more)

    def _awaken(self, ledger: Ledger) -> set[str]:
        woken = ledger.awaken()
        return woken | self.obedience.again(ledger) if woken else woken

    def _take_news(self, ledger: Ledger, news: News, records: set[str]) -> int:
        positions = {change.name: position for position, change in news.lines}
        ledger.expect_places(positions)
        new = self.obedience.take(ledger, [change for _, change in news.lines])
        ledger.place(positions)
        records.update(change.record for change in new)
        known = ledger.leaving()
        if known:
            ledger.stay(known.keys() & {*news.enter, *(change.record for _, change in news.lines)})
        held = ledger.of_records(news.leave)
        ledger.set_leaving({record: "" for record in news.leave if record in held and record not in known})
        _move_on(ledger, news)
        return len(new)


def _move_on(ledger: Ledger, news: News) -> None:
    """The place from where the next news are wanted: a position of the feed, and how much of the record that comes next is here."""
    cursor = int(ledger.fact("cursor") or 0)
    if news.until > cursor:
        ledger.set_facts({"cursor": str(news.until), "part": "0"})
    elif news.part:
        ledger.set_facts({"part": str(max(int(ledger.fact("part") or 0), news.part))})


def _enter_epoch(ledger: Ledger, reply: Reply) -> None:
    """Central was restored: positions up to where the two feeds part stay true, the others are void."""
    epochs = [epoch for epoch, _ in reply.chain]
    known = ledger.fact("epoch")
    parted = min((begun for _, begun in reply.chain[epochs.index(known) + 1 :]), default=0) if known in epochs else 0
    ledger.void_positions(parted)
    ledger.stay(ledger.leaving())  # the news begin anew, and say it again
    ledger.set_facts({"epoch": reply.epoch, "cursor": "0", "part": "0", "safe": "0", "central_orders": "", "central_roster": "0"})


def _adopt(ledger: Ledger, reply: Reply) -> None:
    """What central knows of orders and roster; when what this device may have has changed, news begin anew."""
    roster = roster_of(ledger)
    if reply.roster is not None and reply.roster.version > roster.version:
        mine = reply.roster.find(ledger.fact("device"))
        if mine is None or mine.since > roster.version:
            ledger.set_facts({"cursor": "0", "part": "0"})
        keep_roster(ledger, reply.roster)
    ledger.set_facts({"central_orders": reply.orders_digest, "central_roster": str(reply.roster_version)})


def _number_used_twice(ledger: Ledger, reply: Reply) -> bool:
    """Whether central holds, of the present incarnation, a number used twice, or one that was never given here: a copy is at work."""
    mine = next((held for held in reply.held if held.incarnation == ledger.fact("incarnation")), None)
    return mine is not None and (bool(mine.twice) or mine.greatest > int(ledger.fact("seq") or 0))


def _fits(ledger: Ledger, reply: Reply) -> bool:
    """Whether news may be taken: they begin no later than where we are, and were made for what we may have now."""
    cursor = int(ledger.fact("cursor") or 0)
    return reply.news.since <= cursor <= reply.news.until and reply.roster_version >= roster_of(ledger).version


def _drop_leaving(ledger: Ledger, asked_on: str) -> int:
    """Forget what left, once every line of it is safe; what this device wrote itself, once central's backups of before are gone too.

    The day that counts is the one on which this device asked: an answer that travelled for months says nothing about central today.
    """
    leaving = ledger.leaving()
    if not leaving:
        return 0
    safe, device = int(ledger.fact("safe") or 0), ledger.fact("device")
    lines = ledger.of_records(leaving)
    positions = ledger.positions(change.name for changes in lines.values() for change in changes)
    alone = held_back(ledger, leaving)
    due, begun = [], {}
    for record, since in leaving.items():
        changes = lines.get(record, [])
        if record in alone or not all(0 < positions.get(change.name, 0) <= safe for change in changes):
            begun[record] = ""
        elif not any(change.device == device for change in changes):
            due.append(record)
        elif not since:
            begun[record] = asked_on
        elif date.fromisoformat(asked_on) >= date.fromisoformat(since) + timedelta(days=RETENTION_DAYS):
            due.append(record)
    ledger.set_leaving({record: since for record, since in begun.items() if since != leaving[record]})
    ledger.forget(due)
    ledger.stay(due)
    return len(due)
