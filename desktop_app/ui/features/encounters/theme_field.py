"""The theme: a list in which one letter goes to the next theme that begins with it, accents set aside ("e" finds « Éclairage »)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop_app.services.text import folded
from desktop_app.ui.widgets import ComboField


class ThemeField(ComboField):
    """As `ComboField`, with the label above and the letters of a French keyboard."""

    def __init__(self) -> None:
        super().__init__(self.tr("Theme"), empty=self.tr("choose a theme"), icon="bulb", above=True)
        self.entry.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = folded(event.text())
            modified = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if len(letter) == 1 and letter.isalpha() and not modified and self._go(letter):
                return True
        return super().eventFilter(watched, event)

    def _go(self, letter: str) -> bool:
        count, here = self.entry.count(), self.entry.currentIndex()
        around = [(here + step) % count for step in range(1, count + 1)] if count else []
        for index in around:
            if index and folded(self.entry.itemText(index)).startswith(letter):
                self.entry.setCurrentIndex(index)
                self.entry.activated.emit(index)
                return True
        return False
