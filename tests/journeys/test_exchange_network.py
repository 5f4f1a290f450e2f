"""An agent works without network; the service comes, and the window exchanges by itself: from offline to safe, and every number adds up."""

import socket
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.central import move_central
from desktop_app.storage.exchange_store import NotebookExchange
from tests.central.serving import said, serving
from tests.journeys.service import ALT, CTRL, Person, Service, numbers

A_WHILE = 3_700.0
"""Seconds: longer than the longest pause between two tries."""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as held:
        return int(held.getsockname()[1])


@pytest.fixture
def office(service: Service) -> tuple[Person, Person, Path, int]:
    """A supervisor and an agent; the service was moved to a folder, and nobody serves it yet."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    chief, agent = service.person("Paule", "supervisor"), service.person("Ali")
    service.admit(chief, agent, server=address)
    chief.cases.synchronise.set_ways(address, "")
    move_central(NotebookExchange(chief.opened.store), service.folder / "service")
    service.refresh(chief, agent)
    return chief, agent, service.folder / "service", port


def test_from_offline_to_safe_without_a_press(service: Service, office) -> None:
    chief, agent, folder, port = office
    noted = [agent.note(f"Lampe du hall {n}") for n in range(3)]
    page = agent.go("synchronisation")
    before = numbers(page)
    assert before["to_send"] == before["kept"] > 3
    assert agent.pill == f"À envoyer · {before['kept']}"
    agent.focus(page.leaving.link)
    agent.press(Qt.Key.Key_Space)  # read one by one: the last written first, Enter opens it
    dialog = QApplication.activeModalWidget()
    assert [row.id for row in dialog.model.rows()][:3] == noted[::-1]
    agent.answer(Qt.Key.Key_Return)
    assert (agent.page.code, agent.page.place().record) == ("encounters", noted[-1])
    page = agent.go("synchronisation")
    agent.wait(A_WHILE)
    assert agent.pill == f"Hors ligne · {before['kept']} à envoyer"
    assert numbers(page) == before
    failures = agent.view.runner.state.failures
    agent.write("pendant la panne")
    agent.wait(A_WHILE)
    assert agent.view.runner.state.failures > failures
    kept = numbers(page)["kept"]
    assert kept > before["kept"]
    assert agent.pill == f"Hors ligne · {kept} à envoyer"

    with serving(folder, "--listen", f"127.0.0.1:{port}"):
        agent.wait(A_WHILE)
        assert agent.pill == "Reçu"
        shown = numbers(page)
        assert (shown["to_send"], shown["sent"], shown["safe"]) == (0, 0, 0)
        assert shown["received"] == shown["kept"] >= kept
        chief.wait(A_WHILE)
        assert [chief.note_of(id) for id in noted] == [f"Lampe du hall {n}" for n in range(3)]

        said("central", "backup", "--service", folder, "--to", service.folder / "copie.carnet-service")
        for person in (agent, chief, agent):
            person.wait(A_WHILE)
        assert agent.pill == "En sécurité"
        shown = numbers(page)
        assert shown["safe"] == shown["kept"] > 0
        assert "En sécurité" in page.numbers.tiles["safe"].accessibleName()

        agent.write("après la copie")
        shown = numbers(page)
        assert shown["to_send"] > 0 and shown["safe"] == shown["kept"] - shown["to_send"]
        assert agent.pill == f"À envoyer · {shown['to_send']}"
        agent.press(Qt.Key.Key_Return, CTRL)  # the full button: by network
        shown = numbers(page)
        assert shown["received"] > 0 and shown["to_send"] == 0
        assert agent.pill == "Reçu"
    agent.press(Qt.Key.Key_1, ALT)
    agent.wait(A_WHILE)
    assert agent.pill == "Hors ligne · rien à envoyer"


def test_an_agent_taken_off_the_list_is_told_at_the_next_exchange(service: Service, office) -> None:
    chief, agent, folder, port = office
    with serving(folder, "--listen", f"127.0.0.1:{port}"):
        agent.write("avant")
        for person in (agent, chief):
            person.wait(A_WHILE)
        chief.cases.devices.revoke(agent.device, "lost")
        service.refresh(chief)
        chief.wait(A_WHILE)
        late = agent.write("après")
        agent.wait(A_WHILE)
        assert agent.pill == "Attention · le service refuse ce poste"
        chief.wait(A_WHILE)
        assert chief.note_of(late) is None
        page = agent.go("synchronisation")
        assert numbers(page)["to_send"] + numbers(page)["sent"] > 0
        assert "Demandez à votre responsable" in page.gaps.itemAt(0).widget().accessibleName()
