"""A small form inside a page: one thing is asked, Ctrl+Enter gives it to the page, Escape closes, a refusal stands in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.keyboard import key_text
from desktop_app.ui.widgets import Banner, Button, Column, IconButton, IconLabel, Label, Row, Surface


class EntryPanel(Surface):
    """Its head and its `refusal`, hidden; add to `column` what is asked and, last, `make_save`. Give `submit` and `show_refusal`.

    Signals `recorded(object)` and `closed()`: after `recorded`, the page writes, then calls `show_refusal(error)` or drops the panel.
    """

    recorded = Signal(object)
    closed = Signal()

    def __init__(self, title: str, advice: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self.column = Column(self, margins=(14, 10, 14, 12), spacing=10)
        head, row = Column(spacing=2), Row(spacing=8)
        if icon:
            row.addWidget(IconLabel(icon, 18, "accent", self))
        self._heading = Label(title, "card")
        row.addWidget(self._heading, 1)
        close = IconButton("cross", self.tr("Close"), key=key_text("Esc"), parent=self)
        close.clicked.connect(lambda _checked=False: self.closed.emit())
        row.addWidget(close)
        head.addLayout(row)
        if advice:
            head.addWidget(Label(advice, "help", "ink2"))
        self.column.addLayout(head)
        self.refusal = Banner("red", "", "", parent=self)
        self.refusal.hide()
        self.column.addWidget(self.refusal)
        self.set_title(title)

    def make_save(self, words: str = "", icon: str = "check", parent: QWidget | None = None) -> Button:
        """The full button."""
        self.save_button = Button(words or self.tr("Record"), "primary", icon=icon, key=key_text("Ctrl+Return"), parent=parent or self)
        self.save_button.clicked.connect(lambda _checked=False: self.submit())
        return self.save_button

    def set_title(self, title: str) -> None:
        """Name the panel, for the eye and for the screen reader."""
        self._heading.setText(title)
        self.setAccessibleName(title)

    def submit(self) -> None:
        """Give what was entered to the page."""
        raise NotImplementedError

    def show_refusal(self, error: Exception) -> None:
        """Beside its field, or above them all; what was entered stays."""
        raise NotImplementedError

    def say_above(self, title: str, text: str = "") -> None:
        """A refusal that is of no field."""
        self.refusal.set(title, text)
        self.refusal.show_news()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)
