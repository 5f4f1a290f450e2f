"""Several rows at once: hand over, postpone, remind, merge into one, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.commitments import CommitmentRow
from desktop_app.ui.acts import ACTS, ActPanel, ActWords, Lookups, Subject
from desktop_app.ui.acts.parts import ShortArea
from desktop_app.ui.entry_panel import EntryPanel
from desktop_app.ui.widgets import Button, Choice, Column, ComboField, Curtain, FlowRow, Label, Line

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


class MergePanel(EntryPanel):
    """Which one survives, and why. Signals `recorded(str, str)` survivor and reason, and `closed()`."""

    recorded = Signal(str, str)

    def __init__(self, rows: Sequence[CommitmentRow], wording: Any, parent: QWidget | None = None) -> None:
        advice = self.tr("The one kept holds every history and everybody who waits.")
        super().__init__(self.tr("Merge into one"), advice, parent=parent)
        self._wording = wording
        oldest = sorted(rows, key=lambda row: row.made_on)
        choices = [Choice(row.id, f"{row.title} · {row.place or row.area}") for row in oldest]
        self.kept = ComboField(self.tr("The one kept"), choices, value=oldest[0].id, above=True, parent=self)
        self.reason = ShortArea(self.tr("Why"), optional=True, rows=2, parent=self)
        self.column.addWidget(self.kept)
        self.column.addWidget(self.reason)
        self.column.addWidget(self.make_save(self.tr("Merge"), "merge"), 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        self.kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        if self.save_button.isEnabled():
            self.save_button.setEnabled(False)
            self.recorded.emit(str(self.kept.value()), self.reason.text().strip())

    def show_refusal(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self.kept.set_error(self._wording.error(error).line)


def many_panel(
    code: str, rows: tuple[CommitmentRow, ...], lookups: Lookups, wording: Any, curtain: Curtain, find: Callable[..., None], parent: QWidget
) -> ActPanel:
    """The form of one act on several commitments."""
    return ActPanel(ACTS[code], Subject(rows), lookups, wording, curtain, find, parent)
