"""The telephone: number and code, what they open, wrong codes, and what the holder of the paper says."""

import pytest

from desktop_app.domain.change import Change, Setting
from desktop_app.domain.errors import InvalidField, SlipNotOpened, SlipVoid, TooManyTries, UnknownRecord
from desktop_app.services.commitments import Commitments
from desktop_app.services.slip_desk import SlipDesk
from desktop_app.services.slip_values import SlipRow
from desktop_app.services.slips import Slips
from tests.factories import Made, make_change, make_commitment, make_resident, make_step


@pytest.fixture
def desk(made: Made) -> SlipDesk:
    return SlipDesk(made.session)


def given(made: Made, **fields: object) -> tuple[SlipRow, str]:
    """A slip in somebody's hand, and its commitment."""
    slips = Slips(made.session)
    slips.print_pad()
    commitment = make_commitment(made.session, **fields).id
    return slips.find(slips.give(slips.next_free(), commitment).value)[0], commitment


def test_number_and_code_open_dates_and_no_name(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made, made_on="2026-11-02")
    make_step(made.session, commitment, on="2026-11-03")
    make_step(made.session, commitment, type="reminded", on="2026-11-18")
    looked = desk.look(slip.number.lower().replace("-", " "), slip.code.lower())
    (matter,) = looked.matters
    assert [(fact.says, fact.on, fact.body) for fact in matter.facts] == [
        ("noted", "2026-11-02", ""),
        ("transferred", "2026-11-03", "Habitat Rives"),
        ("reminded", "2026-11-18", ""),
    ]
    assert (matter.remains, matter.next_on) == ("with_body", "2026-12-10")


def test_what_remains_follows_the_facts(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    remains = []
    for step in (
        {"type": "done", "evidence": "seen_by_agent"},
        {"type": "told", "channel": "door"},
        {"type": "reopened", "reason": "not_done"},
    ):
        made.clock.advance(days=1)
        make_step(made.session, commitment, **step)
        remains.append(desk.read(slip.id).matters[0].remains)
    assert remains == ["to_tell", "nothing", "to_do"]
    assert desk.read(slip.id).matters[0].next_on == "2026-12-12"


@pytest.mark.parametrize("number", [None, "ZZZ-0001"])
def test_a_wrong_code_and_an_unknown_number_say_the_same(made: Made, desk: SlipDesk, number: str | None) -> None:
    slip, _ = given(made)
    with pytest.raises(SlipNotOpened) as refused:
        desk.look(number or slip.number, "2222" if slip.code != "2222" else "3333")
    assert not getattr(refused.value, "__dataclass_fields__", {})


def test_five_wrong_codes_in_a_minute_and_even_the_right_one_waits(made: Made, desk: SlipDesk) -> None:
    slip, _ = given(made)
    for _ in range(5):
        with pytest.raises(SlipNotOpened):
            desk.look(slip.number, "????")
    with pytest.raises(TooManyTries) as waits:
        SlipDesk(made.session).look(slip.number, slip.code)  # starting again does not help
    assert 0 < waits.value.wait_seconds <= 60
    made.clock.advance(seconds=61)
    assert desk.look(slip.number, slip.code).number == slip.number


def test_a_clock_set_back_locks_nobody_out(made: Made, desk: SlipDesk) -> None:
    slip, _ = given(made)
    for _ in range(5):
        with pytest.raises(SlipNotOpened):
            desk.look(slip.number, "????")
    made.clock.advance(days=-3)
    assert desk.look(slip.number, slip.code)


def test_a_right_code_costs_nothing(made: Made, desk: SlipDesk) -> None:
    slip, _ = given(made)
    for _ in range(12):
        desk.look(slip.number, slip.code)


def test_what_is_no_number_is_said_before_any_try_is_counted(made: Made, desk: SlipDesk) -> None:
    slip, _ = given(made)
    for _ in range(9):
        with pytest.raises(InvalidField):
            desk.look("412", slip.code)
    assert desk.look(slip.number, slip.code)


def test_an_unused_slip_opens_on_nothing_yet(made: Made, desk: SlipDesk) -> None:
    slips = Slips(made.session)
    slip = slips.find(slips.print_pad().value)[0]
    looked = desk.look(slip.number, slip.code)
    assert looked.state == "unused" and looked.matters == ()


# -- what the holder says
def test_asked_again_becomes_a_step_where_the_matter_is_held(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    said = desk.ask(slip.id, "asked_again").value
    assert said.did == "asked_again" and said.commitment == commitment
    assert made.session.reading.get(commitment).computed["asked_again"] == 1
    assert [fact.says for fact in desk.read(slip.id).matters[0].facts] == ["noted", "asked_again"]


def test_not_done_reopens_what_i_answer_for(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    make_step(made.session, commitment, type="done", evidence="declared")
    assert desk.ask(slip.id, "not_done").value.did == "reopened"
    assert made.session.reading.get(commitment).computed["state"] == "open"


def test_not_done_waits_for_the_owner_where_somebody_else_answers(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    make_step(made.session, commitment, type="done", evidence="seen_by_agent")
    hand_over(made, commitment)
    assert desk.ask(slip.id, "not_done").value.did == "noted"
    assert made.session.reading.get(commitment).computed["state"] == "to_tell"
    assert desk.notes() == ()  # they wait on the owner's laptop


def test_said_twice_on_one_day_it_is_noted_once(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    make_step(made.session, commitment, type="done", evidence="seen_by_agent")
    hand_over(made, commitment)
    desk.ask(slip.id, "not_done")
    assert desk.ask(slip.id, "not_done").group == 0
    assert [fact.says for fact in desk.read(slip.id).matters[0].facts].count("not_done") == 1


def test_with_several_who_wait_the_one_without_a_name_asks(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    resident = make_resident(made.session).id
    Commitments(made.session).join(commitment, {"resident": resident})
    desk.ask(slip.id, "asked_again")
    asked = [step for step in made.session.reading.children("step", (commitment,)) if step["type"] == "asked_again"]
    waiting = made.session.reading.get(asked[0]["waiting"])
    assert not waiting["resident"]


# -- notes of reception
def note_from_elsewhere(made: Made, slip: SlipRow, says: str, commitment: str) -> str:
    """A line that reception wrote, as it comes by the exchange."""
    made.clock.advance(days=1)
    line = make_change(
        "0190b3a0-0000-7000-8000-00000000000a",
        "slip_line",
        {"slip": slip.id, "says": says, "on": "2026-11-25", "commitment": commitment, "ref": "Y26-RRR-001"},
        by="0190b3a0-0000-7000-8000-0000000000ff",
    )
    with made.store.work() as work:
        work.take([line])
        work.commit()
    return line.record


def test_a_note_is_confirmed_into_a_reopening_and_settled(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    make_step(made.session, commitment, type="done", evidence="declared")
    line = note_from_elsewhere(made, slip, "not_done", commitment)
    (note,) = desk.notes()
    assert (note.number, note.says, note.title, note.line) == (slip.number, "not_done", "Éclairage du hall", line)
    confirmed = desk.confirm(line)
    assert made.session.reading.get(commitment).computed["state"] == "open" and desk.notes() == ()
    assert [fact.says for fact in desk.read(slip.id).matters[0].facts] == ["noted", "declared", "not_done", "reopened"]
    assert confirmed.group


def test_an_asking_confirmed_stays_one_line(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    desk.confirm(note_from_elsewhere(made, slip, "asked_again", commitment))
    Slips(made.session).catch_up()
    assert [fact.says for fact in desk.read(slip.id).matters[0].facts] == ["noted", "asked_again"]
    assert made.session.reading.get(commitment).computed["asked_again"] == 1


def test_confirming_is_undone_whole(made: Made, desk: SlipDesk) -> None:
    from desktop_app.services.undo import Undo

    slip, commitment = given(made)
    make_step(made.session, commitment, type="done", evidence="declared")
    line = note_from_elsewhere(made, slip, "not_done", commitment)
    undo = Undo(made.session)
    undo.remember(desk.confirm(line).group)
    undo.undo()
    assert made.session.reading.get(commitment).computed["state"] == "to_tell"
    assert [note.line for note in desk.notes()] == [line]


def test_a_note_is_confirmed_or_dismissed_once(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    line = note_from_elsewhere(made, slip, "asked_again", commitment)
    desk.dismiss(line)
    assert desk.notes() == ()
    with pytest.raises(UnknownRecord):
        desk.confirm(line)


# -- doubled, elsewhere, late
def test_a_slip_given_twice_on_two_laptops_keeps_both_apart(made: Made, desk: SlipDesk) -> None:
    slips = Slips(made.session)
    slips.print_pad()
    one, other = make_commitment(made.session, made_on="2026-11-02").id, make_commitment(made.session, title="Bac", made_on="2026-11-20").id
    slip = slips.find(slips.next_free())[0]
    slips.give(slip.number, one)
    rival = make_change(slip.id, "slip", {"commitment": other}, name="00000000000000aa", at=1_800_000_000_000)
    with made.store.work() as work:
        work.take([rival])
        work.commit()
    assert slips.find(slip.number)[0].doubled
    made.clock.advance(hours=1)
    make_step(made.session, other, on="2026-11-24")
    looked = desk.look(slip.number, slip.code)
    assert looked.doubled
    assert {matter.commitment: [fact.on for fact in matter.facts][:1] for matter in looked.matters} == {
        one: ["2026-11-02"],
        other: ["2026-11-20"],
    }


def test_steps_of_those_who_hold_no_slips_are_caught_up_with(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    step: Change = make_change(
        "0190b3a0-0000-7000-8000-00000000000b",
        "step",
        {"parent": commitment, "type": "transferred", "on": "2026-11-24", "channel": "email", "ref": "S26-RRR-001"},
        by="0190b3a0-0000-7000-8000-0000000000ff",
    )
    assert step.settings["type"] == Setting("transferred")
    with made.store.work() as work:
        work.take([step])
        work.commit()
    assert [fact.says for fact in desk.read(slip.id).matters[0].facts] == ["noted"]
    assert Slips(made.session).catch_up().value == 1
    assert [fact.says for fact in desk.read(slip.id).matters[0].facts] == ["noted", "transferred"]
    assert Slips(made.session).catch_up().group == 0


def test_a_voided_slip_says_so_to_the_right_code_alone(made: Made, desk: SlipDesk) -> None:
    slip, commitment = given(made)
    Slips(made.session).void(slip.id, "spoilt")
    with pytest.raises(SlipNotOpened):
        desk.look(slip.number, "????")
    with pytest.raises(SlipVoid):
        desk.look(slip.number, slip.code)
    assert made.session.reading.get(commitment)["slip"] is None
    with pytest.raises(SlipVoid):
        desk.ask(slip.id, "asked_again")


def hand_over(made: Made, commitment: str) -> None:
    """Somebody else answers for it from now on."""
    person = "0190b3a0-0000-7000-8000-0000000000fe"
    with made.store.work() as work:
        work.take([make_change(person, "person", {"name": "Dominique", "role": "agent", "ref": "U26-RRR-001"}, by=person)])
        work.commit()
    make_step(made.session, commitment, type="handed_over", new_owner=person, reason="congé")
