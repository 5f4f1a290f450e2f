"""A supervisor's scene over a real store, with an exchange by hand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.features.desk.page import DeskPage
from tests.ui.desk.fake import FakeExchange
from tests.ui.devices.fake import FakeDevices
from tests.ui.encounters.scene import Scene, make_scene
from tests.ui.shell.conftest import FakePickers


@pytest.fixture
def exchange() -> FakeExchange:
    return FakeExchange()


@pytest.fixture
def make_desk_page(tmp_path: Path, qapp: QApplication, exchange: FakeExchange) -> Iterator[Callable[..., tuple[Scene, DeskPage]]]:
    scenes: list[Scene] = []

    def make(role: str = "supervisor", width: int = 1154) -> tuple[Scene, DeskPage]:
        scene = make_scene(tmp_path / role, role=role)
        scenes.append(scene)
        cases = replace(scene.context.use_cases, synchronise=exchange, devices=FakeDevices())
        ports = SimpleNamespace(**vars(scene.context.ports), pickers=FakePickers())
        scene.context = replace(scene.context, use_cases=cases, ports=ports)
        page = scene.show(DeskPage, width=width)
        scene.window.activateWindow()
        return scene, page

    yield make
    for scene in scenes:
        scene.close()
