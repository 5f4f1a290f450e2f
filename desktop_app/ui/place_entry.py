"""A place as pages of the streets ask for it: a suggestion of the notebook, or a text in the town at hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.territory import place_label
from desktop_app.services.encounter_entry import EncounterEntry
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.ui.page import Page
from desktop_app.ui.widgets import SuggestField, Suggestion


class PlaceEntry(SuggestField):
    """`PlaceEntry(page, "Où")`; signal `moved()` when another place stands there. `place()` gives it, None while nothing is written.

    A text that is no suggestion belongs to the town and neighbourhood of `settle(town, neighbourhood)`. Enter pressed before the answer
    takes the first suggestion as soon as it comes.
    """

    moved = Signal()

    def __init__(self, page: Page, label: str, *, optional: bool = False, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(label, self._ask, optional=optional, placeholder=placeholder, parent=parent)
        cases = page.context.use_cases
        self._page, self._questions = page, EncounterEntry(cases.session, cases.encounters)
        self._town = self._area = ""
        self._waiting = False
        self.chosen.connect(lambda _code: self.moved.emit())
        self.submitted.connect(self._entered)
        self.left.connect(self.moved)

    def settle(self, town: str, neighbourhood: str) -> None:
        """Where a text without a known place is."""
        self._town, self._area = town, neighbourhood

    def place(self) -> Mapping[str, Any] | None:
        """The place chosen, or the text where it was settled."""
        code = self.code()
        if isinstance(code, Mapping):
            return code
        text = self.text()
        if not text or not self._town:
            return None
        return {"town": self._town, "address": text, **({"neighbourhood": self._area} if self._area else {})}

    def set_place(self, place: Mapping[str, Any] | None, label: str = "") -> None:
        """Show a place without emitting; `label` for one that has no address."""
        self._waiting = False
        self.set_choice(dict(place) if place else None, (place_label(place) or label) if place else "")
        self.set_error("")

    def _ask(self, text: str, deliver: Callable[[Sequence[Suggestion]], None]) -> None:
        self._waiting = False

        def answered(found: Sequence[PlaceSuggestion]) -> None:
            rows = [Suggestion(dict(one.place), one.label, one.area, "history" if one.used else "") for one in found]
            if self._waiting and rows and self.text() == text:
                self._waiting = False
                self.set_choice(rows[0].code, rows[0].text)
                self.moved.emit()
            else:
                deliver(rows)

        self._page.read(lambda: self._questions.suggest(text), answered)

    def _entered(self) -> None:
        self._waiting = self.code() is None and bool(self.text())
