"""The scene of the encounters, and a colleague's notebook on another computer."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.factories import Made, make_notebook
from tests.ui.encounters.scene import RESOURCES, Scene, make_scene


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication) -> Iterator[Scene]:
    made = make_scene(tmp_path / "mine")
    yield made
    made.close()


@pytest.fixture
def other(tmp_path: Path, scene: Scene) -> Iterator[Made]:
    authority = json.loads((RESOURCES / "territory" / "villejuif.json").read_text("utf-8"))
    made = make_notebook(tmp_path / "theirs", scene.clock, person="Karim", role="supervisor", authority=authority)
    yield made
    made.store.close()
