"""Processes and their phases, councils and opinions that must be answered, and the plan that shows who is asked too much or never."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bootstrap.desktop import services_over
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.record import Record
from desktop_app.services.participation import Participation, ProcessFilter, plan_of
from tests.factories import AREA, OTHER_AREA, PLACE, TOWN, make_encounter


@pytest.fixture
def participation(made: Any) -> Participation:
    return services_over(made.store).participation


def note(participation: Participation, title: str, kind: str = "consultation", area: str = AREA, **more: Any) -> str:
    return participation.save({"title": title, "kind": kind, "territory": [area], **more}).value


def titles(participation: Participation, **where: Any) -> list[str]:
    return [row.title for row in participation.rows(ProcessFilter(**where))]


def phase(code: str, first: str, last: str) -> dict[str, str]:
    return {"code": code, "label": code.title(), "from_on": first, "to_on": last}


def test_phases_that_overlap_or_run_backwards_are_refused_by_their_names(participation: Participation) -> None:
    phases = [phase("ideas", "2026-11-01", "2026-11-30"), phase("study", "2026-11-30", "2026-12-31")]
    with pytest.raises(InvalidField) as refused:
        note(participation, "Square", phases=phases)
    assert (refused.value.rule, refused.value.value, refused.value.limit) == ("phases_overlap", "Ideas", "Study")
    phases[1]["from_on"] = "2026-12-01"
    id = note(participation, "Square", phases=phases)
    row = participation.view(id).row
    assert (row.starts_on, row.ends_on, row.phase) == ("2026-11-01", "2026-12-31", "Ideas")


def test_other_phases_move_the_days_that_followed_from_them(participation: Participation) -> None:
    id = note(participation, "Square", phases=[phase("ideas", "2026-11-01", "2026-11-30")])
    held = {"starts_on": "2026-11-01", "ends_on": "2026-11-30"}
    participation.save({"phases": [phase("ideas", "2026-11-05", "2026-12-20")], **held}, id)
    row = participation.view(id).row
    assert (row.starts_on, row.ends_on) == ("2026-11-05", "2026-12-20")
    participation.save({"ends_on": "2027-01-15"}, id)
    participation.save({"phases": [phase("ideas", "2026-11-10", "2026-12-24")]}, id)
    row = participation.view(id).row
    assert (row.starts_on, row.ends_on) == ("2026-11-10", "2027-01-15")


def test_what_is_open_at_an_address(made: Any, participation: Participation) -> None:
    note(participation, "Square", starts_on="2026-11-01", ends_on="2026-12-31")
    note(participation, "Toute la ville", area=TOWN, starts_on="2026-11-01", ends_on="2026-12-31")
    note(participation, "Ailleurs", area=OTHER_AREA, starts_on="2026-11-01", ends_on="2026-12-31")
    note(participation, "Fini", starts_on="2026-01-01", ends_on="2026-02-01")
    here = {"town": TOWN, "neighbourhood": AREA}
    assert {row.title for row in participation.open_at(here)} == {"Square", "Toute la ville"}
    assert PLACE["town"] == TOWN


def test_an_opinion_opens_a_commitment_to_the_council_that_closes_when_it_is_told(made: Any, participation: Participation) -> None:
    council = note(participation, "Conseil Pasteur", "council")
    opinion = participation.opinion(council, {"origin": "own_motion", "title": "Éclairer le passage"}, "2026-12-20").value
    (seen,) = participation.view(council).opinions
    assert seen.state == "waiting" and seen.commitment is not None
    assert (seen.commitment["kind"], seen.commitment["promised_to"]) == ("answer", "council")
    made.clock.advance(days=40)
    assert participation.view(council).opinions[0].state == "late"
    participation.answer(opinion, "Deux lampes au printemps.", "Service éclairage")
    assert participation.view(council).opinions[0].state == "answered"
    session = participation.meeting(council, {"at": "2027-01-03T08:00:00Z", "attendance": 31, "newcomers": 4}).value
    participation.tell(opinion, session)
    told = participation.view(council).opinions[0]
    assert told.state == "told" and told.record["told_in"] == session
    assert told.commitment is not None and told.commitment.computed["state"] == "closed"


def test_nothing_is_told_in_session_before_it_is_answered(participation: Participation) -> None:
    council = note(participation, "Conseil Pasteur", "council")
    opinion = participation.opinion(council, {"origin": "referral", "asked_by": "La maire", "title": "Le marché"}, "2026-12-20").value
    with pytest.raises(InvalidField) as refused:
        participation.tell(opinion)
    assert (refused.value.field, refused.value.rule) == ("answer", "needed")


def test_members_stand_by_college_and_more_newcomers_than_people_are_refused(participation: Participation) -> None:
    council = note(participation, "Conseil Pasteur", "council")
    participation.member(council, {"public_name": "Une habitante", "college": "residents", "designation": "drawn"})
    gone = participation.member(council, {"public_name": "Amicale", "college": "associations", "designation": "named"}).value
    assert [one.label for one in participation.view(council).members] == ["Amicale", "Une habitante"]
    participation.remove(gone)
    assert [one.label for one in participation.view(council).members] == ["Une habitante"]
    with pytest.raises(InvalidField) as refused:
        participation.meeting(council, {"at": "2026-12-02T17:00:00Z", "attendance": 3, "newcomers": 4})
    assert refused.value.rule == "more_than_came"


def test_those_told_of_a_process_are_a_count(made: Any, participation: Participation) -> None:
    here, there = note(participation, "Square"), note(participation, "Marché")
    make_encounter(made.session, invited=[here])
    make_encounter(made.session, invited=[here, there])
    make_encounter(made.session)
    assert (participation.view(here).invited, participation.view(there).invited) == (2, 1)


def test_the_day_knows_returns_sessions_and_opinions_that_wait(participation: Participation) -> None:
    note(participation, "Square", starts_on="2026-09-01", ends_on="2026-10-01")
    council = note(participation, "Conseil Pasteur", "council")
    participation.meeting(council, {"at": "2026-11-26T17:00:00Z"})
    participation.meeting(council, {"at": "2026-12-26T17:00:00Z"})
    participation.opinion(council, {"origin": "own_motion", "title": "Éclairer"}, "2026-11-28")
    participation.opinion(council, {"origin": "own_motion", "title": "Planter"}, "2027-02-28")
    due = participation.due()
    assert [row.title for row in due.returns] == ["Square"]
    assert [one.council for one in due.meetings] == ["Conseil Pasteur"]
    assert [str(one.opinion.record["title"]) for one in due.opinions] == ["Éclairer"]
    assert due.count == 3


def test_a_request_for_advice_and_an_experiment_move_by_their_dates(made: Any) -> None:
    advice = services_over(made.store).advice
    id = advice.save_request({"title": "Cour d’école", "service": "Éducation", "need": "Associer les parents", "level": "design"}).value
    assert advice.request(id).state == "asked"
    advice.save_request({"brief": "Trois ateliers", "due_on": "2026-11-30"}, id)
    assert advice.request(id).state == "framed"
    made.clock.advance(days=30)
    assert [row.state for row in advice.requests("éducation")] == ["late"]
    advice.save_request({"finished_on": "2026-12-20", "result": "Cour ouverte le samedi"}, id)
    assert (advice.requests(), [row.id for row in advice.requests(finished=True)]) == ((), [id])
    seen = advice.save_watch({"title": "Bancs mobiles", "hypothesis": "On s’y parle davantage"}).value
    assert advice.watch(seen).state == "seen"
    advice.save_watch({"tried_on": "2026-12-01"}, seen)
    assert advice.watch(seen).state == "tried"
    advice.save_watch({"ended": "kept", "ended_on": "2026-12-15", "result": "Gardés sur deux places"}, seen)
    assert [row.state for row in advice.watched(ended=True)] == ["kept"] and not advice.watched()


def test_participants_wait_until_they_are_told(made: Any, participation: Participation) -> None:
    id = note(participation, "Square", starts_on="2026-09-01", ends_on="2026-10-01", return_due_on="2026-11-01")
    assert titles(participation, tab="to_return") == ["Square"]
    assert participation.view(id).row.return_late
    participation.give_back(id, "Le portail reste ouvert jusqu’à 20 h.")
    assert (titles(participation, tab="to_return"), titles(participation, tab="ended")) == ([], ["Square"])


def process(id: str, areas: tuple[str, ...], starts: str, ends: str, returned: str = "") -> Record:
    values = {"territory": areas, "starts_on": starts, "ends_on": ends, "returned_on": returned or None}
    return Record(id, "process", "", "2026-01-01T00:00:00Z", "", "", "", "", values=values)


TOWNS = {AREA: TOWN, OTHER_AREA: TOWN}


def test_the_plan_says_who_is_asked_twice_and_who_is_left_out() -> None:
    processes = (
        process("a", (AREA,), "2026-03-01", "2026-03-31", "2026-04-10"),
        process("b", (TOWN,), "2026-03-10", "2026-05-31", "2026-06-30"),
        process("c", (AREA,), "2026-09-01", "2026-10-01"),
    )
    plan = plan_of(processes, TOWNS, 2026, "2026-11-26")
    assert {row.code: row.quarters for row in plan.rows} == {
        AREA: (("a", "b"), ("b",), ("c",), ("c",)),
        OTHER_AREA: (("b",), ("b",), (), ()),
    }
    assert [(one.kind, one.neighbourhood, one.processes) for one in plan.warnings] == [
        ("too_close", AREA, ("a", "b")),
        ("no_return", "", ("c",)),
    ]
    later = plan_of(processes, TOWNS, 2027, "2027-11-26")
    assert {one.neighbourhood for one in later.warnings if one.kind == "left_out"} == {AREA, OTHER_AREA}


@given(
    st.lists(
        st.tuples(st.sampled_from([AREA, OTHER_AREA, TOWN]), st.integers(1, 12), st.integers(0, 5)).map(
            lambda one: (one[0], f"2026-{one[1]:02d}-05", f"2026-{min(12, one[1] + one[2]):02d}-20")
        ),
        max_size=8,
    )
)
def test_a_process_stands_in_every_quarter_that_it_touches_and_in_no_other(found: list[tuple[str, str, str]]) -> None:
    processes = tuple(process(str(place), (area,), starts, ends) for place, (area, starts, ends) in enumerate(found))
    plan = plan_of(processes, TOWNS, 2026, "2026-12-31")
    for row in plan.rows:
        for number, quarter in enumerate(row.quarters):
            months = {f"2026-{month:02d}" for month in range(3 * number + 1, 3 * number + 4)}
            for one in processes:
                touches = any(str(one["starts_on"])[:7] <= month <= str(one["ends_on"])[:7] for month in months)
                asked = bool({row.code, TOWN} & set(one["territory"]))
                assert (one.id in quarter) == (touches and asked)
