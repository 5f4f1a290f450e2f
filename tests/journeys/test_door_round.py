"""Journey 4: forty doors, three stairwells, one key a door. Sums are exact; of who said no or was not there, nothing but a count."""

import json
from typing import Any

from PySide6.QtCore import Qt

from desktop_app.domain.change import exact
from desktop_app.services.ports import Filter
from tests.journeys.service import CTRL, PLAIN, Person, Service

STAIRWELLS = (("Cage A", 14, "1111222333333", "3"), ("Cage B", 13, "1111122333333", ""), ("Cage C", 13, "1112223333333", ""))
"""Label, doors, the keys pressed, and one key pressed by mistake then taken back."""

DETAILS = 8


def begin_round(person: Person) -> Any:
    page = person.go("door_round")
    person.focus(page.start.where.entry)
    person.type("12 rue des lilas")
    person.press(Qt.Key.Key_Return)
    page.start.add_stairwell()
    page.start.add_stairwell()
    for line, (label, doors, _keys, _wrong) in zip(page.start.stairwells, STAIRWELLS, strict=True):
        line.label.set_text(label)
        line.doors.set_value(doors)
    person.press(Qt.Key.Key_Return, CTRL)
    return page


def note_interview(person: Person, number: int) -> None:
    """N, what was heard, the theme, and who agreed to be told; back at the doors."""
    page = person.page
    person.focus(page.round)
    person.press(Qt.Key.Key_N)
    form = person.page
    assert form.code == "encounter_form" and form.view.channel.value() == "door"
    person.type(f"palier sombre {number}")
    form.view.theme.set_value("lighting")
    if number < DETAILS:
        form.view.person.consent.setChecked(True)
        form.view.person.name.set_text(f"Personne {number}")
        form.view.person.reach.set_text(f"06 39 98 00 {number:02d}")
    person.press(Qt.Key.Key_Return, CTRL)
    assert person.page.code == "door_round"


def test_forty_doors_are_counted_by_one_key_each_and_leave_no_trace_of_a_household(service: Service) -> None:
    camille = service.person("Camille")
    page = begin_round(camille)
    camille.focus(page.round)
    noted = 0
    for at, (_label, doors, keys, wrong) in enumerate(STAIRWELLS):
        for key in (*keys, *wrong):
            camille.press(Qt.Key(ord(key)))
        if wrong:  # a key too many, taken back
            camille.press(Qt.Key.Key_Z, CTRL)
            camille.press(Qt.Key.Key_3)
        assert page._tally()["doors"] == doors
        for _ in range(keys.count("1")):
            note_interview(camille, noted)
            noted += 1
        camille.focus(page.round)
        camille.press(Qt.Key.Key_E)
        _come_back_on(camille)
        if at < 2:
            camille.focus(page.round)
            camille.press(Qt.Key.Key_Down)
    tallies = page._view.tallies
    sums = {name: sum(int(tally[name] or 0) for tally in tallies) for name in ("doors", "interview", "refusal", "absent")}
    assert sums == {"doors": 40, "interview": 12, "refusal": 8, "absent": 20}
    camille.focus(page.round)
    camille.press(Qt.Key.Key_Return, CTRL)
    assert page._view is None

    reading = camille.cases.session.reading
    encounters = reading.page("encounter", Filter(), 100).records
    assert len(encounters) == 12
    assert {(one["channel"], one["place"]["precision"]) for one in encounters} == {("door", "building")}
    assert sum(1 for one in encounters if one["resident"]) == DETAILS
    (visit,) = reading.page("visit", Filter(), 10).records
    assert {one["visit"] for one in encounters} == {visit.id} and visit.computed["state"] == "closed"
    assert [(row.label, row.people, row.back_when) for row in camille.cases.visits.to_come_back()]
    assert_nothing_of_the_others(camille)


def _come_back_on(person: Person) -> None:
    """The dialog proposes tomorrow evening: it is taken as it is."""
    from PySide6.QtWidgets import QApplication

    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.accept()
    person.settle()


def assert_nothing_of_the_others(person: Person) -> None:
    """The log itself: of the 28 other doors only counts, by stairwell."""
    connection = person.opened.store.reading._connection
    lines = [row[0] for row in connection.exec_driver_sql("SELECT DISTINCT hex(record) FROM log").fetchall()]
    reading = person.cases.session.reading
    kinds: dict[str, int] = {}
    for line in lines:
        record = reading.get(f"{line[:8]}-{line[8:12]}-{line[12:16]}-{line[16:20]}-{line[20:]}".lower())
        if record is not None and record.author == person.cases.session.author.person:
            kinds[record.kind] = kinds.get(record.kind, 0) + 1
            if record.kind == "tally":
                for change in reading.changes(record.id):
                    assert set(change.settings) <= {
                        *("visit", "label", "order", "doors", "finished", "back_on", "back_when", "ref"),
                        *("interview", "refusal", "absent", "later", "no_access"),
                    }, exact(json.dumps(sorted(change.settings)))
    written = {kind: kinds.get(kind, 0) for kind in ("encounter", "resident", "tally", "visit", "commitment", "waiting")}
    assert written == {"encounter": 12, "resident": DETAILS, "tally": 3, "visit": 1, "commitment": 0, "waiting": 0}


def test_a_stairwell_with_doors_left_says_so_in_place_and_more_doors_than_there_are_are_refused(service: Service) -> None:
    camille = service.person("Camille")
    page = begin_round(camille)
    camille.focus(page.round)
    camille.press(Qt.Key.Key_1, PLAIN)
    camille.press(Qt.Key.Key_E)
    assert "13" in page.round.said()
    camille.press(Qt.Key.Key_Return, CTRL)
    assert page._view is not None and "39" in page.round.said()
    for _ in range(14):
        camille.press(Qt.Key.Key_3)
    assert page.round.said() and page._tally()["absent"] == 13
