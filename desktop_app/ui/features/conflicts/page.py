"""Conflicts: the list, one record at a time, field by field. Everything is applied already: nothing waits for a choice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.errors import CarnetError, ChangedMeanwhile, UnknownRecord
from desktop_app.services.conflicts import RecordConflict
from desktop_app.services.outcome import Topic
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.announce import announce
from desktop_app.ui.features.conflicts.anew import Offers, read_offers
from desktop_app.ui.features.conflicts.record import RecordPanel
from desktop_app.ui.features.conflicts.said import ValueWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import ActionBar, Button, Cell, Column, EmptyState, ListTable, PageTitle, Row, RowsModel, Scroller, TableColumn

PAGE = 50
_BESIDE = 860  # px at 100 %: there is room for the list from this width on
_LIST = 290
_PAGES = {"commitment": "follow_ups", "encounter": "encounters"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings; `record` is None when it no longer disagrees."""

    count: int
    rows: tuple[RecordConflict, ...]
    record: RecordConflict | None
    offers: Offers


def ask(use_cases: UseCases, wanted: str, limit: int) -> Answer:
    """A job for the reader: the list, and the record to show (the first when `wanted` is empty or settled)."""
    conflicts = use_cases.conflicts
    rows = conflicts.rows(limit)
    record = _record(use_cases, wanted) or _record(use_cases, rows[0].id if rows else "")
    return Answer(conflicts.count(), rows, record, read_offers(use_cases))


def _record(use_cases: UseCases, id: str) -> RecordConflict | None:
    try:
        found = use_cases.conflicts.of(id) if id else None
    except UnknownRecord:
        return None
    return found if found is not None and found.fields else None


class ConflictsPage(Page):
    """`open(Destination("conflicts", record=id))` shows one."""

    code = "conflicts"
    topics = frozenset({Topic.ENCOUNTERS, Topic.COMMITMENTS, Topic.RESIDENTS, Topic.TERRITORY, Topic.AGENDA, Topic.BIN, Topic.EXCHANGE})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wanted, self._asked, self._place = "", 0, 0
        self._focus_record = self._filling = False
        self._soon = Pause(self, self._ask)
        self._build()
        follow_theme(self, self.arrange)

    # -- building
    def _build(self) -> None:
        outer = Column(self, spacing=0)
        holder = QWidget(self)
        column = Column(holder, margins=(28, 8, 28, 8), spacing=12)
        self.head = PageTitle(self.tr("Conflicts"), "")
        column.addWidget(self.head)
        self.stack = QStackedWidget(self)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.stack.addWidget(self._make_work())
        self.empty = EmptyState(
            self.tr("No conflict"),
            self.tr("When two people change the same field without having seen each other, both versions come here. Nothing is lost."),
            drawing="notebook",
            sign="check",
            tone="green",
        )
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)
        outer.addWidget(holder, 1)
        self.bar = ActionBar(self.tr("Nothing waits for your choice to go on."), icon="info")
        self.later = Button(self.tr("Later"), "ghost", icon="arrow-right", size="final")
        self.later.clicked.connect(lambda _checked=False: self.postpone())
        self.keep = Button(self.tr("Keep these values"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.keep.clicked.connect(lambda _checked=False: self.decide())
        self.bar.add(self.later, self.keep)
        outer.addWidget(self.bar)
        self.context.keys.press("Ctrl+Return", self.decide, label=self.tr("Keep the values chosen"), group=self.tr("Conflicts"), at=self)

    def _make_work(self) -> QWidget:
        work = QWidget(self)
        self._box = Row(work, spacing=16)
        columns = (TableColumn("record", self.tr("To settle"), self._cell, stretch=True),)
        self.model = RowsModel(columns, curtain=self.context.curtain, parent=self)
        self.table = ListTable(self.tr("Records to settle"), self.model, hints=((key_text("Return"), self.tr("settle")),))
        self.table.view.horizontalHeader().hide()
        self.table.chosen.connect(self._row_chosen)
        self.table.opened.connect(self._into_panel)
        self._box.addWidget(self.table)
        words = ValueWords(self.context.wording, self.context.use_cases.session.today(), self)
        self.panel = RecordPanel(words, self.context.wording, self.context.curtain)
        self.panel.changed.connect(self._name_button)
        self.panel.open_asked.connect(lambda kind, id: self.context.navigate(Destination(_PAGES[kind], record=id)))
        self._scroller = Scroller(margins=(2, 2, 2, 2), spacing=8, parent=work)
        self._scroller.column.addWidget(self.panel)
        self._scroller.column.addStretch(1)
        self._box.addWidget(self._scroller, 1)
        return work

    def _cell(self, row: RecordConflict) -> Cell:
        kind = self.context.wording.kind(row.kind)
        return Cell(row.title, " · ".join((kind, self.tr("%n field(s) to settle", "", len(row.fields)))), strong=True)

    def arrange(self, theme: Theme) -> None:
        """The list beside the record where there is room; else one record at a time, Later going to the next."""
        self.table.setFixedWidth(theme.px(_LIST))
        self.table.setVisible(self.width() >= theme.px(_BESIDE) and len(self.model.rows()) > 1)

    # -- what every page has
    def title(self) -> str:
        return self.tr("Conflicts")

    def first_focus(self) -> QWidget | None:
        self._focus_record = True  # the first field, once it is there
        return self.table.view if self.table.isVisibleTo(self) else None

    def zones(self) -> tuple[QWidget, ...]:
        return (self.table, self._scroller, self.bar)

    def place(self) -> Destination:
        return Destination(self.code, record=self.panel.shown.id if self.panel.shown else "")

    def open(self, destination: Destination) -> None:
        if destination.record:
            self._wanted = destination.record
        self.refresh()

    def at_rest(self) -> bool:
        return self.stack.currentWidget() is self.empty

    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics."""
        self._soon.start()

    # -- asking
    def _ask(self) -> None:
        self._asked += 1
        number, wanted = self._asked, self._wanted
        limit = max(PAGE, len(self.model.rows()))
        self.read(lambda: ask(self.context.use_cases, wanted, limit), lambda answer: self._show(number, answer))

    def _show(self, number: int, answer: Answer) -> None:
        if number != self._asked:
            return
        count = max(answer.count, len(answer.rows))
        self.head.set(self.tr("Conflicts"), self._sentence(count) if answer.rows else "")
        self.stack.setCurrentIndex(0 if answer.record is not None else 1)
        self.bar.setVisible(answer.record is not None)
        self._filling = True  # filling the list moves its cursor
        self.model.set_stream(answer.rows, count, self._more)
        self._filling = False
        self.arrange(theme_source().theme)
        if answer.record is None:
            self.panel.shown, self.panel.blocks = None, []
            return
        self._wanted = answer.record.id
        self.table.choose(self._wanted)
        self._show_record(answer.record, answer.offers)

    def _more(self, last: RecordConflict, deliver: Callable[[Sequence[Any]], None]) -> None:
        self.read(lambda: self.context.use_cases.conflicts.rows(PAGE, last.id), deliver)

    def _sentence(self, count: int) -> str:
        return self.tr("%n record(s) changed on two devices. All of it is applied already; choose what to keep, field by field.", "", count)

    def _into_panel(self, _row: object) -> None:
        self.panel.take_focus()

    def _row_chosen(self, row: RecordConflict | None) -> None:
        if row is None or self._filling or row.id == self._wanted:
            return
        self._wanted = row.id
        self._asked += 1
        number = self._asked

        def question() -> tuple[RecordConflict | None, Offers]:
            return _record(self.context.use_cases, row.id), read_offers(self.context.use_cases)

        def arrived(answer: tuple[RecordConflict | None, Offers]) -> None:
            if number != self._asked:
                return
            if answer[0] is None:
                self.refresh()
            else:
                self._show_record(answer[0], answer[1])

        self.read(question, arrived)

    def _show_record(self, record: RecordConflict, offers: Offers) -> None:
        same = self.panel.shown == record
        self._place = max(0, self.model.index_of(record.id))
        if not same:
            self.panel.show_record(record, offers)
            self._scroller.verticalScrollBar().setValue(0)
        self.panel.place.set_text(self.tr("{number} of {total}").format(number=self._place + 1, total=max(1, self.model.total)))
        if self._focus_record:
            self._focus_record = False
            self.panel.take_focus()
        self._name_button()

    # -- acting
    def _name_button(self) -> None:
        chosen, fields = len(self.panel.decisions()), len(self.panel.blocks)
        self.keep.setEnabled(chosen > 0)
        self.keep.setText(self.tr("Keep these values") if chosen != 1 else self.tr("Keep this value"))
        waiting = self.tr("%n field(s) without a choice stay for later.", "", fields - chosen) if 0 < chosen < fields else ""
        self.bar.set_text(waiting or self.tr("Nothing waits for your choice to go on."), "info")
        self.later.setVisible(len(self.model.rows()) > 1)

    def decide(self) -> None:
        """Write down what was chosen, as one gesture; then the next record."""
        record, decisions = self.panel.shown, self.panel.decisions()
        unread = self.panel.unread()
        if record is None or unread is not None:
            if unread is not None and unread.anew is not None:
                unread.anew.take_focus()
            return
        if not decisions:
            announce(self, self.tr("Choose a version first."))
            self.panel.take_focus()
            return
        rows, whole = self.model.rows(), len(decisions) == len(record.fields)
        others = [row.id for row in (*rows[self._place + 1 :], *rows[: self._place]) if row.id != record.id]

        def done(_value: Any) -> None:
            if whole and others:
                self._wanted = others[0]
            self._focus_record = True
            self.refresh()

        conflicts = self.context.use_cases.conflicts
        said = self.tr("Settled: {title}").format(title=record.title)
        self.act(lambda: conflicts.settle(record.id, decisions), said=said, then=done, failed=self._refuse)

    def postpone(self) -> None:
        """Go to the next record; this one stays in the list."""
        rows = self.model.rows()
        if len(rows) > 1:
            self._focus_record = True
            self.table.choose(rows[(self._place + 1) % len(rows)].id)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            self.panel.refuse(error)
        if isinstance(error, ChangedMeanwhile | UnknownRecord):
            self.refresh()
