"""A desk for the journeys: the real window over a notebook already opened, with hands that type and eyes that wait."""

import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.window import make_window
from desktop_app.domain.errors import CarnetError
from desktop_app.ui.executors import Executors
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.ports import Opened
from tests.journeys.service import Service, open_service

PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class Desk:
    """The window of an agent who sits at it."""

    app: QApplication
    window: MainWindow
    executors: Executors
    bugs: list[BaseException]

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.app.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, letters: str) -> None:
        """One letter after the other, each answered before the next as when a person types."""
        for letter in letters:
            QTest.keyClick(self.app.focusWidget() or self.window, letter)
            self.app.processEvents()
        self.settle()

    def settle(self, seconds: float = 60.0) -> None:
        """Until every job came home and what it brought is painted."""
        end = time.monotonic() + seconds
        quiet = 0
        while quiet < 2:
            assert time.monotonic() < end, "the window did not come to rest"
            self.app.processEvents()
            view = self.window.view()
            quiet = 0 if self.executors.pending or (view is not None and view.arriving) else quiet + 1
        assert not self.bugs, "".join(traceback.format_exception(self.bugs[0]))


@pytest.fixture
def sit_down(qapp: QApplication) -> Iterator[Callable[[DeskComputer, Opened], Desk]]:
    """`sit_down(computer, opened)`: the window with this notebook; it is closed when the test ends."""
    taken: list[tuple[DeskComputer, Opened, Desk]] = []

    def sit(computer: DeskComputer, opened: Opened) -> Desk:
        bugs: list[BaseException] = []
        executors = Executors(CarnetError, bugs.append)
        window = make_window(qapp, computer, executors, "fr")
        window.resize(1366, 768)
        window.start()
        window.show()
        window.activateWindow()
        desk = Desk(qapp, window, executors, bugs)
        desk.settle()
        window.enter(opened)
        desk.settle()
        taken.append((computer, opened, desk))
        return desk

    yield sit
    for computer, opened, desk in taken:
        desk.window.lock_after.stop()
        desk.executors.shutdown()
        computer.close(opened)
        desk.window.hide()
        desk.window.deleteLater()


@pytest.fixture
def service(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """Several people with their windows, at once."""
    with open_service(qapp, tmp_path, monkeypatch) as made:
        yield made
