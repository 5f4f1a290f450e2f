"""The queue on screen: who is being received, who waits and since when, who left."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.drop_in import Board, Waiting
from desktop_app.ui.widgets import Button, Card, Column, FlowRow, IconButton, Label, Line, Row, Tag, clear_layout

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
        clear_layout(self._lines)
        if board.current is not None:
            self._lines.addWidget(self._line(board.current, self.tr("at the desk"), "accent"))
        for one in board.waiting:
            self._lines.addWidget(self._line(one, self.tr("waits {minutes} min").format(minutes=one.minutes), "neutral"))
        for one in board.ended[:ENDED]:
            gone = one.ticket.state == "gave_up"
            self._lines.addWidget(self._line(one, self.tr("left before") if gone else self.tr("received"), "amber" if gone else "green"))
        if not board.sums.came:
            self._lines.addWidget(Label(self.tr("Give a number to each person who comes in: no name is asked."), "second", "ink2"))

    def _line(self, one: Waiting, words: str, tone: str) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=10)
        number = one.ticket.number
        label = Label(str(number), "strong", wrap=False)
        row.addWidget(label)
        row.addWidget(Tag(words, tone, ""))
        row.addStretch(1)
        if one.ticket.state in ("waiting", "called"):
            gone = IconButton("cross", self.tr("Number {number} left before").format(number=number), parent=holder)
            gone.clicked.connect(lambda _checked=False: self.gave_up.emit(number))
            row.addWidget(gone)
        if one.ticket.state != "waiting":
            back = IconButton("undo", self.tr("Number {number} waits again").format(number=number), parent=holder)
            back.clicked.connect(lambda _checked=False: self.back_asked.emit(number))
            row.addWidget(back)
        return holder
