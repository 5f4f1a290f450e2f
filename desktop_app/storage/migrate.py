"""Brings an older store up to this version: a dated copy first, then Alembic's steps, each in one transaction.

Alembic is imported only when the stored version differs from the code's: reading `PRAGMA user_version` costs half a millisecond.
"""

from pathlib import Path

from sqlalchemy import Connection

from desktop_app.domain.errors import NotebookDamaged, NotebookTooNew
from desktop_app.domain.kinds import KINDS
from desktop_app.services.ports import Clock
from desktop_app.storage.backup import settled_copy
from desktop_app.storage.durable import sync_folder, writing
from desktop_app.storage.engine import open_engine
from desktop_app.storage.locations import WorkspaceFolder
from desktop_app.storage.projection import Projection
from desktop_app.storage.records import chunks, marks
from desktop_app.storage.schema import VERSION
from desktop_app.storage.store import stored_version
from desktop_app.storage.verify import changes_by_record

OLDEST = 1
"""Every store was written with a version: none means that the file was emptied."""


def migrate_if_older(folder: WorkspaceFolder, key: bytes, clock: Clock) -> bool:
    """True when something was migrated. Raises NotebookTooNew (the file is left untouched), DiskFull, NotebookDamaged."""
    found = stored_version(folder.database, key)
    if found > VERSION:
        raise NotebookTooNew(found, VERSION)
    if found == VERSION:
        return False
    if found < OLDEST:
        raise NotebookDamaged
    _copy_before(folder, key, found, clock)
    upgrade(folder.database, key)
    return True


def _copy_before(folder: WorkspaceFolder, key: bytes, found: int, clock: Clock) -> Path:
    stamp = clock.now().strftime("%Y-%m-%d-%H%M%S")
    name = f"before-version-{VERSION}-from-{found}"
    target = folder.backups / f"{name}-{stamp}.db"
    with settled_copy(folder.database, key, folder.backups) as copy, writing(target):
        copy.replace(target)
        sync_folder(folder.backups)
        for other in folder.backups.glob(f"{name}-*.db"):  # of an attempt that was cut before its first step ended
            if other != target:
                other.unlink()
    return target


def upgrade(path: Path, key: bytes, scripts: str = "desktop_app.storage:migrations") -> None:
    """Run the steps that a store lacks. A step is whole or not at all: DDL and `user_version` are in one transaction.

    `scripts` is Alembic's folder of steps. Raises DiskFull, NotebookLocked, NotebookDamaged.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", scripts)
    config.set_main_option("path_separator", "os")
    engine = open_engine(path, key)
    try:
        with engine.connect() as connection:
            config.attributes["connection"] = connection
            config.attributes["fold"] = _fold_new_kinds
            command.upgrade(config, "head")
    finally:
        engine.dispose()


def _fold_new_kinds(connection: Connection, tables: set[str]) -> None:
    """Show the records of kinds that had no table until now: their lines came from a newer program and were kept word for word."""
    kinds = sorted(tables & KINDS.keys())
    if not kinds or not connection.exec_driver_sql("SELECT 1 FROM log LIMIT 1").fetchone():
        return
    where = f"WHERE record IN (SELECT record FROM log WHERE json_extract(line, '$.k') IN ({marks(kinds)}))"  # noqa: S608
    projection = Projection(connection)
    for chunk in chunks(list(changes_by_record(connection, where, tuple(kinds)))):
        lines = [change for group in chunk for change in group]
        projection.fold_in(lines, {change.record for change in lines})
