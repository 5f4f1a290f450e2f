"""What is already known at this address: a possible duplicate, without identity, and the commitments open there. Never a dialog."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.encounter_entry import Around
from desktop_app.services.encounters import Duplicate
from desktop_app.ui.i18n import current_language, past_day
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Button, Card, Column, FlowRow, IconLabel, Label, Link, Row, Secret


class DuplicateCard(Card):
    """« Peut-être déjà notée ». Signals `joined(id)` ("" when taken back) and `opened(id)` to look at an encounter.

    `join` is the commitment that this household joins. « C’est autre chose » is remembered until the place or theme changes.
    """

    joined = Signal(str)
    opened = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._context = context
        self._duplicates: tuple[Duplicate, ...] = ()
        self._other: set[str] = set()
        self.join = ""
        head = Row(spacing=8)
        head.addWidget(IconLabel("layers", 20, "accent", self))
        self._title = Label(self.tr("Maybe noted already"), "card")
        head.addWidget(self._title, 1)
        self.body.addLayout(head)
        self._about = Label("", "second", "ink2")
        self.body.addWidget(self._about)
        self._words = Secret(context.curtain, "", "body", spoken=True)
        self.body.addWidget(self._words)
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=8, line_spacing=6)
        self.act = Button(self.tr("Join it"), "soft", icon="link", size="row", parent=holder)
        self.other = Button(self.tr("It is something else"), "ghost", size="row", parent=holder)
        flow.addWidget(self.act)
        flow.addWidget(self.other)
        self.body.addWidget(holder)
        self.act.clicked.connect(lambda _checked=False: self._act())
        self.other.clicked.connect(lambda _checked=False: self._set_aside())
        self.setAccessibleName(self._title.text())
        self.hide()

    def fill(self, join: str) -> None:
        """Begin again, joined to a commitment or to none."""
        self.join = join
        self._other.clear()
        self._show()

    def show_around(self, around: Around | None) -> None:
        """What the service found at this address on this theme."""
        found = around.duplicates if around is not None else ()
        if {one.id for one in found} != {one.id for one in self._duplicates}:
            self._other.clear()
        self._duplicates = found
        self._show()

    def shown(self) -> Duplicate | None:
        """The one that the card speaks of."""
        left = [one for one in self._duplicates if one.id not in self._other]
        return next((one for one in left if one.id == self.join), left[0] if left else None)

    def _show(self) -> None:
        one = self.shown()
        self.setVisible(one is not None)
        if one is None:
            return
        language = current_language()
        day = past_day(date.fromisoformat(one.on), self._context.use_cases.session.today(), language)
        self._about.setText(self.tr("Same address, same theme, {day}:").format(day=day))
        self._words.set_text(self.tr("“{words}”").format(words=one.title) if one.title else "")
        self._words.setVisible(bool(one.title))
        commitment = one.kind == "commitment"
        joined = self.join == one.id
        self._title.setText(self.tr("Joined to an existing commitment") if joined else self.tr("Maybe noted already"))
        self.act.setText(self.tr("Take it back") if joined else self.tr("Join it") if commitment else self.tr("Look at it"))
        self.act.set_icon("undo" if joined else "link" if commitment else "eye")
        self.other.setVisible(not joined)
        if joined:
            self._about.setText(self.tr("This household will be told with the others, under the same commitment:"))

    def _act(self) -> None:
        one = self.shown()
        if one is None:
            return
        if one.kind != "commitment":
            self.opened.emit(one.id)
            return
        self.join = "" if self.join == one.id else one.id
        self._show()
        self.joined.emit(self.join)

    def _set_aside(self) -> None:
        one = self.shown()
        if one is not None:
            self._other.add(one.id)
            self._show()


class PlaceCard(Card):
    """The place and how many commitments are open there. Signal `opened()`: see them."""

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        row = Row(spacing=12)
        row.addWidget(IconLabel("pin", 28, "accent", self))
        column = Column(spacing=0)
        self._label = Label("", "strong")
        self._count = Label("", "second", "ink2")
        column.addWidget(self._label)
        column.addWidget(self._count)
        self.link_open = Link(self.tr("See them"), parent=self)
        self.link_open.clicked.connect(lambda _checked=False: self.opened.emit())
        line = Row()
        line.addWidget(self.link_open)
        line.addStretch(1)
        column.addLayout(line)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.hide()

    def show_around(self, around: Around | None) -> None:
        """Show what is open here; hidden as long as the place is not known."""
        self.setVisible(around is not None and bool(around.label))
        if around is None:
            return
        self._label.setText(around.label)
        self._count.setText(self.tr("%n commitment(s) open here", "", around.live) if around.live else self.tr("No commitment open here"))
        self.link_open.setVisible(around.live > 0)
        self.setAccessibleName(", ".join((around.label, self._count.text())))

    def label(self) -> str:
        return self._label.text()
