"""A reception laptop, from enrolment to the owner's screen: it gets slips, their lines and reference, and nothing else."""

from collections.abc import Iterator

import pytest

from desktop_app.domain.errors import NotYours
from desktop_app.domain.kinds import KINDS
from desktop_app.services.ports import Filter
from tests.factories import make_commitment, make_encounter, make_resident, make_step
from tests.fakes import never, no_progress
from tests.sync.conftest import team
from tests.sync.team import Person, Team

__all__ = ("team",)

REFERENCE = {name for name, kind in KINDS.items() if kind.reference} | {"service_point"}


class Town:
    """A supervisor who answers as central, an agent with a slip given, and the reception of the town hall."""

    def __init__(self, team: Team) -> None:
        self.team = team
        self.chief = team.person("Paule", "supervisor")
        self.agent, self.reception = team.person("Ali"), team.person("Accueil", "reception")
        self.chief.enrols(self.agent)
        self.chief.enrols(self.reception, "reception")
        session = self.agent.made.session
        resident = make_resident(session, name="Zoubida Exemple").id
        encounter = make_encounter(session, resident=resident).id
        waiting = [{"audience": "person"}]
        self.commitment = make_commitment(session, encounter=encounter, made_on="2026-11-02", waiting=waiting).id
        self.agent.cases.slips.print_pad()
        number = self.agent.cases.slips.give(self.agent.cases.slips.next_free(), self.commitment).value
        self.slip = self.agent.cases.slips.find(number)[0]
        make_step(session, self.commitment, on="2026-11-03")

    def rounds(self) -> None:
        """Everybody exchanges through the stick, and once more so that all have all."""
        for person in (self.agent, self.reception, self.agent):
            self.team.stick_round(person, self.chief)

    def kinds_of(self, person: Person) -> set[str]:
        reading = person.made.store.reading
        return {name for name in KINDS if reading.page(name, Filter(), 1).records or reading.page(name, Filter(hidden=True), 1).records}


@pytest.fixture
def town(team: Team) -> Iterator[Town]:
    yield Town(team)


def test_nothing_but_slips_reaches_reception(town: Town) -> None:
    town.rounds()
    assert town.kinds_of(town.reception) <= {"slip", "slip_line"} | REFERENCE
    assert {"slip", "slip_line"} <= town.kinds_of(town.reception)
    lines = town.reception.made.store.reading.page("slip_line", Filter(), 50).records
    assert "Zoubida" not in str([record.values for record in lines]) and "Éclairage" not in str([record.values for record in lines])


def test_reception_reads_the_dates_and_notes_what_the_person_says(town: Town) -> None:
    town.rounds()
    desk = town.reception.cases.slip_desk
    looked = desk.look(town.slip.number, town.slip.code)
    (matter,) = looked.matters
    assert [(fact.says, fact.on) for fact in matter.facts] == [("noted", "2026-11-02"), ("transferred", "2026-11-03")]
    make_step(town.agent.made.session, town.commitment, type="done", evidence="declared", on="2026-11-24")
    assert desk.ask(looked.slip, "not_done").value.did == "noted"
    town.rounds()
    (note,) = town.agent.cases.slip_desk.notes()
    assert (note.says, note.commitment, note.by) == ("not_done", town.commitment, "Accueil")
    town.agent.cases.slip_desk.confirm(note.line)
    assert town.agent.made.session.reading.get(town.commitment).computed["state"] == "open"
    town.rounds()
    told = [fact.says for fact in desk.look(town.slip.number, town.slip.code).matters[0].facts]
    assert told == ["noted", "transferred", "declared", "not_done", "reopened"]


def test_reception_writes_nothing_else(town: Town) -> None:
    town.rounds()
    session = town.reception.made.session
    with pytest.raises(NotYours):
        make_encounter(town.reception.cases.session)
    with pytest.raises(NotYours):
        town.reception.cases.slips.print_pad()
    with pytest.raises(NotYours):
        town.reception.cases.slips.void(town.slip.id, "lost")
    assert session.reading.counts("kind").get("encounter", 0) == 0


def test_what_reception_holds_is_the_same_through_central(town: Town) -> None:
    town.rounds()
    before = {record.id for record in town.chief.made.store.reading.page("slip_line", Filter(), 50).records}
    assert {record.id for record in town.reception.made.store.reading.page("slip_line", Filter(), 50).records} == before
    assert no_progress(0, 1) is None and never() is False
