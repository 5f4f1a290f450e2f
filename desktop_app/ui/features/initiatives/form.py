"""Note an initiative, or change one: what it is, who carries it, its budget. What is written is kept as a draft at every pause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField, MissingField
from desktop_app.domain.fields import instant_text
from desktop_app.domain.initiative import NEEDS
from desktop_app.services.contributions import IdeaSeed
from desktop_app.services.initiatives import InitiativeView
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.coached_area import CoachedArea
from desktop_app.ui.entry_page import EntryPage
from desktop_app.ui.features.initiatives.budget_field import BudgetField
from desktop_app.ui.features.initiatives.carriers_field import CarriersField
from desktop_app.ui.features.initiatives.entry import (
    DESCRIPTION,
    TITLE,
    InitiativeEntry,
    draft_of,
    empty,
    entry_from,
    entry_of,
    from_form,
    to_form,
)
from desktop_app.ui.features.initiatives.words import InitiativeWords
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.theme import Theme, follow_theme
from desktop_app.ui.widgets import (
    Card,
    ChipGroup,
    Choice,
    Column,
    ComboField,
    DateField,
    Label,
    TextField,
)
from desktop_app.ui.widgets.folding_row import FoldingRow


@dataclass(frozen=True, slots=True)
class Offer:
    """What the form offers, read once with the page: lookups, actors as (id, name), the first neighbourhood."""

    lookups: Lookups
    actors: tuple[tuple[str, str], ...]
    area: str


class InitiativeFormPage(EntryPage):
    """`open(Destination("initiative_form"))` notes one; with `record` it changes one.

    `values`: `draft` takes a draft up again, `focus` goes to a part (`carrier`, `carrier:<id>`, `lines`), `encounter` and `area` are where
    it was born, `idea` is the retained idea that it carries out.
    """

    code = "initiative_form"
    draft_kind = "initiative"
    topics = frozenset({Topic.TERRITORY, Topic.ACTORS})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        self.words = InitiativeWords(context.wording, context.language, context.use_cases.session.today(), self)
        self._offer: Offer | None = None
        self._pending: Destination | None = None
        self._held = InitiativeEntry()
        self._first = InitiativeEntry()
        self._focus = ""
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.make_frame()
        self.scroller.column.addWidget(self._make_what())
        outer.addWidget(self.scroller, 1)
        yield
        who = Card(self.tr("Who carries it"), parent=self)
        self.carriers = CarriersField(self.context, self._now_text, self)
        self.carriers.changed.connect(self.touched)
        who.body.addWidget(self.carriers)
        self.scroller.column.addWidget(who)
        money = Card(self.tr("Budget"), parent=self)
        self.budget = BudgetField(self.words, self)
        self.budget.changed.connect(self.touched)
        money.body.addWidget(self.budget)
        self.scroller.column.addWidget(money)
        self.scroller.column.addStretch(1)
        yield
        outer.addWidget(self.make_bar(self.tr("Save the initiative"), self.tr("Initiative being written")))
        self.begin_keeping()
        self._begin(InitiativeEntry())

    def _make_what(self) -> QWidget:
        card = Card("", parent=self)
        today = self.context.use_cases.session.today
        self.named = TextField(self.tr("What it is, in a few words"), limit=TITLE, check=self._title_trouble)
        self.named.setToolTip(self.tr("No resident’s name: the title is read by everybody."))
        card.body.addWidget(self.named)
        self.area = ComboField(self.tr("Neighbourhood"), above=True)
        self.theme = ComboField(self.tr("Theme"), empty=self.tr("no theme"), above=True)
        self.owner = ComboField(self.tr("Followed by"), above=True)
        self.event_on = DateField(self.tr("Day of the event"), today=today, optional=True)
        row = FoldingRow(parent=card)
        for field in (self.area, self.theme, self.owner, self.event_on):
            row.add(field, stretch=1, width=190)
        card.body.addWidget(row)
        card.body.addWidget(Label(self.tr("What the group needs"), "label"))
        self.needs = ChipGroup(
            self.tr("What the group needs"), [Choice(code, self.words.need(code)) for code in NEEDS], multiple=True, visible=len(NEEDS)
        )
        card.body.addWidget(self.needs)
        self.description = CoachedArea(self.context, self.tr("What the group wants to do"), most=DESCRIPTION, rows=3)
        card.body.addWidget(self.description)
        follow_theme(self, self.scale_description)
        self.named.changed.connect(lambda _text: self.touched())
        self.description.changed.connect(self.touched)
        self.event_on.picked.connect(lambda _day: self.touched())
        for chosen in (self.area, self.theme, self.owner, self.needs):
            chosen.changed.connect(lambda _value: self.touched())
        return card

    def scale_description(self, theme: Theme) -> None:
        """A few lines: the rest of the form stays in sight."""
        self.description.field.entry.setFixedHeight(theme.px(110))

    # -- what every page has
    def first_focus(self) -> QWidget | None:
        if self._focus.startswith("carrier:"):
            return self.carriers.editor if not self.carriers.editor.isHidden() else self.carriers.add_resident
        return {"carrier": self.carriers.add_resident, "lines": self._budget_start()}.get(self._focus, self.named.entry)

    def _budget_start(self) -> QWidget:
        return self.budget.rows[0].label.entry if self.budget.rows else self.budget.add_expense

    def zones(self) -> tuple[QWidget, ...]:
        return (self.scroller, self.bar)

    def entry_same(self) -> bool:
        entry = self.entry()
        return entry == self._first or (not entry.record and empty(entry))

    def record_id(self) -> str:
        return self._first.record

    def left_to(self) -> Destination:
        record = self._first.record
        return Destination("initiative", record=record) if record else Destination("initiatives")

    def close_entry(self) -> None:
        """Escape: leave the carrier that is being written, else the form."""
        if not self.carriers.escape():
            super().close_entry()

    def begin_blank(self) -> None:
        self._begin(self._blank())

    def begin_draft(self, held: Draft) -> None:
        self._begin(from_form(held.form), held.id)
        entry = self.entry()
        self._first = replace(self._blank(), record=entry.record)
        if entry.idea:
            self.read(lambda: self.context.use_cases.contributions.seed(entry.idea), self.carriers.offer_author, lambda _error: None)

    def draft_form(self) -> tuple[str, Mapping[str, Any]]:
        return self.entry().title or self.tr("Initiative"), to_form(self.entry())

    def refresh(self) -> None:
        """The lists of the notebook."""
        cases = self.context.use_cases

        def question() -> Offer:
            lookups = read_lookups(cases)
            areas = [code for code, _label in lookups.sectors if "-" in code]
            own = [code for code in cases.session.author.sectors if code in areas]
            return Offer(lookups, cases.actors.names(), own[0] if own else areas[0] if len(areas) == 1 else "")

        self.read(question, self._offered)

    def open(self, destination: Destination) -> None:
        """Begin, take up again, or change; what was being written is kept first."""
        self.keep_now()
        if self._offer is None:
            self._pending = destination
            return
        self._pending = None
        values = destination.values
        draft, record, self._focus = str(values.get("draft") or ""), destination.record, str(values.get("focus") or "")
        if draft:
            self.open_draft(draft)
        elif record:
            self.read(lambda: self.context.use_cases.initiatives.view(record), self._change)
        elif values.get("idea"):
            idea = str(values["idea"])
            self.read(lambda: self.context.use_cases.contributions.seed(idea), self._from_idea)
        elif values.get("encounter") or not self._keeper.is_kept or not self.entry_same():
            given = {name: str(values.get(name) or "") for name in ("encounter", "area", "theme")}
            self._begin(
                replace(self._blank(), encounter=given["encounter"], theme=given["theme"], area=given["area"] or self._blank().area)
            )

    def _offered(self, offer: Offer) -> None:
        first = self._offer is None
        self._offer = offer
        entry = self.entry()
        self.carriers.offer(offer.actors)
        if first and empty(entry):
            self._begin(self._blank())
        else:
            self._fill_choices(entry)
        if self._pending is not None:
            self.open(self._pending)

    # -- beginning
    def _blank(self) -> InitiativeEntry:
        offer = self._offer
        return InitiativeEntry(area=offer.area, owner=offer.lookups.me) if offer is not None else InitiativeEntry()

    def _begin(self, entry: InitiativeEntry, draft: str = "") -> None:
        self._saving = True
        self._keeper.begin(draft)
        self._held = entry
        self.named.set_text(entry.title)
        self.named.set_error("")
        self._fill_choices(entry)
        self.event_on.set_day(date.fromisoformat(entry.event_on) if entry.event_on else None)
        self.needs.set_value(entry.needs)
        self.description.set_text(entry.description)
        self.carriers.offer_author(None)
        self.carriers.fill(entry.carriers)
        self.budget.fill(entry.lines)
        self._first = self.entry()
        self.named_page(self.tr("Change the initiative") if entry.record else self.tr("New initiative"))
        if self._focus.startswith("carrier:"):
            self.carriers.edit_held(self._focus.partition(":")[2])
        if self._focus and self.isVisible():
            target = self.first_focus()
            if target is not None:
                target.setFocus()
                self.scroller.ensureWidgetVisible(target, 0, 120)

    def _fill_choices(self, entry: InitiativeEntry) -> None:
        """What the notebook offers; what it does not offer any more but stands in the entry stays as it is."""
        if self._offer is None:
            return
        lookups = self._offer.lookups
        areas = tuple(pair for pair in lookups.sectors if "-" in pair[0])
        for combo, offered, value in (
            (self.area, areas, entry.area),
            (self.theme, lookups.themes, entry.theme),
            (self.owner, lookups.persons, entry.owner),
        ):
            known = dict(offered) if not value or value in dict(offered) else {**dict(offered), value: self.tr("as it is noted")}
            combo.set_choices([Choice(code, label) for code, label in known.items()])
            combo.set_value(value or None)

    def _from_idea(self, idea: IdeaSeed) -> None:
        """What the idea holds: its title, its words, its place, what it costs, who pays."""
        cost = self.words.sum(idea.cost_cents) if idea.cost_cents else ""
        self._begin(entry_from(idea, self._blank(), self.tr("Estimated cost"), cost))
        self._first = self._blank()
        self.carriers.offer_author(idea)

    def _change(self, view: InitiativeView) -> None:
        self._begin(entry_of(view, {int(line["cents"]): self.words.sum(int(line["cents"])) for line in view.lines}))

    # -- while writing
    def entry(self) -> InitiativeEntry:
        """What the form holds now."""
        day, needs = self.event_on.day(), self.needs.value()
        return InitiativeEntry(
            record=self._held.record,
            encounter=self._held.encounter,
            idea=self._held.idea,
            title=self.named.text(),
            description=self.description.text(),
            area=str(self.area.value() or ""),
            theme=str(self.theme.value() or ""),
            owner=str(self.owner.value() or ""),
            event_on=day.isoformat() if day else "",
            needs=tuple(str(one) for one in needs) if isinstance(needs, tuple) else (),
            carriers=self.carriers.entries(),
            lines=self.budget.lines(),
        )

    def _now_text(self) -> str:
        return instant_text(self.context.use_cases.session.clock.now())

    # -- saving
    def save(self) -> None:
        """Record, or say in place what is missing."""
        if self._saving or self._offer is None:
            return
        if not self.carriers.settle():
            return
        wrong = next((field for field in (self.named, self.event_on) if not field.verify()), None) or self.budget.wrong()
        if not self.area.value():
            self.area.set_error(self.tr("Say in which neighbourhood it takes place."))
            wrong = wrong or self.area
        if wrong is not None or self.description.too_long():
            (wrong or self.description).setFocus()
            return
        entry = self.entry()
        draft = draft_of(entry, self.draft_id())
        initiatives = self.context.use_cases.initiatives
        self._saving = True
        self._keeper.hold()
        said = self.tr("Initiative changed") if entry.record else self.tr("Initiative noted")
        self.act(lambda: initiatives.save(draft), said=said, then=self._saved, failed=self._failed)

    def _saved(self, id: str) -> None:
        self._focus = ""
        self.saved_draft()
        self.context.navigate(Destination("initiative", record=id))

    def _failed(self, error: Exception) -> None:
        """A refusal stands where it belongs; nothing was lost."""
        self.not_saved()
        if not isinstance(error, CarnetError):
            return
        name = error.field if isinstance(error, InvalidField | MissingField) else ""
        field = {"title": self.named, "event_on": self.event_on}.get(name)
        if field is not None and isinstance(error, InvalidField):
            field.set_error(self.context.wording.rule(error, "initiative"))
            field.setFocus()
            return
        self.say_refusal(error, "resident" if name in ("name", "phone", "email") else "initiative")

    def _title_trouble(self) -> str:
        return "" if self.named.text() else self.tr("Write what it is, in a few words.")
