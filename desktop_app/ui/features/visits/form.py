"""Prepare a visit, or change one that is prepared. What is written is kept as a draft at every pause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.services.visit_values import VisitView
from desktop_app.ui.announce import announce
from desktop_app.ui.entry_page import EntryPage
from desktop_app.ui.features.visits.entry import VisitEntry, draft_of, empty, entry_of, from_form, to_form, troubles
from desktop_app.ui.features.visits.form_view import FormView, People, people_of
from desktop_app.ui.features.visits.words import VisitWords
from desktop_app.ui.page import Destination, PageContext
from desktop_app.ui.widgets import Column


@dataclass(frozen=True, slots=True)
class Offer:
    """What the form offers, read once with the page."""

    choices: Choices
    people: People


class VisitFormPage(EntryPage):
    """`open(Destination("visit_form"))` prepares a visit; with `record` it changes one; `values={"draft": id}` takes a draft up again."""

    code = "visit_form"
    draft_kind = "visit"
    topics = frozenset({Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._places = EncounterEntry(cases.session, cases.encounters)
        self.words = VisitWords(context.wording, context.language, cases.session.today(), self)
        self._offer: Offer | None = None
        self._pending: Destination | None = None
        self._first = VisitEntry()
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.make_frame()
        self.view = FormView(self.context.wording, self._suggest, self.context.use_cases.session.today)
        self.scroller.column.addWidget(self.view, 1)
        outer.addWidget(self.scroller, 1)
        yield
        yield from self.view.pieces()
        outer.addWidget(self.make_bar(self.tr("Save the visit"), self.tr("Visit being prepared")))
        self.begin_keeping()
        self.view.changed.connect(self.touched)
        self._begin(VisitEntry())

    # -- what every page has
    def first_focus(self) -> QWidget | None:
        return self.view.day.entry if self.view.neighbourhoods.value() else self.view.kind

    def zones(self) -> tuple[QWidget, ...]:
        return (self.view, self.bar)

    def entry_same(self) -> bool:
        entry = self.view.entry()
        return entry == self._first or (not entry.record and empty(entry))

    def record_id(self) -> str:
        return self._first.record

    def left_to(self) -> Destination:
        return Destination("visits", record=self._first.record)

    def begin_blank(self) -> None:
        self._begin(self._blank())

    def begin_draft(self, held: Draft) -> None:
        self._begin(from_form(held.form), held.id)
        self._first = replace(VisitEntry(), record=self.view.entry().record)

    def draft_form(self) -> tuple[str, Mapping[str, Any]]:
        entry = self.view.entry()
        title = entry.title or self.words.kind(entry.kind)
        return " – ".join(part for part in (title, self.words.day(entry.day)) if part), to_form(entry)

    def refresh(self) -> None:
        """The lists of the notebook."""
        session = self.context.use_cases.session

        def question() -> Offer:
            people = people_of(session.reading.reference("person"), session.today().isoformat())
            return Offer(self._places.choices(), people)

        self.read(question, self._offered)

    def open(self, destination: Destination) -> None:
        """Begin, take up again, or change; what was being written is kept first."""
        self.keep_now()
        draft, record = str(destination.values.get("draft") or ""), destination.record
        if self._offer is None:
            self._pending = destination
            return
        self._pending = None
        if draft:
            self.open_draft(draft)
        elif record:
            self.read(lambda: self.context.use_cases.visits.view(record), self._change)
        elif not self._keeper.is_kept or not self.entry_same():
            self._begin(self._blank())

    def _offered(self, offer: Offer) -> None:
        first = self._offer is None
        self._offer = offer
        self.view.offer(offer.choices, offer.people)
        if first and self.entry_same():
            self._begin(self._blank())
        if self._pending is not None:
            self.open(self._pending)

    # -- beginning
    def _blank(self) -> VisitEntry:
        """Her own neighbourhood if she has but one; and herself."""
        if self._offer is None:
            return VisitEntry()
        author = self._offer.choices.author
        areas = tuple(code for code in author.sectors if any(one.code == code for one in self._offer.choices.neighbourhoods))
        staff = (author.person,) if any(id == author.person for id, _name in self._offer.people.staff) else ()
        return VisitEntry(neighbourhoods=areas if len(areas) == 1 else (), staff=staff)

    def _begin(self, entry: VisitEntry, draft: str = "") -> None:
        self._keeper.begin(draft)
        self.view.fill(entry)
        self._first = self.view.entry()
        self.named_page(self.tr("Change a visit") if entry.record else self.tr("Prepare a visit"))

    def _change(self, view: VisitView) -> None:
        self._begin(entry_of(view))

    # -- while writing
    def _suggest(self, text: str, deliver: Callable[[Sequence[PlaceSuggestion]], None]) -> None:
        self.read(lambda: self._places.suggest(text), deliver)

    # -- saving
    def save(self) -> None:
        """Record, or say in place what is missing."""
        if self._saving or self._offer is None:
            return
        readable = self.view.readable()
        entry = self.view.entry()
        found = troubles(entry)
        if found or not readable:
            self._show_troubles(found)
            return
        draft = draft_of(entry, self.draft_id(), self._offer.choices.town)
        visits = self.context.use_cases.visits
        self._saving = True
        self._keeper.hold()
        said = self.tr("Visit changed") if entry.record else self.tr("Visit prepared")
        self.act(lambda: visits.prepare(draft), said=said, then=self._saved, failed=self._failed)

    def _saved(self, id: str) -> None:
        self.saved_draft()
        self.context.navigate(Destination("visits", record=id, tab="coming"))

    def _failed(self, error: Exception) -> None:
        """A refusal stands where it belongs; nothing was lost."""
        self.not_saved()
        if not isinstance(error, CarnetError):
            return
        fields = {"starts_at": self.view.begins, "ends_at": self.view.ends, "meeting_point": self.view.meeting_point}
        if isinstance(error, InvalidField) and error.field in fields:
            fields[error.field].set_error(self.context.wording.rule(error, "visit"))
        self.say_refusal(error, "visit")

    def _show_troubles(self, found: Sequence[tuple[str, int]]) -> None:
        """Each sentence under its field; the focus goes to the first."""
        places = [place for place in (self._show_one(code, number) for code, number in found) if place is not None]
        if places:
            places[0].setFocus()
            self.scroller.ensureWidgetVisible(places[0], 0, 60)
        announce(self, self.tr("%n point(s) to complete. The visit is kept as a draft.", "", max(1, len(found))))

    def _show_one(self, code: str, number: int) -> QWidget | None:
        view = self.view
        jumped = self.tr("This hour does not exist on that day: the clocks go forward. Write another one.")
        if code == "neighbourhoods":
            view.show_areas_error(self.tr("Choose at least one neighbourhood."))
            return view.neighbourhoods
        if code == "stop_place":
            return view.stops.show_trouble(number, "place", self.tr("Write where this stop is, or remove it."))
        if code == "stop_hour":
            return view.stops.show_trouble(number, "at", jumped)
        if code == "stairwell_label":
            return view.stairwells.show_trouble(number, self.tr("Write which stairwell this is."))
        field, sentence = {
            "day": (view.day, self.tr("Write the day of the visit.")),
            "begins": (view.begins, self.tr("Write the hour at which it begins, for instance 18:30.")),
            "begins_skipped": (view.begins, jumped),
            "ends_skipped": (view.ends, jumped),
            "ends_before": (view.ends, self.tr("It ends before it begins: write a later hour.")),
        }[code]
        field.set_error(sentence)
        entry: QWidget = field.entry
        return entry
