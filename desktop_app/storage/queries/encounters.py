"""Encounters as their page asks for them. Every order is that of an index; pages go on by key, so that a million rows cost a page."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import LOW_BITS, MINUTES_FROM, Record
from desktop_app.services.ports import EncounterFilter
from desktop_app.storage import search
from desktop_app.storage.records import blob, chunks, marks, rows_of, text_id, valid_id

Value = Any
Key = tuple[str, int]

ORDERS = {
    "newest": ("", "DESC"),
    "oldest": ("", "ASC"),
    "sector": ("sector", "ASC"),
    "theme": ("main_theme", "ASC"),
    "channel": ("channel", "ASC"),
}
_KIND_BITS = 6


def page(connection: Connection, where: EncounterFilter, limit: int, after: Key | None) -> tuple[tuple[Record, ...], Key | None]:
    """Encounters in the filter's order, and the key after which the next page begins (None: no more).

    Within a neighbourhood, theme or channel the newest come first.
    """
    rows = rows_of(KINDS["encounter"])
    clauses, values = _conditions(where)
    column, way = ORDERS[where.order]
    if after is not None and column:
        clauses.append(f"(({column} = ? AND n < ?) OR {column} > ?)")
        values += [after[0], after[1], after[0]]
    elif after is not None:
        clauses.append(f"n {'<' if way == 'DESC' else '>'} ?")
        values.append(after[1])
    select = rows.select.replace(" FROM ", f", {column or repr('')} FROM ", 1)
    order = f"{column} ASC, n DESC" if column else f"n {way}"
    statement = f"{select} WHERE {' AND '.join(clauses)} ORDER BY {order} LIMIT ?"
    found = connection.exec_driver_sql(statement, (*values, limit)).fetchall()
    records = tuple(rows.record(row[:-1]) for row in found)
    return records, (str(found[-1][-1]), int(found[-1][0])) if len(found) == limit else None


def count(connection: Connection, where: EncounterFilter, most: int) -> int:
    """How many encounters a filter finds, counted up to `most`."""
    clauses, values = _conditions(where)
    statement = f"SELECT count(*) FROM (SELECT 1 FROM encounter WHERE {' AND '.join(clauses)} LIMIT ?)"  # noqa: S608
    row = connection.exec_driver_sql(statement, (*values, most)).fetchone()
    return int(row[0]) if row else 0


def commitments_of(connection: Connection, encounters: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Shown commitments made in each encounter, or joined there by one more waiting person; encounters without any are left out."""
    found: dict[str, dict[str, None]] = {}
    for chunk in chunks(blob(normal) for encounter in encounters if (normal := valid_id(encounter))):
        statement = (
            f"SELECT encounter, id FROM commitment WHERE encounter IN ({marks(chunk)}) AND hidden = 0 UNION "  # noqa: S608
            f"SELECT w.encounter, c.id FROM waiting w JOIN commitment c ON c.id = w.commitment "
            f"WHERE w.encounter IN ({marks(chunk)}) AND w.hidden = 0 AND c.hidden = 0"
        )
        for encounter, commitment in connection.exec_driver_sql(statement, (*chunk, *chunk)):
            found.setdefault(text_id(encounter), {})[text_id(commitment)] = None
    return {encounter: tuple(ids) for encounter, ids in found.items()}


def _conditions(where: EncounterFilter) -> tuple[list[str], list[Value]]:
    clauses: list[str] = ["hidden = 0"]
    values: list[Value] = []
    if where.sectors:
        clauses.append(f"sector IN ({marks(where.sectors)})")
        values += where.sectors
    for column, code in (("main_theme", where.theme), ("channel", where.channel), ("author", where.author)):
        if code:
            clauses.append(f"{column} = ?")
            values.append(code)
    # Rows lie in the order of their dates: a period is a stretch of the table, and nothing outside it is read.
    for sign, instant in ((">=", where.since), ("<", where.until)):
        if instant:
            clauses.append(f"n {sign} ?")
            values.append(_floor(instant))
    if where.words:
        query = search.query_of(where.words)
        clauses.append("n IN (SELECT rowid FROM search WHERE search MATCH ?)" if query else "0")
        values += [query] if query else []
    return clauses, values


def _floor(instant: str) -> int:
    """The least sort key of an instant."""
    minutes = int((datetime.fromisoformat(instant) - MINUTES_FROM).total_seconds() // 60)
    return max(0, minutes) << _KIND_BITS + LOW_BITS
