"""A whole number, typed or changed with the arrows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.field import TextField

_STEPS: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}


class NumberField(TextField):
    """`NumberField("Personnes", value=1, minimum=1, maximum=500, icon="people")`; signal `counted(object)` carries an int or None.

    ↑ ↓ change by 1, Page ↑ ↓ by 10. An empty field is None, refused on leaving unless `optional`.
    """

    counted = Signal(object)

    def __init__(
        self,
        label: str,
        *,
        value: int | None = None,
        minimum: int = 0,
        maximum: int = 99_999,
        icon: str = "",
        optional: bool = False,
        hint: str = "",
        show_label: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, icon=icon, optional=optional, hint=hint, show_label=show_label, parent=parent)
        self._minimum, self._maximum, self._optional_value = minimum, maximum, optional
        self.check = self._trouble
        self.entry.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.set_value(value)
        self.entry.textEdited.connect(lambda _text: self.counted.emit(self.value()))

    def value(self) -> int | None:
        """The number written, None when there is none within the bounds."""
        text = self.text().replace(" ", "").replace("\u202f", "").replace("\u00a0", "")
        text = text.replace("\u2212", "-")
        number = int(text) if text.isascii() and text.removeprefix("-").isdigit() else None
        return number if number is not None and self._minimum <= number <= self._maximum else None

    def set_value(self, value: int | None) -> None:
        """Show a number without emitting."""
        self.entry.setText("" if value is None else str(value))
        self.set_error("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = _STEPS.get(event.key())
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                start = self.value()
                moved = self._minimum if start is None else max(self._minimum, min(self._maximum, start + step))
                self.set_value(moved)
                self.counted.emit(moved)
                return True
        return super().eventFilter(watched, event)

    def _trouble(self) -> str:
        if self.value() is not None or (self._optional_value and not self.text()):
            return ""
        return self.tr("Write a whole number from {least} to {most}.").format(least=self._minimum, most=self._maximum)
