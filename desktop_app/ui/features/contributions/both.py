"""A list and what it shows beside it; one above the other, and scrolled, where the window is too narrow or its text large."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Column, Row, Scroller

NARROW = 860
"""Width, px at 100 %, under which the list stands above."""

LIST, PANE = 230, 380
"""Least heights of the two when one stands above the other."""


class Both(QWidget):
    """`Both(table, pane, 7, 4)`."""

    def __init__(self, table: QWidget, pane: QWidget, left: int, right: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._table, self._pane = table, pane
        scroller = Scroller(margins=(0, 0, 0, 0), spacing=0, parent=self)
        Column(self, spacing=0).addWidget(scroller)
        self._row = Row(spacing=14)
        self._row.addWidget(table, left)
        self._row.addWidget(pane, right)
        scroller.column.addLayout(self._row, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme = theme_source().theme
        narrow = self.width() < theme.px(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._table.setMinimumHeight(theme.px(LIST) if narrow else 0)
        self._pane.setMinimumHeight(theme.px(PANE) if narrow else 0)
