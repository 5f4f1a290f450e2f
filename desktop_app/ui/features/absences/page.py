"""Absences: those that run and are to come, what one does in a colleague's place, and departures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from desktop_app.services.absences import AbsenceRow, OwnedRow
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.ui.features.absences.form import AbsenceForm
from desktop_app.ui.features.absences.leaving import LeavingForm
from desktop_app.ui.i18n import short_date
from desktop_app.ui.list_form_page import ListFormPage
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.widgets import Banner, Button, Cell, EmptyState, FlowRow, ListTable, PageTitle, RowsModel, TableColumn


@dataclass(frozen=True, slots=True)
class Asked:
    """What one question brings; `left` is what those who are gone still answer for."""

    rows: tuple[AbsenceRow, ...]
    people: tuple[tuple[str, str], ...]
    left: tuple[OwnedRow, ...]


class AbsencesPage(ListFormPage):
    """`open(Destination("absences", record=id))` shows one; `tab="leaving"` begins a departure."""

    code = "absences"
    topics = frozenset({Topic.ABSENCES, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        author = context.use_cases.session.author
        self._absences, self._me, self._chief = context.use_cases.absences, author.person, author.role == "supervisor"
        self._draft = ""
        self._build()

    def _build(self) -> None:
        listing = self.make_listing()
        column = listing.column
        column.addWidget(PageTitle(self.tr("Absences"), self.tr("Who stands in, until when. All returns at the end.")))
        self.left = Banner("amber", "", parent=listing)
        self.left.hide()
        column.addWidget(self.left)
        self.model = RowsModel(self._columns(), parent=self)
        hints = (("↑ ↓", self.tr("choose")), (self.tr("Enter"), self.tr("change")), ("B", self.tr("back today")))
        self.table = ListTable(self.tr("Absences"), self.model, hints=hints)
        self.table.bind("B", self.come_back)
        text = self.tr("Note when a colleague is away: somebody else sees to the answers due, and the residents are not forgotten.")
        self.empty = EmptyState(
            self.tr("Nobody is away"), text, drawing="list", sign="plus", action=self.tr("Note an absence"), parent=self
        )
        self.add_results()
        holder = QWidget(listing)
        flow = FlowRow(holder, spacing=10)
        self.new_button = Button(self.tr("Note an absence"), "primary", icon="plus", parent=holder)
        self.leave_button = Button(self.tr("A departure"), "secondary", icon="transfer", parent=holder)
        self.leave_button.setVisible(self._chief)
        self.new_button.clicked.connect(lambda _checked=False: self.edit(None))
        self.leave_button.clicked.connect(lambda _checked=False: self.begin_leaving())
        flow.addWidget(self.new_button)
        flow.addWidget(self.leave_button)
        column.addWidget(holder)
        self.form = AbsenceForm(self, self._me, not self._chief)
        self.leaving = LeavingForm(self)
        self.add_parts(self.form, self.leaving)
        self.form.saved.connect(self._saved)
        self.leaving.person_chosen.connect(self._look_at)
        self.leaving.handed.connect(self._hand)

    def _columns(self) -> tuple[TableColumn, ...]:
        def stretch(row: AbsenceRow) -> Cell:
            start = self._day(row.from_on)
            if row.departure:
                return Cell(self.tr("left on {day}").format(day=start))
            if not row.to_on:
                return Cell(self.tr("from {start}, no end said").format(start=start))
            return Cell(self.tr("from {start} to {end}").format(start=start, end=self._day(row.to_on)))

        def state(row: AbsenceRow) -> Cell:
            words = {"running": self.tr("away"), "coming": self.tr("to come"), "over": self.tr("over")}
            text = self.tr("departure") if row.departure else words[row.state]
            return Cell(text, kind="tag", tone="blue" if row.state == "running" else "neutral")

        def scope(row: AbsenceRow) -> Cell:
            return Cell(self.context.wording.label("absence", "scope", row.scope))

        return (
            TableColumn("name", self.tr("Who"), lambda row: Cell(row.name, strong=True), width=220, stretch=True),
            TableColumn("when", self.tr("When"), stretch, width=260),
            TableColumn("by", self.tr("Replaced by"), lambda row: Cell(row.replacement), width=200),
            TableColumn("scope", self.tr("For"), scope, width=220),
            TableColumn("state", self.tr("State"), state, width=110),
        )

    def _day(self, iso: str) -> str:
        return short_date(date.fromisoformat(iso), self.context.use_cases.session.today(), self.context.language)

    # -- page
    def title(self) -> str:
        return self.tr("Absences")

    def first_focus(self) -> QWidget | None:
        if self.stack.currentIndex():
            return self.form.person if self.stack.currentWidget() is self.form else self.leaving.person
        return self.table.view if self.model.rows() else self.new_button

    def place(self) -> Destination:
        draft = self.form.draft_id() if self.stack.currentWidget() is self.form else ""
        return Destination(self.code, values={"draft": draft} if draft else {})

    def put_away(self) -> None:
        self.form.put_away()

    def open(self, destination: Destination) -> None:
        self._wanted = destination.record
        self._draft = str(destination.values.get("draft") or "")
        if destination.tab == "leaving" and self._chief:
            self.begin_leaving()
        self.refresh()

    def refresh(self) -> None:
        self.read(self._ask, self._show)

    def _ask(self) -> Asked:
        return Asked(self._absences.rows(), self._absences.people(), self._absences.without_owner() if self._chief else ())

    def _show(self, asked: Asked) -> None:
        self.form.offer(asked.people)
        self.leaving.offer(asked.people)
        self.left.setVisible(bool(asked.left))
        if asked.left:
            said = self.tr("%n matter(s) came in under the name of somebody who left", "", len(asked.left))
            self.left.set(said, self.tr("Begin a departure again for that person: they get a new owner."))
        self.show_rows(asked.rows)
        self.land()
        draft, self._draft = self._draft, ""
        if draft:
            self._take_up(draft)

    # -- acting
    def edit(self, row: AbsenceRow | None) -> None:
        """A new absence, or this one; a departure is not changed, an agent changes their own."""
        if row is not None and (row.departure or (not self._chief and row.person != self._me)):
            return
        self.form.put_away()
        self.form.fill(row)
        self.stack.setCurrentWidget(self.form)
        (self.form.replaced_by if row is None else self.form.to_on).setFocus()

    def _take_up(self, draft: str) -> None:
        """Go on with an absence that was being noted; nothing to do when it was noted or deleted meanwhile."""
        drafts = self.context.use_cases.drafts

        def find() -> tuple[Draft, AbsenceRow | None] | None:
            held = next((one for one in drafts.all() if one.id == draft), None)
            if held is None:
                return None
            return held, next((row for row in self._absences.rows() if row.id == held.form.get("record")), None)

        def found(answer: tuple[Draft, AbsenceRow | None] | None) -> None:
            if answer is not None:
                self.edit(answer[1])
                self.form.take_up(draft, answer[0].form, answer[0].saved_at)

        self.read(find, found)

    def come_back(self, row: AbsenceRow) -> None:
        """B: back today; what was handed over returns."""
        self.act(lambda: self._absences.come_back(row.id), said=self.tr("{name} is back").format(name=row.name))

    def begin_leaving(self) -> None:
        """The screen of a departure."""
        self.leaving.fill()
        self.stack.setCurrentWidget(self.leaving)
        self.leaving.person.setFocus()

    def _saved(self, id: str) -> None:
        values = self.form.values()
        self.act(
            lambda: self._absences.record(values, id),
            said=self.tr("Absence noted"),
            then=self._noted,
            failed=self.form.show_refusal,
        )

    def _noted(self, id: str) -> None:
        self.form.recorded()
        self._kept(id)

    def _kept(self, id: str) -> None:
        self._wanted = id
        self.close_form()

    def _look_at(self, person: str) -> None:
        if person:
            self.read(lambda: self._absences.owned(person), self.leaving.show_owned)

    def _hand(self, person: str) -> None:
        form = self.leaving
        day, to, reason, owners = form.on.day(), str(form.to.value()), form.reason.text(), form.owners()
        if day is None:
            return
        self.act(
            lambda: self._absences.depart(person, day.isoformat(), to, reason, owners),
            said=self.tr("Everything was handed over"),
            then=self._kept,
            failed=form.show_refusal,
        )
