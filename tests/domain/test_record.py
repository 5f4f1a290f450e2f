"""What a fold shows as a record, and the key that sorts it."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.change import Change, fold
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import clock_instant, key_floor, kind_number, record_of, sort_key
from tests.domain.change_strategies import histories
from tests.factories import AREA, TOWN, make_change, make_id

ENCOUNTER = KINDS["encounter"]


def record(**values: object):
    return record_of(ENCOUNTER, fold([make_change(set=values)]))


def test_members_of_a_set_are_gathered_and_unset_ones_left_out():
    shown = record(**{"themes/b": True, "themes/a": True, "themes/c": False, "themes/d": None, "note": None})
    assert shown["themes"] == ("a", "b") and "note" not in shown.values


def test_the_sector_is_the_neighbourhood_s_or_the_town_s_of_the_shown_place():
    assert record(place={"town": TOWN, "neighbourhood": AREA}).sector == AREA
    assert record(place={"town": TOWN}).sector == TOWN
    assert record(place={"town": TOWN, "neighbourhood": 5}).sector == TOWN
    for odd in ("rue des Lilas", 5, [], {}, None, {"town": ["x"]}):
        assert record(place=odd).sector == ""


def test_an_encounter_says_that_it_was_corrected_or_merged():
    first = make_change(set={"note": "a"})
    later = make_change(name="1" * 16, set={"note": "b"}, seen={"note": (first.name,)}, at=2**41)
    merged = make_change(name="2" * 16, set={"merged_into": make_id(2)}, at=2**42)
    states = [record_of(ENCOUNTER, fold(changes)).computed["state"] for changes in ([first], [first, later], [first, later, merged])]
    assert states == ["recorded", "corrected", "merged"]
    given_id = make_change(name="3" * 16, set={"note": "a", "ref": "R"})
    assert record_of(ENCOUNTER, fold([given_id])).computed["state"] == "recorded"


def test_a_record_whose_creation_has_not_come_yet_has_no_author():
    orphan = record_of(ENCOUNTER, fold([make_change(name="1" * 16, set={"note": "a"})]))
    assert (orphan.author, orphan.created_at, orphan["note"]) == ("", "", "a")


@settings(max_examples=60, deadline=None)
@given(histories())
def test_a_record_shows_what_its_state_shows(history: tuple[Change, ...]):
    state = fold(history)
    shown = record_of(ENCOUNTER, state)
    assert shown.hidden == state.hidden and shown.torn == state.torn and shown.conflicts == state.conflicts
    assert shown["title"] == state.value("title")


@pytest.mark.parametrize(
    "moment", ["2026-11-24", "2026-11-24T10:00:00Z", "2026-11-24T10:00:00", "1000-01-01", "9999-12-31T23:59:59Z", "soon", 5, ["a"], None]
)
def test_any_date_gives_a_key_of_the_kind_that_sqlite_can_hold(moment: object):
    key = sort_key(ENCOUNTER, record(occurred_at=moment))
    assert 0 <= key < 2**63 and kind_number(key) == ENCOUNTER.number


@settings(deadline=None)
@given(st.uuids(), st.sampled_from(sorted(KINDS)))
def test_any_id_gives_a_key_of_its_kind(id: object, kind: str):
    shown = record_of(KINDS[kind], fold([make_change(str(id), kind, {"ref": "x"})]))
    assert kind_number(sort_key(KINDS[kind], shown)) == KINDS[kind].number


def test_keys_follow_the_dates_and_the_floor_of_a_day_comes_first():
    keys = [sort_key(ENCOUNTER, record(occurred_at=f"2026-11-{day}T10:0{day % 10}:00Z")) for day in (21, 22, 23)]
    assert keys == sorted(keys)
    assert keys[0] < key_floor(date(2026, 11, 22)) <= keys[1]
    assert key_floor(date(1, 1, 1)) == 0


def test_a_clock_is_shown_as_an_instant_even_far_ahead():
    assert clock_instant("000000000000-0000") == "1970-01-01T00:00:00Z"
    assert clock_instant("ffffffffffff-ffff") == "9999-12-31T23:59:59Z"
