"""One lock a store for each write, and one that says that a window is open. Both name their holder.

The system frees them when a process ends, kill -9 included, so there is no stale lock to break. The file itself stays:
removing it would let two processes hold two different files of one name.
"""

import errno
import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from desktop_app.domain.errors import NotebookLocked
from desktop_app.storage.durable import writing

Kind = Literal["window", "command"]
WRITE_WAIT_SECONDS = 5.0  # cli.md, Common
_POLL_SECONDS = 0.02
_NAMING_SECONDS = 0.5  # a holder writes its name right after it took the lock
_LOCKED_BYTE = 1 << 30  # Windows locks keep others from reading: lock a byte far behind the holder's name


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock; `kind` is empty and `pid` 0 when it could not be read."""

    kind: str
    pid: int


class _Lock:
    """A lock on one file. Not re-entrant: holding it twice in one thread waits for itself."""

    def __init__(self, path: Path, kind: Kind) -> None:
        self._path, self._kind = path, kind

    @contextmanager
    def hold(self, wait_seconds: float = 0.0) -> Iterator[None]:
        """Hold the lock inside the block. Raises `NotebookLocked` with the holder once `wait_seconds` are over."""
        handle = self._taken(wait_seconds)
        try:
            yield
        finally:
            _release(handle)

    def holder(self) -> Holder | None:
        """Who holds it at this moment, or None."""
        handle = self._opened()
        try:
            if _try_lock(handle):
                return None
            return _named(handle)
        finally:
            os.close(handle)

    def _taken(self, wait_seconds: float) -> int:
        handle, until = self._opened(), time.monotonic() + wait_seconds
        try:
            while not _try_lock(handle):
                if time.monotonic() >= until:
                    holder = _named(handle)
                    raise NotebookLocked(holder=holder.kind, pid=holder.pid)
                time.sleep(_POLL_SECONDS)
            _write_name(handle, self._kind)
        except BaseException:
            os.close(handle)
            raise
        return handle

    def _opened(self) -> int:
        with writing(self._path):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            return os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)


class StoreLock(_Lock):
    """Held for each write transaction, by windows and commands alike; readers never take it.

    `folder` is the workspace's. A window holds it for one save at a time, so that commands write in between.
    """

    def __init__(self, folder: Path, kind: Kind) -> None:
        super().__init__(folder / "write.lock", kind)

    @contextmanager
    def hold(self, wait_seconds: float = WRITE_WAIT_SECONDS) -> Iterator[None]:
        with super().hold(wait_seconds):
            yield


class WindowPresence(_Lock):
    """Held as long as a window is open on the store: a second window is refused at once, commands are not."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "window.lock", "window")


if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> bool:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as trouble:
            if trouble.errno in (errno.EACCES, errno.EDEADLK):
                return False
            raise
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> bool:
        # flock belongs to the open file, so two threads of one process exclude each other too (lockf would let both in).
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


def _release(handle: int) -> None:
    try:
        try:
            os.ftruncate(handle, 0)  # nobody's name stays behind a free lock
        except OSError:
            pass  # A broken disk keeps the name; what was committed is committed all the same.
        _unlock(handle)
    finally:
        os.close(handle)


def _write_name(handle: int, kind: Kind) -> None:
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps({"kind": kind, "pid": os.getpid()}).encode())
    except OSError:
        pass  # A full or broken disk must not keep anybody from holding the lock: it is held, only without a name.


def _named(handle: int) -> Holder:
    """The name in the file. Right after a change of hands it may be missing for an instant: look again for a while."""
    until = time.monotonic() + _NAMING_SECONDS
    while True:
        os.lseek(handle, 0, os.SEEK_SET)
        try:
            table = json.loads(os.read(handle, 256))
            return Holder(str(table["kind"]), int(table["pid"]))
        except (ValueError, KeyError, TypeError):
            if time.monotonic() >= until:
                return Holder("", 0)
        time.sleep(_POLL_SECONDS)
