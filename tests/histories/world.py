"""A small town: laptops, a central service, sticks on their way, and everything that may happen to them, over the code of the exchange."""

import random
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.orders import Order, Revoke
from desktop_app.domain.roster import WHOLE, Roster, RosterDevice, Sector
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.feed import Central
from desktop_app.sync.messages import NoReply, Reply, Request
from desktop_app.sync.receipts import FileDesk
from tests.histories.memory import Memory, MemoryStore
from tests.histories.oracle import Oracle

NEW = frozenset(KINDS)
OLD = NEW - {"announcement"}
"""What a program of today knows, and one of yesterday: a kind that came since."""

N, S = Sector("n", "t"), Sector("s", "t")
TEAM = (
    ("A", "agent", (N,)),
    ("B", "agent", (S,)),
    ("E", "elected", (N, S)),
    ("P", "supervisor", (WHOLE,)),
    ("Q", "supervisor", (N,)),
    ("D", "dpo", ()),
)
PLACES: Mapping[str, Mapping[str, str]] = {
    "n": {"town": "t", "neighbourhood": "n"},
    "s": {"town": "t", "neighbourhood": "s"},
    "t": {"town": "t"},
}
RETAINED_DAYS = 35


@dataclass(slots=True)
class Replica:
    """One laptop, or one half of a clone. `forms` holds what an open form showed, and what its author had seen."""

    name: str
    device: str
    store: MemoryStore
    laptop: Laptop
    desk: FileDesk
    alive: bool = True
    forms: dict[str, tuple[Any, set[tuple[str, str]]]] = field(default_factory=dict)

    @property
    def person(self) -> str:
        return f"person-{self.device}"


@dataclass(frozen=True, slots=True)
class Batch:
    """A sealed file, as a value."""

    id: str
    request: Request


class World:
    """`make` gives the store of one device; `oldest` is what the oldest program knows."""

    def __init__(self, seed: int, make: type[MemoryStore] = MemoryStore, oldest: frozenset[str] = OLD) -> None:
        self.oracle = Oracle()
        self.make, self.oldest = make, oldest
        self.count, self.day, self.wall = 0, 0, 1_770_000_000_000
        self.first = random.Random(seed ^ 0x5EED)
        self.epoch = 0
        store = make("C", self.fresh, self.program(), lambda: self.day)
        store.on_orders = lambda orders: self.oracle.sealing(store.disk, orders)
        after_the_commit = (lambda: nullcontext(store)) if seed % 2 else None  # as a service does, where others wait to write
        self.central = Central(store, self.new_epoch, looking=after_the_commit, few=-1 if seed % 4 == 3 else 16)
        self.backups: list[tuple[int, Memory]] = []
        self.replicas: dict[str, Replica] = {}
        self.copies: list[tuple[str, Memory]] = []
        self.sticks: list[Batch] = []
        self.late: list[Reply] = []
        self.sealed: dict[bytes, Batch] = {}
        self.answers: dict[bytes, Reply] = {}
        self.skew: dict[str, int] = {}
        self.central.begin(Roster().with_devices(RosterDevice(device, f"person-{device}", role, sectors) for device, role, sectors in TEAM))
        for device, _, _ in TEAM:
            self.add(device, device, make(device, self.fresh, self.program(), lambda: self.day))

    # -- makers
    def program(self) -> frozenset[str]:
        return self.oldest if self.first.random() < 0.3 else NEW

    def add(self, name: str, device: str, store: MemoryStore) -> Replica:
        laptop = Laptop(store)
        self.replicas[name] = Replica(name, device, store, laptop, FileDesk(store, laptop.obedience))
        return self.replicas[name]

    def fresh(self, what: str) -> str:
        self.count += 1
        if what == "record":
            return f"00000000-0000-7000-8000-{self.count:012x}"
        return f"{self.count:016x}" if what == "change" else f"{what}-{self.count}"

    def new_epoch(self, after: str) -> str:
        """The clock of whoever restores may be wrong: what counts is that it comes after."""
        self.epoch = max(self.epoch, int(after[:12], 16) if after else 0) + 1
        return f"{self.epoch:012x}-{self.epoch:016x}"

    @property
    def disk(self) -> Memory:
        return self.central.store.disk  # type: ignore[attr-defined, no-any-return]

    def live(self) -> list[Replica]:
        return [replica for replica in self.replicas.values() if replica.alive]

    def role(self, replica: Replica) -> RosterDevice:
        found = Roster.from_text(self.disk.facts["roster"]).find(replica.device)
        assert found is not None
        return found

    # -- writing
    def seen(self, replica: Replica, record: str) -> set[tuple[str, str]]:
        """What somebody who looks at a record now has seen: every version that is shown, or was replaced by one."""
        disk = replica.store.disk
        names = [name for name in disk.by_record.get(record, ()) if name not in disk.aside]
        lines = [disk.log[name] for name in names]
        return {(change.name, name) for change in lines if replica.store.understands(change) for name in change.settings}

    def view(self, replica: Replica, record: str) -> dict[str, tuple[str, ...]]:
        """The heads that a form opened now shows."""
        state = replica.store.states([record]).get(record)
        if state is None:
            return {}
        return {name: state.seen(name) for name in (*state.heads, "deleted")}

    def write(self, replica: Replica, kind: str, record: str, values: Mapping[str, Any], form: Any = None, creates: bool = False) -> None:
        book, careless = replica.laptop.obedience.book(replica.store), self.count % 5 == 0
        values = {name: value for name, value in values.items() if careless or not book.covers(record, name)}
        if not values or kind not in replica.store.kinds:
            return
        view, saw = form or (self.view(replica, record), self.seen(replica, record))
        settings = {name: Setting(value, tuple(view.get(name, ()))) for name, value in values.items()}
        self.wall += 1
        wall = self.wall + self.skew.get(replica.device, 0)
        (change,) = replica.store.save([Edit(kind, record, settings, creates)], wall, replica.person)
        self.oracle.saved(change, saw)

    def kind(self, replica: Replica, record: str) -> str:
        return replica.store.states([record])[record].kind

    def records(self, replica: Replica, *kinds: str) -> list[str]:
        records = sorted(replica.store.disk.by_record)
        return [record for record, state in replica.store.states(records).items() if not kinds or state.kind in kinds]

    # -- exchanging
    def batch(self, replica: Replica, most: int) -> Batch:
        request = replica.laptop.prepare(most)
        batch = Batch(self.fresh("batch"), request)
        replica.laptop.note_sent(batch.id, request)
        return batch

    def answer(self, batch: Batch, most: int = 5_000) -> Reply | NoReply:
        reply = self.central.receive(batch.id, batch.request, most)
        if isinstance(reply, Reply):
            self.oracle.replied(self, batch, reply)
        return reply

    def take_in(self, replica: Replica, reply: Reply) -> None:
        before = dict(replica.store.disk.log)
        replica.laptop.take_in(reply)
        self.oracle.taken_in(self, replica, before, reply)

    def calm_sync(self, replica: Replica) -> None:
        """Until there is no more."""
        self.forward(replica)
        for _ in range(20):
            reply = self.answer(self.batch(replica, 5_000))
            if isinstance(reply, NoReply):
                replica.laptop.refused(reply)
                if reply.reason != "not_ready":
                    return
                continue
            self.take_in(replica, reply)
            if not reply.news.more:
                return

    def forward(self, replica: Replica, keep: Callable[[], bool] = lambda: False) -> None:
        """A supervisor sends on the very bytes that came by stick."""
        for carried in replica.desk.to_forward():
            batch = self.sealed[carried.sealed]
            reply = self.answer(batch)
            if keep() or (isinstance(reply, NoReply) and reply.reason == "not_ready"):
                continue
            sealed = b""
            if isinstance(reply, Reply):
                sealed = self.fresh("sealed").encode()
                self.answers[sealed] = reply
            replica.desk.answered(carried.batch, sealed)

    def carry_in(self, replica: Replica, batch: Batch) -> None:
        sealed = self.fresh("sealed").encode()
        self.sealed[sealed] = batch
        sender = self.role(self.replicas[batch.request.device])
        replica.desk.take(batch.id, batch.request, sealed, sender)

    # -- central's office
    def back_up(self) -> None:
        image = self.disk.copy()
        self.oracle.backed |= image.log.keys()
        image.facts["safe"] = "0"
        kept = [(day, other) for day, other in self.backups if day >= self.day - RETAINED_DAYS]
        self.backups = [*kept[-5:], (self.day, image)]
        self.central.backed_up(self.central.store.feed_end())  # type: ignore[attr-defined]

    def restore_central(self, image: Memory, at_once: bool) -> None:
        kept = tuple(self.disk.orders), Roster.from_text(self.disk.facts["roster"]), self.disk.facts["epoch"]
        self.central.store.load(image.copy())  # type: ignore[attr-defined]
        self.central.restored()
        if at_once:
            self.central.resume(kept[1], kept[0], kept[2])
        self.oracle.restored_central = True

    def revoked(self, device: str) -> bool:
        return Revoke(device) in {Revoke(order.device) for order in self.disk.orders if isinstance(order, Revoke)}

    def order(self, replica: Replica, *orders: Order) -> None:
        replica.laptop.order(orders)

    def settle(self) -> None:
        """Everybody has the program of today, everything that still travels arrives, and all meet central, until nothing moves."""
        for store in (self.central.store, *(replica.store for replica in self.replicas.values())):
            store.kinds = NEW  # type: ignore[attr-defined]
        chief = next(replica for replica in self.live() if self.role(replica).role == "supervisor" and self.role(replica).whole)
        self.calm_sync(chief)
        for batch in self.sticks:
            self.carry_in(chief, batch)
        self.sticks.clear()
        for _ in range(5):
            for replica in self.live():
                self.calm_sync(replica)
            for reply in self.late:
                for replica in self.live():
                    self.take_in(replica, reply)
            self.back_up()
            self.day += RETAINED_DAYS + 1
