"""Columns of the four lists."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.services.participation import ProcessRow, SupportRow, WatchRow
from desktop_app.ui.features.processes.words import SUPPORT_TONES, WATCH_TONES, ProcessWords
from desktop_app.ui.widgets import Cell, RowsModel, TableColumn


class Tables(QObject):
    """`models()` by tab: processes, councils, support, watch."""

    def __init__(self, words: ProcessWords, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def models(self) -> dict[str, RowsModel]:
        return {
            "processes": RowsModel(self._processes(), parent=self),
            "councils": RowsModel(self._councils(), parent=self),
            "support": RowsModel(self._support(), parent=self),
            "watch": RowsModel(self._watch(), parent=self),
        }

    def _what(self, row: ProcessRow) -> Cell:
        return Cell(row.title, ", ".join(one for one in (self._words.kind(row.kind), ", ".join(row.areas)) if one), strong=True)

    def _processes(self) -> tuple[TableColumn, ...]:
        words = self._words

        def when(row: ProcessRow) -> Cell:
            return Cell(row.phase or words.level(row.level), words.span(row.starts_on, row.ends_on))

        def back(row: ProcessRow) -> Cell:
            if row.returned_on:
                return Cell(self.tr("told"), kind="tag", tone="green")
            if row.return_late:
                return Cell(self.tr("late"), kind="tag", tone="red")
            return Cell(words.day(row.return_due_on), kind="tag", tone="neutral") if row.return_due_on else Cell()

        return (
            TableColumn("title", self.tr("Process"), self._what, width=190, stretch=True),
            TableColumn("when", self.tr("Now"), when, width=196),
            TableColumn("back", self.tr("Return"), back, width=128),
        )

    def _councils(self) -> tuple[TableColumn, ...]:
        def next_one(row: ProcessRow) -> Cell:
            if not row.next_meeting:
                return Cell(self.tr("no session planned"))
            day, _, hour = self._words.moment(row.next_meeting).partition(", ")
            return Cell(day, hour)

        return (
            TableColumn("title", self.tr("Council"), self._what, width=260, stretch=True),
            TableColumn("next", self.tr("Next session"), next_one, width=190),
        )

    def _support(self) -> tuple[TableColumn, ...]:
        words = self._words

        def what(row: SupportRow) -> Cell:
            return Cell(row.title, row.service, strong=True)

        def level(row: SupportRow) -> Cell:
            return Cell(words.wording.label("support_request", "level", row.level), words.span(row.asked_on, row.finished_on or row.due_on))

        def state(row: SupportRow) -> Cell:
            return Cell(words.support(row.state), kind="tag", tone=SUPPORT_TONES[row.state])

        return (
            TableColumn("title", self.tr("Request"), what, width=240, stretch=True),
            TableColumn("level", self.tr("Level"), level, width=190),
            TableColumn("state", self.tr("State"), state, width=110),
        )

    def _watch(self) -> tuple[TableColumn, ...]:
        words = self._words

        def what(row: WatchRow) -> Cell:
            return Cell(row.title, row.where_seen, strong=True)

        def state(row: WatchRow) -> Cell:
            return Cell(words.watch(row.state), kind="tag", tone=WATCH_TONES[row.state])

        return (
            TableColumn("title", self.tr("Experiment"), what, width=200, stretch=True),
            TableColumn("hypothesis", self.tr("Hypothesis"), lambda row: Cell(row.hypothesis), width=180),
            TableColumn("state", self.tr("State"), state, width=140),
        )
