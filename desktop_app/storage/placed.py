"""The positions that central gave lines, as runs of the log's numbers: lines `first` to `last` lie at their own number plus `step`.

No step: they wait for one. The table has every line of the log, or aside, once; and no other number. Lines come and are answered for by
whole batches, so it has a row a batch where the log's own rows would all be written again.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from desktop_app.domain.runs import Run

Stretch = tuple[int, int, int | None]
"""First and last number, both included, and what to add for the position (None: no position)."""

_GONE = -(2**62)
"""The step of what is taken out: no line lies there."""

_STEP = "(SELECT step FROM placed WHERE first <= {}.pos ORDER BY first DESC LIMIT 1)"


def position_in(table: str) -> str:
    """The position of a line of this table (or under this name) as an expression."""
    return f"{table}.pos + {_STEP.format(table)}"


WAITING = "placed CROSS JOIN {0} ON {0}.pos BETWEEN max(first, ?1) AND min(last, ?2) WHERE step IS NULL AND first <= ?2 AND last >= ?1"
"""Lines of a table without a position, from a number to another: read from the few runs that wait, never from the whole log."""


def stretches(numbers: Sequence[int], positions: Sequence[int | None]) -> list[Stretch]:
    """Lines with their positions (0: they have none, and nothing is said of them; None: they wait), as they go up together."""
    found: list[Stretch] = []
    for number, position in zip(numbers, positions, strict=False):
        if not number or position == 0:
            continue
        step = None if position is None else position - number
        if found and found[-1][1] + 1 == number and found[-1][2] == step:
            found[-1] = (found[-1][0], number, step)
        else:
            found.append((number, number, step))
    return found


def add(connection: Connection, new: Sequence[Stretch]) -> None:
    """Lines that were just written, with numbers beyond all others."""
    if not new:
        return
    first, last, step = new[0]
    grown = connection.exec_driver_sql(
        "UPDATE placed SET last = ? WHERE first = (SELECT max(first) FROM placed) AND last = ? AND step IS ?", (last, first - 1, step)
    ).rowcount
    _insert(connection, new[1:] if grown else new)


def put(connection: Connection, new: Iterable[Stretch]) -> None:
    """Give lines that are there their positions; of those that are not, nothing is kept."""
    wanted = sorted(new, key=lambda stretch: stretch[0])
    if not wanted:
        return
    low, high = wanted[0][0], wanted[-1][1]
    rows = _overlapping(connection, low, high)
    changed = _laid_over(rows, wanted)
    if changed == rows:
        return
    connection.exec_driver_sql("DELETE FROM placed WHERE first BETWEEN ? AND ?", (rows[0][0], high))
    _insert(connection, changed)


def take_out(connection: Connection, gone: Iterable[Run]) -> None:
    """Lines went, or have other numbers."""
    put(connection, [(first, last, _GONE) for first, last in gone])


def void(connection: Connection, beyond: int) -> None:
    """Positions beyond this one are given no more: their lines wait again."""
    rows = connection.exec_driver_sql(
        "SELECT max(first, ? - step), last FROM placed WHERE step IS NOT NULL AND last + step > ?", (beyond + 1, beyond)
    ).fetchall()
    put(connection, [(row[0], row[1], None) for row in rows])


def waiting(connection: Connection, first: int = 0, last: int = 2**62) -> list[Run]:
    """Runs of lines without a position within these numbers, ascending."""
    rows = connection.exec_driver_sql(
        "SELECT max(first, ?1), min(last, ?2) FROM placed WHERE step IS NULL AND first <= ?2 AND last >= ?1 ORDER BY first", (first, last)
    )
    return [(row[0], row[1]) for row in rows.fetchall()]


def read_waiting(connection: Connection, table: str, beyond: int, most: int) -> list[tuple[int, bytes]]:
    """The first lines of a table without a position, with their numbers, which are greater than `beyond`."""
    found: list[tuple[int, bytes]] = []
    statement = f"SELECT pos, CAST(line AS BLOB) FROM {table} WHERE pos BETWEEN ? AND ? ORDER BY pos LIMIT ?"  # noqa: S608
    for first, last in waiting(connection, beyond + 1):
        if len(found) < most:
            found += [(row[0], row[1]) for row in connection.exec_driver_sql(statement, (first, last, most - len(found))).fetchall()]
    return found


def count_beyond(connection: Connection, position: int) -> int:
    """How many lines have a later position."""
    counted = "SELECT sum(last - max(first, ? - step) + 1) FROM placed WHERE step IS NOT NULL AND last + step >= ?"
    return int(connection.exec_driver_sql(counted, (position + 1, position + 1)).scalar() or 0)


def highest(connection: Connection, first: int, last: int) -> int:
    """The greatest position of lines with these numbers; 0 when none has one."""
    return max((min(run[1], last) + run[2] for run in _overlapping(connection, first, last) if run[2] is not None), default=0)


def is_sound(connection: Connection) -> bool:
    """Whether every line of the log, or aside, has its place once, and no other number has one."""
    return _joined(_held(connection)) == _as_the_lines_say(connection)


def mend(connection: Connection) -> None:
    """Give each line one place: the first that is said of it, else it waits, and leaves again; numbers without a line go."""
    wanted = _as_the_lines_say(connection)
    connection.exec_driver_sql("DELETE FROM placed")
    _insert(connection, wanted)


def _held(connection: Connection) -> list[Stretch]:
    return [(row[0], row[1], row[2]) for row in connection.exec_driver_sql("SELECT first, last, step FROM placed ORDER BY first")]


def _as_the_lines_say(connection: Connection) -> list[Stretch]:
    rows, place = _held(connection), 0
    found: list[Stretch] = []
    for (number,) in connection.exec_driver_sql("SELECT pos FROM log UNION ALL SELECT pos FROM aside ORDER BY pos"):
        while place < len(rows) and rows[place][1] < number:
            place += 1
        known = place < len(rows) and rows[place][0] <= number
        _join(found, (number, number, rows[place][2] if known else None))
    return found


def _joined(rows: Iterable[Stretch]) -> list[Stretch]:
    found: list[Stretch] = []
    for row in rows:
        _join(found, row)
    return found


def _overlapping(connection: Connection, low: int, high: int) -> list[Stretch]:
    rows = connection.exec_driver_sql(
        "SELECT first, last, step FROM placed WHERE first >= coalesce((SELECT max(first) FROM placed WHERE first <= ?1), ?1) "
        "AND first <= ?2 AND last >= ?1 ORDER BY first",
        (low, high),
    )
    return [(row[0], row[1], row[2]) for row in rows.fetchall()]


def _insert(connection: Connection, new: Sequence[Stretch]) -> None:
    if new:
        connection.exec_driver_sql("INSERT INTO placed(first, last, step) VALUES (?, ?, ?)", list(new))


def _laid_over(rows: Sequence[Stretch], new: Sequence[Stretch]) -> list[Stretch]:
    """The same lines as `rows`, those that `new` names as it says; both ascending."""
    found: list[Stretch] = []
    begin = 0
    for first, last, step in rows:
        while begin < len(new) and new[begin][1] < first:
            begin += 1
        at, place = first, begin
        while place < len(new) and new[place][0] <= last:
            low, high = max(new[place][0], at), min(new[place][1], last)
            _join(found, (at, low - 1, step))
            _join(found, (low, high, new[place][2]))
            at, place = high + 1, place + 1
        _join(found, (at, last, step))
    return [stretch for stretch in found if stretch[2] != _GONE]


def _join(found: list[Stretch], stretch: Stretch) -> None:
    first, last, step = stretch
    if first > last:
        return
    if found and found[-1][1] + 1 == first and found[-1][2] == step:
        found[-1] = (found[-1][0], last, step)
    else:
        found.append(stretch)
