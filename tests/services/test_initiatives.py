"""Journey 8 through the use cases: a meal in the yard, deferred once, granted, held, reviewed; and what each stage refuses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bootstrap.desktop import services_over
from desktop_app.domain.errors import InvalidField, MissingField, StageNotReached, StepNotAllowed
from desktop_app.services.amounts import read_cents, shown_cents
from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft, InitiativeFilter, Initiatives, LineDraft
from tests.factories import AREA

AGREED = {"at": "2026-11-24T10:00:00Z", "how": "spoken", "text_version": "v1"}
NEIGHBOUR = {"name": "Mme Lomi", "phone": "06 39 98 00 12", "preferred_channel": "phone", "consent_follow_up": AGREED}
BUDGET = (LineDraft("Courses", "expense", 68_000), LineDraft("FPH", "income", 68_000, "Fonds de participation"))


@pytest.fixture
def initiatives(made: Any) -> Initiatives:
    return services_over(made.store).initiatives


def begin(initiatives: Initiatives, **more: Any) -> str:
    values = {"title": "Repas dans la cour", "neighbourhood": AREA, "needs": ["equipment", "insurance"], "qpv": "QN09401M", **more}
    carriers = (CarrierDraft(resident=NEIGHBOUR, part="Porte le dossier"),)
    return initiatives.save(InitiativeDraft(values, carriers, BUDGET)).value


def file_request(initiatives: Initiatives, id: str, filed_on: str, committee_on: str, **more: Any) -> None:
    place = len(initiatives.view(id).record["funding"] or ())
    request = {"fund": "fph", "requested_cents": 68_000, "cap_cents": 76_000, "filed_on": filed_on, "committee_on": committee_on, **more}
    initiatives.fund(id, place, request)


def test_a_meal_in_the_yard_from_idea_to_review(made: Any, initiatives: Initiatives) -> None:
    id = begin(initiatives)
    for stage in ("coached", "file"):
        initiatives.move(id, stage)
    file_request(initiatives, id, "2026-10-20", "2026-11-20")
    initiatives.move(id, "filed", on="2026-10-20")
    initiatives.answer(id, 0, "deferred", on="2026-11-20", reason="L’assurance manque.")
    assert (initiatives.view(id).row.stage, initiatives.view(id).row.to_tell) == ("deferred", True)
    initiatives.step(id, type="told", on="2026-11-21", channel="phone")
    assert not initiatives.view(id).row.to_tell
    initiatives.move(id, "file", on="2026-11-22")
    file_request(initiatives, id, "2026-11-23", "2026-12-23")
    initiatives.move(id, "filed", on="2026-11-23")
    made.clock.advance(days=30)
    initiatives.answer(id, 1, "granted", on="2026-12-23", granted_cents=60_000)
    assert initiatives.view(id).untold == (1,)
    initiatives.step(id, type="told", channel="in_person")
    initiatives.move(id, "running")
    initiatives.save(InitiativeDraft({"event_on": "2026-12-24"}, id=id))
    made.clock.advance(days=5)
    initiatives.move(id, "review")
    initiatives.save(InitiativeDraft({"attendance": 85, "spent_cents": 59_500, "review": "Trois cages se parlent."}, id=id))
    initiatives.move(id, "closed")
    view = initiatives.view(id)
    stages = [one["stage"] for one in view.record["stages"]]
    assert stages == [
        "idea",
        "coached",
        "file",
        "filed",
        "committee",
        "deferred",
        "file",
        "filed",
        "committee",
        "granted",
        "running",
        "review",
        "closed",
    ]
    assert all(one["on"] for one in view.record["stages"])
    assert (view.row.granted_cents, view.expense_cents, view.income_cents, view.untold) == (60_000, 68_000, 68_000, ())


def test_each_stage_says_what_it_lacks(initiatives: Initiatives) -> None:
    values = {"title": "Fresque", "neighbourhood": AREA}
    id = initiatives.save(InitiativeDraft(values)).value
    with pytest.raises(StageNotReached):
        initiatives.move(id, "granted")
    initiatives.move(id, "coached")
    with pytest.raises(MissingField) as lacking:
        initiatives.move(id, "file")
    assert lacking.value.field == "carrier"
    assert {one.stage: [type(lack).__name__ for lack in one.lacks] for one in initiatives.view(id).next_stages} == {
        "file": ["MissingField", "MissingField"],
        "running": [],
        "dropped": [],
    }
    with pytest.raises(MissingField):
        initiatives.move(id, "dropped")
    initiatives.move(id, "dropped", reason="Le groupe a déménagé.")
    assert initiatives.view(id).row.stage == "dropped"


def test_money_is_refused_out_of_bounds(initiatives: Initiatives) -> None:
    id = begin(initiatives)
    initiatives.move(id, "coached")
    initiatives.move(id, "file")
    file_request(initiatives, id, "2026-11-20", "2026-12-01")
    for said, mend in (("late_filing", {"filed_on": "2026-10-20"}), ("over_cap", {"requested_cents": 76_001, "filed_on": "2026-10-20"})):
        if said == "over_cap":
            initiatives.fund(id, 0, {"fund": "fph", "cap_cents": 76_000, "committee_on": "2026-12-01", **mend})
        with pytest.raises(InvalidField) as refused:
            initiatives.move(id, "filed")
        assert refused.value.rule == said
    view = initiatives.view(id)
    lines = (LineDraft("Courses", "expense", 70_000, id=view.lines[0].id), LineDraft("FPH", "income", 68_000, id=view.lines[1].id))
    initiatives.save(InitiativeDraft({}, lines=lines, id=id))
    with pytest.raises(InvalidField) as refused:
        initiatives.move(id, "filed")
    assert refused.value.rule == "unbalanced"


def test_a_live_initiative_falls_asleep_after_three_weeks_and_wakes_by_any_step(made: Any, initiatives: Initiatives) -> None:
    id = begin(initiatives)
    assert initiatives.rows(InitiativeFilter("asleep"))[0] == ()
    made.clock.advance(days=21)
    assert [row.id for row in initiatives.rows(InitiativeFilter("asleep"))[0]] == [id]
    planned = initiatives.step(id, type="call", due_on="2027-01-10").value
    assert (initiatives.view(id).row.asleep, initiatives.view(id).row.next_type) == (False, "call")
    initiatives.finish(planned)
    assert initiatives.view(id).to_dos == ()


def test_steps_of_a_commitment_alone_are_refused_here(made: Any, initiatives: Initiatives) -> None:
    id = begin(initiatives)
    for type in ("transferred", "done", "merged", "reopened"):
        with pytest.raises(StepNotAllowed):
            initiatives.step(id, type=type)
    assert made.records.add("step", {"parent": id, "type": "check", "due_on": "2026-12-01"}).value.kind == "step"


@pytest.mark.parametrize(
    ("typed", "cents"),
    [("1 200,50 €", 120_050), ("1 200", 120_000), ("1200.5", 120_050), ("1.200,50", 120_050), ("0,05", 5), ("12", 1_200), ("", None)],
)
def test_sums_are_read_as_people_type_them(typed: str, cents: int | None) -> None:
    assert read_cents(typed) == cents


@pytest.mark.parametrize("typed", ["douze", "1,2,3", "12 €50", "-5", "1 20", "1e3"])
def test_what_is_no_sum_is_refused(typed: str) -> None:
    with pytest.raises(InvalidField):
        read_cents(typed)


@given(st.integers(0, 10**9))
def test_a_sum_that_is_shown_is_read_back(cents: int) -> None:
    assert read_cents(shown_cents(cents)) == cents
