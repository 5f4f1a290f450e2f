"""Authors who agreed to be told: of which idea, what was decided, and whether they were told, also of a no."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.services.contributions import ToTell
from desktop_app.ui.features.contributions.told import Part, Told
from desktop_app.ui.features.contributions.words import ICONS, TONES, ContributionWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Button, Cell, Column, EmptyState, FlowRow, ListTable, RowsModel, TableColumn


class TellPart(Part):
    """Signals: `follow(commitment)`, `answer(contribution)` for one that has no follow-up yet."""

    follow = Signal(str)
    answer = Signal(str)

    def __init__(self, page: Page, words: ContributionWords) -> None:
        super().__init__(page)
        self._words = words
        self.model = RowsModel(self._columns(), key=lambda one: one.contribution, parent=self)
        self.table = ListTable(self.tr("Authors to tell"), self.model, hints=((key_text("Return"), self.tr("tell, in the follow-up")),))
        self.empty = EmptyState("", "", drawing="list", sign="check", tone="green")
        column = Column(self, spacing=10)
        self.results = QStackedWidget(self)
        self.results.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.results.addWidget(self.table)
        self.results.addWidget(self.empty)
        column.addWidget(self.results, 1)
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.tell_button = Button(self.tr("Tell this author"), "primary", icon="send", key=key_text("Return"))
        flow.addWidget(self.tell_button)
        column.addWidget(holder)
        self.table.opened.connect(self._open)
        self.tell_button.clicked.connect(lambda _checked=False: self._open(self.table.current()))

    def _columns(self) -> tuple[TableColumn, ...]:
        def decided(one: ToTell) -> Cell:
            return Cell(self._words.standing(one.standing), kind="tag", tone=TONES[one.standing], icon=ICONS[one.standing])

        def told(one: ToTell) -> Cell:
            if one.told:
                return Cell(self.tr("Told"), kind="tag", tone="green", icon="check")
            if one.commitment:
                return Cell(self.tr("To tell"), kind="tag", tone="amber", icon="send")
            return Cell(self.tr("No answer yet"), kind="tag", tone="red", icon="alert")

        return (
            TableColumn("title", self.tr("Idea"), lambda one: Cell(one.title, strong=True), width=320, stretch=True),
            TableColumn("standing", self.tr("Decided"), decided, width=160),
            TableColumn("told", self.tr("Author"), told, width=150),
        )

    def show_told(self, told: Told) -> None:
        super().show_told(told)
        self.model.set_rows(told.to_tell)
        left = sum(not one.told for one in told.to_tell)
        self.table.set_footer(self.tr("%n author(s) still to tell", "", left) if left else self.tr("Every author was told."))
        text = self.tr("Authors who agreed to be told come here as soon as something is decided on their idea, also for a no.")
        self.empty.set(self.tr("Nobody to tell now"), text, drawing="list", sign="check", tone="green")
        self.results.setCurrentIndex(0 if told.to_tell else 1)
        self.tell_button.setVisible(bool(told.to_tell))

    def first(self) -> QWidget | None:
        return self.table.view if self.model.rowCount() else None

    def _open(self, one: ToTell | None) -> None:
        if one is None:
            return
        if one.commitment:
            self.follow.emit(one.commitment)
        else:
            self.answer.emit(one.contribution)
