"""The fold is a function of the set of changes; the exact form is one text; the hybrid clock survives wrong walls."""

import itertools
import json
import unicodedata
from collections.abc import Callable

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.change import (
    DAY_MILLISECONDS,
    LINE_CEILING_BYTES,
    VERSION,
    Change,
    clock_text,
    decode,
    encode,
    exact,
    fold,
    line_hash,
    observe,
    tick,
)
from tests.domain.change_properties import PROPERTIES
from tests.domain.change_strategies import histories
from tests.factories import make_change, make_id


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda function: function.__name__)
@settings(max_examples=80, deadline=None)
@given(history=histories())
def test_of_any_history(holds: Callable[[tuple[Change, ...]], None], history: tuple[Change, ...]) -> None:
    holds(history)


# -- the rules one by one, as a reader of the contract would try them
def test_two_edits_that_did_not_see_each_other_both_stay_and_the_later_clock_is_shown():
    first = make_change(set={"title": "Lampe"})
    ours = make_change(name="1" * 16, set={"title": "Lampe du hall"}, seen={"title": (first.name,)}, at=1_764_000_000_005)
    theirs = make_change(name="2" * 16, set={"title": "Lampe cassée"}, seen={"title": (first.name,)}, at=1_764_000_000_004)
    state = fold([theirs, first, ours])
    assert state.conflicts == ("title",)
    assert [head.value for head in state.heads["title"]] == ["Lampe cassée", "Lampe du hall"]
    assert state.value("title") == "Lampe du hall"


def test_a_clock_of_2099_wins_the_show_but_hides_nothing():
    first = make_change(set={"title": "a"})
    mad = make_change(name="1" * 16, set={"title": "b"}, seen={"title": (first.name,)}, at=4_070_908_800_000)
    sane = make_change(name="2" * 16, set={"title": "c"}, seen={"title": (first.name,)})
    assert fold([first, mad, sane]).conflicts == ("title",)
    decided = make_change(name="3" * 16, set={"title": "c"}, seen={"title": ("1" * 16, "2" * 16)}, at=0)
    settled = fold([first, mad, sane, decided])
    assert settled.conflicts == () and settled.value("title") == "c"


def test_equal_values_are_no_conflict_but_true_and_one_are():
    first = make_change(set={"x": None})
    one, true = (make_change(name=name * 16, set={"x": value}, seen={"x": (first.name,)}) for name, value in (("1", 1), ("2", True)))
    again = make_change(name="3" * 16, set={"x": 1}, seen={"x": (first.name,)})
    assert fold([first, one, again]).conflicts == ()
    assert fold([first, one, true]).conflicts == ("x",)


def test_an_edit_of_another_field_does_not_answer_for_this_one():
    first = make_change(set={"title": "a", "note": "n"})
    note = make_change(name="1" * 16, set={"note": "m"}, seen={"note": (first.name,)})
    assert [head.name for head in fold([first, note]).heads["title"]] == [first.name]


def test_under_an_id_given_on_two_devices_both_beginnings_stay():
    ours, theirs = (
        make_change(make_id(5), name=name * 16, set={"ref": f"R26-{name * 3}-001", "note": name}, at=1_764_000_000_000 + int(name))
        for name in "12"
    )
    state = fold([theirs, ours])
    assert state == fold([ours, theirs])
    assert state.created == ours and state.conflicts == ("note", "ref")


def test_nothing_to_fold_is_an_error():
    with pytest.raises(ValueError):
        fold([])
    with pytest.raises(ValueError):
        fold([make_change(version=VERSION + 1)])


# -- exact form
def test_the_exact_form_is_the_one_of_the_contract():
    change = make_change(
        make_id(7), "commitment", {"title": "Lampe «é»\n😀", "due_on": None}, name="9f2c" * 4, seen={"title": ("77ab" * 4,)}, seq=42
    )
    assert encode(change) == (
        '{"at":"019ab697e800-0000","by":"01a20000-0000-7000-8000-000000000385","c":"9f2c9f2c9f2c9f2c",'
        '"d":"01a20000-0000-7000-8000-000000000384","g":42,"i":"a1a1a1a1a1a1a1a1","k":"commitment",'
        '"r":"01a20000-0000-7000-8000-000000000007","s":42,"set":{"due_on":[null,[]],"title":["Lampe «é»\\n😀",["77ab77ab77ab77ab"]]},'
        '"v":1}'
    )
    assert line_hash(encode(change)) == line_hash(encode(decode(encode(change))))
    assert len(line_hash("")) == 64


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=("Cs",)), max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(json_values)
def test_any_value_keeps_its_exact_form_under_both_libraries(value: object):
    try:
        text = exact(value)
        text.encode()
    except UnicodeEncodeError:
        return
    assert json.loads(text) == value
    assert exact(json.loads(text)) == text
    assert msgspec.json.Encoder(order="deterministic").encode(value).decode() == text
    assert not any(ord(c) < 0x20 for c in text)


def test_a_key_of_a_newer_program_is_kept_word_for_word():
    text = encode(make_change(set={"title": "a"})).replace('"v":1}', '"v":1,"w":{"new":[1]}}')
    change = decode(text)
    assert change.more == {"w": {"new": [1]}}
    assert fold([change]).value("title") == "a"
    assert encode(change) == text


LINE = encode(make_change(set={"title": "é"}))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{}",
        LINE + " ",
        LINE.replace(",", ", "),
        LINE.replace("é", "\\u00e9"),
        LINE.replace("é", unicodedata.normalize("NFD", "é")),
        LINE.replace('"é"', "NaN"),
        LINE.replace('"é"', "1e999"),
        LINE.replace('"é"', '"\\ud800"'),
        LINE.replace('"é"', "[" * 5_000 + "]" * 5_000),
        LINE.replace('"s":1', '"s":"1"'),
        LINE.replace('"s":1', '"s":-1'),
        LINE.replace('"s":1', '"s":true'),
        LINE.replace('"s":1', f'"s":{2**70}'),
        LINE.replace('"v":1', '"v":null'),
        LINE.replace('"by":"', '"by":["').replace('","d"', '"],"d"'),
        LINE.replace("[]]", "[1]]"),
        LINE.replace("[]]", "null]"),
        LINE.replace('["é",[]]', '["é"]'),
        LINE.replace('"at":"0', '"at":"x'),
        LINE.replace(make_id(1), "rue-des-lilas"),
        LINE.replace(make_id(1), make_id(1).upper()),
        LINE.replace('"d"', '"c":"short","d"'),
        LINE.replace("é", "é" * LINE_CEILING_BYTES),
    ],
    ids=range(26),
)
def test_what_is_no_change_in_exact_form_is_refused_by_name(text: str):
    with pytest.raises(ValueError):
        decode(text)


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(LINE) - 1), st.characters(exclude_categories=("Cs",)))
def test_a_damaged_line_is_refused_or_is_another_line_in_exact_form(place: int, character: str):
    text = LINE[:place] + character + LINE[place + 1 :]
    try:
        assert encode(decode(text)) == text
    except ValueError:
        pass


# -- the hybrid clock
@settings(deadline=None)
@given(st.lists(st.integers(-10, 2**47), min_size=2, max_size=20))
def test_our_clock_never_goes_back_whatever_the_wall_says(walls: list[int]):
    readings = [""]
    for wall in walls:
        readings.append(tick(readings[-1], wall))
    assert all(one < other for one, other in itertools.pairwise(readings))
    assert readings[-1] >= clock_text(max(walls), 0)


def test_the_counter_overflows_into_the_milliseconds():
    assert tick(clock_text(5, 0xFFFF), 5) == clock_text(6, 0)


def test_a_seen_clock_is_taken_over_up_to_one_day_ahead():
    now = 1_764_000_000_000
    ours = clock_text(now, 0)
    assert observe(ours, clock_text(now + DAY_MILLISECONDS, 3), now) == clock_text(now + DAY_MILLISECONDS, 3)
    assert observe(ours, clock_text(now + DAY_MILLISECONDS + 1, 0), now) == ours
    assert observe(ours, clock_text(0, 0), now) == ours
    assert observe(ours, "tomorrow", now) == ours
