"""A store in memory that the exchange runs on: quick enough for thousands of histories, killed at any write, copied at will."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import dropwhile

from desktop_app.domain.change import VERSION, Change, Edit, State, fold, tick
from desktop_app.domain.orders import Erase, Order, order_name
from desktop_app.domain.runs import runs_with
from desktop_app.services.exchange_ports import Carried, FeedEntry, KnownPhoto, Sent
from desktop_app.services.synchronise import PastExchange


class Killed(Exception):
    """The machine went off at a write."""


@dataclass(slots=True)
class Memory:
    """What lies on the disk of one store."""

    facts: dict[str, str] = field(default_factory=dict)
    log: dict[str, Change] = field(default_factory=dict)
    aside: set[str] = field(default_factory=set)
    positions: dict[str, int] = field(default_factory=dict)
    by_record: dict[str, dict[str, None]] = field(default_factory=dict)
    orders: dict[Order, None] = field(default_factory=dict)
    sent: dict[str, Sent] = field(default_factory=dict)
    leaving: dict[str, str] = field(default_factory=dict)
    carried: dict[str, Carried] = field(default_factory=dict)
    feed: list[FeedEntry] = field(default_factory=list)
    parents: set[tuple[str, str]] = field(default_factory=set)
    residents: set[tuple[str, str]] = field(default_factory=set)
    tallied: dict[tuple[str, str, int], int] = field(default_factory=dict)
    confirmed: set[tuple[str, str, Order]] = field(default_factory=set)
    photos: dict[str, KnownPhoto] = field(default_factory=dict)
    photos_gone: dict[str, None] = field(default_factory=dict)

    def copy(self) -> "Memory":
        made = {name: getattr(self, name).copy() for name in self.__dataclass_fields__}
        made["by_record"] = {record: names.copy() for record, names in self.by_record.items()}
        return Memory(**made)


class MemoryStore:
    """Implements `services.exchange_ports.ExchangeStore` and `Ledger`.

    `kinds` are those that its program knows; `fuse` counts writes down to a kill; `before` happens as a transaction is about to begin.
    """

    def __init__(self, device: str, fresh: Callable[[str], str], kinds: frozenset[str], day: Callable[[], int]) -> None:
        self.kinds, self._fresh, self._day = kinds, fresh, day
        self.disk = Memory()
        self.disk.facts.update(device=device, incarnation=fresh("incarnation"), seq="0", clock="", kinds=",".join(sorted(kinds)))
        self.fuse: int | None = None
        self.before: Callable[[], None] | None = None
        self.on_orders: Callable[[Iterable[Order]], None] = lambda orders: None
        self.atomic = True
        self.began = 0
        self._folded: dict[str, State | None] = {}

    # -- transactions
    @contextmanager
    def transaction(self) -> Iterator["MemoryStore"]:
        self.began = self.feed_end()
        before, self.before = self.before, None
        if before is not None:
            before()
        image = self.disk.copy() if self.fuse is not None else None
        try:
            yield self
        except Killed:
            if self.atomic and image is not None:
                self.load(image)
            raise
        finally:
            self.fuse = None

    def load(self, disk: Memory) -> None:
        self.disk = disk
        self._folded.clear()

    def today(self) -> str:
        return (date(2026, 1, 1) + timedelta(days=self._day())).isoformat()

    def _write(self) -> None:
        if self.fuse is not None:
            self.fuse -= 1
            if self.fuse <= 0:
                raise Killed

    def fact(self, key: str) -> str:
        return self.disk.facts.get(key, "")

    def set_facts(self, facts: Mapping[str, str]) -> None:
        self._write()
        self.disk.facts.update(facts)

    # -- a save, as the notebook does it
    def save(self, edits: Sequence[Edit], wall: int, by: str) -> tuple[Change, ...]:
        facts = self.disk.facts
        first, at, made = int(facts["seq"]) + 1, facts["clock"], []
        for seq, edit in enumerate(edits, start=first):
            at = tick(at, wall)
            name = edit.record if edit.creates else self._fresh("change")
            made.append(Change(name, edit.record, edit.kind, facts["device"], facts["incarnation"], seq, first, at, by, edit.settings))
        self.append(made)
        facts.update(seq=str(first + len(edits) - 1), clock=at)
        return tuple(made)

    # -- lines
    def known(self, names: Iterable[str]) -> set[str]:
        return {name for name in names if name in self.disk.log}

    def append(self, changes: Sequence[Change], aside: bool = False) -> None:
        for change in changes:
            self._write()
            self.disk.log[change.name] = change
            self.disk.by_record.setdefault(change.record, {})[change.name] = None
            self._folded.pop(change.record, None)
            if aside:
                self.disk.aside.add(change.name)

    def rewrite(self, changes: Sequence[Change]) -> None:
        for change in changes:
            self._write()
            self.disk.log[change.name] = change
            self._folded.pop(change.record, None)

    def set_aside(self, names: Collection[str]) -> None:
        for name in names:
            self._write()
            self.disk.aside.add(name)
            self._folded.pop(self.disk.log[name].record, None)

    def let_in(self, names: Collection[str]) -> None:
        for name in names:
            self._write()
            self.disk.aside.discard(name)
            self._folded.pop(self.disk.log[name].record, None)

    def lines(self, names: Iterable[str]) -> dict[str, Change]:
        return {name: self.disk.log[name] for name in names if name in self.disk.log}

    def of_records(self, records: Iterable[str]) -> dict[str, list[Change]]:
        held = {record: self.disk.by_record[record] for record in records if record in self.disk.by_record}
        return {record: [self.disk.log[name] for name in names] for record, names in held.items()}

    def counted_of(self, device: str) -> set[str]:
        return {name for name, change in self.disk.log.items() if change.device == device and name not in self.disk.aside}

    def aside_of(self, device: str) -> set[str]:
        return {name for name in self.disk.aside if self.disk.log[name].device == device}

    def aside_among(self, names: Iterable[str]) -> dict[str, str]:
        return {name: self.disk.log[name].record for name in names if name in self.disk.aside}

    def naming(self, ids: Collection[str]) -> list[Change]:
        return [
            change
            for change in self.disk.log.values()
            if any(setting.value in ids for setting in change.settings.values() if isinstance(setting.value, str))
        ]

    def records_by(self, people: Collection[str]) -> set[str]:
        return {change.record for change in self.disk.log.values() if change.by in people}

    def states(self, records: Iterable[str]) -> dict[str, State]:
        found = {}
        for record in records:
            if record not in self._folded:
                names = self.disk.by_record.get(record, ())
                lines = [self.disk.log[name] for name in names if name not in self.disk.aside]
                lines = [change for change in lines if self.understands(change)]
                self._folded[record] = fold(lines) if lines else None
            state = self._folded[record]
            if state is not None:
                found[record] = state
        return found

    def disputes(self, records: Collection[str]) -> int:
        return sum(len(state.conflicts) + state.torn for state in self.states(records).values())

    def understands(self, change: Change) -> bool:
        return change.kind in self.kinds and change.version <= VERSION

    def awaken(self) -> set[str]:
        kinds = ",".join(sorted(self.kinds))
        if self.disk.facts["kinds"] == kinds:
            return set()
        before = frozenset(self.disk.facts["kinds"].split(","))
        self.disk.facts["kinds"] = kinds
        self._folded.clear()
        return {change.record for change in self.disk.log.values() if change.kind in self.kinds - before}

    def forget(self, records: Collection[str]) -> None:
        for record in records:
            self._write()
            for name in self.disk.by_record.pop(record, {}):
                del self.disk.log[name]
                self.disk.positions.pop(name, None)
                self.disk.aside.discard(name)
            self._folded.pop(record, None)

    def open_incarnation(self) -> None:
        self._write()
        self.disk.facts.update(incarnation=self._fresh("incarnation"), seq="0")

    # -- positions
    def unplaced(self, most: int, after: str = "") -> tuple[Change, ...]:
        found = []
        lines = self.disk.log.items()
        for name, change in dropwhile(lambda line: line[0] != after, lines) if after in self.disk.log else lines:
            if name == after:
                continue
            if name not in self.disk.positions:
                found.append(change)
                if len(found) == most:
                    break
        return tuple(found)

    def positions(self, names: Iterable[str]) -> dict[str, int]:
        return {name: self.disk.positions[name] for name in names if name in self.disk.positions}

    def place(self, positions: Mapping[str, int]) -> None:
        self._write()
        self.disk.positions.update({name: position for name, position in positions.items() if name in self.disk.log})

    def expect_places(self, positions: Mapping[str, int]) -> None:
        """Lines are written without; `place` follows."""

    def place_sent(self, batch: str, positions: Sequence[int], on: str) -> None:
        sent = self.disk.sent.get(batch)
        if sent is not None:
            self.place({name: at for name, at in zip(sent.names, positions, strict=False) if at})

    def void_positions(self, beyond: int) -> None:
        self._write()
        self.disk.positions = {name: position for name, position in self.disk.positions.items() if position <= beyond}

    # -- orders
    def orders(self) -> tuple[Order, ...]:
        return tuple(self.disk.orders)

    def add_orders(self, orders: Iterable[Order]) -> None:
        self.on_orders(orders)
        for order in orders:
            self._write()
            self.disk.orders[order] = None

    def confirm(self, device: str, incarnation: str, orders: Iterable[Order]) -> None:
        self.disk.confirmed |= {(device, incarnation, order) for order in orders if isinstance(order, Erase)}

    def confirmed(self, device: str, incarnation: str) -> set[str]:
        return {order_name(order) for by, under, order in self.disk.confirmed if (by, under) == (device, incarnation)}

    # -- what was sent, what is to go
    def note_sent(self, batch: str, sent: Sent) -> None:
        self.disk.sent[batch] = sent

    def sent(self, batch: str) -> Sent | None:
        sent = self.disk.sent.get(batch)
        return replace(sent, names=tuple(name if name in self.disk.log else "" for name in sent.names)) if sent else None

    def sent_on(self, batch: str) -> str | None:
        sent = self.disk.sent.get(batch)
        return sent.on if sent else None

    def mark_sent(self, batch: str, state: str, by: str) -> None:
        """Nothing of the exchange depends on it."""

    def note_exchange(self, past: PastExchange) -> None:
        """Nothing of the exchange depends on it."""

    def leaving(self) -> dict[str, str]:
        return dict(self.disk.leaving)

    def set_leaving(self, records: Mapping[str, str]) -> None:
        self._write()
        self.disk.leaving.update(records)

    def stay(self, records: Collection[str]) -> None:
        for record in records:
            self.disk.leaving.pop(record, None)

    def carry(self, carried: Carried) -> None:
        self.disk.carried[carried.batch] = carried

    def carried(self) -> tuple[Carried, ...]:
        return tuple(self.disk.carried.values())

    def carried_before(self, day: str) -> tuple[str, ...]:
        return tuple(each.batch for each in self.disk.carried.values() if each.taken_on < day)

    def drop_carried(self, batches: Collection[str]) -> None:
        for batch in batches:
            self.disk.carried.pop(batch, None)

    # -- central's own
    def feed_end(self) -> int:
        return self.disk.feed[-1].position if self.disk.feed else 0

    def append_feed(self, entries: Sequence[tuple[str, str]]) -> None:
        for position, (name, record) in enumerate(entries, start=self.feed_end() + 1):
            self._write()
            self.disk.feed.append(FeedEntry(position, name, record))
            if name:
                self.disk.positions[name] = position

    def feed(self, after: int, most: int, lines: bool = False) -> list[FeedEntry]:
        return [entry for entry in self.disk.feed if entry.position > after][:most]

    def in_feed(self, records: Iterable[str], until: int) -> set[str]:
        wanted = set(records)
        return {entry.record for entry in self.disk.feed if entry.position <= until and entry.record in wanted} if wanted else set()

    def link(self, parents: Collection[tuple[str, str]], residents: Collection[tuple[str, str]]) -> None:
        self._write()
        self.disk.parents.update(parents)
        self.disk.residents.update(residents)

    def children(self, records: Collection[str]) -> set[str]:
        return {record for record, parent in self.disk.parents if parent in records}

    def parents(self, records: Collection[str]) -> set[str]:
        return {parent for record, parent in self.disk.parents if record in records}

    def residents(self, records: Collection[str]) -> set[str]:
        return {resident for record, resident in self.disk.residents if record in records}

    def naming_resident(self, resident: str) -> set[str]:
        return {record for record, named in self.disk.residents if named == resident}

    def tally(self, changes: Iterable[Change]) -> None:
        for change in changes:
            key = change.device, change.incarnation, change.seq
            self.disk.tallied[key] = self.disk.tallied.get(key, 0) + 1

    def tallied(self, device: str) -> dict[str, tuple[tuple[tuple[int, int], ...], tuple[int, ...]]]:
        found: dict[str, list[tuple[int, int]]] = {}
        for (held, incarnation, seq), count in self.disk.tallied.items():
            if held == device:
                found.setdefault(incarnation, []).append((seq, count))
        return {
            incarnation: (runs_with((), (seq for seq, _ in pairs)), tuple(sorted(seq for seq, count in pairs if count > 1)))
            for incarnation, pairs in found.items()
        }

    # -- photos
    def list_photos(self) -> tuple[str, ...]:
        named = {content for change in self.disk.log.values() for content in _contents(change)}
        for sha256 in named - self.disk.photos.keys():
            self._write()
            self.disk.photos[sha256] = KnownPhoto(sha256, 0)
        return tuple(self.disk.photos.keys() - named)

    def photos(self, sha256s: Iterable[str]) -> dict[str, KnownPhoto]:
        return {sha256: self.disk.photos[sha256] for sha256 in sha256s if sha256 in self.disk.photos}

    def photos_where(self, here: bool, there: bool, after: str = "", most: int = 1000) -> list[KnownPhoto]:
        found = [photo for photo in self.disk.photos.values() if (photo.here, photo.there) == (here, there) and photo.sha256 > after]
        return sorted(found, key=lambda photo: photo.sha256)[:most]

    def put_photos(self, photos: Iterable[KnownPhoto]) -> None:
        self._write()
        self.disk.photos.update({photo.sha256: photo for photo in photos if photo.sha256 in self.disk.photos})

    def drop_photos(self, gone: Mapping[str, str]) -> None:
        self._write()
        for sha256, name in gone.items():
            self.disk.photos.pop(sha256, None)
            self.disk.photos_gone[name] = None

    def photo_gone(self, name: str) -> bool:
        return name in self.disk.photos_gone

    def photos_named(self, sha256: str) -> set[str]:
        return {change.record for name, change in self.disk.log.items() if name not in self.disk.aside and sha256 in _contents(change)}


def _contents(change: Change) -> tuple[str, ...]:
    value = change.settings["sha256"].value if change.kind == "attachment" and "sha256" in change.settings else None
    return (value,) if isinstance(value, str) else ()


def _is_one_of(value: object, ids: Collection[str]) -> bool:
    return isinstance(value, str) and value in ids
