"""The people to speak to of one actor, in the form: professional names, behind the curtain elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.record import Record
from desktop_app.services.actors import ContactDraft
from desktop_app.services.contacts import phone_shown
from desktop_app.ui.widgets import Button, Card, Column, FoldingRow, IconButton, Label, TextField, clear_layout


@dataclass(slots=True)
class _Row:
    holder: FoldingRow
    id: str
    name: TextField
    role: TextField
    phone: TextField
    email: TextField

    @property
    def empty(self) -> bool:
        return not any(field.text().strip() for field in (self.name, self.role, self.phone, self.email))


class PeopleRows(Card):
    """`fill(records)`, `drafts()`, signal `changed()`; `set_allowed(False)` hides all of it behind one sentence, and gives none."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("People to speak to"))
        self.rows: list[_Row] = []
        self._allowed = True
        self._refusal = Label(self.tr("For a place of worship no person is noted: keep the public contact."), "second", "ink2")
        self.body.addWidget(self._refusal)
        self._list = Column(spacing=10)
        self.body.addLayout(self._list)
        self.add_button = Button(self.tr("Add somebody"), "ghost", icon="plus", size="row", parent=self)
        self.add_button.clicked.connect(lambda _checked=False: self.add().name.setFocus())
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_allowed(True)

    def fill(self, people: Sequence[Record]) -> None:
        """Show these and no other."""
        self.put([_draft(one) for one in people])

    def put(self, people: Sequence[ContactDraft]) -> None:
        """The same, of what a draft held."""
        clear_layout(self._list)
        self.rows = []
        for one in people:
            self.add(one)
        self.set_allowed(self._allowed)

    def add(self, person: ContactDraft | None = None) -> _Row:
        """One more line, empty or of somebody known."""
        holder = FoldingRow(spacing=10, parent=self)
        fields = (
            TextField(self.tr("Name"), limit=80),
            TextField(self.tr("Function"), limit=80, optional=True),
            TextField(self.tr("Phone"), limit=40, optional=True),
            TextField(self.tr("E-mail"), limit=120, optional=True),
        )
        for field, width in zip(fields, (160, 130, 130, 170), strict=True):
            holder.add(field, stretch=1, width=width)
        row = _Row(holder, person.id if person is not None else "", *fields)
        if person is not None:
            for field, text in zip(fields, (person.name, person.role, person.phone, person.email), strict=True):
                field.set_text(text)
        for field in fields:
            field.changed.connect(lambda _text: self.changed.emit())
        drop = IconButton("trash", self.tr("Take this person off"), parent=holder)
        drop.clicked.connect(lambda _checked=False: self.drop(row))
        holder.add(drop, width=34)
        self.rows.append(row)
        self._list.addWidget(holder)
        return row

    def drop(self, row: _Row) -> None:
        """Take a line off; it goes with the save."""
        self.rows.remove(row)
        row.holder.hide()
        row.holder.deleteLater()
        self.add_button.setFocus()
        self.changed.emit()

    def set_allowed(self, allowed: bool) -> None:
        self._allowed = allowed
        self._refusal.setVisible(not allowed)
        self.add_button.setVisible(allowed)
        for row in self.rows:
            row.holder.setVisible(allowed)

    def drafts(self) -> tuple[ContactDraft, ...]:
        """Who is on the lines; empty lines say nobody."""
        if not self._allowed:
            return ()
        said = [row for row in self.rows if not row.empty]
        return tuple(
            ContactDraft(one.name.text().strip(), one.role.text().strip(), one.phone.text().strip(), one.email.text().strip(), one.id)
            for one in said
        )

    def show_error(self, error: InvalidField, wording: Any) -> bool:
        """A contact refused, said beside it; False when no line has such a text."""
        for row in self.rows:
            field: TextField = getattr(row, error.field)
            text = field.text().strip()
            if text and (not error.value or text.startswith(error.value[:20])):
                rule = str(wording.rule(error, "contact_person"))
                field.set_error(rule[:1].upper() + rule[1:])
                field.setFocus()
                return True
        return False


def _draft(record: Record) -> ContactDraft:
    """Somebody known, as the form shows them."""
    said = {name: str(record[name] or "") for name in ("name", "role", "email")}
    return ContactDraft(phone=phone_shown(str(record["phone"] or "")), id=record.id, **said)
