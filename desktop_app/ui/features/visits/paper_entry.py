"""One line of the paper at a time: its mark, one letter for the box, the words, the day of a promise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.features.visits.paper_lines import LETTERS, PaperLine, Typed, letter_of, read_letter, read_mark
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Card, DateField, FoldingRow, Label, TextField

TEXT_CHARACTERS = 400


class PaperEntry(Card):
    """`show_line(line, typed)`. Signals: `typed(object)` the line is done and the next one wanted, `mark_asked(str)`, `walked(int)` ↑ ↓,
    `changed()` at each key."""

    typed = Signal(object)
    mark_asked = Signal(str)
    walked = Signal(int)
    changed = Signal()

    def __init__(self, lang: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._lang = lang
        self._stops: frozenset[str] = frozenset()
        self._themes: Mapping[str, tuple[str, str]] = {}
        self.line: PaperLine | None = None
        self.about = Label("", "strong")
        self.detail = Label("", "second", "ink2")
        self.body.addWidget(self.about)
        self.body.addWidget(self.detail)
        row = FoldingRow(spacing=10, parent=self)
        self.mark = TextField(self.tr("Number on the paper"), limit=8)
        self.tick = TextField(self.tr("Box"), limit=1)
        self.text = TextField(self.tr("What is written"), limit=TEXT_CHARACTERS)
        for widget, stretch, width in ((self.mark, 1, 120), (self.tick, 1, 90), (self.text, 6, 320)):
            row.add(widget, stretch=stretch, width=width)
        self.body.addWidget(row)
        self.decided = FoldingRow(spacing=10, parent=self)
        self.stop = TextField(self.tr("Stop number"), optional=True, limit=2, check=self._stop_trouble)
        self.due = DateField(self.tr("Before the"), today=today)
        self.theme = TextField(self.tr("Theme, by its letter"), limit=1, check=self._theme_trouble)
        for widget, stretch, width in ((self.stop, 1, 120), (self.due, 2, 180), (self.theme, 3, 200)):
            self.decided.add(widget, stretch=stretch, width=width)
        self.body.addWidget(self.decided)
        self.letters = Label("", "help")
        self.body.addWidget(self.letters)
        self._listen()

    def _listen(self) -> None:
        self.mark.submitted.connect(lambda: self.mark_asked.emit(read_mark(self.mark.text())))
        self.tick.entry.textEdited.connect(self._letter)
        self.tick.submitted.connect(self._after_tick)
        self.text.submitted.connect(self._after_text)
        self.stop.submitted.connect(lambda: self._next(self.stop, self.due))
        self.due.submitted.connect(lambda: self._next(self.due, self.theme))
        self.theme.submitted.connect(self._finish)
        self.theme.entry.textEdited.connect(lambda _text: self._say_theme())
        for field in (self.tick, self.text, self.stop, self.due, self.theme):
            field.changed.connect(lambda _text: self.changed.emit())
        for field in (self.mark, self.tick, self.text):
            field.entry.installEventFilter(self)

    def offer(self, stops: Iterable[str], themes: Iterable[tuple[str, str, str]]) -> None:
        """The numbers of the stops, and the themes as (letter, code, label)."""
        self._stops = frozenset(stops)
        self._themes = {letter: (code, label) for letter, code, label in themes if letter}

    def show_line(self, line: PaperLine, typed: Typed) -> None:
        """Show a line with what was typed for it; the cursor goes where one writes first."""
        self.line = line
        self.blockSignals(True)
        self.set_title(self._heading(line))
        self.about.setText(line.title)
        self.detail.setText(line.detail)
        for label in (self.about, self.detail):
            label.setVisible(bool(label.text()))
        self.mark.set_text(line.mark)
        self.tick.set_text(letter_of(typed.ticked, line.kind, self._lang))
        self.text.set_text(typed.text)
        self.due.set_day(date.fromisoformat(typed.due_on) if typed.due_on else None)
        self.stop.set_text(typed.stop)
        self.theme.set_text(next((letter for letter, (code, _label) in self._themes.items() if code == typed.theme), ""))
        for field in (self.mark, self.tick, self.text, self.stop, self.due, self.theme):
            field.set_error("")
        self.letters.setText(self._letters(line.kind))
        self._show_decided()
        self.blockSignals(False)

    def take_focus(self) -> None:
        """Where one writes first on this line."""
        field = self.text if self.line is None or self.line.kind == "stop" else self.tick
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.entry.selectAll()
        announce(field.entry, f"{self.accessibleName()}, {self.about.text()}")

    def now(self) -> Typed:
        """What the fields hold."""
        kind = self.line.kind if self.line is not None else ""
        ticked = read_letter(self.tick.text(), kind, self._lang)
        if kind != "decision":
            return Typed(ticked, self.text.text())
        promised = ticked == "commitment"
        day = self.due.day() if promised else None
        due = day.isoformat() if day is not None else ""
        return Typed(ticked, self.text.text(), due, self.stop.text(), self._theme() if promised else "")

    def first(self) -> QWidget:
        return self.text.entry if self.line is None or self.line.kind == "stop" else self.tick.entry

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↑ and ↓ go to the line before or after, as on the paper."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not event.modifiers():
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step:
                self.walked.emit(step)
                return True
        return super().eventFilter(watched, event)

    # -- one key after the other
    def _letter(self, text: str) -> None:
        """A letter that stands for a box is enough: the words come next."""
        kind = self.line.kind if self.line is not None else ""
        if not text.strip():
            self._show_decided()
            return
        if read_letter(text, kind, self._lang):
            self.tick.set_error("")
            self._show_decided()
            self.text.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.tick.set_error(self.tr("One of {letters}, or nothing.").format(letters=", ".join(LETTERS[self._known()].get(kind, {}))))

    def _after_tick(self) -> None:
        if self.line is not None and self.line.kind == "decision" and not self.now().blank():
            self.text.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self.tick.error:
            self._finish()

    def _after_text(self) -> None:
        if self.line is None or self.line.kind != "decision" or self.now().blank():
            self._finish()
        elif not self.now().ticked:
            self.tick.set_error(self.tr("Write which box is ticked: a promise, or a no."))
            self.tick.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _next(self, field: TextField, following: TextField) -> None:
        """From one field of a decision to the next one shown, or to the end of the line."""
        if not field.verify():
            return
        if following.isVisible():
            following.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._finish()

    def _finish(self) -> None:
        if self.tick.error or not all(field.verify() for field in (self.stop, self.due, self.theme)):
            return
        self.typed.emit(self.now())

    def _show_decided(self) -> None:
        """A decision names its stop; a promise also its day and its theme."""
        ticked = self.now().ticked
        self.decided.setVisible(self.line is not None and self.line.kind == "decision" and bool(ticked))
        for field in (self.due, self.theme):
            field.setVisible(ticked == "commitment")
        self.decided.fold(theme_source().theme)
        self._say_theme()

    def _theme(self) -> str:
        return self._themes.get(self.theme.text().upper(), ("", ""))[0]

    def _say_theme(self) -> None:
        """The theme in full once its letter is there; before, the letters."""
        chosen = self._themes.get(self.theme.text().upper(), ("", ""))[1]
        letters = " · ".join(f"{letter} {label}" for letter, (_code, label) in self._themes.items())
        self.theme.set_error("")
        self.theme.set_hint(chosen or letters)

    def _stop_trouble(self) -> str:
        text = self.stop.text()
        return "" if not text or text in self._stops else self.tr("This paper has no stop {number}.").format(number=text)

    def _theme_trouble(self) -> str:
        wanted = self.now().ticked == "commitment" and self.line is not None and self.line.kind == "decision"
        return self.tr("Write the letter of a theme.") if wanted and not self._theme() else ""

    # -- words
    def _heading(self, line: PaperLine) -> str:
        return {
            "stop": self.tr("Stop {mark}: what was said there"),
            "promise": self.tr("Promise {mark}: which box is ticked"),
            "decision": self.tr("Decision {mark}"),
        }[line.kind].format(mark=line.mark)

    def _letters(self, kind: str) -> str:
        words = {
            "told": self.tr("told"),
            "asked_again": self.tr("asked again"),
            "not_done": self.tr("not done"),
            "done": self.tr("done"),
            "commitment": self.tr("promise"),
            "refusal": self.tr("no, because"),
            "skipped": self.tr("stop passed by"),
        }
        parts = [f"{letter} = {words[code]}" for letter, code in LETTERS[self._known()].get(kind, {}).items()]
        return " · ".join((*parts, self.tr("Enter: next line"))) if parts else ""

    def _known(self) -> str:
        return self._lang if self._lang in LETTERS else "fr"
