"""Asking several actors, what came back, and telling them back, through the pages and by keys."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.services.actors import ActorDraft
from desktop_app.ui.features.actors.board import MobilisationPage
from desktop_app.ui.features.actors.page import ActorsPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import PASTEUR, Scene


def note(scene: Scene, name: str, **values: Any) -> str:
    return scene.cases.actors.save(ActorDraft({"name": name, "kind": "association", "territory": [PASTEUR], **values})).value


def states(page: MobilisationPage) -> dict[str, str]:
    return {row.name: row.state for row in page.model.rows()}


def test_whoever_wants_to_be_left_alone_or_is_asked_a_third_time_is_said_before(scene: Scene) -> None:
    tired, quiet = note(scene, "Amicale"), note(scene, "École", do_not_solicit_until="2027-01-15", do_not_solicit_reason="Travaux")
    note(scene, "Régie")
    for purpose in ("Conseil", "Fête"):
        scene.cases.actors.mobilise([tired], purpose)
    page = scene.show(ActorsPage)
    page.table.view.selectAll()
    page.ask_button.click()
    scene.rest()
    panel = page.gestures.asking
    assert not panel.warning.isHidden()
    assert [check.isChecked() for check in panel.checks.values()] == [True, False, True]
    panel.send()
    assert panel.purpose.error
    panel.purpose.set_text("Atelier")
    panel.send()
    scene.rest()
    assert scene.visited[-1] == Destination("mobilisation", words="Atelier")
    assert {row.name for row in scene.cases.actors.board(purpose="Atelier")} == {"Amicale", "Régie"}
    assert quiet not in {row.actor for row in scene.cases.actors.board(purpose="Atelier")}


def test_a_process_says_what_is_asked_and_its_board_is_found_by_it(scene: Scene) -> None:
    process = scene.cases.participation.save({"title": "Conseil de quartier", "kind": "council", "territory": [PASTEUR]}).value
    note(scene, "Amicale")
    page = scene.show(ActorsPage)
    page.open(Destination("actors", values={"mobilise": process}))
    scene.rest()
    page.gestures.begin_asking()
    scene.rest()
    assert page.gestures.asking.purpose.text() == "Conseil de quartier"
    page.gestures.asking.send()
    scene.rest()
    board = scene.show(MobilisationPage)
    board.open(Destination("mobilisation", values={"process": process}))
    scene.rest()
    assert states(board) == {"Amicale": "asked"}


def test_answers_and_word_back_are_given_to_several_by_keys(scene: Scene) -> None:
    scene.cases.actors.mobilise([note(scene, name) for name in ("Amicale", "École", "Régie")], "Fête de quartier")
    board = scene.show(MobilisationPage)
    assert states(board) == {"Amicale": "asked", "École": "asked", "Régie": "asked"}
    board.table.choose(board.model.rows()[1].id)
    board.table.view.setFocus()
    QTest.keyClick(board.table.view, Qt.Key.Key_N)
    board.answer_bar.answer.set_value("passed_on")
    board.answer_bar.note.set_text("Affiché au hall")
    board.answer_bar.reached.set_value(40)
    board.answer_bar.keep()
    scene.rest()
    assert states(board) == {"Amicale": "asked", "Régie": "asked", "École": "came_back"}
    assert board.answer_bar.isHidden()
    board.table.view.selectAll()
    QTest.keyClick(board.table.view, Qt.Key.Key_I)
    board.told_bar.note.set_text("Deux cents personnes sont venues.")
    board.told_bar.keep()
    scene.rest()
    assert set(states(board).values()) == {"told_back"}
    assert board.model.rows()[0].told_back_note == "Deux cents personnes sont venues."
    scene.undos[-1]()
    scene.rest()
    assert "told_back" not in states(board).values()


def test_a_board_without_requests_leads_to_the_directory(scene: Scene) -> None:
    board = scene.show(MobilisationPage)
    assert board.results.currentWidget() is board.empty
    board.empty.acted.emit()
    assert scene.visited[-1].page == "actors"


def test_a_request_noted_by_mistake_goes_to_the_bin_and_counts_no_more(scene: Scene) -> None:
    id = note(scene, "Amicale")
    scene.cases.actors.mobilise([id], "Fête")
    page = scene.show(MobilisationPage)
    scene.rest()
    page.table.view.selectAll()
    page.withdraw_button.click()
    scene.rest()
    assert not list(page.model.rows())
    assert scene.cases.actors.view(id).row.asked == 0
    scene.cases.undo.undo()
    assert scene.cases.actors.view(id).row.asked == 1
