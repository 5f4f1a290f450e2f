"""Every idea: where it stands, the ones that look alike, what the study found."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.process import STANDINGS
from desktop_app.domain.record import Record
from desktop_app.services.contributions import Alike, ContributionRow
from desktop_app.services.text import folded
from desktop_app.ui.features.contributions.both import Both
from desktop_app.ui.features.contributions.told import Part, Told
from desktop_app.ui.features.contributions.words import ContributionWords
from desktop_app.ui.page import Page
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Button,
    Card,
    Choice,
    Column,
    ComboField,
    DetailPane,
    EmptyState,
    FoldingRow,
    Label,
    ListTable,
    Pair,
    RecordRow,
    RowsModel,
    TextArea,
    TextField,
    clear_layout,
)

PAIRS = 3
"""Pairs shown at a time: the next ones come as these are settled."""


class StudyPart(Part):
    """Signals: `aside(row)`, `back(row)`, `link(row, other_id)` ("" asks which), `study(row)`."""

    aside = Signal(object)
    back = Signal(object)
    link = Signal(object, str)
    study = Signal(object)

    def __init__(self, page: Page, words: ContributionWords) -> None:
        super().__init__(page)
        self._page, self._words = page, words
        self._asked = 0
        self.alike: tuple[Alike, ...] = ()
        column = Column(self, spacing=10)
        filters = FoldingRow(parent=self)
        every = [Choice(code, words.standing(code)) for code in STANDINGS]
        self.standing = ComboField(self.tr("Where it stands"), every, empty=self.tr("everywhere"))
        self.words_field = TextField(self.tr("Find an idea"), icon="search", show_label=False, placeholder=self.tr("words or sheet number"))
        filters.add(self.standing, stretch=1, width=220)
        filters.add(self.words_field, stretch=2, width=240)
        column.addWidget(filters)
        self.pairs = Card(self.tr("The same idea?"), parent=self)
        self._pairs = Column(spacing=2)
        self.pairs.body.addLayout(self._pairs)
        column.addWidget(self.pairs)
        self.model = RowsModel(words.columns(*words.study_columns()), parent=self)
        hints = ((self.tr("↑ ↓"), self.tr("choose")), ("L", self.tr("duplicate")))
        self.table = ListTable(self.tr("Ideas"), self.model, hints=hints)
        self.results = QStackedWidget(self)
        self.results.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        both = Both(self.table, self._make_pane(), 7, 4, self.results)
        self.empty = EmptyState(
            self.tr("No idea yet"), self.tr("Type the first sheet: it is read again, then studied here."), drawing="list"
        )
        self.results.addWidget(both)
        self.results.addWidget(self.empty)
        column.addWidget(self.results, 1)
        self._bind()

    def _make_pane(self) -> QWidget:
        self.pane = DetailPane("")
        self.text = TextArea(self.tr("The idea, word for word"), rows=4)
        self.text.entry.setReadOnly(True)
        self.facts = Column(spacing=4)
        self.pane.body.addWidget(self.text)
        self.pane.body.addLayout(self.facts)
        self.study_button = Button(self.tr("Study…"), "primary", icon="search")
        self.link_button = Button(self.tr("Duplicate of…"), icon="layers", key="L")
        self.aside_button = Button(self.tr("Set aside…"), icon="pause")
        self.back_button = Button(self.tr("Take it back"), icon="undo")
        for button in (self.study_button, self.link_button, self.aside_button, self.back_button):
            self.pane.action_row.addWidget(button)
        follow_theme(self, self.scale_entry)
        return self.pane

    def _bind(self) -> None:
        self.standing.changed.connect(lambda _code: self._filter())
        self.words_field.changed.connect(lambda _text: self._filter())
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.study)
        self.table.bind("L", lambda row: self.link.emit(row, "") if row.standing in ("to_read", "to_study") else None)
        self.study_button.clicked.connect(lambda _checked=False: self.study.emit(self.table.current()))
        self.link_button.clicked.connect(lambda _checked=False: self.link.emit(self.table.current(), ""))
        self.aside_button.clicked.connect(lambda _checked=False: self.aside.emit(self.table.current()))
        self.back_button.clicked.connect(lambda _checked=False: self.back.emit(self.table.current()))

    def scale_entry(self, theme: Theme) -> None:
        self.text.entry.setMinimumHeight(theme.px(140))

    # -- what it shows
    def show_told(self, told: Told) -> None:
        super().show_told(told)
        self._filter()
        self._chosen(self.table.current())
        self._look_for_pairs()

    def first(self) -> QWidget | None:
        return self.table.view if self.model.rowCount() else self.words_field.entry

    def _filter(self) -> None:
        if self.told is None:
            return
        words, wanted = folded(self.words_field.text()).split(), self.standing.value()
        kept = [
            row
            for row in self.told.rows
            if (wanted is None or row.standing == wanted) and all(word in folded(f"{row.sheet_no} {row.title} {row.ref}") for word in words)
        ]
        self.model.set_rows(kept)
        self.results.setCurrentIndex(0 if self.told.rows else 1)

    def _look_for_pairs(self) -> None:
        """Thousands of texts are compared beside the other questions, which do not wait for it."""
        told, context = self.told, self._page.context
        process, ideas = self.process, context.use_cases.contributions

        def found(pairs: tuple[Alike, ...]) -> None:
            if told is self.told:
                self._show_pairs(pairs)

        context.executors.work(lambda: ideas.alike(process), then=found, failed=self._page.refused, owner=self._page)

    def _show_pairs(self, left: tuple[Alike, ...]) -> None:
        self.alike = left
        clear_layout(self._pairs)
        rows = {row.id: row for row in self.told.rows} if self.told is not None else {}
        for pair in left[:PAIRS]:
            first, second = rows[pair.first], rows[pair.second]
            said = self.tr("{sheet} – {title}, alike {points} in 100").format(
                sheet=first.sheet_no or first.ref, title=first.title, points=pair.points
            )
            line = RecordRow(f"{second.sheet_no or second.ref} – {second.title}", said, icon="layers", action=self.tr("Link them"))
            line.acted.connect(lambda row=second, other=first.id: self.link.emit(row, other))
            line.opened.connect(lambda row=second: self.table.choose(row.id))
            self._pairs.addWidget(line)
        if len(left) > PAIRS:
            self._pairs.addWidget(Label(self.tr("and %n other pair(s)", "", len(left) - PAIRS), "help"))
        self.pairs.setVisible(bool(left))

    def _chosen(self, row: ContributionRow | None) -> None:
        self._asked += 1
        number = self._asked
        if row is None:
            self.pane.set_title("")
            self.pane.setEnabled(False)
            self.text.set_text("")
            clear_layout(self.facts)
            return
        self.pane.setEnabled(True)
        session = self._page.context.use_cases.session
        self._page.read(lambda: session.reading.get(row.id), lambda found: self._show(row, found) if number == self._asked else None)

    def _show(self, row: ContributionRow, record: Record | None) -> None:
        if record is None:
            return
        self.pane.set_title(f"{row.sheet_no or row.ref} – {row.title}")
        self.text.set_text(str(record["body"] or ""))
        clear_layout(self.facts)
        rows = {one.id: one for one in self.told.rows} if self.told is not None else {}
        same = rows.get(str(record["duplicate_of"] or ""))
        facts = (
            (self.tr("Where it stands"), self._words.standing(row.standing)),
            (self.tr("Because"), str(record["set_aside_reason"] or record["feasibility_reason"] or "")),
            (self.tr("Duplicate of"), f"{same.sheet_no or same.ref} – {same.title}" if same is not None else ""),
            (self.tr("Studied by"), str(record["studied_by"] or "")),
            (self.tr("Author"), self.tr("waits to be told") if row.has_contact else ""),
        )
        for name, value in facts:
            if value:
                self.facts.addWidget(Pair(name, value, width=120))
        still = row.standing in ("to_read", "to_study", "not_admissible")
        self.study_button.setVisible(row.standing not in ("to_read", "duplicate", "set_aside"))
        self.link_button.setVisible(still)
        self.aside_button.setVisible(still)
        self.back_button.setVisible(row.standing in ("duplicate", "set_aside"))
