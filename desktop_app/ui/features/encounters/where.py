"""Where: an address proposed as one types, or a text kept as it is with its town and neighbourhood."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.territory import place_label
from desktop_app.services.encounter_entry import Choices
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.ui.features.encounters.rows import FoldingRow
from desktop_app.ui.widgets import Choice, Column, ComboField, SuggestField, Suggestion

Suggest = Callable[[str, Callable[[Sequence[PlaceSuggestion]], None]], None]


class WherePart(QWidget):
    """The field and, for a text kept as it is, its neighbourhood. Signal `changed()`.

    `suggest(text, deliver)` answers later. Enter pressed before the answer takes the first suggestion as soon as it comes: fast fingers
    need not wait for the list.
    """

    changed = Signal()

    def __init__(self, suggest: Suggest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggest = suggest
        self._neighbourhoods: tuple[tuple[str, str, str], ...] = ()
        self._first = ""
        self._waiting = False
        column = Column(self, spacing=8)
        self.field = SuggestField(self.tr("Where"), self._provide, icon="pin", placeholder=self.tr("Address, square, school…"))
        column.addWidget(self.field)
        self._picker = FoldingRow(parent=self)
        self.town = ComboField(self.tr("Town"), parent=self)
        self.neighbourhood = ComboField(self.tr("Neighbourhood"), empty=self.tr("whole town"), parent=self)
        self._picker.add(self.town, stretch=1, width=160)
        self._picker.add(self.neighbourhood, stretch=1, width=200)
        self._picker.hide()
        column.addWidget(self._picker)
        self.field.chosen.connect(self._chosen)
        self.field.submitted.connect(self._entered)
        self.field.left.connect(self._left)
        self.town.changed.connect(self._town_changed)
        self.neighbourhood.changed.connect(lambda _code: self.changed.emit())
        self.setFocusProxy(self.field.entry)

    def offer(self, choices: Choices) -> None:
        """The towns and neighbourhoods of the notebook; those already chosen stay."""
        self._neighbourhoods = tuple((one.code, one.label, one.group) for one in choices.neighbourhoods)
        self._first = choices.neighbourhood
        self.town.set_choices([Choice(one.code, one.label) for one in choices.towns])
        self.town.setVisible(len(choices.towns) > 1)
        if self.town.value() != choices.town and not self.field.text():
            self.town.set_value(choices.town)
        self._offer_neighbourhoods(str(self.neighbourhood.value() or choices.neighbourhood))

    def place(self) -> Mapping[str, Any] | None:
        """The place of the suggestion taken, None for a free text."""
        code = self.field.code()
        return code if isinstance(code, Mapping) else None

    def text(self) -> str:
        return self.field.text()

    def fill(self, place: Mapping[str, Any] | None, text: str, town: str, neighbourhood: str) -> None:
        """Show another place."""
        self._waiting = False
        self.field.set_choice(dict(place) if place else None, (place_label(place) or self._area_of(place)) if place else text)
        self.field.set_error("")
        self.set_area("")
        if town:
            self.town.set_value(town)
        self._offer_neighbourhoods(neighbourhood or self._first)
        self._show_picker()

    def set_area(self, area: str) -> None:
        """The neighbourhood of the place chosen, beside the label."""
        self.field.set_corner(area, "ink2")

    def _area_of(self, place: Mapping[str, Any]) -> str:
        """The name of a place that is a whole neighbourhood or town."""
        names = {code: name for code, name, _owner in self._neighbourhoods}
        return names.get(str(place.get("neighbourhood"))) or str(place.get("neighbourhood") or place.get("town") or "")

    def _provide(self, text: str, deliver: Callable[[Sequence[Suggestion]], None]) -> None:
        self._waiting = False

        def answered(found: Sequence[PlaceSuggestion]) -> None:
            rows = [Suggestion(dict(one.place), one.label, one.area, "history" if one.used else "") for one in found]
            if self._waiting and rows and self.text() == text:
                self._waiting = False
                self.field.set_choice(rows[0].code, rows[0].text)
                self._chosen(rows[0].code)
            else:
                deliver(rows)

        self._suggest(text, answered)

    def _entered(self) -> None:
        """Enter with the list closed: either it is on its way, or the text stands as it is."""
        self._waiting = self.field.code() is None and bool(self.text())

    def _chosen(self, _code: object) -> None:
        self.field.set_error("")
        self.set_area("")
        self._show_picker()
        self.changed.emit()

    def _left(self) -> None:
        self._show_picker()
        self.changed.emit()

    def _show_picker(self) -> None:
        """A free text needs to know where it is; while the list may still answer, nothing moves."""
        free = bool(self.text()) and self.field.code() is None and not self._waiting
        self._picker.setVisible(free and not self.field.list_rows())

    def _town_changed(self, _code: object) -> None:
        self._offer_neighbourhoods("")
        self.changed.emit()

    def _offer_neighbourhoods(self, wanted: str) -> None:
        town = self.town.value()
        self.neighbourhood.set_choices([Choice(code, name) for code, name, owner in self._neighbourhoods if owner == town])
        self.neighbourhood.set_value(wanted or None)
