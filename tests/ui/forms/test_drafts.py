"""What is being written of an actor or of an absence comes back after a lock or a crash, and its draft goes once it is kept."""

from datetime import date

from PySide6.QtTest import QTest

from desktop_app.services.actors import ActorDraft, ContactDraft
from desktop_app.ui.features.absences.page import AbsencesPage
from desktop_app.ui.features.actors.page import ActorsPage
from desktop_app.ui.features.today.draft_pages import DRAFT_PAGES
from desktop_app.ui.page import Destination, Page
from tests.ui.encounters.scene import PASTEUR, Scene


def locked(scene: Scene, page: Page, kind: type[Page]) -> Page:
    """The page as it comes back after a lock: put away, dropped, opened at its place."""
    page.put_away()
    scene.rest()
    place = page.place()
    (draft,) = scene.cases.drafts.all()
    assert DRAFT_PAGES[draft.kind] == place.page == kind.code and place.values == {"draft": draft.id}
    again = scene.show(kind)
    again.open(place)
    scene.rest()
    return again


def test_an_actor_half_written_comes_back_with_its_people(scene: Scene) -> None:
    page = scene.show(ActorsPage)
    page.new_button.click()
    scene.rest()
    QTest.keyClicks(page.gestures.form.name.entry, "Amicale des Lilas")
    page.gestures.form.area.set_value((PASTEUR,))
    page.gestures.form.people.add().name.set_text("Mme Exemple")
    page.gestures.form.every.set_value(30)
    again = locked(scene, page, ActorsPage)
    form = again.gestures.form
    assert (form.name.text(), form.area.value(), form.every.value()) == ("Amicale des Lilas", (PASTEUR,), 30)
    assert [one.name for one in form.people.drafts()] == ["Mme Exemple"]
    form.save()
    scene.rest()
    assert [name for _id, name in scene.cases.actors.names()] == ["Amicale des Lilas"]
    assert scene.cases.drafts.all() == () and again.stack.currentIndex() == 0


def test_a_change_of_an_actor_comes_back_as_a_change(scene: Scene) -> None:
    id = scene.cases.actors.save(
        ActorDraft({"name": "Les Lilas", "kind": "shop", "territory": [PASTEUR]}, people=(ContactDraft("Mme Exemple"),))
    ).value
    page = scene.show(ActorsPage)
    page.open(Destination("actors", record=id))
    scene.rest()
    page.gestures.edit(page.pane.view)
    QTest.keyClicks(page.gestures.form.relays.entry, "les gardiens")
    again = locked(scene, page, ActorsPage)
    again.gestures.form.save()
    scene.rest()
    view = scene.cases.actors.view(id)
    assert (view.record["relays"], [one["name"] for one in view.people]) == ("les gardiens", ["Mme Exemple"])
    assert len(scene.cases.actors.names()) == 1


def test_a_form_left_untouched_keeps_no_draft(scene: Scene) -> None:
    page = scene.show(ActorsPage)
    page.new_button.click()
    scene.rest()
    page.gestures.form.close_form()
    scene.rest()
    assert scene.cases.drafts.all() == ()


def test_an_absence_half_noted_comes_back(scene: Scene) -> None:
    page = scene.show(AbsencesPage)
    page.new_button.click()
    scene.rest()
    QTest.keyClicks(page.form.note.entry, "Formation")
    page.form.to_on.set_day(date(2026, 11, 27))
    again = locked(scene, page, AbsencesPage)
    assert (again.form.values()["note"], again.form.values()["to_on"]) == ("Formation", "2026-11-27")
    again.form.close_form()
    scene.rest()
    assert len(scene.cases.drafts.all()) == 1 and again.stack.currentIndex() == 0
