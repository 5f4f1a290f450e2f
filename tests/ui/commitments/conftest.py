"""Fixtures shared by the pages that show commitments."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.i18n import install_language
from desktop_app.ui.theme import install_theme
from tests.ui.commitments.bench import RESOURCES, Bench


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The theme at rest, in French."""
    source = qapp.property("themeSource") or install_theme(qapp, RESOURCES, mode="light")
    source.set(mode="light", scale=100, visit=False)
    install_language(qapp, "fr", RESOURCES / "i18n")
    yield
    source.set(mode="light", scale=100)


@pytest.fixture
def make_bench(tmp_path: Path, qtbot: Any, french: None) -> Iterator[Callable[..., Bench]]:
    """`make_bench(role=...)`: a notebook of its own, closed after the test."""
    made: list[Bench] = []

    def make(role: str = "agent") -> Bench:
        made.append(Bench(tmp_path / str(len(made)), qtbot, role))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()
