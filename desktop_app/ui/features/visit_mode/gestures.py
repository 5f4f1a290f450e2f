"""WalkGestures of the walk on their way to the services, and what comes back: said in a message with Undo, or refused in the panel."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from desktop_app.domain.errors import CarnetError
from desktop_app.services.commitments import CommitmentDetail
from desktop_app.services.encounter_entry import EncounterEntry
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.ports import Draft
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.services.visit_values import Closing, StopDraft, StopView, photos_draft
from desktop_app.ui.features.visit_mode.note_panel import draft_of as note_draft
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.tell_panel import Heard
from desktop_app.ui.page import Destination
from desktop_app.ui.papers import show_paper
from desktop_app.ui.seen import note_seen

if TYPE_CHECKING:
    from desktop_app.ui.features.visit_mode.page import VisitModePage
    from desktop_app.ui.features.visit_mode.walk import Walk


class WalkGestures(QObject):
    """`tie(walk)` ties the panels to the acts. Each gesture is one transaction, kept at the press."""

    def __init__(self, page: VisitModePage, parent: Walk) -> None:
        super().__init__(parent)
        self._page, self._walk = page, parent
        self._entry = EncounterEntry(page.context.use_cases.session, page.context.use_cases.encounters)

    def tie(self, walk: Walk) -> None:
        walk.note.submitted.connect(self._keep_note)
        walk.promise.submitted.connect(self._keep_promise)
        walk.decide.submitted.connect(self._keep_decision)
        walk.settle.submitted.connect(self._keep_settlement)
        walk.skip.submitted.connect(self._keep_skip)
        walk.stops.added.connect(self._keep_stop)
        walk.stops.moved.connect(self._keep_order)
        walk.heard.heard.connect(self._keep_heard)
        walk.photos.kept.connect(self._kept_photos)
        walk.reading.theme_noted.connect(self.note_theme)
        walk.reading.call_back.connect(self.call_back)
        walk.reading.unskip_asked.connect(self._keep_unskip)
        walk.reading.encounter_asked.connect(self._new_encounter)
        walk.end.close_asked.connect(self._close)
        walk.end.print_asked.connect(self._print)

    # -- one key
    def note_theme(self, theme: str) -> None:
        """Noted, or taken away when it was."""
        stop, shot = self._page.stop(), self._page.shot
        if stop is None or shot is None:
            return
        label = next((one.label for one in shot.themes if one.code == theme), theme)
        gone = theme in (stop.record["themes"] or ())
        said = self.tr("{theme}: taken away").format(theme=label) if gone else self.tr("{theme}: noted at this stop").format(theme=label)
        id = stop.record.id
        self._page.act(lambda: self._page.acts.note_theme(id, theme), said)

    def call_back(self) -> None:
        stop = self._page.stop()
        if stop is not None:
            id, text = stop.record.id, self.tr("To call back")
            self._page.act(lambda: self._page.acts.note(id, text), self.tr("To call back: noted at this stop"))

    # -- panels
    def open_note(self, stop: StopView) -> None:
        """With what was begun at this stop, if anything was."""
        self._with_draft(note_draft(stop.record.id), lambda draft: self._show(self._walk.note, lambda: self._walk.note.begin(stop, draft)))

    def open_photos(self, shot: Snapshot) -> None:
        id = photos_draft(shot.view.record.id)
        self._with_draft(id, lambda draft: self._show(self._walk.photos, lambda: self._walk.photos.begin(shot, draft)))

    def _show(self, panel: Panel, begin: Callable[[], None]) -> None:
        if not self._page.guard.locked:
            begin()
            self._walk.open_panel(panel)

    def _with_draft(self, id: str, then: Callable[[Draft | None], None]) -> None:
        drafts = self._page.context.use_cases.drafts
        self._page.read(lambda: next((one for one in drafts.all() if one.id == id), None), then)

    def read_detail(self, commitment: str) -> None:
        cases = self._page.context.use_cases

        def show(detail: CommitmentDetail) -> None:
            self._walk.heard.show_detail(detail)
            note_seen(self._page, detail)

        self._page.read(lambda: cases.commitments.detail(commitment), show, self._walk.heard.refuse)

    def said_done(self, commitment: str) -> str:
        """The line of the page said and done for a commitment; "" when it has none."""
        shot = self._page.shot
        lines = shot.view.said_done if shot is not None else ()
        return next((one.id for one in lines if one["commitment"] == commitment), "")

    def suggest(self, text: str, deliver: Callable[[Sequence[PlaceSuggestion]], None]) -> None:
        self._page.read(lambda: self._entry.suggest(text), deliver, lambda _error: deliver(()))

    def place_of(self, text: str) -> Mapping[str, Any]:
        """A place that no list knows, in the town of the stops."""
        stop = self._page.stop()
        around = dict(stop.record["place"] or {}) if stop is not None else {}
        return {"address": text, **{name: around[name] for name in ("town", "neighbourhood") if around.get(name)}}

    # -- kept
    def _act(self, job: Callable[[], Any], said: str, panel: Panel, then: Callable[[], None] | None = None) -> None:
        def done(_value: Any) -> None:
            if then is not None:
                then()
            if self._walk.panel() is panel:
                self._walk.close_panel()

        self._page.act(job, said, done, panel.refuse)

    def _keep_note(self) -> None:
        stop, text = self._page.stop(), self._walk.note.text()
        if stop is not None:
            id = stop.record.id
            self._act(lambda: self._page.acts.note(id, text), self.tr("Note kept"), self._walk.note, self._walk.note.done)

    def _keep_promise(self) -> None:
        stop, shot, values = self._page.stop(), self._page.shot, self._walk.promise.values()
        if stop is not None and shot is not None:
            visit, id = shot.view.record.id, stop.record.id
            self._act(lambda: self._page.acts.promise(visit, id, values), self.tr("Promise kept, and followed"), self._walk.promise)

    def _keep_decision(self) -> None:
        stop, shot = self._page.stop(), self._page.shot
        text, role = self._walk.decide.text(), self._walk.decide.role()
        if stop is not None and shot is not None:
            id = stop.record.id
            self._act(lambda: self._page.acts.decide(shot, id, text, role), self.tr("Decision kept"), self._walk.decide)

    def _keep_settlement(self) -> None:
        settlement = self._walk.settle.settlement()
        if settlement is not None:
            self._act(lambda: self._page.acts.settle(settlement), self.tr("Decision settled"), self._walk.settle)

    def _keep_skip(self) -> None:
        stop, reason = self._page.stop(), self._walk.skip.reason()
        if stop is not None:
            id = stop.record.id
            self._act(lambda: self._page.acts.skip(id, reason), self.tr("Stop passed over"), self._walk.skip)

    def _keep_unskip(self) -> None:
        stop = self._page.stop()
        if stop is not None:
            id = stop.record.id
            self._page.act(lambda: self._page.acts.unskip(id), self.tr("Back in the route"))

    def _keep_stop(self, draft: StopDraft) -> None:
        shot, after = self._page.shot, self._walk.shown
        if shot is not None:
            visit = shot.view.record.id
            self._act(lambda: self._page.acts.add_stop(visit, draft, after), self.tr("Stop added"), self._walk.stops)

    def _keep_order(self, ids: Sequence[str]) -> None:
        shot = self._page.shot
        if shot is not None:
            visit = shot.view.record.id
            self._page.act(lambda: self._page.acts.reorder(visit, ids), failed=self._walk.stops.refuse)

    def _keep_heard(self, heard: Heard) -> None:
        said = {
            "told": self.tr("Kept informed tonight: noted") if heard.news else self.tr("Told tonight: noted"),
            "asked_again": self.tr("Asked again: noted"),
            "not_done": self.tr("Opened again: it is not done") if heard.reopens else self.tr("It is not done: noted"),
            "comment": self.tr("Remark kept"),
        }[heard.act]
        line, words = self.said_done(heard.commitment), self.tr("Said on the visit: it is not done")
        self._act(lambda: self._page.acts.heard(heard, line, words), said, self._walk.heard)

    def _kept_photos(self, count: int) -> None:
        self._page.context.toast(self.tr("%n photo(s) kept with their stops", "", count), None)
        self._page.refresh()

    def _new_encounter(self) -> None:
        """The encounter's own form, with the visit and the stop filled in; it comes back here."""
        stop, shot = self._page.stop(), self._page.shot
        if stop is not None and shot is not None:
            fill = {"channel": "visit", "visit": shot.view.record.id, "stop": stop.record.id, "place": dict(stop.record["place"] or {})}
            self._page.context.navigate(Destination("encounter_form", values={"fill": fill, "back": "visit_mode"}))

    # -- the end
    def _close(self, closing: Closing) -> None:
        def failed(error: Exception) -> None:
            if isinstance(error, CarnetError):
                sentence = self._page.context.wording.error(error)
                self._walk.end.refuse(sentence.title, " ".join(part for part in (sentence.text, sentence.action) if part))

        self._page.act(lambda: self._page.acts.close(closing), self.tr("Visit closed"), failed=failed)

    def _print(self) -> None:
        shot, cases, words = self._page.shot, self._page.context.use_cases, self._page.context.wording
        if shot is not None:
            asked = Asked(record=shot.view.record.id)
            show_paper(self._page, lambda: make_paper("minutes", cases, words, asked), self.tr("decisions"))
