"""The same scene as for the encounters."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.encounters.scene import Scene, make_scene


@pytest.fixture
def scene(tmp_path: Path, qapp: QApplication) -> Iterator[Scene]:
    made = make_scene(tmp_path)
    yield made
    made.close()
