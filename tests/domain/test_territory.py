"""Places from what people type, without the number of a flat; and who answers where."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import BadReferential, InvalidField
from desktop_app.domain.territory import (
    PLACE_FIELD,
    Rule,
    check_rules,
    normal_place,
    place_label,
    route,
    sector_of,
    split_address,
)
from tests.factories import AREA, TOWN


@pytest.mark.parametrize(
    ("address", "parts"),
    [
        ("12 rue des Lilas", {"number": "12", "street": "rue des Lilas"}),
        ("12 bis, rue des Lilas, bât. B", {"number": "12 bis", "street": "rue des Lilas", "building": "B"}),
        ("12bis rue des Lilas", {"number": "12bis", "street": "rue des Lilas"}),
        ("3 allée Arago bâtiment Jasmin", {"number": "3", "street": "allée Arago", "building": "Jasmin"}),
        ("3 allée Arago, hall Jasmin", {"number": "3", "street": "allée Arago", "building": "Jasmin"}),
        ("3 allée Arago hall 2", {"number": "3", "street": "allée Arago", "building": "2"}),
        ("rue des Lilas", {"street": "rue des Lilas"}),
        ("Marché Delaune", {"name": "Marché Delaune"}),
        ("12 rue des Lilas appt 34", {"number": "12", "street": "rue des Lilas"}),
        ("12 rue des Lilas, porte B", {"number": "12", "street": "rue des Lilas"}),
        ("12 rue des Lilas, 3e étage, appartement B12", {"number": "12", "street": "rue des Lilas"}),
        # words that look like a door or a tower, in the names of streets
        ("5 rue de la Porte Dorée", {"number": "5", "street": "rue de la Porte Dorée"}),
        ("avenue de la Porte de Clichy", {"street": "avenue de la Porte de Clichy"}),
        ("8 avenue de la Porte d’Ivry", {"number": "8", "street": "avenue de la Porte d’Ivry"}),
        ("2 rue de la Tour du Pin", {"number": "2", "street": "rue de la Tour du Pin"}),
        ("", {}),
        ("  ,, ", {}),
    ],
)
def test_an_address_is_split_as_people_mean_it(address: str, parts: dict[str, str]):
    assert split_address(address) == parts


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_no_address_breaks_the_split_nor_the_place(address: str):
    split_address(address)
    try:
        place = PLACE_FIELD.normal({"town": TOWN, "address": address})
    except InvalidField as refusal:
        assert refusal.rule == "too_long"
        return
    assert "address" not in place and PLACE_FIELD.normal(place) == place
    place_label(place)


@pytest.mark.parametrize(
    ("parts", "precision"),
    [
        ({}, "town"), ({"neighbourhood": AREA}, "neighbourhood"), ({"street": "rue X"}, "street"),
        ({"street": "rue X", "number": "1"}, "address"), ({"street": "rue X", "building": "B"}, "building"), ({"name": "Marché"}, "place"),
    ],
)  # fmt: skip
def test_the_precision_is_what_is_given(parts: dict[str, str], precision: str):
    assert normal_place({"town": TOWN, **parts})["precision"] == precision


@pytest.mark.parametrize("town", [None, "", "9407", "Lilas", "94O76"])
def test_a_place_needs_a_town(town: Any):
    with pytest.raises(InvalidField) as refusal:
        PLACE_FIELD.normal({"town": town, "street": "rue X"})
    assert refusal.value.rule == "town"


def test_a_street_of_an_address_keeps_its_limit():
    with pytest.raises(InvalidField) as refusal:
        PLACE_FIELD.normal({"town": TOWN, "address": "rue " + "x" * 150})
    assert refusal.value.rule == "too_long"


PARTS = ("town", "neighbourhood", "street", "number", "name", "building")
ODD = st.one_of(st.none(), st.integers(), st.text(max_size=5), st.lists(st.integers(), max_size=2), st.just({"a": 1}))


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(PARTS), ODD))
def test_a_place_from_elsewhere_always_has_a_label_and_a_sector(place: dict[str, Any]):
    assert isinstance(place_label(place), str)
    assert sector_of(place) is None or isinstance(sector_of(place), str)


RULES = (
    Rule("town", "lighting", TOWN, "", "b"),
    Rule("area", "lighting", AREA, "", "b"),
    Rule("park", "lighting", TOWN, "park", "b"),
    Rule("old", "noise", TOWN, "", "b", valid_to="2026-01-31"),
    Rule("new", "noise", TOWN, "", "b", valid_from="2026-02-01"),
)


@pytest.mark.parametrize(
    ("theme", "territories", "place_kind", "day", "expected"),
    [
        ("lighting", (AREA, TOWN), "", "2026-11-24", "area"),
        ("lighting", (TOWN,), "", "2026-11-24", "town"),
        ("lighting", (AREA, TOWN), "park", "2026-11-24", "park"),
        ("noise", (AREA, TOWN), "", "2026-01-31", "old"),
        ("noise", (AREA, TOWN), "", "2026-02-01", "new"),
        ("litter", (AREA, TOWN), "", "2026-11-24", None),
        ("lighting", (), "", "2026-11-24", None),
    ],
)
def test_the_most_specific_rule_in_force_answers(theme: str, territories: tuple[str, ...], place_kind: str, day: str, expected: str | None):
    check_rules(RULES)
    found = route(RULES, theme, territories, place_kind, day)
    assert (found.id if found else None) == expected


def test_two_rules_of_one_reach_on_one_day_are_a_tie():
    one = Rule("1", "noise", TOWN, "", "b", valid_to="2026-03-01")
    for other in (Rule("2", "noise", TOWN, "", "b"), Rule("2", "noise", TOWN, "", "b", valid_from="2026-03-01")):
        with pytest.raises(BadReferential) as refusal:
            check_rules((one, other))
        assert refusal.value.reason == "tie"
    check_rules((one, Rule("2", "noise", TOWN, "", "b", valid_from="2026-03-02")))
