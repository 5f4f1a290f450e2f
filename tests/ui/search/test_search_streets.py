"""What is done in the streets is found too: visits and their stops, slips by number, sheets, announcements, where to go."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.services.encounters import Photo
from desktop_app.services.visit_values import StopDraft, VisitDraft
from desktop_app.ui.features.search import SearchPage
from tests.ui.commitments.bench import Bench
from tests.ui.search.test_search import PLACE, headings, lines, typed

START, END = "2026-11-26T17:00:00Z", "2026-11-26T18:30:00Z"


@pytest.fixture
def page(bench: Bench) -> Any:
    return bench.show(SearchPage)


def visit(bench: Bench) -> tuple[str, str]:
    """A visit under way and its stop."""
    values = {"kind": "neighbourhood_visit", "title": "Visite des Glycines", "neighbourhoods": ["94076-pasteur"], "starts_at": START}
    made = bench.use_cases.visits.prepare(VisitDraft({**values, "ends_at": END}, (StopDraft(PLACE),))).value
    bench.use_cases.visits.start(made)
    return made, bench.use_cases.visits.view(made).stops[0].record.id


def test_a_visit_its_stop_its_decision_and_its_photo_lead_to_the_visit(bench: Bench, page: Any) -> None:
    made, stop = visit(bench)
    bench.use_cases.visits.note(stop, "Portail cassé près du gymnase")
    bench.use_cases.visits.decide(made, stop, "Réparer le portillon", {"role": "elected"})
    bench.use_cases.visits.attach(stop, Photo("a" * 64, 10, "image/jpeg", 640, 480, description="Le portique rouillé"))
    for words in ("glycines", "gymnase", "portillon", "portique"):
        found = [
            one for one in typed(bench, page.body, words) if one.destination and one.destination.page == "visits" and one.destination.record
        ]
        assert [one.destination.record for one in found] == [made], words
    assert "Visites, 1" in headings(page.body) or "Pièces jointes, 1" in headings(page.body)


def test_a_photo_of_a_step_leads_to_its_commitment(bench: Bench, page: Any) -> None:
    commitment = bench.commitment()
    values = {"parent": bench.step(commitment, "done", evidence="photo"), "kind": "photo", "sha256": "b" * 64, "metadata_removed": True}
    bench.use_cases.records.add("attachment", {**values, "description": "Lampe neuve"})
    entry = next(one for one in typed(bench, page.body, "lampe neuve") if one.icon == "camera")
    assert (entry.destination.page, entry.destination.record) == ("follow_ups", commitment)


def test_a_slip_is_found_by_its_number_and_says_what_it_follows(bench: Bench, page: Any) -> None:
    slips = bench.use_cases.slips
    slips.print_pad()
    number = slips.give(slips.next_free(), bench.commitment()).value
    entry = next(one for one in typed(bench, page.body, number) if one.icon == "receipt")
    assert (entry.title, entry.second, entry.destination.page, entry.destination.words) == (number, "Éclairage du hall", "slips", number)


def test_announcements_sheets_and_service_points_have_families_of_their_own(bench: Bench, page: Any) -> None:
    said = {"text": "Travaux de voirie rue des Lilas", "kind": "works", "area": ["94076-pasteur"], "from_on": "2026-11-20"}
    works = bench.use_cases.announcements.save({**said, "to_on": "2026-12-20"}).value
    (sheet,) = bench.use_cases.sheets.new({"model": "door", "place": PLACE, "on": "2026-11-26"}).value
    point = bench.use_cases.service_points.save(
        {"name": "Maison des aidants", "matters": "Vieillissement, répit", "address": "1 place Neuve"}
    ).value
    number = bench.use_cases.session.reading.get(sheet)["number"]
    for words, heading, page_code, record in (
        ("voirie", "À faire savoir, 1", "announcements", works),
        (number, "Feuilles de terrain, 1", "sheets", sheet),
        ("repit", "Où s’adresser, 1", "service_points", point),
    ):
        found = [one.destination for one in typed(bench, page.body, words) if one.destination]
        assert (page_code, record) in [(one.page, one.record) for one in found], words
        assert heading in headings(page.body)


def test_families_of_a_page_that_the_role_has_not_are_left_out(bench: Bench, page: Any) -> None:
    visit(bench)
    assert [one for one in typed(bench, page.body, "glycines") if one.icon == "visits"]
    page.body._context = replace(page.context, opens=lambda code: code != "visits")
    page.body.ask()
    bench.settle()
    assert not [one for one in lines(page.body) if one.icon == "visits"]


@pytest.mark.parametrize(
    ("words", "page_code"),
    [
        ("preparer une vis", "visit_form"),
        ("chercher un talon", "slip_lookup"),
        ("saisir une feuille", "sheets"),
        ("permanence", "drop_in"),
        ("ou s’adresser", "service_points"),
        ("porte", "door_round"),
        ("faire savoir", "announcements"),
        ("tournee", "visits"),
    ],
)
def test_commands_of_the_streets_are_found_by_their_words(bench: Bench, page: Any, words: str, page_code: str) -> None:
    assert page_code in [one.destination.page for one in typed(bench, page.body, words) if one.destination]
