"""Writing a file so that a power cut leaves the old one or the new one, and naming what a disk refuses."""

import errno
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.errors import DiskFull, FileNotReadable, FileNotWritable

PARTIAL_SUFFIX = ".partial"
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)


def disk_of(path: Path) -> str:
    """The name of the disk that holds `path`: its drive on Windows, its mount point elsewhere."""
    here = path.absolute()
    if here.drive:
        return here.drive
    while here != here.parent and not os.path.ismount(here):
        here = here.parent
    return str(here)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Name what the disk refuses inside the block: `DiskFull`, or `FileNotWritable` with the file's name."""
    try:
        yield
    except OSError as trouble:
        if trouble.errno in _NO_ROOM:
            raise DiskFull(disk_of(path)) from trouble
        raise FileNotWritable(path.name) from trouble


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Name a file that cannot be opened or read: `FileNotReadable` with its name."""
    try:
        yield
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble


def sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut. Windows has no such call on folders: its journal does it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as trouble:
        # Some network and stick file systems refuse fsync on a folder; the file itself was synced already.
        if trouble.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


class Replacement:
    """A new file beside its final place: write to `stream`, then `commit`; what is not committed is removed."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._temporary = folder / f".{os.urandom(8).hex()}{PARTIAL_SUFFIX}"
        # Only the person's own account may read it, from the first byte on.
        handle = os.open(self._temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        self.stream: BinaryIO = os.fdopen(handle, "w+b")

    def commit(self, target: Path) -> None:
        """Flush, sync and move onto `target`, which is in the same file system. Raises OSError."""
        self.stream.flush()
        os.fsync(self.stream.fileno())
        self.stream.close()
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(self._temporary, target)
        sync_folder(target.parent)

    def discard(self) -> None:
        """Remove what was not committed; harmless afterwards."""
        try:
            self.stream.close()
        except OSError:
            pass  # A full disk refuses the last buffered bytes at close; the file goes away anyway.
        self._temporary.unlink(missing_ok=True)


@contextmanager
def replacement(folder: Path) -> Iterator[Replacement]:
    """A `Replacement` that leaves nothing behind when the block raises or does not commit."""
    pending = Replacement(folder)
    try:
        yield pending
    finally:
        pending.discard()


def write_lines(path: Path, lines: Iterable[str], cancelled: Callable[[], bool] = lambda: False) -> int | None:
    """Replace `path` by lines of UTF-8, whole or not at all; how many, None when it was cancelled and the old file stays.

    Raises `DiskFull`, `FileNotWritable`.
    """
    count = 0
    with writing(path), replacement(path.parent) as pending:
        for line in lines:
            if cancelled():
                return None
            pending.stream.write(line.encode("utf-8", errors="replace"))
            count += 1
        pending.commit(path)
    return count


def write_file(path: Path, content: bytes) -> None:
    """Replace `path` by `content`, whole or not at all. Raises `DiskFull`, `FileNotWritable`."""
    with writing(path), replacement(path.parent) as pending:
        pending.stream.write(content)
        pending.commit(path)
