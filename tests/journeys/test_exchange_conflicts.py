"""Two people change the same thing without seeing each other: both windows show it, one decides, the other sees it ended."""

import pytest
from PySide6.QtCore import Qt

from desktop_app.services.records import Records
from tests.journeys.service import CTRL, Person, Service

LATER = 3_700.0


@pytest.fixture
def team(service: Service) -> tuple[Person, Person, Person]:
    """A supervisor who answers as central and two agents, over a shared folder."""
    chief, ali, bea = service.person("Paule", "supervisor"), service.person("Ali"), service.person("Bea")
    for agent in (ali, bea):
        service.admit(chief, agent)
    for person in (chief, ali, bea):
        person.cases.synchronise.set_ways("", str(service.share))
    service.refresh(chief, ali, bea)
    return chief, ali, bea


def exchange_all(chief: Person, *agents: Person) -> None:
    """Each leaves what it has, the supervisor's side answers, each picks up; twice, so that what one left reaches the other."""
    for _ in range(2):
        for person in (*agents, chief, *agents):
            person.wait(LATER)


def test_decided_on_one_laptop_and_seen_ended_on_the_other(service: Service, team) -> None:
    chief, ali, bea = team
    id = ali.write("Lampe")
    exchange_all(chief, ali, bea)
    assert bea.note_of(id) == "Lampe"
    service.clock.advance(minutes=5)
    ali.correct(id, note="Lampe du hall A")
    service.clock.advance(minutes=5)
    bea.correct(id, note="Lampe du hall B")
    exchange_all(chief, ali, bea)
    for person in (ali, bea, chief):
        assert person.pill == "Attention · 1 désaccord à trancher", person.name
        page = person.go("conflicts")
        (row,) = page.model.rows()
        assert row.id == id
        assert [version.value for version in row.fields[0].versions] == ["Lampe du hall B", "Lampe du hall A"]
        assert [version.by for version in row.fields[0].versions] == ["Bea", "Ali"]

    page = ali.page
    ali.press(Qt.Key.Key_Down)  # the second version
    ali.press(Qt.Key.Key_Space)
    ali.press(Qt.Key.Key_Return, CTRL)
    assert ali.standing.conflicts == 0
    chosen = ali.note_of(id)
    assert chosen in ("Lampe du hall A", "Lampe du hall B")
    assert bea.go("conflicts").model.rows()
    bea.press(Qt.Key.Key_Escape)
    assert bea.page.code != "conflicts", "Escape leaves what has no entry in the rail"
    chief.go("conflicts")
    chief.press(Qt.Key.Key_Escape)
    assert chief.page.code != "conflicts"
    exchange_all(chief, ali, bea)
    for person in (bea, chief):
        assert person.note_of(id) == chosen
        assert person.standing.conflicts == 0
        assert not person.go("conflicts").model.rows()
        assert person.page.stack.currentWidget() is person.page.empty
        assert "désaccord" not in person.pill


@pytest.mark.parametrize("deletes", [True, False])
def test_deleted_here_and_changed_there(service: Service, team, deletes: bool) -> None:
    chief, ali, bea = team
    id = ali.write("Lampe")
    exchange_all(chief, ali, bea)
    Records(ali.cases.session).delete([id])
    bea.correct(id, note="Lampe réparée")
    service.refresh(ali)
    exchange_all(chief, ali, bea)
    page = chief.go("conflicts")
    (row,) = page.model.rows()
    assert (row.id, row.fields[0].field) == (id, "deleted")
    kept = next(version for version in row.fields[0].versions if version.value is deletes)
    chief.cases.conflicts.decide(id, "deleted", keep=kept.name)
    service.refresh(chief)
    exchange_all(chief, ali, bea)
    for person in (ali, bea, chief):
        assert person.standing.conflicts == 0
        assert person.note_of(id) == (None if deletes else "Lampe réparée"), person.name
        assert not person.go("conflicts").model.rows()
