"""Erased photos go from every store; those that anything still needs stay (sync.md, 7.14)."""

from pathlib import Path
from typing import Any

import pytest

from desktop_app.central.attachments import CentralAttachments
from desktop_app.services.ports import Draft
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.sync.attachments_exchange import STATE_HEADER, HttpAnswer, PhotosMoved, PhotoWay, exchange_photos
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.messages import News, Receipt, Reply
from desktop_app.sync.photo_desk import held_back
from desktop_app.sync.photo_pieces import read_pieces, write_pieces
from tests.fakes import never, no_progress
from tests.sync.photo_town import CONTENT, Town, both_centrals, photo_lines, sha_of, share
from tests.sync.wire import make_device


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
