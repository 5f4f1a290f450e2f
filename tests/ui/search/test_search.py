"""The search panel and page on a real notebook."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_app.ui.features.search import SearchPage, SearchPalette
from desktop_app.ui.features.search.entries import Entry
from desktop_app.ui.theme import theme_source
from tests.ui.commitments.bench import Bench

PLACE = {"town": "94076", "neighbourhood": "94076-pasteur", "street": "rue des Lilas", "number": "12"}


def encounter(bench: Bench, note: str, **more: Any) -> str:
    return bench.add("encounter", channel="door", main_theme="lighting", note=note, place=PLACE, **more)


def lines(body: Any) -> list[Entry]:
    return [line.entry for line in body.results.results.lines if line.entry is not None]


def headings(body: Any) -> list[str]:
    return [line.heading for line in body.results.results.lines if line.heading]


def typed(bench: Bench, body: Any, text: str) -> list[Entry]:
    body.entry.setText(text)
    bench.settle()
    return lines(body)


@pytest.fixture
def page(bench: Bench) -> Any:
    return bench.show(SearchPage)


def test_the_number_of_a_family_is_that_of_its_rows_or_the_rest_can_be_seen(bench: Bench, page: Any) -> None:
    for number in range(11):
        encounter(bench, f"Le hall est noir, étage {number}")
    found = typed(bench, page.body, "hall")
    assert "Rencontres, 11" in headings(page.body)
    more = next(one for one in found if one.more)
    assert (len([one for one in found if one.quoted]), more.title) == (4, "Voir les 7\u00a0autres")
    page.body.take(more)
    bench.settle()
    assert len([one for one in lines(page.body) if one.quoted]) == 11
    assert not any(one.more for one in lines(page.body))


def test_what_was_typed_is_marked_without_regard_to_accents(bench: Bench, page: Any) -> None:
    bench.commitment("Éclairage du hall")
    entry = next(one for one in typed(bench, page.body, "eclair") if one.icon == "flag")
    assert [entry.title[start:end] for start, end in entry.marks] == ["Éclairage"]


def test_words_of_the_promise_show_where_they_are(bench: Bench, page: Any) -> None:
    bench.commitment("Éclairage", promise="Je vous dis quand la minuterie sera changée.")
    entry = next(one for one in typed(bench, page.body, "minuterie") if one.icon == "flag")
    assert [entry.second[start:end] for start, end in entry.second_marks] == ["minuterie"]


def test_three_letters_and_enter_open_a_commitment(bench: Bench, page: Any) -> None:
    id = bench.commitment("Éclairage du hall")
    page.body.entry.setFocus()
    QTest.keyClicks(page.body.entry, "ecl")
    bench.settle()
    bench.press(Qt.Key.Key_Return, at=page.body.entry)
    assert (bench.went[-1].page, bench.went[-1].record) == ("follow_ups", id)


def test_arrows_pass_over_the_headings_and_go_round(bench: Bench, page: Any) -> None:
    bench.commitment("Éclairage du hall, rue des Lilas")
    encounter(bench, "Le hall est noir")
    found = typed(bench, page.body, "hall")
    seen = [page.body.results.current_entry()]
    for _ in found[1:]:
        bench.press(Qt.Key.Key_Down, at=page.body.entry)
        seen.append(page.body.results.current_entry())
    assert seen == found
    bench.press(Qt.Key.Key_Down, at=page.body.entry)
    assert page.body.results.current_entry() == found[0]


def test_a_person_leads_to_what_they_wait_for(bench: Bench, page: Any) -> None:
    id = bench.commitment("Éclairage du hall", residents=(bench.resident("Mme Aubrac"),))
    entry = next(one for one in typed(bench, page.body, "aubrac") if one.icon == "user")
    assert (entry.destination.record, entry.second) == (id, "attend une réponse\u00a0: Éclairage du hall")


@pytest.mark.parametrize(("role", "may"), [("agent", True), ("elected", False), ("supervisor", False), ("dpo", False)])
def test_people_are_found_only_by_those_who_may_know_them(bench: Bench, role: str, may: bool) -> None:
    bench.resident("Mme Aubrac")
    author = bench.use_cases.session.author
    bench.store.author = type(author)("0190b3d2-0000-7000-8000-000000000001", "Autre", role, (), author.device)
    kinds = {group.kind for group in bench.use_cases.search.everything("aubrac").groups}
    assert ("resident" in kinds) is may


def test_a_place_says_what_is_held_there_and_an_encounter_can_be_noted_at_it(bench: Bench, page: Any) -> None:
    encounter(bench, "Le hall est noir")
    bench.commitment("Éclairage du hall")
    found = typed(bench, page.body, "12 lilas")
    place = next(one for one in found if one.icon == "pin")
    assert "1\u00a0rencontre, 1\u00a0engagement ouvert" in place.second
    note = next(one for one in found if one.icon == "plus")
    assert note.destination.values["place"]["street"] == "rue des Lilas"


def test_commands_are_found_by_their_words(bench: Bench, page: Any) -> None:
    assert [one.title for one in typed(bench, page.body, "nouv ren")] == ["Nouvelle rencontre"]
    assert typed(bench, page.body, "regl")[0].destination.page == "settings"
    dark = typed(bench, page.body, "mode somb")[0]
    page.body.take(dark)
    assert theme_source().theme.dark


def test_a_command_of_a_page_that_is_not_there_is_not_proposed(bench: Bench) -> None:
    page = bench.show(SearchPage, pages=frozenset({"today"}))
    assert [one for one in typed(bench, page.body, "nouvelle") if one.title == "Nouvelle rencontre"] == []


def test_before_anything_is_typed_the_last_places_are_there(bench: Bench, page: Any) -> None:
    encounter(bench, "Le hall est noir")
    page.refresh()
    bench.settle()
    assert headings(page.body) == ["Lieux récents", "Commandes"]
    assert lines(page.body)[0].title == "12 rue des Lilas"


def test_nothing_found_is_said_and_enter_opens_nothing(bench: Bench, page: Any) -> None:
    typed(bench, page.body, "introuvable")
    assert "introuvable" in page.body.nothing.accessibleName()
    bench.press(Qt.Key.Key_Return, at=page.body.entry)
    assert bench.went == []


def test_an_older_answer_never_replaces_a_newer_one(bench: Bench, page: Any) -> None:
    bench.commitment("Éclairage du hall")
    bench.commitment("Banc devant la résidence")
    for text in ("e", "ec", "b", "ba", "banc"):
        page.body.entry.setText(text)
    bench.settle()
    assert [one.title for one in lines(page.body) if one.icon == "flag"] == ["Banc devant la résidence, 12 rue des Lilas"]


def test_names_and_stories_hide_behind_the_curtain(bench: Bench, page: Any) -> None:
    bench.resident("Mme Aubrac")
    encounter(bench, "Aubrac voudrait une lampe")
    typed(bench, page.body, "aubrac")
    page.context.curtain.toggle()
    spoken = [page.body.results.results.spoken(one) for one in lines(page.body)]
    assert not any("Aubrac" in one for one in spoken)


def test_the_panel_gives_the_focus_back_on_escape(bench: Bench, page: Any) -> None:
    field = QLineEdit(page)
    page.layout().addWidget(field)
    field.show()
    field.setFocus()
    panel = SearchPalette(bench.window, page.context)
    panel.open_panel("lil")
    bench.settle()
    assert QApplication.focusWidget() is panel.body.entry
    bench.press(Qt.Key.Key_Escape, at=panel.body.entry)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is field


def test_tab_stays_in_the_panel_and_a_click_beside_closes_it(bench: Bench, page: Any) -> None:
    panel = SearchPalette(bench.window, page.context)
    panel.open_panel()
    bench.settle()
    bench.press(Qt.Key.Key_Tab, at=panel.body.entry)
    assert QApplication.focusWidget() is panel.body.entry
    QTest.mouseClick(panel, Qt.MouseButton.LeftButton, pos=panel.rect().bottomRight())
    assert not panel.isVisible()
