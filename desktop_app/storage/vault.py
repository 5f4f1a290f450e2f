"""The workspaces of this computer: folders, keys, stores, backups (implements `services.notebook.Vault`)."""

import shutil
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.errors import BadRecoveryCode, CarnetError, DemonstrationOnly, NotebookDamaged, NotebookTooNew, WrongPassphrase
from desktop_app.domain.fields import instant_text
from desktop_app.domain.identity import device_code, uuid7
from desktop_app.domain.referential import record_id
from desktop_app.services.notebook import BackupAge, BackupContent, Begun, NewNotebook, Restored, Verified
from desktop_app.services.ports import Cancelled, Clock, Progress, Store, UnitOfWork
from desktop_app.services.workspaces import WorkspaceInfo
from desktop_app.storage import backup as backups
from desktop_app.storage import beside, container, encryption
from desktop_app.storage.attempts import AttemptDelay
from desktop_app.storage.durable import writing
from desktop_app.storage.encryption import DataKey, KeyDerivation, RecoveryCode
from desktop_app.storage.locations import Home, WorkspaceFolder, is_demonstration_slug
from desktop_app.storage.lock import Kind as LockKind
from desktop_app.storage.schema import VERSION
from desktop_app.storage.store import Notebook, create_store, open_damaged, open_notebook, stored_version
from desktop_app.storage.unit_of_work import new_incarnation
from desktop_app.storage.verify import verify_store


@dataclass(frozen=True, slots=True)
class FolderVault:
    """Workspaces under one home folder. `lock_kind` says who opens them: a window or a command; `kdf` is the cost of new keys."""

    home: Home
    clock: Clock
    lock_kind: LockKind
    kdf: KeyDerivation = encryption.DEFAULT

    def workspaces(self) -> tuple[WorkspaceInfo, ...]:
        titles = self.home.settings().get("titles", {})
        return tuple(WorkspaceInfo(one.name, str(titles.get(one.name, one.name)), one.is_demonstration) for one in self.home.workspaces())

    def folder(self, name: str | None) -> WorkspaceFolder:
        """The workspace named, or the only one. Raises NoWorkspace, UnknownWorkspace, AmbiguousWorkspace."""
        return self.home.choose(name)

    # -- begin
    def create(self, new: NewNotebook, passphrase: str, begin: Callable[[UnitOfWork], None]) -> Begun:
        title = new.title or str(new.authority["name"])
        staged = self.home.stage(self.home.free_slug(title, demonstration=new.demonstration))
        try:
            workspace = str(uuid.uuid4())
            data_key, code, keys = encryption.create_keys(passphrase, workspace, kdf=self.kdf)
            encryption.write_keys(staged.keys, keys)
            create_store(staged.path, data_key.secret, self._first_facts(new, workspace, title))
            notebook = open_notebook(staged.path, data_key.secret, self.clock, self.lock_kind)
            try:
                with notebook.work() as work:
                    begin(work)
                    work.commit()
            finally:
                notebook.close()
            self._remember_title(self.home.final(staged).name, title)
            folder = self.home.settle(staged)
        except BaseException:
            self.home.discard(staged)
            raise
        try:
            return Begun(self._open(folder, data_key), code.groups, folder.name)
        except BaseException:  # its recovery code was never shown: it must not stand there as if it had been
            shutil.rmtree(folder.path, ignore_errors=True)
            raise

    def _first_facts(self, new: NewNotebook, workspace: str, title: str) -> dict[str, str]:
        now = self.clock.now()
        facts = self._drawn(new, now)
        return {
            **facts,
            "workspace": workspace,
            "authority": str(new.authority["authority"]),
            "title": title,
            "demonstration": "1" if new.demonstration else "",
            "name": new.person,
            "role": new.role,
            "sectors": ",".join(new.sectors),
            "created_at": instant_text(now),
            "made_by": __version__,
        }

    @staticmethod
    def _drawn(new: NewNotebook, now: datetime) -> dict[str, str]:
        """Device, incarnation, code and person: random, or from the seed for a demonstration that can never send."""
        if new.demonstration and new.seed:
            ids = {name: record_id("demonstration", name, str(new.seed)) for name in ("device", "me", "incarnation")}
            return {**ids, "incarnation": ids["incarnation"].replace("-", "")[:16], "code": "DEM"}
        me = str(uuid7(int(now.timestamp() * 1000)))
        return {"device": str(uuid.uuid4()), "incarnation": new_incarnation(), "code": device_code(), "me": me}

    def _remember_title(self, name: str, title: str) -> None:
        settings = dict(self.home.settings())
        self.home.write_settings({**settings, "titles": {**settings.get("titles", {}), name: title}})

    # -- unlock
    def unlock(self, name: str, passphrase: str) -> Store:
        folder = self.home.choose(name)
        return self._open(folder, self._data_key(folder, passphrase))

    def unlock_damaged(self, name: str, passphrase: str) -> Store:
        folder = self.home.choose(name)
        return open_damaged(folder.path, self._data_key(folder, passphrase).secret, self.clock)

    def unlock_with_code(self, name: str, code: str, new_passphrase: str) -> Store:
        """Raises BadRecoveryCode, WeakPassphrase. The sheet used stays valid until a new one is made."""
        folder = self.home.choose(name)
        keys = encryption.read_keys(folder.keys)
        parsed, delay = RecoveryCode.parse(code), self._delay(folder)
        delay.check()
        try:
            data_key = encryption.unlock_with_recovery(keys, parsed)
        except BadRecoveryCode:
            delay.failed()
            raise
        encryption.write_keys(folder.keys, encryption.change_passphrase(keys, data_key, new_passphrase))
        delay.succeeded()
        return self._open(folder, data_key)

    def wait_seconds(self, name: str) -> float:
        return self._delay(self.home.choose(name)).wait_seconds()

    def change_passphrase(self, name: str, old: str, new: str) -> None:
        folder = self.home.choose(name)
        data_key = self._data_key(folder, old)
        encryption.write_keys(folder.keys, encryption.change_passphrase(encryption.read_keys(folder.keys), data_key, new))

    def renew_code(self, name: str, passphrase: str) -> tuple[str, ...]:
        folder = self.home.choose(name)
        data_key = self._data_key(folder, passphrase)
        code, keys = encryption.renew_recovery(encryption.read_keys(folder.keys), data_key)
        encryption.write_keys(folder.keys, keys)
        return code.groups

    def _delay(self, folder: WorkspaceFolder) -> AttemptDelay:
        return AttemptDelay(folder.attempts, lambda: self.clock.now().timestamp())

    def _data_key(self, folder: WorkspaceFolder, passphrase: str) -> DataKey:
        delay = self._delay(folder)
        delay.check()
        try:
            data_key = encryption.unlock(encryption.read_keys(folder.keys), passphrase)
        except WrongPassphrase:
            raise WrongPassphrase(delay.failed()) from None
        delay.succeeded()
        return data_key

    def _open(self, folder: WorkspaceFolder, data_key: DataKey) -> Notebook:
        """Open, migrating first if the file is older. Both the folder and the store must agree on being a demonstration."""
        from desktop_app.storage.migrate import migrate_if_older

        backups.remove_stale(folder.path)
        migrate_if_older(folder, data_key.secret, self.clock)
        notebook = open_notebook(folder.path, data_key.secret, self.clock, self.lock_kind)
        try:
            if bool(notebook.reading.meta("demonstration")) != folder.is_demonstration:
                raise DemonstrationOnly
            encryption.settle_keys(folder.keys)
        except BaseException:
            notebook.close()
            raise
        return notebook

    # -- backups
    def back_up(self, store: Store, to: Path, progress: Progress, cancelled: Cancelled) -> bool:
        """Write one `.carnet-copie` with everything. False when it was cancelled."""
        return backups.write_copy(_notebook(store), to, None, self.clock.now(), progress, cancelled)

    def daily_backup(self, store: Store, progress: Progress, cancelled: Cancelled) -> bool:
        """The copy of the day, in the backup folder chosen in the settings: seven are kept. False: nothing new, or cancelled."""
        notebook = _notebook(store)
        folder = self.backup_folder(notebook.folder.name)
        if (notebook.folder / beside.FILE).exists():
            beside.gather((notebook.folder, folder), notebook.key, folder)
        return backups.daily(notebook, folder, self.clock.now(), progress, cancelled)

    def backup_folder(self, name: str) -> Path:
        """Where daily copies of a workspace go: the folder chosen in the settings, else its own."""
        chosen = self.home.settings().get("backup_folder")
        return Path(chosen) / name if chosen else WorkspaceFolder(self.home.path / name).backups

    def last_backup(self, name: str) -> BackupAge:
        folder = self.backup_folder(name)
        found = backups.copies(folder)
        noted = self.home.settings().get("last_backup", {}).get(name)
        moments = [made_at for made_at, _ in found] + ([datetime.fromisoformat(noted)] if noted else [])
        return BackupAge(max(moments, default=None), str(folder))

    def note_backup(self, name: str) -> None:
        """Remember that a whole copy was made just now, wherever it went."""
        settings = dict(self.home.settings())
        done = {**settings.get("last_backup", {}), name: instant_text(self.clock.now())}
        self.home.write_settings({**settings, "last_backup": done})

    def look(self, backup: Path) -> BackupContent:
        manifest = container.read_manifest(backup)
        said = manifest.description
        return BackupContent(said.created_at, said.demonstration, said.counts, readable=True)

    def last_good_backup(self, name: str) -> Path | None:
        for _, path in reversed(backups.copies(self.backup_folder(name))):
            try:
                container.verify(path)
            except CarnetError:
                continue
            return path
        return None

    def restore(self, backup: Path, passphrase: str, over: str = "") -> Restored:
        """Bring a backup back as a workspace, under a new incarnation. What stood at `over` is set aside, never deleted.

        Raises BackupDamaged, WrongPassphrase, NotebookTooNew, DiskFull; then nothing has changed.
        """
        manifest = container.read_manifest(backup)
        said = manifest.description
        if over and is_demonstration_slug(over) != said.demonstration:
            raise DemonstrationOnly
        staged = self.home.stage(self.home.free_slug(over or backups.slug_in(manifest, backup), demonstration=said.demonstration))
        try:
            taken = container.extract(backup, staged.path)
            data_key = encryption.unlock(encryption.read_keys(staged.keys), passphrase)
            found = stored_version(staged.database, data_key.secret)
            if found > VERSION:
                raise NotebookTooNew(found, VERSION)
            backups.open_incarnation(staged.path, data_key.secret)
            beside.gather((backup.parent, *self.home.folders()), data_key.secret, staged.path)
            folder = self._settle(staged, over)
        except BaseException:
            self.home.discard(staged)
            raise
        notebook = self._open(folder, data_key)
        self._remember_title(folder.name, notebook.reading.meta("title"))
        return Restored(notebook, folder.name, said.created_at, taken.missing if taken else ())

    def _settle(self, staged: WorkspaceFolder, over: str) -> WorkspaceFolder:
        """Give the staged folder its place; what stood there goes out of the way last of all, and comes back on a failure."""
        if not over:
            return self.home.settle(staged)
        moved = self.home.set_aside(over, datetime.now(UTC).strftime("%Y%m%d-%H%M%S"))
        try:
            with writing(staged.path):
                return WorkspaceFolder(staged.path.rename(self.home.path / over))
        except BaseException:
            moved.rename(self.home.path / over)
            raise

    # -- verify
    def verify(self, store: Store, repair: bool, progress: Progress, cancelled: Cancelled) -> Verified:
        return verify_store(_notebook(store), repair, progress, cancelled)


def _notebook(store: Store) -> Notebook:
    if not isinstance(store, Notebook):
        raise NotebookDamaged
    return store
