"""Folds changes into the tables: rows, computed columns, search index and counts, inside the caller's transaction.

A row is always the fold of all its record's lines: no table is ever updated from anything but the log.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from sqlalchemy import Connection

from desktop_app.domain.change import Change, State, fold, foldable
from desktop_app.domain.commitment_view import computed_of
from desktop_app.domain.fields import Kind
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, record_of, record_of_only, shown_alone, sort_key
from desktop_app.storage import rollups, search
from desktop_app.storage.engine import write_each
from desktop_app.storage.log import Log
from desktop_app.storage.records import Rows, blob, chunks, marks, rows_of, text_id, valid_id


class Projection:
    """The tables over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._log = Log(connection)
        self._labels: dict[search.Code, str] = {}
        self._ladders = _Ladders(connection)
        self._fresh: Mapping[str, Record] = {}
        self._texts: dict[int, str] = {}

    def fold_in(self, changes: Sequence[Change], known_before: set[str]) -> None:
        """Bring the tables up to date after `changes` were appended; `known_before` are the records that had lines already."""
        by_record: dict[str, list[Change]] = {}
        for change in changes:
            by_record.setdefault(change.record, []).append(change)
        by_record.update(self._log.of(known_before.intersection(by_record)))
        states: list[State] = []
        folded: list[Record] = []
        for lines in by_record.values():
            shown = shown_alone(lines[0]) if len(lines) == 1 else None
            if shown is not None:
                if lines[0].kind in KINDS:
                    folded.append(record_of_only(KINDS[lines[0].kind], lines[0], shown))
            elif foldable(lines):
                state = fold(lines)
                states.append(state)
                if state.kind in KINDS:
                    folded.append(record_of(KINDS[state.kind], state))
        counts: Counter[tuple[str, str]] = Counter()
        strays = self._drop_strays(states, by_record, counts)
        reference = [record for record in folded if KINDS[record.kind].reference]
        plain = [record for record in folded if not KINDS[record.kind].reference and record.kind != "commitment"]
        commitments = [record for record in folded if record.kind == "commitment"]
        before = strays + self._replace_reference(reference, known_before, counts, changes)
        before += self._replace(plain, known_before, counts)
        touched = {commitment.id for commitment in commitments}
        parents = self._parents([*reference, *plain, *before]) - touched
        self._fresh = {record.id: record for record in plain if record.kind in _CHILDREN and rows_of(KINDS[record.kind]).reads_back(record)}
        self._replace(self.computed(commitments), known_before, counts)
        self._refresh(parents, counts)
        self._fresh = {}
        self._reword([*reference, *before])
        self._write_index()
        rollups.apply(self._connection, counts)

    def forget(self, records: Sequence[str]) -> None:
        """Take the rows of whole records out of tables, index and counts; the caller takes their lines out of the log."""
        counts: Counter[tuple[str, str]] = Counter()
        gone: list[Record] = []
        for kind in KINDS.values():
            old = self._rows(kind, records)
            self._drop(kind, old)
            gone += [record for _, record in old]
        counts.update(rollups.counted(gone, -1))
        self._labels.clear()
        self._ladders.clear()
        self._refresh(self._parents(gone) - set(records), counts)
        self._reword(gone)
        self._write_index()
        rollups.apply(self._connection, counts)

    def _replace_reference(
        self, records: Sequence[Record], known_before: set[str], counts: Counter[tuple[str, str]], changes: Sequence[Change]
    ) -> list[Record]:
        """The referential comes first: its words and ladders are part of what follows."""
        if not records:
            return []
        before = self._replace(records, known_before, counts)
        self._labels.clear()
        self._ladders.clear()
        self._connection.exec_driver_sql("INSERT OR REPLACE INTO meta(key, value) VALUES ('territory', ?)", (changes[-1].name,))
        return before

    def _drop_strays(
        self, states: Sequence[State], by_record: Mapping[str, Sequence[Change]], counts: Counter[tuple[str, str]]
    ) -> list[Record]:
        """Rows of records that turn out to be of another kind than their first lines said; returns what stood there."""
        all_before: list[Record] = []
        for state in states:
            for name in {change.kind for change in by_record[state.record]} & KINDS.keys() - {state.kind}:
                old = self._rows(KINDS[name], [state.record])
                self._drop(KINDS[name], old)
                counts.update(rollups.counted([record for _, record in old], -1))
                all_before += [record for _, record in old]
        return all_before

    # -- one kind of row
    def _replace(self, records: Sequence[Record], known_before: set[str], counts: Counter[tuple[str, str]]) -> list[Record]:
        """Write rows, index and counts of records; returns what stood there before."""
        all_before: list[Record] = []
        for name in {record.kind for record in records}:
            kind = KINDS[name]
            mine = [record for record in records if record.kind == name]
            old = self._rows(kind, [record.id for record in mine if record.id in known_before])
            self._drop(kind, old)
            keys = self._insert(kind, mine)
            self.index(kind, zip(keys, mine, strict=True))
            before = [record for _, record in old]
            counts.update(rollups.counted(mine))
            counts.update(rollups.counted(before, -1))
            all_before += before
        return all_before

    def _rows(self, kind: Kind, ids: Iterable[str]) -> list[tuple[int, Record]]:
        rows = rows_of(kind)
        found = []
        for chunk in chunks(blob(id) for id in ids):
            for row in self._connection.exec_driver_sql(f"{rows.select} WHERE id IN ({marks(chunk)})", tuple(chunk)).fetchall():
                found.append((int(row[0]), rows.record(row)))
        return found

    def _drop(self, kind: Kind, old: Sequence[tuple[int, Record]]) -> None:
        if old:
            self._connection.exec_driver_sql(rows_of(kind).delete, [(blob(record.id),) for _, record in old])
            if kind.search:
                self._unindex([key for key, _ in old])

    def _insert(self, kind: Kind, records: Sequence[Record]) -> list[int]:
        """Insert rows under their sort keys; where a key is taken, under the next free one."""
        if not records:
            return []
        rows, wanted = rows_of(kind), [sort_key(kind, record) for record in records]
        free = FreeKeys()
        keys = wanted if len(set(wanted)) == len(wanted) else [free.take(key) for key in wanted]
        # Not a savepoint around an insert: at each one the index would write out what it holds back.
        if write_each(self._connection, rows.insert_free, _in_order(rows, keys, records)) != len(records):
            self._connection.exec_driver_sql(rows.delete, [(blob(record.id),) for record in records])
            free = FreeKeys(partial(self._taken_from, kind))
            keys = [free.take(key) for key in wanted]
            write_each(self._connection, rows.insert, _in_order(rows, keys, records))
        return keys

    def _taken_from(self, kind: Kind, key: int) -> int:
        """Where the run of keys that begins at `key` ends; `key` itself when it is free."""
        found = self._connection.exec_driver_sql(f'SELECT n FROM "{kind.name}" WHERE n >= ? ORDER BY n LIMIT 200', (key,)).fetchall()  # noqa: S608
        for (taken,) in found:
            if taken != key:
                break
            key += 1
        return key

    # -- what is derived
    def _parents(self, records: Iterable[Record]) -> set[str]:
        """Commitments whose computed columns depend on these records."""
        parents = {_linked(record["commitment"]) for record in records if record.kind == "waiting"}
        parents |= {_linked(record["parent"]) for record in records if record.kind == "step"}
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
        return parents - {""}

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
                computed = computed_of(record, waiting.get(record.id, ()), steps.get(record.id, ()), self._ladders)
                result.append(replace(record, computed=computed))
        return result

    def _children(self, kind_name: str, link: str, parents: Sequence[str]) -> Mapping[str, list[Record]]:
        kind = KINDS[kind_name]
        blobs = tuple(blob(parent) for parent in parents)
        statement = f'SELECT id FROM "{kind_name}" WHERE "{link}" IN ({marks(blobs)})'  # noqa: S608 - names come from the declarations
        ids = [text_id(row[0]) for row in self._connection.exec_driver_sql(statement, blobs).fetchall()]
        held = {record.id: record for _, record in self._rows(kind, [id for id in ids if id not in self._fresh])}
        found: dict[str, list[Record]] = {}
        for id in ids:
            record = held.get(id) or self._fresh[id]
            found.setdefault(_linked(record.values[link]), []).append(record)
        return found

    # -- the words of the referential
    def index(self, kind: Kind, keyed: Iterable[tuple[int, Record]]) -> None:
        """Put records into the search index under their sort keys; written at the end, all in order of key."""
        if kind.search:
            keyed = list(keyed)
            labels = self.labels([record for _, record in keyed])
            for key, record in keyed:
                if text := search.text_of(kind, record, labels):
                    self._texts[key] = text

    def _unindex(self, keys: Sequence[int]) -> None:
        for key in keys:
            self._texts.pop(key, None)
        search.forget(self._connection, keys)

    def _write_index(self) -> None:
        search.index(self._connection, list(self._texts.items()))
        self._texts.clear()

    def labels(self, records: Iterable[Record]) -> Mapping[search.Code, str]:
        """The words of themes, towns and neighbourhoods for the index, by kind and code; those of these records at least."""
        wanted = search.codes_in(records) - self._labels.keys()
        self._labels.update(dict.fromkeys(wanted, ""))
        for kind, (column, name, _) in _WORDED.items():
            words = f"SELECT {column}, json_extract(more, '$.{name}') FROM {kind} WHERE {column} IN ({{}}) ORDER BY id"  # noqa: S608
            for chunk in chunks(sorted(code for of, code in wanted if of == kind)):
                for code, label in self._connection.exec_driver_sql(words.format(marks(chunk)), tuple(chunk)):
                    self._labels[kind, code] = label if isinstance(label, str) else ""  # of two with one code, the later id's
        return self._labels

    def _reword(self, reference: Iterable[Record]) -> None:
        """Index anew what is found under words that came, changed or went: labels may arrive after the records that use them."""
        coded = [(record.kind, record[_WORDED[record.kind][0]]) for record in reference if record.kind in _WORDED]
        for name, code in sorted({(name, code) for name, code in coded if isinstance(code, str)}):
            for kind in search.kinds_worded():
                rows = rows_of(kind)
                if _WORDED[name][2] not in rows.names:
                    continue
                found = self._connection.exec_driver_sql(f'{rows.select} WHERE "{_WORDED[name][2]}" = ?', (code,)).yield_per(500)
                for chunk in chunks(found):
                    keyed = [(int(row[0]), rows.record(row)) for row in chunk]
                    self._unindex([key for key, _ in keyed])
                    self.index(kind, keyed)
                    if len(self._texts) > _TEXTS_AT_ONCE:
                        self._write_index()


_TEXTS_AT_ONCE = 5_000
"""Texts held back for the index: a word of the referential may stand in all of a notebook."""

_CHILDREN = frozenset({"waiting", "step"})
"""Kinds from which a commitment is computed."""

_WORDED = {
    "theme": ("code", "label", "main_theme"), "town": ("insee", "name", "place_town"), "neighbourhood": ("code", "name", "sector"),
}  # fmt: skip
"""Of each kind that gives words: the field of its code, the field of its words, and the column of other tables that holds the code."""


def _in_order(rows: Rows, keys: Sequence[int], records: Sequence[Record]) -> Iterator[tuple[object, ...]]:
    """Rows in order of key: the next one lies on the page of the one before, or near it."""
    for place in sorted(range(len(keys)), key=keys.__getitem__):
        yield rows.row(keys[place], records[place])


class FreeKeys:
    """Gives each record the next free sort key; many may want the same one.

    `taken_from` says where a run of keys that are taken ends, from the one it is given; without it none is known to be taken.
    """

    def __init__(self, taken_from: Callable[[int], int] = lambda key: key) -> None:
        self._after: dict[int, int] = {}
        self._taken_from = taken_from

    def take(self, key: int) -> int:
        passed = []
        while True:
            while key in self._after:
                passed.append(key)
                key = self._after[key]
            end = self._taken_from(key)
            if end == key:
                break
            passed.append(key)
            key = end
        for before in passed:
            self._after[before] = key + 1
        self._after[key] = key + 1
        return key


class _Ladders(Mapping[str, tuple[int, ...]]):
    """The ladder of each body that has one of its own, read when it is asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[str, tuple[int, ...] | None] = {}

    def clear(self) -> None:
        self._known.clear()

    def __getitem__(self, body: str) -> tuple[int, ...]:
        if body not in self._known:
            self._known[body] = self._read(body) if body else None
        ladder = self._known[body]
        if ladder is None:
            raise KeyError(body)
        return ladder

    def _read(self, body: str) -> tuple[int, ...] | None:
        held = next(iter(Projection(self._connection)._rows(KINDS["body"], [body])), None)
        ladder = held[1]["ladder"] if held else None
        whole = isinstance(ladder, list) and all(isinstance(days, int) and 0 <= days <= _LONGEST_RUNG for days in ladder)
        return tuple(ladder) if ladder and whole else None

    def __iter__(self) -> Iterator[str]:
        return iter([body for body, ladder in self._known.items() if ladder is not None])

    def __len__(self) -> int:
        return len(list(iter(self)))


_LONGEST_RUNG = 36_500


def _linked(value: object) -> str:
    """The id that a link names, in its normal form; empty when it names none."""
    return (valid_id(value) or "") if isinstance(value, str) else ""
