"""What is to be done, computed from where a commitment stands."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.commitment_state import Waiting
from desktop_app.domain.reminders import ToDo, next_act_on, rung_dates, schedule, to_dos
from desktop_app.domain.step import Step
from tests.domain.step_strategies import DUE, HALL, HOUSEHOLD, NEIGHBOUR, WAITINGS, chain, day, histories, make_step, read, told

SENT = make_step("transferred", 1, body="landlord")
LONG = make_step("postponed", 1, new_due_on="2027-06-01")
LADDER = (15, 30, 45, 60)


def standing(progress, today, waitings=(HOUSEHOLD,), ladder=None, steps=()):
    """(kind, rung or waiting or step) of what stands on a day."""
    return [(to_do.kind, to_do.rung or to_do.waiting or to_do.step) for to_do in to_dos(progress, waitings, ladder, today, steps)]


@given(histories(), WAITINGS, st.integers(-20, 120), st.sampled_from((None, (), (5,), (10, 20))))
def test_a_stored_date_is_enough_to_ask_what_stands_by_a_day(steps, waitings, number, ladder):
    now = read(*steps, waitings=waitings)
    first = next_act_on(now, waitings, ladder, steps)
    assert bool(to_dos(now, waitings, ladder, day(number), steps)) == (bool(first) and first <= day(number))


@given(histories(), WAITINGS)
def test_while_something_is_owed_something_is_to_be_done(steps, waitings):
    now = read(*steps, waitings=waitings)
    if now.state in ("open", "transferred", "to_tell"):
        assert next_act_on(now, waitings, None, steps)
    if now.state == "merged":
        assert schedule(now, waitings, None, steps) == ()


@given(histories(), WAITINGS, st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_given_changes_nothing(steps, waitings, random):
    now = read(*steps, waitings=waitings)
    shuffled, people = random.sample(steps, len(steps)), random.sample(waitings, len(waitings))
    assert schedule(now, people, None, shuffled) == schedule(now, waitings, None, steps)


def test_each_waiting_is_to_be_told_within_seven_days_of_the_outcome():
    people = (HOUSEHOLD, NEIGHBOUR)
    now = read(make_step("done", 3), told("w1", 4), waitings=people)
    assert to_dos(now, people, None, day(3)) == (ToDo("tell", day(10), day(3), waiting="w2"),)
    assert to_dos(now, people, None, day(2)) == ()
    assert schedule(read(make_step("done", 3), told("w1", 4)), (HOUSEHOLD,)) == ()


def test_the_due_date_is_announced_a_week_before():
    now = read()
    assert next_act_on(now, (HOUSEHOLD,)) == "2026-09-15"
    assert standing(now, "2026-09-14") == [] and standing(now, "2026-09-15") == [("due_soon", "")]
    assert standing(now, DUE) == standing(now, "2026-12-01") == [("due", "")]


def test_only_the_latest_rung_not_done_stands():
    sent = read(SENT, LONG, waitings=(HALL,))
    assert rung_dates(sent, LADDER) == (day(16), day(31), day(46), day(61))
    shown = {number: standing(sent, day(number), (HALL,)) for number in (15, 16, 30, 31, 60, 61, 200)}
    assert shown[15] == [] and shown[16] == shown[30] == [("rung", 1)] and shown[31] == [("rung", 2)]
    assert shown[60] == [("rung", 3)] and shown[61] == shown[200] == [("rung", 4)]
    reminded = read(SENT, LONG, make_step("reminded", 32, rung=2), waitings=(HALL,))
    assert standing(reminded, day(45), (HALL,)) == [] and next_act_on(reminded, (HALL,)) == day(46)
    recipients = [to_do.recipient for to_do in schedule(sent, (HALL,)) if to_do.kind == "rung"]
    assert recipients == ["contact", "head_of_service", "director", "visit_or_committee"]


def test_each_body_has_its_own_ladder_and_a_new_transfer_starts_it_again():
    assert standing(read(SENT, LONG), day(11), ladder=(10,)) == [("rung", 1)]
    assert standing(read(SENT, LONG), day(300), ladder=()) == [("due", "")]
    again = read(SENT, LONG, make_step("reminded", 20, rung=2), make_step("transferred", 25, body="ept"))
    assert rung_dates(again, LADDER)[0] == day(40) and again.last_rung_done == 0


def test_the_ladder_stops_at_the_outcome_and_at_a_reopening():
    for last in (make_step("done", 5), make_step("merged", 5, into="other")):
        assert rung_dates(read(SENT, last), LADDER) == ()
    assert rung_dates(read(SENT, make_step("done", 5), make_step("reopened", 6)), LADDER) == ()


def test_paused_days_do_not_count_on_the_ladder():
    past = read(SENT, LONG, make_step("paused", 10), make_step("resumed", 20))
    assert rung_dates(past, LADDER) == (day(26), day(41), day(56), day(71))
    late = read(SENT, LONG, make_step("paused", 20), make_step("resumed", 24))
    assert rung_dates(late, LADDER)[:2] == (day(16), day(35))
    before = read(make_step("paused", 1), make_step("resumed", 5), make_step("transferred", 10), LONG)
    assert rung_dates(before, LADDER)[0] == day(25)
    during = read(make_step("paused", 1), make_step("transferred", 5), make_step("resumed", 10), LONG)
    assert rung_dates(during, LADDER)[0] == day(25)


def test_nothing_is_reminded_while_a_pause_is_open_and_it_runs_out_after_sixty_days():
    now = read(SENT, LONG, make_step("paused", 18))
    assert rung_dates(now, LADDER) == (day(78), day(91), day(106), day(121))
    assert standing(now, day(77)) == [] and standing(now, day(78)) == [("rung", 1)]


def test_the_second_rung_owes_each_resident_a_holding_message():
    people = (HOUSEHOLD, NEIGHBOUR, HALL, Waiting("w3", "", "r3"))
    kept = make_step("kept_informed", 20, waiting="w2")
    now = read(SENT, LONG, kept, waitings=people)
    held = [to_do for to_do in to_dos(now, people, None, day(31), gone_contacts=frozenset({"r3"})) if to_do.kind == "holding_message"]
    assert held == [ToDo("holding_message", day(31), day(31), waiting="w1", rung=2)]
    reminded = read(SENT, LONG, make_step("reminded", 31, rung=2))
    assert standing(reminded, day(32)) == [("holding_message", 2)], "calling the body does not inform the resident"
    early = read(SENT, LONG, make_step("reminded", 31, rung=2), make_step("kept_informed", 5, waiting="w1"))
    assert standing(early, day(32)) == [("holding_message", 2)]


def test_who_asked_again_comes_first():
    people = (HOUSEHOLD, NEIGHBOUR)
    now = read(make_step("done", 3), make_step("asked_again", 30, waiting="w2"), waitings=people)
    assert standing(now, day(40), people) == [("tell_again_asked", "w2"), ("tell", "w1")]
    assert standing(read(make_step("asked_again", 2, waiting="w1")), day(2)) == [("tell_again_asked", "w1")]


def test_a_notice_takes_the_place_of_the_word_for_whom_no_one_can_reach():
    erased = Waiting("w1")
    assert standing(read(make_step("done", 3), waitings=(erased,)), day(3), (erased,)) == [("notice", "w1")]
    assert standing(read(make_step("done", 3), waitings=()), day(3), ()) == [("notice", "")]


def test_a_contradiction_is_to_be_decided_before_anybody_is_told():
    now = read(make_step("done", 3), make_step("refused", 4))
    assert standing(now, day(4)) == [("decide", "")]


def test_planned_steps_stand_on_their_day_until_done():
    call = Step("c", "0", "call", due_on=day(6))
    assert standing(read(call), day(6), steps=(call,)) == [("planned", "c")]
    assert standing(read(call), day(5), steps=(call,)) == []
    assert standing(read(call), day(6), steps=(replace(call, on=day(6)),)) == []
    closed = read(make_step("done", 3), told("w1", 4), call)
    assert next_act_on(closed, (HOUSEHOLD,), None, (call,)) == day(6)


def test_the_reminders_of_journey_2():
    story = chain(SENT, LONG, make_step("reminded", 17, rung=1), make_step("reminded", 33, rung=2), make_step("done", 40))
    seen = [standing(read(*story[:count]), day(number)) for count, number in ((2, 16), (3, 20), (3, 31), (4, 33), (5, 40))]
    assert seen == [[("rung", 1)], [], [("rung", 2), ("holding_message", 2)], [("holding_message", 2)], [("tell", "w1")]]
