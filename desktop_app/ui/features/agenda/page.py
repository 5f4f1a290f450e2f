"""The agenda by week or as a list, the busy times of another calendar, the file for other calendars."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, FileNotReadable
from desktop_app.services.calendar import Event
from desktop_app.services.outcome import Topic
from desktop_app.services.planning import BusyFile, PlanDay, PlanRow
from desktop_app.ui.features.agenda.words import ICONS, PAGES, PlanWords, shown_of_day
from desktop_app.ui.i18n import long_date, short_date
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Card,
    Cell,
    ChipGroup,
    Choice,
    Column,
    CurrentStack,
    EmptyState,
    FlowRow,
    IconButton,
    Label,
    ListTable,
    PageTitle,
    RecordRow,
    RowsModel,
    Scroller,
    TableColumn,
    clear_layout,
)

WEEK, LIST = "week", "list"
LISTED_DAYS = 60
"""Days that the list holds from today on (product choice)."""
LOW = 480
"""Height of the page, in px at 100 %, under which nothing stays fixed above the days."""
READ_DAYS = 366
"""Days of the other calendar that are read: repetitions within a year."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one question brings: the days of the week, or of the list; `busy` counts what is known of the other calendar."""

    today: date
    days: tuple[PlanDay, ...]
    busy: int


class AgendaPage(Page):
    """`open(Destination("agenda", tab="list", words="2026-11-26"))`: by list, or the week of a day."""

    code = "agenda"
    topics = frozenset(
        {Topic.AGENDA, Topic.VISITS, Topic.PROCESSES, Topic.INITIATIVES, Topic.COMMITMENTS, Topic.ACTORS, Topic.ABSENCES, Topic.TERRITORY}
    )

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._planning = context.use_cases.planning
        self._words = PlanWords(context.language, self)
        self._day = context.use_cases.session.today()
        self._asked = 0
        self._landing = True
        self._shown: Asked | None = None
        self._left: list[PlanDay] = []
        self._timer = Pause(self, self._next_day)
        self._today_card: QWidget | None = None
        self.rows: list[tuple[PlanRow, RecordRow]] = []
        self._build()

    # -- building
    def _build(self) -> None:
        self._scroller = scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        Column(self, spacing=0).addWidget(scroller, 1)
        column = scroller.column
        self._head = QWidget(self)
        self._head_column = Column(self._head, spacing=12)
        self.heading = PageTitle(self.tr("Agenda"), "")
        self._head_column.addWidget(self.heading)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        self._head_column.addWidget(self.trouble)
        self._head_column.addWidget(self._make_bar(self._head))
        column.addWidget(self._head)
        follow_theme(self, self.arrange)
        self.week = QWidget(scroller)
        self._days = Column(self.week, spacing=12)
        self.model = RowsModel(self._columns(), key=lambda row: (row.kind, row.record, row.day, row.starts_at), parent=self)
        self.table = ListTable(self.tr("Agenda"), self.model, hints=(("↑ ↓", self.tr("choose")), (self.tr("Enter"), self.tr("open"))))
        self.table.setMinimumHeight(320)
        self.table.opened.connect(self._open_row)
        text = self.tr("Visits, sessions and answers due appear here as they are noted.")
        self.empty = EmptyState(self.tr("Nothing is on"), text, drawing="list", parent=self)
        self.stack = CurrentStack(scroller)
        for part in (self.week, self.table, self.empty):
            self.stack.addWidget(part)
        column.addWidget(self.stack, 1)

    def _make_bar(self, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        flow = FlowRow(holder, spacing=10)
        self.view = ChipGroup(self.tr("View"), (Choice(WEEK, self.tr("Week")), Choice(LIST, self.tr("List"))), value=WEEK)
        self.view.changed.connect(lambda _code: self.refresh())
        self.before = IconButton("chevron-left", self.tr("Week before"), "secondary", parent=holder)
        self.now = Button(self.tr("This week"), "secondary", size="row", parent=holder)
        self.after = IconButton("chevron-right", self.tr("Week after"), "secondary", parent=holder)
        self.read_button = Button(self.tr("Read busy times (.ics)"), "ghost", icon="download", size="row", parent=holder)
        self.forget_button = Button(self.tr("Forget busy times"), "ghost", icon="trash", size="row", parent=holder)
        self.export_button = Button(self.tr("Export my agenda (.ics)"), "ghost", icon="upload", size="row", parent=holder)
        self.absences_button = Button(self.tr("Absences"), "ghost", icon="user", size="row", parent=holder)
        for button, gesture in (
            (self.before, partial(self.go_by, -7)),
            (self.now, partial(self.go_by, 0)),
            (self.after, partial(self.go_by, 7)),
            (self.read_button, self.read_busy),
            (self.forget_button, self.forget_busy),
            (self.export_button, self.export),
            (self.absences_button, lambda: self.context.navigate(Destination("absences"))),
        ):
            button.clicked.connect(lambda _checked=False, gesture=gesture: gesture())
        self.absences_button.setVisible(self.context.use_cases.session.author.role in ("agent", "supervisor"))
        every = (self.before, self.now, self.after, self.read_button, self.forget_button, self.export_button, self.absences_button)
        for part in (self.view, *every):
            flow.addWidget(part)
        return holder

    def _columns(self) -> tuple[TableColumn, ...]:
        def when(row: PlanRow) -> Cell:
            day = short_date(date.fromisoformat(row.day), self._today(), self.context.language)
            return Cell(day[:1].upper() + day[1:], self._words.hours(row), strong=True)

        def mark(row: PlanRow) -> Cell:
            text, tone = self._words.tag(row) or ("", "neutral")
            return Cell(text, kind="tag", tone=tone) if text else Cell("")

        return (
            TableColumn("when", self.tr("When"), when, width=170),
            TableColumn("what", self.tr("What"), lambda row: Cell(self._words.title(row), row.place, strong=True), width=320, stretch=True),
            TableColumn("kind", self.tr("Kind"), lambda row: Cell(self._words.kind(row.kind)), width=190),
            TableColumn("mark", self.tr("To note"), mark, width=190),
        )

    # -- page
    def title(self) -> str:
        return self.tr("Agenda")

    def first_focus(self) -> QWidget | None:
        """In a week: the first thing from today on; else the list."""
        if self.view.value() == LIST and self.model.rowCount():
            return self.table.view
        if self.view.value() != WEEK or not self.rows:
            return self.view
        today = self._today().isoformat()
        return next((widget for row, widget in self.rows if row.day >= today), self.rows[0][1])

    def place(self) -> Destination:
        return Destination(self.code, tab=str(self.view.value() or WEEK), words=self._day.isoformat())

    def at_rest(self) -> bool:
        return True

    def open(self, destination: Destination) -> None:
        if destination.tab in (WEEK, LIST):
            self.view.set_value(destination.tab)
        if destination.words:
            self._day = date.fromisoformat(destination.words)
        self._landing = True
        self.refresh()

    def refresh(self) -> None:
        self._asked += 1
        number, listed, day = self._asked, self.view.value() == LIST, self._day
        self.read(lambda: self._ask(listed, day), lambda asked: self._show(asked) if number == self._asked else None)

    def _ask(self, listed: bool, day: date) -> Asked:
        today = self._today()
        days = self._planning.days(today, today + timedelta(days=LISTED_DAYS)) if listed else self._planning.week(day)
        return Asked(today, days, len(self._planning.busy()))

    def _show(self, asked: Asked) -> None:
        self.heading.set(self.tr("Agenda"), self._sentence(asked))
        self.forget_button.setVisible(bool(asked.busy))
        listed = self.view.value() == LIST
        for button in (self.before, self.now, self.after):
            button.setVisible(not listed)
        rows = [row for day in asked.days for row in day.rows]
        self._shown = asked
        if listed:
            self.model.set_rows(rows)
            self.stack.setCurrentWidget(self.table if rows else self.empty)
        else:
            self._show_week(asked)
            self.stack.setCurrentWidget(self.week)
        if listed:
            self._arrived_at()

    def arrange(self, theme: Theme) -> None:
        """Title and keys stay above the days that scroll; on a low page they scroll with them."""
        layout, low = self.layout(), self.height() < theme.px(LOW)
        if layout is None:
            return
        self._head_column.setContentsMargins(*(theme.px(side) for side in ((0, 0, 0, 0) if low else (28, 8, 28, 4))))
        if low != (self._head.parent() is not self):
            (self._scroller.column if low else layout).insertWidget(0, self._head)  # type: ignore[attr-defined]

    def _land(self) -> None:
        """Arrived: what is on today is in sight, not what is over since Monday."""
        target = self.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._reveal_today)

    def _reveal_today(self) -> None:
        week = self._scroller.widget()
        if self._today_card is not None and week is not None and self.stack.currentWidget() is self.week:
            top = self._today_card.mapTo(week, QPoint(0, 0)).y()
            self._scroller.verticalScrollBar().setValue(top - self._scroller.fontMetrics().height() // 2)

    def _sentence(self, asked: Asked) -> str:
        if self.view.value() == LIST:
            said = self.tr("The next %n days", "", LISTED_DAYS)
        else:
            first, last = date.fromisoformat(asked.days[0].date), date.fromisoformat(asked.days[-1].date)
            said = self.tr("From {first} to {last}").format(
                first=long_date(first, asked.today, self.context.language), last=long_date(last, asked.today, self.context.language)
            )
        clashes = sum(row.clash for day in asked.days for row in day.rows)
        told = self.tr("%n at the same time as another", "", clashes) if clashes else self.tr("nothing at the same time")
        return self.tr("{stretch}, {clashes}.").format(stretch=said, clashes=told)

    def _show_week(self, asked: Asked) -> None:
        """A day at a turn of the loop: a full week would hold the window. It is painted whole: half built, its rows would be squeezed."""
        self.week.setUpdatesEnabled(False)
        clear_layout(self._days)
        self.rows, self._today_card = [], None
        self._left = [day for day in asked.days if day.rows or not day.weekend]
        self._build_days(asked)

    def _build_days(self, asked: Asked) -> None:
        """The next day; after the last one the page is arrived at."""
        if self._left:
            day = self._left.pop(0)
            card = self._day_card(day, asked.today)
            self._days.addWidget(card)
            if day.date == asked.today.isoformat():
                self._today_card = card
            self._timer.start()
        else:
            self._days.addStretch(1)
            self._days.activate()
            self.week.setUpdatesEnabled(True)
            self._arrived_at()

    def _next_day(self) -> None:
        if self._shown is not None:
            self._build_days(self._shown)

    def _arrived_at(self) -> None:
        if self._landing and self.isVisible():
            self._landing = False
            QTimer.singleShot(0, self, self._land)  # once what was asked is laid out

    def _day_card(self, day: PlanDay, today: date) -> Card:
        at = date.fromisoformat(day.date)
        named = long_date(at, today, self.context.language)
        title = self.tr("Today, {day}").format(day=named) if at == today else named[:1].upper() + named[1:]
        card = Card(title, count=len(day.rows), tone="blue" if at == today else "neutral", divider=True, padding=False, parent=self.week)
        card.badge.setVisible(bool(day.rows))
        shown = shown_of_day(day.rows)
        left = len(day.rows) - len(shown)
        for place, row in enumerate(shown):
            last = place == len(shown) - 1 and not left
            widget = RecordRow(
                self._words.title(row), self._words.second(row), icon=ICONS[row.kind], end=self._words.tag(row), line=not last
            )
            widget.opened.connect(partial(self._open_row, row))
            card.body.addWidget(widget)
            self.rows.append((row, widget))
        if left:
            more = RecordRow(self.tr("%n more due on that day", "", left), self.tr("See the follow-ups"), icon="follow-ups", line=False)
            more.opened.connect(partial(self._open_deadlines, at, today))
            card.body.addWidget(more)
        if not day.rows:
            holder = Column(margins=(16, 10, 16, 10))
            holder.addWidget(Label(self.tr("Nothing on."), "second"))
            card.body.addLayout(holder)
        return card

    # -- acting
    def go_by(self, days: int) -> None:
        """Another week; 0: this one."""
        self._day = self._day + timedelta(days=days) if days else self._today()
        self.refresh()

    def _open_deadlines(self, day: date, today: date) -> None:
        """The author's own follow-ups, filtered as the day says: late, tonight, within a week."""
        due = "late" if day < today else "today" if day == today else "7"
        owner = self.context.use_cases.session.author.person
        self.context.navigate(Destination("follow_ups", tab="live", values={"owner": owner, "due": due}))

    def _open_row(self, row: PlanRow) -> None:
        page = PAGES.get(row.record_kind)
        if page is not None and row.kind == "visit":
            self.context.navigate(Destination(page, record=row.record, tab="coming"))
        elif page is not None:
            self.context.navigate(Destination(page, record=row.record))

    def read_busy(self) -> None:
        """A calendar saved from another program: when it is taken is kept on this computer, and nothing else of it."""
        kinds = self.tr("Calendar (*.ics)")
        path: Path | None = self.context.ports.pickers.open_file(self, self.tr("A calendar saved from Outlook"), kinds)
        if path is None:
            return
        self.trouble.hide()
        today, read = self._today(), self.context.ports.documents.busy_times
        since = today - timedelta(days=today.weekday())

        def parsed() -> BusyFile:
            try:
                content = path.read_bytes()
            except OSError as trouble:
                raise FileNotReadable(path.name) from trouble
            found: BusyFile = read(content, since, today + timedelta(days=READ_DAYS))
            return found

        def keep(found: BusyFile) -> None:
            self.act(lambda: self._planning.keep_busy(found), then=lambda _kept: self._busy_kept(found), failed=self._refused)

        self.context.executors.work(parsed, then=keep, failed=self._refused, owner=self)

    def _busy_kept(self, found: BusyFile) -> None:
        said = self.tr("%n busy time(s) read; they stay on this computer.", "", len(found.times))
        odd = sum(count for reason, count in found.unread if reason != "no_start")
        lost = dict(found.unread).get("no_start", 0)
        if odd:
            said = " ".join((said, self.tr("%n with an odd time zone or repetition: check their hour.", "", odd)))
        if lost:
            said = " ".join((said, self.tr("%n without a date were left out.", "", lost)))
        self.context.toast(said, None)

    def forget_busy(self) -> None:
        self.act(self._planning.forget_busy, said=self.tr("Busy times forgotten"))

    def export(self) -> None:
        """One's own agenda in a file for another calendar: references, nobody's name."""
        to: Path | None = self.context.ports.pickers.save_file(
            self, self.tr("My agenda for another calendar"), self.tr("my-agenda.ics"), self.tr("Calendar (*.ics)")
        )
        if to is None:
            return
        to = to if to.suffix.lower() == ".ics" else to.with_name(f"{to.name}.ics")
        self.trouble.hide()
        writer, words = self.context.ports.documents, self.context.wording

        def write(events: tuple[Event, ...]) -> None:
            self.context.executors.work(
                lambda: writer.save(to, writer.calendar(events)), then=lambda _saved: written(len(events)), failed=self._refused, owner=self
            )

        def written(count: int) -> None:
            self.context.toast(self.tr("%n entry(ies) written, without any name", "", count), None)

        self.read(lambda: self._planning.events(words), write, self._refused)

    def _refused(self, error: Exception) -> None:
        """What is wrong with a file, above; nothing was changed."""
        if isinstance(error, CarnetError):
            sentence = self.context.wording.error(error)
            self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
            self.trouble.show_news()

    def _today(self) -> date:
        return self.context.use_cases.session.today()
