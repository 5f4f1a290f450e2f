"""Each page's rows: its first opening in a process, then again, beside a bare Qt window and the list of follow-ups of the same run."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.cli.bench.measure import Result, median
from desktop_app.cli.bench.window import FLOOR, environment, said

RUNS = 3
BESIDE = "follow_ups"


def run(home: Path, name: str, size: int, budget: str) -> Iterator[Result]:
    """Every row: the floor of a first opening is a bare window's start, that of a later one an old page's own."""
    floor, inside = [], []
    for _turn in range(RUNS):  # in turns: what else the machine does weighs on all of them alike
        floor.append(said(FLOOR) * 1000)
        inside.append(_inside(home, name, budget))
    bare = median(floor)
    old = median(one[BESIDE]["again_ms"] for one in inside)
    yield Result("bare_window", size, bare, "ms")
    kept = [one.pop("idea_kept") for one in inside if "idea_kept" in one]
    if kept:
        yield Result("idea_kept", size, median(one["again_ms"] for one in kept), "ms")
    for page in inside[0]:
        yield Result(f"page_{page}_first", size, median(one[page]["first_ms"] for one in inside), "ms", bare)
        yield Result(f"page_{page}", size, median(one[page]["again_ms"] for one in inside), "ms", old)
        yield Result(f"page_{page}_block", size, median(one[page]["blocked_ms"] for one in inside), "ms")


def _inside(home: Path, name: str, budget: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app.bootstrap.bench_pages", str(home), name, budget],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))
