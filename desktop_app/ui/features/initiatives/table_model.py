"""The columns of the list of initiatives."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.services.initiatives import InitiativeRow
from desktop_app.ui.features.initiatives.words import STAGE_TONES, InitiativeWords
from desktop_app.ui.widgets import Cell, RowsModel, TableColumn


class Columns(QObject):
    """What and where, its stage, its money, what it says first."""

    def __init__(self, words: InitiativeWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def model(self) -> RowsModel:
        columns = (
            TableColumn("title", self.tr("Initiative"), self._title, 240, stretch=True),
            TableColumn("stage", self.tr("Stage"), self._stage, 150),
            TableColumn("money", self.tr("Money"), self._money, 150),
            TableColumn("sign", self.tr("What is next"), self._sign, 230),
        )
        return RowsModel(columns, parent=self)

    def _title(self, row: InitiativeRow) -> Cell:
        second = ", ".join(part for part in (row.area, self._words.carriers(row.carriers), row.ref) if part)
        return Cell(row.title, second, icon="initiative", strong=True)

    def _stage(self, row: InitiativeRow) -> Cell:
        stage = self._words.stage(row.stage)
        return Cell(stage, kind="tag", tone=STAGE_TONES.get(row.stage, "neutral"), icon="", spoken=self._words.since(row))

    def _money(self, row: InitiativeRow) -> Cell:
        return Cell(self._words.asked(row))

    def _sign(self, row: InitiativeRow) -> Cell:
        text, tone = self._words.sign(row)
        if text == self._words.stage(row.stage):
            return Cell("")
        return Cell(text, kind="tag", tone=tone)
