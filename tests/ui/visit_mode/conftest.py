"""A walk on a real notebook: four stops, commitments along them, one deputy mayor."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.ui.theme import theme_source
from tests.ui.visit_mode.evening import Evening


@pytest.fixture
def make_evening(tmp_path: Path, qtbot: Any, french: None) -> Iterator[Callable[..., Evening]]:
    """`make_evening(role=…)`: a notebook with its visit, the window not shown yet."""
    made: list[Evening] = []

    def make(role: str = "agent") -> Evening:
        made.append(Evening(tmp_path / str(len(made)), qtbot, role))
        return made[-1]

    yield make
    for one in made:
        one.close()
    theme_source().set(visit=False)


@pytest.fixture
def evening(make_evening: Callable[..., Evening]) -> Evening:
    return make_evening()
