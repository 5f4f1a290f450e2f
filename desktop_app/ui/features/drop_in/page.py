"""The drop-in desk: next, gave up, a short entry in under a minute. No name in the queue, and nothing of it leaves this computer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.errors import CarnetError, Refused
from desktop_app.domain.territory import place_label
from desktop_app.services.drop_in import Board
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.encounters import Recorded
from desktop_app.services.outcome import Topic
from desktop_app.ui.announce import announce
from desktop_app.ui.features.drop_in.closed import ClosedView
from desktop_app.ui.features.drop_in.queue_card import QueueCard
from desktop_app.ui.features.drop_in.short_entry import ShortEntry
from desktop_app.ui.features.drop_in.where import WhereCard
from desktop_app.ui.i18n import long_date
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Column, Dialog, PageTitle, Row, Scroller, Tag

MINUTE_MS = 60_000
WIDE = 900
"""Width of the page, in px at 100 %, from which the entry stands beside the queue."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one question brings."""

    board: Board
    choices: Choices


class DropInPage(Page):
    """`open(Destination("drop_in", record=<visit prepared>))` offers to open that desk."""

    code = "drop_in"
    in_pieces = True
    topics = frozenset({Topic.VISITS, Topic.ENCOUNTERS, Topic.SERVICE_POINTS})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._desk, self._questions = cases.drop_in, EncounterEntry(cases.session, cases.encounters)
        self._board = Board(None)
        self._asked, self._first = 0, True
        if whole:
            tuple(self.grown())

    def pieces(self) -> Iterator[None]:
        self.stack = QStackedWidget(self)
        Column(self, spacing=0).addWidget(self.stack)
        self.closed = ClosedView(self)
        self.stack.addWidget(self.closed)
        yield
        self._make_head()  # in the order of reading, which is that of Tab
        self.queue = QueueCard(self)
        yield
        self.entry = ShortEntry(self)
        yield
        self.where = WhereCard(self)
        self.stack.addWidget(self._make_desk())
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE_MS)
        self._minute.timeout.connect(self.refresh)
        self._bind()
        follow_theme(self, self.arrange)

    def _make_head(self) -> None:
        self.head = PageTitle("", "", parent=self)
        self.noted = Tag("", "blue", "pen")
        self.close_button = Button(self.tr("Close the desk…"), "secondary", icon="check")
        self.head.right.addWidget(self.noted)
        self.head.right.addWidget(self.close_button)

    def _make_desk(self) -> QWidget:
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self.stack)
        scroller.column.addWidget(self.head)
        self._row = Row(spacing=16)
        left, right = Column(spacing=12), Column(spacing=12)
        left.addWidget(self.queue)
        left.addStretch(1)
        right.addWidget(self.entry)
        right.addWidget(self.where)
        right.addStretch(1)
        self._row.addLayout(left, 9)
        self._row.addLayout(right, 11)
        scroller.column.addLayout(self._row)
        scroller.column.addStretch(1)
        return scroller

    def _bind(self) -> None:
        desk, queue = self._desk, self.queue
        queue.arrived.connect(lambda count: self._do(lambda: desk.arrive(count)))
        queue.next_asked.connect(self.call)
        queue.received.connect(lambda: self._do(desk.received))
        queue.gave_up.connect(lambda number: self._do(lambda: desk.gave_up(number)))
        queue.back_asked.connect(lambda number: self._do(lambda: desk.back(number)))
        self.entry.saved.connect(self._save)
        self.entry.whole_asked.connect(self._whole)
        self.closed.open_asked.connect(self._open_desk)
        self.close_button.clicked.connect(lambda _checked=False: self.close_desk())
        keys, group = self.context.keys, self.tr("Drop-in desk")
        keys.press("F2", self._arrive_one, label=self.tr("Somebody comes: one more number"), group=group, at=self)
        keys.press("F4", self.call, label=self.tr("Call the next number"), group=group, at=self)
        keys.press("Ctrl+Return", self._full_action, label=self.tr("Keep this encounter, or open the desk"), group=group, at=self)

    def _arrive_one(self) -> None:
        if self._board.visit is not None:
            self._do(lambda: self._desk.arrive(1))

    # -- page
    def title(self) -> str:
        return self.tr("Drop-in desk")

    def first_focus(self) -> QWidget | None:
        return self.queue.first_focus() if self._board.visit is not None else self.closed.where.entry

    def zones(self) -> tuple[QWidget, ...]:
        return (self.queue, self.entry, self.where) if self._board.visit is not None else (self.closed,)

    def at_rest(self) -> bool:
        return self.entry.is_empty()

    def open(self, destination: Destination) -> None:
        self.closed.wanted = destination.record
        self.refresh()

    def refresh(self) -> None:
        self._asked += 1
        number = self._asked
        if self._first:
            self._first = False
            self.context.executors.database(self._desk.end_yesterday, then=self._yesterday, failed=self.refused, owner=self)
        self.read(
            lambda: Told(self._desk.board(), self._questions.choices()),
            lambda told: self._show(told) if number == self._asked else None,
        )

    def _yesterday(self, dropped: bool) -> None:
        if dropped:
            self.context.hub.announce((Topic.VISITS,))
            self.context.toast(self.tr("Yesterday’s queue is over: its sums are kept, its numbers are forgotten."), None)

    def _show(self, told: Told) -> None:
        before, board = self._board, told.board
        self._board = board
        self.entry.offer(told.choices)
        self.where.look()
        if board.visit is None:
            self._minute.stop()
            self.closed.show_board(board, told.choices)
            self.stack.setCurrentIndex(0)
            return
        today = self.context.use_cases.session.today()
        place = place_label(board.place) or board.title
        day = long_date(today, today, self.context.language)
        sentence = self.tr("{day}. Numbers only, on this computer, for today.").format(day=day[:1].upper() + day[1:])
        self.head.set(self.tr("Drop-in desk, {place}").format(place=place) if place else self.tr("Drop-in desk"), sentence)
        self.noted.set(self.tr("%n encounter(s) noted", "", board.noted), "blue", "pen")
        self.queue.show_board(board)
        self.stack.setCurrentIndex(1)
        self._minute.start()
        if before.visit is None or before.visit.id != board.visit.id:
            self.entry.begin(board.place)
            if self.isVisible():
                self.queue.first_focus().setFocus()

    # -- the queue
    def _do(self, action, then=None) -> None:
        """One gesture on the queue: kept beside the log, so nothing to take back but by its own button."""

        def done(outcome) -> None:
            self.refresh()
            if then is not None:
                then(outcome.value)

        self.context.executors.database(action, then=done, failed=self.refused, owner=self)

    def call(self) -> None:
        """F4: the next number; the entry is ready for them."""
        if self._board.visit is not None:
            self._do(self._desk.call, self._called)

    def _called(self, number: int) -> None:
        if not number:
            announce(self, self.tr("Nobody waits."))
            return
        announce(self, self.tr("Number {number}").format(number=number))
        self.entry.need.setFocus()

    # -- the entry
    def _full_action(self) -> None:
        if self._board.visit is None:
            self.closed.open_desk()
        else:
            self.entry.save()

    def _save(self) -> None:
        visit = self._board.visit
        if visit is None:
            return
        draft = self.entry.draft(visit.id, self.context.use_cases.session.author.person)
        encounters = self.context.use_cases.encounters
        self.act(
            lambda: encounters.record(draft),
            said=self.tr("Encounter saved on this computer"),
            then=self._saved,
            failed=self._not_saved,
        )

    def _saved(self, _recorded: Recorded) -> None:
        self.entry.begin(self._board.place)
        self._do(self._desk.received)
        self.queue.next_button.setFocus()

    def _not_saved(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.entry.show_refusal(error)
        else:
            self.refused(error)

    def _whole(self) -> None:
        """The whole form, with what was typed here."""
        visit = self._board.visit
        given = {**self.entry.given(), "channel": "drop_in", "visit": visit.id if visit is not None else ""}
        self.entry.begin(self._board.place)
        self.context.navigate(Destination("encounter_form", values={"back": self.code, "fill": given}))

    # -- opening and closing
    def _open_desk(self, visit: str) -> None:
        values = self.closed.values()
        self.act(lambda: self._desk.open(values, visit), then=lambda _id: self.refresh(), failed=self._not_opened)

    def _not_opened(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            self.closed.show_refusal(self.context.wording.error(error).text)

    def close_desk(self) -> None:
        """Ask once: whoever still waits is counted as gone."""
        sums = self._board.sums
        gone = replace(sums, gave_up=sums.gave_up + sums.waiting, waiting=0)
        text = self.tr("{served} received, {gave_up} left before, longest wait {wait} min. These sums are kept; the numbers are forgotten.")
        said = text.format(served=gone.served, gave_up=gone.gave_up, wait=gone.longest_wait_min)
        dialog = Dialog(
            self, self.tr("Close the desk?"), said, act=self.tr("Close the desk"), safe=self.tr("Go on"), icon="check", danger=False
        )
        dialog.accepted.connect(self._close)
        dialog.finished.connect(lambda _code: dialog.deleteLater())
        dialog.open()

    def _close(self) -> None:
        self.act(self._desk.close, said=self.tr("Desk closed: its sums are kept"), then=lambda _id: self.refresh())

    # -- shape
    def arrange(self, theme: Theme) -> None:
        """The entry beside the queue, or below."""
        wide = self.width() >= theme.px(WIDE)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
