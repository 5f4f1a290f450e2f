"""The tables are the fold of the log, whatever comes, in whatever order; `verify` agrees, and sees planted damage."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.change import Change, fold
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import record_of, sort_key
from desktop_app.storage import projection as module
from desktop_app.storage.records import rows_of
from desktop_app.storage.store import Notebook, open_notebook
from desktop_app.storage.verify import verify_store
from tests.factories import AREA, KEY, THEME, TOWN, make_change, make_id, make_store
from tests.fakes import FakeClock, never, no_progress
from tests.storage.change_streams import BODIES, COMMITMENTS, STEPS, WAITINGS, streams
from tests.storage.tables import dump, log_lines


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty store, closed: copying its folder is much faster than making one."""
    folder = tmp_path_factory.mktemp("empty")
    make_store(folder).close()
    return folder


class Copies:
    """Fresh copies of the empty store, each under a new name."""

    def __init__(self, empty: Path, folder: Path) -> None:
        self.empty, self.folder, self.made = empty, folder, list[Notebook]()

    def new(self) -> Notebook:
        target = self.folder / f"copy-{len(self.made)}"
        shutil.copytree(self.empty, target)
        self.made.append(open_notebook(target, KEY, FakeClock(), "command"))
        return self.made[-1]

    def clear(self) -> None:
        for notebook in self.made:
            notebook.close()
            shutil.rmtree(notebook.folder)
        self.made.clear()


@pytest.fixture
def copies(empty: Path, tmp_path: Path) -> Iterator[Copies]:
    made = Copies(empty, tmp_path)
    yield made
    made.clear()


def take(notebook: Notebook, changes: Sequence[Change]) -> int:
    with notebook.work() as work:
        count = work.take(changes)
        work.commit()
    return count


def differences(notebook: Notebook, repair: bool = False) -> tuple[str, ...]:
    return tuple(one.what for one in verify_store(notebook, repair, no_progress, never).differences)


def taken_in(notebook: Notebook, changes: Sequence[Change], random: Random) -> None:
    """In groups of any size, some lines twice."""
    rest = [*changes, *random.sample(changes, len(changes) // 3)]
    random.shuffle(rest)
    while rest:
        size = random.randint(1, len(rest))
        take(notebook, rest[:size])
        rest = rest[size:]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(changes=streams(), seed=st.integers(0, 999))
def test_any_interleaving_gives_the_tables_that_the_fold_gives(copies: Copies, changes: list[Change], seed: int):
    one, other = copies.new(), copies.new()
    try:
        taken_in(one, changes, Random(seed))
        take(other, changes)
        assert differences(one) == ()
        assert dump(one) == dump(other)
        tables = dump(one)
        assert differences(one, repair=True) == ()
        assert dump(one) == tables
    finally:
        copies.clear()


def test_taking_a_line_twice_changes_nothing(copies: Copies):
    notebook = copies.new()
    lines = [make_change(set={"note": "a", "ref": "R"}), make_change(name="1" * 16, set={"note": "b"})]
    assert take(notebook, lines) == 2
    before = dump(notebook), log_lines(notebook)
    assert take(notebook, [*lines, *lines]) == 0
    assert (dump(notebook), log_lines(notebook)) == before


def test_lines_of_an_unknown_kind_or_version_are_kept_word_for_word_and_not_tabled(copies: Copies):
    notebook = copies.new()
    unknown = make_change(make_id(8), "poem", {"verse": "ô"})
    later = make_change(make_id(9), version=2, more={"set": {"note": ["x", [], "y"]}, "w": 1})
    take(notebook, [unknown, later])
    assert log_lines(notebook)[0].count('"verse"') == 1 and '"note":["x",[],"y"]' in log_lines(notebook)[1]
    assert notebook.reading.state(make_id(9)) is None and notebook.reading.get(make_id(8)) is None
    assert differences(notebook) == () and differences(notebook, repair=True) == ()
    assert notebook.reading.changes(make_id(9))[0].more == later.more


def test_a_waiting_and_a_step_that_come_before_their_commitment_count_once_it_is_there(copies: Copies):
    notebook = copies.new()
    waiting = make_change(WAITINGS[0], "waiting", {"commitment": COMMITMENTS[0], "audience": "person", "asked_on": "2026-11-20"})
    done = make_change(STEPS[0], "step", {"parent": COMMITMENTS[0], "type": "done", "on": "2026-11-21"})
    promise = make_change(COMMITMENTS[0], "commitment", {"title": "Lampe", "made_on": "2026-11-20", "due_on": "2026-12-01"})
    take(notebook, [waiting])
    take(notebook, [done])
    take(notebook, [promise])
    record = notebook.reading.get(COMMITMENTS[0])
    assert record is not None and record.computed["state"] == "to_tell" and record.computed["pending"] == [WAITINGS[0]]
    assert notebook.reading.counts("commitments") == {"to_tell|": 1}


def test_a_waiting_that_moves_to_another_commitment_leaves_the_first(copies: Copies):
    notebook = copies.new()
    promises = [make_change(id, "commitment", {"title": "Lampe", "made_on": "2026-11-20"}) for id in COMMITMENTS[:2]]
    waiting = make_change(WAITINGS[0], "waiting", {"commitment": COMMITMENTS[0]})
    take(notebook, [*promises, waiting])
    moved = make_change(
        WAITINGS[0], "waiting", {"commitment": COMMITMENTS[1]}, name="1" * 16, seen={"commitment": (WAITINGS[0],)}, at=2**42
    )
    take(notebook, [moved])
    counts = [record.computed["waiting_count"] for record in notebook.reading.get_many("commitment", COMMITMENTS[:2])]
    assert counts == [0, 1] and differences(notebook) == ()


def test_a_body_whose_ladder_changes_moves_the_next_act_of_its_commitments(copies: Copies):
    notebook = copies.new()
    promise = make_change(COMMITMENTS[0], "commitment", {"title": "Lampe", "made_on": "2026-11-20", "body": BODIES[0]})
    transfer = make_change(STEPS[0], "step", {"parent": COMMITMENTS[0], "type": "transferred", "on": "2026-11-20", "body": BODIES[0]})
    take(notebook, [promise, transfer])
    assert next_act(notebook) == "2026-12-05"
    take(notebook, [make_change(BODIES[0], "body", {"code": "h", "name": "Habitat", "ladder": [3]})])
    assert next_act(notebook) == "2026-11-23" and differences(notebook) == ()
    take(notebook, [make_change(BODIES[0], "body", {"ladder": "soon"}, name="1" * 16, seen={"ladder": (BODIES[0],)}, at=2**42)])
    assert next_act(notebook) == "2026-12-05" and differences(notebook) == ()


def next_act(notebook: Notebook) -> object:
    record = notebook.reading.get(COMMITMENTS[0])
    assert record is not None
    return record.computed["next_act_on"]


@pytest.mark.parametrize(
    ("kind", "values", "word"),
    [("theme", {"code": THEME, "label": "Éclairage"}, "eclairage"), ("town", {"insee": TOWN, "name": "Villeneuve"}, "villeneuve"),
     ("neighbourhood", {"code": AREA, "name": "Les Buttes"}, "butte")],
)  # fmt: skip
def test_a_label_that_comes_after_the_records_that_use_it_makes_them_found(copies: Copies, kind: str, values: dict[str, str], word: str):
    notebook = copies.new()
    encounter = make_change(set={"note": "noir", "main_theme": THEME, "place": {"town": TOWN, "neighbourhood": AREA}})
    take(notebook, [encounter])
    assert notebook.reading.search(word, "encounter", 9) == ()
    take(notebook, [make_change(make_id(60), kind, values)])
    assert [hit.record.id for hit in notebook.reading.search(word, "encounter", 9)] == [encounter.record]
    take(notebook, [make_change(make_id(60), kind, {"deleted": True, "label": "x", "name": "x"}, name="1" * 16, at=2**42,
                                seen={field: (make_id(60),) for field in ("label", "name", "deleted")})])  # fmt: skip
    assert notebook.reading.search(word, "encounter", 9) == () and differences(notebook) == ()


WORDED = {"theme": ("code", "label"), "town": ("insee", "name"), "neighbourhood": ("code", "name")}
USES = {"theme": {"main_theme": "x"}, "town": {"place": {"town": "x"}}, "neighbourhood": {"place": {"neighbourhood": "x"}}}


@pytest.mark.parametrize("kind", WORDED)
@pytest.mark.parametrize("used", USES)
def test_a_code_that_two_kinds_share_gives_each_its_own_words(copies: Copies, kind: str, used: str):
    notebook = copies.new()
    code, label = WORDED[kind]
    encounter = make_change(set={"note": "noir", **USES[used]})
    take(notebook, [make_change(make_id(60), kind, {code: "x"}), encounter])
    take(notebook, [make_change(make_id(60), kind, {label: "Villeneuve"}, name="1" * 16)])
    found = [hit.record.id for hit in notebook.reading.search("villeneuve", "encounter", 9)]
    assert found == ([encounter.record] if used == kind else [])
    assert differences(notebook) == ()


@pytest.mark.parametrize("odd", [{"place": {"town": 5}}, {"main_theme": 5}, {"note": {"town": "5", "neighbourhood": "5", "name": "x"}}])
def test_what_is_no_code_takes_no_words_whoever_uses_that_code_beside_it(copies: Copies, odd: dict[str, object]):
    notebook = copies.new()
    take(notebook, [make_change(make_id(60 + n), kind, {code: "5", label: "Villeneuve"}) for n, (kind, (code, label)) in
                    enumerate(WORDED.items())])  # fmt: skip
    take(notebook, [make_change(make_id(2), "encounter", odd)])
    take(notebook, [make_change(set={"main_theme": "5", "place": {"town": "5", "neighbourhood": "5"}})])
    assert [hit.record.id for hit in notebook.reading.search("villeneuve", "encounter", 9)] == [make_id(1)]
    assert differences(notebook) == ()


def test_a_record_that_turns_out_to_be_of_another_kind_stands_in_one_table(copies: Copies):
    notebook = copies.new()
    take(notebook, [make_change(make_id(3), "encounter", {"note": "noir"}, name="2" * 16, at=5_000)])
    take(notebook, [make_change(make_id(3), "theme", {"code": "x"}, name="1" * 16, at=4_000)])
    assert notebook.reading.kind_of(make_id(3)) == "theme" and notebook.reading.search("noir", "", 9) == ()
    take(notebook, [make_change(make_id(3), "poem", {"code": "x"}, name="3" * 16, at=3_000)])
    assert notebook.reading.kind_of(make_id(3)) is None and differences(notebook) == ()


@pytest.mark.parametrize("kind", sorted(KINDS))
@pytest.mark.parametrize(
    "value", ["abc", 5, True, 10**30, -(2**63) - 1, 1.5, [1, "a"], {"a": {"b": [None]}}, "\x00", "é" * 60_000, [[]] * 50], ids=range(11)
)
def test_an_odd_value_in_any_field_is_kept_and_breaks_nothing(copies: Copies, kind: str, value: object):
    notebook = copies.new()
    for number, field in enumerate(KINDS[kind].fields):
        take(notebook, [make_change(make_id(100 + number), kind, {field.name: value, "ref": value})])
    found = {record.id: record for record in notebook.reading.get_many(kind, [make_id(100 + n) for n in range(len(KINDS[kind].fields))])}
    for number, field in enumerate(KINDS[kind].fields):
        assert found[make_id(100 + number)][field.name] == (tuple(value) if field.is_set and isinstance(value, list) else value)
    assert differences(notebook) == () and differences(notebook, repair=True) == ()


@pytest.mark.parametrize("part", ["town", "neighbourhood", "street", "number", "building", "name", "lon_e7"])
@pytest.mark.parametrize("value", [5, ["a"], {"a": 1}, None, True, 10**30], ids=range(6))
def test_an_odd_part_of_a_place_breaks_nothing(copies: Copies, part: str, value: object):
    notebook = copies.new()
    place = {"town": TOWN, "street": "rue des Lilas", part: value}
    take(notebook, [make_change(set={"place": place, "note": "noir"}), make_change(make_id(2), "encounter", {"place": {part: value}})])
    assert differences(notebook) == ()
    assert [hit.record["place"] for hit in notebook.reading.search("noir", "", 9)] == [place]
    notebook.reading.used_places("lilas", 5)


def test_records_that_meet_on_one_sort_key_each_get_their_own(copies: Copies):
    notebook = copies.new()
    ids = [f"00000000-0000-7000-8{n:03d}-000000000001" for n in range(4)]
    lines = [make_change(id, set={"note": f"noir {id}", "occurred_at": "2026-11-20T10:00:00Z"}) for id in ids]
    keys = {sort_key(KINDS["encounter"], record_of(KINDS["encounter"], fold([line]))) for line in lines}
    take(notebook, lines[:2])
    take(notebook, lines[2:])
    assert len(notebook.reading.search("noir", "", 9)) == 4 and len(keys) < 4
    assert differences(notebook) == ()


# -- what verify must see
DAMAGE = {
    "row_differs": "UPDATE encounter SET sector = 'elsewhere'",
    "row_missing": "DELETE FROM encounter",
    "count_differs": "UPDATE rollup SET count = count + 1 WHERE name = 'kind'",
    "index_differs": "DELETE FROM search",
    "index_too_many": "INSERT INTO search(rowid, text) VALUES (12, 'secret')",
    "rows_too_many": "INSERT INTO person(n, id, created_at, changed_at, author, device, sector, hidden, torn, more) "
    "VALUES (1, x'00', '', '', '', '', '', 0, 0, '{}')",
}


@pytest.mark.parametrize("what", DAMAGE)
def test_planted_damage_is_found_and_repaired(copies: Copies, what: str):
    notebook = copies.new()
    take(
        notebook,
        [make_change(set={"note": "noir", "main_theme": THEME}), make_change(make_id(60), "theme", {"code": THEME, "label": "Nuit"})],
    )
    before = dump(notebook)
    with notebook.work() as work:
        work.connection.exec_driver_sql(DAMAGE[what])
        work.commit()
    assert what in differences(notebook)
    assert differences(notebook, repair=True) == ()
    assert dump(notebook) == before


@pytest.mark.parametrize("damage", ["DELETE FROM placed", "UPDATE placed SET last = last + 5", "UPDATE placed SET last = last - 1"])
def test_lines_that_would_never_leave_or_numbers_without_a_line_are_found_and_mended(copies: Copies, damage: str):
    notebook = copies.new()
    take(notebook, [make_change(set={"note": "noir"}), make_change(make_id(61), set={"note": "gris"})])
    with notebook.work() as work:
        work.connection.exec_driver_sql(damage)
        work.commit()
    assert differences(notebook) == ("count_differs",)
    assert differences(notebook, repair=True) == ()
    assert notebook.reading.standing().to_send == 2


def test_a_word_in_the_wrong_entry_of_the_index_is_found(copies: Copies):
    notebook = copies.new()
    take(notebook, [make_change(set={"note": "noir"})])
    with notebook.work() as work:
        key = work.connection.exec_driver_sql("SELECT n FROM encounter").scalar_one()
        work.connection.exec_driver_sql("DELETE FROM search")
        work.connection.exec_driver_sql("INSERT INTO search(rowid, text) VALUES (?, 'blanc')", (key,))
        work.commit()
    assert differences(notebook) == ("index_differs",)


def test_a_computed_column_that_differs_is_found_and_repaired(copies: Copies):
    notebook = copies.new()
    take(notebook, [make_change(COMMITMENTS[0], "commitment", {"title": "Lampe", "made_on": "2026-11-20"})])
    with notebook.work() as work:
        work.connection.exec_driver_sql("UPDATE commitment SET state = 'closed'")
        work.commit()
    assert differences(notebook) == ("row_differs",)
    assert differences(notebook, repair=True) == ()


def test_a_repair_that_is_cancelled_leaves_the_tables_as_they_were(copies: Copies):
    notebook = copies.new()
    take(
        notebook,
        [make_change(make_id(60), "theme", {"code": THEME}), *(make_change(make_id(n), set={"note": "noir"}) for n in range(1, 9))],
    )
    before = dump(notebook)
    verify_store(notebook, True, no_progress, lambda: True)  # stops after the referential: no encounter is there by then
    assert dump(notebook) == before


def test_a_batch_is_whole_or_not_at_all(copies: Copies, monkeypatch: pytest.MonkeyPatch):
    notebook = copies.new()
    take(notebook, [make_change(set={"note": "noir"})])
    before = dump(notebook), log_lines(notebook)

    def broken(self: object, ids: object, counts: object) -> None:
        raise RuntimeError("cut")

    monkeypatch.setattr(module.Projection, "_refresh", broken)
    with pytest.raises(RuntimeError), notebook.work() as work:
        work.take([make_change(name="1" * 16, set={"note": "blanc"}), make_change(make_id(2), set={"note": "gris"})])
        work.commit()
    assert (dump(notebook), log_lines(notebook)) == before


def test_every_kind_has_a_table_whose_statements_run(copies: Copies):
    notebook = copies.new()
    for kind in KINDS.values():
        take(notebook, [make_change(make_id(kind.number), kind.name, {"ref": "X"})])
        assert rows_of(kind).names and notebook.reading.get(make_id(kind.number))
