"""What the Participation page asks the services: the rows of a tab, and the lists that its forms offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from desktop_app.domain.process import COUNCILS
from desktop_app.services.encounter_entry import Choices, EncounterEntry
from desktop_app.services.participation import ProcessFilter
from desktop_app.services.use_cases import UseCases
from desktop_app.ui.acts import Lookups, read_lookups
from desktop_app.ui.features.processes.plan_view import PlanAnswer


@dataclass(frozen=True, slots=True)
class Answer:
    """What one question to the reader brings: the tab's rows, whether anything at all is held there, and the lists that forms offer."""

    rows: tuple[Any, ...]
    held: bool
    lookups: Lookups
    choices: Choices
    actors: tuple[tuple[str, str], ...] = ()
    processes: tuple[tuple[str, str], ...] = ()
    plan: PlanAnswer | None = None


def ask(cases: UseCases, tab: str, shown: str, words: str, year: int) -> Answer:
    """The list of a tab (a job for the reader)."""
    participation, advice = cases.participation, cases.advice
    everything = participation.rows(ProcessFilter(tab="all"))
    rows: tuple[Any, ...] = ()
    held, plan = bool(everything), None
    if tab == "support":
        rows = advice.requests(words, shown == "finished")
        held = bool(rows) or bool(advice.requests(finished=shown != "finished"))
    elif tab == "watch":
        rows = advice.watched(words, shown == "ended")
        held = bool(rows) or bool(advice.watched(ended=shown != "ended"))
    elif tab == "plan":
        territory = cases.session.territory()
        names = {code: territory.neighbourhood_label(code) for code in territory.neighbourhoods}
        plan = PlanAnswer(participation.plan(year), {row.id: row for row in everything}, names)
    else:
        councils = tab == "councils"
        found = participation.rows(ProcessFilter(tab="councils" if councils else shown, words=words))
        rows = tuple(row for row in found if (row.kind in COUNCILS) == councils)
        held = any((row.kind in COUNCILS) == councils for row in everything)
    return Answer(
        rows=rows,
        held=held,
        lookups=read_lookups(cases),
        choices=EncounterEntry(cases.session, cases.encounters).choices(),
        actors=participation.actors(),
        processes=tuple((row.id, row.title) for row in everything),
        plan=plan,
    )
