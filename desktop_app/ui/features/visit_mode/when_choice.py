"""Before when, in one press: a week, two weeks, a month, or a day of one's own."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets import ChipGroup, Choice, Column, DateField, FlowRow, Label

DELAYS = {"week": 7, "two_weeks": 14, "month": 0}
"""Days of the chips; a month is a calendar month (interface guide, 10)."""


def after(today: date, delay: str) -> date:
    """The day that a chip stands for."""
    if delay != "month":
        return today + timedelta(days=DELAYS[delay])
    year, month = (today.year + 1, 1) if today.month == 12 else (today.year, today.month + 1)
    return date(year, month, min(today.day, monthrange(year, month)[1]))


class WhenChoice(QWidget):
    """`day()`; signal `changed()`. Begins at two weeks."""

    changed = Signal()

    def __init__(self, label: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        column = Column(self, spacing=4)
        column.addWidget(Label(label, "label", wrap=False))
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=8, line_spacing=8)
        self.chips = ChipGroup(
            label,
            (Choice("week", self.tr("1 week")), Choice("two_weeks", self.tr("2 weeks")), Choice("month", self.tr("1 month"))),
        )
        flow.addWidget(self.chips)
        self.field = DateField(label, today=today, earliest=today(), required=True, show_label=False)
        flow.addWidget(self.field)
        column.addWidget(holder)
        self.chips.changed.connect(self._chosen)
        self.field.picked.connect(self._picked)
        self.begin()

    def begin(self) -> None:
        self.chips.set_value("two_weeks")
        self.field.set_day(after(self._today(), "two_weeks"))

    def day(self) -> date | None:
        return self.field.day()

    def set_day(self, day: date | None) -> None:
        self.field.set_day(day)
        self._picked(day)

    def _chosen(self, code: object) -> None:
        self.field.set_day(after(self._today(), str(code)))
        self.changed.emit()

    def _picked(self, day: date | None) -> None:
        self.chips.set_value(next((code for code in DELAYS if day == after(self._today(), code)), None))
        self.changed.emit()
