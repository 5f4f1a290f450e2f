"""python3 packaging/dev.py trials [N] [--seed S] [--seconds T] [--keep DIR]: a town of six laptops and a service, in a storm, then calm.

N trials (one unless said) from a seed (drawn unless said), each with a storm of T seconds; ends with 1 when one of them breaks a promise.
"""

import argparse
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.central.server import Server, started
from tests.trials.checks import check_all, need
from tests.trials.town import Town, TrialFailed, town

LATER_DAYS = (40.0, 80.0)
"""Beyond the retention of central's backups: what left a laptop's sectors goes only then, and in two steps."""


def trial(folder: Path, seed: int, seconds: float, postgres: Server) -> str:
    """One whole trial; what happened, in a line. Raises TrialFailed."""
    with town(folder, seed, postgres) as made:
        made.settle_in()
        made.serve()
        made.storm(seconds)
        rounds = made.quiet()
        need(made, made.declare_safe(), "nothing is safe")
        for days in (0.0, *LATER_DAYS):
            rounds += made.quiet(days)
        counts = check_all(made)
        return told(made, rounds, counts)


def told(made: Town, rounds: int, counts: dict[str, int]) -> str:
    made.stop_serving()
    restored = sum(event["event"] == "database-went-back" for event in made.events)
    syncs = Counter(said["sync"] or "done" for _, said in made.notes() if "sync" in said)
    refused = Counter(said["refused"] for _, said in made.notes() if "refused" in said)
    files = Counter(each or "taken" for _, said in made.notes() for each in said.get("desk", ()))
    parts = {
        "met": counts,
        "connections": dict(made.proxy.met),
        "exchanges": dict(syncs),
        "files": dict(files),
        "refused": dict(refused),
        "happened": {**made.happened, "restores noticed at the start": restored, "rounds until quiet": rounds},
    }
    return "; ".join(f"{name}: " + ", ".join(f"{what} {count}" for what, count in sorted(found.items())) for name, found in parts.items())


@contextmanager
def place(keep: str | None) -> Iterator[Path]:
    if keep:
        path = Path(keep).absolute()
        path.mkdir(parents=True, exist_ok=True)
        yield path
        return
    path = Path(tempfile.mkdtemp(prefix="carnet-trial-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py trials", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--seconds", type=float, default=120.0, help="how long each storm lasts")
    parser.add_argument("--keep", metavar="DIR", help="leave the stores of a trial there, to be looked at")
    asked = parser.parse_args(arguments)
    first, failures = asked.seed if asked.seed is not None else random.SystemRandom().randrange(1_000_000), 0
    with started() as postgres, place(asked.keep) as folder:
        for seed in range(first, first + asked.count):
            begun = time.monotonic()
            print(f"seed {seed}", flush=True)
            try:
                own = folder / str(seed)
                own.mkdir()
                print("  held. " + trial(own, seed, asked.seconds, postgres), end="")
            except TrialFailed as failure:
                failures += 1
                print(f"  FAILED {failure}", end="")
            print(f" ({time.monotonic() - begun:.0f} s)", flush=True)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
