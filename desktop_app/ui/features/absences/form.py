"""An absence as it is noted: who, from when to when, who stands in, for what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.absence import SCOPES
from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.services.absences import AbsenceRow
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import ActionBar, Banner, Button, Card, ChipGroup, Choice, Column, ComboField, DateField, PageTitle, Scroller
from desktop_app.ui.widgets import TextField as Text
from desktop_app.ui.widgets.folding_row import FoldingRow


class AbsenceForm(QWidget):
    """Signals `saved(id)` ("" for a new one) and `closed()`. An agent notes their own absence only."""

    saved = Signal(str)
    closed = Signal()

    def __init__(self, page: Page, me: str, own_only: bool) -> None:
        super().__init__(page)
        self._page, self._me, self._own_only, self._id = page, me, own_only, ""
        outer = Column(self, spacing=0)
        scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(scroller, 1)
        said = self.tr("The replacement sees the answers due, the visits and the people who wait, for that time only.")
        self.head = PageTitle("", said)
        scroller.column.addWidget(self.head)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        scroller.column.addWidget(self.trouble)
        scroller.column.addWidget(self._make_card())
        scroller.column.addStretch(1)
        self.bar = ActionBar(parent=self)
        close = Button(self.tr("Back to the list"), "ghost", key=key_text("Esc"), size="final")
        self.save_button = Button(self.tr("Note the absence"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.bar.add(close, self.save_button)
        close.clicked.connect(lambda _checked=False: self.closed.emit())
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        outer.addWidget(self.bar)
        keys, group = page.context.keys, self.tr("Absence being noted")
        keys.press("Ctrl+Return", self.save, label=self.tr("Note the absence"), group=group, at=self)
        keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=group, at=self)

    def _make_card(self) -> Card:
        card = Card("", parent=self)
        today = self._page.context.use_cases.session.today
        self.person = ComboField(self.tr("Who is away"), empty=self.tr("choose a colleague"), above=True)
        self.replaced_by = ComboField(self.tr("Who stands in"), empty=self.tr("choose a colleague"), above=True)
        self.from_on = DateField(self.tr("From"), today=today, required=True)
        self.to_on = DateField(self.tr("To (included)"), today=today, optional=True)
        wording = self._page.context.wording
        scopes = tuple(Choice(code, wording.label("absence", "scope", code)) for code in SCOPES)
        self.scope = ChipGroup(self.tr("What is handed over"), scopes, value="everything")
        self.note = Text(self.tr("Note"), limit=200, optional=True)
        for fields in ((self.person, self.replaced_by), (self.from_on, self.to_on)):
            line = FoldingRow(spacing=12, parent=card)
            for field in fields:
                line.add(field, stretch=1, width=240)
            card.body.addWidget(line)
        card.body.addWidget(self.scope)
        card.body.addWidget(self.note)
        return card

    def offer(self, people: Sequence[tuple[str, str]]) -> None:
        """Colleagues to choose from."""
        kept = self.person.value(), self.replaced_by.value()
        self.person.set_choices([Choice(id, name) for id, name in people if not self._own_only or id == self._me])
        self.replaced_by.set_choices([Choice(id, name) for id, name in people if not self._own_only or id != self._me])
        for field, value in zip((self.person, self.replaced_by), kept, strict=True):
            field.set_value(value)

    def fill(self, row: AbsenceRow | None) -> None:
        """Show an absence, or a new one: today, one's own."""
        self._id = row.id if row is not None else ""
        self.head.set(row.name if row is not None else self.tr("New absence"), self.head.sentence.text())
        self.person.set_value(row.person if row is not None else self._me)
        self.replaced_by.set_value(row.replaced_by if row is not None else None)
        today = self._page.context.use_cases.session.today()
        self.from_on.set_day(date.fromisoformat(row.from_on) if row is not None else today)
        self.to_on.set_day(date.fromisoformat(row.to_on) if row is not None and row.to_on else None)
        self.scope.set_value(row.scope if row is not None else "everything")
        self.note.set_text(row.note if row is not None else "")
        self.trouble.hide()

    def values(self) -> dict[str, Any]:
        """Fields of the record."""
        start, end = self.from_on.day(), self.to_on.day()
        return {
            "person": self.person.value(),
            "replaced_by": self.replaced_by.value(),
            "from_on": start.isoformat() if start else None,
            "to_on": end.isoformat() if end else None,
            "scope": self.scope.value(),
            "note": self.note.text() or None,
        }

    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        for field in (self.person, self.replaced_by):
            if field.value() is None:
                field.set_error(self.tr("Choose a colleague."))
                field.setFocus()
                return
            field.set_error("")
        if self.from_on.verify() and self.to_on.verify():
            self.saved.emit(self._id)

    def show_refusal(self, error: Exception) -> None:
        """A refusal, above; nothing was lost."""
        if isinstance(error, CarnetError):
            sentence = self._page.context.wording.error(error, "absence")
            self.trouble.set(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))
            self.trouble.show_news()
            if isinstance(error, InvalidField) and error.field == "to_on":
                self.to_on.setFocus()
