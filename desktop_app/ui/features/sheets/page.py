"""Field sheets: number and print them, type them back, and see which ones bear names and must be destroyed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.field_sheet import MODELS
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.outcome import Topic
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.ports import Filter
from desktop_app.services.sheets import SheetRow
from desktop_app.ui.features.sheets.words import SheetWords
from desktop_app.ui.i18n import current_language, short_date
from desktop_app.ui.keyboard import key_text, letters_alone
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.papers import show_paper
from desktop_app.ui.place_entry import PlaceEntry
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Card,
    Cell,
    Choice,
    Column,
    ComboField,
    DateField,
    EmptyState,
    FlowRow,
    Label,
    ListTable,
    NumberField,
    PageTitle,
    RowsModel,
    Scroller,
    TableColumn,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

PAGE = 50


@dataclass(frozen=True, slots=True)
class Listed:
    """What one question brings."""

    rows: tuple[SheetRow, ...]
    after: int | None
    to_destroy: tuple[SheetRow, ...]
    choices: Choices
    total: int


class SheetsPage(Page):
    """`open(Destination("sheets", record=<sheet>))` puts the cursor on one; `values` may give model, place, visit, on for new ones."""

    code = "sheets"
    in_pieces = True
    topics = frozenset({Topic.SHEETS, Topic.ENCOUNTERS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._sheets, self._words = cases.sheets, SheetWords(self)
        self._questions = EncounterEntry(cases.session, cases.encounters)
        self._visit = ""
        self._wanted = ""
        self._asked = 0
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller, 1)
        column = scroller.column
        self.head = PageTitle(
            self.tr("Field sheets"),
            self.tr("A numbered paper for the street. Back at the desk, one line becomes one encounter."),
        )
        column.addWidget(self.head)
        self.names = Banner("amber", "", icon="file", parent=self)
        self.names_button = self.names.add_action(self.tr("Note its destruction"), self.destroy_first)
        self.names.hide()
        column.addWidget(self.names)
        yield
        column.addWidget(self._make_new())
        yield
        column.addWidget(self._make_list(), 1)
        column.addWidget(self._make_acts())

    def _make_new(self) -> QWidget:
        card = Card(self.tr("New sheets"), parent=self)
        today = self.context.use_cases.session.today
        self.model_field = ComboField(self.tr("For"), [Choice(code, self._words.model(code)) for code in MODELS], value="door", above=True)
        self.where = PlaceEntry(self, self.tr("Where"), optional=True, placeholder=self.tr("Address, square… or written by hand"))
        self.day = DateField(self.tr("Day"), today=today, optional=True)
        self.copies = NumberField(self.tr("How many"), value=1, minimum=1, maximum=50)
        row = FoldingRow(spacing=12, parent=card)
        row.add(self.model_field, stretch=2, width=170)
        row.add(self.where, stretch=3, width=260)
        row.add(self.day, stretch=2, width=170)
        row.add(self.copies, stretch=1, width=90)
        card.body.addWidget(row)
        line = QWidget(card)  # its widgets are made in the order of Tab
        flow = FlowRow(line, spacing=10)
        self.new_button = Button(self.tr("Number and print"), "primary", icon="printer", parent=line)
        flow.addWidget(self.new_button)
        self.number_field = TextField(self.tr("Number on the paper"), placeholder="K7M-12", show_label=False, parent=line)
        self.number_field.setMinimumWidth(140)
        self.find_button = Button(self.tr("Type this paper…"), "secondary", icon="pen", parent=line)
        flow.addWidget(Label(self.tr("A paper already filled in:"), "second", "ink2", wrap=False, parent=line))
        flow.addWidget(self.number_field)
        flow.addWidget(self.find_button)
        card.body.addWidget(line)
        self.new_button.clicked.connect(lambda _checked=False: self.new())
        self.find_button.clicked.connect(lambda _checked=False: self.find_paper())
        self.number_field.submitted.connect(self.find_paper)
        return card

    def _make_list(self) -> QWidget:
        hints = (
            ("↑ ↓", self.tr("choose")),
            (key_text("Return"), self.tr("type it")),
            ("Ctrl+P", self.tr("print")),
            ("J", self.tr("destroyed")),
        )
        self.model = RowsModel(self._columns(), parent=self)
        self.table = ListTable(self.tr("Sheets"), self.model, hints=hints)
        self.table.setMinimumHeight(190)
        self.table.opened.connect(self._open_row)
        self.table.chosen.connect(self._chosen)
        self.table.bind("J", self.note_destroyed)
        group = self.tr("Field sheets")
        self.context.keys.press("Ctrl+P", self._print_chosen, label=self.tr("Print the sheet again"), group=group, at=self.table)
        self.empty = EmptyState(
            self.tr("No sheet yet"),
            self.tr("Number a first sheet: it is printed with its lines, its theme boxes and the days to come back."),
            drawing="list",
            sign="plus",
        )
        self.stack = QStackedWidget(self)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        return self.stack

    def _columns(self) -> tuple[TableColumn, ...]:
        def number(row: SheetRow) -> Cell:
            return Cell(row.number, ", ".join(part for part in (self._words.model(row.model), row.place) if part), strong=True)

        def when(row: SheetRow) -> Cell:
            today = self.context.use_cases.session.today()
            return Cell(short_date(date.fromisoformat(row.on), today, current_language()) if row.on else self.tr("by hand"))

        def state(row: SheetRow) -> Cell:
            if row.doubled:
                lines = ", ".join(str(line) for line in row.doubled)
                return Cell(self.tr("Line {lines} typed twice").format(lines=lines), kind="tag", tone="red", icon="alert")
            text, tone = self._words.state(row.state)
            return Cell(text, kind="tag", tone=tone)

        return (
            TableColumn("number", self.tr("Sheet"), number, width=300, stretch=True),
            TableColumn("on", self.tr("Day"), when, width=120),
            TableColumn("typed", self.tr("Lines"), lambda row: Cell(f"{row.typed} / {row.lines}"), width=90),
            TableColumn("state", self.tr("State"), state, width=230),
        )

    def _make_acts(self) -> QWidget:
        """The gestures of the sheet under the cursor: a letter is never the only way."""
        self.acts = QWidget(self)
        flow = FlowRow(self.acts, spacing=10)
        self.type_button = Button(self.tr("Type it"), "secondary", icon="pen", parent=self.acts)
        self.print_button = Button(self.tr("Print it again"), "ghost", icon="printer", parent=self.acts)
        self.destroy_button = Button(self.tr("Paper destroyed"), "ghost", icon="check", parent=self.acts)
        for button, act in (
            (self.type_button, self._open_row),
            (self.print_button, lambda row: self.print_sheet(row.id)),
            (self.destroy_button, self.note_destroyed),
        ):
            flow.addWidget(button)
            button.clicked.connect(lambda _checked=False, act=act: self._on_current(act))
        self.acts.hide()
        return self.acts

    def _print_chosen(self) -> None:
        self._on_current(lambda row: self.print_sheet(row.id))

    def _on_current(self, act: Callable[[SheetRow], None]) -> None:
        row = self.table.current()
        if row is not None:
            act(row)

    def _chosen(self, row: SheetRow | None) -> None:
        self.acts.setVisible(row is not None)
        if row is not None:
            self.destroy_button.setEnabled(row.state in ("typed", "names"))
            for button in (self.type_button, self.print_button, self.destroy_button):
                button.setAccessibleName(self.tr("{gesture}, sheet {number}").format(gesture=button.text(), number=row.number))

    # -- page
    def showEvent(self, event: Any) -> None:
        self.table.enable_letters(letters_alone(self.context.settings))
        super().showEvent(event)

    def title(self) -> str:
        return self.tr("Field sheets")

    def first_focus(self) -> QWidget | None:
        return self.table.view if self.stack.currentWidget() is self.table else self.new_button

    def at_rest(self) -> bool:
        return not self.where.text()

    def open(self, destination: Destination) -> None:
        self._wanted = destination.record
        given = destination.values
        self._visit = str(given.get("visit") or "")
        if given.get("model"):
            self.model_field.set_value(given["model"])
        if given.get("place"):
            self.where.set_place(given["place"])
        if given.get("on"):
            self.day.set_day(date.fromisoformat(str(given["on"])))
        self.refresh()

    def refresh(self) -> None:
        self._asked += 1
        number = self._asked
        self.read(self._ask, lambda listed: self._show(listed) if number == self._asked else None)

    def _ask(self) -> Listed:
        rows, after = self._sheets.rows(PAGE)
        total = self.context.use_cases.session.reading.count("field_sheet", Filter(), 100_000)
        return Listed(rows, after, self._sheets.to_destroy(), self._questions.choices(), total)

    def _show(self, listed: Listed) -> None:
        self.where.settle(listed.choices.town, listed.choices.neighbourhood)
        self._to_destroy = listed.to_destroy
        count = len(listed.to_destroy)
        self.names.setVisible(bool(count))
        if count:
            numbers = ", ".join(row.number for row in listed.to_destroy[:6])
            title = self.tr("%n sheet(s) typed bear names and must be destroyed", "", count)
            self.names.set(title, self.tr("{numbers}. Destroy the paper, then note it here.").format(numbers=numbers))
            self.names_button.setText(self.tr("{number} is destroyed").format(number=listed.to_destroy[0].number))
        self.stack.setCurrentWidget(self.table if listed.rows else self.empty)
        after = [listed.after]

        def more(_last: Any, deliver: Callable[[Sequence[SheetRow]], None]) -> None:
            def arrived(page: tuple[tuple[SheetRow, ...], int | None]) -> None:
                after[0] = page[1]
                deliver(page[0])

            if after[0] is None:
                deliver(())
            else:
                self.read(lambda: self._sheets.rows(PAGE, after[0]), arrived)

        self.model.set_stream(listed.rows, listed.total, more)
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""

    # -- acting
    def new(self) -> None:
        """Number sheets and show the first one for printing."""
        if not (self.copies.verify() and self.day.verify()):
            return
        day = self.day.day()
        values = {
            "model": self.model_field.value(),
            "place": dict(self.where.place() or {}) or None,
            "on": day.isoformat() if day else None,
            "visit": self._visit or None,
        }
        copies = self.copies.value() or 1
        self.act(
            lambda: self._sheets.new(values, copies),
            said=self.tr("%n sheet(s) numbered", "", copies),
            then=self._numbered,
            failed=self.refused,
        )

    def _numbered(self, ids: tuple[str, ...]) -> None:
        self._wanted = ids[0]
        self.print_sheet(*ids)

    def print_sheet(self, *ids: str) -> None:
        """The paper on screen, then the printer."""
        cases, words = self.context.use_cases, self.context.wording
        rest = ids[1:]
        dialog = show_paper(self, lambda: make_paper("sheet", cases, words, Asked(record=ids[0])), self.tr("sheet"))
        if rest:
            dialog.finished.connect(lambda _code: self.print_sheet(*rest))

    def find_paper(self) -> None:
        """Type the paper of a number; one that another laptop printed is taken in."""
        typed = self.number_field.text()
        if not typed:
            self.number_field.set_error(self.tr("Write the number printed at the top of the paper."))
            self.number_field.setFocus()
            return
        self.read(lambda: self._sheets.find(typed), lambda row: self._found(typed, row), self._no_number)

    def _found(self, typed: str, row: SheetRow | None) -> None:
        if row is not None:
            self._open_row(row)
            return
        values = {"model": self.model_field.value() or "door"}
        self.act(
            lambda: self._sheets.adopt(typed, values),
            said=self.tr("Paper of another computer: its lines can be typed here"),
            then=lambda id: self.context.navigate(Destination("sheet_form", record=id)),
            failed=self._no_number,
        )

    def _no_number(self, error: Exception) -> None:
        if isinstance(error, InvalidField):
            rule = str(self.context.wording.rule(error))
            self.number_field.set_error(rule[:1].upper() + rule[1:])
            self.number_field.setFocus()
        else:
            self.refused(error)

    def _open_row(self, row: SheetRow) -> None:
        self.number_field.set_text("")
        self.context.navigate(Destination("sheet_form", record=row.id))

    def note_destroyed(self, row: SheetRow) -> None:
        """Note that this paper was destroyed today."""
        if row.state in ("printed", "destroyed"):
            said = (
                self.tr("Sheet {number} is already noted as destroyed.")
                if row.state == "destroyed"
                else self.tr("Type sheet {number} first.")
            )
            self.context.toast(said.format(number=row.number), None)
            return
        self.act(lambda: self._sheets.destroyed(row.id), said=self.tr("Sheet {number} noted as destroyed today").format(number=row.number))

    def destroy_first(self) -> None:
        if self._to_destroy:
            self.note_destroyed(self._to_destroy[0])

    _to_destroy: tuple[SheetRow, ...] = ()
