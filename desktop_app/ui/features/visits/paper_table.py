"""The lines of the paper as a list: number, what it is about, the box, the words; a refused line says why."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from desktop_app.ui.features.visits.paper_lines import PaperLine, Typed, letter_of
from desktop_app.ui.widgets import Cell, RowsModel, TableColumn


class Columns(QObject):
    """`model(typed, refusals)`: both are looked at again each time a row is painted."""

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._typed: Mapping[str, Typed] = {}
        self._refusals: Mapping[str, str] = {}

    def model(self, typed: Mapping[str, Typed], refusals: Mapping[str, str]) -> RowsModel:
        self._typed, self._refusals = typed, refusals
        columns = (
            TableColumn("mark", self.tr("Number"), self._mark, 76),
            TableColumn("about", self.tr("On the paper"), self._about, 220, stretch=True),
            TableColumn("box", self.tr("Box"), self._box, 64),
            TableColumn("text", self.tr("Typed"), self._text, 330),
        )
        return RowsModel(columns, parent=self)

    def _mark(self, line: PaperLine) -> Cell:
        return Cell(line.mark, strong=line.kind == "stop")

    def _about(self, line: PaperLine) -> Cell:
        if line.kind == "decision":
            return Cell(self.tr("Decision"), self._refusals.get(line.mark, ""))
        return Cell(line.title, self._refusals.get(line.mark, ""), strong=line.kind == "stop")

    def _box(self, line: PaperLine) -> Cell:
        return Cell(letter_of(self._typed.get(line.mark, Typed()).ticked, line.kind, self._lang))

    def _text(self, line: PaperLine) -> Cell:
        if line.mark in self._refusals:
            return Cell(self.tr("to correct"), kind="tag", tone="red", spoken=self._refusals[line.mark])
        return Cell(self._typed.get(line.mark, Typed()).text)
