"""Cycles that hold widgets are collected on the window's thread alone."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from desktop_app.ui.collector import Collector


@pytest.fixture
def automatic() -> Iterator[None]:
    """Whoever came before, Python's own collector is at work before the test, and as it was after it."""
    before = gc.isenabled()
    gc.enable()
    yield
    if not before:
        gc.disable()


class Knot(QObject):
    """An object in a cycle, which says on which thread it goes."""

    def __init__(self, went: list[str]) -> None:
        super().__init__()
        self.me = self
        weakref.finalize(self, lambda: went.append(threading.current_thread().name))


def test_no_cycle_goes_on_a_worker(qtbot, automatic) -> None:
    went: list[str] = []
    owner = QObject()
    collector = Collector(owner)
    for _ in range(50):
        Knot(went)
    worker = threading.Thread(target=lambda: [[one] for one in range(200_000)], name="worker")
    worker.start()
    worker.join()
    assert not gc.isenabled() and went == []
    while len(went) < 50:
        collector.look()
        kept = [[] for _ in range(800)]  # what makes the next look due
        assert kept
    assert set(went) == {"MainThread"}
