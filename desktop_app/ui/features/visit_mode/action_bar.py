"""The bar at the bottom of a walk: five gestures, one key each."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.features.visit_mode.big_buttons import BigButton
from desktop_app.ui.features.visit_mode.header import SHORT
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Row, Surface

GESTURES = ("note", "promise", "decide", "photo", "next")


class WalkBar(Surface):
    """Signal `asked(str)` with one of `GESTURES`. `show_end(True)` makes the last one lead to the end of the visit."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("bar", parent)
        self._row = Row(self, margins=(28, 0, 28, 0), spacing=12)
        made = {
            "note": BigButton(self.tr("Note"), icon="pen", key="N", tall=72, parent=self),
            "promise": BigButton(self.tr("Promise"), icon="flag", key="P", tall=72, parent=self),
            "decide": BigButton(self.tr("Decide"), icon="decision", key="D", tall=72, parent=self),
            "photo": BigButton(self.tr("Photo"), icon="camera", key="F", tall=72, parent=self),
            "next": BigButton("", "primary", icon="arrow-right", key="→", tall=72, parent=self),
        }
        self.buttons = made
        stretch = {"note": 5, "promise": 5, "decide": 5, "photo": 4, "next": 7}
        for code, button in made.items():
            button.clicked.connect(lambda _checked=False, code=code: self.asked.emit(code))
            self._row.addWidget(button, stretch[code])
        self.show_end(False)
        self.setAccessibleName(self.tr("What to do at this stop"))
        follow_theme(self, self.scale_bar)

    def show_end(self, last: bool) -> None:
        """After the last stop comes the reading back of the decisions."""
        whole, short = (self.tr("End of the visit"), self.tr("End")) if last else (self.tr("Next stop"), self.tr("Next"))
        self.buttons["next"].set_words(whole, short)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scale_bar(theme_source().theme)

    def scale_bar(self, theme: Theme) -> None:
        parent = self.parentWidget()
        low = parent is not None and parent.height() < theme.px(SHORT)
        side = 12 if self.width() < theme.px(900) else 28
        gap = 6 if self.width() < theme.px(760) else 12
        self._row.setContentsMargins(theme.px(side), 0, theme.px(side), 0)
        self._row.setSpacing(theme.px(max(gap, 8)))
        self.setFixedHeight(theme.px(80 if low else 98))
        for button in self.buttons.values():
            button.setFixedHeight(theme.px(64 if low else 72))
