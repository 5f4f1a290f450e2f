"""Sealed photos under way, in files of this computer: encrypted by nature, whole or resumable, named by keyed hashes only.

`outgoing/<keyed hash>-<sealing>.sealed` is complete and leaves in pieces; `incoming/<keyed hash>-<tag>.part` grows as pieces come.
"""

import errno
import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.errors import DiskFull, FileNotWritable
from desktop_app.sync.sealed_file import disk_name

_TAG = re.compile(r"[0-9a-f]{1,64}")
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_SEALED, _PART, _PARTIAL = ".sealed", ".part", ".partial"


def is_tag(text: str) -> bool:
    """Whether it may be part of a file name: what the other end called a sealing is its own affair."""
    return _TAG.fullmatch(text) is not None


@contextmanager
def naming_disk(path: Path) -> Iterator[None]:
    """Name what the disk refuses inside the block: DiskFull, FileNotWritable."""
    try:
        yield
    except OSError as trouble:
        if trouble.errno in _NO_ROOM:
            raise DiskFull(disk_name(path.parent)) from trouble
        raise FileNotWritable(path.name) from trouble


@dataclass(frozen=True, slots=True)
class Sealing:
    """A sealed photo that leaves: where it lies, and the name of this very sealing (sealing again gives other bytes)."""

    path: Path
    tag: str
    length_bytes: int


@dataclass(frozen=True, slots=True)
class Part:
    """What has come so far of a sealed photo; `tag` is empty when nothing has."""

    path: Path
    tag: str
    length_bytes: int


@dataclass(frozen=True, slots=True)
class Underway:
    """The files under way of one store. Raises DiskFull, FileNotWritable."""

    folder: Path

    @property
    def _outgoing(self) -> Path:
        return self.folder / "outgoing"

    @property
    def _incoming(self) -> Path:
        return self.folder / "incoming"

    # -- leaving
    def sealed(self, name: str, write: Callable[[BinaryIO], object]) -> Sealing:
        """The sealing that lies here already, or a new one by `write`: complete, or not there."""
        found = self._found(self._outgoing, name, _SEALED)
        if not found:
            target = self._outgoing / f"{name}-{secrets.token_hex(16)}{_SEALED}"
            self._write_whole(target, write)
            found = [target]
        with naming_disk(found[0]):
            return Sealing(found[0], _tag_of(found[0]), found[0].stat().st_size)

    def clear_sealed(self, name: str) -> None:
        self._remove(self._found(self._outgoing, name, _SEALED))

    def _write_whole(self, target: Path, write: Callable[[BinaryIO], object]) -> None:
        partial = target.with_name(f".{secrets.token_hex(8)}{_PARTIAL}")
        try:
            with naming_disk(target):
                target.parent.mkdir(parents=True, exist_ok=True)
                with _create(partial) as stream:
                    write(stream)
                    stream.flush()
                    os.fsync(stream.fileno())
                os.replace(partial, target)
        finally:
            with naming_disk(target):
                partial.unlink(missing_ok=True)

    # -- coming
    def part(self, name: str) -> Part:
        found = self._found(self._incoming, name, _PART)
        if not found:
            return Part(self._incoming / f"{name}-{_PART}", "", 0)
        with naming_disk(found[0]):
            return Part(found[0], _tag_of(found[0]), found[0].stat().st_size)

    def begin(self, name: str, tag: str) -> Part:
        """An empty part of that sealing, in place of any other."""
        self.clear_part(name)
        path = self._incoming / f"{name}-{tag}{_PART}"
        with naming_disk(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            _create(path).close()
        return Part(path, tag, 0)

    def write_at(self, part: Part, offset: int, piece: bytes) -> Part:
        """The same piece written twice at its place, by two processes say, is there once."""
        with naming_disk(part.path), part.path.open("r+b") as stream:
            stream.seek(offset)
            stream.write(piece)
            stream.seek(0, os.SEEK_END)
            return Part(part.path, part.tag, stream.tell())

    def clear_part(self, name: str) -> None:
        self._remove(self._found(self._incoming, name, _PART))

    def keep_newest(self, mark: str, most: int) -> None:
        """Of the parts whose name holds this mark, keep so many, the last touched ones."""
        found = [(_touched(path), path) for path in self._incoming.glob(f"*-{mark}-*{_PART}")]
        self._remove(path for _, path in sorted(found, reverse=True)[most:])

    # -- both
    def clear(self, name: str) -> None:
        """Nothing of this content is under way any more."""
        self.clear_sealed(name)
        self.clear_part(name)

    def sweep(self, now: float, older_than_seconds: float) -> int:
        """Remove what nobody has touched for so long (seconds since 1970, seconds); returns how many."""
        old = []
        for folder in (self._outgoing, self._incoming):
            for path in folder.glob("*") if folder.is_dir() else ():
                if now - _touched(path, now) >= older_than_seconds:
                    old.append(path)
        self._remove(old)
        return len(old)

    def _found(self, folder: Path, name: str, suffix: str) -> list[Path]:
        """Names are hex, so nothing in them means anything to `glob`."""
        return sorted(folder.glob(f"{name}-*{suffix}"))

    def _remove(self, paths: Iterable[Path]) -> None:
        for path in paths:
            with naming_disk(path):
                path.unlink(missing_ok=True)


def _touched(path: Path, gone: float = 0.0) -> float:
    """Seconds since 1970; `gone` when another process was quicker to remove it."""
    try:
        return path.stat().st_mtime
    except FileNotFoundError:
        return gone


def _tag_of(path: Path) -> str:
    return path.stem.rpartition("-")[2]


def _create(path: Path) -> BinaryIO:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    return os.fdopen(handle, "wb")
