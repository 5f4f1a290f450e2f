"""Those who wait for one another share what each would open alone: a transaction with one commit for all, or one view of what is committed.

Two hundred laptops that synchronise on the same morning are as many transactions, of which each waits for the one before. Whoever comes
while another one writes goes on in the same transaction, behind a savepoint: what one of them does wrong is undone alone. Nobody goes on
before the commit, or all are told that there was none (sync.md, 7, 2).
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from desktop_app.central.database import Talk
from desktop_app.central.ledger import CentralLedger
from desktop_app.domain.errors import CentralDatabaseDown

MEMBERS_MOST, LINES_MOST, SECONDS_MOST = 32, 5_000, 0.25
"""Of one transaction: how many share it, after how many new lines and after how long nobody else may come. So the first waits little."""

OpenLedger = Callable[[Talk], CentralLedger]


def _nobody_writes() -> None:
    """Nobody has to go first."""


class Turns:
    """One at a time, first come, first served."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._busy = False
        self._gates: deque[_Gate] = deque()

    @property
    def waiting(self) -> int:
        return len(self._gates)

    def take(self) -> None:
        """Wait for one's turn. Raises what `dismiss` was told."""
        with self._lock:
            if not self._busy:
                self._busy = True
                return
            gate = _Gate()
            self._gates.append(gate)
        gate.opened.acquire()
        if gate.trouble is not None:
            raise gate.trouble

    def give(self) -> None:
        """Whoever came next has the turn."""
        with self._lock:
            if self._gates:
                self._gates.popleft().opened.release()
            else:
                self._busy = False

    def dismiss(self, trouble: BaseException) -> None:
        """Nobody who waits by now gets a turn; all are told why. The turn is given up."""
        with self._lock:
            gates, self._busy = list(self._gates), False
            self._gates.clear()
        for gate in gates:
            gate.trouble = trouble
            gate.opened.release()


class _Gate:
    """Where one waits."""

    def __init__(self) -> None:
        self.opened = threading.Lock()
        self.opened.acquire()
        self.trouble: BaseException | None = None


@dataclass(slots=True, eq=False)
class _Group:
    """One transaction, and those who are in it. `failure`: why nothing of it was committed."""

    transaction: AbstractContextManager[Talk]
    talk: Talk
    ledger: CentralLedger
    until: float
    before: tuple[str, int]
    members: int = 0
    over: threading.Event = field(default_factory=threading.Event)
    failure: BaseException | None = None

    @property
    def takes_more(self) -> bool:
        return self.members < MEMBERS_MOST and self.ledger.size < LINES_MOST and time.monotonic() < self.until

    def mark(self) -> None:
        """From here on, what the next one does can be undone."""
        if self.members:
            self.talk.do("SAVEPOINT member")

    def undo(self, ledger: CentralLedger) -> None:
        """What the last one did leaves nothing, in memory neither."""
        self.talk.do("ROLLBACK TO SAVEPOINT member")
        self.ledger = ledger


@dataclass(slots=True)
class WritingTogether:
    """`begin` opens a transaction, `opened` makes its ledger; `ending` is told of each part before it counts, `committed` of the whole.

    `committed` gets epoch and end of the feed, before and after, once all is on the disk and before anybody goes on.
    """

    begin: Callable[[], AbstractContextManager[Talk]]
    opened: OpenLedger
    ending: Callable[[CentralLedger], None]
    committed: Callable[[tuple[str, int], tuple[str, int]], None]
    _turns: Turns = field(default_factory=Turns)
    _group: _Group | None = None
    _calm: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._calm.set()

    def step_aside(self) -> None:
        """Let those who write go first, for a moment: every process waits for what they hold, and here one thread works at a time."""
        self._calm.wait(SECONDS_MOST)

    @contextmanager
    def joined(self) -> Iterator[CentralLedger]:
        """One's own part; committed when the block is over. An error within it undoes this part alone."""
        group = self._boarded()
        try:
            yield group.ledger
            self.ending(group.ledger)
        except BaseException as trouble:
            self._left(group, trouble)
            raise
        group.members += 1
        self._go_on(group)
        group.over.wait()
        if group.failure is not None:
            raise group.failure

    def _boarded(self) -> _Group:
        self._turns.take()
        try:
            group = self._group
            if group is None:
                group = self._group = self._begun()
            group.mark()
        except BaseException as trouble:
            try:
                if self._group is not None:
                    self._close(self._group, trouble)
            finally:
                if isinstance(trouble, CentralDatabaseDown):  # it is not there for the others either, and each would wait for it anew
                    self._turns.dismiss(trouble)
                else:
                    self._turns.give()
            raise
        return group

    def _begun(self) -> _Group:
        transaction = self.begin()
        talk = transaction.__enter__()
        try:
            ledger = self.opened(talk)
            self._calm.clear()
            return _Group(transaction, talk, ledger, time.monotonic() + SECONDS_MOST, tide(ledger))
        except BaseException as trouble:
            self._calm.set()
            transaction.__exit__(type(trouble), trouble, trouble.__traceback__)
            raise

    def _left(self, group: _Group, trouble: BaseException) -> None:
        """One of them failed. The first one takes the transaction with it; nobody else is in it yet."""
        lost: BaseException | None = None if group.members else trouble
        try:
            if lost is None:
                group.undo(self.opened(group.talk))
        except BaseException as another:
            lost = another
            raise
        finally:
            self._go_on(group, lost)

    def _go_on(self, group: _Group, trouble: BaseException | None = None) -> None:
        """The next one comes in; or all is committed, when nobody waits or the first has waited long enough. Undone for that trouble."""
        try:
            if trouble is not None or not (self._turns.waiting and group.takes_more):
                self._close(group, trouble)
        finally:
            self._turns.give()

    def _close(self, group: _Group, trouble: BaseException | None = None) -> None:
        """Commit, or undo because of that trouble; then everybody goes on, and is told if nothing was committed."""
        self._group = None
        self._calm.set()
        group.failure = trouble
        try:
            after = group.before if trouble is not None else tide(group.ledger)
            kind = type(trouble) if trouble is not None else None
            group.transaction.__exit__(kind, trouble, trouble.__traceback__ if trouble is not None else None)
            if trouble is None:
                self.committed(group.before, after)
        except BaseException as failure:
            group.failure = failure
            raise
        finally:
            group.over.set()


@dataclass(slots=True)
class LookingTogether:
    """Those who wait when a view is opened share it, each in turn: it is no older than their question. `step_aside` before each."""

    begin: Callable[[], AbstractContextManager[Talk]]
    opened: OpenLedger
    step_aside: Callable[[], None] = _nobody_writes
    _turns: Turns = field(default_factory=Turns)
    _view: "tuple[AbstractContextManager[Talk], CentralLedger] | None" = None
    _guests: int = 0

    @contextmanager
    def joined(self) -> Iterator[CentralLedger]:
        self._turns.take()
        try:
            self.step_aside()
            ledger = self._ledger()
            yield ledger
        except BaseException:
            self._guests = 0  # a view in which something went wrong is of no use any more
            raise
        finally:
            try:
                if not self._guests:
                    self._close()
            finally:
                self._turns.give()

    def _ledger(self) -> CentralLedger:
        if self._view is None:
            transaction = self.begin()
            talk = transaction.__enter__()
            self._guests = min(self._turns.waiting, MEMBERS_MOST)  # counted before anything is read
            self._view = transaction, self.opened(talk)
        else:
            self._guests -= 1
        return self._view[1]

    def _close(self) -> None:
        view, self._view = self._view, None
        if view is not None:
            view[0].__exit__(None, None, None)


def tide(ledger: CentralLedger) -> tuple[str, int]:
    """How far the feed has come: epoch, and last position."""
    return ledger.fact("epoch"), ledger.feed_end()
