"""A retained idea becomes an initiative, or is carried out by one that exists: followed to delivery, its authors told, also of a no."""

from typing import Any

import pytest

from desktop_app.domain.errors import InvalidField
from desktop_app.services.contributions import ContributionDraft
from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft, LineDraft
from tests.factories import AREA, make_step

AGREED = {"at": "2026-11-24T10:00:00Z", "how": "written", "text_version": "v1"}
AUTHOR = {"name": "Mme Lomi", "phone": "06 39 98 00 12", "preferred_channel": "phone", "consent_follow_up": AGREED}


@pytest.fixture
def idea(made: Any, cases: Any) -> str:
    """A retained idea of a participatory budget, whose author waits."""
    process = cases.participation.save({"title": "Budget 2027", "kind": "participatory_budget", "territory": [AREA]}).value
    values = {"source": "paper", "title": "Un banc", "body": "Un banc au pied de la tour.", "sheet_no": "P-0007"}
    (id,) = cases.contributions.type_in(process, [ContributionDraft(values, AUTHOR)]).value
    made.records.correct(id, {"typed_by": None})
    cases.contributions.read_again(id)
    cases.contributions.study(id, "feasible", estimate_cents=120_000)
    cases.contributions.decide(id, True, "Le banc sera posé au printemps.", "2027-04-30")
    return id


def begun(cases: Any, idea: str, **more: Any) -> str:
    seed = cases.contributions.seed(idea)
    values = {"title": seed.title, "description": seed.text, "neighbourhood": seed.area}
    return cases.initiatives.save(InitiativeDraft(values, idea=idea, **more)).value


def test_an_idea_brings_what_it_holds(cases: Any, idea: str) -> None:
    seed = cases.contributions.seed(idea)
    assert (seed.title, seed.text, seed.area, seed.cost_cents) == ("Un banc", "Un banc au pied de la tour.", AREA, 120_000)
    assert (seed.process, seed.author) == ("Budget 2027", "Mme Lomi")


def test_an_initiative_made_from_an_idea_is_linked_both_ways(cases: Any, idea: str) -> None:
    assert [one.id for one in cases.contributions.to_follow()] == [idea]
    seed = cases.contributions.seed(idea)
    carriers = (CarrierDraft(resident_id=seed.resident, part="Auteur de l’idée"),)
    id = begun(cases, idea, carriers=carriers, lines=(LineDraft("Banc", "expense", 120_000),))
    view = cases.initiatives.view(id)
    assert [one.id for one in view.ideas] == [idea]
    assert [one["title"] for one in view.commitments] == ["Un banc"]
    assert view.row.granted_cents == 120_000 and [one.label for one in view.carriers] == ["Mme Lomi"]
    assert cases.contributions.to_follow() == ()
    (row,) = cases.contributions.overview(str(view.ideas[0]["process"])).rows
    assert row.initiative == id


def test_one_that_exists_carries_it_out_and_that_is_taken_back(cases: Any, idea: str) -> None:
    id = cases.initiatives.save(InitiativeDraft({"title": "Des bancs", "neighbourhood": AREA})).value
    cases.contributions.followed_by(idea, id)
    assert [one.id for one in cases.initiatives.view(id).ideas] == [idea]
    cases.contributions.followed_by(idea, "")
    view = cases.initiatives.view(id)
    assert view.ideas == () and view.commitments == ()
    assert [one.id for one in cases.contributions.to_follow()] == [idea]


def test_an_idea_that_was_not_retained_is_not_carried_out(cases: Any, idea: str) -> None:
    id = cases.initiatives.save(InitiativeDraft({"title": "Des bancs", "neighbourhood": AREA})).value
    cases.contributions.decide(idea, False, "Non.", "2027-04-30")
    with pytest.raises(InvalidField) as refused:
        cases.contributions.followed_by(idea, id)
    assert refused.value.rule == "not_retained"


def test_once_it_took_place_its_author_is_to_be_told(made: Any, cases: Any, idea: str) -> None:
    id = begun(cases, idea)
    cases.initiatives.move(id, "coached")
    cases.initiatives.move(id, "running")
    today = made.session.today().isoformat()
    cases.initiatives.move(id, "review", values={"event_on": today})
    (promise,) = cases.initiatives.view(id).commitments
    assert promise.computed["state"] == "to_tell"
    make_step(made.session, promise.id, type="told", channel="phone", result="informed")
    assert [one.told for one in cases.contributions.overview(str(cases.initiatives.view(id).ideas[0]["process"])).to_tell] == [True]


def test_dropped_it_is_refused_with_its_reason_and_told_too(cases: Any, idea: str) -> None:
    id = begun(cases, idea)
    cases.initiatives.move(id, "dropped", reason="Le terrain n’est pas à la ville.")
    (promise,) = cases.initiatives.view(id).commitments
    assert (promise.computed["state"], promise.computed["outcome"]) == ("to_tell", "refused")
