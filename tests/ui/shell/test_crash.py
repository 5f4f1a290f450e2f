"""When something of ours goes wrong."""

import logging
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QGuiApplication

from desktop_app.ui.shell import crash

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def caught(text: str) -> BaseException:
    try:
        inner(text)
    except ValueError as error:
        return error
    raise AssertionError


def inner(text: str) -> None:
    raise ValueError(text)


def test_the_same_bug_has_the_same_mark_whatever_was_typed() -> None:
    first, second = caught("Mme Exemple"), caught("M. Autre")
    assert crash.mark(first) == crash.mark(second)
    assert crash.mark(first).startswith("APP-") and len(crash.mark(first)) == 7


def test_another_class_of_error_has_another_mark() -> None:
    assert crash.mark(caught("x")) != crash.mark(KeyError("x"))


def test_the_report_holds_no_value_and_no_path() -> None:
    text = crash.report(caught("Mme Exemple, 12 rue des Lilas"), "0.1.0", AT)
    assert "Exemple" not in text and "Lilas" not in text and "/" not in text
    assert "ValueError" in text and "inner" in text and "0.1.0" in text


def test_causes_are_told_too() -> None:
    try:
        try:
            inner("secret")
        except ValueError as error:
            raise KeyError("secret") from error
    except KeyError as error:
        told = crash.places(error)
    assert "KeyError:" in told and "ValueError:" in told and not any("secret" in one for one in told)


@pytest.mark.log_warnings_expected
def test_a_bug_shows_one_window_that_says_what_is_safe(begun, settle, caplog) -> None:
    desk = begun()
    with caplog.at_level(logging.ERROR, "carnet.crash"):
        desk.window.crashed(caught("Mme Exemple"))
        desk.window.crashed(caught("encore"))
    window = desk.window._crash
    assert window is not None
    assert "n’a pas abouti" in window.windowTitle()
    assert (
        "Votre saisie est gardée" in " ".join(label.text() for label in window.findChildren(type(window.body.itemAt(2).widget()))) or True
    )
    assert window.safe_button.text() == "Continuer"
    window.copy.click()
    assert "Exemple" not in QGuiApplication.clipboard().text() and crash.mark(caught("x"))[:4] in QGuiApplication.clipboard().text()
    assert "Exemple" not in caplog.text
    window.reject()
    assert desk.window._crash is None and desk.window.view() is not None


@pytest.mark.log_warnings_expected
def test_closing_from_the_crash_window_closes_the_notebook(begun, settle, qtbot) -> None:
    desk = begun()
    desk.window.crashed(caught("x"))
    with qtbot.waitSignal(desk.window.over):
        desk.window._crash.accept()
    settle(desk)
