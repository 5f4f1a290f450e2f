"""Says who blocked the window's thread for more than 50 ms (quality, "interface thread").

A thread of its own pings the window's thread through a queued signal and waits for the answer. When none comes in time it notes the stack
of the window's thread, then measures how long the answer took, by the wall and by that thread's own processor time: on a busy machine
the wall alone would accuse the innocent. Only names of modules and functions are kept: no value, no file path, nothing personal.
"""

from __future__ import annotations

import logging
import sys
import threading
import time
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import QObject, Qt, Signal, Slot

_LOG = logging.getLogger("carnet.watchdog")
_PERIOD_SECONDS = 0.05  # a ping each 50 ms: a block is seen at most this much shorter than it was
_KEPT = 200  # reports; the oldest go first
_PACKAGE = "desktop_app"


@dataclass(frozen=True, slots=True)
class Blocked:
    """One time the window did not answer. `function` is "module:name" of our own innermost frame, `stack` innermost first."""

    function: str
    wall_ms: float
    cpu_ms: float | None
    stack: tuple[str, ...]


class Watchdog(QObject):
    """Create and `start` it on the window's thread. `reports` holds what was seen, oldest first."""

    _ping = Signal()

    def __init__(self, limit_ms: float = 50.0, *, log: bool = True, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reports: list[Blocked] = []
        self._limit = limit_ms / 1000
        self._log = log
        self._window_thread = threading.get_ident()
        self._answered = threading.Event()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self._ping.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin to watch the thread that created this object; nothing happens if it already does."""
        if self._thread is None:
            self._stop.clear()
            self._thread = threading.Thread(target=self._watch, name="carnet-watchdog", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Stop watching and join the thread. A block under way is noted: it lasted until now at least."""
        if self._thread is not None:
            self._stop.set()
            self._answered.set()
            self._thread.join()
            self._thread = None

    @Slot()
    def _answer(self) -> None:
        self._answered.set()

    def _watch(self) -> None:
        while not self._stop.wait(_PERIOD_SECONDS):
            self._answered.clear()
            if self._stop.is_set():  # said between the wait and the clearing: nobody would answer any more
                return
            asked, spent = time.monotonic(), _cpu_seconds(self._window_thread)
            self._ping.emit()
            if self._answered.wait(self._limit):
                continue
            stack = _names(sys._current_frames().get(self._window_thread))
            self._answered.wait()
            self._note(stack, time.monotonic() - asked, spent)

    def _note(self, stack: tuple[str, ...], wall: float, spent: float | None) -> None:
        now = _cpu_seconds(self._window_thread)
        cpu = None if now is None or spent is None else (now - spent) * 1000
        ours = next((name for name in stack if name.startswith(_PACKAGE)), stack[0] if stack else "?")
        report = Blocked(ours, wall * 1000, cpu, stack)
        self.reports.append(report)
        del self.reports[:-_KEPT]
        if self._log:
            _LOG.info("window blocked %d ms (own cpu %s ms) in %s", report.wall_ms, "?" if cpu is None else round(cpu), ours)


def _names(frame: FrameType | None) -> tuple[str, ...]:
    """ "module:qualified name:line" of each frame, innermost first, at most 40."""
    names: list[str] = []
    while frame is not None and len(names) < 40:
        names.append(f"{frame.f_globals.get('__name__', '?')}:{frame.f_code.co_qualname}:{frame.f_lineno}")
        frame = frame.f_back
    return tuple(names)


def _cpu_seconds(thread: int) -> float | None:
    """Processor time of one thread; None where the system does not tell (Windows, macOS)."""
    clock = getattr(time, "pthread_getcpuclockid", None)
    if clock is None:
        return None
    try:
        return time.clock_gettime(clock(thread))
    except OSError:
        return None
