"""À faire savoir: works, events, answers to many; what is to be said now, what is ahead, what is over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.services.announcements import AnnouncementRow
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.outcome import Topic
from desktop_app.ui.features.announcements.form import AnnouncementForm
from desktop_app.ui.i18n import current_language, month_name, short_date
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.list_form_page import ListFormPage
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.widgets import (
    Button,
    Cell,
    ChipGroup,
    Choice,
    EmptyState,
    FlowRow,
    ListTable,
    PageTitle,
    RowsModel,
    TableColumn,
)

STATES = ("now", "ahead", "past")


@dataclass(frozen=True, slots=True)
class Told:
    """What one question brings."""

    rows: tuple[AnnouncementRow, ...]
    counts: Mapping[str, int]
    choices: Choices


class AnnouncementsPage(ListFormPage):
    """`open(Destination("announcements", record=id, tab="ahead"))`; `values={"new": True}` begins one."""

    code = "announcements"
    in_pieces = True
    topics = frozenset({Topic.ANNOUNCEMENTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._said = cases.announcements
        self._questions = EncounterEntry(cases.session, cases.encounters)
        self._state, self._asked = "now", 0
        self._may_write = cases.session.author.role in ("agent", "supervisor")
        if whole:
            tuple(self.grown())

    def pieces(self) -> Iterator[None]:
        listing = self.make_listing()
        column = listing.column
        sentence = self.tr("What the town says: shown in Today, at the address being noted, and in the brief of a visit.")
        column.addWidget(PageTitle(self.tr("To make known"), sentence))
        self.states = ChipGroup(self.tr("When"), [Choice(code, words) for code, words in self._state_words().items()], value="now")
        column.addWidget(self.states)
        yield
        self.model = RowsModel(self._columns(), parent=self)
        hints = (("↑ ↓", self.tr("choose")), (key_text("Return"), self.tr("open")))
        self.table = ListTable(self.tr("Announcements"), self.model, hints=hints)
        self.empty = EmptyState("", "", drawing="list", sign="plus")
        self.add_results()
        acts = QWidget(listing)
        self.new_button = Button(self.tr("New announcement"), "primary", icon="plus", parent=acts)
        FlowRow(acts).addWidget(self.new_button)
        acts.setVisible(self._may_write)
        column.addWidget(acts)
        yield
        self.form = AnnouncementForm(self)
        yield
        self.add_parts(self.form)
        self.states.changed.connect(self._state_chosen)
        self.new_button.clicked.connect(lambda _checked=False: self.edit(None))
        self.form.saved.connect(self._save)
        self.form.removed.connect(self._remove)

    def _state_words(self) -> dict[str, str]:
        return {"now": self.tr("Now"), "ahead": self.tr("Ahead"), "past": self.tr("Over")}

    def _columns(self) -> tuple[TableColumn, ...]:
        def what(row: AnnouncementRow) -> Cell:
            kind = self.context.wording.label("announcement", "kind", row.kind)
            return Cell(row.text, ", ".join(part for part in (kind, row.area) if part), strong=True)

        def when(row: AnnouncementRow) -> Cell:
            first, last = date.fromisoformat(row.from_on), date.fromisoformat(row.to_on)
            return Cell(self.tr("{first} to {last}").format(first=self._day(first, last), last=self._day(last, first)))

        def by(row: AnnouncementRow) -> Cell:
            label = self.context.wording.label
            channels = ", ".join(label("announcement", "channels", code) for code in row.channels)
            leaflets = self.tr("%n leaflet(s)", "", row.leaflets) if row.leaflets else ""
            return Cell(channels or row.source, ", ".join(part for part in (leaflets, row.halls) if part))

        return (
            TableColumn("text", self.tr("What is said"), what, width=320, stretch=True),
            TableColumn("from_on", self.tr("When"), when, width=220),
            TableColumn("by", self.tr("How"), by, width=280),
        )

    def _day(self, day: date, other: date) -> str:
        """A day beside another one: with its month as soon as one of the two is not of this month."""
        today = self.context.use_cases.session.today()
        apart = (other.year, other.month) != (today.year, today.month)
        long = apart and (day.year, day.month) == (today.year, today.month)
        text = short_date(day, today, current_language())
        return f"{text}\N{NO-BREAK SPACE}{month_name(day.month, current_language(), short=True)}" if long else text

    # -- page
    def title(self) -> str:
        return self.tr("To make known")

    def first_focus(self) -> QWidget | None:
        if self.stack.currentIndex() == 1:
            return self.form.text.entry
        return self.table.view if self.model.rowCount() else self.new_button

    def place(self) -> Destination:
        return Destination(self.code, tab=self._state)

    def open(self, destination: Destination) -> None:
        if destination.tab in STATES:
            self._state = destination.tab
            self.states.set_value(destination.tab)
        self._wanted = destination.record
        if destination.values.get("new") and self._may_write:
            self.edit(None)
        if destination.record:
            self.read(lambda: self._said.get(destination.record), self._found)
        else:
            self.refresh()

    def _found(self, row: AnnouncementRow) -> None:
        self._state = row.state
        self.states.set_value(row.state)
        self.refresh()

    def refresh(self) -> None:
        self._asked += 1
        number, state = self._asked, self._state
        self.read(
            lambda: Told(self._said.rows(state), self._said.counts(), self._questions.choices()),
            lambda told: self._show(told) if number == self._asked else None,
        )

    def _show(self, told: Told) -> None:
        words = self._state_words()
        self.states.set_choices([Choice(code, words[code], count=told.counts[code]) for code in STATES])
        self.states.set_value(self._state)
        self.form.offer(told.choices)
        first = self.tr("Nothing to make known yet")
        title = first if not any(told.counts.values()) else self.tr("Nothing here")
        self.empty.set(title, self.tr("Works, an event, an answer to many: write it once, colleagues say it where it matters."))
        self.show_rows(told.rows)

    def _state_chosen(self, state: object) -> None:
        self._state = str(state)
        self.refresh()

    # -- acting
    def edit(self, row: AnnouncementRow | None) -> None:
        """Show the form: a new announcement, or this one."""
        self.form.fill(row, self._may_write)
        self.stack.setCurrentIndex(1)
        self.form.text.setFocus()

    def _save(self, id: str) -> None:
        values = self.form.values()
        self.act(
            lambda: self._said.save(values, id),
            said=self.tr("Announcement kept on this computer"),
            then=self._kept,
            failed=self.form.show_refusal,
        )

    def _kept(self, id: str) -> None:
        self.stack.setCurrentIndex(0)
        self.open(Destination(self.code, record=id))

    def _remove(self, id: str) -> None:
        self.act(lambda: self._said.remove(id), said=self.tr("Announcement put in the bin"), then=lambda _ids: self.close_form())
