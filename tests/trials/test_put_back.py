"""A database that somebody put back from an older copy, without a word to the service and with no order given since: still found out."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.central.reached import Reached
from tests.central.server import Server, started
from tests.central.serving import Serving, moved, said, serving, sync
from tests.sync.office import Laptops, Office


@pytest.fixture(scope="module")
def postgres() -> Iterator[Server]:
    with started() as server:
        yield server


def write_and_send(laptop: Laptops, count: int, word: str, service: Serving) -> list[str]:
    ids = [laptop.write(f"{word} {number}") for number in range(count)]
    assert sync(laptop, service.address).trouble is None
    return ids


def need_everything(office: Office, service: Serving, ids: list[str]) -> None:
    """After some exchanges everybody has all of it, the service too."""
    for _ in range(3):
        for name in "abp":
            assert sync(office.laptops[name], service.address).trouble is None
    for name in "abp":
        laptop = office.laptops[name]
        assert [laptop.value(id) is not None for id in ids] == [True] * len(ids), name
        standing = laptop.notebook.reading.standing()
        assert (standing.to_send, standing.sent, standing.received + standing.safe) == (0, 0, len(ids))
    assert said("central", "status", "--service", service_folder(office))["lines"] == len(ids)


def service_folder(office: Office) -> Path:
    return office.folder / "service"


@pytest.mark.parametrize("running", [False, True])
def test_a_postgresql_database_that_went_back_is_found_out_by_its_feed(running: bool, tmp_path: Path, postgres: Server) -> None:
    """Who writes first gives the lost positions away: without the note nobody would ever miss what was lost."""
    name = f"back-{running}"
    with moved(tmp_path, postgres.create(name)) as (office, folder):
        a, b = office.laptops["a"], office.laptops["b"]
        with serving(folder) as service:
            ids = write_and_send(a, 3, "gardé", service)
        postgres.run(f'CREATE DATABASE "{name}-copy" TEMPLATE "{name}"')
        first, second = Serving(folder), None
        try:
            ids += write_and_send(b, 4, "perdu", first)
            assert sync(a, first.address).trouble is None
            if not running:
                first.stop()
            postgres.run(f'DROP DATABASE "{name}" WITH (FORCE)')
            postgres.run(f'ALTER DATABASE "{name}-copy" RENAME TO "{name}"')
            second = first if running else Serving(folder)
            ids += write_and_send(a, 9, "après", second)
            need_everything(office, second, ids)
        finally:
            for each in (first, second):
                if each is not None and each.process.returncode is None:
                    each.stop()


def test_a_file_that_was_copied_back_by_hand_is_found_out_too(tmp_path: Path) -> None:
    with moved(tmp_path) as (office, folder):
        a, b = office.laptops["a"], office.laptops["b"]
        with serving(folder) as service:
            ids = write_and_send(a, 3, "gardé", service)
        shutil.copyfile(folder / "central.db", tmp_path / "copy")
        with serving(folder) as service:
            ids += write_and_send(b, 4, "perdu", service)
            assert sync(a, service.address).trouble is None
        for path in folder.glob("central.db*"):
            path.unlink()
        shutil.copyfile(tmp_path / "copy", folder / "central.db")
        with serving(folder) as service:
            assert "database-went-back" in [line["event"] for line in service.log]
            ids += write_and_send(a, 9, "après", service)
            need_everything(office, service, ids)


def test_a_service_that_only_starts_again_begins_no_new_epoch(tmp_path: Path) -> None:
    with moved(tmp_path) as (office, folder):
        for number in range(3):
            with serving(folder) as service:
                write_and_send(office.laptops["a"], 2, f"note {number}", service)
                assert "database-went-back" not in [line["event"] for line in service.log]
        with office.laptops["a"].store.transaction() as ledger:
            assert len(ledger.fact("epoch")) > 0
        before = said("central", "status", "--service", folder)["epoch"]
        with serving(folder):
            assert said("central", "status", "--service", folder)["epoch"] == before


def test_a_note_that_cannot_be_read_or_written_says_nothing(tmp_path: Path) -> None:
    note = Reached(tmp_path / "reached")
    assert note.read() == ("", 0)
    note.note("e2", 12)
    note.note("e2", 7)
    assert note.read() == ("e2", 7)
    (tmp_path / "reached").write_bytes(b"e2 ")
    assert note.read() == ("", 0)
    Reached(tmp_path / "gone" / "reached").note("e2", 1)
    assert Reached().read() == ("", 0)
