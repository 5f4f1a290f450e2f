"""Found as one types: accents, case and ligatures set aside, newest first, hidden things left out."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.services.text import folded
from desktop_app.storage.search import TEXT_CEILING, _for_the_index, expected_sums, query_of
from desktop_app.storage.store import Notebook
from tests.factories import make_change, make_id, make_store


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory):
    made = make_store(tmp_path_factory.mktemp("search"))
    texts = ["Éclairage du hall cassé", "Le cœur de l’îlot", "ECLAIRAGE public", "L'ascenseur n°3, bât. B"]
    days = ["2026-11-20", "2026-11-22", "2026-11-21", "2026-11-19"]
    with made.work() as work:
        work.take(
            [
                make_change(make_id(n), set={"note": text, "occurred_at": f"{day}T10:00:00Z", "ref": f"R26-K7M-00{n}"})
                for n, (text, day) in enumerate(zip(texts, days, strict=True), 1)
            ]
        )
        work.take([make_change(make_id(9), set={"note": "Éclairage caché", "deleted": True}, seen={})])
        work.take([make_change(make_id(10), set={"note": "a" * 10 + " " + "long " * TEXT_CEILING + "introuvable"})])
        work.commit()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("eclairage", [3, 1]), ("ÉCLAI", [3, 1]), ("hall eclairage", [1]), ("coeur", [2]), ("cœur", [2]), ("îlot", [2]), ("ilo", [2]),
        ("ascenseur 3", [4]), ("R26-K7M-002", [2]), ("cache", []), ("introuvable", []), ("", []), ("  \u202f", []), ('"', []),
        ("NEAR(", []),
    ],
)  # fmt: skip
def test_words_find_their_records_newest_first(notebook: Notebook, typed: str, found: list[int]):
    assert [hit.record.id for hit in notebook.reading.search(typed, "", 9)] == [make_id(n) for n in found]


def test_only_the_last_word_is_a_prefix(notebook: Notebook):
    assert notebook.reading.search("eclai hall", "", 9) == ()


def test_a_page_goes_on_where_the_last_one_ended(notebook: Notebook):
    (first,) = notebook.reading.search("eclairage", "encounter", 1)
    (second,) = notebook.reading.search("eclairage", "encounter", 9, after=first.key)
    assert [first.record.id, second.record.id] == [make_id(3), make_id(1)]
    assert notebook.reading.search("eclairage", "commitment", 9) == ()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_no_text_breaks_the_query(notebook: Notebook, typed: str):
    notebook.reading.search(typed, "", 5)
    assert query_of(typed).count('"') % 2 == 0


def test_words_that_were_corrected_are_found_no_more(tmp_path: Path):
    notebook = make_store(tmp_path)
    with notebook.work() as work:
        work.take([make_change(set={"note": "ancien"})])
        work.take([make_change(name="1" * 16, set={"note": "nouveau"}, seen={"note": (make_id(1),)}, at=2**42)])
        work.commit()
    assert notebook.reading.search("ancien", "", 9) == () and len(notebook.reading.search("nouveau", "", 9)) == 1
    notebook.close()


def test_a_text_given_to_the_index_as_it_is_is_cut_into_the_words_of_its_folded_form():
    """Every sign of Latin-1 and those of French typography: alone, at both ends of a word and inside one, in either case."""
    signs = (
        [chr(code) for code in range(1, 0x250)]
        + list("’€™ﬁΩЖ中\u0301")
        + [chr(code) for code in (*range(0x2000, 0x2070), *range(0x1F300, 0x1FA00))]
    )
    texts = [f"{sign} d{sign}x a{sign} {sign}b É{sign}É {'mot ' * 5}l’été" for sign in signs]
    given_so = expected_sums([(key, _for_the_index(text)) for key, text in enumerate(texts, 1)])
    cut = expected_sums([(key, folded(text)) for key, text in enumerate(texts, 1)])
    assert [sign for key, sign in enumerate(signs, 1) if given_so[key] != cut[key]] == []
    assert sum(_for_the_index(text) != folded(text) for text in texts) > 100  # most of them went as they are


def test_after_a_long_take_in_the_index_holds_back_and_merges_as_before(notebook: Notebook):
    with notebook.work() as work:
        work.take([make_change(make_id(number), set={"note": f"mot{number}"}) for number in range(1, 700)])
        rows = work.connection.exec_driver_sql("SELECT k, v FROM search_config WHERE k IN ('hashsize', 'automerge')").fetchall()
    assert {tuple(row) for row in rows} == {("hashsize", 1024 * 1024), ("automerge", 4)}
