"""How much memory this process holds, in MB of 1024 x 1024 bytes."""

import sys
from pathlib import Path


def peak_mb() -> float:
    """Peak resident memory of this process; 0 where the standard library cannot tell (Windows)."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)  # kilobytes on Linux, bytes on macOS


def resident_mb() -> float:
    """Resident memory now, where the system says it (Linux), else the peak."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
    return peak_mb()
