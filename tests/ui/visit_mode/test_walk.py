"""A whole visit by keyboard alone, on a real notebook."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.visit import settled
from desktop_app.ui.widgets import Label
from tests.ui.visit_mode.evening import CODE, Evening


def seen(widget: QWidget) -> str:
    """Everything that can be read on a widget, and heard of it."""
    labels = [label.text() for label in widget.findChildren(Label) if label.isVisible()]
    return " | ".join(labels + [one.accessibleName() for one in widget.findChildren(QWidget) if one.isVisible()])


def test_a_visit_begins_at_its_first_stop_once_the_code_is_chosen_twice(evening: Evening) -> None:
    page = evening.walk()
    assert page.screens.currentWidget() is page.screens.choose
    evening.digits(CODE)
    assert evening.view().state == "prepared"
    evening.digits(CODE)
    assert evening.view().state == "running"
    assert evening.view().current == evening.stops[0]
    assert page.header.where.text() == "Arrêt 1 sur 4"


def test_a_code_that_anybody_would_try_is_refused_and_two_that_differ_are_asked_again(evening: Evening) -> None:
    page = evening.walk()
    evening.digits("111111")
    assert page.screens.choose.trouble.isVisible()
    evening.digits("123456")
    evening.digits(CODE)
    evening.digits("482916")
    assert "diffèrent" in page.screens.choose.trouble.accessibleName()
    assert evening.view().state == "prepared"


def test_the_arrow_goes_to_the_next_stop_and_the_hour_is_kept(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.minutes(11)
    evening.key(Qt.Key.Key_Right)
    assert evening.view().current == evening.stops[1]
    assert evening.stop(1)["arrived_at"].startswith("2026-11-26T17:41")
    evening.key(Qt.Key.Key_Left)
    assert page.walk.shown == evening.stops[0]
    assert evening.view().current == evening.stops[1]


def test_going_back_and_forth_changes_no_hour_of_arrival(evening: Evening) -> None:
    evening.walk(code=CODE)
    first = evening.stop(0)["arrived_at"]
    evening.key(Qt.Key.Key_Right)
    evening.minutes(20)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Left):
        evening.key(key)
    assert evening.stop(0)["arrived_at"] == first
    assert evening.stop(1)["arrived_at"].startswith("2026-11-26T17:30")


def test_each_commitment_says_what_became_of_it_and_what_to_tell(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    rows = {row.along.title: row.accessibleName() for row in page.walk.reading.rows}
    assert "Tenu" in rows["Rallumer le hall avant décembre"] and "à dire ce soir" in rows["Rallumer le hall avant décembre"]
    assert "En cours" in rows["Faire retirer les encombrants"]
    assert "Pas encore" in rows["Poser un banc devant la résidence"]


def test_only_who_agreed_is_named_and_the_curtain_hides_even_them(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    assert page.context.curtain.is_on()
    assert "Diallo" not in seen(page)
    page.context.curtain.toggle()
    assert "Mme Diallo" in seen(page)
    assert "Roux" not in seen(page)


def test_a_note_in_one_key_is_kept_at_the_press_and_taken_away_by_the_same(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    first = next(iter(page.walk.reading.keys))
    evening.type("1")
    assert evening.stop(1)["themes"] == (first,)
    assert "noté" in page.walk.reading.keys[first].accessibleName()
    evening.type("1")
    assert not evening.stop(1)["themes"]
    evening.type("5")
    assert "À rappeler" in evening.stop(1)["observation"]


def test_a_note_is_dated_and_its_draft_comes_back_when_it_was_left(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.type("n")
    evening.type("Le hall est sombre")
    evening.key(Qt.Key.Key_Escape)
    assert [draft.form["text"] for draft in evening.use_cases.drafts.all()] == ["Le hall est sombre"]
    evening.type("n")
    assert page.walk.note.text() == "Le hall est sombre"
    evening.key(Qt.Key.Key_Return, control=True)
    assert evening.stop(0)["observation"].endswith("Le hall est sombre")
    assert evening.use_cases.drafts.all() == ()
    assert page.walk.panel() is None


def test_letters_typed_in_a_note_are_no_commands(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.type("n")
    evening.type("npdf")
    evening.key(Qt.Key.Key_Left)
    assert page.walk.panel() is page.walk.note
    assert page.walk.note.text() == "npdf"
    assert evening.view().current == evening.stops[0]


def test_a_promise_becomes_a_commitment_and_a_decision_at_once(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    evening.type("p")
    evening.type("Ouvrir le portail jusqu’à 20 h".replace("’", "'"))
    evening.key(Qt.Key.Key_Return)
    evening.key(Qt.Key.Key_Right)
    evening.key(Qt.Key.Key_Return, control=True)
    (decision,) = evening.view().decisions
    commitment = evening.use_cases.session.reading.get(decision["commitment"])
    assert (commitment["due_on"], commitment["promised_by"]["person"]) == ("2026-12-26", evening.elected)
    assert page.walk.panel() is None
    assert "Ouvrir le portail" in seen(page.walk.decisions)


def test_a_promise_that_names_somebody_met_is_refused_and_stays_written(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    person = evening.resident("Mme Aubrac")
    evening.add(
        "encounter",
        channel="visit",
        main_theme="lighting",
        place=evening.place("rue des Lilas", "12"),
        visit=evening.visit,
        resident=person,
    )
    evening.type("d")
    evening.type("Rappeler Mme Aubrac")
    evening.key(Qt.Key.Key_Return, control=True)
    assert evening.view().decisions == ()
    assert page.walk.decide.trouble.isVisible()
    assert page.walk.decide.text() == "Rappeler Mme Aubrac"


def test_what_was_heard_of_a_commitment_is_one_key(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    along = next(one for one in page.shot.stop(evening.stops[1]).along if one.commitment.id == evening.bulky)
    page.walk.open_along(along)
    evening.settle()
    evening.type("2")
    steps = [line.step.type for line in evening.use_cases.commitments.detail(evening.bulky).steps]
    assert steps[-1] == "asked_again"
    assert page.walk.panel() is None


def test_who_is_told_of_something_still_open_is_kept_informed_and_still_waits(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    along = next(one for one in page.shot.stop(evening.stops[1]).along if one.commitment.id == evening.bulky)
    page.walk.open_along(along)
    evening.settle()
    for check in page.walk.heard._checks.values():
        check.setChecked(True)
    state = evening.state(evening.bulky)
    evening.type("1")
    detail = evening.use_cases.commitments.detail(evening.bulky)
    assert detail.steps[-1].step.type == "kept_informed"
    assert evening.state(evening.bulky) == state and all(one.state == "pending" for one in detail.people)


def test_not_done_opens_again_what_was_said_to_be_done(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    along = next(one for one in page.shot.stop(evening.stops[1]).along if one.commitment.id == evening.hall)
    page.walk.open_along(along)
    evening.settle()
    evening.type("3")
    assert evening.state(evening.hall) == "open"


def test_of_two_people_only_the_one_who_is_here_is_told(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    along = next(one for one in page.shot.stop(evening.stops[1]).along if one.commitment.id == evening.hall)
    page.walk.open_along(along)
    evening.settle()
    evening.type("1")
    assert page.walk.heard.trouble.isVisible()
    next(iter(page.walk.heard._checks.values())).setChecked(True)
    evening.type("1")
    assert [one.state for one in evening.use_cases.commitments.detail(evening.hall).people].count("told") == 1


def test_a_stop_passed_over_keeps_its_reason_and_the_arrow_goes_by(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    page.walk.pass_over()
    evening.type("Trop tard")
    page.walk.skip.words.set_text("Trop tard")
    evening.key(Qt.Key.Key_Return, control=True)
    assert (evening.stop(1)["skipped"], evening.stop(1)["skip_reason"]) == (True, "Trop tard")
    evening.key(Qt.Key.Key_Left)
    evening.key(Qt.Key.Key_Right)
    assert page.walk.shown == evening.stops[2]


def test_a_stop_added_on_the_way_comes_after_this_one_and_the_order_can_change(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    page.walk.change_route()
    evening.type("Square des Tests")
    evening.key(Qt.Key.Key_Return, control=True)
    assert [stop.title for stop in evening.view().stops][1] == "Square des Tests"
    page.walk.change_route()
    page.walk.stops._move(evening.stops[3], -1)
    evening.settle()
    assert [stop.record.id for stop in evening.view().stops].index(evening.stops[3]) == 3


def test_a_visit_ends_by_keyboard_alone(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.type("d")
    evening.type("Ouvrir le square")
    evening.key(Qt.Key.Key_Return, control=True)
    for _stop in range(4):
        evening.key(Qt.Key.Key_Right)
    assert page.walk.currentWidget() is page.walk.end
    evening.key(Qt.Key.Key_Return, control=True)
    assert page.walk.panel() is page.walk.settle
    evening.key(Qt.Key.Key_Return, control=True)
    assert all(settled(one.values) for one in evening.view().decisions)
    evening.key(Qt.Key.Key_Return, control=True)
    assert evening.view().state == "running"
    evening.key(Qt.Key.Key_Space)
    assert "Lu et confirmé par Mme Claire Exemple" in page.walk.end.agreement.said.accessibleName()
    evening.key(Qt.Key.Key_Return, control=True)
    assert evening.view().state == "closed"
    assert evening.view().record["confirmed_by"] == evening.elected
    assert "close" in page.screens.state.accessibleName()


def test_a_reasoned_no_settles_a_decision_too(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.use_cases.visits.decide(evening.visit, evening.stops[0], "Fermer la rue", "elected")
    page.refresh()
    evening.settle()
    page.walk.show_end()
    page.walk.open_settle(evening.view().decisions[0].id)
    evening.key(Qt.Key.Key_Right)
    evening.key(Qt.Key.Key_Return, control=True)
    assert page.walk.settle.reason.error
    evening.type("La rue est communale")
    evening.key(Qt.Key.Key_Return, control=True)
    assert evening.view().decisions[0]["no_action_reason"] == "La rue est communale"


def test_escape_leaves_nothing_lost_and_the_visit_running(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.key(Qt.Key.Key_Right)
    assert not page.walk.escape()
    page.leave()
    assert evening.went[-1].page == "visits"
    assert (evening.view().state, evening.view().current) == ("running", evening.stops[1])


def test_a_new_encounter_begins_with_the_visit_and_the_stop(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    page.walk.reading.encounter.click()
    values = evening.went[-1].values
    assert values["back"] == "visit_mode"
    assert (values["fill"]["visit"], values["fill"]["stop"]) == (evening.visit, evening.stops[0])


def test_only_an_agent_has_the_button_of_a_new_encounter(make_evening: Callable[..., Evening]) -> None:
    evening = make_evening("supervisor")
    page = evening.walk(code=CODE)
    assert not page.walk.reading.encounter.isVisible()
    assert page.walk.reading.isVisible()


def test_a_closing_taken_back_leads_back_into_the_walk(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    page.walk.show_end()
    evening.key(Qt.Key.Key_Return, control=True)
    assert evening.view().state == "closed" and page.screens.currentWidget() is page.screens.state
    assert evening.undo is not None
    evening.undo()
    evening.settle()
    assert evening.view().state == "running" and page.screens.currentWidget() is page.screens.choose


def test_the_deputy_mayor_s_laptop_runs_the_walk_and_offers_no_encounter(evening: Evening) -> None:
    author = evening.store.author
    evening.store.author = type(author)(evening.elected, "Mme Claire Exemple", "elected", (), author.device)
    page = evening.walk(code=CODE)
    assert evening.view().state == "running" and not page.walk.reading.encounter.isVisible()
    evening.type("n")
    evening.type("Portail bloque")
    evening.key(Qt.Key.Key_Return, control=True)
    assert "Portail bloque" in evening.stop(0)["observation"]
    evening.type("p")
    evening.type("Ouvrir le portail")
    evening.key(Qt.Key.Key_Return)
    evening.key(Qt.Key.Key_Right)
    evening.key(Qt.Key.Key_Return, control=True)
    (decision,) = evening.view().decisions
    assert decision["commitment"] and decision["by"]["role"] == "elected"
    page.walk.show_end()
    page.walk.end.agreement.check.setChecked(True)
    evening.key(Qt.Key.Key_Return, control=True)
    assert evening.view().state == "closed"
