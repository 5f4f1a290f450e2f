"""A row of visit mode that is one large button: read at arm's length, pressed with a thumb."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, theme_source
from desktop_app.ui.widgets import Row, paint

_TALL = 64  # px at 100 %


class TallButton(QAbstractButton):
    """`row` holds what is shown; below `narrow` px (at 100 %) its parts stand one above the other. `gaps`: between them, wide and narrow.

    The subclass fills the row, then calls `follow_theme(self, self.scale)`.
    """

    gaps = (18, 4)

    def __init__(self, row: Row, narrow: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._narrow = row, narrow
        self.setLayout(row)
        self.setProperty("ringRadius", 12)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def scale(self, theme: Theme) -> None:
        self.setMinimumHeight(theme.px(_TALL))
        self.fold(self.width() < theme.px(self._narrow))

    def fold(self, narrow: bool) -> None:
        self._row.setDirection(Row.Direction.TopToBottom if narrow else Row.Direction.LeftToRight)
        self._row.setSpacing(theme_source().theme.px(self.gaps[narrow]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold(self.width() < theme_source().theme.px(self._narrow))

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(300), self._row.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(220), self._row.minimumSize().height())

    def heightForWidth(self, width: int) -> int:
        return max(self._row.heightForWidth(width), theme_source().theme.px(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        lit = self.underMouse() or self.isDown()
        paint.box(
            painter, QRectF(self.rect()), theme.px(12), theme.color("sunk" if lit else "card"), theme.color("accent" if lit else "line")
        )
        painter.end()
