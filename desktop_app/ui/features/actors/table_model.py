"""The directory as a table: who it is, where, when it was seen, when it is to be seen again."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.services.actors import ActorRow
from desktop_app.ui.features.actors.words import ActorWords
from desktop_app.ui.widgets import Cell, RowsModel, TableColumn


class Columns(QObject):
    """Columns of the directory."""

    def __init__(self, words: ActorWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def model(self) -> RowsModel:
        return RowsModel(self._columns(), parent=self)

    def _columns(self) -> tuple[TableColumn, ...]:
        return (
            TableColumn("name", self.tr("Actor"), self._name, width=190, stretch=True, sort=lambda row: row.name.casefold()),
            TableColumn("areas", self.tr("Where"), lambda row: Cell(", ".join(row.areas), ", ".join(row.themes)), width=146),
            TableColumn("last", self.tr("Last contact"), self._last, width=125, sort=lambda row: row.last_contact),
            TableColumn("next", self.tr("To see"), self._next, width=134, sort=lambda row: row.next_contact or "9999"),
        )

    def _name(self, row: ActorRow) -> Cell:
        return Cell(row.name, self._words.kind(row.kind), strong=True)

    def _last(self, row: ActorRow) -> Cell:
        return Cell(self._words.last(row), ", ".join(row.known_by))

    def _next(self, row: ActorRow) -> Cell:
        if row.to_tell_back:
            return Cell(self.tr("%n to tell back", "", row.to_tell_back), kind="tag", tone="blue")
        text = self._words.next_day(row)
        return Cell(text, kind="tag", tone=self._words.next_tone(row), spoken=self._words.next(row)) if text else Cell("")
