"""Correcting what was promised: title, words, competent body. The versions seen are those shown when the form was opened."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.change import State
from desktop_app.domain.errors import CarnetError, InvalidField, MissingField, NameInTitle
from desktop_app.domain.record import Record
from desktop_app.ui.acts import Lookups
from desktop_app.ui.acts.parts import ShortArea
from desktop_app.ui.entry_panel import EntryPanel
from desktop_app.ui.widgets import Choice, ComboField, FlowRow, TextArea, TextField


class EditPanel(EntryPanel):
    """Signals `recorded(dict)` with the fields that differ, and `closed()`. `opened` is what to give to `Records.correct`."""

    def __init__(self, record: Record, opened: State, lookups: Lookups, wording: Any, parent: QWidget | None = None) -> None:
        advice = self.tr("No name of anybody who waits. Dates change by “Postpone the due date”.")
        super().__init__(self.tr("Correct the commitment"), advice, parent=parent)
        self.record, self.opened, self._wording = record, opened, wording
        self.title = TextField(self.tr("Title"), text=str(record["title"] or ""), limit=120, parent=self)
        self.promise = ShortArea(self.tr("What was promised"), text=str(record["promise"] or ""), optional=True, rows=3, parent=self)
        bodies = [Choice(id, name) for id, name in lookups.bodies]
        self.body = ComboField(self.tr("Competent body"), bodies, value=record["body"], above=True, empty=self.tr("no body"), parent=self)
        for widget in (self.title, self.promise, self.body):
            self.column.addWidget(widget)
        foot = FlowRow()
        foot.addWidget(self.make_save())
        self.column.addLayout(foot)

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
            self.say_above(sentence.title, sentence.line)
            return
        widget.set_error(sentence.line)
        widget.setFocus()
