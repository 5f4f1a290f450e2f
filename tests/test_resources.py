"""The data files that ship with the program: whole, coherent, free of names, in good French."""

import json
import re
import string
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.coach import Coach
from desktop_app.domain.referential import referential_changes
from desktop_app.domain.territory import (
    BODY_CHANNELS,
    BODY_KINDS,
    LADDER_DAYS,
    PLACE_KINDS,
    WITHOUT_SILENCE_RULES,
    Rule,
    check_rules,
    route,
)

RESOURCES = Path(__file__).parents[1] / "resources"
AUTHORITIES = ("plaine-commune", "villejuif")
DAY = "2026-11-26"
THEMES = (
    *("cleanliness", "dumping", "housing", "parking", "roads", "neighbours_peace", "green_spaces", "lighting", "youth"),
    *("community_life", "facilities", "shops", "transport", "other"),
)
PROMISED_BY_AN_AGENT = {"answer", "information", "appointment"}  # domain reference, commitment
SENSITIVE_THEMES = {"housing", "neighbours_peace"}
FILES = sorted(
    path
    for folder in ("territory", "demo", "consent", "coach")
    for path in (RESOURCES / folder).iterdir()
    if path.suffix in (".json", ".toml")
)


def read(name: str) -> Any:
    return json.loads((RESOURCES / name).read_text(encoding="utf-8"))


@pytest.fixture(params=AUTHORITIES)
def territory(request: pytest.FixtureRequest) -> Any:
    return read(f"territory/{request.param}.json")


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.from_toml((RESOURCES / "coach/fr.toml").read_bytes())


def unique(entries: list[dict[str, Any]], *fields: str) -> bool:
    return max(Counter(tuple(entry.get(field) for field in fields) for entry in entries).values()) == 1


def rules(territory: Any) -> tuple[Rule, ...]:
    return tuple(
        Rule(
            str(number),
            entry["theme"],
            entry["territory"],
            entry.get("place_kind", ""),
            entry["body"],
            entry.get("valid_from", ""),
            entry.get("valid_to", ""),
        )
        for number, entry in enumerate(territory["routing_rules"])
    )


def reaches(territory: Any) -> Iterator[tuple[str, ...]]:
    """Each town and each neighbourhood with what contains it, most specific first, as routing reads them."""
    epts = {town["insee"]: town["ept"] for town in territory["towns"]}
    yield from ((insee, ept) for insee, ept in epts.items())
    yield from ((hood["code"], hood["town"], epts[hood["town"]]) for hood in territory["neighbourhoods"])


# -- territory
def test_codes_are_unique(territory: Any) -> None:
    assert unique(territory["towns"], "insee")
    for section in ("neighbourhoods", "themes", "bodies"):
        assert unique(territory[section], "code"), section
    assert unique([{"kind": "street", **entry} for entry in territory["streets"]] + territory["places"], "town", "kind", "name")


def test_towns_have_their_code_and_at_least_three_neighbourhoods(territory: Any) -> None:
    insee = [town["insee"] for town in territory["towns"]]
    assert all(re.fullmatch(r"\d{5}", code) for code in insee)
    assert set(Counter(hood["town"] for hood in territory["neighbourhoods"])) == set(insee)
    assert min(Counter(hood["town"] for hood in territory["neighbourhoods"]).values()) >= 3
    for hood in territory["neighbourhoods"]:
        assert re.fullmatch(hood["town"] + r"-[a-z0-9]+(-[a-z0-9]+)*", hood["code"])
        assert hood["note"] == "exemple à vérifier"


def test_the_nine_names_of_plaine_commune_and_villejuif_are_there() -> None:
    nine = {"93066", "93059", "93001", "93027", "93031", "93039", "93070", "93072", "93079"}
    assert {town["insee"] for town in read("territory/plaine-commune.json")["towns"]} == nine
    assert [town["insee"] for town in read("territory/villejuif.json")["towns"]] == ["94076"]


def test_pierrefitte_keeps_its_code_inside_saint_denis_since_2025() -> None:
    territory = read("territory/plaine-commune.json")
    town = next(town for town in territory["towns"] if town["insee"] == "93059")
    assert (town["kind"], town["parent_insee"], town["valid_from"]) == ("delegated", "93066", "2025-01-01")
    assert all("parent_insee" not in other for other in territory["towns"] if other is not town)
    rule = route(rules(territory), "parking", ("93059", "plaine-commune"), "", DAY)
    assert rule is not None and rule.body == "93066-police"


def test_parents_exist_and_never_turn_in_a_loop(territory: Any) -> None:
    for section, key, parent in (("towns", "insee", "parent_insee"), ("themes", "code", "parent")):
        above = {entry[key]: entry.get(parent) for entry in territory[section]}
        assert set(above.values()) - {None} <= set(above)
        for first, upper in above.items():
            seen = [first]
            while upper:
                assert upper not in seen, (section, seen)
                seen.append(upper)
                upper = above[upper]


def test_the_fourteen_themes_are_labelled_twice_and_one_is_retired(territory: Any) -> None:
    live = [theme for theme in territory["themes"] if "valid_to" not in theme]
    assert tuple(theme["code"] for theme in live) == THEMES
    assert all(theme["label"] and theme["label_en"] for theme in territory["themes"])
    assert {theme["code"] for theme in live if theme["sensitive"]} == SENSITIVE_THEMES
    assert [theme["code"] for theme in territory["themes"] if theme.get("valid_to", DAY) < DAY] == ["phone_booths"]


def test_bodies_have_a_kind_a_ladder_and_the_silence_rules_of_that_kind(territory: Any) -> None:
    for body in territory["bodies"]:
        assert body["kind"] in BODY_KINDS and body["channel"] in BODY_CHANNELS and body["default_days"] > 0
        assert tuple(body["ladder"]) == LADDER_DAYS
        assert body["silence_rules"] is (body["kind"] not in WITHOUT_SILENCE_RULES), body["code"]


def test_streets_and_places_are_where_they_say(territory: Any) -> None:
    town_of = {hood["code"]: hood["town"] for hood in territory["neighbourhoods"]}
    bodies = {body["code"] for body in territory["bodies"]}
    for entry in territory["streets"] + territory["places"]:
        assert town_of[entry["neighbourhood"]] == entry["town"], entry["name"]
    for place in territory["places"]:
        assert place["kind"] in PLACE_KINDS
        assert {place["managed_by"], place.get("landlord", place["managed_by"])} <= bodies
    for town in territory["towns"]:
        assert sum(street["town"] == town["insee"] for street in territory["streets"]) == 12
        assert sum(place["town"] == town["insee"] for place in territory["places"]) >= 5


def test_routing_names_only_what_exists(territory: Any) -> None:
    bodies, themes = ({entry["code"] for entry in territory[section]} for section in ("bodies", "themes"))
    territories = {code for reach in reaches(territory) for code in reach}
    for rule in rules(territory):
        assert rule.body in bodies and rule.theme in themes and rule.territory in territories, rule
        assert rule.place_kind in ("", *PLACE_KINDS)
    check_rules(rules(territory))
    assert unique(territory["routing_rules"], "theme", "territory", "place_kind")  # also the identity of the record


def test_every_theme_reaches_one_body_everywhere(territory: Any) -> None:
    every = rules(territory)
    for reach in reaches(territory):
        for theme in THEMES:
            for kind in ("", *PLACE_KINDS):
                assert route(every, theme, reach, kind, DAY) is not None, (theme, reach, kind)


@pytest.mark.parametrize(
    ("authority", "theme", "reach", "kind", "body"),
    [
        ("plaine-commune", "cleanliness", ("93072", "plaine-commune"), "", "pc-proprete"),
        ("plaine-commune", "green_spaces", ("93001", "plaine-commune"), "park", "pc-espaces-verts"),
        ("plaine-commune", "lighting", ("93066", "plaine-commune"), "hall", "bailleur-habitat-rives"),
        ("plaine-commune", "parking", ("93027", "plaine-commune"), "street", "93027-police"),
        ("plaine-commune", "roads", ("93066-pleyel-confluence", "93066", "plaine-commune"), "crossing", "departement-93"),
        ("plaine-commune", "housing", ("93070-les-docks", "93070", "plaine-commune"), "building", "syndic-exemple"),
        ("villejuif", "dumping", ("94076", "grand-orly-seine-bievre"), "", "gosb-dechets"),
    ],
)
def test_the_most_specific_rule_wins(authority: str, theme: str, reach: tuple[str, ...], kind: str, body: str) -> None:
    rule = route(rules(read(f"territory/{authority}.json")), theme, reach, kind, DAY)
    assert rule is not None and rule.body == body


def test_a_referential_becomes_changes_of_a_new_notebook(territory: Any) -> None:
    entries = sum(
        len(territory[section]) for section in ("towns", "neighbourhoods", "themes", "bodies", "places", "streets", "routing_rules")
    )
    assert len(referential_changes([territory])) == entries


# -- demonstration
def test_there_are_eight_templates_for_each_theme() -> None:
    templates = read("demo/templates.json")["templates"]
    assert Counter(template["theme"] for template in templates) == dict.fromkeys(THEMES, 8)
    assert unique(templates, "note")


def test_templates_use_known_placeholders_and_fitting_lengths() -> None:
    known = set(read("demo/templates.json")["placeholders"])
    for template in read("demo/templates.json")["templates"] + read("demo/sensitive.json")["templates"]:
        for field in ("note", "title", "promise"):
            assert {name for _, name, _, _ in string.Formatter().parse(template[field]) if name is not None} <= known
        assert 40 <= len(template["note"]) <= 300, template["note"]
        assert len(template["title"]) <= 100 and len(template["promise"]) <= 600
        assert template["body_kind"] in BODY_KINDS
        assert (template["promised_by"] == "agent") is (template["kind"] in PROMISED_BY_AN_AGENT), template["title"]


def test_templates_hold_the_awkward_characters_that_real_notes_have() -> None:
    text = "\n".join(template["note"] for template in read("demo/templates.json")["templates"])
    for sign in ("œ", "é", "’", "«\u00a0", "\u202f", "🙂", "سوق", "Praça"):
        assert sign in text, sign
    assert "\n=" in text


def test_templates_and_steps_say_nothing_of_anybody(coach: Coach) -> None:
    for template in read("demo/templates.json")["templates"]:
        for field in ("note", "title", "promise"):
            assert coach.review(template[field], template["theme"] in SENSITIVE_THEMES) == (), template[field]
    for text in texts(read("demo/steps.json")):
        assert coach.review(text) == (), text


def test_the_planted_words_are_the_ones_noticed(coach: Coach) -> None:
    planted = read("demo/sensitive.json")["templates"]
    assert len(planted) == 5
    for template in planted:
        hints = [hint for hint in coach.review(template["note"]) if template["planted"] in hint.word]
        assert [hint.reason for hint in hints] == [template["reason"]], template["note"]
        assert coach.review(template["title"]) == coach.review(template["promise"]) == ()


def test_there_are_two_hundred_first_names_and_enough_last_names() -> None:
    names = read("demo/names.json")
    assert len(names["first_names"]) == len(set(names["first_names"])) == 200
    syllables = names["last_name_syllables"]
    assert len(syllables["start"]) * len(syllables["middle"]) * len(syllables["end"]) >= 1_000
    assert all(
        {name for _, name, _, _ in string.Formatter().parse(form) if name} <= {"first", "last", "initial"} for form in names["forms"]
    )


def test_steps_have_words_for_every_outcome() -> None:
    steps = read("demo/steps.json")
    assert set(steps["reasons"]["reopened"]) == {"not_done", "badly_done", "came_back", "mistake", "new_fact"}
    assert set(steps["done"]) == {"seen_by_agent", "seen_by_resident", "photo", "written", "declared"}
    assert set(steps["answered_by_body"]) == set(BODY_KINDS)
    assert set(steps["told"]) == {"informed", "declined", "notice", "public_notice"}
    assert set(steps["attempted"]) == {"no_answer", "message_left", "wrong_number"}
    assert set(steps["reminded"]) == {"1", "2", "3", "4"}


# -- consent
@pytest.mark.parametrize("language", ("fr", "en"))
def test_consent_says_who_why_how_long_and_which_rights(language: str) -> None:
    consent = tomllib.loads((RESOURCES / "consent/v1.toml").read_text(encoding="utf-8"))
    words = consent[language]
    assert consent["version"] == "v1"
    for text in (words["follow_up"], " ".join(words["notice"])):
        assert {name for _, name, _, _ in string.Formatter().parse(text) if name} == set(consent["placeholders"])
    assert words.keys() == consent["fr"].keys()
    assert "{" not in words["invite"] + words["share_with_elected"]


# -- letters
def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)


def french(path: Path) -> Iterator[str]:
    """What people read in a file: not its English, not the notation of the lexicon."""
    content = json.loads(path.read_bytes()) if path.suffix == ".json" else tomllib.loads(path.read_text(encoding="utf-8"))
    if path.parent.name == "coach":
        yield from texts(content["suggestions"])
        yield from (block["suggestion"] for block in (*content["words"], *content["patterns"]) if "suggestion" in block)
        return
    yield from texts({key: value for key, value in content.items() if key != "en"})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_texts_are_in_nfc_with_french_typography(path: Path) -> None:
    assert unicodedata.is_normalized("NFC", path.read_text(encoding="utf-8"))
    for text in french(path):
        assert "'" not in text and "  " not in text, text
        assert not re.search(r"(?<![\u202f!?])[;!?]", text), text
        assert not re.search(r"(?<![\u00a0\d]):(?!\))", text), text
        assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»", text), text
        assert text == text.strip(), text
