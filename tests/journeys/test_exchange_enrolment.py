"""A notebook that began alone asks to join, is admitted after the fingerprint was compared, keeps all it had; then it is revoked."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.ui.features.devices.forms import RevokeDialog
from tests.fakes import never, no_progress
from tests.journeys.service import CTRL, Person, Service, numbers

LATER = 3_700.0


def asks(agent: Person, request: Path) -> str:
    """By Envois et reçus and the settings; gives the fingerprint on the screen."""
    page = agent.go("synchronisation")
    assert page.state.alone.isVisible() and agent.pill == "Tout est gardé sur ce poste"
    agent.focus(page.state.join)
    agent.press(Qt.Key.Key_Space)
    card = agent.page.service
    assert agent.page.code == "settings" and card.person.entry.hasFocus()
    assert card.person.text() == agent.name
    agent.dialogs.saved = request
    agent.focus(card.ask)
    agent.press(Qt.Key.Key_Space)
    assert request.exists() and card._said.accessibleName().startswith("Demande écrite")
    return str(card.fingerprint.text())


def welcomes(chief: Person, request: Path, card: Path, fingerprint: str) -> None:
    """On the devices page: the request, the six groups, the sectors, the card."""
    page = chief.go("devices")
    chief.dialogs.file, chief.dialogs.saved = request, card
    chief.press(Qt.Key.Key_O, CTRL)
    form = page.form
    assert form.choose.hasFocus()
    chief.press(Qt.Key.Key_Space)
    assert form.fingerprint.text().split() == fingerprint.split()
    assert not form.ready, "nobody is admitted before the fingerprint was compared"
    chief.focus(form.same)
    chief.press(Qt.Key.Key_Space)
    form.what.sectors.set_value(("*",))
    form.what._sectors_chosen(("*",))
    chief.press(Qt.Key.Key_Return, CTRL)
    assert card.exists(), form.refusal.accessibleName()
    assert "est dans le service" in page.said.accessibleName()


def test_a_lone_notebook_is_adopted_with_its_records_then_revoked(service: Service) -> None:
    chief, agent, other = service.person("Paule", "supervisor"), service.person("Ali"), service.person("Bea")
    before = [agent.note("Lampe du hall"), agent.note("Local aux velos")]
    kept = numbers(agent.go("synchronisation"))["kept"]
    request, card = service.folder / "demande.carnet-demande", service.folder / "carte.carnet-carte"
    fingerprint = asks(agent, request)
    welcomes(chief, request, card, fingerprint)
    agent.dialogs.file = card
    agent.focus(agent.page.service.card)
    agent.press(Qt.Key.Key_Space)
    assert agent.page.service.state.accessibleName().startswith("Dans le service")
    service.admit(chief, other)
    for person in (chief, agent, other):
        person.cases.synchronise.set_ways("", str(service.share))
    service.refresh(chief, agent, other)
    assert agent.pill.startswith("À envoyer · ")
    for _ in range(2):
        for person in (agent, chief, agent, other, chief, other):
            person.wait(LATER)
    shown = numbers(agent.go("synchronisation"))
    assert shown["kept"] >= kept and shown["to_send"] == shown["sent"] == 0
    for person in (chief, agent, other):
        assert [person.note_of(id) for id in before] == ["Lampe du hall", "Local aux velos"], person.name

    page = chief.go("devices")
    assert page.table.choose(agent.device)
    chief.settle()
    row = page.table.current()
    assert row.holder == "Ali" or page._words.name(row) == "Ali"
    page.revoke(row)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RevokeDialog) and not dialog.act_button.isEnabled()
    dialog.reasons.set_value("stolen")
    dialog._chosen("stolen")
    chief.focus_in(dialog.act_button)
    chief.answer(Qt.Key.Key_Space)
    (revoked,) = [row for row in page.model.rows() if row.device == agent.device]
    assert revoked.state == "revoked"

    # At the next exchange by the folder it learns nothing new and is told nothing; at the next file, what it wrote is set aside.
    late, fresh = agent.write("après"), other.write("de Bea")
    for person in (agent, other, chief, other, agent):
        person.wait(LATER)
    assert agent.note_of(fresh) is None and chief.note_of(fresh) == "de Bea"
    assert chief.note_of(late) is None
    agent.cases.synchronise.send_to(service.stick, no_progress, never)
    desk = chief.go("desk")
    chief.dialogs.files = tuple(service.stick.glob("*.carnet"))
    chief.press(Qt.Key.Key_O, CTRL)
    (row,) = desk.basket.rows
    assert row.preview.state == "revoked" and row.preview.who == "Ali"
    chief.press(Qt.Key.Key_Return, CTRL)
    (row,) = desk.basket.rows
    assert row.taken is not None and row.taken.returns is None
    assert not list(service.stick.glob("*-reply.carnet"))
    assert chief.note_of(late) is None and other.note_of(late) is None
    assert [other.note_of(id) for id in before] == ["Lampe du hall", "Local aux velos"], "what came before stays"


def test_a_request_and_a_card_given_by_double_click(service: Service) -> None:
    chief, agent = service.person("Paule", "supervisor"), service.person("Ali")
    request, card = service.folder / "demande.carnet-demande", service.folder / "carte.carnet-carte"
    agent.cases.devices.request("Ali", request)
    chief.drop(request)
    assert chief.page.code == "devices" and chief.page.form.request.holder == "Ali"
    chief.cases.devices.enroll(request, "agent", ("*",), "", card)
    agent.drop(card)
    assert agent.page.code == "settings"
    assert agent.cases.synchronise.ways().role == "alone", "nobody joins by a drop alone"
    agent.focus_in(QApplication.activeModalWidget().act_button)
    agent.answer(Qt.Key.Key_Space)
    assert agent.page.service.state.accessibleName().startswith("Dans le service"), agent.page.service._said.accessibleName()
    assert agent.cases.synchronise.ways().role == "enrolled"
