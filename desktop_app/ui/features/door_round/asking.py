"""What a stairwell asks: when to come back, how many doors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.ui.widgets import ChipGroup, Choice, DateField, Dialog, NumberField, TextField

NEVER = "never"


class BackDialog(Dialog):
    """When somebody comes back to a stairwell where people were absent; a day is not needed."""

    def __init__(self, label: str, away: int, half_days: Mapping[str, str], first: date, parent: QWidget) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="check", danger=False)
        self.set_texts(
            self.tr("{stairwell} done: come back?").format(stairwell=label),
            self.tr("%n door(s) without anybody. Only the stairwell and the evening are kept, never a door.", "", away),
            act=self.tr("Stairwell done"),
            safe=self.tr("Go on counting"),
        )
        self.when = DateField(self.tr("Come back on"), day=first, earliest=first, today=lambda: first, optional=True)
        choices = [Choice(code, words) for code, words in half_days.items()]
        self.half = ChipGroup(self.tr("Time of day"), choices, value="evening")
        self.body.addWidget(self.when)
        self.body.addWidget(self.half)

    def day(self) -> str | None:
        """ISO day, None when nobody comes back."""
        day = self.when.day()
        return day.isoformat() if day is not None else None

    def half_day(self) -> str | None:
        return str(self.half.value()) if self.half.value() and self.when.day() is not None else None

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self.when.setFocus()

    def accept(self) -> None:
        if not self.when.text() or self.when.verify():
            super().accept()


class DoorsDialog(Dialog):
    """How many doors a stairwell has; with no `tally`, one more stairwell."""

    def __init__(self, tally: Record | None, count: int, parent: QWidget) -> None:
        super().__init__(parent, "", "", act=" ", safe=" ", icon="check", danger=False)
        label = str(tally["label"]) if tally is not None else ""
        self.set_texts(
            self.tr("Doors of {stairwell}").format(stairwell=label) if label else self.tr("One more stairwell"),
            "",
            act=self.tr("Keep"),
            safe=self.tr("Close"),
        )
        letter = chr(ord("A") + count) if count < 26 else str(count + 1)
        self.label = TextField(self.tr("Stairwell"), text=label or self.tr("Stairwell {letter}").format(letter=letter), limit=60)
        self.label.setEnabled(tally is None)
        self.doors = NumberField(self.tr("Doors"), value=int(tally["doors"] or 0) if tally is not None else 12, minimum=1, maximum=999)
        self.body.addWidget(self.label)
        self.body.addWidget(self.doors)

    def said(self) -> tuple[str, int]:
        return self.label.text(), self.doors.value() or 1

    def showEvent(self, event) -> None:
        super().showEvent(event)
        (self.doors if not self.label.isEnabled() else self.label).setFocus()

    def accept(self) -> None:
        if self.label.text() and self.doors.verify():
            super().accept()
