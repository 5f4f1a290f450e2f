"""Pages are built piece by piece: the page before stays, keys wait for the new one, a change of theme drops what can be built again."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.page import Destination
from desktop_app.ui.shell import navigation
from desktop_app.ui.theme import theme_source

CTRL = Qt.KeyboardModifier.ControlModifier
MOST_RESTYLED = 600  # widgets: at a fifth of a millisecond each, about the 100 ms that are aimed at


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def alive(view: QWidget, code: str) -> bool:
    return code in view._pages.alive


@pytest.fixture
def notebook(begun_for_real, settle):
    """A window on a small demonstration and its notebook; nothing is built ahead, so that each page is opened for the first time."""
    desk = begun_for_real()
    view = desk.window.view()
    view._pages._builder.stop()
    return desk, view


def test_the_page_before_stays_in_sight_while_a_page_is_built(notebook, settle) -> None:
    desk, view = notebook
    view.navigate(Destination("settings"))
    assert view.arriving and view._pages.stack.currentWidget().code == "today"
    settle(desk)
    assert view._pages.stack.currentWidget().code == "settings"


def test_asking_for_the_page_shown_finishes_it_at_once(notebook) -> None:
    _desk, view = notebook
    view.navigate(Destination("settings", tab="check"))
    assert view.page().code == "settings" and not view.arriving
    assert QApplication.focusWidget() is view.page().checking.check


def test_letters_typed_while_the_form_is_built_are_its_own(notebook, settle) -> None:
    desk, view = notebook
    press(Qt.Key.Key_N, CTRL)
    assert view.arriving
    QTest.keyClicks(QApplication.focusWidget(), "Le hall")
    settle(desk)
    assert view.page().view.said.field.entry.toPlainText() == "Le hall"


def test_the_page_asked_for_last_is_the_one_that_comes(notebook, settle) -> None:
    desk, view = notebook
    view.navigate(Destination("settings"))
    view.navigate(Destination("encounters"))
    settle(desk)
    assert view.page().code == "encounters"


def test_where_one_is_going_is_remembered_by_a_lock(notebook) -> None:
    _desk, view = notebook
    view.navigate(Destination("encounters", tab="mine"))
    assert view.place() == Destination("encounters", tab="mine")


def test_another_theme_restyles_what_is_in_sight_only(notebook, settle) -> None:
    desk, view = notebook
    for page in navigation.PAGES:
        if "agent" in page.roles and page.code != "search":
            view.navigate(Destination(page.code))
            settle(desk)
    view.navigate(Destination("encounters"))
    settle(desk)
    before = len(view.findChildren(QWidget))
    theme_source().set(mode="dark")
    assert before > MOST_RESTYLED > len(view.findChildren(QWidget))
    assert alive(view, "encounters") and not alive(view, "settings") and not alive(view, "encounter_form")


def test_a_page_dropped_by_a_theme_comes_back_where_it_was(notebook, settle) -> None:
    desk, view = notebook
    view.navigate(Destination("encounters", tab="drafts"))
    settle(desk)
    view.navigate(Destination("bin"))
    settle(desk)
    theme_source().set(mode="dark")
    assert not alive(view, "encounters")
    view.navigate(Destination("encounters"))
    settle(desk)
    assert view.page().chips.value() == "drafts"


def test_a_theme_drops_no_page_that_holds_something(notebook, settle) -> None:
    desk, view = notebook
    view.navigate(Destination("encounter_form"))
    settle(desk)
    QTest.keyClicks(QApplication.focusWidget(), "Le hall")
    view.navigate(Destination("settings"))
    settle(desk)
    QTest.keyClicks(view.page().house.number.entry, "01 23")
    view.navigate(Destination("bin"))
    settle(desk)
    theme_source().set(mode="dark")
    assert alive(view, "encounter_form") and alive(view, "settings") and not alive(view, "today")


def test_a_theme_drops_nothing_while_a_job_is_under_way(notebook, settle) -> None:
    desk, view = notebook
    view.navigate(Destination("bin"))
    settle(desk)
    desk.executors.reader(lambda: None)
    theme_source().set(mode="dark")
    assert alive(view, "today")
    settle(desk)


def test_escape_goes_back_to_a_page_that_a_theme_dropped(notebook, settle) -> None:
    desk, view = notebook
    press(Qt.Key.Key_K, CTRL)
    settle(desk)
    theme_source().set(mode="dark")
    assert not alive(view, "today")
    view._go_back()
    settle(desk)
    assert view.page().code == "today"


IN_PIECES = [page.code for page in navigation.PAGES if navigation.page_class(page.code).in_pieces]


@pytest.mark.parametrize("code", IN_PIECES)
def test_a_page_half_built_bears_any_size(notebook, code: str, qtbot) -> None:
    """Qt may tell a page its size between two pieces (a picture of the window does). What an override raises there is met again
    anywhere, or ends the program."""
    _desk, view = notebook
    host = QWidget()
    qtbot.addWidget(host)
    host.show()
    page = navigation.make_page(code, view.context)
    page.hide()
    page.setParent(host)
    sizes = itertools.cycle(((420, 700), (1366, 768), (800, 1280)))
    for _piece in itertools.chain((None,), page.pieces()):
        page.resize(*next(sizes))
        host.grab()
