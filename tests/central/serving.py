"""A real service in processes of its own, and laptops that exchange with it over HTTP."""

import json
import os
import queue
import signal
import ssl
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.central import move_central
from desktop_app.sync.keyring import device_keys
from desktop_app.sync.posts.round import Rounded, exchange_round
from desktop_app.sync.transports.http import Caller, HttpTransport, make_client
from tests.fakes import never, no_progress
from tests.sync.office import WORKSPACE, Laptops, Office

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60


def carnet(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """One command, in a process of its own."""
    command = [sys.executable, "-m", "desktop_app", "--lang", "en", *map(str, words)]
    env = {**os.environ, **environment}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=SECONDS, check=False)


def said(*words: str | Path, **environment: str) -> dict[str, Any]:
    """What a command that succeeds says as JSON."""
    done = carnet("--json", *words, **environment)
    assert done.returncode == 0, done.stderr
    return dict(json.loads(done.stdout))


class Serving:
    """`carnet central serve`, its log as it comes, and its address."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = [sys.executable, "-m", "desktop_app", "central", "serve", "--service", str(folder), "--listen", "127.0.0.1:0", *options]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.log: list[dict[str, Any]] = []
        self._coming: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        self.address = str(self.wait_for("listening")["address"])

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._coming.put(json.loads(line))
        self._coming.put(None)

    def wait_for(self, event: str, **wanted: Any) -> dict[str, Any]:
        """The next line of the log of that sort."""
        while True:
            line = self._coming.get(timeout=SECONDS)
            assert line is not None, self.process.stderr.read() if self.process.stderr else ""
            self.log.append(line)
            if line["event"] == event and all(line.get(name) == value for name, value in wanted.items()):
                return line

    def read_all(self) -> None:
        """Take what it has said by now into the log."""
        while not self._coming.empty():
            if (line := self._coming.get()) is not None:
                self.log.append(line)

    def kill(self) -> None:
        self.process.kill()
        self._end()

    def stop(self) -> int:
        """As a system stops a service; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        self._end()
        return self.process.returncode

    def _end(self) -> None:
        self.process.wait(SECONDS)
        self._reader.join(SECONDS)
        self.read_all()
        for stream in (self.process.stdout, self.process.stderr):
            if stream is not None:
                stream.close()


@contextmanager
def serving(folder: Path, *options: str) -> Iterator[Serving]:
    made = Serving(folder, *options)
    try:
        yield made
    finally:
        made.stop()


@contextmanager
def moved(tmp_path: Path, address: str = "", names: Sequence[str] = ("a", "b")) -> Iterator[tuple[Office, Path]]:
    """An office whose central has become a service in a folder; these agents, and a supervisor `p`, are admitted."""
    office = Office(tmp_path)
    try:
        for name in names:
            office.admit(name)
        office.admit("p", "supervisor")
        folder = tmp_path / "service"
        move_central(office.central_at.store, folder, address)
        yield office, folder
    finally:
        office.close()


def sync(laptop: Laptops, address: str, trust: ssl.SSLContext | bool = True) -> Rounded:
    """One exchange by the product's own client; `trust`: whose certificates it believes."""
    with make_client(trust) as client:
        return exchange_round(laptop.post, HttpTransport(caller(laptop, address, client)), no_progress, never)


def caller(laptop: Laptops, address: str, client: Any) -> Caller:
    with laptop.store.transaction() as ledger:
        return Caller(address, device_keys(ledger), WORKSPACE, client)
