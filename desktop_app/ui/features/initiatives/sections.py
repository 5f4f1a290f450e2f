"""What the page of one initiative shows, card by card; nothing here writes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.initiative import LIVE, latest_filing
from desktop_app.domain.record import Record
from desktop_app.services.initiatives import PROPOSED, CarrierView, InitiativeView
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.i18n import due_label
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Card,
    Column,
    Curtain,
    ElidedLabel,
    Event,
    FlowRow,
    IconButton,
    IconLabel,
    Label,
    Pair,
    RecordRow,
    Row,
    Secret,
    SecretLine,
    StepTimeline,
    Tag,
)
from desktop_app.ui.widgets.paint import Mark

DECISION_TONES = {"granted": "green", "deferred": "amber", "declined": "red"}


class Sections(QObject):
    """Builds the cards of one initiative. Signals: `act_asked(code, place)`, `finished(step)`, `edit_asked(part)`, `opened(kind, id)`,
    `paper_asked(name)`, `unlinked(idea)`.
    """

    act_asked = Signal(str, int)
    finished = Signal(str)
    edit_asked = Signal(str)
    paper_asked = Signal(str)
    opened = Signal(str, str)
    unlinked = Signal(str)

    def __init__(
        self, view: InitiativeView, words: InitiativeWords, persons: Mapping[str, str], curtain: Curtain, may_write: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._view, self._words, self._persons = view, words, persons
        self._curtain, self._may_write, self._page = curtain, may_write, parent

    def left(self) -> Iterator[QWidget]:
        """What it is: its carriers, its money, its review."""
        yield self._facts()
        yield self._carriers()
        yield self._budget()
        yield self._funding()
        yield from self._review()

    def right(self) -> Iterator[QWidget]:
        """What moves it: what is to do, what was done, what it is linked to."""
        yield self._steps()
        yield self._history()
        yield from self._ideas()
        yield from self._linked()

    # -- what it is
    def _facts(self) -> QWidget:
        record, words = self._view.record, self._words
        card = Card(self.tr("The initiative"), parent=self._page)
        if record["description"]:
            card.body.addWidget(Secret(self._curtain, str(record["description"]), "body"))
        needs = ", ".join(words.need(code) for code in record["needs"] or ())
        lines = (
            (self.tr("Where"), self._view.row.area),
            (self.tr("Theme"), self._view.row.theme),
            (self.tr("Needs"), needs),
            (self.tr("Event"), words.day(str(record["event_on"] or ""))),
            (self.tr("Followed by"), self._persons.get(self._view.row.owner, self.tr("somebody of another notebook"))),
            (self.tr("Priority neighbourhood"), str(record["qpv"] or record["outside_qpv_reason"] or "")),
        )
        for name, value in lines:
            if value:
                card.body.addWidget(Pair(name, value, width=150, whole=True))
        acts = QWidget(card)
        flow = FlowRow(acts)
        for name, text in (("initiative", self.tr("Sheet for the file")), ("initiative-public", self.tr("Sheet without names"))):
            button = Button(text, "ghost", icon="printer", parent=acts)
            button.clicked.connect(partial(self._print, name))
            flow.addWidget(button)
        card.body.addWidget(acts)
        return card

    def _carriers(self) -> QWidget:
        card = Card(self.tr("Carriers"), count=len(self._view.carriers), parent=self._page)
        for one in self._view.carriers:
            card.body.addWidget(self._carrier(one))
        if not self._view.carriers:
            card.body.addWidget(Label(self.tr("Nobody carries it yet: a request for money needs somebody who does."), "help"))
        self._edit(card, self.tr("Add a carrier"), "carrier")
        return card

    def _carrier(self, one: CarrierView) -> QWidget:
        holder = QWidget(self._page)
        row = Row(holder, spacing=10)
        row.addWidget(IconLabel("partner" if one.is_actor else "user", 18, "ink2", holder))
        text = Column(spacing=0)
        text.addWidget(SecretLine(self._curtain, one.label or self.tr("a resident"), "strong"))
        part = str(one.record["part"] or "")
        if part:
            text.addWidget(ElidedLabel(part, "second"))
        if one.contact:
            text.addWidget(SecretLine(self._curtain, one.contact, "second", "ink2"))
        if one.kept_until:
            text.addWidget(Label(self.tr("Name and contact kept until {day}.").format(day=self._words.day(one.kept_until)), "help"))
        row.addLayout(text, 1)
        if one.discreet:
            row.addWidget(Tag(self.tr("discretion"), "amber", "shield"))
        if self._may_write:
            change = IconButton("pen", self.tr("Change this carrier"), parent=holder)
            change.clicked.connect(lambda _checked=False: self.edit_asked.emit(f"carrier:{one.record.id}"))
            row.addWidget(change)
        return holder

    def _budget(self) -> QWidget:
        view, words = self._view, self._words
        card = Card(self.tr("Budget"), count=len(view.lines), parent=self._page)
        for kind, title in (("expense", self.tr("Expenses")), ("income", self.tr("Income"))):
            lines = [line for line in view.lines if line["kind"] == kind]
            if lines:
                card.body.addWidget(Label(title, "label"))
            for line in lines:
                card.body.addWidget(self._line(line))
        expense, income = view.expense_cents, view.income_cents
        if not view.lines:
            card.body.addWidget(Label(self.tr("No line yet: expenses and income must be equal before the request is filed."), "help"))
        elif expense == income:
            card.body.addWidget(Label(self.tr("Balanced: {sum} on both sides.").format(sum=words.sum(expense)), "second_strong", "green"))
        else:
            text = self.tr("{expense} of expenses, {income} of income: {gap} apart.")
            said = text.format(expense=words.sum(expense), income=words.sum(income), gap=words.sum(abs(expense - income)))
            card.body.addWidget(Label(said, "second_strong", "amber"))
        self._edit(card, self.tr("Change the budget"), "lines")
        return card

    def _line(self, line: Record) -> QWidget:
        holder = QWidget(self._page)
        row = Row(holder, spacing=10)
        source = str(line["source"] or "")
        row.addWidget(ElidedLabel(f"{line['label']} · {source}" if source else str(line["label"]), "body"), 1)
        row.addWidget(Label(self._words.sum(int(line["cents"])), "strong", wrap=False))
        return holder

    # -- money
    def _funding(self) -> QWidget:
        funding = self._view.record["funding"] or ()
        card = Card(self.tr("Requests for money"), count=len(funding), parent=self._page)
        for place, one in enumerate(funding):
            card.body.addWidget(self._request(place, one))
        if not funding:
            card.body.addWidget(Label(self.tr("None yet. An initiative without request goes from coaching to carrying out."), "help"))
        if self._may_write and self._view.row.stage in LIVE:
            acts = QWidget(card)
            flow = FlowRow(acts)
            new = Button(self.tr("Note a request"), "secondary", icon="plus", parent=acts)
            new.clicked.connect(lambda _checked=False: self.act_asked.emit("request", -1))
            flow.addWidget(new)
            card.body.addWidget(acts)
        return card

    def _request(self, place: int, one: Mapping[str, object]) -> QWidget:
        words = self._words
        holder = QWidget(self._page)
        column = Column(holder, spacing=2)
        head = Row(spacing=8)
        name = str(one.get("name") or "") or words.fund(str(one["fund"]))
        requested = int(str(one.get("requested_cents") or 0))
        head.addWidget(Label(f"{name}, {words.sum(requested)}" if requested else name, "strong"), 1)
        decision = str(one.get("decision") or "")
        if decision:
            head.addWidget(Tag(words.decision(decision), DECISION_TONES[decision]))
        column.addLayout(head)
        for text in self._days(one):
            column.addWidget(Label(text, "second"))
        if self._may_write:
            acts = QWidget(holder)
            flow = FlowRow(acts)
            text = self.tr("Correct the answer") if decision else self.tr("Note the answer")
            answer = Button(text, "ghost" if decision else "secondary", icon="receipt", parent=acts)
            change = Button(self.tr("Change this request"), "ghost", icon="pen", parent=acts)
            remove = Button(self.tr("Take it away"), "ghost", icon="trash", parent=acts)
            for code, button in (("answer", answer), ("request", change), ("unfund", remove)):
                button.clicked.connect(partial(self._ask, code, place))
                flow.addWidget(button)
            column.addWidget(acts)
        return holder

    def _days(self, one: Mapping[str, object]) -> Iterator[str]:
        words = self._words
        cap = int(str(one.get("cap_cents") or 0))
        if cap:
            yield self.tr("Cap of the fund: {sum}.").format(sum=words.sum(cap))
        filed, committee = str(one.get("filed_on") or ""), str(one.get("committee_on") or "")
        if filed:
            yield self.tr("Filed on {day}.").format(day=words.day(filed))
        if committee:
            yield self.tr("Committee on {day}.").format(day=words.day(committee))
            if not filed:
                yield self.tr("To be filed by {day} at the latest.").format(day=words.day(latest_filing(one)))
        if one.get("decision"):
            granted = int(str(one.get("granted_cents") or 0))
            what = self.tr("{sum} granted").format(sum=words.sum(granted)) if granted else str(one.get("reason") or "")
            yield self.tr("Answer of {day}: {what}").format(day=words.day(str(one.get("decided_on") or "")), what=what)

    def _review(self) -> Iterator[QWidget]:
        record, words = self._view.record, self._words
        if record["attendance"] is None and not record["review"]:
            return
        card = Card(self.tr("Review"), parent=self._page)
        if record["attendance"] is not None:
            card.body.addWidget(Pair(self.tr("People who came"), str(record["attendance"]), width=150, whole=True))
        if record["spent_cents"] is not None:
            card.body.addWidget(Pair(self.tr("Sum spent"), words.sum(int(record["spent_cents"])), width=150))
        if record["review"]:
            card.body.addWidget(Secret(self._curtain, str(record["review"]), "body"))
        yield card

    # -- what moves it
    def _steps(self) -> QWidget:
        view, words = self._view, self._words
        card = Card(self.tr("To do"), count=len(view.to_dos), parent=self._page)
        if view.untold:
            banner = Banner("amber", self.tr("The carriers do not know the answer yet"), self.tr("Tell them, then note how."), parent=card)
            if self._may_write:
                banner.add_action(self.tr("Tell the carriers"), partial(self._ask, "tell", -1), icon="phone", key="I")
            card.body.addWidget(banner)
        for step in view.to_dos:
            card.body.addWidget(self._to_do(step))
        if not view.to_dos and view.row.stage in PROPOSED:
            kind, days = PROPOSED[view.row.stage]
            text = self.tr("Nothing is planned. Proposed: {step}, within %n day(s).", "", days).format(step=words.step(kind))
            card.body.addWidget(Label(text, "second"))
        if self._may_write and view.row.stage in LIVE:
            acts = QWidget(card)
            flow = FlowRow(acts)
            plan = Button(self.tr("Plan the next step"), "secondary", icon="calendar", parent=acts)
            plan.clicked.connect(partial(self._ask, "to_do", -1))
            flow.addWidget(plan)
            card.body.addWidget(acts)
        return card

    def _to_do(self, step: Record) -> QWidget:
        words = self._words
        due = words.today.fromisoformat(str(step["due_on"]))
        tag = (due_label(due, words.today, words.lang), "red" if due < words.today else "neutral")
        row = RecordRow(
            words.step(str(step["type"])),
            str(step["note"] or ""),
            tag=tag,
            action=self.tr("Done") if self._may_write else "",
            curtain=self._curtain,
            private="second",
            parent=self._page,
        )
        row.acted.connect(partial(self.finished.emit, step.id))
        return row

    def _history(self) -> QWidget:
        card = Card(self.tr("History"), parent=self._page)
        words, record = self._words, self._view.record
        found: list[tuple[str, int, Event]] = []
        reached = ""  # a stage noted late still follows the one before
        for at, one in enumerate(record["stages"] or ()):
            title = words.stage(str(one["stage"]))
            reached = max(reached, str(one["on"]))
            found.append((reached, at, Event(words.day(str(one["on"])), title, str(one.get("reason") or ""), private=True)))
        for step in self._view.steps:
            if step["on"]:
                found.append((str(step["on"]), 1_000, self._event(step)))
        found.sort(key=lambda one: one[:2], reverse=True)
        card.body.addWidget(StepTimeline([event for _day, _at, event in found], name=self.tr("History"), curtain=self._curtain))
        return card

    def _event(self, step: Record) -> Event:
        words = self._words
        title = self.tr("Carriers told") if step["type"] == "told" else words.step(str(step["type"]))
        if step["channel"]:
            title = f"{title}, {words.wording.label('step', 'channel', str(step['channel'])).lower()}"
        by = self._persons.get(str(step["by"] or ""), "")
        return Event(words.day(str(step["on"])), title, str(step["note"] or step["reason"] or ""), by, Mark.DONE, private=True)

    def _ideas(self) -> Iterator[QWidget]:
        """The retained ideas that it carries out, and what their authors know."""
        ideas = self._view.ideas
        if not ideas and not (self._may_write and self._view.row.stage in LIVE):
            return
        card = Card(self.tr("Ideas that it carries out"), count=len(ideas), parent=self._page)
        for idea in ideas:
            card.body.addWidget(self._idea(idea))
        if not ideas:
            card.body.addWidget(Label(self.tr("A retained idea of a participatory budget is followed here to its delivery."), "help"))
        if self._may_write and self._view.row.stage in LIVE:
            acts = QWidget(card)
            link = Button(self.tr("Link a retained idea"), "ghost", icon="link", parent=acts)
            link.clicked.connect(partial(self._ask, "idea", -1))
            FlowRow(acts).addWidget(link)
            card.body.addWidget(acts)
        yield card

    def _idea(self, idea: Record) -> QWidget:
        promised = next((one for one in self._view.commitments if one.id == idea["commitment"]), None)
        state = str(promised.computed.get("state") or "") if promised is not None else ""
        said = {
            "to_tell": (self.tr("authors to tell"), "amber"),
            "closed": (self.tr("authors told"), "green"),
            "closed_unreached": (self.tr("authors not reached"), "neutral"),
        }
        tag = said.get(state, (self.tr("promised"), "blue")) if promised is not None else None
        row = RecordRow(
            str(idea["title"] or ""),
            str(idea["sheet_no"] or idea.ref),
            icon="bulb",
            tag=tag,
            action=self.tr("Unlink") if self._may_write else "",
            parent=self._page,
        )
        row.acted.connect(partial(self.unlinked.emit, idea.id))
        row.opened.connect(partial(self.opened.emit, "contribution", str(idea["process"])))
        return row

    def _linked(self) -> Iterator[QWidget]:
        for kind, title, icon, records in (
            ("commitment", self.tr("Commitments"), "flag", self._view.commitments),
            ("encounter", self.tr("Encounters"), "encounters", self._view.encounters),
        ):
            if records:
                card = Card(title, count=len(records), padding=False, divider=True, parent=self._page)
                for one in records:
                    day = self._words.day(str(one["made_on"] or one["occurred_at"] or one.created_at))
                    row = RecordRow(str(one["title"] or day), one.ref if not one["title"] else day, icon=icon, parent=self._page)
                    row.opened.connect(partial(self.opened.emit, kind, one.id))
                    card.body.addWidget(row)
                yield card

    # -- inside
    def _ask(self, code: str, place: int, _checked: bool = False) -> None:
        self.act_asked.emit(code, place)

    def _print(self, name: str, _checked: bool = False) -> None:
        self.paper_asked.emit(name)

    def _edit(self, card: Card, text: str, part: str) -> None:
        if not self._may_write:
            return
        acts = QWidget(card)
        flow = FlowRow(acts)
        button = Button(text, "ghost", icon="plus" if part == "carrier" else "pen", parent=acts)
        button.clicked.connect(lambda _checked=False: self.edit_asked.emit(part))
        flow.addWidget(button)
        card.body.addWidget(acts)
