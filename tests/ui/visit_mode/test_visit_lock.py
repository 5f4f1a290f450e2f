"""The lock of a visit: its own code, nothing behind it, the notebook's phrase after five wrong ones."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop_app.services.visit_code import VisitCode, trouble_with
from desktop_app.ui.theme import theme_source
from tests.ui.visit_mode.evening import CODE, Evening
from tests.ui.visit_mode.test_walk import seen

WRONG = "739158"


def test_a_code_opens_itself_and_no_other_and_is_not_kept_as_it_was_typed() -> None:
    code = VisitCode.chosen(CODE)
    assert code.opens(CODE) and not code.opens(WRONG)
    assert CODE.encode() not in code.derived + code.salt
    assert VisitCode.chosen(CODE).derived != code.derived


def test_codes_that_anybody_would_try_are_told_apart() -> None:
    assert [trouble_with(code) for code in ("000000", "123456", "654321", "12345", "12345a", "482915")] == [
        "same",
        "row",
        "row",
        "digits",
        "digits",
        "",
    ]


def test_ctrl_l_hides_everything_and_the_code_brings_the_same_stop_back(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    page.context.curtain.toggle()
    evening.key(Qt.Key.Key_Right)
    assert page.lock_itself()
    assert page.locked() and not page.may_leave()
    read = seen(page)
    assert not [word for word in ("Diallo", "Lilas", "Rallumer", "Coteaux", "Claire") if word in read], read
    evening.type(WRONG)
    assert page.locked()
    evening.type(CODE)
    assert not page.locked()
    assert page.walk.shown == evening.stops[1]


def test_two_minutes_without_a_gesture_lock_the_screen(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.seconds = 119
    page.guard.after.tick()
    assert not page.locked()
    evening.seconds = 121
    page.guard.after.tick()
    assert page.locked()


def test_what_was_being_written_is_kept_by_the_lock_and_still_open_after_it(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    evening.type("n")
    evening.type("Le hall est sombre")
    page.lock_itself()
    evening.settle()
    assert [draft.form["text"] for draft in evening.use_cases.drafts.all()] == ["Le hall est sombre"]
    evening.type(CODE)
    assert page.walk.panel() is page.walk.note
    assert page.walk.note.text() == "Le hall est sombre"


def test_no_key_of_the_walk_acts_behind_the_lock(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    page.lock_itself()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_N, Qt.Key.Key_Escape):
        evening.key(key)
    evening.key(Qt.Key.Key_Return, control=True)
    assert page.locked()
    assert evening.view().current == evening.stops[0]
    assert not evening.went


def test_five_wrong_codes_ask_for_the_phrase_of_the_notebook(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    page.lock_itself()
    for _try in range(4):
        evening.type(WRONG)
    assert "notebook" not in evening.locked
    evening.type(WRONG)
    assert evening.locked[-1] == "notebook"
    assert page.locked()
    evening.type(CODE)
    assert page.locked()


def test_locking_again_gives_no_new_tries(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    page.lock_itself()
    for _try in range(4):
        evening.type(WRONG)
    page.lock_itself()
    evening.type(WRONG)
    assert evening.locked[-1] == "notebook"


def test_without_a_code_ctrl_l_is_left_to_the_notebook(evening: Evening) -> None:
    page = evening.walk()
    page.screens.choose.without.click()
    evening.settle()
    assert evening.view().state == "running"
    assert not page.lock_itself()


def test_the_curtain_is_held_during_the_visit_and_the_notebooks_lock_waits_longer(evening: Evening) -> None:
    page = evening.walk(code=CODE)
    assert page.context.curtain.is_on()
    assert evening.locked[-1] == "60"
    page.hide()
    assert not page.context.curtain.is_on()
    assert evening.locked[-1] == "0"


def test_dark_is_proposed_in_the_evening_only_and_put_back_on_leaving(evening: Evening) -> None:
    evening.clock.at = evening.clock.at.astimezone().replace(hour=12)
    assert not evening.walk().screens.choose.dark_button.isVisible()
    evening.clock.at = evening.clock.at.replace(hour=18)
    page = evening.walk()
    assert page.screens.choose.dark_button.isVisible()
    page.screens.choose.dark_button.click()
    assert theme_source().theme.dark
    page.hide()
    assert not theme_source().theme.dark
