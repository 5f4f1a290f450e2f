"""Copies made while the service answers, and what follows when one is put back: nothing that a laptop still has is lost."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from desktop_app.domain.orders import Erase, Revoke
from tests.central.serving import carnet, moved, said, serving, sync
from tests.sync.office import open_office


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Callable[[str], str]:
    return lambda name: request.getfixturevalue("postgres").create(f"{name}{uuid4().hex}")


def test_a_copy_made_while_it_answers_makes_safe_and_brings_everything_back(tmp_path: Path) -> None:
    copy = tmp_path / "elsewhere" / "copy.central"
    with moved(tmp_path) as (office, folder):
        a, b = office.laptops["a"], office.laptops["b"]
        before = a.write("avant la copie")
        with serving(folder) as service:
            assert sync(a, service.address).trouble is None
            made = said("central", "backup", "--service", folder, "--to", copy)
            assert (made["position"], made["safe"]) == (1, 1)
            assert sync(a, service.address).trouble is None
            assert a.notebook.reading.standing().safe == 1
            after = a.write("après la copie")
            assert sync(a, service.address).trouble is None
            assert carnet("central", "restore", copy, "--service", folder).returncode == 1, "never while it serves"
        epoch = said("central", "status", "--service", folder)["epoch"]
        for path in folder.glob("central.db*"):
            path.unlink()
        back = said("central", "restore", copy, "--service", folder)
        assert (back["ready"], back["position"], back["lines"]) == (True, 1, 1)
        assert back["epoch"] > epoch
        with serving(folder) as service:
            assert sync(a, service.address).trouble is None
            assert sync(b, service.address).trouble is None
        assert [b.value(id) for id in (before, after)] == ["avant la copie", "après la copie"]
        assert copy.stat().st_mode & 0o077 == 0
        assert b"avant la copie" not in copy.read_bytes()


def test_orders_given_after_the_copy_hold_before_anybody_is_served_again(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with moved(tmp_path) as (office, folder):
        a, b, p = (office.laptops[name] for name in "abp")
        id = a.write("Zorglub")
        with serving(folder) as service:
            sync(a, service.address)
            said("central", "backup", "--service", folder, "--to", copy)
            p.post.laptop.order([Erase(id, "encounter", ("note",)), Revoke(a.device)])
            assert sync(p, service.address).trouble is None
        said("central", "restore", copy, "--service", folder)
        with serving(folder) as service:
            assert type(sync(a, service.address).trouble).__name__ == "CentralRefusesDevice"
            assert sync(b, service.address).trouble is None
            assert b.value(id) is None


def test_without_its_own_copy_of_roster_and_orders_it_waits_for_a_supervisor(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    with moved(tmp_path) as (office, folder):
        a, p = office.laptops["a"], office.laptops["p"]
        id = a.write("note")
        with serving(folder) as service:
            sync(a, service.address)
            assert sync(p, service.address).trouble is None
        said("central", "backup", "--service", folder, "--to", copy)
        (folder / "roster-and-orders.json").unlink()
        assert said("central", "restore", copy, "--service", folder)["ready"] is False
        assert said("central", "restore", copy, "--service", folder)["ready"] is False, "asking twice makes it no newer"
        with serving(folder) as service:
            assert type(sync(a, service.address).trouble).__name__ == "CentralNotReady"
            assert sync(p, service.address).trouble is None
            assert sync(a, service.address).trouble is None
        assert p.value(id) == "note"


def test_a_postgresql_database_put_back_by_other_means_is_found_out(tmp_path: Path, database: Callable[[str], str], postgres) -> None:  # type: ignore[no-untyped-def]
    live = database("live")
    name = live.split("@/")[1].split("?")[0]
    with moved(tmp_path, live) as (office, folder):
        a, b, p = (office.laptops[each] for each in "abp")
        first = a.write("avant")
        with serving(folder) as service:
            assert sync(a, service.address).trouble is None
        assert carnet("central", "backup", "--service", folder, "--to", tmp_path / "copy").returncode == 1
        position = said("central", "status", "--service", folder)["position"]
        postgres.run(f'CREATE DATABASE "{name}-copy" TEMPLATE "{name}"')
        assert said("central", "safe", "--position", position, "--service", folder) == {"safe": position}
        second = a.write("après")
        with serving(folder) as service:
            assert sync(a, service.address).trouble is None
            p.post.laptop.order([Erase(first, "encounter", ("note",))])
            assert sync(p, service.address).trouble is None
        postgres.run(f'DROP DATABASE "{name}"')
        postgres.run(f'ALTER DATABASE "{name}-copy" RENAME TO "{name}"')
        with serving(folder) as service:
            assert "database-went-back" in [line["event"] for line in service.log]
            for each in (a, b):
                assert sync(each, service.address).trouble is None
        assert (b.value(first), b.value(second)) == (None, "après")
        before = said("central", "status", "--service", folder)["epoch"]
        assert said("central", "restore", "--service", folder)["epoch"] > before


def test_a_position_that_was_not_reached_is_refused(tmp_path: Path) -> None:
    with moved(tmp_path) as (_, folder):
        for position in ("7", "-1"):
            done = carnet("central", "safe", "--position", position, "--service", folder)
            assert done.returncode == 1
            assert "is at position 0" in done.stderr
        assert said("central", "safe", "--position", "0", "--service", folder) == {"safe": 0}


def test_what_is_no_copy_of_this_service_changes_nothing(tmp_path: Path) -> None:
    with moved(tmp_path) as (office, folder):
        a = office.laptops["a"]
        a.write()
        with serving(folder) as service:
            sync(a, service.address)
        before = said("central", "status", "--service", folder)
        copy = tmp_path / "copy"
        said("central", "backup", "--service", folder, "--to", copy)
        cut = tmp_path / "cut"
        cut.write_bytes(copy.read_bytes()[:5000])
        text = tmp_path / "text"
        text.write_text("not a database")
        empty = tmp_path / "empty"
        empty.write_bytes(b"")
        for wrong in (cut, text, empty, tmp_path / "missing"):
            done = carnet("central", "restore", wrong, "--service", folder)
            assert done.returncode == 1, wrong
            assert wrong.name in done.stderr
        assert {**said("central", "status", "--service", folder), "safe": 0} == before
        assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def test_the_secrets_are_for_this_account_only_and_a_folder_is_never_taken_twice(tmp_path: Path) -> None:
    with moved(tmp_path) as (office, folder):
        modes = {path.name: path.stat().st_mode & 0o777 for path in folder.iterdir() if path.suffix == ".json"}
        assert modes == {"service.json": 0o600, "secrets.json": 0o600, "roster-and-orders.json": 0o600}
        assert folder.stat().st_mode & 0o777 == 0o700
        before = {path.name: path.read_bytes() for path in folder.glob("*.json")}
        from desktop_app.bootstrap.central import move_central
        from desktop_app.domain.errors import CentralExists, NotCentralHere

        with pytest.raises(NotCentralHere):
            move_central(office.central_at.store, tmp_path / "other")
        assert not (tmp_path / "other").exists()
        with office.central_at.store.transaction() as ledger:
            ledger.set_facts({"central_keys": office.keys.to_text()})
        with pytest.raises(CentralExists):
            move_central(office.central_at.store, folder)
        assert {path.name: path.read_bytes() for path in folder.glob("*.json")} == before
        shutil.rmtree(folder)


def test_two_services_never_share_a_database(tmp_path: Path, database: Callable[[str], str]) -> None:
    address = database("shared")
    with moved(tmp_path, address) as (office, _):
        from desktop_app.bootstrap.central import move_central
        from desktop_app.domain.errors import CentralExists

        with office.central_at.store.transaction() as ledger:
            ledger.set_facts({"central_keys": office.keys.to_text()})
        with pytest.raises(CentralExists):
            move_central(office.central_at.store, tmp_path / "second", address)
        assert not (tmp_path / "second").exists()
        with office.central_at.store.transaction() as ledger:
            assert ledger.fact("central_keys"), "it goes on answering"


class Killed(BaseException):
    """As if the process ended here."""


@pytest.mark.parametrize("at", ["make_office", "open_service", "begin_service", "resume", "standing"])
def test_a_hand_over_that_was_killed_leaves_one_end_at_most_and_the_same_command_ends_it(tmp_path: Path, monkeypatch: Any, at: str) -> None:
    import desktop_app.bootstrap.central as handing
    from desktop_app.central.service import Service
    from desktop_app.sync.feed import Central

    place = {"resume": Central, "standing": Service}.get(at, handing)
    with open_office(tmp_path / "team") as (office, _):
        laptop, chief = office.admit("a"), office.central_at
        (tmp_path / "home").mkdir()
        folder = tmp_path / "home" / "service"

        def killed(*_: object, **__: object) -> None:
            raise Killed

        with monkeypatch.context() as patched:
            patched.setattr(place, at, killed)
            patched.setattr(handing.shutil, "rmtree", lambda *_, **__: None)  # nobody tidies after a kill
            patched.setattr(type(chief.store), "transaction", _once(type(chief.store).transaction, 2))
            with pytest.raises((Killed, Gone)):
                handing.move_central(chief.store, folder)
        assert chief.fact("central_keys") == "", "the notebook answers, and the service may, too"
        standing = handing.move_central(chief.store, folder)
        assert standing.ready and standing.devices == 1
        assert chief.fact("central_keys") == chief.fact(handing.MOVING) == ""
        assert handing.open_central(folder).known(laptop.device) is not None


class Gone(BaseException):
    """The store of a process that was killed."""


def _once(real: Any, most: int) -> Any:
    """Only the first transactions come about: those after them are of a process that is dead."""
    calls = iter(range(most))

    def transaction(self: Any) -> Any:
        if next(calls, None) is None:
            raise Gone
        return real(self)

    return transaction
