"""What the window asks of the outside: workspaces, keys, backups, documents, settings of this computer.

`bootstrap` implements `Computer` and hands it over. Calls marked "slow" (keys, files) belong on an executor. Errors are those of
`domain.errors`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from desktop_app.services.notebook import BackupAge, BackupContent, Verified
    from desktop_app.services.ports import Cancelled, Clock, Progress, Store
    from desktop_app.services.use_cases import UseCases
    from desktop_app.services.workspaces import WorkspaceInfo


@dataclass(frozen=True, slots=True)
class Adapters:
    """What pages use of the outside world, each as the protocol that the page declares."""

    attachments: Any
    coach: Any
    consent: Any
    documents: Any = None
    public: Any = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An open notebook as the window holds it; `adapters` are those that pages use."""

    name: str
    title: str
    demonstration: bool
    read_only: bool
    store: Store
    use_cases: UseCases
    adapters: Adapters


@dataclass(frozen=True, slots=True)
class Authority:
    """Whose notebook one may begin: `code` of a shipped authority or path of a file, its sectors as (code, name), its towns first.

    `data` is the newest version of its referential, `earlier` are those before, oldest first.
    """

    code: str
    name: str
    sectors: tuple[tuple[str, str], ...]
    data: Mapping[str, Any]
    earlier: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Beginning:
    """A notebook just made: open, with its recovery code's groups, shown once."""

    opened: Opened
    code: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Returned:
    """A notebook brought back from a backup: open, when the backup was made, how many attachments could not be found."""

    opened: Opened
    made_at: datetime
    missing: int


@dataclass(frozen=True, slots=True)
class GoodBackup:
    """The last backup that passes its checks, and what it says it holds."""

    path: Path
    content: BackupContent


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A heading of the recovery sheet with its sentences; `mark` is "", "•" or "1" (numbered)."""

    heading: str
    mark: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The recovery sheet as words, for a printer: the same sentences as the PDF."""

    title: str
    lead: str
    warning: str
    code_label: str
    groups: tuple[str, ...]
    code_hint: str
    parts: tuple[SheetPart, ...]
    after: str


@dataclass(frozen=True, slots=True)
class About:
    """What the settings say of the program and this computer."""

    version: str
    data_folder: Path
    log_folder: Path


@dataclass(frozen=True, slots=True)
class NewNotebookForm:
    """What the first screen gathers to begin a notebook."""

    authority: Authority
    person: str
    role: str
    sectors: tuple[str, ...] = ()


class Computer(Protocol):
    """This computer, in the words of the window."""

    clock: Clock

    # -- at once
    def settings(self) -> Mapping[str, Any]: ...
    def workspaces(self) -> tuple[WorkspaceInfo, ...]: ...
    def about(self) -> About: ...
    def demonstration_phrase(self) -> str: ...

    # -- slow
    def write_settings(self, changes: Mapping[str, Any]) -> None: ...
    def warm(self) -> None: ...
    def licences(self) -> tuple[tuple[str, str], ...]: ...
    def wording(self, language: str) -> Any: ...
    def authorities(self) -> tuple[Authority, ...]: ...
    def authority_file(self, path: Path) -> Authority: ...
    def begin(self, form: NewNotebookForm, passphrase: str, language: str) -> Beginning: ...
    def demonstration(self, authority: Authority, language: str, progress: Progress, cancelled: Cancelled) -> Opened | None: ...
    def wait_seconds(self, name: str) -> float: ...
    def unlock(self, name: str, passphrase: str, language: str) -> Opened: ...
    def read_damaged(self, name: str, passphrase: str, language: str) -> Opened: ...
    def recover(self, name: str, code: str, new_passphrase: str, language: str) -> Opened: ...
    def close(self, opened: Opened) -> None: ...
    def last_good_backup(self, name: str) -> GoodBackup | None: ...
    def look(self, backup: Path) -> BackupContent: ...
    def restore(self, backup: Path, passphrase: str, over: str, language: str) -> Returned: ...
    def back_up(self, opened: Opened, to: Path, progress: Progress, cancelled: Cancelled) -> bool: ...
    def daily_backup(self, opened: Opened, progress: Progress, cancelled: Cancelled) -> bool: ...
    def last_backup(self, name: str) -> BackupAge: ...
    def verify(self, opened: Opened, repair: bool, progress: Progress, cancelled: Cancelled) -> Verified: ...
    def change_passphrase(self, name: str, old: str, new: str) -> None: ...
    def renew_code(self, name: str, passphrase: str) -> tuple[str, ...]: ...
    def sheet_words(self, title: str, demonstration: bool, groups: tuple[str, ...], language: str) -> SheetWords: ...
    def write_lines(self, to: Path, lines: Iterable[str], cancelled: Cancelled) -> int | None: ...
    def save_sheet(self, to: Path, title: str, demonstration: bool, groups: tuple[str, ...], language: str) -> None: ...


class Pickers(Protocol):
    """The system's own dialogs, each answering None when the person gives up; a fake in tests."""

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None: ...
    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]: ...
    def save_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None: ...
    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None: ...
    def print_sheet(self, parent: QWidget, words: SheetWords) -> bool: ...
    def printer(self, parent: QWidget, name: str, paper: str) -> QPrinter | None: ...
    def show_folder(self, folder: Path) -> None: ...


@dataclass(frozen=True, slots=True)
class ShellActs:
    """What a page may ask of the window. `lock_within(minutes)` moves the notebook's own lock, 0 puts back what the settings say."""

    set_language: Callable[[str], None]
    lock: Callable[[], None]
    restore: Callable[[], None]
    help: Callable[[], None]
    lock_within: Callable[[int], None] = lambda _minutes: None


@dataclass(frozen=True, slots=True)
class PagePorts:
    """`PageContext.ports`: adapters by name, and for the settings page what it may do to this computer and this window.

    `sender` is the `SyncRunner` of the open notebook; None where nothing is ever exchanged. `documents` draws papers
    (`services.document.DocumentWriter`); `public` makes the public pages of slips and opens their folder.
    """

    attachments: Any
    coach: Any
    consent: Any
    opened: Opened
    computer: Computer
    pickers: Pickers
    acts: ShellActs
    sender: Any = None
    documents: Any = None
    public: Any = None
