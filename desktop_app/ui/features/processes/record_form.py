"""One record as it is written, whichever it is: the fields of its form, over the frame that all forms share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.kinds import KINDS
from desktop_app.ui.features.processes.forms import Form, FormWords
from desktop_app.ui.features.processes.parts import Part, combined, make_part
from desktop_app.ui.form_frame import FormFrame, FrameWords
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import Card, Choice, FoldingRow, clear_layout

Value = Any

NEVER_DRAFTED = ("tell",)
"""One choice and a key: nothing in it would be missed."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a form hands over: its code, the fields of a record ("": a new one), what it belongs to, the draft that goes with it."""

    code: str
    values: Mapping[str, Value]
    record: str
    parent: str
    draft: str


class RecordForm(FormFrame):
    """`show_form(form, values, record, parent)`. Signals `saved(Filled)`, `removed(id)`, `closed()`; `values()` is what it holds."""

    draft_kind = "participation"

    def __init__(self, page: Page) -> None:
        self._words = FormWords(page)
        self.form: Form | None = None
        self.parent_id = ""
        self.entries: dict[str, Part] = {}
        self._choices: dict[str, Sequence[Choice]] = {}
        self._home = ("", "")
        super().__init__(page)

    def words(self) -> FrameWords:
        advice = self._words.sentence(self.form.code) if self.form is not None else ""
        return FrameWords(advice, self.tr("Participation"), self.tr("Keep"))

    def parts(self) -> Iterable[QWidget]:
        self._card = Card("", parent=self)
        yield self._card

    # -- what it shows
    def offer(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Choices of the fields that point at something, by the field's name."""
        self._choices = dict(choices)
        self.offer_more(choices)

    def settle(self, town: str, neighbourhood: str) -> None:
        """Where a place is that was written without being chosen."""
        self._home = (town, neighbourhood)
        for part in self.entries.values():
            part.settle(town, neighbourhood)

    def offer_more(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Other choices of some fields; the rest stay. What choices change by themselves is not somebody's writing."""
        self._choices.update(choices)
        quiet, same = self._quiet, not self.changed()
        self._quiet = True
        for name, part in self.entries.items():
            if name in choices:
                part.offer(choices[name])
        self._quiet = quiet
        if same:
            self._first = self._state()

    def show_form(self, form: Form, values: Mapping[str, Value], record: str = "", parent: str = "") -> None:
        """Show a form, filled with what the record holds (or what a new one begins with)."""
        self._quiet = True
        if self.form is not form:
            self._build(form)
        self.form, self.kind, self.parent_id = form, form.kind, parent
        kind = str(values.get("kind") or "")
        self.write(values)
        self.begun(record, self._words.title(form.code, not record, kind), removable=form.removable and bool(record))
        self.save_button.setText(self._words.keep(form.code, kind))
        self.setAccessibleName(self.head.title.text())
        self.first().setFocus()

    def first(self) -> QWidget:
        """Where writing begins."""
        return next(iter(self.entries.values())).widget

    def values(self) -> dict[str, Value]:
        """Fields as the record holds them; None for what is not said."""
        return combined(self.entries)

    def written(self) -> Mapping[str, Value]:
        return self.values()

    def write(self, held: Mapping[str, Value]) -> None:
        for name, part in self.entries.items():
            part.put(held.get(name))
            part.set_error("")

    def fields(self) -> Mapping[str, Part]:
        return self.entries

    def _build(self, form: Form) -> None:
        clear_layout(self._card.body)
        self.entries = {}
        kind = KINDS[form.kind]
        for names in form.rows:
            row = FoldingRow(spacing=12, parent=self._card)
            for name in names:
                field = kind.field(name)
                assert field is not None, name
                part = make_part(self._page, form.kind, field, field.required or name in form.needed, self.touched)
                self.entries[name] = part
                part.settle(*self._home)
                if name in self._choices:
                    part.offer(self._choices[name])
                row.add(part.widget, stretch=part.stretch, width=part.width)
            self._card.body.addWidget(row)

    # -- drafts
    def changed(self) -> bool:
        return self.form is not None and self.form.code not in NEVER_DRAFTED and super().changed()

    def draft_title(self) -> str:
        values = self.values()
        return str(values.get("title") or values.get("public_name") or "") or self.head.title.text()

    def draft_more(self) -> Mapping[str, Any]:
        return {"form": self.form.code if self.form is not None else "", "parent": self.parent_id}

    # -- saving
    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        if self.form is None or self.save_button.isHidden():
            return
        wrong = [part for part in self.entries.values() if part.wrong()]
        if wrong:
            wrong[0].setFocus()
        else:
            self.give(Filled(self.form.code, self.values(), self._id, self.parent_id, self.draft_id()))
