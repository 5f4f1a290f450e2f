"""Photos travel whole or not at all, are taken up again after any cut, and count once their bytes were verified (sync.md, 7.14)."""

import errno
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.central.attachments import PIECE_CEILING_BYTES, UPLOADS_A_DEVICE, CentralAttachments, content_key, desk_over
from desktop_app.central.database import open_file
from desktop_app.central.migrate import migrate
from desktop_app.central.store import CentralStore
from desktop_app.domain.change import LINE_CEILING_BYTES, Change
from desktop_app.domain.errors import AttachmentDamaged, CannotDecrypt, CentralSilent, DiskFull, HashMismatch
from desktop_app.domain.orders import Erase
from desktop_app.domain.roster import CENTRAL, WHOLE, Roster, RosterDevice, Sector
from desktop_app.services.ports import Draft
from desktop_app.storage import durable, photo_rows
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.sync import attachments_exchange, photo_files
from desktop_app.sync.attachments_exchange import PATH, STATE_HEADER, HttpAnswer, PhotosMoved, PhotoWay, Sealer, exchange_photos
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.keyring import find_device
from desktop_app.sync.keys import CentralKeys, DeviceKeys
from desktop_app.sync.messages import News, Receipt, Reply
from desktop_app.sync.obedience import Obedience
from desktop_app.sync.photo_desk import ASKED_AT_ONCE, PhotoDesk, contents_named, held_back
from desktop_app.sync.photo_pieces import pieces_beside, read_pieces, swap_pieces, write_pieces
from desktop_app.sync.rosters import keep_roster, roster_of
from desktop_app.sync.seal import Opener
from desktop_app.sync.sections import Photos, encode_section
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


@pytest.fixture
def town(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Town]:
    made = Town(tmp_path, getattr(request, "param", True))
    yield made
    for end in made.ends:
        end.close()


both_centrals = pytest.mark.parametrize("town", [True, False], ids=["a service", "a supervisor's notebook"], indirect=True)


def share(town: Town, content: bytes = CONTENT, number: int = 10) -> list[Change]:
    """North has a photo; its lines are everywhere."""
    lines = photo_lines(content, number)
    town.north.put(content)
    for end in (town.north, town.central, town.south):
        end.take(*lines)
    return lines


# -- up and down
@both_centrals
def test_a_photo_goes_to_central_and_arrives_equal_on_another_laptop(town: Town) -> None:
    share(town)
    assert town.north.standing() == (1, ()), "saved, not sent"
    assert town.exchange(town.north) == PhotosMoved(1, 0)
    assert town.central.has(CONTENT)
    assert town.north.standing() == (0, ())
    assert town.exchange(town.south) == PhotosMoved(0, 1)
    assert town.south.content.read(sha_of(CONTENT)) == CONTENT
    assert town.south.standing() == (0, ())
    assert town.exchange(town.north) == PhotosMoved(), "nothing is left to do"
    for end in (town.north, town.south):
        assert [path for path in end.files() if path.suffix in (".sealed", ".part", ".partial")] == []


def test_a_photo_that_nobody_has_yet_is_named_as_missing_and_one_that_lies_here_is_not_received(town: Town) -> None:
    lines = photo_lines(CONTENT)
    for end in (town.north, town.central, town.south):
        end.take(*lines)
    assert town.exchange(town.south) == PhotosMoved()
    assert town.south.standing() == (0, (sha_of(CONTENT),))
    town.north.put(CONTENT)
    town.north.desk.settle()
    assert town.north.standing() == (1, ()), "it is here, and nobody has verified it"


@both_centrals
def test_central_asks_for_what_it_lacks_and_another_laptop_than_the_authors_brings_it(town: Town) -> None:
    share(town)
    town.exchange(town.north)
    town.exchange(town.south)
    town.central.content.delete(sha_of(CONTENT))  # a disk that lost it
    town.central.desk.note(sha_of(CONTENT), here=False, there=False)
    assert town.exchange(town.south) == PhotosMoved(1, 0)
    assert town.central.has(CONTENT)


@both_centrals
def test_after_a_new_epoch_everything_is_offered_again(town: Town) -> None:
    share(town)
    town.exchange(town.north)
    shutil.rmtree(town.central.desk.folder)
    for end in town.ends:
        with end.store.transaction() as ledger:
            ledger.set_facts({"epoch": "e2"})
    town.north.desk.settle()
    assert town.north.standing() == (1, ())
    assert town.exchange(town.north) == PhotosMoved(1, 0)


def test_central_restored_with_its_photos_asks_for_none_of_them(town: Town) -> None:
    share(town)
    town.exchange(town.north)
    for end in town.ends:
        with end.store.transaction() as ledger:
            ledger.set_facts({"epoch": "e2"})
    counted = Cut(0, False)
    assert town.exchange(town.north, counted) == PhotosMoved(), "its word came with the answer to the lines"
    assert counted.count == 0
    assert town.north.standing() == (0, ())


def test_a_restored_notebook_names_the_photos_that_its_backup_had_not_got(town: Town) -> None:
    share(town)
    town.exchange(town.north)
    shutil.rmtree(town.north.desk.folder)
    with town.north.store.transaction() as ledger:
        ledger.open_incarnation()
    town.north.desk.settle()
    assert town.north.standing() == (0, (sha_of(CONTENT),))
    assert town.exchange(town.north) == PhotosMoved(0, 1)
    assert town.north.has(CONTENT)


def test_a_file_that_vanished_at_central_is_never_called_verified(town: Town) -> None:
    share(town)
    town.exchange(town.north)
    shutil.rmtree(town.central.desk.folder)
    answer = town.service.respond("HEAD", sha_of(CONTENT), town.north.keys.id, {"carnet-upload": "0" * 32})
    assert answer.headers[STATE_HEADER] == "partial"
    with town.north.store.transaction() as ledger:
        ledger.put_photos([replace(photo, there=False) for photo in ledger.photos([sha_of(CONTENT)]).values()])
    assert town.exchange(town.north) == PhotosMoved(1, 0)
    assert town.central.has(CONTENT)


def test_the_word_of_an_older_epoch_is_not_heeded(town: Town) -> None:
    share(town)
    town.north.desk.settle()
    with town.north.store.transaction() as ledger:
        town.north.desk.heed(ledger, Photos((sha_of(CONTENT),), ()), "e0")
    assert town.north.standing() == (1, ())


def test_a_photo_whose_lines_central_has_not_got_waits_for_them(town: Town) -> None:
    lines = photo_lines(CONTENT)
    town.north.put(CONTENT)
    town.north.take(*lines)
    assert town.exchange(town.north) == PhotosMoved()
    assert town.north.standing() == (1, ())
    town.central.take(*lines)
    assert town.exchange(town.north) == PhotosMoved(1, 0)


# -- cuts
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


@pytest.mark.parametrize("after", [False, True], ids=["request lost", "answer lost"])
@pytest.mark.parametrize("at", range(1, 5))
def test_a_cut_at_any_request_up_is_taken_up_where_it_was(town: Town, at: int, after: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    share(town)
    first = Cut(at, after)
    moved = town.exchange(town.north, first)
    assert isinstance(moved.trouble, CentralSilent)
    assert moved.sent == 0, "nothing is called received that was not answered for"
    again = Cut(0, False)
    moved = town.exchange(town.north, again)
    assert moved.trouble is None
    assert town.central.has(CONTENT)
    assert town.north.standing() == (0, ())
    assert again.count <= 4 - max(0, at - 2) + (0 if after else 1), "pieces that were there are not sent again"


@pytest.mark.parametrize("after", [False, True], ids=["request lost", "answer lost"])
@pytest.mark.parametrize("at", range(1, 4))
def test_a_cut_at_any_request_down_is_taken_up_where_it_was(town: Town, at: int, after: bool) -> None:
    share(town)
    town.exchange(town.north)
    moved = town.exchange(town.south, Cut(at, after))
    assert isinstance(moved.trouble, CentralSilent)
    assert not town.south.has(CONTENT)
    assert town.south.standing() == (0, (sha_of(CONTENT),))
    again = Cut(0, False)
    assert town.exchange(town.south, again) == PhotosMoved(0, 1)
    assert town.south.has(CONTENT)
    assert again.count == 3 - (at - 1), "pieces that were here are not asked for again"


@pytest.mark.parametrize("offset", [1, 100, 30_000, 65_536, 262_145, 600_000])
def test_an_upload_that_was_cut_within_a_piece_goes_on_from_that_byte(town: Town, offset: int) -> None:
    share(town)

    def short(service: CentralAttachments, method: str, sha256: str, device: str, headers: Mapping[str, str], body: bytes) -> HttpAnswer:
        """Only the bytes up to `offset` are written, as when the process dies in the write."""
        if method == "PUT":
            first = int(headers["content-range"].split()[1].split("-")[0])
            total = headers["content-range"].partition("/")[2]
            kept = body[: max(0, offset - first)]
            if len(kept) < len(body):
                if kept:
                    span = f"bytes {first}-{first + len(kept) - 1}/{total}"
                    service.respond(method, sha256, device, {**headers, "content-range": span}, kept)
                raise CentralSilent
        return service.respond(method, sha256, device, headers, body)

    assert town.exchange(town.north, short).sent == 0
    assert town.exchange(town.north) == PhotosMoved(1, 0)
    assert town.central.content.read(sha_of(CONTENT)) == CONTENT


def test_it_can_be_cancelled_between_two_pieces_and_goes_on_later(town: Town) -> None:
    share(town)
    wire, calls = Cut(0, False), iter([False, False, False, True, True, True, True])
    assert town.exchange(town.north, wire, lambda: next(calls)) == PhotosMoved()
    assert 0 < wire.count < 4
    assert town.exchange(town.north) == PhotosMoved(1, 0)


# -- bad bytes
def flipped(body: bytes) -> bytes:
    return body[:-1] + bytes((body[-1] ^ 1,))


def test_a_flipped_byte_on_the_way_up_is_refused_and_the_photo_is_sent_anew(town: Town) -> None:
    share(town)
    bad = iter([True])

    def wire(service: CentralAttachments, method: str, sha256: str, device: str, headers: Mapping[str, str], body: bytes) -> HttpAnswer:
        if method == "PUT" and next(bad, False):
            body = flipped(body)
        return service.respond(method, sha256, device, headers, body)

    assert town.exchange(town.north, wire) == PhotosMoved(1, 0)
    assert town.central.content.read(sha_of(CONTENT)) == CONTENT


def test_another_photo_under_this_ones_address_is_refused(town: Town) -> None:
    share(town)
    other = os.urandom(600_000)
    share(town, other, 20)
    with town.north.desk.folder.joinpath("other").open("wb") as out:
        town.sealer(town.north).seal(town.north.desk, sha_of(other), out)
    sealed = town.north.desk.folder.joinpath("other").read_bytes()
    way, answer = PhotoWay(town.ask(town.north)), None
    for start in range(0, len(sealed), PIECE_CEILING_BYTES):
        answer = way.put(sha_of(CONTENT), "0" * 32, start, len(sealed), sealed[start : start + PIECE_CEILING_BYTES])
    assert answer is not None
    assert answer.state == "refused"
    assert town.central.files() == []


def test_a_way_that_spoils_every_photo_never_calls_one_received(town: Town) -> None:
    share(town)

    def wire(service: CentralAttachments, method: str, sha256: str, device: str, headers: Mapping[str, str], body: bytes) -> HttpAnswer:
        answer = service.respond(method, sha256, device, headers, flipped(body) if body else body)
        return HttpAnswer(answer.status, answer.headers, flipped(answer.body)) if answer.body else answer

    moved = town.exchange(town.north, wire)
    assert isinstance(moved.trouble, HashMismatch)
    assert moved.sent == 0
    assert town.north.standing() == (1, ())
    assert not town.central.has(CONTENT)
    town.exchange(town.north)
    moved = town.exchange(town.south, wire)
    assert isinstance(moved.trouble, CannotDecrypt)
    assert moved.received == 0
    assert town.south.standing() == (0, (sha_of(CONTENT),))
    assert town.exchange(town.south) == PhotosMoved(0, 1)


def test_a_photo_that_is_damaged_here_holds_back_no_other_and_comes_back_from_central(town: Town) -> None:
    share(town)
    town.exchange(town.north)
    other = os.urandom(1000)
    share(town, other, 20)
    path = town.north.content.path(sha_of(other))
    path.write_bytes(flipped(path.read_bytes()))
    third = os.urandom(2000)
    share(town, third, 30)
    with town.north.store.transaction() as ledger:  # listed while it was sound
        ledger.list_photos()
        ledger.put_photos([replace(ledger.photos([sha_of(other)])[sha_of(other)], here=True)])
    moved = town.exchange(town.north)
    assert moved.sent == 1
    assert isinstance(moved.trouble, AttachmentDamaged)
    assert town.north.standing() == (0, (sha_of(other),)), "it is missing now, and named"
    town.central.put(other)
    assert town.exchange(town.north) == PhotosMoved(0, 1)
    assert town.north.content.read(sha_of(other)) == other


# -- who may
def test_a_device_of_another_sector_gets_no_photo_and_does_not_learn_that_there_is_one(town: Town) -> None:
    share(town)
    town.exchange(town.north)
    town.change_roster(town.device("south", ELSEWHERE))
    answer = town.service.respond("GET", sha_of(CONTENT), town.south.keys.id, {"range": "bytes=0-99"})
    assert (answer.status, answer.headers[STATE_HEADER]) == (404, "unknown")
    assert town.exchange(town.south) == PhotosMoved()
    assert not town.south.has(CONTENT)


def test_a_revoked_device_and_a_stranger_are_turned_away(town: Town) -> None:
    share(town)
    town.change_roster(town.device("south", revoked=True))
    for device in (town.south.keys.id, "nobody"):
        assert town.service.respond("HEAD", sha_of(CONTENT), device, {"carnet-upload": "0" * 32}).status == 403


def test_content_that_no_record_names_is_not_taken(town: Town) -> None:
    answer = town.service.respond("PUT", sha_of(CONTENT), town.north.keys.id, {"carnet-upload": "0" * 32}, b"x")
    assert (answer.status, answer.headers[STATE_HEADER]) == (404, "unknown")
    assert town.central.files() == []


@pytest.mark.parametrize(
    ("span", "body", "status"),
    [
        ("bytes 0-0/70000000", b"x", 413),
        ("bytes 0-1048576/2000000", bytes(PIECE_CEILING_BYTES + 1), 413),
        ("bytes 0-9/100", b"x", 400),
        ("bytes 99-100/100", b"xx", 400),
        ("bytes 5-5/100", b"x", 409),
        ("", b"x", 400),
        ("bytes 9-0/100", b"", 400),
    ],
)
def test_pieces_that_do_not_fit_are_refused(town: Town, span: str, body: bytes, status: int) -> None:
    share(town)
    headers = {"carnet-upload": "0" * 32, "content-range": span}
    assert town.service.respond("PUT", sha_of(CONTENT), town.north.keys.id, headers, body).status == status
    assert town.central.files() == []


def test_a_device_cannot_fill_the_disk_with_uploads_that_it_never_ends(town: Town) -> None:
    for number in range(UPLOADS_A_DEVICE + 3):
        content = os.urandom(100)
        town.central.take(*photo_lines(content, 100 + 2 * number))
        headers = {"carnet-upload": "0" * 32, "content-range": "bytes 0-0/1000"}
        assert town.service.respond("PUT", sha_of(content), town.north.keys.id, headers, b"x").status == 202
    assert len(town.central.files()) == UPLOADS_A_DEVICE
    assert town.service.sweep(4e9) == UPLOADS_A_DEVICE


def test_centrals_content_key_stays_when_its_keys_are_renewed() -> None:
    assert content_key(make_central()) == content_key(make_central().renewed().renewed())


# -- erase and forget
@both_centrals
def test_an_erased_photo_goes_from_every_store_and_a_late_piece_of_it_is_refused(town: Town, tmp_path: Path) -> None:
    lines = share(town)
    stick = tmp_path / "stick"
    stick.mkdir()
    write_pieces(town.north.desk, stick, town.sealer(town.north), no_progress, never)
    town.exchange(town.north)
    town.exchange(town.south)
    for end in town.ends:
        end.erase(lines[1].record)
        end.desk.settle()
        assert end.files() == []
        assert end.standing() == (0, ())
    headers = {"carnet-upload": "0" * 32, "content-range": "bytes 0-0/1000"}
    answer = town.service.respond("PUT", sha_of(CONTENT), town.north.keys.id, headers, b"x")
    assert (answer.status, answer.headers[STATE_HEADER]) == (410, "gone")
    assert read_pieces(town.central.desk, [stick], town.opener(town.central), no_progress, never) == PhotosMoved()
    assert town.central.files() == []
    for end in town.ends:
        with end.store.transaction() as ledger:
            assert ledger.photo_gone(end.content.name_of(sha_of(CONTENT))), "a keyed hash is all that is kept"
            assert ledger.photos([sha_of(CONTENT)]) == {}


def test_an_erasure_before_any_exchange_takes_the_content_too(town: Town) -> None:
    lines = photo_lines(CONTENT)
    town.north.put(CONTENT)
    town.north.take(*lines)
    town.north.erase(lines[1].record)
    town.north.desk.settle()
    assert town.north.files() == []


@both_centrals
def test_content_that_another_record_names_stays(town: Town) -> None:
    lines = share(town)
    for end in town.ends:
        end.take(*photo_lines(CONTENT, 20))
        end.put(CONTENT)
        end.erase(lines[1].record)
        end.desk.settle()
        assert end.has(CONTENT)


def test_content_that_a_draft_has_too_stays(town: Town) -> None:
    lines = share(town)
    assert isinstance(town.north.store, NotebookExchange)
    with town.north.store.notebook.work() as work:
        work.keep_draft(Draft("d", "encounter", "2026-11-22T09:30:00Z", "Hall", {"photos": [sha_of(CONTENT)]}))
        work.commit()
    town.north.erase(lines[1].record)
    town.north.desk.settle()
    assert town.north.has(CONTENT)


def test_content_of_lines_set_aside_stays_until_somebody_decides(town: Town) -> None:
    lines = share(town)
    town.south.put(CONTENT)
    with town.south.store.transaction() as ledger:
        ledger.set_aside([lines[1].name])
    town.south.desk.settle()
    assert town.south.has(CONTENT)


def test_an_erasure_while_the_photo_arrives_wins(town: Town) -> None:
    lines = share(town)
    town.exchange(town.north)
    town.talk(town.south)

    def wire(service: CentralAttachments, *request: Any) -> HttpAnswer:
        town.south.erase(lines[1].record)
        return service.respond(*request)

    way = PhotoWay(town.ask(town.south, wire))
    moved = exchange_photos(town.south.desk, way, town.sealer(town.south), town.opener(town.south), no_progress, never)
    assert moved.received == 0
    assert not town.south.has(CONTENT)


def test_a_record_that_left_is_held_back_while_its_photo_is_here_alone(town: Town) -> None:
    lines = share(town)
    town.north.desk.settle()
    records = [line.record for line in lines]
    with town.north.store.transaction() as ledger:
        assert held_back(ledger, records) == {lines[1].record}
    town.exchange(town.north)
    with town.north.store.transaction() as ledger:
        assert held_back(ledger, records) == set()
        ledger.forget(records)
    town.north.desk.settle()
    assert town.north.files() == []
    town.north.take(*lines)
    assert town.exchange(town.north) == PhotosMoved(0, 1), "coming back brings the photo"


@pytest.mark.parametrize("is_verified", [True, False])
def test_a_reply_that_takes_a_record_away_leaves_it_until_its_photo_is_verified(town: Town, is_verified: bool) -> None:
    lines = share(town)
    photo = lines[1].record
    town.exchange(town.north) if is_verified else town.north.desk.settle()
    laptop = Laptop(town.north.store)
    with town.north.store.transaction() as ledger:
        ledger.place({line.name: number for number, line in enumerate(lines, start=1)})
        ledger.set_facts({"device": make_device("other").id, "safe": "10"})  # not its author: nothing else keeps the record back
        ledger.set_leaving({photo: ""})
    request = laptop.prepare()
    laptop.note_sent("b" * 64, request)
    reply = Reply(request.device, "b" * 64, "e1", (("e1", 0),), Receipt((), 0), (), 10, 1, request.orders_digest, News(0, 0))
    assert laptop.take_in(reply).forgotten == int(is_verified)
    town.north.desk.settle()
    assert town.north.has(CONTENT) is not is_verified


# -- disks and kills
class Killed(BaseException):
    pass


def test_a_kill_at_any_write_leaves_the_photo_whole_or_not_there(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    share(town)
    town.exchange(town.north)
    for number in range(1, 40):
        left = iter(range(number))

        def count(call: Callable[..., Any], left: Iterator[int] = left) -> Callable[..., Any]:
            def counted(*values: Any, **named: Any) -> Any:
                if next(left, None) is None:
                    raise Killed
                return call(*values, **named)

            return counted

        with monkeypatch.context() as patch:
            for module, name in ((photo_files.os, "replace"), (photo_files.os, "fsync"), (durable.os, "open")):
                patch.setattr(module, name, count(getattr(module, name)))
            patch.setattr(photo_files.Underway, "write_at", count(photo_files.Underway.write_at))
            try:
                moved = town.exchange(town.south)
                killed = False
            except Killed:
                killed = True
        assert town.south.content.verify(sha_of(CONTENT)) in ("sound", "missing")
        if not killed:
            break
    assert not killed
    assert moved.trouble is None
    assert town.south.has(CONTENT)
    assert number > 3, "nothing was killed"
    assert town.exchange(town.south) == PhotosMoved()
    assert town.south.standing() == (0, ())


def test_a_full_disk_is_named_and_the_lines_are_not_its_affair(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    share(town)
    town.exchange(town.north)

    move = os.replace

    def full(source: Path, target: Path) -> None:
        if target.is_relative_to(town.south.desk.folder):
            raise OSError(errno.ENOSPC, "No space left on device")
        move(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(durable.os, "replace", full)
        moved = town.exchange(town.south)
    assert isinstance(moved.trouble, DiskFull)
    assert town.south.standing() == (0, (sha_of(CONTENT),))
    assert town.exchange(town.south) == PhotosMoved(0, 1)


def test_memory_does_not_follow_the_photos_size(town: Town) -> None:
    seen: list[int] = []
    content = os.urandom(3_000_000)
    share(town, content)

    def wire(service: CentralAttachments, *request: Any) -> HttpAnswer:
        answer = service.respond(*request)
        seen.extend((len(request[4]), len(answer.body)))
        return answer

    assert town.exchange(town.north, wire) == PhotosMoved(1, 0)
    assert town.exchange(town.south, wire) == PhotosMoved(0, 1)
    assert max(seen) == attachments_exchange.PIECE_BYTES


# -- stick and folder
def test_photos_travel_on_a_stick_beside_the_batches(town: Town, tmp_path: Path) -> None:
    share(town)
    stick = tmp_path / "stick"
    stick.mkdir()
    written = write_pieces(town.north.desk, stick, town.sealer(town.north), no_progress, never)
    assert [path.suffix for path in written] == [".carnet-piece"]
    assert write_pieces(town.north.desk, stick, town.sealer(town.north), no_progress, never) == written, "not a second copy"
    assert list(stick.iterdir()) == list(written)
    assert town.north.standing() == (1, ()), "on a stick is not received"
    assert sha_of(CONTENT)[:8] not in written[0].name
    assert pieces_beside([stick], WORKSPACE, [sha_of(CONTENT), "0" * 64]) == {sha_of(CONTENT)}
    assert read_pieces(town.central.desk, [stick], town.opener(town.central), no_progress, never) == PhotosMoved(0, 1)
    assert town.central.has(CONTENT)
    town.talk(town.north)
    assert town.north.standing() == (0, ()), "central's word came with the answer"
    assert [path for path in town.north.files() if path.suffix == ".sealed"] == []


def test_a_damaged_piece_on_a_stick_is_refused_and_a_sound_one_beside_it_is_taken(town: Town, tmp_path: Path) -> None:
    share(town)
    stick = tmp_path / "stick"
    stick.mkdir()
    (written,) = write_pieces(town.north.desk, stick, town.sealer(town.north), no_progress, never)
    written.write_bytes(flipped(written.read_bytes()))
    moved = read_pieces(town.central.desk, [written], town.opener(town.central), no_progress, never)
    assert isinstance(moved.trouble, CannotDecrypt)
    assert town.central.standing()[1] == (sha_of(CONTENT),)
    second = write_pieces(town.north.desk, stick, town.sealer(town.north), no_progress, never)
    assert len(list(stick.iterdir())) == 2
    assert read_pieces(town.central.desk, second, town.opener(town.central), no_progress, never).received == 1


def test_central_lays_what_a_laptop_misses_into_the_shared_folder(town: Town, tmp_path: Path) -> None:
    share(town)
    town.exchange(town.north)
    folder = tmp_path / "folder"
    folder.mkdir()
    recipient = town.south.keys.public.age_recipient
    sealer = Sealer(WORKSPACE, town.keys.keys, (recipient,))
    assert len(write_pieces(town.central.desk, folder, sealer, no_progress, never, only=[sha_of(CONTENT)])) == 1
    assert read_pieces(town.north.desk, [folder], town.opener(town.north), no_progress, never) == PhotosMoved(), "it misses nothing"
    assert read_pieces(town.south.desk, [folder], town.opener(town.south), no_progress, never, from_central=True) == PhotosMoved(0, 1)
    assert town.south.has(CONTENT)
    assert town.south.standing() == (0, ())


def test_a_device_at_a_shared_folder_takes_leaves_and_tidies(town: Town, tmp_path: Path) -> None:
    share(town)
    boxes = {}
    for way in ("north-out", "north-in", "south-out", "south-in"):
        boxes[way] = tmp_path / way
        boxes[way].mkdir()

    def swap(end: End, name: str) -> PhotosMoved:
        out, into = boxes[f"{name}-out"], boxes[f"{name}-in"]
        return swap_pieces(end.desk, out, into, town.sealer(end), town.opener(end), no_progress, never)

    assert swap(town.north, "north") == PhotosMoved()
    assert len(list(boxes["north-out"].iterdir())) == 1
    assert read_pieces(town.central.desk, [boxes["north-out"]], town.opener(town.central), no_progress, never) == PhotosMoved(0, 1)
    assert swap(town.north, "north") == PhotosMoved()
    assert len(list(boxes["north-out"].iterdir())) == 1, "central has not said yet that it has it"
    town.talk(town.north)
    swap(town.north, "north")
    assert list(boxes["north-out"].iterdir()) == []
    sealer = Sealer(WORKSPACE, town.keys.keys, (town.south.keys.public.age_recipient,))
    write_pieces(town.central.desk, boxes["south-in"], sealer, no_progress, never, only=[sha_of(CONTENT)])
    assert swap(town.south, "south") == PhotosMoved(0, 1)
    assert list(boxes["south-in"].iterdir()) == []
    assert list(boxes["south-out"].iterdir()) == []


def test_a_piece_for_somebody_else_is_passed_over_without_a_word(town: Town, tmp_path: Path) -> None:
    share(town)
    write_pieces(town.north.desk, tmp_path, town.sealer(town.north), no_progress, never)
    assert read_pieces(town.south.desk, [tmp_path], town.opener(town.south), no_progress, never) == PhotosMoved()


def test_contents_that_the_news_name_are_told_with_them_and_fetched_at_once(town: Town) -> None:
    lines = photo_lines(CONTENT)
    town.north.put(CONTENT)
    town.north.take(*lines)
    town.central.take(*lines)
    town.exchange(town.north)
    with town.central.store.transaction() as ledger:
        device = roster_of(ledger).find(town.south.keys.id)
        assert device is not None
        told = town.central.desk.answer(ledger, device, None, contents_named(enumerate(lines)))
    assert told == Photos((sha_of(CONTENT),), ())
    town.south.take(*lines)
    with town.south.store.transaction() as ledger:
        town.south.desk.heed(ledger, told, "e1")
    way = PhotoWay(town.ask(town.south))
    moved = exchange_photos(town.south.desk, way, town.sealer(town.south), town.opener(town.south), no_progress, never)
    assert moved == PhotosMoved(0, 1)


def test_what_an_answer_says_of_photos_always_fits_into_a_line(town: Town) -> None:
    def hashes(start: int, count: int) -> tuple[str, ...]:
        return tuple(sha_of(str(number).encode()) for number in range(start, start + count))

    asked, news = Photos(hashes(0, ASKED_AT_ONCE), hashes(2000, ASKED_AT_ONCE)), hashes(4000, 3 * ASKED_AT_ONCE)
    with town.central.store.transaction() as ledger:
        changes = [
            make_change(make_id(number), "attachment", {"kind": "photo", "sha256": sha256}, seq=number)
            for number, sha256 in enumerate((*asked.received, *asked.missing, *news), start=2)
        ]
        town.central.obedience.take(ledger, changes)
        device = roster_of(ledger).find(town.south.keys.id)
        assert device is not None
        told = town.central.desk.answer(ledger, device, asked, news)
    assert told is not None
    assert len(encode_section(told)) <= LINE_CEILING_BYTES


def test_a_piece_of_a_stick_counts_only_where_a_line_names_it(town: Town, tmp_path: Path) -> None:
    lines = photo_lines(CONTENT)
    town.north.put(CONTENT)
    town.north.take(*lines)
    stick = tmp_path / "stick"
    stick.mkdir()
    write_pieces(town.north.desk, stick, town.sealer(town.north), no_progress, never)
    assert read_pieces(town.central.desk, [stick], town.opener(town.central), no_progress, never) == PhotosMoved()
    assert town.central.files() == []
    town.central.take(*lines)
    assert read_pieces(town.central.desk, [stick], town.opener(town.central), no_progress, never) == PhotosMoved(0, 1)
