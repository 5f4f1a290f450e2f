"""Folds the whole log afresh and compares it with the tables; checks the file and the attachments; repairs when asked."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, islice

from sqlalchemy import Connection

from desktop_app.domain.change import Change, fold, foldable
from desktop_app.domain.errors import NotebookDamaged
from desktop_app.domain.fields import Kind
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, record_of
from desktop_app.services.notebook import Difference, Verified
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.storage import placed, rollups, search
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.engine import open_engine
from desktop_app.storage.log import name_blob, read_line
from desktop_app.storage.projection import Projection
from desktop_app.storage.records import blob, chunks, marks, rows_of
from desktop_app.storage.store import Notebook

CHUNK = 2_000
_SHA256 = re.compile(r"[0-9a-f]{64}")
MOST_NAMED = 100
"""Differences named one by one; more of them say nothing new."""


def verify_store(notebook: Notebook, repair: bool, progress: Progress, cancelled: Cancelled) -> Verified:
    """Compare log and tables. With `repair`, tables are rebuilt from the log in one transaction, then compared again."""
    if repair:
        with notebook.work() as work:
            if rebuild(work.connection, progress, cancelled):
                work.commit()
    engine = open_engine(notebook.path, notebook.key, read_only=True)
    try:
        with engine.connect() as connection:
            search.open_vocabulary(connection)
            connection.exec_driver_sql("BEGIN")  # one state for the whole comparison
            damage = tuple(_file_damage(connection))
            if damage:
                return Verified(0, 0, 0, damage)
            found = _compared(connection, progress, cancelled)
            checked, missing = _attachments(connection, notebook)
            return Verified(found.changes, found.records, checked, (*found.differences, *missing))
    except NotebookDamaged as trouble:
        return Verified(0, 0, 0, (Difference("file_damaged", "", str(trouble.__cause__)[:120]),))
    finally:
        engine.dispose()


def _compared(connection: Connection, progress: Progress, cancelled: Cancelled) -> Verified:
    """Rows, then counts and search index; a comparison that was cancelled only says what it had found by then."""
    counts: Counter[tuple[str, str]] = Counter()
    differences: list[Difference] = []
    changes, records = _count(connection, "log"), 0
    for number, difference in _compare(connection, counts, changes, progress, cancelled):
        records = number
        if difference is not None and len(differences) < MOST_NAMED:
            differences.append(difference)
    if not cancelled():
        differences += _compare_counts(connection, counts, records)
        differences += islice(_compare_index(connection, cancelled), MOST_NAMED)
    aside = _count(connection, "aside")
    differences += islice(_aside_damage(connection), MOST_NAMED)
    if not placed.is_sound(connection):
        differences.append(Difference("count_differs", "", "positions"))
    return Verified(changes + aside, records, 0, tuple(differences))


def rebuild(connection: Connection, progress: Progress, cancelled: Cancelled) -> bool:
    """Empty the tables and fold the whole log into them again. False when it was cancelled: the caller must not commit then."""
    for kind in KINDS:
        connection.exec_driver_sql(f'DELETE FROM "{kind}"')  # noqa: S608 - names come from the declarations
    placed.mend(connection)
    connection.exec_driver_sql("DELETE FROM rollup")
    connection.exec_driver_sql("INSERT INTO search(search) VALUES('delete-all')")
    projection, total, done = Projection(connection), _count(connection, "log"), 0
    for which in ("IN", "NOT IN"):  # the referential first: each record is then indexed once, under words that are known
        for chunk in chunks(changes_by_record(connection, f"WHERE record {which} ({_REFERENCE})"), CHUNK):
            changes = [change for group in chunk for change in group]
            projection.fold_in(changes, set())
            done += len(changes)
            progress(done, total)
            if cancelled():
                return False
    return True


_REFERENCE = "SELECT record FROM log WHERE json_extract(line, '$.k') IN ({})".format(  # noqa: S608 - names come from the declarations
    ", ".join(f"'{kind.name}'" for kind in KINDS.values() if kind.reference)
)


def changes_by_record(connection: Connection, where: str = "", values: tuple[str, ...] = ()) -> Iterator[list[Change]]:
    """The changes of each record."""
    rows = connection.exec_driver_sql(f"SELECT record, line FROM log {where} ORDER BY record", values).yield_per(5_000)  # noqa: S608
    for _, group in groupby(rows, key=lambda row: bytes(row[0])):
        yield [read_line(row[1]) for row in group]


def _compare(
    connection: Connection, counts: Counter[tuple[str, str]], total: int, progress: Progress, cancelled: Cancelled
) -> Iterator[tuple[int, Difference | None]]:
    number, done, projection = 0, 0, Projection(connection)
    for chunk in chunks(changes_by_record(connection), CHUNK):
        folded: dict[str, list[Record]] = {}
        for changes in chunk:
            done += len(changes)
            state = fold(changes) if foldable(changes) else None
            if state is not None and state.kind in KINDS:
                folded.setdefault(state.kind, []).append(record_of(KINDS[state.kind], state))
        for name, records in folded.items():
            kind = KINDS[name]
            held = _rows(connection, kind, records)
            # A commitment as its steps and waiting people make it; their own rows are compared apart.
            for expected in projection.computed(records) if name == "commitment" else records:
                number += 1
                counts.update(rollups.counted([expected]))
                yield number, _difference(kind, expected, held.get(blob(expected.id)))
        progress(done, total)
        if cancelled():
            return


def _rows(connection: Connection, kind: Kind, records: list[Record]) -> dict[bytes, tuple[object, ...]]:
    """Rows as they lie in the table, by id: a column that says something else than its JSON beside it is damage, too."""
    found = {}
    for chunk in chunks([blob(record.id) for record in records]):
        statement = f"{rows_of(kind).select} WHERE id IN ({marks(chunk)})"
        found.update({row[1]: tuple(row) for row in connection.exec_driver_sql(statement, tuple(chunk))})
    return found


def _difference(kind: Kind, expected: Record, found: tuple[object, ...] | None) -> Difference | None:
    if found is None:
        return Difference("row_missing", kind.name, expected.id)
    *shown, more = rows_of(kind).row(0, expected)
    if (*shown[1:], more.decode()) != found[1:]:  # the sort key depends on who came first
        return Difference("row_differs", kind.name, expected.id)
    return None


def _compare_counts(connection: Connection, counts: Counter[tuple[str, str]], records: int) -> Iterator[Difference]:
    held = {(row[0], row[1]): row[2] for row in connection.exec_driver_sql("SELECT name, bucket, count FROM rollup")}
    for pair in sorted(held.keys() | {pair for pair, count in counts.items() if count}):
        if held.get(pair, 0) != counts.get(pair, 0):
            yield Difference("count_differs", pair[0], pair[1])
    stored = sum(_count(connection, kind) for kind in KINDS)
    if stored != records:
        yield Difference("rows_too_many", "", str(stored - records))


def _compare_index(connection: Connection, cancelled: Cancelled) -> Iterator[Difference]:
    """Every word at its place under every record's key, and nothing else."""
    held, projection = search.sums(connection), Projection(connection)
    for kind in (kind for kind in KINDS.values() if kind.search):
        rows = rows_of(kind)
        for chunk in chunks(connection.exec_driver_sql(rows.select).yield_per(CHUNK), CHUNK):
            records = {int(row[0]): rows.record(row) for row in chunk}
            labels = projection.labels(records.values())
            expected = search.expected_sums([(key, search.text_of(kind, record, labels)) for key, record in records.items()])
            for key, record in records.items():
                if held.pop(key, 0) != expected.get(key, 0):
                    yield Difference("index_differs", kind.name, record.id)
            if cancelled():
                return
    for key in held:
        yield Difference("index_too_many", "", str(key))


def _file_damage(connection: Connection) -> Iterator[Difference]:
    """What the database itself finds: page authentication, then structure."""
    for pragma in ("cipher_integrity_check", "quick_check(20)"):
        for row in connection.exec_driver_sql(f"PRAGMA {pragma}"):
            if row[0] != "ok":
                yield Difference("file_damaged", "", str(row[0])[:120])


def _aside_damage(connection: Connection) -> Iterator[Difference]:
    """Lines set aside are in no table, so nothing folds them: each must still be the line that its place says, and must not count too."""
    both = "EXISTS (SELECT 1 FROM log WHERE log.name = aside.name)"
    for row in connection.exec_driver_sql(f"SELECT pos, name, record, device, line, {both} FROM aside").yield_per(CHUNK):  # noqa: S608
        try:
            change = read_line(row[4])
            sound = (name_blob(change.name), blob(change.record), change.device, 0) == (*row[1:4], row[5])
        except (ValueError, TypeError, KeyError):
            sound = False
        if not sound:
            yield Difference("file_damaged", "", f"aside {row[0]}")


def _attachments(connection: Connection, notebook: Notebook) -> tuple[int, list[Difference]]:
    store = AttachmentStore(notebook.folder / "attachments", DataKey(notebook.key))
    named = [row[0] for row in connection.exec_driver_sql("SELECT DISTINCT sha256 FROM attachment WHERE hidden = 0")]
    wanted = [sha256 for sha256 in named if sha256 and _SHA256.fullmatch(sha256)]  # an odd name from elsewhere names no file
    found = [(sha256, store.verify(sha256)) for sha256 in wanted]
    return len(wanted), [Difference(f"attachment_{state}", "attachment", sha256) for sha256, state in found if state != "sound"]


def _count(connection: Connection, table: str) -> int:
    row = connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').fetchone()  # noqa: S608
    return int(row[0]) if row else 0
