"""What the page asks the notebook in one question, and shows in one of its parts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop_app.domain.record import Record
from desktop_app.services.contributions import ContributionRow, Standing, ToTell
from desktop_app.services.decidim import Leaving
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.participation import ProcessFilter
from desktop_app.services.use_cases import UseCases

KINDS = ("participatory_budget", "consultation", "workshop", "survey", "other")
"""Processes to which people give ideas one by one."""

PARTS = ("type", "read", "study", "votes", "tell", "site")


@dataclass(frozen=True, slots=True)
class Told:
    """One answer. `leaving` is asked for in the part `site` alone: it reads every text."""

    processes: tuple[tuple[str, str], ...]
    process: Record | None
    rows: tuple[ContributionRow, ...]
    standing: Standing
    choices: Choices
    next_sheet: str
    to_tell: tuple[ToTell, ...]
    leaving: Leaving | None = None


def ask(cases: UseCases, wanted: str, part: str) -> Told:
    """Everything on the page (a job for the reader)."""
    rows = cases.participation.rows(ProcessFilter(tab="all"))
    every = sorted((row for row in rows if row.kind in KINDS), key=lambda row: KINDS.index(row.kind))
    shown = wanted if any(row.id == wanted for row in every) else every[0].id if every else ""
    choices = EncounterEntry(cases.session, cases.encounters).choices()
    processes = tuple((row.id, row.title) for row in every)
    if not shown:
        return Told(processes, None, (), Standing(), choices, "", ())
    found = cases.contributions.overview(shown)
    return Told(
        processes,
        cases.session.reading.get(shown),
        found.rows,
        found.standing,
        choices,
        found.next_sheet,
        found.to_tell,
        cases.decidim.leaving(shown) if part == "site" else None,
    )


class Part(QWidget):
    """One part of the page. `show_told` shows an answer; `first` takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.told: Told | None = None

    @property
    def process(self) -> str:
        """The id of the process shown."""
        return self.told.process.id if self.told is not None and self.told.process is not None else ""

    def show_told(self, told: Told) -> None:
        self.told = told

    def first(self) -> QWidget | None:
        return None

    def put_away(self) -> None:
        """The page goes away: keep what is being written."""
