"""The door round's page: fast keys are all counted, Ctrl+Z goes back, what was prepared goes on, nothing is asked of a household."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.services.visit_values import VisitDraft
from desktop_app.ui.features.door_round.page import DoorRoundPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import PASTEUR, Scene

PLACE = {"town": "94076", "neighbourhood": PASTEUR, "street": "rue des Lilas", "number": "12"}


@pytest.fixture
def page(scene: Scene) -> Any:
    values = {"kind": "door_round", "place": PLACE, "starts_at": "2026-11-24T09:00:00Z", "title": "12 rue des Lilas"}
    visit = scene.cases.visits.prepare(VisitDraft(values, stairwells=(("Cage A", 4), ("Cage B", 3)))).value
    page = scene.show(DoorRoundPage)
    page.open(Destination("door_round", record=visit))
    scene.settle()
    page.round.setFocus()
    return page


def counts(page: Any) -> dict[str, int]:
    return {
        name: sum(int(one[name] or 0) for one in page._view.tallies) for name in ("interview", "refusal", "absent", "later", "no_access")
    }


def test_keys_faster_than_the_disk_are_all_counted(scene: Scene, page: Any) -> None:
    for key in "123":
        QTest.keyClick(page.round, key)
    for key in "5":  # one more than is written yet
        QTest.keyClick(page.round, key)
    QTest.keyClick(page.round, "1")  # no fifth door
    scene.settle()
    assert counts(page) == {"interview": 1, "refusal": 1, "absent": 1, "later": 0, "no_access": 1}
    assert "Cage A" in page.round.said()


def test_the_keys_of_a_french_keyboard_count_without_shift(scene: Scene, page: Any) -> None:
    keys = Qt.Key
    for key in (keys.Key_Ampersand, keys.Key_Eacute, keys.Key_QuoteDbl, keys.Key_Apostrophe):
        QTest.keyClick(page.round, key)
        scene.settle()
    assert counts(page) == {"interview": 1, "refusal": 1, "absent": 1, "later": 1, "no_access": 0}


def test_what_was_counted_by_mistake_is_taken_back(scene: Scene, page: Any) -> None:
    QTest.keyClick(page.round, "2")
    scene.settle()
    page.undo()
    scene.settle()
    assert counts(page)["refusal"] == 0


def test_n_opens_the_form_with_channel_place_and_visit_and_counts_nothing(scene: Scene, page: Any) -> None:
    QTest.keyClick(page.round, Qt.Key.Key_Down)
    QTest.keyClick(page.round, Qt.Key.Key_N)
    given = scene.visited[-1].values
    assert given["back"] == "door_round" and given["fill"]["channel"] == "door"
    assert given["fill"]["place"]["building"] == "Cage B" and given["fill"]["visit"] == page._view.record.id
    assert sum(counts(page).values()) == 0


def test_a_stairwell_with_absents_is_listed_by_evening_and_leaves_the_list(scene: Scene, page: Any) -> None:
    for key in "3333":
        QTest.keyClick(page.round, key)
    scene.settle()
    tally = page._chosen
    scene.cases.visits.finish_stairwell(tally, "2026-11-26", "evening")
    page.leave()
    scene.settle()
    (row,) = scene.cases.visits.to_come_back()
    assert (row.label, row.people, row.back_on, row.back_when) == ("Cage A", 4, "2026-11-26", "evening")
    page._nobody_goes(row)
    scene.settle()
    assert not scene.cases.visits.to_come_back()


def test_a_round_without_address_or_stairwell_name_says_what_to_do(scene: Scene) -> None:
    page = scene.show(DoorRoundPage)
    page.start.begin()
    assert page.start.where.error
    page.start.where.set_place(PLACE)
    page.start.stairwells[0].label.set_text("")
    page.start.begin()
    assert page.start.stairwells[0].label.error and page._view is None


def test_the_keys_of_a_round_are_listed_and_act_only_while_it_is_on_the_screen(scene: Scene, page: Any) -> None:
    entries = {(entry.keys, entry.group) for entry in scene.context.keys.entries()}
    group = "Porte-à-porte"
    assert {(key, group) for key in ("1", "2", "3", "4", "5", "N", "E", "↑", "↓", "Ctrl+Entrée")} <= entries
    page.leave()
    scene.settle()
    line = page.start.stairwells[0]
    line.doors.entry.setFocus()
    line.doors.entry.selectAll()
    QTest.keyClick(line.doors.entry, "3")
    assert line.doors.value() == 3
    assert not any(shortcut.isEnabled() for shortcut in (*page._keys._alone, *page._keys._arrows))


def test_without_single_keys_tab_and_space_count_and_no_digit_does(scene: Scene, page: Any) -> None:
    object.__setattr__(scene.context, "settings", {"single_keys": False})
    page.hide()
    page.show()
    page.round.setFocus()
    for key in (Qt.Key.Key_1, Qt.Key.Key_N, Qt.Key.Key_E):
        QTest.keyClick(page.round, key)
    scene.settle()
    assert sum(counts(page).values()) == 0 and not scene.visited and not page.round.said()
    for _ in range(40):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if getattr(QApplication.focusWidget(), "outcome", "") == "absent":
            break
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        scene.settle()
    assert counts(page)["absent"] == 2
    assert page.round.note_button.accessibleDescription() == "" and "Tab" in page.round.bar._text.text()
