"""The search panel over the window (Ctrl+K): the page stays behind, dimmed; Escape gives it back as it was."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.features.search.body import SearchBody
from desktop_app.ui.page import PageContext
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Column, Surface

WIDTH, TOP, HEIGHT = 760, 56, 640
"""Panel of the picture `recherche`, px at 100 %."""


class SearchPalette(QWidget):
    """`SearchPalette(window, context, pages)`; `open_panel(words)` shows it, `close_panel()` hides it. It covers its window."""

    def __init__(self, window: QWidget, context: PageContext, pages: frozenset[str] | None = None) -> None:
        super().__init__(window)
        self._covered = window
        self._before: QWidget | None = None
        self.card = Surface("card", self)
        self.body = SearchBody(context, pages, closes=True, parent=self.card)
        self.body.going.connect(self._going)
        self.body.left.connect(self.close_panel)
        Column(self.card, margins=(1, 1, 1, 1), spacing=0).addWidget(self.body)
        self.setAccessibleName(self.tr("Search"))
        window.installEventFilter(self)
        self.hide()

    def open_panel(self, typed: str = "") -> None:
        """Show over the window; pressed again, the words are selected to be typed over."""
        if not self.isVisible():
            self._before = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.body.start(typed or (self.body.entry.text() if self.isVisible() else ""))

    def close_panel(self) -> None:
        """Hide, and give the focus back where it was."""
        self.hide()
        if self._before is not None and shiboken6.isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def _going(self) -> None:
        self.close_panel()
        self.body.entry.blockSignals(True)
        self.body.entry.clear()
        self.body.entry.blockSignals(False)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays in the panel: there is one thing to type in."""
        self.body.entry.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_panel()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._covered and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(theme_source().theme.palette.rail)
        veil.setAlphaF(0.45)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()

    def _place(self) -> None:
        theme, window = theme_source().theme, self._covered
        self.setGeometry(window.rect())
        width = min(theme.px(WIDTH), window.width() - 24)
        top = min(theme.px(TOP), max(8, window.height() // 12))
        height = min(theme.px(HEIGHT), window.height() - top - 16)
        rail = theme.px(240) if window.width() >= theme.px(1180) else (window.width() - width) // 2
        left = min(rail, window.width() - width - 12)
        self.card.setGeometry(QRect(max(12, left), top, width, height))
