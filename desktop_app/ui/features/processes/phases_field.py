"""The phases of a process: a name, a first and a last day each; an overlap is said where it is, before anything is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.process import check_phases
from desktop_app.services.text import folded
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Button, Column, DateField, FoldingRow, IconButton, Label, TextField

Value = Any

MOST = 20


class _Phase(FoldingRow):
    """One line; signal `removed`, `changed`."""

    changed = Signal()
    removed = Signal()

    def __init__(self, page: Page, phase: Mapping[str, Value]) -> None:
        super().__init__(spacing=8)
        today = page.context.use_cases.session.today
        self._code = str(phase.get("code") or "")
        self.name = TextField(self.tr("Phase"), text=str(phase.get("label") or ""), limit=80)
        self.name.check = lambda: "" if self.name.text() else self.tr("Name this phase.")
        self.first = DateField(self.tr("From"), today=today, required=True)
        self.last = DateField(self.tr("Until"), today=today, required=True)
        for field, value in ((self.first, phase.get("from_on")), (self.last, phase.get("to_on"))):
            field.set_day(date.fromisoformat(value) if value else None)
            field.changed.connect(lambda _text: self.changed.emit())
        self.name.changed.connect(lambda _text: self.changed.emit())
        self.remove = IconButton("cross", self.tr("Remove this phase"))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit())
        for widget, stretch, width in ((self.name, 3, 200), (self.first, 2, 150), (self.last, 2, 150), (self.remove, 0, 36)):
            self.add(widget, stretch=stretch, width=width)

    def value(self) -> dict[str, Value] | None:
        first, last = self.first.day(), self.last.day()
        if not self.name.text() or first is None or last is None:
            return None
        code = self._code or re.sub(r"[^a-z0-9]+", "-", folded(self.name.text())).strip("-")[:20] or "phase"
        return {"code": code, "label": self.name.text(), "from_on": first.isoformat(), "to_on": last.isoformat()}

    def verify(self) -> bool:
        return all([self.name.verify(), self.first.verify(), self.last.verify()])


class PhasesField(QWidget):
    """`value()` is a list of phases in the order of their days, None for none; signal `changed()`."""

    changed = Signal()

    def __init__(self, page: Page, label: str) -> None:
        super().__init__(page)
        self._page = page
        column = Column(self, spacing=8)
        column.addWidget(Label(label, "label"))
        self._lines = Column(spacing=8)
        column.addLayout(self._lines)
        self.rows: list[_Phase] = []
        self._trouble = Label("", "help", "red")
        self._trouble.hide()
        column.addWidget(self._trouble)
        self.add_button = Button(self.tr("Add a phase"), "ghost", icon="plus", size="row")
        self.add_button.clicked.connect(lambda _checked=False: self.add())
        line = FoldingRow(spacing=8)
        line.add(self.add_button, width=160)
        line.add(QWidget(), stretch=1, width=0)
        column.addWidget(line)
        self.setFocusProxy(self.add_button)

    def add(self, phase: Mapping[str, Value] | None = None) -> None:
        """One more line: after the last one's end, when it has one."""
        if len(self.rows) >= MOST:
            return
        row = _Phase(self._page, phase or {})
        row.changed.connect(self._changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._lines.addWidget(row)
        self.add_button.setVisible(len(self.rows) < MOST)
        if phase is None:
            row.name.setFocus()
            self.changed.emit()

    def value(self) -> list[dict[str, Value]] | None:
        found = sorted((one for row in self.rows if (one := row.value()) is not None), key=lambda one: str(one["from_on"]))
        used: set[str] = set()
        for one in found:  # two phases of one name are still two
            code, number = str(one["code"]), 2
            while one["code"] in used:
                one["code"], number = f"{code}-{number}", number + 1
            used.add(str(one["code"]))
        return found or None

    def set_value(self, value: Sequence[Mapping[str, Value]] | None) -> None:
        for row in tuple(self.rows):
            self._remove(row, quietly=True)
        for phase in value or ():
            self.add(phase)
        self.set_error("")

    def verify(self) -> bool:
        """Whether each line is whole, and none overlaps another; what is wrong is said."""
        self.set_error("")
        troubled = [row for row in self.rows if not row.verify()]  # each one says what it lacks
        if troubled:
            return False
        try:
            check_phases(self.value() or ())
        except InvalidField as error:
            rule = str(self._page.context.wording.rule(error, "process"))
            self.set_error(rule[:1].upper() + rule[1:])
            return False
        return True

    def set_error(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    @property
    def error(self) -> str:
        """The sentence shown, or ""."""
        return self._trouble.text()

    def _changed(self) -> None:
        self.set_error("")
        self.changed.emit()

    def _remove(self, row: _Phase, quietly: bool = False) -> None:
        self.rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.show()
        if not quietly:
            self.changed.emit()
