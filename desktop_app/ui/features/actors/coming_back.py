"""What came back of requests, and what is told back: two short entries under the board."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.actor import ANSWERS
from desktop_app.domain.errors import CarnetError
from desktop_app.services.actors import AskedRow
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Button, Card, ChipGroup, Choice, FlowRow, FoldingRow, Label, NumberField, TextField

NOTE = 300


class _Bar(Card):
    """A card with fields, a button that keeps and one that gives up; Ctrl+Enter and Escape do the same."""

    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(" ", parent=page)
        self._page = page
        keep, group = self._words_of_keeping()
        self.trouble = Label("", "help", "red")
        self._make_fields()
        self.body.addWidget(self.trouble)
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=10)
        self.keep_button = Button(keep, "primary", icon="check", key=key_text("Ctrl+Return"), parent=holder)
        self.close_button = Button(self.tr("Close"), "ghost", key=key_text("Esc"), parent=holder)
        flow.addWidget(self.keep_button)
        flow.addWidget(self.close_button)
        self.body.addWidget(holder)
        self.keep_button.clicked.connect(lambda _checked=False: self.keep())
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        page.context.keys.press("Ctrl+Return", self.keep, label=keep, group=group, at=self)
        page.context.keys.press("Esc", self.closed.emit, label=self.tr("Close"), group=group, at=self)
        self.hide()

    def _words_of_keeping(self) -> tuple[str, str]:
        """What the button says, and the group of its key in the list of keys."""
        raise NotImplementedError

    def _make_fields(self) -> None:
        raise NotImplementedError

    def keep(self) -> None:
        """Tell what was written."""
        raise NotImplementedError

    def refused(self, error: Exception) -> None:
        """A refusal is said here; nothing was lost."""
        if isinstance(error, CarnetError):
            self.trouble.setText(self._page.context.wording.error(error, "mobilisation").line)
            self.trouble.show()

    def _open(self, title: str) -> None:
        self.set_title(title)
        self.trouble.hide()
        self.show()


class AnswerBar(_Bar):
    """`begin(rows)`; signal `said(answer, note, people reached or None)`."""

    said = Signal(str, str, object)

    def __init__(self, words: ActorWords, page: Page) -> None:
        self._words = words
        super().__init__(page)

    def _words_of_keeping(self) -> tuple[str, str]:
        return self.tr("Note it"), self.tr("What came back")

    def _make_fields(self) -> None:
        words = self._words
        self.answer = ChipGroup(self.tr("Answer"), [Choice(code, words.answer(code)) for code in ANSWERS], visible=6)
        self.note = TextField(self.tr("What came back, in a few words"), limit=NOTE, optional=True)
        self.reached = NumberField(self.tr("People reached"), minimum=0, maximum=99_999, optional=True)
        self.body.addWidget(self.answer)
        row = FoldingRow(spacing=12, parent=self)
        row.add(self.note, stretch=3, width=280)
        row.add(self.reached, stretch=1, width=140)
        self.body.addWidget(row)

    def begin(self, rows: Sequence[AskedRow]) -> None:
        """Ask for the answer of these; of a single one, what is noted already is shown."""
        one = rows[0] if len(rows) == 1 else None
        self.answer.set_value(one.answer if one is not None and one.answer else "accepted")
        self.note.set_text(one.answer_note if one is not None else "")
        self.reached.set_value(one.people_reached or None if one is not None else None)
        self._open(one.name if one is not None else self.tr("%n actor(s)", "", len(rows)))
        self.answer.setFocus()

    def keep(self) -> None:
        if self.reached.verify():
            self.said.emit(str(self.answer.value()), self.note.text().strip(), self.reached.value())
        else:
            self.reached.setFocus()


class ToldBar(_Bar):
    """`begin(rows)`; signal `said(note)`."""

    said = Signal(str)

    def _words_of_keeping(self) -> tuple[str, str]:
        return self.tr("They know"), self.tr("Telling back")

    def _make_fields(self) -> None:
        self.note = TextField(self.tr("What they were told"), limit=NOTE, optional=True)
        self.body.addWidget(self.note)

    def begin(self, rows: Sequence[AskedRow]) -> None:
        """Ask what these were told."""
        self.note.set_text("")
        self._open(rows[0].name if len(rows) == 1 else self.tr("Tell %n actor(s) what became of it", "", len(rows)))
        self.note.setFocus()

    def keep(self) -> None:
        self.said.emit(self.note.text().strip())
