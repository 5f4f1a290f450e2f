"""The windows' rows, each in a process of its own: start to first paint, unlocked to Today, Ctrl+N, scrolling, memory.

The floor of times is a bare PySide6 window; that of memory a bare window with the libraries that a notebook cannot do without.
"""

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

FLOOR = """
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

# As a person starts it, from the command's own entry. The paint is seen where it is painted: a filter on every event would cost more.
_STARTED = """
import os, sys, time
from desktop_app.cli import main
from desktop_app.ui.shell.frame import Frame
painted = Frame.paintEvent
def seen(self, event):
    painted(self, event)
    print(time.time() - float(sys.argv[1]), flush=True)
    os._exit(0)
Frame.paintEvent = seen
main(["--home", sys.argv[2], "--lang", "fr"])
"""

_PHRASE = """
import os, sys, time
from desktop_app.cli import main
from desktop_app.ui.shell.main_window import MainWindow
put = MainWindow._put
def seen(self, screen, focus=None):
    put(self, screen, focus)
    from PySide6.QtCore import QEvent, QObject
    class Eye(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                print(time.time() - float(sys.argv[1]), flush=True)
                os._exit(0)
            return False
    self._eye = Eye(self)
    focus.installEventFilter(self._eye)
MainWindow._put = seen
main(["--home", sys.argv[2], "--lang", "fr"])
"""

_LIBRARIES = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.resize(1366, 768); window.show(); app.processEvents()
import msgspec, sqlalchemy, sqlalchemy.dialects.sqlite, sqlcipher3.dbapi2
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from desktop_app.bootstrap.memory import resident_mb
print(resident_mb())
"""


def run(home: Path, name: str, size: int) -> Iterator[Result]:
    """Every row of the windows."""
    floor, ours, phrase, inside = [], [], [], []
    for turn in range(RUNS):  # in turns: what else the machine does weighs on all of them alike
        floor.append(said(FLOOR) * 1000)
        ours.append(said(_STARTED, str(home)) * 1000)
        phrase.append(said(_PHRASE, str(home)) * 1000)
        if turn % 2:
            inside.append(_inside(home, name))
    yield Result("start_to_first_paint", size, median(ours), "ms", median(floor))
    yield Result("start_to_the_phrase", size, median(phrase), "ms", median(floor))
    yield Result("unlocked_to_today", size, median(one["today_ms"] for one in inside), "ms", median(floor))
    yield Result("ctrl_n_to_form", size, median(one["form_ms"] for one in inside), "ms")
    yield Result("ctrl_n_to_form_first", size, median(one["first_form_ms"] for one in inside), "ms")
    yield Result("typed_to_results", size, median(one["search_ms"] for one in inside), "ms")
    yield Result("longest_block_of_the_window", size, max(one["blocked_ms"] for one in inside), "ms")
    yield Result("theme_changed", size, median(one["theme_ms"] for one in inside), "ms")
    scrolled, bare = median(one["scroll_ms"] for one in inside), median(one["scroll_floor_ms"] for one in inside)
    yield Result("scroll_longest_frame", size, scrolled, "ms", bare)
    yield Result("scroll_memory", size, median(one["scroll_mb"] for one in inside), "MB")
    yield Result("memory_at_today", size, median(one["memory_mb"] for one in inside), "MB", said(_LIBRARIES))


def environment() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}


def said(script: str, *arguments: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", script, str(time.time()), *arguments], env=environment(), capture_output=True, text=True, check=True
    )
    return float(done.stdout.strip().splitlines()[0])


def _inside(home: Path, name: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app.bootstrap.bench_inside", str(home), name],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))
