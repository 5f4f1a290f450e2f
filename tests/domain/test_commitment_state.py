"""Commitments: properties over random histories, a test for each row of C1, contradictions, and journeys 2 and 11."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.commitment_progress import DONE_STATES, STATES, WAYS
from desktop_app.domain.commitment_state import Waiting, days_late, is_late, late_after
from desktop_app.domain.step import OUTCOMES, TYPES, WAITING_TYPES, Step
from tests.domain.step_strategies import (
    DUE,
    HALL,
    HOUSEHOLD,
    MADE,
    NEIGHBOUR,
    WAITINGS,
    attempted,
    chain,
    day,
    histories,
    make_step,
    read,
    told,
)

RANK = {state: rank for rank, state in enumerate(("open", "transferred", "to_tell", "closed_unreached", "closed"))}
FIRST, OTHER = make_step("done", 3, "a"), make_step("refused", 5, "b")
THREE_TRIES = (attempted("w1", 4), attempted("w1", 5), attempted("w1", 6, "door"))


# --- properties


@given(histories(), WAITINGS, st.randoms(use_true_random=False))
def test_the_order_of_arrival_and_repetition_change_nothing(steps, waitings, random):
    shuffled = [*steps, *random.sample(steps, len(steps) // 2)]
    random.shuffle(shuffled)
    people = random.sample(waitings, len(waitings))
    assert read(*shuffled, waitings=people) == read(*steps, waitings=waitings)


@given(histories(), WAITINGS)
def test_it_is_closed_only_when_there_is_an_outcome_and_everybody_was_told_or_given_up(steps, waitings):
    found = read(*steps, waitings=waitings)
    if found.state in ("closed", "closed_unreached"):
        assert found.outcome in OUTCOMES
        assert {waiting.id for waiting in waitings} == {*found.told, *found.given_up}
        assert (found.state == "closed_unreached") == bool(found.given_up)
        assert found.done_on and found.done_on <= found.closed_on and not found.pending
        persons = {waiting.id for waiting in waitings if waiting.resident}
        heard = [step for step in steps if step.type == "told" and step.on and step.id not in found.without_effect]
        assert not any(step.result == "notice" and step.waiting in persons for step in heard)


@given(histories(), WAITINGS, st.integers(1, 9), st.sampled_from(TYPES))
def test_no_step_alone_leads_from_open_or_transferred_to_closed(steps, waitings, on, type):
    before = read(*steps, waitings=waitings)
    step = make_step(type, on + 20, "last", waiting="w1", result="informed", after=tuple(step.id for step in steps))
    after = read(*steps, step, waitings=waitings)
    if before.state in ("open", "transferred"):
        assert after.state not in ("closed", "closed_unreached")


@given(histories(), WAITINGS, st.sampled_from(TYPES))
def test_a_planned_step_moves_nothing(steps, waitings, type):
    planned = Step(id="planned", at="0", type=type, due_on=day(3), waiting="w1", into="other", after=tuple(step.id for step in steps[:2]))
    assert replace(read(*steps, planned, waitings=waitings), order=()) == replace(read(*steps, waitings=waitings), order=())


@given(histories(), WAITINGS, st.sampled_from(TYPES))
def test_undoing_the_last_step_is_as_if_it_had_never_been(steps, waitings, type):
    last = make_step(type, 5, "last", waiting="w1", result="informed", after=tuple(step.id for step in steps))
    assert read(*steps, waitings=waitings, undone=(last,)) == read(*steps, waitings=waitings)


@given(st.one_of(histories(), histories(6, ("done", "refused", "told", "told"))), WAITINGS)
def test_a_contradiction_never_closes_and_is_never_above_its_readings(steps, waitings):
    found = read(*steps, waitings=waitings)
    if found.contradictions:
        assert found.state == "to_tell"
        rivals = {name for pair in found.contradictions for name in pair} | {*found.same_outcome, found.outcome_step}
        for one in rivals:
            others = [step for step in steps if step.id in rivals and step.id != one]
            reading = read(*(step for step in steps if step not in others), waitings=waitings, undone=others)
            assert reading.state == "merged" or RANK[found.state] <= RANK[reading.state] or reading.reopened


@given(st.lists(st.tuples(st.sampled_from(("w1", "w2")), st.integers(5, 9), st.sets(st.sampled_from("ab"))), max_size=6))
def test_a_contradiction_stays_to_tell_whatever_words_are_said_until_somebody_decides(words):
    said = [replace(told(who, on), id=f"t{n}", after=tuple(sorted(seen))) for n, (who, on, seen) in enumerate(words)]
    found = read(FIRST, OTHER, *said, waitings=(HOUSEHOLD, NEIGHBOUR))
    assert (found.state, found.contradictions) == ("to_tell", (("a", "b"),))
    decision = make_step("done", 10, "c", after=("a", "b", *(step.id for step in said)))
    decided = read(FIRST, OTHER, *said, decision, waitings=(HOUSEHOLD, NEIGHBOUR))
    heard_only_that = {who for who, _, _ in words if all(seen == {"a"} for name, _, seen in words if name == who)}
    assert {*decided.told} == heard_only_that and not decided.contradictions


@given(histories(types=("done", "refused", "told", "transferred")), WAITINGS)
def test_told_before_the_outcome_never_closes(steps, waitings):
    early = [replace(step, on=day(10)) if step.type in OUTCOMES and step.on else step for step in steps]
    found = read(*early, waitings=waitings)
    assert found.state not in ("closed", "closed_unreached") or not waitings


@given(histories())
def test_reading_order_keeps_what_was_seen_and_names_each_step_once(steps):
    order = read(*steps).order
    assert sorted(order) == sorted(step.id for step in steps)
    assert all(order.index(seen) < order.index(step.id) for step in steps for seen in step.after)


@given(histories(), WAITINGS)
def test_one_more_household_brings_back_what_was_closed(steps, waitings):
    if read(*steps, waitings=waitings).state in ("closed", "closed_unreached"):
        late = Waiting("late", "person", "r9")
        assert read(*steps, waitings=(*waitings, late)).state in ("to_tell", "merged", "open")


@given(histories(), WAITINGS)
def test_states_and_counts_are_always_sound(steps, waitings):
    found = read(*steps, waitings=waitings)
    assert found.state in STATES
    assert (found.transferred_on is not None) == (found.state == "transferred")
    assert 0 <= found.paused_days <= 60
    assert not {*found.told} & {*found.given_up} and {*found.asked_again} <= {waiting.id for waiting in waitings}
    assert {*found.without_effect} <= {*found.order}


# --- the rows of C1

DONE_1 = make_step("done", 3, evidence="photo")
TO = {
    "open": (),
    "transferred": (make_step("transferred", 2, body="landlord"),),
    "to_tell": (DONE_1,),
    "closed": (DONE_1, told("w1", 4)),
    "closed_unreached": (DONE_1, *THREE_TRIES, make_step("given_up", 7, waiting="w1")),
    "merged": (make_step("merged", 2, into="other"),),
}


@pytest.mark.parametrize("state", STATES)
def test_the_examples_reach_every_state(state):
    assert read(*TO[state]).state == state


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("type", sorted(WAYS))
def test_a_step_without_a_way_has_no_effect_and_says_so(type, state):
    step = make_step(
        type, 20, "x", waiting="w1", new_due_on="2026-12-01", new_owner="colleague", into="other", body="b", result="informed", rung=1
    )
    before, after = read(*chain(*TO[state], step)[:-1]) if TO[state] else read(), read(*chain(*TO[state], step))
    if state not in WAYS[type]:
        assert after.without_effect[-1:] == ("x",)
        assert replace(after, order=(), without_effect=()) == replace(before, order=(), without_effect=())


def test_a_transfer_starts_the_ladder_and_leaves_due_date_and_owner():
    found = read(make_step("transferred", 3, body="landlord"))
    assert (found.state, found.transferred_on, found.body) == ("transferred", day(3), "landlord")
    assert (found.due_on, found.owner) == (DUE, "owner")


@pytest.mark.parametrize("outcome", OUTCOMES)
@pytest.mark.parametrize("before", [(), (make_step("transferred", 2, body="landlord"),)])
def test_an_outcome_is_still_to_tell_and_stops_the_ladder(outcome, before):
    found = read(*before, make_step(outcome, 3, evidence="written"))
    assert (found.state, found.outcome, found.done_on, found.evidence) == ("to_tell", outcome, day(3), "written")
    assert found.transferred_on is None and found.pending == ("w1",) and found.days_to_done == 2


def test_closed_when_the_last_waiting_is_told():
    people = (HOUSEHOLD, NEIGHBOUR)
    assert read(DONE_1, told("w1", 4), waitings=people).state == "to_tell"
    found = read(DONE_1, told("w1", 4), told("w2", 9), waitings=people)
    assert (found.state, found.told_on, found.closed_on, found.days_to_told) == ("closed", day(9), day(9), 6)


def test_told_on_an_earlier_day_than_the_outcome_has_no_effect():
    early = told("w1", 2)
    found = read(*chain(DONE_1, early))
    assert (found.state, found.without_effect) == ("to_tell", (early.id,))


def test_a_notice_is_for_those_without_a_contact():
    assert read(DONE_1, told("w1", 4, result="notice")).state == "to_tell"
    assert read(DONE_1, told("w1", 4, result="notice"), gone_contacts=frozenset({"r1"})).state == "closed"
    assert read(DONE_1, told("wh", 4, result="public_notice"), waitings=(HALL,)).state == "closed"


def test_telling_a_stranger_or_twice_has_no_effect():
    stranger, again = told("stranger", 4), told("w1", 6)
    found = read(DONE_1, stranger, told("w1", 5), again)
    assert (found.state, found.without_effect, found.told_on) == ("closed", (stranger.id, again.id), day(5))


@pytest.mark.parametrize(
    "tries",
    [
        THREE_TRIES[:2],
        (attempted("w1", 4), attempted("w1", 5), attempted("w1", 6)),
        (attempted("w1", 4), attempted("w1", 4, "door"), attempted("w1", 5)),
        (attempted("w1", 4), attempted("w1", 5), attempted("w2", 6, "door")),
        (attempted("w1", 1), attempted("w1", 2), attempted("w1", 6, "door")),
    ],
    ids=["two tries", "one channel", "two days", "somebody else", "before the outcome"],
)
def test_nobody_is_given_up_too_early(tries):
    found = read(DONE_1, *tries, make_step("given_up", 7, waiting="w1"), waitings=(HOUSEHOLD, NEIGHBOUR))
    assert found.given_up == () and found.without_effect == ("given_up-7",)


def test_one_given_up_among_the_told_is_closed_unreached():
    given_up = make_step("given_up", 8, waiting="w1")
    found = read(DONE_1, *THREE_TRIES, told("w2", 5), given_up, waitings=(HOUSEHOLD, NEIGHBOUR))
    assert (found.state, found.told, found.given_up, found.told_on, found.closed_on) == (
        "closed_unreached",
        ("w2",),
        ("w1",),
        day(5),
        day(8),
    )


def test_somebody_given_up_and_then_met_was_told():
    steps = (DONE_1, *THREE_TRIES, make_step("given_up", 7, waiting="w1"), told("w1", 8), told("w2", 9))
    assert read(*steps, waitings=(HOUSEHOLD, NEIGHBOUR)).state == "closed"


@pytest.mark.parametrize("state", ["to_tell", "closed", "closed_unreached"])
def test_reopened_begins_again_with_a_new_date_and_the_first_rung(state):
    before = (make_step("transferred", 1, body="landlord"), make_step("reminded", 2, rung=2), *TO[state])
    found = read(*before, make_step("reopened", 10, reason="not_done"))
    assert (found.state, found.reopened, found.due_on) == ("open", 1, day(25))
    assert (found.outcome, found.told, found.given_up, found.told_on, found.last_rung_done) == ("", (), (), "", 0)
    found = read(*before, make_step("reopened", 10, new_due_on="2026-11-02"), make_step("done", 12), told("w1", 13))
    assert (found.state, found.due_on, found.done_on, found.reopened) == ("closed", "2026-11-02", day(12), 1)


def test_tries_before_a_reopening_do_not_count_after_it():
    steps = (DONE_1, *THREE_TRIES, make_step("reopened", 8), make_step("done", 9), make_step("given_up", 10, waiting="w1"))
    assert read(*steps).state == "to_tell"


@pytest.mark.parametrize("state", ["open", "transferred", "to_tell"])
def test_merged_names_the_survivor_and_ends_there(state):
    found = read(*TO[state], make_step("merged", 9, into="other"), make_step("done", 10, name="late"), told("w1", 11))
    assert (found.state, found.merged_into, found.transferred_on) == ("merged", "other", None)
    assert not is_late(found, "2030-01-01")


def test_an_erased_person_leaves_the_state_and_asks_for_a_notice():
    erased = Waiting("w1")
    found = read(DONE_1, waitings=(erased,))
    assert (found.state, found.notice_wanted) == ("to_tell", True)
    assert not read(DONE_1, waitings=(erased, NEIGHBOUR)).notice_wanted
    assert read(DONE_1, waitings=(HOUSEHOLD,), gone_contacts=frozenset({"r1"})).notice_wanted
    assert not read(DONE_1, waitings=(HALL,)).notice_wanted
    assert read(DONE_1, told("w1", 4), waitings=(erased,)).state == "closed"
    assert read(DONE_1, waitings=()).notice_wanted
    assert read(DONE_1, make_step("told", 5, result="notice"), waitings=()).state == "closed"
    assert read(DONE_1, make_step("told", 5, result="informed"), waitings=()).state == "to_tell"


def test_answers_of_the_body_and_notes_never_move_it():
    facts = [make_step(type, 3) for type in TYPES if type not in WAYS]
    assert {step.type for step in facts} >= {"acknowledged", "answered_by_body", "note"}
    found = read(make_step("transferred", 2, body="landlord"), *facts)
    assert (found.state, found.without_effect) == ("transferred", ())


def test_postponed_and_handed_over_move_date_and_owner_only():
    found = read(make_step("postponed", 2, new_due_on="2026-10-05"), make_step("handed_over", 3, new_owner="colleague"))
    assert (found.state, found.due_on, found.owner) == ("open", "2026-10-05", "colleague")
    assert read(make_step("postponed", 2), make_step("handed_over", 3)).without_effect == ("postponed-2", "handed_over-3")


def test_pauses_last_sixty_days_in_all():
    first = (make_step("paused", 1), make_step("resumed", 51))
    found = read(*first, make_step("paused", 60, name="p2"))
    assert (found.paused, found.paused_days, found.paused_until, found.pauses) == (True, 50, day(70), ((day(1), day(51)),))
    assert found.is_paused(day(69)) and not found.is_paused(day(70)) and not found.is_paused(day(59))
    spent = read(*first, make_step("paused", 60, name="p2"), make_step("resumed", 90, name="r2"), make_step("paused", 91, name="p3"))
    assert (spent.paused_days, spent.paused, spent.without_effect) == (60, False, ("r2", "p3"))
    backdated = make_step("paused", 5, "back", after=("resumed-51",))
    assert read(*first, backdated).pauses == ((day(1), day(51)),) and read(*first, backdated).paused_on == day(51)
    assert read(make_step("paused", 2), make_step("paused", 3)).without_effect == ("paused-3",)
    assert read(make_step("resumed", 3)).without_effect == ("resumed-3",)
    assert not read(make_step("paused", 2), DONE_1).paused


def test_who_asked_again_stands_out_until_they_hear_from_us():
    found = read(make_step("asked_again", 5, waiting="w1"), make_step("asked_again", 7, waiting="w1", name="again"))
    assert (found.asked_again, found.asked_again_on) == (("w1",), (day(5),))
    assert read(make_step("asked_again", 5, waiting="w1"), make_step("kept_informed", 6, waiting="w1")).asked_again == ()
    assert read(DONE_1, make_step("asked_again", 5, waiting="w1"), told("w1", 6)).asked_again == ()
    for type in sorted({*WAITING_TYPES} - {"told", "given_up"}):
        assert read(make_step(type, 5, "x", waiting="stranger")).without_effect == ("x",)


def test_a_late_promise_is_late_until_it_is_told():
    assert late_after(read()) == DUE and not is_late(read(), DUE) and days_late(read(), "2026-09-25") == 3
    on_time = read(make_step("done", 20))
    assert late_after(on_time) == day(27) and late_after(read(DONE_1)) == DUE
    assert late_after(read(DONE_1, told("w1", 4))) == "" and days_late(read(DONE_1, told("w1", 4)), "2030-01-01") == 0


# --- order, contradictions


def test_what_was_seen_comes_before_the_date():
    done, refused = make_step("done", 9, name="a"), replace(told("w1", 12), after=("a",))
    assert read(refused, done).order == ("a", refused.id)
    backdated = replace(told("w1", 5), after=("a",))
    assert read(backdated, done).order == ("a", backdated.id)


def test_steps_that_claim_to_have_seen_each_other_are_read_all_the_same():
    one, two = make_step("note", 3, "one", after=("two",)), make_step("note", 2, "two", after=("one",))
    late = make_step("note", 1, "late", after=("one",))
    assert read(one, two, late).order == read(late, two, one).order == ("two", "one", "late")


def test_two_contents_under_one_name_are_read_alike_everywhere():
    one, two = make_step("done", 3, "x"), make_step("refused", 3, "x")
    assert read(one, two) == read(two, one)


def test_two_outcomes_that_had_not_seen_each_other_wait_for_a_decision():
    seen_a, seen_b = replace(told("w1", 4), after=("a",)), replace(told("w1", 6), after=("b",))
    found = read(FIRST, OTHER, seen_a, seen_b)
    assert (found.state, found.contradictions, found.without_effect) == ("to_tell", (("a", "b"),), ())
    decision = make_step("done", 8, "c", after=(seen_a.id, seen_b.id))
    decided = read(FIRST, OTHER, seen_a, seen_b, decision)
    assert (decided.contradictions, decided.outcome_step, decided.state) == ((), "c", "to_tell")
    assert decided.pending == ("w1",), "who heard two opposite things is told again"
    assert (decided.done_on, read(FIRST, OTHER, decision, seen_a, seen_b, told("w1", 9)).state) == (day(3), "closed")


def test_who_heard_only_what_was_decided_is_not_told_again():
    heard = replace(told("w1", 4), after=("a",))
    same, opposite = make_step("done", 8, "c", after=("b", heard.id)), make_step("refused", 8, "c", after=("b", heard.id))
    assert read(FIRST, OTHER, heard, same).state == "closed"
    assert read(FIRST, OTHER, heard, opposite).state == "to_tell"


def test_a_decision_that_saw_only_one_side_decides_nothing():
    half = make_step("done", 8, "c", after=("a",))
    found = read(FIRST, OTHER, half)
    assert (found.contradictions, found.without_effect) == ((("a", "b"),), ("c",))


def test_a_third_outcome_that_nobody_saw_stands_against_the_decision():
    decision, third = make_step("done", 8, "c", after=("a", "b")), make_step("moot", 9, "z")
    assert read(FIRST, OTHER, decision, third).contradictions == (("c", "z"),)
    assert read(FIRST, OTHER, decision, replace(third, on=day(6))).contradictions == (("z", "c"),)


def test_the_same_outcome_twice_is_one_outcome():
    again = make_step("done", 5, "b")
    found = read(FIRST, again, told("w1", 6))
    assert (found.state, found.contradictions, found.same_outcome, found.done_on) == ("closed", (), ("b",), day(3))


def test_an_outcome_after_one_that_was_seen_has_no_effect():
    after = make_step("refused", 5, "b", after=("a",))
    assert (read(FIRST, after).outcome, read(FIRST, after).without_effect) == ("done", ("b",))


def test_outcomes_of_two_rounds_do_not_contradict_each_other():
    reopened = make_step("reopened", 4, after=("a",))
    found = read(FIRST, reopened, OTHER)
    assert (found.state, found.outcome, found.contradictions) == ("to_tell", "refused", ())


def test_what_an_undone_step_had_seen_stays_seen():
    between = make_step("note", 4, "n", after=("a",))
    decided_after = make_step("refused", 5, "b", after=("n",))
    assert read(FIRST, decided_after, undone=(between,)).contradictions == ()
    assert read(FIRST, decided_after).contradictions == (("a", "b"),)


def test_a_wild_date_breaks_nothing():
    found = read(make_step("paused", 1), Step("d", "0", "done", on="9999-12-31"), Step("r", "1", "reopened", on="9999-12-31"))
    assert found.due_on == "9999-12-31"
    assert read(Step("d", "0", "done")).without_effect == ("d",)


# --- journeys


def test_journey_2_five_households_and_a_lamp():
    people = tuple(Waiting(f"h{n}", "person", f"r{n}") for n in range(1, 6))
    story = chain(
        make_step("transferred", 2, body="landlord", channel="email"),
        make_step("reminded", 17, rung=1, recipient="contact"),
        make_step("reminded", 32, rung=2, recipient="head_of_service"),
        make_step("answered_by_body", 35, note="réparé"),
        make_step("check", 36, note="toujours éteinte"),
    )
    still = read(*story, waitings=people)
    assert (still.state, still.last_rung_done, still.done_on) == ("transferred", 2, "")
    repaired = (*story, make_step("done", 40, evidence="seen_by_agent"))
    tries = (attempted("h1", 41), attempted("h1", 42, "door"))
    words = tuple(told(f"h{n}", 43 + n) for n in range(1, 6))
    for count in range(5):
        found = read(*repaired, *tries, *words[:count], waitings=people)
        assert (found.state, len(found.told), len(found.pending)) == ("to_tell", count, 5 - count)
    closed = read(*repaired, *tries, *words, waitings=people)
    assert (closed.state, closed.days_to_done, closed.days_to_told, closed.evidence) == ("closed", 39, 8, "seen_by_agent")
    joined = read(*repaired, *tries, *words, waitings=(*people, Waiting("h6", "person", "r6")))
    assert (joined.state, joined.pending) == ("to_tell", ("h6",))


def test_journey_11_an_anonymous_woman_a_slip_and_a_notice():
    she = (Waiting("w", "person"),)
    story = (
        make_step("transferred", 3, body="landlord"),
        make_step("reminded", 18, rung=1),
        make_step("done", 20, evidence="declared"),
        make_step("asked_again", 25, waiting="w"),
        make_step("reopened", 25, reason="not_done", name="z-reopened"),
    )
    again = read(*story, waitings=she)
    assert (again.state, again.reopened, again.asked_again, again.due_on) == ("open", 1, ("w",), day(40))
    end = (make_step("done", 30, evidence="seen_by_agent"), told("w", 31, result="notice", channel="notice"))
    assert read(*story, *end[:1], waitings=she).state == "to_tell"
    closed = read(*story, *end, waitings=she)
    assert (closed.state, closed.asked_again, closed.without_effect) == ("closed", (), ())
    assert MADE < closed.done_on <= closed.told_on and DONE_STATES
