"""Central and two laptops over real encrypted stores, for what travels of photos; `has_service` or a supervisor as central."""

import hashlib
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.central.attachments import CentralAttachments, desk_over
from desktop_app.central.database import open_file
from desktop_app.central.migrate import migrate
from desktop_app.central.store import CentralStore
from desktop_app.domain.change import Change
from desktop_app.domain.errors import CentralSilent
from desktop_app.domain.orders import Erase
from desktop_app.domain.roster import CENTRAL, WHOLE, Roster, RosterDevice, Sector
from desktop_app.storage import photo_rows
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.sync.attachments_exchange import PATH, HttpAnswer, PhotosMoved, PhotoWay, Sealer, exchange_photos
from desktop_app.sync.keyring import find_device
from desktop_app.sync.keys import CentralKeys, DeviceKeys
from desktop_app.sync.obedience import Obedience
from desktop_app.sync.photo_desk import PhotoDesk
from desktop_app.sync.rosters import keep_roster, roster_of
from desktop_app.sync.seal import Opener
from tests.factories import AREA, KEY, TOWN, make_change, make_id, make_store
from tests.fakes import never, no_progress
from tests.sync.wire import WORKSPACE, make_central, make_device

CONTENT = os.urandom(600_000)
"""Three pieces."""

PLACE = {"town": TOWN, "neighbourhood": AREA}

HERE, ELSEWHERE = Sector(AREA, TOWN), Sector("99999_X", "99999")


def sha_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def photo_lines(content: bytes, number: int = 10, author: str = "north") -> list[Change]:
    """An encounter and a photo of it."""
    encounter, photo = make_id(number), make_id(number + 1)
    said = {"parent": encounter, "kind": "photo", "sha256": sha_of(content), "bytes": len(content), "metadata_removed": True}
    device = make_device(author).id
    return [
        make_change(encounter, "encounter", {"channel": "door", "place": PLACE}, device=device, seq=number, by=make_id(801)),
        make_change(photo, "attachment", said, device=device, seq=number + 1, by=make_id(801)),
    ]


@dataclass
class End:
    """One end of the exchange, over a real encrypted store."""

    desk: PhotoDesk
    store: NotebookExchange | CentralStore
    keys: DeviceKeys
    identities: tuple[str, ...]
    obedience: Obedience = field(default_factory=Obedience)

    def take(self, *changes: Change) -> None:
        with self.store.transaction() as ledger:
            self.obedience.take(ledger, changes)
            ledger.link([(change.record, change.settings["parent"].value) for change in changes if change.kind == "attachment"], [])

    def erase(self, record: str) -> None:
        with self.store.transaction() as ledger:
            self.obedience.obey(ledger, [Erase(record, "attachment", ("sha256",))])

    def put(self, content: bytes) -> None:
        self.content.put(content)

    @property
    def content(self) -> AttachmentStore:
        assert isinstance(self.desk.content, AttachmentStore)
        return self.desk.content

    def has(self, content: bytes) -> bool:
        return self.content.verify(sha_of(content)) == "sound"

    def files(self) -> list[Path]:
        return sorted(path for path in self.desk.folder.rglob("*") if path.is_file())

    def standing(self) -> tuple[int, tuple[str, ...]]:
        """What the page says: how many are to send, which are missing."""
        if isinstance(self.store, CentralStore):
            with self.store.transaction() as ledger:
                missing = [photo.sha256 for there in (False, True) for photo in ledger.photos_where(False, there)]
                return len(ledger.photos_where(True, False)), tuple(sorted(missing))
        with self.store.notebook.work() as work:
            return photo_rows.standing(work.connection)

    def close(self) -> None:
        (self.store.database if isinstance(self.store, CentralStore) else self.store.notebook).close()


class Town:
    """Central and its laptops. `has_service`: central is a service with a store of its own, else a supervisor's notebook."""

    def __init__(self, folder: Path, has_service: bool) -> None:
        self.folder, self.has_service = folder, has_service
        self.ends: list[End] = []
        self.keys = make_central()
        self.roster = Roster(1, tuple(sorted((self._central(), self.device("north"), self.device("south")), key=lambda one: one.device)))
        self.central = self._end("central", self.keys.keys, self.keys.identities, self.keys)
        self.service = CentralAttachments(self.central.desk, WORKSPACE, self.keys)
        self.north, self.south = self.laptop("north"), self.laptop("south")

    def _central(self) -> RosterDevice:
        public = self.keys.keys.public
        return RosterDevice(public.id, "", CENTRAL, (WHOLE,), public.signing, public.age_recipient)

    @staticmethod
    def device(name: str, sector: Sector = HERE, **parts: Any) -> RosterDevice:
        public = make_device(name).public
        return RosterDevice(public.id, make_id(801), "agent", (sector,), public.signing, public.age_recipient, **parts)

    def laptop(self, name: str) -> End:
        keys = make_device(name)
        return self._end(name, keys, (keys.age_identity,), None)

    def _end(self, name: str, keys: DeviceKeys, identities: tuple[str, ...], central: CentralKeys | None) -> End:
        store = self._service() if central and self.has_service else NotebookExchange(make_store(self.folder / name, device=keys.id))
        folder = self.folder / name / "attachments"
        desk = desk_over(store, folder, central) if central else PhotoDesk(store, AttachmentStore(folder, DataKey(KEY)), folder)
        end = End(desk, store, keys, identities)
        with store.transaction() as ledger:
            keep_roster(ledger, self.roster)
            ledger.set_facts({"epoch": "e1"})
        self.ends.append(end)
        return end

    def _service(self) -> CentralStore:
        database = open_file(self.folder / "central.db", KEY)
        migrate(database)
        return CentralStore(database)

    def change_roster(self, *devices: RosterDevice) -> None:
        self.roster = self.roster.with_devices(devices)
        for end in self.ends:
            with end.store.transaction() as ledger:
                keep_roster(ledger, self.roster)

    def opener(self, end: End) -> Opener:
        return Opener(WORKSPACE, end.identities, find_device(self.roster))

    def sealer(self, end: End, *to: str) -> Sealer:
        return Sealer(WORKSPACE, end.keys, to or (self.keys.keys.public.age_recipient,))

    def talk(self, end: End) -> None:
        """What the lines' exchange says of photos, both ways."""
        end.desk.settle()
        self.central.desk.settle()
        with end.store.transaction() as ledger:
            asked = end.desk.ask(ledger)
        with self.central.store.transaction() as ledger:
            device = roster_of(ledger).find(end.keys.id)
            assert device is not None
            told = self.central.desk.answer(ledger, device, asked)
        if told is not None:
            with end.store.transaction() as ledger:
                end.desk.heed(ledger, told, ledger.fact("epoch"))

    def ask(self, end: End, broken: "Wire | None" = None) -> Callable[..., HttpAnswer]:
        def ask(method: str, path: str, headers: Mapping[str, str], body: bytes) -> HttpAnswer:
            sha256 = path.removeprefix(PATH)
            if broken is None:
                return self.service.respond(method, sha256, end.keys.id, headers, body)
            return broken(self.service, method, sha256, end.keys.id, headers, body)

        return ask

    def exchange(self, end: End, broken: "Wire | None" = None, cancelled: Callable[[], bool] = never) -> PhotosMoved:
        self.talk(end)
        way = PhotoWay(self.ask(end, broken))
        return exchange_photos(end.desk, way, self.sealer(end), self.opener(end), no_progress, cancelled)


Wire = Callable[..., HttpAnswer]


both_centrals = pytest.mark.parametrize("town", [True, False], ids=["a service", "a supervisor's notebook"], indirect=True)


def share(town: Town, content: bytes = CONTENT, number: int = 10) -> list[Change]:
    """North has a photo; its lines are everywhere."""
    lines = photo_lines(content, number)
    town.north.put(content)
    for end in (town.north, town.central, town.south):
        end.take(*lines)
    return lines


def flipped(body: bytes) -> bytes:
    return body[:-1] + bytes((body[-1] ^ 1,))


@dataclass
class Cut:
    """A connection that breaks at its nth request, before it arrives or after it was obeyed."""

    at: int
    after: bool
    count: int = 0

    def __call__(self, service: CentralAttachments, *request: Any) -> HttpAnswer:
        self.count += 1
        if self.count == self.at and not self.after:
            raise CentralSilent
        answer = service.respond(*request)
        if self.count == self.at:
            raise CentralSilent
        return answer
