"""The grid's page as it is laid out: title, what the sheet says, the lines, the keys, the paper's names, the bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.features.sheets.cells import Line, Trouble
from desktop_app.ui.features.sheets.grid import SheetGrid
from desktop_app.ui.features.sheets.head import SheetHead
from desktop_app.ui.features.sheets.model import SheetModel
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Button,
    Column,
    FlowRow,
    IconLabel,
    KeyHint,
    Label,
    PageTitle,
    Row,
    Scroller,
    Surface,
    Tag,
)


class SheetFormView(QWidget):
    """Widgets only: the page decides."""

    def __init__(self, page: Page, shown: Callable[[Sequence[Line], int, str], str], said: Callable[[Trouble], str]) -> None:
        super().__init__(page)
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=10, parent=self)
        outer.addWidget(scroller, 1)
        column = scroller.column
        self.title = PageTitle("", "")
        self.done = Tag("", "green", "check")
        self.title.right.addWidget(self.done)
        column.addWidget(self.title)
        self.head = SheetHead(page, page.context.use_cases.session.today, self)
        column.addWidget(self.head)
        column.addWidget(self._make_grid(shown, said))
        column.addWidget(self._make_cell_line())
        column.addWidget(self._make_hints())
        self.names = Banner("amber", "", icon="file", parent=self)
        self.destroy_button = self.names.add_action(self.tr("Note its destruction"), lambda: None)
        self.names.hide()
        column.addWidget(self.names)
        column.addStretch(1)
        outer.addWidget(self._make_bar())

    def _make_grid(self, shown: Callable[[Sequence[Line], int, str], str], said: Callable[[Trouble], str]) -> QWidget:
        card = Surface("card", self)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        headers = (
            self.tr("Line"), self.tr("Time"), self.tr("Place"), self.tr("People", "short column"), self.tr("Need (optional)"),
            self.tr("Theme"), self.tr("I come back on"), self.tr("Slip"),
        )  # fmt: skip
        self.model = SheetModel(headers, shown, said, self)
        self.grid = SheetGrid(self.tr("Lines of the sheet"), self.model, card)
        inner = Column(card, margins=(2, 4, 2, 4), spacing=0)
        inner.addWidget(self.grid)
        return card

    def _make_cell_line(self) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=8)
        self._cell_icon = IconLabel("alert", 16, "red", holder)
        self.cell = Label("", "second")
        row.addWidget(self._cell_icon)
        row.addWidget(self.cell, 1)
        self._cell_line = holder
        holder.hide()
        return holder

    def _make_hints(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=8, line_spacing=4)
        hints = (
            ("Tab", self.tr("next cell")),
            ("↓", self.tr("next line")),
            ("Ctrl+D", self.tr("as above")),
        )
        for key, words in hints:
            flow.addWidget(KeyHint(key, holder))
            flow.addWidget(Label(words, "help", wrap=False, parent=holder))
        flow.addWidget(
            Label(self.tr("Theme: its letter, or its first letters. Date: “10/12”, “2s”, or the box 7, 14, 30."), "help", wrap=False)
        )
        self.person_button = Button(self.tr("Name, after agreement…"), "ghost", icon="user", key="Ctrl+J", size="row", parent=holder)
        flow.addWidget(self.person_button)
        return holder

    def _make_bar(self) -> ActionBar:
        self.bar = ActionBar(parent=self)
        self.close_button = Button(self.tr("Close, draft kept"), "ghost", key=key_text("Esc"), size="final")
        self.save_button = Button(self.tr("Keep the %n line(s)", "", 0), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.bar.add(self.close_button, self.save_button)
        return self.bar

    # -- what it says
    def open_head(self, shown: bool) -> None:
        """Show or hide what the sheet says: hidden when the paper said it all."""
        self.head.setVisible(shown)

    def say_counts(self, text: str, done: int, lines: int, begun: int) -> None:
        self.bar.set_text(text, "table")
        self.done.set(self.tr("{done} of {lines}").format(done=done, lines=lines), "green" if done == lines else "neutral", "check")
        self.save_button.setText(self.tr("Keep the %n line(s)", "", begun))

    def say_cell(self, sentence: str, tone: str) -> None:
        """What is wrong, or worth a second look, in the cell under the cursor."""
        self.cell.setText(sentence)
        self.cell.set_tone(tone)
        self._cell_icon.set_icon("alert", tone)
        self._cell_line.setVisible(bool(sentence))
        if sentence and tone == "red":
            self.bar.set_text(sentence, "alert")  # the line below the grid may be out of sight

    def say_names(self, count: int, bears: bool, state: str, destroyed_on: str) -> None:
        """The banner of a paper that bears names, until it is destroyed."""
        self.names.setVisible(bears)
        if not bears:
            return
        gone = bool(destroyed_on)
        many = self.tr("The sheet bears %n name(s): it stays listed until “sheet destroyed on…”.", "", count)
        title = many if count else self.tr("The sheet bears names: it stays listed until “sheet destroyed on…”.")
        self.names.set(
            self.tr("Sheet destroyed") if gone else title,
            self.tr("Each encounter keeps the number of the sheet and of the line. A name is typed apart, after agreement."),
        )
        self.destroy_button.setVisible(not gone and state == "names")
