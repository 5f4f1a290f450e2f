"""What was said: the story, read over by the coach while it is written. It advises, never blocks, and sends nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.domain.coach import Hint
from desktop_app.ui.announce import announce
from desktop_app.ui.page import PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import (
    Button,
    Card,
    CheckField,
    Column,
    FlowRow,
    IconLabel,
    KeyHint,
    Label,
    Line,
    Row,
    Tag,
    TextArea,
    clear_layout,
)

PAUSE_MS = 250
"""The coach reads when the fingers rest; shorter than the pause of a draft."""
MOST_CHARACTERS = 2000
LEAST_LINES, MOST_LINES = 3, 8
SHOWN = 3


class SaidPart(QWidget):
    """The field. Signals `changed()`, and `reviewed(hints)` when the words to look at again are known."""

    changed = Signal()
    reviewed = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._hints: tuple[Hint, ...] = ()
        self._settled: tuple[tuple[str, str], ...] = ()
        self._sensitive = False
        self._asked = 0
        column = Column(self, spacing=0)
        self.field = TextArea(self.tr("What was said"), optional=True, rows=LEAST_LINES, check=self._trouble)
        column.addWidget(self.field)
        self._veil = Label(self.tr("Hidden by the curtain. Press F8 to lift it."), "body", "ink2")
        self._veil.hide()
        column.addWidget(self._veil)
        self._timer = Pause(self, self.review, PAUSE_MS)
        self.field.changed.connect(self._edited)
        self.field.left.connect(self._left)
        self.setFocusProxy(self.field.entry)
        context.curtain.changed.connect(self._draw)
        self._draw(context.curtain.is_on())
        self.field.entry.document().documentLayout().documentSizeChanged.connect(lambda _size: self.grow(theme_source().theme))
        follow_theme(self, self.grow)

    def grow(self, theme: Theme) -> None:
        """As tall as the story, between three lines and eight; beyond, the field scrolls."""
        line = round(theme.type_px("story") * 1.32)
        wanted = round(self.field.entry.document().size().height()) + 4
        self.field.entry.setFixedHeight(max(line * LEAST_LINES, min(line * MOST_LINES, wanted)))

    def text(self) -> str:
        return self.field.text()

    def settled(self) -> tuple[tuple[str, str], ...]:
        """The words that the person keeps, each with the reason given."""
        return self._settled

    def hints(self) -> tuple[Hint, ...]:
        return self._hints

    def fill(self, text: str, settled: tuple[tuple[str, str], ...]) -> None:
        """Show another story."""
        self._settled = settled
        self.field.blockSignals(True)
        self.field.set_text(text)
        self.field.entry.document().clearUndoRedoStacks()
        self.field.blockSignals(False)
        self.field.set_error("")
        self._show(())
        if text:
            self._timer.start()

    def set_sensitive(self, sensitive: bool) -> None:
        """A sensitive theme makes the coach stricter."""
        if sensitive != self._sensitive:
            self._sensitive = sensitive
            self._timer.start()

    def review(self) -> None:
        """Have the text read over now, off the window's thread; an answer to an older text is dropped."""
        self._timer.stop()
        text, sensitive = self.text(), self._sensitive
        self._asked += 1
        number = self._asked
        if not text.strip():
            self._show(())
            return
        coach = self._context.ports.coach
        self._context.executors.work(
            lambda: coach.review(text, sensitive),
            then=lambda hints: self._show(hints) if number == self._asked and text == self.text() else None,
            owner=self,
        )

    def next_hint(self) -> None:
        """Alt+R: select the next word to look at again."""
        index = self.field.next_mark()
        if index is not None and index < len(self._hints):
            announce(self.field, self._hints[index].suggestion)

    def select(self, hint: Hint) -> None:
        """Put the cursor on a word, to be written again."""
        self.field.mark(((hint.start, hint.end - hint.start),))
        self.field.next_mark()
        self.field.mark((one.start, one.end - one.start) for one in self._hints)

    def replace(self, hint: Hint, words: str) -> None:
        """Put other words in its place, as one step of undo."""
        if self.text()[hint.start : hint.end] == hint.word:
            self.field.replace(hint.start, hint.end - hint.start, words)
            self.field.setFocus()

    def keep(self, hint: Hint, reason: str) -> None:
        """Leave a word as it is; it is not shown again in this story."""
        self._settled = (*self._settled, (hint.word.casefold(), reason))
        self._show(self._hints)
        self.changed.emit()

    def _edited(self) -> None:
        self._timer.start()
        self.changed.emit()

    def _show(self, hints: Sequence[Hint]) -> None:
        kept = {word for word, _reason in self._settled}
        self._hints = tuple(hint for hint in hints if hint.word.casefold() not in kept)
        self.field.mark((hint.start, hint.end - hint.start) for hint in self._hints)
        self.field.set_corner(self.tr("%n word(s) to look at again", "", len(self._hints)) if self._hints else "")
        self.reviewed.emit(self._hints)

    def _left(self) -> None:
        """Said on leaving the field, never while typing."""
        if self._hints:
            announce(self.field, self.tr("%n word(s) to look at again, Alt+R", "", len(self._hints)))

    def _trouble(self) -> str:
        over = len(self.text().strip()) - MOST_CHARACTERS
        return self.tr("This text is %n character(s) too long: shorten it.", "", over) if over > 0 else ""

    def _draw(self, drawn: bool) -> None:
        self.field.frame.setVisible(not drawn)
        self._veil.setVisible(drawn)


class ReviewCard(Card):
    """The card beside: each word, why, another way to say it. `names_free` is the person's own word that no name is left."""

    changed = Signal()

    def __init__(self, said: SaidPart, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._said = said
        self._shown: tuple[Hint, ...] | None = None
        head = Row(spacing=8)
        head.addWidget(IconLabel("shield", 20, "accent", self))
        head.addWidget(Label(self.tr("Reading over"), "card", wrap=False))
        head.addStretch(1)
        self._key = KeyHint("Alt+R", self)
        head.addWidget(self._key)
        self._count = Tag("", "amber", "", self)
        head.addWidget(self._count)
        self.body.addLayout(head)
        self._list = Column(spacing=8)
        self.body.addLayout(self._list)
        self._advice = Label("", "second", "ink2")
        self.body.addWidget(self._advice)
        self.names_free = CheckField(self.tr("I read it again: no name in this text"), parent=self)
        self.names_free.toggled.connect(lambda _on: self.changed.emit())
        self.body.addWidget(self.names_free)
        self.setAccessibleName(self.tr("Reading over"))
        said.reviewed.connect(self.show_hints)
        said.changed.connect(self._offer)
        self.show_hints(())

    def show_hints(self, hints: tuple[Hint, ...]) -> None:
        """Show these words and no other."""
        if hints == self._shown:
            return
        self._shown = hints
        clear_layout(self._list)
        self._count.set(self.tr("%n point(s)", "", len(hints)), "amber", "")
        self._count.setVisible(bool(hints))
        self._key.setVisible(bool(hints))
        for index, hint in enumerate(hints[:SHOWN]):
            if index:
                self._list.addWidget(Line())
            self._list.addWidget(self._hint(hint))
        if len(hints) > SHOWN:
            self._list.addWidget(Label(self.tr("and %n other(s)", "", len(hints) - SHOWN), "help"))
        self._advice.setText(
            self.tr("Write down the need, not the person: they may ask to read this record. Nothing is blocked, you decide.")
            if hints
            else self.tr("Nothing to look at again. Write down the need, not the person: they may ask to read this record.")
        )
        self._offer()

    def _offer(self) -> None:
        written = bool(self._said.text().strip())
        self.names_free.setVisible(written)
        if not written:
            self.names_free.setChecked(False)

    def _hint(self, hint: Hint) -> QWidget:
        holder = QWidget(self)
        column = Column(holder, spacing=4)
        top = QWidget(holder)
        line = FlowRow(top, spacing=6, line_spacing=2)
        line.addWidget(IconLabel("alert", 17, "amber", top))
        line.addWidget(Label(self.tr("“{word}”").format(word=hint.word), "strong", "amber", wrap=False))
        line.addWidget(Label(self._reason(hint.reason), "second", "ink2", wrap=False))
        column.addWidget(top)
        column.addWidget(Label(hint.suggestion, "second", "ink"))
        buttons = QWidget(holder)
        flow = FlowRow(buttons, spacing=8, line_spacing=4)
        again = Button(self.tr("Say it otherwise"), "secondary", size="row", parent=buttons)
        again.setAccessibleName(self.tr("Say “{word}” otherwise").format(word=hint.word))
        again.clicked.connect(lambda _checked=False: self._rephrase(hint, again))
        keep = Button(self.tr("Keep, because…"), "ghost", size="row", parent=buttons)
        keep.setAccessibleName(self.tr("Keep “{word}”, because…").format(word=hint.word))
        keep.clicked.connect(lambda _checked=False: self._ask_why(hint, keep))
        flow.addWidget(again)
        flow.addWidget(keep)
        column.addWidget(buttons)
        return holder

    def _rephrase(self, hint: Hint, button: Button) -> None:
        ways = alternatives(hint.suggestion)
        if not ways:
            self._said.select(hint)
            return
        menu = QMenu(button)
        for words in ways:
            menu.addAction(words).triggered.connect(lambda _checked=False, words=words: self._said.replace(hint, words))
        menu.addSeparator()
        menu.addAction(self.tr("Write it myself")).triggered.connect(lambda _checked=False: self._said.select(hint))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _ask_why(self, hint: Hint, button: Button) -> None:
        reasons = {
            "fact": self.tr("it is the fact itself, not a person"),
            "asked": self.tr("the person wants it written so"),
            "place": self.tr("it is the name of a place"),
        }
        menu = QMenu(button)
        for code, words in reasons.items():
            menu.addAction(words).triggered.connect(lambda _checked=False, code=code: self._said.keep(hint, code))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _reason(self, code: str) -> str:
        return {
            "health": self.tr("about health"),
            "disability": self.tr("about a disability"),
            "religion": self.tr("about religion"),
            "politics_union": self.tr("an opinion"),
            "origin": self.tr("about origin"),
            "sexuality": self.tr("about private life"),
            "offence": self.tr("an accusation"),
            "judgement": self.tr("a judgement"),
            "family_money": self.tr("about family or money"),
            "identity": self.tr("a name or a contact"),
        }.get(code, "")


def alternatives(suggestion: str) -> tuple[str, ...]:
    """The ways of saying that a suggestion gives between guillemets."""
    return tuple(found.strip(" \u00a0\u202f") for found in re.findall(r"«([^»]+)»", suggestion))
