"""One process that answers, or several of them on one socket, until somebody stops them."""

import asyncio
import gc
import os
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from desktop_app.central.asgi import make_app
from desktop_app.central.limits import LIMITS, Limits
from desktop_app.central.logs import note
from desktop_app.central.service import Service
from desktop_app.domain.errors import AddressNotFree, BadAddress, CarnetError, FileNotReadable

BACKLOG = 512
CONNECTIONS_MOST = 500
STOP_SECONDS = 20
"""Requests under way get this long when the service is stopped."""

RESTART_SECONDS = 1.0
HOUSE_SECONDS = 3_600.0
_OBJECTS_BEFORE_COLLECTING = 200_000
"""A batch of 5 000 lines is some 100 000 objects without a cycle among them: looking for cycles in it costs as much as taking it."""


@dataclass(frozen=True, slots=True)
class Certificate:
    """Files in PEM form, for a service that is not behind another server."""

    chain: Path
    key: Path

    def check(self) -> None:
        """Both can be read and belong together. Raises FileNotReadable: nothing listens yet."""
        for path in (self.chain, self.key):
            try:
                path.read_bytes()
            except OSError as trouble:
                raise FileNotReadable(path.name) from trouble
        try:
            ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(self.chain, self.key)
        except ssl.SSLError as trouble:
            raise FileNotReadable(self.chain.name) from trouble


def listen(address: str) -> socket.socket:
    """A socket at `machine:port` (`[::1]:8400`; port 0: any free one). Raises BadAddress, AddressNotFree."""
    host, _, port = address.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or int(port) > 65535:
        raise BadAddress(address[:100])
    host = host.removeprefix("[").removesuffix("]")
    try:
        family, _, _, _, place = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        return socket.create_server(place, family=family, backlog=BACKLOG)
    except (socket.gaierror, UnicodeError) as trouble:
        raise BadAddress(address[:100]) from trouble
    except OSError as trouble:
        raise AddressNotFree(address[:100]) from trouble


def place_of(listening: socket.socket, scheme: str = "http") -> str:
    """The URL of a socket."""
    host, port = listening.getsockname()[:2]
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{port}"


class PatientProtocol(H11Protocol):
    """Cuts connections that never finish their first line and headers."""

    head_seconds = LIMITS.head_seconds
    _waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._is_answering:
            self._stop_waiting()
        else:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._waiting is None:
            self._waiting = self.loop.call_later(self.head_seconds, self._cut)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _cut(self) -> None:
        self._waiting = None
        if not self._is_answering:
            self.transport.close()

    @property
    def _is_answering(self) -> bool:
        cycle: Any = self.cycle  # None before the first request
        return cycle is not None and not cycle.response_complete


def make_server(service: Service, certificate: Certificate | None = None, limits: Limits = LIMITS) -> uvicorn.Server:
    """The server of one process, not running yet."""
    config = uvicorn.Config(
        make_app(service, limits),
        http=type("Protocol", (PatientProtocol,), {"head_seconds": limits.head_seconds}),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=CONNECTIONS_MOST,
        timeout_keep_alive=30,
        timeout_graceful_shutdown=STOP_SECONDS,
        ssl_certfile=certificate.chain if certificate else None,
        ssl_keyfile=certificate.key if certificate else None,
    )
    return uvicorn.Server(config)


def serve(service: Service, listening: socket.socket, certificate: Certificate | None = None, head: int | None = None) -> None:
    """Answer in this process until SIGTERM or SIGINT; requests under way are finished first.

    `head`: a pipe from the head of the crew, which ends with it: nobody would stop this process any more.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_OBJECTS_BEFORE_COLLECTING, 20, 20)
    server = make_server(service, certificate)

    def stop(*_: object) -> None:
        """Asked before the server looks after signals itself; and again, by the server, once it has stopped."""
        server.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    if head is not None:
        threading.Thread(target=lambda: stop(os.read(head, 1)), daemon=True).start()
    over = threading.Event()
    keeper = threading.Thread(target=_keep_house, args=(service, over), daemon=True)
    keeper.start()
    note("listening", address=place_of(listening, "https" if certificate else "http"), pid=os.getpid())
    server.run(sockets=[listening])
    over.set()
    keeper.join(STOP_SECONDS)
    note("stopped", pid=os.getpid())


def _keep_house(service: Service, over: threading.Event) -> None:
    """At the start and once an hour: photos that nobody names any more go, and pieces that nobody goes on with."""
    while True:
        try:
            service.attachments.settle()
            service.attachments.sweep(time.time())
        except CarnetError as trouble:
            note("house-not-kept", error=type(trouble).__name__)
        if over.wait(HOUSE_SECONDS):
            return


@dataclass(slots=True)
class Crew:
    """Several processes of the same command, which accept on one socket; one that dies is started again."""

    command: Sequence[str]
    listening: socket.socket
    size: int
    _working: dict[int, "subprocess.Popen[bytes]"] = field(default_factory=dict)
    _stopping: bool = False
    _head: tuple[int, int] = (-1, -1)

    def run(self) -> None:
        self._head = os.pipe()  # this process alone holds the end that writes: when it dies, however, all the others read that it has
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        for _ in range(self.size):
            self._start()
        while self._working:
            pid, status = os.wait()
            worker = self._working.pop(pid, None)
            if worker is None:
                continue
            worker.returncode = os.waitstatus_to_exitcode(status)
            if not self._stopping:
                note("process-died", pid=pid, code=worker.returncode)
                time.sleep(RESTART_SECONDS)
            if not self._stopping:
                self._start()

    def _start(self) -> None:
        handed = {"--socket": self.listening.fileno(), "--head": self._head[0]}
        words = [str(word) for pair in handed.items() for word in pair]
        worker = subprocess.Popen([*self.command, *words], pass_fds=list(handed.values()), start_new_session=True)
        self._working[worker.pid] = worker
        if self._stopping:  # told to stop while it was being started
            worker.terminate()

    def _stop(self, *_: object) -> None:
        self._stopping = True
        for worker in self._working.values():
            worker.terminate()


def adopted(number: int) -> socket.socket:
    """The socket that the crew's head handed down."""
    return socket.socket(fileno=number)


def can_share() -> bool:
    """Whether several processes may accept on one socket here."""
    return sys.platform != "win32"
