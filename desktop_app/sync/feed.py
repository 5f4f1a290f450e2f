"""Central's end of the exchange: takes batches, keeps the feed in order of commit, and makes the news of each device (sync.md, 6)."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime

from desktop_app.domain.change import Change
from desktop_app.domain.orders import Order, keeps
from desktop_app.domain.roles import PARENTS
from desktop_app.domain.roster import Roster, RosterDevice
from desktop_app.services.cycles import no_cycles
from desktop_app.services.exchange_ports import ExchangeStore, Ledger
from desktop_app.sync.batch import LINES_CEILING
from desktop_app.sync.confirmations import TOLD, awaited, confirm, expect
from desktop_app.sync.messages import Held, News, NoReply, Receipt, Reply, Request
from desktop_app.sync.news import begin_of, news_of
from desktop_app.sync.obedience import Obedience
from desktop_app.sync.reach import Reaching
from desktop_app.sync.receipts import aside_of, held_of
from desktop_app.sync.recent import moves
from desktop_app.sync.rosters import keep_roster, roster_of
from desktop_app.sync.standing_in import look_at_absences, note_absences
from desktop_app.sync.whereabouts import View, Whereabouts

_LINKS = frozenset(link for links in PARENTS.values() for link in links)
_LINKING = _LINKS | {"resident"}
_FEW = 16
"""News of others that are told at once, while the batch's own lines are at hand: less work than to look again after the commit."""


Beside = Callable[[Ledger, RosterDevice, News], None]
"""Looks at the news of a device while the store is read for them."""


def wall_day() -> str:
    """The day on this machine's wall, ISO text."""
    return datetime.now().astimezone().date().isoformat()


def wall_day_by(now: Callable[[], datetime]) -> Callable[[], str]:
    """The same by the clock that everything else here goes by."""
    return lambda: now().astimezone().date().isoformat()


def _unsigned(roster: Roster) -> Roster:
    return roster


@dataclass(slots=True)
class Central:
    """The one other end, over its own store; several of them may share one store, since all is in it: `whereabouts` only spares work.

    `new_epoch` makes an epoch's name, later than the one it is given; `sign` proves each list of devices that central goes by. `looking`
    reads what is committed: where others wait to write, the news of a device are gathered after its batch was taken, without hindering
    them; None: within the same transaction, as so `few` of others are in any case. `today` is the day by which absences begin and end.
    """

    store: ExchangeStore
    new_epoch: Callable[[str], str]
    obedience: Obedience = field(default_factory=Obedience)
    sign: Callable[[Roster], Roster] = _unsigned
    whereabouts: Whereabouts = field(default_factory=Whereabouts)
    looking: Callable[[], AbstractContextManager[Ledger]] | None = None
    today: Callable[[], str] = wall_day
    few: int = _FEW

    # -- the office
    def begin(self, roster: Roster) -> None:
        """A workspace is made: the first epoch, the first roster."""
        with self.store.transaction() as ledger:
            epoch = self.new_epoch("")
            ledger.set_facts({"epoch": epoch, "chain": json.dumps([[epoch, 0]]), "ready": "1"})
            keep_roster(ledger, self.sign(roster))

    def restored(self, of: str = "") -> None:
        """A backup was put back: a new epoch, and nobody is served before `resume` or a supervisor brings roster and orders.

        `of`: only if this is still the epoch; somebody else may have seen to it.
        """
        with self.store.transaction() as ledger:
            if of and ledger.fact("epoch") != of:
                return
            end = ledger.feed_end()
            self._open_epoch(ledger, ledger.fact("epoch"), end)
            ledger.set_facts({"safe": str(end), "ready": ""})

    def resume(self, roster: Roster, orders: Iterable[Order], epoch: str = "") -> None:
        """Go on after a restore, with the newest roster and orders, and the newest epoch that was ever known."""
        with self.store.transaction() as ledger:
            if epoch > ledger.fact("epoch"):
                self._open_epoch(ledger, epoch, ledger.feed_end())
            if roster.version > roster_of(ledger).version:
                keep_roster(ledger, self.sign(roster))
            self._obey(ledger, tuple(orders))
            self._look_again(ledger, self.obedience.again(ledger))
            ledger.set_facts({"ready": "1"})

    def backed_up(self, position: int) -> None:
        """A backup covers the feed up to here: what it holds is safe."""
        with self.store.transaction() as ledger:
            ledger.set_facts({"safe": str(max(int(ledger.fact("safe") or 0), min(position, ledger.feed_end())))})

    def change_roster(self, devices: Iterable[RosterDevice], orders: Sequence[Order] = ()) -> Roster:
        """Put devices in, or change them, and give the orders that go with it.

        Records that took their sector from a person whose sectors changed are looked at again.
        """
        with self.store.transaction() as ledger:
            before = roster_of(ledger)
            self._adopt(ledger, before, before.with_devices(devices))
            self._obey(ledger, orders)
            return roster_of(ledger)

    def order(self, orders: Sequence[Order]) -> None:
        """Give orders here. Who may is for the caller to know."""
        with self.store.transaction() as ledger:
            self._obey(ledger, orders)

    def publish(self) -> int:
        """Give positions to what was saved in this very store (a supervisor's that answers as central); the feed's end."""
        with self.store.transaction() as ledger:
            self._awaken(ledger)
            self._publish_own(ledger)
            return ledger.feed_end()

    # -- the exchange
    def receive(self, batch: str, request: Request, most: int = LINES_CEILING, beside: Beside | None = None) -> Reply | NoReply:
        """Take a batch that passed every check, in one transaction, and answer it; the caller sends the answer after the commit.

        `most`: feed entries in one answer, beside the batch's own (0: one entry and no more); when there are more, the device asks again.
        `beside` looks at the news while the store is read for them.
        """
        with no_cycles():
            answer, seen = self._received(batch, request, most, beside)
            if isinstance(answer, _Taken):
                answer, seen = self._answered(batch, request, answer, most, beside)
            if seen is not None:
                self.whereabouts.keep(seen)  # committed by now
            return answer

    def _received(self, batch: str, request: Request, most: int, beside: Beside | None) -> "tuple[Reply | NoReply | _Taken, View | None]":
        with self.store.transaction() as ledger:
            sender = self._sender(ledger, request)
            if not ledger.fact("ready"):
                return NoReply("not_ready"), None
            if sender is None:
                return NoReply("unknown_device"), None
            self._awaken(ledger)
            self._publish_own(ledger)
            self._renew_if_behind(ledger, request)
            revoked = sender.revoked or sender.device in self.obedience.book(ledger).revoked
            if not revoked:
                self._obey(ledger, self.obedience.allowed(ledger, sender, request.orders))
                revoked = sender.device in self.obedience.book(ledger).revoked
            new = self._take(ledger, request, sender)
            if revoked:
                return NoReply("revoked_device"), None
            confirm(ledger, request, self.obedience.book(ledger), self.today())
            self._look_again(ledger, look_at_absences(ledger, self.today()))
            taken = self._taken(ledger, request, new)
            if self.looking is not None and ledger.feed_end() - begin_of(request, sender, taken.epoch) > len(request.lines) + self.few:
                return taken, None  # there is much to tell beside what it brought itself
            seen = self.whereabouts.view(ledger, roster_of(ledger))
            reply = self._reply(seen, batch, request, sender, taken, most)
            if beside is not None:
                beside(ledger, sender, reply.news)
            return reply, seen

    def _answered(
        self, batch: str, request: Request, taken: "_Taken", most: int, beside: Beside | None
    ) -> tuple[Reply | NoReply, View | None]:
        """The answer to a batch that was taken and committed. Whatever happened since is true of the next one too."""
        assert self.looking is not None
        with self.looking() as ledger:
            sender = roster_of(ledger).find(request.device)
            if not ledger.fact("ready") or ledger.fact("epoch") != taken.epoch:
                return NoReply("not_ready"), None
            if sender is None or sender.revoked or sender.device in self.obedience.book(ledger).revoked:
                return NoReply("revoked_device"), None
            seen = self.whereabouts.view(ledger, roster_of(ledger), committed=True)
            reply = self._reply(seen, batch, request, sender, taken, most)
            if beside is not None:
                beside(ledger, sender, reply.news)
            return reply, seen

    def _sender(self, ledger: Ledger, request: Request) -> RosterDevice | None:
        """Who speaks. Anybody may bring a newer roster, since it is signed by itself; a supervisor opens a central that was restored."""
        roster = roster_of(ledger)
        if request.roster is not None and request.roster.version > roster.version:
            self._adopt(ledger, roster, request.roster)
            roster = request.roster
        sender = roster.find(request.device)
        if sender is not None and sender.role == "supervisor" and not sender.revoked and not ledger.fact("ready"):
            self._obey(ledger, request.orders)
            if request.orders or request.orders_digest == ledger.fact("orders_digest"):
                ledger.set_facts({"ready": "1"})
        return sender

    def _adopt(self, ledger: Ledger, before: Roster, after: Roster) -> None:
        keep_roster(ledger, self.sign(after))
        people = {each.holder for each in (*before.devices, *after.devices)}
        moved = {person for person in people if before.sectors_of(person) != after.sectors_of(person)}
        if moved:
            self._look_again(ledger, Reaching(ledger, after).without_place(ledger.records_by(moved)))

    def _awaken(self, ledger: Ledger) -> None:
        woken = ledger.awaken()
        if woken:
            lines = [change for changes in ledger.of_records(woken).values() for change in changes]
            _link(ledger, lines)
            self._look_again(ledger, woken | self.obedience.again(ledger))

    def _renew_if_behind(self, ledger: Ledger, request: Request) -> None:
        """A device that has seen more than we have, or a later epoch, shows that this store went back unnoticed: a new epoch opens."""
        epoch = ledger.fact("epoch")
        if request.epoch > epoch:
            self._open_epoch(ledger, request.epoch, ledger.feed_end())
        elif request.epoch == epoch and request.cursor > ledger.feed_end():
            self._open_epoch(ledger, epoch, 0)

    def _open_epoch(self, ledger: Ledger, after: str, begun: int) -> None:
        epoch = self.new_epoch(after)
        chain = [*json.loads(ledger.fact("chain")), [epoch, begun]]
        ledger.set_facts({"epoch": epoch, "chain": json.dumps(chain)})

    def _obey(self, ledger: Ledger, orders: Sequence[Order]) -> None:
        """Orders, and what central alone adds to them: what it had received of a revoked device, decided once."""
        before = ledger.fact("orders_digest")
        touched = self.obedience.obey(ledger, orders)
        self._expect(ledger, before)
        book = self.obedience.book(ledger)
        for device in sorted(book.revoked - book.sealed):
            touched |= self.obedience.obey(ledger, keeps(device, ledger.counted_of(device)))
        self._look_again(ledger, touched)

    def _take(self, ledger: Ledger, request: Request, sender: RosterDevice) -> tuple[Change, ...]:
        start = ledger.feed_end()
        before = ledger.fact("orders_digest")
        new = self.obedience.take(ledger, request.lines)
        self._expect(ledger, before)
        self._publish(ledger, new, start)
        ledger.tally(new)
        brought = {change.record for change in request.lines if change.device != sender.device}
        if brought:  # it holds lines that it did not write: if it may not have them, its news must say so
            self._look_again(ledger, brought - Reaching(ledger, roster_of(ledger)).held(sender, brought))
        return new

    def _publish_own(self, ledger: Ledger) -> None:
        while own := ledger.unplaced(LINES_CEILING):
            start = ledger.feed_end()
            own = self.obedience.recheck(ledger, own)
            self._publish(ledger, own, start)
            ledger.tally(own)

    def _publish(self, ledger: Ledger, changes: Sequence[Change], start: int) -> None:
        """Lines enter the feed; then, once more, older records whose holders these lines may change."""
        if not changes:
            return
        ledger.append_feed([(change.name, change.record) for change in changes])
        _link(ledger, changes)
        note_absences(ledger, changes)
        moved = {change.record for change in changes if moves(change)}
        owners = {change.record for change in changes if "new_owner" in change.settings}
        ledger.append_feed([("", record) for record in sorted(ledger.in_feed(_dependents(ledger, moved, owners), start))])

    def _look_again(self, ledger: Ledger, records: Collection[str]) -> None:
        """Records enter the feed again, with those that hang on them: the fold, or what somebody may have, has changed."""
        if records:
            every = set(records) | _dependents(ledger, set(records), set(records))
            ledger.append_feed([("", record) for record in sorted(ledger.in_feed(every, ledger.feed_end()))])

    def _expect(self, ledger: Ledger, before: str) -> None:
        """`before`: the digest of the orders before some may have come."""
        if ledger.fact("orders_digest") != before and self.obedience.book(ledger).erased:
            expect(ledger, roster_of(ledger), self.today())

    def _taken(self, ledger: Ledger, request: Request, new: Sequence[Change]) -> "_Taken":
        """What is said of the batch itself."""
        book = self.obedience.book(ledger)
        positions = ledger.positions([change.name for change in request.lines])
        stored = {change.name: change for change in new}
        stored.update(ledger.lines([change.name for change in request.lines if change.name not in stored]))
        lines = [stored[change.name] for change in request.lines]
        receipt = Receipt(tuple([positions[change.name] for change in request.lines]), len(new), aside_of(ledger, lines, book))
        return _Taken(ledger.fact("epoch"), receipt, held_of(ledger, request.device, book))

    def _reply(self, seen: View, batch: str, request: Request, sender: RosterDevice, taken: "_Taken", most: int) -> Reply:
        ledger, roster = seen.ledger, seen.roster
        digest = ledger.fact("orders_digest")
        return Reply(
            to=request.device,
            answers=batch,
            epoch=taken.epoch,
            chain=tuple((name, begun) for name, begun in json.loads(ledger.fact("chain"))),
            receipt=taken.receipt,
            held=taken.held,
            safe=int(ledger.fact("safe") or 0),
            roster_version=roster.version,
            orders_digest=digest,
            news=news_of(seen, sender, request, begin_of(request, sender, taken.epoch), most),
            orders=() if request.orders_digest == digest else ledger.orders(),
            roster=roster if request.roster_version < roster.version else None,
            awaited=awaited(ledger, roster) if sender.role in TOLD else (),
        )


@dataclass(frozen=True, slots=True)
class _Taken:
    """What became of a batch, in the epoch in which it was taken."""

    epoch: str
    receipt: Receipt
    held: tuple[Held, ...]


def _link(ledger: Ledger, changes: Iterable[Change]) -> None:
    """Remember what hangs on what: of every version, since all heads count."""
    parents: set[tuple[str, str]] = set()
    residents: set[tuple[str, str]] = set()
    for change in changes:
        named = change.settings.keys()
        if _LINKING.isdisjoint(named):
            continue
        for name in _LINKS.intersection(named):
            if isinstance(change.settings[name].value, str):
                parents.add((change.record, change.settings[name].value))
        if "resident" in named and isinstance(change.settings["resident"].value, str):
            residents.add((change.record, change.settings["resident"].value))
    ledger.link(parents, residents)


def _dependents(ledger: Ledger, moved: set[str], owners: set[str]) -> set[str]:
    """Records whose holders follow from these: their children, and the people whom they, or those, name."""
    found: set[str] = set()
    frontier = set(moved)
    while frontier:
        frontier = ledger.children(frontier) - found - moved
        found |= frontier
    beside = ledger.children(ledger.parents(owners)) if owners else set()
    return found | ledger.residents(moved | found | beside)
