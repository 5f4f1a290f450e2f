"""The service as it runs: real processes, real sockets, the product's own client."""

import hashlib
import json
import shutil
import socket
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.sync.posts.ends import Ends
from tests.central.conftest import BOTH
from tests.central.serving import carnet, moved, said, serving, sync
from tests.certificates import self_signed
from tests.fakes import never, no_progress
from tests.sync.office import Laptops, Office

SECRET = "Zorglub"


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """The URL of a new database of that sort; empty for the service's own file."""
    return lambda sort: "" if sort == "sqlite" else request.getfixturevalue("postgres").create(f"served{uuid4().hex}")


def safe_and_received(laptop: Laptops) -> tuple[int, int, int]:
    standing = laptop.notebook.reading.standing()
    return standing.to_send + standing.sent, standing.received, standing.safe


@pytest.mark.parametrize("sort", BOTH)
def test_what_one_wrote_another_reads_through_the_service(sort: str, tmp_path: Path, database: Callable[[str], str]) -> None:
    with moved(tmp_path, database(sort)) as (office, folder), serving(folder) as service:
        a, b = office.laptops["a"], office.laptops["b"]
        id = a.write(f"{SECRET} attend la lampe")
        assert sync(a, service.address).trouble is None
        assert safe_and_received(a) == (0, 1, 0)
        assert sync(b, service.address).trouble is None
        assert b.value(id) == f"{SECRET} attend la lampe"
        assert service.stop() == 0
    assert [line["event"] for line in service.log if line["event"] in ("listening", "stopped")] == ["listening", "stopped"]
    text = json.dumps(service.log, ensure_ascii=False)
    assert SECRET not in text
    assert "127.0.0.1" not in json.dumps([line for line in service.log if line["event"] == "request"])
    exchanges = [line for line in service.log if line.get("route") == "/v1/exchange" and line["status"] == 200]
    assert sum(line["new"] for line in exchanges) == 1
    assert {line["device"] for line in exchanges} == {a.device, b.device}
    assert all(line["ms"] >= 0 and line["bytes_in"] > 0 for line in exchanges)


def test_the_notebook_that_answered_becomes_a_laptop_like_the_others_and_brings_all_it_had(tmp_path: Path) -> None:
    """What central alone had is in the log of somebody, or of the notebook that was central."""
    office = Office(tmp_path)
    try:
        a = office.admit("a")
        office.admit("p", "supervisor")
        with moved_from(office, tmp_path) as service:
            id = a.write("avant")
            assert sync(a, service.address).trouble is None
            with office.central_at.store.transaction() as ledger:
                assert ledger.fact("central_keys") == ""
            assert a.value(id) == "avant"
    finally:
        office.close()


def moved_from(office: Office, tmp_path: Path):  # type: ignore[no-untyped-def]
    from desktop_app.bootstrap.central import move_central

    move_central(office.central_at.store, tmp_path / "service")
    return serving(tmp_path / "service")


def test_positions_follow_commits_when_two_processes_take_batches_at_once(tmp_path: Path, database: Callable[[str], str]) -> None:
    names = ("a", "b", "c", "d")
    with moved(tmp_path, database("postgresql"), names) as (office, folder), serving(folder, "--workers", "2") as service:
        service.wait_for("listening")
        written = {name: [office.laptops[name].write(f"{name} {n}") for n in range(40)] for name in names}
        troubles: list[object] = []

        def work(laptop: Laptops) -> None:
            for _ in range(6):
                troubles.append(sync(laptop, service.address).trouble)

        threads = [threading.Thread(target=work, args=(office.laptops[name],)) for name in names]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert set(troubles) == {None}
        for name in names:
            assert sync(office.laptops[name], service.address).trouble is None
        for laptop in (office.laptops[name] for name in names):
            assert {laptop.value(id) for ids in written.values() for id in ids} == {f"{name} {n}" for name in names for n in range(40)}
            assert safe_and_received(laptop) == (0, 160, 0)
        assert said("central", "status", "--service", folder)["position"] == 160
        assert service.stop() == 0
    assert len({line["pid"] for line in service.log if line["event"] == "listening"}) == 2


@pytest.mark.parametrize("sort", BOTH)
def test_a_process_killed_at_any_moment_loses_nothing_that_it_acknowledged(
    sort: str, tmp_path: Path, database: Callable[[str], str]
) -> None:
    with moved(tmp_path, database(sort)) as (office, folder):
        a, b = office.laptops["a"], office.laptops["b"]
        written: list[str] = []
        for delay in (0.0, 0.02, 0.06):
            written += [a.write(f"note {len(written)} {n}") for n in range(30)]
            with serving(folder) as service:
                timer = threading.Timer(delay, service.process.kill)
                timer.start()
                sync(a, service.address)
                timer.join()
            acknowledged = a.notebook.reading.standing().received
            with serving(folder) as service:
                position = said("central", "status", "--service", folder)["lines"]
                assert position >= acknowledged
        with serving(folder) as service:
            assert sync(a, service.address).trouble is None
            assert sync(b, service.address).trouble is None
        assert safe_and_received(a) == (0, len(written), 0)
        assert [b.value(id) for id in written] == [a.value(id) for id in written]


def test_one_of_several_processes_that_dies_is_started_again(tmp_path: Path, database: Callable[[str], str]) -> None:
    import os
    import signal

    with moved(tmp_path, database("postgresql")) as (office, folder), serving(folder, "--workers", "2") as service:
        second = service.wait_for("listening")
        os.kill(second["pid"], signal.SIGKILL)
        assert service.wait_for("process-died")["pid"] == second["pid"]
        assert service.wait_for("listening")["pid"] != second["pid"]
        office.laptops["a"].write()
        assert sync(office.laptops["a"], service.address).trouble is None


def test_processes_whose_head_was_killed_stop_too(tmp_path: Path, database: Callable[[str], str]) -> None:
    with moved(tmp_path, database("postgresql")) as (_, folder), serving(folder, "--workers", "2") as service:
        service.wait_for("listening")
        service.process.kill()
        stopped = {service.wait_for("stopped")["pid"] for _ in range(2)}
        assert len(stopped) == 2 and service.process.pid not in stopped


def test_an_address_that_is_taken_is_said(tmp_path: Path) -> None:
    with moved(tmp_path) as (_, folder), socket.create_server(("127.0.0.1", 0)) as taken:
        done = carnet("central", "serve", "--service", folder, "--listen", f"127.0.0.1:{taken.getsockname()[1]}")
        assert (done.returncode, done.stdout) == (1, "")
        assert "Another program listens" in done.stderr


@pytest.mark.parametrize("address", ["8400", "nowhere.invalid:80", "127.0.0.1:99999", "127.0.0.1:port"])
def test_an_address_that_is_none_is_refused(address: str, tmp_path: Path) -> None:
    with moved(tmp_path) as (_, folder):
        done = carnet("central", "serve", "--service", folder, "--listen", address)
        assert done.returncode == 1
        assert "not an address" in done.stderr


def test_a_file_is_served_by_one_command_at_a_time(tmp_path: Path) -> None:
    with moved(tmp_path) as (_, folder), serving(folder):
        done = carnet("central", "serve", "--service", folder, "--listen", "127.0.0.1:0")
        assert (done.returncode, done.stdout) == (1, "")


def test_a_database_that_is_down_is_said_and_nothing_was_done(tmp_path: Path) -> None:
    with moved(tmp_path) as (_, folder):
        done = carnet("central", "status", "--service", folder, "--database", f"postgresql://nobody@/none?host={tmp_path}")
        assert done.returncode == 1
        assert "does not answer" in done.stderr
        done = carnet("central", "status", "--service", folder, "--database", "mysql://secret@nowhere/x")
        assert done.returncode == 1
        assert "secret" not in done.stderr


def test_a_folder_without_a_service_is_said(tmp_path: Path) -> None:
    done = carnet("central", "status", "--service", tmp_path)
    assert done.returncode == 1
    assert "no central service" in done.stderr


@pytest.mark.parametrize("sort", BOTH)
def test_a_photo_goes_up_and_comes_down_through_the_service(sort: str, tmp_path: Path, database: Callable[[str], str]) -> None:
    content = bytes(range(256)) * 2400
    sha256 = hashlib.sha256(content).hexdigest()
    with moved(tmp_path, database(sort)) as (office, folder), serving(folder) as service:
        a, b = office.laptops["a"], office.laptops["b"]
        own = AttachmentStore(a.notebook.folder / "attachments", DataKey(a.notebook.key))
        with own.receiving() as sink:
            sink.write(content)
            sink.keep(sha256)
        id = a.write("le hall")
        a.write(kind="attachment", parent=id, sha256=sha256, bytes=len(content))
        for laptop in (a, b):
            done, moved_photos = ends(laptop).by_network(service.address, no_progress, never, 0)
            assert (done.trouble, moved_photos.trouble) == (None, None)
        assert AttachmentStore(b.notebook.folder / "attachments", DataKey(b.notebook.key)).open(sha256).read() == content
        assert said("central", "status", "--service", folder)["photos"] == 1
        held = [path for path in (folder / "attachments").rglob("*") if path.is_file()]
        assert held
        assert not any(sha256 in path.name or content[:64] in path.read_bytes() for path in held)


def test_a_copy_holds_the_photos_too_and_a_photo_taken_since_is_brought_again(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with moved(tmp_path) as (office, folder):
        a, b = office.laptops["a"], office.laptops["b"]
        first, second = photo(a, b"1" * 50_000), photo(a, b"2" * 50_000)
        with serving(folder) as service:
            forget_bytes(a, second)
            ends(a).by_network(service.address, no_progress, never, 0)
            said("central", "backup", "--service", folder, "--to", copy)
            give_bytes(a, b"2" * 50_000, second)
            ends(a).by_network(service.address, no_progress, never, 0)
            assert said("central", "status", "--service", folder)["photos"] == 2
        shutil.rmtree(folder / "attachments")
        for path in folder.glob("central.db*"):
            path.unlink()
        said("central", "restore", copy, "--service", folder)
        assert said("central", "status", "--service", folder)["photos"] == 1
        with serving(folder) as service:
            for laptop in (a, b):
                for _ in range(2):  # what central lost is asked for, then brought
                    done, photos = ends(laptop).by_network(service.address, no_progress, never, 0)
                    assert (done.trouble, photos.trouble) == (None, None)
            assert said("central", "status", "--service", folder)["photos"] == 2
        for sha256 in (first, second):
            assert kept_by(b).verify(sha256) == "sound"


def photo(laptop: Laptops, content: bytes) -> str:
    sha256 = hashlib.sha256(content).hexdigest()
    give_bytes(laptop, content, sha256)
    laptop.write(kind="attachment", parent=laptop.write("le hall"), sha256=sha256, bytes=len(content))
    return sha256


def kept_by(laptop: Laptops) -> AttachmentStore:
    return AttachmentStore(laptop.notebook.folder / "attachments", DataKey(laptop.notebook.key))


def give_bytes(laptop: Laptops, content: bytes, sha256: str) -> None:
    with kept_by(laptop).receiving() as sink:
        sink.write(content)
        sink.keep(sha256)


def forget_bytes(laptop: Laptops, sha256: str) -> None:
    kept_by(laptop).delete(sha256)


def ends(laptop: Laptops) -> Ends:
    own = laptop.notebook.folder / "attachments"
    meta = laptop.notebook.reading.meta
    return Ends(laptop.store, meta, laptop.clock, AttachmentStore(own, DataKey(laptop.notebook.key)), own, lambda person: person)


def test_over_https_a_laptop_exchanges_with_who_is_vouched_for_and_sends_nothing_to_anybody_else(tmp_path: Path) -> None:
    pem = self_signed(tmp_path)
    with moved(tmp_path) as (office, folder):
        a, b = office.laptops["a"], office.laptops["b"]
        note = a.write("par une voie chiffrée")
        with serving(folder, "--certificate", str(pem), "--certificate-key", str(pem)) as service:
            assert service.address.startswith("https://127.0.0.1:")
            refused = sync(a, service.address)
            assert type(refused.trouble).__name__ == "BadCertificate" and a.notebook.reading.standing().received == 0
            trust = ssl.create_default_context(cafile=pem)
            assert sync(a, service.address, trust).trouble is None
            assert sync(b, service.address, trust).trouble is None
        assert b.value(note) == "par une voie chiffrée"


def test_a_certificate_that_cannot_serve_is_said_before_anything_listens(tmp_path: Path) -> None:
    pem, other = self_signed(tmp_path), tmp_path / "other"
    other.mkdir()
    with moved(tmp_path) as (_, folder):
        serve = ("central", "serve", "--service", folder, "--listen", "127.0.0.1:0")
        for options, code in (
            (("--certificate", tmp_path / "none.pem"), 1),
            (("--certificate", pem, "--certificate-key", self_signed(other)), 1),
            (("--certificate-key", pem), 2),
        ):
            done = carnet(*serve, *options)
            assert done.returncode == code and done.stderr and "Traceback" not in done.stderr
