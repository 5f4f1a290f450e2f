"""Sealed files on a stick or in a shared folder: names that name nobody, and files that appear whole or not at all."""

import errno
import hashlib
import itertools
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from desktop_app.domain.errors import CarnetError, FileNotWritable, StickFull, StickMissing, StickReadOnly

BATCH_SUFFIX = ".carnet"
ATTACHMENT_SUFFIX = ".carnet-piece"
PARTIAL_SUFFIX = ".partial"
"""What a writer that was killed leaves behind; no reader takes it for a batch."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)  # vfat and old shares answer EFBIG, or ENOSPC for a full root folder
_READ_ONLY = (errno.EROFS, errno.EACCES, errno.EPERM)
_GONE = (errno.ENOENT, errno.ENOTDIR, errno.ENODEV, errno.ENXIO, errno.EIO, errno.ESTALE, errno.ENOTCONN, errno.EHOSTDOWN)
_WINDOWS_READ_ONLY, _WINDOWS_GONE = (19,), (3, 15, 21, 53, 55, 59, 64, 67, 1006, 1167)  # winerror.h; Python calls most of them EACCES


def batch_name(workspace: str, device: str, number: int) -> str:
    """`carnet-<workspace>-<device>-<number>.carnet`; both ids are the header's, so safe in any file system."""
    return f"carnet-{workspace}-{device}-{number}{BATCH_SUFFIX}"


def attachment_name(workspace: str, sha256: str) -> str:
    """The same name each time for the same content, which does not tell the content's hash to whoever finds the stick."""
    hidden = hashlib.sha256(f"carnet attachment 1\n{workspace}\n{sha256}".encode()).hexdigest()[:32]
    return f"carnet-{workspace}-{hidden}{ATTACHMENT_SUFFIX}"


def write_file(folder: Path, name: str, content: Iterable[bytes]) -> Path:
    """Write a new file whole or not at all, and say where it is. What is there already is never overwritten.

    A file of that name with the same content is left as it is; beside another content, ours is called `…-2`, `…-3` and so on.
    The folder must be there: making one where a stick was mounted would fill the computer's own disk.
    Raises StickFull, StickReadOnly, StickMissing, FileNotWritable.
    """
    partial = folder / f".{secrets.token_hex(8)}{PARTIAL_SUFFIX}"
    try:
        digest = _write_partial(partial, content)
        target, is_there = _place(folder, name, digest)
        if not is_there:
            os.replace(partial, target)
            _sync_folder(folder)
        return target
    except OSError as trouble:
        raise refusal(trouble, folder, name) from trouble
    finally:
        _remove(partial)


def write_over(target: Path, content: bytes) -> None:
    """Write a file whole or not at all, in the place of what has that name: what a person named, and was asked about.

    Raises StickFull, StickReadOnly, StickMissing, FileNotWritable.
    """
    partial = target.parent / f".{secrets.token_hex(8)}{PARTIAL_SUFFIX}"
    try:
        _write_partial(partial, (content,))
        os.replace(partial, target)
        _sync_folder(target.parent)
    except OSError as trouble:
        raise refusal(trouble, target.parent, target.name) from trouble
    finally:
        _remove(partial)


def refusal(trouble: OSError, folder: Path, name: str) -> CarnetError:
    """What a stick or a share said, in our words."""
    if trouble.errno in _FULL:
        return StickFull(disk_name(folder))
    number = getattr(trouble, "winerror", None)  # Python calls most of Windows' own troubles EACCES
    if number in _WINDOWS_GONE or trouble.errno in _GONE:
        return StickMissing()
    if number in _WINDOWS_READ_ONLY or trouble.errno in _READ_ONLY:
        return StickReadOnly(disk_name(folder))
    return FileNotWritable(name)


def disk_name(folder: Path) -> str:
    """What a person calls it: the drive on Windows, the last part of the mount point elsewhere."""
    here = folder.absolute()
    if here.drive:
        return here.drive
    while here != here.parent and not os.path.ismount(here):
        here = here.parent
    return here.name or str(here)


def _write_partial(partial: Path, content: Iterable[bytes]) -> str:
    """Write and sync; gives the content's SHA-256."""
    digest = hashlib.sha256()
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as stream:
        for piece in content:
            digest.update(piece)
            stream.write(piece)
        stream.flush()
        os.fsync(stream.fileno())
    return digest.hexdigest()


def _place(folder: Path, name: str, digest: str) -> tuple[Path, bool]:
    """The first name that is free, or that holds this very content already (True)."""
    stem, suffix = Path(name).stem, Path(name).suffix
    for number in itertools.count(1):
        target = folder / (name if number == 1 else f"{stem}-{number}{suffix}")
        if not target.exists():
            return target, False
        if target.is_file() and _digest(target) == digest:
            return target, True
    raise AssertionError  # the count has no end


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync_folder(folder: Path) -> None:
    """Make the rename survive a power cut, where folders can be synced: not on Windows, nor on some shares and sticks."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as trouble:
        if trouble.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def _remove(partial: Path) -> None:
    try:
        partial.unlink(missing_ok=True)
    except OSError:
        pass  # The stick is gone or read-only: what we could not write is not ours to remove any more.
