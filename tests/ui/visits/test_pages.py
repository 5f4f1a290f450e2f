"""The list, one visit, preparing, closing, minutes: through the pages, on a real notebook."""

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.services.visit_values import Closing, TypedBack
from desktop_app.ui.features.visits.closing import VisitClosePage
from desktop_app.ui.features.visits.form import VisitFormPage
from desktop_app.ui.features.visits.gestures import CancelDialog, MessageDialog
from desktop_app.ui.features.visits.minutes_page import VisitMinutesPage
from desktop_app.ui.features.visits.minutes_sending import CorrectedDialog
from desktop_app.ui.features.visits.page import VisitsPage
from desktop_app.ui.features.visits.paper_page import VisitPaperPage
from desktop_app.ui.page import Destination
from tests.ui.visits.bench import AREA, VisitBench

ALT = Qt.KeyboardModifier.AltModifier


def shown(bench: VisitBench, page_class: type, destination: Destination) -> Any:
    page = bench.show(page_class)
    page.open(destination)
    bench.settle()
    return page


def decided(bench: VisitBench) -> str:
    """A walk typed back: one promise, one refusal, one decision to settle."""
    visit = bench.visit(stops=3)
    lines = (
        TypedBack("1", text="Le portail ferme trop tôt"),
        TypedBack("D1", text="Ouvrir le portail le soir", decides="commitment", due_on="2026-12-10", stop="1", theme="lighting"),
        TypedBack("D2", text="Pas de banc, trop étroit", decides="refusal", stop="2"),
        TypedBack("D3", text="Essayer une rue aux écoles", stop="3"),
    )
    bench.use_cases.visits.typed_back(visit, lines)
    return visit


def test_a_visit_that_is_not_here_leads_back_to_the_list_with_a_sentence(bench: VisitBench) -> None:
    for page_class in (VisitClosePage, VisitMinutesPage, VisitPaperPage):
        shown(bench, page_class, Destination(page_class.code, record="019365c4-8c00-74ae-bbbd-46d39421df78"))
        assert bench.went[-1].page == "visits", page_class
        assert "Rien n’a été modifié" in bench.said[-1], "said, over a list and not over an empty form"


# -- the list and one visit
def test_nothing_yet_is_not_the_same_as_nothing_to_come(bench: VisitBench) -> None:
    page = bench.show(VisitsPage)
    first = page.empty.accessibleName() or page.empty._title.text()
    assert page._stack.currentWidget() is page.empty
    visit = bench.visit()
    bench.use_cases.visits.cancel(visit, "pluie")
    page.refresh()
    bench.settle()
    assert page._stack.currentWidget() is page.empty
    assert (page.empty.accessibleName() or page.empty._title.text()) != first


def test_the_list_shows_the_next_visit_first_and_its_route(bench: VisitBench) -> None:
    bench.promise_at(1, "Bancs du square")
    late, soon = bench.visit(starts_at="2026-12-03T17:00:00Z"), bench.visit(stops=2)
    page = shown(bench, VisitsPage, Destination("visits"))
    assert [row.id for row in page.model.rows()] == [soon, late]
    assert page.shown() == soon
    assert page.pane.acts[0].code == "start"
    bench.press(Qt.Key.Key_Down, at=page.table.view)
    assert page.shown() == late


def test_enter_goes_to_the_acts_and_start_opens_visit_mode(bench: VisitBench) -> None:
    visit = bench.visit()
    page = shown(bench, VisitsPage, Destination("visits", record=visit))
    page.table.view.setFocus()
    bench.press(Qt.Key.Key_Return)
    assert page.pane.buttons["start"].hasFocus()
    bench.press(Qt.Key.Key_Return)
    assert bench.went[-1] == Destination("visit_mode", record=visit)


def test_warnings_are_sentences(bench: VisitBench) -> None:
    bench.visit(title="Autre visite")
    visit = bench.visit(stops=0)
    page = shown(bench, VisitsPage, Destination("visits", record=visit))
    said = [page.words.warning(code, value) for code, value in page.pane.view.warnings]
    assert len(said) == 2 and any("Autre visite" in text for text in said)
    assert all("_" not in text for text in said)


def test_an_elected_member_neither_prepares_nor_writes_minutes(make_bench: Callable[..., VisitBench]) -> None:
    bench = make_bench("supervisor")
    visit = bench.visit()
    page = shown(bench, VisitsPage, Destination("visits", record=visit))
    from desktop_app.ui.features.visits.acts import codes_of

    assert {"edit", "invite", "cancel"} <= set(codes_of(page.pane.view, "supervisor"))
    assert not {"edit", "invite", "cancel", "minutes", "freeze"} & set(codes_of(page.pane.view, "elected"))


def test_a_cancelled_visit_says_why_and_needs_a_reason(bench: VisitBench) -> None:
    visit = bench.visit()
    page = shown(bench, VisitsPage, Destination("visits", record=visit))
    page.gestures.begin("cancel")
    dialog = page.findChild(CancelDialog)
    assert not dialog.act_button.isEnabled()
    dialog.reason.set_text("pluie")
    dialog.act_button.click()
    bench.settle()
    assert bench.view(visit).state == "cancelled"


# -- the invitation
def test_the_invitation_keeps_its_identity_and_counts_its_changes(bench: VisitBench, tmp_path: Path) -> None:
    from icalendar import Calendar

    visit = bench.visit(meeting_point="Devant la mairie")
    page = shown(bench, VisitsPage, Destination("visits", record=visit))
    events = []
    for name in ("first", "second", "third"):
        bench.pickers.path = tmp_path / f"{name}.ics"
        page.gestures.begin("invite")
        bench.settle()
        (event,) = Calendar.from_ical(bench.pickers.path.read_bytes()).walk("VEVENT")
        events.append(event)
        bench.clock.later(1)
        if name == "first":
            bench.use_cases.records.correct(visit, {"meeting_point": "Devant l’école"})
        else:
            bench.use_cases.visits.cancel(visit, "pluie") if name == "second" else None
        page.load(visit)
        bench.settle()
    assert {str(event["uid"]) for event in events} == {visit}
    assert [int(event["sequence"]) for event in events] == sorted({int(event["sequence"]) for event in events})
    assert [str(event["status"]) for event in events] == ["CONFIRMED", "CONFIRMED", "CANCELLED"]


# -- preparing
def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_a_visit_is_prepared_by_keyboard_with_its_stops(bench: VisitBench) -> None:
    page = shown(bench, VisitFormPage, Destination("visit_form"))
    page.view.neighbourhoods.set_value((AREA,))
    page.view.day.setFocus()
    write("27/11")
    page.view.begins.setFocus()
    write("18h30")
    page.view.stops.rows[0].place.setFocus()
    write("12 rue des Lilas")
    bench.settle()
    bench.press(Qt.Key.Key_Down)  # the last row keeps the text as it is
    bench.press(Qt.Key.Key_Return)
    page.view.stops.add()
    write("place du March")
    page.view.stops.rows[1].place.close_list()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)
    bench.settle()
    assert [row.place.text() for row in page.view.stops.rows] == ["place du March", "12 rue des Lilas"]
    assert page.view.stops.rows[0].number.text() == "1" and page.view.stops.rows[0].place.entry.hasFocus()
    bench.record()
    made = bench.went[-1]
    assert made.page == "visits" and made.record
    view = bench.view(made.record)
    assert str(view.record["starts_at"]).startswith("2026-11-27T")
    assert [stop.title for stop in view.stops] == ["place du March", "12 rue des Lilas"]
    assert not bench.use_cases.drafts.all()


def test_what_is_missing_is_said_in_place_and_kept_as_a_draft(bench: VisitBench) -> None:
    page = shown(bench, VisitFormPage, Destination("visit_form"))
    page.view.title.setFocus()
    write("Soir")
    bench.record()
    assert page.view.areas_error.isVisible() and page.view.day.error and page.view.begins.error
    assert not bench.went
    page.put_away()
    bench.settle()
    (draft,) = bench.use_cases.drafts.all()
    assert draft.kind == "visit"
    again = shown(bench, VisitFormPage, Destination("visit_form", values={"draft": draft.id}))
    assert again.view.title.text() == "Soir"


def test_changing_a_visit_keeps_its_stops_and_says_an_end_before_the_start(bench: VisitBench) -> None:
    visit = bench.visit(stops=2)
    before = [stop.record.id for stop in bench.view(visit).stops]
    page = shown(bench, VisitFormPage, Destination("visit_form", record=visit))
    page.view.ends.set_value("05:00")
    bench.record()
    bench.press(Qt.Key.Key_Return, control=True, at=page.view.ends.entry)
    assert page.view.ends.error and not bench.went
    page.view.ends.set_value("")
    page.view.meeting_point.set_text("Place")
    bench.press(Qt.Key.Key_Return, control=True, at=page.view.ends.entry)
    assert bench.went and [stop.record.id for stop in bench.view(visit).stops] == before
    assert bench.view(visit).record["meeting_point"] == "Place"


# -- closing
def test_each_decision_ends_as_a_commitment_or_with_a_reason_then_the_visit_closes(bench: VisitBench) -> None:
    visit = decided(bench)
    page = shown(bench, VisitClosePage, Destination("visit_close", record=visit))
    (left,) = [card for card in page.cards if not card.is_settled]
    page.save()
    assert left.due.error and bench.view(visit).state == "running"
    left.end.set_value("reason")
    left._arrange()
    page.save()
    assert left.reason.error
    left.reason.set_text("La rue est trop passante")
    page.save()
    assert page.unread.isVisible(), "not read aloud yet"
    page.confirmed.setChecked(True)
    page.met.set_value(7)
    page.save()
    bench.settle()
    view = bench.view(visit)
    assert view.state == "closed" and view.record["residents_met"] == 7
    assert all(one["commitment"] or one["no_action_reason"] for one in view.decisions)
    assert bench.went[-1].values == {"act": "evening"}
    assert not bench.use_cases.drafts.all()


def test_the_body_is_proposed_by_the_routing_of_the_theme(bench: VisitBench) -> None:
    visit = decided(bench)
    page = shown(bench, VisitClosePage, Destination("visit_close", record=visit))
    (left,) = [card for card in page.cards if not card.is_settled]
    assert left.who.value() is None
    left.theme.set_value("parking")
    left.theme.changed.emit("parking")
    bench.settle()
    territory = bench.use_cases.session.territory()
    rule = territory.route("parking", left.known.place, "2026-11-26")
    assert rule is not None and left.who.value() == rule.body


def test_what_is_entered_while_closing_is_found_again(bench: VisitBench) -> None:
    visit = decided(bench)
    page = shown(bench, VisitClosePage, Destination("visit_close", record=visit))
    (left,) = [card for card in page.cards if not card.is_settled]
    left.end.set_value("reason")
    left._arrange()
    left.reason.set_text("Trop cher")
    page.put_away()
    bench.settle()
    again = shown(bench, VisitClosePage, Destination("visit_close", record=visit))
    (left,) = [card for card in again.cards if not card.is_settled]
    assert left.end.value() == "reason" and left.reason.text() == "Trop cher"


# -- the evening and the minutes
def closed(bench: VisitBench) -> str:
    from desktop_app.domain.visit import settled
    from desktop_app.services.visit_values import Settlement

    visit, visits = decided(bench), bench.use_cases.visits
    for one in bench.view(visit).decisions:
        if not settled(one.values):
            visits.settle(Settlement(one.id, reason="La rue est trop passante"))
    visits.close(Closing(visit, tuple(one.id for one in bench.view(visit).decisions), "", 7))
    return visit


def test_the_evening_message_is_ready_to_be_copied(bench: VisitBench) -> None:
    visit = closed(bench)
    page = shown(bench, VisitsPage, Destination("visits", record=visit, tab="past", values={"act": "evening"}))
    dialog = page.findChild(MessageDialog)
    assert dialog is not None and 1 < len(dialog.message.text().splitlines()) <= 10
    dialog.act_button.click()
    assert QGuiApplication.clipboard().text() == dialog.message.text()


def test_minutes_leave_once_somebody_else_has_read_them_and_a_correction_is_a_new_version(
    make_bench: Callable[..., VisitBench], tmp_path: Path
) -> None:
    bench = make_bench("supervisor")
    other = bench.person("Dominique Exemple", "agent")
    visit = closed(bench)
    page = shown(bench, VisitMinutesPage, Destination("visit_minutes", record=visit))
    page.text.set_text("Une vingtaine de minutes sur place.")
    page.source.set_text("Amicale des locataires")
    page.remark.set_text("Le portail grince aussi")
    page.add_button.click()
    bench.settle()
    page.draft_button.click()
    bench.settle()
    page.send()
    assert page.reader.error and not bench.pickers.asked
    page.reader.set_value(other)
    marks = []
    for version in (1, 2):
        bench.pickers.path = tmp_path / f"{version}.pdf"
        page.send()
        bench.settle()
        record = bench.view(visit).record
        marks.append(str(record["minutes_sha256"]))
        assert record["minutes_version"] == version
        assert marks[-1] == hashlib.sha256(bench.pickers.path.read_bytes()).hexdigest()
        page.text.set_text("Une demi-heure sur place.")
        page._keep_text()
        bench.settle()
    assert marks[0] != marks[1]
    assert "Amicale des locataires" in page.findChild(CorrectedDialog)._text.text()
    assert bench.view(visit).record["remarks"][0]["text"] == "Le portail grince aussi"


def test_pages_are_answered_while_names_are_looked_for(bench: VisitBench, monkeypatch: pytest.MonkeyPatch) -> None:
    visit, found, answers = closed(bench), threading.Event(), []
    monkeypatch.setattr(VisitMinutesPage, "_named", lambda _page, _id: ("Titre",) if found.wait(30) else ())
    page = bench.show(VisitMinutesPage)
    page.open(Destination("visit_minutes", record=visit))
    try:
        bench.qtbot.waitUntil(lambda: page.visit is not None)
        page.read(lambda: bench.view(visit).state, answers.append)
        bench.qtbot.waitUntil(lambda: bool(answers))
        assert answers == ["closed"] and page.names is None
    finally:
        found.set()
    bench.settle()
    assert page.names == ("Titre",)


def test_minutes_that_name_a_resident_do_not_leave(bench: VisitBench, tmp_path: Path) -> None:
    bench.resident("Zoraxe")
    visit = closed(bench)
    bench.use_cases.visits.write_minutes(visit, "Vu avec Mme Zoraxe au portail.")
    page = shown(bench, VisitMinutesPage, Destination("visit_minutes", record=visit))
    assert page.names
    page.reader.set_choices([])
    bench.pickers.path = tmp_path / "minutes.pdf"
    page.send()
    bench.settle()
    assert not bench.pickers.path.exists() and bench.view(visit).state == "closed"
