"""The window before anything is in it: its size, its colour. Next to nothing is imported, so that it is on screen first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

PAPER = {"light": "#F6F4EF", "dark": "#10191B"}
"""The palettes' `paper`, once more: the first paint reads no file (a test keeps the two equal)."""
_SMALLEST = (640, 480)
_USUAL = (1366, 768)
_PATIENCE_MS = 500


class Frame(QMainWindow):
    """`kept` is a geometry as `kept_geometry` gives it, "" for the usual size; `mode` is one of `theme.MODES` ("system": its own colour).

    Signal `painted()` once, when the first paint is on screen, or after a moment for a window that starts out of sight. `QPainter`,
    `QColor`, `QIcon`, `Qt` are not named before: each makes hundreds of Python enumerations the first time.
    """

    painted = Signal()

    def __init__(self, resources: Path, kept: str = "", mode: str = "system", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._resources = resources
        if mode in PAPER:
            self.setStyleSheet(f"QMainWindow {{ background: {PAPER[mode]}; }}")
        self.setMinimumSize(*_SMALLEST)
        self.place_as(kept)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.timeout.connect(self.painted)
        self._first.start(_PATIENCE_MS)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._first.isActive():
            self._first.start(0)  # once what is painted here was shown

    def place_as(self, kept: str) -> None:
        """Where and how large it was, or the usual size in the room there is."""
        if not kept or not self._restored(kept):
            room = self.screen().availableSize()
            self.resize(min(_USUAL[0], room.width()), min(_USUAL[1], room.height()))

    def kept_geometry(self) -> str:
        """Where and how large the window is, to remember."""
        return bytes(self.saveGeometry().toBase64().data()).decode("ascii")

    def be_furnished(self) -> None:
        """The program's icon, which is a drawing to read, and the theme's own colours: after the first paint."""
        from PySide6.QtGui import QIcon

        self._first.stop()
        self.setStyleSheet("")
        self.setWindowIcon(QIcon(str(self._resources / "icons" / "app.svg")))

    def _restored(self, kept: str) -> bool:
        from PySide6.QtCore import QByteArray

        return self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore")))
