"""Exchanges by itself whenever there is a way: at opening, a quiet moment after a save, every so often; more seldom while it fails.

One exchange at a time. The exchange itself runs on the network's thread; this object only decides when, and says what is going on.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.domain.errors import CarnetError, CentralNotReady, CentralSilent, NoRoom
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.synchronise import Exchanged, Synchronising, Ways
from desktop_app.ui.executors import Executors, Ticket
from desktop_app.ui.hub import Hub

# All in seconds. A visit's notes leave together, and a laptop that opens its lid at night does not wake the service each minute.
AT_START = 3.0
QUIET = 20.0
LONGEST_QUIET = 120.0
EVERY = 600.0
FIRST_PAUSE = 60.0
LONGEST_PAUSE = 1800.0
JITTER = 0.2
"""Part of a pause by which it is shortened or lengthened: twenty laptops whose service comes back do not all call at once."""

AUTOMATIC = ("network", "folder")
MAY_EXCHANGE = ("enrolled", "central")
_SAVES = frozenset(Topic) - {Topic.DRAFTS, Topic.SETTINGS, Topic.EXCHANGE}


@dataclass(frozen=True, slots=True)
class Going:
    """What the runner is doing: `route` is "" at rest; `done` of `total` as the exchange counts them.

    `trouble` is what stopped the last exchange (None: it went well, or there was none yet); `failures` in a row.
    """

    route: str = ""
    done: int = 0
    total: int = 0
    trouble: CarnetError | None = None
    failures: int = 0

    @property
    def running(self) -> bool:
        return bool(self.route)

    @property
    def away(self) -> bool:
        """Whether the last exchange failed only because the other end is out of reach, or a disk is not there or full."""
        return isinstance(self.trouble, CentralSilent | CentralNotReady | NoRoom)

    @property
    def percent(self) -> int:
        return min(100, self.done * 100 // self.total) if self.total else 0


class SyncRunner(QObject):
    """`start()`, then it goes on alone; `go(route)` is the button; `interrupt()` gives way; `stop()` before the notebook closes.

    Signals `changed()` (read `state`), `ended(Exchanged)` after each exchange. `now` counts seconds and `chance` draws from 0 to 1: a test
    gives its own and calls `tick()`.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        exchange: Synchronising,
        executors: Executors,
        hub: Hub,
        *,
        now: Callable[[], float] = time.monotonic,
        chance: Callable[[], float] = random.random,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._exchange, self._executors, self._hub = exchange, executors, hub
        self._now, self._chance = now, chance
        self.state = Going()
        self._due: float | None = None
        self._not_before = 0.0
        self._saved_since: float | None = None
        self._ticket: Ticket | None = None
        self._cancelled = threading.Event()
        self._left: list[str] = []
        self._wanted = ""
        self._telling = self._stopped = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)
        hub.changed.connect(self._heard)

    # -- from outside
    def start(self) -> None:
        """The notebook has just been opened."""
        self._at(self._now() + AT_START)

    def go(self, route: str = "") -> None:
        """Exchange now, by this route (a stick's folder too) or by the ways that the notebook has; forgets the pauses. The button.

        A route that is asked for by name does not wait for a silent service: the exchange that runs by another is asked to stop.
        """
        self._not_before = 0.0
        if self._busy():
            if not self.state.running or self.state.route != route:
                self._wanted = route
            if route and self.state.running and self.state.route != route:
                self.interrupt()
        else:
            self._wanted = route
            self._at(self._now())
            self.tick()

    def interrupt(self) -> None:
        """Ask the exchange that runs to stop after its present step; what was done stays done."""
        self._cancelled.set()

    def stop(self) -> None:
        """Nothing more is begun, and what runs is asked to end: the notebook is about to close."""
        self._stopped = True
        self._timer.stop()
        self._cancelled.set()
        if self._ticket is not None:
            self._ticket.cancel()
        self._say(replace(self.state, route="", done=0, total=0))

    def tick(self) -> None:
        """Begin an exchange if one is due."""
        if self._stopped or self._due is None or self._busy():
            return
        left = self._due - self._now()
        if left > 0:
            self._timer.start(round(left * 1000) + 1)
            return
        self._due = self._saved_since = None
        route, self._wanted = self._wanted, ""
        if route and route not in AUTOMATIC:
            self._begin([route])
            return
        self._ticket = self._executors.reader(
            self._exchange.ways, then=lambda ways: self._chosen(ways, route), failed=self._failed, owner=self
        )

    # -- when
    def _busy(self) -> bool:
        """Whether a question or an exchange is under way. One that died of a bug of ours never answers: its ticket tells."""
        if self._ticket is not None and self._ticket.done:
            self._ticket = None
            if self.state.running:
                self._say(replace(self.state, route="", done=0, total=0))
        return self._ticket is not None

    def _at(self, moment: float) -> None:
        """The next exchange is at `moment`, or sooner if one was due sooner; never within a pause."""
        if self._stopped:
            return
        moment = max(moment, self._not_before)
        self._due = moment
        self._timer.start(max(0, round((moment - self._now()) * 1000)) + 1)

    def _heard(self, topic: object) -> None:
        if self._telling or self._stopped:
            return
        now = self._now()
        if topic in _SAVES:
            self._saved_since = now if self._saved_since is None else self._saved_since
            self._at(min(now + QUIET, self._saved_since + LONGEST_QUIET))
        elif topic == Topic.EXCHANGE:  # a way was set, a device admitted, a file taken in
            self._not_before = 0.0
            self._at(now + 1.0)

    # -- one exchange
    def _chosen(self, ways: Ways, route: str) -> None:
        self._ticket = None
        held = ("" if ways.role == "central" else ways.server, ways.folder)  # who answers as central has no other end on the network
        routes = [name for name, way in zip(AUTOMATIC, held, strict=True) if way and route in ("", name)]
        if ways.role not in MAY_EXCHANGE or not routes:
            self._say(Going())
            self._at(self._now() + EVERY)
            if route:
                self.ended.emit(Exchanged(route))
            return
        self._begin(routes)

    def _begin(self, routes: list[str]) -> None:
        route, *self._left = routes
        cancelled = self._cancelled = threading.Event()
        self._say(replace(self.state, route=route, done=0, total=0))
        self._at(self._now() + EVERY)  # should the exchange die of a bug, the next one still comes

        def job(ticket: Ticket) -> Outcome[Exchanged]:
            return self._exchange.exchange(route, ticket.report, cancelled.is_set)

        self._ticket = self._executors.network(job, then=self._over, failed=self._failed, progress=self._progressed, owner=self)

    def _progressed(self, done: int, total: int, _stage: str) -> None:
        self._say(replace(self.state, done=done, total=total))

    def _over(self, outcome: Outcome[Exchanged]) -> None:
        exchanged = outcome.value
        self._tell(outcome.topics | {Topic.EXCHANGE})
        if exchanged.trouble is not None and self._left and not self._cancelled.is_set():
            self._begin(self._left)
            return
        self._settle(exchanged.trouble)
        self.ended.emit(exchanged)

    def _failed(self, error: Exception) -> None:
        """A refusal of the notebook itself; the service says what networks and disks do by itself."""
        assert isinstance(error, CarnetError)  # the executors give nothing else
        route = self.state.route
        self._settle(error)
        self.ended.emit(Exchanged(route, trouble=error))

    def _settle(self, trouble: CarnetError | None) -> None:
        self._ticket = None
        self._left = []
        if self._stopped:
            return
        if self.state.route and self.state.route not in AUTOMATIC:  # a stick says nothing of the service
            self._say(replace(self.state, route="", done=0, total=0))
            self._at(max(self._not_before, self._now() + (QUIET if self._saved_since is not None else EVERY)))
            return
        now, failures = self._now(), 0
        if trouble is not None and not self._cancelled.is_set():
            failures = self.state.failures + 1
            pause = min(FIRST_PAUSE * 2 ** min(failures - 1, 10), LONGEST_PAUSE)
            self._not_before = now + pause * (1 - JITTER + 2 * JITTER * self._chance())
        else:
            self._not_before = 0.0
        self._say(Going(trouble=trouble, failures=failures))
        if self._wanted:
            self._at(now)
        elif self._saved_since is not None:  # something was saved meanwhile
            self._at(now + QUIET)
        else:
            self._at(self._not_before or now + EVERY)

    def _tell(self, topics: frozenset[Topic]) -> None:
        """The pages learn what changed; it is no save of the person's."""
        self._telling = True
        try:
            self._hub.announce(sorted(topics))
        finally:
            self._telling = False

    def _say(self, state: Going) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()
