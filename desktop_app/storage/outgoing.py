"""Counts of the lines that have no position yet, a block of the log at a time: what is to leave is told without reading it.

A block is 4,096 numbers of the log. Once it is full, a save sums it up into `outgoing`; as soon as a line of it gets a position,
its sums go, and what is left of it is read again when somebody asks. So nobody ever reads more than a few blocks.
"""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from desktop_app.domain.runs import Run
from desktop_app.storage import placed

SHIFT = 12
"""A block's number is that of its lines without their last twelve bits."""

_SUMS = (
    "json_extract(line, '$.k'), count(DISTINCT record), sum(length(name) = 16), count(*), sum(length(CAST(line AS BLOB))) "
    f"FROM {placed.WAITING} GROUP BY json_extract(line, '$.k')"
)
SUMS = f"SELECT {_SUMS}"
"""Of a table, between two numbers: kind, records, records begun (their first line's name is the record's), lines, bytes."""


def fill(connection: Connection, first: int, last: int) -> None:
    """Sum up the blocks that lines `first` to `last`, just written, have filled."""
    for block in range(first >> SHIFT, last + 1 >> SHIFT):
        _sum_up(connection, block)


def spoil(connection: Connection, runs: Iterable[Run]) -> None:
    """The sums of blocks in which a line got a position, changed or went: read anew when asked for."""
    spoilt = [(first >> SHIFT, last >> SHIFT) for first, last in runs]
    if spoilt:
        connection.exec_driver_sql("DELETE FROM outgoing WHERE block BETWEEN ? AND ?", spoilt)


def renew(connection: Connection) -> None:
    """Sum everything up again: after positions were made void."""
    connection.exec_driver_sql("DELETE FROM outgoing")
    runs = placed.waiting(connection)
    if runs:
        for block in range(runs[0][0] >> SHIFT, runs[-1][1] >> SHIFT):
            _sum_up(connection, block)


def unsummed(connection: Connection) -> Iterator[Run]:
    """Stretches of the log that have no sums, in order; the last has no end."""
    begin = 0
    for (block,) in connection.exec_driver_sql("SELECT DISTINCT block FROM outgoing ORDER BY block").fetchall():
        if block << SHIFT > begin:
            yield begin, (block << SHIFT) - 1
        begin = block + 1 << SHIFT
    yield begin, 2**62


def _sum_up(connection: Connection, block: int) -> None:
    statement = f"INSERT OR REPLACE INTO outgoing SELECT ?3, {_SUMS.format('log')}"
    connection.exec_driver_sql(statement, (block << SHIFT, (block + 1 << SHIFT) - 1, block))
