"""The route changed on the way: a stop added, the order, a stop passed over with its reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.territory import place_label
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.services.visit_values import StopDraft, StopView
from desktop_app.ui.features.visit_mode.panel import Panel
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import (
    ChipGroup,
    Choice,
    Column,
    IconButton,
    Label,
    Line,
    Row,
    SuggestField,
    Suggestion,
    TextField,
    clear_layout,
)

Suggest = Callable[[str, Callable[[Sequence[PlaceSuggestion]], None]], None]
MOST_REASON = 200


class StopsPanel(Panel):
    """Signals `moved(object)` the ids in their new order, `added(StopDraft)`. `place` gives a typed text its town."""

    moved = Signal(object)
    added = Signal(object)

    def __init__(
        self,
        context: PageContext,
        words: WalkWords,
        suggest: Suggest,
        place: Callable[[str], Mapping[str, Any]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, "", "", icon="plus", parent=parent)
        self._words, self._suggest, self._place = words, suggest, place
        self._ids: list[str] = []
        self._wanted = ("", 0)
        self.heading.setText(self.tr("Route"))
        self.setAccessibleName(self.tr("Change the route"))
        self.full.set_words(self.tr("Add this stop"), self.tr("Add"))
        self.field = SuggestField(self.tr("A stop on the way"), self._provide, icon="pin", placeholder=self.tr("Address, square, school…"))
        self.body.addWidget(self.field)
        self.body.addWidget(Label(self.tr("It comes after the stop where you are."), "help"))
        self.body.addWidget(Line())
        self._list = Column(spacing=6)
        self.body.addLayout(self._list)

    def fill(self, stops: Sequence[StopView]) -> None:
        """The stops in their order; the focus stays on the arrow that was pressed."""
        self._ids = [one.record.id for one in stops]
        clear_layout(self._list)
        for index, stop in enumerate(stops):
            row = Row(spacing=8)
            text = Column(spacing=0)
            text.addWidget(Label(self.tr("{number}. {place}").format(number=stop.number, place=stop.title), "strong"))
            text.addWidget(Label(self._words.stop_line(stop), "help"))
            row.addLayout(text, 1)
            for step, icon, words in ((-1, "chevron-up", self.tr("{place}: earlier")), (1, "chevron-down", self.tr("{place}: later"))):
                button = IconButton(icon, words.format(place=stop.title), parent=self)
                button.setEnabled(0 <= index + step < len(stops))
                button.clicked.connect(lambda _checked=False, id=stop.record.id, step=step: self._move(id, step))
                row.addWidget(button)
                if self._wanted == (stop.record.id, step) and button.isEnabled():
                    button.setFocus()
            self._list.addLayout(row)
        self._wanted = ("", 0)

    def begin(self) -> None:
        self.clear_trouble()
        self.field.set_choice(None, "")
        self.field.set_error("")
        self.full.setEnabled(True)
        self.set_where("")

    def first_focus(self) -> QWidget:
        return self.field.entry

    def submit(self) -> None:
        text, code = self.field.text(), self.field.code()
        if not text:
            self.field.set_error(self.tr("Write an address or the name of a place."))
            self.field.entry.setFocus()
            return
        place = dict(code) if isinstance(code, Mapping) else dict(self._place(text))
        self.full.setEnabled(False)
        self.added.emit(StopDraft(place=place))

    # -- inside
    def _move(self, id: str, step: int) -> None:
        at = self._ids.index(id)
        ids = list(self._ids)
        ids.insert(at + step, ids.pop(at))
        self._wanted = (id, step)
        self.moved.emit(tuple(ids))

    def _provide(self, text: str, deliver: Callable[[Sequence[Suggestion]], None]) -> None:
        def answered(found: Sequence[PlaceSuggestion]) -> None:
            deliver([Suggestion(dict(one.place), one.label or place_label(one.place), one.area, "") for one in found])

        self._suggest(text, answered)


class SkipPanel(Panel):
    """Why a stop is passed over, in one press or in words. `reason()` when `submitted`."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "", "", icon="minus", parent=parent)
        self.heading.setText(self.tr("Pass over this stop"))
        self.setAccessibleName(self.tr("Pass over this stop"))
        self.full.set_words(self.tr("Pass over it"), self.tr("Pass over"))
        reasons = (self.tr("Not enough time"), self.tr("Nobody there"), self.tr("No access"), self.tr("Rain"))
        self.chips = ChipGroup(self.tr("Why"), [Choice(words, words) for words in reasons], clearable=True)
        self.body.addWidget(self.chips)
        self.words = TextField(self.tr("In other words"), optional=True, limit=MOST_REASON)
        self.body.addWidget(self.words)
        self.chips.changed.connect(lambda code: self.words.set_text(str(code or "")))
        self.words.submitted.connect(self.submit)

    def begin(self, stop: StopView) -> None:
        self.set_where(stop.title)
        self.clear_trouble()
        self.chips.set_value(None)
        self.words.set_text("")
        self.full.setEnabled(True)

    def first_focus(self) -> QWidget:
        return next(iter(self.chips.chips()), self.words.entry)

    def reason(self) -> str:
        return self.words.text()

    def submit(self) -> None:
        self.full.setEnabled(False)
        self.submitted.emit()
