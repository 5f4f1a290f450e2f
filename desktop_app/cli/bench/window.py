"""The windows' rows, each in a process of its own: start to first paint, unlocked to Today, Ctrl+N, memory."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from desktop_app.cli.bench.measure import Result, median

RUNS = 7

_FLOOR = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(time.time() - float(sys.argv[1]), flush=True)
        QTimer.singleShot(0, QApplication.instance().quit)
app = QApplication([]); window = Bare(); window.resize(1366, 768); window.show(); app.exec()
"""

_STARTED = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Eye(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            print(time.time() - float(sys.argv[1]), flush=True)
            import os; sys.stdout.flush(); os._exit(0)
        return False
import desktop_app.bootstrap.window as start
made = start.make_application
def watched(arguments):
    app = made(arguments); app._eye = Eye(app); app.installEventFilter(app._eye); return app
start.make_application = watched
start.main(Path(sys.argv[2]), None, None, "fr")
"""


def run(home: Path, name: str, size: int) -> Iterator[Result]:
    """Every row of the windows."""
    floor = [_seconds(_FLOOR) * 1000 for _ in range(RUNS)]
    ours = [_seconds(_STARTED, str(home)) * 1000 for _ in range(RUNS)]
    yield Result("start_to_first_paint", size, median(ours), "ms", median(floor))
    inside = [_inside(home, name) for _ in range(3)]
    yield Result("unlocked_to_today", size, median(one["today_ms"] for one in inside), "ms", median(floor))
    yield Result("ctrl_n_to_form", size, median(one["form_ms"] for one in inside), "ms")
    yield Result("ctrl_n_to_form_first", size, median(one["first_form_ms"] for one in inside), "ms")
    yield Result("typed_to_results", size, median(one["search_ms"] for one in inside), "ms")
    yield Result("longest_block_of_the_window", size, max(one["blocked_ms"] for one in inside), "ms")
    yield Result("memory_at_today", size, median(one["memory_mb"] for one in inside), "MB", median(one["bare_mb"] for one in inside))


def _environment() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def _seconds(script: str, *arguments: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", script, str(time.time()), *arguments], env=_environment(), capture_output=True, text=True, check=True
    )
    return float(done.stdout.strip().splitlines()[0])


def _inside(home: Path, name: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app.bootstrap.bench_inside", str(home), name],
        env=_environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))
