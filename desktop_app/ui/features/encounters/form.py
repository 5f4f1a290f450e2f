"""The encounter form: from Ctrl+N to a record in a few keys. What is written is kept at every pause; nothing is ever lost by closing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, InvalidField
from desktop_app.domain.fields import instant_text
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.encounter_list import EncounterList, Opened
from desktop_app.services.outcome import Topic
from desktop_app.services.ports import Draft
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.ui.announce import announce
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.features.encounters.correcting import changed_fields, entry_of, held_draft, merged
from desktop_app.ui.features.encounters.entry import (
    Entry,
    draft_of,
    empty,
    filled,
    from_form,
    missing,
    nothing_heard,
    place_of,
    to_form,
)
from desktop_app.ui.features.encounters.form_frame import FormFrame
from desktop_app.ui.features.encounters.form_view import FormView
from desktop_app.ui.features.encounters.news import RecordNews
from desktop_app.ui.features.encounters.ports import ConsentText
from desktop_app.ui.features.encounters.troubles import Troubles
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.widgets import Column


class EncounterFormPage(Page):
    """`open(Destination("encounter_form"))` begins an encounter; with `record` it corrects one; with `values={"draft": id}` it takes a
    draft up again. `values["back"]` is the page to go back to (default: encounters)."""

    code = "encounter_form"
    in_pieces = True
    topics = frozenset({Topic.ENCOUNTERS, Topic.TERRITORY})

    def __init__(self, context: PageContext, parent: QWidget | None = None, *, whole: bool = True) -> None:
        super().__init__(context, parent)
        cases = context.use_cases
        self._questions = EncounterEntry(cases.session, cases.encounters)
        self._list = EncounterList(cases.session, cases.commitments)
        self._choices: Choices | None = None
        self._pending: Destination | None = None
        self._back, self._channel = "encounters", ""
        self._opened: Opened | None = None
        self._first = Entry()
        self._heard_asked, self._saving = False, True  # nothing to keep before the last piece is built
        self._after_photos: bool | None = None
        self._asked = 0
        if whole:
            tuple(self.grown())

    def pieces(self) -> Iterator[None]:
        yield from self._build()
        self._keeper = DraftKeeper(self.context, self._form, self._refused, self)
        self._troubles = Troubles(self.view, self.trouble, self.context.wording)
        self._news = RecordNews(self.context, self._list, self.news, self)
        self._bind()
        self._begin(Entry())

    def _build(self) -> Iterator[None]:
        frame = FormFrame(FormView(self.context, self._suggest, self._now))
        Column(self, spacing=0).addWidget(frame)
        yield
        yield from frame.view.pieces()
        self._frame = frame
        self.view, self.scroller, self.bar = frame.view, frame.scroller, frame.bar
        self._title, self._advice, self.draft_tag = frame.title, frame.advice, frame.draft_tag
        self.news, self.news_button, self.trouble = frame.news, frame.news_button, frame.trouble
        self.close_button, self.go_on_button, self.save_button = frame.close_button, frame.go_on_button, frame.save_button

    def _bind(self) -> None:
        self.news_button.clicked.connect(lambda _checked=False: self._take_news())
        self.view.changed.connect(self._touched)
        self.draft_tag.follow(self._keeper)
        self.view.where_changed.connect(self._look_around)
        self.view.duplicate_opened.connect(lambda id: self._leave_for(Destination("encounters", record=id)))
        self.view.place_opened.connect(lambda words: self._leave_for(Destination("follow_ups", words=words)))
        self.view.photos.changed.connect(self._photos_landed)
        self.view.said.field.entry.installEventFilter(self)
        self.close_button.clicked.connect(lambda _checked=False: self.close_entry())
        self.go_on_button.clicked.connect(lambda _checked=False: self.save(go_on=True))
        self.save_button.clicked.connect(lambda _checked=False: self.save())
        keys, group = self.context.keys, self.tr("Encounter being noted")
        for key, label in (("Ctrl+Return", self.tr("Save")), ("Ctrl+Enter", self.tr("Save (number pad)"))):
            keys.press(key, self.save, label=label, group=group, at=self)
        keys.press("Ctrl+Shift+Return", lambda: self.save(go_on=True), label=self.tr("Save and note another one"), group=group, at=self)
        keys.press("Esc", self.close_entry, label=self.tr("Close, the draft is kept"), group=group, at=self)
        keys.press("Alt+P", self._promise, label=self.tr("I will come back to you"), group=group, at=self)
        keys.press("Alt+R", self.view.said.next_hint, label=self.tr("Next word to look at again"), group=group, at=self)

    # -- page
    def title(self) -> str:
        return self._title.text()

    def first_focus(self) -> QWidget | None:
        return self.view.said.field.entry

    def zones(self) -> tuple[QWidget, ...]:
        return (self.view, self.bar)

    def place(self) -> Destination:
        back = {"back": self._back}
        if not empty(self.view.entry()) or self._keeper.is_kept:
            return Destination(self.code, record=self._first.record, values={**back, "draft": self._keeper.id})
        return Destination(self.code, record=self._first.record, values=back)

    def at_rest(self) -> bool:
        return empty(self.view.entry()) and not self._keeper.is_kept and not self._first.record

    def put_away(self) -> None:
        self._keep_now()

    def refresh(self) -> None:
        """The lists of the notebook, and news of the record being corrected."""
        language = self.context.language

        def question() -> tuple[Choices, ConsentText]:
            return self._questions.choices(), self.context.ports.consent.text(language)

        self.read(question, lambda both: self._offer(*both))
        if self._opened is not None:
            self._look_for_news()

    def open(self, destination: Destination) -> None:
        """Begin, take up again, or correct; what was being written is kept as a draft first."""
        self._keep_now()
        self._back = str(destination.values.get("back") or "encounters")
        draft, record = str(destination.values.get("draft") or ""), destination.record
        if not draft and not record:
            self._pending = None
            self._begin(filled(self._blank(), destination.values.get("fill") or {}))
            return
        if self._choices is None:
            self._pending = destination
            return
        self._pending = None
        if draft:
            self.read(lambda: held_draft(self.context.use_cases.drafts, self._list, draft), self._take_up)
        else:
            self.read(lambda: self._list.opened(record), self._correct)

    def _offer(self, choices: Choices, consent: ConsentText) -> None:
        self._choices = choices
        self.view.offer(choices, consent)
        if not self._channel:
            self._channel = choices.channel
        entry = self.view.entry()
        if not entry.channel and self._channel:
            self.view.channel.set_value(self._channel)
            self._first = replace(self._first, channel=self._channel)
        self._say_who()
        if self._pending is not None:
            self.open(self._pending)

    # -- beginning
    def _blank(self) -> Entry:
        return Entry(channel=self._channel)

    def _begin(self, entry: Entry, draft: str = "", opened: Opened | None = None) -> None:
        """Show an entry; a new draft id unless one is taken up again."""
        self._keeper.begin(draft)
        self._opened, self._first = opened, entry
        self._news.forget()
        self._heard_asked = self._saving = False
        self._after_photos = None
        self.view.fill(entry)
        self.news.hide()
        self.trouble.hide()
        self.draft_tag.hide()
        correcting = bool(entry.record)
        self._title.setText(self.tr("Correct an encounter") if correcting else self.tr("New encounter"))
        self._advice.setVisible(not correcting)
        self.go_on_button.setVisible(not correcting)
        self.setAccessibleName(self._title.text())
        self.scroller.verticalScrollBar().setValue(0)
        self._say_who()
        if entry.place or entry.place_text:
            self._look_around()
        if self.isVisible():
            self.view.said.field.entry.setFocus()

    def _take_up(self, held: tuple[Draft, Opened | None] | None) -> None:
        if held is None:
            self.context.toast(self.tr("This draft is no longer here: it was saved or deleted."), None)
            self._begin(self._blank())
            return
        draft, opened = held
        self._begin(from_form(draft.form), draft.id, opened)
        if opened is not None:
            self._first = entry_of(opened)
            self._look_for_news()
        self.draft_tag.say_kept(draft.saved_at)

    def _correct(self, opened: Opened) -> None:
        self._begin(entry_of(opened), "", opened)

    # -- while writing
    def _now(self) -> datetime:
        return self.context.use_cases.session.clock.now()

    def _touched(self) -> None:
        self.view.begin_at(instant_text(self._now()))
        self.trouble.hide()
        self._keeper.touched()

    def _suggest(self, text: str, deliver: Callable[[Sequence[PlaceSuggestion]], None]) -> None:
        self.read(lambda: self._questions.suggest(text), deliver)

    def _look_around(self) -> None:
        entry = self.view.entry()
        place = place_of(entry)
        self._asked += 1
        number = self._asked
        if place is None:
            self.view.show_around(None)
            return
        self.read(
            lambda: self._questions.around(place, entry.theme),
            lambda around: self.view.show_around(around) if number == self._asked else None,
        )

    def _promise(self) -> None:
        if not self._first.record:
            self.view.promises.add()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture pasted into the story becomes a photo."""
        here = watched is self.view.said.field.entry and event.type() == QEvent.Type.KeyPress
        if here and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste) and self.view.photos.paste():
            return True
        return super().eventFilter(watched, event)

    def _say_who(self) -> None:
        self._frame.set_who(self._choices.author.name if self._choices is not None else "", self._now().astimezone())

    # -- drafts
    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        """What the keeper keeps; nothing when nothing was entered, or when a correction corrects nothing."""
        entry = self.view.entry()
        same = self._opened is not None and not changed_fields(self._first, entry) and not entry.photos
        return None if same or empty(entry) else (self.view.draft_title(entry), to_form(entry))

    def _keep_now(self) -> None:
        if not self._saving:
            self._keeper.keep_now()

    # -- closing and saving
    def close_entry(self) -> None:
        """Escape: leave; what was written stays a draft « à compléter »."""
        kept = not empty(self.view.entry())
        self._leave_for(Destination(self._back))
        if kept and not self._opened:
            self.context.toast(self.tr("Draft kept, under “To complete”."), None)

    def _leave_for(self, destination: Destination) -> None:
        self._keep_now()
        self.context.navigate(destination)

    def hideEvent(self, event: Any) -> None:
        self._keep_now()
        super().hideEvent(event)

    def save(self, go_on: bool = False) -> None:
        """Record, or say what is missing: the entry then stays a draft and the focus goes there."""
        if self._saving:
            return
        if self.view.photos.busy():
            self._after_photos = go_on
            self.draft_tag.set(self.tr("Waiting for the photos…"), "blue", "clock")
            self.draft_tag.show()
            return
        self.view.begin_at(instant_text(self._now()))
        entry = self.view.entry()
        codes = missing(entry, self._now(), self._opened.record.created_at if self._opened else "")
        if codes:
            self._incomplete(codes)
        elif nothing_heard(entry) and not self._heard_asked and self._opened is None:
            self._heard_asked = True
            self._troubles.ask_heard()
        elif self._opened is not None:
            self._send_correction(entry, self._opened)
        else:
            self._send(entry, go_on)

    def _photos_landed(self) -> None:
        if self._after_photos is not None and not self.view.photos.busy():
            go_on, self._after_photos = self._after_photos, None
            self.save(go_on=go_on)

    def _incomplete(self, codes: Sequence[str]) -> None:
        self._keeper.keep_now(lambda: self.draft_tag.set(self.tr("Draft to complete"), "red", "alert"), always=True)
        self._troubles.show_missing(codes)
        if not self.trouble.isHidden():
            self.scroller.verticalScrollBar().setValue(0)
        announce(self, self.tr("%n point(s) to complete. The entry is kept as a draft.", "", len(codes)))

    def _send(self, entry: Entry, go_on: bool) -> None:
        draft = draft_of(entry, self._keeper.id, self.context.use_cases.session.author.person, self.view.promise_title())
        encounters = self.context.use_cases.encounters
        self._hold(True)
        self.act(
            lambda: encounters.record(draft),
            said=self.tr("Encounter saved on this computer"),
            then=lambda _recorded: self._saved(entry, go_on),
            failed=self._refused,
        )

    def _saved(self, entry: Entry, go_on: bool) -> None:
        self._hold(False)
        self._channel = entry.channel
        self.context.hub.announce((Topic.DRAFTS,))
        again = Entry(channel=entry.channel, place=entry.place, place_text=entry.place_text, town=entry.town)
        again = replace(again, neighbourhood=entry.neighbourhood, visit=entry.visit, stop=entry.stop, offered=entry.place)
        self._begin(again if go_on else self._blank())
        if not go_on:
            self.context.navigate(Destination(self._back))

    def _send_correction(self, entry: Entry, opened: Opened) -> None:
        records, first, photos = self.context.use_cases.records, self._first, entry.photos
        values: dict[str, Any] = changed_fields(first, entry)
        if entry.correction_reason.strip():
            values["correction_reason"] = entry.correction_reason.strip()
        self._hold(True)

        def corrected(_record: Any) -> None:
            if photos:
                self.act(lambda: self._list.attach(opened.record.id, photos), failed=self._refused)
            self._corrected(opened.record.id)

        self.act(
            lambda: records.correct(opened.record.id, values, opened.state),
            said=self.tr("Encounter corrected"),
            then=corrected,
            failed=self._refused,
        )

    def _corrected(self, id: str) -> None:
        self._hold(False)
        if self._keeper.is_kept:
            self._keeper.drop()
        self._begin(self._blank())
        self.context.navigate(Destination("encounters", record=id))

    def _hold(self, held: bool) -> None:
        """While a save is on its way, no second one starts."""
        self._saving = held
        self._keeper.hold()

    # -- refusals
    def _refused(self, error: Exception) -> None:
        """A refusal stands beside the field that it names; nothing was lost."""
        self._hold(False)
        self._keeper.touched()
        if isinstance(error, CarnetError):
            if self.view.when.isHidden() and isinstance(error, InvalidField) and error.field in ("occurred_at", "late_reason"):
                self.view.unfold_when(True)
            self._troubles.refused(error)

    # -- news of the record being corrected
    def _look_for_news(self) -> None:
        if self._opened is not None and not self._saving:
            self._news.look(self._opened)

    def _take_news(self) -> None:
        """Show the new values where nothing was written; what was written stays, and has now seen them."""
        opened = self._opened
        if opened is None:
            return

        def take(now: Opened) -> None:
            entry = merged(self._first, self.view.entry(), now)
            kept, draft = self._keeper.is_kept, self._keeper.id
            self._begin(entry, draft, now)
            self._keeper.is_kept, self._first = kept, entry_of(now)
            self._keeper.touched()

        self.read(lambda: self._list.opened(opened.record.id), take)
