"""The board of one mobilisation: who was asked, what came back, who was told what became of it; by keys, several at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.services.actors import AskedRow, Campaign
from desktop_app.services.outcome import Topic
from desktop_app.ui.features.actors.coming_back import AnswerBar, ToldBar
from desktop_app.ui.features.actors.words import STATE_TONES, ActorWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Button,
    Cell,
    Choice,
    Column,
    ComboField,
    EmptyState,
    FlowRow,
    FoldingRow,
    Label,
    ListTable,
    PageTitle,
    RowsModel,
    Scroller,
    TableColumn,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question brings."""

    campaigns: tuple[Campaign, ...]
    shown: Campaign | None
    rows: tuple[AskedRow, ...]


class MobilisationPage(Page):
    """`open(Destination("mobilisation", values={"process": id}))`, or `words`: a purpose."""

    code = "mobilisation"
    topics = frozenset({Topic.ACTORS, Topic.PROCESSES})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        session = context.use_cases.session
        self._actors = context.use_cases.actors
        self._may_write = session.author.role in ("agent", "supervisor")
        self.words = ActorWords(context.wording, session.today(), self)
        self._key, self._asked = "", 0
        self._told: tuple[AskedRow, ...] = ()
        self._answered: tuple[AskedRow, ...] = ()
        self._build()

    def _build(self) -> None:
        self._scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        Column(self, spacing=0).addWidget(self._scroller)
        column = self._scroller.column
        column.addWidget(
            PageTitle(self.tr("Mobilisation"), self.tr("Asked, came back, told back: whoever helped learns what became of it."))
        )
        head = FoldingRow(spacing=12, parent=self)
        self.what = ComboField(self.tr("Asked for"), above=True)
        self.what.changed.connect(self._chosen)
        head.add(self.what, stretch=2, width=320)
        self.sums = Label("", "second", "ink2")
        self.sums.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)  # on the line of the list beside it
        self.sums.setContentsMargins(0, 0, 0, 9)
        head.add(self.sums, stretch=3, width=260)
        column.addWidget(head)
        self.model = RowsModel(self._columns(), curtain=self.context.curtain, parent=self)
        hints = ((self.tr("↑ ↓"), self.tr("choose")), ("N", self.tr("what came back")), ("I", self.tr("told back")))
        self.table = ListTable(self.tr("Requests"), self.model, multiple=True, hints=hints)
        self.empty = EmptyState("", "", drawing="list", sign="plus", action=self.tr("Choose actors"))
        self.results = QStackedWidget(self)
        self.results.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.results.addWidget(self.table)
        self.results.addWidget(self.empty)
        column.addWidget(self.results, 1)
        follow_theme(self, self.scale_list)
        self.answer_bar, self.told_bar = AnswerBar(self.words, self), ToldBar(self)
        column.addWidget(self.answer_bar)
        column.addWidget(self.told_bar)
        column.addWidget(self._make_acts())
        self.empty.acted.connect(lambda: self.context.navigate(Destination("actors")))
        if self._may_write:
            self.table.bind("N", lambda _row: self.begin_answer())
            self.table.bind("I", lambda _row: self.begin_told())
            self.table.opened.connect(lambda _row: self.begin_answer())
        self.answer_bar.said.connect(self._answer)
        self.told_bar.said.connect(self._tell)
        for bar in (self.answer_bar, self.told_bar):
            bar.closed.connect(self._close_bars)

    def scale_list(self, theme: Theme) -> None:
        """Three requests stay in sight whatever is being entered below."""
        self.results.setMinimumHeight(theme.px(230))

    def _make_acts(self) -> QWidget:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.answer_button = Button(self.tr("What came back"), "primary", icon="inbox", key="N", parent=holder)
        self.told_button = Button(self.tr("Tell them back"), "secondary", icon="megaphone", key="I", parent=holder)
        self.actors_button = Button(self.tr("Directory"), "ghost", icon="people", key=key_text("Alt+7"), parent=holder)
        self.withdraw_button = Button(self.tr("Noted by mistake"), "ghost", icon="trash", parent=holder)
        self.withdraw_button.clicked.connect(lambda _checked=False: self.withdraw())
        self.withdraw_button.setVisible(self._may_write)
        for button in (self.answer_button, self.told_button, self.withdraw_button, self.actors_button):
            flow.addWidget(button)
        self.answer_button.clicked.connect(lambda _checked=False: self.begin_answer())
        self.told_button.clicked.connect(lambda _checked=False: self.begin_told())
        self.actors_button.clicked.connect(lambda _checked=False: self.context.navigate(Destination("actors")))
        self.answer_button.setVisible(self._may_write)
        self.told_button.setVisible(self._may_write)
        return holder

    def _columns(self) -> tuple[TableColumn, ...]:
        words = self.words

        def asked(row: AskedRow) -> Cell:
            return Cell(words.day(row.asked_on), ", ".join(part for part in (words.channel(row.channel), row.by) if part))

        def back(row: AskedRow) -> Cell:
            reached = self.tr("%n person(s) reached", "", row.people_reached) if row.people_reached else ""
            second = " · ".join(part for part in (words.day(row.answered_on), reached, row.answer_note) if part)
            return Cell(words.answer(row.answer), second, private="second" if row.answer_note else "")

        def told(row: AskedRow) -> Cell:
            return Cell(words.day(row.told_back_on), row.told_back_note, private="second" if row.told_back_note else "")

        def state(row: AskedRow) -> Cell:
            return Cell(words.state(row.state), kind="tag", tone=STATE_TONES[row.state])

        return (
            TableColumn("name", self.tr("Actor"), lambda row: Cell(row.name, strong=True), width=220, stretch=True),
            TableColumn("state", self.tr("Where it stands"), state, width=120),
            TableColumn("asked", self.tr("Asked"), asked, width=200),
            TableColumn("back", self.tr("Came back"), back, width=240),
            TableColumn("told", self.tr("Told back"), told, width=150),
        )

    # -- page
    def title(self) -> str:
        return self.tr("Mobilisation")

    def first_focus(self) -> QWidget | None:
        return self.table.view if self.model.rowCount() else self.empty.button

    def place(self) -> Destination:
        return Destination(self.code, words=self._key)

    def at_rest(self) -> bool:
        return self.answer_bar.isHidden() and self.told_bar.isHidden()

    def open(self, destination: Destination) -> None:
        self._key = str(destination.values.get("process") or destination.words or self._key)
        self.refresh()

    def refresh(self) -> None:
        self._asked += 1
        number, key = self._asked, self._key
        self.read(lambda: self._ask(key), lambda answer: self._show(answer) if number == self._asked else None)

    def _ask(self, key: str) -> Answer:
        campaigns = self._actors.campaigns()
        shown = next((one for one in campaigns if key in (one.process, one.title)), campaigns[0] if campaigns and not key else None)
        rows = self._actors.board(shown.process, "" if shown.process else shown.title) if shown else ()
        return Answer(campaigns, shown, rows)

    def _show(self, answer: Answer) -> None:
        self.what.set_choices([Choice(one.key, one.title) for one in answer.campaigns])
        self.what.setVisible(bool(answer.campaigns))
        if answer.shown:
            self._key = answer.shown.key
            self.what.set_value(answer.shown.key)
        self.model.set_rows(answer.rows)
        self.results.setCurrentWidget(self.table if answer.rows else self.empty)
        self.sums.setText(self._summary(answer.shown) if answer.shown else "")
        for button in (self.answer_button, self.told_button):
            button.setEnabled(bool(answer.rows))
        if not answer.rows:
            text = self.tr("Choose actors in the directory and press M: one request for each is noted and followed here.")
            title = self.tr("Nobody was asked yet") if not answer.campaigns else self.tr("Nobody was asked for this yet")
            self.empty.set(title, text, action=self.tr("Choose actors") if self._may_write else "")
        self.land()

    def _summary(self, campaign: Campaign) -> str:
        asked, back, told = campaign.counts
        return ", ".join((self.tr("%n without answer", "", asked), self.tr("%n to tell back", "", back), self.tr("%n told back", "", told)))

    def _chosen(self, key: object) -> None:
        self._key = str(key or "")
        self.refresh()

    # -- acting
    def chosen(self) -> tuple[AskedRow, ...]:
        """The requests to act on: those chosen, else the one under the cursor."""
        rows = self.table.selected()
        current = self.table.current()
        return tuple(rows) or ((current,) if current is not None else ())

    def begin_answer(self) -> None:
        """R: what came back of the requests chosen."""
        self._answered = self.chosen()
        if self._answered:
            self.told_bar.hide()
            self.answer_bar.begin(self._answered)

    def begin_told(self) -> None:
        """D: what became of it, told to those chosen that do not know it yet."""
        self._told = tuple(row for row in self.chosen() if row.state != "told_back")
        if self._told:
            self.answer_bar.hide()
            self.told_bar.begin(self._told)
        elif self.chosen():
            self.context.toast(self.tr("They were told back already."), None)

    def withdraw(self) -> None:
        """The requests chosen were noted by mistake: to the bin, undone like any gesture."""
        ids = tuple(row.id for row in self.chosen())
        if ids:
            said = self.tr("%n request(s) put in the bin", "", len(ids))
            self.act(lambda: self._actors.withdraw(ids), said=said, then=self._done)

    def _answer(self, answer: str, note: str, reached: object) -> None:
        ids = tuple(row.id for row in self._answered)
        count = reached if isinstance(reached, int) and reached else None
        said = self.tr("%n answer(s) noted", "", len(ids))
        self.act(lambda: self._actors.answers(ids, answer, note, count), said=said, then=self._done, failed=self.answer_bar.refused)

    def _tell(self, note: str) -> None:
        ids: Sequence[str] = tuple(row.id for row in self._told)
        said = self.tr("%n actor(s) told back", "", len(ids))
        self.act(lambda: self._actors.tell_back(ids, note), said=said, then=self._done, failed=self.told_bar.refused)

    def _done(self, _value: object) -> None:
        self._close_bars()

    def _close_bars(self) -> None:
        self.answer_bar.hide()
        self.told_bar.hide()
        self.table.view.setFocus()
