"""Where: an address proposed as one types, or a text kept as it is with its town and neighbourhood."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.territory import place_label
from desktop_app.services.attachments import Spot
from desktop_app.services.encounter_entry import Choices
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.ui.announce import announce
from desktop_app.ui.widgets import Button, Choice, Column, ComboField, FlowRow, Label, SuggestField, Suggestion
from desktop_app.ui.widgets.folding_row import FoldingRow

Suggest = Callable[[str, Callable[[Sequence[PlaceSuggestion]], None]], None]


class WherePart(QWidget):
    """The field and, for a text kept as it is, its neighbourhood. Signals `changed()`, and `spot_taken(Spot)` when the point of a photo is
    taken over for a place that was not written yet.

    `suggest(text, deliver)` answers later. Enter pressed before the answer takes the first suggestion as soon as it comes: fast fingers
    need not wait for the list.
    """

    changed = Signal()
    spot_taken = Signal(object)

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
        self.spot_line = SpotLine(self)
        column.addWidget(self.spot_line)
        self.spot_line.taken.connect(self._spot_taken)
        self.spot_line.changed.connect(self.changed)
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

    def fill(self, place: Mapping[str, Any] | None, text: str, town: str, neighbourhood: str, spot: Sequence[int] = ()) -> None:
        """Show another place."""
        self._waiting = False
        self.field.set_choice(dict(place) if place else None, (place_label(place) or self._area_of(place)) if place else text)
        self.field.set_error("")
        self.set_area("")
        if town:
            self.town.set_value(town)
        self._offer_neighbourhoods(neighbourhood or self._first)
        self._show_picker()
        self.spot_line.fill(tuple(spot))
        self._show_spot()

    def offer_spot(self, spot: Spot) -> None:
        """A photo says where it was taken: ask once, unless the place has its point already."""
        self.spot_line.offer(spot)
        self._show_spot()

    def spot(self) -> tuple[int, ...]:
        """The point taken over from a photo, for a place that has none of its own."""
        return () if self._has_point() else self.spot_line.point

    def settle_in(self, area: tuple[Mapping[str, Any], str] | None) -> None:
        """The neighbourhood or town where a photo's point lies, and its name, become the place, if nothing was written meanwhile."""
        if area is not None and not self.text():
            self.field.set_choice(dict(area[0]), area[1])
            self._chosen(area[0])

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
        self._show_spot()
        self.changed.emit()

    def _left(self) -> None:
        self._show_picker()
        self._show_spot()
        self.changed.emit()

    def _has_point(self) -> bool:
        return (self.place() or {}).get("lon_e7") is not None

    def _show_spot(self) -> None:
        self.spot_line.show_for(self._has_point())

    def _spot_taken(self, spot: Spot) -> None:
        if not self.text():
            self.spot_taken.emit(spot)
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


class SpotLine(QWidget):
    """« La photo dit où elle a été prise » : taken over into the place, or not, and asked once a photo (D16).

    Signals `taken(Spot)`, `changed()` when the point is given up again. `point` is what was taken over: (longitude, latitude) times 1e7.
    """

    taken = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: Spot | None = None
        self.point: tuple[int, ...] = ()
        flow = FlowRow(self, spacing=8, line_spacing=4)
        self._said = Label("", "help", "ink2", wrap=False)
        self.take_button = Button(self.tr("Take this point"), "secondary", icon="pin", size="row", parent=self)
        self.leave_button = Button(self.tr("Ignore"), "ghost", size="row", parent=self)
        self.remove_button = Button(self.tr("Remove the point"), "ghost", size="row", parent=self)
        for widget in (self._said, self.take_button, self.leave_button, self.remove_button):
            flow.addWidget(widget)
        self.take_button.clicked.connect(lambda _checked=False: self.take())
        self.leave_button.clicked.connect(lambda _checked=False: self._forget())
        self.remove_button.clicked.connect(lambda _checked=False: self._forget())
        self.hide()

    def offer(self, spot: Spot) -> None:
        """Ask about a point, unless one is asked about or was taken already."""
        if not self.point and self._offered is None:
            self._offered = spot

    def fill(self, point: tuple[int, ...]) -> None:
        """Another entry: what was only offered is dropped."""
        self._offered, self.point = None, point

    def take(self) -> None:
        """The point becomes that of the place."""
        spot, self._offered = self._offered, None
        if spot is not None:
            self.point = (spot.lon_e7, spot.lat_e7)
            self.show_for(False)
            self.remove_button.setFocus()
            self.taken.emit(spot)

    def show_for(self, has_point: bool) -> None:
        """Show what there is to decide; nothing where the place has a point of its own."""
        asked = self._offered is not None
        shown = not has_point and (asked or bool(self.point))
        said = self.tr("The photo says where it was taken.") if asked else self.tr("The photo’s point is taken over.")
        for button, visible in ((self.take_button, asked), (self.leave_button, asked), (self.remove_button, not asked)):
            button.setVisible(visible)
        if shown and (self.isHidden() or self._said.text() != said):
            announce(self, said)
        self._said.setText(said)
        self.setVisible(shown)

    def _forget(self) -> None:
        taken, self._offered, self.point = bool(self.point), None, ()
        self.hide()
        if (place := self.parentWidget()) is not None:
            place.setFocus()  # its proxy: the field of the place
        if taken:
            self.changed.emit()
