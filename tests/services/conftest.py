"""A notebook of an agent, its clock at rest, and the use cases over it: new for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.bootstrap.desktop import services_over
from desktop_app.services.use_cases import UseCases
from tests.factories import Made, make_notebook


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Made]:
    made = make_notebook(tmp_path / "home")
    yield made
    made.store.close()


@pytest.fixture
def cases(made: Made) -> UseCases:
    return services_over(made.store)
