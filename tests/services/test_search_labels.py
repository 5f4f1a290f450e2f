"""A theme found by its French word shows that word, whatever language the window speaks."""

import json
from pathlib import Path

from desktop_app.services.use_cases import use_cases
from desktop_app.storage.phones import read_phone
from tests.factories import make_encounter, make_notebook
from tests.ui.encounters.scene import RESOURCES


def test_a_theme_found_by_its_french_word_shows_it_in_english(tmp_path: Path) -> None:
    authority = json.loads((RESOURCES / "territory" / "villejuif.json").read_text("utf-8"))
    made = make_notebook(tmp_path, authority=authority)
    place = {"town": "94076", "neighbourhood": "94076-pasteur", "street": "rue de l’Exemple", "number": "12"}
    make_encounter(made.session, main_theme="lighting", place=place, note="Hall dans le noir")
    (found,) = use_cases(made.store, read_phone, "en").search.find("eclairage", "encounter")
    assert [found.snippet[first:last] for first, last in found.marks] == ["Éclairage"] and "Lighting (Éclairage" in found.snippet
    (other,) = use_cases(made.store, read_phone, "en").search.find("noir", "encounter")
    assert "Lighting" in other.snippet and "Éclairage" not in other.snippet
    made.store.close()
