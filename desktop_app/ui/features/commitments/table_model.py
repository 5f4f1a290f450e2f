"""The columns of the list of commitments, and its model: rows by keyed pages, sorted by the store."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt

from desktop_app.services.commitments import CommitmentRow
from desktop_app.ui.follow_up_words import BODY_ICONS, FollowUpWords
from desktop_app.ui.widgets import Cell, Curtain, RowsModel, TableColumn

ORDERS = {"due": ("due", "due_last"), "title": ("newest", "oldest"), "body": ("body", "body_last"), "state": ("state", "state_last")}
"""Column, and the store's orders for it: rising, falling. Titles sort by the day of the promise."""

CLOSED_ORDER = "told"
"""What is closed reads newest first."""


class FollowUpsModel(RowsModel):
    """Sorting is always asked of the store: what is in memory is only the beginning."""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns):
            self.sort_asked.emit(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)


class Columns(QObject):
    """The four columns of the list."""

    def __init__(self, words: FollowUpWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words

    def model(self, curtain: Curtain) -> FollowUpsModel:
        columns = (
            TableColumn("due", self.tr("Due"), self._due, 126, sort=_asked),
            TableColumn("title", self.tr("Commitment and person"), self._title, 195, stretch=True, sort=_asked),
            TableColumn("body", self.tr("Competence"), self._body, 98, sort=_asked),
            TableColumn("state", self.tr("State"), self._state, 214, sort=_asked),
        )
        return FollowUpsModel(columns, curtain=curtain, parent=self)

    def _due(self, row: CommitmentRow) -> Cell:
        text, tone, icon, spoken = self.words.due_tag(row)
        return Cell(text, kind="tag", tone=tone, icon=icon, spoken=spoken)

    def _title(self, row: CommitmentRow) -> Cell:
        asked = self.tr("asked again") if row.asked_again else ""
        second = " · ".join(part for part in (asked, self.words.second(row)) if part)
        return Cell(row.title, second or row.area, strong=True, private="second" if row.who and row.people <= 1 else "")

    def _body(self, row: CommitmentRow) -> Cell:
        if not row.body_kind:
            return Cell("", spoken=self.tr("no body"))
        return Cell(self.words.body_short(row.body_kind) or row.body, icon=BODY_ICONS.get(row.body_kind, "home"), spoken=row.body)

    def _state(self, row: CommitmentRow) -> Cell:
        return Cell(kind="steps", steps=self.words.steps(row))


def _asked(_row: Any) -> int:
    """Marks a column as sortable; the store sorts."""
    return 0
