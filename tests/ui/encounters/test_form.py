"""The encounter form on a real notebook: by keyboard, with few keys, never lost."""

import time
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.hands import ALT, CTRL, SHIFT, STORY, focus, only_encounter, press, type_text, write_minimum
from tests.ui.encounters.scene import Scene


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
