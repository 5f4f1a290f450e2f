"""The `.carnet-copie` container: one file that holds a notebook, as encrypted as it lies on the disk.

A ZIP archive, stored without compression (encrypted bytes do not shrink; a bomb cannot exist), so that any tool can take it apart:
`keys.json`, `notebook.db`, `attachments/<2 hex>/<64 hex>`, and `manifest.json`, written last, with the length and SHA-256 of
each. Daily copies leave the attachments outside, in one folder that all of them share; the manifest then lists their names.
"""

import hashlib
import json
import os
import struct
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from desktop_app.domain.errors import BackupDamaged, FileNotReadable
from desktop_app.storage.attachments import attachment_names, attachment_path
from desktop_app.storage.durable import reading, replacement, writing
from desktop_app.storage.manifest import (
    ATTACHMENTS,
    DATABASE,
    KEYS,
    MANIFEST,
    BackupDescription,
    BackupFile,
    BackupManifest,
    agree,
    entry_name,
    manifest_bytes,
    manifest_of,
)

SUFFIX = ".carnet-copie"
_PIECE_BYTES = 1024 * 1024
_LONGEST_MANIFEST_BYTES = 64 * 1024 * 1024  # about 150 bytes an attachment: room for 400,000
_EPOCH = (1980, 1, 1, 0, 0, 0)  # entries carry no date of their own: same content, same bytes
_ZIP_START = b"PK\x03\x04"
# What zipfile raises on bytes that were cut, altered or made up.
_BROKEN = (
    zipfile.BadZipFile,
    EOFError,
    NotImplementedError,
    RuntimeError,
    struct.error,
    ValueError,
    OverflowError,
    KeyError,
    TypeError,
    OSError,
)

Progress = Callable[[int, int], None]  # bytes done, bytes in all
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Extracted:
    """`missing` names the attachments that were outside and are not there (or not whole) any more, sorted."""

    manifest: BackupManifest
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BackupSource:
    """What goes in: an encrypted, settled copy of the store (never the live file), its keys, the attachments' folder.

    `attachment_names` picks some; None takes all that are there.
    """

    database: Path
    keys: Path
    attachments: Path
    attachment_names: tuple[str, ...] | None = None


def write(
    target: Path,
    source: BackupSource,
    description: BackupDescription,
    *,
    mirror: Path | None = None,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> BackupManifest | None:
    """Write a container, whole or not at all; None when it was cancelled.

    With `mirror`, attachments are copied there once instead, and only named in the container.
    Raises `DiskFull`, `FileNotWritable`, `FileNotReadable`; then nothing is left behind (copies in the mirror are whole, and stay).
    """
    files = _files_of(source)
    inside = [(name, path) for name, path in files if mirror is None or not name.startswith(ATTACHMENTS)]
    steps = _Steps(sum(_length(path) for _name, path in files), progress, cancelled)
    with writing(target), replacement(target.parent) as pending:
        listed = [] if mirror is None else _mirrored(source, mirror, steps)
        if listed is None:
            return None
        with zipfile.ZipFile(pending.stream, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            for name, path in inside:
                entry = _packed(archive, name, path, steps)
                if entry is None:
                    return None
                listed.append(entry)
            manifest = BackupManifest(description, mirror is not None, tuple(sorted(listed, key=lambda file: file.name)))
            archive.writestr(_info(MANIFEST), manifest_bytes(manifest))
        pending.commit(target)
    return manifest


def read_manifest(path: Path) -> BackupManifest:
    """What a container says it holds, without reading all of it. Raises `BackupDamaged`, `NotebookTooNew`, `FileNotReadable`."""
    with _opened(path) as archive:
        return _manifest(archive)


def verify(path: Path, *, progress: Progress = lambda done, total: None, cancelled: Cancelled = lambda: False) -> BackupManifest | None:
    """Read a container through and check each byte of its files; None when it was cancelled.

    Attachments that lie outside are not looked at. Raises `BackupDamaged`, `NotebookTooNew`, `FileNotReadable`.
    """
    with _opened(path) as archive:
        manifest = _manifest(archive)
        steps = _Steps(manifest.inside_bytes, progress, cancelled)
        for file in manifest.files:
            if file.sha256 and not _checked(archive, file, None, steps):
                return None
    return manifest


def extract(
    path: Path,
    to: Path,
    *,
    attachments_from: Path | None = None,
    progress: Progress = lambda done, total: None,
    cancelled: Cancelled = lambda: False,
) -> Extracted | None:
    """Take a container apart into the folder `to` (empty, or not there yet); None when it was cancelled.

    Attachments kept outside come from `attachments_from`, else from `attachments` beside the container; the missing ones are named,
    they stop nothing. Raises `BackupDamaged`, `NotebookTooNew`, `FileNotReadable`, `DiskFull`, `FileNotWritable`;
    then `to` is as empty as before.
    """
    with _opened(path) as archive, _emptied_on_failure(to) as keep:
        manifest = _manifest(archive)
        steps = _Steps(manifest.length_bytes, progress, cancelled)
        for file in manifest.files:
            if file.sha256:
                with writing(to / file.name), replacement((to / file.name).parent) as pending:
                    if not _checked(archive, file, pending.stream, steps):
                        return None
                    pending.commit(to / file.name)
        missing = _brought_in(manifest, attachments_from or path.parent / ATTACHMENTS, to / ATTACHMENTS, steps)
        if missing is None:
            return None
        keep()
    return Extracted(manifest, missing)


def prune_mirror(mirror: Path, kept: Iterable[BackupManifest]) -> int:
    """Remove from a mirror what no kept container names any more; returns how many. Raises `FileNotWritable`."""
    wanted = {name for manifest in kept for name in manifest.attachment_names}
    unwanted = [name for name in attachment_names(mirror) if name not in wanted]
    for name in unwanted:
        path = attachment_path(mirror, name)
        with writing(path):
            path.unlink(missing_ok=True)
    return len(unwanted)


class _Steps:
    """Counts bytes for `progress` and asks `cancelled` after each piece."""

    def __init__(self, total: int, progress: Progress, cancelled: Cancelled) -> None:
        self._done, self._total, self._progress, self._cancelled = 0, total, progress, cancelled

    def go_on(self, more_bytes: int) -> bool:
        self._done += more_bytes
        self._progress(self._done, self._total)
        return not self._cancelled()


def _files_of(source: BackupSource) -> list[tuple[str, Path]]:
    """(name in the container, path) of everything, the small and vital ones first."""
    return [(KEYS, source.keys), (DATABASE, source.database)] + [
        (entry_name(name), attachment_path(source.attachments, name)) for name in _names(source)
    ]


def _names(source: BackupSource) -> tuple[str, ...]:
    return attachment_names(source.attachments) if source.attachment_names is None else tuple(sorted(set(source.attachment_names)))


def _length(path: Path) -> int:
    with reading(path):
        return path.stat().st_size


def _info(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.external_attr = 0o600 << 16
    return info


def _packed(archive: zipfile.ZipFile, name: str, path: Path, steps: _Steps) -> BackupFile | None:
    """Copy one file in; None when cancelled."""
    info = _info(name)
    info.file_size = _length(path)
    with archive.open(info, "w", force_zip64=True) as target:
        return _copied(path, target, name, steps)


def _copied(path: Path, target: Any, name: str, steps: _Steps) -> BackupFile | None:
    whole, length = hashlib.sha256(), 0
    for piece in _pieces(path):
        whole.update(piece)
        length += len(piece)
        target.write(piece)
        if not steps.go_on(len(piece)):
            return None
    return BackupFile(name, length, whole.hexdigest())


def _pieces(path: Path) -> Iterator[bytes]:
    """A file piece by piece; trouble with reading it is never taken for trouble with writing."""
    with ExitStack() as stack:
        with reading(path):
            file = stack.enter_context(open(path, "rb"))
        while True:
            with reading(path):
                piece = file.read(_PIECE_BYTES)
            if not piece:
                return
            yield piece


def _mirrored(source: BackupSource, mirror: Path, steps: _Steps) -> list[BackupFile] | None:
    """Bring the mirror up to date; the entries to list, or None when cancelled.

    A name stands for a content, so a file of that name and length is the same one, even if it was encrypted on another day.
    """
    listed = []
    for name in _names(source):
        path, copy = attachment_path(source.attachments, name), attachment_path(mirror, name)
        length = _length(path)
        if copy.exists() and copy.stat().st_size == length:
            if not steps.go_on(length):
                return None
        else:
            with replacement(mirror) as pending:
                if _copied(path, pending.stream, name, steps) is None:
                    return None
                pending.commit(copy)
        listed.append(BackupFile(entry_name(name), length, ""))
    return listed


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """The archive, refused by name when it is none. Only what zipfile itself stumbles over is taken for damage."""
    with ExitStack() as stack:
        with reading(path):
            file = stack.enter_context(open(path, "rb"))
        start = file.read(len(_ZIP_START))
        try:
            archive = zipfile.ZipFile(file)
        except _BROKEN as trouble:
            raise BackupDamaged("truncated" if start == _ZIP_START else "not_a_backup") from trouble
        with archive:
            yield archive


def _manifest(archive: zipfile.ZipFile) -> BackupManifest:
    """The manifest, once it agrees with the archive's own list of entries."""
    entries = archive.infolist()
    by_name = {entry.filename: entry for entry in entries}
    if MANIFEST not in by_name:
        raise BackupDamaged("not_a_backup")
    if len(by_name) != len(entries) or any(entry.compress_type != zipfile.ZIP_STORED or entry.flag_bits & 1 for entry in entries):
        raise BackupDamaged("unexpected_entry")
    if by_name[MANIFEST].file_size > _LONGEST_MANIFEST_BYTES:
        raise BackupDamaged("manifest")
    try:
        manifest = manifest_of(json.loads(archive.read(MANIFEST)))
    except (*_BROKEN, AttributeError, RecursionError) as trouble:
        raise BackupDamaged("manifest") from trouble
    agree(manifest, by_name)
    return manifest


def _checked(archive: zipfile.ZipFile, file: BackupFile, target: BinaryIO | None, steps: _Steps) -> bool:
    """Read one entry through, to `target` if given; False when cancelled. Raises `BackupDamaged("content")`."""
    whole = hashlib.sha256()
    for piece in _entry_pieces(archive, file.name):
        whole.update(piece)
        if target is not None:
            target.write(piece)
        if not steps.go_on(len(piece)):
            return False
    if whole.hexdigest() != file.sha256:
        raise BackupDamaged("content")
    return True


def _entry_pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    try:
        entry = archive.open(name)
    except _BROKEN as trouble:
        raise BackupDamaged("content") from trouble
    with entry:
        while True:
            try:
                piece = entry.read(_PIECE_BYTES)
            except _BROKEN as trouble:
                raise BackupDamaged("content") from trouble
            if not piece:
                return
            yield piece


@contextmanager
def _emptied_on_failure(to: Path) -> Iterator[Callable[[], None]]:
    """Refuse a folder that is in use; remove what was put there unless `keep` was called."""
    with writing(to):
        was_there = to.exists()
        if was_there and any(to.iterdir()):
            raise FileExistsError(f"{to.name} is not empty")
        to.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept: list[bool] = []
    try:
        yield lambda: kept.append(True)
    finally:
        if not kept:
            for folder, folders, files in os.walk(to, topdown=False):
                for name in files:
                    (Path(folder) / name).unlink()
                for name in folders:
                    (Path(folder) / name).rmdir()
            if not was_there:
                to.rmdir()


def _brought_in(manifest: BackupManifest, outside: Path, to: Path, steps: _Steps) -> tuple[str, ...] | None:
    """Copy the attachments kept outside; the names of those that are missing, or None when cancelled."""
    missing = []
    for file in manifest.files:
        if file.sha256:
            continue
        name = file.name.rpartition("/")[2]
        path, copy = attachment_path(outside, name), attachment_path(to, name)
        try:
            if _length(path) != file.length_bytes:
                missing.append(name)
                continue
            with writing(copy), replacement(to) as pending:
                if _copied(path, pending.stream, name, steps) is None:
                    return None
                pending.commit(copy)
        except FileNotReadable:
            missing.append(name)
    return tuple(missing)
