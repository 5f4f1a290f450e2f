"""The bin: what was deleted, kind by kind, and one key to bring one or several back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.fields import instant
from desktop_app.services.bin import Bin, Binned, BinRows
from desktop_app.services.outcome import Topic
from desktop_app.ui.i18n import clock_time, current_language, long_date, short_date
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import (
    Button,
    Cell,
    ChipGroup,
    Choice,
    Column,
    EmptyState,
    FlowRow,
    ListTable,
    PageTitle,
    RowsModel,
    TableColumn,
)

PAGE = 50
CODED = {"waiting": "audience", "attachment": "kind"}
"""Kinds called by one of their codes, and its field."""


class BinPage(Page):
    """`open(Destination("bin", tab="commitment"))` shows one kind."""

    code = "bin"
    topics = frozenset(Topic)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._bin = Bin(cases.session, cases.records, cases.search)
        self._kind = ""
        self._asked = 0
        self._build()

    def _build(self) -> None:
        column = Column(self, margins=(28, 8, 28, 14), spacing=12)
        self.head = PageTitle(self.tr("Bin"), self.tr("What was deleted stays here until its own time is over, and can be brought back."))
        column.addWidget(self.head)
        self.kinds = ChipGroup(self.tr("Kind of record"), visible=8)
        column.addWidget(self.kinds)
        hints = ((self.tr("↑ ↓"), self.tr("choose")), (key_text("Return"), self.tr("bring back")))
        self.model = RowsModel(self._columns(), curtain=self.context.curtain, parent=self)
        self.table = ListTable(self.tr("Deleted records"), self.model, multiple=True, hints=hints)
        self.empty = EmptyState(
            self.tr("The bin is empty"),
            self.tr("A record that you delete comes here, with who deleted it and when."),
            drawing="notebook",
            sign="check",
            tone="green",
        )
        self.stack = QStackedWidget(self)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        column.addWidget(self.stack, 1)
        self._acts = QWidget(self)
        flow = FlowRow(self._acts, spacing=10)
        self.restore_button = Button(self.tr("Bring back"), "primary", icon="undo", key=key_text("Ctrl+Return"), size="final")
        self.restore_button.clicked.connect(lambda _checked=False: self.restore())
        flow.addWidget(self.restore_button)
        column.addWidget(self._acts)
        self.kinds.changed.connect(self._kind_chosen)
        self.table.opened.connect(lambda _row: self.restore())
        self.table.selection_changed.connect(self._name_button)
        group = self.tr("Bin")
        self.context.keys.press("Ctrl+Return", self.restore, label=self.tr("Bring back what is chosen"), group=group, at=self)

    def _columns(self) -> tuple[TableColumn, ...]:
        today, language = self.context.use_cases.session.today, current_language()

        def what(row: Binned) -> Cell:
            return Cell(self._title(row), row.detail, strong=True, private="both" if row.private else "second")

        def when(row: Binned) -> Cell:
            at = instant(row.deleted_at).astimezone()
            return Cell(", ".join((short_date(at.date(), today(), language), clock_time(at, language))))

        return (
            TableColumn("title", self.tr("Record"), what, width=260, stretch=True),
            TableColumn("ref", self.tr("Reference"), lambda row: Cell(row.ref), width=130),
            TableColumn("deleted_at", self.tr("Deleted"), when, width=150),
            TableColumn("by", self.tr("By"), lambda row: Cell(row.by), width=150),
        )

    def _title(self, row: Binned) -> str:
        """What the record is called, its codes and days in words."""
        wording, language, today = self.context.wording, current_language(), self.context.use_cases.session.today()
        if row.kind == "step":
            return str(wording.step(row.title))
        if row.kind in CODED:
            return str(wording.label(row.kind, CODED[row.kind], row.title))
        if row.kind == "contact_duty":
            return self.tr("To be seen every %n day(s)", "", int(row.title)) if row.title.isdigit() else row.title
        if row.kind == "absence":
            return self.tr("From {day}").format(day=long_date(date.fromisoformat(row.title), today, language))
        if row.kind == "meeting" and row.title.endswith("Z"):
            return self.tr("Session of {day}").format(day=long_date(instant(row.title).astimezone().date(), today, language))
        return row.title

    # -- page
    def title(self) -> str:
        return self.tr("Bin")

    def first_focus(self) -> QWidget | None:
        return self.table.view if self.stack.currentWidget() is self.table else self.kinds

    def zones(self) -> tuple[QWidget, ...]:
        return (self.kinds, self.stack, self._acts)

    def place(self) -> Destination:
        return Destination(self.code, tab=self._kind)

    def open(self, destination: Destination) -> None:
        if destination.tab:
            self._kind = destination.tab
        self.refresh()

    def at_rest(self) -> bool:
        return True

    def refresh(self) -> None:
        self.read(self._bin.counts, self._show_counts)

    # -- what it shows
    def _show_counts(self, counts: Mapping[str, int]) -> None:
        label = self.context.wording.kind
        self.kinds.set_choices([Choice(kind, label(kind, plural=True), count=count) for kind, count in counts.items()])
        self.kinds.setVisible(bool(counts))
        if self._kind not in counts:
            self._kind = next(iter(counts), "")
        self.kinds.set_value(self._kind or None)
        self.stack.setCurrentWidget(self.table if counts else self.empty)
        self._acts.setVisible(bool(counts))
        if counts:
            self._load(counts[self._kind])
        else:
            self.model.set_rows(())

    def _kind_chosen(self, kind: object) -> None:
        self._kind = str(kind)
        self.refresh()

    def _load(self, total: int) -> None:
        self._asked += 1
        number, kind = self._asked, self._kind
        self.read(lambda: self._bin.rows(kind, PAGE), lambda page: self._fill(number, kind, total, page))

    def _fill(self, number: int, kind: str, total: int, page: BinRows) -> None:
        if number != self._asked:
            return
        after = [page.after]

        def more(_last: Any, deliver: Callable[[Sequence[Binned]], None]) -> None:
            def arrived(following: BinRows) -> None:
                after[0] = following.after
                deliver(following.rows)

            if after[0] is None:
                deliver(())
            else:
                self.read(lambda: self._bin.rows(kind, PAGE, after[0]), arrived)

        self.model.set_stream(page.rows, total, more)
        self._name_button()
        self.land()

    def _name_button(self) -> None:
        chosen = self.table.selected()
        self.restore_button.setText(self.tr("Bring back %n record(s)", "", len(chosen)) if len(chosen) > 1 else self.tr("Bring back"))
        self.restore_button.setEnabled(bool(chosen))

    def restore(self) -> None:
        """Bring back what is chosen; Undo puts it in the bin again."""
        ids = tuple(row.id for row in self.table.selected())
        if ids:
            self.act(lambda: self._bin.restore(ids), said=self.tr("%n record(s) brought back", "", len(ids)))
