"""One record as it is written, whichever it is: the fields of its form, drafts kept at every pause, refusals beside their field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.domain.kinds import KINDS
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.features.processes.forms import Form, FormWords
from desktop_app.ui.features.processes.parts import Part, combined, make_part
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import ActionBar, Banner, Button, Card, Choice, Column, FoldingRow, PageTitle, Scroller

Value = Any

DRAFT_KIND = "participation"
NEVER_DRAFTED = ("tell",)
"""One choice and a key: nothing in it would be missed."""


class RecordForm(QWidget):
    """`show_form(form, values, record, parent)`. Signals `saved()`, `removed()`, `closed()`; `values()` is what to keep."""

    saved = Signal()
    removed = Signal()
    closed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._words = page, FormWords(self)
        self.form: Form | None = None
        self.record = self.parent_id = ""
        self.parts: dict[str, Part] = {}
        self._choices: dict[str, Sequence[Choice]] = {}
        self._filling, self._home = False, ("", "")
        self.keeper = DraftKeeper(page.context, self._draft, page.refused, self, kind=DRAFT_KIND)
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(self._scroller, 1)
        self.head = PageTitle("", "")
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        self._holder = Column(spacing=0)
        self._card: Card | None = None
        self._scroller.column.addWidget(self.head)
        self._scroller.column.addWidget(self.trouble)
        self._scroller.column.addLayout(self._holder)
        self._scroller.column.addStretch(1)
        outer.addWidget(self._make_bar())
        keys, group = page.context.keys, self.tr("Participation")
        keys.press("Ctrl+Return", self.save, label=self.tr("Keep"), group=group, at=self)
        keys.press("Esc", self.close_form, label=self.tr("Back, the draft is kept"), group=group, at=self)

    def _make_bar(self) -> ActionBar:
        self.bar = ActionBar(parent=self)
        self.remove_button = Button(self.tr("Put in the bin"), "ghost", icon="trash", size="final")
        self.close_button = Button(self.tr("Back"), "ghost", key=key_text("Esc"), size="final")
        self.save_button = Button(self.tr("Keep"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.bar.add(self.remove_button, self.close_button, self.save_button)
        self.remove_button.clicked.connect(lambda _checked=False: self.removed.emit())
        self.close_button.clicked.connect(lambda _checked=False: self.close_form())
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        return self.bar

    # -- what it shows
    def offer(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Choices of the fields that point at something, by the field's name."""
        self._choices = dict(choices)
        self.offer_more(choices)

    def settle(self, town: str, neighbourhood: str) -> None:
        """Where a place is that was written without being chosen."""
        self._home = (town, neighbourhood)
        for part in self.parts.values():
            part.settle(town, neighbourhood)

    def offer_more(self, choices: Mapping[str, Sequence[Choice]]) -> None:
        """Other choices of some fields; the rest stay."""
        self._choices.update(choices)
        for name, part in self.parts.items():
            if name in choices:
                part.offer(choices[name])

    def show_form(self, form: Form, values: Mapping[str, Value], record: str = "", parent: str = "", draft: str = "") -> None:
        """Show a form, filled with what the record holds (or what a new one begins with)."""
        self._filling = True
        if self.form is not form:
            self._build(form)
        self.form, self.record, self.parent_id = form, record, parent
        self.keeper.begin(draft)
        kind = str(values.get("kind") or "")
        self.head.set(self._words.title(form.code, not record, kind), self._words.sentence(form.code))
        self.save_button.setText(self._words.keep(form.code, kind))
        self.setAccessibleName(self.head.title.text())
        for name, part in self.parts.items():
            part.put(values.get(name))
            part.say("")
        self.trouble.hide()
        self.remove_button.setVisible(form.removable and bool(record))
        self._scroller.verticalScrollBar().setValue(0)
        self._filling = False
        self.first().setFocus()

    def first(self) -> QWidget:
        """Where writing begins."""
        return next(iter(self.parts.values())).widget

    def values(self) -> dict[str, Value]:
        """Fields as the record holds them; None for what is not said."""
        return combined(self.parts)

    def _build(self, form: Form) -> None:
        if self._card is not None:
            self._holder.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
        self._card, self.parts = Card("", parent=self), {}
        kind = KINDS[form.kind]
        for names in form.rows:
            row = FoldingRow(spacing=12, parent=self._card)
            for name in names:
                field = kind.field(name)
                assert field is not None, name
                part = make_part(self._page, form.kind, field, field.required or name in form.needed, self._touched)
                self.parts[name] = part
                part.settle(*self._home)
                if name in self._choices:
                    part.offer(self._choices[name])
                row.add(part.widget, stretch=part.stretch, width=part.width)
            self._card.body.addWidget(row)
        self._holder.addWidget(self._card)

    # -- drafts
    def _touched(self) -> None:
        if not self._filling and self.form is not None and self.form.code not in NEVER_DRAFTED:
            self.keeper.touched()

    def _draft(self) -> tuple[str, Mapping[str, Value]] | None:
        form, values = self.form, self.values()
        said = str(values.get("title") or values.get("public_name") or "")
        if form is None or not any(
            value for name, value in values.items() if name not in ("kind", "level", "college", "designation", "origin")
        ):
            return None
        return said or self._words.title(form.code, not self.record), {
            "form": form.code,
            "record": self.record,
            "parent": self.parent_id,
            "values": values,
        }

    def close_form(self) -> None:
        """Back to the list: what was written stays a draft."""
        self.keeper.keep_now()
        self.closed.emit()

    # -- saving
    def save(self) -> None:
        """Tell the page, unless something is missing: the focus goes there."""
        if self.form is None or self.save_button.isHidden():
            return
        wrong = [part for part in self.parts.values() if part.wrong()]
        if wrong:
            wrong[0].widget.setFocus()
            return
        self.keeper.hold()
        self.saved.emit()

    def draft_id(self) -> str:
        """The draft that goes once the record is kept."""
        return self.keeper.id if self.keeper.is_kept else ""

    def show_refusal(self, error: Exception) -> None:
        """A refusal stands beside its field, else above the form; nothing was lost."""
        if not isinstance(error, CarnetError) or self.form is None:
            return
        wording, kind = self._page.context.wording, self.form.kind
        part = self.parts.get(error.field) if isinstance(error, InvalidField | MissingField) else None
        self._touched()
        if part is not None:
            rule = str(wording.rule(error, kind)) if isinstance(error, InvalidField) else self.tr("Complete this field.")
            part.say(rule[:1].upper() + rule[1:])
            part.widget.setFocus()
            return
        sentence = wording.error(error, kind)
        self.trouble.set(sentence.title, " ".join(one for one in (sentence.text, sentence.action) if one))
        self.trouble.show_news()
