"""Opens the encrypted file: key, pragmas, explicit BEGIN. One engine writes, another reads."""

import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from desktop_app.domain.errors import CarnetError, DiskFull, FileNotWritable, NotebookDamaged, NotebookLocked

BUSY_MILLISECONDS = 5_000
"""How long a writer waits for another one (the command line's contract)."""

PAGES_BESIDE = 4_000
"""Pages, of 4 KiB, that the write-ahead file grows to before they go to their places: a batch of an exchange writes some 2,400, most of
them index pages that the next one writes again."""


def raw_connection(path: Path, key: bytes, *, read_only: bool = False) -> sqlcipher.Connection:
    """Open the store by its 32-byte key, on the driver alone. The caller closes it.

    Raises NotebookDamaged when the file is not a database under this key.
    """
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}"
    _pass_as_they_are()
    try:
        connection = sqlcipher.connect(uri, uri=True, check_same_thread=False)
    except sqlcipher.OperationalError as error:
        raise translated(error) from error
    connection.isolation_level = None  # the driver must not open transactions by itself: DDL would escape them
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        connection.execute("PRAGMA foreign_keys=ON")
        if read_only:
            connection.execute("PRAGMA query_only=ON")
        else:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute(f"PRAGMA wal_autocheckpoint={PAGES_BESIDE}")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("PRAGMA cache_size=-14000")
    except Exception as error:
        connection.close()  # left to the garbage collector, it would keep old pages alive
        if isinstance(error, sqlcipher.Error):
            raise translated(error) from error
        raise
    return connection


def _pass_as_they_are() -> None:
    """Spare the driver a search: for each value that is bytes or None it looks in vain for somebody who would turn it into another one.

    Measured: a microsecond a value, which for a record of thirty empty columns is more than all the rest of its insertion.
    """
    sqlcipher.register_adapter(bytes, bytes)
    sqlcipher.register_adapter(type(None), {}.get)  # the cheapest call that gives None for None


def open_engine(path: Path, key: bytes, *, read_only: bool = False) -> Engine:
    """An engine over one connection, made on first use and kept: each executor's thread has its own engine."""
    engine = create_engine(
        "sqlite://", module=sqlcipher, creator=lambda: raw_connection(path, key, read_only=read_only), poolclass=StaticPool
    )
    if not read_only:  # a reader stays outside transactions: each question sees what is committed by then
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    event.listen(engine, "handle_error", _named)
    return engine


def _named(context: ExceptionContext) -> BaseException | None:
    """Raise our own error, whatever the question was; None leaves SQLAlchemy's (a bug of ours, or a broken rule of a table)."""
    trouble = translated(context.original_exception)
    return trouble if isinstance(trouble, CarnetError) else None


def write_each(connection: Connection, statement: str, rows: Iterable[Sequence[Any]]) -> int:
    """A statement with each of these rows, which are made as they are wanted: thousands are never in memory at once.

    Inside a transaction. Returns how many rows of the table changed. Raises our own errors.
    """
    raw: Any = connection.connection.driver_connection
    try:
        return int(raw.executemany(statement, rows).rowcount)
    except SQLITE_ERRORS as error:
        raise translated(error) from error


def translated(error: BaseException) -> BaseException:
    """Our own error for a driver's one (also inside SQLAlchemy's wrapping); the very error when it is a bug of ours."""
    driver = getattr(error, "orig", None) or error
    if not isinstance(driver, SQLITE_ERRORS):
        return error
    text = str(driver)
    if "is full" in text or "disk I/O error" in text:
        return DiskFull()
    if "locked" in text or "busy" in text:
        return NotebookLocked("unknown", 0)
    # The file was seen before: the files beside it could not be made (no room, no permission), or it may not be written.
    if any(word in text for word in ("readonly", "read-only", "unable to open")):
        return FileNotWritable("notebook.db")
    if any(word in text for word in ("not a database", "malformed", "corrupt", "HMAC")):
        return NotebookDamaged()
    return error


SQLITE_ERRORS = (sqlite3.Error, sqlcipher.Error)
