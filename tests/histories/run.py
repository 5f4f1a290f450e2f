"""python3 packaging/dev.py histories [N] [--from SEED] [--show SEED [MUTANT]] [--mutants]: random histories, failures shrunk.

N histories (1 000 unless said) by seed, over all processors; ends with 1 when one of them breaks an invariant of sync.md 7.
"""

import argparse
import sys
import time
from collections import Counter
from contextlib import nullcontext
from multiprocessing import Pool

from tests.histories.histories import draw, play, shrunk
from tests.histories.mutants import MUTANTS
from tests.histories.mutants import main as try_mutants
from tests.mutants import planted

SHOWN = 8


def outcome(seed: int) -> tuple[int, str | None, Counter[int]]:
    """What one history broke, and how many checks it made, by invariant."""
    try:
        broke, world = play(seed, draw(seed))
    except Exception as error:
        return seed, f"0 {error!r}", Counter()
    return seed, broke, world.oracle.counts


def show(seed: int, mutant: str = "") -> int:
    """One history, shrunk as far as it breaks the same invariant."""
    found = next((each for each in MUTANTS if each.name == mutant), None)
    with planted(found) if found else nullcontext():
        broke = outcome(seed)[1]
        if not broke:
            print(f"seed {seed}: holds")
            return 0
        steps = shrunk(seed, draw(seed), broke.split()[0])
        print(f"seed {seed}: invariant {broke}")
        print("shrunk to: " + ", ".join(f"{name}({number})" for name, number in steps))
    return 1


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py histories", description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1_000)
    parser.add_argument("--from", dest="start", type=int, default=0, metavar="SEED")
    parser.add_argument("--show", nargs="+", metavar=("SEED", "MUTANT"))
    parser.add_argument("--mutants", action="store_true", help="break each rule on purpose: is it seen within N histories?")
    asked = parser.parse_args(arguments)
    if asked.show:
        return show(int(asked.show[0]), *asked.show[1:2])
    if asked.mutants:
        return try_mutants([str(asked.count)])
    begun, checks, broken = time.monotonic(), Counter[int](), []
    with Pool() as pool:
        for seed, broke, counts in pool.imap_unordered(outcome, range(asked.start, asked.start + asked.count), 20):
            checks += counts
            if broke:
                broken.append((seed, broke))
    seconds = time.monotonic() - begun
    print(f"{asked.count} histories from seed {asked.start}, {asked.count / seconds:.0f} a second: {len(broken)} broken")
    print("checks made, by invariant: " + ", ".join(f"{number}: {count}" for number, count in sorted(checks.items())))
    for seed, broke in sorted(broken)[:SHOWN]:
        print(f"  {seed}: {broke[:200]}")
    return show(min(broken)[0]) if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
