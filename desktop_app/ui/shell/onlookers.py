"""Draws the curtain when others may see the window: a second screen, which may be a projector, or the full screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets import Curtain


class Onlookers(QObject):
    """Watches a window and the screens as long as the window lives."""

    def __init__(self, window: QWidget, curtain: Curtain) -> None:
        super().__init__(window)
        self._window, self._curtain = window, curtain
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self.count_screens)
            app.screenRemoved.connect(self.count_screens)
        window.installEventFilter(self)
        self.count_screens()
        self._look_at_full_screen()

    def count_screens(self, _screen: object = None) -> None:
        self._hold("second_screen", len(QGuiApplication.screens()) > 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowStateChange:
            self._look_at_full_screen()
        return False

    def _look_at_full_screen(self) -> None:
        self._hold("full_screen", self._window.isFullScreen())

    def _hold(self, reason: str, seen: bool) -> None:
        if seen:
            self._curtain.hold(reason)
        else:
            self._curtain.release(reason)
