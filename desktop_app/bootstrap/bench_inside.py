"""One process with the real window over a notebook: says its times as one JSON object. A process of its own, run by `cli.bench.window`."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView

from desktop_app.bootstrap.memory import resident_mb
from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.bootstrap.window import make_application, make_window, warm
from desktop_app.domain.errors import CarnetError
from desktop_app.storage.locations import Home
from desktop_app.ui.executors import Executors
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.notebook_view import NotebookView
from desktop_app.ui.theme import theme_source
from desktop_app.ui.watchdog import Watchdog
from desktop_app.ui.widgets import ListTable

_IDLE_SECONDS = 1.5  # somebody reads Today: what is built ahead is built meanwhile
_FRAMES = 300
_STREETS = ("visits", "visit_form", "visit_mode", "slips", "slip_lookup", "sheets", "sheet_form", "door_round", "drop_in", "letters")
_TOUR = (
    *("encounters", "follow_ups", "desk", "conflicts", "synchronisation", "search", "bin", "settings"),
    *(*_STREETS, "announcements", "service_points", "today"),
)


def main(home: str, name: str) -> int:
    app = make_application([sys.argv[0]])
    computer = DeskComputer(Home(Path(home)))
    bugs: list[BaseException] = []
    executors = Executors(CarnetError, bugs.append)
    window = make_window(app, computer, executors, "fr")
    window.resize(1366, 768)
    window.start(name)
    window.show()
    warm(computer, executors)
    settle(app, executors)
    opened = computer.unlock(name, DEMONSTRATION_PHRASE, "fr")
    watchdog = Watchdog()
    watchdog.start()
    times: dict[str, float] = {}
    start = time.perf_counter()
    window.enter(opened)
    settle(app, executors)
    times["today_ms"] = _since(start)
    times["memory_mb"] = resident_mb()
    wait(app, executors)
    times["first_form_ms"] = _form(app, executors, window)
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_Escape)
    settle(app, executors)
    times["form_ms"] = _form(app, executors, window)
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_Escape)
    settle(app, executors)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle(app, executors)
    start = time.perf_counter()
    QTest.keyClicks(app.focusWidget() or window, "hall")
    settle(app, executors)
    times["search_ms"] = _since(start)
    for page in (*_TOUR, *_TOUR):
        _go(app, executors, window, page)
    watchdog.stop()
    times["blocked_ms"] = max((report.cpu_ms or report.wall_ms for report in watchdog.reports), default=0.0)
    times |= _scrolling(app, executors, window)
    times["theme_ms"] = _theme(app, executors)
    computer.close(opened)
    executors.shutdown()
    print(json.dumps(times))
    return 1 if bugs else 0


def _form(app: QApplication, executors: Executors, window: MainWindow) -> float:
    """Ctrl+N until the story takes keys."""
    start = time.perf_counter()
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    app.processEvents()
    while view(window).arriving:
        app.processEvents()
    spent = _since(start)
    settle(app, executors)
    return spent


def _go(app: QApplication, executors: Executors, window: MainWindow, page: str) -> None:
    """Open a page and wait until it shows what it asked for."""
    go_to(app, executors, window, Destination(page))


def go_to(app: QApplication, executors: Executors, window: MainWindow, place: Destination) -> None:
    """The same for a page on a record, or one of its tabs."""
    view(window).navigate(place)
    while view(window).arriving:
        app.processEvents()
    settle(app, executors)


def _scrolling(app: QApplication, executors: Executors, window: MainWindow) -> dict[str, float]:
    """The list of encounters from its top to its end, screen by screen; beside it, a bare table on a model of a million."""
    _go(app, executors, window, "encounters")
    page = view(window).page()
    tables = [one for one in page.findChildren(ListTable) if one.isVisible()] if page is not None else []
    before = resident_mb()
    longest = _scroll(tables[0].view, lambda: settle(app, executors), app)
    grown = resident_mb() - before
    bare, model = QTableView(), _Constant()
    bare.setModel(model)
    bare.resize(tables[0].view.size())
    bare.show()
    app.processEvents()
    floor = _scroll(bare, lambda: None, app)
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


def _theme(app: QApplication, executors: Executors) -> float:
    """Light to dark with every page built, in ms of this thread's own time."""
    start = time.thread_time()
    theme_source().set(mode="dark")
    app.processEvents()
    spent = (time.thread_time() - start) * 1000
    settle(app, executors)
    return spent


def view(window: MainWindow) -> NotebookView:
    found = window.view()
    if found is None:
        raise RuntimeError("the notebook is not open")
    return found


def wait(app: QApplication, executors: Executors) -> None:
    """A pause as a person makes it: the window goes on with what it does by itself."""
    end = time.perf_counter() + _IDLE_SECONDS
    while time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.005)
    settle(app, executors)


def settle(app: QApplication, executors: Executors) -> None:
    """Until every job came home and nothing is left to paint."""
    while True:
        app.processEvents()
        if not executors.pending:
            app.processEvents()
            if not executors.pending:
                return
        time.sleep(0.001)


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
