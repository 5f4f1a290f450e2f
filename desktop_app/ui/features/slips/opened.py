"""What a slip opens: what remains first, then each date; and the two things that its holder may say."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.slip_values import Looked, Matter
from desktop_app.services.slip_words import SlipWords
from desktop_app.ui.announce import announce
from desktop_app.ui.widgets import Banner, Button, Choice, Column, FlowRow, Label, Line, RadioGroup, Surface, clear_layout


class OpenedSlip(Surface):
    """Signal `said(says, commitment)`: asked_again or not_done."""

    said = Signal(str, str)

    def __init__(self, words: SlipWords, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._words = words
        self._matters: tuple[Matter, ...] = ()
        column = Column(self, margins=(24, 18, 24, 20), spacing=10)
        self.number = Label("", "screen", "ink")
        column.addWidget(self.number)
        self.doubled = Banner("amber", "", "", parent=self)
        self.doubled.set(
            self.tr("This number was given twice"),
            self.tr(
                "Ask on which day they got the slip, choose that request, and offer them another slip: whoever follows it will bring it."
            ),
        )
        self.doubled.hide()
        column.addWidget(self.doubled)
        self.which: RadioGroup | None = None
        self._which_slot = Column(spacing=0)
        column.addLayout(self._which_slot)
        self._lines = Column(spacing=6)
        column.addLayout(self._lines)
        column.addWidget(Line())
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=12)
        self.again = Button(self.tr("They ask again"), "secondary", icon="phone", key="Alt+D", size="final", parent=self)
        self.undone = Button(self.tr("It is not done"), "secondary", icon="alert", key="Alt+F", size="final", parent=self)
        self.again.clicked.connect(lambda _checked=False: self.say("asked_again"))
        self.undone.clicked.connect(lambda _checked=False: self.say("not_done"))
        flow.addWidget(self.again)
        flow.addWidget(self.undone)
        column.addWidget(holder)

    def show_slip(self, looked: Looked) -> None:
        """Show what was looked up; the request chosen among two stays chosen."""
        kept = self.commitment()
        self._matters = looked.matters
        self.number.setText(self.tr("Slip {number}").format(number=looked.number))
        self.doubled.setVisible(looked.doubled)
        clear_layout(self._which_slot)
        self.which = None
        if looked.doubled:
            choices = [Choice(one.commitment, self._name(one)) for one in looked.matters]
            chosen = kept if kept in {one.commitment for one in looked.matters} else looked.matters[0].commitment
            self.which = RadioGroup(self.tr("Which request"), choices, value=chosen, parent=self)
            self.which.changed.connect(lambda _code: self._show_matter())
            self._which_slot.addWidget(self.which)
        for button in (self.again, self.undone):
            button.setEnabled(bool(looked.matters))
        self._nothing = self._without_matter(looked)
        self._show_matter()

    def commitment(self) -> str:
        """The request that is meant; empty when there is but one, or none."""
        return str(self.which.value() or "") if self.which is not None else ""

    def first(self) -> QWidget:
        """Where the focus goes: the first gesture, or the choice between two requests."""
        return self.which if self.which is not None else self.again

    def say(self, says: str) -> None:
        """What the holder says, if a slip is open."""
        if self.isVisible() and self._matters:
            self.said.emit(says, self.commitment())

    def texts(self) -> tuple[str, ...]:
        """The sentences on screen, what remains first."""
        matter = next((one for one in self._matters if one.commitment == self.commitment()), self._matters[0] if self._matters else None)
        if matter is None:
            return (self._nothing,)
        return (self._words.remains(matter), *self._words.facts(matter))

    def announce_all(self) -> None:
        """Tell the screen reader what a person would read."""
        announce(self, " ".join((self.number.text(), *self.texts())))

    def _show_matter(self) -> None:
        clear_layout(self._lines)
        remains, *facts = self.texts()
        self._lines.addWidget(Label(remains, "detail", "accent", parent=self))
        for fact in facts:
            self._lines.addWidget(Label(fact, "card", "ink", parent=self))

    def _name(self, matter: Matter) -> str:
        day = self._words.day(matter.facts[0].on) if matter.facts else "?"
        return self.tr("the request of {day}").format(day=day)

    def _without_matter(self, looked: Looked) -> str:
        if looked.on_sheet:
            return self.tr("The request is noted on a sheet of paper that is not typed yet. Ask them to call again in a few days.")
        return self.tr("This slip is not attached to a request yet. Note what they say, and tell the agent whose pad it is.")
