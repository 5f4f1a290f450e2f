"""The stairwells of a door round, with how many doors each has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets import Button, Column, FoldingRow, IconButton, NumberField, Row, TextField, clear_layout

LABEL_CHARACTERS = 60


class StairwellsField(QWidget):
    """`fill(((label, doors), …))`, `stairwells()`; signal `changed()`. Enter in the number of doors opens the next one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=8)
        self._lines = Column(spacing=8)
        column.addLayout(self._lines)
        self.rows: list[tuple[TextField, NumberField]] = []
        self.more = Button(self.tr("Add a stairwell"), "ghost", icon="plus", size="row", parent=self)
        self.more.clicked.connect(lambda _checked=False: self.add())
        holder = Row()
        holder.addWidget(self.more)
        holder.addStretch(1)
        column.addLayout(holder)
        self.fill(())

    def fill(self, stairwells: Sequence[tuple[str, int]]) -> None:
        clear_layout(self._lines)
        self.rows = []
        for label, doors in stairwells or (("", 0),):
            self._append(label, doors)

    def stairwells(self) -> tuple[tuple[str, int], ...]:
        """Those on which something is written."""
        found = ((label.text(), doors.value() or 0) for label, doors in self.rows)
        return tuple(one for one in found if one[0] or one[1])

    def readable(self) -> bool:
        checked = [doors.verify() for label, doors in self.rows if label.text() or doors.text()]
        return all(checked)

    def add(self) -> None:
        self._append("", 0)
        self.rows[-1][0].setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def show_trouble(self, number: int, sentence: str) -> QWidget | None:
        """A sentence under the name of a stairwell, numbered as `stairwells` gives them."""
        written = [label for label, doors in self.rows if label.text() or doors.value()]
        if not 0 < number <= len(written):
            return None
        written[number - 1].set_error(sentence)
        return written[number - 1].entry

    def _append(self, name: str, doors: int) -> None:
        line = FoldingRow(spacing=8, parent=self)
        label = TextField(self.tr("Stairwell"), text=name, limit=LABEL_CHARACTERS, placeholder=self.tr("12 rue des Lilas, hall B"))
        count = NumberField(self.tr("Doors"), value=doors or None, maximum=999, optional=True, icon="door")
        away = IconButton("cross", self.tr("Remove this stairwell"), parent=self)
        line.add(label, stretch=4, width=240)
        line.add(count, stretch=1, width=110)
        line.add(away, width=40)
        pair = (label, count)
        away.clicked.connect(partial(self._remove, pair))
        for field in pair:
            field.changed.connect(lambda _text: self.changed.emit())
        count.submitted.connect(partial(self._next, pair))
        self.rows.append(pair)
        self._lines.addWidget(line)

    def _next(self, pair: tuple[TextField, NumberField]) -> None:
        at = self.rows.index(pair)
        if at + 1 < len(self.rows):
            self.rows[at + 1][0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.add()

    def _remove(self, pair: tuple[TextField, NumberField], _checked: bool = False) -> None:
        at = self.rows.index(pair)
        kept = [(label.text(), doors.value() or 0) for place, (label, doors) in enumerate(self.rows) if place != at]
        self.fill(kept)
        self.rows[min(at, len(self.rows) - 1)][0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
