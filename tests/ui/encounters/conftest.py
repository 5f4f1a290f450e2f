"""One scene a test: a new notebook in a window, and the encounter form begun in it."""

import pytest

from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import Scene


@pytest.fixture
def form(scene: Scene) -> EncounterFormPage:
    page = scene.show(EncounterFormPage)
    page.open(Destination("encounter_form", values={"back": "today"}))
    scene.settle()
    page.first_focus().setFocus()
    return page
