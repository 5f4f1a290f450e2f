"""Locks the notebook after some minutes without a gesture, with a notice of 60 seconds (interface guide 9.8)."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

NOTICE_SECONDS = 60  # interface guide 9.8
MINUTES = (5, 10, 20)
USUAL_MINUTES = 10  # interface guide 9.8
_GESTURES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


def sitting_seconds() -> float:
    """Seconds that go on while the computer sleeps, where the system tells; never set back."""
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(clock) if clock is not None else time.monotonic()


class LockAfter(QObject):
    """Watches the gestures made in the program's windows while it is `start`ed.

    Signals: `warned(int)` with the seconds left, each second of the notice; `stayed()` when a gesture ends the notice; `expired()` once.
    Only the top windows are watched: a filter on every widget would slow each event down.
    """

    warned = Signal(int)
    stayed = Signal()
    expired = Signal()

    def __init__(self, minutes: int = USUAL_MINUTES, now: Callable[[], float] = sitting_seconds, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._minutes = minutes
        self._last = now()
        self._warned = False
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def set_minutes(self, minutes: int) -> None:
        """Another delay, from the last gesture on."""
        self._minutes = minutes

    def start(self) -> None:
        """Begin to count from now."""
        self._last, self._warned = self._now(), False
        _application().focusWindowChanged.connect(self._watch)
        self._watch(QGuiApplication.focusWindow())
        self._timer.start()

    def stop(self) -> None:
        if self.running:
            _application().focusWindowChanged.disconnect(self._watch)
        self._timer.stop()

    def stir(self) -> None:
        """A gesture was made."""
        self._last = self._now()
        if self._warned:
            self._warned = False
            self.stayed.emit()

    def tick(self) -> None:
        """Look at the clock; called each second."""
        left = self._minutes * 60 - (self._now() - self._last)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= NOTICE_SECONDS:
            self._warned = True
            self.warned.emit(round(left))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _GESTURES:
            self.stir()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # once only, however often the focus comes back
            window.installEventFilter(self)


def _application() -> QGuiApplication:
    app = QGuiApplication.instance()
    if not isinstance(app, QGuiApplication):
        raise RuntimeError("no application")
    return app
