"""What lies beside a copy holds when the copy is put back: erasures, revocations, and who answers as central (sync.md, 6 and 8)."""

from pathlib import Path
from typing import Any

import pytest

from desktop_app.bootstrap.central import move_central
from desktop_app.bootstrap.exchange import settle_restored
from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.domain.orders import Erase
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.beside import FILE, UNSETTLED, read_beside
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.exchange_store import NotebookExchange
from desktop_app.storage.locations import Home
from desktop_app.storage.store import Notebook
from desktop_app.storage.vault import FolderVault
from desktop_app.sync.exchange import Laptop
from desktop_app.sync.rosters import roster_of
from tests.factories import PASSPHRASE
from tests.fakes import never, no_progress
from tests.sync.team import Person, Team


def copied(person: Person) -> Path:
    copy = person.folder / "avant.carnet-copie"
    assert person.made.vault.back_up(person.made.store, copy, no_progress, never)
    return copy


def erases(person: Person, record: str) -> None:
    Laptop(NotebookExchange(person.made.store)).order([Erase(record, "encounter", ("note",))])


def put_back(person: Person, copy: Path, home: Path | None = None, settle: bool = True) -> Notebook:
    person.made.store.close()
    vault: Any = person.made.vault
    if home is not None:
        vault = FolderVault(Home(home), vault.clock, vault.lock_kind, vault.kdf)
    restored = vault.restore(copy, PASSPHRASE)
    store = restored.store
    assert isinstance(store, Notebook)
    if settle:
        settle_restored(store)
    return store


def test_what_was_erased_after_the_copy_does_not_come_back_with_it(team: Team) -> None:
    a = team.person("Ali")
    note = a.write("à effacer")
    copy = copied(a)
    erases(a, note)
    restored = put_back(a, copy)
    assert restored.reading.get(note)["note"] is None
    assert "à effacer" not in str(restored.reading.state(note))
    assert restored.reading.meta(UNSETTLED) == ""
    restored.close()


def test_the_photo_of_what_was_erased_goes_with_it(team: Team) -> None:
    a = team.person("Ali")
    kept = AttachmentStore(a.made.store.folder / "attachments", DataKey(a.made.store.key)).put(b"photo" * 100)
    values = {"parent": a.write(), "kind": "photo", "sha256": kept.sha256, "bytes": kept.bytes, "type": "image/jpeg"}
    photo = a.cases.records.add("attachment", {**values, "faces": "none", "metadata_removed": True}).value.id
    copy = copied(a)
    Laptop(NotebookExchange(a.made.store)).order([Erase(photo, "attachment", ("sha256",))])
    killed = put_back(a, copy, settle=False)
    content = AttachmentStore(killed.folder / "attachments", DataKey(killed.key))
    assert content.exists(kept.sha256)
    settle_restored(killed)
    assert not content.exists(kept.sha256)
    killed.close()


def test_a_copy_of_the_day_has_later_orders_beside_it_for_another_computer(team: Team) -> None:
    a = team.person("Ali")
    note = a.write("à effacer")
    assert a.made.vault.daily_backup(a.made.store, no_progress, never)
    erases(a, note)
    assert not a.made.vault.daily_backup(a.made.store, no_progress, never), "nothing was written: no new copy"
    (copy,) = a.made.vault.backup_folder(a.made.name).glob("*.carnet-copie")
    assert b"Erase" not in (copy.parent / FILE).read_bytes() and note.encode() not in (copy.parent / FILE).read_bytes()
    restored = put_back(a, copy, team.folder / "another")
    assert restored.reading.get(note)["note"] is None
    restored.close()


def test_a_store_put_back_by_a_program_that_was_killed_obeys_when_it_is_opened(team: Team) -> None:
    a = team.person("Ali")
    note = a.write("à effacer")
    copy = copied(a)
    erases(a, note)
    killed = put_back(a, copy, settle=False)
    name = killed.folder.name
    assert killed.reading.get(note)["note"] == "à effacer"
    killed.close()
    computer = DeskComputer(Home(a.folder / "home"), a.made.clock)
    opened = computer.unlock(name, PASSPHRASE, "fr")
    assert opened.store.reading.get(note)["note"] is None  # type: ignore[index]
    computer.close(opened)


def test_a_notebook_that_answers_as_central_goes_by_the_newest_list_orders_and_epoch(team: Team) -> None:
    p, a, b = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Bea")
    p.enrols(a)
    note = p.write("à effacer")
    copy = copied(p)
    p.enrols(b)
    p.devices.revoke(a.device, "stolen")
    erases(p, note)
    before = read_beside(p.made.store.folder, p.made.store.key)
    assert before is not None
    restored = put_back(p, copy)
    with NotebookExchange(restored).transaction() as ledger:
        roster, epoch = roster_of(ledger), ledger.fact("epoch")
        assert ledger.fact("ready") == "1"
    entry = roster.find(a.device)
    assert entry is not None and entry.revoked and roster.find(b.device) is not None
    assert restored.reading.get(note)["note"] is None
    assert epoch > before.epoch
    settle_restored(restored)
    assert restored.reading.meta("epoch") == epoch, "once is enough"
    restored.close()


def test_a_copy_from_before_the_service_makes_no_second_central(team: Team) -> None:
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    copy = copied(p)
    move_central(NotebookExchange(p.made.store), team.folder / "service")
    restored = put_back(p, copy)
    assert restored.reading.meta("central_keys") == ""
    restored.close()


@pytest.mark.parametrize("spoil", [b"", b"short", bytes(200)])
def test_a_file_beside_that_cannot_be_read_hinders_no_restore(team: Team, spoil: bytes) -> None:
    a = team.person("Ali")
    note = a.write("reste")
    copy = copied(a)
    (copy.parent / FILE).write_bytes(spoil)
    restored = put_back(a, copy)
    assert restored.reading.get(note)["note"] == "reste"
    restored.close()


def test_what_is_only_looked_at_leaves_nothing_beside(team: Team) -> None:
    a = team.person("Ali")
    with pytest.raises(ZeroDivisionError), NotebookExchange(a.made.store).transaction() as ledger:
        ledger.add_orders([Erase("00000000-0000-7000-8000-000000000001", "encounter", ("note",))])
        raise ZeroDivisionError
    assert not (a.made.store.folder / FILE).exists()
