"""Two towns may each have a Centre-ville."""

from typing import Any

from desktop_app.services.territories import Territory


def territory() -> Territory:
    towns: Any = {"93066": {"name": "Saint-Denis"}, "93072": {"name": "Stains"}}
    quarters: Any = {
        "93066-1": {"name": "Centre-ville", "town": "93066"},
        "93072-1": {"name": "Centre-ville", "town": "93072"},
        "93066-2": {"name": "La Plaine", "town": "93066"},
    }
    return Territory(towns=towns, neighbourhoods=quarters)


def test_a_name_that_two_towns_have_goes_with_its_town() -> None:
    known = territory()
    assert known.sector_label("93066-1") == "Centre-ville (Saint-Denis)"
    assert known.sector_label("93072-1") == "Centre-ville (Stains)"
    assert known.sector_label("93066-2") == "La Plaine"
