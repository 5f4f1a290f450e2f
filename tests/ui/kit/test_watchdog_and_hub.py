"""Who blocks the window is named; topics are told once each."""

import threading
import time

from desktop_app.ui.hub import Hub
from desktop_app.ui.watchdog import Watchdog


def block_for(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        sum(range(200))


def test_the_watchdog_names_the_function_that_blocks(qapp, qtbot) -> None:
    dog = Watchdog(limit_ms=60)
    dog.start()
    try:
        for _ in range(5):
            block_for(0.25)
            qapp.processEvents()
        qtbot.waitUntil(lambda: any("block_for" in report.stack[0] for report in dog.reports))
    finally:
        dog.stop()
    report = next(report for report in dog.reports if "block_for" in report.stack[0])
    assert report.wall_ms > 60
    assert report.cpu_ms is None or report.cpu_ms > 20
    assert "test_watchdog_and_hub" in report.stack[0]


def test_a_report_holds_no_path_and_no_value(qapp, qtbot) -> None:
    dog = Watchdog(limit_ms=40)
    dog.start()
    try:
        block_for(0.3)
        qtbot.waitUntil(lambda: bool(dog.reports))
    finally:
        dog.stop()
    assert all("/" not in name and "\\" not in name for report in dog.reports for name in report.stack)


def test_the_watchdog_can_stop_while_the_window_is_busy(qapp) -> None:
    dog = Watchdog(limit_ms=10)
    dog.start()
    block_for(0.15)
    dog.stop()
    dog.stop()


class ClearedAfterTheStop(threading.Event):
    """The stop is said between the watcher's wait and its clearing of the last answer: the one moment at which it could be lost."""

    def __init__(self, dog: Watchdog) -> None:
        super().__init__()
        self._dog = dog

    def clear(self) -> None:
        self._dog._stop.set()
        self.set()
        super().clear()


def test_a_stop_said_while_the_last_answer_is_cleared_is_heard(qapp) -> None:
    dog = Watchdog()
    dog._answered = ClearedAfterTheStop(dog)
    dog.start()
    thread = dog._thread
    thread.join(5)
    heard = not thread.is_alive()
    dog._answered.set()  # a watcher that waits for ever would hold the test run too
    dog.stop()
    assert heard


def test_a_block_that_still_goes_on_when_the_watchdog_stops_is_noted(qapp) -> None:
    dog = Watchdog(log=False)
    dog.start()
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        sum(range(200))
    dog.stop()  # the window has answered nothing since
    assert dog.reports
    assert dog.reports[0].wall_ms > 50


def test_the_hub_tells_each_topic_once_in_order(qapp) -> None:
    hub, told = Hub(), []
    hub.changed.connect(told.append)
    hub.announce(["encounters", "agenda", "encounters"])
    assert told == ["encounters", "agenda"]
