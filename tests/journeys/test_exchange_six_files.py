"""Journey 5: a supervisor imports six USB files. Nothing is written before they are applied, and no order of them changes what is known."""

import io
import itertools
import random
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from desktop_app.bootstrap.exchange import ends_over
from desktop_app.domain.change import exact
from desktop_app.domain.kinds import KINDS
from desktop_app.services.encounters import EncounterDraft
from desktop_app.services.exchange_ports import Sealed
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.sync.batch import Limits
from desktop_app.sync.feed import Central
from desktop_app.sync.keyring import find_device, identities_here
from desktop_app.sync.messages import Request
from desktop_app.sync.posts.wire import request_of
from desktop_app.sync.rosters import roster_of
from desktop_app.sync.seal import Opener, open_sealed
from desktop_app.sync.transports.file import FileTransport, sealed_files
from tests.factories import PASSPHRASE, make_encounter
from tests.fakes import never, no_progress
from tests.histories.memory import MemoryStore
from tests.journeys.service import CTRL, PLACE, Service

HOLDERS = ("Ali", "Bea", "Carl", "Dina", "Eli", "Fay")
HOLE = (161, 180)
SEED = 20_261_126


@dataclass
class Quiet:
    """A notebook without a window."""

    name: str
    computer: Any
    opened: Any

    @property
    def cases(self) -> Any:
        return self.opened.use_cases

    @property
    def device(self) -> str:
        return str(self.cases.session.author.device)

    def write(self, note: str) -> str:
        return str(make_encounter(self.cases.session, note=note, place=dict(PLACE), main_theme="cleanliness").id)

    def number(self, id: str) -> int:
        """The last number of this laptop's lines, once this record was written."""
        return max(change.seq for change in self.cases.session.reading.changes(id))

    def write_until(self, number: int) -> list[str]:
        """Notes until the laptop's lines have this number."""
        written = []
        while not written or self.number(written[-1]) < number:
            written.append(self.write(f"note {len(written)}"))
        assert self.number(written[-1]) == number
        return written

    def send(self, folder: Path, lines: int = 0) -> list[Path]:
        """Everything that is to leave, on a stick; in batches of so many lines."""
        before = set(sealed_files(folder))
        if lines:
            post = replace(ends_over(self.opened.store, self.cases.session).post, limits=Limits(lines))
            for sealed in post.batches():
                FileTransport(folder, self.opened.store.reading.meta("workspace"), sealed.device).deliver(
                    Sealed(sealed.batch, sealed.device, sealed.number, sealed.content, sealed.lines)
                )
        else:
            self.cases.synchronise.send_to(folder, no_progress, never)
        return sorted(set(sealed_files(folder)) - before, key=lambda path: path.stat().st_mtime_ns)

    def bring(self, answer: Path) -> None:
        previews = self.cases.synchronise.preview([answer], no_progress, never)
        self.cases.synchronise.take(previews, None, no_progress, never)


@dataclass
class Six:
    """The supervisor's closed notebook, and the files in the order of HOLDERS."""

    folder: Path
    home: Path
    files: tuple[Path, ...]
    devices: dict[str, str]
    notes: dict[str, list[str]]


@pytest.fixture
def six(service: Service) -> Iterator[Six]:
    chief = Quiet("Paule", service.computer("Paule"), None)
    chief.opened = service.begin("Paule", chief.computer, "supervisor")
    agents = {}
    for name in HOLDERS:
        computer = service.computer(name)
        agents[name] = Quiet(name, computer, service.begin(name, computer))
        asked, card = service.folder / f"{name}.carnet-demande", service.folder / f"{name}.carnet-carte"
        agents[name].cases.devices.request(name, asked)
        chief.cases.devices.enroll(asked, "agent", ("*",), "", card)
        agents[name].cases.devices.join(card)
    notes = {name: [agents[name].write(f"premier mot de {name}")] for name in HOLDERS}

    def taken(name: str, folder: Path) -> Path | None:
        previews = chief.cases.synchronise.preview(agents[name].send(folder), no_progress, never)
        return chief.cases.synchronise.take(previews, folder, no_progress, never).value.files[0].returns

    earlier = service.folder / "avant"
    earlier.mkdir()
    bea = agents["Bea"]
    notes["Bea"] += bea.write_until(HOLE[0] - 1)
    answer = taken("Bea", earlier)
    assert answer is not None
    bea.bring(answer)
    first = taken("Carl", earlier)
    assert first is not None
    files: dict[str, Path] = {}
    # Ali: one taken before.
    taken("Ali", service.stick)
    (files["Ali"],) = [path for path in sealed_files(service.stick) if not path.name.endswith("-reply.carnet")]
    for path in sealed_files(service.stick):
        if path != files["Ali"]:
            path.unlink()
    # Bea: one after a hole; the file before it stays in a drawer.
    lost = bea.write_until(HOLE[1])
    notes["Bea"] += [*lost, *[bea.write(f"après {n}") for n in range(3)]]
    drawer, files["Bea"] = bea.send(service.stick, lines=HOLE[1] - HOLE[0] + 1)
    drawer.unlink()
    notes["lost"] = lost
    # Carl: his laptop was revoked last week, and he wrote since.
    service.clock.advance(days=-7)
    chief.cases.devices.revoke(agents["Carl"].device, "stolen")
    service.clock.advance(days=7)
    notes["Carl"].append(agents["Carl"].write("après le vol"))
    (files["Carl"],) = agents["Carl"].send(service.stick)
    # Dina: cut short.
    (files["Dina"],) = agents["Dina"].send(service.stick)
    files["Dina"].write_bytes(files["Dina"].read_bytes()[:-40])
    # Eli: two photos stayed behind.
    photos = tuple(agents["Eli"].opened.adapters.attachments.keep_photo(picture(colour)) for colour in ("red", "blue"))
    values = {"channel": "door", "main_theme": "cleanliness", "place": dict(PLACE), "note": "deux photos"}
    notes["Eli"].append(str(agents["Eli"].cases.encounters.record(EncounterDraft(values, photos=photos)).value.encounter))
    (files["Eli"],) = agents["Eli"].send(service.stick)
    for piece in service.stick.glob("*.carnet-photo*"):
        piece.unlink()
    for path in service.stick.iterdir():
        if path not in files.values():
            path.unlink()
    # Fay: nothing to say of it.
    (files["Fay"],) = agents["Fay"].send(service.stick)
    for path in set(service.stick.iterdir()) - set(files.values()):
        path.unlink()
    devices = {name: agent.device for name, agent in agents.items()}
    for one in (*agents.values(), chief):
        one.computer.close(one.opened)
    yield Six(service.folder, service.folder / "Paule", tuple(files[name] for name in HOLDERS), devices, notes)


def picture(colour: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(out, "PNG")
    return out.getvalue()


def state(opened: Any) -> dict[str, Any]:
    """Everything that the six files speak of, as the notebook has it, with what is disputed and what is set aside."""
    from desktop_app.services.ports import Filter

    reading = opened.use_cases.session.reading
    shown: dict[str, Any] = {"aside": opened.use_cases.synchronise.standing().set_aside}
    for kind in KINDS:
        for record in reading.page(kind, Filter(), 1_000).records:
            told = reading.state(record.id)
            shown[record.id] = (kind, exact(dict(record.values)), sorted(told.conflicts), told.torn)
    return shown


def test_six_files_on_the_desk(service: Service, six: Six) -> None:
    computer = service.computer("Paule")
    chief = service.sit_at("Paule", computer, computer.unlock(computer.workspaces()[0].name, PASSPHRASE, "fr"))
    before = chief.standing.kept, state(chief.opened)
    page = chief.go("desk")
    chief.dialogs.files = six.files
    chief.press(Qt.Key.Key_O, CTRL)

    found = {row.preview.device or row.preview.file.name: row for row in page.basket.rows}
    named = {name: found[six.devices[name]] for name in HOLDERS if six.devices[name] in found}
    assert {name: row.preview.state for name, row in named.items()} == {
        "Ali": "seen",
        "Bea": "sound",
        "Carl": "revoked",
        "Eli": "sound",
        "Fay": "sound",
    }
    (cut,) = [row for row in page.basket.rows if row.preview.state == "refused"]
    assert cut.preview.file == six.files[3] and not cut.can_tick and cut.preview.who == "Dina"
    spoken = "\n".join(child.accessibleName() or getattr(child, "text", lambda: "")() for child in page.side.findChildren(object_type()))
    assert "Il manque les notes 161 à 180 de Bea" in spoken
    assert "2 photos manquantes" in spoken
    assert "Poste révoqué" in spoken and "Carl" in spoken, spoken
    assert (chief.standing.kept, state(chief.opened)) == before, "to look writes nothing"

    chief.press(Qt.Key.Key_Return, CTRL)
    answers = [path for path in sealed_files(service.stick) if path.name.endswith("-reply.carnet")]
    assert len(answers) == 4
    given = {name for name in HOLDERS for path in answers if six.devices[name] in path.name}
    assert given == {"Ali", "Bea", "Eli", "Fay"}
    for name in ("Ali", "Bea", "Eli", "Fay"):
        for id in six.notes[name]:
            assert (chief.note_of(id) is not None) == (id not in six.notes["lost"]), name
    assert chief.note_of(six.notes["Carl"][0]) and chief.note_of(six.notes["Carl"][1]) is None
    assert chief.note_of(six.notes["Dina"][0]) is None
    assert chief.standing.set_aside > 0
    assert chief.standing.kept > before[0]
    rows = {device: row for device, row in ((row.preview.device, row) for row in page.basket.rows) if device}
    assert all(rows[six.devices[name]].taken.returns is not None for name in given)
    assert rows[six.devices["Carl"]].taken.returns is None


def object_type() -> type:
    from PySide6.QtWidgets import QWidget

    return QWidget


def test_a_sample_of_orders_by_the_services_gives_one_state(service: Service, six: Six) -> None:
    chance = random.Random(SEED)
    orders = [six.files, tuple(reversed(six.files)), *(tuple(chance.sample(six.files, 6)) for _ in range(3))]
    states = []
    for number, order in enumerate(orders):
        home = six.folder / f"copie{number}"
        shutil.copytree(six.home, home)
        computer = service.computer(home.name)
        opened = computer.unlock(computer.workspaces()[0].name, PASSPHRASE, "fr")
        exchange = opened.use_cases.synchronise
        for file in order:
            exchange.take(exchange.preview([file], no_progress, never), None, no_progress, never)
        states.append(state(opened))
        computer.close(opened)
        shutil.rmtree(home)
    assert all(one == states[0] for one in states)
    assert states[0]["aside"] > 0


def test_all_720_orders_give_one_state(service: Service, six: Six) -> None:
    base, requests = central_before(service, six)
    spoken_of = {change.record for request in requests if request is not None for change in request.lines}
    states = []
    for order in itertools.permutations(range(6)):
        central = copy_of(base)
        for place in order:
            if requests[place] is not None:
                central.receive(f"batch {place}", requests[place])
        states.append(known(central, spoken_of))
    assert len(states) == 720
    assert all(one == states[0] for one in states)
    assert states[0][1], "what the revoked laptop wrote since is set aside"


def central_before(service: Service, six: Six) -> tuple[Central, list[Request | None]]:
    """The supervisor's list, orders and lines in memory, and what each file says (None: nothing can be read)."""
    computer = service.computer("Paule")
    opened = computer.unlock(computer.workspaces()[0].name, PASSPHRASE, "fr")
    workspace = opened.store.reading.meta("workspace")
    held = sorted((change for id in known_records(opened) for change in opened.store.reading.changes(id)), key=lambda one: one.name)
    with NotebookExchange(opened.store).transaction() as ledger:
        roster, orders = roster_of(ledger), ledger.orders()
        opener = Opener(workspace, identities_here(ledger), find_device(roster), admit_revoked=True)
    requests: list[Request | None] = []
    for file in six.files:
        with suppress(Exception):
            requests.append(None)
            requests[-1] = request_of(open_sealed(file.read_bytes(), opener), None)
    computer.close(opened)
    assert [request is None for request in requests] == [False, False, False, True, False, False]
    store = MemoryStore("central", lambda what: f"{what}-1", frozenset(KINDS), lambda: 300)
    central = Central(store, lambda after: f"{after}+")
    central.begin(roster)
    central.order(orders)
    store.append(held)
    central.publish()
    return central, requests


def known_records(opened: Any) -> set[str]:
    return {id for id in state(opened) if id != "aside"}


def copy_of(base: Central) -> Central:
    store = MemoryStore("central", lambda what: f"{what}-1", frozenset(KINDS), lambda: 300)
    store.load(base.store.disk.copy())  # type: ignore[attr-defined]
    return Central(store, base.new_epoch, base.obedience)


def known(central: Central, records: set[str]) -> tuple[Any, frozenset[str]]:
    """What every screen would show, and what is set aside; positions depend on the order of arrival, and may."""
    store = central.store
    with store.transaction() as ledger:
        states = ledger.states(records)
        shown = {id: (dict(one.heads), sorted(one.conflicts), one.torn) for id, one in states.items()}
        return shown, frozenset(store.disk.aside)  # type: ignore[attr-defined]
