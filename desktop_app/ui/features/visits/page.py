"""The Visits page: those to come and those gone by, and the pane of the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.errors import UnknownRecord
from desktop_app.services.outcome import Topic
from desktop_app.services.use_cases import UseCases
from desktop_app.services.visit_values import VisitRow, VisitView
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.features.visits.gestures import Gestures
from desktop_app.ui.features.visits.pane import VisitPane
from desktop_app.ui.features.visits.table_model import Columns
from desktop_app.ui.features.visits.words import VisitWords, names_of
from desktop_app.ui.keyboard import first_focusable, key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Button, ChipGroup, Choice, Column, EmptyState, ListTable, PageTitle, Row, Scroller

PAGE_ROWS = 50
WIDE = 1_120
"""Width of the page, in px at 100 %, from which list and pane stand side by side (interface guide, section 2)."""

TABS = ("coming", "past")


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings: rows of the tab, the key of the next page, whether any visit is held at all."""

    lookups: Lookups
    rows: tuple[VisitRow, ...]
    after: Any
    held: bool


def ask(use_cases: UseCases, past: bool) -> Answer:
    """The list (a job for the reader)."""
    rows, after = use_cases.visits.rows(past=past, limit=PAGE_ROWS)
    held = bool(rows) or bool(use_cases.visits.rows(past=not past, limit=1)[0])
    return Answer(read_lookups(use_cases), rows, after, held)


class VisitsPage(Page):
    """Every visit of the sector. `open` takes a record, a tab (`coming`, `past`), and `values["act"]`: an act to begin at once."""

    code = "visits"
    in_pieces = True
    topics = frozenset({Topic.VISITS, Topic.COMMITMENTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        session = context.use_cases.session
        self._role = session.author.role
        self.words = VisitWords(context.wording, context.language, session.today(), self)
        self.lookups: Lookups | None = None
        self._after: Any = None
        self._wanted, self._wanted_act, self._loading = "", "", ""
        self._asked = 0
        self._soon = Pause(self, self._ask)
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 4, 28, 12), spacing=10, parent=self)
        outer.addWidget(self._scroller)
        column = self._scroller.column
        self.heading = PageTitle(self.tr("Visits"), self.tr("Walks with the deputy mayor, door rounds, drop-in desks."))
        self.new_button = Button(self.tr("Prepare a visit"), "primary", icon="plus", parent=self)
        self.new_button.clicked.connect(lambda _checked=False: self._prepare())
        self.new_button.setVisible(self._may_prepare())
        self.heading.right.addWidget(self.new_button)
        column.addWidget(self.heading)
        self.tabs = ChipGroup(self.tr("Which visits"), self._tab_choices(), value=TABS[0])
        self.tabs.changed.connect(lambda _tab: self._tab_changed())
        column.addWidget(self.tabs)
        yield
        self._body = Row(spacing=16)
        column.addLayout(self._body, 1)
        self._columns = Columns(self.words, self)
        self.model = self._columns.model(self.context.curtain)
        self.table = ListTable(self.tr("Visits"), self.model, hints=self._hints(), parent=self)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self._enter_pane())
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self.empty = EmptyState("", "", parent=self)
        self.empty.acted.connect(self._prepare)
        self._stack.addWidget(self.empty)
        self._body.addWidget(self._stack, 25)
        yield
        self.pane = VisitPane(self.words, self)
        self.pane.open_asked.connect(self._open_linked)
        self.pane.closed.connect(lambda: self.table.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.pane.show_nothing(self.tr("Choose a visit to see its route."))
        self._body.addWidget(self.pane, 26)
        self.gestures = Gestures(self, self.pane)
        self.pane.act_asked.connect(self.gestures.begin)
        follow_theme(self, self.arrange)

    def _tab_choices(self) -> tuple[Choice, ...]:
        return (Choice("coming", self.tr("To come")), Choice("past", self.tr("Gone by")))

    def _hints(self) -> tuple[tuple[str, str], ...]:
        return (("↑ ↓", self.tr("choose")), (key_text("Return"), self.tr("open")), ("F9", self.tr("visit mode")))

    def _may_prepare(self) -> bool:
        return self._role in ("agent", "supervisor")

    # -- what every page has
    def title(self) -> str:
        return self.tr("Visits")

    def first_focus(self) -> QWidget | None:
        return self.table.view if self._stack.currentWidget() is self.table else self.empty.button

    def zones(self) -> tuple[QWidget, ...]:
        return (self._stack, self.pane)

    def place(self) -> Destination:
        return Destination(self.code, record=self.shown(), tab=self.tab())

    def at_rest(self) -> bool:
        return True

    def tab(self) -> str:
        """`coming` or `past`."""
        return str(self.tabs.value() or TABS[0])

    def shown(self) -> str:
        """The visit of the pane, "" for none."""
        return self.pane.view.record.id if self.pane.view is not None else ""

    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics, one question is enough."""
        self._soon.start()

    def open(self, destination: Destination) -> None:
        if destination.tab in TABS:
            self.tabs.set_value(destination.tab)
        self._wanted = destination.record
        self._wanted_act = str(destination.values.get("act") or "")
        self.refresh()

    # -- asking
    def _ask(self) -> None:
        self._asked += 1
        asked, past = self._asked, self.tab() == "past"
        self.read(lambda: ask(self.context.use_cases, past), partial(self._show, asked))

    def _show(self, asked: int, answer: Answer) -> None:
        if asked != self._asked:
            return
        self.lookups = answer.lookups
        self.words.today = answer.lookups.today
        self._columns.names = names_of(answer.lookups)
        self._after = answer.after
        total = len(answer.rows) + (1 if answer.after else 0)
        self.model.set_stream(answer.rows, total, self._more)
        self._show_emptiness(answer)
        self._choose_after_fill(answer.rows)

    def _more(self, _last: Any, deliver: Callable[[Sequence[Any]], None]) -> None:
        after, past = self._after, self.tab() == "past"
        if after is None:
            deliver(())
            return

        def arrived(answer: tuple[tuple[VisitRow, ...], Any]) -> None:
            self._after = answer[1]
            deliver(answer[0])

        self.read(lambda: self.context.use_cases.visits.rows(past=past, limit=PAGE_ROWS, after=after), arrived)

    def _choose_after_fill(self, rows: Sequence[VisitRow]) -> None:
        """The visit asked for, else the one shown, else the first; one asked for that is on the other tab is shown all the same."""
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.table.choose(wanted)
            self.load(wanted)
            return
        shown = self.shown()
        if shown and (self.table.choose(shown) or not rows):
            self.load(shown)
        elif rows:
            self.table.choose(rows[0].id)
            self.load(rows[0].id)
        else:
            self.pane.show_nothing("")

    def _show_emptiness(self, answer: Answer) -> None:
        self._stack.setCurrentWidget(self.table if answer.rows else self.empty)
        self.pane.setVisible(bool(answer.rows) or bool(self._wanted))
        if answer.rows:
            return
        action = self.tr("Prepare a visit") if self._may_prepare() else ""
        if not answer.held:
            text = self.tr("Prepare the route: the program gathers what was promised at each stop, for the brief and for the walk.")
            self.empty.set(self.tr("No visit yet"), text, drawing="list", sign="plus", action=action)
        elif self.tab() == "past":
            text = self.tr("A visit comes here once it is closed or its day has gone by.")
            self.empty.set(self.tr("No visit has taken place"), text, drawing="list", action="")
        else:
            text = self.tr("Every visit has taken place. What was decided is under “Gone by”.")
            self.empty.set(self.tr("No visit to come"), text, drawing="list", sign="check", tone="green", action=action)

    def _tab_changed(self) -> None:
        self.pane.show_nothing("")
        self.model.set_rows(())
        self.refresh()

    # -- choosing
    def _chosen(self, row: VisitRow | None) -> None:
        if row is not None and row.id != self._loading:
            self.load(row.id)

    def load(self, id: str) -> None:
        """Show one visit in the pane."""
        self._loading = id
        self.read(lambda: self.context.use_cases.visits.view(id), partial(self._show_visit, id), partial(self._gone, id))

    def _show_visit(self, id: str, view: VisitView) -> None:
        if id != self._loading or self.lookups is None:
            return
        self.pane.setVisible(True)
        self.pane.show_visit(view, self._role, names_of(self.lookups))
        act, self._wanted_act = self._wanted_act, ""
        if act and self.pane.offers(act):
            self.gestures.begin(act)

    def _gone(self, id: str, error: Exception) -> None:
        if isinstance(error, UnknownRecord):
            self.pane.show_nothing(self.tr("This visit is not in the notebook any more."))
        else:
            self.refused(error)

    def _enter_pane(self) -> None:
        widget = next(iter(self.pane.buttons.values()), None) or first_focusable(self.pane)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_linked(self, kind: str, id: str) -> None:
        if kind == "commitment":
            self.context.navigate(Destination("follow_ups", record=id))

    def _prepare(self) -> None:
        if self._may_prepare():
            self.context.navigate(Destination("visit_form"))

    # -- shape
    def arrange(self, theme: Theme) -> None:
        """Side by side, or the pane below the list."""
        narrow = self.width() < theme.px(WIDE)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._stack.setMinimumHeight(theme.px(300 if narrow else 220))
        self.pane.setMinimumHeight(theme.px(440) if narrow else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control and self.pane.acts:
            self.gestures.begin(self.pane.acts[0].code)
            return
        super().keyPressEvent(event)
