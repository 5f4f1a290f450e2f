"""Parts of the page of letters: who gets it, what the paper says, and the offer to note that it left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import InvalidField
from desktop_app.services.commitments import Person
from desktop_app.services.papers.desk import LetterDesk, Recipient, ToNote
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.widgets import Banner, Card, ChipGroup, Choice, Column, Curtain, Label, Note, clear_layout


class WhoField(QWidget):
    """Who gets a letter; of those who cannot, why. `wanted` is the one to choose first."""

    def __init__(self, curtain: Curtain, wording: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curtain, self._wording = curtain, wording
        self.wanted = ""
        column = Column(self, spacing=8)
        self.title = Label(self.tr("To whom"), "label", "ink2")
        column.addWidget(self.title)
        self.people = ChipGroup(self.tr("To whom"))
        column.addWidget(self.people)
        self.others = Label("", "second", "ink2")
        column.addWidget(self.others)
        self.warning = Note("", "amber", icon="alert")
        column.addWidget(self.warning)

    def value(self) -> str:
        """The waiting chosen; "" for none."""
        return str(self.people.value() or "")

    def show_people(self, recipients: Sequence[Recipient], letter: bool) -> None:
        """For a letter those who may get one, and why the others may not; for a notice whom it reaches."""
        may = [one.person for one in recipients if not one.refusal]
        chosen = self.wanted or self.value()
        self.wanted = ""
        self.people.set_choices([Choice(one.waiting, self._name(one), icon="user") for one in may])
        known = [one.waiting for one in may]
        if known:
            self.people.set_value(chosen if chosen in known else known[0])
        for widget in (self.title, self.people):
            widget.setVisible(letter and bool(may))
        self.others.setText("\n".join(self._why_not(recipients)) if letter else self._reached(recipients))
        self.others.setVisible(bool(self.others.text()))
        self.warning.set(self.tr("Nobody who waits can get a letter: make a notice."))
        self.warning.setVisible(letter and not may)

    def names(self, people: Sequence[Person]) -> str:
        """Those people in one line, hidden by the curtain."""
        return ", ".join(dict.fromkeys(self._name(one) for one in people))

    def _name(self, person: Person) -> str:
        return self._curtain.cover(person.label) if person.named else self._wording.label("waiting", "audience", person.label)

    def _why_not(self, recipients: Sequence[Recipient]) -> list[str]:
        refused = [one for one in recipients if one.refusal and one.person.resident]
        rules = [(one, self._wording.rule(InvalidField("waiting", one.refusal), "waiting")) for one in refused]
        return [self.tr("{name}: {reason}").format(name=self._name(one.person), reason=rule) for one, rule in rules]

    def _reached(self, recipients: Sequence[Recipient]) -> str:
        named = sum(1 for one in recipients if one.person.resident and one.person.state == "pending")
        if not named:
            return ""
        return self.tr("A notice does not inform the %n person(s) with a name: they are told apart.", "", named)


class SaidCard(Card):
    """What the paper says, before it is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("What the paper says"))
        self._lines = Column(spacing=8)
        self.body.addLayout(self._lines)
        help = self.tr("A notice names nobody; a letter has the name and the address inside only.")
        self.body.addWidget(Label(help, "help", "ink2"))
        self.body.addStretch(1)

    def show_desk(self, desk: LetterDesk) -> None:
        clear_layout(self._lines)
        self._lines.addWidget(Label(desk.title, "strong"))
        for sentence in desk.sentences:
            self._lines.addWidget(Label(sentence, "body"))
        if desk.detail.evidence == "declared":
            note = Note("", "amber", icon="alert")
            note.set(self.tr("Nobody has seen it: the paper says “declared, not checked”."))
            self._lines.addWidget(note)


class LeftBanner(Banner):
    """It left: one key notes that people were informed. Signals `noted()`, `declined()`."""

    noted = Signal()
    declined = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("green", "", "", icon="check", parent=parent)
        self.yes = self.add_action(self.tr("Note it"), self.noted.emit, role="primary", icon="check", key=key_text("Ctrl+Return"))
        self.no = self.add_action(self.tr("Not yet"), self.declined.emit, role="ghost")
        self.hide()

    def offer(self, note: ToNote, names: str) -> None:
        """Say who would be noted as informed, and how."""
        informed = self.tr("The paper left. Note that they are informed?")
        kept = self.tr("The paper left. Note that they were kept informed?")
        self.set(informed if note.values["type"] == "told" else kept, names)
        self.show_news()
        self.yes.setFocus()
