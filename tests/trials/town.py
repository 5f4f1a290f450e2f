"""A town with a service on PostgreSQL and six laptops, each a process; a network that cuts, and an office where everything goes wrong."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.central import move_central
from desktop_app.bootstrap.desktop import services_over
from desktop_app.services.synchronise import Exchanged
from desktop_app.storage.exchange_store import NotebookExchange
from tests.central.server import Server, programs
from tests.central.serving import ROOT, Serving, said
from tests.factories import AREA, OTHER_AREA, make_notebook
from tests.fakes import never, no_progress
from tests.trials.laptop import Shifted, unlock
from tests.trials.proxy import Proxy

PEOPLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "chief": ("supervisor", ()),
    "deputy": ("supervisor", ()),
    "north": ("agent", (AREA,)),
    "south": ("agent", (OTHER_AREA,)),
    "whole": ("agent", ()),
    "elected": ("elected", (AREA,)),
}
CLONED, CLONE = "north", "north-again"
SKEWED = {"south": -400.0}
"""A computer whose clock is a year behind."""

ROUNDS_MOST = 25
SECONDS = 60


class TrialFailed(AssertionError):
    """What did not hold, with the seed by which it is found again."""


@dataclass
class Town:
    """All of it, in one folder. `database` is its database's name on the server."""

    folder: Path
    seed: int
    postgres: Server
    database: str
    rng: random.Random = field(init=False)
    running: dict[str, subprocess.Popen[bytes]] = field(default_factory=dict)
    lives: Counter[str] = field(default_factory=Counter)
    happened: Counter[str] = field(default_factory=Counter)
    events: list[dict[str, Any]] = field(default_factory=list)
    names: list[str] = field(default_factory=lambda: list(PEOPLE))
    _killed: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.rng = random.Random(self.seed)
        self.proxy = Proxy(random.Random(self.seed + 1))
        self.stick, self.service_folder = self.folder / "stick", self.folder / "service"
        self.serving: Serving | None = None
        self.stick.mkdir()

    @property
    def url(self) -> str:
        return self.postgres.url(self.database)

    def home(self, name: str) -> Path:
        return self.folder / name

    def accepted(self, name: str) -> Path:
        return self.folder / f"{name}.accepted"

    # -- the beginning
    def settle_in(self) -> None:
        """Notebooks begin, five of them join the first, and that one hands its part of central over to the service."""
        made = {name: make_notebook(self.home(name), Shifted(), role=role, person=name) for name, (role, _) in PEOPLE.items()}  # type: ignore[arg-type]
        chief = services_over(made["chief"].store)
        assert chief.devices is not None
        for name, (role, sectors) in PEOPLE.items():
            if name == "chief":
                continue
            devices = services_over(made[name].store).devices
            assert devices is not None
            asked, card = self.folder / f"{name}.request", self.folder / f"{name}.card"
            devices.request("", asked)
            chief.devices.enroll(asked, role, sectors, self.proxy.address, card)
            devices.join(card)
        self.postgres.create(self.database)
        move_central(NotebookExchange(made["chief"].store), self.service_folder, self.url)
        assert chief.synchronise is not None
        chief.synchronise.set_ways(self.proxy.address, "")
        for each in made.values():
            each.store.close()

    # -- the service
    def serve(self) -> None:
        self.serving = Serving(self.service_folder, "--workers", "2")
        host, _, port = self.serving.address.removeprefix("http://").rpartition(":")
        self.proxy.target = host, int(port)

    def stop_serving(self) -> None:
        if self.serving is not None:
            self.serving.stop()
            self.events += self.serving.log
            self.serving = None

    def kill_worker(self) -> None:
        """One of the two that answer, when both do; the head of the crew starts another."""
        assert self.serving is not None
        self.serving.read_all()
        died = {line["pid"] for line in self.serving.log if line["event"] == "process-died"}
        alive = [line["pid"] for line in self.serving.log if line["event"] == "listening" and line["pid"] not in died | self._killed]
        if len(alive) > 1:
            self._killed.add(self.rng.choice(alive))
            os.kill(max(self._killed & set(alive)), signal.SIGKILL)
            self.happened["a process of the service killed"] += 1

    def back_up(self) -> None:
        """As an office does with its own tools: the database, and the photos beside it."""
        self._tool("pg_dump", "-Fc", "-f", str(self.folder / "dump"), self.database)
        copied = self.folder / "photos-of-the-dump"
        shutil.rmtree(copied, ignore_errors=True)
        if (self.service_folder / "attachments").is_dir():
            shutil.copytree(self.service_folder / "attachments", copied, ignore=shutil.ignore_patterns(".*"))
        self.happened["backup of central"] += 1

    def restore(self) -> None:
        """The database and its photos go back to the backup, by the office's own tools; the service is only started again."""
        self.stop_serving()
        self.postgres.run(f'DROP DATABASE "{self.database}" WITH (FORCE)')
        self.postgres.create(self.database)
        self._tool("pg_restore", "-d", self.database, str(self.folder / "dump"))
        photos = self.service_folder / "attachments"
        shutil.rmtree(photos, ignore_errors=True)
        if (self.folder / "photos-of-the-dump").is_dir():
            shutil.copytree(self.folder / "photos-of-the-dump", photos)
        self.serve()
        self.happened["central restored"] += 1

    def _tool(self, program: str, *words: str) -> None:
        command = [str(programs() / program), "-h", str(self.postgres.folder), "-U", "postgres", *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
        assert done.returncode == 0, done.stderr

    # -- laptops
    def start(self, name: str) -> None:
        life = self.lives[name]
        self.lives[name] += 1
        words = [self.home(name), f"{self.seed}-{name}-{life}", self.accepted(name), self.stick, SKEWED.get(name, 0.0)]
        with (self.folder / f"{name}.stderr").open("ab") as stderr:
            command = [sys.executable, "-m", "tests.trials.laptop", *map(str, words)]
            self.running[name] = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=stderr)

    def kill(self, name: str) -> None:
        process = self.running.pop(name)
        process.kill()
        self._ended(name, process, (-signal.SIGKILL,))
        self.happened["a laptop killed"] += 1

    def stop_laptops(self) -> None:
        for process in self.running.values():
            process.terminate()
        for name in list(self.running):
            # one that was stopped before it could listen to us ends by the signal itself
            self._ended(name, self.running.pop(name), (0, -signal.SIGTERM))

    def _ended(self, name: str, process: subprocess.Popen[bytes], allowed: tuple[int, ...]) -> None:
        process.wait(SECONDS)
        text = (self.folder / f"{name}.stderr").read_text(errors="replace")
        if process.returncode not in allowed:
            raise TrialFailed(f"seed {self.seed}: the laptop {name} ended with {process.returncode}: {text[-4000:]}")

    def watch(self) -> None:
        """A laptop that ended by itself met a bug."""
        for name, process in list(self.running.items()):
            if process.poll() is not None:
                del self.running[name]
                self._ended(name, process, ())

    def clone(self) -> None:
        """The folder of a laptop is copied to another one, and both go on."""
        self.kill(CLONED)
        shutil.copytree(self.home(CLONED), self.home(CLONE))
        self.names.append(CLONE)
        self.start(CLONED)
        self.start(CLONE)
        self.happened["a laptop cloned"] += 1

    # -- the storm
    def storm(self, seconds: float) -> None:
        """Everybody at work; what goes wrong is drawn, but each sort happens at least once."""
        for name in PEOPLE:
            self.start(name)
        begun = time.monotonic()
        due = {0.30: self.back_up, 0.45: self.clone, 0.65: self.restore}
        while (spent := (time.monotonic() - begun) / seconds) < 1:
            self.watch()
            for moment in sorted(due):
                if moment <= spent:
                    due.pop(moment)()
            if self.rng.random() < 0.6:
                name = self.rng.choice(sorted(self.running))
                self.kill(name)
                self.start(name)
            else:
                self.kill_worker()
            time.sleep(self.rng.uniform(0.5, 2.0))
        for act in due.values():
            act()
        self.stop_laptops()

    # -- the calm
    def quiet(self, days: float = 0.0) -> int:
        """Everybody exchanges until nobody has anything to say; how many rounds that took. `days`: by how much clocks are on."""
        self.proxy.calm = True
        for number in range(1, ROUNDS_MOST):
            done = {name: self.exchange(name, days) for name in self.names}
            troubles = {name: each.trouble for name, each in done.items() if each.trouble is not None}
            moved = sum(each.sent + each.received + each.photos_sent + each.photos_received for each in done.values())
            if not moved and not troubles:
                return number
        raise TrialFailed(f"seed {self.seed}: after {ROUNDS_MOST} rounds on a calm network they still exchange: {done}")

    def exchange(self, name: str, days: float = 0.0) -> Exchanged:
        store = unlock(self.home(name), days)
        try:
            use = services_over(store)
            assert use.synchronise is not None
            return use.synchronise.exchange("network", no_progress, never).value
        finally:
            store.close()

    def declare_safe(self) -> int:
        """The office makes a backup, and says up to where it goes."""
        position = int(said("central", "status", "--service", self.service_folder)["position"])
        self.back_up()
        return int(said("central", "safe", "--position", str(position), "--service", self.service_folder)["safe"])

    def notes(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """What every laptop noted: a line that was cut by a kill was not accepted."""
        for name in self.names:
            path = self.accepted(name)
            for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
                try:
                    yield name, json.loads(line)
                except ValueError:
                    continue

    def close(self) -> None:
        for process in self.running.values():
            process.kill()
            process.wait(SECONDS)
        self.running.clear()
        self.stop_serving()
        self.proxy.close()


@contextmanager
def town(folder: Path, seed: int, postgres: Server) -> Iterator[Town]:
    made = Town(folder, seed, postgres, f"trial-{seed}-{os.getpid()}")
    try:
        yield made
    finally:
        made.close()
