"""What the exchange is measured on: a supervisor, two laptops, a real service in a process of its own, and their records."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, cast

from desktop_app.bootstrap.desktop import WallClock, authority, services_over
from desktop_app.cli.bench.run import LIGHT_KEYS
from desktop_app.domain.change import Change, Setting, tick
from desktop_app.domain.encounter import ENCOUNTER
from desktop_app.domain.roster import Roster, RosterDevice
from desktop_app.services.notebook import NewNotebook, Notebooks
from desktop_app.services.ports import Filter
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.locations import Home
from desktop_app.storage.store import Notebook
from desktop_app.storage.unit_of_work import Work
from desktop_app.storage.vault import FolderVault
from desktop_app.sync.epochs import epoch_maker
from desktop_app.sync.feed import Central
from desktop_app.sync.keyring import central_keys, signing_as_central
from desktop_app.sync.rosters import roster_of

PHRASE = "banc de mesure, rien de vrai ici"
SEEDED_AT_ONCE = 5_000


def vault_of(home: Path) -> FolderVault:
    return FolderVault(Home(home), WallClock(), "command", LIGHT_KEYS)


def begun(home: Path, role: str) -> Notebook:
    """A new notebook, open."""
    made = Notebooks(vault_of(home)).begin(NewNotebook(authority("villejuif"), "Banc", role), PHRASE)
    return cast(Notebook, made.store)


def opened(home: Path) -> Notebook:
    vault = vault_of(home)
    return cast(Notebook, vault.unlock(vault.workspaces()[0].name, PHRASE))


@dataclass(frozen=True, slots=True)
class Workshop:
    """Homes under one folder: `office` (the supervisor), then `laptops`, all enrolled; the service's folder beside them."""

    folder: Path
    laptops: tuple[Path, ...]

    @property
    def office(self) -> Path:
        return self.folder / "office"

    @property
    def service(self) -> Path:
        return self.folder / "service"


@dataclass(frozen=True, slots=True)
class Served:
    """A service that runs. `environment` is that of its commands."""

    pid: int
    address: str
    environment: Mapping[str, str]


def make_workshop(folder: Path, laptops: int, admit: Sequence[RosterDevice] = (), database: str = "") -> Workshop:
    """Begin all the notebooks, enrol them (whole workspace), and move central's part to a service; `admit`: devices without any."""
    shop = Workshop(folder, tuple(folder / f"laptop-{number}" for number in range(laptops)))
    office = begun(shop.office, "supervisor")
    desk = services_over(office).devices
    assert desk is not None
    for home in shop.laptops:
        store = begun(home, "supervisor")
        own = services_over(store).devices
        assert own is not None
        own.request("Banc", home / "request")
        desk.enroll(home / "request", "supervisor", (), "", home / "card")
        own.join(home / "card")
        store.close()
    if admit:
        _admit(office, admit)
    office.close()
    phrase = folder / "phrase"
    phrase.write_text(PHRASE, encoding="utf-8")
    options = ("--database", database) if database else ()
    _carnet(shop, "--home", str(shop.office), "central", "init", "--to", str(shop.service), *options)
    return shop


def _admit(office: Notebook, devices: Sequence[RosterDevice]) -> None:
    """Put devices in the list at once: two hundred notebooks would be an hour of work."""
    store = NotebookExchange(office)
    with store.transaction() as ledger:
        keys, workspace = central_keys(ledger), ledger.fact("workspace")
    assert keys is not None
    Central(store, epoch_maker(office.clock.now), sign=signing_as_central(keys, workspace)).change_roster(devices)


def central_of(shop: Workshop) -> tuple[str, Roster]:
    """The workspace's id and its list of devices."""
    with _closing(opened(shop.office)) as store, NotebookExchange(store).transaction() as ledger:
        return ledger.fact("workspace"), roster_of(ledger)


@contextmanager
def served(shop: Workshop, *options: str) -> Iterator[Served]:
    """The service in its own process; every laptop is told its address."""
    command = [*_command(), "central", "serve", "--service", str(shop.service), "--listen", "127.0.0.1:0", *options]
    log = shop.folder / "service.log"
    with log.open("w", encoding="utf-8") as out, subprocess.Popen(command, stdout=out, env=_environment(shop)) as process:
        try:
            address = _address(log, process)
            for home in (shop.office, *shop.laptops):
                with _closing(opened(home)) as store:
                    cases = services_over(store)
                    assert cases.synchronise is not None
                    cases.synchronise.set_ways(address, "")
            yield Served(process.pid, address, _environment(shop))
        finally:
            process.terminate()


def _address(log: Path, process: "subprocess.Popen[bytes]") -> str:
    """Where the service listens, as soon as its log says so. Raises RuntimeError when it ends instead."""
    while process.poll() is None:
        if found := re.search(r"http://[^\"]+", log.read_text(encoding="utf-8")):
            return found.group(0)
        time.sleep(0.05)
    raise RuntimeError("the service did not start")


@contextmanager
def _closing(store: Notebook) -> Iterator[Notebook]:
    try:
        yield store
    finally:
        store.close()


def seed(home: Path, records: Iterable[Mapping[str, Any]], shape: Callable[[Mapping[str, Any]], Mapping[str, Any]]) -> int:
    """Encounters as this notebook's own lines; `id` names the record, the rest are its fields. Returns how many."""
    left, count = iter(records), 0
    with _closing(opened(home)) as store:
        while some := list(islice(left, SEEDED_AT_ONCE)):
            with store.work() as work:  # committed each time: the file beside the store would be as long as all that was written
                work.make_room()
                _seed(work, store, some, shape)
                work.commit()
            count += len(some)
    return count


def _seed(
    work: Work, store: Notebook, records: Iterable[Mapping[str, Any]], shape: Callable[[Mapping[str, Any]], Mapping[str, Any]]
) -> None:
    facts = work.read.metas("seq", "clock", "incarnation")
    seq, at, now = int(facts["seq"]), facts.get("clock", ""), int(store.clock.now().timestamp() * 1000)
    device, person, lines = store.author.device, store.author.person, list[Change]()
    for record in records:
        seq, at, id = seq + 1, tick(at, now), str(record["id"])
        settings = {name: Setting(value) for name, value in shape(record).items() if value not in ("", None)}
        lines.append(Change(id, id, ENCOUNTER.name, device, facts["incarnation"], seq, seq, at, person, settings))
    work.take(lines)
    work.set_meta("seq", str(seq))
    work.set_meta("clock", at)


def held(home: Path) -> Iterator[Mapping[str, Any]]:
    """Every encounter of a notebook as its tables have it, with its id."""
    with _closing(opened(home)) as store:
        after = None
        while True:
            page = store.reading.page("encounter", Filter(), 5_000, after)
            for record in page.records:
                yield {"id": record.id, **record.values}
            after = page.next_key
            if after is None:
                return


def _command() -> list[str]:
    return [sys.executable, "-m", "desktop_app"]


def _environment(shop: Workshop) -> dict[str, str]:
    return {**os.environ, "CARNET_PASSPHRASE_FILE": str(shop.folder / "phrase")}


def _carnet(shop: Workshop, *arguments: str) -> None:
    subprocess.run([*_command(), *arguments], env=_environment(shop), check=True, capture_output=True, text=True)
