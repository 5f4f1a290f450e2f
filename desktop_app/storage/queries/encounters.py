"""Encounters as their page asks for them. Every order is that of an index; pages go on by key, so that a million rows cost a page."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, instant_floor
from desktop_app.services.ports import EncounterFilter
from desktop_app.storage import search
from desktop_app.storage.records import blob, chunks, marks, rows_of, text_id, valid_id

Value = Any
Key = tuple[str, int]

GROUPS = {"sector": "sector", "theme": "main_theme", "channel": "channel"}
"""Orders that go group by group, each an index ending with the date; the others are by date alone."""


def page(connection: Connection, where: EncounterFilter, limit: int, after: Key | None) -> tuple[tuple[Record, ...], Key | None]:
    """Encounters in the filter's order, and the key after which the next page begins (None: no more).

    Within a neighbourhood, theme or channel the newest come first.
    """
    column = GROUPS.get(where.order)
    if column is not None:
        return _by_group(connection, where, column, limit, after)
    way, sign = ("ASC", ">") if where.order == "oldest" else ("DESC", "<")
    found = _rows(connection, where, f"n {sign} ?" if after else "", (after[1],) if after else (), way, limit)
    return tuple(record for _, record in found), ("", found[-1][0]) if len(found) == limit else None


def _by_group(
    connection: Connection, where: EncounterFilter, column: str, limit: int, after: Key | None
) -> tuple[tuple[Record, ...], Key | None]:
    """One group after the other: each step is a search in the index, however many rows there are."""
    found: list[tuple[int, Record]] = []
    group, below = after or (_next_group(connection, column, None), None)
    while group is not None and len(found) < limit:
        clause, bound = (f"{column} = ? AND n < ?", (group, below)) if below is not None else (f"{column} = ?", (group,))
        found += _rows(connection, where, clause, bound, "DESC", limit - len(found))
        if len(found) < limit:
            group, below = _next_group(connection, column, group), None
    key = (group, found[-1][0]) if group is not None and len(found) == limit else None
    return tuple(record for _, record in found), key


def _next_group(connection: Connection, column: str, group: str | None) -> str | None:
    clause, bound = ("", ()) if group is None else (f" WHERE {column} > ?", (group,))
    row = connection.exec_driver_sql(f"SELECT min({column}) FROM encounter{clause}", bound).fetchone()  # noqa: S608
    return row[0] if row else None


def _rows(
    connection: Connection, where: EncounterFilter, clause: str, bound: tuple[Value, ...], way: str, limit: int
) -> list[tuple[int, Record]]:
    rows = rows_of(KINDS["encounter"])
    clauses, values = _conditions(where)
    both = " AND ".join([*clauses, *([clause] if clause else [])])
    found = connection.exec_driver_sql(f"{rows.select} WHERE {both} ORDER BY n {way} LIMIT ?", (*values, *bound, limit))
    return [(int(row[0]), rows.record(row)) for row in found]


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
            values.append(instant_floor(instant))
    if where.words:
        query = search.query_of(where.words)
        clauses.append("n IN (SELECT rowid FROM search WHERE search MATCH ?)" if query else "0")
        values += [query] if query else []
    return clauses, values


def invited_to(connection: Connection, process: str) -> int:
    """How many shown encounters name a process among those to which people were invited; reads only encounters that name any."""
    statement = (
        "SELECT count(*) FROM encounter WHERE json_extract(more, '$.invited') IS NOT NULL AND hidden = 0 "
        "AND EXISTS (SELECT 1 FROM json_each(more, '$.invited') WHERE value = ?)"
    )
    row = connection.exec_driver_sql(statement, (process,)).fetchone()
    return int(row[0]) if row else 0
