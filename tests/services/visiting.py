"""Makers of visits for tests: a notebook of the small authority, a route of two stops, what may be noted there."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_app.domain.record import Record
from desktop_app.services.use_cases import UseCases, use_cases
from desktop_app.services.visit_values import Closing, StopDraft, VisitDraft, VisitView
from desktop_app.storage.phones import read_phone
from tests.factories import AREA, TOWN, Made, make_notebook

LILAS = {"town": TOWN, "neighbourhood": AREA, "street": "rue des Lilas", "number": "12"}
MARKET = {"town": TOWN, "neighbourhood": AREA, "name": "Place du Marché"}
START, END = "2026-11-24T17:00:00Z", "2026-11-24T18:30:00Z"


@dataclass
class Scene:
    """An open notebook with its use cases."""

    made: Made
    cases: UseCases

    def prepare(self, *places: Any, **values: Any) -> str:
        """A visit of the small authority's first neighbourhood, with these stops (default: two)."""
        draft = VisitDraft(
            {"kind": "neighbourhood_visit", "neighbourhoods": [AREA], "starts_at": START, "ends_at": END, **values},
            tuple(StopDraft(place) for place in (places or (LILAS, MARKET))),
        )
        return self.cases.visits.prepare(draft).value

    def running(self, *places: Any, **values: Any) -> tuple[str, tuple[str, ...]]:
        """A visit that has begun, and the ids of its stops."""
        id = self.prepare(*places, **values)
        self.cases.visits.start(id)
        return id, tuple(stop.record.id for stop in self.view(id).stops)

    def promise(self, visit: str, stop: str, title: str = "Réparer la lampe", **values: Any) -> tuple[str, str]:
        """Ids of the commitment and of the decision."""
        given = {"title": title, "due_on": "2026-12-20", "main_theme": "lighting", "promised_by": {"role": "elected"}, **values}
        made = self.cases.visits.promise(visit, stop, given).value
        return made.commitment, made.decision

    def close(self, visit: str) -> None:
        self.cases.visits.close(Closing(visit, tuple(one.id for one in self.view(visit).decisions)))

    def view(self, visit: str) -> VisitView:
        return self.cases.visits.view(visit)

    def record(self, id: str) -> Record:
        found = self.made.session.reading.get(id)
        assert found is not None
        return found

    def step(self, commitment: str, **values: Any) -> None:
        self.cases.commitments.act(commitment, values)


def make_scene(folder: Path, role: str = "agent") -> Scene:
    made = make_notebook(folder, role=role)
    return Scene(made, use_cases(made.store, read_phone))
