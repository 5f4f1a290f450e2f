"""One PostgreSQL server a worker; a database a test."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.central.database import Database, open_file, open_server
from desktop_app.central.migrate import migrate
from tests.central.server import Server, started
from tests.factories import KEY

BOTH = ("sqlite", "postgresql")
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with started() as server:
        yield server


@pytest.fixture
def new_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[str], Database]]:
    """Makes migrated databases of either sort, closed at the end."""
    opened: list[Database] = []

    def make(sort: str) -> Database:
        number = next(_numbers)
        if sort == "sqlite":
            made = open_file(tmp_path / f"central-{number}.db", KEY)
        else:
            made = open_server(request.getfixturevalue("postgres").create(f"store{number}"))
        opened.append(made)
        migrate(made)
        return made

    yield make
    for each in opened:
        each.close()
