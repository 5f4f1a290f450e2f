"""Measured processes: each says READY, waits for a word, does the one measured thing, and says its times; CPU is read by the parent.

So interpreter start, opening the store and log-in count for nobody. Linux only: CPU clocks of other processes, and /proc.
"""

import json
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

READY = "READY"


@dataclass(frozen=True, slots=True)
class Measured:
    """One measured thing. CPU seconds of all threads, peak memory in MB of 1024 x 1024, payload bytes on the loopback both ways."""

    wall_s: float
    client_cpu_s: float
    server_cpu_s: float
    client_mb: float
    server_mb: float | None
    wire_bytes: int
    said: Mapping[str, Any]

    @property
    def cpu_s(self) -> float:
        return self.client_cpu_s + self.server_cpu_s


def cpu_s(pid: int) -> float:
    """User and system CPU of a process, all threads, those that ended too: the clock of clock_getcpuclockid(3)."""
    return time.clock_gettime((~pid << 3) | 2)


def peak_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return round(next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024, 1)


def loopback_bytes() -> int:
    """Payload that the loopback carried so far: less 66 bytes of Ethernet, IP and TCP headers a packet. True when nobody else uses it."""
    for line in Path("/proc/net/dev").read_text(encoding="ascii").splitlines():
        name, _, counts = line.partition(":")
        if name.strip() == "lo":
            fields = counts.split()
            return int(fields[0]) - 66 * int(fields[1])
    return 0


def measure(arguments: Sequence[str], server: int | None = None) -> Measured:
    """Run one client (`cli.bench.client` with these arguments) against a server's process. Raises RuntimeError when it fails."""
    command = [sys.executable, "-m", "desktop_app.cli.bench.client", *arguments]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        _line(process, READY)
        time.sleep(0.3)  # both ends at rest
        before = cpu_s(process.pid), cpu_s(server) if server else 0.0, loopback_bytes()
        _say(process, "go")
        said = json.loads(_line(process, "{"))
        time.sleep(0.2)  # the server finishes its own end
        after = cpu_s(process.pid), cpu_s(server) if server else 0.0, loopback_bytes()
        found = Measured(
            said["wall_s"],
            after[0] - before[0],
            after[1] - before[1],
            peak_mb(process.pid),
            peak_mb(server) if server else None,
            after[2] - before[2],
            said,
        )
        _say(process, "bye")
    if process.returncode:
        raise RuntimeError(f"the measured process ended with {process.returncode}")
    return found


def _line(process: "subprocess.Popen[str]", begins: str) -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(begins):
            return line
    raise RuntimeError(f"the measured process ended early, with {process.wait()}")


def _say(process: "subprocess.Popen[str]", word: str) -> None:
    assert process.stdin is not None
    process.stdin.write(word + "\n")
    process.stdin.flush()
