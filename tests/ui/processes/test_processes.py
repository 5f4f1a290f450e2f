"""Participation through its page: processes with phases, councils and what they are owed, the plan, advice, the watch list."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.territory import place_label
from desktop_app.ui.features.processes.page import TABS, ProcessesPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import GUIPONS, PASTEUR, Scene, make_scene


@pytest.fixture
def page(scene: Scene) -> ProcessesPage:
    page: ProcessesPage = scene.show(ProcessesPage)
    settle(scene)
    return page


def settle(scene: Scene) -> None:
    for _ in range(3):
        scene.settle()


def fill(page: ProcessesPage, **values: Any) -> None:
    for name, value in values.items():
        page.form.entries[name].put(value)


def save(page: ProcessesPage, scene: Scene) -> None:
    page.form.save()
    settle(scene)


def note(scene: Scene, title: str, kind: str = "consultation", area: str = PASTEUR, **more: Any) -> str:
    return str(scene.cases.participation.save({"title": title, "kind": kind, "territory": [area], **more}).value)


def shown(page: ProcessesPage) -> list[str]:
    return [row.title for row in page.models[page.tab()].rows()]


def act(page: ProcessesPage, scene: Scene, code: str) -> None:
    page.pane.buttons[code].click()
    settle(scene)


def test_a_process_is_written_with_its_phases_and_an_overlap_is_said_in_place(page: ProcessesPage, scene: Scene) -> None:
    page.begin()
    settle(scene)
    page.form.save()
    assert page.form.entries["title"].widget.error  # type: ignore[attr-defined]
    phases = [
        {"code": "ideas", "label": "Idées", "from_on": "2026-12-01", "to_on": "2026-12-20"},
        {"code": "study", "label": "Étude", "from_on": "2026-12-20", "to_on": "2027-01-31"},
    ]
    fill(page, title="Le square Pasteur", territory=[PASTEUR], phases=phases)
    save(page, scene)
    field = page.form.entries["phases"].widget
    assert "Idées" in field.error and "Étude" in field.error  # type: ignore[attr-defined]
    field.rows[1].first.set_day(date(2026, 12, 21))  # type: ignore[attr-defined]
    save(page, scene)
    assert shown(page) == ["Le square Pasteur"]
    record = scene.cases.session.reading.get(page.pane.id)
    assert record is not None and (record["starts_on"], record["ends_on"]) == ("2026-12-01", "2027-01-31")
    assert not scene.cases.drafts.all()


def test_a_council_has_members_sessions_and_an_opinion_that_is_answered_and_told(page: ProcessesPage, scene: Scene) -> None:
    note(scene, "Conseil Pasteur", "council")
    page.show_tab("councils")
    settle(scene)
    act(page, scene, "new_member")
    fill(page, public_name="Présidente de l’amicale", college="associations", designation="named")
    save(page, scene)
    act(page, scene, "new_meeting")
    fill(page, at="2026-11-24T08:00:00Z", ends_at="2026-11-24T10:30:00Z", attendance=31, newcomers=4)
    save(page, scene)
    act(page, scene, "new_opinion")
    fill(page, title="Éclairer le passage", origin="own_motion", answer_due_on="2026-12-20")
    save(page, scene)
    view = scene.cases.participation.view(page.pane.id)
    assert [one.label for one in view.members] == ["Présidente de l’amicale"]
    assert (view.meetings[0]["attendance"], view.meetings[0]["ends_at"]) == (31, "2026-11-24T10:30:00Z")
    (opinion,) = view.opinions
    assert opinion.state == "waiting" and opinion.commitment is not None
    page.act_on("answer", opinion.record.id, view.row.id)
    settle(scene)
    fill(page, answer="Deux lampes au printemps.", answered_by="Service éclairage")
    save(page, scene)
    page.act_on("tell", opinion.record.id, view.row.id)
    settle(scene)
    assert page.form.values()["told_in"] == view.meetings[0].id  # the session of today is proposed
    save(page, scene)
    after = scene.cases.participation.view(view.row.id).opinions[0]
    assert after.state == "told" and after.commitment is not None and after.commitment.computed["state"] == "closed"


def test_what_was_begun_stays_a_draft_and_is_taken_up_again(page: ProcessesPage, scene: Scene) -> None:
    page.begin()
    settle(scene)
    fill(page, title="Cour d’école", territory=[PASTEUR])
    page.form.close_form()
    settle(scene)
    (draft,) = scene.cases.drafts.all()
    assert draft.kind == "participation" and draft.title == "Cour d’école"
    page.open(Destination("processes", values={"draft": draft.id}))
    settle(scene)
    assert page.form.values()["territory"] == [PASTEUR]
    assert page.form.draft_tag.isVisible() and page.form.draft_tag.text.startswith("Brouillon gardé à")
    save(page, scene)
    assert shown(page) == ["Cour d’école"] and not scene.cases.drafts.all()


def test_a_form_opened_and_closed_leaves_no_draft_and_says_none(page: ProcessesPage, scene: Scene) -> None:
    council = note(scene, "Conseil Pasteur", "council")
    opinion = scene.cases.participation.opinion(council, {"origin": "own_motion", "title": "Éclairer"}, "2026-12-20").value
    page.open(Destination("processes", record=council))
    settle(scene)
    said = len(scene.toasts)
    for code, id in (("new_opinion", ""), ("answer", opinion), ("tell", opinion)):
        page.act_on(code, id, council)
        settle(scene)
        page.form.close_form()
        settle(scene)
    assert not scene.cases.drafts.all() and len(scene.toasts) == said


def test_an_answer_half_written_is_kept_and_goes_once_it_is_recorded(page: ProcessesPage, scene: Scene) -> None:
    council = note(scene, "Conseil Pasteur", "council")
    opinion = scene.cases.participation.opinion(council, {"origin": "own_motion", "title": "Éclairer"}, "2026-12-20").value
    page.open(Destination("processes", record=council))
    settle(scene)
    page.act_on("answer", opinion, council)
    settle(scene)
    fill(page, answer="Deux lampes")
    page.form.close_form()
    settle(scene)
    (draft,) = scene.cases.drafts.all()
    page.open(Destination("processes", values={"draft": draft.id}))
    settle(scene)
    assert page.form.values()["answer"] == "Deux lampes"
    save(page, scene)
    assert not scene.cases.drafts.all()
    assert scene.cases.participation.view(council).opinions[0].state == "answered"


def test_a_place_that_is_only_written_stands_in_the_town(page: ProcessesPage, scene: Scene) -> None:
    note(scene, "Conseil Pasteur", "council")
    page.show_tab("councils")
    settle(scene)
    act(page, scene, "new_meeting")
    page.form.entries["place"].widget.set_text("Salle des fêtes")  # type: ignore[attr-defined]
    save(page, scene)
    (meeting,) = scene.cases.participation.view(page.pane.id).meetings
    assert meeting["place"]["town"] == "94076" and "Salle des fêtes" in place_label(meeting["place"])


def test_the_plan_names_who_is_asked_twice_and_opens_what_it_names(page: ProcessesPage, scene: Scene) -> None:
    note(scene, "Square", starts_on="2026-11-01", ends_on="2026-11-20")
    note(scene, "Marché", starts_on="2026-11-10", ends_on="2026-12-20")
    page.show_tab("plan")
    settle(scene)
    answer = page.plan.answer
    assert answer is not None and page.plan.year == 2026
    said = [" ".join(page.plan.said(one)) for one in answer.plan.warnings]
    assert any("Pasteur" in one and "Square" in one for one in said) and any("Guipons" in one for one in said)
    assert any(one.neighbourhood == GUIPONS for one in answer.plan.warnings)
    page.plan._open_row(next(row for row in answer.plan.rows if row.code == PASTEUR))
    settle(scene)
    assert page.tab() == "processes" and page.pane.title.text() == "Square"


def test_a_process_that_ended_waits_until_its_participants_are_told(page: ProcessesPage, scene: Scene) -> None:
    id = note(scene, "Square", starts_on="2026-09-01", ends_on="2026-10-01")
    page.open(Destination("processes", record=id))
    settle(scene)
    act(page, scene, "return")
    page.form.save()
    assert page.form.entries["return_note"].widget.error  # type: ignore[attr-defined]
    fill(page, return_note="Le portail reste ouvert jusqu’à 20 h.")
    save(page, scene)
    record = scene.cases.session.reading.get(id)
    assert record is not None and record["returned_on"] == "2026-11-24"


def test_a_request_and_an_experiment_go_from_asked_to_their_end(page: ProcessesPage, scene: Scene) -> None:
    page.show_tab("support")
    settle(scene)
    page.begin()
    fill(page, title="Cour d’école", service="Éducation", need="Associer les parents")
    save(page, scene)
    act(page, scene, "finish")
    fill(page, result="Cour ouverte le samedi")
    save(page, scene)
    assert page.shown.value() == "finished" and shown(page) == ["Cour d’école"]
    page.show_tab("watch")
    settle(scene)
    page.begin()
    fill(page, title="Bancs mobiles", hypothesis="On s’y parle davantage")
    save(page, scene)
    act(page, scene, "verdict")
    fill(page, ended="stopped", result="Rangés trop tôt le soir")
    save(page, scene)
    assert [row.state for row in scene.cases.advice.watched(ended=True)] == ["stopped"]


def test_each_part_says_what_it_is_for_while_nothing_is_there(page: ProcessesPage, scene: Scene) -> None:
    said = set()
    for tab in TABS:
        page.show_tab(tab)
        settle(scene)
        if tab != "plan":
            assert page.lists.currentWidget() is page.empty
            said.add(page.empty._title.text())
    assert len(said) == 4


def test_an_elected_member_reads_and_writes_nothing(tmp_path: Path, qapp: QApplication) -> None:
    scene = make_scene(tmp_path, role="elected")
    page = scene.show(ProcessesPage)
    settle(scene)
    assert page.new_button.isHidden()
    page.begin()
    assert page.stack.currentWidget() is not page.form
    scene.close()
