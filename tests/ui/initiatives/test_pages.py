"""The board, one initiative and its form, on a real notebook: what each shows, asks in place, keeps and refuses."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.services.initiatives import InitiativeFilter, LineDraft
from desktop_app.ui.features.initiatives.entry import CarrierEntry
from desktop_app.ui.features.initiatives.form import InitiativeFormPage
from desktop_app.ui.features.initiatives.money_field import MoneyField
from desktop_app.ui.features.initiatives.one import InitiativePage
from desktop_app.ui.features.initiatives.page import InitiativesPage
from desktop_app.ui.features.today.initiative_card import InitiativesCard, initiative_news
from desktop_app.ui.page import Destination
from tests.factories import make_encounter
from tests.ui.encounters.scene import PASTEUR, Scene, make_scene
from tests.ui.initiatives.bench import a_few, file_it, note

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def press(scene: Scene, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    scene.window.activateWindow()
    QTest.keyClick(QApplication.focusWidget() or scene.window, key, modifier)
    scene.settle()


def one_of(scene: Scene, id: str) -> InitiativePage:
    page: InitiativePage = scene.show(InitiativePage)
    page.open(Destination("initiative", record=id))
    scene.settle()
    return page


def test_the_board_holds_each_going_on_in_its_column(scene: Scene) -> None:
    ids = a_few(scene)
    page: InitiativesPage = scene.show(InitiativesPage)
    shown = {column.group.code: [card.row.id for card in column.cards] for column in page.board.columns}
    assert shown == {"idea": [ids["idea"]], "coached": [], "funding": [ids["deferred"], ids["filed"]], "running": [], "review": []}
    (deferred, _filed) = page.board.columns[2].cards
    assert all(said in deferred.accessibleName() for said in ("Repas dans la cour", "Ajournée", "Pasteur"))
    page.open(Destination("initiatives", tab="ended"))
    scene.settle()
    assert [row.id for row in page.model.rows()] == [ids["ended"]]


def test_alt_right_asks_in_place_what_the_next_stage_needs(scene: Scene) -> None:
    id = note(scene, "Repas dans la cour", needs=[])
    page: InitiativesPage = scene.show(InitiativesPage)
    page.board.stop().setFocus()
    press(scene, Qt.Key.Key_Right, ALT)
    assert page.gestures.panel is not None
    press(scene, Qt.Key.Key_Return, CONTROL)
    assert scene.cases.initiatives.view(id).row.stage == "coached"
    press(scene, Qt.Key.Key_Right, ALT)
    panel = page.gestures.panel
    panel.needs.set_value(("equipment",))
    panel.submit()
    scene.settle()
    view = scene.cases.initiatives.view(id)
    assert (view.row.stage, tuple(view.record["needs"])) == ("file", ("equipment",))
    page.undo()
    scene.settle()
    assert scene.cases.initiatives.view(id).row.stage == "coached"
    press(scene, Qt.Key.Key_Left, ALT)
    page.gestures.panel.submit()
    scene.settle()
    assert scene.cases.initiatives.view(id).row.stage == "idea"


def test_what_is_mended_elsewhere_is_said_with_the_way_there(scene: Scene) -> None:
    id = note(scene, "Fresque", carried=False)
    scene.cases.initiatives.move(id, "coached")
    page = one_of(scene, id)
    page.begin("move")
    panel = page.gestures.panel
    assert not panel.save_button.isEnabled()
    panel.mend.emit("carrier")
    assert scene.visited[-1] == Destination("initiative_form", record=id, values={"focus": "carrier"})


def test_a_request_beyond_its_cap_or_too_late_is_refused_in_place(scene: Scene) -> None:
    id = note(scene, "Repas dans la cour")
    for stage in ("coached", "file"):
        scene.cases.initiatives.move(id, stage)
    page = one_of(scene, id)
    page.begin("move")
    panel = page.gestures.panel
    request = panel.request
    request.requested.set_text("700,00")
    request.cap.set_text("680")
    request.committee_on.set_day(date(2026, 12, 10))
    panel.submit()
    scene.settle()
    assert scene.cases.initiatives.view(id).row.stage == "file"
    assert request.requested.error and not request.filed_on.error
    request.requested.set_text("680 €")
    panel.submit()
    scene.settle()
    assert request.filed_on.error
    request.committee_on.set_day(date(2026, 12, 30))
    panel.submit()
    scene.settle()
    view = scene.cases.initiatives.view(id)
    assert (view.row.stage, view.row.requested_cents, view.record["funding"][0]["committee_on"]) == ("filed", 68_000, "2026-12-30")


def test_an_answer_is_noted_then_told_with_one_letter(scene: Scene) -> None:
    id = note(scene, "Repas dans la cour")
    file_it(scene, id)
    page = one_of(scene, id)
    page.begin("answer")
    panel = page.gestures.panel
    panel.granted.set_text("600")
    panel.submit()
    scene.settle()
    assert (scene.cases.initiatives.view(id).row.stage, page.view.untold) == ("granted", (0,))
    page.buttons["tell"].setFocus()
    press(scene, Qt.Key.Key_I)
    press(scene, Qt.Key.Key_E)
    press(scene, Qt.Key.Key_Return, CONTROL)
    view = scene.cases.initiatives.view(id)
    assert (view.untold, [(step["type"], step["channel"]) for step in view.steps]) == ((), [("told", "in_person")])


def test_a_step_is_planned_then_done(scene: Scene) -> None:
    id = note(scene, "Fresque")
    page = one_of(scene, id)
    page.begin("to_do")
    page.gestures.panel.submit()
    scene.settle()
    (planned,) = scene.cases.initiatives.view(id).to_dos
    assert (planned["type"], planned["due_on"]) == ("meet", "2026-12-08")
    page._finish(planned.id)
    scene.settle()
    assert scene.cases.initiatives.view(id).to_dos == ()


def test_the_form_keeps_a_draft_balances_the_budget_and_saves(scene: Scene) -> None:
    page: InitiativeFormPage = scene.show(InitiativeFormPage)
    page.open(Destination("initiative_form"))
    scene.settle()
    page.save()
    assert page.named.error
    page.named.set_text("Repas dans la cour")
    page.area.set_value(PASTEUR)
    page.carriers.add(CarrierEntry("Mme Lomi", consent_at="2026-11-24T10:00:00Z", version="1", reach="06 39 98 00 12"))
    page.budget.add("expense")
    page.budget.rows[0].label.set_text("Courses")
    page.budget.rows[0].sum.set_text("1 200,50 €")
    page.budget.rows[0].changed.emit()
    assert "1\u202f200,50" in page.budget.said.text() and "1\u202f200,50" in page.budget.sign.text
    page._keeper.keep_now(always=True)
    scene.settle()
    (draft,) = scene.cases.drafts.all()
    again: InitiativeFormPage = scene.show(InitiativeFormPage)
    again.open(Destination("initiative_form", values={"draft": draft.id}))
    scene.settle()
    assert again.entry().lines[0].cents() == 120_050
    again.save()
    scene.settle()
    (row,) = scene.cases.initiatives.rows(InitiativeFilter())[0]
    assert (row.title, row.carriers, scene.cases.drafts.all()) == ("Repas dans la cour", 1, ())
    assert scene.visited[-1] == Destination("initiative", record=row.id)


def test_a_form_that_changes_one_leaves_its_carriers_and_lines(scene: Scene) -> None:
    id = note(scene, "Repas dans la cour", lines=(LineDraft("Courses", "expense", 68_050),))
    page: InitiativeFormPage = scene.show(InitiativeFormPage)
    page.open(Destination("initiative_form", record=id))
    scene.settle()
    page.named.set_text("Grand repas dans la cour")
    page.save()
    scene.settle()
    view = scene.cases.initiatives.view(id)
    assert (view.row.title, view.row.carriers, [line["cents"] for line in view.lines]) == ("Grand repas dans la cour", 1, [68_050])


def test_an_initiative_born_of_an_encounter_is_linked_to_it(scene: Scene) -> None:
    encounter = make_encounter(scene.made.session)
    page: InitiativeFormPage = scene.show(InitiativeFormPage)
    page.open(Destination("initiative_form", values={"encounter": encounter.id, "area": PASTEUR}))
    scene.settle()
    page.named.set_text("Boîte à livres")
    page.save()
    scene.settle()
    (row,) = scene.cases.initiatives.rows(InitiativeFilter())[0]
    assert [one.id for one in scene.cases.initiatives.view(row.id).encounters] == [encounter.id]


def test_an_elected_member_reads_and_writes_nothing(tmp_path: Path, qapp: QApplication) -> None:
    scene = make_scene(tmp_path, role="elected")
    try:
        page: InitiativesPage = scene.show(InitiativesPage)
        assert page.results.currentWidget() is page.empty and page.new_button.isHidden() and not page.empty.button.isVisible()
    finally:
        scene.close()


@pytest.mark.parametrize(("typed", "cents"), [("1 200,50 €", 120_050), ("12", 1_200), ("douze", None), ("", None)])
def test_a_sum_is_read_at_each_key(scene: Scene, typed: str, cents: int | None) -> None:
    field = MoneyField("Somme")
    field.set_text(typed)
    assert field.cents() == cents
    assert bool(typed == "douze") == (not field.verify())


def test_today_says_whose_carriers_are_to_be_told_then_what_sleeps(scene: Scene) -> None:
    ids = a_few(scene)
    scene.clock.advance(days=22)
    card = InitiativesCard(scene.window)
    card.show_news(initiative_news(scene.cases))
    asked: list[tuple[str, str]] = []
    card.opened.connect(lambda id, act: asked.append((id, act)))
    for row in card.rows:
        row.opened.emit()
    assert asked == [(ids["deferred"], "tell"), (ids["idea"], "news"), (ids["filed"], "news")]
