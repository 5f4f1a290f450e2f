"""A commitment opened along the way: what is known of it, and one key for what was heard at the stop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.commitments import CommitmentDetail
from desktop_app.services.visit_people import Whom
from desktop_app.services.visit_values import Along
from desktop_app.ui.features.visit_mode.big_buttons import BigButton
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.reading_row import ReadingTag
from desktop_app.ui.features.visit_mode.words import TONES, WalkWords
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import CheckField, Column, FlowRow, FoldingRow, Label, Note, TextField, clear_layout

ACTS = ("told", "asked_again", "not_done")
MOST_COMMENT = 300


@dataclass(frozen=True, slots=True)
class Heard:
    """What was noted: one of `ACTS`, or "comment"; the waitings told; the remark for the page said and done."""

    act: str
    commitment: str
    waitings: tuple[str, ...] = ()
    comment: str = ""
    reopens: bool = False
    news: bool = False
    """Nothing is settled yet: who is told is kept informed, and still waits."""


class TellPanel(Panel):
    """`begin(along, whom, said_done)` then `show_detail(detail)`. Signal `heard(Heard)`; `press(act)` is what a key does.

    `said_done` is the id of the line on the page said and done, empty when the commitment has none: then no remark is asked.
    """

    heard = Signal(object)

    def __init__(self, context: PageContext, words: WalkWords, parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", parent=parent)
        self._words = words
        self._along: Along | None = None
        self._detail: CommitmentDetail | None = None
        self._whom: Whom | None = None
        self.full.set_words(self.tr("Keep the remark"), self.tr("Keep"))
        self._signs = QWidget(self)
        self._sign_flow = FlowRow(self._signs, spacing=12)
        self.body.addWidget(self._signs)
        self._facts = Label("", "body")
        self.body.addWidget(self._facts)
        self._people = Column(spacing=4)
        self.body.addLayout(self._people)
        self._checks: dict[str, CheckField] = {}
        words_of = {"told": self.tr("Told tonight"), "asked_again": self.tr("Asked again"), "not_done": self.tr("It is not done")}
        icons = {"told": "check", "asked_again": "redo", "not_done": "cross"}
        self.buttons: dict[str, BigButton] = {}
        row = FoldingRow(parent=self)
        for number, act in enumerate(ACTS, 1):
            button = BigButton(words_of[act], icon=icons[act], key=str(number), parent=self)
            button.clicked.connect(lambda _checked=False, act=act: self.press(act))
            self.buttons[act] = button
            row.add(button, stretch=1, width=190)
        self.body.addWidget(row)
        self._why_not = Note("", "neutral", icon="info")
        self.body.addWidget(self._why_not)
        self.comment = TextField(self.tr("Remark for the page said and done"), optional=True, limit=MOST_COMMENT)
        self.body.addWidget(self.comment)
        context.curtain.changed.connect(self._curtain_moved)

    def begin(self, along: Along, whom: Whom | None, said_done: str, today: date) -> None:
        """Open a commitment; what can be noted waits for its detail."""
        self._along, self._whom, self._detail = along, whom, None
        self.clear_trouble()
        self.heading.setText(along.title)
        self.setAccessibleName(along.title)
        self.set_where(self._words.whom(Whom((), whom.people, whom.audience)) if whom else "")
        clear_layout(self._sign_flow)
        tone, icon = TONES.get(along.reading, TONES["not_yet"])
        sign = ReadingTag(self._words.reading(along.reading), tone, icon, self._signs)
        self._sign_flow.addWidget(sign)
        sign.show()
        self._facts.setText(self._words.to_say(along, today))
        self._facts.setVisible(bool(self._facts.text()))
        self._clear_people()
        for button in self.buttons.values():
            button.setEnabled(False)
        self._why_not.hide()
        self.comment.setVisible(bool(said_done))
        self.comment.set_text("")
        self.full.setVisible(bool(said_done))
        self.full.setEnabled(True)

    def show_detail(self, detail: CommitmentDetail) -> None:
        """What may be noted follows from its state."""
        if self._along is None or detail.record.id != self._along.commitment.id:
            return
        self._detail = detail
        to_tell = detail.row.state == "to_tell" and not detail.row.contradiction
        news = detail.row.state in ("open", "transferred")
        self.buttons["told"].setEnabled((to_tell or news) and any(one.state == "pending" for one in detail.people))
        for act in ("asked_again", "not_done"):
            self.buttons[act].setEnabled(detail.row.state != "merged")
        self._why_not.set(self.tr("There is no outcome to tell yet: who is told is kept informed, and still waits.") if news else "")
        self._why_not.setVisible(news)
        self._clear_people()
        pending = [one for one in detail.people if one.state == "pending"] if to_tell or news else []
        for one in pending if len(pending) > 1 else ():
            check = CheckField("", checked=False, parent=self)
            self._checks[one.waiting] = check
            self._people.addWidget(check)
        self._name_people()
        if self.back.hasFocus():
            self.first_focus().setFocus()

    def first_focus(self) -> QWidget:
        return next((button for button in self.buttons.values() if button.isEnabled()), self.back)

    def press(self, act: str) -> None:
        """One key: note what was heard."""
        detail = self._detail
        if detail is None or act not in self.buttons or not self.buttons[act].isEnabled():
            return
        waitings = tuple(one.waiting for one in detail.people if one.state == "pending")
        if self._checks:
            waitings = tuple(id for id, check in self._checks.items() if check.isChecked())
        if act == "told" and not waitings:
            self.trouble.say("amber", self.tr("Say who was told."), self.tr("Tick those who were here; the others still wait."))
            return
        closed = detail.row.state in ("to_tell", "closed", "closed_unreached")
        news = act == "told" and detail.row.state in ("open", "transferred")
        told = waitings if act == "told" else ()
        self.heard.emit(Heard(act, detail.record.id, told, reopens=act == "not_done" and closed, news=news))

    def submit(self) -> None:
        if self._along is not None and not self.comment.isHidden() and self.comment.text():
            self.heard.emit(Heard("comment", self._along.commitment.id, comment=self.comment.text()))
        else:
            self.closed.emit()

    # -- inside
    def _clear_people(self) -> None:
        clear_layout(self._people)
        self._checks = {}

    def _curtain_moved(self, _drawn: bool) -> None:
        """A method, not a lambda: Qt forgets it with the panel."""
        self._name_people()

    def _name_people(self) -> None:
        """Only who agreed to it is named; the others are counted."""
        if self._detail is None:
            return
        names = list(self._whom.names) if self._whom is not None else []
        cover = self.context.curtain.cover
        for number, one in enumerate(self._detail.people, 1):
            check = self._checks.get(one.waiting)
            if check is not None:
                named = one.named and one.label in names
                check.setText(cover(one.label) if named else self.tr("Person {number}").format(number=number))
