"""The notebook that cannot be opened or written now, and the disks and sticks that have no room."""

from dataclasses import dataclass

from desktop_app.domain.errors.root import CarnetError


class NotebookClosed(CarnetError):
    """The notebook cannot be opened, or not written, now."""


@dataclass(eq=False)
class WrongPassphrase(NotebookClosed):
    """`wait_seconds` is the time before the next attempt is taken."""

    wait_seconds: float = 0.0


@dataclass(eq=False)
class NotebookLocked(NotebookClosed):
    """Another process holds the store. `holder` is `window` or `command`, `pid` its process."""

    holder: str
    pid: int


@dataclass(eq=False)
class NotebookDamaged(NotebookClosed):
    """The database file fails its checks. `backup` names the last good copy, if there is one."""

    backup: str = ""


@dataclass(eq=False)
class NotebookTooNew(NotebookClosed):
    found: int
    known: int


class NotebookReadOnly(NotebookClosed):
    """A damaged notebook was opened to read only; nothing can be written."""


@dataclass(eq=False)
class AttachmentDamaged(NotebookClosed):
    sha256: str


@dataclass(eq=False)
class BackupDamaged(NotebookClosed):
    reason: str


class NoRoom(CarnetError):
    """A disk or stick has no room, or cannot be written."""


@dataclass(eq=False)
class DiskFull(NoRoom):
    disk: str = ""


@dataclass(eq=False)
class StickFull(NoRoom):
    disk: str = ""


@dataclass(eq=False)
class StickReadOnly(NoRoom):
    disk: str = ""


class StickMissing(NoRoom):
    pass


@dataclass(eq=False)
class FolderMissing(NoRoom):
    """The shared folder is not there: a share that vanished, or a wrong path."""

    folder: str


@dataclass(eq=False)
class FolderFull(NoRoom):
    """The share has no room, or this account's part of it is used up."""

    folder: str


@dataclass(eq=False)
class FolderReadOnly(NoRoom):
    """The share may be read and not written by this account."""

    folder: str


@dataclass(eq=False)
class FileNotWritable(NoRoom):
    name: str


@dataclass(eq=False)
class FileNotReadable(NoRoom):
    name: str
