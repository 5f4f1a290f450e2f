"""Photos go up and down whole, and count once their bytes were verified (sync.md, 7.14)."""

import shutil
from dataclasses import replace

from desktop_app.domain.change import LINE_CEILING_BYTES
from desktop_app.sync.attachments_exchange import STATE_HEADER, PhotosMoved, PhotoWay, exchange_photos
from desktop_app.sync.photo_desk import ASKED_AT_ONCE, contents_named
from desktop_app.sync.rosters import roster_of
from desktop_app.sync.sections import Photos, encode_section
from tests.factories import make_change, make_id
from tests.fakes import never, no_progress
from tests.sync.photo_town import CONTENT, Cut, Town, both_centrals, photo_lines, sha_of, share


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
