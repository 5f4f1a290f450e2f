"""« À faire savoir cette semaine »: what the town says, on the day's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.announcements import AnnouncementRow
from desktop_app.ui.i18n import short_date
from desktop_app.ui.widgets import Card, RecordRow, clear_layout

SHOWN = 4


class SaidCard(Card):
    """Signals: `opened(id)`, and `linked()` for all of them. Hidden in a week when nothing is said."""

    opened = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", tone="blue", link=" ", parent=parent)
        self.set_title(self.tr("To make known this week"))
        if self.link is not None:
            self.link.setText(self.tr("See them all"))
        self._language = language
        self.rows: list[RecordRow] = []
        self.hide()

    def show_announcements(self, said: Sequence[AnnouncementRow], today: date) -> None:
        """What is said from today to Sunday; what ends first comes first."""
        clear_layout(self.body)
        self.rows = []
        self.set_count(len(said))
        self.setVisible(bool(said))
        for at, one in enumerate(said[:SHOWN]):
            row = RecordRow(one.text, self._second(one, today), icon="megaphone", line=at < min(len(said), SHOWN) - 1)
            row.opened.connect(lambda one=one: self.opened.emit(one.id))
            self.rows.append(row)
            self.body.addWidget(row)

    def _second(self, one: AnnouncementRow, today: date) -> str:
        begins = date.fromisoformat(one.from_on)
        if begins > today:
            when = self.tr("from {day}").format(day=short_date(begins, today, self._language))
        else:
            when = self.tr("until {day}").format(day=short_date(date.fromisoformat(one.to_on), today, self._language))
        return ", ".join(part for part in (one.area, when) if part)
