"""The Follow-ups page: the list, its filters, and the pane of what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QWidget

from desktop_app.domain.errors import UnknownRecord
from desktop_app.services.commitments import CommitmentDetail, CommitmentRow, RowsPage
from desktop_app.services.known_names import WRITERS
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import FollowUpFilter
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.exporting import Exporter, Selection, selection
from desktop_app.ui.features.commitments.act import Gestures
from desktop_app.ui.features.commitments.detail import FollowUpPane
from desktop_app.ui.features.commitments.filters import Filters
from desktop_app.ui.features.commitments.slip_block import slip_block
from desktop_app.ui.features.commitments.table_model import ORDERS, Columns
from desktop_app.ui.follow_up_words import FollowUpWords
from desktop_app.ui.keyboard import first_focusable, key_text, letters_alone
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Column, EmptyState, ListTable, PageTitle, Row, Scroller

PAGE_ROWS = 100
MOST_AT_ONCE = 1_000
"""A refresh shows again as many rows as had been read, up to this."""

COUNTED = 10_000
"""Numbers beside filtered tabs stop here."""

WIDE = 1_120
"""Width of the page, in px at 100 %, from which list and pane stand side by side (interface guide, section 2)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings."""

    lookups: Lookups
    rows: RowsPage
    counts: Mapping[str, int]
    held: int


def ask(use_cases: UseCases, where: FollowUpFilter, counted: Mapping[str, FollowUpFilter] | None, limit: int) -> Answer:
    """The list and the numbers of its tabs (a job for the reader); `counted` is None when only the tab is asked: saves keep those."""
    commitments = use_cases.commitments
    kept = commitments.tab_counts()
    counts = kept if counted is None else {tab: commitments.count(one, COUNTED) for tab, one in counted.items()}
    return Answer(read_lookups(use_cases), commitments.rows(where, limit), counts, sum(kept[name] for name in ("live", "closed", "merged")))


class FollowUpsPage(Page):
    """Every commitment of the sector. `open` takes a record, words, a tab, and `values`: `act`, `waiting`, `sector`, `theme`, `owner`,
    `body`, `due`."""

    code = "follow_ups"
    in_pieces = True
    topics = frozenset({Topic.COMMITMENTS, Topic.AGENDA, Topic.TERRITORY, Topic.RESIDENTS})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self._today = context.use_cases.session.today()
        self._row_words = FollowUpWords(context.language, self._today, self)
        self.lookups: Lookups | None = None
        self._order = ""
        self._after: tuple[str, int] | None = None
        self._wanted = ""
        self._place = -1
        self._asked = 0
        self._soon = Pause(self, self._ask)
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        yield from self._build()
        follow_theme(self, self.arrange)

    def _build(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 4, 28, 12), spacing=10, parent=self)
        outer.addWidget(self._scroller)
        column = self._scroller.column
        self.heading = PageTitle(self.tr("Follow-ups"), "")
        self._more_filters = Button(self.tr("Other filters"), "ghost", icon="filter", size="row", parent=self)
        self.exporter = Exporter(self, self._selection)
        self.heading.right.addWidget(self.exporter.button)
        self.heading.right.addWidget(self._more_filters)
        column.addWidget(self.heading)
        yield
        self.filters = Filters(self)
        self._more_filters.clicked.connect(self.filters.show_more)
        self.filters.changed.connect(self._filter_changed)
        column.addWidget(self.filters)
        yield
        self._body = Row(spacing=16)
        column.addLayout(self._body, 1)
        self._columns = Columns(self._row_words, self)
        self.model = self._columns.model(self.context.curtain)
        self.model.sort_asked.connect(self._sort)
        self.table = self._make_table()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self.empty = EmptyState("", "", parent=self)
        self.empty.acted.connect(self._empty_acted)
        self._stack.addWidget(self.empty)
        self._body.addWidget(self._stack, 31)
        yield
        self.pane = FollowUpPane(self.context.wording, self.context.curtain, self.context.language, self)
        self._connect_pane()
        self._body.addWidget(self.pane, 20)
        self.pane.show_nothing(self.tr("Choose a commitment to see what it waits for."))

    def _make_table(self) -> ListTable:
        hints = (
            ("↑ ↓", self.tr("choose")),
            (key_text("Return"), self.tr("open")),
            ("I", self.tr("inform")),
            ("A", self.tr("no answer")),
            ("R", self.tr("remind")),
            ("C", self.tr("letter or notice")),
        )
        table = ListTable(self.tr("Follow-ups"), self.model, multiple=True, hints=hints, parent=self)
        table.chosen.connect(self._chosen)
        table.opened.connect(self._enter_pane)
        table.selection_changed.connect(self._selection_changed)
        for letter, code in (("I", "told"), ("A", "attempted"), ("R", "reminded")):
            table.bind(letter, partial(self._letter, code))
        table.bind("C", lambda row: self._write(row.id))
        table.enable_letters(letters_alone(self.context.settings))
        return table

    def _connect_pane(self) -> None:
        self.gestures = Gestures(self, self.pane, self.table)
        self.pane.act_asked.connect(self.gestures.begin_act)
        self.pane.open_asked.connect(self._open_linked)
        self.pane.undo_asked.connect(self.gestures.undo_step)
        self.pane.edit_asked.connect(self.gestures.begin_edit)
        self.pane.delete_asked.connect(self.gestures.delete)
        self.pane.history_asked.connect(self.gestures.show_history)
        self.pane.letter_asked.connect(self._write)
        self.pane.closed.connect(self._leave_pane)

    # -- what every page has
    def title(self) -> str:
        return self.tr("Follow-ups")

    def first_focus(self) -> QWidget | None:
        return self.table.view if self._stack.currentWidget() is self.table else self.empty.button

    def zones(self) -> tuple[QWidget, ...]:
        return (self._stack, self.pane)

    def place(self) -> Destination:
        detail = self.pane.detail
        return Destination(self.code, record=detail.row.id if detail else "", tab=self.filters.tab)

    def at_rest(self) -> bool:
        return self.pane.panel is None and len(self.table.selected()) <= 1

    def refresh(self) -> None:
        """Ask again soon: one gesture touches several topics, one question is enough."""
        self._soon.start()

    def open(self, destination: Destination) -> None:
        values = destination.values
        filters = {name: values[name] for name in ("sector", "theme", "owner", "body", "due") if name in values}
        if destination.words or filters or destination.tab:
            self.filters.reset()
            self.filters.choose(destination.tab, destination.words, **filters)
        if destination.record:
            self._wanted = destination.record
            self.gestures.wanted = (str(values.get("act", "")), str(values.get("waiting", "")))
        self.refresh()

    # -- asking
    def _ask(self) -> None:
        where = self.filters.filter(self._order)
        counted = self.filters.count_filters() if self.filters.filtered() else None
        limit = min(MOST_AT_ONCE, max(PAGE_ROWS, len(self.model.rows()))) if self._asked else PAGE_ROWS
        self._asked += 1
        asked = self._asked
        self.read(lambda: ask(self.context.use_cases, where, counted, limit), partial(self._show, asked, where))

    def _show(self, asked: int, where: FollowUpFilter, answer: Answer) -> None:
        if asked != self._asked:
            return
        first_time = self.lookups is None
        self.lookups = answer.lookups
        self._row_words.today = answer.lookups.today
        self.filters.set_lookups(answer.lookups, self._row_words)
        if first_time and self.filters.filtered():  # a filter asked before its list was known
            self.filters.bar.show_clear(True)
        self.filters.set_counts(answer.counts)
        self.heading.set(self.tr("Follow-ups"), self.filters.definition(self.filters.tab))
        self._place = self.table.view.currentIndex().row()
        total = max(len(answer.rows.rows), answer.counts.get(where.tab, 0) if answer.rows.after else 0)
        self._after = answer.rows.after
        self.model.set_stream(answer.rows.rows, total, partial(self._more, where))
        self._show_emptiness(answer)
        self._choose_after_fill(answer)

    def _more(self, where: FollowUpFilter, _last: Any, deliver: Callable[[Sequence[Any]], None]) -> None:
        after = self._after
        if after is None:
            deliver(())
            return

        def arrived(page: RowsPage) -> None:
            self._after = page.after
            deliver(page.rows)

        self.read(lambda: self.context.use_cases.commitments.rows(where, PAGE_ROWS, after), arrived)

    def _choose_after_fill(self, answer: Answer) -> None:
        """The record that was asked for; else the one that was shown; else the one that took its place."""
        if self._wanted:
            wanted, self._wanted = self._wanted, ""
            held = self.pane.detail is not None and self.pane.detail.row.id == wanted
            if not self.table.choose(wanted):
                self.table.view.clearSelection()
                held = True
            if held:  # choosing its row has not asked for it
                self.load(wanted)
            return
        rows = self.model.rows()
        shown = self.pane.detail.row.id if self.pane.detail is not None else ""
        if len(self.table.selected()) > 1:
            return
        if shown and self.table.choose(shown):
            self.load(shown)
        elif rows:
            self.table.choose(rows[max(0, min(self._place, len(rows) - 1))].id)
        elif shown:
            self.pane.show_nothing("")

    def _show_emptiness(self, answer: Answer) -> None:
        self._stack.setCurrentWidget(self.table if answer.rows.rows else self.empty)
        self.pane.setVisible(bool(answer.rows.rows) or bool(self._wanted))
        self.exporter.button.setVisible(bool(answer.rows.rows))
        if answer.rows.rows:
            return
        if self.filters.filtered():
            text = self.tr("No commitment answers to all these filters at once.")
            self.empty.set(self.tr("Nothing found"), text, drawing="search", action=self.tr("Show everything"))
        elif not answer.held:
            text = self.tr("A commitment begins in an encounter: “I will come back to you before…”. The first one will be here.")
            self.empty.set(self.tr("No commitment yet"), text, drawing="list", sign="plus", action=self.tr("Note an encounter"))
        else:
            title, text = self._all_done()
            self.empty.set(title, text, drawing="list", sign="check", tone="green", action="")

    def _all_done(self) -> tuple[str, str]:
        return {
            "live": (self.tr("Every promise is kept"), self.tr("Nothing is open: all was settled, and everybody was informed.")),
            "to_tell": (self.tr("Everybody is informed"), self.tr("Nobody waits for an answer that you have.")),
            "with_body": (self.tr("No body is awaited"), self.tr("Nothing is passed on that is not settled.")),
            "closed": (self.tr("Nothing is closed yet"), self.tr("A commitment closes once each person is informed.")),
            "merged": (self.tr("Nothing was merged"), self.tr("Merge commitments that promise the same thing at the same place.")),
        }[self.filters.tab]

    def _empty_acted(self) -> None:
        if self.filters.filtered():
            self.filters.clear()
        else:
            self.context.navigate(Destination("encounter_form"))

    def _filter_changed(self) -> None:
        if self.filters.tab in ("closed", "merged") and self._order.startswith("due"):
            self._order = ""
        self.table.view.scrollToTop()
        self.gestures.drop_panel()
        self.pane.detail = None
        self._place = 0
        self._ask_afresh()

    def _ask_afresh(self) -> None:
        """From the first page on."""
        self.model.set_rows(())
        self.refresh()

    def _sort(self, column: str, descending: bool) -> None:
        self._order = ORDERS[column][descending]
        self._ask_afresh()

    def _selection(self) -> Selection:
        count = self.filters.count(self.filters.tab)
        return selection("commitment", self.table.selected(), self.filters.filter(self._order), count if count < COUNTED else None)

    # -- choosing
    def _chosen(self, row: CommitmentRow | None) -> None:
        if row is None or len(self.table.selected()) > 1:
            return
        if self.pane.detail is None or self.pane.detail.row.id != row.id:
            self.load(row.id)

    def _selection_changed(self) -> None:
        rows = self.table.selected()
        if len(rows) > 1:
            self.gestures.show_many(rows)
        elif self.pane.detail is None and len(rows) == 1:
            self.load(rows[0].id)

    def load(self, id: str) -> None:
        self._loading = id
        self.read(
            lambda: (self.context.use_cases.commitments.detail(id), self.lookups or read_lookups(self.context.use_cases)),
            partial(self._show_detail, id),
            partial(self._gone, id),
        )

    def _show_detail(self, id: str, answer: tuple[CommitmentDetail, Lookups]) -> None:
        detail, lookups = answer
        if id != self._loading or len(self.table.selected()) > 1:
            return
        self.lookups = lookups
        self.pane.setVisible(True)
        panel = self.pane.panel if self.pane.detail is not None and self.pane.detail.row.id == id else None
        if panel is not None and not self.gestures.wanted[0]:
            return  # what is being entered stays; it will be shown afresh once recorded or closed
        self.pane.show_detail(detail, lookups, self._row_words, slip_block(self, id, lookups.role))
        self.gestures.detail_shown()

    def _gone(self, id: str, error: Exception) -> None:
        if isinstance(error, UnknownRecord):
            self.pane.show_nothing(self.tr("This commitment is not in the notebook any more."))
        else:
            self.refused(error)

    def _enter_pane(self, _row: CommitmentRow) -> None:
        """Enter goes to the pane: its first gesture."""
        widget = first_focusable(self.pane)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def _leave_pane(self) -> None:
        self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_linked(self, kind: str, id: str) -> None:
        if kind == "encounter":
            self.context.navigate(Destination("encounters", record=id))
        elif kind == "conflict":
            self.context.navigate(Destination("conflicts", record=id))
        else:
            self._wanted = id
            self.refresh()

    def _letter(self, code: str, row: CommitmentRow) -> None:
        self.gestures.letter(code, row)

    def _write(self, id: str) -> None:
        """A letter or a notice, for those who may write in the service's name."""
        if self.lookups is not None and self.lookups.role in WRITERS:
            self.context.navigate(Destination("letters", record=id))

    def want(self, id: str) -> None:
        """Show this one after the next answer."""
        self._wanted = id

    # -- shape
    def reveal(self, panel: QWidget) -> None:
        """Bring a form into sight where the pane is below the list."""
        if self._narrow():
            self._scroller.ensureWidgetVisible(panel, 0, 20)

    def arrange(self, theme: Theme) -> None:
        """Side by side, or the pane below the list."""
        narrow = self._narrow()
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._stack.setMinimumHeight(theme.px(330 if narrow else 220))
        self.pane.setMinimumHeight(theme.px(440) if narrow else 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            if not self.gestures.enter():
                super().keyPressEvent(event)
            return
        super().keyPressEvent(event)

    def _narrow(self) -> bool:
        return self.width() < theme_source().theme.px(WIDE)
