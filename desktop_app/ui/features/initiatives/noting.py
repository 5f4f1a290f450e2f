"""What is noted on an initiative: a request for money, what the fund answered, word to the carriers, a step."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.initiative import DECISIONS
from desktop_app.domain.step import TO_DO_TYPES
from desktop_app.services.initiatives import PROPOSED, InitiativeView
from desktop_app.ui.acts.parts import ChipsPart
from desktop_app.ui.features.initiatives.asking import AskPanel, Gesture
from desktop_app.ui.features.initiatives.money_field import MoneyField
from desktop_app.ui.features.initiatives.request import RequestFields
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Choice, ComboField, DateField, Label, TextField
from desktop_app.ui.widgets.folding_row import FoldingRow

REASON, NOTE = 300, 600
WAYS = ("phone", "in_person", "email", "letter", "sms", "door")


class RequestPanel(AskPanel):
    """One request for money, new or to be corrected: `place` is its number."""

    def __init__(self, view: InitiativeView, place: int, words: InitiativeWords, parent: QWidget | None = None) -> None:
        super().__init__(words, "euro", parent)
        self.set_title(self.tr("Request for money"))
        self._id, self._place = view.row.id, place
        self._funding = [dict(one) for one in view.record["funding"] or ()]
        self.request = RequestFields(words, self)
        self.request.fill(self._funding[place] if place < len(self._funding) else {}, view.record.values)
        self.body.addWidget(self.request)
        self.fields.update(self.request.fields())

    def gesture(self) -> Gesture:
        id, place, request, area = self._id, self._place, self.request.values(), self.request.area_values()
        return Gesture(lambda initiatives: initiatives.fund(id, place, request, area), self.tr("Request noted"))


class AnswerPanel(AskPanel):
    """What a fund answered: the stage follows, and the carriers are to be told."""

    def __init__(
        self, view: InitiativeView, words: InitiativeWords, decision: str = "", place: int = -1, parent: QWidget | None = None
    ) -> None:
        super().__init__(words, "receipt", parent)
        self.set_title(self.tr("Answer of the fund"))
        self._id = view.row.id
        funding = list(view.record["funding"] or ())
        open_ones = [at for at, one in enumerate(funding) if not one.get("decision")] or list(range(len(funding)))
        corrected = funding[place] if 0 <= place < len(funding) and funding[place].get("decision") else {}
        open_ones = [place] if corrected else open_ones
        self._funding = funding
        choices = [Choice(at, self._named(at)) for at in open_ones]
        chosen = place if place in open_ones else (open_ones[-1] if open_ones else None)
        self.which = ComboField(self.tr("Request"), choices, value=chosen, above=True)
        self.body.addWidget(self.which)
        self.which.setVisible(len(choices) > 1)
        if len(choices) == 1:
            self.body.addWidget(Label(str(choices[0].label), "strong"))
        self.decision = ChipsPart(
            "decision",
            self.tr("The fund"),
            [Choice(code, words.decision(code)) for code in DECISIONS],
            value=decision or corrected.get("decision") or DECISIONS[0],
        )
        self.decision.changed.connect(self._arrange)
        self.body.addWidget(self.decision)
        row = FoldingRow(parent=self)
        self.granted = MoneyField(self.tr("Sum granted"), optional=False)
        self.on = DateField(self.tr("On"), day=words.today, today=lambda: words.today, forward=False, latest=words.today, required=True)
        self.reason = TextField(self.tr("Reason given"), limit=REASON, check=self._reason_trouble)
        if corrected:
            self.granted.set_cents(corrected.get("granted_cents"))
            self.on.set_day(words.today.fromisoformat(str(corrected["decided_on"])) if corrected.get("decided_on") else words.today)
            self.reason.set_text(str(corrected.get("reason") or ""))
        row.add(self.granted, stretch=1, width=140)
        row.add(self.on, stretch=1, width=150)
        row.add(self.reason, stretch=2, width=240)
        self._row = row
        self.body.addWidget(row)
        self.body.addWidget(Label(self.tr("Then tell the carriers: the program keeps it to do until it is noted."), "help"))
        self.fields = {"funding.granted_cents": self.granted, "on": self.on, "reason": self.reason}
        self._arrange()

    def _named(self, at: int) -> str:
        one = self._funding[at]
        parts = [self.words.fund(str(one["fund"])), str(one.get("name") or "")]
        parts.append(self.words.sum(int(one["requested_cents"])) if one.get("requested_cents") else "")
        parts.append(self.tr("committee of {day}").format(day=self.words.day(str(one["committee_on"]))) if one.get("committee_on") else "")
        return ", ".join(part for part in parts if part)

    def _arrange(self) -> None:
        granted = self.decision.value() == "granted"
        self.granted.setVisible(granted)
        self.reason.setVisible(not granted)
        self._row.fold(theme_source().theme)

    def _reason_trouble(self) -> str:
        return "" if self.reason.text() else self.tr("Write the reason given, in words that can be said to the carriers.")

    def gesture(self) -> Gesture | None:
        at, day = self.which.value(), self.on.day()
        if not isinstance(at, int) or day is None:
            return None
        decision = str(self.decision.value())
        cents = self.granted.cents() if decision == "granted" else None
        id, on, reason = self._id, day.isoformat(), self.reason.text() if decision != "granted" else ""
        said = self.tr("Answer noted. To tell the carriers.")
        return Gesture(lambda initiatives: initiatives.answer(id, at, decision, on, cents, reason), said)

    def take_focus(self) -> None:
        self.decision.take_focus()


class TellPanel(AskPanel):
    """Word to the carriers: how they were told is one key."""

    def __init__(self, view: InitiativeView, words: InitiativeWords, parent: QWidget | None = None) -> None:
        super().__init__(words, "phone", parent)
        self._id = view.row.id
        self.set_title(self.tr("Tell the carriers"))
        self.body.addWidget(Label(self.tr("The carriers of “{title}” were told").format(title=view.row.title), "strong"))
        for text in (self._answer(view, at) for at in view.untold):
            self.body.addWidget(Label(text, "second"))
        label = words.wording.label
        self.channel = ChipsPart("channel", self.tr("How"), [Choice(code, label("step", "channel", code)) for code in WAYS], value="phone")
        self.body.addWidget(self.channel)
        row = FoldingRow(parent=self)
        self.on = DateField(self.tr("On"), day=words.today, today=lambda: words.today, forward=False, latest=words.today, required=True)
        self.note = TextField(self.tr("Note"), optional=True, limit=NOTE)
        row.add(self.on, stretch=1, width=150)
        row.add(self.note, stretch=3, width=260)
        self.body.addWidget(row)
        self.fields = {"on": self.on, "note": self.note}
        self.save_button.setText(self.tr("They were told"))

    def _answer(self, view: InitiativeView, at: int) -> str:
        one = view.record["funding"][at]
        said = [self.words.fund(str(one["fund"])), self.words.decision(str(one["decision"]))]
        said.append(self.words.sum(int(one["granted_cents"])) if one.get("granted_cents") else str(one.get("reason") or ""))
        return ", ".join(part for part in said if part)

    def gesture(self) -> Gesture | None:
        day = self.on.day()
        if day is None:
            return None
        values = {"type": "told", "on": day.isoformat(), "channel": self.channel.value(), "note": self.note.text() or None}
        id = self._id
        return Gesture(lambda initiatives: initiatives.step(id, **values), self.tr("Noted: the carriers were told"))

    def take_focus(self) -> None:
        self.channel.take_focus()


class StepPanel(AskPanel):
    """A step: done today (news given), or to do by a day. The next one is proposed by the stage."""

    def __init__(self, view: InitiativeView, words: InitiativeWords, done: bool, parent: QWidget | None = None) -> None:
        super().__init__(words, "follow-ups", parent)
        self._id = view.row.id
        kind, days = PROPOSED.get(view.row.stage, ("call", 14))
        self.set_title(self.tr("News of “{title}”").format(title=view.row.title))
        when = [Choice("done", self.tr("Done")), Choice("to_do", self.tr("To do"))]
        self.when = ChipsPart("when", self.tr("This step is"), when, value="done" if done else "to_do")
        self.when.changed.connect(self._arrange)
        types = [Choice(code, words.step(code)) for code in TO_DO_TYPES]
        self.type = ChipsPart("type", self.tr("Step"), types, value="call" if done else kind, visible=len(types))
        row = FoldingRow(parent=self)
        self.on = DateField(self.tr("On"), day=words.today, today=lambda: words.today, forward=False, latest=words.today, required=True)
        due = words.today.fromordinal(words.today.toordinal() + days)
        self.due = DateField(self.tr("To do by"), day=due, today=lambda: words.today, required=True)
        self.note = TextField(self.tr("Note"), optional=True, limit=NOTE)
        for field, stretch, width in ((self.on, 1, 150), (self.due, 1, 150), (self.note, 3, 260)):
            row.add(field, stretch=stretch, width=width)
        for widget in (self.type, self.when, row):
            self.body.addWidget(widget)
        self.fields = {"on": self.on, "due_on": self.due, "note": self.note}
        self._arrange()

    def _arrange(self) -> None:
        done = self.when.value() == "done"
        self.on.setVisible(done)
        self.due.setVisible(not done)

    def gesture(self) -> Gesture | None:
        done = self.when.value() == "done"
        day = self.on.day() if done else self.due.day()
        if day is None:
            return None
        values = {"type": self.type.value(), "on" if done else "due_on": day.isoformat(), "note": self.note.text() or None}
        id = self._id
        return Gesture(lambda initiatives: initiatives.step(id, **values), self.tr("Step noted"))

    def take_focus(self) -> None:
        self.type.take_focus()
