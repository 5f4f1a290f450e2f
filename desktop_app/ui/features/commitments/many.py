"""Several rows at once: hand over, postpone, remind, merge into one, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.services.commitments import CommitmentRow
from desktop_app.ui.acts import ACTS, ActPanel, ActWords, Lookups, Subject
from desktop_app.ui.acts.parts import ShortArea
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.widgets import Button, Choice, Column, ComboField, Curtain, FlowRow, IconButton, Label, Line, Row, Surface

SHOWN = 8
"""Titles listed before "and n others"."""


class ManyView(QWidget):
    """Content of the pane when several rows are chosen. Signals `act_asked(code)`, `merge_asked()`, `delete_asked()`."""

    act_asked = Signal(str)
    merge_asked = Signal()
    delete_asked = Signal()

    def __init__(self, rows: Sequence[CommitmentRow], lookups: Lookups, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = ActWords(self)
        column = Column(self, spacing=8)
        for row in rows[:SHOWN]:
            column.addWidget(Label(f"{row.title} · {row.place or row.area}", "second"))
        if len(rows) > SHOWN:
            column.addWidget(Label(self.tr("and %n other(s)", "", len(rows) - SHOWN), "help"))
        column.addWidget(Line())
        self.slot = Column(spacing=0)
        column.addLayout(self.slot)
        self.buttons: dict[str, Button] = {}
        holder = QWidget(self)
        flow = FlowRow(holder)
        for code in ("handed_over", "postponed", "reminded"):
            act = ACTS[code]
            button = Button(words.title(code), icon=act.icon, parent=holder)
            button.setEnabled(lookups.role in act.roles and all(row.state in act.states for row in rows))
            button.clicked.connect(lambda _checked=False, code=code: self.act_asked.emit(code))
            flow.addWidget(button)
            self.buttons[code] = button
        merge = Button(self.tr("Merge into one"), icon="merge", parent=holder)
        merge.setEnabled(lookups.role in ACTS["merged"].roles and all(row.state in ACTS["merged"].states for row in rows))
        merge.clicked.connect(self.merge_asked)
        delete = Button(self.tr("Delete"), "danger", icon="trash", parent=holder)
        delete.setEnabled(lookups.role in ("agent", "supervisor"))
        delete.clicked.connect(self.delete_asked)
        self.buttons.update(merge=merge, delete=delete)
        flow.addWidget(merge)
        flow.addWidget(delete)
        column.addWidget(holder)
        if any(not button.isEnabled() for button in self.buttons.values()):
            column.addWidget(Label(self.tr("What is greyed is not possible from the state of one of them."), "help"))
        column.addStretch(1)


class MergePanel(Surface):
    """Which one survives, and why. Signals `recorded(str, str)` survivor and reason, and `closed()`."""

    recorded = Signal(str, str)
    closed = Signal()

    def __init__(self, rows: Sequence[CommitmentRow], wording: Any, parent: QWidget | None = None) -> None:
        super().__init__("soft", parent)
        self._wording = wording
        column = Column(self, margins=(14, 10, 14, 12), spacing=10)
        head = Row(spacing=8)
        head.addWidget(Label(self.tr("Merge into one"), "card"), 1)
        close = IconButton("cross", self.tr("Close"), key=key_text("Esc"), parent=self)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        column.addWidget(Label(self.tr("The one kept holds every history and everybody who waits."), "help", "ink2"))
        oldest = sorted(rows, key=lambda row: row.made_on)
        choices = [Choice(row.id, f"{row.title} · {row.place or row.area}") for row in oldest]
        self.kept = ComboField(self.tr("The one kept"), choices, value=oldest[0].id, above=True, parent=self)
        self.reason = ShortArea(self.tr("Why"), optional=True, rows=2, parent=self)
        column.addWidget(self.kept)
        column.addWidget(self.reason)
        self.save_button = Button(self.tr("Merge"), "primary", icon="merge", key=key_text("Ctrl+Return"), parent=self)
        self.save_button.clicked.connect(self.submit)
        column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        self.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        if self.save_button.isEnabled():
            self.save_button.setEnabled(False)
            self.recorded.emit(str(self.kept.value()), self.reason.text().strip())

    def show_refusal(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self.kept.set_error(self._wording.error(error).line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def many_panel(
    code: str, rows: tuple[CommitmentRow, ...], lookups: Lookups, wording: Any, curtain: Curtain, find: Callable[..., None], parent: QWidget
) -> ActPanel:
    """The form of one act on several commitments."""
    return ActPanel(ACTS[code], Subject(rows), lookups, wording, curtain, find, parent)
