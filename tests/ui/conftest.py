"""A page over a real encrypted notebook: `scene`, `bench`, or `make_bench(role=...)`; a bench of its own: `bench_class`."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.i18n import install_language
from desktop_app.ui.theme import install_theme
from tests.ui.commitments.bench import RESOURCES, Bench
from tests.ui.encounters.scene import Scene, make_scene


@pytest.fixture
def french(qapp: QApplication) -> Iterator[None]:
    """The theme at rest, in French."""
    source = qapp.property("themeSource") or install_theme(qapp, RESOURCES, mode="light")
    source.set(mode="light", scale=100, visit=False)
    install_language(qapp, "fr", RESOURCES / "i18n")
    yield
    source.set(mode="light", scale=100)


@pytest.fixture
def bench_class() -> type[Bench]:
    return Bench


@pytest.fixture
def make_bench(tmp_path: Path, qtbot: Any, french: None, bench_class: type[Bench]) -> Iterator[Callable[..., Bench]]:
    """`make_bench(role=...)`: a notebook of its own, closed after the test."""
    made: list[Bench] = []

    def make(role: str = "agent") -> Bench:
        made.append(bench_class(tmp_path / str(len(made)), qtbot, role))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication) -> Iterator[Scene]:
    made = make_scene(tmp_path)
    yield made
    made.close()
