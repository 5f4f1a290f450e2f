"""The exchange's rows: push and pull through a real service, export and import of sealed files, CPU of both ends a record.

Floors, in one process: of push the same lines packed by zstd and inserted as one table, of export these lines in one sealed file, of
pull and import *floor-notebook* (see `floor`).
"""

import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.desktop import demonstration_texts
from desktop_app.cli.bench.floor import Floor, seal_all
from desktop_app.cli.bench.measure import Result
from desktop_app.cli.bench.process import Measured, measure
from desktop_app.cli.bench.workshop import Workshop, make_workshop, opened, seed, served
from desktop_app.domain.fields import instant_text
from desktop_app.domain.identity import uuid7
from desktop_app.storage.engine import raw_connection
from desktop_app.storage.placed import WAITING

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

FLOOR_LINES = 100_000
"""The floor is measured on so many lines at most: it is a cost a record."""


def run(size: int) -> Iterator[Result]:
    """Every row; each end in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="carnet-sync-") as folder:
        shop = make_workshop(Path(folder), 2)
        sender, reader = shop.laptops
        with served(shop) as server:
            for home in (sender, reader):
                measure(("exchange", str(home)))  # the list of devices and the referential: not what is measured
            seed(sender, records(size), lambda record: {name: value for name, value in record.items() if name != "id"})
            stick = Path(folder) / "stick"
            stick.mkdir()
            export = measure(("export", str(sender), str(stick)))
            packed, sealed, kept = floors(sender)
            push = measure(("exchange", str(sender)), server.pid)
            pull = measure(("exchange", str(reader)), server.pid)
            idle = measure(("exchange", str(reader)), server.pid)
        taken = measure(("import", str(_fresh_desk(shop)), str(stick)))
    yield from _rows("push", size, push, packed)
    yield from _rows("pull", size, pull, kept)
    yield from _rows("export", size, export, sealed)
    yield from _rows("import", size, taken, kept)
    yield Result("idle_exchange_bytes", size, idle.wire_bytes, "B")
    yield Result("idle_exchange_cpu", size, idle.cpu_s * 1000, "ms CPU")


def _rows(name: str, size: int, done: Measured, floor_us: float) -> Iterator[Result]:
    yield Result(f"{name}_per_record", size, done.cpu_s / size * 1e6, "µs CPU", floor_us)
    yield Result(f"{name}_rate", size, size / done.cpu_s, "rec/CPU-s")
    yield Result(f"{name}_bytes", size, (done.said.get("bytes") or done.wire_bytes) / size, "B/rec")
    yield Result(f"{name}_peak_client", size, done.client_mb, "MB")
    if done.server_mb is not None:
        yield Result(f"{name}_peak_server", size, done.server_mb, "MB")


def _fresh_desk(shop: Workshop) -> Path:
    """The supervisor's notebook, which knows the sender and has none of the records."""
    return shop.office


def records(size: int, start: int = 1) -> Iterator[Mapping[str, Any]]:
    """Encounters whose notes are drawn word by word from the demonstration's texts: no two alike, about 250 characters.

    They lie in the order of time, each up to a day early or late, as in the peers' workload: two years of them. Their ids are of that time
    too, as a notebook makes them (sync.md, 3).
    """
    dice = random.Random(start)
    texts = demonstration_texts()
    words = sorted({word for one in texts.templates for word in one["note"].split()})
    themes = sorted({one["theme"] for one in texts.templates})
    for number in range(size):
        noted = _BEGUN + timedelta(seconds=number * _TWO_YEARS_S // max(size, 100_000))
        id = str(uuid7(int(noted.timestamp() * 1000) + number % 1000, dice.randbytes))
        yield {
            "id": id,
            "note": " ".join(dice.choices(words, k=dice.randint(30, 50))),
            "channel": dice.choice(("door", "desk", "street", "phone")),
            "main_theme": dice.choice(themes),
            "occurred_at": instant_text(noted + timedelta(seconds=dice.randrange(86_400))),
            "people_count": dice.randint(1, 4),
            "place": {"town": "94076", "street": f"rue {dice.choice(words)}", "number": str(dice.randint(1, 160)), "precision": "address"},
            "ref": f"R26-BNC-{number}",
        }


_BEGUN, _TWO_YEARS_S = datetime(2024, 11, 1, tzinfo=UTC), 62_000_000


def floors(home: Path) -> tuple[float, float, float]:
    """µs of CPU a record: packed and inserted as one table; read into one sealed file; decoded, logged, tabled and indexed.

    On the lines of this notebook, in a store of their own.
    """
    store = opened(home)
    reader = raw_connection(store.path, store.key, read_only=True)
    statement = f"SELECT line FROM {WAITING.format('log')} ORDER BY pos LIMIT ?3"  # noqa: S608
    lines = [str(row[0]) for row in reader.execute(statement, (0, 2**62, FLOOR_LINES))]
    reader.close()
    key = store.key
    store.close()
    with tempfile.TemporaryDirectory(prefix="carnet-floor-") as folder:
        packed = _timed(lambda: _pack_and_insert(Path(folder) / "packed.db", key, lines))
        sealed = _timed(lambda: seal_all(Path(folder) / "packed.db", key, Path(folder) / "sealed"))
        floor = Floor(Path(folder), key)
        kept = _timed(lambda: floor.take(lines))
        floor.close()
    return packed / len(lines) * 1e6, sealed / len(lines) * 1e6, kept / len(lines) * 1e6


def _timed(act: Any) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _pack_and_insert(path: Path, key: bytes, lines: Sequence[str]) -> None:
    packed = zstd.compress("\n".join(lines).encode(), 3)
    connection = raw_connection(path, key)
    connection.execute("CREATE TABLE r(id TEXT PRIMARY KEY, line TEXT)")
    connection.execute("BEGIN IMMEDIATE")
    back = zstd.decompress(packed).decode().split("\n")
    connection.executemany("INSERT INTO r VALUES (?, ?)", ((json.loads(line)["r"], line) for line in back))
    connection.execute("COMMIT")
    connection.close()
