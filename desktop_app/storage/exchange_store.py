"""The notebook's own store as the exchange sees it; implements `services.exchange_ports.ExchangeStore`."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from operator import itemgetter
from typing import Any, cast

import msgspec
from sqlalchemy import Connection

from desktop_app.domain.change import VERSION, Change, State, encode, fold
from desktop_app.domain.identity import device_code
from desktop_app.domain.kinds import KINDS, understood_by
from desktop_app.domain.orders import Erase, Order, order_from, order_name, order_text
from desktop_app.domain.runs import runs_with
from desktop_app.services.exchange_ports import Carried, KeptLines, Sent
from desktop_app.services.synchronise import PastExchange
from desktop_app.storage import beside, outgoing, parcels, placed
from desktop_app.storage.engine import SQLITE_ERRORS
from desktop_app.storage.feed_ledger import FeedLedger
from desktop_app.storage.log import Log, name_blob, name_text, read_line
from desktop_app.storage.photo_ledger import PhotoLedger
from desktop_app.storage.photo_rows import STAMP, PhotoRows, contents_of
from desktop_app.storage.projection import Projection
from desktop_app.storage.reader import Reader
from desktop_app.storage.records import blob, chunks, marks, text_id, valid_id
from desktop_app.storage.store import AUTHOR_FACTS, Notebook
from desktop_app.storage.unit_of_work import TAKEN_AT_ONCE, Work, new_incarnation

_decode = msgspec.json.decode
_LOGS = ("log", "aside")
_MOVING_FACTS = frozenset({"seq", "clock", "territory", "log_floor"})
"""What others write within the same transaction: asked anew each time."""
_TOGETHER = (
    *("device", "incarnation", "device_keys", "central_keys", "roster", "roster_signer", "roster_signature", "central_roster"),
    *("epoch", "cursor", "part", "safe", "held", "orders_digest", "central_orders", "understood", "batch_number", "ready"),
)
"""What nearly every transaction of an exchange asks: asked in one question."""


@dataclass(slots=True)
class NotebookExchange:
    """An open notebook; each transaction is a unit of work of its own."""

    notebook: Notebook

    @contextmanager
    def transaction(self) -> Iterator["NotebookLedger"]:
        with self.notebook.work() as work:
            ledger = NotebookLedger(work)
            yield ledger
            if ledger.erased:  # a contentless index keeps the words of what it was told to drop until its segments are merged
                work.connection.exec_driver_sql("INSERT INTO search(search) VALUES('optimize')")
            if ledger.told:
                beside.write_beside(self.notebook.folder, self.notebook.key, ledger)
            work.commit()
            if ledger.author_changed:
                self.notebook.reread_author(work.read)
            if ledger.wiped:  # what was blanked must not stay readable in the write-ahead file
                work.connection.commit()
                raw: Any = work.connection.connection.driver_connection
                with suppress(*SQLITE_ERRORS):  # all is committed; where the disk refuses this, closing the file does it
                    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def looking(self) -> Iterator["NotebookLedger"]:
        """Only to read, by the calling thread's reader: it waits for nobody who writes, and what it writes is refused."""
        reading = self.notebook.reading
        yield NotebookLedger(cast("Work", _Looking(reading.connection, reading)))

    def today(self) -> str:
        return self.notebook.clock.now().date().isoformat()


@dataclass(frozen=True, slots=True)
class _Looking:
    """What a ledger that only reads needs of a unit of work."""

    connection: Connection
    read: Reader


class NotebookLedger(FeedLedger, PhotoLedger):
    """One transaction; see `services.exchange_ports.Ledger`.

    `erased`: texts were blanked or forgotten; `wiped`: these, or sealed bytes; `author_changed`: a fact about the notebook's holder was
    written; `told`: orders, list of devices or epoch changed, which must outlive a copy.
    """

    def __init__(self, work: Work) -> None:
        self._work, self._connection = work, work.connection
        super().__init__(PhotoRows(work.connection))
        self._log = Log(work.connection)
        self._expected: Mapping[str, int] = {}
        self._at_once: set[str] = set()
        self._seen: dict[str, bool] = {}
        self._facts: dict[str, str] = {}
        self.wiped = self.erased = self.author_changed = self.told = False

    # -- facts
    def fact(self, key: str) -> str:
        if key in _MOVING_FACTS:
            return self._work.read.meta(key)
        if key not in self._facts:
            asked = _TOGETHER if key in _TOGETHER else (key,)
            self._facts = {**dict.fromkeys(asked, ""), **self._work.read.metas(*asked), **self._facts}
        return self._facts[key]

    def set_facts(self, facts: Mapping[str, str]) -> None:
        self.author_changed |= not facts.keys().isdisjoint(AUTHOR_FACTS)
        self.told |= not facts.keys().isdisjoint(beside.FACTS)
        self._facts.update(facts)
        for key, value in facts.items():
            self._work.set_meta(key, value)

    # -- lines
    def known(self, names: Iterable[str]) -> set[str]:
        asked, seen = set(names), self._seen
        wanted = {name_blob(name): name for name in asked if name not in seen}
        if wanted:
            tables = _LOGS if self._run("SELECT 1 FROM aside LIMIT 1") else _LOGS[:1]
            statement = "SELECT name FROM {} WHERE name IN ({{}})"
            found = {wanted[row[0]] for table in tables for row in self._in(statement.format(table), wanted)}
            seen.update((name, name in found) for name in wanted.values())
        return {name for name in asked if seen[name]}

    def append(self, changes: Sequence[Change], aside: bool = False) -> None:
        self._seen.update(dict.fromkeys([change.name for change in changes], True))
        if not aside:
            self._work.append(changes, self._expected)
            if self._expected:
                self._at_once.update(change.name for change in changes)
            return
        first = self._log.next_number()
        rows = [
            (pos, name_blob(change.name), blob(change.record), change.device, encode(change)) for pos, change in enumerate(changes, first)
        ]
        self._each("INSERT INTO aside(pos, name, record, device, line) VALUES (?, ?, ?, ?, ?)", rows)
        placed.add(self._connection, [(first, first + len(rows) - 1, None)] if rows else ())

    def rewrite(self, changes: Sequence[Change]) -> None:
        if not changes:
            return
        self._wipe()
        self.erased = True
        for table in _LOGS:
            found = self._in(f"SELECT name, line, pos FROM {table} WHERE name IN ({{}})", map(_name, changes))  # noqa: S608
            held = {row[0]: (row[1], row[2]) for row in found}
            self._photos.add(contents_of(read_line(row[0]) for row in held.values()))  # listed, so that what goes is known
            mine = [change for change in changes if _name(change) in held]
            rows = [(encode(change), sha256(held[_name(change)][0].encode()).digest(), held[_name(change)][1]) for change in mine]
            self._each(f"UPDATE {table} SET line = ?, hash = coalesce(hash, ?) WHERE pos = ?", rows)  # noqa: S608
            outgoing.spoil(self._connection, runs_with((), (row[2] for row in rows)))
        self._refold({change.record for change in changes})

    def set_aside(self, names: Collection[str]) -> None:
        self._move(names, "log", "aside")

    def let_in(self, names: Collection[str]) -> None:
        self._move(names, "aside", "log")

    def _move(self, names: Collection[str], source: str, target: str) -> None:
        """Lines change places, with their numbers, so their positions, and their hashes; their records are folded anew."""
        found = list(self._in(f"SELECT pos, hash, name, line FROM {source} WHERE name IN ({{}})", map(name_blob, names)))  # noqa: S608
        if not found:
            return
        found.sort(key=lambda row: int(row[0]))
        given = self._log.next_number()
        self._each(f"DELETE FROM {source} WHERE pos = ?", [(row[0],) for row in found])  # noqa: S608
        self._log.keep_numbers(given)  # what is written now takes numbers of its own, from `given` on
        changes = [read_line(row[3]) for row in found]
        self.append(changes, aside=target == "aside")
        self._each(f"UPDATE {target} SET pos = ?, hash = ? WHERE name = ?", [tuple(row)[:3] for row in found])  # noqa: S608
        placed.take_out(self._connection, [(given, given + len(found) - 1)])
        outgoing.spoil(self._connection, [(given, given + len(found)), *runs_with((), (row[0] for row in found))])
        if source == "log":
            self._refold({change.record for change in changes})

    def _refold(self, records: Collection[str]) -> None:
        self.set_facts({STAMP: ""})
        projection = Projection(self._connection)
        for chunk in chunks(sorted(records), TAKEN_AT_ONCE):
            projection.forget(chunk)
            lines = [change for changes in self._counted(chunk).values() for change in changes]
            if lines:
                projection.fold_in(lines, set())

    def lines(self, names: Iterable[str]) -> dict[str, Change]:
        wanted = [name_blob(name) for name in names]
        found = [row for table in _LOGS for row in self._in(f"SELECT line FROM {table} WHERE name IN ({{}})", wanted)]  # noqa: S608
        return {change.name: change for change in (read_line(row[0]) for row in found)}

    def of_records(self, records: Iterable[str]) -> dict[str, list[Change]]:
        wanted = [blob(record) for record in records]
        found: dict[str, list[Change]] = {}
        for table in _LOGS:
            for row in self._in(f"SELECT line FROM {table} WHERE record IN ({{}}) ORDER BY pos", wanted):  # noqa: S608
                change = read_line(row[0])
                found.setdefault(change.record, []).append(change)
        return found

    def _counted(self, records: Iterable[str]) -> dict[str, list[Change]]:
        found: dict[str, list[Change]] = {}
        for row in self._in("SELECT line FROM log WHERE record IN ({}) ORDER BY pos", map(blob, records)):
            change = read_line(row[0])
            found.setdefault(change.record, []).append(change)
        return found

    def counted_of(self, device: str) -> set[str]:
        rows = self._run("SELECT name FROM log JOIN origin ON origin.n = log.origin WHERE device = ?", (device,))
        return {name_text(row[0]) for row in rows}

    def aside_of(self, device: str) -> set[str]:
        return {name_text(row[0]) for row in self._run("SELECT name FROM aside WHERE device = ?", (device,))}

    def aside_among(self, names: Iterable[str]) -> dict[str, str]:
        if not self._run("SELECT 1 FROM aside LIMIT 1"):
            return {}
        rows = self._in("SELECT name, record FROM aside WHERE name IN ({})", map(name_blob, names))
        return {name_text(row[0]): text_id(row[1]) for row in rows}

    def naming(self, ids: Collection[str]) -> list[Change]:
        found: dict[str, Change] = {}
        for id in ids:
            for table in _LOGS:
                for row in self._run(f"SELECT line FROM {table} WHERE instr(line, ?) > 0", (id,)):  # noqa: S608
                    change = read_line(row[0])
                    found[change.name] = change
        return list(found.values())

    def records_by(self, people: Collection[str]) -> set[str]:
        statement = "SELECT DISTINCT record FROM log WHERE json_extract(line, '$.by') IN ({})"
        return {text_id(row[0]) for row in self._in(statement, people)}

    def states(self, records: Iterable[str]) -> dict[str, State]:
        found = {}
        for record, lines in self._counted(records).items():
            understood = [change for change in lines if self.understands(change)]
            if understood:
                found[record] = fold(understood)
        return found

    def disputes(self, records: Collection[str]) -> int:
        """As the tables say it: few rows are disputed, and they have an index of their own."""
        found, wanted = 0, {blob(record) for record in records}
        for kind in KINDS:
            rows = self._run(f'SELECT id, conflicts, torn FROM "{kind}" WHERE torn = 1 OR conflicts IS NOT NULL')  # noqa: S608
            found += sum(len(fields.split(",") if fields else ()) + torn for id, fields, torn in rows if id in wanted)
        return found

    def understands(self, change: Change) -> bool:
        return change.kind in KINDS and change.version <= VERSION

    def awaken(self) -> set[str]:
        now = understood_by(VERSION, KINDS)
        before = self.fact("understood")
        if before == now:
            return set()
        self.set_facts({"understood": now})
        if not before:
            return set()
        version, _, kinds = before.partition(":")
        new = sorted(KINDS.keys() - set(kinds.split(",")))
        statement = f"SELECT DISTINCT record FROM log WHERE json_extract(line, '$.k') IN ({marks(new)}) OR json_extract(line, '$.v') > ?"  # noqa: S608
        woken = {text_id(row[0]) for row in self._run(statement, (*new, int(version)))}
        self._refold(woken)
        return woken

    def forget(self, records: Collection[str]) -> None:
        if not records:
            return
        self._wipe()
        self.erased = True  # their words too
        self._seen.clear()
        self._photos.add(contents_of(change for changes in self.of_records(records).values() for change in changes))
        self.set_facts({STAMP: ""})
        Projection(self._connection).forget(list(records))
        given = self._log.next_number()
        for table in _LOGS:
            gone = [row[0] for row in self._in(f"SELECT pos FROM {table} WHERE record IN ({{}})", map(blob, records))]  # noqa: S608
            self._each(f"DELETE FROM {table} WHERE pos = ?", [(pos,) for pos in gone])  # noqa: S608
            runs = runs_with((), gone)
            placed.take_out(self._connection, runs)
            outgoing.spoil(self._connection, runs)
        self._log.keep_numbers(given)

    def open_incarnation(self) -> None:
        self.set_facts({"incarnation": new_incarnation(), "code": device_code(), "seq": "0"})
        self._do("DELETE FROM meta WHERE key LIKE 'ref:%'")

    def _wipe(self) -> None:
        if not self.wiped:
            self._do("PRAGMA secure_delete = ON")  # pages that are given back are overwritten
            self.wiped = True

    # -- positions
    def unplaced(self, most: int, after: str = "") -> KeptLines:
        beyond = self._place_of(after) if after else 0
        rows = [row for table in _LOGS for row in placed.read_waiting(self._connection, table, beyond, most)]
        found = sorted(rows, key=itemgetter(0))[:most]
        return KeptLines(tuple([row[1] for row in found]), tuple([row[0] for row in found]), read_line)

    def _place_of(self, name: str) -> int:
        rows = [row for table in _LOGS for row in self._run(f"SELECT pos FROM {table} WHERE name = ?", (name_blob(name),))]  # noqa: S608
        return int(rows[0][0]) if rows else 0

    def positions(self, names: Iterable[str]) -> dict[str, int]:
        wanted = [name_blob(name) for name in names]
        statements = [f"SELECT name, {placed.position_in(table)} FROM {table} WHERE name IN ({{}})" for table in _LOGS]  # noqa: S608
        rows = [row for statement in statements for row in self._in(statement, wanted)]
        return {name_text(row[0]): int(row[1]) for row in rows if row[1] is not None}

    def expect_places(self, positions: Mapping[str, int]) -> None:
        self._expected, self._at_once = positions, set()

    def place(self, positions: Mapping[str, int]) -> None:
        if positions is self._expected:  # most of them came with it
            positions = {name: position for name, position in positions.items() if name not in self._at_once}
        places = parcels.Places(self._connection)
        places.put(places.found(name_blob(name) for name in positions), list(positions.values()))

    def place_sent(self, batch: str, positions: Sequence[int], on: str) -> None:
        parcels.answered(self._connection, batch, positions, on)

    def void_positions(self, beyond: int) -> None:
        placed.void(self._connection, beyond)
        parcels.void(self._connection, beyond)
        outgoing.renew(self._connection)

    # -- orders
    def orders(self) -> tuple[Order, ...]:
        return tuple(order_from(row[0]) for row in self._run("SELECT text FROM obeyed"))

    def add_orders(self, orders: Iterable[Order]) -> None:
        rows = [(order_name(order), order_text(order), _erased(order)) for order in orders]
        self._each("INSERT OR IGNORE INTO obeyed(name, text, record) VALUES (?, ?, ?)", rows)
        self.told |= bool(rows)

    def confirm(self, device: str, incarnation: str, orders: Iterable[Order]) -> None:
        rows = [(device, incarnation, order_name(order)) for order in orders]
        self._each("INSERT OR IGNORE INTO confirmation(device, incarnation, name) VALUES (?, ?, ?)", rows)

    def confirmed(self, device: str, incarnation: str) -> set[str]:
        rows = self._run("SELECT name FROM confirmation WHERE device = ? AND incarnation = ?", (device, incarnation))
        return {str(row[0]) for row in rows}

    # -- what was sent, what is to go
    def note_sent(self, batch: str, sent: Sent) -> None:
        parcels.note(self._connection, batch, sent.number, sent.on, [name_blob(name) for name in sent.names], sent.places)

    def mark_sent(self, batch: str, state: str, by: str) -> None:
        parcels.mark(self._connection, batch, state, by)

    def sent(self, batch: str) -> Sent | None:
        return parcels.sent(self._connection, batch)

    def sent_on(self, batch: str) -> str | None:
        rows = self._run("SELECT made_on FROM sent WHERE batch = ?", (batch,))
        return str(rows[0][0]) if rows else None

    def note_exchange(self, past: PastExchange) -> None:
        parcels.write_journal(self._connection, past)

    def leaving(self) -> dict[str, str]:
        return {text_id(row[0]): row[1] for row in self._run("SELECT record, safe_since FROM leaving")}

    def set_leaving(self, records: Mapping[str, str]) -> None:
        rows = [(blob(record), since) for record, since in records.items()]
        self._each("INSERT OR REPLACE INTO leaving(record, safe_since) VALUES (?, ?)", rows)

    def stay(self, records: Collection[str]) -> None:
        self._each("DELETE FROM leaving WHERE record = ?", [(blob(record),) for record in records])

    def carry(self, carried: Carried) -> None:
        values = (carried.batch, carried.device, carried.sealed, carried.taken_on, carried.reply)
        self._do("INSERT OR REPLACE INTO carried(batch, device, sealed, taken_on, reply) VALUES (?, ?, ?, ?, ?)", values)

    def carried(self) -> tuple[Carried, ...]:
        rows = self._run("SELECT batch, device, sealed, taken_on, reply FROM carried ORDER BY taken_on, batch")
        return tuple(Carried(row[0], row[1], row[2], row[3], row[4]) for row in rows)

    def carried_before(self, day: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._run("SELECT batch FROM carried WHERE taken_on < ? ORDER BY taken_on, batch", (day,)))

    def drop_carried(self, batches: Collection[str]) -> None:
        if batches:
            self._wipe()
        self._each("DELETE FROM carried WHERE batch = ?", [(batch,) for batch in batches])


def _name(change: Change) -> bytes:
    return name_blob(change.name)


def _erased(order: Order) -> bytes | None:
    """The record of an erasure, to be found by."""
    id = valid_id(order.record) if isinstance(order, Erase) else None
    return blob(id) if id else None
