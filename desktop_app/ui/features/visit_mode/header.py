"""The header of visit mode: which visit, that all is kept, where one is, the way out."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.features.visit_mode.rail_signs import RailButton, RailSign
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Column, ElidedLabel, IconLabel, Label, Row, Surface

WIDE, SHORT = 1180, 640  # px at 100 %: below, words give way to icons; below, the header is lower


class VisitHeader(Surface):
    """`show_visit(title, second)`, `show_where("Arrêt 3 sur 6")`, `say_saved(text)`. Signals `left()`, `lock_asked()`."""

    left = Signal()
    lock_asked = Signal()

    def __init__(self, *, demonstration: bool, parent: QWidget | None = None) -> None:
        super().__init__("rail", parent)
        row = Row(self, margins=(28, 0, 24, 0), spacing=16)
        self._icon = IconLabel("visits", 28, "rail_mark", self)
        row.addWidget(self._icon)
        text = Column(spacing=0)
        self.title = ElidedLabel("", "detail", "rail_ink", parent=self)
        self.second = ElidedLabel("", "second", "rail_ink2", parent=self)
        text.addStretch(1)
        text.addWidget(self.title)
        text.addWidget(self.second)
        text.addStretch(1)
        row.addLayout(text, 1)
        self.demonstration = RailSign("info", self.tr("Demonstration data"), dashed=True, parent=self)
        self.demonstration.setVisible(demonstration)
        row.addWidget(self.demonstration)
        self.saved = RailSign("shield", self.tr("Kept on this computer"), parent=self)
        row.addWidget(self.saved)
        self.where = Label("", "detail", "rail_ink", wrap=False, parent=self)
        row.addWidget(self.where)
        self.lock = RailButton(self.tr("Lock"), icon="lock", key="Ctrl+L", parent=self)
        self.lock.clicked.connect(lambda _checked=False: self.lock_asked.emit())
        row.addWidget(self.lock)
        self.leave = RailButton(self.tr("Leave"), icon="cross", key=key_text("Esc"), parent=self)
        self.leave.clicked.connect(lambda _checked=False: self.left.emit())
        row.addWidget(self.leave)
        follow_theme(self, self.scale_header)

    def show_visit(self, title: str, second: str) -> None:
        self.title.setText(title)
        self.second.setText(second)

    def show_where(self, text: str) -> None:
        self.where.setText(text)
        self.where.setVisible(bool(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scale_header(theme_source().theme)

    def minimumSizeHint(self) -> QSize:
        """It never makes the window wider than a tablet held upright."""
        return QSize(theme_source().theme.px(300), self.height())

    def scale_header(self, theme: Theme) -> None:
        parent = self.parentWidget()
        low = parent is not None and parent.height() < theme.px(SHORT)
        self.setFixedHeight(theme.px(72 if low else 92))
        for button in (self.lock, self.leave):
            button.setFixedHeight(theme.px(56 if low else 64))
        width = self.width() / theme.px(100) * 100
        self.demonstration.set_short(width < WIDE)
        self.saved.set_short(width < WIDE)
        self.lock.set_bare(width < 1300)
        self.leave.set_bare(width < 900)
        self.saved.setVisible(width >= 560)
        self.second.setVisible(not low or width > 700)
        self._icon.setVisible(width >= 700)
