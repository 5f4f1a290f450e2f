"""Jobs go out to four threads and their results come home on the window's."""

import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject

from desktop_app.ui.executors import Executors


class Trouble(Exception):
    """An error that a person can be told about."""


@pytest.fixture
def bugs() -> list[BaseException]:
    return []


@pytest.fixture
def executors(qapp, bugs):
    executors = Executors(Trouble, bugs.append)
    yield executors
    executors.shutdown()


def idle(qtbot, executors: Executors) -> None:
    qtbot.waitUntil(lambda: executors.pending == 0)


def test_results_come_home_in_order_on_the_windows_thread(executors, qtbot) -> None:
    got: list[tuple[int, int]] = []
    for number in range(20):
        executors.database(lambda number=number: number, then=lambda value: got.append((value, threading.get_ident())))
    idle(qtbot, executors)
    assert got == [(number, threading.get_ident()) for number in range(20)]


def test_each_executor_is_one_thread_of_its_own(executors, qtbot) -> None:
    got: list[str] = []
    for submit in (executors.database, executors.reader, executors.network, executors.work, executors.database):
        submit(lambda: threading.current_thread().name, then=got.append)
    idle(qtbot, executors)
    assert len(set(got)) == 4
    assert threading.current_thread().name not in got


def test_a_list_does_not_wait_for_a_long_write(executors, qtbot) -> None:
    gate, got = threading.Event(), []
    executors.database(gate.wait, then=lambda _done: got.append("write"))
    executors.reader(lambda: "list", then=got.append)
    qtbot.waitUntil(lambda: got == ["list"])
    gate.set()
    idle(qtbot, executors)
    assert got == ["list", "write"]


def test_an_expected_error_goes_to_failed_and_a_bug_to_the_hook(executors, bugs, qtbot) -> None:
    told: list[Exception] = []

    def refuse() -> None:
        raise Trouble

    def crash() -> None:
        raise ZeroDivisionError

    executors.database(refuse, failed=told.append)
    executors.database(crash, failed=told.append)
    executors.database(refuse)
    idle(qtbot, executors)
    assert [type(error) for error in told] == [Trouble]
    assert [type(error) for error in bugs] == [ZeroDivisionError, Trouble]


def test_a_callback_that_fails_is_a_bug_and_the_next_ones_still_come(executors, bugs, qtbot) -> None:
    got: list[int] = []
    executors.database(lambda: 1, then=lambda _one: 1 // 0)
    executors.database(lambda: 2, then=got.append)
    idle(qtbot, executors)
    assert got == [2]
    assert isinstance(bugs[0], ZeroDivisionError)


def test_the_result_of_a_page_that_is_gone_is_dropped(executors, qtbot) -> None:
    gate, got, owner = threading.Event(), [], QObject()
    executors.database(gate.wait, then=got.append, owner=owner)
    owner.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(owner))
    gate.set()
    idle(qtbot, executors)
    assert got == []


def test_a_cancelled_job_not_begun_never_runs(executors, qtbot) -> None:
    gate, ran = threading.Event(), []
    executors.database(gate.wait)
    executors.database(lambda: ran.append(1), then=ran.append).cancel()
    gate.set()
    idle(qtbot, executors)
    assert ran == []


def test_a_long_job_reports_and_stops_when_asked(executors, qtbot) -> None:
    seen: list[tuple[int, int, str]] = []
    begun = threading.Event()

    def count(ticket) -> None:
        done = 0
        while not ticket.cancelled():
            if done == 0:
                ticket.report(1, 12, "writing")
                begun.set()
            done += 1

    ticket = executors.work(count, progress=lambda *what: seen.append(what))
    qtbot.waitUntil(lambda: bool(seen))
    assert begun.is_set()
    ticket.cancel()
    idle(qtbot, executors)
    assert seen == [(1, 12, "writing")]


def test_nothing_is_delivered_after_shutdown(qapp, bugs, qtbot) -> None:
    executors, got = Executors(Trouble, bugs.append), []
    executors.database(lambda: 1, then=got.append)
    executors.shutdown()
    executors.database(lambda: 2, then=got.append)
    qapp.processEvents()
    assert (got, executors.pending) == ([], 0)
