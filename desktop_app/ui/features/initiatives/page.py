"""The Initiatives page: the board by stage, the list with its filters, and the bar of the one chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.initiative import LIVE, STAGES
from desktop_app.services.initiatives import InitiativeFilter, InitiativeRow, InitiativeView
from desktop_app.services.outcome import Topic
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.acts.parts import focused_inside
from desktop_app.ui.features.initiatives.board import Board, BoardView
from desktop_app.ui.features.initiatives.chosen_bar import ChosenBar
from desktop_app.ui.features.initiatives.gestures import Gestures
from desktop_app.ui.features.initiatives.table_model import Columns
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Button,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    CurrentStack,
    EmptyState,
    FilterBar,
    ListTable,
    PageTitle,
    Scroller,
    TextField,
)

PAGE_ROWS = 60
LOW = 480
"""Height of the page, in px at 100 %, under which nothing stays fixed below the board."""
TABS = ("live", "asleep", "to_tell", "ended", "all")
BOARD, LIST = "board", "list"


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings: the board or the rows of the list, the counts by stage, how many sleep."""

    lookups: Lookups
    board: Board
    counts: Mapping[str, int]
    rows: tuple[InitiativeRow, ...]
    after: int | None
    asleep: int


def ask(use_cases: UseCases, where: InitiativeFilter, board: bool) -> Answer:
    """Everything on the page (a job for the reader)."""
    initiatives = use_cases.initiatives
    counts = initiatives.counts()
    asleep = len(initiatives.rows(InitiativeFilter("asleep"), PAGE_ROWS)[0]) if any(counts.values()) else 0
    if board:
        return Answer(read_lookups(use_cases), initiatives.board(where), counts, (), None, asleep)
    rows, after = initiatives.rows(where, PAGE_ROWS)
    return Answer(read_lookups(use_cases), {}, counts, rows, after, asleep)


class InitiativesPage(Page):
    """`open` takes `tab`: "board", "list", or one of `TABS` (then the list); a record is shown on its own page."""

    code = "initiatives"
    in_pieces = True
    topics = frozenset({Topic.INITIATIVES, Topic.COMMITMENTS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        session = context.use_cases.session
        self._may_write = session.author.role in ("agent", "supervisor")
        self.words = InitiativeWords(context.wording, context.language, session.today(), self)
        self._where = InitiativeFilter()
        self._asked, self._chosen_id = 0, ""
        self._after: int | None = None
        self._soon = Pause(self, self._ask)
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 4, 28, 12), spacing=10, parent=self)
        outer.addWidget(self.scroller, 1)
        column = self.scroller.column
        column.addWidget(self._make_head())
        column.addWidget(self._make_filters())
        yield
        self.board = BoardView(self.words, self)
        self.board.chosen.connect(self._chosen)
        self.board.opened.connect(self._open)
        self.model = Columns(self.words, self).model()
        hints = (("↑ ↓", self.tr("choose")), (key_text("Return"), self.tr("open")), ("Alt+← →", self.tr("change the stage")))
        self.table = ListTable(self.tr("Initiatives"), self.model, hints=hints, parent=self)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self._open)
        self.empty = EmptyState("", "", parent=self)
        self.empty.acted.connect(self._new)
        self.results = CurrentStack(self)
        for widget in (self.board, self.table, self.empty):
            self.results.addWidget(widget)
        column.addWidget(self.results, 1)
        yield
        self.bar = ChosenBar(self.words, self._may_write, self)
        self.bar.act_asked.connect(self.begin)
        self.bar.opened.connect(self._open_current)
        self.panel = QWidget(self)
        self.gestures = Gestures(self, self.panel, self.words)
        self.gestures.opened.connect(self.bar.hide)
        self.gestures.ended.connect(self._ended)
        self._foot = QWidget(self)
        self._foot_column = Column(self._foot, margins=(28, 0, 28, 12), spacing=0)
        self._foot_column.addWidget(self.panel)
        self._foot_column.addWidget(self.bar)
        outer.addWidget(self._foot)
        self._bind()
        follow_theme(self, self.arrange)

    def _make_head(self) -> QWidget:
        self.heading = PageTitle(self.tr("Residents’ initiatives"), " ")
        views = [Choice(BOARD, self.tr("Board"), icon="layers"), Choice(LIST, self.tr("List"), icon="table")]
        self.shape = ChipGroup(self.tr("Shown as"), views, value=BOARD)
        self.shape.changed.connect(lambda _shape: self._shape_changed())
        self.new_button = Button(self.tr("New initiative"), "secondary", icon="plus", parent=self)
        self.new_button.clicked.connect(lambda _checked=False: self._new())
        self.new_button.setVisible(self._may_write)
        self.heading.right.addWidget(self.shape, 0, Qt.AlignmentFlag.AlignVCenter)
        self.heading.right.addWidget(self.new_button)
        return self.heading

    def _make_filters(self) -> QWidget:
        words = {"live": "", "asleep": "", "to_tell": "", "ended": "", "all": ""} | self._tab_words()
        self.tabs = ComboField(self.tr("Which"), [Choice(code, words[code]) for code in TABS], value="live")
        self.stage = ComboField(self.tr("Stage"), [Choice(code, self.words.stage(code)) for code in STAGES], empty=self.tr("all"))
        self.area = ComboField(self.tr("Neighbourhood"), empty=self.tr("everywhere"))
        self.mine = ComboField(self.tr("Followed by"), [Choice("me", self.tr("me"))], empty=self.tr("everybody"))
        self.title_words = TextField(self.tr("Words"), placeholder=self.tr("Words of the title…"), icon="search", show_label=False)
        self.filters = FilterBar(self.title_words, self.area, self.mine, self.tabs, self.stage)
        self.filters.cleared.connect(self._clear)
        for combo in (self.tabs, self.stage, self.area, self.mine):
            combo.changed.connect(lambda _value: self._filtered())
        self._typing = Pause(self, self._filtered, 200)
        self.title_words.changed.connect(lambda _text: self._typing.start())
        for only_list in (self.tabs, self.stage):
            only_list.hide()
        return self.filters

    def _tab_words(self) -> dict[str, str]:
        return {
            "live": self.tr("going on"),
            "asleep": self.tr("asleep"),
            "to_tell": self.tr("to tell the carriers"),
            "ended": self.tr("ended"),
            "all": self.tr("all"),
        }

    def _bind(self) -> None:
        keys, group = self.context.keys, self.tr("Initiatives")
        keys.press("Alt+Right", partial(self.begin, "move"), label=self.tr("Next stage"), group=group, at=self)
        keys.press("Alt+Left", partial(self.begin, "back"), label=self.tr("Stage before"), group=group, at=self)
        self.table.bind("I", lambda _row: self.begin("tell"))
        self.table.bind("R", lambda _row: self.begin("news"))

    # -- what every page has
    def title(self) -> str:
        return self.tr("Initiatives")

    def first_focus(self) -> QWidget | None:
        if self.gestures.panel is not None:
            return self.gestures.panel
        shown = self.results.currentWidget()
        if shown is self.board:
            return self.board.stop() or self.new_button
        return self.table.view if shown is self.table else self.empty.button

    def zones(self) -> tuple[QWidget, ...]:
        return (self.scroller, self.bar)

    def place(self) -> Destination:
        tab = self._where.tab if self._shape() == LIST else BOARD
        return Destination(self.code, tab=tab, values={"chosen": self._chosen_id} if self._chosen_id else {})

    def at_rest(self) -> bool:
        return self.gestures.panel is None

    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics, one question is enough."""
        self._soon.start()

    def open(self, destination: Destination) -> None:
        if destination.record:
            self.context.navigate(Destination("initiative", record=destination.record))
            return
        if destination.tab in (BOARD, LIST):
            self.shape.set_value(destination.tab)
        elif destination.tab in TABS:
            self.shape.set_value(LIST)
            self.tabs.set_value(destination.tab)
        self._chosen_id = str(destination.values.get("chosen") or "")
        self._shape_changed()

    # -- asking
    def _shape(self) -> str:
        return str(self.shape.value() or BOARD)

    def _shape_changed(self) -> None:
        for only_list in (self.tabs, self.stage):
            only_list.setVisible(self._shape() == LIST)
        self._filtered()

    def _filtered(self) -> None:
        listed = self._shape() == LIST
        area = str(self.area.value() or "")
        self._where = InitiativeFilter(
            tab=str(self.tabs.value() or "live") if listed else "live",
            stage=str(self.stage.value() or "") if listed else "",
            neighbourhoods=(area,) if area else (),
            owner=self.context.use_cases.session.author.person if self.mine.value() else "",
            words=self.title_words.text().strip(),
        )
        self.filters.show_clear(self._where != InitiativeFilter())
        self.refresh()

    def _clear(self) -> None:
        for combo, value in ((self.tabs, "live"), (self.stage, None), (self.area, None), (self.mine, None)):
            combo.set_value(value)
        self.title_words.set_text("")
        self._filtered()

    def _ask(self) -> None:
        self._asked += 1
        asked, where, board = self._asked, self._where, self._shape() == BOARD
        self.read(lambda: ask(self.context.use_cases, where, board), lambda answer: self._show(asked, board, answer))

    def _show(self, asked: int, board: bool, answer: Answer) -> None:
        if asked != self._asked:
            return
        self.words.today = answer.lookups.today
        towns = {code for code, _label in answer.lookups.sectors if "-" not in code}
        self.area.set_choices([Choice(code, label) for code, label in answer.lookups.sectors if code not in towns])
        self.area.set_value(self._where.neighbourhoods[0] if self._where.neighbourhoods else None)
        live = sum(answer.counts.get(stage, 0) for stage in LIVE)
        sleeping = self.tr("%n of them without news for three weeks.", "", answer.asleep) if answer.asleep else ""
        self.heading.set(
            self.heading.title.text(), " ".join(part for part in (self.tr("%n initiative(s) going on.", "", live), sleeping) if part)
        )
        if board:
            self._show_board(answer)
        else:
            self._show_rows(answer)
        self.land()

    def _show_board(self, answer: Answer) -> None:
        shown = {stage: answer.board.get(stage, ()) for stage in LIVE}
        narrowed = replace(self._where, tab="live") != InitiativeFilter()
        counts = {stage: len(rows) for stage, rows in shown.items()} if narrowed else answer.counts
        if not any(shown.values()):
            self._show_nothing(any(answer.counts.values()))
            return
        self.results.setCurrentWidget(self.board)
        self.board.show_board(shown, counts)
        if self._chosen_id:
            self.board.choose(self._chosen_id)

    def _show_rows(self, answer: Answer) -> None:
        self._after = answer.after
        total = len(answer.rows) + (1 if answer.after else 0)
        self.model.set_stream(answer.rows, total, self._more)
        if not answer.rows:
            self._show_nothing(any(answer.counts.values()))
            return
        self.results.setCurrentWidget(self.table)
        if not self._chosen_id or not self.table.choose(self._chosen_id):
            self.table.choose(answer.rows[0].id)
        self._chosen(self.table.current())

    def _more(self, _last: Any, deliver: Callable[[Sequence[Any]], None]) -> None:
        after, where = self._after, self._where
        if after is None:
            deliver(())
            return

        def arrived(answer: tuple[tuple[InitiativeRow, ...], int | None]) -> None:
            self._after = answer[1]
            deliver(answer[0])

        self.read(lambda: self.context.use_cases.initiatives.rows(where, PAGE_ROWS, after), arrived)

    def _show_nothing(self, held: bool) -> None:
        self.results.setCurrentWidget(self.empty)
        self._chosen(None)
        action = self.tr("New initiative") if self._may_write else ""
        if not held:
            text = self.tr("A meal in the yard, a shared garden: note the idea, then what it takes, until its review.")
            self.empty.set(self.tr("No initiative yet"), text, drawing="list", sign="plus", action=action)
        elif self._where == InitiativeFilter():
            text = self.tr("Those that ended are in the list, under “ended”.")
            self.empty.set(self.tr("No initiative is going on"), text, drawing="list", sign="check", tone="green", action=action)
        else:
            text = self.tr("Change or clear the filters above to see the others.")
            self.empty.set(self.tr("Nothing here answers these filters"), text, drawing="list", action="")

    # -- choosing and acting
    def current(self) -> InitiativeRow | None:
        """The initiative of the bar."""
        return self.bar.row

    def _chosen(self, row: InitiativeRow | None) -> None:
        if row is not None:
            self._chosen_id = row.id
        self.bar.show_row(row)
        if self.gestures.panel is not None:
            self.bar.hide()

    def begin(self, code: str) -> None:
        """One of the acts, on the initiative of the bar."""
        row = self.bar.row
        if row is None or not self._may_write or self.gestures.panel is not None:
            return
        initiatives, id = self.context.use_cases.initiatives, row.id

        def arrived(view: InitiativeView) -> None:
            if self.bar.row is not None and self.bar.row.id == id:
                self.gestures.begin("news" if code == "tell" and not view.untold else code, view)

        self.read(lambda: initiatives.view(id), arrived)

    def _ended(self) -> None:
        self.bar.show_row(self.bar.row)
        focus = self.first_focus()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, row: InitiativeRow) -> None:
        self.context.navigate(Destination("initiative", record=row.id))

    def _open_current(self) -> None:
        if self.bar.row is not None:
            self._open(self.bar.row)

    def _new(self) -> None:
        if self._may_write:
            self.context.navigate(Destination("initiative_form"))

    # -- shape
    def arrange(self, theme: Theme) -> None:
        """The bar stays in sight below the board; on a low page it scrolls with the rest."""
        low = self.height() < theme.px(LOW)
        layout = self.layout()
        if layout is None or low == (self._foot.parent() is not self):
            return
        left, right = (0, 0) if low else (28, 28)
        self._foot_column.setContentsMargins(theme.px(left), 0, theme.px(right), theme.px(12))
        if low:
            self.scroller.column.addWidget(self._foot)
        else:
            layout.addWidget(self._foot)

    def keyPressEvent(self, event: Any) -> None:
        letters = {Qt.Key.Key_I: "tell", Qt.Key.Key_R: "news"}
        on_board = self.results.currentWidget() is self.board and focused_inside(self.board)
        if on_board and not event.modifiers() and event.key() in letters:
            self.begin(letters[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)
