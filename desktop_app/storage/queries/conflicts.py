"""Records that disagree with themselves, whatever their kind. Few among many: kinds without any, by the counts kept, are not read."""

import heapq

from sqlalchemy import Connection

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record
from desktop_app.storage.records import blob, rows_of, valid_id

DISPUTED = "(torn = 1 OR conflicts IS NOT NULL)"
"""Word for word the condition of the partial indexes `<kind>_disputed`."""


def page(connection: Connection, limit: int, after: str = "", kind: str = "") -> tuple[Record, ...]:
    """At most `limit` shown records with fields to decide, latest date first, beginning after the record `after`."""
    counted = {row[0] for row in connection.exec_driver_sql("SELECT bucket FROM rollup WHERE name = 'conflicts' AND count > 0")}
    names = [name for name in KINDS if name in counted and kind in ("", name)]
    below = _key(connection, after)
    found: list[tuple[int, Record]] = []
    for name in names:
        rows = rows_of(KINDS[name])
        clause, bound = (" AND n < ?", (below,)) if below is not None else ("", ())
        statement = f"{rows.select} WHERE hidden = 0 AND {DISPUTED}{clause} ORDER BY n DESC LIMIT ?"
        found += [(int(row[0]), rows.record(row)) for row in connection.exec_driver_sql(statement, (*bound, limit))]
    return tuple(record for _, record in heapq.nlargest(limit, found, key=lambda pair: pair[0]))


def _key(connection: Connection, id: str) -> int | None:
    """The sort key of a record, which says its kind too; None for one that is not there."""
    normal = valid_id(id)
    if normal is None:
        return None
    for name in KINDS:
        row = connection.exec_driver_sql(f'SELECT n FROM "{name}" WHERE id = ?', (blob(normal),)).fetchone()  # noqa: S608
        if row:
            return int(row[0])
    return None
