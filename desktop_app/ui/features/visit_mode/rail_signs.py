"""Signs and buttons on the dark header of visit mode."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, paint

_TALL = 44  # px at 100 %; picture `visite`


class RailSign(QWidget):
    """An icon and a word in a box of the rail's own colours; `dashed` for the mark of made-up data. `set_short` leaves the icon alone."""

    def __init__(self, icon: str, text: str, *, dashed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._text, self._dashed, self._short = icon, text, dashed, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        follow_theme(self, self.scale)

    def set_text(self, text: str) -> None:
        self._text = text
        self.setAccessibleName(text)
        self.scale(theme_source().theme)

    def set_short(self, short: bool) -> None:
        self._short = short
        self.setToolTip(self._text if short else "")
        self.scale(theme_source().theme)

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        wide = theme.px(14 + 18 + 14)
        if not self._short:
            wide += theme.px(8) + round(QFontMetricsF(theme.font("label")).horizontalAdvance(self._text))
        return QSize(wide, theme.px(34 if self._dashed else _TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        painter = QPainter(self)
        paint.smooth(painter)
        fill = None if self._dashed else theme.color("rail_hi")
        paint.box(painter, area, theme.px(8), fill, theme.color("rail_ink2") if self._dashed else None, dashed=self._dashed)
        side = theme.px(18)
        spot = QRectF(theme.px(14), area.center().y() - side / 2, side, side)
        source.icons.paint(painter, spot, self._icon, getattr(theme.palette, "rail_ink2" if self._dashed else "rail_mark"))
        if not self._short:
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("rail_ink"))
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(area.adjusted(theme.px(40), 0, 0, 0), align, self._text)
        painter.end()


class RailButton(Button):
    """An outlined button on the rail's colour; `set_bare` leaves its icon alone where the header is narrow."""

    def __init__(self, text: str, *, icon: str, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "rail", icon=icon, key=key, parent=parent)
        self._whole = (text, key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_bare(self, bare: bool) -> None:
        text, key = self._whole
        self.setText("" if bare else text)
        self.setAccessibleName(text)
        self.setToolTip(text if bare else "")
        self.set_key("" if bare else key)

    def _colors(self, theme: Theme) -> tuple[QColor | None, QColor | None, QColor]:
        lit = self._over or self.isDown()
        return (theme.color("rail_hi") if lit else None, theme.color("rail_ink2"), theme.color("rail_ink"))

    def _pad(self) -> int:
        return 16
