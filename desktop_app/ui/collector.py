"""Cycles of Python objects are collected on the window's thread, between two events, and nowhere else.

A cycle may hold widgets. Collected by a worker, or in the middle of a layout, they would be deleted there, and the program with them.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 400


class Collector(QObject):
    """Takes over from Python's own collector until it is stopped; the same thresholds, looked at between two events."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        collect_due()


def collect_due() -> None:
    """Collect the oldest generation whose turn has come."""
    counts, thresholds = gc.get_count(), gc.get_threshold()
    due = next((age for age in (2, 1, 0) if counts[age] > thresholds[age]), None)
    if due is not None:
        gc.collect(due)
