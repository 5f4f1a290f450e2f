"""Questions to the tables over one connection: records, children, pages, reference lists, history."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection

from desktop_app.domain.change import Change, State, fold, foldable
from desktop_app.domain.fields import Kind, Type
from desktop_app.domain.kinds import KINDS, kind_named
from desktop_app.domain.record import Record, kind_number
from desktop_app.services.ports import Draft, EncounterFilter, Filter, FollowUpFilter, Hit, Page, VisitCount
from desktop_app.services.synchronise import Leaving, Parcel, PastExchange, Standing
from desktop_app.services.text import folded
from desktop_app.storage import photo_rows, search
from desktop_app.storage.log import Log
from desktop_app.storage.queries import conflicts, encounters, exchange, follow_ups, visits
from desktop_app.storage.records import blob, chunks, marks, place_key, rows_of, valid_id
from desktop_app.storage.schema import COMPUTED, column_names

Value = Any


class Reader:
    """Reads one consistent state per connection; see `services.ports.Reading` for what each question returns."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._log = Log(connection)

    @property
    def connection(self) -> Connection:
        """For what else reads the same state."""
        return self._connection

    def meta(self, key: str) -> str:
        row = self._connection.exec_driver_sql("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def metas(self, *keys: str) -> Mapping[str, str]:
        """Several facts at once; those that are not there are left out."""
        rows = self._connection.exec_driver_sql(f"SELECT key, value FROM meta WHERE key IN ({marks(keys)})", keys)  # noqa: S608
        return {row[0]: row[1] for row in rows}

    # -- one record
    def kind_of(self, id: str) -> str | None:
        normal = valid_id(id)
        if normal is None:
            return None
        for name in KINDS:
            if self._connection.exec_driver_sql(f'SELECT 1 FROM "{name}" WHERE id = ?', (blob(normal),)).fetchone():  # noqa: S608
                return name
        return None

    def get(self, id: str) -> Record | None:
        name = self.kind_of(id)
        return next(iter(self.get_many(name, (str(valid_id(id)),))), None) if name else None

    def get_many(self, kind: str, ids: Iterable[str]) -> tuple[Record, ...]:
        rows = rows_of(kind_named(kind))
        wanted = [normal for id in ids if (normal := valid_id(id))]
        found: dict[str, Record] = {}
        for chunk in chunks(wanted):
            statement = f"{rows.select} WHERE id IN ({marks(chunk)})"
            for row in self._connection.exec_driver_sql(statement, tuple(blob(id) for id in chunk)):
                record = rows.record(row)
                found[record.id] = record
        return tuple(found[id] for id in wanted if id in found)

    def changes(self, id: str) -> tuple[Change, ...]:
        normal = valid_id(id)
        return tuple(self._log.of((normal,)).get(normal, ())) if normal else ()

    def state(self, id: str) -> State | None:
        changes = self.changes(id)
        return fold(changes) if foldable(changes) else None

    def children(self, kind: str, parents: Iterable[str], hidden: bool = False) -> tuple[Record, ...]:
        declared = kind_named(kind)
        rows = rows_of(declared)
        found: list[Record] = []
        for chunk in chunks(blob(normal) for parent in parents if (normal := valid_id(parent))):
            statement = (
                f'{rows.select} WHERE "{declared.parent}" IN ({marks(chunk)})' + ("" if hidden else " AND hidden = 0") + " ORDER BY n"
            )
            found += [rows.record(row) for row in self._connection.exec_driver_sql(statement, tuple(chunk))]
        return tuple(found)

    # -- lists
    def page(self, kind: str, where: Filter, limit: int, after: int | None = None) -> Page:
        declared = kind_named(kind)
        rows = rows_of(declared)
        clauses, values = self.conditions(declared, where)
        if after is not None:
            clauses.append("n < ?")
            values.append(after)
        statement = f"{rows.select} WHERE {' AND '.join(clauses)} ORDER BY n DESC LIMIT ?"
        found = self._connection.exec_driver_sql(statement, (*values, limit)).fetchall()
        return Page(tuple(rows.record(row) for row in found), int(found[-1][0]) if len(found) == limit else None)

    def count(self, kind: str, where: Filter, most: int) -> int:
        """How many records a filter finds, counted up to `most`."""
        clauses, values = self.conditions(kind_named(kind), where)
        statement = f'SELECT count(*) FROM (SELECT 1 FROM "{kind}" WHERE {" AND ".join(clauses)} LIMIT ?)'  # noqa: S608
        row = self._connection.exec_driver_sql(statement, (*values, most)).fetchone()
        return int(row[0]) if row else 0

    def conditions(self, kind: Kind, where: Filter) -> tuple[list[str], list[Value]]:
        """The SQL of a filter: clauses to be joined by AND, and their values."""
        clauses, values = [f"hidden = {int(where.hidden)}"], []
        for name, value in where.equal:
            clause, more = _equal(kind, name, value)
            clauses.append(clause)
            values += more
        if where.sectors:
            clauses.append(f"sector IN ({marks(where.sectors)})")
            values += where.sectors
        if where.late_on:
            clauses.append("late_after <> '' AND late_after < ?")
            values.append(where.late_on)
        if where.in_time_on:
            clauses.append("(coalesce(late_after, '') = '' OR late_after >= ?)")
            values.append(where.in_time_on)
        dated = _dated_column(kind)
        if where.since:
            clauses.append(f"{dated} >= ?")
            values.append(where.since)
        if where.until:
            clauses.append(f"{dated} < ?")
            values.append(_day_after(where.until))
        return clauses, values

    def reference(self, kind: str) -> tuple[Record, ...]:
        """All shown records of a reference kind, oldest first."""
        rows = rows_of(kind_named(kind))
        return tuple(rows.record(row) for row in self._connection.exec_driver_sql(f"{rows.select} WHERE hidden = 0 ORDER BY n"))

    def counts(self, name: str) -> Mapping[str, int]:
        """A roll-up: bucket to count."""
        rows = self._connection.exec_driver_sql("SELECT bucket, count FROM rollup WHERE name = ?", (name,))
        return {row[0]: row[1] for row in rows}

    def disputed(self, limit: int, after: str = "", kind: str = "") -> tuple[Record, ...]:
        return conflicts.page(self._connection, limit, after, kind)

    # -- commitments
    def follow_ups(
        self, where: FollowUpFilter, limit: int, after: tuple[str, int] | None = None
    ) -> tuple[tuple[Record, ...], tuple[str, int] | None]:
        return follow_ups.page(self._connection, where, limit, after)

    def follow_up_count(self, where: FollowUpFilter, most: int) -> int:
        return follow_ups.count(self._connection, where, most)

    def same_place(self, place: Mapping[str, Value], theme: str, since: str) -> tuple[Record, ...]:
        return follow_ups.same_place(self._connection, dict(place), theme, since)

    def live_at(self, place: Mapping[str, Value]) -> int:
        return follow_ups.live_at(self._connection, dict(place))

    def refused_at(self, place: Mapping[str, Value], since: str, most: int) -> tuple[Record, ...]:
        return follow_ups.refused_at(self._connection, dict(place), since, most)

    def encounters_at(self, place: Mapping[str, Value], most: int) -> int:
        return follow_ups.encounters_at(self._connection, dict(place), most)

    # -- encounters
    def encounters(
        self, where: EncounterFilter, limit: int, after: tuple[str, int] | None = None
    ) -> tuple[tuple[Record, ...], tuple[str, int] | None]:
        return encounters.page(self._connection, where, limit, after)

    def encounter_count(self, where: EncounterFilter, most: int) -> int:
        return encounters.count(self._connection, where, most)

    def commitments_of(self, encounters_held: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
        return encounters.commitments_of(self._connection, encounters_held)

    # -- visits
    def visits(self, past: bool, limit: int, after: int | None = None) -> tuple[tuple[Record, ...], int | None]:
        return visits.page(self._connection, past, limit, after)

    def visit_counts(self, visits_held: Sequence[str]) -> Mapping[str, VisitCount]:
        return visits.counts(self._connection, visits_held)

    def visits_between(self, since: str, until: str, most: int) -> tuple[Record, ...]:
        return visits.between(self._connection, since, until, most)

    def previous_visit(self, areas: Sequence[str], before: str, itself: str) -> Record | None:
        return visits.previous(self._connection, areas, before, itself)

    def commitments_along(self, place: Mapping[str, Value], kept_since: str, refused_since: str, most: int) -> tuple[Record, ...]:
        return visits.along(self._connection, place, kept_since, refused_since, most)

    def commitments_in(self, sectors: Sequence[str], kept_since: str, refused_since: str, most: int) -> tuple[Record, ...]:
        return visits.in_areas(self._connection, sectors, kept_since, refused_since, most)

    def themes_since(self, sectors: Sequence[str], since: str, most: int) -> tuple[tuple[str, int], ...]:
        return visits.themes(self._connection, sectors, since, most)

    def announcements_in(self, areas: Iterable[str], since: str, until: str, most: int) -> tuple[Record, ...]:
        return visits.announcements(self._connection, areas, since, until, most)

    def stairwells_to_come_back(self, since: str, most: int) -> tuple[Record, ...]:
        return visits.to_come_back(self._connection, since, most)

    def encounters_by_stop(self, visit: str) -> Mapping[str, int]:
        return visits.encounters_by_stop(self._connection, visit)

    def invited_to(self, process: str) -> int:
        return encounters.invited_to(self._connection, process)

    # -- the exchange
    def standing(self) -> Standing:
        """Lines by what is known of them; photos and gaps are left to whoever knows of them."""
        return exchange.standing(self._connection)

    def leaving(self) -> tuple[Leaving, ...]:
        return exchange.leaving(self._connection)

    def leaving_records(self, most: int) -> tuple[str, ...]:
        """Records with lines to send, the last written first."""
        return exchange.leaving_records(self._connection, most)

    def shipped_waiting(self) -> int:
        """Lines that came with the program and are still to leave; they are in no count."""
        return exchange.shipped_waiting(self._connection)

    def parcels(self, most: int) -> tuple[Parcel, ...]:
        """Batches that left, newest first, their `code` empty."""
        return exchange.batches(self._connection, most)

    def journal(self, most: int) -> tuple[PastExchange, ...]:
        return exchange.journal(self._connection, most)

    def photos_standing(self) -> tuple[int, int, tuple[str, ...]]:
        """How many contents the other end has not verified, their bytes, and which are named and not here (SHA-256)."""
        to_send, missing = photo_rows.standing(self._connection)
        return to_send, photo_rows.to_send_bytes(self._connection), missing

    # -- search
    def search(self, text: str, kind: str, limit: int, after: int | None = None) -> tuple[Hit, ...]:
        query = search.query_of(text)
        if not query:
            return ()
        clauses, values = ["search MATCH ?"], [query]
        if kind:
            clauses.append("(rowid >> 28 & 63) = ?")
            values.append(kind_named(kind).number)  # type: ignore[arg-type]
        if after is not None:
            clauses.append("rowid < ?")
            values.append(after)  # type: ignore[arg-type]
        statement = f"SELECT rowid FROM search WHERE {' AND '.join(clauses)} ORDER BY rowid DESC LIMIT ?"  # noqa: S608
        keys = [int(row[0]) for row in self._connection.exec_driver_sql(statement, (*values, limit))]
        return tuple(self._hits(keys))

    def search_keys(self, text: str, most: int) -> tuple[int, ...]:
        """Sort keys of the newest records that hold these words: nothing is loaded."""
        query = search.query_of(text)
        statement = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?"
        return tuple(int(row[0]) for row in self._connection.exec_driver_sql(statement, (query, most))) if query else ()

    def hits(self, keys: Sequence[int]) -> tuple[Hit, ...]:
        """The records of sort keys, in their order."""
        return tuple(self._hits(list(keys)))

    def used_places(self, words: str, most: int) -> tuple[Mapping[str, Value], ...]:
        """Places of the newest encounters that answer to these words, each once."""
        found: dict[str, Mapping[str, Value]] = {}
        wanted = folded(words).split()
        for hit in self.search(words, "encounter", most * 5):
            place = hit.record["place"]
            key = place_key(place) if isinstance(place, dict) else None
            if key and all(word in key for word in wanted):
                found.setdefault(key, place)
        return tuple(found.values())[:most]

    def _hits(self, keys: list[int]) -> list[Hit]:
        by_number = {kind.number: kind for kind in KINDS.values()}
        found: dict[int, Record] = {}
        for number in {kind_number(key) for key in keys}:
            if number in by_number:
                rows = rows_of(by_number[number])
                mine = tuple(key for key in keys if kind_number(key) == number)
                for row in self._connection.exec_driver_sql(f"{rows.select} WHERE n IN ({marks(mine)})", mine):
                    found[int(row[0])] = rows.record(row)
        return [Hit(key, found[key]) for key in keys if key in found]

    # -- drafts and gestures
    def log_end(self) -> int:
        """The place of the log's last line (0: none): it moves whenever a line is written, ours or not."""
        row = self._connection.exec_driver_sql("SELECT max(pos) FROM log").fetchone()
        return int(row[0] or 0) if row else 0

    def drafts(self) -> tuple[Draft, ...]:
        rows = self._connection.exec_driver_sql("SELECT id, kind, saved_at, title, form FROM draft ORDER BY saved_at DESC")
        return tuple(Draft(row[0], row[1], row[2], row[3], msgspec.json.decode(row[4])) for row in rows)

    def group(self, first_seq: int) -> tuple[Change, ...]:
        return self._log.gesture(self.meta("device"), self.meta("incarnation"), first_seq)


def _equal(kind: Kind, name: str, value: Value) -> tuple[str, list[Value]]:
    """`field = value` as SQL, for a column, a computed column, a member of a set, or a path into JSON."""
    head, _, path = name.partition(".")
    field = kind.field(head)
    computed = dict(COMPUTED.get(kind.name, ()))
    if name in ("sector", "author", "device", "ref", "created_at"):
        return f'"{name}" {_SAME[value is None]} ?', [value]
    if name == "id":
        return "id = ?", [_id_blob(value)]
    if field is None and head in computed:
        return f'"{head}" IS ?', [_id_blob(value) if head in ("owner_now", "body_now") and value else value]
    if field is not None and field.column and not path and field.type is not Type.PLACE:
        if field.type is Type.LINK and value is not None:
            value = _id_blob(value)
        return f'"{column_names(field)[0]}" {_SAME[value is None]} ?', [int(value) if isinstance(value, bool) else value]
    if field is not None and field.is_set:
        return f"EXISTS (SELECT 1 FROM json_each(more, '$.{head}') WHERE json_each.value = ?)", [value]  # noqa: S608
    if field is not None and field.type is Type.LINK and not path:  # word for word as the index of few rows has it
        return f"json_extract(more, '$.{head}') {_SAME[value is None]} ?", [value]
    source = f"$.{name}" if field is not None else f"$.{head}"
    column = "more" if field is not None or kind.name != "commitment" else "computed"
    return f"json_extract({column}, ?) IS ?", [source, int(value) if isinstance(value, bool) else value]


_SAME = ("=", "IS")
"""How a column is compared: `=` lets an index of the rows that have a value be used, `IS` finds those that have none."""


def _dated_column(kind: Kind) -> str:
    field = kind.field(kind.on)
    return f'"{kind.on}"' if field is not None and field.column else f"coalesce(json_extract(more, '$.{kind.on}'), created_at)"


def _day_after(day: str) -> str:
    """What sorts right after a day and every instant of it: `2026-11-26T…` comes before `2026-11-26U`."""
    return f"{day}U"


def _id_blob(value: Value) -> bytes:
    """The bytes of an id typed by somebody; those of no record when it is none."""
    return blob(valid_id(str(value)) or "0" * 32)
