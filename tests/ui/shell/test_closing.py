"""Closing: the copy of the day, not waiting for it, a disk that refuses; what the window remembers."""

import threading

from desktop_app.domain.errors import DiskFull
from desktop_app.ui.shell.closing import Closing
from tests.ui.shell.conftest import PHRASE, Desk


def closing(desk: Desk) -> Closing:
    central = desk.window.centralWidget()
    assert isinstance(central, Closing)
    return central


def test_closing_makes_the_copy_of_the_day_then_closes_the_store(begun, settle, qtbot) -> None:
    desk = begun()
    page = desk.window.view().page()
    with qtbot.waitSignal(desk.window.over):
        desk.window.close()
        assert page.kept
    settle(desk)
    assert desk.computer.last_good_backup("plaine-commune") is not None
    assert not desk.computer._present
    assert not desk.window.isVisible()


def test_who_does_not_wait_leaves_at_once_and_the_copy_is_told_to_stop(begun, settle, qtbot, monkeypatch) -> None:
    desk = begun()
    started, seen = threading.Event(), []

    def slow(_self, _opened, _progress, cancelled) -> bool:
        started.set()
        pause = threading.Event()
        while not cancelled():
            pause.wait(0.005)
        seen.append(True)
        return False

    monkeypatch.setattr(type(desk.computer), "daily_backup", slow)
    with qtbot.waitSignal(desk.window.over):
        desk.window.close()
        qtbot.waitUntil(started.is_set)
        closing(desk)._progress.stop_button.click()
        assert not desk.window.isVisible()
    assert seen == [True]
    settle(desk)


def test_a_full_disk_is_said_and_closing_stays_possible(begun, settle, qtbot, monkeypatch) -> None:
    desk = begun()

    def full(_self, _opened, _progress, _cancelled) -> bool:
        raise DiskFull("D:")

    monkeypatch.setattr(type(desk.computer), "daily_backup", full)
    desk.window.close()
    settle(desk)
    page = closing(desk)
    assert page._trouble.accessibleName().startswith("La sauvegarde du jour n’a pas été faite")
    with qtbot.waitSignal(desk.window.over):
        page.leave.click()
    settle(desk)


def test_the_window_remembers_its_size(begun, make_desk, settle, qtbot) -> None:
    desk = begun()
    desk.window.resize(760, 620)
    with qtbot.waitSignal(desk.window.over):
        desk.window.close()
    settle(desk)
    again = make_desk(started=False)
    again.window.place_as(again.computer.settings()["window"])
    assert (again.window.width(), again.window.height()) == (760, 620)


def test_the_lock_closes_without_a_backup_since_nothing_is_open(begun, settle, qtbot) -> None:
    desk = begun()
    desk.window.lock()
    settle(desk)
    with qtbot.waitSignal(desk.window.over):
        desk.window.close()
    assert desk.computer.unlock("plaine-commune", PHRASE, "fr")
