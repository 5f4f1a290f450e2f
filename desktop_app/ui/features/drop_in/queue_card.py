"""The queue on screen: who is being received, who waits and since when, who left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.drop_in import Board, Waiting
from desktop_app.ui.widgets import Button, Card, Column, FlowRow, IconButton, Label, Line, Row, Tag

ENDED = 6
"""Numbers already gone that are shown, to be called back."""


class QueueCard(Card):
    """Signals: `arrived(count)`, `next_asked()`, `received()`, `gave_up(number)`, `back_asked(number)`."""

    arrived = Signal(int)
    next_asked = Signal()
    received = Signal()
    gave_up = Signal(int)
    back_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Queue of the day"))
        self.current = Label("", "day", wrap=False)
        self.since = Label("", "second", "ink2")
        self.body.addWidget(self.current)
        self.body.addWidget(self.since)
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=8, line_spacing=8)
        self.next_button = Button(self.tr("Next"), "primary", icon="arrow-right", key="F4", parent=holder)
        self.one_button = Button(self.tr("Somebody comes"), "secondary", icon="plus", key="F2", parent=holder)
        self.five_button = Button(self.tr("Five more"), "ghost", icon="people", parent=holder)
        self.received_button = Button(self.tr("Received"), "ghost", icon="check", parent=holder)
        for button in (self.next_button, self.one_button, self.five_button, self.received_button):
            flow.addWidget(button)
        self.body.addWidget(holder)
        self.sums = Label("", "strong")
        self.body.addWidget(self.sums)
        self.body.addWidget(Line())
        self._hint = Label(self.tr("Give a number to each person who comes in: no name is asked."), "second", "ink2")
        self.body.addWidget(self._hint)
        self._rows: dict[int, QueueLine] = {}
        self._lines = Column(spacing=4)
        self.body.addLayout(self._lines)
        self.next_button.clicked.connect(lambda _checked=False: self.next_asked.emit())
        self.one_button.clicked.connect(lambda _checked=False: self.arrived.emit(1))
        self.five_button.clicked.connect(lambda _checked=False: self.arrived.emit(5))
        self.received_button.clicked.connect(lambda _checked=False: self.received.emit())

    def first_focus(self) -> QWidget:
        return self.next_button if self.next_button.isEnabled() else self.one_button

    def show_board(self, board: Board) -> None:
        """The queue as it stands."""
        current = board.current
        self.current.setText(self.tr("Number {number}").format(number=current.ticket.number) if current else self.tr("Nobody at the desk"))
        waited = self.tr("waited {minutes} min").format(minutes=current.minutes) if current else ""
        self.since.setText(waited or self.tr("%n person(s) wait", "", len(board.waiting)))
        self.received_button.setVisible(current is not None)
        self.next_button.setEnabled(bool(board.waiting) or current is not None)
        sums = board.sums
        text = self.tr("{came} came: {served} received, {gave_up} left before, {waiting} wait. Longest wait {longest} min.")
        self.sums.setText(
            text.format(came=sums.came, served=sums.served, gave_up=sums.gave_up, waiting=sums.waiting, longest=sums.longest_wait_min)
        )
        self._show_lines(board)

    def _show_lines(self, board: Board) -> None:
        shown = [(board.current, self.tr("at the desk"), "accent")] if board.current is not None else []
        shown += [(one, self.tr("waits {minutes} min").format(minutes=one.minutes), "neutral") for one in board.waiting]
        for one in board.ended[:ENDED]:
            gone = one.ticket.state == "gave_up"
            shown.append((one, self.tr("left before") if gone else self.tr("received"), "amber" if gone else "green"))
        before: QWidget = self.received_button
        for at, (one, words, tone) in enumerate(shown):
            row = self._row(one.ticket.number)
            for button in (row.gone, row.back):
                QWidget.setTabOrder(before, button)
                before = button
            if self._lines.indexOf(row) != at:
                self._lines.removeWidget(row)
                self._lines.insertWidget(at, row)
            row.show_number(one, words, tone)
        kept = {one.ticket.number for one, _words, _tone in shown}
        for number, row in self._rows.items():
            row.setVisible(number in kept)
        self._hint.setVisible(not board.sums.came)

    def _row(self, number: int) -> QueueLine:
        if number not in self._rows:
            row = self._rows[number] = QueueLine(self)
            row.gave_up.connect(self.gave_up)
            row.back_asked.connect(self.back_asked)
        return self._rows[number]


class QueueLine(QWidget):
    """One number, kept from one gesture to the next so that the focus stays. Signals: `gave_up(number)`, `back_asked(number)`."""

    gave_up = Signal(int)
    back_asked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._number = 0
        row = Row(self, spacing=10)
        self.number, self.state = Label("", "strong", wrap=False), Tag("", "neutral", "")
        row.addWidget(self.number)
        row.addWidget(self.state)
        row.addStretch(1)
        self.gone, self.back = IconButton("cross", " ", parent=self), IconButton("undo", " ", parent=self)
        self.gone.clicked.connect(lambda _checked=False: self.gave_up.emit(self._number))
        self.back.clicked.connect(lambda _checked=False: self.back_asked.emit(self._number))
        row.addWidget(self.gone)
        row.addWidget(self.back)

    def show_number(self, one: Waiting, words: str, tone: str) -> None:
        """A number where it stands; what may be done with it."""
        self._number = one.ticket.number
        self.number.setText(str(self._number))
        self.state.set(words, tone, "")
        self.gone.set_name(self.tr("Number {number} left before").format(number=self._number))
        self.back.set_name(self.tr("Number {number} waits again").format(number=self._number))
        here, gone = one.ticket.state in ("waiting", "called"), one.ticket.state != "waiting"
        focused = next((button for button in (self.gone, self.back) if button.hasFocus()), None)
        self.back.setVisible(gone)
        self.gone.setVisible(here)
        if focused is not None and focused.isHidden():  # on the gesture that takes the last one back, never on another number
            (self.back if gone else self.gone).setFocus()
