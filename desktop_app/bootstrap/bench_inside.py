"""One process with the real window over a notebook: says its times as one JSON object. A process of its own, run by `cli.bench.window`."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_app.bootstrap.memory import resident_mb
from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.bootstrap.window import make_application, make_window
from desktop_app.domain.errors import CarnetError
from desktop_app.storage.locations import Home
from desktop_app.ui.executors import Executors
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.watchdog import Watchdog


def main(home: str, name: str) -> int:
    app = make_application([sys.argv[0]])
    bare = QMainWindow()
    bare.show()
    app.processEvents()
    bare_mb = resident_mb()
    bare.close()
    computer = DeskComputer(Home(Path(home)))
    bugs: list[BaseException] = []
    executors = Executors(CarnetError, bugs.append)
    window = make_window(app, computer, executors, "fr")
    window.resize(1366, 768)
    window.start(name)
    window.show()
    executors.database(computer.warm)
    _settle(app, executors)
    opened = computer.unlock(name, DEMONSTRATION_PHRASE, "fr")
    watchdog = Watchdog()
    watchdog.start()
    times = {"bare_mb": bare_mb}
    start = time.perf_counter()
    window.enter(opened)
    _settle(app, executors)
    times["today_ms"] = _since(start)
    times["memory_mb"] = resident_mb()
    times["first_form_ms"] = _form(app, executors, window)
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_Escape)
    _settle(app, executors)
    times["form_ms"] = _form(app, executors, window)
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_Escape)
    _settle(app, executors)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    _settle(app, executors)
    start = time.perf_counter()
    QTest.keyClicks(app.focusWidget() or window, "hall")
    _settle(app, executors)
    times["search_ms"] = _since(start)
    watchdog.stop()
    times["blocked_ms"] = max((report.cpu_ms or report.wall_ms for report in watchdog.reports), default=0.0)
    computer.close(opened)
    executors.shutdown()
    print(json.dumps(times))
    return 1 if bugs else 0


def _form(app: QApplication, executors: Executors, window: MainWindow) -> float:
    """Ctrl+N until the story takes keys."""
    start = time.perf_counter()
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    app.processEvents()
    spent = _since(start)
    _settle(app, executors)
    return spent


def _settle(app: QApplication, executors: Executors) -> None:
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
