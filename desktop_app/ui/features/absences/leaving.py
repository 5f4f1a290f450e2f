"""A departure on one screen: everything that a person answers for, and who takes each of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.absences import OwnedRow
from desktop_app.ui.i18n import short_date
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Cell,
    Choice,
    Column,
    ComboField,
    DateField,
    ListTable,
    PageTitle,
    RowsModel,
    Scroller,
    TableColumn,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow


class LeavingForm(QWidget):
    """Signals `person_chosen(id)`, `handed(person)` and `closed()`. `owners()` are the lines that go to somebody else than the others."""

    person_chosen = Signal(str)
    handed = Signal(str)
    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._names: dict[str, str] = {}
        self._owners: dict[str, str] = {}
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller, 1)
        said = self.tr("Everything this person answers for gets a new owner, in one gesture. Nothing may stay without owner.")
        scroller.column.addWidget(PageTitle(self.tr("A departure"), said))
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        scroller.column.addWidget(self.trouble)
        self._make_fields(scroller)
        self.model = RowsModel(self._columns(), parent=self)
        self.table = ListTable(self.tr("What is handed over"), self.model, multiple=True)
        self.table.setMinimumHeight(220)
        scroller.column.addWidget(self.table, 1)
        self.other = ComboField(self.tr("The chosen lines go to"), empty=self.tr("the same as the others"), above=True)
        self.other.changed.connect(self._give_chosen)
        scroller.column.addWidget(self.other)
        bar = ActionBar(parent=self)
        back, hand = (self.tr("Back to the list"), self.closed.emit), (self.tr("Hand everything over"), self.hand)
        self.hand_button = bar.add_ends(back, hand)[1]
        outer.addWidget(bar)
        keys, group = page.context.keys, self.tr("A departure")
        keys.press("Ctrl+Return", self.hand, label=self.tr("Hand everything over"), group=group, at=self)
        keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=group, at=self)

    def _make_fields(self, scroller: Scroller) -> None:
        self.person = ComboField(self.tr("Who leaves"), empty=self.tr("choose a colleague"), above=True)
        self.to = ComboField(self.tr("Who takes over"), empty=self.tr("choose a colleague"), above=True)
        self.on = DateField(self.tr("From"), today=self._page.context.use_cases.session.today, required=True)
        self.reason = TextField(self.tr("Reason, said in each history"), limit=120)
        self.person.changed.connect(lambda id: self.person_chosen.emit(str(id or "")))
        self.to.changed.connect(lambda _id: self._redraw())
        line = FoldingRow(spacing=12, parent=scroller)
        for field in (self.person, self.to, self.on, self.reason):
            line.add(field, stretch=1, width=200)
        scroller.column.addWidget(line)

    def _columns(self) -> tuple[TableColumn, ...]:
        wording, session = self._page.context.wording, self._page.context.use_cases.session

        def day(row: OwnedRow) -> Cell:
            return Cell(short_date(date.fromisoformat(row.on), session.today(), self._page.context.language) if row.on else "")

        def taker(row: OwnedRow) -> Cell:
            name = self._names.get(self._owners.get(row.id, str(self.to.value() or "")), "")
            return Cell(name or self.tr("to choose"), kind="tag", tone="green" if name else "amber")

        return (
            TableColumn("what", self.tr("What"), lambda row: Cell(row.title, wording.kind(row.kind), strong=True), width=320, stretch=True),
            TableColumn("on", self.tr("Day"), day, width=130),
            TableColumn("taker", self.tr("New owner"), taker, width=220),
        )

    # -- what it shows and says
    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Colleagues to choose from."""
        self._names = dict(people)
        for field in (self.person, self.to, self.other):
            kept = field.value()
            field.set_choices([Choice(id, name) for id, name in people])
            field.set_value(kept)

    def fill(self) -> None:
        """Begin anew."""
        self._owners = {}
        for field in (self.person, self.to, self.other):
            field.set_value(None)
        self.on.set_day(self._page.context.use_cases.session.today())
        self.reason.set_text(self.tr("Departure"))
        self.model.set_rows(())
        self.trouble.hide()

    def show_owned(self, rows: Sequence[OwnedRow]) -> None:
        """What the person chosen answers for."""
        self._owners = {}
        self.model.set_rows(rows)

    def owners(self) -> dict[str, str]:
        return dict(self._owners)

    def hand(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        for field in (self.person, self.to):
            if field.value() is None:
                field.set_error(self.tr("Choose a colleague."))
                field.setFocus()
                return
            field.set_error("")
        if self.on.verify():
            self.handed.emit(str(self.person.value()))

    def show_refusal(self, error: Exception) -> None:
        """A refusal, above; nothing was changed."""
        if isinstance(error, CarnetError):
            sentence = self._page.context.wording.error(error, "absence")
            self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
            self.trouble.show_news()

    def _give_chosen(self, id: object) -> None:
        """The chosen lines go to one colleague; to nobody in particular: with the others."""
        for row in self.table.selected():
            if id is None:
                self._owners.pop(row.id, None)
            else:
                self._owners[row.id] = str(id)
        self._redraw()

    def _redraw(self) -> None:
        self.model.set_rows(self.model.rows())
