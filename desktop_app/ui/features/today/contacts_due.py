"""« À voir cette semaine »: the actors that one promised oneself to see, on the day's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.actors import Due
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.i18n import short_date
from desktop_app.ui.widgets import Card, RecordRow, clear_layout

SHOWN = 4
AHEAD = timedelta(days=7)
WRITERS = ("agent", "supervisor")


def contacts_due(use_cases: UseCases) -> tuple[Due, ...]:
    """Whom the author is to see within a week, or should have seen (a job for the reader)."""
    session = use_cases.session
    if session.author.role not in WRITERS:
        return ()
    return use_cases.actors.due((session.today() + AHEAD).isoformat(), session.author.person)


class ContactsCard(Card):
    """Signals: `opened(id)` of an actor, and `linked()` for all of them. Hidden in a week when nobody is to be seen."""

    opened = Signal(str)

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", tone="accent", link=" ", parent=parent)
        self.set_title(self.tr("To see this week"))
        if self.link is not None:
            self.link.setText(self.tr("See them all"))
        self._language = language
        self.rows: list[RecordRow] = []
        self.hide()

    def show_due(self, due: Sequence[Due], today: date) -> None:
        """The most urgent first."""
        clear_layout(self.body)
        self.rows = []
        self.set_count(len(due))
        self.setVisible(bool(due))
        for at, one in enumerate(due[:SHOWN]):
            day = short_date(date.fromisoformat(one.on), today, self._language)
            when = self.tr("since {day}").format(day=day) if one.late else self.tr("before {day}").format(day=day)
            row = RecordRow(one.name, when, icon="partner", line=at < min(len(due), SHOWN) - 1)
            row.opened.connect(lambda one=one: self.opened.emit(one.actor))
            self.rows.append(row)
            self.body.addWidget(row)
