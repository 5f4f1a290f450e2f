"""A real PostgreSQL server for one run of the tests: in a temporary folder, on a socket, gone at the end."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

ACCOUNT = "postgres"
"""Under whom the server runs when the tests run as root, which PostgreSQL refuses; Debian's package makes it."""


@dataclass(frozen=True, slots=True)
class Server:
    folder: Path

    def url(self, database: str) -> str:
        return f"postgresql://{ACCOUNT}@/{database}?host={self.folder}"

    def run(self, statement: str) -> None:
        with psycopg.connect(host=str(self.folder), user=ACCOUNT, dbname="postgres", autocommit=True) as connection:
            connection.execute(statement)

    def create(self, name: str) -> str:
        """A new empty database's URL."""
        self.run(f'CREATE DATABASE "{name}"')
        return self.url(name)


@contextmanager
def started() -> Iterator[Server]:
    tools = programs()
    # A socket's path has at most 107 bytes: the folder is made where names are short.
    folder = Path(tempfile.mkdtemp(prefix="carnet-pg-", dir="/tmp" if Path("/tmp").is_dir() else None))
    try:
        if os.geteuid() == 0:
            shutil.chown(folder, ACCOUNT)
        data = folder / "data"
        _run([tools / "initdb", "-D", data, "-U", ACCOUNT, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"])
        options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=60"
        _run([tools / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start"])
        try:
            yield Server(folder)
        finally:
            _run([tools / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(command: list[str | Path]) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--clear-groups", *words]
    # The server that pg_ctl leaves behind would keep a pipe open.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(words, stdout=said, stderr=subprocess.STDOUT, cwd="/", check=False, timeout=60)
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")


def programs() -> Path:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
    try:
        from devtools.system_libraries import postgresql_programs
    finally:
        sys.path.pop(0)
    found = postgresql_programs()
    assert found is not None, "PostgreSQL's server is missing: run `python3 packaging/dev.py setup`, or install Debian's package postgresql"
    return found
