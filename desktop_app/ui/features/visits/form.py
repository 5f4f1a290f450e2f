"""Prepare a visit, or change one that is prepared. What is written is kept as a draft at every pause."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.domain.fields import instant
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.services.visit_values import VisitView
from desktop_app.ui.announce import announce
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.features.visits.entry import VisitEntry, draft_of, empty, entry_of, from_form, to_form, troubles
from desktop_app.ui.features.visits.form_view import FormView, People, people_of
from desktop_app.ui.features.visits.words import VisitWords
from desktop_app.ui.i18n import clock_time, current_language
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import ActionBar, Banner, Button, Column, FlowRow, Label, Scroller, Tag


@dataclass(frozen=True, slots=True)
class Offer:
    """What the form offers, read once with the page."""

    choices: Choices
    people: People


class VisitFormPage(Page):
    """`open(Destination("visit_form"))` prepares a visit; with `record` it changes one; `values={"draft": id}` takes a draft up again."""

    code = "visit_form"
    in_pieces = True
    topics = frozenset({Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._places = EncounterEntry(cases.session, cases.encounters)
        self.words = VisitWords(context.wording, context.language, cases.session.today(), self)
        self._offer: Offer | None = None
        self._pending: Destination | None = None
        self._first = VisitEntry()
        self._saving = True  # nothing to keep before the last piece is built
        if whole:
            tuple(self.grown())

    # -- building
    def pieces(self) -> Iterator[None]:
        outer = Column(self, spacing=0)
        self.scroller = Scroller(margins=(28, 8, 28, 18), spacing=12)
        self.scroller.column.addWidget(self._make_head())
        self.trouble = Banner("red", "", parent=self)
        self.trouble.hide()
        self.scroller.column.addWidget(self.trouble)
        self.view = FormView(self.context.wording, self._suggest, self.context.use_cases.session.today)
        self.scroller.column.addWidget(self.view, 1)
        outer.addWidget(self.scroller, 1)
        yield
        yield from self.view.pieces()
        outer.addWidget(self._make_bar())
        self._keeper = DraftKeeper(self.context, self._form, self.refused, self, kind="visit")
        self._keeper.kept.connect(self._show_kept)
        self._keeper.dropped.connect(self.draft_tag.hide)
        self.view.changed.connect(self._touched)
        keys, group = self.context.keys, self.tr("Visit being prepared")
        keys.press("Ctrl+Return", self.save, label=self.tr("Save the visit"), group=group, at=self)
        keys.press("Esc", self.close_entry, label=self.tr("Close, the draft is kept"), group=group, at=self)
        self._begin(VisitEntry())

    def _make_head(self) -> QWidget:
        head = QWidget(self)
        flow = FlowRow(head, spacing=12, line_spacing=4)
        self._title = Label("", "screen", wrap=False)
        self.draft_tag = Tag("", "green", "check", head)
        flow.addWidget(self._title)
        flow.addWidget(self.draft_tag)
        return head

    def _make_bar(self) -> QWidget:
        self.bar = ActionBar("")
        self.close_button = Button(self.tr("Close"), "ghost", key=key_text("Esc"), size="final")
        self.save_button = Button(self.tr("Save the visit"), "primary", icon="check", key=key_text("Ctrl+Return"), size="final")
        self.close_button.clicked.connect(lambda _checked=False: self.close_entry())
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        self.bar.add(self.close_button, self.save_button)
        return self.bar

    # -- what every page has
    def title(self) -> str:
        return self._title.text()

    def first_focus(self) -> QWidget | None:
        return self.view.day.entry if self.view.neighbourhoods.value() else self.view.kind

    def zones(self) -> tuple[QWidget, ...]:
        return (self.view, self.bar)

    def place(self) -> Destination:
        held = not self._same() or self._keeper.is_kept
        return Destination(self.code, record=self._first.record, values={"draft": self._keeper.id} if held else {})

    def at_rest(self) -> bool:
        return self._same() and not self._keeper.is_kept

    def put_away(self) -> None:
        self._keep_now()

    def hideEvent(self, event: Any) -> None:
        self._keep_now()
        super().hideEvent(event)

    def refresh(self) -> None:
        """The lists of the notebook."""
        session = self.context.use_cases.session

        def question() -> Offer:
            people = people_of(session.reading.reference("person"), session.today().isoformat())
            return Offer(self._places.choices(), people)

        self.read(question, self._offered)

    def open(self, destination: Destination) -> None:
        """Begin, take up again, or change; what was being written is kept first."""
        self._keep_now()
        draft, record = str(destination.values.get("draft") or ""), destination.record
        if self._offer is None:
            self._pending = destination
            return
        self._pending = None
        if draft:
            self.read(lambda: self._held(draft), self._take_up)
        elif record:
            self.read(lambda: self.context.use_cases.visits.view(record), self._change)
        elif not self._keeper.is_kept or not self._same():
            self._begin(self._blank())

    def _held(self, id: str) -> Draft | None:
        return next((one for one in self.context.use_cases.drafts.all() if one.id == id), None)

    def _offered(self, offer: Offer) -> None:
        first = self._offer is None
        self._offer = offer
        self.view.offer(offer.choices, offer.people)
        if first and self._same():
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
        self._saving = False
        self.trouble.hide()
        self.draft_tag.hide()
        self._title.setText(self.tr("Change a visit") if entry.record else self.tr("Prepare a visit"))
        self.setAccessibleName(self._title.text())
        self.scroller.verticalScrollBar().setValue(0)

    def _take_up(self, held: Draft | None) -> None:
        if held is None:
            self.context.toast(self.tr("This draft is no longer here: it was saved or deleted."), None)
            self._begin(self._blank())
            return
        self._begin(from_form(held.form), held.id)
        self._first = replace(VisitEntry(), record=self.view.entry().record)
        self._show_kept(held.saved_at)

    def _change(self, view: VisitView) -> None:
        self._begin(entry_of(view))

    def _same(self) -> bool:
        entry = self.view.entry()
        return entry == self._first or (not entry.record and empty(entry))

    # -- while writing
    def _suggest(self, text: str, deliver: Callable[[Sequence[PlaceSuggestion]], None]) -> None:
        self.read(lambda: self._places.suggest(text), deliver)

    def _touched(self) -> None:
        if not self._saving:
            self.trouble.hide()
            self._keeper.touched()

    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        entry = self.view.entry()
        if self._same():
            return None
        title = entry.title or self.words.kind(entry.kind)
        return " – ".join(part for part in (title, self.words.day(entry.day)) if part), to_form(entry)

    def _keep_now(self) -> None:
        if not self._saving:
            self._keeper.keep_now()

    def _show_kept(self, saved_at: str) -> None:
        time = clock_time(instant(saved_at).astimezone(), current_language())
        self.draft_tag.set(self.tr("Draft kept at {time}").format(time=time), "green", "check")
        self.draft_tag.show()

    def close_entry(self) -> None:
        """Escape: leave; what was written stays a draft."""
        kept = not self._same()
        self._keep_now()
        self.context.navigate(Destination("visits", record=self._first.record))
        if kept:
            self.context.toast(self.tr("Draft kept: it waits on the Today page."), None)

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
        draft = draft_of(entry, self._keeper.id if self._keeper.is_kept else "", self._offer.choices.town)
        visits = self.context.use_cases.visits
        self._saving = True
        self._keeper.hold()
        said = self.tr("Visit changed") if entry.record else self.tr("Visit prepared")
        self.act(lambda: visits.prepare(draft), said=said, then=self._saved, failed=self._failed)

    def _saved(self, id: str) -> None:
        if self._keeper.is_kept:
            self._keeper.drop()
        self._begin(self._blank())
        self.context.hub.announce((Topic.DRAFTS,))
        self.context.navigate(Destination("visits", record=id, tab="coming"))

    def _failed(self, error: Exception) -> None:
        """A refusal stands where it belongs; nothing was lost."""
        self._saving = False
        self._keeper.touched()
        if not isinstance(error, CarnetError):
            return
        sentence = self.context.wording.error(error, "visit")
        fields = {"starts_at": self.view.begins, "ends_at": self.view.ends, "meeting_point": self.view.meeting_point}
        if isinstance(error, InvalidField) and error.field in fields:
            fields[error.field].set_error(self.context.wording.rule(error, "visit"))
        self.trouble.say("red", sentence.title, sentence.line)
        self.scroller.verticalScrollBar().setValue(0)

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
