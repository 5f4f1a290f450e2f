"""A row of fields that becomes a column when there is no room: at 200 % nothing is cut and nothing scrolls sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source


class FoldingRow(QWidget):
    """`row.add(widget, stretch=2, width=180)`: `width` px at 100 % is what the widget needs to stay beside the others."""

    def __init__(self, *, spacing: int = 12, fold_spacing: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing, self._fold_spacing = spacing, fold_spacing
        self._wanted: list[tuple[QWidget, int]] = []
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        follow_theme(self, self.fold)

    @property
    def folded(self) -> bool:
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def add(self, widget: QWidget, *, stretch: int = 0, width: int = 120) -> None:
        self._wanted.append((widget, width))
        self._box.addWidget(widget, stretch)
        self.fold(theme_source().theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold(theme_source().theme)

    def minimumSizeHint(self) -> QSize:
        """As narrow as its widest widget: the row folds rather than push."""
        wide = max((widget.minimumSizeHint().width() for widget, _width in self._wanted if not widget.isHidden()), default=0)
        return QSize(wide, super().minimumSizeHint().height())

    def fold(self, theme: Theme) -> None:
        shown = [width for widget, width in self._wanted if not widget.isHidden()]
        wanted = sum(theme.px(width) for width in shown) + theme.px(self._spacing) * max(0, len(shown) - 1)
        beside = QBoxLayout.Direction.LeftToRight if wanted <= self.width() else QBoxLayout.Direction.TopToBottom
        self._box.setSpacing(theme.px(self._spacing if beside is QBoxLayout.Direction.LeftToRight else self._fold_spacing))
        if beside is not self._box.direction():
            self._box.setDirection(beside)
            self.updateGeometry()
