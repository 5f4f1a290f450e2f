"""The Encounters page: every encounter of the notebook, one's own, the drafts to complete; a list and, beside it, one encounter whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import Any

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.record import Record
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.encounter_list import EncounterDetail, EncounterList, EncounterRow, EncounterRows, Tabs
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.ui.exporting import Exporter, Selection, selection
from desktop_app.ui.features.encounters.detail import EncounterPane
from desktop_app.ui.features.encounters.entry import PromiseEntry, promise_values
from desktop_app.ui.features.encounters.filters import EncounterFilters
from desktop_app.ui.features.encounters.lists import EncounterLists
from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Banner,
    Button,
    ChipGroup,
    Choice,
    Column,
    ListTable,
    PageTitle,
    Scroller,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

PAGE = 100
ALL, MINE, DRAFTS = "all", "mine", "drafts"
MOST_COUNTED = 100_000


class EncountersPage(Page):
    """`open(Destination("encounters", record=id))` shows one encounter; `tab` is all, mine or drafts; `words` filters."""

    code = "encounters"
    in_pieces = True
    topics = frozenset({Topic.ENCOUNTERS, Topic.COMMITMENTS, Topic.RESIDENTS, Topic.DRAFTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._questions = EncounterList(cases.session, cases.commitments)
        self._entry = EncounterEntry(cases.session, cases.encounters)
        self._tabs: Tabs | None = None
        self._choices: Choices | None = None
        self._wanted = ""
        self._asked = self._asked_detail = 0
        if whole:
            tuple(self.grown())

    # -- layout
    def pieces(self) -> Iterator[None]:
        yield from self._build()
        self._bind()

    def _build(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 14), spacing=10)
        column = self.scroller.column
        self.head = PageTitle(self.tr("Encounters"))
        self.new_button = Button(self.tr("New encounter"), "secondary", icon="plus", key="Ctrl+N")
        self.exporter = Exporter(self, self._selection)
        self.head.right.addWidget(self.exporter.button)
        self.head.right.addWidget(self.new_button)
        column.addWidget(self.head)
        self.chips = ChipGroup(self.tr("Which encounters"), self._chip_choices(), value=ALL)
        column.addWidget(self.chips)
        outer.addWidget(self.scroller)
        yield
        self.filters = EncounterFilters(self.context, self._questions, self._today)
        column.addWidget(self.filters)
        yield
        self.several = Banner("accent", "", icon="layers", parent=self)
        self.delete_several = self.several.add_action(self.tr("Delete them"), self._delete_chosen, role="danger", icon="trash")
        self.several.hide()
        column.addWidget(self.several)
        self.both = FoldingRow(spacing=16, fold_spacing=12, parent=self)
        self.both.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column.addWidget(self.both, 1)
        self.stack = EncounterLists(self.context, self._today)
        self.table, self.draft_table, self.empty = self.stack.table, self.stack.draft_table, self.stack.empty
        self.model, self.draft_model = self.stack.model, self.stack.draft_model
        self.both.add(self.stack, stretch=8, width=500)
        yield
        self.pane = EncounterPane(self.context)
        self.both.add(self.pane, stretch=5, width=330)
        yield
        follow_theme(self, self.scale_lists)

    def scale_lists(self, theme: Theme) -> None:
        """Tall enough to be of use when they lie one under the other."""
        self.stack.setMinimumHeight(theme.px(240))
        self.pane.setMinimumHeight(theme.px(260))

    def _bind(self) -> None:
        self.new_button.clicked.connect(lambda _checked=False: self._new())
        self.empty.acted.connect(self._empty_acted)
        self.chips.changed.connect(lambda _code: self._tab_chosen())
        self.filters.changed.connect(self._reload)
        self.model.sort_asked.connect(self._sort_asked)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self._enter_pane())
        self.table.selection_changed.connect(self._show_several)
        self.draft_table.chosen.connect(self._draft_chosen)
        self.draft_table.opened.connect(lambda draft: self._take_up(draft.id))
        pane = self.pane
        pane.closed.connect(self._leave_pane)
        pane.correct_asked.connect(lambda id: self.context.navigate(Destination("encounter_form", record=id)))
        pane.delete_asked.connect(lambda id: self._delete((id,)))
        pane.commitment_opened.connect(lambda id: self.context.navigate(Destination("follow_ups", record=id)))
        pane.promise_asked.connect(lambda _id: self._promise())
        pane.promised.connect(self._promised)
        pane.resident_asked.connect(self._open_resident)
        pane.draft_opened.connect(self._take_up)
        pane.draft_dropped.connect(self._drop)
        keys, group = self.context.keys, self.tr("Encounters")
        keys.press("Del", self._delete_key, label=self.tr("Delete the encounters chosen, or the draft"), group=group, at=self.stack)
        keys.press("Alt+P", self._promise, label=self.tr("I will come back to you"), group=group, at=self)
        keys.press(
            [QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")],
            pane.save_promise,
            label=self.tr("Save the commitment"),
            group=group,
            at=pane,
        )

    def _chip_choices(self) -> tuple[Choice, ...]:
        tabs = self._tabs
        counts = (tabs.all, tabs.mine, len(tabs.drafts)) if tabs is not None else (None, None, None)
        names = ((ALL, self.tr("All")), (MINE, self.tr("Mine")), (DRAFTS, self.tr("To complete")))
        return tuple(Choice(code, name, count=count) for (code, name), count in zip(names, counts, strict=True))

    # -- page
    def title(self) -> str:
        return self.tr("Encounters")

    def first_focus(self) -> QWidget | None:
        shown = self.stack.currentWidget()
        return self.empty.button if shown is self.empty else shown.view if isinstance(shown, ListTable) else None

    def zones(self) -> tuple[QWidget, ...]:
        return (self.chips, self.stack, self.pane)

    def place(self) -> Destination:
        return Destination(
            self.code, record=self.pane.shown if self._tab() != DRAFTS else "", words=self.filters.words.text(), tab=self._tab()
        )

    def open(self, destination: Destination) -> None:
        if destination.tab in (ALL, MINE, DRAFTS):
            self.chips.set_value(destination.tab)
        if destination.words:
            self.filters.set_words(destination.words)
        if destination.record:
            self.chips.set_value(ALL)
            self._wanted = destination.record
            self._show_record(destination.record)
            if not self.table.choose(destination.record):
                self.table.view.clearSelection()
        self._reload()

    def at_rest(self) -> bool:
        return self.pane.box is None

    def refresh(self) -> None:
        """Figures, lists of the filters, then the list shown."""
        self.read(lambda: (self._questions.tabs(MOST_COUNTED), self._entry.choices()), lambda both: self._offered(*both))
        self._reload()
        if self.pane.shown and self._tab() != DRAFTS and self.pane.box is None:
            self._show_record(self.pane.shown)

    def _offered(self, tabs: Tabs, choices: Choices) -> None:
        self._tabs, self._choices = tabs, choices
        self.chips.set_choices(self._chip_choices())
        self.filters.offer(choices)
        language = current_language()
        parts = [self.tr("%n encounter(s) in this notebook", "", tabs.all).replace(str(tabs.all), number(tabs.all, language), 1)]
        if tabs.drafts:
            parts.append(self.tr("%n draft(s) to complete", "", len(tabs.drafts)))
        self.head.set(self.tr("Encounters"), "".join(f"{part}. " for part in parts).strip())
        self._show_drafts(tabs.drafts)
        self._choose_face()

    # -- the list
    def _today(self) -> date:
        return self.context.use_cases.session.today()

    def _tab(self) -> str:
        return str(self.chips.value() or ALL)

    def _author(self) -> str:
        return self.context.use_cases.session.author.person if self._tab() == MINE else ""

    def _tab_chosen(self) -> None:
        self.pane.show_nothing(self.tr("Choose an encounter in the list to read it."))
        self._choose_face()
        self._reload()

    def _reload(self) -> None:
        """The first page of the filter, then how many there are: a million rows are never read to show a hundred."""
        if self._tab() == DRAFTS:
            self._choose_face()
            return
        self._asked += 1
        number_asked, where = self._asked, self.filters.where(self._author())
        self.read(lambda: self._questions.rows(where, PAGE), lambda page: self._fill(number_asked, where, page))

    def _fill(self, number_asked: int, where: Any, page: EncounterRows) -> None:
        if number_asked != self._asked:
            return
        after = [page.after]

        def more(_last: Any, deliver: Callable[[Sequence[Any]], None]) -> None:
            if after[0] is None:
                deliver(())
                return

            def arrived(following: EncounterRows) -> None:
                after[0] = following.after
                deliver(following.rows)
                self._count_again()

            self.read(lambda: self._questions.rows(where, PAGE, after[0]), arrived)

        more_to_come = page.after is not None
        total = max(len(page.rows) + 1, self._tabs.all if self._tabs else 0) if more_to_come else len(page.rows)
        self.model.set_stream(page.rows, total, more)
        if more_to_come:
            self.read(lambda: self._questions.count(where, MOST_COUNTED), lambda count: self._counted(number_asked, count))
        self._choose_face()
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            self.table.choose(wanted)

    def _counted(self, number_asked: int, count: int) -> None:
        """A filter that finds more than was counted goes on being fetched; its footer says "more than"."""
        if number_asked != self._asked:
            return
        if count < MOST_COUNTED:
            self.model.set_total(count)
        self._count_again()

    def _count_again(self) -> None:
        language = current_language()
        shown, total = number(self.model.rowCount(), language), number(self.model.total, language)
        self.table.set_footer(self.tr("{shown} of {total}").format(shown=shown, total=total))

    def _sort_asked(self, key: str, descending: bool) -> None:
        order = {"newest": "newest" if descending else "oldest"}.get(key, key)
        self.filters.set_order(order)

    def _choose_face(self) -> None:
        """The list, or what its emptiness means."""
        drafts = self._tab() == DRAFTS
        self.filters.setVisible(not drafts)
        if drafts:
            self.stack.show_drafts(any_held=bool(self._tabs is not None and self._tabs.drafts))
        else:
            self.stack.show_encounters(narrowed=self.filters.active())
        self.pane.setVisible(self.stack.currentWidget() is not self.empty)
        self.exporter.button.setVisible(self.stack.currentWidget() is self.table)

    def _empty_acted(self) -> None:
        self.filters.clear() if self.filters.active() else self._new()

    def _new(self) -> None:
        self.context.navigate(Destination("encounter_form", values={"back": self.code}))

    # -- one encounter
    def _chosen(self, row: EncounterRow | None) -> None:
        if row is None:
            if not self._wanted and self.pane.shown and self.model.rowCount() == 0:
                self.pane.show_nothing(self.tr("Choose an encounter in the list to read it."))
        elif row.id != self.pane.shown:
            self._show_record(row.id)

    def _show_record(self, id: str) -> None:
        self._asked_detail += 1
        number_asked = self._asked_detail
        self.read(lambda: self._questions.detail(id), lambda detail: self._show_detail(number_asked, detail))

    def _show_detail(self, number_asked: int, detail: EncounterDetail) -> None:
        if number_asked != self._asked_detail:
            return
        if detail.record.hidden:
            self.pane.show_nothing(self.tr("This encounter was deleted. It is in the bin."))
            return
        self.pane.show_encounter(detail)
        self.pane.show()

    def _enter_pane(self) -> None:
        """Enter goes to the pane's full action."""
        if self.pane.shown:
            self.pane.correct_button.setFocus()

    def _leave_pane(self) -> None:
        if self.pane.box is not None:
            self.pane.close_promise()
            return
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus()

    def _open_resident(self, id: str) -> None:
        """Somebody else's sheet: opening it is written down, so it goes through the writer."""
        records, shown = self.context.use_cases.records, self.pane.shown

        def opened(record: Record) -> None:
            if self.pane.shown == shown:
                self.pane.show_resident(record)

        self.context.executors.database(lambda: records.get(id), then=opened, failed=self.refused, owner=self)

    # -- acts
    def _selection(self) -> Selection:
        total = self.model.total if self.model.total < MOST_COUNTED else None
        return selection("encounter", self.table.selected(), self.filters.where(self._author()), total)

    def _promise(self) -> None:
        if self._choices is not None and self.pane.shown and self._tab() != DRAFTS:
            row = self.model.row(self.model.index_of(self.pane.shown))
            title = ", ".join(part for part in (row.theme, row.place or row.area) if part) if row is not None else ""
            self.pane.open_promise(self._choices, title)

    def _promised(self, id: str, promise: PromiseEntry) -> None:
        row = self.model.row(self.model.index_of(id))
        fallback = ", ".join(part for part in (row.theme, row.place or row.area) if part) if row is not None else self.pane.title.text()
        values = promise_values(promise, self.context.use_cases.session.author.person, fallback)
        values = {name: value for name, value in values.items() if value is not None}
        records = self.context.use_cases.records
        self.act(
            lambda: records.add("commitment", {**values, "encounter": id}),
            said=self.tr("Commitment saved on this computer"),
            then=lambda _added: self._after_promise(id),
        )

    def _after_promise(self, id: str) -> None:
        self.pane.close_promise()
        self._show_record(id)

    def _show_several(self) -> None:
        chosen = len(self.table.selected())
        self.several.setVisible(chosen > 1)
        if chosen > 1:
            self.several.set(self.tr("%n encounter(s) chosen", "", chosen))

    def _delete_chosen(self) -> None:
        self._delete(tuple(row.id for row in self.table.selected()))

    def _delete_key(self) -> None:
        if self._tab() == DRAFTS:
            draft = self.draft_table.current()
            if draft is not None:
                self._drop(draft.id)
        else:
            self._delete_chosen()

    def _delete(self, ids: Sequence[str]) -> None:
        """Hide them; Undo brings them back, and so does the bin."""
        if not ids:
            return
        records = self.context.use_cases.records
        said = self.tr("%n encounter(s) deleted", "", len(ids))
        self.act(lambda: records.delete(ids), said=said, then=lambda _gone: self._deleted(ids))

    def _deleted(self, ids: Sequence[str]) -> None:
        self.several.hide()
        if self.pane.shown in ids:
            self.pane.show_nothing(self.tr("Choose an encounter in the list to read it."))

    # -- drafts
    def _show_drafts(self, drafts: tuple[Draft, ...]) -> None:
        self.draft_model.set_rows(drafts)
        self.draft_table.set_footer(self.tr("%n draft(s), kept on this computer only", "", len(drafts)))

    def _draft_chosen(self, draft: Draft | None) -> None:
        if self._tab() != DRAFTS:
            return
        if draft is None:
            self.pane.show_nothing(self.tr("Choose a draft in the list to read it."))
        else:
            self.pane.show_draft(draft)

    def _take_up(self, id: str) -> None:
        self.context.navigate(Destination("encounter_form", values={"draft": id, "back": self.code}))

    def _drop(self, id: str) -> None:
        drafts, said = self.context.use_cases.drafts, self.tr("Draft deleted")
        self.stack.ask_before_dropping(lambda: self.act(lambda: drafts.drop(id), said=said))
