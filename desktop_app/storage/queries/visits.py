"""Visits as their pages ask for them, and what is known along a route. Each question reads an index and stops at a limit."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, instant_floor
from desktop_app.services.ports import VisitCount
from desktop_app.storage.records import blob, marks, place_key, rows_of, text_id, valid_id

Value = Any

UNFINISHED = ("prepared", "running")
FINISHED = ("closed", "minutes_sent", "cancelled")
LIVE = ("open", "transferred", "to_tell")
UNREAD = ("door_round", "drop_in", "stall")
"""Kinds at which nothing is promised aloud: no reading of commitments follows from them."""


def page(connection: Connection, past: bool, limit: int, after: int | None) -> tuple[tuple[Record, ...], int | None]:
    """Visits still to be closed, the next one first; or those that are over, the last one first. And the key of the next page."""
    rows = rows_of(KINDS["visit"])
    states, way, sign = (FINISHED, "DESC", "<") if past else (UNFINISHED, "ASC", ">")
    ordered = f"ORDER BY n {way} LIMIT ?"
    clause = f" AND n {sign} ?" if after is not None else ""
    keys, bound = [], []
    for state in states:  # one ordered walk of an index for each state
        keys.append(f"SELECT * FROM (SELECT n FROM visit WHERE state = ? AND hidden = 0{clause} {ordered})")  # noqa: S608
        bound += [state, *((after,) if after is not None else ()), limit]
    first = f"SELECT n FROM ({' UNION ALL '.join(keys)}) {ordered}"  # noqa: S608
    found = connection.exec_driver_sql(f"{rows.select} WHERE n IN ({first}) {ordered}", (*bound, limit, limit)).fetchall()
    return tuple(rows.record(row) for row in found), int(found[-1][0]) if len(found) == limit else None


def counts(connection: Connection, visits: Sequence[str]) -> Mapping[str, VisitCount]:
    """What hangs on each of these visits, in figures."""
    ids = tuple(blob(normal) for visit in visits if (normal := valid_id(visit)))
    if not ids:
        return {}
    among = f"WHERE visit IN ({marks(ids)}) AND hidden = 0 GROUP BY visit"
    stops = _by_visit(connection, f"SELECT visit, count(*) FROM stop {among}", ids)  # noqa: S608
    unsettled = "json_extract(more, '$.commitment') IS NULL AND json_extract(more, '$.no_action_reason') IS NULL"
    decisions = _by_visit(connection, f"SELECT visit, count(*), sum({unsettled}) FROM decision {among}", ids)  # noqa: S608
    left = "coalesce(json_extract(more, '$.absent'), 0) + coalesce(json_extract(more, '$.later'), 0)"
    back = f"CASE WHEN json_extract(more, '$.back_on') IS NULL THEN 0 ELSE {left} END"
    tallies = _by_visit(connection, f"SELECT visit, count(*), sum({back}) FROM tally {among}", ids)  # noqa: S608
    encounters = _by_visit(connection, f"SELECT visit, count(*) FROM encounter {among}", ids)  # noqa: S608
    found = {}
    for visit in map(text_id, ids):
        decided, doors = decisions.get(visit, (0, 0)), tallies.get(visit, (0, 0))
        others = stops.get(visit, (0,))[0], encounters.get(visit, (0,))[0]
        found[visit] = VisitCount(others[0], decided[0], decided[1], doors[0], doors[1], others[1])
    return found


def _by_visit(connection: Connection, statement: str, ids: tuple[bytes, ...]) -> dict[str, tuple[int, ...]]:
    return {text_id(row[0]): tuple(int(value or 0) for value in row[1:]) for row in connection.exec_driver_sql(statement, ids)}


def between(connection: Connection, since: str, until: str, most: int) -> tuple[Record, ...]:
    """Visits that start between two instants (the second not included), cancelled ones left out; in order."""
    rows = rows_of(KINDS["visit"])
    statement = f"{rows.select} WHERE n >= ? AND n < ? AND hidden = 0 AND state <> 'cancelled' ORDER BY n LIMIT ?"
    return tuple(rows.record(row) for row in connection.exec_driver_sql(statement, (instant_floor(since), instant_floor(until), most)))


def previous(connection: Connection, areas: Sequence[str], before: str, itself: str) -> Record | None:
    """The last visit that went to one of these areas, before an instant: one where things are promised aloud."""
    if not areas:
        return None
    rows = rows_of(KINDS["visit"])
    statement = (
        f"{rows.select} WHERE n < ? AND hidden = 0 AND state IN ('closed', 'minutes_sent') AND id <> ? "  # noqa: S608
        f"AND coalesce(kind, '') NOT IN ({marks(UNREAD)}) AND EXISTS "
        f"(SELECT 1 FROM json_each(more, '$.neighbourhoods') WHERE value IN ({marks(areas)})) ORDER BY n DESC LIMIT 1"
    )
    bound = (instant_floor(before), blob(valid_id(itself) or "0" * 32), *UNREAD, *areas)
    row = connection.exec_driver_sql(statement, bound).fetchone()
    return rows.record(row) if row else None


# -- commitments along the way
def along(connection: Connection, place: Mapping[str, Value], kept_since: str, refused_since: str, most: int) -> tuple[Record, ...]:
    """Commitments at an address and in its street: live ones, those done since a day, those refused since another; the latest first."""
    key = place_key({**place, "number": None, "building": None})
    if key is None:
        return ()
    prefix = key.removesuffix("||") + "|"
    clause, bound = _worth_telling(kept_since, refused_since)
    where = f"place_key >= ? AND place_key < ? AND {clause}"
    return _commitments(connection, where, (prefix, f"{prefix}\U0010ffff", *bound), most, "+n DESC")  # by the street, never by the date


def in_areas(connection: Connection, sectors: Sequence[str], kept_since: str, refused_since: str, most: int) -> tuple[Record, ...]:
    """Commitments of these sectors: those to tell, then live ones by their due date; then those done or refused since a day."""
    found: list[Record] = []
    for state in ("to_tell", "open", "transferred"):
        where = f"sector IN ({marks(sectors)}) AND state = ?"
        found += _commitments(connection, where, (*sectors, state), most - len(found), "late_after, n") if sectors else ()
    if sectors and len(found) < most:
        clause, bound = _done_since(kept_since, refused_since)
        where = f"sector IN ({marks(sectors)}) AND state IN ('closed', 'closed_unreached') AND {clause}"
        found += _commitments(connection, where, (*sectors, *bound), most - len(found))
    return tuple(found)


def _commitments(connection: Connection, where: str, bound: tuple[Value, ...], most: int, order: str = "n DESC") -> tuple[Record, ...]:
    rows = rows_of(KINDS["commitment"])
    statement = f"{rows.select} WHERE {where} AND hidden = 0 ORDER BY {order} LIMIT ?"
    return tuple(rows.record(row) for row in connection.exec_driver_sql(statement, (*bound, max(0, most))))


def _worth_telling(kept_since: str, refused_since: str) -> tuple[str, tuple[str, ...]]:
    clause, bound = _done_since(kept_since, refused_since)
    return f"(+state IN ({marks(LIVE)}) OR (+state IN ('closed', 'closed_unreached') AND {clause}))", (*LIVE, *bound)


def _done_since(kept_since: str, refused_since: str) -> tuple[str, tuple[str, ...]]:
    kept, refused = "outcome IN ('done', 'partly_done', 'moot') AND done_on >= ?", "outcome IN ('refused', 'impossible') AND done_on >= ?"
    return f"(({kept}) OR ({refused}))", (kept_since, refused_since)


# -- what is said there, what was said there
def themes(connection: Connection, sectors: Sequence[str], since: str, most: int) -> tuple[tuple[str, int], ...]:
    """Themes of the encounters of these sectors since an instant, the most frequent first."""
    if not sectors:
        return ()
    statement = (
        f"SELECT main_theme, count(*) FROM encounter WHERE sector IN ({marks(sectors)}) AND n >= ? AND hidden = 0 "  # noqa: S608
        "AND main_theme IS NOT NULL GROUP BY main_theme ORDER BY 2 DESC, 1 LIMIT ?"
    )
    return tuple((str(row[0]), int(row[1])) for row in connection.exec_driver_sql(statement, (*sectors, instant_floor(since), most)))


def announcements(connection: Connection, areas: Iterable[str], since: str, until: str, most: int) -> tuple[Record, ...]:
    """Announcements of these areas that hold on a day of a period (both included), the first to begin first."""
    wanted, rows = tuple(areas), rows_of(KINDS["announcement"])
    statement = (
        f"{rows.select} WHERE to_on >= ? AND from_on <= ? AND hidden = 0 AND EXISTS "  # noqa: S608
        f"(SELECT 1 FROM json_each(more, '$.area') WHERE value IN ({marks(wanted)})) ORDER BY from_on, n LIMIT ?"
    )
    found = connection.exec_driver_sql(statement, (since, until, *wanted, most)) if wanted else ()
    return tuple(rows.record(row) for row in found)


def to_come_back(connection: Connection, since: str, most: int) -> tuple[Record, ...]:
    """Stairwells with a day to come back, from a day on; the nearest first."""
    rows = rows_of(KINDS["tally"])
    statement = (
        f"{rows.select} WHERE json_extract(more, '$.back_on') >= ? AND hidden = 0 ORDER BY json_extract(more, '$.back_on'), n LIMIT ?"
    )
    return tuple(rows.record(row) for row in connection.exec_driver_sql(statement, (since, most)))


def encounters_by_stop(connection: Connection, visit: str) -> Mapping[str, int]:
    """How many encounters were noted in a visit, by stop; under "" those of no stop."""
    normal = valid_id(visit)
    statement = "SELECT coalesce(json_extract(more, '$.stop'), ''), count(*) FROM encounter WHERE visit = ? AND hidden = 0 GROUP BY 1"
    return {str(row[0]): int(row[1]) for row in connection.exec_driver_sql(statement, (blob(normal),))} if normal else {}
