"""The service's database: an encrypted SQLite file of its own, or a PostgreSQL server by its address; one way of asking both."""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError, NoSuchModuleError
from sqlalchemy.exc import TimeoutError as OutOfConnections
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from desktop_app.domain.errors import BadDatabaseAddress, CarnetError, CentralDatabaseDown, CentralNotInstalled
from desktop_app.storage.engine import raw_connection, translated

CONNECTIONS = 4
"""Of one process: one to write, one for those who look together, the others for long questions and what is about to come."""

AT_ONCE = 64
"""Requests that are at work at the same time in one process, most of which wait for one another."""

BUSY_MILLISECONDS = 20_000
"""How long a writer of the file waits for another process (a copy being made, a command)."""

STATEMENT_MILLISECONDS, WAITING_MILLISECONDS = 60_000, 20_000
"""On PostgreSQL: the longest statement, and the longest wait for another process's transaction."""

_AT_ONCE = 8_000
_POSTGRES = "postgresql+psycopg"


class Talk:
    """One transaction's statements, written for both: `?` for a value, `{}` after a column for one of many values.

    They go to the driver itself: the layer above would cost as much as many of them do.
    """

    def __init__(self, connection: Connection, postgres: bool) -> None:
        self.connection, self.postgres = connection, postgres
        self._driver: Any = connection.connection.driver_connection if postgres else None

    def rows(self, statement: str, values: Sequence[Any] = ()) -> Sequence[Any]:
        if self._driver is None:
            return self.connection.exec_driver_sql(statement, tuple(values)).fetchall()
        with _reachable(), self._driver.cursor(binary=True) as cursor:
            found: Sequence[Any] = cursor.execute(_marked(statement), values).fetchall()
            return found

    def do(self, statement: str, values: Sequence[Any] = ()) -> None:
        if self._driver is None:
            self.connection.exec_driver_sql(statement, tuple(values))
        else:
            with _reachable():
                self._driver.execute(_marked(statement), values)

    def each(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        """The same statement for every row."""
        listed = [tuple(row) for row in rows]
        if not listed:
            return
        if len(listed) == 1:
            self.do(statement, listed[0])
        elif self._driver is None:
            self.connection.exec_driver_sql(statement, listed)
        else:
            with _reachable(), self._driver.cursor() as cursor:
                cursor.executemany(_marked(statement), listed)

    def among(self, statement: str, values: Iterable[Any], more: Sequence[Any] = ()) -> Iterator[Any]:
        """Rows of a statement whose first value is any of these; `more` are the values that follow."""
        left = iter(values)
        while some := list(islice(left, _AT_ONCE)):
            if self.postgres:
                yield from self.rows(statement.format("= ANY(%b)"), (some, *more))  # in binary: as text each value is quoted
            else:
                yield from self.rows(statement.format(f"IN ({','.join('?' * len(some))})"), (*some, *more))

    def pour(self, table: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
        """Many new rows, in the fastest way that the database has."""
        names = ", ".join(columns)
        if not rows:
            return
        if self._driver is None:
            marks = ", ".join("CAST(? AS TEXT)" if column == "line" else "?" for column in columns)  # UTF-8 as it came
            self.connection.exec_driver_sql(f"INSERT INTO {table}({names}) VALUES ({marks})", list(rows))  # noqa: S608
            return
        with _reachable(), self._driver.cursor() as cursor, cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)


@lru_cache(maxsize=256)
def _marked(statement: str) -> str:
    return statement.replace("?", "%s")


@contextmanager
def _reachable() -> Iterator[None]:
    """What the server cannot do now is said in our own words. Raises CentralDatabaseDown."""
    import psycopg

    try:
        yield
    except psycopg.OperationalError as trouble:
        raise CentralDatabaseDown from trouble


@dataclass(frozen=True, slots=True)
class Database:
    """Where a service keeps everything but photos. `path` is the file, `None` on PostgreSQL."""

    engine: Engine
    path: Path | None = None
    _one_writer: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def postgres(self) -> bool:
        return self.path is None

    @contextmanager
    def writing(self) -> Iterator[Talk]:
        """One transaction; committed at the end of the block, undone when it raises.

        In one process the writers of a file wait in line: left to the file's own lock, they would poll it.
        """
        with nullcontext() if self.postgres else self._one_writer, self.engine.begin() as connection:
            yield Talk(connection, self.postgres)

    @contextmanager
    def reading(self) -> Iterator[Talk]:
        """One unchanging view, which waits for nobody."""
        with self._connected().execution_options(reading=True) as connection:
            if self.postgres:
                connection = connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            yield Talk(connection, self.postgres)

    def _connected(self) -> Connection:
        """Raises CentralDatabaseDown: too many look already, and for too long."""
        try:
            return self.engine.connect()
        except OutOfConnections as trouble:
            raise CentralDatabaseDown from trouble

    def close(self) -> None:
        self.engine.dispose()


def open_file(path: Path, key: bytes) -> Database:
    """The encrypted file by its 32-byte key; made when it is not there. Raises NotebookDamaged at first use."""

    def connect() -> sqlcipher.Connection:
        connection = raw_connection(path, key)
        connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
        return connection

    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=CONNECTIONS + 1,
        max_overflow=1,
        pool_use_lifo=True,  # the one whose pages are in memory
    )
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _named)
    return Database(engine, path)


def open_server(address: str) -> Database:
    """A PostgreSQL database by its URL (`postgresql://user@host/name`). Raises BadDatabaseAddress; CentralDatabaseDown at first use."""
    try:
        url = make_url(address)
        if url.drivername in ("postgres", "postgresql"):
            url = url.set(drivername=_POSTGRES)
        if url.drivername != _POSTGRES:
            raise BadDatabaseAddress
        limits = {"statement_timeout": STATEMENT_MILLISECONDS, "lock_timeout": WAITING_MILLISECONDS}
        options = " ".join(f"-c {name}={value}" for name, value in {**limits, "idle_in_transaction_session_timeout": 60_000}.items())
        engine = create_engine(
            url,
            pool_size=CONNECTIONS,
            max_overflow=1,
            pool_pre_ping=True,  # a server that was restarted costs nobody a request
            pool_timeout=WAITING_MILLISECONDS / 1_000,
            connect_args={"options": options, "connect_timeout": 10, "application_name": "carnet-central", "prepare_threshold": 1},
        )
    except (ArgumentError, NoSuchModuleError) as wrong:
        raise BadDatabaseAddress from wrong
    except ModuleNotFoundError as absent:
        raise CentralNotInstalled from absent
    event.listen(engine, "handle_error", _unreachable)
    return Database(engine)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get("reading") else "BEGIN IMMEDIATE")


def _named(context: ExceptionContext) -> BaseException | None:
    trouble = translated(context.original_exception)
    return trouble if isinstance(trouble, CarnetError) else None


def _unreachable(context: ExceptionContext) -> BaseException | None:
    """Gone, restarting, out of room, or too slow: nothing was done, and asking again later is right. Our own bugs stay what they are."""
    import psycopg

    if context.is_pre_ping:  # a connection that died while it lay in the pool: the pool opens another
        return None
    return CentralDatabaseDown() if isinstance(context.original_exception, psycopg.OperationalError) else None
