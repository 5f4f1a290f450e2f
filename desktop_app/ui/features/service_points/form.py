"""One counter as it is written down: only its name and what it is for are needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.services.encounter_entry import Offered
from desktop_app.services.service_points import PointRow
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Button,
    Card,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    Label,
    PageTitle,
    Scroller,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

LIMITS = {"name": 120, "matters": 300, "address": 200, "hours": 300, "papers": 400, "phone": 40, "website": 200, "note": 300}


class PointForm(QWidget):
    """Signals: `saved(id)` ("" for a new one), `removed(id)`, `closed()`."""

    saved = Signal(str)
    removed = Signal(str)
    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._id = ""
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller, 1)
        self.head = PageTitle("", self.tr("No name of a colleague: a counter, its hours, its papers."))
        scroller.column.addWidget(self.head)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        scroller.column.addWidget(self.trouble)
        scroller.column.addWidget(self._make_card())
        scroller.column.addStretch(1)
        outer.addWidget(self._make_bar())
        keys, group = page.context.keys, self.tr("Counter being written")
        keys.press("Ctrl+Return", self.save, label=self.tr("Keep this counter"), group=group, at=self)
        keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=group, at=self)

    def _make_card(self) -> QWidget:
        card = Card("", parent=self)
        self.name = TextField(self.tr("Counter"), limit=LIMITS["name"], check=self._name_trouble)
        self.matters = TextField(self.tr("What for"), limit=LIMITS["matters"], check=self._matters_trouble)
        self.address = TextField(self.tr("Address"), icon="pin", limit=LIMITS["address"], optional=True)
        self.town = ComboField(self.tr("Town"), empty=self.tr("every town"), above=True)
        self.hours = TextField(self.tr("Hours"), icon="clock", limit=LIMITS["hours"], optional=True)
        self.phone = TextField(self.tr("Telephone of the counter"), icon="phone", limit=LIMITS["phone"], optional=True)
        self.papers = TextField(self.tr("Papers to bring"), icon="document", limit=LIMITS["papers"], optional=True)
        self.website = TextField(self.tr("Website"), icon="link", limit=LIMITS["website"], optional=True)
        self.note = TextField(self.tr("Note"), limit=LIMITS["note"], optional=True)
        self.themes = ChipGroup(self.tr("Themes"), multiple=True, visible=8)
        rows = (((self.name, 3), (self.town, 2)), ((self.matters, 1),), ((self.address, 3), (self.phone, 2)), ((self.hours, 1),))
        for fields in (*rows, ((self.papers, 1),), ((self.website, 1), (self.note, 1))):
            line = FoldingRow(spacing=12, parent=card)
            for field, stretch in fields:
                line.add(field, stretch=stretch, width=220)
            card.body.addWidget(line)
        card.body.addWidget(Label(self.tr("Themes"), "label"))
        card.body.addWidget(self.themes)
        return card

    def _make_bar(self) -> ActionBar:
        self.bar = ActionBar(parent=self)
        self.remove_button = Button(self.tr("Put in the bin"), "ghost", icon="trash", size="final")
        self.close_button = Button(self.tr("Back to the list"), "ghost", key=key_text("Esc"), size="final")
        self.save_button = Button(self.tr("Keep"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.bar.add(self.remove_button, self.close_button, self.save_button)
        self.remove_button.clicked.connect(lambda _checked=False: self.removed.emit(self._id))
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        return self.bar

    def _texts(self) -> dict[str, TextField]:
        return {name: getattr(self, name) for name in LIMITS}

    # -- what it shows and says
    def offer(self, themes: Sequence[Offered], towns: Sequence[Offered]) -> None:
        self.themes.set_choices([Choice(one.code, one.label) for one in themes])
        self.town.set_choices([Choice(one.code, one.label) for one in towns])

    def fill(self, row: PointRow | None, words: str, may_write: bool) -> None:
        """Show a counter, or a new one named after the words that were looked for."""
        self._id = row.id if row is not None else ""
        self.head.set(row.name if row is not None else self.tr("New counter"), self.head.sentence.text())
        for name, field in self._texts().items():
            field.set_text(getattr(row, name) if row is not None else words if name == "matters" else "")
            field.set_error("")
        self.town.set_value((row.record["town"] if row is not None else None) or None)
        self.themes.set_value(tuple(row.record["themes"] or ()) if row is not None else ())
        self.trouble.hide()
        self.remove_button.setVisible(bool(self._id) and may_write)
        self.save_button.setVisible(may_write)

    def values(self) -> dict[str, Any]:
        """Fields of the record; writing a counter down is checking it."""
        chosen = self.themes.value()
        texts: dict[str, Any] = {name: field.text() for name, field in self._texts().items()}
        today = self._page.context.use_cases.session.today().isoformat()
        return {**texts, "town": self.town.value(), "themes": list(chosen) if isinstance(chosen, tuple) else [], "checked_on": today}

    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        wrong = next((field for field in (self.name, self.matters) if not field.verify()), None)
        if wrong is not None:
            wrong.setFocus()
        elif not self.save_button.isHidden():
            self.saved.emit(self._id)

    def show_refusal(self, error: Exception) -> None:
        """A refusal stands beside its field, else above the form; nothing was lost."""
        if not isinstance(error, CarnetError):
            return
        wording = self._page.context.wording
        field = self._texts().get(error.field) if isinstance(error, InvalidField | MissingField) else None
        if field is not None and isinstance(error, InvalidField):
            rule = str(wording.rule(error, "service_point"))
            field.set_error(rule[:1].upper() + rule[1:])
            field.setFocus()
            return
        sentence = wording.error(error, "service_point")
        self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
        self.trouble.show_news()

    def _name_trouble(self) -> str:
        return "" if self.name.text() else self.tr("Name the counter, for instance “Town hall, civil registry”.")

    def _matters_trouble(self) -> str:
        return "" if self.matters.text() else self.tr("Say what people go there for: this is what is looked for.")
