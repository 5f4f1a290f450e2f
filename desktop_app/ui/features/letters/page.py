"""The page of one letter or notice: for whom, with which last sentence, seen before it leaves, noted once it has left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import UnknownRecord
from desktop_app.services.document import Document
from desktop_app.services.outcome import Topic
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.papers.desk import LETTER, NOTICE, LetterDesk, Recipient, ToNote, letter_desk, to_note
from desktop_app.services.papers.notice import LONGEST_CLOSING
from desktop_app.ui.coached_area import CoachedArea
from desktop_app.ui.features.letters.parts import LeftBanner, SaidCard, WhoField
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.papers import show_paper
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import Banner, Button, Card, ChipGroup, Choice, Column, FlowRow, FoldingRow, PageTitle, Scroller

CLOSING_HEIGHT = 96  # px at 100 %


class LettersPage(Page):
    """`open` takes a commitment, and `values`: `kind` (notice, letter) and `waiting`."""

    code = "letters"
    topics = frozenset({Topic.COMMITMENTS, Topic.RESIDENTS})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.desk: LetterDesk | None = None
        self._commitment, self._wanted = "", ("", "")
        self._left_with: ToNote | None = None
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 4, 28, 12), spacing=12, parent=self)
        outer.addWidget(scroller)
        self.heading = PageTitle(self.tr("Letter or notice"), "")
        self.back = Button(self.tr("Back to the commitment"), "ghost", icon="arrow-left", size="row", parent=self)
        self.back.clicked.connect(lambda _checked=False: self.leave())
        self.heading.right.addWidget(self.back)
        self.gone = Banner("amber", self.tr("This commitment is not in the notebook any more."), "", parent=self)
        self.gone.hide()
        self.left = LeftBanner(self)
        self.left.noted.connect(self.note)
        self.left.declined.connect(self.left.hide)
        row = FoldingRow(spacing=16, fold_spacing=12, parent=self)
        row.add(self._form(), stretch=3, width=420)
        self.said = SaidCard(self)
        row.add(self.said, stretch=2, width=320)
        for widget in (self.heading, self.gone, self.left, row):
            scroller.column.addWidget(widget)
        scroller.column.addStretch(1)
        follow_theme(self, self.scale)
        context.curtain.changed.connect(self._curtain_moved)

    def _form(self) -> Card:
        card = Card("", parent=self)
        card.setAccessibleName(self.tr("What is sent"))
        choices = (Choice(NOTICE, self.tr("Notice for a hall"), icon="file"), Choice(LETTER, self.tr("Letter to a person"), icon="letter"))
        self.kind = ChipGroup(self.tr("What is sent"), choices, value=NOTICE)
        self.kind.changed.connect(lambda _kind: self._kind_changed())
        self.who = WhoField(self.context.curtain, self.context.wording, self)
        self.closing = CoachedArea(self.context, self.tr("Last sentence"), most=LONGEST_CLOSING, rows=3)
        self.see = Button(self.tr("See the paper"), "primary", icon="eye", key=key_text("Ctrl+Return"), size="final", parent=self)
        self.see.clicked.connect(lambda _checked=False: self.show_it())
        self.see.setEnabled(False)
        flow = FlowRow()
        flow.addWidget(self.see)
        for widget in (self.kind, self.who, self.closing):
            card.body.addWidget(widget)
        card.body.addLayout(flow)
        card.body.addStretch(1)
        return card

    def scale(self, theme: Theme) -> None:
        """A last sentence is two or three lines; beyond, its field scrolls."""
        self.closing.field.entry.setFixedHeight(theme.px(CLOSING_HEIGHT))

    # -- what every page has
    def title(self) -> str:
        return self.tr("Letter or notice")

    def first_focus(self) -> QWidget | None:
        return self.kind

    def place(self) -> Destination:
        return Destination(self.code, record=self._commitment, values={"kind": str(self.kind.value()), "waiting": self.who.value()})

    def at_rest(self) -> bool:
        return not self.left.isVisible() and self._closing() == ""

    def open(self, destination: Destination) -> None:
        self._commitment = destination.record
        self._wanted = (str(destination.values.get("kind", "")), str(destination.values.get("waiting", "")))
        self.desk = None
        self.left.hide()
        self.refresh()

    def refresh(self) -> None:
        commitment, use_cases, wording = self._commitment, self.context.use_cases, self.context.wording
        if commitment:
            self.read(lambda: letter_desk(use_cases, commitment, wording), partial(self._show, commitment), self._not_there)

    # -- showing
    def _show(self, commitment: str, desk: LetterDesk) -> None:
        if commitment != self._commitment:
            return
        first, self.desk = self.desk is None, desk
        self.gone.hide()
        self.heading.set(
            self.tr("Letter or notice"), f"{desk.detail.row.title}, {desk.detail.row.place or desk.detail.row.area}".strip(", ")
        )
        self.said.show_desk(desk)
        if first:
            kind, waiting = self._wanted
            self.kind.set_value(kind or (LETTER if self._letters() else NOTICE))
            self.who.wanted = waiting
            self._kind_changed()
        self._show_people()

    def _not_there(self, error: Exception) -> None:
        if not isinstance(error, UnknownRecord):
            self.refused(error)
            return
        self.desk = None
        self.gone.show()
        self.see.setEnabled(False)

    def _letters(self) -> tuple[Recipient, ...]:
        """Those to whom a letter may go."""
        return tuple(one for one in self.desk.recipients if not one.refusal) if self.desk is not None else ()

    def _kind_changed(self) -> None:
        if self.desk is not None:
            self.closing.set_text(self.desk.closing(str(self.kind.value())))
        self._show_people()

    def _curtain_moved(self, _drawn: bool) -> None:
        """A method, not a lambda: Qt forgets it with the page."""
        self._show_people()

    def _show_people(self) -> None:
        if self.desk is None:
            return
        letter = self.kind.value() == LETTER
        self.who.show_people(self.desk.recipients, letter)
        self.see.setEnabled(not letter or bool(self._letters()))

    def _closing(self) -> str:
        """The author's own last sentence; nothing when it is the usual one."""
        text = self.closing.text()
        return "" if self.desk is None or text == self.desk.closing(str(self.kind.value())) else text

    # -- leaving
    def show_it(self) -> None:
        """Make the paper and show it. A letter is made by the writer's thread: opening an address leaves a trace."""
        if self.desk is None or not self.see.isEnabled() or self.closing.too_long():
            return
        kind, waiting, use_cases, wording = str(self.kind.value()), self.who.value(), self.context.use_cases, self.context.wording
        asked = Asked(record=self._commitment, waiting=waiting, closing=self._closing())
        self._left_with = to_note(self.desk.detail, kind, waiting)
        self.left.hide()
        if kind == NOTICE:
            show_paper(self, lambda: make_paper(NOTICE, use_cases, wording, asked), self._file(kind), self._has_left)
            return
        self.see.setEnabled(False)
        make = self.context.executors.database
        make(lambda: make_paper(LETTER, use_cases, wording, asked), then=self._show_letter, failed=self._not_made, owner=self)

    def _show_letter(self, document: Document) -> None:
        self.see.setEnabled(True)
        show_paper(self, lambda: document, self._file(LETTER), self._has_left)

    def _not_made(self, error: Exception) -> None:
        self.see.setEnabled(True)
        self.refused(error)

    def _file(self, kind: str) -> str:
        """The name of a file tells the matter, never the person."""
        ref = self.desk.detail.row.ref if self.desk is not None else ""
        kinds = {NOTICE: self.tr("notice"), LETTER: self.tr("letter")}
        return f"{kinds[kind]}-{ref}"

    def _has_left(self, _how: str) -> None:
        """Printed or saved: offer to note it, with one key."""
        note = self._left_with
        if note is None or self.desk is None:
            return
        people = [one.person for one in self.desk.recipients if one.person.waiting in note.waitings]
        self.left.offer(note, self.who.names(people))

    def note(self) -> None:
        """Write the step that says so."""
        note, commitment, commitments = self._left_with, self._commitment, self.context.use_cases.commitments
        if note is None or not self.left.isVisible():
            return
        self._left_with = None
        self.left.hide()
        said = self.tr("Noted: informed on paper") if note.values["type"] == "told" else self.tr("Noted: kept informed on paper")
        self.act(lambda: commitments.tell_all(commitment, note.waitings, note.values), said=said, then=lambda _step: self.leave())

    def leave(self) -> None:
        self.context.navigate(Destination("follow_ups", record=self._commitment))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            if self.left.isVisible():
                self.note()
            else:
                self.show_it()
        else:
            super().keyPressEvent(event)
