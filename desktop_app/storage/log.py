"""The change log: append, read a record's lines, number what this device writes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection

from desktop_app.domain.change import Change, encode, from_parts
from desktop_app.storage.records import blob, chunks, marks

_decode = msgspec.json.Decoder().decode


def name_blob(name: str) -> bytes:
    """A change's name as bytes: 16 for the one that creates its record, 8 for the others."""
    return blob(name) if "-" in name else bytes.fromhex(name)


def read_line(line: str) -> Change:
    """The change of a stored line."""
    return from_parts(_decode(line))


@dataclass(slots=True)
class Log:
    """The log over one connection."""

    connection: Connection

    def known(self, names: Iterable[str]) -> set[bytes]:
        """Those names that the log holds already."""
        found: set[bytes] = set()
        for chunk in chunks(name_blob(name) for name in names):
            rows = self.connection.exec_driver_sql(f"SELECT name FROM log WHERE name IN ({marks(chunk)})", tuple(chunk))  # noqa: S608
            found.update(row[0] for row in rows)
        return found

    def records_known(self, records: Iterable[str]) -> set[bytes]:
        """Those records of which the log holds a line already."""
        found: set[bytes] = set()
        for chunk in chunks(blob(record) for record in records):
            rows = self.connection.exec_driver_sql(
                f"SELECT DISTINCT record FROM log WHERE record IN ({marks(chunk)})",  # noqa: S608
                tuple(chunk),
            )
            found.update(row[0] for row in rows)
        return found

    def append(self, changes: Sequence[Change]) -> None:
        """Write lines whose names the log does not hold yet."""
        origins = self._origins({(change.device, change.incarnation) for change in changes})
        self.connection.exec_driver_sql(
            "INSERT INTO log(name, record, origin, seq, line) VALUES (?, ?, ?, ?, ?)",
            [
                (name_blob(change.name), blob(change.record), origins[change.device, change.incarnation], change.seq, encode(change))
                for change in changes
            ],
        )

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
