"""A round as it is laid out: the stairwells, the sums below, the keys and the two gestures in the bar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.domain.visit import add_up, counted
from desktop_app.ui.features.door_round.stairwell import StairwellCard
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Button,
    Column,
    FlowRow,
    Label,
    PageTitle,
    Scroller,
    Surface,
    Tag,
    clear_layout,
)
from desktop_app.ui.widgets.checks import EqualRow

SUMS = ("interview", "refusal", "absent", "later", "doors")


class RoundView(QWidget):
    """Signals: `chosen(id)`, `counted(outcome)`, `finish_asked()`, `doors_asked(id)`."""

    chosen = Signal(str)
    counted = Signal(str)
    finish_asked = Signal()
    doors_asked = Signal(str)

    def __init__(self, labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels, self._alone = labels, True
        self.cards: list[StairwellCard] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring", "none")
        outer = Column(self, spacing=0)
        self._scroller = Scroller(margins=(28, 8, 28, 12), spacing=10, parent=self)
        outer.addWidget(self._scroller, 1)
        column = self._scroller.column
        self.title = PageTitle("", "")
        self.total = Tag("", "green", "check")
        self.noted = Tag("", "blue", "pen")
        self.title.right.addWidget(self.noted)
        self.title.right.addWidget(self.total)
        column.addWidget(self.title)
        self._said = Banner("amber", "", parent=self)
        self._said.hide()
        column.addWidget(self._said)
        self._cards = Column(spacing=10)
        column.addLayout(self._cards)
        self.add_button = Button(self.tr("Another stairwell"), "ghost", icon="plus", size="row", parent=self)
        column.addWidget(self._make_sums())
        line = QWidget(self)
        FlowRow(line).addWidget(self.add_button)
        column.addWidget(line)
        column.addStretch(1)
        outer.addWidget(self._make_bar())

    def _make_sums(self) -> QWidget:
        holder = QWidget(self)
        row = EqualRow(holder, least=120, spacing=10)
        self._numbers: dict[str, tuple[Label, Label]] = {}
        for code in SUMS:
            tile = Surface("card", holder)
            inner = Column(tile, margins=(14, 7, 14, 9), spacing=0)
            number, words = Label("0", "screen", wrap=False), Label("", "second", "ink2")
            inner.addWidget(number)
            inner.addWidget(words)
            self._numbers[code] = (number, words)
            row.addWidget(tile)
        return holder

    def _make_bar(self) -> ActionBar:
        self.bar = ActionBar(parent=self)
        self.leave_button = Button(self.tr("List of rounds"), "ghost", key=key_text("Esc"), size="final")
        self.note_button = Button(self.tr("Note the interview"), "secondary", icon="pen", key="N", size="final")
        self.close_button = Button(self.tr("Finish the round"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.bar.add(self.leave_button, self.note_button, self.close_button)
        self.show_keys(True)
        return self.bar

    # -- what it shows
    def show_keys(self, alone: bool) -> None:
        """Name the keys that act: without single ones, Tab goes to the tiles."""
        self._alone = alone
        single = self.tr("1…5 count, Ctrl+Z takes back, ↑ ↓ stairwell")
        tiles = self.tr("Tab and Space count, Ctrl+Z takes back, ↑ ↓ stairwell")
        self.bar.set_text(single if alone else tiles, "keyboard")
        self.note_button.set_key("N" if alone else "")
        for card in self.cards:
            card.show_keys(alone)

    def show_tallies(self, tallies: Sequence[Record], chosen: str, backs: Mapping[str, str], noted: int) -> None:
        """The stairwells in their order, the sums over all of them, how many interviews were noted."""
        if [card.record.id for card in self.cards if card.record is not None] != [tally.id for tally in tallies]:
            self._rebuild(len(tallies))
        for card, tally in zip(self.cards, tallies, strict=True):
            card.show_tally(tally, tally.id == chosen, backs.get(tally.id, ""))
            if tally.id == chosen:
                self.setAccessibleName(card.accessibleName())
        sums = add_up([tally.values for tally in tallies])
        found = sum(counted(tally.values) for tally in tallies)
        whole = found == sums["doors"] and bool(found)
        counts = self.tr("%n door(s) of {doors}", "", found).format(doors=sums["doors"])
        self.total.set(counts, "green" if whole else "neutral", "check")
        self.noted.set(self.tr("%n interview(s) noted of {met}", "", noted).format(met=sums["interview"]), "blue", "pen")
        self.noted.setVisible(bool(sums["interview"]))
        words = {
            "interview": self.tr("interview(s)", "", sums["interview"]),
            "refusal": self.tr("refusal(s)", "", sums["refusal"]),
            "absent": self.tr("absent", "", sums["absent"]),
            "later": self.tr("to come back to"),
            "doors": self.tr("doors, exact sum") if whole else self.tr("doors, of which {found} counted").format(found=found),
        }
        if sums["no_access"]:
            words["absent"] = self.tr("absent, and {count} without access").format(count=sums["no_access"])
        for code, (number, label) in self._numbers.items():
            number.setText(str(sums[code]))
            label.setText(words[code])

    def _rebuild(self, count: int) -> None:
        clear_layout(self._cards)
        self.cards = [StairwellCard(self._labels, self) for _ in range(count)]
        for card in self.cards:
            self._cards.addWidget(card)
            card.show_keys(self._alone)
            card.chosen.connect(lambda card=card: self.chosen.emit(card.record.id))
            card.counted.connect(lambda outcome, card=card: self._count(card, outcome))
            card.finished.connect(self.finish_asked)
            card.more_doors.connect(lambda card=card: self.doors_asked.emit(card.record.id))

    def _count(self, card: StairwellCard, outcome: str) -> None:
        if card.record is not None:
            if not card.is_chosen:
                self.chosen.emit(card.record.id)  # it takes the focus; one that is chosen leaves it on its tile, for Space again
            self.counted.emit(outcome)

    def say(self, sentence: str) -> None:
        """What stands in the way, in place; "" for nothing."""
        if sentence:
            self._said.set(sentence)
            self._said.show_news()
            self._scroller.ensureWidgetVisible(self._said)
        else:
            self._said.hide()

    def said(self) -> str:
        """The sentence shown, "" when none is."""
        return "" if self._said.isHidden() else self._said.accessibleName()

    def reveal(self, id: str) -> None:
        """Bring a stairwell into sight."""
        card = next((one for one in self.cards if one.record is not None and one.record.id == id), None)
        if card is not None:
            self._scroller.ensureWidgetVisible(card)
