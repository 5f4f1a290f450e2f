"""Beginning a round: the address, its stairwells with their doors; or one that was prepared, or a stairwell to come back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.visit_values import BackRow, VisitRow
from desktop_app.ui.i18n import current_language, short_date
from desktop_app.ui.page import Page
from desktop_app.ui.place_entry import PlaceEntry
from desktop_app.ui.widgets import (
    Button,
    Card,
    Column,
    FlowRow,
    Label,
    NumberField,
    PageTitle,
    RecordRow,
    Scroller,
    TextField,
    clear_layout,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

FIRST_DOORS = 12
"""Doors proposed for a stairwell: three flats a landing on four floors (a product choice)."""


class StairwellLine(QWidget):
    """A stairwell as it is prepared: its name and how many doors."""

    def __init__(self, label: str, doors: int, parent: QWidget) -> None:
        super().__init__(parent)
        row = FoldingRow(spacing=12, parent=self)
        self.label = TextField(self.tr("Stairwell"), text=label, limit=60, check=self._trouble)
        self.doors = NumberField(self.tr("Doors"), value=doors, minimum=1, maximum=999)
        row.add(self.label, stretch=3, width=200)
        row.add(self.doors, stretch=1, width=100)
        Column(self, spacing=0).addWidget(row)

    def _trouble(self) -> str:
        return "" if self.label.text() else self.tr("Name this stairwell: Hall A, stairs 2…")

    def verify(self) -> bool:
        return self.label.verify() and self.doors.verify()


class StartView(QWidget):
    """Signals: `begun()`, `opened(visit)`, `back_asked(BackRow)`, `back_done(BackRow)`."""

    begun = Signal()
    opened = Signal(str)
    back_asked = Signal(object)
    back_done = Signal(object)

    def __init__(self, page: Page, half_days: Mapping[str, str]) -> None:
        """`half_days` name a part of the day as it stands within a sentence."""
        super().__init__(page)
        self._page, self._half_days = page, half_days
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller)
        column = scroller.column
        said = self.tr("No trace of a household that refuses or is absent: only a count.")
        column.addWidget(PageTitle(self.tr("Door rounds"), said))
        column.addWidget(self._make_new())
        self.rounds = Card(self.tr("Rounds under way or prepared"), parent=self)
        self.backs = Card(self.tr("To come back to"), tone="amber", parent=self)
        column.addWidget(self.rounds)
        column.addWidget(self.backs)
        column.addStretch(1)

    def _make_new(self) -> QWidget:
        card = Card(self.tr("New round"), parent=self)
        self.where = PlaceEntry(self._page, self.tr("Street or address"), placeholder=self.tr("12 rue des Lilas"))
        card.body.addWidget(self.where)
        self._lines = Column(spacing=8)
        card.body.addLayout(self._lines)
        self.stairwells: list[StairwellLine] = []
        holder = QWidget(card)
        flow = FlowRow(holder, spacing=10)
        self.add_button = Button(self.tr("Another stairwell"), "ghost", icon="plus", parent=holder)
        self.begin_button = Button(self.tr("Begin the round"), "primary", icon="play", parent=holder)
        flow.addWidget(self.begin_button)
        flow.addWidget(self.add_button)
        card.body.addWidget(holder)
        self.add_button.clicked.connect(lambda _checked=False: self.add_stairwell().label.setFocus())
        self.begin_button.clicked.connect(lambda _checked=False: self.begin())
        self.add_stairwell()
        return card

    def add_stairwell(self) -> StairwellLine:
        """One more line, named after the one before."""
        letter = chr(ord("A") + len(self.stairwells)) if len(self.stairwells) < 26 else str(len(self.stairwells) + 1)
        doors = self.stairwells[-1].doors.value() if self.stairwells else None
        line = StairwellLine(self.tr("Stairwell {letter}").format(letter=letter), doors or FIRST_DOORS, self)
        self._lines.addWidget(line)
        self.stairwells.append(line)
        if len(self.stairwells) > 1:
            QWidget.setTabOrder(self.stairwells[-2].doors.entry, line.label.entry)
            QWidget.setTabOrder(line.doors.entry, self.begin_button)
        return line

    def clear(self) -> None:
        """Ready for another round."""
        self.where.set_place(None)
        clear_layout(self._lines)
        self.stairwells = []
        self.add_stairwell()

    def begin(self) -> None:
        """Tell the page, unless something is missing: the focus then goes there."""
        if self.where.place() is None:
            self.where.set_error(self.tr("Write the street or the address of the round."))
            self.where.setFocus()
            return
        wrong = next((line for line in self.stairwells if not line.verify()), None)
        if wrong is not None:
            (wrong.label if wrong.label.error else wrong.doors).setFocus()
            return
        self.begun.emit()

    # -- what it shows
    def show_rounds(self, rounds: Sequence[VisitRow]) -> None:
        clear_layout(self.rounds.body)
        self.rounds.setVisible(bool(rounds))
        for row in rounds:
            when = self._day(row.starts_at[:10])
            state = (self.tr("under way"), "amber") if row.state == "running" else (self.tr("prepared"), "neutral")
            line = RecordRow(row.title, when, tag=state)
            line.opened.connect(lambda row=row: self.opened.emit(row.id))
            self.rounds.body.addWidget(line)

    def moment(self, day: str, half_day: str) -> str:
        """A day, written, and the part of it that was said: "lun. 30, le soir"."""
        return ", ".join(part for part in (day, self._half_days.get(half_day, "")) if part)

    def show_backs(self, backs: Sequence[BackRow]) -> None:
        """Stairwells to come back to, the nearest evening first."""
        clear_layout(self.backs.body)
        self.backs.set_count(len(backs))
        if not backs:
            empty = self.tr("Nobody to come back to: each stairwell is done, or nobody was absent.")
            self.backs.body.addWidget(Label(empty, "second", "ink2"))
        for row in backs:
            when = self.moment(self._day(row.back_on), row.back_when)
            said = self.tr("%n door(s)", "", row.people)
            holder = QWidget(self)
            inner = FoldingRow(spacing=8, parent=holder)
            second = ", ".join((said, when or self.tr("no day said")))
            line = RecordRow(", ".join((row.title, row.label)), second, icon="undo", action=self.tr("Go back there"))
            line.opened.connect(lambda row=row: self.back_asked.emit(row))
            line.acted.connect(lambda row=row: self.back_asked.emit(row))
            done = Button(self.tr("Nobody goes back"), "ghost", size="row", parent=holder)
            done.setAccessibleName(", ".join((done.text(), row.title, row.label)))
            done.clicked.connect(lambda _checked=False, row=row: self.back_done.emit(row))
            inner.add(line, stretch=1, width=360)
            inner.add(done, width=170)
            Column(holder, spacing=0).addWidget(inner)
            self.backs.body.addWidget(holder)

    def _day(self, iso: str) -> str:
        if not iso:
            return ""
        return short_date(date.fromisoformat(iso), self._page.context.use_cases.session.today(), current_language())
