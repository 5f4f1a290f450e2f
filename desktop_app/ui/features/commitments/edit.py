"""Correcting what was promised: title, words, competent body. The versions seen are those shown when the form was opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.change import State
from desktop_app.domain.errors import CarnetError, InvalidField, MissingField, NameInTitle
from desktop_app.domain.record import Record
from desktop_app.ui.acts import Lookups
from desktop_app.ui.acts.parts import ShortArea
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.widgets import Banner, Button, Choice, Column, ComboField, FlowRow, IconButton, Label, Row, Surface, TextArea, TextField


class EditPanel(Surface):
    """Signals `recorded(dict)` with the fields that differ, and `closed()`. `opened` is what to give to `Records.correct`."""

    recorded = Signal(object)
    closed = Signal()

    def __init__(self, record: Record, opened: State, lookups: Lookups, wording: Any, parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self.record, self.opened, self._wording = record, opened, wording
        self.setAccessibleName(self.tr("Correct the commitment"))
        column = Column(self, margins=(14, 10, 14, 12), spacing=10)
        head = Row(spacing=8)
        head.addWidget(Label(self.tr("Correct the commitment"), "card"), 1)
        close = IconButton("cross", self.tr("Close"), key=key_text("Esc"), parent=self)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(Label(self.tr("No name of anybody who waits. Dates change by “Postpone the due date”."), "help", "ink2"))
        self._refusal = Banner("red", "", "", parent=self)
        self._refusal.hide()
        column.addWidget(self._refusal)
        self.title = TextField(self.tr("Title"), text=str(record["title"] or ""), limit=120, parent=self)
        self.promise = ShortArea(self.tr("What was promised"), text=str(record["promise"] or ""), optional=True, rows=3, parent=self)
        bodies = [Choice(id, name) for id, name in lookups.bodies]
        self.body = ComboField(self.tr("Competent body"), bodies, value=record["body"], above=True, empty=self.tr("no body"), parent=self)
        for widget in (self.title, self.promise, self.body):
            column.addWidget(widget)
        foot = FlowRow()
        self.save_button = Button(self.tr("Record"), "primary", icon="check", key=key_text("Ctrl+Return"), parent=self)
        self.save_button.clicked.connect(self.submit)
        foot.addWidget(self.save_button)
        column.addLayout(foot)

    def take_focus(self) -> None:
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def values(self) -> dict[str, Any]:
        """The fields that differ from what was opened."""
        entered = {"title": self.title.text(), "promise": self.promise.text().strip() or None, "body": self.body.value()}
        return {name: value for name, value in entered.items() if value != self.record[name]}

    def submit(self) -> None:
        if not self.save_button.isEnabled():
            return
        changed = self.values()
        if not changed:
            self.closed.emit()
            return
        self.save_button.setEnabled(False)
        self.recorded.emit(changed)

    def show_refusal(self, error: Exception) -> None:
        """Beside the field, or above them all."""
        self.save_button.setEnabled(True)
        if not isinstance(error, CarnetError):
            return
        field = error.field if isinstance(error, InvalidField | MissingField | NameInTitle) else ""
        sentence = self._wording.error(error)
        fields: dict[str, TextField | TextArea | ComboField] = {"title": self.title, "promise": self.promise, "body": self.body}
        widget = fields.get(field)
        if widget is None:
            self._refusal.set(sentence.title, " ".join(text for text in (sentence.text, sentence.action) if text))
            self._refusal.show_news()
            return
        widget.set_error(" ".join(text for text in (sentence.text, sentence.action) if text))
        widget.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)
