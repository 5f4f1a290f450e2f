"""One process with the real window over a notebook: says its times as one JSON object. A process of its own, run by `cli.bench.window`."""

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from desktop_app.bootstrap.bench_window import BenchWindow
from desktop_app.bootstrap.memory import resident_mb
from desktop_app.ui.page import Destination
from desktop_app.ui.theme import theme_source
from desktop_app.ui.watchdog import Watchdog
from desktop_app.ui.widgets import ListTable

_FRAMES = 300
_STREETS = ("visits", "visit_form", "visit_mode", "slips", "slip_lookup", "sheets", "sheet_form", "door_round", "drop_in", "letters")
_TOUR = (
    *("encounters", "follow_ups", "desk", "conflicts", "synchronisation", "search", "bin", "settings"),
    *(*_STREETS, "announcements", "service_points", "today"),
)


def main(home: str, name: str) -> int:
    desk = BenchWindow(home, name)
    watchdog = Watchdog()
    watchdog.start()
    times: dict[str, float] = {}
    start = time.perf_counter()
    desk.enter()
    times["today_ms"] = _since(start)
    times["memory_mb"] = resident_mb()
    desk.wait()
    times["first_form_ms"] = _form(desk)
    _press(desk, Qt.Key.Key_Escape)
    times["form_ms"] = _form(desk)
    _press(desk, Qt.Key.Key_Escape)
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    start = time.perf_counter()
    QTest.keyClicks(desk.app.focusWidget() or desk.window, "hall")
    desk.settle()
    times["search_ms"] = _since(start)
    for page in (*_TOUR, *_TOUR):
        desk.go_to(Destination(page))
    watchdog.stop()
    times["blocked_ms"] = max((report.cpu_ms or report.wall_ms for report in watchdog.reports), default=0.0)
    times |= _scrolling(desk)
    times["theme_ms"] = _theme(desk)
    code = desk.close()
    print(json.dumps(times))
    return code


def _press(desk: BenchWindow, key: Qt.Key) -> None:
    QTest.keyClick(desk.app.focusWidget() or desk.window, key)
    desk.settle()


def _form(desk: BenchWindow) -> float:
    """Ctrl+N until the story takes keys."""
    start = time.perf_counter()
    QTest.keyClick(desk.app.focusWidget() or desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    desk.app.processEvents()
    desk.arrive()
    spent = _since(start)
    desk.settle()
    return spent


def _scrolling(desk: BenchWindow) -> dict[str, float]:
    """The list of encounters from its top to its end, screen by screen; beside it, a bare table on a model of a million."""
    desk.go_to(Destination("encounters"))
    page = desk.view.page()
    tables = [one for one in page.findChildren(ListTable) if one.isVisible()] if page is not None else []
    before = resident_mb()
    longest = _scroll(tables[0].view, desk.settle, desk.app)
    grown = resident_mb() - before
    bare, model = QTableView(), _Constant()
    bare.setModel(model)
    bare.resize(tables[0].view.size())
    bare.show()
    desk.app.processEvents()
    floor = _scroll(bare, lambda: None, desk.app)
    bare.close()
    return {"scroll_ms": longest, "scroll_floor_ms": floor, "scroll_mb": max(0.0, grown)}


def _scroll(table: QTableView, settle: Callable[[], None], app: QApplication) -> float:
    """The longest frame, in ms of this thread's own time: the bar is moved, what is seen is painted; rows come in between."""
    bar, longest = table.verticalScrollBar(), 0.0
    for frame in range(_FRAMES):
        start = time.thread_time()
        bar.setValue(bar.maximum() * frame // (_FRAMES - 1))
        app.processEvents()
        longest = max(longest, (time.thread_time() - start) * 1000)
        settle()
    return longest


class _Constant(QAbstractTableModel):
    """A million rows that all say the same."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else 1_000_000

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return 5

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return "Le hall est dans le noir" if role == Qt.ItemDataRole.DisplayRole else None


def _theme(desk: BenchWindow) -> float:
    """Light to dark with every page built, in ms of this thread's own time."""
    start = time.thread_time()
    theme_source().set(mode="dark")
    desk.app.processEvents()
    spent = (time.thread_time() - start) * 1000
    desk.settle()
    return spent


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
