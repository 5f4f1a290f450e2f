"""Fixtures of the pages of visits: a real notebook with a visit on its way, and the ports that they ask of."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.i18n import install_language
from desktop_app.ui.theme import install_theme
from tests.ui.visits.bench import RESOURCES, VisitBench


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The theme at rest, in French."""
    source = qapp.property("themeSource") or install_theme(qapp, RESOURCES, mode="light")
    source.set(mode="light", scale=100, visit=False)
    install_language(qapp, "fr", RESOURCES / "i18n")
    yield
    source.set(mode="light", scale=100)


@pytest.fixture
def make_bench(tmp_path: Path, qtbot: Any, french: None) -> Iterator[Callable[..., VisitBench]]:
    """`make_bench(role=...)`: a notebook of its own, closed after the test."""
    made: list[VisitBench] = []

    def make(role: str = "agent") -> VisitBench:
        made.append(VisitBench(tmp_path / str(len(made)), qtbot, role))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def bench(make_bench: Callable[..., VisitBench]) -> VisitBench:
    return make_bench()
