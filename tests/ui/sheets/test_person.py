"""Who wants to be told, of a line: nothing of the agreement is assumed, and a child has no contact here."""

from desktop_app.ui.features.sheets.person import PersonDialog, PersonTyped
from tests.ui.encounters.scene import Scene

BEFORE = PersonTyped("v1", "written", "15_17", "Alix", "06 39 98 00 12", discreet=True)


def ask(scene: Scene, before: PersonTyped | None = None) -> PersonDialog:
    dialog = PersonDialog(scene.context, 3, before, scene.window)
    dialog.open()
    scene.settle()
    return dialog


def test_how_the_person_agreed_and_their_age_are_asked_and_never_assumed(scene: Scene) -> None:
    dialog = ask(scene)
    assert dialog.how.value() is None and dialog.age.value() is None
    assert not dialog.how.isEnabled() and not dialog.name.isEnabled()
    dialog.consent.setChecked(True)
    dialog.name.set_text("Alix")
    said = []
    for group, code in ((dialog.how, "spoken"), (dialog.age, "adult")):
        dialog.accept()
        assert dialog.isVisible() and dialog.typed() is None
        said.append(dialog.said())
        group.set_value(code)
    assert all(said) and said[0] != said[1]
    dialog.accept()
    assert not dialog.isVisible()
    typed = dialog.typed()
    assert typed is not None and (typed.how, typed.age_band, typed.version) == ("spoken", "adult", "v1")


def test_under_15_keeps_no_contact_and_says_whom_to_write_down(scene: Scene) -> None:
    dialog = ask(scene, BEFORE)
    dialog.age.set_value("under_15")
    dialog.age.changed.emit("under_15")
    assert not dialog.reach.isEnabled()
    typed = dialog.typed()
    assert typed is not None and (typed.reach, typed.age_band) == ("", "under_15")


def test_a_person_typed_before_comes_back_whole_and_goes_with_the_agreement(scene: Scene) -> None:
    dialog = ask(scene, BEFORE)
    assert dialog.typed() == BEFORE and PersonTyped.from_form(BEFORE.to_form()) == BEFORE
    dialog.consent.setChecked(False)
    assert dialog.name.text() == "" and dialog.how.value() is None
    dialog.accept()
    assert not dialog.isVisible() and dialog.typed() is None


def test_the_words_and_the_version_of_the_agreement_are_shown(scene: Scene) -> None:
    dialog = ask(scene)
    assert "v1" in dialog.text_version.text() and "Villejuif" in dialog.words.text()
