"""One counter as it is written down: only its name and what it is for are needed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.services.encounter_entry import Offered
from desktop_app.services.service_points import PointRow
from desktop_app.ui.form_frame import FormFrame, FrameWords
from desktop_app.ui.widgets import (
    Card,
    ChipGroup,
    Choice,
    ComboField,
    Label,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

LIMITS = {"name": 120, "matters": 300, "address": 200, "hours": 300, "papers": 400, "phone": 40, "website": 200, "note": 300}


class PointForm(FormFrame):
    """`fill(row, words, may_write)`; signals: `saved(id)` ("" for a new one), `removed(id)`, `closed()`."""

    kind = "service_point"

    def words(self) -> FrameWords:
        return FrameWords(
            self.tr("No name of a colleague: a counter, its hours, its papers."),
            self.tr("Counter being written"),
            self.tr("Keep this counter"),
        )

    def parts(self) -> Iterable[QWidget]:
        yield self._make_card()

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

    def _texts(self) -> dict[str, TextField]:
        return {name: getattr(self, name) for name in LIMITS}

    # -- what it shows and says
    def offer(self, themes: Sequence[Offered], towns: Sequence[Offered]) -> None:
        self.themes.set_choices([Choice(one.code, one.label) for one in themes])
        self.town.set_choices([Choice(one.code, one.label) for one in towns])

    def fill(self, row: PointRow | None, words: str, may_write: bool) -> None:
        """Show a counter, or a new one named after the words that were looked for."""
        for name, field in self._texts().items():
            field.set_text(getattr(row, name) if row is not None else words if name == "matters" else "")
            field.set_error("")
        self.town.set_value((row.record["town"] if row is not None else None) or None)
        self.themes.set_value(tuple(row.record["themes"] or ()) if row is not None else ())
        self.save_button.setVisible(may_write)
        title = row.name if row is not None else self.tr("New counter")
        self.begun(row.id if row is not None else "", title, removable=row is not None and may_write)

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
            self.give(self._id)

    def fields(self) -> Mapping[str, Any]:
        return self._texts()

    def _name_trouble(self) -> str:
        return "" if self.name.text() else self.tr("Name the counter, for instance “Town hall, civil registry”.")

    def _matters_trouble(self) -> str:
        return "" if self.matters.text() else self.tr("Say what people go there for: this is what is looked for.")
