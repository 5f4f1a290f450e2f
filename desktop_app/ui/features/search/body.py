"""What the panel and the page share: the entry, the results as one types, the keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.services.search import Everything, PlaceFound
from desktop_app.ui.announce import announce
from desktop_app.ui.features.search.commands import Commands
from desktop_app.ui.features.search.entries import Entries, Entry
from desktop_app.ui.features.search.results import ResultsList
from desktop_app.ui.follow_up_words import FollowUpWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Column, EmptyState, IconLabel, KeyHint, Label, Line, Row

EACH, MORE = 4, 50
"""Rows of a family at first, and once its rest is asked for."""


class SearchBody(QWidget):
    """Signals `going()` just before a result is opened, `left()` on Escape with nothing typed.

    The focus stays in the entry: ↑ ↓ walk the results, Enter opens. `pages` are the pages that this window has (None: all).
    """

    going = Signal()
    left = Signal()

    def __init__(self, context: PageContext, pages: frozenset[str] | None = None, *, closes: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._closes = context, closes
        today = context.use_cases.session.today()
        self.commands = Commands(context, pages, self)
        self._entries = Entries(context.wording, context.language, today, FollowUpWords(context.language, today, self), self)
        self._wanted: dict[str, int] = {}
        self._ticket: Any = None
        self._keep = -1
        column = Column(self, spacing=0)
        column.addWidget(self._make_head())
        column.addWidget(Line())
        self.results = ResultsList(context.curtain, self)
        self.results.taken.connect(self.take)
        self.nothing = EmptyState("", "", drawing="search", parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.results)
        self._stack.addWidget(self.nothing)
        column.addWidget(self._stack, 1)
        column.addWidget(Line())
        column.addWidget(self._make_foot())
        self.setFocusProxy(self.entry)

    # -- building
    def _make_head(self) -> QWidget:
        head = QWidget(self)
        row = Row(head, margins=(18, 11, 16, 11), spacing=12)
        row.addWidget(IconLabel("search", 20, "accent", head))
        self.entry = QLineEdit(head)
        self.entry.setProperty("bare", "true")
        self.entry.setProperty("big", "true")
        self.entry.setProperty("ring", "none")
        self.entry.setPlaceholderText(self.tr("A person, an address, a commitment, a command…"))
        self.entry.setAccessibleName(self.tr("Search"))
        self.entry.textChanged.connect(self._typed)
        self.entry.installEventFilter(self)
        row.addWidget(self.entry, 1)
        self.count = Label("", "help", "ink2", wrap=False)
        row.addWidget(self.count)
        if self._closes:
            row.addWidget(KeyHint(key_text("Esc")))
        return head

    def _make_foot(self) -> QWidget:
        foot = QWidget(self)
        row = Row(foot, margins=(18, 8, 16, 8), spacing=6)
        for key, word in (("↑ ↓", self.tr("choose")), (key_text("Return"), self.tr("open"))):
            row.addWidget(KeyHint(key))
            row.addWidget(Label(word, "help", "ink2", wrap=False))
        row.addSpacing(8)
        row.addWidget(Label(self.tr("Accents, hyphens and capitals are ignored."), "help", "ink2"), 1)
        return foot

    # -- asking
    def start(self, typed: str = "") -> None:
        """Begin afresh, with words or without."""
        self._wanted = {}
        if self.entry.text() == typed:
            self.ask()
        self.entry.setText(typed)
        self.entry.selectAll()
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask(self) -> None:
        """Ask for what is typed now; an answer still on its way is dropped."""
        if self._ticket is not None:
            self._ticket.cancel()
        typed, wanted, use_cases = self.entry.text().strip(), dict(self._wanted), self._context.use_cases
        reader = self._context.executors.reader
        if typed:
            job = lambda: use_cases.search.everything(typed, EACH, wanted)  # noqa: E731
            self._ticket = reader(job, then=lambda found: self._show(typed, found), failed=self._refused, owner=self)
        else:
            self._ticket = reader(use_cases.search.recent_places, then=self._show_recent, failed=self._refused, owner=self)

    def _typed(self, _text: str) -> None:
        self._wanted, self._keep = {}, -1
        self.ask()

    def _show(self, typed: str, found: Everything) -> None:
        commands = list(self.commands.found(typed))
        best = found.places[0] if found.places else None
        if best is not None and (note := self.commands.note_at(best.label, best.place)) is not None:
            commands.append(note)
        sections = self._entries.sections(typed, found, commands, self._context.opens)
        self.results.show_sections(sections)
        if self._keep >= 0:
            self.results.choose(self._keep)
            self._keep = -1
        said = self._said(found)
        self.count.setText(said)
        self._stack.setCurrentWidget(self.results if sections else self.nothing)
        if not sections:
            text = self.tr("Nothing in this notebook holds “{words}”. Try fewer letters, or another word for it.").format(words=typed)
            self.nothing.set(self.tr("Nothing found"), text)
        announce(self.entry, said)

    def _said(self, found: Everything) -> str:
        if found.more:
            return self.tr("more than {count} results, offline").format(count=found.total)
        return self.tr("%n result(s), offline", "", found.total)

    def _show_recent(self, places: tuple[PlaceFound, ...]) -> None:
        self.count.setText("")
        self.results.show_sections(self._entries.recent(places, self.commands.all()))
        self._stack.setCurrentWidget(self.results)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, CarnetError):
            sentence = self._context.wording.error(error)
            self.nothing.set(sentence.title, sentence.line)
            self._stack.setCurrentWidget(self.nothing)

    # -- taking
    def take(self, entry: Entry) -> None:
        """Open a result, run a command, or show the rest of a family."""
        if entry.more:
            self._keep = self.results.position()
            self._wanted[entry.more] = self._wanted.get(entry.more, 0) + MORE
            self.ask()
            return
        self.going.emit()
        if entry.command is not None:
            entry.command()
        elif entry.destination is not None:
            self._context.navigate(entry.destination)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}
        if key in steps:
            self.results.walk(steps[Qt.Key(key)])
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entry = self.results.current_entry()
            if entry is not None and self._stack.currentWidget() is self.results:
                self.take(entry)
            return True
        if key == Qt.Key.Key_Escape:
            if self._closes or not self.entry.text():
                self.left.emit()
            else:
                self.entry.clear()
            return True
        return False
