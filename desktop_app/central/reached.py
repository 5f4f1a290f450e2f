"""How far the feed had come, noted outside the database after each commit: a database that was put back from an older copy is found out.

The note says no more than was committed, so a database that has less of the same epoch went back. Without that a service would give the
positions of lost lines to new ones, and nobody would bring back what was lost (sync.md, 6: a restored central begins a new epoch).
"""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

_WIDTH = 120
"""The note is one line of this length, written in place: several processes may write it, and a cut never leaves it empty."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The note of one service. `path` empty: none is kept."""

    path: Path | None = None

    def note(self, epoch: str, position: int) -> None:
        """Write down what was committed. A note that cannot be written stays behind, which is harmless."""
        if self.path is None:
            return
        with contextlib.suppress(OSError):
            number = os.open(self.path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
            try:
                os.write(number, f"{epoch} {position}".ljust(_WIDTH - 1).encode() + b"\n")
            finally:
                os.close(number)

    def read(self) -> tuple[str, int]:
        """Epoch and position of the note; no epoch when there is none."""
        if self.path is None:
            return "", 0
        try:
            epoch, _, number = self.path.read_text(encoding="ascii").strip().partition(" ")
            return epoch, int(number)
        except (OSError, ValueError):
            return "", 0
