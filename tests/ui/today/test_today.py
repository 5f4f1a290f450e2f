"""The Today page on a real notebook."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.services.ports import FollowUpFilter
from desktop_app.ui.features.commitments import FollowUpsPage
from desktop_app.ui.features.today import TodayPage
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.navigation import rail_entries
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import Label, Scroller
from tests.ui.commitments.bench import Bench


def done(bench: Bench, title: str, name: str, **more: Any) -> str:
    """A commitment whose outcome is to be told to somebody."""
    id = bench.commitment(title, residents=(bench.resident(name),), **more)
    bench.step(id, "done", evidence="photo")
    return id


def shown(page: TodayPage) -> list[str]:
    return [row.title for row, _widget in page.answers.rows]


def texts(widget: Any) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def test_an_answer_given_is_noted_with_two_keys(bench: Bench) -> None:
    id = done(bench, "Éclairage du hall", "Mme Aubrac")
    page = bench.show(TodayPage)
    page.first_focus().setFocus()
    bench.press(Qt.Key.Key_Return)
    bench.record()
    assert bench.state(id) == "closed"
    assert shown(page) == []


def test_two_keys_pressed_at_once_are_enough(bench: Bench) -> None:
    id = done(bench, "Éclairage du hall", "Mme Aubrac")
    page = bench.show(TodayPage)
    row = page.first_focus()
    bench.press(Qt.Key.Key_Return, at=row, settle=False)
    bench.press(Qt.Key.Key_Return, control=True, at=row, settle=False)
    bench.settle()
    assert bench.state(id) == "closed"


def test_who_asked_again_comes_first_then_what_is_to_tell_then_what_is_late_to_do(bench: Bench) -> None:
    bench.commitment("À faire, en retard", made_on="2026-11-01", due_on="2026-11-20")
    done(bench, "À dire", "Mme Aubrac")
    again = done(bench, "A redemandé", "M. Bellot", due_on="2026-12-24")
    bench.step(again, "asked_again", channel="phone")
    bench.commitment("Plus tard", due_on="2027-02-01")
    page = bench.show(TodayPage)
    assert shown(page) == ["A redemandé", "À dire", "À faire, en retard"]
    assert [widget.button.text() for _row, widget in page.answers.rows] == ["Informer", "Informer", "Ouvrir"]


def test_the_number_of_answers_is_that_of_the_list_it_opens(bench: Bench) -> None:
    for number in range(7):
        done(bench, f"Affaire {number}", f"Mme Numéro{number}", due_on="2027-01-10")
    bench.commitment("Dû demain", due_on="2026-11-27")
    bench.commitment("Plus tard", due_on="2027-02-01")
    page = bench.show(TodayPage)
    assert (page.answers.badge.text, len(page.answers.rows)) == ("8", 5)
    page.answers.linked.emit()
    where = bench.went[-1]
    bench.executors.shutdown()
    follow_ups = bench.show(FollowUpsPage)
    follow_ups.open(where)
    bench.settle()
    follow_ups._ask()  # lists are known now
    bench.settle()
    assert len(follow_ups.model.rows()) == 8


def test_first_use_and_everything_said_are_two_different_states(bench: Bench) -> None:
    page = bench.show(TodayPage)
    first = page.answers.empty.accessibleName()
    page.answers.empty.acted.emit()
    assert bench.went[-1].page == "encounter_form"
    id = done(bench, "Éclairage du hall", "Mme Aubrac")
    bench.step(id, "told", channel="phone")
    page.refresh()
    bench.settle()
    assert page.answers.empty.accessibleName() != first
    assert "Tout est dit" in page.answers.empty.accessibleName()


def test_the_week_counts_what_falls_due_each_day(bench: Bench) -> None:
    bench.commitment("Ce soir", due_on="2026-11-26")
    bench.commitment("Demain, un", due_on="2026-11-27")
    bench.commitment("Demain, deux", due_on="2026-11-27")
    page = bench.show(TodayPage)
    names = [day.accessibleName() for day in page.week.days]
    assert [name for name in names if "échéance" in name and "aucune" not in name] == [
        "jeudi 26\u00a0novembre, 1\u00a0échéance",
        "vendredi 27\u00a0novembre, 2\u00a0échéances",
    ]


def test_a_body_that_keeps_silent_is_to_be_reminded(bench: Bench) -> None:
    id = bench.commitment("Éclairage du hall", due_on="2027-02-01")
    body = next(iter(bench.use_cases.session.territory().bodies))
    bench.step(id, "transferred", body=body, channel="email")
    bench.clock.later(15)
    page = bench.show(TodayPage)
    assert [row.accessibleName() for row in page.reminders.rows if "Éclairage du hall" in row.accessibleName()]
    assert bench.use_cases.agenda.review().silent[0].count == 1
    bench.step(id, "reminded")
    assert bench.use_cases.agenda.review().silent == ()


def test_an_entry_begun_is_to_complete(bench: Bench) -> None:
    bench.use_cases.drafts.keep("d1", "encounter", "Hall, 12 rue des Lilas", {"values": {}})
    page = bench.show(TodayPage)
    page.drafts.rows[0].opened.emit()
    assert (bench.went[-1].page, bench.went[-1].values) == ("encounter_form", {"draft": "d1"})


def test_the_curtain_hides_who_waits(bench: Bench) -> None:
    done(bench, "Éclairage du hall", "Mme Aubrac")
    page = bench.show(TodayPage)
    assert "Mme Aubrac" in texts(page)
    page.context.curtain.toggle()
    assert "Aubrac" not in texts(page)
    assert "Aubrac" not in page.answers.rows[0][1].accessibleName()


def test_the_supervisor_sees_what_is_told_too_late_and_no_figure_by_agent(make_bench: Any) -> None:
    bench = make_bench("supervisor")
    done(bench, "Éclairage du hall", "Mme Aubrac", made_on="2026-11-01", due_on="2026-11-02")
    bench.clock.later(9)
    page = bench.show(TodayPage)
    assert page.too_late.badge.text == "1"
    page.too_late.rows[0].opened.emit()
    assert bench.went[-1].page == "follow_ups"


def test_the_review_begins_at_the_first_silent_body_when_everybody_was_told_in_time(make_bench: Any) -> None:
    bench = make_bench("supervisor")
    id = bench.commitment("Éclairage du hall", due_on="2027-02-01")
    bench.step(id, "transferred", body=next(iter(bench.use_cases.session.territory().bodies)), channel="email")
    bench.clock.later(15)
    page = bench.show(TodayPage)
    assert not page.too_late.rows and page.silent.rows[0].hasFocus()


@pytest.mark.parametrize(("width", "scale"), [(1029, 100), (1154, 200), (900, 150)])
def test_the_page_never_needs_to_scroll_sideways(bench: Bench, width: int, scale: int) -> None:
    done(bench, "Éclairage du hall", "Mme Aubrac")
    page = bench.show(TodayPage)
    theme_source().set(scale=scale)
    bench.window.resize(width, 600)
    bench.settle()
    assert page.width() == width


def test_numbers_of_answers_follow_the_filter_of_the_store(bench: Bench) -> None:
    done(bench, "À dire", "Mme Aubrac", due_on="2027-03-01")
    today = bench.use_cases.agenda.today()
    where = FollowUpFilter(tab="live", answers_until="2026-12-03")
    assert today.answer_count == bench.use_cases.commitments.count(where) == 1


def test_the_day_opens_at_its_top(bench: Bench) -> None:
    """The focus goes to the first row while the cards still grow: nobody has scrolled, so the date is in sight."""
    for number in range(8):
        done(bench, f"Éclairage du hall {number}", f"Mme Aubrac {number}")
    page = bench.show(TodayPage)
    page.window().resize(1000, 480)
    bench.settle()
    scroller = page.findChild(Scroller)
    assert scroller.verticalScrollBar().maximum() > 100
    scroller.verticalScrollBar().setValue(100)  # as after a row was followed down
    page.open(Destination("today"))
    bench.settle()
    assert scroller.verticalScrollBar().value() == 0


def test_an_elected_member_s_rail_begins_with_the_next_walk() -> None:
    elected = [entry.code for entry in rail_entries("elected")[0]]
    assert elected == ["today", "visits", "follow_ups", "synchronisation"]
    agent = [entry.code for entry in rail_entries("agent")[0]]
    assert agent.index("follow_ups") < agent.index("visits"), "the others keep their order"
