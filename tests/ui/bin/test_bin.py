"""The bin: what was deleted, and the way back for one or several."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services.actors import ActorDraft
from desktop_app.services.initiatives import InitiativeDraft
from desktop_app.ui.features.bin.page import BinPage
from tests.factories import make_commitment, make_encounter, make_resident
from tests.ui.encounters.scene import PASTEUR, Scene


def test_an_empty_bin_says_so(scene: Scene) -> None:
    page = scene.show(BinPage)
    assert page.stack.currentWidget() is page.empty
    assert not page.restore_button.isVisible()


def test_one_is_brought_back_with_enter(scene: Scene) -> None:
    id = make_encounter(scene.cases.session, note="Fuite").id
    scene.cases.records.delete([id])
    page = scene.show(BinPage)
    page.table.view.setFocus()
    scene.settle()
    row = page.table.current()
    assert (row.id, row.by, row.detail) == (id, "Nadia", "Fuite")
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    scene.settle()
    assert not scene.cases.records.get(id).hidden
    assert page.stack.currentWidget() is page.empty
    undo = scene.undos[-1]
    assert undo is not None
    undo()
    scene.settle()
    assert scene.cases.records.get(id).hidden


def test_several_come_back_together(scene: Scene) -> None:
    ids = [make_encounter(scene.cases.session).id for _ in range(3)]
    scene.cases.records.delete(ids)
    page = scene.show(BinPage)
    page.table.view.setFocus()
    page.table.view.selectAll()
    assert page.restore_button.text() == "Remettre 3 fiches"
    QTest.keyClick(page.table.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    scene.settle()
    assert not any(scene.cases.records.get(id).hidden for id in ids)


def test_kinds_are_kept_apart_and_people_are_not_named(scene: Scene) -> None:
    commitment = make_commitment(scene.cases.session).id
    resident = make_resident(scene.cases.session, name="Mme Roux").id
    scene.cases.records.delete([commitment])
    scene.cases.records.delete([resident])
    page = scene.show(BinPage)
    assert [chip.choice.code for chip in page.kinds.chips()] == ["commitment", "resident"]
    assert page.model.row(0).title == "Éclairage du hall"
    page.kinds.set_value("resident")
    page._kind_chosen("resident")
    scene.settle()
    assert "Roux" not in page.model.row(0).title


def test_what_the_pages_of_participation_delete_is_there_in_words_and_comes_back(scene: Scene) -> None:
    cases = scene.cases
    council = cases.participation.save({"title": "Conseil du quai", "kind": "council", "territory": [PASTEUR]}).value
    session = cases.participation.meeting(council, {"at": "2026-12-03T17:30:00Z"}).value
    idea = cases.initiatives.save(InitiativeDraft({"title": "Repas de la cour", "neighbourhood": PASTEUR})).value
    actor = cases.actors.save(ActorDraft({"name": "Amicale du quai", "kind": "tenants_group", "territory": [PASTEUR]})).value
    for id in (council, session, idea, actor):
        cases.records.delete([id])
    page = scene.show(BinPage)
    assert [chip.choice.code for chip in page.kinds.chips()] == ["initiative", "actor", "process", "meeting"]
    page._kind_chosen("meeting")
    scene.settle()
    row = page.model.row(0)
    assert "3 décembre" in page._title(row).replace("\u00a0", " ")
    assert row.detail == "Conseil du quai"
    page.table.view.setFocus()
    page.restore()
    scene.settle()
    assert not cases.records.get(session).hidden
