"""The encounter form on a real notebook: by keyboard, with what is missing, refused, known already, or arriving meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.services.encounters import EncounterDraft, Promise
from desktop_app.ui.features.encounters import said as said_module
from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import Scene

STORY = "Le hall est dans le noir depuis trois semaines."
PLACE = {"town": "94076", "address": "12 rue des Lilas"}


@pytest.fixture
def form(scene: Scene) -> EncounterFormPage:
    page = scene.show(EncounterFormPage)
    page.open(Destination("encounter_form", values={"back": "today"}))
    scene.settle()
    page.first_focus().setFocus()
    return page


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_text(scene: Scene, text: str) -> None:
    QTest.keyClicks(focus(), text)
    scene.settle()


def press(scene: Scene, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)
    scene.settle()


CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def only_encounter(scene: Scene) -> Any:
    from desktop_app.services.ports import EncounterFilter

    found, _ = scene.cases.session.reading.encounters(EncounterFilter(), 10)
    assert len(found) == 1
    return found[0]


def write_minimum(scene: Scene, form: EncounterFormPage, theme: str = "lighting") -> None:
    """Story, place and theme, as the hands would leave them."""
    form.view.said.field.entry.setFocus()
    type_text(scene, STORY)
    press(scene, Qt.Key.Key_Tab)
    type_text(scene, "12 lil")
    press(scene, Qt.Key.Key_Return)
    form.view.theme.set_value(theme)
    form.view.theme.changed.emit(theme)
    scene.settle()


class KeyCount(QObject):
    """Counts keys pressed by a person: a chord is one key and one more for each modifier held."""

    def __init__(self) -> None:
        super().__init__()
        self.typed = 0
        self.others = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and isinstance(watched, QWidget) and watched is focus():
            held = sum(bool(event.modifiers() & modifier) for modifier in (CTRL, SHIFT, ALT))
            if event.text().isprintable() and event.text() and not held:
                self.typed += 1
            else:
                self.others += 1 + held
        return False


def test_the_whole_journey_takes_no_mouse_and_few_keys(scene: Scene, form: EncounterFormPage, qapp: QApplication) -> None:
    count = KeyCount()
    count.others += 2  # Ctrl+N, pressed in the window that opened the form
    qapp.installEventFilter(count)
    type_text(scene, STORY)
    press(scene, Qt.Key.Key_Tab)
    type_text(scene, "12 lil")
    press(scene, Qt.Key.Key_Return)
    press(scene, Qt.Key.Key_Tab)
    type_text(scene, "e")
    press(scene, Qt.Key.Key_Return, CTRL)
    qapp.removeEventFilter(count)

    record = only_encounter(scene)
    assert record["note"] == STORY
    assert record["place"]["street"] == "rue des Lilas"
    assert record["channel"] == "door"
    assert scene.visited[-1] == Destination("today")
    assert scene.toasts == ["Rencontre enregistrée sur ce poste"]
    theme_letter = 1
    assert count.others + theme_letter <= 10
    assert count.typed == len(STORY) + len("12 lil") + theme_letter


def test_a_promise_adds_two_keys(scene: Scene, form: EncounterFormPage, qapp: QApplication) -> None:
    write_minimum(scene, form)
    count = KeyCount()
    qapp.installEventFilter(count)
    press(scene, Qt.Key.Key_P, ALT)
    press(scene, Qt.Key.Key_Right)
    press(scene, Qt.Key.Key_Return, CTRL)
    qapp.removeEventFilter(count)

    assert count.others + 7 <= 14  # and the seven of the journey before it: Ctrl+N, Tab, Enter, Tab, letter, less its own save
    found = scene.cases.session.reading.commitments_of((only_encounter(scene).id,))
    commitment = scene.cases.records.get(next(iter(found.values()))[0])
    assert commitment["due_on"] == "2026-12-08"  # two weeks after the 24th of November
    assert commitment["title"] == "Éclairage, 12 rue des Lilas"
    assert commitment["routing_rule"]


def test_enter_before_the_list_takes_the_first_address_when_it_comes(scene: Scene, form: EncounterFormPage) -> None:
    form.view.where.field.entry.setFocus()
    QTest.keyClicks(focus(), "12 lil")
    QTest.keyClick(focus(), Qt.Key.Key_Return)  # nothing has been answered yet
    scene.settle()
    assert form.view.where.place() is not None
    assert form.view.where.text() == "12 rue des Lilas"


def test_building_happens_once_and_opening_is_quick(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.promises.add()
    begun = time.perf_counter()
    form.open(Destination("encounter_form"))
    assert time.perf_counter() - begun < 0.1
    scene.settle()
    assert form.view.said.text() == ""
    assert form.view.promises.boxes == []


def test_tab_follows_the_order_of_reading(scene: Scene, form: EncounterFormPage) -> None:
    form.view.person.consent.setChecked(True)
    form.view.said.field.entry.setFocus()
    view = form.view
    wanted = [
        view.where.field.entry,
        view.theme.entry,
        view.people.entry,
        view.audience.entry,
        view.promises.add_button,
        view.person.consent,
        view.person.name.entry,
        view.person.reach.entry,
        view.person.invite,
        view.photos.photo_button,
        form.save_button,
    ]
    met = [focus()]
    for _ in range(60):
        QTest.keyClick(focus(), Qt.Key.Key_Tab)
        met.append(focus())
    places = [met.index(widget) for widget in wanted]
    assert places == sorted(places)
    QTest.keyClick(view.said.field.entry, Qt.Key.Key_Backtab)


def test_saving_without_place_keeps_a_draft_and_goes_to_the_place(scene: Scene, form: EncounterFormPage) -> None:
    type_text(scene, STORY)
    assert form.save_button.isEnabled()
    press(scene, Qt.Key.Key_Return, CTRL)
    assert focus() is form.view.where.field.entry
    assert form.view.where.field.error
    assert form.view.theme.error
    assert [draft.form["note"] for draft in scene.cases.drafts.all()] == [STORY]
    assert form.draft_tag.text == "Brouillon à compléter"


def test_saving_drops_the_draft(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.put_away()
    scene.settle()
    assert len(scene.cases.drafts.all()) == 1
    form.save()
    scene.settle()
    assert scene.cases.drafts.all() == ()
    scene.settle()


def test_a_draft_is_kept_at_a_pause(scene: Scene, form: EncounterFormPage, qtbot: Any) -> None:
    type_text(scene, STORY)
    assert scene.cases.drafts.all() == ()
    qtbot.waitUntil(lambda: bool(scene.cases.drafts.all()), timeout=3000)
    scene.settle()
    assert form.draft_tag.text.startswith("Brouillon gardé à")


def test_escape_leaves_and_the_draft_can_be_taken_up_again(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.person.consent.setChecked(True)
    form.view.person.name.set_text("Mme Roux")
    form.view.person.reach.set_text("06 39 98 00 47")
    form.view.promises.add()
    before = form.view.entry()
    press(scene, Qt.Key.Key_Escape)
    assert scene.visited[-1] == Destination("today")
    draft = scene.cases.drafts.all()[0]

    form.open(Destination("encounter_form"))
    scene.settle()
    assert form.view.said.text() == ""
    form.open(Destination("encounter_form", values={"draft": draft.id}))
    scene.settle()
    assert form.view.entry() == before
    assert form.place().values["draft"] == draft.id


def test_saving_and_going_on_keeps_place_and_channel(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.view.channel.set_value("street")
    press(scene, Qt.Key.Key_Return, CTRL | SHIFT)
    assert only_encounter(scene)["channel"] == "street"
    entry = form.view.entry()
    assert (entry.channel, entry.note, entry.theme) == ("street", "", "")
    assert form.view.where.text() == "12 rue des Lilas"
    assert focus() is form.view.said.field.entry
    assert scene.visited == []


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


def promised(scene: Scene) -> str:
    values = {"channel": "door", "main_theme": "lighting", "note": "Panne du hall", "place": PLACE}
    made = scene.cases.encounters.record(EncounterDraft(values, promises=(Promise({"title": "Hall B", "due_on": "2026-12-10"}),)))
    return made.value.commitments[0]


def test_a_second_household_joins_the_commitment(scene: Scene) -> None:
    commitment = promised(scene)
    form = scene.show(EncounterFormPage)
    write_minimum(scene, form)
    assert form.view.duplicate.isVisible()
    assert form.view.place_card.isVisible()
    form.view.duplicate.act.click()
    form.save()
    scene.settle()
    assert scene.cases.commitments.detail(commitment).row.people == 2


def test_something_else_is_not_asked_again(scene: Scene) -> None:
    promised(scene)
    form = scene.show(EncounterFormPage)
    write_minimum(scene, form)
    first = form.view.duplicate.shown()
    form.view.duplicate.other.click()
    assert form.view.duplicate.shown() != first


def test_the_coach_says_nothing_while_typing(scene: Scene, form: EncounterFormPage, monkeypatch: pytest.MonkeyPatch, qtbot: Any) -> None:
    heard: list[str] = []
    monkeypatch.setattr(said_module, "announce", lambda _widget, text, **_more: heard.append(text))
    type_text(scene, "Le gardien est un incapable.")
    qtbot.waitUntil(lambda: bool(form.view.said.hints()), timeout=3000)
    assert heard == []
    press(scene, Qt.Key.Key_Tab)
    assert heard == ["1 mot à revoir, Alt+R"]
    press(scene, Qt.Key.Key_R, ALT)
    assert form.view.said.field.entry.textCursor().selectedText() == "incapable"
    form.view.said.keep(form.view.said.hints()[0], "fact")
    assert form.view.said.hints() == ()


def picture(folder: Path, name: str) -> Path:
    path = folder / name
    Image.new("RGB", (40, 30), "teal").save(path)
    return path


def test_photos_come_several_at_once_and_a_heic_says_the_way_out(scene: Scene, form: EncounterFormPage, tmp_path: Path) -> None:
    heic = tmp_path / "b.heic"
    heic.write_bytes(b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00heicmif1" + bytes(64))
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in (picture(tmp_path, "a.jpg"), heic, picture(tmp_path, "c.png"))])
    assert form.view.photos.take(files)
    scene.settle()
    assert len(form.view.photos.photos()) == 2
    trouble = form.view.photos._troubles.itemAt(0).widget()
    assert "HEIC" in trouble.accessibleName()
    assert "Le plus compatible" in trouble.accessibleName()
    form.view.photos.tiles[0].description.set_text("le hall")
    write_minimum(scene, form)
    form.save()
    scene.settle()
    photos = scene.cases.session.reading.children("attachment", (only_encounter(scene).id,))
    assert [photo["description"] for photo in photos if photo["description"]] == ["le hall"]
    assert all(photo["metadata_removed"] is True and photo["faces"] == "to_check" for photo in photos)


def test_saving_waits_for_the_photos(scene: Scene, form: EncounterFormPage, tmp_path: Path) -> None:
    write_minimum(scene, form)
    form.view.photos.add_files([picture(tmp_path, "a.jpg")])
    form.save()
    scene.settle()
    assert len(scene.cases.session.reading.children("attachment", (only_encounter(scene).id,))) == 1


def test_the_curtain_hides_the_story_and_the_person(scene: Scene, form: EncounterFormPage) -> None:
    from PySide6.QtWidgets import QLineEdit

    scene.context.curtain.toggle()
    assert not form.view.said.field.entry.isVisible()
    assert form.view.person.name.entry.echoMode() == QLineEdit.EchoMode.Password


def recorded(scene: Scene, **more: Any) -> str:
    values = {"channel": "door", "main_theme": "lighting", "note": STORY, "place": PLACE, "people_count": 3, **more}
    return scene.cases.encounters.record(EncounterDraft(values)).value.encounter


def opened(scene: Scene, id: str) -> EncounterFormPage:
    form = scene.show(EncounterFormPage)
    form.open(Destination("encounter_form", record=id))
    scene.settle()
    return form


def test_a_correction_changes_only_what_differs_and_says_why(scene: Scene) -> None:
    id = recorded(scene)
    scene.clock.advance(hours=30)
    form = opened(scene, id)
    assert form.view.said.text() == STORY
    assert not form.view.person.isVisible()
    form.view.people.set_value(4)
    form.save()
    scene.settle()
    assert form.view.reason.error
    form.view.reason.set_text("erreur de saisie")
    form.save()
    scene.settle()
    record = scene.cases.records.get(id)
    assert (record["people_count"], record["correction_reason"]) == (4, "erreur de saisie")
    last = scene.cases.session.reading.changes(id)[-1]
    assert set(last.settings) == {"people_count", "correction_reason"}
    assert scene.visited[-1] == Destination("encounters", record=id)


def test_news_are_shown_and_never_covered(scene: Scene) -> None:
    id = recorded(scene)
    form = opened(scene, id)
    form.view.people.set_value(5)
    outcome = scene.cases.records.correct(id, {"people_count": 4, "note": "Le hall, et la cave."})
    scene.context.hub.announce(outcome.topics)
    scene.settle()
    assert form.news.isVisible()
    form.save()
    scene.settle()
    record = scene.cases.records.get(id)
    assert record["note"] == "Le hall, et la cave."
    assert "people_count" in record.conflicts  # both stand, somebody will settle it


def test_news_taken_in_leave_what_was_written(scene: Scene) -> None:
    id = recorded(scene)
    form = opened(scene, id)
    form.view.people.set_value(5)
    outcome = scene.cases.records.correct(id, {"people_count": 4, "note": "Le hall, et la cave."})
    scene.context.hub.announce(outcome.topics)
    scene.settle()
    form.news_button.click()
    scene.settle()
    assert (form.view.said.text(), form.view.people.value()) == ("Le hall, et la cave.", 5)
    form.save()
    scene.settle()
    record = scene.cases.records.get(id)
    assert (record["people_count"], record.conflicts) == (5, ())


def test_undo_takes_the_encounter_back(scene: Scene, form: EncounterFormPage) -> None:
    write_minimum(scene, form)
    form.save()
    scene.settle()
    undo: Callable[[], None] | None = scene.undos[-1]
    assert undo is not None
    undo()
    scene.settle()
    assert scene.cases.session.reading.counts("bin").get("encounter") == 1
