"""The coach: what it notices, what it leaves alone, and how long it may take.

The sentences of `coach_cases.jsonl` were all written before the lexicon was tuned on them; none comes from a real notebook. `tune` and
`held_out` were written together, so `held_out` flatters the coach. The three `fresh` sets were each written after the lexicon
was frozen and measured once, before any of them served to complete it. What was caught at that first sight:

    fresh_1   25 of 40 sensitive   1st round of the lexicon     harmless texts with a hint:  2 of 112 (the demonstration's own)
    fresh_2   51 of 60 sensitive   2nd round                                                 0 of 60
    fresh_3   34 of 40 sensitive   3rd round                                                 2 of 40

So the 95 % asked (domain reference, D5) holds here for known sentences; for new ones count on about 85 %.
"""

import json
import time
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_app.domain.coach import MOST_CHARACTERS, REASONS, Coach, Hint
from desktop_app.domain.errors import BadReferential

ROOT = Path(__file__).parents[2]
CASES = [json.loads(line) for line in (ROOT / "tests/data/coach_cases.jsonl").read_text(encoding="utf-8").splitlines()]
SETS = ("tune", "held_out", "fresh_1", "fresh_2", "fresh_3")
LEAST_RECALL, MOST_FALSE_ALARMS = 0.95, 0.05  # domain reference, D5
MOST_SECONDS = 2.0  # many times what it takes: only a text that hangs the coach goes beyond


@pytest.fixture(scope="module")
def coach() -> Coach:
    return Coach.from_toml((ROOT / "resources/coach/fr.toml").read_bytes())


def words(hints: tuple[Hint, ...]) -> list[str]:
    return [hint.word for hint in hints]


@pytest.mark.parametrize("name", SETS)
def test_sensitive_sentences_of_each_set_are_noticed(coach: Coach, name: str) -> None:
    sensitive = [case for case in CASES if case["set"] == name and case["reason"]]
    missed = [case["text"] for case in sensitive if case["reason"] not in {hint.reason for hint in coach.review(case["text"])}]
    assert len(sensitive) >= 40
    assert len(missed) <= (1 - LEAST_RECALL) * len(sensitive), missed


@pytest.mark.parametrize("name", ("tune", "held_out", "fresh_2", "fresh_3"))
def test_harmless_sentences_of_each_set_are_left_alone(coach: Coach, name: str) -> None:
    harmless = [case["text"] for case in CASES if case["set"] == name and not case["reason"]]
    alarms = [(text, words(coach.review(text))) for text in harmless if coach.review(text)]
    assert len(harmless) >= 40
    assert len(alarms) < MOST_FALSE_ALARMS * len(harmless), alarms


def test_the_cases_cover_every_reason() -> None:
    assert {case["reason"] for case in CASES if case["reason"]} == set(REASONS)
    assert len({case["text"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize(
    "text",
    [
        "La place handicapé est prise.",
        "Devant la pharmacie, rue de l’Église.",
        "La maison de santé est fermée.",
        "Le parking PMR est plein.",
        "Barrières à remettre devant la synagogue.",
        "Herbes folles et sacs noirs.",
        "La porte de la cave est condamnée.",
        "Rue du Docteur Roux, square Madame de Sévigné.",
    ],
)
def test_places_and_things_are_no_person(coach: Coach, text: str) -> None:
    assert coach.review(text) == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ELLE EST DIABÉTIQUE", "DIABÉTIQUE"),
        ("elle est diabetique", "diabetique"),
        ("deux voisins diabétiques", "diabétiques"),
        ("dossier de l’alcoolique du coin", "alcoolique"),
        ("dossier de l'alcoolique du coin", "alcoolique"),
        ("une voisine tunisienne", "tunisienne"),
        ("famille sans-papiers", "sans-papiers"),
        ("son oncle est juif, sa tante juive", "juif"),
    ],
)
def test_case_accents_gender_plural_and_elision_do_not_hide_a_word(coach: Coach, text: str, word: str) -> None:
    assert word in words(coach.review(text))


def test_offsets_are_those_of_the_text_as_typed(coach: Coach) -> None:
    for text in ("🙂 Œuvre : elle est handicapée", unicodedata.normalize("NFD", "Près d’ici, élève épileptique"), "ﬁn … m. a un cancer"):
        hints = coach.review(text)
        assert hints
        assert all(text[hint.start : hint.end] == hint.word for hint in hints)


def test_hints_come_in_order_and_never_overlap(coach: Coach) -> None:
    text = "Mme Dorval, handicapée, au RSA ; son fils est en prison et M. Lanval, 06 39 98 00 11, est fou. " * 3
    hints = coach.review(text, sensitive_theme=True)
    assert len(hints) >= 15
    assert all(first.end <= second.start for first, second in pairwise(hints))


def test_of_two_readings_of_a_place_the_longest_is_told(coach: Coach) -> None:
    assert words(coach.review("Ancien délégué syndical du dépôt.")) == ["délégué syndical"]
    assert words(coach.review("Victime d’une agression sexuelle.", sensitive_theme=True)) == ["agression sexuelle"]


def test_a_phrase_does_not_run_over_a_pause(coach: Coach) -> None:
    assert words(coach.review("Avis sur la rue, Madame Lenoir écrira.")) == ["Madame Lenoir"]
    assert coach.review("Lettre signée « sans ». Papiers au sol.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "06 39 98 12 34",
        "06.39.98.12.34",
        "0639981234",
        "+33 6 39 98 12 34",
        "01\u202f99\u202f00\u202f12\u202f34",
        "prenom.nom@exemple.invalid",
        "M.\u00a0Dorval",
        "Mme K.",
        "appt 12",
        "3e étage gauche",
        "AB-123-CD",
        "famille Dorval",
    ],
)
def test_names_numbers_and_doors_belong_to_the_identity_apart(coach: Coach, text: str) -> None:
    assert {hint.reason for hint in coach.review(f"Voir {text} demain")} == {"identity"}


@pytest.mark.parametrize(
    "text", ["le 12/03/2026 à 18 h 30", "réf. 26-0412", "bus 153", "0 800 074 904", "M. le Maire", "12 logements", "1 450 €"]
)
def test_ordinary_numbers_and_offices_are_no_identity(coach: Coach, text: str) -> None:
    assert coach.review(f"Noté {text} ce jour") == ()


def test_a_sensitive_theme_adds_the_strict_words(coach: Coach) -> None:
    text = "Dispute le soir chez le voisin du 4e."
    assert coach.review(text) == ()
    assert words(coach.review(text, sensitive_theme=True)) == ["Dispute", "voisin du 4e"]


def test_every_hint_has_something_to_suggest(coach: Coach) -> None:
    hints = [hint for case in CASES for hint in coach.review(case["text"], sensitive_theme=True)]
    assert all(hint.suggestion and hint.reason in REASONS for hint in hints)


@pytest.mark.parametrize(
    "piece", ["a", "est ", "0 1 ", "M. ", "rue de la ", "@", "a.a@", "\n", "+33 ", "1", "e\u0301", "enceinte ", "\u202e\x00"]
)
def test_a_note_of_a_megabyte_does_not_hang(coach: Coach, piece: str) -> None:
    begun = time.process_time()
    coach.review(piece * (1_000_000 // len(piece)), sensitive_theme=True)
    assert time.process_time() - begun < MOST_SECONDS


def test_the_coach_stops_reading_at_its_limit(coach: Coach) -> None:
    assert coach.review(" " * MOST_CHARACTERS + "cancer") == ()
    assert words(coach.review(" " * (MOST_CHARACTERS - 6) + "cancer")) == ["cancer"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff", "not_toml"),
        (b"words = [", "not_toml"),
        (b"version = 1", "entry"),
        (b'[suggestions]\n[[words]]\nreason = "weather"\nlist = ["pluie"]', "reason"),
        (b'[suggestions]\nhealth = "x"\n[[words]]\nreason = "health"\nlist = ["_ cancer"]', "notation"),
        (b'[suggestions]\nhealth = "x"\n[[words]]\nreason = "health"\nlist = ["ca*"]', "notation"),
        (b'words = []\n[suggestions]\nidentity = "x"\n[[patterns]]\nreason = "identity"\nregex = "("', "expression"),
    ],
)
def test_a_lexicon_that_cannot_be_used_says_why(content: bytes, reason: str) -> None:
    with pytest.raises(BadReferential) as caught:
        Coach.from_toml(content)
    assert caught.value.reason == reason
