"""Photos travel in pieces on a stick and through a shared folder (sync.md, 7.14)."""

from pathlib import Path

from desktop_app.domain.errors import CannotDecrypt
from desktop_app.sync.attachments_exchange import PhotosMoved, Sealer
from desktop_app.sync.photo_pieces import pieces_beside, read_pieces, swap_pieces, write_pieces
from tests.fakes import never, no_progress
from tests.sync.photo_town import CONTENT, End, Town, flipped, photo_lines, sha_of, share
from tests.sync.wire import WORKSPACE


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
