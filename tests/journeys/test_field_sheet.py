"""Journey 12: twelve interviews and five promises of an evening, from a numbered paper, by keyboard alone, in less than six minutes."""

from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.fields import instant
from desktop_app.services.ports import Filter
from tests.journeys.service import CTRL, Person, Service

PLACE = {"town": "94076", "street": "rue des Lilas", "number": "12"}
PAPER = (
    ("1705", "Hall A", "", "Boîtes aux lettres cassées", "p", "", ""),
    ("1715", "", "2", "", "p", "", ""),
    ("1720", "", "", "Lampe du palier, 3e étage", "e", "14", "slip"),
    ("1730", "Hall B", "", "Hall noir depuis trois semaines", "e", "10/12", "slip"),
    ("1740", "", "4", "Hall noir, demande avant les fêtes", "e", "", ""),
    ("1750", "", "", "", "prop", "", ""),
    ("18h", "", "", "Vélos dans le couloir", "p", "3s", "slip"),
    ("1810", "Hall C", "2", "Encombrants devant la porte", "p", "7", "slip"),
    ("1820", "", "", "", "p", "", ""),
    ("1830", "", "", "Aire de jeux, banc cassé", "p", "10/12", "slip"),
    ("1840", "", "", "Rue trop sombre vers l’école", "ecl", "", ""),
    ("1850", "", "", "", "e", "", ""),
)
KEYS_A_SECOND = 4.0
LETTERS_A_SECOND = 4.0
"""Forty words a minute: somebody who types with a few fingers."""


class Hands:
    """Counts what the fingers do: letters of a text apart from every other key."""

    def __init__(self, person: Person) -> None:
        self.person, self.letters, self.keys = person, 0, 0

    def write(self, text: str) -> None:
        self.letters += len(text)
        for letter in text:
            target = QApplication.focusWidget()
            assert target is not None
            if letter.isascii():
                QTest.keyClick(target, letter)
            else:
                QApplication.sendEvent(target, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.keys += 1
        self.person.press(key, modifier)

    @property
    def seconds(self) -> float:
        return self.keys / KEYS_A_SECOND + self.letters / LETTERS_A_SECOND


def new_sheet(person: Person) -> str:
    return str(person.cases.sheets.new({"model": "door", "place": PLACE, "on": "2026-11-23"}).value[0])


def type_paper(person: Person, sheet: str, slips: list[str]) -> tuple[Any, Hands]:
    page = person.go("sheet_form", record=sheet)
    hands = Hands(person)
    for line in PAPER:
        last = max(at for at, cell in enumerate(line) if cell)
        for at, cell in enumerate(line):
            hands.write(slips.pop(0).rpartition("-")[2].lstrip("0") if cell == "slip" else cell)
            if at < last:
                hands.press(Qt.Key.Key_Tab)
        for _ in range(len(line) - last):  # on to the next line
            hands.press(Qt.Key.Key_Tab)
    return page, hands


def test_twelve_interviews_and_five_promises_are_typed_back_in_less_than_six_minutes(service: Service) -> None:
    camille = service.person("Camille")
    pad = camille.cases.slips.print_pad(1).value
    slips = [row.number for row in camille.cases.slips.rows(pad)][:5]
    assert len(slips) == 5
    sheet = new_sheet(camille)
    page, hands = type_paper(camille, sheet, list(slips))
    hands.press(Qt.Key.Key_Return, CTRL)
    assert camille.page.code == "sheets", page.view.cell.text()
    assert hands.seconds <= 360, (hands.keys, hands.letters)

    reading = camille.cases.session.reading
    encounters = reading.page("encounter", Filter(equal=(("sheet", sheet),)), 50).records
    assert sorted(one["sheet_line"] for one in encounters) == list(range(1, 13))
    first = next(one for one in encounters if one["sheet_line"] == 1)
    local = instant(first["occurred_at"]).astimezone()
    assert (local.isoformat()[:10], local.hour, local.minute) == ("2026-11-23", 17, 5)
    places = [next(one for one in encounters if one["sheet_line"] == line)["place"]["building"] for line in (2, 4, 7, 12)]
    assert places == ["A", "B", "B", "C"]
    commitments = reading.page("commitment", Filter(), 50).records
    assert sorted(one["due_on"] for one in commitments) == ["2026-11-30", "2026-12-07", "2026-12-10", "2026-12-10", "2026-12-14"]
    assert sorted(one["slip"] for one in commitments) == slips
    assert not page._keeper.is_kept and not camille.cases.drafts.all()


def test_a_sheet_with_names_is_listed_until_its_destruction_is_noted(service: Service) -> None:
    camille = service.person("Camille")
    sheet = new_sheet(camille)
    page = camille.go("sheet_form", record=sheet)
    hands = Hands(camille)
    hands.write("1705")
    for _ in range(4):
        hands.press(Qt.Key.Key_Tab)
    hands.write("e")
    hands.press(Qt.Key.Key_Tab)
    hands.write("14")
    hands.press(Qt.Key.Key_J, CTRL)
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert dialog.consent.hasFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab):
        camille.answer(key)  # agreed, in writing, of age
    for field, text in ((dialog.name, "Alix"), (dialog.reach, "06 39 98 00 12")):
        assert field.entry.hasFocus()
        QTest.keyClicks(field.entry, text)
        camille.answer(Qt.Key.Key_Tab)
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    camille.settle()
    hands.press(Qt.Key.Key_Return, CTRL)
    listing = camille.page
    assert listing.code == "sheets" and not listing.names.isHidden()
    (row,) = camille.cases.sheets.to_destroy()
    assert row.id == sheet
    (resident,) = camille.cases.session.reading.page("resident", Filter(), 5).records
    assert (resident["name"], resident["phone"], resident["age_band"]) == ("Alix", "+33639980012", "adult")
    agreed = resident["consent_follow_up"]
    assert agreed["how"] == "written" and agreed["at"][:10] == "2026-11-23", "agreed at the door, not at the desk"
    camille.focus(listing.table.view)
    camille.press(Qt.Key.Key_J)
    assert listing.names.isHidden() and not camille.cases.sheets.to_destroy()
    assert camille.cases.sheets.view(sheet).row.destroyed_on
    assert page.code == "sheet_form"


def test_what_cannot_be_kept_is_said_in_its_cell_and_the_rest_of_the_paper_stays(service: Service) -> None:
    camille = service.person("Camille")
    sheet = new_sheet(camille)
    page = camille.go("sheet_form", record=sheet)
    hands = Hands(camille)
    for cell in ("25h", "Hall A", "many", "Hall noir", "x", "31/02", ""):
        hands.write(cell)
        hands.press(Qt.Key.Key_Tab)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert camille.page is page and page.view.grid.cell() == (0, "time")
    wrong = {column for row, column in page.view.model._troubles if row == 0}
    assert wrong == {"time", "people", "theme", "due"}
    assert "25h" in page.view.cell.text()
    assert not camille.encounters()
    service_view = camille.view
    service_view.put_away()
    camille.settle()
    (draft,) = camille.cases.drafts.all()
    assert draft.kind == "sheet" and draft.form["rows"][0]["texts"]["need"] == "Hall noir"


def test_a_paper_typed_again_shows_what_is_kept_and_takes_nothing_twice(service: Service) -> None:
    camille = service.person("Camille")
    sheet = new_sheet(camille)
    page, hands = type_paper(camille, sheet, ["", "", "", "", ""])
    hands.press(Qt.Key.Key_Return, CTRL)
    assert len(camille.encounters()) == 12
    camille.go("sheet_form", record=sheet)
    assert set(page.view.model.typed) == set(range(1, 13))
    hands.write("1705")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert camille.page is page and len(camille.encounters()) == 12
