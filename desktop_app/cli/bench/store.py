"""The store's rows: save, search, Today, lists, take-in. Floors use the same statements through the raw binding."""

import json
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.memory import peak_mb
from desktop_app.cli.bench.measure import Result, median, p95, times_ms
from desktop_app.domain.identity import change_name
from desktop_app.services.encounters import EncounterDraft, Promise
from desktop_app.services.ports import Filter, FollowUpFilter
from desktop_app.services.use_cases import UseCases
from desktop_app.storage.engine import raw_connection
from desktop_app.storage.log import read_line
from desktop_app.storage.search import query_of
from desktop_app.storage.store import Notebook

TYPED = ("e", "ec", "ecl", "eclairage", "hall", "hall noir", "rue des li", "encombrants tro", "parking", "lampe", "bruit la n", "arbre")
SAVES = 200


def run(use_cases: UseCases, notebook: Notebook, size: int) -> Iterator[Result]:
    """Every row of the store, in order."""
    yield from _saves(use_cases, notebook, size)
    yield from _search(use_cases, notebook, size)
    yield from _today(use_cases, notebook, size)
    yield from _lists(use_cases, notebook, size)
    yield from _take_in(notebook, size)
    yield Result("peak_memory", size, peak_mb(), "MB")


def _draft(use_cases: UseCases, number: int, promised: bool) -> EncounterDraft:
    street = next(place for place in use_cases.session.territory().places if place["kind"] == "street")
    values = {
        "channel": "door",
        "main_theme": "lighting",
        "note": f"Le hall est dans le noir depuis trois semaines, demande {number} que l’éclairage soit réparé avant les fêtes.",
        "place": {
            "town": street["town"],
            "neighbourhood": street["neighbourhood"],
            "street": street["name"],
            "number": str(number % 60 + 1),
        },
    }
    due = "2099-12-31"
    promise = (Promise({"title": f"Éclairage du hall {number}", "due_on": due}),) if promised else ()
    return EncounterDraft(values, promises=promise)


def _saves(use_cases: UseCases, notebook: Notebook, size: int) -> Iterator[Result]:
    numbers = iter(range(10_000))
    floor = _save_floor(notebook)
    plain = times_ms(lambda: use_cases.encounters.record(_draft(use_cases, next(numbers), False)), SAVES)
    yield Result("save_encounter_p50", size, median(plain), "ms", median(floor))
    yield Result("save_encounter_p95", size, p95(plain), "ms", p95(floor))
    promised = times_ms(lambda: use_cases.encounters.record(_draft(use_cases, next(numbers), True)), SAVES)
    yield Result("save_with_promise_p95", size, p95(promised), "ms")


def _save_floor(notebook: Notebook) -> list[float]:
    """The same statements for one encounter, prepared beforehand: log line, row, index, counts, numbers; one durable commit."""
    connection = raw_connection(notebook.path, notebook.key)
    line = connection.execute('SELECT line FROM log WHERE line LIKE \'%"k":"encounter"%\' LIMIT 1').fetchone()[0]
    columns = [row[1] for row in connection.execute("PRAGMA table_info(encounter)")]
    row = list(connection.execute("SELECT * FROM encounter LIMIT 1").fetchone())
    insert = f"INSERT INTO encounter VALUES ({', '.join('?' * len(columns))})"  # noqa: S608
    text = "le hall est dans le noir depuis trois semaines demande que l eclairage soit repare avant les fetes"
    made: list[tuple[int, bytes]] = []

    def save() -> None:
        name = bytes.fromhex(change_name() + change_name())
        key = 1_000_000 + len(made)
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO log(name, record, origin, seq, line) VALUES (?, ?, 999999, ?, ?)", (name, name, key, line))
        connection.execute(insert, (key, name, *row[2:]))
        connection.execute("INSERT INTO search(rowid, text) VALUES (?, ?)", (key, text))
        for bucket in ("bench|a", "bench|b"):
            connection.execute(
                "INSERT INTO rollup(name, bucket, count) VALUES ('bench', ?, 1) "
                "ON CONFLICT(name, bucket) DO UPDATE SET count = count + excluded.count",
                (bucket,),
            )
        for meta in ("bench-seq", "bench-clock", "bench-ref"):
            connection.execute("INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)", (meta, str(key)))
        connection.execute("COMMIT")
        made.append((key, name))

    try:
        return times_ms(save, SAVES)
    finally:
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("DELETE FROM encounter WHERE n = ?", [(key,) for key, _ in made])
        connection.executemany("DELETE FROM search WHERE rowid = ?", [(key,) for key, _ in made])
        connection.execute("DELETE FROM log WHERE origin = 999999")
        connection.execute("DELETE FROM rollup WHERE name = 'bench'")
        connection.execute("DELETE FROM meta WHERE key LIKE 'bench-%'")
        connection.execute("COMMIT")
        connection.close()


def _search(use_cases: UseCases, notebook: Notebook, size: int) -> Iterator[Result]:
    connection = raw_connection(notebook.path, notebook.key, read_only=True)
    ours: list[float] = []
    floor: list[float] = []
    for typed in TYPED:
        query = query_of(typed)
        ours += times_ms(lambda typed=typed: use_cases.search.find(typed), 10)  # type: ignore[misc]
        floor += times_ms(
            lambda query=query: _search_floor(connection, query),  # type: ignore[misc]
            10,
        )
    connection.close()
    yield Result("search_p95", size, p95(ours), "ms", p95(floor))
    yield Result("search_p50", size, median(ours), "ms", median(floor))


def _search_floor(connection: Any, query: str) -> None:
    """The index's first fifty, and their rows: what has to be read to show a match."""
    keys = [row[0] for row in connection.execute("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 50", (query,))]
    for number, table in ((1, "encounter"), (3, "commitment"), (5, "step"), (2, "resident")):
        mine = [key for key in keys if key >> 28 & 63 == number]
        if mine:
            connection.execute(f"SELECT * FROM {table} WHERE n IN ({', '.join('?' * len(mine))})", mine).fetchall()  # noqa: S608


def _today(use_cases: UseCases, notebook: Notebook, size: int) -> Iterator[Result]:
    connection = raw_connection(notebook.path, notebook.key, read_only=True)
    owner = bytes.fromhex(use_cases.session.author.person.replace("-", ""))
    today = use_cases.session.today().isoformat()

    def floor() -> None:
        for state in ("to_tell", "open", "transferred"):
            connection.execute(
                "SELECT count(*) FROM commitment WHERE owner_now = ? AND state = ? AND late_after < ?", (owner, state, today)
            ).fetchone()

    counted = median(times_ms(floor, 20))
    connection.close()
    yield Result("today", size, median(times_ms(use_cases.agenda.today, 20)), "ms", counted)


def _lists(use_cases: UseCases, notebook: Notebook, size: int) -> Iterator[Result]:
    reading = use_cases.session.reading
    connection = raw_connection(notebook.path, notebook.key, read_only=True)
    raw = median(times_ms(lambda: connection.execute("SELECT * FROM encounter ORDER BY n DESC LIMIT 100").fetchall(), 20))
    connection.close()
    yield Result("encounters_page", size, median(times_ms(lambda: reading.page("encounter", Filter(), 100), 20)), "ms", raw)
    where = Filter(equal=(("main_theme", "lighting"), ("channel", "door")))
    yield Result("encounters_page_filtered", size, median(times_ms(lambda: reading.page("encounter", where, 100), 20)), "ms")
    tab = FollowUpFilter(tab="live")
    yield Result("follow_ups_page", size, median(times_ms(lambda: use_cases.commitments.rows(tab, 100), 20)), "ms")
    yield Result("follow_ups_counts", size, median(times_ms(use_cases.commitments.tab_counts, 20)), "ms")


def _take_in(notebook: Notebook, size: int) -> Iterator[Result]:
    """Lines of this notebook taken by an empty one, beside a floor that only decodes, inserts and indexes."""
    from desktop_app.storage.store import create_store, open_notebook

    count = min(size, 100_000)
    reader = raw_connection(notebook.path, notebook.key, read_only=True)
    lines = [row[0] for row in reader.execute("SELECT line FROM log ORDER BY pos LIMIT ?", (count,))]
    meta = dict(reader.execute("SELECT key, value FROM meta"))
    reader.close()
    with tempfile.TemporaryDirectory() as folder:
        create_store(Path(folder), notebook.key, {**meta, "seq": "0"})
        other = open_notebook(Path(folder), notebook.key, notebook.clock, "command")
        start, cpu = time.perf_counter(), time.process_time()
        for index in range(0, len(lines), 5_000):
            with other.work() as work:
                work.take([read_line(line) for line in lines[index : index + 5_000]])
                work.commit()
        ours = time.process_time() - cpu
        del start
        other.close()
    with tempfile.TemporaryDirectory() as folder:
        create_store(Path(folder), notebook.key, {"seq": "0"})
        connection = raw_connection(Path(folder) / "notebook.db", notebook.key)
        cpu = time.process_time()
        for index in range(0, len(lines), 5_000):
            _floor_take(connection, lines[index : index + 5_000], index)
        floor = time.process_time() - cpu
        connection.close()
    yield Result("take_in_per_record", len(lines), ours / len(lines) * 1e6, "µs CPU", floor / len(lines) * 1e6)


def _floor_take(connection: object, lines: list[str], first: int) -> None:
    execute, executemany = connection.execute, connection.executemany  # type: ignore[attr-defined]
    execute("BEGIN IMMEDIATE")
    rows = []
    for number, line in enumerate(lines, first):
        data = json.loads(line)
        name = bytes.fromhex(data["r"].replace("-", ""))
        words = " ".join(str(value[0]) for value in data["set"].values() if isinstance(value[0], str))
        rows.append((number, name, line, words))
    executemany("INSERT INTO log(name, record, origin, seq, line) VALUES (?, ?, 1, ?, ?)", [(r[1], r[1], r[0], r[2]) for r in rows])
    executemany(
        "INSERT INTO encounter(n, id, created_at, changed_at, author, device, sector, hidden, torn, more) "
        "VALUES (?, ?, '', '', '', '', '', 0, 0, ?)",
        [(r[0], r[1], r[2]) for r in rows],
    )
    executemany("INSERT INTO search(rowid, text) VALUES (?, ?)", [(r[0], r[3]) for r in rows])
    execute("COMMIT")
