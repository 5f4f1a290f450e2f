"""Somebody is on the telephone with a slip in hand: number, code, and what may be read to them, in large type and without any name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, SlipNotOpened, SlipVoid, TooManyTries
from desktop_app.services.outcome import Topic
from desktop_app.services.slip_values import Asked, Looked
from desktop_app.services.slip_words import SlipWords
from desktop_app.ui.features.slips.opened import OpenedSlip
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import Banner, Button, Card, Column, EmptyState, FlowRow, FoldingRow, PageTitle, Scroller, TextField

_NUMBER, _CODE = 12, 8
"""Characters that the fields take: more than a number or a code ever has."""


class SlipLookupPage(Page):
    """`open(Destination("slip_lookup", words="K7M-0412"))` puts the number in and goes to the code."""

    code = "slip_lookup"
    topics = frozenset({Topic.TERRITORY, Topic.COMMITMENTS, Topic.EXCHANGE})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._desk = context.use_cases.slip_desk
        self._said = SlipWords(context.wording)
        self._looked: Looked | None = None
        self._build()

    # -- building
    def _build(self) -> None:
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 16), spacing=14, parent=self)
        outer.addWidget(scroller)
        column = scroller.column
        sentence = self.tr("Ask for the number and the code printed on the slip. Nobody's name is needed, and none is shown.")
        self.head = PageTitle(self.tr("Answer about a slip"), sentence)
        column.addWidget(self.head)
        column.addWidget(self._entry_card())
        self.news = Banner("amber", "", "", parent=self)
        self.news.hide()
        column.addWidget(self.news)
        self.opened = OpenedSlip(self._said, self)
        self.opened.said.connect(self._ask)
        self.opened.hide()
        column.addWidget(self.opened)
        self.empty = EmptyState(
            self.tr("The slip speaks for itself"),
            self.tr("Dates, the body in charge, what remains: what you read here may be read aloud to whoever holds the slip."),
            drawing="list",
            sign="check",
        )
        column.addWidget(self.empty)
        column.addStretch(1)
        self._bind()

    def _entry_card(self) -> Card:
        card = Card(self.tr("What is printed on the slip"), parent=self)
        row = FoldingRow(parent=self)
        self.number = TextField(self.tr("Number"), placeholder="K7M-0412", icon="receipt", limit=_NUMBER, parent=self)
        self.typed_code = TextField(self.tr("Code"), placeholder="K7PM", icon="key", limit=_CODE, parent=self)
        row.add(self.number, stretch=2, width=240)
        row.add(self.typed_code, stretch=1, width=160)
        card.body.addWidget(row)
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.look_button = Button(self.tr("Look up"), "primary", icon="search", key=key_text("Ctrl+Return"), size="final")
        self.next_button = Button(self.tr("Next call"), "ghost", icon="cross", key=key_text("Esc"))
        flow.addWidget(self.look_button)
        flow.addWidget(self.next_button)
        card.body.addWidget(holder)
        return card

    def _bind(self) -> None:
        self.number.submitted.connect(lambda: self.typed_code.entry.setFocus(Qt.FocusReason.TabFocusReason))
        self.typed_code.submitted.connect(self.look)
        self.look_button.clicked.connect(lambda _checked=False: self.look())
        self.next_button.clicked.connect(lambda _checked=False: self.clear())
        press, group = self.context.keys.press, self.tr("Answer about a slip")
        press("Ctrl+Return", self.look, label=self.tr("Look the slip up"), group=group, at=self)
        press("Esc", self.clear, label=self.tr("Next call"), group=group, at=self)
        press("Alt+D", lambda: self.opened.say("asked_again"), label=self.tr("They ask again"), group=group, at=self)
        press("Alt+F", lambda: self.opened.say("not_done"), label=self.tr("It is not done"), group=group, at=self)

    # -- page
    def title(self) -> str:
        return self.tr("Answer about a slip")

    def first_focus(self) -> QWidget | None:
        return self.number.entry

    def at_rest(self) -> bool:
        return not self.number.text() and not self.typed_code.text()

    def zones(self) -> tuple[QWidget, ...]:
        return (self.number, self.opened)

    def open(self, destination: Destination) -> None:
        if destination.words:
            self.clear()
            self.number.set_text(destination.words)
            self.typed_code.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """What is open is read again; nothing is closed under somebody who is speaking."""
        if self._looked is not None:
            slip = self._looked.slip
            self.read(lambda: self._desk.read(slip), self._show)

    # -- looking up
    def look(self) -> None:
        """Open what is typed."""
        number, code = self.number.text(), self.typed_code.text()
        if not number or not code:
            empty = self.typed_code if number else self.number
            empty.set_error(self.tr("Type what is printed on the slip."))
            empty.entry.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.read(lambda: self._desk.look(number, code), self._found, self._refused)

    def clear(self) -> None:
        """The next call: nothing of this one stays on screen."""
        self._looked = None
        for field in (self.number, self.typed_code):
            field.set_text("")
            field.set_error("")
        self.news.hide()
        self.opened.hide()
        self.empty.show()
        self.number.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _found(self, looked: Looked) -> None:
        self.news.hide()
        self.typed_code.set_error("")
        self._show(looked)
        self.opened.announce_all()
        self.opened.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        self.empty.hide()
        self.opened.show_slip(looked)
        self.opened.show()

    def _refused(self, error: Exception) -> None:
        self._looked = None
        self.opened.hide()
        self.empty.hide()
        if isinstance(error, InvalidField):
            self.number.set_error(self.context.wording.rule(error, "slip"))
            self.number.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(error, SlipNotOpened | TooManyTries | SlipVoid):
            sentence = self.context.wording.error(error)
            tone = "red" if isinstance(error, TooManyTries) else "amber"
            self.news.say(tone, sentence.title, " ".join((self.context.wording.what(error), sentence.action)).strip())
            self.typed_code.entry.selectAll()
            self.typed_code.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.refused(error)

    # -- what they say
    def _ask(self, says: str, commitment: str) -> None:
        if self._looked is None:
            return
        slip = self._looked.slip
        words = {"asked_again": self.tr("Noted: they ask again."), "not_done": self.tr("Noted: it is not done.")}
        self.act(lambda: self._desk.ask(slip, says, commitment), said=words[says], then=self._asked, failed=self._refused_act)

    def _asked(self, asked: Asked) -> None:
        texts = {
            "asked_again": self.tr("It is in the follow-up from now on. Tell them that it was noted today."),
            "reopened": self.tr("The request is open again. Tell them the new date below."),
            "noted": self.tr("Whoever follows this request sees it first thing and confirms it. Tell them that it was noted today."),
        }
        self.news.say("green", self.tr("It is noted"), texts[asked.did])
        self.refresh()

    def _refused_act(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            sentence = self.context.wording.error(error)
            self.news.say("amber", sentence.title, sentence.line)
