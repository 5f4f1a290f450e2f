"""`dev.py faults`: every scenario, cut, filled and broken at each of its writes. Exit status 0 when all held.

python3 packaging/dev.py faults [SCENARIO …] [--mode cut|full|broken] [--points N]
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from tests.faults.bench import CUT, MODES, Server, impossible, server, spread
from tests.faults.scenarios import SCENARIOS


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py faults", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("scenarios", nargs="*", choices=[*SCENARIOS, []], metavar="SCENARIO", help=", ".join(SCENARIOS))
    parser.add_argument("--mode", choices=MODES, action="append", help="power cut, full disk, broken disk (default: all three)")
    parser.add_argument("--points", type=int, default=1_000_000, help="at most so many points of each, spread (default: every one)")
    asked = parser.parse_args(arguments)
    if reason := impossible():
        sys.stderr.write(f"dev.py faults: {reason}.\n")
        return 2
    failures = 0
    with tempfile.TemporaryDirectory(prefix="carnet-faults-") as folder, server(Path(folder) / "shim") as started:
        for name in asked.scenarios or SCENARIOS:
            for mode in asked.mode or MODES:
                failures += campaign(started, name, mode, Path(folder) / f"{name}-{mode}", asked.points)
    print("every point held." if not failures else f"{failures} points failed.")
    return 1 if failures else 0


def campaign(started: Server, name: str, mode: str, folder: Path, most: int) -> int:
    """All points of one scenario and mode; prints a line, and each failure. Returns how many failed."""
    writes = prepared(started, name, folder)
    failures, points = 0, spread(writes, most)
    for point in points:
        try:
            one_point(started, name, mode, folder, point)
        except AssertionError as failure:
            failures += 1
            print(f"{name}, {mode} at write {point}: {failure}", flush=True)
    print(f"{name}, {mode}: {len(points) - failures} of {len(points)} points held ({writes} writes).", flush=True)
    return failures


def prepared(started: Server, name: str, folder: Path) -> int:
    """Make the home that each point begins from; returns how many writes the scenario makes."""
    folder.mkdir(parents=True, exist_ok=True)
    SCENARIOS[name].prepare(folder / "base")
    shutil.copytree(folder / "base", folder / "count")
    met = started.run(name, folder / "count", CUT, 0)
    shutil.rmtree(folder / "count")
    assert met.how == "done" and met.writes, met.reason or "the scenario writes nothing"
    return met.writes


def one_point(started: Server, name: str, mode: str, folder: Path, point: int) -> None:
    """Raises AssertionError with what did not hold."""
    home = folder / f"point-{point}"
    shutil.copytree(folder / "base", home)
    met = started.run(name, home, mode, point)
    assert met.how != "wrong", met.reason
    if mode == CUT:
        assert met.how in ("killed", "done"), met.how  # the last writes may not happen twice in the same number
        try:
            SCENARIOS[name].sound(home, met.how)
        except Exception as trouble:
            raise AssertionError(f"{type(trouble).__name__}: {trouble}") from trouble
    shutil.rmtree(home)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
