"""Close a visit: each decision ends as a commitment or with a reason, is confirmed, and the residents met are counted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, DecisionRefused
from desktop_app.domain.record import Record
from desktop_app.services.encounter_entry import EncounterEntry
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.services.visit_values import Closing, VisitView
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.announce import announce
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.features.visits.settling import Known, SettleCard
from desktop_app.ui.features.visits.words import VisitWords
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import (
    ActionBar,
    Banner,
    Card,
    CheckField,
    Choice,
    Column,
    ComboField,
    FoldingRow,
    Label,
    NumberField,
    PageTitle,
    Scroller,
    clear_layout,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the page shows: the visit, the lists, the body that the routing names for each decision, a draft."""

    view: VisitView
    lookups: Lookups
    bodies: Mapping[str, str]
    draft: Draft | None


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the notebook refused, and the decision that it concerns ("" for the visit's own)."""

    cause: CarnetError
    decision: str = ""


class VisitClosePage(Page):
    """`open(Destination("visit_close", record=visit))`."""

    code = "visit_close"
    in_pieces = True
    topics = frozenset({Topic.VISITS})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._places = EncounterEntry(cases.session, cases.encounters)
        self.words = VisitWords(context.wording, context.language, cases.session.today(), self)
        self.visit: VisitView | None = None
        self.cards: list[SettleCard] = []
        self._wanted, self._saving = "", True
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 18), spacing=12)
        column = self.scroller.column
        self.heading = PageTitle(self.tr("Close the visit"), "")
        column.addWidget(self.heading)
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        column.addWidget(self.trouble)
        self._list = Column(spacing=12)
        column.addLayout(self._list)
        yield
        column.addWidget(self._make_sum())
        column.addStretch(1)
        outer.addWidget(self.scroller, 1)
        outer.addWidget(self._make_bar())
        yield
        self._keeper = DraftKeeper(self.context, self._form, self.refused, self, kind="visit_close")
        keys, group = self.context.keys, self.tr("Visit being closed")
        keys.press("Ctrl+Return", self.save, label=self.tr("Close the visit"), group=group, at=self)
        keys.press("Esc", self.leave, label=self.tr("Leave, what is entered is kept"), group=group, at=self)

    def _make_sum(self) -> QWidget:
        self.sum = Card(self.tr("Confirmation"))
        row = FoldingRow(parent=self)
        self.met = NumberField(self.tr("Residents met"), maximum=9_999, optional=True, icon="people")
        self.by = ComboField(self.tr("Confirmed by"), above=True, empty=self.tr("nobody yet"))
        row.add(self.met, stretch=1, width=160)
        row.add(self.by, stretch=3, width=260)
        self.sum.body.addWidget(row)
        self.confirmed = CheckField("")
        self.confirmed.toggled.connect(lambda _on: self._confirm_asked())
        self.sum.body.addWidget(self.confirmed)
        self.unread = Label("", "help", "red")
        self.unread.hide()
        self.sum.body.addWidget(self.unread)
        said = self.tr("An agreement given on the spot: it is not an electronic signature.")
        self.sum.body.addWidget(Label(said, "help"))
        self.met.changed.connect(lambda _text: self._touched())
        self.by.changed.connect(lambda _code: self._touched())
        return self.sum

    def _make_bar(self) -> QWidget:
        self.bar = ActionBar("")
        leave, close = (self.tr("Leave"), self.leave), (self.tr("Close the visit"), self.save)
        self.leave_button, self.save_button = self.bar.add_ends(leave, close)
        return self.bar

    # -- what every page has
    def title(self) -> str:
        return self.heading.title.text()

    def first_focus(self) -> QWidget | None:
        first = next((card for card in self.cards if not card.is_settled), None)
        return first.end if first is not None else self.met.entry

    def zones(self) -> tuple[QWidget, ...]:
        return (self.scroller.content, self.bar)

    def place(self) -> Destination:
        return Destination(self.code, record=self._wanted)

    def at_rest(self) -> bool:
        return self.visit is None

    def put_away(self) -> None:
        self._keep_now()

    def hideEvent(self, event: Any) -> None:
        self._keep_now()
        super().hideEvent(event)

    def open(self, destination: Destination) -> None:
        self._keep_now()
        draft = str(destination.values.get("draft") or "")
        self._wanted = destination.record
        self.read(partial(self._ask, destination.record, draft), self._show, partial(self.turn_back, Destination("visits")))

    def _ask(self, record: str, draft: str) -> Answer:
        cases = self.context.use_cases
        drafts = [one for one in cases.drafts.all() if one.kind == "visit_close"]
        held = next((one for one in drafts if one.id == draft or (record and one.form.get("closing") == record)), None)
        view = cases.visits.view(record or str(held.form["closing"] if held is not None else ""))
        bodies = {}
        for number, one in enumerate(view.decisions, 1):
            known = self._known(number, one, view)
            if known.theme and known.place:
                bodies[one.id] = self._places.around(known.place, known.theme).body
        return Answer(view, read_lookups(cases), bodies, held)

    @staticmethod
    def _known(number: int, decision: Record, view: VisitView) -> Known:
        stop = next((one for one in view.stops if one.record.id == decision["stop"]), None)
        themes = stop.record["themes"] if stop is not None else ()
        place = (stop.record["place"] if stop is not None else view.record["place"]) or {}
        staff = view.record["staff"] or ()
        theme = str(decision["main_theme"] or (themes[0] if themes else ""))
        return Known(number, stop.title if stop is not None else "", place, theme, str(staff[0]) if staff else "")

    def _show(self, answer: Answer) -> None:
        view = answer.view
        self.visit, self._wanted = view, view.record.id
        self._saving = True
        self._keeper.begin(answer.draft.id if answer.draft is not None else "")
        self.trouble.hide()
        self.heading.set(self.tr("Close the visit"), f"{view.title} · {self.words.when(str(view.record['starts_at'] or ''), '')}")
        self._show_decisions(answer)
        self._show_sum(answer)
        form = answer.draft.form if answer.draft is not None else {}
        for card in self.cards:
            card.fill(form.get("decisions", {}).get(card.decision.id, card.form()))
        if "met" in form:
            self.met.set_value(form["met"])
            self.by.set_value(form.get("by"))
            self.confirmed.setChecked(bool(form.get("confirmed")))
        self._saving = False
        if self.isVisible() and (target := self.first_focus()) is not None:
            target.setFocus()

    def _show_decisions(self, answer: Answer) -> None:
        clear_layout(self._list)
        self.cards = []
        if not answer.view.decisions:
            text = self.tr("Nothing was decided. You may still note the residents met, then close.")
            self._list.addWidget(Banner("neutral", self.tr("No decision"), text, parent=self))
        today = self.context.use_cases.session.today
        for number, one in enumerate(answer.view.decisions, 1):
            card = SettleCard(one, self._known(number, one, answer.view), answer.lookups, today, self)
            card.propose(answer.bodies.get(one.id, ""))
            card.changed.connect(self._touched)
            card.theme_chosen.connect(partial(self._propose, card))
            self.cards.append(card)
            self._list.addWidget(card)

    def _show_sum(self, answer: Answer) -> None:
        record = answer.view.record
        there = {str(id) for id in (*(record["elected"] or ()), *(record["staff"] or ()), answer.lookups.me)}
        self.by.set_choices([Choice(id, name) for id, name in answer.lookups.persons if id in there])
        elected = next(iter(record["elected"] or ()), "")
        self.by.set_value(record["confirmed_by"] or elected or answer.lookups.me)
        decisions = answer.view.decisions
        self.confirmed.setText(self.tr("These %n decision(s) were read aloud and are confirmed", "", len(decisions)))
        self.confirmed.setChecked(bool(decisions) and all(one["confirmed_at"] for one in decisions))
        self.unread.hide()
        for widget in (self.confirmed, self.by):
            widget.setVisible(bool(decisions))
        met = record["residents_met"]
        self.met.set_value(int(met) if met is not None else None)

    def _propose(self, card: SettleCard, theme: str) -> None:
        if theme and card.known.place:
            self.read(lambda: self._places.around(card.known.place, theme).body, card.propose)

    def _confirm_asked(self) -> None:
        self.unread.hide()
        self._touched()

    # -- drafts
    def _touched(self) -> None:
        if not self._saving:
            self.trouble.hide()
            self._keeper.touched()

    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        if self.visit is None:
            return None
        decisions = {card.decision.id: card.form() for card in self.cards}
        form = {"closing": self.visit.record.id, "decisions": decisions, "met": self.met.value(), "by": self.by.value()}
        form["confirmed"] = self.confirmed.isChecked()
        return self.tr("Closing: {title}").format(title=self.visit.title), form

    def _keep_now(self) -> None:
        if not self._saving:
            self._keeper.keep_now()

    def leave(self) -> None:
        """Escape: what is entered stays a draft."""
        self._keep_now()
        self.context.navigate(Destination("visits", record=self._wanted))

    # -- saving
    def save(self) -> None:
        """Settle what is left, then close; each refusal stands under its decision."""
        if self._saving or self.visit is None:
            return
        wrong = [field for field in (card.verify() for card in self.cards) if field is not None]
        if not self.met.verify():
            wrong.append(self.met.entry)
        if self.cards and not self.confirmed.isChecked():
            self.unread.setText(self.tr("Read the decisions aloud, then tick this box."))
            self.unread.show()
            wrong.append(self.confirmed)
        if wrong:
            wrong[0].setFocus()
            self.scroller.ensureWidgetVisible(wrong[0], 0, 60)
            announce(self, self.tr("%n point(s) to complete.", "", len(wrong)))
            return
        settlements = [one for one in (card.settlement() for card in self.cards) if one is not None]
        confirmed = tuple(card.decision.id for card in self.cards)
        self._saving = True
        self._keeper.hold()
        draft = self._keeper.id if self._keeper.is_kept else ""
        by, settled = str(self.by.value() or ""), tuple(settlements)
        closing = Closing(self.visit.record.id, confirmed, by, self.met.value(), settlements=settled, draft=draft)
        self.act(lambda: self.context.use_cases.visits.close(closing), then=lambda _id: self._closed(), failed=self._failed)

    def _closed(self) -> None:
        id, self.visit = self._wanted, None
        self._keeper.begin()
        self.context.toast(self.tr("Visit closed"), self.undo)
        self.context.navigate(Destination("visits", record=id, tab="past", values={"act": "evening"}))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, DecisionRefused):
            self._refuse(Refusal(error.cause, error.decision))
        elif isinstance(error, CarnetError):
            self._refuse(Refusal(error))

    def _refuse(self, refusal: Refusal) -> None:
        """Under the decision that it concerns; nothing was kept, what is entered stays."""
        self._saving = False
        self._keeper.keep_now(lambda: self._again(refusal), always=True)

    def _again(self, refusal: Refusal) -> None:
        self.read(partial(self._ask, self._wanted, ""), partial(self._show_refused, refusal))

    def _show_refused(self, refusal: Refusal, answer: Answer) -> None:
        self._show(answer)
        sentence = self.context.wording.error(refusal.cause, "commitment" if refusal.decision else "visit")
        card = next((one for one in self.cards if one.decision.id == refusal.decision), None)
        if card is not None:
            card.refuse(sentence.line)
            self.scroller.ensureWidgetVisible(card, 0, 60)
        self.trouble.say("red", sentence.title, sentence.line)
