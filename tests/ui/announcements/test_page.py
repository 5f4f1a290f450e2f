"""À faire savoir through its page; at the address being noted; in Today. Où s’adresser beside it in tests/ui/service_points."""

from datetime import date

from desktop_app.services.encounter_entry import EncounterEntry
from desktop_app.ui.features.announcements.page import AnnouncementsPage
from desktop_app.ui.features.encounters.here import HereCard, HereWarning
from desktop_app.ui.features.today.announced import SaidCard
from tests.factories import make_commitment, make_step
from tests.ui.encounters.scene import GUIPONS, PASTEUR, Scene

PLACE = {"town": "94076", "neighbourhood": PASTEUR, "street": "rue des Lilas", "number": "12"}


def write(page: AnnouncementsPage, scene: Scene, text: str = "Travaux rue des Lilas") -> None:
    page.edit(None)
    page.form.text.set_text(text)
    page.form.area.set_value((PASTEUR, GUIPONS))
    page.form.save()
    scene.settle()


def test_an_announcement_of_two_neighbourhoods_is_written_corrected_and_put_in_the_bin(scene: Scene) -> None:
    page = scene.show(AnnouncementsPage)
    assert page.results.currentWidget() is page.empty
    write(page, scene)
    (row,) = page.model.rows()
    assert (row.text, row.area, row.state) == ("Travaux rue des Lilas", "Guipons, Pasteur", "now")
    page.edit(row)
    page.form.leaflets.set_value(300)
    page.form.save()
    scene.settle()
    assert page.model.rows()[0].leaflets == 300
    days = page._day(date(2026, 11, 13), date(2026, 12, 27)), page._day(date(2026, 12, 27), date(2026, 11, 13))
    assert [day.replace("\N{NO-BREAK SPACE}", " ") for day in days] == ["ven. 13 nov.", "dim. 27 déc."], "of which month is the 13th?"
    page.edit(page.model.rows()[0])
    page.form.remove_button.click()
    scene.settle()
    assert not page.model.rows()


def test_what_is_missing_or_ends_before_it_begins_is_said_in_place(scene: Scene) -> None:
    page = scene.show(AnnouncementsPage)
    page.edit(None)
    page.form.save()
    assert page.form.text.error
    page.form.text.set_text("Fête de quartier")
    page.form.to_on.set_day(date(2026, 11, 1))
    page.form.save()
    assert page.form.to_on.error
    page.form.to_on.set_day(date(2026, 12, 1))
    page.form.area.set_value(())
    page.form.save()
    assert not page.form._area_trouble.isHidden()
    scene.settle()
    assert not scene.cases.announcements.rows()


def test_the_address_being_noted_tells_what_is_said_and_refused_there(scene: Scene) -> None:
    scene.cases.announcements.save(
        {"text": "Chaussée fermée", "kind": "works", "area": [PASTEUR], "from_on": "2026-11-20", "to_on": "2026-12-04"}
    )
    refused = make_commitment(scene.made.session, title="Un banc", place=dict(PLACE), main_theme="lighting")
    make_step(scene.made.session, refused.id, type="refused", reason="Les pompiers passent là.")
    around = EncounterEntry(scene.cases.session, scene.cases.encounters).around(PLACE, "lighting")
    card = HereCard("fr", scene.window)
    card.show_around(around)
    assert not card.isHidden()
    assert "Chaussée fermée" in card.accessibleName() and "Les pompiers passent là." in card.accessibleName()
    warning = HereWarning("fr", scene.window)
    warning.show_here(around.here)
    assert warning.holds and "Un banc" in warning.accessibleName()
    elsewhere = EncounterEntry(scene.cases.session, scene.cases.encounters).around({"town": "94076", "neighbourhood": GUIPONS}, "")
    card.show_around(elsewhere)
    assert card.isHidden()


def test_today_shows_what_is_to_be_said_this_week(scene: Scene) -> None:
    scene.cases.announcements.save({"text": "Réunion", "area": [PASTEUR], "from_on": "2026-11-27", "to_on": "2026-11-27"})
    card = SaidCard("fr", scene.window)
    card.show_announcements(scene.cases.announcements.this_week(), date(2026, 11, 24))
    assert [row.accessibleName().startswith("Réunion") for row in card.rows] == [True]
    card.show_announcements((), date(2026, 11, 24))
    assert card.isHidden()
