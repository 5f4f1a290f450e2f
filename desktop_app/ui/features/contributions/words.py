"""Words of the page, and the columns of its lists."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from desktop_app.domain.process import STANDINGS
from desktop_app.services.amounts import shown_cents
from desktop_app.services.contributions import ContributionRow, Standing
from desktop_app.ui.i18n import current_language, number
from desktop_app.ui.widgets import Cell, TableColumn

TONES = {
    "to_read": "amber",
    "to_study": "blue",
    "retained": "green",
    "not_retained": "neutral",
    "not_admissible": "red",
    "duplicate": "neutral",
    "set_aside": "neutral",
}
ICONS = {
    "to_read": "eye",
    "to_study": "clock",
    "retained": "check",
    "not_retained": "minus",
    "not_admissible": "cross",
    "duplicate": "layers",
    "set_aside": "pause",
}


class ContributionWords(QObject):
    """Sentences of the page; `wording` holds the labels of codes."""

    def __init__(self, wording: Any, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording

    def standing(self, code: str) -> str:
        return {
            "to_read": self.tr("To read again"),
            "to_study": self.tr("To study"),
            "retained": self.tr("Retained"),
            "not_retained": self.tr("Not retained"),
            "not_admissible": self.tr("Not admissible"),
            "duplicate": self.tr("Duplicate"),
            "set_aside": self.tr("Set aside"),
        }[code]

    def sum(self, standing: Standing) -> str:
        """The whole and its parts, which always make it up: « 76 reçues = 68 à étudier + 5 doublons + 3 écartées »."""
        parts = [
            self.tr("%n to read again", "", standing.to_read) if standing.to_read else "",
            self.tr("%n to study", "", standing.to_study) if standing.to_study else "",
            self.tr("%n retained", "", standing.retained) if standing.retained else "",
            self.tr("%n not retained", "", standing.not_retained) if standing.not_retained else "",
            self.tr("%n not admissible", "", standing.not_admissible) if standing.not_admissible else "",
            self.tr("%n duplicate(s)", "", standing.duplicate) if standing.duplicate else "",
            self.tr("%n set aside", "", standing.set_aside) if standing.set_aside else "",
        ]
        whole = self.tr("%n idea(s) received", "", standing.received)
        said = " + ".join(part for part in parts if part)
        return f"{whole} = {said}" if said else whole

    def source(self, code: str) -> str:
        return str(self._wording.label("contribution", "source", code)) if code else ""

    def feasibility(self, code: str) -> str:
        return str(self._wording.label("contribution", "feasibility", code)) if code else ""

    def standing_cell(self, row: ContributionRow) -> Cell:
        return Cell(self.standing(row.standing), kind="tag", tone=TONES[row.standing], icon=ICONS[row.standing])

    def title_cell(self, row: ContributionRow) -> Cell:
        marks = [row.place, row.theme, self.source(row.source)]
        marks.append(self.tr("late") if row.late else "")
        marks.append(self.tr("with %n duplicate(s)", "", row.duplicates) if row.duplicates else "")
        marks.append(self.tr("followed by an initiative") if row.initiative else "")
        marks.append(self.tr("no. {number} online").format(number=row.external_id) if row.external_id else "")
        return Cell(row.title, ", ".join(mark for mark in marks if mark), strong=True)

    def columns(self, *more: TableColumn) -> tuple[TableColumn, ...]:
        """Sheet, idea, where it stands, then others."""
        return (
            TableColumn("sheet", self.tr("Sheet"), lambda row: Cell(row.sheet_no or row.ref), width=90, sort=lambda row: row.sheet_no),
            TableColumn("title", self.tr("Idea"), self.title_cell, width=220, stretch=True, sort=lambda row: row.title),
            TableColumn(
                "standing", self.tr("Where it stands"), self.standing_cell, width=140, sort=lambda row: STANDINGS.index(row.standing)
            ),
            *more,
        )

    def vote_columns(self) -> tuple[TableColumn, ...]:
        """Votes and rank."""
        lang = current_language()
        return (
            TableColumn("rank", self.tr("Rank"), lambda row: Cell(str(row.rank or ""), kind="number"), width=70, numbers=True),
            TableColumn(
                "votes",
                self.tr("Votes"),
                lambda row: Cell(number(row.votes, lang), kind="number"),
                width=80,
                numbers=True,
                sort=lambda row: row.votes,
            ),
            TableColumn(
                "paper", self.tr("on paper"), lambda row: Cell(number(row.votes_paper, lang), kind="number"), width=90, numbers=True
            ),
            TableColumn(
                "online", self.tr("online"), lambda row: Cell(number(row.votes_online, lang), kind="number"), width=90, numbers=True
            ),
        )

    def study_columns(self) -> tuple[TableColumn, ...]:
        """Feasibility and cost."""

        def cost(row: ContributionRow) -> Cell:
            return Cell(shown_cents(row.estimate_cents, current_language()) if row.estimate_cents else "", kind="number")

        return (
            TableColumn("feasibility", self.tr("Feasibility"), lambda row: Cell(self.feasibility(row.feasibility)), width=110),
            TableColumn("cost", self.tr("Cost"), cost, width=100, numbers=True, sort=lambda row: row.estimate_cents),
        )
