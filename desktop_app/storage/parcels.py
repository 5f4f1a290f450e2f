"""Batches that left, and the positions that answers give to their lines; the journal of exchanges.

A batch names its lines by their numbers in the log, as runs in the batch's own order; 0 is a line that was gone by then. Numbers are
never given twice (`Log.next_number`), and a line set aside keeps its own, so runs stay true for ever.
"""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from desktop_app.domain.runs import Run, runs_with
from desktop_app.services.exchange_ports import Sent
from desktop_app.services.synchronise import PastExchange
from desktop_app.storage import outgoing, placed
from desktop_app.storage.log import name_text
from desktop_app.storage.records import chunks, marks

TABLES = ("log", "aside")
KEPT_JOURNAL = 1_000
KEPT_UNSAID = 200
"""Batches that are remembered though nobody is told of them: those without lines, which only ask for news, and those that never left."""

MADE = "made"
"""A batch whose delivery nobody has confirmed yet: an answer to it is understood, but its lines are not said to have left."""

decode_runs = msgspec.json.Decoder(tuple[tuple[int, int], ...]).decode
_encode = msgspec.json.Encoder().encode


def in_steps(numbers: Iterable[int]) -> tuple[Run, ...]:
    """Numbers in their own order as runs that go up by one; zeros stand each for itself."""
    runs: list[Run] = []
    for number in numbers:
        if runs and number and runs[-1][1] + 1 == number and runs[-1][0]:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return tuple(runs)


class Places:
    """Where lines lie, and their positions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def found(self, names: Iterable[bytes]) -> list[int]:
        """The numbers of lines, in the order of their names; 0 for one that is not there."""
        wanted = list(names)
        held: dict[bytes, int] = {}
        for chunk in chunks(wanted):
            for table in TABLES:
                statement = f"SELECT name, pos FROM {table} WHERE name IN ({marks(chunk)})"  # noqa: S608
                held.update(tuple(row) for row in self._connection.exec_driver_sql(statement, tuple(chunk)))
        return [held.get(name, 0) for name in wanted]

    def names(self, runs: Sequence[Run]) -> dict[int, bytes]:
        """Of each number that is still there, its line's name."""
        found: dict[int, bytes] = {}
        for first, last in runs:
            for table in TABLES:
                statement = f"SELECT pos, name FROM {table} WHERE pos BETWEEN ? AND ?"  # noqa: S608
                found.update(tuple(row) for row in self._connection.exec_driver_sql(statement, (first, last)))
        return found

    def put(self, numbers: Sequence[int], positions: Sequence[int]) -> None:
        """Give lines their positions (0: none)."""
        stretches = placed.stretches(numbers, positions)
        placed.put(self._connection, stretches)
        outgoing.spoil(self._connection, [(first, last) for first, last, _ in stretches])


def note(connection: Connection, batch: str, number: int, on: str, names: Sequence[bytes], numbers: Sequence[int] = ()) -> None:
    """Remember a batch that is about to leave, its lines by number where these are known; `mark` says when it has."""
    numbers = numbers or Places(connection).found(names)
    connection.exec_driver_sql(
        'INSERT OR REPLACE INTO sent(batch, number, made_on, runs, lines, state, "by") VALUES (?, ?, ?, ?, ?, ?, ?)',
        (batch, number, on, _encode(in_steps(numbers)).decode(), len(numbers), MADE, ""),
    )
    connection.exec_driver_sql(
        "DELETE FROM sent WHERE rowid IN (SELECT rowid FROM sent WHERE lines = 0 OR state = ? ORDER BY rowid DESC LIMIT -1 OFFSET ?)",
        (MADE, KEPT_UNSAID),
    )


def sent(connection: Connection, batch: str) -> Sent | None:
    """A batch that left, with the names of its lines (empty for one that has gone since)."""
    row = connection.exec_driver_sql("SELECT number, made_on, runs FROM sent WHERE batch = ?", (batch,)).fetchone()
    if row is None:
        return None
    runs = decode_runs(row[2])
    held = Places(connection).names(runs)
    numbers = [number for first, last in runs for number in range(first, last + 1)]
    return Sent(row[0], row[1], tuple(name_text(held[number]) if number in held else "" for number in numbers))


def answered(connection: Connection, batch: str, positions: Sequence[int], on: str) -> None:
    """Central's receipt: each line's position, in the batch's order. Other batches whose lines are all placed by now are received too."""
    row = connection.exec_driver_sql("SELECT runs FROM sent WHERE batch = ?", (batch,)).fetchone()
    if row is None:
        return
    numbers = [number for first, last in decode_runs(row[0]) for number in range(first, last + 1)]
    Places(connection).put(numbers, positions)
    if positions and not any(positions):
        return  # a receipt that empties nothing
    _receive(connection, batch, max(positions, default=0), on)
    for other, runs in open_runs(connection):
        if runs and not any(placed.waiting(connection, *run) for run in runs):
            _receive(connection, other, max(placed.highest(connection, *run) for run in runs), on)


def _receive(connection: Connection, batch: str, top: int, on: str) -> None:
    connection.exec_driver_sql("UPDATE sent SET state = 'received', answered_on = ?, top = ? WHERE batch = ?", (on, top, batch))


def mark(connection: Connection, batch: str, state: str, by: str) -> None:
    """`waiting` (it left), `handed` (a supervisor took it in) or `refused`; what central has answered for stays so."""
    answered_on = "made_on" if state == "refused" else "NULL"
    connection.exec_driver_sql(
        f'UPDATE sent SET state = ?, "by" = ?, answered_on = {answered_on} '  # noqa: S608
        "WHERE batch = ? AND state <> 'received'",
        (state, by, batch),
    )


def void(connection: Connection, beyond: int) -> None:
    """Central went back: what it had received beyond this position is not safe with these batches."""
    connection.exec_driver_sql("UPDATE sent SET top = NULL WHERE top > ?", (beyond,))


def open_runs(connection: Connection) -> list[tuple[str, tuple[Run, ...]]]:
    """Batches that left and have no answer, with their lines."""
    rows = connection.exec_driver_sql("SELECT batch, runs FROM sent WHERE answered_on IS NULL AND state <> ?", (MADE,)).fetchall()
    return [(row[0], decode_runs(row[1])) for row in rows]


def write_journal(connection: Connection, past: PastExchange) -> None:
    """One more line of the journal; the oldest go."""
    connection.exec_driver_sql(
        "INSERT INTO exchanged(at, route, sent, received, trouble) VALUES (?, ?, ?, ?, ?)",
        (past.at, past.route, past.sent, past.received, past.trouble),
    )
    connection.exec_driver_sql("DELETE FROM exchanged WHERE n <= (SELECT max(n) FROM exchanged) - ?", (KEPT_JOURNAL,))


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Runs of several batches, each number once, ascending."""
    return runs_with([run for run in runs if run[0]], ())
