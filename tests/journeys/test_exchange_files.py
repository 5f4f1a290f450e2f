"""Files that come by double click, by drop, or back on a stick: they are looked at, and nothing is applied unless somebody says so."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop_app.sync.transports.file import sealed_files
from tests.factories import PASSPHRASE
from tests.journeys.service import CTRL, Person, Service, numbers


@pytest.fixture
def pair(service: Service) -> tuple[Person, Person]:
    chief, agent = service.person("Paule", "supervisor"), service.person("Ali")
    service.admit(chief, agent)
    return chief, agent


def exported(service: Service, agent: Person) -> Path:
    """By the page: Ctrl+E, and a folder."""
    agent.go("synchronisation")
    agent.dialogs.chosen = service.stick
    agent.press(Qt.Key.Key_E, CTRL)
    (file,) = [path for path in sealed_files(service.stick) if not path.name.endswith("-reply.carnet")]
    return file


def test_dropped_on_the_window_applied_and_answered(service: Service, pair) -> None:
    chief, agent = pair
    id = agent.note("Lampe du hall")
    file = exported(service, agent)
    shown = numbers(agent.page)
    assert shown["sent"] == shown["kept"] > 0 and agent.pill == "Parti · en attente du reçu"
    chief.drop(file)
    assert chief.page.code == "desk" and chief.note_of(id) is None
    assert [row.preview.state for row in chief.page.basket.rows] == ["sound"]
    chief.press(Qt.Key.Key_Return, CTRL)
    assert chief.note_of(id) == "Lampe du hall"
    (answer,) = service.stick.glob("*-reply.carnet")

    agent.drop(answer)  # an agent's desk takes an answer
    assert agent.page.code == "desk"
    (row,) = agent.page.basket.rows
    assert row.preview.state == "reply"
    agent.press(Qt.Key.Key_Return, CTRL)
    shown = numbers(agent.go("synchronisation"))
    assert shown["to_send"] == shown["sent"] == 0
    assert agent.pill in ("Reçu", "En sécurité")
    before = shown
    agent.dialogs.file = answer
    agent.page.bringing.choose.click()
    agent.settle()
    assert numbers(agent.page) == before, "an answer read twice changes nothing"


def test_given_by_a_double_click_it_is_looked_at_once_the_phrase_is_typed(service: Service, pair) -> None:
    chief, agent = pair
    id = agent.write("Lampe du hall")
    file = exported(service, agent)
    computer, name = chief.computer, chief.opened.name
    service.close(chief)
    again = service.sit_at("Paule", computer, computer.unlock(name, PASSPHRASE, "fr"), file=file)
    assert again.page.code == "desk"
    (row,) = again.page.basket.rows
    assert (row.preview.state, row.preview.who) == ("sound", "Ali")
    assert again.note_of(id) is None
    again.press(Qt.Key.Key_Return, CTRL)
    assert again.note_of(id) == "Lampe du hall"


def test_the_supervisor_changes_the_text_size_away_from_today(service: Service, pair) -> None:
    """Pages out of sight are dropped then; what a supervisor's Today holds is not what an agent's does."""
    chief, _ = pair
    chief.go("devices")
    chief.press(Qt.Key.Key_Plus, CTRL)
    try:
        assert chief.go("today").heading.isVisible()
    finally:
        chief.press(Qt.Key.Key_0, CTRL)


def test_an_answer_for_somebody_else_is_named_as_such(service: Service, pair) -> None:
    chief, agent = pair
    other = service.person("Bea")
    service.admit(chief, other)
    agent.write("Lampe du hall")
    file = exported(service, agent)
    chief.drop(file)
    chief.press(Qt.Key.Key_Return, CTRL)
    (answer,) = service.stick.glob("*-reply.carnet")
    other.drop(answer)
    (row,) = other.page.basket.rows
    assert not row.can_tick
    assert other.page._words.check(row)[0] == "Réponse pour un autre poste"
    page = other.go("synchronisation")
    page.bringing.take((answer,))
    other.settle()
    assert "pour un autre poste" in page.bringing.said.accessibleName()


def test_a_folder_of_a_team_without_a_service(service: Service) -> None:
    """Four people, one shared folder, no server and no stick: the supervisor's side watches it."""
    chief = service.person("Paule", "supervisor")
    agents = [service.person(name) for name in ("Ali", "Bea", "Carl")]
    for agent in agents:
        service.admit(chief, agent)
    for person in (chief, *agents):
        page = person.go("settings", tab="service")
        person.dialogs.chosen = service.share
        page.service.choose.click()
        person.settle()
        assert person.cases.synchronise.ways().folder == str(service.share)
    noted = {agent.name: agent.write(f"mot de {agent.name}") for agent in agents}
    noted["Paule"] = chief.write("mot de Paule")
    for _ in range(2):
        for person in (*agents, chief, *agents):
            person.wait(3_700.0)
    for person in (chief, *agents):
        assert {name: person.note_of(id) for name, id in noted.items()} == {name: f"mot de {name}" for name in noted}, person.name
        shown = numbers(person.go("synchronisation"))
        assert shown["to_send"] == shown["sent"] == 0 and shown["kept"] > 0, person.name
    (service.share / "liste de courses.carnet").write_bytes(b"pas un lot")
    agents[0].write("encore")
    agents[0].go("synchronisation")
    agents[0].press(Qt.Key.Key_Return, CTRL)  # the full button: the shared folder
    chief.wait(3_700.0)
    agents[0].wait(3_700.0)
    assert numbers(agents[0].page)["sent"] == 0
    assert "liste de courses.carnet" in {path.name for path in service.share.iterdir()}, "somebody else's file stays"
