"""What the end of a visit is made of: a decision read back, a count, the agreement of those who were there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.domain.visit import settled
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.tall_button import TallButton
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.i18n import clock_time, current_language
from desktop_app.ui.theme import follow_theme
from desktop_app.ui.widgets import Avatar, Banner, CheckField, Column, IconLabel, Label, Line, Mark, MarkSign, Row, Surface

_NARROW = 620  # px at 100 %


class DecisionRow(TallButton):
    """A decision, numbered, with who carries it out and before when; pressed, it is settled or changed."""

    gaps = (18, 4)

    def __init__(self, number: int, decision: Record, shot: Snapshot, words: WalkWords, parent: QWidget | None = None) -> None:
        super().__init__(Row(margins=(18, 10, 16, 10), spacing=18), _NARROW, parent)
        self.decision = decision
        rank = Label(str(number), "detail", "accent", wrap=False)
        self._row.addWidget(rank)
        what = Column(spacing=0)
        title = Label(str(decision["text"] or ""), "card", parent=self)
        where = Label(shot.stop_title(str(decision["stop"] or "")), "second", "ink2", parent=self)
        where.setVisible(bool(where.text()))
        what.addWidget(title)
        what.addWidget(where)
        self._row.addLayout(what, 3)
        who, when, mark = self._outcome(decision, shot, words)
        self._side = QWidget(self)
        side = Column(self._side, spacing=0)
        name, day = Label(who, "second_strong", parent=self._side), Label(when, "second", "ink2", parent=self._side)
        name.setVisible(bool(who))
        day.setVisible(bool(when))
        side.addStretch(1)
        side.addWidget(name)
        side.addWidget(day)
        side.addStretch(1)
        self._row.addWidget(self._side, 2)
        self._row.addWidget(MarkSign(mark, 34, parent=self))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(", ".join(part for part in (f"{number}. {title.text()}", where.text(), who, when) if part))
        follow_theme(self, self.scale)

    def _outcome(self, decision: Record, shot: Snapshot, words: WalkWords) -> tuple[str, str, Mark]:
        if not settled(decision.values):
            return self.tr("To be settled"), self.tr("a followed commitment, or a reasoned no"), Mark.DUE
        if decision["no_action_reason"]:
            return self.tr("Not followed up"), str(decision["no_action_reason"]), Mark.REFUSED
        made = shot.made.get(str(decision["commitment"]))
        due = str((made["due_on"] if made is not None else None) or decision["due_on"] or "")
        body = str((made["body"] if made is not None else None) or decision["body"] or "")
        before = self.tr("before {day}").format(day=words.day(due, shot.today)) if due else ""
        return shot.body_name(body) or self.tr("Followed commitment"), before, Mark.DONE


class Count(Surface):
    """A number with its sign and its word."""

    def __init__(self, icon: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        row = Row(self, margins=(16, 12, 14, 12), spacing=10)
        row.addWidget(IconLabel(icon, 26, tone, self))
        self.number = Label("0", "screen", wrap=False)
        row.addWidget(self.number)
        self.word = Label("", "second", "ink2")
        row.addWidget(self.word, 1)

    def show_count(self, count: int, word: str) -> None:
        self.number.setText(str(count))
        self.word.setText(word)
        self.setAccessibleName(f"{count} {word}")


class Agreement(Surface):
    """ "Je confirme ces 3 décisions": an agreement of the evening, said as such. Signal `changed()`."""

    changed = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._now = now
        column = Column(self, margins=(20, 16, 20, 14), spacing=10)
        self.who = Label("", "card")
        column.addWidget(self.who)
        self.said = Banner("green", "")
        self.said.hide()
        column.addWidget(self.said)
        self.check = CheckField("", parent=self)
        column.addWidget(self.check)
        column.addWidget(Label(self.tr("An agreement of the evening: this is not an electronic signature."), "help", "ink2"))
        column.addStretch(1)
        column.addWidget(Line())
        row = Row(spacing=12)
        self._avatar = Avatar("", 44, parent=self)
        row.addWidget(self._avatar)
        text = Column(spacing=0)
        self.author = Label("", "second_strong")
        text.addWidget(self.author)
        text.addWidget(Label(self.tr("wrote and read it over"), "help", "ink2"))
        row.addLayout(text, 1)
        column.addLayout(row)
        self._name = ""
        self.check.toggled.connect(self._ticked)

    def fill(self, shot: Snapshot) -> None:
        """Who agrees, and to how many decisions; a tick given stays."""
        count = len(shot.view.decisions)
        self._name = ", ".join(name for _id, name in shot.elected)
        self.who.setText(self._name or self.tr("Those who walked"))
        text = self.tr("I confirm these %n decision(s)", "", count) if count else self.tr("I confirm: no decision tonight")
        if text != self.check.text():
            self.check.setText(text)
            self.check.setChecked(False)
        self.check.setAccessibleName(text)
        self.author.setText(shot.author)
        self._avatar.set_person(shot.author)

    def _ticked(self, on: bool) -> None:
        hour = clock_time(self._now().astimezone(), current_language())
        who = self._name or self.tr("those who walked")
        self.said.set(self.tr("Read and confirmed by {name} at {hour}").format(name=who, hour=hour))
        self.said.setVisible(on)
        self.changed.emit()
