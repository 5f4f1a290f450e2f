"""The log: numbers of this device, gestures, lines word for word; and the names under which records begin."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.domain.change import Edit, Setting, decode, encode, fold
from desktop_app.storage.backup import open_incarnation
from desktop_app.storage.store import Notebook, open_notebook
from tests.factories import KEY, make_change, make_id, make_store
from tests.fakes import FakeClock
from tests.storage.tables import dump, log_lines


@pytest.fixture
def notebook(tmp_path: Path):
    made = make_store(tmp_path)
    yield made
    made.close()


def save(notebook: Notebook, *edits: Edit):
    with notebook.work() as work:
        saved = work.save(edits)
        work.commit()
    return saved


def creation(notebook: Notebook, **values: object) -> Edit:
    with notebook.work() as work:
        id = work.new_id()
    return Edit("encounter", id, {name: Setting(value) for name, value in values.items()}, creates=True)


def test_a_gesture_is_numbered_without_gaps_and_read_back_whole(notebook: Notebook):
    first = save(notebook, creation(notebook, note="a"), creation(notebook, note="b"))
    second = save(notebook, creation(notebook, note="c"))
    assert [(change.seq, change.group) for change in (*first.changes, *second.changes)] == [(1, 1), (2, 1), (3, 3)]
    assert notebook.reading.group(1) == first.changes and notebook.reading.group(3) == second.changes
    assert notebook.reading.group(2) == ()
    assert notebook.reading.log_end() == 3


def test_a_number_drawn_in_a_transaction_that_fails_is_used_again(notebook: Notebook):
    with notebook.work() as work:
        work.save([creation_in(work, note="a")])
    assert save(notebook, creation(notebook, note="b")).group == 1


def creation_in(work, **values: object) -> Edit:
    return Edit("encounter", work.new_id(), {name: Setting(value) for name, value in values.items()}, creates=True)


def test_clocks_of_one_device_only_go_forward_whatever_the_wall_says(tmp_path: Path):
    clock = FakeClock()
    notebook = make_store(tmp_path, clock)
    readings = []
    for year in (2026, 1970, 2099, 1999):
        clock.set(datetime(year, 1, 2, tzinfo=UTC))
        readings += [change.at for change in save(notebook, creation(notebook, note=str(year)), creation(notebook, note="x")).changes]
    assert readings == sorted(set(readings))
    notebook.close()


def test_a_clock_of_2099_from_elsewhere_is_not_taken_over(notebook: Notebook):
    with notebook.work() as work:
        work.take([make_change(set={"note": "a"}, at=4_070_908_800_000)])
        work.commit()
    assert save(notebook, creation(notebook, note="b")).changes[0].at < "03"


def test_a_line_is_kept_in_its_exact_form(notebook: Notebook):
    line = encode(make_change(set={"note": "é😀\n\u2028", "x": {"b": 1, "a": [None, True]}}, more={"w": "?"}))
    with notebook.work() as work:
        assert work.take([decode(line)]) == 1
        work.commit()
    assert log_lines(notebook) == [line]


def test_an_id_made_here_names_its_first_change_and_one_given_from_outside_does_not(notebook: Notebook):
    with notebook.work() as work:
        mine = creation_in(work, note="a", ref="R1")
        given = Edit("encounter", make_id(5), {"note": Setting("b"), "ref": Setting("R2")}, creates=True)
        first, second = work.save([mine, given]).changes
        work.commit()
    assert first.name == first.record
    assert second.name != second.record and second.creates and len(second.name) == 16


def test_one_id_given_on_two_devices_ends_alike_on_both(tmp_path: Path):
    stores = [make_store(tmp_path / name) for name in "ab"]
    lines = []
    for number, store in enumerate(stores):
        edit = Edit("encounter", make_id(5), {"note": Setting(f"note {number}"), "ref": Setting(f"R{number}")}, creates=True)
        lines += save(store, edit).changes
    for store in stores:
        with store.work() as work:
            assert work.take(lines) == 1
            work.commit()
    assert dump(stores[0]) == dump(stores[1])
    state = stores[0].reading.state(make_id(5))
    assert state is not None and state.conflicts == ("note", "ref") and state == fold(lines)
    for store in stores:
        store.close()


def test_a_new_incarnation_starts_its_numbers_and_refs_afresh(tmp_path: Path):
    notebook = make_store(tmp_path)
    save(notebook, creation(notebook, note="a"))
    with notebook.work() as work:
        assert work.new_ref("encounter", "2026-11-24") == "R26-K7M-001"
        work.commit()
    before = notebook.reading.meta("incarnation")
    notebook.close()
    open_incarnation(tmp_path, KEY)
    again = open_notebook(tmp_path, KEY, FakeClock(), "command")
    saved = save(again, creation(again, note="b"))
    assert saved.group == 1 and again.reading.meta("incarnation") != before
    with again.work() as work:
        ref = work.new_ref("encounter", "2026-11-24")
    assert ref.endswith("-001") and ref != "R26-K7M-001"
    assert again.reading.group(1) == saved.changes
    again.close()


def test_more_than_two_thousand_changes_are_taken_in_slices(notebook: Notebook):
    lines = [make_change(make_id(n), set={"note": f"n{n}"}) for n in range(1, 2_106)]
    with notebook.work() as work:
        assert work.take(lines) == 2_105
        work.commit()
    assert notebook.reading.counts("kind") == {"encounter": 2_105}
