"""The Participation page: processes, the plan, councils, advice to other services, the watch list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.process import COUNCILS
from desktop_app.domain.record import Record
from desktop_app.services.encounter_entry import Choices
from desktop_app.services.outcome import Topic
from desktop_app.services.participation import ProcessView, SupportRow, WatchRow
from desktop_app.ui.features.processes.asking import Answer, ask
from desktop_app.ui.features.processes.forms import FormWords
from desktop_app.ui.features.processes.pane import ParticipationPane
from desktop_app.ui.features.processes.plan_view import PlanView
from desktop_app.ui.features.processes.record_form import RecordForm
from desktop_app.ui.features.processes.said import PageWords
from desktop_app.ui.features.processes.tables import Tables
from desktop_app.ui.features.processes.words import ProcessWords
from desktop_app.ui.features.processes.writing import Writing
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Button,
    ChipGroup,
    Choice,
    Column,
    CurrentStack,
    EmptyState,
    FoldingRow,
    ListTable,
    PageTitle,
    Row,
    Scroller,
    TextField,
)

TABS = ("processes", "plan", "councils", "support", "watch")
WIDE = 1_120
"""Width of the page, in px at 100 %, from which list and pane stand side by side."""
PAUSE_MS = 120
NEW = {"processes": "process", "councils": "process", "support": "support", "watch": "watch"}
SHOWN = {"processes": ("open", "to_return", "ended"), "councils": (), "support": ("live", "finished"), "watch": ("live", "ended")}


class ProcessesPage(Page):
    """`open(Destination("processes", record=id, tab="plan"))`; `values`: `new` a form's code, `draft` an entry to go on with."""

    code = "processes"
    in_pieces = True
    topics = frozenset({Topic.PROCESSES, Topic.SUPPORT, Topic.COMMITMENTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        session = context.use_cases.session
        self._may_write = session.author.role in ("agent", "supervisor")
        self.words = ProcessWords(context.wording, context.language, session.today(), self)
        self._said, self._form_words = PageWords(self), FormWords(self)
        self._names: dict[str, str] = {}
        self._home, self._wanted, self._loading, self._asked = "", "", "", 0
        self._view: ProcessView | None = None
        self._shown = dict.fromkeys(TABS, "")
        self._soon = Pause(self, self._ask)
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        self.stack = QStackedWidget(self)
        Column(self, spacing=0).addWidget(self.stack)
        self._scroller = Scroller(margins=(28, 4, 28, 12), spacing=10, parent=self)
        column = self._scroller.column
        self.heading = PageTitle(self._said.title(), self._said.sentence("processes"))
        self.new_button = Button("", "primary", icon="plus", parent=self)
        self.new_button.clicked.connect(lambda _checked=False: self.begin())
        self.heading.right.addWidget(self.new_button)
        column.addWidget(self.heading)
        self.tabs = ChipGroup(self.tr("Part"), [Choice(code, self._said.tab(code)) for code in TABS], value=TABS[0])
        self.tabs.changed.connect(lambda tab: self.show_tab(str(tab)))
        column.addWidget(self.tabs)
        self._filters = FoldingRow(spacing=12, parent=self)
        self.shown = ChipGroup(self.tr("Which"), ())
        self.shown.changed.connect(self._shown_chosen)
        self.sought = TextField(self.tr("Find"), icon="search", show_label=False, placeholder=self.tr("words, service, place…"))
        self.sought.changed.connect(lambda _text: self._soon.start(PAUSE_MS))
        self._filters.add(self.shown, stretch=2, width=330)
        self._filters.add(self.sought, stretch=1, width=220)
        column.addWidget(self._filters)
        self._body = Row(spacing=16)
        column.addLayout(self._body, 1)
        yield
        yield from self._build_body()
        self.form = RecordForm(self)
        self.writing = Writing(self, self.form, self._may_write, self._said)
        self.stack.addWidget(self._scroller)
        self.stack.addWidget(self.form)
        follow_theme(self, self.arrange)
        self.show_tab("processes")

    def _build_body(self) -> Iterator[None]:
        self.lists = CurrentStack(self)
        self.models = Tables(self.words, self).models()
        hints = ((self.tr("↑ ↓"), self.tr("choose")), (key_text("Return"), self.tr("open")))
        self.tables: dict[str, ListTable] = {}
        for code, model in self.models.items():
            table = ListTable(self._said.tab(code), model, hints=hints, parent=self)
            table.chosen.connect(partial(self._chosen, code))
            table.opened.connect(lambda _row: self._enter_pane())
            self.tables[code] = table
            self.lists.addWidget(table)
            yield
        self.empty = EmptyState("", "", drawing="list", parent=self)
        self.empty.acted.connect(self.begin)
        self.plan = PlanView(self.words, self)
        self.plan.year_asked.connect(self._year_asked)
        self.plan.opened.connect(lambda id: self.open(Destination(self.code, record=id)))
        self.plan.export_asked.connect(self.export_plan)
        self.lists.addWidget(self.empty)
        self.lists.addWidget(self.plan)
        yield
        self.pane = ParticipationPane(self.words, self._may_write, self)
        self.pane.asked.connect(self.act_on)
        self.pane.closed.connect(self._focus_list)
        self._body.addWidget(self.lists, 25)
        self._body.addWidget(self.pane, 24)
        yield

    # -- what every page has
    def title(self) -> str:
        return self._said.title()

    def first_focus(self) -> QWidget | None:
        if self.stack.currentWidget() is self.form:
            return self.form.first()
        current = self.lists.currentWidget()
        if isinstance(current, ListTable):
            return current.view
        return self.plan.table.view if current is self.plan else self.empty.button

    def zones(self) -> tuple[QWidget, ...]:
        return (self.form,) if self.stack.currentWidget() is self.form else (self.lists, self.pane)

    def place(self) -> Destination:
        if self.stack.currentWidget() is self.form and self.form.keeper.is_kept:
            return Destination(self.code, values={"draft": self.form.keeper.id})
        return Destination(self.code, record=self.pane.id, tab=self.tab())

    def at_rest(self) -> bool:
        return self.stack.currentWidget() is not self.form

    def put_away(self) -> None:
        self.form.put_away()

    def tab(self) -> str:
        """The part shown."""
        return str(self.tabs.value() or TABS[0])

    def open(self, destination: Destination) -> None:
        """Show a tab, a record of it, or a form: `values` may hold `new` (a form's code) or `draft`."""
        draft, new = str(destination.values.get("draft") or ""), str(destination.values.get("new") or "")
        if destination.tab in TABS:
            self.show_tab(destination.tab)
        self._wanted = destination.record
        if draft:
            self.writing.take_up(draft)
        elif new:
            self.writing.begin(new, destination.record, council=self.tab() == "councils")
        elif destination.record:
            self.read(lambda: self.context.use_cases.session.reading.get(destination.record), self._go_to)
        else:
            self.stack.setCurrentWidget(self._scroller)
        self.refresh()

    def _go_to(self, record: Record | None) -> None:
        """The tab on which a record stands, its process for what hangs on one."""
        if record is None:
            self.pane.show_nothing(self.tr("This is not in the notebook any more."))
            return
        if record.kind in ("meeting", "opinion", "membership", "contribution"):
            self.open(Destination(self.code, record=str(record["process"])))
            return
        self._wanted = record.id
        tab = {"support_request": "support", "watch_item": "watch"}.get(record.kind, "processes")
        if record.kind == "process" and record["kind"] in COUNCILS:
            tab = "councils"
        today = self.context.use_cases.session.today().isoformat()
        ended = record.kind == "process" and bool(record["ends_on"]) and str(record["ends_on"]) < today
        shown = {
            "processes": "ended" if ended else "open",
            "support": "finished" if record["finished_on"] else "live",
            "watch": "ended" if record["ended"] else "live",
        }
        self._shown[tab] = shown.get(tab, "")
        self.stack.setCurrentWidget(self._scroller)
        self.show_tab(tab)

    # -- the list
    def show_tab(self, tab: str) -> None:
        """Another part of the page."""
        self.tabs.set_value(tab)
        offered = SHOWN.get(tab, ())
        self.shown.set_choices([Choice(code, self._said.shown(code)) for code in offered])
        self._shown[tab] = self._shown[tab] or (offered[0] if offered else "")
        if offered:
            self.shown.set_value(self._shown[tab])
        self.shown.setVisible(bool(offered))
        self._filters.setVisible(tab != "plan")
        self.heading.set(self._said.title(), self._said.sentence(tab))
        self.new_button.setText(
            self._form_words.title(NEW[tab], True) if tab in ("processes", "support", "watch") else self._said.new_council()
        )
        self.new_button.setVisible(self._may_write and tab in NEW)
        self.pane.setVisible(tab != "plan")
        self.pane.show_nothing("")
        self._loading = ""
        self.refresh()

    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics, one question is enough."""
        self._soon.start(0)

    def _shown_chosen(self, code: object) -> None:
        self._shown[self.tab()] = str(code)
        self.refresh()

    def _year_asked(self, year: int) -> None:
        self.plan.year = year
        self.refresh()

    def _ask(self) -> None:
        self._asked += 1
        number, tab, year = self._asked, self.tab(), self.plan.year
        shown, words, cases = self._shown[tab], self.sought.text(), self.context.use_cases
        self.read(lambda: ask(cases, tab, shown, words, year), lambda answer: self._show(tab, answer) if number == self._asked else None)

    def _show(self, tab: str, answer: Answer) -> None:
        self.words.today = answer.lookups.today
        self._names, self._home = dict(answer.lookups.persons), answer.choices.neighbourhood or answer.choices.town
        self.form.offer(self._offered(answer))
        self.form.settle(answer.choices.town, answer.choices.neighbourhood)
        if answer.plan is not None:
            self.plan.show_plan(answer.plan)
            self.lists.setCurrentWidget(self.plan)
            self.land()
            return
        self.models[tab].set_rows(answer.rows)
        self.lists.setCurrentWidget(self.tables[tab] if answer.rows else self.empty)
        self.pane.setVisible(bool(answer.rows) or bool(self._wanted))
        if not answer.rows:
            title, text = self._said.empty(tab, answer.held, bool(self.sought.text()))
            self.empty.set(title, text, action=self.new_button.text() if self._may_write and not answer.held else "")
        self._choose(tab, answer.rows)
        self.land()

    def _offered(self, answer: Answer) -> Mapping[str, Sequence[Choice]]:
        people = [Choice(id, name) for id, name in answer.lookups.persons]
        return {
            "territory": self._areas(answer.choices),
            "owner": people,
            "actor": [Choice(id, name) for id, name in answer.actors],
            "process": [Choice(id, name) for id, name in answer.processes],
            "meeting": self._meeting_choices(),
            "told_in": self._meeting_choices(),
        }

    def _areas(self, choices: Choices) -> list[Choice]:
        """Each town with its neighbourhoods, one's own town first."""
        found: list[Choice] = []
        for town in sorted(choices.towns, key=lambda one: one.code != choices.town):
            found.append(Choice(town.code, self.tr("All of {town}").format(town=town.label)))
            for one in choices.neighbourhoods:
                if one.group == town.code:
                    found.append(Choice(one.code, one.label))
        return found

    def _meeting_choices(self) -> list[Choice]:
        return [Choice(one.id, self.words.moment(str(one["at"]))) for one in self.meetings() if not one["cancelled_at"]]

    def _choose(self, tab: str, rows: Sequence[Any]) -> None:
        """The one asked for, else the one shown, else the first."""
        wanted, self._wanted = self._wanted or self.pane.id, ""
        if wanted and self.tables[tab].choose(wanted):
            self.load(wanted)
        elif rows:
            self.tables[tab].choose(rows[0].id)
            self.load(rows[0].id)

    def _chosen(self, tab: str, row: Any) -> None:
        if row is not None and tab == self.tab() and row.id != self._loading:
            self.load(row.id)

    # -- the pane
    def load(self, id: str) -> None:
        """Show one record in the pane."""
        self._loading, tab, cases = id, self.tab(), self.context.use_cases
        view = {"support": cases.advice.request, "watch": cases.advice.watch}.get(tab, cases.participation.view)
        self.read(lambda: view(id), partial(self._show_one, id), self.gone)

    def _show_one(self, id: str, found: ProcessView | SupportRow | WatchRow) -> None:
        if id != self._loading:
            return
        self.pane.setVisible(True)
        if isinstance(found, SupportRow):
            self.pane.show_support(found, self._names)
        elif isinstance(found, WatchRow):
            self.pane.show_watch(found)
        else:
            self._view = found
            self.form.offer_more({"meeting": self._meeting_choices(), "told_in": self._meeting_choices()})
            self.pane.show_process(found, self._names, contributions=self._may_write)

    def _enter_pane(self) -> None:
        first = next(iter(self.pane.buttons.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus_list(self) -> None:
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- writing
    def begin(self) -> None:
        """A new record of this tab."""
        code = NEW.get(self.tab(), "")
        if code:
            self.writing.begin(code, "", council=self.tab() == "councils")

    def act_on(self, code: str, id: str, parent: str) -> None:
        """What the pane asks for."""
        if code == "contributions":
            self.context.navigate(Destination("contributions", record=id))
        elif code == "mobilisation":
            self.context.navigate(Destination("mobilisation", values={"process": id}))
        elif code == "paper":
            self.show_model(id)
        elif id:
            self.writing.go_on(code, id, parent)
        else:
            self.writing.begin(code, parent)

    def show_writing(self, on: bool) -> None:
        """The form, or the lists."""
        self.stack.setCurrentWidget(self.form if on else self._scroller)
        if not on:
            self._focus_list()

    def meetings(self) -> tuple[Record, ...]:
        """Sessions of the process shown."""
        return self._view.meetings if self._view is not None else ()

    def home(self) -> str:
        """One's own neighbourhood, or town."""
        return self._home

    def gone(self, error: Exception) -> None:
        """A record that is there no more is said in the pane."""
        if isinstance(error, UnknownRecord):
            self.pane.show_nothing(self.tr("This is not in the notebook any more."))
        else:
            self.refused(error)

    # -- papers
    def export_plan(self, format: str) -> None:
        """The plan as a spreadsheet, or as a page to print."""
        from desktop_app.ui.features.processes.leaving import print_plan, save_plan

        (save_plan if format == "xlsx" else print_plan)(self, self.plan.year)

    def show_model(self, id: str) -> None:
        """A model filled from the request."""
        from desktop_app.ui.features.processes.leaving import choose_model

        choose_model(self, id)

    # -- shape
    def arrange(self, theme: Theme) -> None:
        """Side by side, or the pane below the list."""
        narrow = self.width() < theme.px(WIDE)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        for part in (*self.tables.values(), self.empty):
            part.setMinimumHeight(theme.px(300 if narrow else 220))
        self.pane.setMinimumHeight(theme.px(400) if narrow else 0)
