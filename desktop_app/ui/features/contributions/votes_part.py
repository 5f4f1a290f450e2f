"""Votes on paper and online added up, the ranking, and what is decided: retained or not, followed to its delivery."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.services.contributions import ContributionRow
from desktop_app.ui.features.contributions.told import Part, Told
from desktop_app.ui.features.contributions.words import ContributionWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Button, Column, EmptyState, FlowRow, ListTable, RowsModel

OUT = ("set_aside", "duplicate", "to_read")


class VotesPart(Part):
    """Signals: `vote(row)`, `rank()`, `decide(row, retained)`, `follow(commitment)`, `carry(row)` for a retained idea."""

    vote = Signal(object)
    rank = Signal()
    decide = Signal(object, bool)
    follow = Signal(str)
    carry = Signal(object)

    def __init__(self, page: Page, words: ContributionWords) -> None:
        super().__init__(page)
        self._page = page
        self.model = RowsModel((*words.vote_columns(), *words.columns()), parent=self)
        hints = ((key_text("Return"), self.tr("type votes")), ("O", self.tr("retained")), ("X", self.tr("not retained")))
        self.table = ListTable(self.tr("Votes and result"), self.model, hints=hints)
        self.empty = EmptyState(self.tr("No idea to vote on"), self.tr("Ideas come here once they are read again."), drawing="list")
        column = Column(self, spacing=10)
        self.results = QStackedWidget(self)
        self.results.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.results.addWidget(self.table)
        self.results.addWidget(self.empty)
        column.addWidget(self.results, 1)
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.vote_button = Button(self.tr("Type votes…"), "primary", icon="pen", key=key_text("Return"))
        self.rank_button = Button(self.tr("Rank by votes"), icon="chart")
        self.yes_button = Button(self.tr("Retained…"), icon="check", key="O")
        self.no_button = Button(self.tr("Not retained…"), icon="cross", key="X")
        self.follow_button = Button(self.tr("See the follow-up"), "ghost", icon="follow-ups")
        self.carry_button = Button(self.tr("Initiative…"), icon="initiative", key="G")
        for button in (self.vote_button, self.rank_button, self.yes_button, self.no_button, self.carry_button, self.follow_button):
            flow.addWidget(button)
        column.addWidget(holder)
        self._bind()

    def _bind(self) -> None:
        self.table.opened.connect(self.vote)
        self.table.chosen.connect(self._arrange)
        self.table.bind("O", lambda row: self._decide(row, True))
        self.table.bind("X", lambda row: self._decide(row, False))
        self.table.bind("G", self._carry)
        self.carry_button.clicked.connect(lambda _checked=False: self._carry(self.table.current()))
        self.vote_button.clicked.connect(lambda _checked=False: self.vote.emit(self.table.current()))
        self.rank_button.clicked.connect(lambda _checked=False: self.rank.emit())
        self.yes_button.clicked.connect(lambda _checked=False: self._decide(self.table.current(), True))
        self.no_button.clicked.connect(lambda _checked=False: self._decide(self.table.current(), False))
        self.follow_button.clicked.connect(lambda _checked=False: self._follow())

    def show_told(self, told: Told) -> None:
        super().show_told(told)
        rows = [row for row in told.rows if row.standing not in OUT]
        self.model.set_rows(sorted(rows, key=lambda row: (row.rank or len(rows) + 1, -row.votes, row.sheet_no)))
        self.results.setCurrentIndex(0 if rows else 1)
        self.rank_button.setEnabled(any(row.votes for row in rows))
        self._arrange(self.table.current())

    def first(self) -> QWidget | None:
        return self.table.view if self.model.rowCount() else None

    def _arrange(self, row: ContributionRow | None) -> None:
        self.vote_button.setEnabled(row is not None)
        self.yes_button.setEnabled(row is not None and not row.commitment and row.standing != "not_admissible")
        self.no_button.setEnabled(row is not None and not row.commitment)
        self.follow_button.setVisible(row is not None and bool(row.commitment))
        self.carry_button.setVisible(row is not None and row.standing == "retained")
        self.carry_button.setText(self.tr("Open the initiative") if row is not None and row.initiative else self.tr("Initiative…"))

    def _decide(self, row: ContributionRow | None, retained: bool) -> None:
        if row is not None and not row.commitment and not (retained and row.standing == "not_admissible"):
            self.decide.emit(row, retained)

    def _carry(self, row: ContributionRow | None) -> None:
        if row is not None and row.standing == "retained":
            self.carry.emit(row)

    def _follow(self) -> None:
        row = self.table.current()
        if row is not None and row.commitment:
            self.follow.emit(row.commitment)
