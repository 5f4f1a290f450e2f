"""The encounter form with what is known already, added, corrected, or arriving meanwhile."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl

from desktop_app.services.encounters import EncounterDraft, Promise
from desktop_app.ui.features.encounters import said as said_module
from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.hands import ALT, PLACE, STORY, only_encounter, press, type_text, write_minimum
from tests.ui.encounters.scene import Scene


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
