"""A moment's wait before something is done once, however often it was asked for."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, SignalInstance


class Pause(QTimer):
    """`start()` asks; `then` is called once nobody has asked again for so many milliseconds (0: as soon as what is under way is over)."""

    def __init__(self, parent: QObject, then: Callable[[], Any] | SignalInstance, milliseconds: int = 0) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(milliseconds)
        self.timeout.connect(then)
