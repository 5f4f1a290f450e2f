"""What reception noted about one's own matters, before everything else: a person called, and waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.slip_values import SlipNote
from desktop_app.ui.i18n import current_language, past_day
from desktop_app.ui.widgets import Button, Card, Column, FlowRow, RecordRow, clear_layout

SHOWN = 4


class NotesCard(Card):
    """Signals `confirmed(note)`, `dismissed(note)`, `opened(note)`. Hidden while there is nothing."""

    confirmed = Signal(object)
    dismissed = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Slips: people called"), count=0, tone="amber", divider=True, padding=False, parent=parent)
        self.rows: list[RecordRow] = []
        self.hide()

    def show_notes(self, notes: Sequence[SlipNote], today: date) -> None:
        clear_layout(self.body)
        self.rows = []
        self.set_count(len(notes), "amber")
        for note in notes[:SHOWN]:
            self.body.addWidget(self._row(note, today))
        self.setVisible(bool(notes))

    def _row(self, note: SlipNote, today: date) -> QWidget:
        holder = QWidget(self)
        column = Column(holder, spacing=0)
        row = RecordRow(self._said(note), self._where(note, today), icon="phone", action=self._confirm(note), primary=True, parent=holder)
        row.acted.connect(partial(self.confirmed.emit, note))
        row.opened.connect(partial(self.opened.emit, note))
        self.rows.append(row)
        column.addWidget(row)
        flow = FlowRow(margins=(16, 0, 12, 8), spacing=8)
        settle = Button(self.tr("It is answered already"), "ghost", icon="check", size="row", parent=holder)
        settle.setAccessibleName(self.tr("Slip {number}: it is answered already").format(number=note.number))
        settle.clicked.connect(lambda _checked=False: self.dismissed.emit(note))
        flow.addWidget(settle)
        column.addLayout(flow)
        return holder

    def _said(self, note: SlipNote) -> str:
        if note.says == "not_done":
            return self.tr("Slip {number}: “It is not done”").format(number=note.number)
        return self.tr("Slip {number}: they ask again").format(number=note.number)

    def _where(self, note: SlipNote, today: date) -> str:
        when = past_day(date.fromisoformat(note.on), today, current_language())
        return " · ".join(part for part in (note.title, note.place, when) if part)

    def _confirm(self, note: SlipNote) -> str:
        reopens = note.says == "not_done" and note.state in ("to_tell", "closed", "closed_unreached")
        return self.tr("Confirm: open again") if reopens else self.tr("Confirm")
