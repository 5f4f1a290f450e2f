"""A PDF shown page by page, as it will be printed: page keys, zoom keys, drawn off the window's thread."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from desktop_app.services.document import DocumentWriter, Sheet
from desktop_app.ui.executors import Executors, Ticket
from desktop_app.ui.theme import theme_source

ZOOMS = (50, 75, 100, 125, 150, 200, 300)
"""Per cent of the page's real size."""
FIT = 0
_DOTS = 96
"""Dots of the screen an inch at 100 %, as everywhere in the window."""


class PaperView(QScrollArea):
    """`show_pdf(pdf, sizes)`; signal `moved` when the page or its size changed. `zoom` is one of ZOOMS, or FIT for the window's width."""

    moved = Signal()

    def __init__(self, documents: DocumentWriter, executors: Executors, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._documents, self._executors = documents, executors
        self._pdf = b""
        self._sizes: tuple[tuple[float, float], ...] = ()
        self.number, self.zoom = 0, FIT
        self._drawn: tuple[int, int] = (-1, 0)
        self._ticket: Ticket | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWidget(self._picture)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    @property
    def count(self) -> int:
        return len(self._sizes)

    @property
    def shown(self) -> bool:
        """Whether the page asked for is on screen, at its size."""
        return self._drawn == (self.number, self._dots())

    def show_pdf(self, pdf: bytes, sizes: tuple[tuple[float, float], ...]) -> None:
        """A document to show, from its first page."""
        self._pdf, self._sizes, self._drawn = pdf, sizes, (-1, 0)
        self.go(0)

    def go(self, number: int) -> None:
        """To a page (from 0), the nearest that there is."""
        if self._sizes:
            self.number = max(0, min(number, self.count - 1))
            self.verticalScrollBar().setValue(0)
            self._draw()
            self.moved.emit()

    def set_zoom(self, zoom: int) -> None:
        """One of ZOOMS, or FIT."""
        self.zoom = zoom
        self._draw()
        self.moved.emit()

    def zoom_by(self, step: int) -> None:
        """The next larger (1) or smaller (-1) of ZOOMS."""
        now = self._percent()
        larger, smaller = [one for one in ZOOMS if one > now + 1], [one for one in ZOOMS if one < now - 1]
        if step > 0:
            self.set_zoom(larger[0] if larger else ZOOMS[-1])
        else:
            self.set_zoom(smaller[-1] if smaller else ZOOMS[0])

    # -- keys and sizes
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn pages; Ctrl with + − 0 changes the size; arrows scroll within the page."""
        pages = {
            Qt.Key.Key_PageDown: self.number + 1,
            Qt.Key.Key_PageUp: self.number - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.count - 1,
        }
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
                self.zoom_by(1)
            elif key == Qt.Key.Key_Minus:
                self.zoom_by(-1)
            elif key == Qt.Key.Key_0:
                self.set_zoom(FIT)
            else:
                super().keyPressEvent(event)
        elif key in pages:
            self.go(pages[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._draw()

    def _percent(self) -> int:
        return round(self._dots() * 100 / (_DOTS * self.devicePixelRatioF() * theme_source().theme.scale / 100))

    def _dots(self) -> int:
        """Dots an inch of the picture, for the page shown."""
        if not self._sizes:
            return 0
        ratio = self.devicePixelRatioF()
        if self.zoom == FIT:
            width = self._sizes[self.number][0] / 72
            room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width() - 12
            most = 2 * _DOTS * theme_source().theme.scale / 100
            return max(round(min(room / width, most) * ratio), 24)
        return round(_DOTS * self.zoom / 100 * ratio * theme_source().theme.scale / 100)

    # -- drawing
    def _draw(self) -> None:
        if not self._sizes or self.shown or not self.isVisible():
            return
        pdf, number, dots = self._pdf, self.number, self._dots()
        documents = self._documents
        if self._ticket is not None:
            self._ticket.cancel()  # pages turned quickly: only the last one is drawn
        self._ticket = self._executors.work(
            lambda: picture_of(documents.sheet(pdf, number, dots)),
            then=lambda image: self._show(image, number, dots),
            failed=lambda _error: None,
            owner=self,
        )

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._draw()

    def _show(self, image: QImage, number: int, dots: int) -> None:
        self._drawn = (number, dots)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture.setPixmap(picture)
        self.moved.emit()


def picture_of(sheet: Sheet) -> QImage:
    """The page as Qt's own picture, with bytes of its own."""
    return QImage(sheet.rgb, sheet.width, sheet.height, sheet.width * 3, QImage.Format.Format_RGB888).copy()
