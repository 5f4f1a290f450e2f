"""No desk is open here: open one, or the one that was prepared for today; what the desks of the day come to."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.drop_in import Board
from desktop_app.services.encounter_entry import Choices
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.place_entry import PlaceEntry
from desktop_app.ui.widgets import Button, Card, Column, FlowRow, Label, PageTitle, RecordRow, Scroller, clear_layout


class ClosedView(QWidget):
    """Signal `open_asked(visit)`, "" for a desk that nobody planned."""

    open_asked = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.wanted = ""
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller)
        sentence = self.tr("One queue a computer. Two desks side by side keep their own numbers; the encounters make one list.")
        scroller.column.addWidget(PageTitle(self.tr("Drop-in desk"), sentence))
        card = Card(self.tr("Open a desk"), parent=self)
        self.where = PlaceEntry(page, self.tr("Where the desk is"), placeholder=self.tr("Town hall, social centre…"))
        card.body.addWidget(self.where)
        self._prepared = Column(spacing=4)
        card.body.addLayout(self._prepared)
        holder = QWidget(card)
        flow = FlowRow(holder, spacing=10)
        self.open_button = Button(self.tr("Open the desk"), "primary", icon="play", key=key_text("Ctrl+Return"), parent=holder)
        flow.addWidget(self.open_button)
        card.body.addWidget(holder)
        scroller.column.addWidget(card)
        self.day = Card(self.tr("Desks of today"), parent=self)
        self._desks = Column(spacing=2)
        self.day.body.addLayout(self._desks)
        scroller.column.addWidget(self.day)
        scroller.column.addStretch(1)
        self.open_button.clicked.connect(lambda _checked=False: self.open_desk())
        self._choices: Choices | None = None

    def show_board(self, board: Board, choices: Choices) -> None:
        """Desks planned for today, and those that were open."""
        self._choices = choices
        self.where.settle(choices.town, choices.neighbourhood)
        clear_layout(self._prepared)
        for visit, title in board.prepared:
            row = RecordRow(title or self.tr("Drop-in desk"), self.tr("planned for today"), icon="calendar", action=self.tr("Open it"))
            row.opened.connect(lambda visit=visit: self.open_asked.emit(visit))
            row.acted.connect(lambda visit=visit: self.open_asked.emit(visit))
            self._prepared.addWidget(row)
        clear_layout(self._desks)
        self.day.setVisible(bool(board.desks))
        text = self.tr("{served} received, {gave_up} left before, longest wait {longest} min")
        for desk in board.desks:
            said = text.format(served=desk.sums.served, gave_up=desk.sums.gave_up, longest=desk.sums.longest_wait_min)
            state = (self.tr("closed"), "green") if desk.closed else (self.tr("open elsewhere"), "amber")
            self._desks.addWidget(RecordRow(desk.place or desk.title or self.tr("Drop-in desk"), said, tag=state))
        if len(board.desks) > 1:
            total = board.total
            whole = text.format(served=total.served, gave_up=total.gave_up, longest=total.longest_wait_min)
            self._desks.addWidget(Label(self.tr("Together: {sums}").format(sums=whole), "strong"))

    def open_desk(self) -> None:
        """Open a desk at the place written; the one asked for when it was prepared."""
        if self.where.place() is None and not self.wanted:
            self.where.set_error(self.tr("Write where the desk is."))
            self.where.setFocus()
            return
        self.open_asked.emit(self.wanted)

    def values(self) -> dict[str, Any]:
        """Fields of the visit."""
        place = self.where.place()
        return {"place": dict(place), "title": self.where.text()[:120]} if place is not None else {}

    def show_refusal(self, sentence: str) -> None:
        self.where.set_error(sentence)
        self.where.setFocus()
