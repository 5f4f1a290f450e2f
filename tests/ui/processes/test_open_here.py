"""« Ouvert ici » in the encounter form: what people of an address can take part in, and one key that notes they were told."""

from desktop_app.services.ports import Filter
from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import GUIPONS, PASTEUR, Scene

PLACE = {"town": "94076", "neighbourhood": PASTEUR, "street": "rue des Lilas", "number": "12"}


def test_one_key_notes_that_the_person_was_told_and_a_correction_keeps_it(scene: Scene) -> None:
    participation = scene.cases.participation
    days = {"starts_on": "2026-11-01", "ends_on": "2026-12-31", "kind": "consultation"}
    here = participation.save({"title": "Le square Pasteur", "territory": [PASTEUR], **days}).value
    participation.save({"title": "Ailleurs", "territory": [GUIPONS], **days})
    form = scene.show(EncounterFormPage)
    form.open(
        Destination("encounter_form", values={"fill": {"channel": "door", "theme": "lighting", "note": "Hall sombre", "place": PLACE}})
    )
    scene.settle()
    scene.settle()
    card = form.view.open_here
    assert card.isVisible() and list(card.boxes) == [here]
    card.toggle_first()
    assert form.view.entry().invited == (here,)
    form.save()
    scene.settle()
    (encounter,) = scene.cases.session.reading.page("encounter", Filter(), 5).records
    assert list(encounter["invited"]) == [here]
    assert participation.view(here).invited == 1
    form.open(Destination("encounter_form", record=encounter.id))
    scene.settle()
    scene.settle()
    assert form.view.open_here.boxes[here].isChecked()
