"""R1 to R5 of the domain reference, C2."""

import calendar
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.days import add_days, add_months, days_between
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.legal_clock import implicit_on, legal_clock
from tests.domain.step_strategies import make_step

WRITTEN = {"received_on": "2026-04-23", "written": True}


@pytest.mark.parametrize(
    ("received", "decided"),
    [
        ("2026-04-23", "2026-06-23"),
        ("2026-12-31", "2027-02-28"),
        ("2027-12-31", "2028-02-29"),
        ("2026-06-30", "2026-08-30"),
        ("2026-07-31", "2026-09-30"),
        ("2026-11-15", "2027-01-15"),
        ("2026-06-14", "2026-08-14"),
    ],
)
def test_silence_decides_after_two_calendar_months(received, decided):
    assert implicit_on(received) == decided


@given(st.dates(date(1950, 1, 1), date(2200, 1, 1)))
def test_it_falls_on_the_same_day_or_on_the_months_end(received):
    decided = date.fromisoformat(implicit_on(received.isoformat()))
    assert (decided.year * 12 + decided.month) - (received.year * 12 + received.month) == 2
    assert decided.day == min(received.day, calendar.monthrange(decided.year, decided.month)[1])


@pytest.mark.parametrize("request_", [None, {}, {"received_on": "2026-04-23", "written": False}, {"written": True}])
def test_the_clock_is_off_without_a_written_request(request_):
    assert legal_clock(request_, True) is None


def test_the_clock_is_off_for_a_body_without_rules_on_silence():
    assert legal_clock(WRITTEN, False) is None


def test_silence_is_a_rejection_unless_said_otherwise_and_court_needs_an_acknowledgement():
    clock = legal_clock(WRITTEN, True)
    assert (clock.regime, clock.implicit_on, clock.court_until, clock.acknowledgement_owed) == ("rejection", "2026-06-23", "", True)
    acknowledged = legal_clock(WRITTEN, True, [make_step("acknowledged", 2)])
    assert (acknowledged.court_until, acknowledged.acknowledged_on, acknowledged.acknowledgement_owed) == (
        "2026-08-23",
        "2026-09-02",
        False,
    )


def test_the_first_body_counts_for_rejection_and_the_competent_one_for_acceptance():
    request = {"received_on": "2026-09-02", "written": True}
    steps = [make_step("transferred", 1), make_step("transferred", 5), make_step("transferred", 9), make_step("acknowledged", 12)]
    rejection, acceptance = legal_clock(request, True, steps), legal_clock({**request, "regime": "acceptance"}, True, steps)
    assert (rejection.runs_from, rejection.implicit_on, rejection.court_until) == ("2026-09-02", "2026-11-02", "2027-01-02")
    assert (acceptance.runs_from, acceptance.implicit_on, acceptance.court_until) == ("2026-09-09", "2026-11-09", "")
    assert legal_clock({**request, "regime": "acceptance"}, True, steps[:1]).runs_from == "2026-09-02"
    planned = [make_step("transferred", 0, due_on="2026-10-01")]
    assert legal_clock({**request, "regime": "acceptance"}, True, planned).runs_from == "2026-09-02"


def test_an_unknown_regime_shows_no_date():
    clock = legal_clock({**WRITTEN, "regime": "unknown"}, True, [make_step("acknowledged", 2)])
    assert (clock.implicit_on, clock.court_until) == ("", "")


def test_an_answer_in_time_leaves_nothing_to_silence():
    assert legal_clock(WRITTEN, True, answered_on="2026-06-23").implicit_on == ""
    assert legal_clock(WRITTEN, True, answered_on="2026-06-24").implicit_on == "2026-06-23"


def test_no_acknowledgement_is_owed_when_answered_at_once_or_exempt():
    assert not legal_clock(WRITTEN, True, answered_on="2026-05-08").acknowledgement_owed
    assert legal_clock(WRITTEN, True, answered_on="2026-05-09").acknowledgement_owed
    assert not legal_clock(WRITTEN, True, exemption="abusive").acknowledgement_owed
    assert not legal_clock(WRITTEN, True, exemption="mere_service").acknowledgement_owed


def test_unknown_codes_are_refused():
    for request, exemption in (({**WRITTEN, "regime": "perhaps"}, ""), (WRITTEN, "late")):
        with pytest.raises(InvalidField) as refused:
            legal_clock(request, True, exemption=exemption)
        assert refused.value.rule == "code"


def test_days_stay_within_the_calendar():
    assert add_days("9999-12-30", 15) == "9999-12-31" and add_days("0001-01-03", -15) == "0001-01-01"
    assert add_months("9999-11-30", 2) == "9999-12-31" and add_days("2026-02-28", 1) == "2026-03-01"
    assert days_between("2026-09-01", "2026-09-04") == 3 and days_between("2026-09-04", "2026-09-01") == -3
