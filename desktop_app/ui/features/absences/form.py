"""An absence as it is noted: who, from when to when, who stands in, for what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.absence import SCOPES
from desktop_app.domain.errors import InvalidField
from desktop_app.services.absences import AbsenceRow
from desktop_app.ui.form_frame import FormFrame, FrameWords
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Card, ChipGroup, Choice, ComboField, DateField
from desktop_app.ui.widgets import TextField as Text
from desktop_app.ui.widgets.folding_row import FoldingRow


class AbsenceForm(FormFrame):
    """Signals `saved(id)` ("" for a new one) and `closed()`. An agent notes their own absence only. Drafts are kept at every pause."""

    kind = "absence"
    draft_kind = "absence"

    def __init__(self, page: Page, me: str, own_only: bool) -> None:
        self._me, self._own_only = me, own_only
        super().__init__(page)
        self.watch(self.person, self.replaced_by, self.from_on, self.to_on, self.scope, self.note)

    def words(self) -> FrameWords:
        return FrameWords(
            self.tr("The replacement sees the answers due, the visits and the people who wait, for that time only."),
            self.tr("Absence being noted"),
            self.tr("Note the absence"),
            self.tr("Note the absence"),
        )

    def parts(self) -> Iterable[QWidget]:
        yield self._make_card()

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
        today = self._page.context.use_cases.session.today().isoformat()
        new = {"person": self._me, "from_on": today}
        names = ("person", "replaced_by", "from_on", "to_on", "scope", "note")
        self.write({name: getattr(row, name) for name in names} if row is not None else new)
        self.begun(row.id if row is not None else "", row.name if row is not None else self.tr("New absence"))

    def written(self) -> dict[str, Any]:
        return self.values()

    def write(self, held: Mapping[str, Any]) -> None:
        self.person.set_value(held.get("person"))
        self.replaced_by.set_value(held.get("replaced_by"))
        self.from_on.set_day(date.fromisoformat(held["from_on"]) if held.get("from_on") else None)
        self.to_on.set_day(date.fromisoformat(held["to_on"]) if held.get("to_on") else None)
        self.scope.set_value(held.get("scope") or "everything")
        self.note.set_text(str(held.get("note") or ""))

    def fields(self) -> Mapping[str, Any]:
        return {}

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
            self.give(self._id)

    def show_refusal(self, error: Exception) -> None:
        """A refusal, above; nothing was lost."""
        super().show_refusal(error)
        if isinstance(error, InvalidField) and error.field == "to_on":
            self.to_on.setFocus()
