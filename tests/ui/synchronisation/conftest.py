"""The page over a hand-made exchange, with the real runner, executors, hub and keys."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.features.synchronisation.page import SynchronisationPage
from desktop_app.ui.shell.sync_runner import SyncRunner
from tests.ui.encounters.scene import Scene, make_scene
from tests.ui.synchronisation.fakes import FakeDevices, FakeExchange


@dataclass
class FakePickers:
    """What the person would choose."""

    file: Path | None = None
    saved: Path | None = None
    chosen_folder: Path | None = None
    offered: str = ""

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        self.offered = name
        return self.saved

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        return self.chosen_folder


@dataclass
class Sends:
    """A page on screen and everything around it."""

    scene: Scene
    exchange: FakeExchange
    devices: FakeDevices
    pickers: FakePickers
    sender: SyncRunner | None
    page: SynchronisationPage | None = None

    def show(self, **size: int) -> SynchronisationPage:
        self.page = self.scene.show(SynchronisationPage, **size)
        self.scene.settle()
        return self.page

    def settle(self) -> None:
        for _ in range(3):  # a question may lead to another
            self.scene.settle()


def over(scene: Scene, exchange: FakeExchange, devices: FakeDevices, *, sending: bool = True) -> Sends:
    """Put an exchange under a scene."""
    context = scene.context
    sender = SyncRunner(exchange, context.executors, context.hub, now=lambda: 0.0, parent=scene.window) if sending else None
    pickers = FakePickers()
    ports = SimpleNamespace(**vars(context.ports), sender=sender, pickers=pickers, opened=SimpleNamespace(read_only=False))
    cases = replace(context.use_cases, synchronise=exchange, devices=devices)
    scene.context = replace(context, use_cases=cases, ports=ports)
    return Sends(scene, exchange, devices, pickers, sender)


@pytest.fixture
def make_sends(tmp_path: Path, qapp: QApplication) -> Iterator[Callable[..., Sends]]:
    """`make_sends(FakeExchange(...), role="agent")`; the page is shown by `.show()`."""
    made: list[Sends] = []

    def make(exchange: FakeExchange | None = None, *, role: str = "agent", sending: bool = True) -> Sends:
        sends = over(make_scene(tmp_path, role=role), exchange or FakeExchange(), FakeDevices(), sending=sending)
        made.append(sends)
        return sends

    yield make
    for sends in made:
        if sends.sender is not None:
            sends.sender.stop()
        sends.scene.close()
