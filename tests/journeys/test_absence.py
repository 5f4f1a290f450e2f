"""An agent is away and their laptop is off: a colleague sees and does what they would, by files; all returns; and somebody leaves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft
from desktop_app.sync.transports.file import sealed_files
from tests.factories import AREA, PASSPHRASE, make_commitment, make_encounter, make_resident, make_step
from tests.journeys.service import CTRL, PLACE, Person, Service

LAMP, BENCH, MEAL = "Lampe du hall", "Banc cassé", "Repas de cour"


@pytest.fixture
def team(service: Service) -> tuple[Person, Person, Person]:
    """A supervisor whose notebook is the one other end, and two agents; everybody is known to everybody."""
    chief, ali, bea = service.person("Paule", "supervisor"), service.person("Ali"), service.person("Bea")
    for agent in (ali, bea):
        service.admit(chief, agent)
    for agent in (bea, ali):
        exchange(service, chief, agent)
    return chief, ali, bea


def exchange(service: Service, chief: Person, agent: Person) -> None:
    """A file on the stick to the supervisor's window, and the answer back to the agent's."""
    for old in service.stick.iterdir():
        old.unlink()
    agent.go("synchronisation")
    agent.dialogs.chosen = service.stick
    agent.press(Qt.Key.Key_E, CTRL)
    (file,) = sealed_files(service.stick)
    chief.drop(file)
    chief.press(Qt.Key.Key_Return, CTRL)
    (answer,) = service.stick.glob("*-reply.carnet")
    agent.drop(answer)
    agent.press(Qt.Key.Key_Return, CTRL)


def back_up(service: Service, chief: Person) -> None:
    """The supervisor keeps a copy: what left a laptop is safe from then on."""
    target: Path = service.folder / "copie.carnet-sauvegarde"
    target.unlink(missing_ok=True)
    assert chief.computer.back_up(chief.opened, target, lambda *_done: None, lambda: False)


def promised(person: Person, title: str, name: str, phone: str) -> tuple[str, str]:
    """Something that is done and that a resident does not know yet: the commitment and who waits."""
    session = person.cases.session
    resident = make_resident(session, name=name, phone=phone).id
    seen = make_encounter(session, place=dict(PLACE), resident=resident).id
    id = make_commitment(session, title=title, encounter=seen, place=dict(PLACE), waiting=[{"resident": resident}]).id
    make_step(session, id, type="done", evidence="seen_by_agent")
    return str(id), str(resident)


def away(person: Person, by: str, until: str) -> None:
    """One's own absence from tomorrow on, through the page."""
    page = person.go("absences")
    page.new_button.click()
    person.settle()
    form = page.form
    form.replaced_by.set_value(by)
    form.from_on.set_text("27/11/2026")
    form.to_on.set_text(until)
    person.press(Qt.Key.Key_Return, CTRL)
    assert [(row.name, row.replacement, row.state) for row in page.model.rows()] == [("Ali", "Bea", "coming")]


def me(person: Person) -> str:
    return str(person.cases.session.author.person)


def logged(person: Person, resident: str) -> bool:
    """Whether showing this name today is in the access log already."""
    with person.cases.session.store.work() as work:
        return not work.note_access(resident, "show")  # not committed: only asked


def name_of(person: Person, resident: str) -> Any:
    held = person.cases.session.reading.get(resident)
    return None if held is None or held.hidden else held["name"]


def test_somebody_stands_in_while_the_laptop_is_off_and_all_returns(service: Service, team) -> None:
    chief, ali, bea = team
    service.clock.set(service.clock.moment.replace(day=26))
    lamp, first = promised(ali, LAMP, "Mme Exemple", "06 39 98 00 12")
    _bench, second = promised(ali, BENCH, "M. Modèle", "06 39 98 00 13")
    carrier = CarrierDraft(resident_id=second)
    meal = ali.cases.initiatives.save(InitiativeDraft({"title": MEAL, "neighbourhood": AREA}, (carrier,))).value
    away(ali, me(bea), "30/11/2026")
    exchange(service, chief, ali)
    exchange(service, chief, bea)
    assert name_of(bea, first) is None, "it has not begun"
    computer, notebook, absent = ali.computer, ali.opened.name, me(ali)
    service.close(ali)  # and the laptop is off from now on

    service.clock.advance(days=1)
    exchange(service, chief, bea)
    assert (name_of(bea, first), name_of(bea, second)) == ("Mme Exemple", "M. Modèle")
    page = bea.go("follow_ups", record=lamp)
    assert [one.label for one in page.pane.detail.people] == ["Mme Exemple"]
    assert logged(bea, first), "a name opened in Follow-ups leaves a trace"
    assert not logged(bea, second)
    page = bea.go("today")
    (card,) = page.team.covered
    assert len(card.rows) == 2
    bea.focus(next(row for row in card.rows if LAMP in row.accessibleName()))
    bea.press(Qt.Key.Key_Return)
    assert bea.page.code == "follow_ups" and bea.page.pane.detail.row.id == lamp
    assert logged(bea, second), "the list of what one does for somebody shows their names"
    bea.press(Qt.Key.Key_I)
    bea.press(Qt.Key.Key_Return, CTRL)
    detail = bea.cases.commitments.detail(lamp)
    assert (detail.row.told, detail.steps[-1].author) == (1, "Bea")
    assert detail.row.owner == absent != me(bea), "it stays the absent one's"
    view = bea.cases.initiatives.view(meal)
    assert [one.label for one in view.carriers] == ["M. Modèle"]

    service.clock.advance(days=4)  # 1 December: it is over
    for _ in range(2):
        exchange(service, chief, bea)
        back_up(service, chief)
    exchange(service, chief, bea)
    assert bea.go("today").team.covered == []
    assert name_of(bea, second) is None, "all returns at the end"
    again = service.sit_at("Ali", computer, computer.unlock(notebook, PASSPHRASE, "fr"))
    exchange(service, chief, again)
    back = again.cases.commitments.detail(lamp)
    assert (back.row.told, back.steps[-1].author) == (1, "Bea")
    assert [one.label for one in back.people] == ["Mme Exemple"] and name_of(again, second) == "M. Modèle"


def test_a_departure_leaves_nothing_without_owner(service: Service, team) -> None:
    chief, ali, bea = team
    lamp, resident = promised(ali, LAMP, "Mme Exemple", "06 39 98 00 12")
    ali.cases.initiatives.save(InitiativeDraft({"title": MEAL, "neighbourhood": AREA}, ()))
    actor = ali.cases.records.add("actor", {"name": "Club de lecture", "kind": "association", "territory": [AREA]}).value.id
    ali.cases.records.add("contact_duty", {"actor": actor, "owner": me(ali), "every_days": 30})
    exchange(service, chief, ali)
    leaver = me(ali)
    service.close(ali)
    page = chief.go("absences", tab="leaving")
    form = page.leaving
    form.person.set_value(leaver)
    form.person.changed.emit(leaver)
    form.to.set_value(me(bea))
    form.to.changed.emit(me(bea))
    chief.settle()
    assert {row.title for row in form.model.rows()} == {LAMP, MEAL, "Club de lecture"}
    chief.press(Qt.Key.Key_Return, CTRL)
    assert chief.cases.absences.owned(leaver) == () and chief.cases.absences.without_owner() == ()
    assert {row.title for row in chief.cases.absences.owned(me(bea))} == {LAMP, MEAL, "Club de lecture"}
    exchange(service, chief, bea)
    assert bea.cases.commitments.detail(lamp).row.owner == me(bea)
    assert name_of(bea, resident) == "Mme Exemple", "who takes over knows whom to tell"
