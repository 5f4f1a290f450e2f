"""What the whole sheet says: where, which day, by which channel. Written once, carried down to every line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.encounter import CHANNELS
from desktop_app.ui.page import Page
from desktop_app.ui.place_entry import PlaceEntry
from desktop_app.ui.widgets import CheckField, Choice, Column, ComboField, DateField
from desktop_app.ui.widgets.folding_row import FoldingRow


class SheetHead(QWidget):
    """Place, day, channel. Signal `changed()`."""

    changed = Signal()

    def __init__(self, page: Page, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = Column(self, spacing=8)
        row = FoldingRow(spacing=12, parent=self)
        self.where = PlaceEntry(page, self.tr("Where the sheet was filled"), placeholder=self.tr("Address, square…"))
        self.day = DateField(self.tr("Day"), today=today, latest=today(), forward=False, required=True)
        label = page.context.wording.label
        choices = [Choice(code, label("encounter", "channel", code)) for code in CHANNELS]
        self.channel = ComboField(self.tr("Channel"), choices, value="door", above=True)
        row.add(self.where, stretch=3, width=280)
        row.add(self.day, stretch=2, width=200)
        row.add(self.channel, stretch=2, width=180)
        column.addWidget(row)
        self.names = CheckField(self.tr("Names are written on this paper"))
        column.addWidget(self.names)
        self.where.moved.connect(self.changed)
        self.day.picked.connect(lambda _day: self.changed.emit())
        self.channel.changed.connect(lambda _code: self.changed.emit())
        self.names.toggled.connect(lambda _on: self.changed.emit())

    def fill(self, place: Mapping[str, Any] | None, day: date | None, channel: str, names: bool) -> None:
        """Show another sheet, without emitting."""
        self.blockSignals(True)
        self.where.set_place(place)
        self.day.set_day(day)
        self.channel.set_value(channel)
        self.names.setChecked(names)
        self.blockSignals(False)
