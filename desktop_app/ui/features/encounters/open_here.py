"""« Ouvert ici »: processes in which people of this address can take part today; one key notes that they were told of it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.services.encounter_entry import Around
from desktop_app.services.participation import ProcessRow
from desktop_app.ui.features.encounters.here import day_words
from desktop_app.ui.widgets import Card, CheckField, Label, clear_layout

SHOWN = 4
KEY = "Alt+I"


class OpenHereCard(Card):
    """Beside the form: hidden as long as nothing is open at this place. Signal `changed()`.

    `told()` are the ids of the processes ticked: a count in the end, never a list of people.
    """

    changed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self.set_title(self.tr("Open here"))
        self._language = language
        self._told: tuple[str, ...] = ()
        self.boxes: dict[str, CheckField] = {}
        self.hide()

    def fill(self, told: tuple[str, ...]) -> None:
        """What was noted already, for a draft or a correction."""
        self._told = told
        for id, box in self.boxes.items():
            box.blockSignals(True)
            box.setChecked(id in told)
            box.blockSignals(False)

    def told(self) -> tuple[str, ...]:
        """Processes of which the person met was told."""
        return self._told

    def show_around(self, around: Around | None) -> None:
        """What is open at this place; those ticked stay ticked."""
        clear_layout(self.body)
        self.boxes = {}
        rows = around.open_here[:SHOWN] if around is not None else ()
        for at, row in enumerate(rows):
            box = CheckField(self._text(row, at == 0), checked=row.id in self._told, parent=self)
            box.toggled.connect(lambda on, id=row.id: self._tick(id, on))
            self.boxes[row.id] = box
            self.body.addWidget(box)
        if rows:
            self.body.addWidget(Label(self.tr("Tick what you told the person of."), "help", "ink2"))
        self.setVisible(bool(rows))

    def toggle_first(self) -> None:
        """One key: the first process that is open here."""
        box = next(iter(self.boxes.values()), None)
        if box is not None and self.isVisible():
            box.toggle()

    def _tick(self, id: str, on: bool) -> None:
        kept = tuple(one for one in self._told if one != id)
        self._told = (*kept, id) if on else kept
        self.changed.emit()

    def _text(self, row: ProcessRow, first: bool) -> str:
        until = (
            self.tr("until {day}").format(day=day_words(date.fromisoformat(row.ends_on).isoformat(), self._language)) if row.ends_on else ""
        )
        said = ", ".join(part for part in (row.title, row.phase, until) if part)
        return f"{said} ({KEY})" if first else said
