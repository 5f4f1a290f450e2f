"""A visit's state follows from its facts; decisions lead somewhere or say why not; doors add up."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.announcement import check_days, in_force
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.roles import may_write
from desktop_app.domain.visit import COUNTED, add_up, check_decision, check_tally, check_times, counted, settled, visit_state


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ((), "prepared"),
        (("started_at",), "running"),
        (("started_at", "closed_at"), "closed"),
        (("closed_at",), "closed"),
        (("started_at", "closed_at", "minutes_at"), "minutes_sent"),
        (("cancelled_at",), "cancelled"),
        (("started_at", "cancelled_at"), "cancelled"),
    ],
)
def test_the_furthest_fact_says_the_state_in_whatever_order_they_came(facts: tuple[str, ...], state: str) -> None:
    for order in permutations(facts):
        assert visit_state(dict.fromkeys(order, "2026-11-26T17:00:00Z")) == state


def test_a_visit_ends_after_it_starts() -> None:
    start = "2026-11-26T17:00:00Z"
    check_times({"starts_at": start})
    check_times({"starts_at": start, "ends_at": "2026-11-26T18:00:00Z"})
    for end in (start, "2026-11-26T16:59:59Z"):
        with pytest.raises(InvalidField) as refused:
            check_times({"starts_at": start, "ends_at": end})
        assert (refused.value.field, refused.value.rule) == ("ends_at", "ends_before_start")


def test_a_decision_is_settled_by_a_commitment_or_a_reason_never_both() -> None:
    assert not settled({"text": "Un banc"})
    assert settled({"commitment": "id"}) and settled({"no_action_reason": "Trop étroit"})
    check_decision({"commitment": "id"})
    with pytest.raises(InvalidField, match=r".*") as refused:
        check_decision({"commitment": "id", "no_action_reason": "Trop étroit"})
    assert refused.value.rule == "commitment_or_reason"


tallies = st.fixed_dictionaries({name: st.integers(0, 20) for name in COUNTED})


@given(tallies, st.integers(-3, 3))
def test_a_stairwell_is_finished_only_when_every_door_is_counted(counts: dict[str, int], more: int) -> None:
    doors = sum(counts.values()) + more
    tally = {**counts, "doors": max(0, doors), "finished": True}
    left = tally["doors"] - counted(tally)
    if left == 0:
        check_tally(tally)
    else:
        with pytest.raises(InvalidField) as refused:
            check_tally(tally)
        assert refused.value.rule == ("doors_left" if left > 0 else "more_than_doors")
    assert left < 0 or check_tally({**tally, "finished": False}) is None


@given(st.lists(tallies, max_size=5))
def test_sums_over_stairwells_are_sums_of_each_outcome(found: list[dict[str, int]]) -> None:
    sums = add_up({**one, "doors": counted(one)} for one in found)
    assert sums["doors"] == sum(sums[name] for name in COUNTED)


def test_an_announcement_holds_from_its_first_day_to_its_last() -> None:
    values = {"from_on": "2026-11-24", "to_on": "2026-11-26"}
    check_days(values)
    assert [in_force(values, f"2026-11-{day}") for day in (23, 24, 26, 27)] == [False, True, True, False]
    with pytest.raises(InvalidField):
        check_days({"from_on": "2026-11-26", "to_on": "2026-11-25"})


def test_an_elected_member_notes_on_a_visit_and_sets_none_up() -> None:
    assert may_write("elected", "visit", begins=False) and not may_write("elected", "visit", begins=True)
    assert may_write("elected", "decision", begins=True) and not may_write("elected", "slip", begins=True)


def test_reception_writes_lines_of_slips_and_nothing_else() -> None:
    assert may_write("reception", "slip_line", begins=True)
    assert not any(may_write("reception", kind, begins=True) for kind in ("encounter", "commitment", "step", "visit", "slip", "resident"))
