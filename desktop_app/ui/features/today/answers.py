"""The main card: to whom an answer is due, with the form of the gesture under the row it is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.agenda import COUNTED_UP_TO
from desktop_app.services.commitments import CommitmentRow
from desktop_app.ui.acts import ActPanel
from desktop_app.ui.follow_up_words import FollowUpWords
from desktop_app.ui.widgets import Card, Column, Curtain, EmptyState, RecordRow, clear_layout

SHOWN = 5
"""Rows before "see all": what the screen holds at 1366×768 (picture `aujourdhui`)."""


class AnswersCard(Card):
    """Signals `act_asked(row)` the gesture of a row, `opened(row)` to see it whole, `cleared_asked()` the empty state's gesture."""

    act_asked = Signal(object)
    opened = Signal(object)
    empty_acted = Signal()

    def __init__(self, words: FollowUpWords, curtain: Curtain, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Answers due to residents"), count=0, tone="red", link=" ", divider=True, padding=False, parent=parent)
        self._words, self._curtain = words, curtain
        self.rows: list[tuple[CommitmentRow, RecordRow]] = []
        self.panel: ActPanel | None = None
        self._slots: dict[str, Column] = {}
        self.empty: EmptyState | None = None

    def show_rows(self, rows: Sequence[CommitmentRow], count: int) -> None:
        """The first rows of `count`."""
        clear_layout(self.body)
        self.rows, self._slots, self.panel, self.empty = [], {}, None, None
        self.set_count(count, "red" if any(row.days_late for row in rows) else "amber")
        self.link.setText(self.tr("See the %n follow-up(s)", "", count) if count < COUNTED_UP_TO else self.tr("See all of them"))
        self.link.setVisible(count > 0)
        shown = rows[:SHOWN]
        for at, row in enumerate(shown):
            widget = self._row(row, first=at == 0, last=at == len(shown) - 1)
            self.body.addWidget(widget)
            self._slots[row.id] = Column(margins=(12, 0, 12, 0), spacing=0)
            self.body.addLayout(self._slots[row.id])
            self.rows.append((row, widget))

    def show_empty(self, state: EmptyState) -> None:
        """Nothing is due: say what it means."""
        self.show_rows((), 0)
        self.empty = state
        state.acted.connect(self.empty_acted)
        self.body.addWidget(state)

    def show_panel(self, row: CommitmentRow, panel: ActPanel) -> None:
        """Put the form under its row and go to it."""
        self.drop_panel()
        slot = self._slots.get(row.id)
        if slot is None:
            return
        self.panel = panel
        slot.addWidget(panel)
        slot.setContentsMargins(12, 8, 12, 12)
        panel.show()
        panel.take_focus()

    def drop_panel(self) -> None:
        """Close the form and give the focus back to its row."""
        if self.panel is None:
            return
        id = self.panel.subject.rows[0].id
        clear_layout(self._slots[id])
        self._slots[id].setContentsMargins(0, 0, 0, 0)
        self.panel = None
        widget = next((widget for row, widget in self.rows if row.id == id), None)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget | None:
        """The first row, where the focus goes on arrival."""
        return self.rows[0][1] if self.rows else None

    def _row(self, row: CommitmentRow, *, first: bool, last: bool) -> RecordRow:
        text, tone, _icon, _spoken = self._words.due_tag(row)
        title, second, private = self._lines(row)
        widget = RecordRow(
            title,
            second,
            tag=(text, tone) if text else ("", "neutral"),
            steps=self._words.steps(row),
            action=self.gesture(row),
            primary=first,
            curtain=self._curtain,
            private=private,
            line=not last,
            parent=self,
        )
        widget.opened.connect(partial(self.act_asked.emit, row))
        widget.acted.connect(partial(self.act_asked.emit, row))
        return widget

    def gesture(self, row: CommitmentRow) -> str:
        """The word on the button: what moves this one on."""
        if row.state == "to_tell" and not row.contradiction:
            return self.tr("Inform")
        return self.tr("Remind") if row.state == "transferred" else self.tr("Open")

    def _lines(self, row: CommitmentRow) -> tuple[str, str, str]:
        """Who and where, then what; what alone where nobody is named."""
        who = self._words.people(row)
        where = row.place or row.area
        again = self.tr("asked again") if row.asked_again else ""
        if who:
            second = " · ".join(part for part in (again, row.title) if part)
            return " · ".join(part for part in (who, where) if part), second, "title" if row.people <= 1 else ""
        return row.title, " · ".join(part for part in (again, where) if part), ""
