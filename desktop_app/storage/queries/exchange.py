"""What is known of the exchange, told in milliseconds whatever the log's length: counts, batches, what leaves, the journal.

The referential that came with the program travels like any line, but is in no count: nobody here wrote it, and everybody has it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from desktop_app.domain.record import clock_instant
from desktop_app.domain.referential import referential_device
from desktop_app.domain.runs import Run
from desktop_app.services.synchronise import Leaving, Parcel, PastExchange, Standing
from desktop_app.storage import outgoing, parcels, placed
from desktop_app.storage.records import text_id

_TABLES = parcels.TABLES
_LINES_A_RECORD = 20
"""How many lines are looked at for each record that is asked for: a record corrected again and again is still one."""


class _Clock(msgspec.Struct):
    at: str


_clock = msgspec.json.Decoder(_Clock).decode


def standing(connection: Connection) -> Standing:
    """Every line that people wrote, by what is known of it; photos and gaps are for whoever knows of them."""
    runs = parcels.joined(run for _, batch in parcels.open_runs(connection) for run in batch)
    safe_end = _number(connection, "SELECT value FROM meta WHERE key = 'safe'")
    unplaced = _length(placed.waiting(connection))
    received = placed.count_beyond(connection, safe_end)
    safe = placed.count_beyond(connection, 0) - received
    sent = sum(_length(placed.waiting(connection, *run)) for run in runs)
    shipped = _shipped(connection)
    for number, position in shipped.items():
        if position is None:
            unplaced -= 1
            sent -= any(first <= number <= last for first, last in runs)
        elif position <= safe_end:
            safe -= 1
        else:
            received -= 1
    oldest = f"SELECT min(made_on) FROM sent WHERE answered_on IS NULL AND lines > 0 AND state <> '{parcels.MADE}'"  # noqa: S608
    return Standing(
        to_send=unplaced - sent,
        sent=sent,
        received=received,
        safe=safe,
        to_send_since=_since(connection, runs, shipped) if unplaced > sent else "",
        sent_on=str(_one(connection, oldest) or "") if sent else "",
        received_on=str(_one(connection, "SELECT max(answered_on) FROM sent WHERE state = 'received'") or ""),
        conflicts=_number(connection, "SELECT coalesce(sum(count), 0) FROM rollup WHERE name = 'conflicts'"),
        set_aside=_number(connection, "SELECT count(*) FROM aside"),
    )


def leaving(connection: Connection) -> tuple[Leaving, ...]:
    """Lines without a position by kind, most records first; a record with lines in two blocks of the log counts in each."""
    counts: dict[str, Counter[str]] = {}
    rows = list(connection.exec_driver_sql("SELECT kind, sum(records), sum(created), sum(lines), sum(bytes) FROM outgoing GROUP BY kind"))
    for run in outgoing.unsummed(connection):
        rows += connection.exec_driver_sql(outgoing.SUMS.format("log"), run).fetchall()
    rows += connection.exec_driver_sql(outgoing.SUMS.format("aside"), (0, 2**62)).fetchall()
    for kind, records, created, lines, size in rows:
        counts.setdefault(kind, Counter()).update(records=records, created=created, lines=lines, size=size)
    for kind, begun, size in _shipped_waiting(connection):
        counts[kind].subtract({"records": 1, "created": begun, "lines": 1, "size": size})
    found = [Leaving(kind, of["records"], of["created"], of["lines"], of["size"]) for kind, of in counts.items() if of["lines"]]
    return tuple(sorted(found, key=lambda one: (-one.records, one.kind)))


def leaving_records(connection: Connection, most: int) -> tuple[str, ...]:
    """Ids of records with lines without a position, the last written first; several lines of a record name it once."""
    statement = "SELECT record FROM log WHERE pos BETWEEN ? AND ? ORDER BY pos DESC LIMIT ?"
    found: list[str] = []
    for run in reversed(placed.waiting(connection)):
        if len(found) >= most * _LINES_A_RECORD:
            break
        rows = connection.exec_driver_sql(statement, (*run, most * _LINES_A_RECORD - len(found)))
        found += [text_id(row[0]) for row in rows]
    return tuple(dict.fromkeys(found))[:most]


def shipped_waiting(connection: Connection) -> int:
    """How many lines of the shipped referential are without a position: the next batches hold them."""
    return sum(position is None for position in _shipped(connection).values())


def batches(connection: Connection, most: int) -> tuple[Parcel, ...]:
    """Batches that left with lines that people wrote, newest first; their `code` is for whoever knows how it is made."""
    shipped = sorted(_shipped(connection))
    safe_end = _number(connection, "SELECT value FROM meta WHERE key = 'safe'")
    statement = (
        'SELECT batch, number, made_on, lines, state, top, "by", runs FROM sent WHERE lines > 0 AND state <> ? ORDER BY rowid DESC LIMIT ?'
    )
    found = (
        Parcel(row[0], row[1], row[2], row[3] - _within(shipped, row[7]), "", "safe" if row[5] and row[5] <= safe_end else row[4], row[6])
        for row in connection.exec_driver_sql(statement, (parcels.MADE, most))
    )
    return tuple(parcel for parcel in found if parcel.lines)


def _within(numbers: Sequence[int], runs: str) -> int:
    """How many of these numbers, in order, lie in the runs of a batch."""
    if not numbers:
        return 0
    return sum(bisect_right(numbers, last) - bisect_left(numbers, first) for first, last in parcels.decode_runs(runs))


def journal(connection: Connection, most: int) -> tuple[PastExchange, ...]:
    """Exchanges, newest first."""
    rows = connection.exec_driver_sql("SELECT at, route, sent, received, trouble FROM exchanged ORDER BY n DESC LIMIT ?", (most,))
    return tuple(PastExchange(*row) for row in rows)


def _shipped(connection: Connection) -> dict[int, int | None]:
    """Lines of the shipped referential, by their number in the log: the position of each."""
    statement = f"SELECT pos, {placed.position_in('log')} FROM log WHERE origin IN (SELECT n FROM origin WHERE device = ?)"  # noqa: S608
    rows = connection.exec_driver_sql(statement, _author(connection))
    return {row[0]: row[1] for row in rows}


def _shipped_waiting(connection: Connection) -> list[tuple[str, int, int]]:
    """Of those without a position: kind, whether the line begins its record, bytes."""
    statement = f"""SELECT json_extract(line, '$.k'), length(name) = 16, length(CAST(line AS BLOB)) FROM log
        WHERE origin IN (SELECT n FROM origin WHERE device = ?) AND {placed.position_in("log")} IS NULL"""  # noqa: S608
    return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql(statement, _author(connection))]


def _author(connection: Connection) -> tuple[str]:
    authority = str(_one(connection, "SELECT value FROM meta WHERE key = 'authority'") or "")
    return (referential_device(authority),)


def _since(connection: Connection, runs: tuple[Run, ...], shipped: Collection[int]) -> str:
    """The day of the oldest line that is in no batch; `shipped` are numbers of the referential, which comes first of all."""
    begin = 1
    while begin in shipped:
        begin += 1
    for first, last in (*runs, (2**62, 2**62)):
        for number, _ in placed.waiting(connection, begin, first - 1)[:1]:
            line = next(row for table in _TABLES if (row := _one(connection, f"SELECT line FROM {table} WHERE pos = ?", number)))  # noqa: S608
            return clock_instant(_clock(str(line)).at)[:10]
        begin = last + 1
    return ""


def _length(runs: Iterable[Run]) -> int:
    return sum(last - first + 1 for first, last in runs)


def _one(connection: Connection, statement: str, *values: int) -> object:
    row = connection.exec_driver_sql(statement, values).fetchone()
    return row[0] if row else None


def _number(connection: Connection, statement: str, *values: int) -> int:
    return int(str(_one(connection, statement, *values) or 0))
