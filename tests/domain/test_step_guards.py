"""Entry of a step: what is filled in, what is refused and why; and that whatever is accepted has an effect."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from desktop_app.domain.errors import InvalidField, StepNotAllowed
from desktop_app.domain.step import REOPEN_REASONS, TYPES, Step
from desktop_app.domain.step_guards import FIELD_RULES, REASONS, check_step, with_defaults
from desktop_app.domain.step_order import latest
from tests.domain.step_strategies import HALL, HOUSEHOLD, MADE, NEIGHBOUR, WAITINGS, attempted, day, histories, make_step, read, told

TODAY = day(60)
FULL = {
    "waiting": "w1",
    "channel": "phone",
    "body": "landlord",
    "evidence": "photo",
    "note": "dit",
    "new_due_on": "2026-12-24",
    "new_owner": "colleague",
    "into": "other",
    "rung": 1,
    "recipient": "contact",
}
DONE = make_step("done", 3)
TRIES = (attempted("w1", 4), attempted("w1", 5), attempted("w1", 6, "door"))


def full(type: str, on: int = 30, **fields: object) -> Step:
    """A step of any type with all that it needs."""
    result = {"told": "informed", "attempted": "no_answer"}.get(type, "")
    reason = "not_done" if type == "reopened" else "parce que"
    return replace(make_step(type, on, "new"), **{**FULL, "result": result, "reason": reason, **fields})


def refusal(step: Step, *history: Step, waitings=(HOUSEHOLD,), **more: object) -> tuple[str, str]:
    """(field or state, rule or reason) of the refusal; two empty texts when it is accepted."""
    try:
        check_step(step, read(*history, waitings=waitings), waitings, TODAY, commitment="mine", made_on=MADE, **more)
    except InvalidField as bad:
        assert bad.rule in FIELD_RULES
        return bad.field, bad.rule
    except StepNotAllowed as bad:
        assert bad.reason in REASONS and bad.type == step.type
        return bad.state, bad.reason
    return "", ""


@given(histories(), WAITINGS, st.sampled_from(TYPES), st.sampled_from(("w1", "w2", "wh")), st.sampled_from(("informed", "notice")))
def test_whatever_is_accepted_has_an_effect_and_whatever_has_no_way_would_have_none(history, waitings, type, waiting, result):
    step = full(type, 30, waiting=waiting, after=latest(history), **({"result": result} if type == "told" else {}))
    assume(not any(s.id == step.id for s in history))
    where, why = refusal(step, *history, waitings=waitings)
    after = read(*history, step, waitings=waitings)
    if not why:
        assert step.id not in after.without_effect
    if why == "no_way":
        assert step.id in after.without_effect
        assert where == after.state


@pytest.mark.parametrize(
    ("type", "field", "rule"),
    [
        ("transferred", "body", "needs_body"),
        ("transferred", "channel", "needs_channel"),
        ("answered_by_body", "note", "needs_note"),
        ("reminded", "rung", "needs_rung"),
        ("reminded", "recipient", "needs_recipient"),
        ("paused", "reason", "needs_reason"),
        ("postponed", "new_due_on", "needs_new_due"),
        ("postponed", "reason", "needs_reason"),
        ("handed_over", "new_owner", "needs_new_owner"),
        ("handed_over", "reason", "needs_reason"),
        ("done", "evidence", "needs_evidence"),
        ("partly_done", "evidence", "needs_evidence"),
        ("partly_done", "reason", "needs_reason"),
        ("refused", "reason", "needs_reason"),
        ("impossible", "reason", "needs_reason"),
        ("moot", "reason", "needs_reason"),
        ("kept_informed", "waiting", "needs_waiting"),
        ("kept_informed", "channel", "needs_channel"),
        ("asked_again", "waiting", "needs_waiting"),
        ("asked_again", "channel", "needs_channel"),
        ("attempted", "waiting", "needs_waiting"),
        ("attempted", "channel", "needs_channel"),
        ("attempted", "result", "needs_result"),
        ("merged", "into", "needs_into"),
    ],
)
def test_each_type_asks_for_what_it_needs(type, field, rule):
    history = (make_step("transferred", 2, body="landlord"),)
    assert refusal(full(type), *history) == ("", "")
    assert refusal(full(type, **{field: 0 if field == "rung" else ""}), *history) == (field, rule)


@pytest.mark.parametrize(("field", "rule"), [("waiting", "needs_waiting"), ("channel", "needs_channel"), ("result", "needs_result")])
def test_told_asks_for_whom_how_and_with_what_result(field, rule):
    assert refusal(full("told"), DONE) == ("", "")
    assert refusal(full("told", **{field: ""}), DONE) == (field, rule)
    assert refusal(full("told", result="no_answer"), DONE) == ("result", "needs_result")


def test_a_resumption_asks_for_its_reason():
    paused = make_step("paused", 20)
    assert refusal(full("resumed"), paused) == ("", "")
    assert refusal(full("resumed", reason=""), paused) == ("reason", "needs_reason")


def test_reopening_takes_a_listed_reason():
    for reason in REOPEN_REASONS:
        assert refusal(full("reopened", reason=reason), DONE) == ("", "")
    assert refusal(full("reopened", reason="parce que"), DONE) == ("reason", "needs_reason")
    assert refusal(full("reopened", new_due_on=""), DONE) == ("", "")


def test_told_before_done_is_refused_with_that_reason():
    assert refusal(full("told")) == ("open", "told_before_done")
    assert refusal(full("told", on=2), DONE) == ("on", "told_before_done")
    assert refusal(full("given_up")) == ("open", "told_before_done")


def test_told_twice_a_stranger_or_a_person_by_notice_is_refused():
    both = (HOUSEHOLD, NEIGHBOUR)
    assert refusal(full("told"), DONE, told("w1", 4), waitings=both) == ("to_tell", "already_told")
    assert refusal(full("told", waiting="stranger"), DONE) == ("waiting", "not_waiting")
    assert refusal(full("told", result="notice"), DONE) == ("result", "notice_for_person")
    assert refusal(full("told", result="notice"), DONE, gone_contacts=frozenset({"r1"})) == ("", "")
    assert refusal(full("told", result="notice", waiting=""), DONE, waitings=()) == ("", "")
    assert refusal(full("told", result="informed", waiting=""), DONE, waitings=()) == ("waiting", "needs_waiting")


def test_giving_up_takes_three_tries_on_three_days_by_two_channels():
    given_up = full("given_up", on=9)
    assert refusal(given_up, DONE, *TRIES[:2]) == ("to_tell", "three_attempts")
    assert refusal(given_up, DONE, *TRIES[:2], attempted("w1", 5, "door")) == ("to_tell", "three_days")
    assert refusal(given_up, DONE, *TRIES[:2], attempted("w1", 6)) == ("to_tell", "two_channels")
    assert refusal(given_up, DONE, *TRIES) == ("", "")
    both = (HOUSEHOLD, NEIGHBOUR)
    assert refusal(given_up, DONE, *TRIES, make_step("given_up", 8, waiting="w1"), waitings=both) == ("to_tell", "already_told")


def test_no_message_is_left_for_somebody_discreet():
    message = full("attempted", result="message_left")
    assert refusal(message, DONE) == ("", "")
    assert refusal(message, DONE, discreet=True) == ("result", "discreet_message")
    assert refusal(full("attempted"), DONE, discreet=True) == ("", "")


def test_dates_that_cannot_be_are_refused():
    assert refusal(full("done", on=61)) == ("on", "future")
    assert refusal(replace(full("done"), on="2026-08-31")) == ("on", "before_made")
    assert refusal(full("postponed", new_due_on="2026-08-01")) == ("new_due_on", "due_before_made")
    assert refusal(full("reopened", new_due_on=day(29)), DONE) == ("new_due_on", "due_before_made")


def test_nothing_is_merged_into_itself():
    assert refusal(full("merged", into="mine")) == ("into", "into_itself")


def test_pauses_follow_each_other_within_sixty_days():
    paused, resumed = make_step("paused", 1), make_step("resumed", 20)
    assert refusal(full("resumed")) == ("open", "not_paused")
    assert refusal(full("paused"), paused) == ("open", "already_paused")
    assert refusal(full("paused"), paused, resumed) == ("", "")
    assert refusal(full("paused"), make_step("paused", 1), replace(resumed, on=day(61))) == ("open", "pause_too_long")
    long_ago = replace(paused, on="2026-07-01")
    assert refusal(full("paused"), long_ago) == ("open", "pause_too_long")
    assert refusal(full("resumed"), long_ago) == ("open", "not_paused")


def test_a_contradiction_leaves_a_way_to_a_decision_only():
    rivals = (make_step("done", 3, "a"), make_step("refused", 4, "b"))
    assert refusal(full("impossible"), *rivals) == ("", "")
    assert refusal(full("impossible"), rivals[0]) == ("to_tell", "no_way")
    assert refusal(full("transferred"), *rivals) == ("to_tell", "no_way")


def test_a_planned_step_only_asks_for_a_live_commitment_and_a_known_person():
    planned = Step("p", "0", "call", due_on="2030-01-01")
    assert refusal(planned) == ("", "")
    assert refusal(replace(planned, waiting="stranger")) == ("waiting", "not_waiting")
    assert refusal(planned, make_step("merged", 2, into="other")) == ("merged", "no_way")


def test_what_is_left_unsaid_is_filled_in():
    both = (HOUSEHOLD, NEIGHBOUR)
    bare = Step("n", "0", "told", channel="phone")
    filled = with_defaults(bare, read(DONE), (HOUSEHOLD,), TODAY)
    assert (filled.on, filled.result, filled.waiting) == (TODAY, "informed", "w1")
    assert with_defaults(bare, read(DONE, waitings=both), both, TODAY).waiting == ""
    assert with_defaults(bare, read(DONE, told("w1", 4), waitings=both), both, TODAY).waiting == "w2"
    asked = replace(bare, type="asked_again")
    assert with_defaults(asked, read(), (HALL,), TODAY).waiting == "wh" and with_defaults(asked, read(), both, TODAY).waiting == ""
    planned = Step("p", "0", "call", due_on="2030-01-01")
    assert with_defaults(planned, read(), both, TODAY) == planned
    said = replace(bare, on=day(5), result="declined", waiting="w2")
    assert with_defaults(said, read(DONE, waitings=both), both, TODAY) == said


@pytest.mark.parametrize(
    ("on", "done", "rung", "recipient"),
    [(3, 0, 1, "contact"), (35, 0, 2, "head_of_service"), (35, 2, 3, "director"), (90, 4, 4, "visit_or_committee")],
)
def test_a_reminder_takes_the_rung_that_is_due(on, done, rung, recipient):
    now = read(make_step("transferred", 2), *([make_step("reminded", 3, rung=done)] if done else []))
    filled = with_defaults(make_step("reminded", on), now, (HOUSEHOLD,), TODAY)
    assert (filled.rung, filled.recipient) == (rung, recipient)
    assert with_defaults(make_step("reminded", 20), read(), (HOUSEHOLD,), TODAY).rung == 0
    assert with_defaults(make_step("reminded", on), now, (HOUSEHOLD,), TODAY, ladder=()).rung == min(done + 1, 4)


def test_latest_names_what_nobody_had_seen():
    one, two = make_step("note", 1, "one"), make_step("note", 2, "two", after=("one",))
    assert latest((one, two, make_step("note", 3, "apart"))) == ("apart", "two") and latest(()) == ()
