"""The lock by itself, and on request: a fake clock, no waiting."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.page import Destination
from desktop_app.ui.shell.lock_after import LockAfter
from desktop_app.ui.shell.unlock import Unlock
from desktop_app.ui.widgets import Dialog
from tests.ui.shell.conftest import PHRASE


class Sitting:
    """Seconds that a test lets pass."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def watched(qapp):
    sitting, said = Sitting(), []
    lock = LockAfter(10, sitting)
    lock.warned.connect(lambda left: said.append(left))
    lock.stayed.connect(lambda: said.append("stayed"))
    lock.expired.connect(lambda: said.append("expired"))
    lock.start()
    yield lock, sitting, said
    lock.stop()


def test_it_warns_sixty_seconds_before_and_expires_once(watched) -> None:
    lock, sitting, said = watched
    for second in (539, 540, 570, 599, 600, 601):
        sitting.at = second
        if lock.running:
            lock.tick()
    assert said == [60, 30, 1, "expired"]
    assert not lock.running


def test_a_gesture_ends_the_notice_and_counts_from_there(watched) -> None:
    lock, sitting, said = watched
    sitting.at = 560
    lock.tick()
    lock.stir()
    sitting.at = 1099
    lock.tick()
    assert said == [40, "stayed"]


def test_a_computer_that_slept_is_locked_at_its_first_tick(watched) -> None:
    lock, sitting, said = watched
    sitting.at = 8 * 3600.0
    lock.tick()
    assert said == ["expired"]


@pytest.mark.parametrize("kind", [QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress])
def test_gestures_of_the_mouse_count_and_paints_do_not(watched, kind: QEvent.Type) -> None:
    lock, sitting, said = watched
    window = QWindow()
    lock._watch(window)
    sitting.at = 599
    lock.tick()
    QApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
    assert said == [1]
    button, buttons = Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton
    QApplication.sendEvent(window, QMouseEvent(kind, QPointF(1, 1), QPointF(1, 1), button, buttons, Qt.KeyboardModifier.NoModifier))
    assert said == [1, "stayed"]


def test_after_ten_minutes_the_pages_are_gone_and_drafts_are_kept(begun, settle) -> None:
    desk = begun()
    view = desk.window.view()
    view.navigate(Destination("follow_ups"))
    page = view.page()
    page.field.set_text("où j’en étais")
    desk.sitting[0] = 9 * 60 + 30
    desk.window.lock_after.tick()
    assert view.notices.shown("lock").accessibleName().startswith("Le carnet se verrouille dans 30 secondes")
    Dialog(desk.window, "Supprimer ?", act="Supprimer").open()
    desk.sitting[0] = 10 * 60
    desk.window.lock_after.tick()
    assert page.kept  # what was being written went to its draft first
    assert QApplication.activeModalWidget() is None
    lock = desk.window.centralWidget()
    assert isinstance(lock, Unlock)
    assert "Après 10 minutes sans geste" in " ".join(label.text() for label in lock.findChildren(type(lock._title)))
    settle(desk)
    assert not desk.computer._present  # the store is closed, not hidden
    lock.phrase.set_text(PHRASE)
    QTest.keyClick(lock.phrase.entry, Qt.Key.Key_Return)
    settle(desk)
    assert desk.window.view().page().asked == [Destination("follow_ups", words="où j’en étais")]


def test_a_key_during_the_notice_keeps_it_open(begun, qtbot) -> None:
    desk = begun()
    desk.sitting[0] = 9 * 60 + 30
    desk.window.lock_after.tick()
    QTest.keyClick(desk.window.windowHandle(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.window.notices().shown("lock") is None)


def test_ctrl_l_locks_at_once_and_says_nothing_of_minutes(begun, settle) -> None:
    desk = begun()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    lock = desk.window.centralWidget()
    assert isinstance(lock, Unlock)
    assert desk.window.windowTitle() == "Carnet de quartier"
    assert QApplication.focusWidget() is lock.phrase.entry
    settle(desk)


def test_the_delay_is_a_setting_that_holds_at_once(begun, settle) -> None:
    desk = begun()
    desk.window._settings.set("lock_minutes", 5)
    desk.sitting[0] = 5 * 60
    desk.window.lock_after.tick()
    assert isinstance(desk.window.centralWidget(), Unlock)
    settle(desk)
