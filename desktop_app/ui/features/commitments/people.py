"""Those who wait: who they are behind the curtain, how they want to be told, and how many know already."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.commitments import CommitmentDetail, Person
from desktop_app.ui.i18n import NBSP, inside_a_sentence, long_date
from desktop_app.ui.widgets import (
    Avatar,
    Button,
    Column,
    Curtain,
    Gauge,
    IconLabel,
    Label,
    Mark,
    MarkSign,
    Row,
    Secret,
    SecretLine,
    Tag,
)

SHOWN = 3
"""People shown at once; the others come with one button."""

CALLED = ("phone", "sms")


class PeopleBlock(QWidget):
    """Signal `asked(act, waiting)`: a gesture wanted for one person."""

    asked = Signal(str, str)

    def __init__(
        self, detail: CommitmentDetail, wording: Any, curtain: Curtain, today: date, lang: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._detail, self._wording, self._curtain, self._today, self._lang = detail, wording, curtain, today, lang
        self._gestures: list[tuple[Button, Person]] = []
        curtain.changed.connect(self._name_gestures)
        column = Column(self, spacing=8)
        pending = sorted((one for one in detail.people if one.state == "pending"), key=lambda one: not one.asked_again)
        settled = [one for one in detail.people if one.state != "pending"]
        people = [*pending, *settled]
        for person in people[:SHOWN]:
            column.addWidget(self._person(person))
        if len(people) > SHOWN:
            rest = QWidget(self)
            hidden = Column(rest, spacing=8)
            for person in people[SHOWN:]:
                hidden.addWidget(self._person(person))
            rest.hide()
            button = Button(self.tr("See the %n other(s)", "", len(people) - SHOWN), "ghost", icon="chevron-down", size="row", parent=self)
            button.clicked.connect(rest.show)
            button.clicked.connect(button.hide)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(rest)
        if len(detail.people) > 1 and detail.row.state in ("to_tell", "closed", "closed_unreached"):
            column.addWidget(self._gauge(pending))

    def name_of(self, person: Person) -> str:
        return person.label if person.named else self._wording.label("waiting", "audience", person.label)

    def _person(self, person: Person) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=10)
        row.addWidget(self._sign(person), 0, Qt.AlignmentFlag.AlignTop)
        text = Column(spacing=0)
        name = self.name_of(person)
        text.addWidget(SecretLine(self._curtain, name, "strong") if person.named else Label(name, "strong"))
        line = self._reached_by(person)
        if person.contact:
            text.addWidget(Secret(self._curtain, line, "second"))
        elif line:
            text.addWidget(Label(line, "second"))
        if person.discreet:
            text.addWidget(self._warning())
        if person.asked_again:
            again = Tag(self.tr("Asked again"), "amber", "bell")
            text.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(text, 1)
        if person.state == "pending":
            self._add_gesture(row, person)
        return holder

    def _sign(self, person: Person) -> QWidget:
        if person.state == "told":
            return MarkSign(Mark.DONE, 24, self)
        if person.state == "given_up":
            return MarkSign(Mark.MOOT, 24, self)
        return Avatar(person.label) if person.named else IconLabel("people" if person.label != "person" else "user", 24, "ink2", self)

    def _reached_by(self, person: Person) -> str:
        state = self._wording.label("waiting", "state", person.state) if person.state != "pending" else ""
        channel = self._wording.label("waiting", "channel", person.channel) if person.channel else ""
        wish = self.tr("prefers: {channel}").format(channel=inside_a_sentence(channel)) if channel and person.named else ""
        since = ""
        if person.asked_on and not person.named:
            since = self.tr("waits since {day}").format(day=long_date(date.fromisoformat(person.asked_on), self._today, self._lang))
        return " · ".join(part for part in (state, person.contact.replace(" ", NBSP), wish, since) if part)

    def _warning(self) -> QWidget:
        holder = QWidget(self)
        row = Row(holder, spacing=6)
        row.addWidget(IconLabel("alert", 15, "red", holder))
        row.addWidget(Label(self.tr("Discretion asked: no message, no letter, no mention of the town."), "label", "red"), 1)
        return holder

    def _add_gesture(self, row: Row, person: Person) -> None:
        """The gesture that this person waits for, where something is to be told."""
        if self._detail.row.state != "to_tell" or self._detail.contradictions:
            return
        calls = person.channel in CALLED and bool(person.contact)
        button = Button(self.tr("Call") if calls else self.tr("Inform"), "secondary", icon="phone" if calls else "check", size="row")
        self._gestures.append((button, person))
        self._name_gesture(button, person)
        button.clicked.connect(lambda _checked=False, waiting=person.waiting: self.asked.emit("told", waiting))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _name_gesture(self, button: Button, person: Person) -> None:
        name = self.name_of(person)
        button.setAccessibleName(f"{button.text()}, {self._curtain.cover(name) if person.named else name}")

    def _name_gestures(self, _drawn: bool) -> None:
        """The names of the buttons hide with the names of the people."""
        for button, person in self._gestures:
            self._name_gesture(button, person)

    def _gauge(self, pending: list[Person]) -> QWidget:
        holder = QWidget(self)
        column = Column(holder, spacing=4)
        people, told = len(self._detail.people), sum(one.state == "told" for one in self._detail.people)
        head = Row(spacing=8)
        head.addWidget(IconLabel("people", 18, "ink2", holder))
        said = self.tr("Informed {told} of {people}").format(told=told, people=people)
        head.addWidget(Label(said, "strong"), 1)
        if pending:
            head.addWidget(Label(self.tr("%n person(s) left", "", len(pending)), "second_strong", "amber", wrap=False))
        column.addLayout(head)
        column.addWidget(Gauge(told / people, "amber" if pending else "green", name=said, parent=holder))
        return holder
