"""Central and its laptops for photos, and a team with notebooks: new for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.sync.photo_town import Town
from tests.sync.team import Team


@pytest.fixture
def town(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Town]:
    made = Town(tmp_path, getattr(request, "param", True))
    yield made
    for end in made.ends:
        end.close()


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    for person in made.people:
        person.made.store.close()
