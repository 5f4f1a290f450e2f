"""What a transaction knows besides lines: facts, orders, what was sent or carried, numbers held."""

from collections.abc import Collection, Iterable, Mapping

import msgspec

from desktop_app.central.database import Talk
from desktop_app.domain.change import Change
from desktop_app.domain.orders import Order, order_from, order_name, order_text
from desktop_app.domain.runs import Run, tallied
from desktop_app.services.exchange_ports import Carried, Sent
from desktop_app.services.synchronise import PastExchange
from desktop_app.storage.records import blob, text_id

_decode = msgspec.json.decode

KEPT_BESIDE = frozenset({"roster", "epoch", "orders_digest", "ready"})
"""Facts that show that the service's copy of roster and orders, outside its database, is to be written anew (sync.md, 6)."""


class FactsLedger:
    """The part of `services.exchange_ports.Ledger` that is no line and no feed. `changed` names the facts that this transaction changed."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._facts: dict[str, str] | None = None
        self._tallied: dict[str, dict[str, tuple[tuple[Run, ...], tuple[int, ...]]]] = {}
        self.changed: set[str] = set()

    # -- facts
    def fact(self, key: str) -> str:
        if self._facts is None:  # all of them at once: a server is a question away, and there are few
            self._facts = self._read_facts()
        return self._facts.get(key, "")

    def _read_facts(self) -> dict[str, str]:
        return dict(tuple(row) for row in self._talk.rows("SELECT key, value FROM fact"))

    def set_facts(self, facts: Mapping[str, str]) -> None:
        new = {key: value for key, value in facts.items() if self.fact(key) != value}
        statement = "INSERT INTO fact(key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        self._talk.each(statement, new.items())
        if self._facts is not None:
            self._facts.update(new)
        self.changed.update(new)

    def count(self, rows: str) -> int:
        """How many there are of a table, or of part of it (`line WHERE aside = 1`)."""
        return int(self._talk.rows(f"SELECT count(*) FROM {rows}")[0][0])  # noqa: S608

    # -- orders
    def orders(self) -> tuple[Order, ...]:
        return tuple(order_from(row[0]) for row in self._talk.rows("SELECT text FROM obeyed"))

    def add_orders(self, orders: Iterable[Order]) -> None:
        rows = [(order_name(order), order_text(order)) for order in orders]
        self._talk.each("INSERT INTO obeyed(name, text) VALUES (?, ?) ON CONFLICT DO NOTHING", rows)

    def confirm(self, device: str, incarnation: str, orders: Iterable[Order]) -> None:
        rows = [(device, incarnation, order_name(order)) for order in orders]
        self._talk.each("INSERT INTO confirmation(device, incarnation, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", rows)

    def confirmed(self, device: str, incarnation: str) -> set[str]:
        rows = self._talk.rows("SELECT name FROM confirmation WHERE device = ? AND incarnation = ?", (device, incarnation))
        return {str(row[0]) for row in rows}

    # -- what was sent, what is to go
    def note_sent(self, batch: str, sent: Sent) -> None:
        self._talk.do("DELETE FROM sent WHERE batch = ?", (batch,))
        values = (batch, sent.number, sent.on, msgspec.json.encode(sent.names).decode())
        self._talk.do("INSERT INTO sent(batch, number, made_on, names) VALUES (?, ?, ?, ?)", values)

    def sent(self, batch: str) -> Sent | None:
        rows = self._talk.rows("SELECT number, made_on, names FROM sent WHERE batch = ?", (batch,))
        if not rows:
            return None
        names = tuple(_decode(rows[0][2]))
        held = self.known(names)
        return Sent(rows[0][0], rows[0][1], tuple(name if name in held else "" for name in names))

    def sent_on(self, batch: str) -> str | None:
        rows = self._talk.rows("SELECT made_on FROM sent WHERE batch = ?", (batch,))
        return str(rows[0][0]) if rows else None

    def known(self, names: Iterable[str]) -> set[str]:
        """Those that the log has."""
        raise NotImplementedError

    def mark_sent(self, batch: str, state: str, by: str) -> None:
        """A service sends nothing by stick: there is nobody to tell it to."""

    def note_exchange(self, past: PastExchange) -> None:
        """A service's journal is its log of requests."""

    def leaving(self) -> dict[str, str]:
        return {text_id(row[0]): row[1] for row in self._talk.rows("SELECT record, safe_since FROM leaving")}

    def set_leaving(self, records: Mapping[str, str]) -> None:
        self.stay(records.keys())
        self._talk.each("INSERT INTO leaving(record, safe_since) VALUES (?, ?)", [(blob(record), on) for record, on in records.items()])

    def stay(self, records: Collection[str]) -> None:
        self._talk.each("DELETE FROM leaving WHERE record = ?", [(blob(record),) for record in records])

    def carry(self, carried: Carried) -> None:
        self.drop_carried([carried.batch])
        values = (carried.batch, carried.device, carried.sealed, carried.taken_on, carried.reply)
        self._talk.do("INSERT INTO carried(batch, device, sealed, taken_on, reply) VALUES (?, ?, ?, ?, ?)", values)

    def carried(self) -> tuple[Carried, ...]:
        rows = self._talk.rows("SELECT batch, device, sealed, taken_on, reply FROM carried ORDER BY taken_on, batch")
        return tuple(Carried(row[0], row[1], bytes(row[2]), row[3], bytes(row[4])) for row in rows)

    def carried_before(self, day: str) -> tuple[str, ...]:
        return tuple(row[0] for row in self._talk.rows("SELECT batch FROM carried WHERE taken_on < ? ORDER BY taken_on, batch", (day,)))

    def drop_carried(self, batches: Collection[str]) -> None:
        self._talk.each("DELETE FROM carried WHERE batch = ?", [(batch,) for batch in batches])

    # -- numbers
    def tally(self, changes: Iterable[Change]) -> None:
        numbers: dict[tuple[str, str], list[int]] = {}
        for change in changes:
            numbers.setdefault((change.device, change.incarnation), []).append(change.seq)
        for (device, incarnation), seqs in numbers.items():
            runs, twice = tallied(*self.tallied(device).get(incarnation, ((), ())), seqs)
            values = (device, incarnation, _text(runs), _text(twice))
            self._talk.do(
                "INSERT INTO tally(device, incarnation, runs, twice) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (device, incarnation) DO UPDATE SET runs = excluded.runs, twice = excluded.twice",
                values,
            )
            self._tallied[device][incarnation] = runs, twice

    def tallied(self, device: str) -> dict[str, tuple[tuple[Run, ...], tuple[int, ...]]]:
        if device not in self._tallied:  # counted, then told: a server is a question away
            rows = self._talk.rows("SELECT incarnation, runs, twice FROM tally WHERE device = ?", (device,))
            runs = {row[0]: (tuple((first, last) for first, last in _decode(row[1])), tuple(_decode(row[2]))) for row in rows}
            self._tallied[device] = runs
        return dict(self._tallied[device])


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()
