"""A photo is taken up again after any cut, kill or full disk, and is whole or not there (sync.md, 7.14)."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from desktop_app.central.attachments import CentralAttachments
from desktop_app.domain.errors import CentralSilent, DiskFull
from desktop_app.storage import durable
from desktop_app.sync import attachments_exchange, photo_files
from desktop_app.sync.attachments_exchange import HttpAnswer, PhotosMoved
from tests.sync.photo_town import CONTENT, Cut, Town, sha_of, share


# -- cuts
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
