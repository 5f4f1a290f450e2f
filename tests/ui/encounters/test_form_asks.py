"""What the encounter form asks, refuses beside its words and explains."""

from datetime import timedelta

from PySide6.QtCore import Qt

from desktop_app.ui.features.encounters.form import EncounterFormPage
from tests.ui.encounters.hands import STORY, focus, only_encounter, press, type_text, write_minimum
from tests.ui.encounters.scene import Scene


def test_nothing_heard_is_asked_once_and_never_forced(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.said.field.set_text("")
    form.save()
    scene.settle()
    assert form.view.said.field.error
    form.save()
    scene.settle()
    assert only_encounter(scene)["note"] is None


def test_contacts_wait_for_the_agreement(scene: Scene, form: EncounterFormPage) -> None:
    person = form.view.person
    assert not person.name.entry.isEnabled() and not person.reach.entry.isEnabled()
    assert not person.invite.isChecked() and not person.share.isChecked()
    person.consent.setChecked(True)
    assert person.name.entry.isEnabled()
    person.name.set_text("Mme Roux")
    person.reach.set_text("roux@exemple.invalid")
    assert person.channel.value() == "email"
    person.age.set_value("under_15")
    person.age.changed.emit("under_15")
    assert not person.reach.isEnabled()
    person.consent.setChecked(False)
    assert person.name.text() == ""


def test_the_words_to_say_are_those_of_the_notebook(scene: Scene, form: EncounterFormPage) -> None:
    form.view.person.words.click()
    assert "Êtes-vous d’accord" in form.view.person._follow_up.text()


def test_a_person_waits_for_the_promise(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.promises.add()
    form.view.person.consent.setChecked(True)
    form.view.person.name.set_text("Mme Roux")
    form.view.person.reach.set_text("06 39 98 00 47")
    form.save()
    scene.settle()
    record = only_encounter(scene)
    resident = scene.cases.session.reading.get(record["resident"])
    assert resident["phone"] == "+33639980047"
    assert resident["consent_follow_up"]["text_version"] == "v1"
    ids = scene.cases.session.reading.commitments_of((record.id,))[record.id]
    assert scene.cases.commitments.detail(ids[0]).people[0].label == "Mme Roux"


def test_a_name_in_the_promise_is_refused_beside_its_words(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    box = form.view.promises.add()
    box.title.set_text("la réponse à Mme Roux")
    form.view.person.consent.setChecked(True)
    form.view.person.name.set_text("Mme Roux")
    form.view.person.reach.set_text("06 39 98 00 47")
    form.save()
    scene.settle()
    assert box.title.error
    assert focus() is box.title.entry
    assert form.view.said.text() == STORY
    form.put_away()
    scene.settle()


def test_an_unreadable_number_is_refused_beside_it(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.person.consent.setChecked(True)
    form.view.person.name.set_text("Mme Roux")
    form.view.person.reach.set_text("12 34")
    form.save()
    scene.settle()
    assert form.view.person.reach.error


def test_an_agent_alone_does_not_promise_the_thing_itself(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    box = form.view.promises.add()
    box.kind.set_value("action")
    form.save()
    scene.settle()
    assert box.role.error
    assert box.role.isVisible()


def test_danger_shows_who_to_call_and_asks_what_was_done(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.urgency.set_value("danger")
    form.view.urgency.changed.emit("danger")
    assert form.view.danger.isVisible()
    for number in ("15", "17", "18", "112", "114", "115", "119", "3919"):
        assert number in form.view.danger.accessibleName()
    form.save()
    scene.settle()
    assert form.view.answer.error


def test_an_old_encounter_says_why(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.unfold_when(True)
    form.view.when.day._settle((scene.clock.now() - timedelta(days=90)).date())
    form.save()
    scene.settle()
    assert form.view.when.late_reason.error
    form.view.when.late_reason.set_text("retrouvée dans un carnet")
    form.save()
    scene.settle()
    assert only_encounter(scene)["late_reason"] == "retrouvée dans un carnet"


def test_a_free_address_asks_its_neighbourhood(scene: Scene, form: EncounterFormPage) -> None:
    form.view.where.field.entry.setFocus()
    type_text(scene, "Terrain vague du fond")
    press(scene, Qt.Key.Key_Escape)
    press(scene, Qt.Key.Key_Tab)
    assert form.view.where.neighbourhood.isVisible()
    form.view.where.neighbourhood.set_value("94076-guipons")
    form.view.theme.set_value("dumping")
    form.view.said.field.set_text(STORY)
    form.save()
    scene.settle()
    assert only_encounter(scene)["place"]["neighbourhood"] == "94076-guipons"
