"""Actors that may have been noted twice, side by side: keep one, or say that they are two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.actors import ActorRow, Twins
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import (
    Button,
    Card,
    Column,
    EmptyState,
    FlowRow,
    FoldingRow,
    Label,
    PageTitle,
    Pair,
    Scroller,
    clear_layout,
)

SHOWN = 20
"""Pairs drawn at once; the others come when these are settled."""


class TwinsPanel(QWidget):
    """`show_pairs(pairs)`. Signals: `merged(loser, survivor)`, `apart(one, other)`, `closed()`."""

    merged = Signal(str, str)
    apart = Signal(str, str)
    closed = Signal()

    def __init__(self, page: Page, words: ActorWords, may_write: bool) -> None:
        super().__init__(page)
        self._words, self._may_write = words, may_write
        self.cards: list[Card] = []
        self.buttons: list[tuple[Button, Button, Button]] = []
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 14), spacing=12, parent=self)
        outer.addWidget(self.scroller)
        self.head = PageTitle(self.tr("Perhaps noted twice"), "")
        close = Button(self.tr("Back to the list"), "ghost", key=key_text("Esc"), parent=self)
        close.clicked.connect(lambda _checked=False: self.closed.emit())
        self.head.right.addWidget(close)
        self.close_button = close
        self.scroller.column.addWidget(self.head)
        self._list = Column(spacing=12)
        self.scroller.column.addLayout(self._list)
        self.scroller.column.addStretch(1)
        page.context.keys.press("Esc", self.closed.emit, label=self.tr("Back to the list"), group=self.head.title.text(), at=self)

    def show_pairs(self, pairs: Sequence[Twins]) -> None:
        """The most alike first."""
        clear_layout(self._list)
        self.cards, self.buttons = [], []
        text = self.tr("Merged, their histories are read together: nothing is lost, and it can be undone.")
        self.head.set(self.tr("Perhaps noted twice"), text if pairs else "")
        if not pairs:
            said = self.tr("No two actors have nearly the same name or the same contact.")
            self._list.addWidget(EmptyState(self.tr("Nobody is noted twice"), said, drawing="list", sign="check", tone="green"))
        for pair in pairs[:SHOWN]:
            self._list.addWidget(self._card(pair))
        if len(pairs) > SHOWN:
            self._list.addWidget(Label(self.tr("and %n more pair(s)", "", len(pairs) - SHOWN), "help"))
        first = self.buttons[0][0] if self.buttons else self.close_button
        first.setFocus()

    def _card(self, pair: Twins) -> Card:
        why = self.tr("names alike") if pair.why == "name" else self.tr("same contact")
        card = Card(why[:1].upper() + why[1:], parent=self)
        row = FoldingRow(spacing=18, parent=card)
        row.add(self._side(pair.one, card), stretch=1, width=280)
        row.add(self._side(pair.other, card), stretch=1, width=280)
        card.body.addWidget(row)
        if self._may_write:
            card.body.addWidget(self._acts(pair, card))
        self.cards.append(card)
        return card

    def _side(self, row: ActorRow, parent: QWidget) -> QWidget:
        side = QWidget(parent)
        column = Column(side, spacing=3)
        column.addWidget(Label(row.name, "strong"))
        lines = (
            (self.tr("Nature"), self._words.kind(row.kind)),
            (self.tr("Where"), ", ".join(row.areas)),
            (self.tr("To reach it"), row.contact),
            (self.tr("Known by"), ", ".join(row.known_by)),
            (self.tr("Last contact"), self._words.last(row)),
        )
        for name, value in lines:
            if value:
                column.addWidget(Pair(name, value, width=100, parent=side))
        column.addStretch(1)
        return side

    def _acts(self, pair: Twins, parent: QWidget) -> QWidget:
        holder = QWidget(parent)
        flow = FlowRow(holder, spacing=10)
        one, other = pair.one, pair.other
        keep_one = Button(self.tr("Keep “{name}”").format(name=one.name), "secondary", icon="merge", parent=holder)
        keep_other = Button(self.tr("Keep “{name}”").format(name=other.name), "secondary", icon="merge", parent=holder)
        two = Button(self.tr("They are two"), "ghost", parent=holder)
        keep_one.clicked.connect(partial(self._merge, other.id, one.id))
        keep_other.clicked.connect(partial(self._merge, one.id, other.id))
        two.clicked.connect(partial(self._two, one.id, other.id))
        for button in (keep_one, keep_other, two):
            flow.addWidget(button)
        self.buttons.append((keep_one, keep_other, two))
        return holder

    def _merge(self, loser: str, survivor: str, _checked: bool = False) -> None:
        self.merged.emit(loser, survivor)

    def _two(self, one: str, other: str, _checked: bool = False) -> None:
        self.apart.emit(one, other)
