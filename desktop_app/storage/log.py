"""The change log: append, read a record's lines, number what this device writes."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import msgspec
from sqlalchemy import Connection

from desktop_app.domain.change import VERSION, Change, from_parts, with_line
from desktop_app.domain.change_line import Unread, encoded, read_as
from desktop_app.storage import outgoing, placed
from desktop_app.storage.records import ASKED_AT_ONCE, blob, chunks, marks, text_id


class _Line(msgspec.Struct, forbid_unknown_fields=True, gc=False):
    """A line of a form that this version knows; what it sets is read when somebody asks."""

    at: str
    by: str
    d: str
    g: int
    i: str
    k: str
    r: str
    s: int
    set: msgspec.Raw
    v: int
    c: str = ""


_decode = msgspec.json.Decoder().decode
_decode_line = msgspec.json.Decoder(_Line).decode
_decode_pairs = msgspec.json.Decoder(dict[str, tuple[Any, tuple[str, ...]]]).decode


def _read_pairs(text: msgspec.Raw) -> Mapping[str, tuple[Any, tuple[str, ...]]]:
    try:
        return _decode_pairs(text)
    except msgspec.MsgspecError:  # an odd value
        return {name: (value, tuple(seen)) for name, (value, seen) in json.loads(bytes(text)).items()}


_NEXT = (
    "SELECT max(coalesce((SELECT max(pos) FROM log), 0), coalesce((SELECT max(pos) FROM aside), 0), "
    "coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'log_floor'), 0)) + 1"
)


def name_blob(name: str) -> bytes:
    """A change's name as bytes: 16 for the one that creates its record, 8 for the others."""
    return blob(name) if "-" in name else bytes.fromhex(name)


def name_text(name: bytes) -> str:
    """A change's name from its bytes."""
    return text_id(name) if len(name) == 16 else name.hex()


def read_line(line: str | bytes) -> Change:
    """The change of a stored line, which it keeps: it is in exact form."""
    try:
        parts = _decode_line(line)
    except msgspec.MsgspecError:
        return with_line(from_parts(_decode(line)), _bytes(line))  # of a form still to come, or with an odd value
    if parts.v > VERSION:
        return with_line(from_parts(_decode(line)), _bytes(line))
    name, settings = parts.c or parts.r, Unread(parts.set, _read_pairs)
    return read_as(
        name, parts.r, parts.k, parts.d, parts.i, parts.s, parts.g, parts.at, parts.by, settings, parts.v, _NOTHING_MORE, _bytes(line)
    )


def _bytes(line: str | bytes) -> bytes:
    return line if isinstance(line, bytes) else line.encode()


_NOTHING_MORE: Mapping[str, Any] = MappingProxyType({})


@dataclass(slots=True)
class Log:
    """The log over one connection."""

    connection: Connection

    def known(self, names: Iterable[str]) -> set[bytes]:
        """Those names that the log holds already."""
        found: set[bytes] = set()
        for chunk in chunks(name_blob(name) for name in names):
            rows = self.connection.exec_driver_sql(f"SELECT name FROM log WHERE name IN ({marks(chunk)})", tuple(chunk))  # noqa: S608
            found.update(row[0] for row in rows.fetchall())
        return found

    def records_known(self, records: Iterable[str]) -> set[str]:
        """Those records of which the log holds a line already."""
        by_blob = {blob(record): record for record in records}
        found: set[str] = set()
        for chunk in chunks(sorted(by_blob), ASKED_AT_ONCE):
            rows = self.connection.exec_driver_sql(
                f"SELECT DISTINCT record FROM log WHERE record IN ({marks(chunk)})",  # noqa: S608
                tuple(chunk),
            )
            found.update(by_blob[row[0]] for row in rows.fetchall())
        return found

    def next_number(self) -> int:
        """The number of the next line of the log, or aside: never one that was given before, since batches that left name lines by it."""
        row = self.connection.exec_driver_sql(_NEXT).fetchone()
        return int(row[0]) if row else 1

    def keep_numbers(self, given: int) -> None:
        """After lines went: numbers below `given` are not given again."""
        if self.next_number() < given:
            self.connection.exec_driver_sql("INSERT OR REPLACE INTO meta(key, value) VALUES ('log_floor', ?)", (str(given - 1),))

    def append(self, changes: Sequence[Change], positions: Mapping[str, int]) -> None:
        """Write lines whose names the log does not hold yet, with their positions where these are known."""
        origins = self._origins({(change.device, change.incarnation) for change in changes})
        records = [blob(change.record) for change in changes]
        first = self.next_number()
        self.connection.exec_driver_sql(
            "INSERT INTO log(pos, name, record, origin, seq, line) VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT))",
            [
                (
                    pos,
                    record if change.name == change.record else name_blob(change.name),
                    record,
                    origins[change.device, change.incarnation],
                    change.seq,
                    encoded(change),
                )
                for pos, (change, record) in enumerate(zip(changes, records, strict=True), start=first)
            ],
        )
        last = first + len(changes) - 1
        given = [positions.get(change.name) for change in changes] if positions else []
        placed.add(self.connection, placed.stretches(range(first, last + 1), given) if given else [(first, last, None)])
        outgoing.fill(self.connection, first, last)

    def _origins(self, pairs: set[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        numbers = {}
        for device, incarnation in sorted(pairs):  # sorted, so that the numbers do not depend on chance
            found = self.connection.exec_driver_sql(
                "SELECT n FROM origin WHERE device = ? AND incarnation = ?", (device, incarnation)
            ).fetchone()
            if found is None:
                self.connection.exec_driver_sql("INSERT INTO origin(device, incarnation) VALUES (?, ?)", (device, incarnation))
                found = self.connection.exec_driver_sql("SELECT last_insert_rowid()").fetchone()
            numbers[device, incarnation] = int(found[0]) if found else 0
        return numbers

    def of(self, records: Iterable[str]) -> dict[str, list[Change]]:
        """The changes of each record, in order of arrival."""
        found: dict[str, list[Change]] = {}
        for chunk in chunks(blob(record) for record in records):
            rows = self.connection.exec_driver_sql(
                f"SELECT line FROM log WHERE record IN ({marks(chunk)}) ORDER BY pos",  # noqa: S608
                tuple(chunk),
            )
            for (line,) in rows:
                change = read_line(line)
                found.setdefault(change.record, []).append(change)
        return found

    def gesture(self, device: str, incarnation: str, group: int) -> tuple[Change, ...]:
        """The changes of one save of this device, in order of seq."""
        rows = self.connection.exec_driver_sql(
            "SELECT line FROM log JOIN origin ON origin.n = log.origin "
            "WHERE device = ? AND incarnation = ? AND seq >= ? ORDER BY seq LIMIT 5000",
            (device, incarnation, group),
        )
        changes = []
        for (line,) in rows:
            change = read_line(line)
            if change.group != group:
                break
            changes.append(change)
        return tuple(changes)
