"""The pause after wrong passphrases: it grows to 30 s, survives a restart, and never locks anybody out.

It slows somebody at this keyboard. Against a copied file only the passphrase and Argon2id protect.
"""

import json
from collections.abc import Callable
from pathlib import Path

from desktop_app.domain.errors import NoRoom, WrongPassphrase
from desktop_app.storage.durable import write_file

LONGEST_SECONDS = 30.0
_FREE_FAILURES = 2  # a slip or two costs nothing


def delay_after(failures: int) -> float:
    """Seconds to wait after so many failures in a row: 0, 0, 0, 1, 2, 4, 8, 16, 30, 30 …"""
    if failures <= _FREE_FAILURES:
        return 0.0
    return min(LONGEST_SECONDS, 2.0 ** min(failures - _FREE_FAILURES - 1, 10))


class AttemptDelay:
    """Failures in a row, in a small file beside the store. `clock` gives seconds since 1970."""

    def __init__(self, path: Path, clock: Callable[[], float]) -> None:
        self._path, self._clock = path, clock
        self._failures, self._last_at = self._read()

    def wait_seconds(self) -> float:
        """Time left before the next attempt, 0 when it may be made now."""
        now, delay = self._clock(), delay_after(self._failures)
        if now < self._last_at:
            # The clock was set back: wait once from now, not until the old date comes round again.
            self._last_at = now
            self._write()
        return max(0.0, self._last_at + delay - now)

    def check(self) -> None:
        """Raises `WrongPassphrase` with the time left when an attempt comes too early; nothing is tried or counted."""
        left = self.wait_seconds()
        if left > 0:
            raise WrongPassphrase(left)

    def failed(self) -> float:
        """Count a failure; returns the pause that begins now."""
        self._failures, self._last_at = self._failures + 1, self._clock()
        self._write()
        return delay_after(self._failures)

    def succeeded(self) -> None:
        """Forget the failures."""
        self._failures = 0
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            pass  # A read-only or broken disk must not stop the right passphrase.

    def _read(self) -> tuple[int, float]:
        try:
            table = json.loads(self._path.read_bytes())
            return max(0, int(table["failures"])), float(table["last_at"])
        except (OSError, ValueError, KeyError, TypeError, RecursionError, OverflowError):
            return 0, 0.0  # no file, or a damaged one: a pause is no reason to keep a person out

    def _write(self) -> None:
        try:
            write_file(self._path, json.dumps({"failures": self._failures, "last_at": self._last_at}).encode())
        except NoRoom:
            pass  # A full or read-only disk must not stop the right passphrase; the count goes on in memory.
