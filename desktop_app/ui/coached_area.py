"""A large field read over by the coach while it is written: it advises under the field, never blocks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.page import PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import Column, Note, TextArea

PAUSE_MS = 250


class CoachedArea(QWidget):
    """`text()`, `set_text()`; signal `changed()`. The advice is told to a screen reader on leaving the field, never while typing."""

    changed = Signal()

    def __init__(self, context: PageContext, label: str, *, most: int, rows: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._most = context, most
        self._asked = 0
        self._advice = ""
        column = Column(self, spacing=8)
        self.field = TextArea(label, rows=rows, check=self._too_long)
        column.addWidget(self.field)
        self.note = Note("", "amber", icon="shield")
        self.note.hide()
        column.addWidget(self.note)
        self._timer = Pause(self, self.review, PAUSE_MS)
        self.field.changed.connect(self._edited)
        self.field.left.connect(lambda: announce(self.field, self._advice) if self._advice else None)
        self.setFocusProxy(self.field.entry)

    def text(self) -> str:
        return self.field.text().strip()

    def set_text(self, text: str) -> None:
        """Show another text; nothing is announced."""
        self.field.blockSignals(True)
        self.field.set_text(text)
        self.field.blockSignals(False)
        self.field.set_error("")
        self._show(())
        if text:
            self._timer.start()

    def too_long(self) -> bool:
        """Whether it cannot be kept as it is; the field says so."""
        trouble = self._too_long()
        self.field.set_error(trouble)
        return bool(trouble)

    def review(self) -> None:
        """Have it read over off the window's thread; an answer to an older text is dropped."""
        text = self.field.text()
        coach = getattr(self._context.ports, "coach", None)
        self._asked += 1
        number = self._asked
        if not text.strip() or coach is None:
            self._show(())
            return
        self._context.executors.work(
            lambda: coach.review(text), then=lambda hints: self._show(hints) if number == self._asked else None, owner=self
        )

    def _edited(self) -> None:
        self._timer.start()
        self.changed.emit()

    def _show(self, hints: tuple) -> None:
        self.field.mark((hint.start, hint.end - hint.start) for hint in hints)
        first = hints[0] if hints else None
        self._advice = self.tr("“{word}”: {advice}").format(word=first.word, advice=first.suggestion) if first else ""
        self.note.set(self._advice)
        self.note.setVisible(bool(hints))

    def _too_long(self) -> str:
        over = len(self.text()) - self._most
        return self.tr("This text is %n character(s) too long: shorten it.", "", over) if over > 0 else ""
