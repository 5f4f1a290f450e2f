"""The directory of local actors: who they are, who knows them, who is to be seen this week, and the pane of the one chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.errors import UnknownRecord
from desktop_app.services.actors import ActorFilter, ActorRow, ActorView
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.export import chosen
from desktop_app.services.outcome import Topic
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.exporting import Exporter, Selection
from desktop_app.ui.features.actors.filters import TABS, ActorFilters
from desktop_app.ui.features.actors.gestures import Gestures
from desktop_app.ui.features.actors.pane import ActorPane
from desktop_app.ui.features.actors.table_model import Columns
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, Column, EmptyState, FlowRow, ListTable, PageTitle, Row, Scroller

WIDE = 1_120
"""Width of the page, in px at 100 %, from which list and pane stand side by side (interface guide, section 2)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings; `people` are names of colleagues by id."""

    rows: tuple[ActorRow, ...]
    counts: Mapping[str, int]
    choices: Choices
    people: dict[str, str]


def ask(use_cases: UseCases, where: ActorFilter) -> Answer:
    """The list and the numbers of its tabs (a job for the reader)."""
    actors, session = use_cases.actors, use_cases.session
    found = actors.directory(where)
    counts = {"to_see": found.to_see, "to_tell_back": found.to_tell_back}
    people = {one.id: str(one["name"] or "") for one in session.reading.reference("person")}
    return Answer(found.rows, counts, EncounterEntry(session, use_cases.encounters).choices(), people)


class ActorsPage(Page):
    """`open(Destination("actors", record=id, tab="to_see"))`; `values`: `new`, `mobilise` (a process's id) to choose whom to ask."""

    code = "actors"
    in_pieces = True
    topics = frozenset({Topic.ACTORS, Topic.AGENDA, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        session = context.use_cases.session
        self.may_write = session.author.role in ("agent", "supervisor")
        self.words = ActorWords(context.wording, session.today(), self)
        self.people: dict[str, str] = {}
        self.process = ""
        self._wanted, self._loading, self._asked = "", "", 0
        self._soon = Pause(self, self._ask)
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        self.stack = QStackedWidget(self)
        Column(self, spacing=0).addWidget(self.stack)
        self._scroller = Scroller(margins=(28, 4, 28, 12), spacing=10, parent=self)
        self.stack.addWidget(self._scroller)
        column = self._scroller.column
        self.heading = PageTitle(self.tr("Local actors"), self.tr("Who knows them, when they were seen, what they were asked."))
        self.exporter = Exporter(self, self._selection)
        self.heading.right.addWidget(self.exporter.button)
        column.addWidget(self.heading)
        self.filters = ActorFilters(self.words, self)
        column.addWidget(self.filters)
        yield
        self._body = Row(spacing=16)
        column.addLayout(self._body, 1)
        self.model = Columns(self.words, self).model()
        hints = (
            ("↑ ↓", self.tr("choose")),
            (key_text("Return"), self.tr("open")),
            ("V", self.tr("seen today")),
            ("T", self.tr("called")),
            ("M", self.tr("ask those chosen")),
        )
        self.table = ListTable(self.tr("Local actors"), self.model, multiple=True, hints=hints, parent=self)
        self.empty = EmptyState("", "", drawing="list", sign="plus", parent=self)
        self.results = QStackedWidget(self)
        self.results.addWidget(self.table)
        self.results.addWidget(self.empty)
        self._body.addWidget(self.results, 28)
        yield
        self.pane = ActorPane(self.words, self.context.curtain, self.may_write, self)
        self.pane.show_nothing(self.tr("Choose an actor to see who knows it."))
        self._body.addWidget(self.pane, 20)
        column.addWidget(self._make_acts())
        self.gestures = Gestures(self)
        self._connect()
        follow_theme(self, self.arrange)

    def _make_acts(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.new_button = Button(self.tr("New actor"), "primary", icon="plus", parent=holder)
        self.ask_button = Button(self.tr("Ask those chosen…"), "secondary", icon="megaphone", key="M", parent=holder)
        self.train_button = Button(self.tr("Trained…"), "secondary", icon="check", parent=holder)
        self.board_button = Button(self.tr("Mobilisations"), "ghost", icon="table", parent=holder)
        self.import_button = Button(self.tr("Take a list…"), "ghost", icon="upload", parent=holder)
        self.twins_button = Button(self.tr("Noted twice?"), "ghost", icon="merge", parent=holder)
        for button in (self.new_button, self.ask_button, self.train_button, self.board_button, self.import_button, self.twins_button):
            flow.addWidget(button)
        for button in (self.new_button, self.ask_button, self.import_button, self.twins_button):
            button.setVisible(self.may_write)
        self.train_button.hide()
        return holder

    def _connect(self) -> None:
        self.filters.changed.connect(self.refresh)
        self.filters.submitted.connect(self.table.view.setFocus)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self._enter_pane())
        self.pane.closed.connect(lambda: self.table.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.open_asked.connect(lambda page, id: self.context.navigate(Destination(page, record=id)))
        self.empty.acted.connect(self._empty_acted)
        self.board_button.clicked.connect(lambda _checked=False: self.context.navigate(Destination("mobilisation")))
        if self.may_write:
            self.gestures.connect_acts()

    # -- page
    def title(self) -> str:
        return self.tr("Local actors")

    def first_focus(self) -> QWidget | None:
        if self.stack.currentIndex():
            return self.gestures.first_focus()
        return self.table.view if self.model.rowCount() else self.empty.button

    def zones(self) -> tuple[QWidget, ...]:
        return (self.results, self.pane) if not self.stack.currentIndex() else (self.stack,)

    def place(self) -> Destination:
        if self.whole and (draft := self.gestures.writing()):
            return Destination(self.code, values={"draft": draft})
        return Destination(self.code, record=self.shown(), tab=self.filters.tab)

    def at_rest(self) -> bool:
        return self.stack.currentIndex() == 0 and len(self.table.selected()) <= 1

    def put_away(self) -> None:
        if self.whole:
            self.gestures.put_away()

    def shown(self) -> str:
        """The actor of the pane, "" for none."""
        return self.pane.view.record.id if self.pane.view is not None else ""

    def open(self, destination: Destination) -> None:
        self.filters.choose(destination.tab)
        self._wanted = destination.record
        self.process = str(destination.values.get("mobilise") or "")
        if destination.record or destination.tab in TABS or self.process:
            self.gestures.leave()
        if destination.values.get("draft") and self.may_write:
            self.gestures.take_up(str(destination.values["draft"]))
        elif destination.values.get("new") and self.may_write:
            self.gestures.edit(None)
        self.refresh()

    # -- asking
    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics, one question is enough."""
        self._soon.start()

    def _ask(self) -> None:
        self._asked += 1
        asked, where = self._asked, self.filters.filter()
        self.read(lambda: ask(self.context.use_cases, where), lambda answer: self._show(answer) if asked == self._asked else None)

    def _show(self, answer: Answer) -> None:
        self.words.today = self.context.use_cases.session.today()
        self.people = answer.people
        self.filters.offer(answer.choices)
        self.filters.set_counts(answer.counts)
        self.gestures.offer(answer.choices)
        self.model.set_rows(answer.rows)
        self.results.setCurrentWidget(self.table if answer.rows else self.empty)
        self.pane.setVisible(bool(answer.rows) or bool(self._wanted))
        self.train_button.setVisible(self.may_write and self.filters.tab == "correspondents" and bool(answer.rows))
        self.exporter.button.setVisible(bool(answer.rows))
        self.ask_button.setEnabled(bool(answer.rows))
        if not answer.rows:
            self._say_empty()
        self._choose_after_fill(answer.rows)
        self.land()

    def _choose_after_fill(self, rows: Sequence[ActorRow]) -> None:
        """The actor asked for, wherever it is; else the one shown, if the list still has it; else the first."""
        wanted, self._wanted = self._wanted, ""
        shown = self.shown()
        held = next((row.id for row in rows if row.id == shown), rows[0].id if rows else "")
        if wanted or held:
            self.table.choose(wanted or held)
            self.load(wanted or held)
        else:
            self.pane.show_nothing("")

    def _say_empty(self) -> None:
        action = self.tr("Note an actor") if self.may_write else ""
        if self.filters.filtered():
            self.empty.set(
                self.tr("Nobody found"), self.tr("No actor answers to all these filters at once."), action=self.tr("Show everybody")
            )
        elif self.filters.tab == "to_see":
            text = self.tr("An actor with a duty comes here a week before it is to be seen.")
            self.empty.set(self.tr("Nobody to see this week"), text, sign="check", tone="green", action="")
        elif self.filters.tab == "to_tell_back":
            text = self.tr("Whoever answered a request comes here until told what became of it.")
            self.empty.set(self.tr("Everybody knows what became of it"), text, sign="check", tone="green", action="")
        elif self.filters.tab == "correspondents":
            text = self.tr("Colleagues of other services who pass things on: note them with the nature “internal correspondent”.")
            self.empty.set(self.tr("No correspondent yet"), text, sign="plus", tone="accent", action=action)
        else:
            text = self.tr("Associations, caretakers, schools, shops… note the first one, or take a list from a spreadsheet.")
            self.empty.set(self.tr("No actor yet"), text, sign="plus", tone="accent", action=action)

    def _empty_acted(self) -> None:
        if self.filters.filtered():
            self.filters.clear()
        else:
            self.gestures.edit(None)

    def _selection(self) -> Selection:
        rows = self.table.selected() if len(self.table.selected()) > 1 else self.model.rows()
        return Selection("actor", chosen("actor", [row.id for row in rows]), len(rows), picked=len(self.table.selected()) > 1)

    # -- choosing
    def _chosen(self, row: ActorRow | None) -> None:
        if row is not None and row.id != self._loading:
            self.load(row.id)

    def load(self, id: str) -> None:
        """Show one actor in the pane."""
        self._loading = id
        self.read(lambda: self.context.use_cases.actors.view(id), partial(self._show_actor, id), partial(self._gone, id))

    def _show_actor(self, id: str, view: ActorView) -> None:
        if id == self._loading:
            self.pane.setVisible(True)
            self.pane.show_actor(view, self.people)

    def _gone(self, id: str, error: Exception) -> None:
        if isinstance(error, UnknownRecord):
            self.pane.show_nothing(self.tr("This actor is not in the notebook any more."))
        else:
            self.refused(error)

    def _enter_pane(self) -> None:
        first = next(iter(self.pane.buttons.values()), None) or self.pane.scroller
        first.setFocus(Qt.FocusReason.TabFocusReason)

    # -- shape
    def arrange(self, theme: Theme) -> None:
        """Side by side, or the pane below the list."""
        narrow = self.width() < theme.px(WIDE)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self.results.setMinimumHeight(theme.px(300 if narrow else 220))
        self.pane.setMinimumHeight(theme.px(420) if narrow else 0)
