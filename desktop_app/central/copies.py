"""Copies of a service that lives in its own file: made while it serves, put back by a new epoch (sync.md, 6)."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from desktop_app.central.database import open_file
from desktop_app.central.folder import Office
from desktop_app.central.service import Service, open_service
from desktop_app.domain.errors import CarnetError, NotebookDamaged, NotItsCopy, SavedElsewhere
from desktop_app.services.ports import Clock
from desktop_app.storage.backup import settled_copy
from desktop_app.storage.durable import reading, replacement, sync_folder, writing

_PUT_BACK = ".put-back"
PHOTOS_SUFFIX = ".photos"


def back_up(service: Service, target: Path) -> int:
    """Write a consistent copy, encrypted like the file itself, then say that what it holds is safe; the position up to which it does.

    Photos, encrypted and named by their own content, go into a folder beside it; those that are there already are not written again.
    Raises SavedElsewhere on PostgreSQL, DiskFull, FileNotWritable.
    """
    office = service.office
    if office.address:
        raise SavedElsewhere
    _mirror(office.folder.attachments, target.with_name(target.name + PHOTOS_SUFFIX))
    with settled_copy(office.folder.database, office.database_key, office.folder.path) as copy:
        position = _position_in(copy, office)
        _copy(copy, target)
    service.declare_safe(position)
    return position


def put_back(office: Office, source: Path, clock: Clock) -> Path | None:
    """Make a copy the service's database, under a new epoch; where the former file is now (None: there was none).

    The service must be stopped. All is prepared beside the old file, which stays until the new one takes its name.
    Raises SavedElsewhere, NotebookLocked, NotItsCopy, FileNotReadable, DiskFull, FileNotWritable.
    """
    if office.address:
        raise SavedElsewhere
    with office.alone(), _prepared(office, source, clock) as ready:
        _mirror(source.with_name(source.name + PHOTOS_SUFFIX), office.folder.attachments)
        former = _move_away(office.folder.database, clock.now())
        with writing(office.folder.database):
            ready.replace(office.folder.database)
            sync_folder(office.folder.path)
        return former


@contextmanager
def _prepared(office: Office, source: Path, clock: Clock) -> Iterator[Path]:
    """The copy, checked and brought into its new epoch, as one file."""
    ready = office.folder.path / f"{_PUT_BACK}.db"
    try:
        _copy(source, ready)
        try:
            service = open_service(office, clock, lambda: open_file(ready, office.database_key))
        except NotebookDamaged as damaged:
            raise NotItsCopy(source.name) from damaged
        try:
            with service.store.looking() as ledger:
                if not ledger.fact("epoch"):
                    raise NotItsCopy(source.name)
            service.went_back()
        finally:
            service.close()
        yield ready
    finally:
        for path in office.folder.path.glob(f"{_PUT_BACK}.db*"):
            path.unlink(missing_ok=True)


def _position_in(copy: Path, office: Office) -> int:
    database = open_file(copy, office.database_key)
    try:
        with database.reading() as talk:
            return int(talk.rows("SELECT last FROM feed WHERE one = 1")[0][0])
    finally:
        database.close()


def _copy(source: Path, target: Path) -> None:
    """Whole or not at all, readable by this account only."""
    with reading(source):
        stream = source.open("rb")
    with stream, writing(target), replacement(target.parent) as pending:
        shutil.copyfileobj(stream, pending.stream, 1024 * 1024)
        pending.commit(target)


def _mirror(source: Path, target: Path) -> None:
    """Files of a flat folder that the other does not have yet; what is being written, or went meanwhile, is left out."""
    for path in sorted(source.glob("*")) if source.is_dir() else ():
        try:
            if path.is_file() and not path.name.startswith(".") and not (target / path.name).exists():
                _copy(path, target / path.name)
        except CarnetError:
            if path.exists():
                raise


def _move_away(path: Path, now: datetime) -> Path | None:
    if not path.exists():
        return None
    former = path.with_name(f"{path.name}.before-{now.strftime('%Y-%m-%d-%H%M%S')}")
    with writing(path):
        for suffix in ("-wal", "-shm", ""):
            part = path.with_name(path.name + suffix)
            if part.exists():
                part.replace(former.with_name(former.name + suffix))
    return former
