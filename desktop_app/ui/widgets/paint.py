"""What painted widgets and the row delegate draw alike: boxes, tags, key hints and the round marks of the two steps."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from desktop_app.ui.theme import Theme, ThemeSource

TAG_HEIGHT = 24  # px at 100 %; interface guide, section 5
_TAG_PAD = 8
_TAG_ICON = 14
_TAG_GAP = 6


class Mark(Enum):
    """A round mark: to do (empty), due now (thick amber ring), done (green check), refused (red cross), moot (grey check)."""

    OPEN = "open"
    DUE = "due"
    DONE = "done"
    REFUSED = "refused"
    MOOT = "moot"


MARK_TONES = {Mark.OPEN: "ink3", Mark.DUE: "amber", Mark.DONE: "green", Mark.REFUSED: "red", Mark.MOOT: "ink2"}


def smooth(painter: QPainter) -> None:
    """Ask for smooth edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    edge: QColor | None = None,
    width: float = 1,
    *,
    dashed: bool = False,
) -> None:
    """A rounded box whose outline lies wholly inside `rect`."""
    pen = QPen(Qt.PenStyle.NoPen) if edge is None else QPen(edge, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    inset = width / 2 if edge is not None else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def tag_size(theme: Theme, text: str, icon: str = "") -> QSizeF:
    """Size of a tag: icon and word, 24 px high."""
    width = 2 * theme.px(_TAG_PAD) + QFontMetricsF(theme.font("label")).horizontalAdvance(text)
    if icon:
        width += theme.px(_TAG_ICON) + (theme.px(_TAG_GAP) if text else 0)
    return QSizeF(width + 1, max(theme.px(TAG_HEIGHT), theme.type_px("label") * 1.5))


def tag(painter: QPainter, source: ThemeSource, rect: QRectF, text: str, tone: str, icon: str = "") -> None:
    """A tag in one of the tones red, amber, green, blue, neutral or accent; the text is elided if `rect` is too narrow."""
    theme, palette = source.theme, source.theme.palette
    box(painter, rect, theme.px(6), QColor(getattr(palette, f"{tone}_soft")), QColor(getattr(palette, f"{tone}_line")))
    left = rect.left() + theme.px(_TAG_PAD)
    color = getattr(palette, tone)
    if icon:
        side = theme.px(_TAG_ICON)
        source.icons.paint(painter, QRectF(left, rect.center().y() - side / 2, side, side), icon, color)
        left += side + theme.px(_TAG_GAP)
    painter.setPen(QColor(color))
    painter.setFont(theme.font("label"))
    room = QRectF(left, rect.top(), rect.right() - left - theme.px(_TAG_PAD) + 2, rect.height())
    shown = QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def key_size(theme: Theme, text: str) -> QSizeF:
    """Size of a key hint."""
    return QSizeF(QFontMetricsF(theme.font("key")).horizontalAdvance(text) + theme.px(12), theme.px(20))


def key(painter: QPainter, theme: Theme, rect: QRectF, text: str, ink: QColor, fill: QColor | None, edge: QColor) -> None:
    """A key hint, outlined like the cap of a key."""
    box(painter, rect, theme.px(4), fill, edge)
    painter.setPen(ink)
    painter.setFont(theme.font("key"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)


def mark(painter: QPainter, source: ThemeSource, rect: QRectF, kind: Mark) -> None:
    """A round mark filling the square `rect`; its shape alone tells its meaning."""
    palette = source.theme.palette
    side = rect.width()
    if kind in (Mark.OPEN, Mark.DUE):
        width = max(1.5, side * (0.15 if kind is Mark.DUE else 0.09))
        painter.setPen(QPen(QColor(palette.amber_solid if kind is Mark.DUE else palette.edge), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = width / 2 + 0.5
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
        return
    fill = {Mark.DONE: palette.green_solid, Mark.REFUSED: palette.red_solid, Mark.MOOT: palette.ink3}[kind]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    painter.drawEllipse(rect)
    painter.setPen(
        QPen(QColor(palette.card), max(1.6, side * 0.13), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )

    def at(x: float, y: float) -> QPointF:
        return QPointF(rect.left() + x * side, rect.top() + y * side)

    if kind is Mark.REFUSED:
        painter.drawLine(at(0.34, 0.34), at(0.66, 0.66))
        painter.drawLine(at(0.66, 0.34), at(0.34, 0.66))
    else:
        painter.drawPolyline([at(0.29, 0.52), at(0.44, 0.67), at(0.71, 0.36)])
