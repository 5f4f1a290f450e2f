"""Whom to see this week, on the day's page."""

from desktop_app.services.actors import ActorDraft
from desktop_app.ui.features.today.page import TodayPage
from tests.ui.encounters.scene import PASTEUR, Scene


def test_an_actor_to_see_is_on_the_days_page_until_it_was_seen(scene: Scene) -> None:
    values = {"name": "Amicale des Lilas", "kind": "association", "territory": [PASTEUR]}
    id = scene.cases.actors.save(ActorDraft(values, every_days=30)).value
    page = scene.show(TodayPage)
    assert page.contacts.isHidden()
    scene.clock.advance(days=32)
    page.refresh()
    scene.rest()
    assert [row.accessibleName().startswith("Amicale des Lilas") for row in page.contacts.rows] == [True]
    page.contacts.rows[0].opened.emit()
    assert (scene.visited[-1].page, scene.visited[-1].record, scene.visited[-1].tab) == ("actors", id, "to_see")
    scene.context.hub.announce(scene.cases.actors.contact(id, "call").topics)
    scene.rest()
    assert page.contacts.isHidden()
