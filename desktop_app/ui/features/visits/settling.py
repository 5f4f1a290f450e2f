"""One decision to be settled: a commitment (before when, which body, who tells), or a reason why not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.domain.visit import settled
from desktop_app.services.visit_values import Settlement
from desktop_app.ui.acts import Lookups
from desktop_app.ui.widgets import Card, Choice, ComboField, DateField, FoldingRow, Label, RadioGroup, Tag, TextField

TITLE_CHARACTERS, REASON_CHARACTERS = 120, 400
Place = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a decision beside its record: its number, where, the place of its stop, its theme, who tells by default."""

    number: int
    where: str
    place: Place
    theme: str
    owner: str


class SettleCard(Card):
    """`SettleCard(decision, known, lookups, today)`. Signals `changed()`, `theme_chosen(str)`: a body is to be proposed anew."""

    changed = Signal()
    theme_chosen = Signal(str)

    def __init__(self, decision: Record, known: Known, lookups: Lookups, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(f"{known.number}. {decision['text']}", parent=parent)
        self.decision, self.known, self._today = decision, known, today
        self.title.setWordWrap(True)
        self.header.setStretchFactor(self.title, 100)
        self.is_settled = settled(decision.values)
        self.where = Label(known.where, "second", "ink2")
        self.where.setVisible(bool(known.where))
        self.body.addWidget(self.where)
        if self.is_settled:
            self._show_end()
        else:
            self._ask(lookups)
        self.trouble = Label("", "help", "red")
        self.trouble.hide()
        self.body.addWidget(self.trouble)

    def scale_card(self, theme: Any) -> None:
        """A decision may take two lines: the head is as tall as it needs."""
        self._head.setMinimumHeight(max(theme.px(46), theme.type_px("card") * 2))

    def _show_end(self) -> None:
        if self.decision["commitment"]:
            self.header.insertWidget(1, Tag(self.tr("commitment"), "green"))
        else:
            self.header.insertWidget(1, Tag(self.tr("no, with a reason"), "neutral", ""))
            self.body.addWidget(Label(str(self.decision["no_action_reason"]), "second"))

    def _ask(self, lookups: Lookups) -> None:
        choices = (Choice("commitment", self.tr("Becomes a commitment")), Choice("reason", self.tr("No, because…")))
        value = "reason" if self.decision["no_action_reason"] else "commitment"
        self.end = RadioGroup(self.tr("How it ends"), choices, value=value)
        self.end.changed.connect(lambda _code: self._arrange())
        self.body.addWidget(self.end)
        self.fields = FoldingRow(parent=self)
        due = self.decision["due_on"]
        self.due = DateField(self.tr("Before the"), day=date.fromisoformat(str(due)) if due else None, today=self._today, required=True)
        self.theme = ComboField(self.tr("Theme"), [Choice(*one) for one in lookups.themes], value=self.known.theme or None, above=True,
                                empty=self.tr("to choose"))  # fmt: skip
        self.who = ComboField(
            self.tr("Body"), [Choice(*one) for one in lookups.bodies], value=self.decision["body"], above=True, empty=self.tr("none")
        )
        self.owner = ComboField(
            self.tr("Who tells"), [Choice(*one) for one in lookups.persons], value=self.known.owner or lookups.me, above=True
        )
        for widget, stretch, width in ((self.due, 2, 160), (self.theme, 2, 160), (self.who, 3, 200), (self.owner, 2, 170)):
            self.fields.add(widget, stretch=stretch, width=width)
        self.name = TextField(
            self.tr("Title of the commitment"), text=str(self.decision["text"])[:TITLE_CHARACTERS], limit=TITLE_CHARACTERS
        )
        self.reason = TextField(self.tr("The reason, as it can be told to residents"), limit=REASON_CHARACTERS)
        for part in (self.name, self.fields, self.reason):
            self.body.addWidget(part)
        self.theme.changed.connect(lambda code: self.theme_chosen.emit(str(code or "")))
        for field in (self.due, self.name, self.reason):
            field.changed.connect(lambda _text: self.changed.emit())
        for combo in (self.theme, self.who, self.owner):
            combo.changed.connect(lambda _code: self.changed.emit())
        self._arrange()

    def propose(self, body: str) -> None:
        """The body that the routing names; one that was chosen by hand stays."""
        if not self.is_settled and body and not self.decision["body"]:
            self.who.set_value(body)

    def settlement(self) -> Settlement | None:
        """What was entered; None when nothing is left to settle."""
        if self.is_settled:
            return None
        if self.end.value() == "reason":
            return Settlement(self.decision.id, reason=self.reason.text())
        day = self.due.day()
        values = {
            "title": self.name.text(),
            "due_on": day.isoformat() if day is not None else None,
            "main_theme": self.theme.value(),
            "body": self.who.value(),
            "owner": self.owner.value(),
        }
        return Settlement(self.decision.id, {name: value for name, value in values.items() if value})

    def verify(self) -> QWidget | None:
        """Say in place what is missing; the first field to mend, None when all is well."""
        self.trouble.hide()
        if self.is_settled:
            return None
        if self.end.value() == "reason":
            self.reason.set_error("" if self.reason.text() else self.tr("Write the reason: it is what residents will be told."))
            return self.reason.entry if self.reason.error else None
        self.name.set_error("" if self.name.text() else self.tr("Write what is promised."))
        if self.name.error:
            return self.name.entry
        if not self.due.verify() or self.due.day() is None:
            self.due.set_error(self.due.error or self.tr("Write before which day."))
            return self.due.entry
        themed = bool(self.theme.value())
        self.theme.set_error("" if themed else self.tr("Choose a theme."))
        return None if themed else self.theme

    def refuse(self, sentence: str) -> None:
        """A refusal of the notebook, under the decision that it concerns."""
        self.trouble.setText(sentence)
        self.trouble.show()

    def form(self) -> dict[str, Any]:
        """What was entered, for a draft."""
        if self.is_settled:
            return {}
        day = self.due.day()
        return {
            "end": self.end.value(),
            "due": day.isoformat() if day is not None else "",
            "theme": self.theme.value(),
            "body": self.who.value(),
            "owner": self.owner.value(),
            "title": self.name.text(),
            "reason": self.reason.text(),
        }

    def fill(self, form: Mapping[str, Any]) -> None:
        """Take a draft up again."""
        if self.is_settled or "end" not in form:
            return
        self.end.set_value(form["end"])
        self.due.set_day(date.fromisoformat(str(form["due"])) if form.get("due") else None)
        for combo, name in ((self.theme, "theme"), (self.who, "body"), (self.owner, "owner")):
            combo.set_value(form.get(name))
        self.name.set_text(str(form.get("title") or ""))
        self.reason.set_text(str(form.get("reason") or ""))
        self._arrange()

    def _arrange(self) -> None:
        yes = self.end.value() == "commitment"
        self.name.setVisible(yes)
        self.fields.setVisible(yes)
        self.reason.setVisible(not yes)
        self.changed.emit()
