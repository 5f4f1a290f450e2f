"""Photos spoilt on their way are refused and sent anew, and only those who may get one (sync.md, 7.14)."""

import os
from collections.abc import Mapping
from dataclasses import replace

import pytest

from desktop_app.central.attachments import PIECE_CEILING_BYTES, UPLOADS_A_DEVICE, CentralAttachments, content_key
from desktop_app.domain.errors import AttachmentDamaged, CannotDecrypt, HashMismatch
from desktop_app.sync.attachments_exchange import STATE_HEADER, HttpAnswer, PhotosMoved, PhotoWay
from tests.sync.photo_town import CONTENT, ELSEWHERE, Town, flipped, photo_lines, sha_of, share
from tests.sync.wire import make_central


# -- bad bytes
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
