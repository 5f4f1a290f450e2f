"""Large buttons of a walk: a finger in the rain, or one key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, theme_source
from desktop_app.ui.widgets import Button, paint

_ICON, _GAP, _PAD = 24, 12, 16
_TWO_LINES = "second_strong"


class BigButton(Button):
    """As `Button`, larger. `short` are the words where there is no room for all of them; the key's name gives way first, the icon last."""

    def __init__(
        self,
        text: str,
        role: str = "secondary",
        *,
        icon: str = "",
        key: str = "",
        short: str = "",
        tall: int = 64,
        parent: QWidget | None = None,
    ) -> None:
        self._tall, self._brief = tall, short or text
        super().__init__(text, role, icon=icon, key=key, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(text if short else "")

    def set_words(self, text: str, short: str = "") -> None:
        """Other words, for another step of the walk."""
        self._brief = short or text
        self.setText(text)

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(self._tall))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        return QSize(round(self._width(self.text(), bool(self._key))), theme.px(self._tall))

    def minimumSizeHint(self) -> QSize:
        return QSize(round(min(self._width(self._brief, False, bare=True), self._wrapped())), theme_source().theme.px(self._tall))

    def least(self) -> int:
        """The least width, in px, at which its sign and its words still show, on two lines if need be."""
        theme = theme_source().theme
        return round(min(self._width(self._brief, False), self._wrapped() + (theme.px(_ICON + _GAP) if self._icon else 0)))

    def _wrapped(self) -> float:
        """Room for the longest word of two lines."""
        theme = theme_source().theme
        metrics = QFontMetricsF(theme.font(_TWO_LINES))
        return max((metrics.horizontalAdvance(word) for word in self._brief.split()), default=0) + theme.px(_PAD) + 2

    def _width(self, text: str, key: bool, *, bare: bool = False) -> float:
        theme = theme_source().theme
        wide = 2 * theme.px(_PAD / 2 if bare else _PAD) + QFontMetricsF(theme.font("card")).horizontalAdvance(text)
        if self._icon and not bare:
            wide += theme.px(_ICON + _GAP)
        return wide + (paint.key_size(theme, self._key).width() + theme.px(_GAP) if key else 0)

    def _paint_inside(self, painter: QPainter, area: QRectF, ink: QColor, fill: QColor | None) -> None:
        source = theme_source()
        theme = source.theme
        room = area.width()
        text = self.text() if self._width(self.text(), False) <= room else self._brief
        if self._width(text, False, bare=True) > room:
            self._paint_two_lines(painter, area, ink, self._brief)
            return
        key = bool(self._key) and self._width(text, True) <= room
        bare = self._width(text, key) > room
        if bare and self.least() <= room:
            self._paint_two_lines(painter, area, ink, self._brief)
            return
        wide = self._width(text, key, bare=bare)
        left = area.left() + max(theme.px(_PAD / 2), (room - wide) / 2 + theme.px(_PAD / 2 if bare else _PAD))
        if self._icon and not bare:
            side = theme.px(_ICON)
            source.icons.paint(painter, QRectF(left, area.center().y() - side / 2, side, side), self._icon, ink.name())
            left += side + theme.px(_GAP)
        font = theme.font("card")
        painter.setFont(font)
        painter.setPen(ink)
        advance = QFontMetricsF(font).horizontalAdvance(text)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, area.right() - left - 2)
        painter.drawText(QRectF(left, area.top(), area.right() - left, area.height()), align, shown)
        if key:
            size = paint.key_size(theme, self._key)
            spot = QRectF(left + advance + theme.px(_GAP), area.center().y() - size.height() / 2, size.width(), size.height())
            plain = self._role == "secondary"
            edge = theme.color("line") if plain else ink
            paint.key(painter, theme, spot, self._key, ink, theme.color("sunk") if plain else None, edge)

    def _paint_two_lines(self, painter: QPainter, area: QRectF, ink: QColor, text: str) -> None:
        """Words that do not fit on one line, smaller, beside their sign."""
        source = theme_source()
        theme = source.theme
        painter.setFont(theme.font(_TWO_LINES))
        painter.setPen(ink)
        side = theme.px(_ICON) if self._icon and area.width() >= self.least() else 0
        taken = side + (theme.px(_GAP / 2) if side else 0)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        room = QRectF(0, 0, area.width() - taken - theme.px(_PAD), area.height())
        wide = QFontMetricsF(painter.font()).boundingRect(room, int(align), text).width()
        left = area.left() + max(theme.px(_PAD / 2), (area.width() - taken - wide) / 2)
        if side:
            spot = QRectF(left, area.center().y() - side / 2, side, side)
            source.icons.paint(painter, spot, self._icon, ink.name())
        painter.drawText(QRectF(left + taken, area.top(), room.width() + 2, area.height()), align, text)
