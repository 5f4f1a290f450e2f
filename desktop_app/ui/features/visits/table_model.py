"""The columns of the list of visits."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.services.visit_values import VisitRow
from desktop_app.ui.features.visits.words import KIND_ICONS, STATE_TONES, Names, VisitWords
from desktop_app.ui.widgets import Cell, Curtain, RowsModel, TableColumn


class Columns(QObject):
    """When, what and where, what it has come to or still asks for."""

    def __init__(self, words: VisitWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self.names = Names()

    def model(self, curtain: Curtain) -> RowsModel:
        columns = (
            TableColumn("when", self.tr("When"), self._when, 104),
            TableColumn("title", self.tr("Visit"), self._title, 180, stretch=True),
            TableColumn("state", self.tr("State"), self._state, 196),
        )
        return RowsModel(columns, curtain=curtain, parent=self)

    def _when(self, row: VisitRow) -> Cell:
        return Cell(self.words.short_day(row.starts_at), self.words.hour(row.starts_at), spoken=self.words.when(row.starts_at, row.ends_at))

    def _title(self, row: VisitRow) -> Cell:
        kind = "" if row.title == self.words.kind(row.kind) else self.words.kind(row.kind)
        stops = self.words.stops(row.stops) if row.stops else ""
        areas = self.names.areas(row.neighbourhoods)
        second = " · ".join(part for part in (kind, "" if areas in row.title else areas, stops) if part)
        return Cell(row.title, second, icon=KIND_ICONS.get(row.kind, "visits"), strong=True)

    def _state(self, row: VisitRow) -> Cell:
        """What is still missing, else the state; both are read."""
        state, (text, tone) = self.words.state(row.state), self.words.missing(row)
        if text:
            return Cell(text, kind="tag", tone=tone, spoken=f"{state}, {text}")
        return Cell(state, kind="tag", tone=STATE_TONES[row.state], icon="")
