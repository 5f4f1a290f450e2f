"""`carnet bench peer N`: one program among the peers' harness: its records pushed to a real service and pulled by a fresh laptop.

Speaks that harness: the records are the JSON lines of `PEERS_WORKLOAD`, `PEERS_DIGEST` is what the fresh laptop's store must give, one JSON
line says what was measured. Each record is an encounter: `text` is its note, `theme` its theme, the ten others fields of the same names.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop_app import __version__
from desktop_app.cli.bench.process import Measured, measure
from desktop_app.cli.bench.workshop import held, make_workshop, seed, served

_OURS = {"text": "note", "theme": "main_theme"}


def row(count: int) -> dict[str, Any]:
    """Measure and say it; a failure is a row too."""
    try:
        return {"peer": "carnet", "n": count, **_measured(count)}
    except Exception as failure:  # the harness asks for a row that says why
        return {"peer": "carnet", "n": count, "ok": False, "why": f"{type(failure).__name__}: {failure}"[:300]}


def _measured(count: int) -> dict[str, Any]:
    workload = Path(os.environ["PEERS_WORKLOAD"])
    with tempfile.TemporaryDirectory(prefix="carnet-peer-", dir=os.environ.get("PEERS_WORK")) as folder:
        shop = make_workshop(Path(folder), 2)
        sender, reader = shop.laptops
        with served(shop) as server:
            for home in (sender, reader):
                measure(("exchange", str(home)))  # the list of devices and the referential: not the workload
            if seed(sender, _records(workload), shape) != count:
                raise ValueError("the workload has another number of records")
            push = measure(("exchange", str(sender)), server.pid)
            pull = measure(("exchange", str(reader)), server.pid)
        if push.said["sent"] != count or pull.said["received"] != count:
            raise ValueError(f"{push.said['sent']} went up and {pull.said['received']} came down")
        floor_folder = Path(folder) / "floor"
        floor_folder.mkdir()
        floor = measure(("floor", str(reader), str(floor_folder)))
        verified = digest((one["id"], one["note"]) for one in held(reader)) == os.environ["PEERS_DIGEST"]
    return {
        "ok": verified,
        "version": f"carnet {__version__}",
        "durability": "SQLCipher, WAL, synchronous=FULL, both sides",
        "notes": "signed, encrypted (age), with heads, conflicts, receipts, search index and counts",
        "push": _way(push, count),
        "pull": _way(pull, count),
        "floor_notebook": {"client_cpu_s": round(floor.client_cpu_s, 3), "rec_per_cpu_s": round(count / floor.client_cpu_s)},
        "verified": verified,
    }


def _records(workload: Path) -> Iterator[Mapping[str, Any]]:
    with workload.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def shape(record: Mapping[str, Any]) -> dict[str, Any]:
    """A workload's record as fields of an encounter."""
    return {_OURS.get(name, name): value for name, value in record.items() if name != "id"}


def digest(pairs: Iterable[tuple[object, object]]) -> str:
    """The harness's own: order-free, over (id, text)."""
    total = 0
    for id, text in pairs:
        total ^= int.from_bytes(hashlib.blake2b(f"{id}\0{text}".encode(), digest_size=16).digest(), "big")
    return f"{total:032x}"


def _way(done: Measured, count: int) -> dict[str, Any]:
    return {
        "wall_s": round(done.wall_s, 3),
        "client_cpu_s": round(done.client_cpu_s, 3),
        "server_cpu_s": round(done.server_cpu_s, 3),
        "rec_per_s": round(count / done.wall_s),
        "rec_per_cpu_s": round(count / done.cpu_s),
        "wire_b_per_rec": round(done.wire_bytes / count, 1),
        "client_rss_mb": done.client_mb,
        "server_rss_mb": done.server_mb,
    }
