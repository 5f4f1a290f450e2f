"""One measured process of the exchange: `python -m desktop_app.cli.bench.client ACT HOME [FOLDER]`. Run by `cli.bench.process`."""

import gc
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.desktop import services_over
from desktop_app.bootstrap.exchange import ends_over
from desktop_app.cli.bench.process import READY
from desktop_app.cli.bench.workshop import opened
from desktop_app.services.use_cases import UseCases
from desktop_app.storage.engine import raw_connection
from desktop_app.storage.store import Notebook


def main(act: str, home: str, folder: str = "") -> int:
    store = opened(Path(home))
    cases = services_over(store)
    work = ACTS[act](store, cases, Path(folder))
    gc.collect()
    print(READY, flush=True)
    sys.stdin.readline()
    begun = time.perf_counter()
    said = work()
    print(json.dumps({"wall_s": time.perf_counter() - begun, **said}), flush=True)
    sys.stdin.readline()
    store.close()
    return 0


def _exchange(store: Notebook, cases: UseCases, _folder: Path) -> Callable[[], dict[str, Any]]:
    """By network, until both ends have all."""
    assert cases.synchronise is not None
    cases.synchronise.standing()  # loads the libraries
    import_module("httpcore2")  # httpx2 loads it at its first request
    import desktop_app.sync.transports.http  # noqa: F401

    def work() -> dict[str, Any]:
        assert cases.synchronise is not None
        done = cases.synchronise.exchange("network", lambda done, total: None, lambda: False).value
        if done.trouble is not None:
            raise done.trouble
        return {"sent": done.sent, "received": done.received}

    return work


def _export(store: Notebook, cases: UseCases, folder: Path) -> Callable[[], dict[str, Any]]:
    assert cases.synchronise is not None
    cases.synchronise.standing()

    def work() -> dict[str, Any]:
        assert cases.synchronise is not None
        written = cases.synchronise.send_to(folder, lambda done, total: None, lambda: False)
        return {"sent": written.lines, "bytes": written.size_bytes}

    return work


def _import(store: Notebook, cases: UseCases, folder: Path) -> Callable[[], dict[str, Any]]:
    """Files taken in one after another; the backup that a person's import makes first is not part of it."""
    ends = ends_over(store, cases.session)
    files = sorted(folder.glob("*.carnet"), key=lambda path: int(path.stem.rsplit("-", 1)[-1]))

    def work() -> dict[str, Any]:
        received = sum(len(ends.take(path).records) for path in files)
        return {"received": received, "bytes": sum(path.stat().st_size for path in files)}

    return work


def _floor(store: Notebook, cases: UseCases, folder: Path) -> Callable[[], dict[str, Any]]:
    """This notebook's encounters into an empty store in the folder, by the raw binding."""
    from desktop_app.cli.bench.floor import Floor

    connection = raw_connection(store.path, store.key, read_only=True)
    lines = [row[0] for row in connection.execute("SELECT line FROM log JOIN encounter ON encounter.id = log.record ORDER BY pos")]
    connection.close()
    floor = Floor(folder, store.key)

    def work() -> dict[str, Any]:
        floor.take(lines)
        floor.close()
        return {"received": len(lines)}

    return work


ACTS = {"exchange": _exchange, "export": _export, "import": _import, "floor": _floor}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
