"""The page of conflicts, by keyboard, over two real stores."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.features.conflicts.page import ConflictsPage
from desktop_app.ui.page import Destination
from desktop_app.ui.widgets.curtain import HIDDEN
from tests.factories import Made, make_commitment, make_encounter, make_notebook
from tests.ui.conflicts.meeting import disagree, meet
from tests.ui.encounters.scene import Scene

CTRL = Qt.KeyboardModifier.ControlModifier


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def opened(scene: Scene, record: str = "") -> ConflictsPage:
    page = scene.show(ConflictsPage)
    scene.window.activateWindow()
    page.open(Destination("conflicts", record=record))
    page.first_focus()
    scene.settle()
    scene.settle()
    return page


def test_nothing_to_settle_says_so(scene: Scene) -> None:
    page = opened(scene)
    assert page.stack.currentWidget() is page.empty
    assert not page.bar.isVisible()


def test_each_version_says_what_who_when_and_what_was_seen(scene: Scene, other: Made) -> None:
    disagree(scene, other, {"note": "Deux chutes"}, {"note": "Ampoule changée"})
    page = opened(scene)
    first, second = (card.accessibleName() for card in page.panel.blocks[0].versions.cards)
    assert "Ampoule changée" in first
    assert "Karim" in first
    assert "Hall dans le noir" in first  # what Karim had before the eyes
    assert "Deux chutes" in second
    assert "Nadia" in second


def test_one_arrow_a_field_then_ctrl_enter(scene: Scene, other: Made) -> None:
    id = disagree(scene, other, {"note": "Deux chutes", "people_count": 2}, {"note": "Ampoule changée", "people_count": 3})
    page = opened(scene)
    assert [block.conflict.field for block in page.panel.blocks] == ["people_count", "note"]
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return, CTRL)
    scene.settle()
    record = scene.cases.records.get(id)
    assert record.conflicts == ()
    assert (record["people_count"], record["note"]) == (2, "Ampoule changée")
    assert page.stack.currentWidget() is page.empty
    meet(scene.made, other)
    assert other.records.get(id)["note"] == "Ampoule changée"
    undo = scene.undos[-1]
    assert undo is not None
    undo()
    scene.settle()
    assert scene.cases.records.get(id).conflicts == ("note", "people_count")


def test_a_field_without_a_choice_stays_for_later(scene: Scene, other: Made) -> None:
    id = disagree(scene, other, {"note": "Deux chutes", "people_count": 2}, {"note": "Ampoule changée", "people_count": 3})
    page = opened(scene)
    assert not page.keep.isEnabled()
    press(Qt.Key.Key_Left)
    page.decide()
    scene.settle()
    assert scene.cases.records.get(id).conflicts == ("note",)
    assert [block.conflict.field for block in page.panel.blocks] == ["note"]


def test_something_else_may_be_written(scene: Scene, other: Made) -> None:
    id = make_commitment(scene.made.session).id
    meet(scene.made, other)
    scene.cases.records.correct(id, {"due_on": "2026-12-10", "title": "Lampe du hall A"})
    other.records.correct(id, {"due_on": "2026-12-04", "title": "Lampe du hall B"})
    meet(scene.made, other)
    page = opened(scene, id)
    title = page.panel.blocks[0]
    assert title.conflict.field == "title"
    title.other.click()
    assert title.anew is not None
    title.anew.entry.entry.setText("Lampes des halls A et B")
    page.decide()
    scene.settle()
    assert scene.cases.records.get(id)["title"] == "Lampes des halls A et B"
    assert not page.panel.blocks or [block.conflict.field for block in page.panel.blocks] == ["due_on"]


def test_a_value_that_breaks_a_rule_is_refused_beside_its_field(scene: Scene, other: Made) -> None:
    id = disagree(scene, other, {"people_count": 2}, {"people_count": 3})
    page = opened(scene, id)
    page.panel.blocks[0].write()
    anew = page.panel.blocks[0].anew
    assert anew is not None
    anew.entry.entry.setText("0")
    page.decide()
    scene.settle()
    assert anew.entry.error
    assert scene.cases.records.get(id).conflicts == ("people_count",)


def test_what_changed_meanwhile_is_said_and_shown_again(scene: Scene, other: Made) -> None:
    id = disagree(scene, other, {"note": "Deux chutes"}, {"note": "Ampoule changée"})
    page = opened(scene, id)
    press(Qt.Key.Key_Left)
    other.records.correct(id, {"note": "Réglé"})
    meet(scene.made, other)
    page.decide()
    scene.settle()
    scene.settle()
    assert scene.cases.records.get(id)["note"] == "Réglé"
    assert page.stack.currentWidget() is page.empty


def test_later_goes_to_the_next_and_keeps_this_one(scene: Scene, other: Made) -> None:
    one = disagree(scene, other, {"note": "a"}, {"note": "b"})
    scene.clock.advance(hours=1)
    two = disagree(scene, other, {"note": "c"}, {"note": "d"})
    page = opened(scene)
    assert page.panel.shown is not None
    assert page.panel.shown.id == two
    assert page.panel.place.text in ("1 sur 2", "1 of 2")
    page.postpone()
    scene.settle()
    assert page.panel.shown.id == one
    press(Qt.Key.Key_Left)
    page.decide()
    scene.settle()
    scene.settle()
    assert page.panel.shown.id == two  # the other one is next
    assert scene.cases.records.get(two).conflicts == ("note",)


def test_deleted_here_changed_there_is_one_choice(scene: Scene, other: Made) -> None:
    id = make_encounter(scene.made.session).id
    meet(scene.made, other)
    scene.cases.records.delete([id])
    other.records.correct(id, {"note": "Elle a rappelé"})
    meet(scene.made, other)
    page = opened(scene, id)
    card = next(card for card in page.panel.blocks[0].versions.cards if "Nadia" in card.accessibleName())
    card.click()
    page.decide()
    scene.settle()
    assert scene.cases.records.get(id).hidden


def test_the_curtain_hides_stories(scene: Scene, other: Made) -> None:
    disagree(scene, other, {"note": "Deux chutes"}, {"note": "Ampoule changée"})
    page = opened(scene)
    scene.context.curtain.toggle()
    names = [card.accessibleName() for card in page.panel.blocks[0].versions.cards]
    assert all("Ampoule" not in name and "chutes" not in name and HIDDEN in name for name in names)


def test_the_encounter_and_the_commitment_lead_here(scene: Scene, other: Made) -> None:
    from desktop_app.ui.features.commitments.page import FollowUpsPage
    from desktop_app.ui.features.encounters.page import EncountersPage
    from desktop_app.ui.widgets import Banner, Button

    encounter = disagree(scene, other, {"note": "a"}, {"note": "b"})
    commitment = make_commitment(scene.made.session).id
    meet(scene.made, other)
    scene.cases.records.correct(commitment, {"title": "Un"})
    other.records.correct(commitment, {"title": "Deux"})
    meet(scene.made, other)
    for kind, code, id in ((EncountersPage, "encounters", encounter), (FollowUpsPage, "follow_ups", commitment)):
        page = scene.show(kind)
        page.open(Destination(code, record=id))
        scene.settle()
        scene.settle()
        button = next(one for banner in page.pane.findChildren(Banner) for one in banner.findChildren(Button))
        button.click()
        assert scene.visited[-1] == Destination("conflicts", record=id)


def test_a_field_that_one_person_alone_changed_is_no_conflict(scene: Scene, other: Made, tmp_path) -> None:
    third = make_notebook(tmp_path / "third", scene.clock, person="Lina")
    id = disagree(scene, other, {"note": "a"}, {"note": "b"})
    meet(scene.made, third)
    third.records.correct(id, {"people_count": 4})
    meet(scene.made, third)
    page = opened(scene, id)
    assert [block.conflict.field for block in page.panel.blocks] == ["note"]  # what nobody else touched is no conflict
    third.store.close()
