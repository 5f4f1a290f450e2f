"""The stops of a route: an address each, an hour, how many people are expected; reordered with Alt and an arrow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.territory import place_label
from desktop_app.services.territories import PlaceSuggestion
from desktop_app.ui.announce import announce
from desktop_app.ui.features.visits.entry import StopEntry, moved
from desktop_app.ui.hour_field import HourField
from desktop_app.ui.widgets import Button, Column, FoldingRow, IconButton, Label, NumberField, Row, SuggestField, Suggestion, clear_layout

Suggest = Callable[[str, Callable[[Sequence[PlaceSuggestion]], None]], None]
MOST_STOPS = 99


class StopRow(QWidget):
    """One stop. Signals `changed()`, `move_asked(step)`, `remove_asked()`, `more_asked()` on Enter in its address."""

    changed = Signal()
    move_asked = Signal(int)
    remove_asked = Signal()
    more_asked = Signal()

    def __init__(self, number: int, suggest: Suggest, entry: StopEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = entry.id
        self._suggest = suggest
        self._waiting = False
        outer = Row(self, spacing=8)
        self.number = Label("", "card", wrap=False)
        outer.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        fields = FoldingRow(parent=self)
        self.place = SuggestField("", self._provide, icon="pin")
        self.at = HourField(self.tr("Hour"), optional=True)
        self.expected = NumberField(self.tr("People expected"), maximum=9_999, optional=True)
        for widget, stretch, width in ((self.place, 5, 230), (self.at, 2, 120), (self.expected, 2, 130)):
            fields.add(widget, stretch=stretch, width=width)
        outer.addWidget(fields, 1)
        self._make_buttons(outer)
        self.set_number(number)
        self.show_entry(entry)
        self.place.chosen.connect(lambda _code: self.changed.emit())
        self.place.submitted.connect(self._entered)
        for field in (self.place, self.at, self.expected):
            field.changed.connect(lambda _text: self.changed.emit())
            field.entry.installEventFilter(self)

    def _make_buttons(self, outer: Row) -> None:
        acts = (
            ("chevron-up", self.tr("Alt+↑"), lambda: self.move_asked.emit(-1)),
            ("chevron-down", self.tr("Alt+↓"), lambda: self.move_asked.emit(1)),
            ("cross", "", self.remove_asked.emit),
        )
        self._buttons: list[IconButton] = []
        for icon, key, act in acts:
            button = IconButton(icon, "", key=key, parent=self)
            button.clicked.connect(partial(_call, act))
            outer.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
            self._buttons.append(button)

    def set_number(self, number: int) -> None:
        """Its place on the route, in every name of the row."""
        self.number.setText(str(number))
        self.place.set_label(self.tr("Stop {number}: address or place").format(number=number))
        names = (self.tr("Move stop {number} up"), self.tr("Move stop {number} down"), self.tr("Remove stop {number}"))
        for button, name in zip(self._buttons, names, strict=True):
            button.set_name(name.format(number=number))

    def stops_of_tab(self) -> tuple[QWidget, ...]:
        """What Tab visits, in reading order."""
        return (self.place.entry, self.at.entry, self.expected.entry, *self._buttons)

    def entry(self) -> StopEntry:
        code = self.place.code()
        place = code if isinstance(code, Mapping) else None
        return StopEntry(self.id, place, "" if place else self.place.text(), self.at.value(), self.expected.value())

    def show_entry(self, entry: StopEntry) -> None:
        self.place.set_choice(dict(entry.place) if entry.place else None, place_label(entry.place) or entry.text)
        self.at.set_value(entry.at)
        self.expected.set_value(entry.expected)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and an arrow move the stop, wherever the focus is in it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_asked.emit(step)
                return True
        return super().eventFilter(watched, event)

    def _provide(self, text: str, deliver: Callable[[Sequence[Suggestion]], None]) -> None:
        self._waiting = False

        def answered(found: Sequence[PlaceSuggestion]) -> None:
            rows = [Suggestion(dict(one.place), one.label, one.area, "history" if one.used else "") for one in found]
            if self._waiting and rows and self.place.text() == text:
                self._waiting = False
                self.place.set_choice(rows[0].code, rows[0].text)
                self.changed.emit()
            else:
                deliver(rows)

        self._suggest(text, answered)

    def _entered(self) -> None:
        """Enter with the list closed: it is on its way, or the place stands and the next stop is wanted."""
        if self.place.code() is None and self.place.text() and not self.place.list_rows() and not self._waiting:
            self._waiting = True
        if self.place.code() is not None or not self.place.text():
            self.more_asked.emit()


class StopsField(QWidget):
    """`fill(stops)`, `stops()`; signal `changed()`. One blank stop is there to begin with; Enter in the last address opens the next."""

    changed = Signal()

    def __init__(self, suggest: Suggest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggest = suggest
        column = Column(self, spacing=8)
        self._rows_column = Column(spacing=10)
        column.addLayout(self._rows_column)
        self.rows: list[StopRow] = []
        self.more = Button(self.tr("Add a stop"), "ghost", icon="plus", size="row", parent=self)
        self.more.clicked.connect(lambda _checked=False: self.add())
        holder = Row(spacing=8)
        holder.addWidget(self.more)
        holder.addWidget(Label(self.tr("Alt+↑ and Alt+↓ move a stop."), "help", wrap=False))
        holder.addStretch(1)
        column.addLayout(holder)
        self.fill(())

    def fill(self, stops: Sequence[StopEntry]) -> None:
        """Show these stops, and no other."""
        clear_layout(self._rows_column)
        self.rows = []
        for entry in stops or (StopEntry(),):
            self._append(entry)

    def stops(self) -> tuple[StopEntry, ...]:
        return tuple(row.entry() for row in self.rows)

    def readable(self) -> bool:
        """Whether each hour and number written can be read; the errors are shown."""
        checked = [field.verify() for row in self.rows for field in (row.at, row.expected)]
        return all(checked)

    def add(self) -> None:
        """One more stop, ready to be written; the last one if it is still blank."""
        if not self.rows[-1].entry().blank() and len(self.rows) < MOST_STOPS:
            self._append(StopEntry())
        self.rows[-1].place.setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def show_trouble(self, number: int, field: str, sentence: str) -> QWidget | None:
        """A sentence under a field ("place" or "at") of the stop that the form numbers so, blank stops left out."""
        written = [row for row in self.rows if not row.entry().blank()]
        if not 0 < number <= len(written):
            return None
        row = written[number - 1]
        target = row.at if field == "at" else row.place
        target.set_error(sentence)
        return target.entry

    def _append(self, entry: StopEntry) -> None:
        row = StopRow(len(self.rows) + 1, self._suggest, entry, self)
        row.changed.connect(self.changed)
        row.move_asked.connect(partial(self._move, row))
        row.remove_asked.connect(partial(self._remove, row))
        row.more_asked.connect(partial(self._next, row))
        self.rows.append(row)
        self._rows_column.addWidget(row)

    def _next(self, row: StopRow) -> None:
        at = self.rows.index(row)
        if at + 1 < len(self.rows):
            self.rows[at + 1].place.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.add()

    def _move(self, row: StopRow, step: int) -> None:
        at = self.rows.index(row)
        self.rows, place = moved(self.rows, at, step)
        if place == at:
            return
        held = QApplication.focusWidget()
        self._rows_column.removeWidget(row)
        self._rows_column.insertWidget(place, row)
        self._number()
        if held is not None and row.isAncestorOf(held):
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.tr("Now stop {number}").format(number=place + 1))
        self.changed.emit()

    def _remove(self, row: StopRow) -> None:
        at = self.rows.index(row)
        held = QApplication.focusWidget()
        inside = held is not None and row.isAncestorOf(held)
        self.rows.remove(row)
        self._rows_column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self._append(StopEntry())
        self._number()
        if inside:
            self.rows[min(at, len(self.rows) - 1)].place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _number(self) -> None:
        """Numbers, and the order of Tab, follow the route."""
        for number, row in enumerate(self.rows, 1):
            row.set_number(number)
        stops = [widget for row in self.rows for widget in row.stops_of_tab()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)


def _call(act: Callable[[], None], _checked: bool = False) -> None:
    act()
