"""Who carries the initiative: residents who agreed to be written down, or actors. Each is written, changed or taken away in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.contributions import IdeaSeed
from desktop_app.ui.features.initiatives.carrier_editor import ACTOR, RESIDENT, CarrierEditor
from desktop_app.ui.features.initiatives.entry import CarrierEntry
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Button, Column, FlowRow, IconButton, IconLabel, Label, Row, SecretLine, Tag, clear_layout


class CarriersField(QWidget):
    """`fill(entries)`, `entries()`; signal `changed()`. `now_text()` gives the instant noted when a person agrees."""

    changed = Signal()

    def __init__(self, context: PageContext, now_text: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._entries: tuple[CarrierEntry, ...] = ()
        self._actors: dict[str, str] = {}
        self._at, self._author = -1, CarrierEntry("")
        column = Column(self, spacing=8)
        self._none = Label(self.tr("Nobody yet. A group of neighbours needs no association."), "help")
        column.addWidget(self._none)
        self._list = Column(spacing=4)
        column.addLayout(self._list)
        self.editor = CarrierEditor(context, now_text, self)
        self.editor.hide()
        self.editor.kept.connect(self._keep)
        self.editor.closed.connect(self._close)
        column.addWidget(self.editor)
        self._acts = QWidget(self)
        flow = FlowRow(self._acts)
        self.add_resident = Button(self.tr("Add a resident"), "secondary", icon="user", parent=self._acts)
        self.add_actor = Button(self.tr("Add an association"), "secondary", icon="partner", parent=self._acts)
        self.add_author = Button(self.tr("The author of the idea carries it"), "secondary", icon="check", parent=self._acts)
        self.add_author.setToolTip(self.tr("Only if they said so: they had agreed to be told, not yet to carry it."))
        self.add_resident.clicked.connect(lambda _checked=False: self.edit(-1, RESIDENT))
        self.add_actor.clicked.connect(lambda _checked=False: self.edit(-1, ACTOR))
        self.add_author.clicked.connect(lambda _checked=False: self.add(self._author))
        for button in (self.add_resident, self.add_actor, self.add_author):
            flow.addWidget(button)
        column.addWidget(self._acts)
        self.setFocusProxy(self.add_resident)
        self.add_author.hide()

    # -- what it shows
    def offer(self, actors: Sequence[tuple[str, str]]) -> None:
        """Actors of the notebook as (id, name)."""
        self._actors = dict(actors)
        self.editor.offer(actors)
        self._show()

    def offer_author(self, idea: IdeaSeed | None) -> None:
        """Somebody whose idea it was: they carry it only once they say so."""
        known = idea is not None and bool(idea.resident)
        self._author = CarrierEntry(idea.author, resident=idea.resident, masked=True) if idea is not None and known else CarrierEntry("")
        self._show()

    def fill(self, entries: Sequence[CarrierEntry]) -> None:
        """Show carriers; nothing is emitted."""
        self._entries = tuple(entries)
        self._close(focus=False)

    def entries(self) -> tuple[CarrierEntry, ...]:
        return self._entries

    def add(self, entry: CarrierEntry) -> None:
        """One more carrier; the same actor or person stands once."""
        twice = any((one.actor, one.resident) == (entry.actor, entry.resident) for one in self._entries)
        if not (twice and (entry.actor or entry.resident)):
            self._entries = (*self._entries, entry)
        self._show()
        self.changed.emit()

    # -- writing one
    def edit(self, at: int, kind: str = RESIDENT) -> None:
        """Write the carrier of a line; -1: a new one."""
        self._at = at
        self.editor.begin(self._entries[at] if 0 <= at < len(self._entries) else CarrierEntry(""), kind)
        self.editor.show()
        self._acts.hide()
        self.editor.take_focus()

    def edit_held(self, id: str) -> None:
        """Write the carrier that has this record."""
        at = next((at for at, one in enumerate(self._entries) if one.id == id), -1)
        if at >= 0:
            self.edit(at)

    def settle(self) -> bool:
        """Before the form is kept: what is being written is kept with it, or says what it lacks (False)."""
        if self.editor.isHidden():
            return True
        if not self.editor.written():
            self._close()
            return True
        return self.editor.finish()

    def escape(self) -> bool:
        """Leave the carrier that is being written as it was; False when none is."""
        if self.editor.isHidden():
            return False
        self._close()
        return True

    def _keep(self, entry: CarrierEntry) -> None:
        if self._at >= 0:
            self._entries = (*self._entries[: self._at], entry, *self._entries[self._at + 1 :])
            self.changed.emit()
        else:
            self.add(entry)
        self._close()

    def _close(self, *, focus: bool = True) -> None:
        self.editor.hide()
        self._acts.show()
        self._show()
        if focus:
            self.add_resident.setFocus()

    def _remove(self, at: int) -> None:
        self._entries = (*self._entries[:at], *self._entries[at + 1 :])
        self._close()
        self.changed.emit()

    # -- inside
    def _show(self) -> None:
        clear_layout(self._list)
        self._none.setVisible(not self._entries)
        author = self._author.resident
        self.add_author.setVisible(bool(author) and all(one.resident != author for one in self._entries))
        for at, one in enumerate(self._entries):
            self._list.addWidget(self._line(at, one))

    def _line(self, at: int, one: CarrierEntry) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=8)
        row.addWidget(IconLabel("partner" if one.actor else "user", 18, "ink2", holder))
        text = Column(spacing=0)
        name = one.label or (self._actors.get(one.actor) or self.tr("an actor") if one.actor else self.tr("a resident"))
        text.addWidget(SecretLine(self._context.curtain, name, "strong"))
        if one.part:
            text.addWidget(Label(one.part, "help"))
        row.addLayout(text, 1)
        if one.discreet:
            row.addWidget(Tag(self.tr("discretion"), "amber", "shield"))
        change = IconButton("pen", self.tr("Change carrier {number}").format(number=at + 1), parent=holder)
        change.clicked.connect(lambda _checked=False: self.edit(at))
        remove = IconButton("trash", self.tr("Take carrier {number} away").format(number=at + 1), parent=holder)
        remove.clicked.connect(lambda _checked=False: self._remove(at))
        row.addWidget(change)
        row.addWidget(remove)
        return holder
