"""The minutes of a closed visit: text, draft sent for remarks, remarks, checks, second reader, the version that leaves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, NamesInPaper
from desktop_app.services.outcome import Topic
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.visit_values import VisitView
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.draft_keeper import PAUSE_MS
from desktop_app.ui.executors import Ticket
from desktop_app.ui.features.visits.minutes_sending import DRAFT_DAYS, Sending
from desktop_app.ui.features.visits.words import VisitWords
from desktop_app.ui.i18n import long_date
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.papers import show_paper
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Button,
    Card,
    Choice,
    Column,
    ComboField,
    FlowRow,
    FoldingRow,
    Label,
    PageTitle,
    Scroller,
    TextArea,
    TextField,
    clear_layout,
)

TEXT_CHARACTERS, REMARK_CHARACTERS, SOURCE_CHARACTERS = 4_000, 1_000, 120
HIDDEN_UNDER = 11
"""Small numbers in what is published (domain reference, D14)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows: the visit, who may read it again, whether small numbers are hidden."""

    view: VisitView
    lookups: Lookups
    small: int


class VisitMinutesPage(Page):
    """`open(Destination("visit_minutes", record=visit))`. The text is kept at every pause."""

    code = "visit_minutes"
    in_pieces = True
    topics = frozenset({Topic.VISITS, Topic.RESIDENTS})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self.words = VisitWords(context.wording, context.language, context.use_cases.session.today(), self)
        self.visit: VisitView | None = None
        self._wanted, self._kept_text = "", ""
        self.names: tuple[str, ...] | None = None
        self._looking: Ticket | None = None
        self._pause = Pause(self, self._keep_text, PAUSE_MS)
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 18), spacing=12)
        column = self.scroller.column
        self.heading = PageTitle(self.tr("Minutes"), "")
        column.addWidget(self.heading)
        self.news = Banner("blue", "", parent=self)
        self.news.hide()
        column.addWidget(self.news)
        column.addWidget(self._make_text())
        yield
        self.checks = Card(self.tr("Checks before it leaves"))
        self.names_check = Banner("green", "", parent=self)
        self.numbers_check = Banner("green", "", parent=self)
        for banner in (self.names_check, self.numbers_check):
            self.checks.body.addWidget(banner)
        column.addWidget(self.checks)
        column.addWidget(self._make_remarks())
        yield
        column.addWidget(self._make_sending())
        column.addStretch(1)
        outer.addWidget(self.scroller, 1)
        outer.addWidget(self._make_bar())
        self.sending = Sending(self)
        keys, group = self.context.keys, self.tr("Minutes being written")
        keys.press("Ctrl+Return", self.send, label=self.tr("Send the minutes"), group=group, at=self)
        keys.press("Esc", self.leave, label=self.tr("Back to the visit"), group=group, at=self)

    def _make_text(self) -> QWidget:
        card = Card(self.tr("What is written above the decisions"))
        self.text = TextArea(
            self.tr("Text of the minutes"),
            optional=True,
            rows=6,
            hint=self.tr("Stops, promises read back and decisions are added by the program. Nobody’s name, no flat number."),
        )
        self.text.changed.connect(self._typing)
        self.text.left.connect(self._keep_text)
        card.body.addWidget(self.text)
        flow = FlowRow(spacing=8)
        self.preview_button = Button(self.tr("See the minutes"), "secondary", icon="document", parent=self)
        self.preview_button.clicked.connect(lambda _checked=False: self._preview())
        self.draft_button = Button(self.tr("The draft is sent today"), "secondary", icon="send", parent=self)
        self.draft_button.clicked.connect(lambda _checked=False: self._send_draft())
        flow.addWidget(self.preview_button)
        flow.addWidget(self.draft_button)
        card.body.addLayout(flow)
        return card

    def _make_remarks(self) -> QWidget:
        self.remarks = Card(self.tr("Remarks received"))
        self._remark_list = Column(spacing=8)
        self.remarks.body.addLayout(self._remark_list)
        row = FoldingRow(parent=self)
        self.source = TextField(
            self.tr("From whom"), limit=SOURCE_CHARACTERS, placeholder=self.tr("an association, “a member of the council”")
        )
        self.remark = TextField(self.tr("Remark"), limit=REMARK_CHARACTERS)
        self.add_button = Button(self.tr("Add the remark"), "secondary", icon="plus", parent=self)
        row.add(self.source, stretch=2, width=220)
        row.add(self.remark, stretch=5, width=320)
        self.remarks.body.addWidget(row)
        flow = FlowRow()
        flow.addWidget(self.add_button)
        self.remarks.body.addLayout(flow)
        self.add_button.clicked.connect(lambda _checked=False: self._add_remark())
        self.remark.submitted.connect(self._add_remark)
        return self.remarks

    def _make_sending(self) -> QWidget:
        card = Card(self.tr("Second reader"))
        self.reader = ComboField(self.tr("Read again by"), above=True, empty=self.tr("nobody yet"))
        card.body.addWidget(self.reader)
        said = self.tr("Somebody else than the one who wrote: names and small numbers are also looked for by eye.")
        card.body.addWidget(Label(said, "help"))
        self.version = Label("", "second", "ink2")
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        card.body.addWidget(self.version)
        return card

    def _make_bar(self) -> QWidget:
        self.bar = ActionBar("")
        self.leave_button, self.send_button = self.bar.add_ends(
            (self.tr("Back to the visit"), self.leave), (self.tr("Send the minutes"), self.send), "send"
        )
        return self.bar

    # -- what every page has
    def title(self) -> str:
        return self.heading.title.text()

    def first_focus(self) -> QWidget | None:
        return self.text.entry

    def zones(self) -> tuple[QWidget, ...]:
        return (self.scroller.content, self.bar)

    def place(self) -> Destination:
        return Destination(self.code, record=self._wanted)

    def put_away(self) -> None:
        self._keep_text()

    def hideEvent(self, event: Any) -> None:
        self._keep_text()
        super().hideEvent(event)

    def leave(self) -> None:
        """Escape: the text is kept."""
        self._keep_text()
        self.context.navigate(Destination("visits", record=self._wanted, tab="past"))

    def open(self, destination: Destination) -> None:
        self._keep_text()
        if destination.record != self._wanted:
            self.visit, self._wanted = None, destination.record
        self.read(partial(self._ask, self._wanted), self._show, partial(self.turn_back, Destination("visits", tab="past")))

    def refresh(self) -> None:
        if self._wanted:
            self.read(partial(self._ask, self._wanted), self._show)

    def _ask(self, id: str) -> Answer:
        cases = self.context.use_cases
        view = cases.visits.view(id)
        met = int(view.record["residents_met"] or 0)
        return Answer(view, read_lookups(cases), met if 0 < met < HIDDEN_UNDER else 0)

    def _named(self, id: str) -> tuple[str, ...]:
        """Where a resident would be named. Every resident known here is looked for: a second and more among a hundred thousand
        encounters, during which the reader goes on answering other pages."""
        try:
            make_paper("minutes", self.context.use_cases, self.context.wording, Asked(record=id))
        except NamesInPaper as error:
            return tuple(error.places)
        return ()

    # -- showing
    def _show(self, answer: Answer) -> None:
        view, first = answer.view, self.visit is None
        self.visit = view
        text = str(view.record["minutes_text"] or "")
        if first or self.text.text() == self._kept_text:
            self.text.blockSignals(True)
            if self.text.text() != text:
                self.text.set_text(text)
            self.text.blockSignals(False)
        self._kept_text = text
        self.heading.set(self.tr("Minutes"), f"{view.title} · {self.words.when(str(view.record['starts_at'] or ''), '')}")
        self._show_news(view)
        self._show_small(answer)
        self._look_for_names()
        self._show_remarks(view)
        self._show_sending(answer)

    def _show_news(self, view: VisitView) -> None:
        sent = str(view.record["draft_sent_on"] or "")
        self.draft_button.setVisible(not view.record["minutes_at"])
        if view.record["minutes_at"] or not sent:
            self.news.hide()
            return
        until = date.fromisoformat(sent) + timedelta(days=DRAFT_DAYS)
        today = self.context.use_cases.session.today()
        day = long_date(until, today, self.context.language)
        over = today > until
        title = self.tr("The time for remarks is over") if over else self.tr("Remarks are awaited until {day}").format(day=day)
        text = self.tr("The draft was sent on {day}.").format(day=self.words.day(sent))
        self.news.set_tone("green" if over else "blue")
        self.news.set(title, text)
        self.news.show()

    def _look_for_names(self) -> None:
        self.names = None  # not known yet
        self.names_check.set_tone("blue")
        self.names_check.set(self.tr("Looking for residents’ names…"), "")
        if self._looking is not None:
            self._looking.cancel()
        named = partial(self._named, self._wanted)
        self._looking = self.context.executors.work(named, then=self._show_names, failed=self.refused, owner=self)

    def _show_names(self, named: tuple[str, ...]) -> None:
        self.names = named
        if named:
            text = self.tr("Change these words, then look again: {places}.").format(places=" ; ".join(named[:6]))
            self.names_check.set_tone("red")
            self.names_check.set(self.tr("A resident known here is named"), text)
        else:
            self.names_check.set_tone("green")
            self.names_check.set(self.tr("No resident known in this notebook is named"), "")

    def _show_small(self, answer: Answer) -> None:
        if answer.small:
            text = self.tr("{number} residents met will read “fewer than 11”.").format(number=answer.small)
            self.numbers_check.set(self.tr("A small number is hidden"), text)
        else:
            self.numbers_check.set(self.tr("No small number could tell who was there"), "")

    def _show_remarks(self, view: VisitView) -> None:
        clear_layout(self._remark_list)
        remarks = view.record["remarks"] or ()
        self.remarks.set_count(len(remarks))
        for one in remarks:
            day = self.words.day(str(one.get("on") or ""))
            self._remark_list.addWidget(Label(" · ".join(part for part in (str(one["source"]), day) if part), "second_strong"))
            self._remark_list.addWidget(Label(str(one["text"]), "second"))

    def _show_sending(self, answer: Answer) -> None:
        record, lookups = answer.view.record, answer.lookups
        self.reader.set_choices([Choice(id, name) for id, name in lookups.persons if id != lookups.me])
        if self.reader.value() is None and record["second_reader"] != lookups.me:
            self.reader.set_value(record["second_reader"])
        version = int(record["minutes_version"] or 0)
        if version:
            said = self.tr("Version {number} left on {day}. Its mark (SHA-256): {mark}")
            day, mark = self.words.day(str(record["minutes_at"])), _by_eight(str(record["minutes_sha256"] or ""))
            self.version.setText(said.format(number=version, day=day, mark=mark))
            self.send_button.setText(self.tr("Send version {number}").format(number=version + 1))
        else:
            self.version.setText("")
            self.send_button.setText(self.tr("Send the minutes"))
        self.version.setVisible(bool(version))

    # -- acting
    def _typing(self) -> None:
        long = len(self.text.text()) > TEXT_CHARACTERS
        self.text.set_error(self.tr("Keep it under {most} characters.").format(most=TEXT_CHARACTERS) if long else "")
        self._pause.start()

    def _keep_text(self) -> None:
        """Keep the text as it stands, when it changed and fits."""
        self._pause.stop()
        text = self.text.text()
        if self.visit is None or text == self._kept_text or len(text) > TEXT_CHARACTERS:
            return
        visits, id, self._kept_text = self.context.use_cases.visits, self.visit.record.id, text
        self.act(lambda: visits.write_minutes(id, text), failed=self._refused)

    def _preview(self) -> None:
        self._keep_text()
        context, id = self.context, self._wanted
        content = context.ports.attachments.read
        show_paper(
            self, lambda: make_paper("minutes", context.use_cases, context.wording, Asked(record=id, content=content)), self.tr("minutes")
        )

    def _send_draft(self) -> None:
        visits, id = self.context.use_cases.visits, self._wanted
        self._keep_text()
        self.act(lambda: visits.send_draft(id), said=self.tr("Draft noted as sent today"), failed=self._refused)

    def _add_remark(self) -> None:
        source, text = self.source.text(), self.remark.text()
        self.source.set_error("" if source else self.tr("Write an organisation or a function, never a resident’s name."))
        self.remark.set_error("" if text else self.tr("Write what was remarked."))
        wrong = next((field for field in (self.source, self.remark) if field.error), None)
        if wrong is not None:
            wrong.setFocus()
            return
        visits, id = self.context.use_cases.visits, self._wanted
        self.act(lambda: visits.add_remark(id, source, text), said=self.tr("Remark added"), then=self._remarked, failed=self._refused)

    def _remarked(self, _id: Any) -> None:
        for field in (self.source, self.remark):
            field.set_text("")
        self.source.setFocus()

    def send(self) -> None:
        """Save the file, keep its mark; refused while somebody is named or nobody else has read it."""
        self._keep_text()
        reader = str(self.reader.value() or "")
        self.reader.set_error("" if reader else self.tr("Choose who has read them again."))
        if not reader:
            self.reader.setFocus()
        elif self.names:
            self.scroller.ensureWidgetVisible(self.checks, 0, 60)
            self.names_check.show_news()
        elif self.visit is not None:
            self.sending.begin(self.visit, reader)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            sentence = self.context.wording.error(error, "visit")
            self.news.say("red", sentence.title, sentence.line)
            self.scroller.verticalScrollBar().setValue(0)


def _by_eight(mark: str) -> str:
    """A mark that can be read aloud, and goes to the next line where it is wider than the window."""
    return " ".join(mark[at : at + 8] for at in range(0, len(mark), 8))
