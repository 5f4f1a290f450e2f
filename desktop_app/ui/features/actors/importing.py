"""A spreadsheet's list before it is taken: every line with what becomes of it; nothing is written while one of them is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.actor import KINDS
from desktop_app.domain.errors import CarnetError
from desktop_app.services.actors import ActorFile, ActorLine, Defaults
from desktop_app.services.encounter_entry import Offered
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Button,
    Cell,
    Choice,
    Column,
    ComboField,
    FoldingRow,
    ListTable,
    PageTitle,
    RowsModel,
    TableColumn,
)

TONES = {"new": "green", "known": "neutral", "twice": "neutral", "wrong": "red"}
SEPARATORS = {"\t": "⇥"}


class ImportPanel(QWidget):
    """`begin(path, content)`. Signals: `asked(Defaults)` read it again, `taken(ActorFile)`, `other()` another file, `closed()`."""

    asked = Signal(object)
    taken = Signal(object)
    other = Signal()
    closed = Signal()

    def __init__(self, page: Page, words: ActorWords) -> None:
        super().__init__(page)
        self._page, self._words = page, words
        self.file: ActorFile | None = None
        column = Column(self, spacing=0)
        inner = QWidget(self)
        inside = Column(inner, margins=(28, 8, 28, 14), spacing=12)
        self.head = PageTitle(self.tr("A list from a spreadsheet"), self.tr("Nothing is written before you say so; all of it, or nothing."))
        inside.addWidget(self.head)
        self.banner = Banner("neutral", "", parent=self)
        inside.addWidget(self.banner)
        row = FoldingRow(spacing=12, parent=inner)
        self.kind = ComboField(self.tr("Nature of those that say none"), empty=self.tr("none: refuse the line"), above=True)
        self.kind.set_choices([Choice(code, words.kind(code)) for code in KINDS])
        self.area = ComboField(self.tr("Where those that say nothing act"), empty=self.tr("none: refuse the line"), above=True)
        for field in (self.kind, self.area):
            field.changed.connect(lambda _code: self.asked.emit(self.defaults()))
            row.add(field, stretch=1, width=240)
        inside.addWidget(row)
        self.model = RowsModel(self._columns(), key=lambda line: line.number, parent=self)
        self.table = ListTable(self.tr("Lines of the file"), self.model)
        inside.addWidget(self.table, 1)
        column.addWidget(inner, 1)
        column.addWidget(self._make_bar())
        keys, group = page.context.keys, self.tr("A list from a spreadsheet")
        keys.press("Ctrl+Return", self.take, label=self.tr("Take the new ones"), group=group, at=self)
        keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=group, at=self)

    def _make_bar(self) -> ActionBar:
        bar = ActionBar(parent=self)
        self.close_button = Button(self.tr("Back to the list"), "ghost", key=key_text("Esc"), size="final")
        self.other_button = Button(self.tr("Another file…"), "secondary", icon="folder", size="final")
        self.take_button = Button(self.tr("Take the new ones"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        bar.add(self.close_button, self.other_button, self.take_button)
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self.other_button.clicked.connect(lambda _checked=False: self.other.emit())
        self.take_button.clicked.connect(lambda _checked=False: self.take())
        return bar

    def _columns(self) -> tuple[TableColumn, ...]:
        label, territory = self._words.wording, self._page.context.use_cases.session.territory

        def state(line: ActorLine) -> Cell:
            return Cell(self.state_word(line.state), kind="tag", tone=TONES[line.state])

        def what(line: ActorLine) -> Cell:
            problems = " ".join(label.what(problem, "actor") for problem in line.problems)
            areas = ", ".join(territory().sector_label(code) for code in line.values.get("territory") or ())
            second = problems or ", ".join(part for part in (self._words.kind(str(line.values.get("kind") or "")), areas) if part)
            return Cell(line.name or self.tr("(no name)"), second, strong=True)

        return (
            TableColumn("line", self.tr("Line"), lambda line: Cell(str(line.number), kind="number"), width=64, numbers=True),
            TableColumn("state", self.tr("What becomes of it"), state, width=150),
            TableColumn("what", self.tr("Actor"), what, width=320, stretch=True),
        )

    def state_word(self, state: str) -> str:
        """What becomes of a line."""
        return {
            "new": self.tr("new"),
            "known": self.tr("known already"),
            "twice": self.tr("twice in the file"),
            "wrong": self.tr("to correct"),
        }[state]

    def offer(self, areas: Sequence[Offered]) -> None:
        self.area.set_choices([Choice(one.code, one.label) for one in areas])

    def defaults(self) -> Defaults:
        """What a line says that does not say it."""
        return Defaults(str(self.kind.value() or ""), str(self.area.value() or ""))

    def show_file(self, path: Path, file: ActorFile) -> None:
        """Every line, those to correct first."""
        self.file = file
        order = ("wrong", "new", "twice", "known")
        self.model.set_rows(sorted(file.lines, key=lambda line: (order.index(line.state), line.number)))
        self.head.set(path.name, self._understood(file))
        wrong, new = file.count("wrong"), file.count("new")
        if wrong:
            said = self.tr("%n line(s) to correct", "", wrong)
            self.banner.set(said, self.tr("Correct them in the spreadsheet and open the file again, or choose what they lack below."))
        elif new:
            known = file.count("known") + file.count("twice")
            text = self.tr("%n known already: left as they are.", "", known) if known else ""
            self.banner.set(self.tr("%n new actor(s)", "", new), text)
        else:
            self.banner.set(self.tr("Nothing new in this file"), "")
        self.take_button.setEnabled(bool(new) and not wrong)

    def _understood(self, file: ActorFile) -> str:
        separator = SEPARATORS.get(file.separator, file.separator)
        said = self.tr("Read as {encoding}, separator “{separator}”.").format(encoding=file.encoding.upper(), separator=separator)
        aside = [heading for heading, field in file.columns if heading and not field]
        if aside:
            said = " ".join((said, self.tr("Columns left aside: {names}.").format(names=", ".join(aside))))
        return said

    def show_refusal(self, error: Exception) -> None:
        """A file that cannot be read: said here, with the list of the last file gone."""
        if not isinstance(error, CarnetError):
            return
        self.file = None
        self.model.set_rows(())
        self.take_button.setEnabled(False)
        sentence = self._words.wording.error(error, "actor")
        self.banner.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
        self.banner.show_news()

    def take(self) -> None:
        if self.file is not None and self.take_button.isEnabled():
            self.taken.emit(self.file)
