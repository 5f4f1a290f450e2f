"""The short ways of taking many lines in: each gives what the long way gives."""

from dataclasses import replace

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.change import Change, encode, fold, from_parts
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import record_of, record_of_only, shown_alone, sort_key
from desktop_app.domain.roles import HELD, UNKNOWN, Ground, holds_everything, may_hold
from desktop_app.domain.roster import WHOLE, RosterDevice, Sector
from desktop_app.storage.log import read_line
from desktop_app.storage.projection import FreeKeys
from tests.factories import make_change, make_id
from tests.storage.change_streams import streams


@given(changes=streams())
def test_a_line_that_stands_alone_shows_what_its_fold_shows(changes: list[Change]):
    for change in changes:
        if shown_alone(change) is not None and change.kind in KINDS:
            kind = KINDS[change.kind]
            assert record_of_only(kind, change) == record_of(kind, fold([change]))
            assert sort_key(kind, record_of_only(kind, change)) >= 0


@given(changes=streams())
def test_a_line_is_read_as_it_was_written_and_written_as_it_was_read(changes: list[Change]):
    for change in changes:
        line = encode(change)
        read = read_line(line)
        assert read == from_parts(msgspec.json.decode(line))
        assert encode(read) == line == read.line.decode()
        assert encode(replace(read)) == line


def test_a_copy_with_other_values_does_not_keep_the_line():
    read = read_line(encode(make_change(set={"note": "Hall"})))
    assert "Hall" not in encode(replace(read, settings={}))


@given(wanted=st.lists(st.integers(0, 12), max_size=40), taken=st.sets(st.integers(0, 30)))
def test_each_gets_the_next_free_key(wanted: list[int], taken: set[int]):
    def taken_from(key: int) -> int:
        return next(free for free in range(key, 100) if free not in taken)

    keys, used = FreeKeys(taken_from), set(taken)
    for key in wanted:
        expected = next(free for free in range(key, 100) if free not in used)
        assert keys.take(key) == expected
        used.add(expected)


def test_many_that_want_one_key_cost_no_more_each():
    asked = 0

    def taken_from(key: int) -> int:
        nonlocal asked
        asked += 1
        return max(key, 1_000)

    keys = FreeKeys(taken_from)
    assert [keys.take(7) for _ in range(20_000)] == list(range(1_000, 21_000))
    assert asked <= 20_001


@given(
    role=st.sampled_from(["agent", "elected", "supervisor", "dpo", "unheard_of"]),
    whole=st.booleans(),
    revoked=st.booleans(),
    kinds=st.lists(st.sampled_from([*HELD, "unheard_of"]), min_size=1, max_size=3),
    known=st.booleans(),
)
def test_who_may_have_everything_may_have_this(role: str, whole: bool, revoked: bool, kinds: list[str], known: bool):
    device = RosterDevice("one", make_id(1), role, (WHOLE,) if whole else (Sector("a", "b"),), revoked=revoked)
    if holds_everything(device):
        assert may_hold(device, [Ground(tuple(kinds), known=known)])
    elif not revoked:
        assert any(not may_hold(device, [Ground((kind,), known=known)]) for kind in HELD for known in (True, False))


def test_supervisors_of_the_whole_and_the_data_protection_officer_have_everything():
    assert UNKNOWN["dpo"] in HELD["encounter"].values()
    assert holds_everything(RosterDevice("one", "", "dpo"))
    assert holds_everything(RosterDevice("one", "", "supervisor", (WHOLE,)))
    assert not holds_everything(RosterDevice("one", "", "supervisor", (Sector("a", "b"),)))
    assert not holds_everything(RosterDevice("one", "", "agent", (WHOLE,)))
    assert not holds_everything(RosterDevice("one", "", "dpo", revoked=True))


@given(deleted=st.sampled_from([True, False, None, 1, "yes", []]), more=st.booleans(), named=st.booleans())
def test_an_odd_deletion_hides_nothing(deleted: object, more: bool, named: bool):
    change = make_change(set={"deleted": deleted, **({"note": "Hall"} if more else {})}, name="1" * 16 if named else "")
    assert record_of_only(KINDS["encounter"], change) == record_of(KINDS["encounter"], fold([change]))
