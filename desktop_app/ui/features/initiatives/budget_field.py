"""The budget: expenses and income line by line, the balance said at each key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.features.initiatives.entry import LABEL, LineEntry
from desktop_app.ui.features.initiatives.money_field import MoneyField
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.widgets import Button, Column, FlowRow, IconButton, Label, Row, Tag, TextField, clear_layout
from desktop_app.ui.widgets.folding_row import FoldingRow


class BudgetLine(QWidget):
    """One line. Signals `changed()`, `removed()`."""

    changed = Signal()
    removed = Signal()

    def __init__(self, entry: LineEntry, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id, self.kind = entry.id, entry.kind
        expense = entry.kind == "expense"
        row = Row(self, spacing=8)
        fold = FoldingRow(parent=self)
        name = self.tr("Expense {number}") if expense else self.tr("Income {number}")
        self.label = TextField(name.format(number=number), text=entry.label, limit=LABEL, check=self._label_trouble)
        self.sum = MoneyField(self.tr("Sum"), optional=False)
        self.sum.set_text(entry.sum)
        self.source = TextField(
            self.tr("Where from") if not expense else self.tr("Quote or shop"), text=entry.source, optional=True, limit=LABEL
        )
        fold.add(self.label, stretch=3, width=200)
        fold.add(self.sum, stretch=1, width=140)
        fold.add(self.source, stretch=2, width=160)
        row.addWidget(fold, 1)
        remove = IconButton("trash", self.tr("Take this line away: {line}").format(line=name.format(number=number)), parent=self)
        remove.clicked.connect(lambda _checked=False: self.removed.emit())
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignBottom)  # beside what is written, not its label
        for field in (self.label, self.sum, self.source):
            field.changed.connect(lambda _text: self.changed.emit())
        self.setFocusProxy(self.label.entry)

    def entry(self) -> LineEntry:
        return LineEntry(self.kind, self.label.text(), self.sum.text(), self.source.text(), self._id)

    def verify(self) -> QWidget | None:
        """The first field that is wrong, which says so; None when all is well or nothing is written."""
        if self.entry().blank():
            return None
        return next((field for field in (self.label, self.sum) if not field.verify()), None)

    def _label_trouble(self) -> str:
        return "" if self.label.text() else self.tr("Write what it is for.")


class BudgetField(QWidget):
    """`fill(lines)`, `lines()`; signal `changed()`."""

    changed = Signal()

    def __init__(self, words: InitiativeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: list[BudgetLine] = []
        column = Column(self, spacing=10)
        self._list = Column(spacing=8)
        column.addLayout(self._list)
        acts = QWidget(self)
        flow = FlowRow(acts)
        self.add_expense = Button(self.tr("Add an expense"), "secondary", icon="minus", parent=acts)
        self.add_income = Button(self.tr("Add income"), "secondary", icon="plus", parent=acts)
        self.add_expense.clicked.connect(lambda _checked=False: self.add("expense"))
        self.add_income.clicked.connect(lambda _checked=False: self.add("income"))
        flow.addWidget(self.add_expense)
        flow.addWidget(self.add_income)
        column.addWidget(acts)
        balance = Row(spacing=10)
        self.said = Label("", "strong")
        self.sign = Tag("", "neutral", "")
        balance.addWidget(self.sign)
        balance.addWidget(self.said, 1)
        column.addLayout(balance)
        self.setFocusProxy(self.add_expense)
        self._balance()

    def fill(self, lines: Sequence[LineEntry]) -> None:
        """Show lines; nothing is emitted."""
        clear_layout(self._list)
        self.rows = []
        for line in lines:
            self._add(line)
        self._balance()

    def lines(self) -> tuple[LineEntry, ...]:
        return tuple(row.entry() for row in self.rows)

    def add(self, kind: str) -> None:
        """A blank line, with the focus."""
        self._add(LineEntry(kind)).setFocus()
        self.changed.emit()

    def wrong(self) -> QWidget | None:
        """The first field that cannot be kept as it is."""
        return next((field for field in (row.verify() for row in self.rows) if field is not None), None)

    # -- inside
    def _add(self, line: LineEntry) -> BudgetLine:
        row = BudgetLine(line, sum(one.kind == line.kind for one in self.rows) + 1, self)
        row.changed.connect(self._touched)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._list.addWidget(row)
        return row

    def _remove(self, row: BudgetLine) -> None:
        self.fill(tuple(one.entry() for one in self.rows if one is not row))
        self.add_expense.setFocus()
        self.changed.emit()

    def _touched(self) -> None:
        self._balance()
        self.changed.emit()

    def _balance(self) -> None:
        """Both sums and what parts them, read at each key."""
        found = {kind: sum(row.entry().cents() or 0 for row in self.rows if row.kind == kind) for kind in ("expense", "income")}
        expense, income = found["expense"], found["income"]
        told = self.tr("{expense} of expenses, {income} of income").format(expense=self._words.sum(expense), income=self._words.sum(income))
        self.said.setText(told)
        if expense == income:
            self.sign.set(self.tr("balanced") if expense else self.tr("empty"), "green" if expense else "neutral", None if expense else "")
        elif expense > income:
            self.sign.set(self.tr("{sum} to find").format(sum=self._words.sum(expense - income)), "amber", None)
        else:
            self.sign.set(self.tr("{sum} too much").format(sum=self._words.sum(income - expense)), "amber", None)
