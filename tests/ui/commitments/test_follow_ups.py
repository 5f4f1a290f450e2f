"""The Follow-ups page on a real notebook, by keyboard."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.ui.acts import ActPanel
from desktop_app.ui.features.commitments import FollowUpsPage
from desktop_app.ui.features.commitments.edit import EditPanel
from desktop_app.ui.follow_up_words import FollowUpWords
from desktop_app.ui.page import Destination
from desktop_app.ui.widgets import Label, Mark
from tests.ui.commitments.bench import Bench

TODAY = date(2026, 11, 26)


def opened(bench: Bench, id: str = "", tab: str = "") -> Any:
    """The page, on a record, with the focus in the list."""
    page = bench.show(FollowUpsPage)
    if id or tab:
        page.open(Destination("follow_ups", record=id, tab=tab))
        bench.settle()
    page.table.view.setFocus()
    bench.settle()
    return page


def texts(widget: Any) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


# -- journey 2: arrow, I, Ctrl+Enter
def test_five_households_are_told_one_after_the_other_with_three_keys_each(bench: Bench) -> None:
    residents = tuple(bench.resident(name) for name in ("Mme Aubrac", "M. Bellot", "Mme Cazes", "M. Dumas", "Mme Evrard"))
    bench.commitment("Autre affaire", due_on="2026-12-01")
    id = bench.commitment(residents=residents)
    bench.step(id, "done", evidence="seen_by_agent")
    page = opened(bench)
    bench.press(Qt.Key.Key_Down)
    for told in range(1, 6):
        assert page.pane.detail.row.id == id
        bench.press(Qt.Key.Key_I)
        bench.record()
        assert bench.use_cases.commitments.detail(id).row.told == told
        assert bench.state(id) == ("closed" if told == 5 else "to_tell")
    assert len(bench.said) == 5


def test_several_people_can_be_told_at_once(bench: Bench) -> None:
    id = bench.commitment(residents=tuple(bench.resident(name) for name in ("Mme Aubrac", "M. Bellot", "Mme Cazes")))
    bench.step(id, "done", evidence="photo")
    page = opened(bench, id)
    bench.press(Qt.Key.Key_I)
    who = page.pane.panel._parts[0][0].chips
    for chip in who.chips()[1:]:
        chip.click()
    bench.record()
    assert bench.state(id) == "closed"
    assert len([one for one in bench.use_cases.commitments.detail(id).steps if one.step.type == "told"]) == 3


def test_ctrl_enter_before_the_form_is_there_is_not_lost(bench: Bench) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    bench.step(id, "done", evidence="photo")
    other = bench.commitment("Autre affaire", due_on="2026-12-01")
    page = opened(bench, other)
    page.table.choose(id)
    view = page.table.view
    bench.press(Qt.Key.Key_I, at=view, settle=False)
    bench.press(Qt.Key.Key_Return, control=True, at=view, settle=False)
    bench.settle()
    assert bench.state(id) == "closed"


def test_a_letter_says_how_somebody_was_told(bench: Bench) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    bench.step(id, "done", evidence="photo")
    opened(bench, id)
    bench.press(Qt.Key.Key_I)
    bench.press(Qt.Key.Key_E)  # « En personne »
    bench.record()
    assert bench.use_cases.commitments.detail(id).steps[-1].step.channel == "in_person"


def test_i_on_what_is_not_settled_gives_news_and_closes_nothing(bench: Bench) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    page = opened(bench, id)
    bench.press(Qt.Key.Key_I)
    assert page.pane.panel.act.code == "kept_informed"
    bench.record()
    assert bench.state(id) == "open"
    assert bench.use_cases.commitments.detail(id).steps[-1].step.type == "kept_informed"


# -- guards
def test_giving_up_too_early_is_refused_with_its_reason_and_the_form_stays(bench: Bench) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    bench.step(id, "done", evidence="photo")
    page = opened(bench, id)
    page.gestures.begin_act("given_up", "")
    page.pane.panel.submit()
    bench.settle()
    assert "trois essais" in page.pane.panel.refusal.accessibleName()
    assert bench.state(id) == "to_tell"


def test_a_refusal_without_reason_is_asked_for_beside_its_field(bench: Bench) -> None:
    id = bench.commitment()
    page = opened(bench, id)
    page.gestures.begin_act("refused", "")
    panel = page.pane.panel
    panel.submit()
    bench.settle()
    assert "pourquoi" in panel._parts[0][0].area.error
    panel._parts[0][0].area.set_text("Le budget de l’année est engagé.")
    QApplication.focusWidget()
    bench.press(Qt.Key.Key_Return, control=True)  # in the text itself
    assert bench.state(id) == "to_tell"
    assert bench.use_cases.commitments.detail(id).row.outcome == "refused"


def test_no_message_is_proposed_for_somebody_who_asked_for_discretion(bench: Bench) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac", discreet=True),))
    bench.step(id, "done", evidence="photo")
    page = opened(bench, id)
    assert "Discrétion" in texts(page.pane)
    bench.press(Qt.Key.Key_A)
    results = page.pane.panel._parts[2][0]
    assert "message_left" not in {chip.choice.code for chip in results.chips.chips()}


def test_a_day_that_cannot_be_read_is_not_recorded(bench: Bench) -> None:
    id = bench.commitment()
    page = opened(bench, id)
    page.gestures.begin_act("postponed", "")
    panel = page.pane.panel
    panel._parts[0][0].entry.set_text("31 novembre")
    panel.submit()
    bench.settle()
    assert panel is page.pane.panel
    assert bench.use_cases.commitments.detail(id).row.due == "2026-12-10"


ACTS_OF_OPEN = (
    *("done", "partly_done", "refused", "impossible", "moot", "paused", "postponed", "planned", "did"),
    *("transferred", "acknowledged", "answered_by_body", "kept_informed", "asked_again", "attempted", "join"),
)


@pytest.mark.parametrize("code", ACTS_OF_OPEN)
def test_every_act_of_an_open_commitment_can_be_recorded_from_its_form(bench: Bench, code: str) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    page = opened(bench, id)
    page.gestures.begin_act(code, "")
    panel = page.pane.panel
    assert isinstance(panel, ActPanel)
    for part, _more in panel._parts:
        if part.fields[:1] == ("reason",) or (part.fields[:1] == ("note",) and code in ("answered_by_body", "acknowledged")):
            part.area.set_text("Une raison qui peut être dite.")
        if part.fields[:1] == ("body",) and not part.value():
            part.combo.set_value(page.lookups.bodies[0][0])
    before = len(bench.use_cases.commitments.detail(id).steps)
    panel.submit()
    bench.settle()
    assert page.pane.panel is None, panel.refusal.accessibleName()
    after = bench.use_cases.commitments.detail(id)
    assert len(after.people) == 2 if code == "join" else len(after.steps) == before + 1


@pytest.mark.parametrize(
    ("code", "first"), [("reopened", "told"), ("resumed", "paused"), ("reminded", "transferred"), ("merged", ""), ("handed_over", "")]
)
def test_the_acts_that_follow_others_can_be_recorded_too(bench: Bench, code: str, first: str) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    other = bench.commitment("Le même hall", due_on="2026-12-20")
    if first == "told":
        bench.step(id, "done", evidence="photo")
        bench.step(id, "told", channel="phone")
    elif first == "transferred":
        body = next(iter(bench.use_cases.session.territory().bodies))
        bench.step(id, "transferred", body=body, channel="email")
    elif first:
        bench.step(id, first, reason="On attend une pièce.")
    page = opened(bench, id)
    page.gestures.begin_act(code, "")
    panel = page.pane.panel
    for part, _more in panel._parts:
        if part.fields[:1] == ("reason",) and hasattr(part, "area"):
            part.area.set_text("Parce que.")
        if part.fields[:1] == ("into",):
            part.entry.set_choice(other, "Le même hall")
        if part.fields[:1] == ("new_owner",):
            part.combo.set_choices([])
    if code == "handed_over":  # nobody else in this notebook: the form says so beside the list
        panel.submit()
        bench.settle()
        assert panel._parts[0][0].combo.error
        return
    panel.submit()
    bench.settle()
    assert page.pane.panel is None, panel.refusal.accessibleName()
    wanted = {"reopened": "open", "resumed": "open", "reminded": "transferred", "merged": "merged"}
    assert bench.state(id) == wanted[code]


# -- history
def test_a_step_taken_back_is_struck_through_and_has_no_effect(bench: Bench) -> None:
    id = bench.commitment()
    bench.step(id, "done", evidence="photo")
    page = opened(bench, id)
    step = page.pane.detail.steps[-1].id
    page.gestures.undo_step(step)
    bench.settle()
    assert bench.state(id) == "open"
    struck = [label for label in page.pane.findChildren(Label) if label.property("undone") == "true"]
    assert any(label.text() == "Fait" for label in struck)
    assert "Annulée" in {tag.text for tag in page.pane.findChildren(type(page.pane.tags.itemAt(0).widget()))}


def test_correcting_a_title_asks_for_no_name_and_keeps_what_it_said_before(bench: Bench) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    page = opened(bench, id)
    page.gestures.begin_edit()
    bench.settle()
    panel = page.pane.panel
    assert isinstance(panel, EditPanel)
    panel.title.set_text("Éclairage chez Mme Aubrac")
    panel.submit()
    bench.settle()
    assert panel.title.error
    panel.title.set_text("Éclairage du hall B")
    panel.submit()
    bench.settle()
    assert page.pane.detail.row.title == "Éclairage du hall B"
    page.pane.history.button.click()
    bench.settle()
    said = texts(page.pane)
    assert "Éclairage du hall B" in said
    assert "remplacé depuis" in said


# -- several rows
def test_several_rows_are_postponed_merged_and_deleted_together(bench: Bench) -> None:
    ids = [bench.commitment(f"Affaire {number}", due_on=f"2026-12-0{number + 1}") for number in range(3)]
    page = opened(bench)
    page.table.view.selectAll()
    bench.settle()
    assert "3\u00a0engagements choisis" in page.pane.title.text()
    page.gestures.many.act_asked.emit("postponed")
    panel = page.pane.panel
    panel._parts[1][0].area.set_text("Le service est fermé.")
    panel.submit()
    bench.settle()
    dues = {bench.use_cases.commitments.detail(id).row.due for id in ids}
    assert dues == {"2026-12-17"}
    page.table.view.selectAll()
    bench.settle()
    page.gestures.many.merge_asked.emit()
    page.pane.panel.submit()
    bench.settle()
    assert sorted(bench.state(id) for id in ids) == ["merged", "merged", "open"]
    page.table.view.selectAll()
    page.gestures.delete()
    bench.settle()
    assert bench.use_cases.commitments.tab_counts()["live"] == 0
    assert bench.undo is not None
    bench.undo()
    bench.settle()
    assert bench.use_cases.commitments.tab_counts()["live"] == 1


def test_ctrl_held_while_recording_never_chooses_two_rows(bench: Bench) -> None:
    for number in range(3):
        id = bench.commitment(f"Affaire {number}", residents=(bench.resident(f"Mme Numéro{number}"),))
        bench.step(id, "done", evidence="photo")
    page = opened(bench, tab="to_tell")
    bench.press(Qt.Key.Key_I)
    bench.record()
    assert len(page.table.selected()) == 1


# -- filters
def test_filters_combine_and_the_numbers_are_those_of_the_rows(bench: Bench) -> None:
    bench.commitment("Un", due_on="2026-11-26")
    bench.commitment("Deux", due_on="2026-12-20", main_theme="roads")
    away = {"town": "94076", "neighbourhood": "94076-guipons", "street": "rue de la Paix"}
    bench.commitment("Trois", place=away)
    done = bench.commitment("Quatre")
    bench.step(done, "done", evidence="photo")
    page = opened(bench)
    counts = {chip.choice.code: chip.choice.count for chip in page.filters.tabs.chips()}
    assert counts == {
        "live": 4,
        "to_tell": 1,
        "with_body": 0,
        "closed": 0,
    }
    page.filters.choose(sector="94076-pasteur", theme="lighting")
    page.filters.changed.emit()
    bench.settle()
    assert {row.title for row in page.model.rows()} == {"Un", "Quatre"}
    assert page.filters.count("live") == 2
    page.filters.due.set_value("today")
    page.filters.changed.emit()
    bench.settle()
    assert [row.title for row in page.model.rows()] == ["Un"]
    page.filters.clear()
    bench.settle()
    assert len(page.model.rows()) == 4


def test_a_long_list_comes_page_by_page_in_the_order_asked(bench: Bench) -> None:
    for number in range(130):
        bench.commitment(f"Affaire {number:03}", due_on=f"2027-{number % 12 + 1:02}-{number % 28 + 1:02}")
    page = opened(bench)
    assert (len(page.model.rows()), page.model.total) == (100, 130)
    page.model.fetchMore(page.table.view.rootIndex())
    bench.settle()
    rows = page.model.rows()
    assert len(rows) == len({row.id for row in rows}) == 130
    assert [row.due for row in rows] == sorted(row.due for row in rows)
    page.model.sort(0, Qt.SortOrder.DescendingOrder)
    bench.settle()
    dues = [row.due for row in page.model.rows()]
    assert dues == sorted(dues, reverse=True)


def test_first_use_all_done_and_nothing_found_say_three_different_things(bench: Bench) -> None:
    page = opened(bench)
    first = page.empty.accessibleName()
    page.empty.acted.emit()
    assert bench.went[-1].page == "encounter_form"
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    bench.step(id, "done", evidence="photo")
    bench.step(id, "told", channel="phone")
    page.refresh()
    bench.settle()
    done = page.empty.accessibleName()
    page.filters.choose(words="introuvable")
    page.filters.changed.emit()
    bench.settle()
    nothing = page.empty.accessibleName()
    assert len({first, done, nothing}) == 3
    assert "tenues" in done


# -- what is shown
def test_a_refusal_has_a_cross_and_what_is_not_reached_no_green_tick(bench: Bench) -> None:
    id = bench.commitment()
    bench.step(id, "refused", reason="Le budget est engagé.")
    words = FollowUpWords("fr", TODAY)
    steps = words.steps(bench.use_cases.commitments.detail(id).row)
    assert (steps.first, steps.second) == (Mark.REFUSED, Mark.DUE)


def test_the_curtain_hides_names_in_the_list_the_pane_and_the_form(bench: Bench) -> None:
    residents = (bench.resident("Mme Aubrac"), bench.resident("M. Bellot"))
    id = bench.commitment(residents=residents)
    bench.step(id, "done", evidence="photo")
    page = opened(bench, id)
    bench.press(Qt.Key.Key_I)
    chips = page.pane.panel._parts[0][0].chips
    assert {chip.text() for chip in chips.chips()} == {"Mme Aubrac", "M. Bellot"}
    page.context.curtain.toggle()
    assert "Aubrac" not in texts(page) + " ".join(chip.text() for chip in chips.chips())


def test_an_elected_member_reads_no_name_without_the_agreement_of_the_person(make_bench: Any) -> None:
    bench = make_bench("agent")
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"), bench.resident("M. Bellot", share_with_elected=CONSENT_TO_SHARE)))
    author = bench.use_cases.session.author
    bench.store.author = type(author)("0190b3d2-0000-7000-8000-000000000001", "Élue", "elected", (), author.device)
    people = bench.use_cases.commitments.detail(id).people
    assert {(one.label, one.contact) for one in people} == {("person", ""), ("M. Bellot", "06 39 98 00 12")}
    assert bench.use_cases.commitments.detail(id).row.who == "M. Bellot"


def test_the_ladder_shows_what_was_done_and_stops_once_the_work_is(bench: Bench) -> None:
    id = bench.commitment()
    body = next(iter(bench.use_cases.session.territory().bodies))
    bench.step(id, "transferred", body=body, channel="email")
    bench.clock.later(16)
    bench.step(id, "reminded")
    lines = bench.use_cases.commitments.detail(id).rungs
    assert [(line.days, bool(line.done_on)) for line in lines] == [(0, True), (15, True), (30, False), (45, False), (60, False)]
    bench.step(id, "done", evidence="photo")
    detail = bench.use_cases.commitments.detail(id)
    assert not detail.ladder_runs
    assert len(detail.rungs) == 5


def test_the_legal_clock_is_there_only_for_a_written_request_and_folded(bench: Bench) -> None:
    bodies = bench.use_cases.session.territory().bodies
    town = next(id for id, one in bodies.items() if one["silence_rules"])
    request = {"received_on": "2026-11-20", "written": True}
    id = bench.commitment(body=town, formal_request=request)
    page = opened(bench, id)
    assert "2027" not in texts(page.pane)
    button = next(one for one in page.pane.findChildren(type(page._more_filters)) if one.text() == "Horloge légale")
    button.click()
    assert "mercredi 20\u00a0janvier 2027" in texts(page.pane)


def test_another_page_can_ask_for_a_form_at_once(bench: Bench) -> None:
    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    bench.step(id, "done", evidence="photo")
    page = bench.show(FollowUpsPage)
    page.open(Destination("follow_ups", record=id, values={"act": "told"}))
    bench.settle()
    assert page.pane.panel.act.code == "told"
    bench.record()
    assert bench.state(id) == "closed"


def test_nothing_is_cut_at_200_per_cent(bench: Bench) -> None:
    from desktop_app.ui.theme import theme_source

    id = bench.commitment(residents=(bench.resident("Mme Aubrac"),))
    page = opened(bench, id)
    theme_source().set(scale=200)
    bench.settle()
    assert page.width() == bench.window.width() == 1154
    assert page.pane.y() > page.table.mapTo(page, page.table.rect().topLeft()).y()


CONSENT_TO_SHARE = {"at": "2026-11-01T10:00:00Z", "how": "spoken", "text_version": "oral-1"}
