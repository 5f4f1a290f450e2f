"""The focus ring: 2 px of accent, 2 px away from the control, on whatever button-like widget has the focus (interface guide 9.2).

One clear widget is laid over the neighbours of the focused control, inside the same scrolled page, so that it is not clipped by
a tight layout and moves with the page. Text fields show the focus on their own outline; lists on their current row. A widget asks for
the ring by being a QAbstractButton or by having `ring_rect() -> QRect`; it corrects it with the properties `ringRadius` (px at 100 %),
`ringToken` (a colour of the palette) or `ring` = "none".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QScrollArea, QWidget

if TYPE_CHECKING:
    from desktop_app.ui.theme import ThemeSource

_GAP = 2
_WIDTH = 2
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class _Ring(QWidget):
    """The painted ring; never takes the mouse or the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.color = QColor()
        self.radius = 10.0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.color, _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), self.radius, self.radius)
        painter.end()


class FocusRing(QObject):
    """Follows the focus of the application; `place` puts the ring again after a control moved its own inner focus."""

    def __init__(self, app: QApplication, source: ThemeSource) -> None:
        super().__init__(source)
        self._source = source
        self._ring: _Ring | None = None
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        app.focusChanged.connect(self._focus_changed)

    def place(self) -> None:
        """Draw the ring round the focused control, where it is now."""
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self._hide()
            return
        host = _host(target)
        ring = self._ring_in(host)
        inner = target.ring_rect() if hasattr(target, "ring_rect") else target.rect()
        reach = _GAP + _WIDTH
        corner = target.mapTo(host, inner.topLeft()) if target is not host else QPoint(inner.topLeft())
        box = QRect(corner, inner.size()).adjusted(-reach, -reach, reach, reach)
        theme = self._source.theme
        ring.color = theme.color(target.property("ringToken") or "accent")
        wished = target.property("ringRadius")
        ring.radius = min(theme.px(8 if wished is None else wished) + _GAP, inner.height() / 2 + _GAP)
        ring.setGeometry(box)
        ring.show()
        ring.raise_()
        ring.update()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        wants = new is not None and new.property("ring") != "none" and (isinstance(new, QAbstractButton) or hasattr(new, "ring_rect"))
        self._target = new if wants else None
        if new is not None:
            _bring_into_view(new)
            if wants:
                self._watch(new)
        self.place()

    def _watch(self, target: QWidget) -> None:
        host = _host(target)
        widget: QWidget | None = target
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            if widget is host:
                break
            widget = widget.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.place()
        return False

    def _ring_in(self, host: QWidget) -> _Ring:
        if self._ring is None or not shiboken6.isValid(self._ring):
            self._ring = _Ring(host)
        elif self._ring.parentWidget() is not host:
            self._ring.setParent(host)
        return self._ring

    def _hide(self) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()


def _bring_into_view(widget: QWidget) -> None:
    """Scroll the pages around the focused widget so that it shows, however it got the focus."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QScrollArea) and _holds(parent, widget) and widget.height() < parent.viewport().height():
            parent.ensureWidgetVisible(widget, 0, 24)
        parent = parent.parentWidget()


def _holds(area: QScrollArea, widget: QWidget) -> bool:
    page: QWidget | None = area.widget()  # none while the area is being filled
    return page is not None and page.isAncestorOf(widget)


def _host(target: QWidget) -> QWidget:
    """The scrolled page that holds a control, or its window."""
    widget = target
    while (parent := widget.parentWidget()) is not None and not widget.isWindow():
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            return widget
        widget = parent
    return widget
