"""The plan de concertation on one page: neighbourhoods down, quarters across, and above it what is wrong with the year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.services.participation import Plan, PlanRow, PlanWarning, ProcessRow
from desktop_app.ui.features.processes.words import ProcessWords
from desktop_app.ui.widgets import (
    Button,
    Card,
    Cell,
    Column,
    EmptyState,
    FlowRow,
    IconButton,
    Label,
    ListTable,
    RecordRow,
    Row,
    RowsModel,
    TableColumn,
    clear_layout,
)

MOST_WARNINGS = 6


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """A plan with the rows that its ids mean and the names of its neighbourhoods."""

    plan: Plan
    processes: Mapping[str, ProcessRow]
    areas: Mapping[str, str]


class PlanView(QWidget):
    """Signals `year_asked(int)`, `opened(id)`, `export_asked(format)`: "xlsx" or "pdf"."""

    year_asked = Signal(int)
    opened = Signal(str)
    export_asked = Signal(str)

    def __init__(self, words: ProcessWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self.year = words, words.today.year
        self.answer: PlanAnswer | None = None
        column = Column(self, spacing=12)
        column.addWidget(self._make_bar())
        self.warnings = Card(" ", divider=True, padding=False, parent=self)
        self.warnings.hide()
        column.addWidget(self.warnings)
        self.model = RowsModel(self._columns(), key=lambda row: row.code, parent=self)
        self.table = ListTable(self.tr("Plan by neighbourhood and quarter"), self.model, parent=self)
        self.table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.table.opened.connect(self._open_row)
        self.table.chosen.connect(self._spell_out)
        self.detail = Label("", "second")
        self.empty = EmptyState(
            self.tr("No neighbourhood in the notebook"), self.tr("The plan lists the neighbourhoods of the territory."), drawing="list"
        )
        self.empty.hide()
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        column.addWidget(self.empty, 1)

    def _make_bar(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        years = QWidget(holder)
        row = Row(years, spacing=8)
        self.before = IconButton("arrow-left", self.tr("Year before"))
        self.label = Label("", "card", wrap=False)
        self.after = IconButton("arrow-right", self.tr("Year after"))
        row.addWidget(self.before)
        row.addWidget(self.label)
        row.addWidget(self.after)
        self.before.clicked.connect(lambda _checked=False: self.year_asked.emit(self.year - 1))
        self.after.clicked.connect(lambda _checked=False: self.year_asked.emit(self.year + 1))
        self.xlsx = Button(self.tr("Spreadsheet"), "secondary", icon="download", size="row", parent=holder)
        self.pdf = Button(self.tr("Page to print"), "secondary", icon="printer", size="row", parent=holder)
        self.xlsx.clicked.connect(lambda _checked=False: self.export_asked.emit("xlsx"))
        self.pdf.clicked.connect(lambda _checked=False: self.export_asked.emit("pdf"))
        for widget in (years, self.xlsx, self.pdf):
            flow.addWidget(widget)
        return holder

    def _columns(self) -> tuple[TableColumn, ...]:
        def area(row: PlanRow) -> Cell:
            asked = len({id for quarter in row.quarters for id in quarter})
            return Cell(self._area(row.code), self.tr("%n process(es)", "", asked), strong=True)

        def quarter(number: int) -> TableColumn:
            def cell(row: PlanRow) -> Cell:
                titles = [self._title(id) for id in row.quarters[number]]
                return Cell(titles[0] if titles else "–", ", ".join(titles[1:]), spoken=", ".join(titles) or self.tr("nothing"))

            return TableColumn(f"q{number}", self._quarter(number + 1), cell, width=180)

        return (TableColumn("area", self.tr("Neighbourhood"), area, width=200, stretch=True), *(quarter(number) for number in range(4)))

    # -- showing
    def show_plan(self, answer: PlanAnswer) -> None:
        """A year."""
        self.answer, self.year = answer, answer.plan.year
        self.label.setText(str(self.year))
        busy_first = sorted(answer.plan.rows, key=lambda row: not any(row.quarters))
        self.model.set_rows(busy_first)
        self.table.setVisible(bool(answer.plan.rows))
        self.empty.setVisible(not answer.plan.rows)
        self._show_warnings(answer.plan.warnings)

    def _show_warnings(self, warnings: tuple[PlanWarning, ...]) -> None:
        clear_layout(self.warnings.body)
        self.warnings.setVisible(bool(warnings))
        self.warnings.set_title(self.tr("To look at"))
        order = {"no_return": 0, "too_close": 1}
        others = sorted((one for one in warnings if one.kind in order), key=lambda one: order[one.kind])
        for one in others[:MOST_WARNINGS]:
            row = RecordRow(*self.said(one), icon="alert")
            row.opened.connect(lambda one=one: self._open_warning(one))
            self.warnings.body.addWidget(row)
        alone = [self._area(one.neighbourhood) for one in warnings if one.kind == "left_out"]
        self.warnings.set_count(len(others) + bool(alone), "amber")
        if alone:
            names, said = ", ".join(alone), self.tr("%n neighbourhood(s) without any process in twelve months", "", len(alone))
            left_out = RecordRow(said, names, icon="alert")
            left_out.opened.connect(lambda: self.detail.setText(self.tr("{what}: {names}.").format(what=said, names=names)))
            self.warnings.body.addWidget(left_out)
        if len(others) > MOST_WARNINGS:
            more = self.tr("%n more, in the spreadsheet", "", len(others) - MOST_WARNINGS)
            self.warnings.body.addWidget(RecordRow(more, icon="table", line=False))

    def said(self, one: PlanWarning) -> tuple[str, str]:
        """A warning in words: what, then which."""
        titles = " · ".join(self._title(id) for id in one.processes)
        since, area = self._words.day(one.since), self._area(one.neighbourhood) if one.neighbourhood else ""
        if one.kind == "too_close":
            return self.tr("{area}: asked twice in a fortnight").format(area=area), titles
        if one.kind == "left_out":
            return self.tr("No process in twelve months"), area
        return self.tr("Ended without a return to the participants: {title}").format(title=titles), self.tr("since {day}").format(day=since)

    def _spell_out(self, row: PlanRow | None) -> None:
        """Every title of the neighbourhood chosen, whole: cells cut what does not fit."""
        quarters = enumerate(row.quarters, 1) if row is not None else ()
        said = [f"{self._quarter(number)} – {', '.join(self._title(id) for id in ids)}" for number, ids in quarters if ids]
        self.detail.setText(". ".join([self._area(row.code), *said]) if row is not None and said else "")

    def _quarter(self, number: int) -> str:
        return self.tr("Quarter {number}").format(number=number)

    def _title(self, id: str) -> str:
        row = self.answer.processes.get(id) if self.answer is not None else None
        return row.title if row is not None else ""

    def _area(self, code: str) -> str:
        return self.answer.areas.get(code, code) if self.answer is not None else code

    def _open_row(self, row: PlanRow) -> None:
        first = next((id for quarter in row.quarters for id in quarter), "")
        if first:
            self.opened.emit(first)

    def _open_warning(self, one: PlanWarning) -> None:
        if one.processes:
            self.opened.emit(one.processes[-1])
