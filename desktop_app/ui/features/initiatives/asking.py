"""A small form inside the page: it asks one thing, shows refusals in place, and gives the page a gesture to run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.services.initiatives import Initiatives
from desktop_app.services.outcome import Outcome
from desktop_app.ui.entry_panel import EntryPanel
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.keyboard import first_focusable
from desktop_app.ui.widgets import Column, Field, FlowRow


@dataclass(frozen=True, slots=True)
class Gesture:
    """What a panel asks the page to run, and what to say once it is done."""

    run: Callable[[Initiatives], Outcome[Any]]
    said: str


class AskPanel(EntryPanel):
    """Fill `body` with fields, name them in `fields` by the field of the record. Signals `recorded(Gesture)`, `closed()`, `mend(code)`.

    After `recorded`, the page runs the gesture, then calls `show_refusal(error)` or drops the panel.
    """

    mend = Signal(str)

    def __init__(self, words: InitiativeWords, icon: str, parent: QWidget | None = None) -> None:
        super().__init__("", icon=icon, parent=parent)
        self.words = words
        self.fields: dict[str, Field] = {}
        self.body = Column(spacing=10)
        self.column.addLayout(self.body)
        foot = QWidget(self)
        FlowRow(foot).addWidget(self.make_save(parent=foot))
        self.column.addWidget(foot)

    # -- for subclasses
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
        self.say_above(lack.text)

    def take_focus(self) -> None:
        """The first thing to answer, or the button when there is nothing."""
        first = next((field for field in self.fields.values() if not field.isHidden()), None)
        target = first or first_focusable(self) or self.save_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)
