"""Runs one scenario up to one write, in a process that dies or meets a full disk there; then looks at what is left.

A server process is started once under the shim and forks for each point: a point costs some hundredths of a second.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

CUT, FULL, BROKEN = "cut", "full", "broken"
MODES = (CUT, FULL, BROKEN)
ROOT = Path(__file__).resolve().parents[2]


def compiler() -> str | None:
    """A C compiler of this machine; without one the faults cannot be injected."""
    return next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), None)


def impossible() -> str:
    """Why faults cannot be injected here; empty when they can."""
    if not sys.platform.startswith("linux"):
        return "faults are injected by LD_PRELOAD, on Linux only"
    return "" if compiler() else "no C compiler (cc, gcc or clang): the shim that cuts the power cannot be built"


@dataclass(frozen=True, slots=True)
class Met:
    """How a run ended, and its writes.

    `killed`, `refused` or `unsure` (the program said so and went on), `done`, or `wrong` with the reason.
    """

    how: str
    writes: int = 0
    reason: str = ""


class Server:
    """The forking process. Ask it to run a scenario up to a point."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def run(self, scenario: str, home: Path, mode: str, point: int) -> Met:
        """Point 0 only counts."""
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps([scenario, str(home), mode, point]) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError("the server of the faults ended by itself")
        return Met(**json.loads(answer))


@contextmanager
def server(build: Path) -> Iterator[Server]:
    """Build the shim into `build` and start a process under it."""
    build.mkdir(parents=True, exist_ok=True)
    shim = build / "shim.so"
    if not shim.exists():
        command = [str(compiler()), "-shared", "-fPIC", "-O1", "-o", str(shim), str(Path(__file__).with_name("shim.c")), "-ldl"]
        subprocess.run(command, check=True, capture_output=True, text=True)
    environment = {**os.environ, "LD_PRELOAD": str(shim), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "tests.faults.server"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield Server(process)
    finally:
        assert process.stdin and process.stdout
        process.stdin.close()
        process.wait(timeout=30)
        process.stdout.close()


def spread(writes: int, most: int) -> list[int]:
    """At most `most` points of 1 … writes, the first and the last among them."""
    if writes <= most:
        return list(range(1, writes + 1))
    return sorted({round(1 + number * (writes - 1) / (most - 1)) for number in range(most)})


def ended(status: int) -> str:
    return "killed" if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL else ""
