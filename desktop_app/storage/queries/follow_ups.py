"""Commitments as the Follow-ups and Today pages ask for them. Every order is that of an index; pages go on by key."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record
from desktop_app.services.ports import FollowUpFilter
from desktop_app.storage import search
from desktop_app.storage.records import blob, marks, place_key, rows_of

Value = Any
Key = tuple[str, int]

LIVE = ("open", "transferred", "to_tell")
TABS: Mapping[str, tuple[str, ...]] = {
    "live": LIVE,
    "open": ("open",),
    "undone": ("open", "transferred"),
    "to_tell": ("to_tell",),
    "with_body": ("transferred",),
    "closed": ("closed", "closed_unreached"),
    "merged": ("merged",),
    "all": (),
}
ORDERS = {
    "due": ("late_after", "ASC"),
    "due_last": ("late_after", "DESC"),
    "newest": ("made_on", "DESC"),
    "oldest": ("made_on", "ASC"),
    "told": ("told_on", "DESC"),
    "place": ("place_key", "ASC"),
    "place_last": ("place_key", "DESC"),
    "theme": ("main_theme", "ASC"),
    "theme_last": ("main_theme", "DESC"),
    "state": ("state", "ASC"),
    "state_last": ("state", "DESC"),
    "body": ("body_now", "ASC"),
    "body_last": ("body_now", "DESC"),
}


def page(connection: Connection, where: FollowUpFilter, limit: int, after: Key | None) -> tuple[tuple[Record, ...], Key | None]:
    """Commitments in the filter's order, and the key after which the next page begins (None: no more)."""
    rows = rows_of(KINDS["commitment"])
    clauses, values = _conditions(where)
    clauses = [f"+{clause}" if clause.startswith("next_act_on") else clause for clause in clauses]  # walk in the order shown, do not sort
    column, way = ORDERS[where.order]
    always_set = column in ("made_on", "main_theme", "state") or (column == "late_after" and set(TABS[where.tab]) & set(LIVE))
    shown = f'"{column}"' if always_set else f"coalesce(\"{column}\", '')"  # nothing is owed any more once closed
    if column == "body_now":
        shown = "coalesce(hex(body_now), '')"  # bodies side by side; a key is text
    if after is not None:
        clauses.append(f"({shown}, n) {'>' if way == 'ASC' else '<'} (?, ?)")
        values += after
    ordered = f"ORDER BY shown {way}, n {way} LIMIT ?"
    keys, bound = [], []
    for state in TABS[where.tab] or ("",):  # one ordered walk of an index for each state, then the first of them all
        by_state = "+state = ?" if where.asked_again else "state = ?"  # the few who asked again have an index of their own
        every = [*clauses, *((by_state,) if state else ())]
        keys.append(f"SELECT * FROM (SELECT n, {shown} AS shown FROM commitment WHERE {' AND '.join(every)} {ordered})")  # noqa: S608
        bound += [*values, *((state,) if state else ()), limit]
    first = f"SELECT n FROM ({' UNION ALL '.join(keys)}) {ordered}"  # noqa: S608
    select = rows.select.replace(" FROM ", f", {shown} AS shown FROM ", 1)
    found = connection.exec_driver_sql(f"{select} WHERE n IN ({first}) {ordered}", (*bound, limit, limit)).fetchall()
    records = tuple(rows.record(row[:-1]) for row in found)
    return records, (str(found[-1][-1]), int(found[-1][0])) if len(found) == limit else None


def count(connection: Connection, where: FollowUpFilter, most: int) -> int:
    """How many commitments a filter finds, counted up to `most`."""
    clauses, values = _conditions(where)
    states = TABS[where.tab]
    if states:
        clauses.append(f"state IN ({marks(states)})")
        values += states
    statement = f"SELECT count(*) FROM (SELECT 1 FROM commitment WHERE {' AND '.join(clauses)} LIMIT ?)"  # noqa: S608
    row = connection.exec_driver_sql(statement, (*values, most)).fetchone()
    return int(row[0]) if row else 0


def same_place(connection: Connection, place: dict[str, Value], theme: str, since: str) -> tuple[Record, ...]:
    """Live commitments made, then encounters that took place, at this address on this theme since a day; newest first."""
    key = place_key(place)
    if key is None:
        return ()
    found: list[Record] = []
    for name, dated, more in (("commitment", "made_on", f" AND state IN ({marks(LIVE)})"), ("encounter", "occurred_at", "")):
        rows = rows_of(KINDS[name])
        statement = f"{rows.select} WHERE place_key = ? AND main_theme = ? AND hidden = 0 AND {dated} >= ?{more} ORDER BY n DESC LIMIT 3"
        values = (key, theme, since, *(LIVE if more else ()))
        found += [rows.record(row) for row in connection.exec_driver_sql(statement, values)]
    return tuple(found)


def live_at(connection: Connection, place: dict[str, Value]) -> int:
    """How many commitments are live at this address."""
    key = place_key(place)
    statement = f"SELECT count(*) FROM commitment WHERE place_key = ? AND hidden = 0 AND state IN ({marks(LIVE)})"  # noqa: S608
    row = connection.exec_driver_sql(statement, (key, *LIVE)).fetchone() if key else None
    return int(row[0]) if row else 0


def refused_at(connection: Connection, place: dict[str, Value], since: str, most: int) -> tuple[Record, ...]:
    """Commitments at this address that were refused or found impossible since a day; the latest first."""
    key = place_key(place)
    if key is None:
        return ()
    rows = rows_of(KINDS["commitment"])
    statement = (
        f"{rows.select} WHERE place_key = ? AND hidden = 0 AND outcome IN ('refused', 'impossible') AND done_on >= ? "
        "ORDER BY done_on DESC, n DESC LIMIT ?"
    )
    return tuple(rows.record(row) for row in connection.exec_driver_sql(statement, (key, since, most)))


def encounters_at(connection: Connection, place: dict[str, Value], most: int) -> int:
    """How many encounters took place at this address, counted up to `most`."""
    key = place_key(place)
    statement = "SELECT count(*) FROM (SELECT 1 FROM encounter WHERE place_key = ? AND hidden = 0 LIMIT ?)"
    row = connection.exec_driver_sql(statement, (key, most)).fetchone() if key else None
    return int(row[0]) if row else 0


def _conditions(where: FollowUpFilter) -> tuple[list[str], list[Value]]:
    """Everything but the tab's states, as clauses and their values."""
    clauses: list[str] = [f"hidden = {int(where.hidden)}"]
    values: list[Value] = []
    for column, codes in (("sector", where.sectors), ("main_theme", where.themes)):
        if codes:
            clauses.append(f"{column} IN ({marks(codes)})")
            values += codes
    for column, id in (("owner_now", where.owner), ("body_now", where.body), ("encounter", where.encounter)):
        if id:
            clauses.append(f"{column} = ?")
            values.append(blob(id))
    if where.body_kinds:
        clauses.append(f"body_now IN (SELECT id FROM body WHERE kind IN ({marks(where.body_kinds)}))")  # noqa: S608
        values += where.body_kinds
    if where.no_body:
        clauses.append("body_now IS NULL")
    for clause, bound in (
        ("late_after >= ?", where.due_since),
        ("late_after <= ?", where.due_until),
        ("late_after < ?", where.late_on),
        ("next_act_on <= ?", where.act_until),
        ("made_on >= ?", where.made_since),
        ("made_on <= ?", where.made_until),
    ):
        if bound:
            clauses.append(clause)
            values.append(bound)
    if where.late_on or where.act_until or where.due_since or where.due_until:
        clauses.append("late_after <> ''" if not where.act_until else "next_act_on <> ''")
    if where.answers_until:
        clauses.append("(state = 'to_tell' OR (late_after <= ? AND late_after <> ''))")
        values.append(where.answers_until)
    if where.asked_again:
        clauses.append("asked_again > 0")
    if where.words:
        query = search.query_of(where.words)
        clauses.append("n IN (SELECT rowid FROM search WHERE search MATCH ?)" if query else "0")
        values += [query] if query else []
    return clauses, values
