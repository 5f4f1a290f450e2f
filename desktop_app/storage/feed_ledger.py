"""Central's own part of a notebook's ledger: the feed, what hangs on what, the numbers held of each device."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

from desktop_app.domain.change import Change
from desktop_app.domain.runs import Run, tallied
from desktop_app.services.exchange_ports import FeedEntry
from desktop_app.storage.log import name_blob, name_text
from desktop_app.storage.records import ASKED_AT_ONCE, blob, chunks, marks, text_id, valid_id

_decode = msgspec.json.decode


class FeedLedger:
    """Whoever extends it gives the connection, and the positions of lines."""

    _connection: Connection

    def place(self, positions: Mapping[str, int]) -> None:
        raise NotImplementedError

    def _run(self, statement: str, values: Sequence[Any] = ()) -> Sequence[Any]:
        return self._connection.exec_driver_sql(statement, tuple(values)).fetchall()

    def _do(self, statement: str, values: Sequence[Any] | None = None) -> None:
        self._connection.exec_driver_sql(statement, tuple(values) if values is not None else ())

    def _each(self, statement: str, rows: Sequence[Sequence[Any]]) -> None:
        if rows:
            self._connection.exec_driver_sql(statement, [tuple(row) for row in rows])

    def _in(self, statement: str, values: Iterable[Any], more: Sequence[Any] = ()) -> Iterator[Any]:
        """Rows of a statement whose `{}` takes some of the values at a time."""
        for chunk in chunks(values, ASKED_AT_ONCE):
            yield from self._run(statement.format(marks(chunk)), (*chunk, *more))

    # -- central's own
    def feed_end(self) -> int:
        return int(self._run("SELECT coalesce(max(position), 0) FROM feed")[0][0])

    def append_feed(self, entries: Sequence[tuple[str, str]]) -> None:
        numbered = list(enumerate(entries, start=self.feed_end() + 1))
        rows = [(position, name_blob(name) if name else None, blob(record)) for position, (name, record) in numbered]
        self._each("INSERT INTO feed(position, name, record) VALUES (?, ?, ?)", rows)
        self.place({name: position for position, (name, _) in numbered if name})

    def feed(self, after: int, most: int, lines: bool = False) -> list[FeedEntry]:
        rows = self._run("SELECT position, name, record FROM feed WHERE position > ? ORDER BY position LIMIT ?", (after, most))
        return [FeedEntry(row[0], name_text(row[1]) if row[1] else "", text_id(row[2])) for row in rows]

    def in_feed(self, records: Iterable[str], until: int) -> set[str]:
        statement = "SELECT DISTINCT record FROM feed WHERE record IN ({}) AND position <= ?"
        return {text_id(row[0]) for row in self._in(statement, map(blob, records), (until,))}

    def link(self, parents: Collection[tuple[str, str]], residents: Collection[tuple[str, str]]) -> None:
        rows = [(record, target, 0) for record, target in parents] + [(record, target, 1) for record, target in residents]
        kept = [(blob(record), blob(id), person) for record, target, person in rows if (id := valid_id(target))]
        self._each("INSERT OR IGNORE INTO link(record, target, person) VALUES (?, ?, ?)", kept)

    def children(self, records: Collection[str]) -> set[str]:
        return self._linked("SELECT record FROM link WHERE person = 0 AND target IN ({})", records)

    def parents(self, records: Collection[str]) -> set[str]:
        return self._linked("SELECT target FROM link WHERE person = 0 AND record IN ({})", records)

    def residents(self, records: Collection[str]) -> set[str]:
        return self._linked("SELECT target FROM link WHERE person = 1 AND record IN ({})", records)

    def naming_resident(self, resident: str) -> set[str]:
        return self._linked("SELECT record FROM link WHERE person = 1 AND target IN ({})", [resident])

    def _linked(self, statement: str, records: Collection[str]) -> set[str]:
        return {text_id(row[0]) for row in self._in(statement, map(blob, records))}

    def tally(self, changes: Iterable[Change]) -> None:
        numbers: dict[tuple[str, str], list[int]] = {}
        for change in changes:
            numbers.setdefault((change.device, change.incarnation), []).append(change.seq)
        for (device, incarnation), seqs in numbers.items():
            runs, twice = tallied(*self.tallied(device).get(incarnation, ((), ())), seqs)
            values = (device, incarnation, _text(runs), _text(twice))
            self._do("INSERT OR REPLACE INTO numbers(device, incarnation, runs, twice) VALUES (?, ?, ?, ?)", values)

    def tallied(self, device: str) -> dict[str, tuple[tuple[Run, ...], tuple[int, ...]]]:
        rows = self._run("SELECT incarnation, runs, twice FROM numbers WHERE device = ?", (device,))
        return {row[0]: (tuple((first, last) for first, last in _decode(row[1])), tuple(_decode(row[2]))) for row in rows}


def _text(value: object) -> str:
    return msgspec.json.encode(value).decode()
