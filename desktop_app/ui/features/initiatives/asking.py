"""A small form inside the page: it asks one thing, shows refusals in place, and gives the page a gesture to run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.services.initiatives import Initiatives
from desktop_app.services.outcome import Outcome
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.keyboard import first_focusable, key_text
from desktop_app.ui.widgets import Banner, Button, Column, Field, FlowRow, IconButton, IconLabel, Label, Row, Surface


@dataclass(frozen=True, slots=True)
class Gesture:
    """What a panel asks the page to run, and what to say once it is done."""

    run: Callable[[Initiatives], Outcome[Any]]
    said: str


class AskPanel(Surface):
    """Fill `body` with fields, name them in `fields` by the field of the record. Signals `recorded(Gesture)`, `closed()`, `mend(code)`.

    After `recorded`, the page runs the gesture, then calls `show_refusal(error)` or drops the panel.
    """

    recorded = Signal(object)
    closed = Signal()
    mend = Signal(str)

    def __init__(self, words: InitiativeWords, icon: str, parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self.words = words
        self.fields: dict[str, Field] = {}
        column = Column(self, margins=(16, 10, 14, 12), spacing=8)
        head = Row(spacing=8)
        head.addWidget(IconLabel(icon, 18, "accent", self))
        self._title = Label("", "card")
        head.addWidget(self._title, 1)
        close = IconButton("cross", self.tr("Close"), key=key_text("Esc"), parent=self)
        close.clicked.connect(lambda _checked=False: self.closed.emit())
        head.addWidget(close)
        column.addLayout(head)
        self.refusal = Banner("red", "", "", parent=self)
        self.refusal.hide()
        column.addWidget(self.refusal)
        self.body = Column(spacing=10)
        column.addLayout(self.body)
        foot = QWidget(self)
        flow = FlowRow(foot)
        self.save_button = Button(self.tr("Record"), "primary", icon="check", key=key_text("Ctrl+Return"), parent=foot)
        self.save_button.clicked.connect(lambda _checked=False: self.submit())
        flow.addWidget(self.save_button)
        column.addWidget(foot)

    # -- for subclasses
    def set_title(self, title: str) -> None:
        """Name the panel, for the eye and for the screen reader."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def gesture(self) -> Gesture | None:
        """What to run; None when something in the form says what is wrong."""
        raise NotImplementedError

    def wrong(self) -> Field | None:
        """The first field that cannot be read, which now says so."""
        return next((field for field in self.fields.values() if not field.isHidden() and not field.verify()), None)

    # -- acting
    def submit(self) -> None:
        """Give the gesture to the page, unless something cannot be read."""
        if not self.save_button.isEnabled():
            return
        self.refusal.hide()
        field = self.wrong()
        if field is not None:
            field.setFocus()
            return
        gesture = self.gesture()
        if gesture is not None:
            self.save_button.setEnabled(False)
            self.recorded.emit(gesture)

    def show_refusal(self, error: Exception) -> None:
        """Beside its field, or above them all; what was entered stays."""
        self.save_button.setEnabled(True)
        if not isinstance(error, CarnetError):
            return
        name = error.field if isinstance(error, InvalidField | MissingField) else ""
        lack = self.words.lack(error)
        field = self.fields.get(name)
        if field is not None:
            field.set_error(lack.text)
            field.setFocus()
            return
        self.refusal.set(lack.text)
        self.refusal.show_news()

    def take_focus(self) -> None:
        """The first thing to answer, or the button when there is nothing."""
        first = next((field for field in self.fields.values() if not field.isHidden()), None)
        target = first or first_focusable(self) or self.save_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)
