"""The directory through its page: written, found, seen, taken from a list, merged; what an elected member may not do."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.services.actors import ActorDraft, ContactDraft
from desktop_app.services.outcome import Topic
from desktop_app.ui.features.actors.page import ActorsPage
from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import GUIPONS, PASTEUR, Scene, make_scene

CONTROL = Qt.KeyboardModifier.ControlModifier


def note(scene: Scene, name: str, kind: str = "association", area: str = PASTEUR, **more: Any) -> str:
    values = {"name": name, "kind": kind, "territory": [area], **more.pop("values", {})}
    return scene.cases.actors.save(ActorDraft(values, **more)).value


def names(page: ActorsPage) -> list[str]:
    return [row.name for row in page.model.rows()]


def button(page: ActorsPage, code: str) -> None:
    (page.pane.edit_button if code == "edit" else page.pane.buttons[code]).click()


def test_an_actor_is_written_with_whom_to_speak_to_and_a_duty_then_corrected_and_put_in_the_bin(scene: Scene) -> None:
    page = scene.show(ActorsPage)
    assert page.results.currentWidget() is page.empty
    page.empty.acted.emit()
    form = page.gestures.form
    form.save()
    assert form.name.error
    form.name.set_text("Amicale des Lilas")
    form.area.set_value((PASTEUR, GUIPONS))
    row = form.people.add()
    row.name.set_text("Mme Exemple")
    row.phone.set_text("06 39 98 00 12")
    form.every.set_value(30)
    form.save()
    scene.rest()
    assert page.stack.currentIndex() == 0
    (shown,) = page.model.rows()
    assert (shown.name, shown.areas) == ("Amicale des Lilas", ("Guipons", "Pasteur"))
    view = page.pane.view
    assert (view.people[0]["phone"], view.duties[0]["every_days"]) == ("+33639980012", 30)
    button(page, "edit")
    assert form.people.rows[0].phone.text() == "06 39 98 00 12"
    form.people.rows[0].phone.set_text("pas un numéro")
    form.save()
    scene.rest()
    assert form.people.rows[0].phone.error and page.stack.currentIndex() == 1
    form.people.drop(form.people.rows[0])
    form.every.set_value(0)
    form.save()
    scene.rest()
    view = scene.cases.actors.view(shown.id)
    assert (view.people, view.duties) == ((), ())
    button(page, "edit")
    form.remove_button.click()
    scene.rest()
    assert names(page) == []


def test_a_place_of_worship_has_nobody_to_speak_to(scene: Scene) -> None:
    page = scene.show(ActorsPage)
    page.gestures.edit(None)
    form = page.gestures.form
    form.name.set_text("Lieu de culte")
    form.people.add().name.set_text("Quelqu’un")
    form.nature.set_value("worship")
    form.nature.changed.emit("worship")
    assert form.people.add_button.isHidden()
    form.area.set_value((PASTEUR,))
    form.save()
    scene.rest()
    assert page.pane.view.people == ()


def test_tabs_words_and_filters_find_whom_to_see(scene: Scene) -> None:
    note(scene, "École Prévert", "school", every_days=30)
    note(scene, "Amicale des Lilas", area=GUIPONS)
    scene.clock.advance(days=40)
    page = scene.show(ActorsPage)
    assert names(page) == ["Amicale des Lilas", "École Prévert"]
    page.open(Destination("actors", tab="to_see"))
    scene.rest()
    assert names(page) == ["École Prévert"] and page.model.rows()[0].late
    button(page, "call")
    scene.rest()
    assert names(page) == [] and page.results.currentWidget() is page.empty
    page.open(Destination("actors", tab="all"))
    page.filters.words.set_text("lilas")
    page.filters.changed.emit()
    scene.rest()
    assert names(page) == ["Amicale des Lilas"]
    page.filters.words.set_text("inconnu")
    page.filters.changed.emit()
    scene.rest()
    page.empty.acted.emit()
    scene.rest()
    assert len(names(page)) == 2


def test_v_notes_that_it_was_seen_and_can_be_taken_back(scene: Scene) -> None:
    id = note(scene, "Amicale des Lilas", every_days=30)
    scene.clock.advance(days=31)
    page = scene.show(ActorsPage)
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_V)
    scene.rest()
    assert scene.toasts[-1] == "Amicale des Lilas: seen today" or "Amicale des Lilas" in scene.toasts[-1]
    assert not scene.cases.actors.view(id).row.late
    scene.undos[-1]()
    scene.rest()
    assert scene.cases.actors.view(id).row.late


def test_an_encounter_begun_from_an_actor_names_it_and_counts_as_a_contact(scene: Scene) -> None:
    id = note(scene, "Épicerie du marché", "shop")
    page = scene.show(ActorsPage)
    button(page, "encounter")
    destination = scene.visited[-1]
    form = scene.show(EncounterFormPage)
    form.open(destination)
    scene.rest()
    assert not form.view.actor.isHidden() and form.view.audience.value() == "shopkeeper"
    assert form.at_rest()
    form.view.channel.set_value("street")
    form.view.theme.set_value("lighting")
    form.view.where.fill({"town": "94076", "neighbourhood": PASTEUR, "street": "rue des Lilas", "number": "12"}, "", "94076", PASTEUR, ())
    form.view.said.fill("Le rideau est cassé", ())
    form.save()
    scene.rest()
    form.save()  # nothing else is asked
    scene.rest()
    assert [step["type"] for step in scene.cases.actors.view(id).steps] == ["meet"]


def test_the_duty_rests_and_is_taken_up_again(scene: Scene) -> None:
    id = note(scene, "Amicale des Lilas", every_days=7)
    page = scene.show(ActorsPage)
    button(page, "pause")
    scene.rest()
    assert scene.cases.actors.view(id).row.next_contact == "2026-12-24"
    button(page, "pause")
    scene.rest()
    assert scene.cases.actors.view(id).row.next_contact == "2026-12-01"


def test_contact_people_hide_behind_the_curtain(scene: Scene) -> None:
    note(scene, "Amicale des Lilas", people=(ContactDraft("Mme Exemple", "Présidente"),))
    page = scene.show(ActorsPage)

    def said() -> str:
        from desktop_app.ui.widgets import Label

        return " ".join(label.text() for label in page.pane.findChildren(Label))

    assert "Mme Exemple" in said()
    scene.context.curtain.toggle()
    assert "Mme Exemple" not in said() and "Amicale des Lilas" in said()


def test_a_list_is_shown_line_by_line_before_anything_is_written(scene: Scene, tmp_path: Path) -> None:
    path = tmp_path / "annuaire.csv"
    path.write_bytes("Nom;Nature;Quartier\r\nAmicale;Amicale de locataires;Pasteur\r\nÉcole;École;\r\n".encode("cp1252"))
    scene.context.ports.pickers = SimpleNamespace(open_file=lambda *_parts: path)
    page = scene.show(ActorsPage)
    page.import_button.click()
    scene.rest()
    panel = page.gestures.importing
    assert [(line.number, line.state) for line in panel.model.rows()] == [(3, "wrong"), (2, "new")]
    assert not panel.take_button.isEnabled()
    panel.take()
    scene.rest()
    assert scene.cases.actors.directory(page.filters.filter()).rows == ()
    panel.area.set_value(GUIPONS)
    panel.area.changed.emit(GUIPONS)
    scene.rest()
    panel.take()
    scene.rest()
    assert page.stack.currentIndex() == 0 and names(page) == ["Amicale", "École"]


@pytest.mark.parametrize("content", [b"", b"rien de connu\r\n1\r\n", None])
def test_a_file_that_is_no_list_says_so_and_offers_another(scene: Scene, tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "annuaire.csv"
    if content is not None:
        path.write_bytes(content)
    page = scene.show(ActorsPage)
    page.gestures.read_file(path)
    scene.rest()
    panel = page.gestures.importing
    assert panel.banner.accessibleName() and not panel.take_button.isEnabled() and panel.other_button.isEnabled()
    panel.closed.emit()
    assert page.stack.currentIndex() == 0


def test_two_nearly_the_same_are_merged_side_by_side_or_left_apart(scene: Scene) -> None:
    note(scene, "Club photo", values={"public_contact": "ecrire@exemple.fr"})
    note(scene, "Atelier d’images", values={"public_contact": "ecrire@exemple.fr"})
    page = scene.show(ActorsPage)
    page.twins_button.click()
    scene.rest()
    panel = page.gestures.twins
    assert len(panel.cards) == 1
    kept = panel.buttons[0][0].text()
    panel.buttons[0][0].click()
    scene.rest()
    assert not panel.cards
    panel.closed.emit()
    scene.rest()
    (name,) = names(page)
    assert name in kept
    scene.undos[-1]()
    scene.rest()
    page.twins_button.click()
    scene.rest()
    panel.buttons[0][2].click()
    scene.rest()
    assert not panel.cards and len(scene.cases.actors.directory(page.filters.filter()).rows) == 2


def test_correspondents_are_noted_as_trained_together(scene: Scene) -> None:
    ids = [note(scene, name, "correspondent") for name in ("Relais voirie", "Relais propreté")]
    page = scene.show(ActorsPage)
    assert page.train_button.isHidden()
    page.open(Destination("actors", tab="correspondents"))
    scene.rest()
    page.table.view.selectAll()
    page.train_button.click()
    page.gestures.training.training.set_text("Animer une réunion")
    page.gestures.training.keep()
    scene.rest()
    assert {scene.cases.actors.view(id).record["training"] for id in ids} == {"Animer une réunion"}


def test_an_elected_member_reads_and_writes_nothing(tmp_path: Path, qapp: QApplication) -> None:
    scene = make_scene(tmp_path, role="elected")
    try:
        page = scene.show(ActorsPage)
        hidden = (page.new_button, page.ask_button, page.train_button, page.import_button, page.twins_button, page.empty.button)
        assert all(one.isHidden() for one in hidden)
        page.gestures.offer(page.gestures._choices)
        assert page.pane.buttons == {}
    finally:
        scene.close()


def test_news_of_a_colleague_reach_the_list(scene: Scene) -> None:
    page = scene.show(ActorsPage)
    note(scene, "Amicale des Lilas")
    scene.context.hub.announce(frozenset({Topic.ACTORS}))
    scene.rest()
    assert names(page) == ["Amicale des Lilas"]


@pytest.mark.parametrize(("width", "height"), [(1154, 690), (880, 540)])
def test_it_fits_small_windows(scene: Scene, width: int, height: int) -> None:
    note(scene, "Amicale des Lilas", every_days=30, people=(ContactDraft("Mme Exemple"),))
    page = scene.show(ActorsPage, width, height)
    assert page.minimumSizeHint().width() <= width
    assert page._scroller.horizontalScrollBar().maximum() == 0
