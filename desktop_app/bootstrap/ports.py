"""This computer as the window sees it (implements `ui.shell.ports.Computer`), and the adapters of the pages.

The database, cryptography and PDF libraries are imported at the first slow call, on its thread: the first window is painted before them.
"""

from __future__ import annotations

import contextlib
import shutil
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from desktop_app import __version__
from desktop_app.bootstrap.desktop import AUTHORITIES, WallClock, authority_versions, demonstration_texts, services_over
from desktop_app.bootstrap.exchange import position_before_copy, position_covered, settle_restored
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.bootstrap.resources import resources_folder
from desktop_app.services.workspaces import WorkspaceInfo
from desktop_app.storage.locations import Home, WorkspaceFolder, log_folder
from desktop_app.ui.shell.ports import (
    About,
    Adapters,
    Authority,
    Beginning,
    GoodBackup,
    NewNotebookForm,
    Opened,
    Returned,
    SheetPart,
    SheetWords,
)

if TYPE_CHECKING:
    from desktop_app.documents.recovery_sheet import RecoverySheetText
    from desktop_app.services.notebook import BackupAge, BackupContent, Begun, NewNotebook, Vault, Verified
    from desktop_app.services.ports import Cancelled, Clock, Progress, Store, UnitOfWork
    from desktop_app.services.wording import Wording
    from desktop_app.storage.encryption import KeyDerivation
    from desktop_app.storage.vault import FolderVault

_SHOWN_LICENCES = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "alembic", "cryptography", "pillow", "reportlab", "msgspec")


@dataclass(slots=True)
class DeskComputer:
    """One home folder. `kdf` is the cost of new keys (None: the usual one). A window is present in a workspace from opening to closing."""

    home: Home
    clock: Clock = field(default_factory=WallClock)
    kdf: KeyDerivation | None = None
    demonstration_size: int = 400
    _vault: FolderVault | None = None
    _guard: threading.RLock = field(default_factory=threading.RLock)
    _present: dict[str, contextlib.ExitStack] = field(default_factory=dict)
    _words: dict[str, Wording] = field(default_factory=dict)

    # -- at once
    def settings(self) -> Mapping[str, Any]:
        return self.home.settings()

    def workspaces(self) -> tuple[WorkspaceInfo, ...]:
        titles = self.home.settings().get("titles", {})
        return tuple(WorkspaceInfo(one.name, str(titles.get(one.name, one.name)), one.is_demonstration) for one in self.home.workspaces())

    def about(self) -> About:
        return About(__version__, self.home.path, log_folder(self.home))

    def demonstration_phrase(self) -> str:
        return DEMONSTRATION_PHRASE

    # -- slow
    def warm(self) -> None:
        """Load what opening a notebook takes."""
        from desktop_app.bootstrap import attachments, consents, exchange  # noqa: F401
        from desktop_app.services import use_cases  # noqa: F401
        from desktop_app.storage import phones  # noqa: F401

        self._folder_vault()
        self.wording("fr")
        self.about()  # asked on the window's thread, by the settings: what it imports takes longer than a frame
        exchange.load()

    def licences(self) -> tuple[tuple[str, str], ...]:
        from importlib import metadata

        found = []
        for name in _SHOWN_LICENCES:
            try:
                about = dict(metadata.metadata(name).items())  # type: ignore[attr-defined]
            except metadata.PackageNotFoundError:
                continue
            found.append((name, _first_line(about.get("License-Expression") or about.get("License") or "")))
        return tuple(found)

    def write_settings(self, changes: Mapping[str, Any]) -> None:
        with self._guard:
            self.home.write_settings({**self.home.settings(), **changes})

    def wording(self, language: str) -> Wording:
        from desktop_app.services.wording import Wording

        with self._guard:
            if language not in self._words:
                self._words[language] = Wording.load(resources_folder() / "i18n", language)
            return self._words[language]

    def authorities(self) -> tuple[Authority, ...]:
        return tuple(_authority(name) for name in AUTHORITIES)

    def authority_file(self, path: Path) -> Authority:
        return _authority(str(path))

    def begin(self, form: NewNotebookForm, passphrase: str, language: str) -> Beginning:
        from desktop_app.services.notebook import NewNotebook, Notebooks

        new = NewNotebook(form.authority.data, form.person, form.role, form.sectors, earlier=form.authority.earlier)
        begun = Notebooks(self._folder_vault()).begin(new, passphrase)
        return Beginning(self._opened(begun.name, begun.store, language), begun.code)

    def demonstration(self, authority: Authority, language: str, progress: Progress, cancelled: Cancelled) -> Opened | None:
        """A demonstration notebook; stopped, it leaves nothing behind."""
        from desktop_app.services.demonstration import create_demonstration

        vault = _Remembering(self._folder_vault())
        try:
            begun = create_demonstration(
                cast("Vault", vault),
                authority.data,
                demonstration_texts(),
                DEMONSTRATION_PHRASE,
                size=self.demonstration_size,
                today=self.clock.now().astimezone().date(),
                progress=progress,
                cancelled=cancelled,
            )
        except BaseException:
            self._remove_unfinished(vault.begun)
            raise
        if begun is None or cancelled():
            self._remove_unfinished(vault.begun)
            return None
        return self._opened(begun.name, begun.store, language)

    def open_demonstration(self, language: str) -> Opened:
        """The demonstration workspace under its published phrase; made if there is none."""
        name = next((one.name for one in self.workspaces() if one.demonstration), None)
        if name is not None:
            return self.unlock(name, DEMONSTRATION_PHRASE, language)
        made = self.demonstration(self.authorities()[0], language, lambda done, total: None, lambda: False)
        assert made is not None  # nobody cancels
        return made

    def wait_seconds(self, name: str) -> float:
        from desktop_app.storage.attempts import AttemptDelay

        delay = AttemptDelay(self.home.choose(name).attempts, lambda: self.clock.now().timestamp())
        return delay.wait_seconds()

    def unlock(self, name: str, passphrase: str, language: str) -> Opened:
        return self._open(name, lambda: self._folder_vault().unlock(name, passphrase), language)

    def read_damaged(self, name: str, passphrase: str, language: str) -> Opened:
        return self._open(name, lambda: self._folder_vault().unlock_damaged(name, passphrase), language, read_only=True)

    def recover(self, name: str, code: str, new_passphrase: str, language: str) -> Opened:
        return self._open(name, lambda: self._folder_vault().unlock_with_code(name, code, new_passphrase), language)

    def close(self, opened: Opened) -> None:
        opened.store.close()  # type: ignore[attr-defined]
        self._leave(opened.name)

    def last_good_backup(self, name: str) -> GoodBackup | None:
        path = self._folder_vault().last_good_backup(name)
        return GoodBackup(path, self.look(path)) if path is not None else None

    def look(self, backup: Path) -> BackupContent:
        return self._folder_vault().look(backup)

    def restore(self, backup: Path, passphrase: str, over: str, language: str) -> Returned:
        restored = self._folder_vault().restore(backup, passphrase, over)
        settle_restored(restored.store)
        opened = self._opened(restored.name, restored.store, language)
        return Returned(opened, restored.made_at, len(restored.missing))

    def back_up(self, opened: Opened, to: Path, progress: Progress, cancelled: Cancelled) -> bool:
        vault = self._folder_vault()
        position = position_before_copy(opened.store)
        done = vault.back_up(opened.store, to, progress, cancelled)
        if done:
            position_covered(opened.store, position)
            with self._guard:
                vault.note_backup(opened.name)
        return done

    def daily_backup(self, opened: Opened, progress: Progress, cancelled: Cancelled) -> bool:
        position = position_before_copy(opened.store)
        done = self._folder_vault().daily_backup(opened.store, progress, cancelled)
        if done:
            position_covered(opened.store, position)
        return done

    def last_backup(self, name: str) -> BackupAge:
        return self._folder_vault().last_backup(name)

    def verify(self, opened: Opened, repair: bool, progress: Progress, cancelled: Cancelled) -> Verified:
        return self._folder_vault().verify(opened.store, repair, progress, cancelled)

    def change_passphrase(self, name: str, old: str, new: str) -> None:
        self._folder_vault().change_passphrase(name, old, new)

    def renew_code(self, name: str, passphrase: str) -> tuple[str, ...]:
        return self._folder_vault().renew_code(name, passphrase)

    def sheet_words(self, title: str, demonstration: bool, groups: tuple[str, ...], language: str) -> SheetWords:
        text, day = _sheet_text(language), self.clock.now().astimezone().date()
        filled = {"workspace": title, "date": day.strftime(text.date_format)}
        parts = (
            SheetPart(text.what_heading, "", text.what),
            SheetPart(text.keep_heading, "•", text.keep),
            SheetPart(text.use_heading, "1", text.use),
        )
        warning = text.demonstration if demonstration else ""
        return SheetWords(text.title, text.lead.format(**filled), warning, text.code_label, groups, text.code_hint, parts, text.after)

    def save_sheet(self, to: Path, title: str, demonstration: bool, groups: tuple[str, ...], language: str) -> None:
        from desktop_app.documents.recovery_sheet import RecoverySheet, write_recovery_sheet

        sheet = RecoverySheet(title, self.clock.now().astimezone().date(), groups, demonstration)
        write_recovery_sheet(to, sheet, resources_folder() / "fonts", _sheet_text(language))

    def write_lines(self, to: Path, lines: Iterable[str], cancelled: Cancelled) -> int | None:
        from desktop_app.storage.durable import write_lines

        return write_lines(to, lines, cancelled)

    # -- inside
    def _folder_vault(self) -> FolderVault:
        with self._guard:
            if self._vault is None:
                from desktop_app.storage import encryption, vault

                self._vault = vault.FolderVault(self.home, self.clock, "window", self.kdf or encryption.DEFAULT)
            return self._vault

    def _open(self, name: str, unlock: Any, language: str, read_only: bool = False) -> Opened:
        """Be present first: a second window is refused before any key is tried."""
        self._enter(name)
        try:
            store = unlock()
            settle_restored(store)
            return self._opened(name, store, language, read_only)
        except BaseException:
            self._leave(name)
            raise

    def _opened(self, name: str, store: Store, language: str, read_only: bool = False) -> Opened:
        from desktop_app.bootstrap.attachments import attachments_over
        from desktop_app.bootstrap.consents import Consents
        from desktop_app.bootstrap.papers import PublicPapers, paper_writer

        self._enter(name)
        folder = WorkspaceFolder(self.home.path / name)
        title = str(self.home.settings().get("titles", {}).get(name, name))
        consents = Consents(title, lambda: store.reading.meta("dpo_contact"))
        adapters = Adapters(attachments_over(store), _LateCoach(), consents, paper_writer(), PublicPapers())  # type: ignore[arg-type]
        return Opened(name, title, folder.is_demonstration, read_only, store, services_over(store, language), adapters)

    def _enter(self, name: str) -> None:
        from desktop_app.storage.lock import WindowPresence

        with self._guard:
            if name not in self._present:
                held = contextlib.ExitStack()
                held.enter_context(WindowPresence(self.home.path / name).hold())
                self._present[name] = held

    def _leave(self, name: str) -> None:
        with self._guard:
            held = self._present.pop(name, None)
        if held is not None:
            held.close()

    def _remove_unfinished(self, begun: Begun | None) -> None:
        """A demonstration that was stopped half-way: nothing in it is real."""
        if begun is None:
            return
        begun.store.close()  # type: ignore[attr-defined]
        folder = WorkspaceFolder(self.home.path / begun.name)
        if folder.is_demonstration:
            shutil.rmtree(folder.path, ignore_errors=True)


class _Remembering:
    """A vault that remembers what it made, so that an unfinished one can be taken away."""

    def __init__(self, vault: FolderVault) -> None:
        self._vault = vault
        self.begun: Begun | None = None

    def create(self, new: NewNotebook, passphrase: str, begin: Callable[[UnitOfWork], None]) -> Begun:
        self.begun = self._vault.create(new, passphrase, begin)
        return self.begun

    def __getattr__(self, name: str) -> Any:
        return getattr(self._vault, name)


class _LateCoach:
    """The coach, whose lexicon is read at the first text."""

    def __init__(self) -> None:
        self._coach: Any = None

    def review(self, text: str, sensitive_theme: bool = False) -> Any:
        from desktop_app.domain.coach import Coach

        if self._coach is None:
            self._coach = Coach.from_toml((resources_folder() / "coach" / "fr.toml").read_bytes())
        return self._coach.review(text, sensitive_theme)


def _authority(name: str) -> Authority:
    *earlier, data = authority_versions(name)
    towns = [(str(town["insee"]), str(town["name"])) for town in data["towns"]]
    names = dict(towns)
    areas = [
        (str(one["code"]), f"{one['name']} ({names.get(str(one['town']), '')})" if len(towns) > 1 else str(one["name"]))
        for one in data.get("neighbourhoods", ())
    ]
    return Authority(name, str(data["name"]), (*towns, *areas), data, tuple(earlier))


def _first_line(text: object) -> str:
    lines = str(text).strip().splitlines()
    return lines[0][:60] if lines else ""


def _sheet_text(language: str) -> RecoverySheetText:
    from desktop_app.documents.recovery_sheet import ENGLISH, FRENCH

    return ENGLISH if language == "en" else FRENCH
