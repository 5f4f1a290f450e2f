"""The second reading: somebody other than who typed it compares with the sheet; what they change is shown before it is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from desktop_app.domain.process import BODY_CEILING
from desktop_app.domain.record import Record
from desktop_app.services.contributions import ContributionRow, Piece, pieces
from desktop_app.ui.features.contributions.both import Both
from desktop_app.ui.features.contributions.changes_label import ChangesLabel
from desktop_app.ui.features.contributions.told import Part, Told
from desktop_app.ui.features.contributions.words import ContributionWords
from desktop_app.ui.i18n import current_language, short_date
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.pause import Pause
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Button,
    Choice,
    Column,
    ComboField,
    DetailPane,
    EmptyState,
    FoldingRow,
    Label,
    ListTable,
    RowsModel,
    TextArea,
    TextField,
)

PAUSE_MS = 200


class ReadingPart(Part):
    """Signal `read_again(id, corrections)`; `set_aside_asked(row)`."""

    read_again = Signal(str, object)
    set_aside_asked = Signal(object)

    def __init__(self, page: Page, words: ContributionWords) -> None:
        super().__init__(page)
        self._page, self._words = page, words
        self._record: Record | None = None
        self._themes: list[Choice] = []
        self._own = Choice(None, "")
        self._asked = 0
        self.stack = QStackedWidget(self)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        Column(self, spacing=0).addWidget(self.stack)
        hints = ((self.tr("↑ ↓"), self.tr("choose")), (key_text("Return"), self.tr("compare")))
        self.model = RowsModel(words.columns()[:2], parent=self)
        self.table = ListTable(self.tr("Ideas to read again"), self.model, hints=hints)
        both = Both(self.table, self._make_pane(), 5, 6, self.stack)
        self.empty = EmptyState("", "", drawing="list", sign="check", tone="green")
        self.stack.addWidget(both)
        self.stack.addWidget(self.empty)
        self._soon = Pause(self, self.compare, PAUSE_MS)
        self._bind()

    def _make_pane(self) -> QWidget:
        self.pane = DetailPane(self.tr("Compare with the sheet"))
        body = self.pane.body
        self.who = Label("", "help")
        self.sheet = TextField(self.tr("Sheet number"), icon="file", limit=24)
        self.theme = ComboField(self.tr("Theme"), empty=self.tr("no theme"), above=True)
        head = FoldingRow(parent=self.pane)
        head.add(self.sheet, stretch=1, width=120)
        head.add(self.theme, stretch=1, width=160)
        self.title = TextField(self.tr("Title, as on the sheet"), limit=150)
        self.body = TextArea(self.tr("The idea, word for word"), rows=4, check=self._body_trouble)
        self.changes = ChangesLabel()
        for widget in (self.who, head, self.title, self.body, self.changes):
            body.addWidget(widget, 1 if widget is self.body else 0)
        self.same_button = Button(self.tr("As on the sheet"), "primary", icon="check", key=key_text("Ctrl+Return"))
        self.aside_button = Button(self.tr("Set aside…"), icon="pause")
        self.pane.action_row.addWidget(self.same_button)
        self.pane.action_row.addWidget(self.aside_button)
        follow_theme(self, self.scale_entry)
        return self.pane

    def _bind(self) -> None:
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(lambda _row: self.title.entry.setFocus())
        self.same_button.clicked.connect(lambda _checked=False: self.save())
        self.aside_button.clicked.connect(lambda _checked=False: self.set_aside_asked.emit(self.table.current()))
        for signal in (self.title.changed, self.body.changed):
            signal.connect(lambda *_given: self._soon.start())

    def scale_entry(self, theme: Theme) -> None:
        self.body.entry.setMinimumHeight(theme.px(120))

    # -- what it shows
    def show_told(self, told: Told) -> None:
        super().show_told(told)
        self._themes = [Choice(one.code, one.label) for one in told.choices.themes]
        self.theme.set_choices(self._with_its_own())
        rows = [row for row in told.rows if row.standing == "to_read"]
        others = [row for row in rows if not row.mine]
        self.model.set_rows(others)
        own = len(rows) - len(others)
        if own:
            said = self.tr("%n idea(s) typed by you wait for a colleague to read them.", "", own)
            self.table.set_footer(said)
            self.empty.set(self.tr("Yours are for a colleague to read"), said, drawing="list", sign="check", tone="green")
        else:
            text = self.tr("Every idea was read by a second person.") if told.rows else self.tr("Ideas typed by colleagues come here.")
            self.empty.set(self.tr("Nothing to read again"), text, drawing="list", sign="check", tone="green")
        self.stack.setCurrentIndex(0 if others else 1)
        if others and self.table.current() is None:
            self.table.choose(others[0].id)

    def first(self) -> QWidget | None:
        return self.table.view if self.model.rowCount() else None

    def _chosen(self, row: ContributionRow | None) -> None:
        self._asked += 1
        number = self._asked
        self._record = None
        self.pane.setEnabled(row is not None)
        if row is not None:
            session = self._page.context.use_cases.session

            def found() -> tuple[Record | None, str]:
                record = session.reading.get(row.id)
                return record, session.territory().theme_label(str(record["main_theme"] or "")) if record is not None else ""

            self._page.read(found, lambda both: self._show(*both) if number == self._asked else None)

    def _show(self, record: Record | None, theme: str) -> None:
        if record is None:
            return
        self._record, self._own = record, Choice(record["main_theme"], theme)
        label = self._page.context.wording.label
        late = self.tr("received after the phase") if record["out_of_phase"] else ""
        source = label("contribution", "source", str(record["source"]))
        day = short_date(date.fromisoformat(str(record["received_on"])), self._page.context.use_cases.session.today(), current_language())
        self.who.setText(", ".join(part for part in (source, day, late) if part))
        self.sheet.set_text(str(record["sheet_no"] or ""))
        self.title.set_text(str(record["title"] or ""))
        self.body.set_text(str(record["body"] or ""))
        self.theme.set_choices(self._with_its_own())
        self.theme.set_value(record["main_theme"])
        for field in (self.sheet, self.title, self.body):
            field.set_error("")
        self.changes.show_pieces(())

    def _with_its_own(self) -> list[Choice]:
        """The themes in use, and the idea's own if it was withdrawn since: reading again must not take it away."""
        offered = not self._own.code or any(one.code == self._own.code for one in self._themes)
        return self._themes if offered else [*self._themes, self._own]

    # -- comparing
    def corrections(self) -> dict[str, Any]:
        """What differs from what was typed."""
        record = self._record
        if record is None:
            return {}
        given = {"sheet_no": self.sheet.text(), "title": self.title.text(), "body": self.body.text().strip()}
        given["main_theme"] = str(self.theme.value() or "")
        return {name: value or None for name, value in given.items() if value != str(record[name] or "")}

    def compare(self) -> None:
        """Show the differences; found off the window's thread, for a text may be long."""
        record, changes = self._record, self.corrections()
        if record is None:
            return
        pairs = [(str(record[name] or ""), str(changes[name] or "")) for name in ("title", "body") if name in changes]

        def found() -> tuple[Piece, ...]:
            lines = [(*pieces(before, after), Piece("same", "\n")) for before, after in pairs]
            return tuple(piece for line in lines for piece in line)

        self._page.read(found, lambda said: self.changes.show_pieces(said) if self._record is record else None)

    def save(self) -> None:
        """It is what the sheet says, with the corrections shown."""
        if self._record is None:
            return
        if not self.title.text():
            self.title.set_error(self.tr("Write the title, or the first words."))
            self.title.setFocus()
        elif not self.body.verify():
            self.body.setFocus()
        else:
            self.read_again.emit(self._record.id, self.corrections())

    def _body_trouble(self) -> str:
        over = len(self.body.text().strip()) - BODY_CEILING
        if over > 0:
            return self.tr("This text is %n character(s) too long: shorten it.", "", over)
        return "" if self.body.text().strip() else self.tr("Write the idea.")
