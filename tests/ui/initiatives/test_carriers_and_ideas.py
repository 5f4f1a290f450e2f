"""Carriers written in place, and the idea that an initiative carries out, through the pages."""

from typing import Any

import pytest

from desktop_app.services.actors import ActorDraft
from desktop_app.services.contributions import ContributionDraft
from desktop_app.services.initiatives import InitiativeFilter
from desktop_app.ui.features.contributions.carrying import LINK
from desktop_app.ui.features.contributions.page import ContributionsPage
from desktop_app.ui.features.initiatives.form import InitiativeFormPage
from desktop_app.ui.features.initiatives.one import InitiativePage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import PASTEUR, Scene
from tests.ui.initiatives.bench import NEIGHBOUR, file_it, note


def form_of(scene: Scene, **values: Any) -> InitiativeFormPage:
    page: InitiativeFormPage = scene.show(InitiativeFormPage)
    page.open(Destination("initiative_form", record=values.pop("record", ""), values=values))
    scene.rest()
    return page


def shown(scene: Scene, id: str) -> InitiativePage:
    page: InitiativePage = scene.show(InitiativePage)
    page.open(Destination("initiative", record=id))
    scene.rest()
    return page


@pytest.fixture
def idea(scene: Scene) -> str:
    values = {"title": "Budget 2027", "kind": "participatory_budget", "territory": [PASTEUR]}
    process = scene.cases.participation.save(values).value
    given = {"source": "paper", "title": "Un banc", "body": "Un banc au pied de la tour.", "sheet_no": "P-0007"}
    (id,) = scene.cases.contributions.type_in(process, [ContributionDraft(given, NEIGHBOUR)]).value
    scene.made.records.correct(id, {"typed_by": None})
    scene.cases.contributions.read_again(id)
    scene.cases.contributions.study(id, "feasible", estimate_cents=120_050)
    scene.cases.contributions.decide(id, True, "Le banc sera posé au printemps.", "2027-04-30")
    return str(id)


# -- carriers
def test_nobody_is_written_down_without_agreement_and_a_way_to_be_reached(scene: Scene) -> None:
    page = form_of(scene)
    page.named.set_text("Repas dans la cour")
    page.area.set_value(PASTEUR)
    page.carriers.add_resident.click()
    editor = page.carriers.editor
    assert not editor.person.name.isEnabled()
    editor.part.set_text("Porte le dossier")
    page.save()
    assert editor.trouble.text() and scene.cases.initiatives.rows(InitiativeFilter())[0] == ()
    editor.person.consent.setChecked(True)
    editor.person.how.set_value("written")
    editor.person.name.set_text("Mme Lomi")
    editor.person.age.set_value("15_17")
    editor.person.reach.set_text("06 39 98 00 12")
    page.save()
    scene.rest()
    (row,) = scene.cases.initiatives.rows(InitiativeFilter())[0]
    (carrier,) = scene.cases.initiatives.view(row.id).carriers
    person = carrier.person
    assert (carrier.label, carrier.record["part"], person["phone"], person["age_band"]) == (
        "Mme Lomi",
        "Porte le dossier",
        "+33639980012",
        "15_17",
    )
    assert person["consent_follow_up"]["how"] == "written"


def test_an_association_carries_with_the_part_that_it_takes(scene: Scene) -> None:
    actor = scene.cases.actors.save(ActorDraft({"name": "Les Lilas", "kind": "association", "territory": [PASTEUR]})).value
    page = form_of(scene)
    page.named.set_text("Repas dans la cour")
    page.area.set_value(PASTEUR)
    page.carriers.add_actor.click()
    page.carriers.editor.actor.set_value(actor)
    page.carriers.editor.part.set_text("Prête la salle")
    assert page.carriers.editor.finish()
    page.save()
    scene.rest()
    (row,) = scene.cases.initiatives.rows(InitiativeFilter())[0]
    (carrier,) = scene.cases.initiatives.view(row.id).carriers
    assert (carrier.label, carrier.is_actor, carrier.record["part"]) == ("Les Lilas", True, "Prête la salle")


def test_a_carrier_is_changed_from_its_line_and_taken_away_with_undo(scene: Scene) -> None:
    id = note(scene, "Repas dans la cour")
    (before,) = scene.cases.initiatives.view(id).carriers
    page = form_of(scene, record=id, focus=f"carrier:{before.record.id}")
    editor = page.carriers.editor
    assert not editor.isHidden() and editor.person.name.text() == "Mme Lomi"
    editor.person.reach.set_text("lomi@exemple.invalid")
    editor.person.channel.set_value("email")
    editor.person.channel.changed.emit("email")
    editor.person.invite.setChecked(True)
    editor.part.set_text("Tient la caisse")
    page.save()
    scene.rest()
    (after,) = scene.cases.initiatives.view(id).carriers
    assert after.record.id == before.record.id and after.record["part"] == "Tient la caisse"
    assert (after.person["email"], after.person["phone"], after.person["preferred_channel"]) == ("lomi@exemple.invalid", None, "email")
    assert after.person["consent_follow_up"] == before.person["consent_follow_up"] and after.person["consent_invite"]
    page = form_of(scene, record=id)
    page.carriers._remove(0)
    page.save()
    scene.rest()
    assert scene.cases.initiatives.view(id).carriers == ()
    scene.cases.undo.undo()
    assert len(scene.cases.initiatives.view(id).carriers) == 1


# -- requests for money
def test_a_request_is_taken_away_unless_the_stage_rests_on_it(scene: Scene) -> None:
    id = note(scene, "Repas dans la cour")
    file_it(scene, id)
    scene.cases.initiatives.fund(id, 1, {"fund": "subsidy", "requested_cents": 5_000})
    page = shown(scene, id)
    page.begin("unfund", 1)
    scene.rest()
    assert [one["fund"] for one in scene.cases.initiatives.view(id).record["funding"]] == ["fph"]
    page.begin("unfund", 0)
    scene.rest()
    assert len(scene.cases.initiatives.view(id).record["funding"]) == 1


def test_an_answer_noted_wrongly_is_corrected_and_the_stage_follows(scene: Scene) -> None:
    id = note(scene, "Repas dans la cour")
    file_it(scene, id)
    scene.cases.initiatives.answer(id, 0, "declined", on="2026-11-20", reason="Erreur de saisie")
    page = shown(scene, id)
    page.begin("answer", 0)
    panel = page.gestures.panel
    assert panel.reason.text() == "Erreur de saisie"
    panel.decision.chips.set_value("granted")
    panel._arrange()
    panel.granted.set_text("600")
    panel.submit()
    scene.rest()
    row = scene.cases.initiatives.view(id).row
    assert (row.stage, row.granted_cents) == ("granted", 60_000)
    assert [one["stage"] for one in scene.cases.initiatives.view(id).record["stages"]].count("declined") == 0


# -- ideas
def test_an_initiative_is_made_from_the_idea_with_what_it_holds(scene: Scene, idea: str) -> None:
    votes: Any = scene.show(ContributionsPage)
    votes.open(Destination("contributions", tab="votes"))
    scene.rest()
    (row,) = votes.votes.model.rows()
    votes.votes.table.choose(row.id)
    votes.votes.carry_button.click()
    scene.rest()
    votes.dialog.accept()
    scene.rest()
    assert scene.visited[-1] == Destination("initiative_form", values={"idea": idea})
    page = form_of(scene, idea=idea)
    entry = page.entry()
    assert (entry.title, entry.description, entry.area) == ("Un banc", "Un banc au pied de la tour.", PASTEUR)
    assert [(line.kind, line.cents()) for line in entry.lines] == [("expense", 120_050), ("income", 120_050)]
    assert entry.carriers == () and not page.carriers.add_author.isHidden()
    page.carriers.add_author.click()
    page.save()
    scene.rest()
    (made,) = scene.cases.initiatives.rows(InitiativeFilter())[0]
    view = scene.cases.initiatives.view(made.id)
    assert ([one.id for one in view.ideas], [one.label for one in view.carriers]) == ([idea], ["Mme Lomi"])
    assert (view.row.granted_cents, len(view.commitments)) == (120_050, 1)


def test_an_idea_is_linked_from_either_side_and_taken_back(scene: Scene, idea: str) -> None:
    id = note(scene, "Des bancs")
    page = shown(scene, id)
    page.begin("idea")
    scene.rest()
    page.gestures.panel.submit()
    scene.rest()
    assert [one.id for one in page.view.ideas] == [idea]
    page._unlink(idea)
    scene.rest()
    assert scene.cases.initiatives.view(id).ideas == ()
    votes: Any = scene.show(ContributionsPage)
    votes.open(Destination("contributions", tab="votes"))
    scene.rest()
    (row,) = votes.votes.model.rows()
    votes.carry(row)
    scene.rest()
    votes.dialog.how.set_value(LINK)
    votes.dialog.accept()
    scene.rest()
    assert [one.id for one in scene.cases.initiatives.view(id).ideas] == [idea]
    (row,) = votes.votes.model.rows()
    votes.carry(row)
    assert scene.visited[-1] == Destination("initiative", record=id)
