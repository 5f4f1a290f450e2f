"""What goes wrong in the streets, through the windows: a paper typed on two laptops, a slip of another pad, doors that do not add up."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.services.ports import Filter
from desktop_app.sync.transports.file import sealed_files
from tests.journeys.service import CTRL, Person, Service

PLACE = {"town": "94076", "street": "rue des Lilas", "number": "12"}
SHEET = {"model": "door", "place": PLACE, "on": "2026-11-23"}


@pytest.fixture
def team(service: Service) -> tuple[Person, Person, Person]:
    chief, camille, ali = service.person("Paule", "supervisor"), service.person("Camille"), service.person("Ali")
    for agent in (camille, ali):
        service.admit(chief, agent)
    return chief, camille, ali


def carry(service: Service, chief: Person, *agents: Person) -> None:
    """Each agent's file to the supervisor by the stick, the answer back."""
    for agent in agents:
        before = {*sealed_files(service.stick), *service.stick.glob("*-reply.carnet")}
        agent.go("synchronisation")
        agent.dialogs.chosen = service.stick
        agent.press(Qt.Key.Key_E, CTRL)
        (file,) = {path for path in sealed_files(service.stick) if not path.name.endswith("-reply.carnet")} - before
        chief.drop(file)
        chief.press(Qt.Key.Key_Return, CTRL)
        (answer,) = set(service.stick.glob("*-reply.carnet")) - before
        agent.drop(answer)
        agent.press(Qt.Key.Key_Return, CTRL)


def write(page: Any, row: int, **texts: str) -> None:
    for column, text in texts.items():
        page.view.model.set_text(row, column, text)


def notes(person: Person) -> list[str]:
    return sorted(str(one["note"]) for one in person.cases.session.reading.page("encounter", Filter(), 50).records)


def test_a_paper_typed_on_two_laptops_keeps_both_and_names_the_line(service: Service, team: tuple[Person, Person, Person]) -> None:
    chief, camille, ali = team
    sheet = camille.cases.sheets.new(SHEET).value[0]
    number = camille.cases.sheets.view(sheet).row.number
    page = camille.go("sheet_form", record=sheet)
    write(page, 0, need="hall noir", theme="lighting")
    write(page, 1, need="ascenseur en panne", theme="lighting")
    camille.press(Qt.Key.Key_Return, CTRL)

    listing = ali.go("sheets")  # who has the same paper in hand, and has not heard of it yet
    listing.where.set_place(PLACE)
    listing.number_field.set_text(number.lower().replace("-", " "))
    listing.find_paper()
    ali.settle()
    page = ali.page
    assert page.code == "sheet_form" and number in page.title()
    page.view.head.where.set_place(PLACE)
    page.view.head.day.set_day(service.clock.now().date())
    write(page, 1, need="ascenseur arrêté", theme="lighting")
    write(page, 2, need="porte cassée", theme="lighting")
    ali.press(Qt.Key.Key_Return, CTRL)
    assert ali.page.code == "sheets", page.view.cell.text()

    carry(service, chief, camille, ali, camille)
    for person in (chief, camille):
        assert notes(person) == ["ascenseur arrêté", "ascenseur en panne", "hall noir", "porte cassée"], person.name
        rows = person.cases.sheets.rows()[0]
        assert {row.doubled for row in rows if row.number == number} == {(2,)}, person.name
    page = camille.go("sheet_form", record=sheet)
    assert set(page.view.model.typed) == {1, 2, 3}
    assert "deux fois" in page.view.model.typed[2] and "deux fois" not in page.view.model.typed[1]


def test_a_slip_of_a_colleagues_pad_is_named_as_such_and_the_sheet_stays(service: Service, team: tuple[Person, Person, Person]) -> None:
    chief, camille, ali = team
    pad = ali.cases.slips.print_pad(1).value
    slip = ali.cases.slips.rows(pad)[0].number
    carry(service, chief, ali, camille)
    sheet = camille.cases.sheets.new(SHEET).value[0]
    page = camille.go("sheet_form", record=sheet)
    write(page, 0, need="hall noir", theme="lighting", due="14", slip=slip)
    camille.press(Qt.Key.Key_Return, CTRL)
    assert camille.page is page and page.view.grid.cell() == (0, "slip")
    assert slip in page.view.cell.text() and "Ali" in page.view.cell.text()
    assert not camille.encounters()
    camille.press(Qt.Key.Key_Escape)
    (draft,) = camille.cases.drafts.all()
    assert draft.form["rows"][0]["texts"]["need"] == "hall noir"


def test_fewer_doors_than_were_counted_are_refused_with_a_sentence_and_no_count_is_lost(service: Service) -> None:
    camille = service.person("Camille")
    page = camille.go("door_round")
    camille.focus(page.start.where.entry)
    camille.type("12 rue des lilas")
    camille.press(Qt.Key.Key_Return)
    camille.press(Qt.Key.Key_Return, CTRL)
    camille.focus(page.round)
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_3):
        camille.press(key)
    page._ask_doors(page._chosen)
    camille.settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.doors.set_value(2)
    dialog.accept()
    camille.settle()
    assert "3" in page.round.said() and page._tally()["doors"] == 12
    assert (page._tally()["interview"], page._tally()["absent"]) == (1, 2)
