"""Folds changes into the tables: rows, computed columns, search index and counts, inside the caller's transaction.

A row is always the fold of all its record's lines: no table is ever updated from anything but the log.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.change import Change, fold
from desktop_app.domain.commitment_view import computed_of
from desktop_app.domain.fields import Kind
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, record_of, sort_key
from desktop_app.storage import rollups, search
from desktop_app.storage.log import Log
from desktop_app.storage.records import blob, chunks, marks, rows_of, text_id


class Projection:
    """The tables over one connection. `labels` gives the words of themes, towns and neighbourhoods for the search index."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._log = Log(connection)
        self._labels: dict[str, str] | None = None
        self._ladders: dict[str, tuple[int, ...]] | None = None

    def fold_in(self, changes: Sequence[Change], known_before: set[bytes]) -> None:
        """Bring the tables up to date after `changes` were appended; `known_before` are the records that had lines already."""
        by_record: dict[str, list[Change]] = {}
        for change in changes:
            by_record.setdefault(change.record, []).append(change)
        old = [record for record in by_record if blob(record) in known_before]
        by_record.update(self._log.of(old))
        folded = [record_of(KINDS[state.kind], state) for state in map(fold, by_record.values()) if state.kind in KINDS]
        if any(record.kind in ("theme", "town", "neighbourhood") for record in folded):
            self._labels = None
        if any(record.kind == "body" for record in folded):
            self._ladders = None
        if any(KINDS[record.kind].reference for record in folded):
            self._connection.exec_driver_sql("INSERT OR REPLACE INTO meta(key, value) VALUES ('territory', ?)", (changes[-1].name,))
        counts: Counter[tuple[str, str]] = Counter()
        plain = [record for record in folded if record.kind != "commitment"]
        commitments = [record for record in folded if record.kind == "commitment"]
        before = self._replace(plain, known_before, counts)
        touched = {commitment.id for commitment in commitments}
        parents = self._parents([*plain, *before]) - touched
        self._replace(self.computed(commitments), known_before, counts)
        self._refresh(parents, counts)
        rollups.apply(self._connection, counts)

    # -- one kind of row
    def _replace(self, records: Sequence[Record], known_before: set[bytes], counts: Counter[tuple[str, str]]) -> list[Record]:
        """Write rows, index and counts of records; returns what stood there before."""
        all_before: list[Record] = []
        for name in {record.kind for record in records}:
            kind = KINDS[name]
            mine = [record for record in records if record.kind == name]
            old = self._rows(kind, [record.id for record in mine if blob(record.id) in known_before])
            self._drop(kind, old)
            keys = self._insert(kind, mine)
            labels = self._label_words() if kind.search else {}
            texts = [(key, search.text_of(kind, record, labels)) for key, record in zip(keys, mine, strict=True)]
            search.index(self._connection, [(key, text) for key, text in texts if text])
            before = [record for _, record in old]
            counts.update(rollups.counted(mine))
            counts.update(rollups.counted(before, -1))
            all_before += before
        return all_before

    def _rows(self, kind: Kind, ids: Iterable[str]) -> list[tuple[int, Record]]:
        rows = rows_of(kind)
        found = []
        for chunk in chunks(blob(id) for id in ids):
            for row in self._connection.exec_driver_sql(f"{rows.select} WHERE id IN ({marks(chunk)})", tuple(chunk)):
                found.append((int(row[0]), rows.record(row)))
        return found

    def _drop(self, kind: Kind, old: Sequence[tuple[int, Record]]) -> None:
        if old:
            self._connection.exec_driver_sql(rows_of(kind).delete, [(blob(record.id),) for _, record in old])
            if kind.search:
                search.forget(self._connection, [key for key, _ in old])

    def _insert(self, kind: Kind, records: Sequence[Record]) -> list[int]:
        """Insert rows under their sort keys; where a key is taken, under the next free one."""
        rows = rows_of(kind)
        keys: list[int] = []
        taken: set[int] = set()
        for record in records:
            key = sort_key(kind, record)
            while key in taken:
                key += 1
            taken.add(key)
            keys.append(key)
        self._connection.exec_driver_sql("SAVEPOINT rows")
        try:
            self._connection.exec_driver_sql(rows.insert, [rows.row(key, record) for key, record in zip(keys, records, strict=True)])
        except IntegrityError:
            self._connection.exec_driver_sql("ROLLBACK TO rows")
            keys = [self._insert_probing(kind, key, record) for key, record in zip(keys, records, strict=True)]
        self._connection.exec_driver_sql("RELEASE rows")
        return keys

    def _insert_probing(self, kind: Kind, key: int, record: Record) -> int:
        probe = f'SELECT 1 FROM "{kind.name}" WHERE n = ?'  # noqa: S608
        while self._connection.exec_driver_sql(probe, (key,)).fetchone():
            key += 1
        self._connection.exec_driver_sql(rows_of(kind).insert, rows_of(kind).row(key, record))
        return key

    # -- what is derived
    def _parents(self, records: Iterable[Record]) -> set[str]:
        """Commitments whose computed columns depend on these records."""
        parents = {str(record["commitment"]) for record in records if record.kind == "waiting"}
        parents |= {str(record["parent"]) for record in records if record.kind == "step"}
        residents = [record.id for record in records if record.kind == "resident"]
        for chunk in chunks(blob(id) for id in residents):
            rows = self._connection.exec_driver_sql(
                f"SELECT DISTINCT commitment FROM waiting WHERE resident IN ({marks(chunk)})",  # noqa: S608
                tuple(chunk),
            )
            parents |= {text_id(row[0]) for row in rows if row[0]}
        for record in records:
            if record.kind == "body":
                rows = self._connection.exec_driver_sql("SELECT id FROM commitment WHERE body_now = ?", (blob(record.id),))
                parents |= {text_id(row[0]) for row in rows}
        return {parent for parent in parents if parent != "None"}

    def _refresh(self, ids: Iterable[str], counts: Counter[tuple[str, str]]) -> None:
        """Compute anew the commitments whose steps or waiting people changed."""
        kind = KINDS["commitment"]
        rows = rows_of(kind)
        for chunk in chunks(ids):
            before = [record for _, record in self._rows(kind, chunk)]
            after = self.computed(before)
            self._connection.exec_driver_sql(
                rows.update_computed, [(*rows.computed_values(record.computed), blob(record.id)) for record in after]
            ) if after else None
            counts.update(rollups.counted(after))
            counts.update(rollups.counted(before, -1))

    def computed(self, commitments: Sequence[Record]) -> list[Record]:
        """Commitments with their computed part, from the steps and waiting people that the tables hold now."""
        result = []
        for chunk in chunks(commitments):
            ids = [record.id for record in chunk]
            waiting = self._children("waiting", "commitment", ids)
            steps = self._children("step", "parent", ids)
            for record in chunk:
                computed = computed_of(record, waiting.get(record.id, ()), steps.get(record.id, ()), self._ladder_of())
                result.append(replace(record, computed=computed))
        return result

    def _children(self, kind_name: str, link: str, parents: Sequence[str]) -> Mapping[str, tuple[Record, ...]]:
        rows = rows_of(KINDS[kind_name])
        found: dict[str, tuple[Record, ...]] = {}
        blobs = tuple(blob(parent) for parent in parents)
        for row in self._connection.exec_driver_sql(f'{rows.select} WHERE "{link}" IN ({marks(blobs)})', blobs):
            record = rows.record(row)
            parent = str(record.values[link])
            found[parent] = (*found.get(parent, ()), record)
        return found

    def _label_words(self) -> dict[str, str]:
        if self._labels is None:
            self._labels = {}
            for table, code, label in (("theme", "code", "label"), ("town", "insee", "name"), ("neighbourhood", "code", "name")):
                for row in self._connection.exec_driver_sql(f'SELECT "{code}", json_extract(more, \'$.{label}\') FROM "{table}"'):  # noqa: S608
                    self._labels[row[0]] = row[1] or ""
        return self._labels

    def _ladder_of(self) -> Mapping[str, tuple[int, ...]]:
        if self._ladders is None:
            rows = self._connection.exec_driver_sql("SELECT id, json_extract(more, '$.ladder') FROM body").fetchall()
            self._ladders = {text_id(row[0]): tuple(_numbers(row[1])) for row in rows if row[1]}
        return self._ladders


def _numbers(text: str) -> list[int]:
    import json

    return [int(number) for number in json.loads(text)]
