"""Questions to the tables: filters, pages, dates inclusive, ids as people paste them, history and conflicts as the fold has them."""

from pathlib import Path

import pytest

from desktop_app.domain.kinds import KINDS
from desktop_app.services.ports import Draft, Filter
from desktop_app.storage.reader import Reader
from desktop_app.storage.schema import FEW_LINKS
from desktop_app.storage.store import Notebook
from tests.factories import AREA, OTHER_AREA, THEME, TOWN, make_change, make_id, make_store


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory):
    made = make_store(tmp_path_factory.mktemp("reader"))
    lines = [
        make_change(
            make_id(n),
            set={
                "note": f"note {n}",
                "occurred_at": f"2026-11-{10 + n}T{'23:59:59' if n == 3 else '00:00:00'}Z",
                "main_theme": THEME if n % 2 else "noise",
                "place": {"town": TOWN, "neighbourhood": AREA if n < 4 else OTHER_AREA, "street": "rue des Lilas"},
                "names_free": n == 2,
                "themes/noise": n == 4,
            },
        )
        for n in range(1, 7)
    ]
    edits = [make_change(make_id(1), name=name * 16, set={"note": name}, seen={"note": (make_id(1),)}, at=2**42) for name in "12"]
    deleted = make_change(make_id(6), name="3" * 16, set={"deleted": True}, seen={"deleted": (make_id(6),)}, at=2**42)
    step = make_change(make_id(20), "step", {"parent": make_id(30), "type": "note"})
    with made.work() as work:
        work.take([*lines, *edits, deleted, step])
        for number in range(3):
            work.keep_draft(Draft(str(number), "encounter", f"2026-11-2{number}T09:00:00Z", "t", {"a": [number, None, "é"]}))
        work.drop_draft("1")
        work.commit()
    yield made
    made.close()


def numbers(reading: Reader, where: Filter) -> list[int]:
    return [int(record.id[-3:], 16) for record in reading.page("encounter", where, 50).records]


@pytest.mark.parametrize(
    ("where", "found"),
    [
        (Filter(), [5, 4, 3, 2, 1]),
        (Filter(hidden=True), [6]),
        (Filter(since="2026-11-12", until="2026-11-13"), [3, 2]),
        (Filter(until="9999-12-31", since="0001-01-01"), [5, 4, 3, 2, 1]),
        (Filter(sectors=(AREA,)), [3, 2, 1]),
        (Filter(sectors=(AREA, OTHER_AREA), equal=(("main_theme", THEME),)), [5, 3, 1]),
        (Filter(equal=(("names_free", True),)), [2]),
        (Filter(equal=(("themes", "noise"),)), [4]),
        (Filter(equal=(("place.street", "rue des Lilas"),)), [5, 4, 3, 2, 1]),
        (Filter(equal=(("id", make_id(4)),)), [4]),
        (Filter(equal=(("id", "nonsense"),)), []),
        (Filter(equal=(("channel", None),)), [5, 4, 3, 2, 1]),
        (Filter(equal=(("note", "note 2"),)), [2]),
        (Filter(equal=(("state", "corrected"),)), [1]),
    ],
)
def test_a_filter_finds_what_it_says(notebook: Notebook, where: Filter, found: list[int]):
    assert numbers(notebook.reading, where) == found
    assert notebook.reading.count("encounter", where, 50) == len(found)
    assert notebook.reading.count("encounter", where, 1) == min(1, len(found))


def test_pages_join_without_gap_or_repeat(notebook: Notebook):
    found, after = [], None
    while True:
        page = notebook.reading.page("encounter", Filter(), 2, after)
        found += [int(record.id[-3:], 16) for record in page.records]
        after = page.next_key
        if after is None:
            break
    assert found == [5, 4, 3, 2, 1]


def test_ids_are_taken_as_people_paste_them_and_nonsense_finds_nothing(notebook: Notebook):
    assert notebook.reading.get(f" {make_id(2).upper()} ") is not None
    assert notebook.reading.get("{" + make_id(2) + "}") is not None
    for nonsense in ("", "rue des Lilas", "x" * 32, make_id(77)):
        assert notebook.reading.get(nonsense) is None
        assert notebook.reading.kind_of(nonsense) is None
        assert notebook.reading.state(nonsense) is None and notebook.reading.changes(nonsense) == ()
    assert [record.id for record in notebook.reading.get_many("encounter", [make_id(3), "?", make_id(1)])] == [make_id(3), make_id(1)]


def test_a_conflict_is_read_back_with_its_heads(notebook: Notebook):
    record, state = notebook.reading.get(make_id(1)), notebook.reading.state(make_id(1))
    assert record is not None and state is not None
    assert record.conflicts == state.conflicts == ("note",)
    assert record["note"] == state.value("note") == "2"
    assert notebook.reading.counts("conflicts") == {"encounter": 1}
    assert notebook.reading.counts("bin") == {"encounter": 1}


def test_children_of_a_parent_that_never_came_are_there(notebook: Notebook):
    assert [record.id for record in notebook.reading.children("step", [make_id(30), "?"])] == [make_id(20)]


def test_drafts_are_newest_first_and_word_for_word(notebook: Notebook):
    assert [(draft.id, draft.form) for draft in notebook.reading.drafts()] == [("2", {"a": [2, None, "é"]}), ("0", {"a": [0, None, "é"]})]


def test_used_places_answer_to_words_with_accents_set_aside(notebook: Notebook):
    assert len(notebook.reading.used_places("LILÀS", 5)) == 1
    assert notebook.reading.used_places("absente", 5) == ()


def test_an_access_is_written_once_a_day(tmp_path: Path):
    notebook = make_store(tmp_path)
    for expected in (True, False):
        with notebook.work() as work:
            assert work.note_access(make_id(1), "show") is expected
            work.commit()
    notebook.close()


@pytest.mark.parametrize(("kind", "link"), [(kind, link) for kind, links in FEW_LINKS.items() for link in links])
def test_what_few_rows_point_at_is_found_by_an_index_of_those_rows(notebook: Notebook, kind: str, link: str):
    where = Filter(equal=((link, make_id(77)),))
    clauses, values = notebook.reading.conditions(KINDS[kind], where)
    statement = f"EXPLAIN QUERY PLAN SELECT * FROM {kind} WHERE {' AND '.join(clauses)} ORDER BY n DESC LIMIT 20"
    (plan,) = notebook.reading._connection.exec_driver_sql(statement, tuple(values)).fetchall()
    assert f"SEARCH {kind} USING INDEX {kind}_of_{link}" in plan[3]


def test_encounters_of_an_initiative_are_those_that_name_it(tmp_path: Path):
    made = make_store(tmp_path / "few")
    with made.work() as work:
        work.take([make_change(make_id(n), set={"note": "n", "initiative": make_id(90 + n % 2)}) for n in range(1, 5)])
        work.take([make_change(make_id(5), set={"note": "n"})])
        work.commit()
    assert numbers(made.reading, Filter(equal=(("initiative", make_id(90)),))) == [4, 2]
    assert numbers(made.reading, Filter(equal=(("initiative", None),))) == [5]
    made.close()
