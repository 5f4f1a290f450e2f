"""The four executors of the window: database, reader, network, work (architecture, section 5).

    executors.database(lambda: encounters.record(draft), then=self._recorded, failed=self._refused, owner=self)

A job takes no argument and returns a frozen value; it never touches a widget. With `progress=`, the job takes one argument, the
`Ticket`: it calls `ticket.report(done, total, stage)` and looks at `ticket.cancelled()`. `then`, `failed` and `progress` are called on
the window's thread, in the order the jobs ended, and dropped when `owner` is deleted or the ticket cancelled.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

Then = Callable[[Any], None]
Failed = Callable[[Exception], None]
Progress = Callable[[int, int, str], None]


class Ticket:
    """One job handed to an executor: cancel it, ask whether it is over."""

    def __init__(self, owner: QObject | None, then: Then | None, failed: Failed | None, progress: Progress | None, send: Then) -> None:
        self._owner = owner
        self._then = then
        self._failed = failed
        self._progress = progress
        self._send = send
        self._stopped = threading.Event()
        self.done = False

    def cancel(self) -> None:
        """Ask the job to stop; whatever it returns is dropped. A job not yet begun never runs."""
        self._stopped.set()

    def cancelled(self) -> bool:
        """Whether `cancel` was called; a long job asks between two slices of work."""
        return self._stopped.is_set()

    def report(self, done: int, total: int, stage: str = "") -> None:
        """Called by the job, on its thread: tell the window how far it is."""
        self._send((self, "progress", (done, total, stage)))

    def wanted(self) -> bool:
        """Whether somebody still waits for the result: not cancelled, and the owner lives."""
        return not self.cancelled() and (self._owner is None or shiboken6.isValid(self._owner))

    def deliver(self, what: str, value: Any) -> bool:
        """On the window's thread: call the callback for `what`; False if an error found nobody to take it."""
        if not self.wanted():
            return True
        if what == "progress" and self._progress is not None:
            self._progress(*value)
        elif what == "result" and self._then is not None:
            self._then(value)
        elif what == "error":
            if self._failed is None:
                return False
            self._failed(value)
        return True


class _Courier(QObject):
    """Carries what a job says from its thread to the window's, by a queued signal."""

    landed = Signal(object)


class Executors(QObject):
    """Four serial workers, started at their first job.

    `expected`: base class of the errors that `failed` may receive (`domain.errors`' own base). Any other exception is our bug and goes to
    `on_bug(exception)`, as does an expected error that no `failed` takes. `pending` counts jobs not delivered yet; `idle` says it is 0.
    """

    idle = Signal()
    busy = Signal()

    def __init__(
        self, expected: type[Exception], on_bug: Callable[[BaseException], None] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._expected = expected
        self._on_bug = on_bug
        self._pools = {
            name: ThreadPoolExecutor(1, thread_name_prefix=f"carnet-{name}") for name in ("database", "reader", "network", "work")
        }
        self._courier = _Courier(self)
        self._courier.landed.connect(self._land, Qt.ConnectionType.QueuedConnection)
        self._pending: set[Ticket] = set()
        self._closed = False

    @property
    def pending(self) -> int:
        """Jobs handed over whose result has not been delivered or dropped yet."""
        return len(self._pending)

    def database(self, job: Callable[..., Any], **to: Any) -> Ticket:
        """The only writer. Keywords: `then`, `failed`, `owner`, `progress`."""
        return self._submit("database", job, **to)

    def reader(self, job: Callable[..., Any], **to: Any) -> Ticket:
        """Lists, search and figures, on a connection that only reads. Same keywords."""
        return self._submit("reader", job, **to)

    def network(self, job: Callable[..., Any], **to: Any) -> Ticket:
        """HTTP, shared folder, stick. Same keywords."""
        return self._submit("network", job, **to)

    def work(self, job: Callable[..., Any], **to: Any) -> Ticket:
        """Photos, PDF, key derivation, sealing. Same keywords."""
        return self._submit("work", job, **to)

    def shutdown(self) -> None:
        """Drop what waits, let each running job end, join the threads. Nothing is delivered afterwards."""
        self._closed = True
        for ticket in tuple(self._pending):
            ticket.cancel()
        for pool in self._pools.values():
            pool.shutdown(wait=True, cancel_futures=True)
        self._pending.clear()

    def _submit(
        self,
        name: str,
        job: Callable[..., Any],
        *,
        then: Then | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
        progress: Progress | None = None,
    ) -> Ticket:
        ticket = Ticket(owner, then, failed, progress, self._courier.landed.emit)
        if self._closed:
            ticket.cancel()
            return ticket
        self._pending.add(ticket)
        if len(self._pending) == 1:
            self.busy.emit()
        call = (lambda: job(ticket)) if progress is not None else job
        self._pools[name].submit(_run, ticket, call).add_done_callback(lambda future: self._ended(ticket, future))
        return ticket

    def _ended(self, ticket: Ticket, future: Future[Any]) -> None:
        """On the worker's thread."""
        if self._closed or future.cancelled():
            return
        error = future.exception()
        self._courier.landed.emit((ticket, "result", future.result()) if error is None else (ticket, "error", error))

    @Slot(object)
    def _land(self, parcel: tuple[Ticket, str, Any]) -> None:
        ticket, what, value = parcel
        if self._closed:
            return
        try:
            if what == "error" and not isinstance(value, self._expected):
                self._bug(value)
            elif not ticket.deliver(what, value):
                self._bug(value)
        except Exception as error:
            self._bug(error)
        finally:
            if what != "progress":
                self._settle(ticket)

    def _settle(self, ticket: Ticket) -> None:
        ticket.done = True
        self._pending.discard(ticket)
        if not self._pending:
            self.idle.emit()

    def _bug(self, error: BaseException) -> None:
        if self._on_bug is None:
            raise error
        self._on_bug(error)


def _run(ticket: Ticket, call: Callable[[], Any]) -> Any:
    return None if ticket.cancelled() else call()
