"""Begin, unlock, protect, back up and verify a notebook. The files themselves are the vault's (a port)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from desktop_app.domain.change import Change, Edit, Setting
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import clean_text
from desktop_app.domain.person import ROLES
from desktop_app.domain.referential import referential_changes
from desktop_app.services.ports import Cancelled, Progress, Store, UnitOfWork
from desktop_app.services.workspaces import WorkspaceInfo


@dataclass(frozen=True, slots=True)
class NewNotebook:
    """What a person says to begin: whose notebook, in which role until a service's roster says otherwise.

    `authority` is the newest version of its referential, `earlier` are those before it, oldest first: what changed keeps its history.
    `seed` makes a demonstration's own ids the same on every machine (0: drawn at random).
    """

    authority: Mapping[str, Any]
    person: str
    role: str
    sectors: tuple[str, ...] = ()
    title: str = ""
    demonstration: bool = False
    seed: int = 0
    earlier: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Begun:
    """A new notebook, open, and the recovery code's groups, shown once."""

    store: Store
    code: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class BackupAge:
    """The last backup: when (aware UTC) and where; None and empty when there is none."""

    at: datetime | None
    folder: str


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored backup brought: when it was made, and the attachments that could not be found."""

    store: Store
    name: str
    made_at: datetime
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BackupContent:
    """What a backup says it holds, before it is restored."""

    made_at: datetime
    demonstration: bool
    counts: tuple[tuple[str, int], ...]
    readable: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that `verify` found: a short code, the kind and the record or file concerned."""

    what: str
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Verified:
    """The result of `verify`: how much was folded afresh, and what differs (empty: all is well)."""

    changes: int
    records: int
    attachments: int
    differences: tuple[Difference, ...]


class Vault(Protocol):
    """The workspaces of this computer: files, keys, backups. Slow calls (keys, copies) belong off the window's thread."""

    def workspaces(self) -> tuple[WorkspaceInfo, ...]: ...
    def create(self, new: NewNotebook, passphrase: str, begin: Callable[[UnitOfWork], None]) -> Begun: ...
    def unlock(self, name: str, passphrase: str) -> Store: ...
    def unlock_damaged(self, name: str, passphrase: str) -> Store: ...
    def unlock_with_code(self, name: str, code: str, new_passphrase: str) -> Store: ...
    def wait_seconds(self, name: str) -> float: ...
    def change_passphrase(self, name: str, old: str, new: str) -> None: ...
    def renew_code(self, name: str, passphrase: str) -> tuple[str, ...]: ...
    def back_up(self, store: Store, to: Path, progress: Progress, cancelled: Cancelled) -> bool: ...
    def daily_backup(self, store: Store, progress: Progress, cancelled: Cancelled) -> bool: ...
    def last_backup(self, name: str) -> BackupAge: ...
    def look(self, backup: Path) -> BackupContent: ...
    def last_good_backup(self, name: str) -> Path | None: ...
    def restore(self, backup: Path, passphrase: str, over: str = "") -> Restored: ...
    def verify(self, store: Store, repair: bool, progress: Progress, cancelled: Cancelled) -> Verified: ...


class Notebooks:
    """The use cases of the first run, the unlock screen and the settings."""

    def __init__(self, vault: Vault) -> None:
        self.vault = vault

    def begin(self, new: NewNotebook, passphrase: str) -> Begun:
        """Make a notebook with its referential and its holder. Raises InvalidField, BadReferential, WeakPassphrase, DiskFull."""
        name = clean_text(new.person)
        if not name:
            raise InvalidField("person", "needed")
        if new.role not in ROLES:
            raise InvalidField("role", "code", new.role, ", ".join(ROLES))
        lines = referential_changes([*new.earlier, new.authority])
        known = {str(code) for change in lines for code in _codes(change)}
        for sector in new.sectors:
            if sector not in known:
                raise InvalidField("sector", "unknown_sector", sector)

        def write(work: UnitOfWork) -> None:
            work.take(lines)
            work.save([_person_edit(work, name, new.role, new.sectors)])

        return self.vault.create(new, passphrase, write)


def _codes(change: Change) -> Sequence[str]:
    """The codes that may be a sector: neighbourhoods' and towns'."""
    field = {"neighbourhood": "code", "town": "insee"}.get(change.kind)
    setting = change.settings.get(field) if field else None
    return (str(setting.value),) if setting else ()


def _person_edit(work: UnitOfWork, name: str, role: str, sectors: tuple[str, ...]) -> Edit:
    settings = {"name": Setting(name), "role": Setting(role), "ref": Setting(work.new_ref("person", ""))}
    settings.update({f"sectors/{sector}": Setting(True) for sector in sectors})
    return Edit("person", work.read.meta("me"), settings, creates=True)
