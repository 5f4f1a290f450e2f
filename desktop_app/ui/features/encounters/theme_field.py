"""The theme: letters typed in a row go to the theme that begins with them, accents set aside ("e" or "ecl" finds « Éclairage »).

One letter again and again goes through all that begin with it.
"""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from desktop_app.services.text import folded
from desktop_app.ui.widgets import ComboField


class ThemeField(ComboField):
    """As `ComboField`, with the label above and the letters of a French keyboard."""

    def __init__(self) -> None:
        super().__init__(self.tr("Theme"), empty=self.tr("choose a theme"), icon="bulb", above=True)
        self._typed, self._since = "", QElapsedTimer()
        self.entry.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            letter = folded(event.text())
            modified = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if len(letter) == 1 and letter.isalpha() and not modified and self._go(letter):
                return True
        return super().eventFilter(watched, event)

    def _go(self, letter: str) -> bool:
        pause = QGuiApplication.styleHints().keyboardInputInterval()
        typed = self._typed + letter if self._since.isValid() and self._since.elapsed() < pause else letter
        self._since.start()
        if typed.strip(letter) and self._choose(typed, after=0):
            self._typed = typed
            return True
        self._typed = letter
        return self._choose(letter, after=1)

    def _choose(self, typed: str, after: int) -> bool:
        """Go to the first theme that begins with these letters, from the present one on (`after` 1: beyond it)."""
        count, here = self.entry.count(), self.entry.currentIndex()
        around = [(here + step) % count for step in range(after, count + after)] if count else []
        for index in around:
            if index and folded(self.entry.itemText(index)).startswith(typed):
                self.entry.setCurrentIndex(index)
                self.entry.activated.emit(index)
                return True
        return False
