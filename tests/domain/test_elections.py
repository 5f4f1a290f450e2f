"""The months before a general election, in which papers stay neutral."""

import pytest

from desktop_app.domain.elections import check_election_day, in_neutral_period, period_start
from desktop_app.domain.errors import InvalidField


@pytest.mark.parametrize(
    ("election", "start"),
    [("2032-03-14", "2031-09-01"), ("2026-03-15", "2025-09-01"), ("2028-06-30", "2027-12-01"), ("2027-12-31", "2027-06-01")],
)
def test_the_period_starts_on_the_first_day_of_the_sixth_month_before(election: str, start: str) -> None:
    assert period_start(election) == start


@pytest.mark.parametrize(("day", "neutral"), [("2031-08-31", False), ("2031-09-01", True), ("2032-03-14", True), ("2032-03-15", False)])
def test_papers_are_neutral_from_its_first_day_to_the_vote(day: str, neutral: bool) -> None:
    assert in_neutral_period(day, "2032-03-14") is neutral
    assert not in_neutral_period(day, "")


@pytest.mark.parametrize("typed", ["14/03/2032", "2032-02-30", "0001-01-01"])
def test_a_day_that_is_none_is_refused(typed: str) -> None:
    with pytest.raises(InvalidField) as refusal:
        check_election_day(typed)
    assert (refusal.value.field, refusal.value.rule) == ("election_on", "date")


def test_no_election_is_allowed() -> None:
    assert check_election_day("") == ""
    assert check_election_day("2032-03-14") == "2032-03-14"
