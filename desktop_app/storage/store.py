"""An open notebook: a writer engine and a reader engine on one encrypted file, and who holds it."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from sqlalchemy import Connection, Engine, create_mock_engine
from sqlalchemy.dialects import sqlite

from desktop_app.domain.errors import NotebookDamaged, NotebookReadOnly, NotebookTooNew
from desktop_app.services.ports import Author, Clock
from desktop_app.storage import search
from desktop_app.storage.engine import SQLITE_ERRORS, open_engine, raw_connection, translated
from desktop_app.storage.lock import Kind as LockKind
from desktop_app.storage.lock import StoreLock
from desktop_app.storage.reader import Reader
from desktop_app.storage.records import marks
from desktop_app.storage.schema import VERSION, build
from desktop_app.storage.unit_of_work import Work

DATABASE = "notebook.db"


def create_store(folder: Path, key: bytes, meta: Mapping[str, str]) -> None:
    """Make an empty store in a folder, with its first facts (workspace, device, incarnation, …)."""
    engine = open_engine(folder / DATABASE, key)
    try:
        with engine.begin() as connection:
            for statement in (*_tables(), search.CREATE):
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql(search.SECURE_DELETE)
            connection.exec_driver_sql("INSERT INTO meta(key, value) VALUES (?, ?)", list(meta.items()))
            connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
    finally:
        engine.dispose()


@cache
def _tables() -> tuple[str, ...]:
    """The statements of every table and index: always the same, and a tenth of a second to put into words."""
    said: list[str] = []
    dialect = sqlite.dialect()
    engine = create_mock_engine("sqlite://", lambda made, *_values, **_more: said.append(str(made.compile(dialect=dialect))))
    build().create_all(engine, checkfirst=False)
    return tuple(said)


def stored_version(path: Path, key: bytes) -> int:
    """`PRAGMA user_version` of a store, read before anything else. Raises NotebookDamaged when it cannot be read."""
    if not path.exists():
        raise NotebookDamaged
    connection = raw_connection(path, key, read_only=True)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    except SQLITE_ERRORS as error:
        raise translated(error) from error
    finally:
        connection.close()


@dataclass(slots=True)
class Notebook:
    """Implements `services.ports.Store`. Each thread that reads gets a connection of its own; one writer at a time.

    `read_only` is a damaged notebook opened to be read: writing raises NotebookReadOnly.
    """

    folder: Path
    key: bytes
    clock: Clock
    author: Author
    lock_kind: LockKind
    read_only: bool = False
    _writer: Engine | None = None
    _readers: dict[int, tuple[Engine, Connection]] = field(default_factory=dict)
    _guard: threading.Lock = field(default_factory=threading.Lock)

    @property
    def path(self) -> Path:
        return self.folder / DATABASE

    def work(self) -> Work:
        if self.read_only:
            raise NotebookReadOnly
        with self._guard:
            if self._writer is None:
                self._writer = open_engine(self.path, self.key)
        return Work(self._writer, StoreLock(self.folder, self.lock_kind), self.author, self.clock)

    @property
    def reading(self) -> Reader:
        """The calling thread's reader. It sees what is committed at each question."""
        thread = threading.get_ident()
        with self._guard:
            held = self._readers.get(thread)
        if held is None:
            engine = open_engine(self.path, self.key, read_only=True)
            held = engine, engine.connect()
            with self._guard:
                self._readers[thread] = held
        return Reader(held[1])

    def reread_author(self, reading: Reader) -> None:
        """Who writes, as the store says now: a card, or a newer list of devices, may have given another role or other sectors."""
        self.author = _author_of(reading.metas(*AUTHOR_FACTS))

    def close(self) -> None:
        """Give every connection back; the last one brings the write-ahead file into the store."""
        with self._guard:
            for engine, connection in self._readers.values():
                connection.close()
                engine.dispose()
            self._readers.clear()
            if self._writer is not None:
                self._writer.dispose()
                self._writer = None


def open_notebook(folder: Path, key: bytes, clock: Clock, lock_kind: LockKind) -> Notebook:
    """Open a store whose version is this program's. Raises NotebookTooNew, NotebookDamaged."""
    found = stored_version(folder / DATABASE, key)
    if found > VERSION:
        raise NotebookTooNew(found, VERSION)
    return _opened(folder, key, clock, lock_kind, read_only=False)


def open_damaged(folder: Path, key: bytes, clock: Clock) -> Notebook:
    """Open a damaged store to read what can still be read."""
    return _opened(folder, key, clock, "window", read_only=True)


def _opened(folder: Path, key: bytes, clock: Clock, lock_kind: LockKind, read_only: bool) -> Notebook:
    connection = raw_connection(folder / DATABASE, key, read_only=True)
    try:
        meta = dict(connection.execute(f"SELECT key, value FROM meta WHERE key IN ({marks(AUTHOR_FACTS)})", AUTHOR_FACTS).fetchall())  # noqa: S608
    except SQLITE_ERRORS as error:
        raise translated(error) from error
    finally:
        connection.close()
    return Notebook(folder, key, clock, _author_of(meta), lock_kind, read_only)


AUTHOR_FACTS = ("me", "name", "role", "sectors", "device")


def _author_of(meta: Mapping[str, str]) -> Author:
    sectors = tuple(code for code in meta.get("sectors", "").split(",") if code)
    return Author(meta.get("me", ""), meta.get("name", ""), meta.get("role", "agent"), sectors, meta.get("device", ""))
