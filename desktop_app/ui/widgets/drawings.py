"""The drawings of empty pages and errors: 200 x 116, a tinted disc and a few lines, painted in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source

_SIZE = (200, 116)  # interface guide, section 6
KINDS = ("notebook", "stick", "people", "places", "list", "search", "letter", "calendar", "plant")
SIGNS = ("check", "broken", "dashes", "plus", "")


class Drawing(QWidget):
    """`Drawing("notebook", "check", tone="green")`: what (`KINDS`), in which state (`SIGNS`). Decorative.

    With `yields` it leaves its height to the words around it where there is not room for both, and is not painted then.
    """

    def __init__(
        self, kind: str = "notebook", sign: str = "", tone: str = "accent", parent: QWidget | None = None, *, yields: bool = False
    ) -> None:
        super().__init__(parent)
        self._kind, self._sign, self._tone, self._yields = kind, sign, tone, yields
        follow_theme(self, self.scale)

    def set(self, kind: str, sign: str, tone: str) -> None:
        self._kind, self._sign, self._tone = kind, sign, tone
        self.update()

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(QSize(theme.px(_SIZE[0]), theme.px(_SIZE[1])))
        if self._yields:
            self.setMinimumHeight(0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self.maximumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        if self.height() < theme.px(_SIZE[1]):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / _SIZE[0], self.height() / _SIZE[1])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"{self._tone}_soft"))
        painter.drawEllipse(QPointF(100, 58), 56, 56)
        painter.setPen(QPen(theme.color("ink2"), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(theme.color("card"))
        left = self._kind in ("notebook", "stick")
        getattr(self, f"_{self._kind}")(painter)
        painter.setPen(QPen(theme.color(self._tone), 2.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._draw_sign(painter, QPointF(113, 64) if left else QPointF(158, 88), theme)
        painter.end()

    def _draw_sign(self, painter: QPainter, at: QPointF, theme: Theme) -> None:
        x, y = at.x(), at.y()
        if self._kind not in ("notebook", "stick") and self._sign:
            painter.setBrush(theme.color("card"))
            painter.drawEllipse(at, 17, 17)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._sign == "check":
            painter.drawPolyline([QPointF(x - 9, y + 1), QPointF(x - 2, y + 8), QPointF(x + 10, y - 8)])
        elif self._sign == "broken":
            painter.drawLine(QPointF(x - 5, y - 8), QPointF(x + 5, y + 8))
            painter.drawLine(QPointF(x + 5, y - 8), QPointF(x - 5, y + 8))
            if self._kind in ("notebook", "stick"):
                painter.drawLine(QPointF(x - 15, y), QPointF(x - 9, y))
                painter.drawLine(QPointF(x + 9, y), QPointF(x + 15, y))
        elif self._sign == "dashes":
            for start in (-14, -3, 8):
                painter.drawLine(QPointF(x + start, y), QPointF(x + start + 6, y))
        elif self._sign == "plus":
            painter.drawLine(QPointF(x - 7, y), QPointF(x + 7, y))
            painter.drawLine(QPointF(x, y - 7), QPointF(x, y + 7))

    def _notebook(self, painter: QPainter) -> None:
        painter.drawRoundedRect(QRectF(34, 26, 58, 68), 5, 5)
        painter.drawLine(QPointF(46, 26), QPointF(46, 94))
        for y in (44, 55, 66):
            painter.drawLine(QPointF(55, y), QPointF(82, y))
        painter.drawRect(QRectF(141, 34, 20, 16))
        painter.drawRoundedRect(QRectF(134, 50, 34, 44), 5, 5)

    _stick = _notebook

    def _people(self, painter: QPainter) -> None:
        for x, y, size in ((72, 50, 1.0), (124, 46, 1.15)):
            painter.drawEllipse(QPointF(x, y - 14 * size), 11 * size, 11 * size)
            path = QPainterPath(QPointF(x - 22 * size, y + 42))
            path.cubicTo(QPointF(x - 20 * size, y + 2), QPointF(x + 20 * size, y + 2), QPointF(x + 22 * size, y + 42))
            path.closeSubpath()
            painter.drawPath(path)

    def _places(self, painter: QPainter) -> None:
        painter.drawRect(QRectF(44, 48, 34, 48))
        painter.drawRect(QRectF(78, 26, 40, 70))
        painter.drawPolygon([QPointF(114, 58), QPointF(136, 40), QPointF(158, 58)])
        painter.drawRect(QRectF(118, 58, 36, 38))
        for x, y in ((53, 58), (53, 74), (88, 38), (102, 38), (88, 54), (102, 54), (88, 70), (102, 70), (128, 70)):
            painter.drawRect(QRectF(x, y, 7, 8))

    def _list(self, painter: QPainter) -> None:
        painter.drawRoundedRect(QRectF(58, 18, 84, 80), 6, 6)
        for y in (36, 56, 76):
            painter.drawEllipse(QPointF(74, y), 5, 5)
            painter.drawLine(QPointF(88, y), QPointF(128, y))

    def _search(self, painter: QPainter) -> None:
        painter.drawRoundedRect(QRectF(48, 24, 78, 70), 6, 6)
        for y in (42, 56, 70):
            painter.drawLine(QPointF(60, y), QPointF(100, y))
        painter.drawEllipse(QPointF(122, 62), 19, 19)
        painter.drawLine(QPointF(136, 76), QPointF(150, 90))

    def _letter(self, painter: QPainter) -> None:
        painter.drawRoundedRect(QRectF(52, 32, 96, 62), 6, 6)
        painter.drawPolyline([QPointF(55, 37), QPointF(100, 68), QPointF(145, 37)])

    def _calendar(self, painter: QPainter) -> None:
        painter.drawRoundedRect(QRectF(58, 26, 84, 72), 6, 6)
        painter.drawLine(QPointF(58, 46), QPointF(142, 46))
        painter.drawLine(QPointF(78, 18), QPointF(78, 32))
        painter.drawLine(QPointF(122, 18), QPointF(122, 32))
        for x in (74, 94, 114):
            for y in (58, 76):
                painter.drawRect(QRectF(x, y, 10, 8))

    def _plant(self, painter: QPainter) -> None:
        painter.drawPolygon([QPointF(76, 74), QPointF(124, 74), QPointF(118, 100), QPointF(82, 100)])
        painter.drawLine(QPointF(100, 74), QPointF(100, 42))
        for side in (-1, 1):
            leaf = QPainterPath(QPointF(100, 54))
            leaf.cubicTo(QPointF(100 + side * 6, 34), QPointF(100 + side * 22, 28), QPointF(100 + side * 36, 28))
            leaf.cubicTo(QPointF(100 + side * 36, 44), QPointF(100 + side * 22, 56), QPointF(100, 54))
            painter.drawPath(leaf)
