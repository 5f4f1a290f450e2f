"""The Encounters page on a real notebook: lists, filters, one encounter whole, drafts, several at once."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.services.encounters import EncounterDraft, Promise
from desktop_app.ui.features.encounters.page import PAGE, EncountersPage
from desktop_app.ui.page import Destination
from desktop_app.ui.widgets import Dialog, Label, Secret, TwoStep
from tests.ui.encounters.scene import Scene


def record(scene: Scene, *, hours: float = 0, promise: bool = False, **more: Any) -> str:
    at = scene.clock.now() - timedelta(hours=hours)
    values = {
        "channel": "door",
        "main_theme": "lighting",
        "note": "Le hall est noir",
        "place": {"town": "94076", "address": "12 rue des Lilas"},
        "occurred_at": at.isoformat(),
        **more,
    }
    promises = (Promise({"title": "Éclairage du hall", "due_on": "2026-12-10"}),) if promise else ()
    return scene.cases.encounters.record(EncounterDraft(values, promises=promises)).value.encounter


def shown(scene: Scene, **where: Any) -> EncountersPage:
    page = scene.show(EncountersPage)
    if where:
        page.open(Destination("encounters", **where))
    scene.settle()
    return page


def texts(page: EncountersPage) -> str:
    return "\n".join(label.text() for label in page.pane.findChildren(Label) if not label.isHidden())


def test_a_first_use_is_not_a_search_without_result(scene: Scene) -> None:
    page = shown(scene)
    assert "pour l’instant" in page.empty.accessibleName()
    page.empty.button.click()
    assert scene.visited[-1].page == "encounter_form"
    page.filters.theme.set_value("lighting")
    page.filters._said()
    scene.settle()
    assert "trouvée" in page.empty.accessibleName()
    page.empty.button.click()
    scene.settle()
    assert not page.filters.active()


def test_the_newest_comes_first_and_is_read_beside_the_list(scene: Scene) -> None:
    record(scene, hours=5, note="Ancien")
    newest = record(scene, note="Récent", promise=True)
    page = shown(scene)
    page.table.view.setFocus()
    scene.settle()
    assert [row.said for row in page.model.rows()] == ["Récent", "Ancien"]
    assert page.pane.shown == newest
    assert "« Récent »" in texts(page).replace("\u00a0", " ")
    assert page.pane.findChildren(TwoStep)
    assert "Enregistrée par Nadia" in texts(page)


def test_filters_combine(scene: Scene) -> None:
    record(scene)
    wanted = record(scene, hours=50, main_theme="parking", channel="street", place={"town": "94076", "address": "3 rue du Moulin"})
    record(scene, hours=51, main_theme="parking")
    record(scene, hours=40 * 24, main_theme="parking", channel="street")
    page = shown(scene)
    filters = page.filters
    filters.theme.set_value("parking")
    filters.channel.set_value("street")
    filters.period.set_value("month")
    filters._said()
    scene.settle()
    assert [row.id for row in page.model.rows()] == [wanted]
    filters.clear()
    filters.sector.set_value("94076-guipons")
    filters._said()
    scene.settle()
    assert [row.id for row in page.model.rows()] == [wanted]
    filters.clear()
    filters.words.set_text("moulin")
    filters._said()
    scene.settle()
    assert [row.id for row in page.model.rows()] == [wanted]


@pytest.mark.parametrize(
    ("order", "themes"),
    [
        ("newest", ["parking", "lighting", "housing"]),
        ("oldest", ["housing", "lighting", "parking"]),
        ("theme", ["housing", "lighting", "parking"]),
    ],
)
def test_orders(scene: Scene, order: str, themes: list[str]) -> None:
    for hours, theme in enumerate(("parking", "lighting", "housing")):
        record(scene, hours=hours, main_theme=theme)
    page = shown(scene)
    page.filters.set_order(order)
    scene.settle()
    wanted = [scene.cases.session.territory().theme_label(theme) for theme in themes]
    assert [row.theme for row in page.model.rows()] == wanted


@pytest.mark.parametrize("order", ["newest", "oldest", "sector", "theme", "channel"])
def test_a_long_list_comes_page_by_page_and_loses_no_row(scene: Scene, order: str) -> None:
    for number in range(PAGE + 30):
        theme, channel = ("lighting", "parking", "housing")[number % 3], ("door", "street")[number % 2]
        record(scene, hours=number / 60, main_theme=theme, channel=channel)
    page = shown(scene)
    page.filters.set_order(order)
    scene.settle()
    assert page.model.rowCount() == PAGE
    assert page.model.total == PAGE + 30
    page.model.fetchMore(page.table.view.rootIndex())
    scene.settle()
    ids = [row.id for row in page.model.rows()]
    assert len(ids) == len(set(ids)) == PAGE + 30


def test_several_are_deleted_at_once_and_come_back(scene: Scene) -> None:
    for hours in range(3):
        record(scene, hours=hours)
    page = shown(scene)
    chosen = page.table.view.selectionModel()
    for row in (0, 2):
        chosen.select(page.model.index(row, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows)
    assert page.several.isVisible()
    page.delete_several.click()
    scene.settle()
    assert page.model.rowCount() == 1
    assert scene.toasts[-1] == "2 rencontres supprimées"
    undo = scene.undos[-1]
    assert undo is not None
    undo()
    scene.settle()
    assert page.model.rowCount() == 3


def test_a_draft_is_listed_taken_up_and_deleted_after_a_question(scene: Scene) -> None:
    scene.cases.drafts.keep("d1", "encounter", "8 rue du Moulin", {"note": "Fuite"})
    page = shown(scene, tab="drafts")
    page.draft_table.view.setFocus()
    scene.settle()
    assert "8 rue du Moulin" in page.pane.title.text()
    QTest.keyClick(page.draft_table.view, Qt.Key.Key_Return)
    assert scene.visited[-1] == Destination("encounter_form", values={"draft": "d1", "back": "encounters"})
    QTest.keyClick(page.draft_table.view, Qt.Key.Key_Delete)
    dialog = next(one for one in page.findChildren(Dialog) if one.isVisible())
    assert dialog.focusWidget() is dialog.safe_button
    dialog.act_button.click()
    scene.settle()
    assert scene.cases.drafts.all() == ()
    assert page.stack.currentWidget() is page.empty


def test_opening_by_its_id_shows_it_wherever_it_lies(scene: Scene) -> None:
    old = record(scene, hours=50 * 24, note="Tout en bas")
    for hours in range(PAGE + 5):
        record(scene, hours=hours)
    page = shown(scene, record=old)
    assert page.pane.shown == old
    assert "Tout en bas" in texts(page)


def test_a_commitment_is_promised_afterwards_from_the_pane(scene: Scene) -> None:
    id = record(scene)
    page = shown(scene, record=id)
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    scene.settle()
    assert page.pane.box is not None
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    scene.settle()
    assert page.pane.box is None
    linked = scene.cases.session.reading.commitments_of((id,))[id]
    assert scene.cases.records.get(linked[0])["due_on"] == "2026-12-08"
    assert "Éclairage, 12 rue des Lilas" in texts(page)


def test_the_history_says_who_changed_what(scene: Scene) -> None:
    id = record(scene, people_count=3)
    scene.clock.advance(hours=2)
    scene.cases.records.correct(id, {"people_count": 4, "correction_reason": "erreur de saisie", "main_theme": "parking"})
    page = shown(scene, record=id)
    said = texts(page)
    assert "Nombre de personnes, 4 au lieu de 3" in said
    assert "Stationnement au lieu de Éclairage" in said
    assert "erreur de saisie" in said


def test_the_curtain_hides_stories_and_names(scene: Scene) -> None:
    record(scene)
    page = shown(scene)
    page.table.view.setFocus()
    scene.settle()
    scene.context.curtain.toggle()
    scene.settle()
    assert "Le hall est noir" not in texts(page)
    assert page.model.data(page.model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole).find("hall est noir") < 0
    assert page.pane.findChildren(Secret)


def test_correcting_opens_the_form_on_the_record(scene: Scene) -> None:
    id = record(scene)
    page = shown(scene, record=id)
    page.pane.correct_button.click()
    assert scene.visited[-1] == Destination("encounter_form", record=id)


def test_somebody_joined_to_a_commitment_sees_it_too(scene: Scene) -> None:
    first = record(scene, promise=True)
    commitment = scene.cases.session.reading.commitments_of((first,))[first][0]
    values = {"channel": "door", "main_theme": "lighting", "note": "Moi aussi", "place": {"town": "94076", "address": "12 rue des Lilas"}}
    second = scene.cases.encounters.record(EncounterDraft(values, join=commitment)).value.encounter
    assert scene.cases.session.reading.commitments_of((first, second)) == {first: (commitment,), second: (commitment,)}
    page = shown(scene, record=second)
    assert "Éclairage du hall" in texts(page)
