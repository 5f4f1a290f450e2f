"""The site: a file of the ideas for Decidim, and the site's own export read back, looked at before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, FileNotReadable
from desktop_app.services.decidim import Leaving, OnlineRow, Returned, Scopes
from desktop_app.ui.features.contributions.told import Part, Told
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Card,
    Cell,
    CheckField,
    Choice,
    Column,
    ComboField,
    FlowRow,
    FoldingRow,
    Label,
    ListTable,
    RowsModel,
    Scroller,
    TableColumn,
    TextField,
)

TONES = {"matched": "green", "changed": "amber", "known": "neutral", "new": "blue", "unknown_sheet": "red", "sheet_twice": "red"}
TABLE_ROWS = 260
"""Height of the preview, px at 100 %."""


class SitePart(Part):
    """Signals: `leave(path, again, bare, scopes)`, `take(content)`."""

    leave = Signal(object, bool, bool, object)
    take = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._content = b""
        self.found: Returned | None = None
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(0, 0, 0, 0), spacing=12, parent=self)
        outer.addWidget(scroller)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        scroller.column.addWidget(self.trouble)
        scroller.column.addWidget(self._make_leaving())
        scroller.column.addWidget(self._make_return())
        scroller.column.addStretch(1)

    def _make_leaving(self) -> QWidget:
        card = Card(self.tr("To the site"), parent=self)
        self.what = Label("", "strong")
        self.stays = Label("", "second", "ink2")
        self.doubts = Banner("amber", "", parent=card)
        warning = self.tr(
            "The site publishes each row at once, in the name of the town, and tells its followers. "
            "Try a hidden component first, then the real one with the same file."
        )
        self.warning = Banner("amber", self.tr("Rows are published at once"), warning, parent=card)
        self.again = CheckField(self.tr("Also those that left in an earlier file"), parent=card)
        self.bare = CheckField(self.tr("Take away signs that a spreadsheet would run (= + - @)"), parent=card)
        self.area = ComboField(self.tr("Neighbourhood"), empty=self.tr("no number of the site"), above=True)
        self.number = TextField(self.tr("Its number on the site (scope)"), limit=9, optional=True)
        self.known = CheckField(self.tr("I know that the rows are published at once"), parent=card)
        holder = QWidget(card)
        flow = FlowRow(holder, spacing=10)
        self.leave_button = Button(self.tr("Make the file…"), "primary", icon="upload")
        flow.addWidget(self.leave_button)
        self._scope: dict[str, int] = {}
        self.scopes = Label("", "help", "ink2")
        self.scopes.hide()
        numbers = FoldingRow(parent=card)
        numbers.add(self.area, stretch=1, width=240)
        numbers.add(self.number, stretch=1, width=240)
        for widget in (self.what, self.stays, self.doubts, self.again, self.bare, numbers, self.scopes, self.warning, self.known):
            card.body.addWidget(widget)
        card.body.addWidget(holder)
        self.known.toggled.connect(lambda _on: self._arrange())
        self.again.toggled.connect(lambda _on: self._look_again())
        self.area.changed.connect(self._area_chosen)
        self.number.changed.connect(self._numbered)
        self.leave_button.clicked.connect(lambda _checked=False: self.ask_file())
        return card

    def _make_return(self) -> QWidget:
        card = Card(self.tr("From the site"), parent=self)
        text = self.tr("The export of the proposals, as the site gives it: each number goes to its sheet, ideas written online are added.")
        card.body.addWidget(Label(text, "second", "ink2"))
        self.news = Banner("blue", "", parent=card)
        self.news.hide()
        self.model = RowsModel(self._columns(), key=lambda row: row.line, parent=self)
        self.table = ListTable(self.tr("Lines of the site’s file"), self.model)
        self.table.setFixedHeight(TABLE_ROWS)
        self.table.hide()
        card.body.addWidget(self.news)
        card.body.addWidget(self.table)
        holder = QWidget(card)
        flow = FlowRow(holder, spacing=10)
        self.open_button = Button(self.tr("Look at the site’s file…"), icon="download")
        self.take_button = Button(self.tr("Take it over"), "primary", icon="check")
        flow.addWidget(self.open_button)
        flow.addWidget(self.take_button)
        self.take_button.hide()
        card.body.addWidget(holder)
        self.open_button.clicked.connect(lambda _checked=False: self.ask_return())
        self.take_button.clicked.connect(lambda _checked=False: self.take.emit(self._content))
        return card

    def _columns(self) -> tuple[TableColumn, ...]:
        fates = {
            "matched": self.tr("To link"),
            "changed": self.tr("Another number"),
            "known": self.tr("Linked already"),
            "new": self.tr("Written online"),
            "unknown_sheet": self.tr("Unknown sheet"),
            "sheet_twice": self.tr("Sheet twice"),
        }

        def fate(row: OnlineRow) -> Cell:
            return Cell(fates[row.fate], kind="tag", tone=TONES[row.fate])

        return (
            TableColumn("line", self.tr("Line"), lambda row: Cell(str(row.line)), width=70, numbers=True),
            TableColumn("id", self.tr("No. online"), lambda row: Cell(row.external_id), width=110),
            TableColumn("sheet", self.tr("Sheet"), lambda row: Cell(row.sheet), width=120),
            TableColumn("title", self.tr("Title"), lambda row: Cell(row.title), width=260, stretch=True),
            TableColumn("fate", self.tr("What becomes of it"), fate, width=170),
        )

    # -- what it shows
    def show_told(self, told: Told) -> None:
        before = self.process
        super().show_told(told)
        if before != self.process:
            self.forget()
        self.area.set_choices([Choice(one.code, one.label) for one in told.choices.neighbourhoods])
        if told.leaving is not None and not self.again.isChecked():
            self.show_leaving(told.leaving)
        elif self.again.isChecked():
            self._look_again()

    def show_leaving(self, leaving: Leaving) -> None:
        """What the file would hold, and what stays."""
        self.what.setText(self.tr("%n idea(s) ready to leave", "", leaving.rows))
        stays = (
            self.tr("%n to read again", "", leaving.to_read) if leaving.to_read else "",
            self.tr("%n duplicate(s)", "", leaving.duplicates) if leaving.duplicates else "",
            self.tr("%n set aside", "", leaving.set_aside) if leaving.set_aside else "",
            self.tr("%n not admissible", "", leaving.not_admissible) if leaving.not_admissible else "",
            self.tr("%n left already", "", leaving.again) if leaving.again else "",
            self.tr("%n written online", "", leaving.online) if leaving.online else "",
        )
        said = ", ".join(part for part in stays if part)
        self.stays.setText(self.tr("Stay here: {what}.").format(what=said) if said else "")
        self.stays.setVisible(bool(said))
        doubts = []
        if leaving.reachable:
            doubts.append(
                self.tr("A telephone number or an e-mail address, perhaps: {sheets}.").format(sheets=", ".join(leaving.reachable))
            )
        if leaving.dangerous:
            doubts.append(self.tr("Begins with a sign that a spreadsheet would run: {sheets}.").format(sheets=", ".join(leaving.dangerous)))
        self.doubts.set(self.tr("Read these sheets once more"), " ".join(doubts))
        self.doubts.setVisible(bool(doubts))
        self.bare.setVisible(bool(leaving.dangerous))
        self._ready = bool(leaving.rows)
        self._arrange()

    def show_returned(self, found: Returned) -> None:
        """Every line and what becomes of it; nothing is written yet."""
        self.found = found
        self.model.set_rows(found.rows)
        self.table.show()
        text = self.tr("{linked} to link, {known} linked already, {new} written online.").format(
            linked=found.count("matched", "changed"), known=found.count("known"), new=found.count("new")
        )
        if found.missing:
            text += " " + self.tr("Left for the site and not in this file: {sheets}.").format(sheets=", ".join(found.missing))
        if found.marked:
            text += " " + self.tr("A spreadsheet saved this file again: do not give it back to the site, which may refuse it.")
        wrong = found.count("unknown_sheet", "sheet_twice")
        title = self.tr("Nothing is written yet")
        if wrong:
            title = self.tr("%n line(s) go with no sheet: nothing can be taken over", "", wrong)
        self.news.say("red" if wrong else "blue", title, text)
        self.news.show()
        self.take_button.setVisible(found.sound)

    def forget(self) -> None:
        """No file is being looked at."""
        self.found, self._content = None, b""
        self.table.hide()
        self.take_button.hide()
        self.news.hide()
        self.trouble.hide()
        self.known.setChecked(False)

    def show_refusal(self, error: Exception) -> None:
        """What is wrong with a file, above; nothing was written."""
        if isinstance(error, CarnetError):
            sentence = self._page.context.wording.error(error)
            self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
            self.trouble.show_news()

    def first(self) -> QWidget | None:
        return self.open_button if self.told is None or not self._ready else self.known

    # -- gestures
    _ready = False

    def ask_file(self) -> None:
        """Where the file goes; only once the warning was read."""
        context = self._page.context
        name = f"decidim-{context.use_cases.session.today().isoformat()}.csv"
        to = context.ports.pickers.save_file(self._page, self.tr("File for the site"), name, self.tr("Decidim file (*.csv)"))
        if to is not None:
            self.trouble.hide()
            to = to if to.suffix.lower() == ".csv" else to.with_name(f"{to.name}.csv")
            self.leave.emit(to, self.again.isChecked(), self.bare.isChecked(), Scopes(dict(self._scope)))

    def ask_return(self) -> None:
        """Which file comes from the site; it is looked at first."""
        context = self._page.context
        path = context.ports.pickers.open_file(self._page, self.tr("The site’s export"), self.tr("Decidim file (*.csv)"))
        if path is None:
            return
        self.forget()
        process, site = self.process, context.use_cases.decidim

        def look() -> tuple[bytes, Returned]:
            content = _read(path)
            return content, site.look(process, content)

        def looked(answer: tuple[bytes, Returned]) -> None:
            self._content = answer[0]
            self.show_returned(answer[1])

        self._page.read(look, looked, self.show_refusal)

    def _look_again(self) -> None:
        process, site, again = self.process, self._page.context.use_cases.decidim, self.again.isChecked()
        if process:
            self._page.read(lambda: site.leaving(process, again), self.show_leaving)

    def _arrange(self) -> None:
        self.leave_button.setEnabled(self._ready and self.known.isChecked())

    def _area_chosen(self, code: object) -> None:
        self.number.setEnabled(code is not None)
        self.number.set_text(str(self._scope.get(str(code), "")))

    def _numbered(self, text: str) -> None:
        code = self.area.value()
        if code is None:
            return
        if text.strip().isdigit():
            self._scope[str(code)] = int(text)
            self.number.set_error("")
        else:
            self._scope.pop(str(code), None)
            self.number.set_error(self.tr("Write the number that the site gives.") if text.strip() else "")
        self.scopes.setText(self.tr("%n neighbourhood(s) with a number", "", len(self._scope)))
        self.scopes.setVisible(bool(self._scope))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble
