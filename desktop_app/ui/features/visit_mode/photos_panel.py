"""Photos of the walk: taken from a camera's folder or chosen, placed at the stops by their hour, looked over, kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import CarnetError, FileNotReadable
from desktop_app.services.ports import Draft
from desktop_app.services.visit_values import PHOTOS_DRAFT, PhotoPlace, photos_draft
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.photo_batch import (
    PICTURES,
    Item,
    from_form,
    pictures_in,
    placed,
    proposed_minutes,
    to_form,
    to_place,
    with_stop,
    without,
)
from desktop_app.ui.features.visit_mode.photo_intake import Attaching, Intake
from desktop_app.ui.features.visit_mode.photo_review import PhotoReview
from desktop_app.ui.features.visit_mode.snapshot import Snapshot
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.page import PageContext
from desktop_app.ui.pause import Pause
from desktop_app.ui.widgets import (
    Banner,
    Button,
    Choice,
    FlowRow,
    Gauge,
    Label,
    Row,
)

_REDRAW_MS = 400
"""Between two drawings of the list while photos come by the hundred."""


_WHOLE = 1_000
"""How much more of the height the pictures take than the room below them."""


class PhotosPanel(Panel):
    """`begin(shot, stop, draft)`. Signal `kept(int)` when photos went to their stops. It asks for the whole width."""

    kept = Signal(int)
    wide = True
    fills = True

    def __init__(self, context: PageContext, words: WalkWords, parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", parent=parent)
        self._words = words
        self._shot: Snapshot | None = None
        self._items: tuple[Item, ...] = ()
        self._minutes = self._proposed = 0
        self._refusals = 0
        self.heading.setText(self.tr("Photos of the walk"))
        self.setAccessibleName(self.tr("Photos of the walk"))
        self.intake, self.attaching = Intake(context, self), Attaching(context, self)
        self._keeper = DraftKeeper(context, self._form, self.refuse, self, kind=PHOTOS_DRAFT)
        self._redraw = Pause(self, lambda: self._set_items(self._items), _REDRAW_MS)
        self._make_sources()
        self._make_progress()
        self._make_clock()
        self._make_review()
        self._connect()

    # -- building
    def _make_sources(self) -> None:
        holder = QWidget(self)
        flow = FlowRow(holder, spacing=8, line_spacing=6)
        self.choose = Button(self.tr("Choose photos…"), icon="camera", parent=holder)
        self.folder = Button(self.tr("Whole folder of a camera…"), icon="folder", parent=holder)
        flow.addWidget(self.choose)
        flow.addWidget(self.folder)
        self.body.addWidget(holder)
        advice = self.tr("Avoid faces and number plates. Where a photo was taken is never kept; its hour only serves to find its stop.")
        self._advice = Label(advice, "help", parent=self)
        self.body.addWidget(self._advice)
        self.refusals = Banner("amber", "")
        self.refusals.hide()
        self.body.addWidget(self.refusals)

    def _make_progress(self) -> None:
        self.progress = QWidget(self)
        row = Row(self.progress, spacing=12)
        self._gauge = Gauge(parent=self.progress)
        self._count = Label("", "second", "ink2", wrap=False)
        self.stop_button = Button(self.tr("Stop"), icon="stop", parent=self.progress)
        row.addWidget(self._gauge, 1)
        row.addWidget(self._count)
        row.addWidget(self.stop_button)
        self.progress.hide()
        self.body.addWidget(self.progress)

    def _make_clock(self) -> None:
        self.clock = Banner("amber", "", icon="clock")
        self.clock_button = self.clock.add_action("", self._take_proposal, icon="clock")
        self.clock.hide()
        self.body.addWidget(self.clock)
        self._shift = QWidget(self)
        flow = FlowRow(self._shift, spacing=8, line_spacing=6)
        self._shift_words = Label("", "second", "ink2", wrap=False)
        flow.addWidget(self._shift_words)
        self.shifts: dict[int, Button] = {}
        words = {-60: self.tr("1 h earlier"), -1: self.tr("1 min earlier"), 1: self.tr("1 min later"), 60: self.tr("1 h later")}
        for minutes, text in words.items():
            button = Button(text, parent=self._shift)
            button.clicked.connect(lambda _checked=False, minutes=minutes: self.set_minutes(self._minutes + minutes))
            self.shifts[minutes] = button
            flow.addWidget(button)
        self._shift.hide()
        self.body.addWidget(self._shift)

    def _make_review(self) -> None:
        self.review = PhotoReview(self.context, self._words, self)
        self.review.hide()
        self.body.addWidget(self.review, _WHOLE)
        self.body.addStretch(1)  # until there is something to look at

    def _connect(self) -> None:
        self.choose.clicked.connect(lambda _checked=False: self._ask_files())
        self.folder.clicked.connect(lambda _checked=False: self._ask_folder())
        self.stop_button.clicked.connect(lambda _checked=False: self.halt())
        self.intake.moved.connect(self._say_moved)
        self.intake.kept.connect(self._took)
        self.intake.refused.connect(self._refused_one)
        self.intake.over.connect(self._placed_again)
        self.attaching.moved.connect(self._say_moved)
        self.attaching.attached.connect(self._left)
        self.attaching.failed.connect(self.refuse)
        self.attaching.over.connect(self._attached)
        self.review.placed.connect(self._stop_chosen)
        self.review.dropped.connect(self._drop_chosen)

    # -- what the page asks
    def begin(self, shot: Snapshot, draft: Draft | None) -> None:
        """Take up what was left under review, or begin."""
        if self.intake.running or self.attaching.running:
            return
        self._shot = shot
        self.set_where(self.tr("Each photo goes to the stop where its hour puts it; you look it over."))
        if shot.view.state not in ("prepared", "running"):
            self.back.set_words(self.tr("Back to the visit"), self.tr("Back"))
        self.clear_trouble()
        self.refusals.hide()
        self._refusals = 0
        self.review.stop.set_choices([Choice(one.record.id, f"{one.number}. {one.title}") for one in shot.stops])
        self._keeper.begin()
        self._keeper.id, self._keeper.is_kept = photos_draft(shot.view.record.id), draft is not None
        items, self._minutes = from_form(draft.form) if draft is not None else ((), 0)
        self._set_items(items)
        if items:
            self._placed_again()

    def first_focus(self) -> QWidget:
        return self.review.table.view if self._items else self.choose

    def add(self, paths: Sequence[Path]) -> None:
        """Bring files in."""
        self.clear_trouble()
        if paths:
            self.progress.show()
            self.intake.take(paths)

    def halt(self) -> None:
        """Stop at this photo: what is here stays under review, the others stay on the camera."""
        self.intake.stop()
        self.attaching.stop()

    def put_away(self) -> None:
        self.halt()
        self._keeper.keep_now()

    def items(self) -> tuple[Item, ...]:
        return self._items

    def set_minutes(self, minutes: int) -> None:
        """Another reading of the camera's clock: every photo not placed by hand is placed again."""
        self._minutes = minutes
        self._keeper.touched()
        self._placed_again()

    def submit(self) -> None:
        ready = [item for item in self._items if item.stop]
        if not ready:
            self.closed.emit()
        elif not self.attaching.running and not self.intake.running:
            self.full.setEnabled(False)
            self.progress.show()
            self.attaching.keep(ready)

    # -- bringing in
    def _ask_files(self) -> None:
        patterns = " ".join(f"*{ending}" for ending in PICTURES)
        kinds = self.tr("Pictures ({patterns})").format(patterns=patterns)
        self.add(self.context.ports.pickers.open_files(self, self.tr("Choose photos"), kinds))

    def _ask_folder(self) -> None:
        folder = self.context.ports.pickers.folder(self, self.tr("Folder of the camera"), Path.home())
        if folder is not None:
            self.context.executors.work(lambda: _listed(folder), then=self.add, failed=self.refuse, owner=self)

    def _took(self, item: Item) -> None:
        if all(item.id != one.id for one in self._items):  # the same picture twice is one picture
            self._items = (*self._items, item)
            self._redraw_soon()
            self._keeper.touched()

    def _refused_one(self, name: str, error: Exception) -> None:
        if isinstance(error, CarnetError):
            self._refusals += 1
            sentence = self.context.wording.error(error)
            self.refusals.say("amber", self.tr("%n photo(s) could not be read", "", self._refusals), f"{name}\u00a0: {sentence.title}")

    def _say_moved(self, done: int, total: int) -> None:
        self._gauge.set_value(done / total if total else 0)
        self._count.setText(self.tr("{done} of {total}").format(done=done, total=total))
        self._gauge.setAccessibleName(self._count.text())

    def _placed_again(self) -> None:
        """By the hours as they are read now."""
        self.progress.setVisible(self.intake.running)
        if self._shot is None or not self._items:
            return
        visit, asked, minutes = self._shot.view.record.id, to_place(self._items), self._minutes
        visits = self.context.use_cases.visits
        self.context.executors.reader(
            lambda: visits.place_photos(visit, asked, minutes), then=self._show_places, failed=self.refuse, owner=self
        )

    def _show_places(self, places: Sequence[PhotoPlace]) -> None:
        self._set_items(placed(self._items, places))
        self._keeper.keep_now()
        if self._items and self.review.table.current() is None:
            self.review.table.choose(self._items[0].id)
        self._proposed = proposed_minutes(places)
        self._offer_clock()

    # -- the camera's clock
    def _offer_clock(self) -> None:
        self.clock.setVisible(bool(self._proposed))
        if self._proposed:
            self.clock.set(
                self.tr("The camera’s clock seems wrong by {time}").format(time=self._span(self._proposed)),
                self.tr("Its hours do not fall in the walk. Nothing is lost: put the clock right here, or choose the stops by hand."),
            )
            self.clock_button.setText(self.tr("Shift every hour by {time}").format(time=self._span(self._proposed)))
        self._shift.setVisible(bool(self._items))
        said = (
            self.tr("Hours shifted by {time}").format(time=self._span(self._minutes))
            if self._minutes
            else self.tr("Hours as the camera says")
        )
        self._shift_words.setText(said)

    def _take_proposal(self) -> None:
        self.set_minutes(self._minutes + self._proposed)

    def _span(self, minutes: int) -> str:
        sign, (days, rest) = "\u2212" if minutes < 0 else "+", divmod(abs(minutes), 1440)
        hours, left = divmod(rest, 60)
        parts = [self.tr("%n day(s)", "", days)] if days else []
        parts += [
            self.tr("{hours} h {minutes} min").format(hours=hours, minutes=left) if hours else self.tr("{minutes} min").format(minutes=left)
        ]
        return sign + " ".join(parts)

    # -- the review
    def _set_items(self, items: Sequence[Item]) -> None:
        self._items = tuple(items)
        ready = self.review.fill(self._items, self._shot.places if self._shot is not None else {}, self._minutes)
        self.review.setVisible(bool(items))
        self._advice.setVisible(not items)
        self.full.set_words(self.tr("Keep %n photo(s) at their stops", "", ready) if ready else self.tr("Done"), self.tr("Keep"))

    def _redraw_soon(self) -> None:
        if not self._redraw.isActive():
            self._redraw.start()

    def _left(self, id: str) -> None:
        """A photo went to its stop."""
        self._items = without(self._items, (id,))
        self._redraw_soon()

    def _attached(self, count: int) -> None:
        self._redraw.stop()
        self._set_items(self._items)
        self.progress.hide()
        self.full.setEnabled(True)
        if self._items:
            self._keeper.touched()
            self._keeper.keep_now()
        elif self._keeper.is_kept:
            self._keeper.drop()
        if count:
            self.kept.emit(count)

    def _stop_chosen(self, ids: tuple[str, ...], stop: str) -> None:
        self._set_items(with_stop(self._items, ids, stop))
        self._keeper.touched()

    def _drop_chosen(self, ids: tuple[str, ...]) -> None:
        self._set_items(without(self._items, ids))
        self._keeper.touched()

    def _form(self) -> tuple[str, Mapping[str, Any]] | None:
        title = self._shot.view.title if self._shot is not None else ""
        return (title, to_form(self._items, self._minutes)) if self._items else None


def _listed(folder: Path) -> tuple[Path, ...]:
    """The pictures of a folder. Raises FileNotReadable."""
    try:
        return pictures_in(folder)
    except OSError as trouble:
        raise FileNotReadable(folder.name) from trouble
