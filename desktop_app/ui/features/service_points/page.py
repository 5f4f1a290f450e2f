"""Où s’adresser: find the right counter in a word, read out its hours and the papers to bring, print it for whoever leaves with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.encounter_entry import Offered
from desktop_app.services.outcome import Topic
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.service_points import PointRow
from desktop_app.ui.features.service_points.form import PointForm
from desktop_app.ui.i18n import current_language, short_date
from desktop_app.ui.keyboard import key_text, letters_alone
from desktop_app.ui.list_form_page import ListFormPage
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.papers import show_paper
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import (
    Button,
    Cell,
    Choice,
    ComboField,
    EmptyState,
    FlowRow,
    ListTable,
    PageTitle,
    RowsModel,
    TableColumn,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

PAUSE_MS = 120
"""The list follows the words typed, once the fingers rest."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one question brings."""

    rows: tuple[PointRow, ...]
    themes: tuple[Offered, ...]
    towns: tuple[Offered, ...]


class ServicePointsPage(ListFormPage):
    """`open(Destination("service_points", record=id, words="cni"))`."""

    code = "service_points"
    in_pieces = True
    topics = frozenset({Topic.SERVICE_POINTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self._points = context.use_cases.service_points
        self._asked = 0
        self._may_write = context.use_cases.session.author.role in ("agent", "elected", "supervisor")
        if whole:
            tuple(self.grown())

    def pieces(self) -> Iterator[None]:
        listing = self.make_listing()
        column = listing.column
        column.addWidget(PageTitle(self.tr("Where to go"), self.tr("The right counter, its hours, the papers to bring.")))
        bar = FoldingRow(spacing=12, parent=listing)
        self.words = TextField(self.tr("Find"), icon="search", placeholder=self.tr("identity card, housing, lost keys…"))
        self.theme = ComboField(self.tr("Theme"), empty=self.tr("every theme"), above=True)
        self.town = ComboField(self.tr("Town"), empty=self.tr("every town"), above=True)
        bar.add(self.words, stretch=3, width=260)
        bar.add(self.theme, stretch=2, width=190)
        bar.add(self.town, stretch=2, width=170)
        column.addWidget(bar)
        yield
        self.model = RowsModel(self._columns(), parent=self)
        mine = (("V", self.tr("checked today")),) if self._may_write else ()
        hints = (("↑ ↓", self.tr("choose")), (key_text("Return"), self.tr("open")), *mine)
        self.table = ListTable(self.tr("Counters"), self.model, hints=hints)
        self.empty = EmptyState("", "", drawing="list", sign="plus", action=self.tr("Write down a counter"))
        self.add_results()
        column.addWidget(self._make_acts(listing))
        yield
        self.form = PointForm(self)
        yield
        self.add_parts(self.form)
        self._connect()

    def _make_acts(self, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        flow = FlowRow(holder, spacing=10)
        self.new_button = Button(self.tr("New counter"), "primary", icon="plus", parent=holder)
        self.print_button = Button(self.tr("Print the list"), "secondary", icon="printer", parent=holder)
        self.new_button.setVisible(self._may_write)
        flow.addWidget(self.new_button)
        flow.addWidget(self.print_button)
        return holder

    def _connect(self) -> None:
        self._soon = Pause(self, self.refresh, PAUSE_MS)
        self.words.changed.connect(lambda _text: self._soon.start())
        self.words.submitted.connect(self.table.view.setFocus)
        self.theme.changed.connect(lambda _code: self.refresh())
        self.town.changed.connect(lambda _code: self.refresh())
        if self._may_write:
            self.table.bind("V", self.checked)
        self.new_button.clicked.connect(lambda _checked=False: self.edit(None))
        self.print_button.clicked.connect(lambda _checked=False: self.print_list())
        self.form.saved.connect(self._saved)
        self.form.removed.connect(self._removed)

    def _columns(self) -> tuple[TableColumn, ...]:
        def checked(row: PointRow) -> Cell:
            if not row.checked_on:
                return Cell(self.tr("to check"), kind="tag", tone="amber")
            day = short_date(date.fromisoformat(row.checked_on), self.context.use_cases.session.today(), current_language())
            return Cell(day, kind="tag", tone="amber" if row.stale else "green")

        def where(row: PointRow) -> Cell:
            return Cell(row.hours or self.tr("hours not known"), ", ".join(part for part in (row.address, row.town, row.phone) if part))

        return (
            TableColumn("name", self.tr("Counter"), lambda row: Cell(row.name, row.matters, strong=True), width=260, stretch=True),
            TableColumn("where", self.tr("Hours and place"), where, width=280),
            TableColumn("papers", self.tr("Papers to bring"), lambda row: Cell(row.papers), width=240),
            TableColumn("checked", self.tr("Checked"), checked, width=120),
        )

    # -- page
    def showEvent(self, event: Any) -> None:
        self.table.enable_letters(letters_alone(self.context.settings))
        super().showEvent(event)

    def title(self) -> str:
        return self.tr("Where to go")

    def first_focus(self) -> QWidget | None:
        return self.words.entry if self.stack.currentIndex() == 0 else self.form.name.entry

    def zones(self) -> tuple[QWidget, ...]:
        return (self.stack,)

    def place(self) -> Destination:
        return Destination(self.code, words=self.words.text())

    def open(self, destination: Destination) -> None:
        if destination.words:
            self.words.set_text(destination.words)
        self._wanted = destination.record
        if destination.values.get("theme"):
            self.theme.set_value(destination.values["theme"])
        self.refresh()

    def refresh(self) -> None:
        self._soon.stop()
        self._asked += 1
        number, words = self._asked, self.words.text()
        theme, town = str(self.theme.value() or ""), str(self.town.value() or "")
        self.read(lambda: self._ask(words, theme, town), lambda found: self._show(found) if number == self._asked else None)

    def _ask(self, words: str, theme: str, town: str) -> Found:
        territory = self.context.use_cases.session.territory()
        today = self.context.use_cases.session.today().isoformat()
        themes = tuple(Offered(str(one["code"]), territory.theme_label(str(one["code"]))) for one in territory.live_themes(today))
        towns = tuple(Offered(code, str(one["name"])) for code, one in territory.towns.items())
        return Found(self._points.rows(words, theme, town), themes, towns)

    def _show(self, found: Found) -> None:
        for field, offered in ((self.theme, found.themes), (self.town, found.towns)):
            field.set_choices([Choice(one.code, one.label) for one in offered])
        self.town.setVisible(len(found.towns) > 1)
        self.form.offer(found.themes, found.towns)
        asked = bool(self.words.text() or self.theme.value() or self.town.value())
        if not found.rows:
            self._say_empty(asked)
        self.show_rows(found.rows)

    def _say_empty(self, asked: bool) -> None:
        action = self.tr("Write down a counter") if self._may_write else ""
        if asked:
            self.empty.set(
                self.tr("No counter with these words"), self.tr("Try a shorter word, or write this counter down."), action=action
            )
        else:
            text = self.tr("Write down where you send people: colleagues find it too, with its hours and the papers to bring.")
            self.empty.set(self.tr("No counter yet"), text, action=action)

    # -- acting
    def edit(self, row: PointRow | None) -> None:
        """Show the form: a new counter, or this one."""
        self.form.fill(row, self.words.text() if row is None else "", self._may_write)
        self.stack.setCurrentIndex(1)
        self.form.name.setFocus()

    def _saved(self, id: str) -> None:
        values = self.form.values()
        self.act(
            lambda: self._points.save(values, id),
            said=self.tr("Counter kept on this computer"),
            then=self._kept,
            failed=self.form.show_refusal,
        )

    def _kept(self, id: str) -> None:
        self._wanted = id
        self.words.set_text("")
        self.close_form()

    def _removed(self, id: str) -> None:
        self.act(lambda: self._points.remove(id), said=self.tr("Counter put in the bin"), then=lambda _ids: self.close_form())

    def checked(self, row: PointRow) -> None:
        """C: hours and papers were checked today."""
        self.act(lambda: self._points.checked(row.id), said=self.tr("{name}: checked today").format(name=row.name))

    def print_list(self) -> None:
        """The list on paper, for the desk or for whoever leaves with it."""
        cases, words = self.context.use_cases, self.context.wording
        show_paper(self, lambda: make_paper("where-to-go", cases, words, Asked()), self.tr("where-to-go"))

    def rows(self) -> Sequence[PointRow]:
        """The counters shown."""
        return self.model.rows()
