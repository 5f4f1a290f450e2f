"""The next stage: its day, what it still lacks as sentences, and the fields that mend what can be mended here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.initiative import DECISIONS, NEEDS, granted_cents
from desktop_app.services.initiatives import InitiativeView, NextStage
from desktop_app.ui.features.initiatives.asking import AskPanel, Gesture
from desktop_app.ui.features.initiatives.money_field import MoneyField
from desktop_app.ui.features.initiatives.request import RequestFields
from desktop_app.ui.features.initiatives.words import FORM, InitiativeWords, Lack
from desktop_app.ui.widgets import (
    ChipGroup,
    Choice,
    Column,
    DateField,
    IconLabel,
    Label,
    Link,
    NumberField,
    Row,
    TextArea,
    TextField,
    clear_layout,
)
from desktop_app.ui.widgets.folding_row import FoldingRow

REVIEW, REASON = 3_000, 300
ASKED = {"filed": ("funding", "requested", "filed_on", "qpv"), "committee": ("funding.committee_on",), "file": ("needs",)}
"""Codes of what is asked in place for a stage."""


class MovePanel(AskPanel):
    """`MovePanel(view, words, stage)`: the stage proposed is the first that follows; the others are chips."""

    def __init__(self, view: InitiativeView, words: InitiativeWords, stage: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, "arrow-right", parent)
        self.view = view
        self._makers: dict[str, Callable[[Column], None]] = {
            "file": self._ask_needs,
            "filed": self._ask_request,
            "committee": self._ask_committee,
            "review": self._ask_event,
            "closed": self._ask_review,
        }
        self._read: Callable[[], dict[str, Any]] = dict
        self.set_title(self.tr("Change the stage of “{title}”").format(title=view.row.title))
        choices = [Choice(one.stage, words.stage(one.stage)) for one in view.next_stages]
        self.stages = ChipGroup(self.tr("Next stage"), choices, value=stage or (choices[0].code if choices else None))
        self.stages.changed.connect(lambda _stage: self._show())
        self.body.addWidget(Label(self.tr("“{title}” goes on to:").format(title=view.row.title), "strong"))
        self.body.addWidget(self.stages)
        self._holder = QWidget(self)
        self._asked = Column(self._holder, spacing=8)
        self.body.addWidget(self._holder)
        self._show()

    def next(self) -> NextStage | None:
        """The stage chosen."""
        return next((one for one in self.view.next_stages if one.stage == self.stages.value()), None)

    # -- what it asks
    def _show(self) -> None:
        clear_layout(self._asked)
        self.fields, self._read = {}, dict
        self.refusal.hide()
        chosen = self.next()
        if chosen is None:
            self.save_button.setEnabled(False)
            return
        stage = chosen.stage
        lacks = [self.words.lack(error) for error in chosen.lacks]
        away = [lack for lack in lacks if lack.mend == FORM]
        for lack in away:
            self._say(lack)
        if stage in DECISIONS:
            self._answer(stage)
            return
        if stage in self._makers:
            self._makers[stage](self._asked)
        self._day(stage)
        self.save_button.setText(self.tr("Go on to “{stage}”").format(stage=self.words.stage(stage)))
        self.save_button.setEnabled(not away)

    def _say(self, lack: Lack) -> None:
        """One missing thing that is mended elsewhere, with the way there."""
        holder = QWidget(self)
        row = Row(holder, spacing=8)
        row.addWidget(IconLabel("alert", 16, "red", holder))
        row.addWidget(Label(lack.text, "second", "red"), 1)
        link = Link(self._mend_text(lack.code), parent=holder)
        link.clicked.connect(lambda _checked=False, code=lack.code: self.mend.emit(code))
        row.addWidget(link)
        self._asked.addWidget(holder)

    def _mend_text(self, code: str) -> str:
        if code == "lines":
            return self.tr("Open the budget")
        return self.tr("Add a carrier") if code == "carrier" else self.tr("Complete the initiative")

    def _answer(self, stage: str) -> None:
        """What a fund answers is noted on its request: the stage follows."""
        said = self.tr("The answer of the fund brings this stage: note it, with the sum or the reason.")
        self._asked.addWidget(Label(said, "second"))
        self.save_button.setText(self.tr("Note the answer of the fund"))
        self.save_button.setEnabled(bool(self.view.record["funding"]))

    def _day(self, stage: str) -> None:
        self.on = DateField(
            self.tr("On"), day=self.words.today, today=lambda: self.words.today, forward=False, latest=self.words.today, required=True
        )
        row = FoldingRow(parent=self)
        row.add(self.on, stretch=1, width=200)
        self._asked.addWidget(row)
        self.fields["on"] = self.on
        self.reason = TextField(self.tr("Why"), optional=stage != "dropped", limit=REASON)
        if stage == "dropped":
            self.reason.check = lambda: "" if self.reason.text() else self.tr("Say why, in words that the carriers may read.")
            row.add(self.reason, stretch=2, width=300)
            self.fields = {"reason": self.reason, **self.fields}
        else:
            row.add(QWidget(self), stretch=2, width=200)
            self.reason.setParent(self)
            self.reason.hide()

    def _ask_needs(self, column: Column) -> None:
        column.addWidget(Label(self.tr("What the group needs"), "label"))
        needs = ChipGroup(
            self.tr("What the group needs"),
            [Choice(code, self.words.need(code)) for code in NEEDS],
            value=tuple(self.view.record["needs"] or ()),
            multiple=True,
            visible=len(NEEDS),
        )
        column.addWidget(needs)
        self.needs = needs

        def read() -> dict[str, Any]:
            chosen = needs.value()
            return {"needs": list(chosen) if isinstance(chosen, tuple) else []}

        self._read = read

    def _ask_request(self, column: Column) -> None:
        """The request that is filed: the last one without an answer, or a new one."""
        funding = [dict(one) for one in self.view.record["funding"] or ()]
        open_ones = [at for at, one in enumerate(funding) if not one.get("decision")]
        at = open_ones[-1] if open_ones else len(funding)
        self.request = RequestFields(self.words, self)
        before = funding[at] if at < len(funding) else _again(funding)
        self.request.fill({**before, "filed_on": before.get("filed_on") or self.words.today.isoformat()}, self.view.record.values)
        column.addWidget(self.request)
        self.fields.update(self.request.fields())
        self._read = partial(self._with_request, funding, at)

    def _with_request(self, funding: list[dict[str, Any]], at: int) -> dict[str, Any]:
        return {"funding": [*funding[:at], self.request.values(), *funding[at + 1 :]], **self.request.area_values()}

    def _ask_committee(self, column: Column) -> None:
        funding = [dict(one) for one in self.view.record["funding"] or ()]
        held = next((one["committee_on"] for one in reversed(funding) if one.get("committee_on")), "")
        if held or not funding:
            return
        self.committee = DateField(self.tr("Day of the committee"), today=lambda: self.words.today, required=True)
        column.addWidget(self.committee)
        self.fields["funding.committee_on"] = self.committee

        def read() -> dict[str, Any]:
            day = self.committee.day()
            return {"funding": [*funding[:-1], {**funding[-1], "committee_on": day.isoformat()}]} if day else {}

        self._read = read

    def _ask_event(self, column: Column) -> None:
        held = self.view.record["event_on"]
        self.event_day = DateField(
            self.tr("Day of the event"),
            day=date.fromisoformat(str(held)) if held else None,
            today=lambda: self.words.today,
            forward=False,
            required=True,
        )
        column.addWidget(self.event_day)
        self.fields["event_on"] = self.event_day

        def read() -> dict[str, Any]:
            day = self.event_day.day()
            return {"event_on": day.isoformat()} if day else {}

        self._read = read

    def _ask_review(self, column: Column) -> None:
        record = self.view.record
        self.attendance = NumberField(self.tr("People who came"), value=record["attendance"], maximum=999_999, icon="people")
        self.spent = MoneyField(self.tr("Sum spent"), cents=record["spent_cents"])
        self.review = TextArea(self.tr("What is to be remembered"), text=str(record["review"] or ""), rows=4)
        self.review.check = self._review_trouble
        for widget in (self.attendance, self.spent, self.review):
            column.addWidget(widget)
        granted = granted_cents(record.values)
        if granted:
            column.addWidget(Label(self.tr("{sum} were granted.").format(sum=self.words.sum(granted)), "help"))
        self.fields.update({"attendance": self.attendance, "spent_cents": self.spent, "review": self.review})
        self._read = lambda: {
            "attendance": self.attendance.value(),
            "spent_cents": self.spent.cents(),
            "review": self.review.text().strip() or None,
        }

    def _review_trouble(self) -> str:
        over = len(self.review.text().strip()) - REVIEW
        if over > 0:
            return self.tr("This text is %n character(s) too long: shorten it.", "", over)
        return "" if self.review.text().strip() else self.tr("Write what is to be remembered of it.")

    # -- acting
    def gesture(self) -> Gesture | None:
        chosen = self.next()
        if chosen is None:
            return None
        if chosen.stage in DECISIONS:
            self.mend.emit(f"answer:{chosen.stage}")
            return None
        id, stage, values = self.view.row.id, chosen.stage, self._read()
        day = self.on.day()
        on, reason = day.isoformat() if day else "", self.reason.text() if stage == "dropped" else ""
        said = self.tr("“{title}”: {stage}").format(title=self.view.row.title, stage=self.words.stage(stage))
        return Gesture(lambda initiatives: initiatives.move(id, stage, on, reason, values), said)

    def take_focus(self) -> None:
        self.stages.setFocus()


def _again(funding: list[dict[str, Any]]) -> dict[str, Any]:
    """A request filed again: what the last one asked, without its days and its answer."""
    kept = ("fund", "name", "requested_cents", "cap_cents", "notice_days")
    return {name: funding[-1][name] for name in kept if name in funding[-1]} if funding else {}


class BackPanel(AskPanel):
    """The stage before: the last one was noted by mistake."""

    def __init__(self, view: InitiativeView, words: InitiativeWords, parent: QWidget | None = None) -> None:
        stages = list(view.record["stages"] or ())
        before = str(stages[-2]["stage"]) if len(stages) > 1 else ""
        super().__init__(words, "arrow-left", parent)
        self._id, self._said = (
            view.row.id,
            self.tr("“{title}”: {stage}").format(title=view.row.title, stage=words.stage(before) if before else ""),
        )
        self.set_title(self.tr("Stage before"))
        if before:
            text = self.tr("“{title}” goes back to “{stage}”: “{gone}”, noted on {day}, is taken away as a mistake.")
            text = text.format(
                title=view.row.title, stage=words.stage(before), gone=words.stage(view.row.stage), day=words.day(view.row.since)
            )
            self.save_button.setText(self.tr("Go back to “{stage}”").format(stage=words.stage(before)))
        else:
            text = self.tr("“{title}” is at its first stage.").format(title=view.row.title)
            self.save_button.setEnabled(False)
        self.body.addWidget(Label(text, "body"))

    def gesture(self) -> Gesture:
        id = self._id
        return Gesture(lambda initiatives: initiatives.back(id), self._said)

    def take_focus(self) -> None:
        self.save_button.setFocus()
