"""Safe copies of a live store: whole or not at all, one a day, seven kept, brought back under a new incarnation."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import BackupDamaged, DemonstrationOnly, WrongPassphrase
from desktop_app.storage import backup as backups
from desktop_app.storage import container
from desktop_app.storage.vault import FolderVault
from tests.factories import PASSPHRASE, Made, make_change, make_encounter, make_id, make_notebook, make_vault
from tests.fakes import never, no_progress


@pytest.fixture
def made(tmp_path: Path):
    made = make_notebook(tmp_path / "home")
    make_encounter(made.session)
    yield made
    made.store.close()


def daily(made: Made) -> bool:
    return made.vault.daily_backup(made.store, no_progress, never)


def test_a_copy_is_made_once_until_something_is_written(made: Made):
    assert daily(made)
    made.clock.advance(hours=1)
    assert not daily(made)
    make_encounter(made.session)
    made.clock.advance(hours=1)
    assert daily(made)


def test_news_from_elsewhere_are_a_reason_for_a_copy(made: Made):
    assert daily(made)
    with made.store.work() as work:
        work.take([make_change(make_id(1), set={"note": "d’un collègue"})])
        work.commit()
    made.clock.advance(hours=1)
    assert daily(made)


def test_the_newest_copy_of_each_of_seven_days_is_kept(made: Made):
    for _ in range(20):
        make_encounter(made.session)
        assert daily(made)
        made.clock.advance(hours=12)
    kept = backups.copies(made.vault.backup_folder(made.name))
    assert len(kept) == backups.KEPT
    assert len({made_at.date() for made_at, _ in kept}) == backups.KEPT
    assert kept[-1][0] == made.clock.now() - timedelta(hours=12)


def test_a_copy_taken_while_changes_still_stand_beside_the_file_has_them_all(made: Made, tmp_path: Path):
    assert made.store.path.with_name("notebook.db-wal").stat().st_size > 0
    target = tmp_path / "stick" / "copie.carnet-copie"
    target.parent.mkdir()
    assert made.vault.back_up(made.store, target, no_progress, never)
    restored = make_vault(tmp_path / "other").restore(target, PASSPHRASE)
    assert restored.store.reading.counts("kind") == made.store.reading.counts("kind")
    assert made.vault.verify(restored.store, False, no_progress, never).differences == ()
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    restored.store.close()


def test_a_cancelled_copy_leaves_nothing(made: Made, tmp_path: Path):
    target = tmp_path / "copie.carnet-copie"
    assert not made.vault.back_up(made.store, target, no_progress, lambda: True)
    assert not target.exists()


def test_a_restored_notebook_has_a_new_incarnation_and_code(made: Made, tmp_path: Path):
    assert daily(made)
    (_, copy), = backups.copies(made.vault.backup_folder(made.name))  # fmt: skip
    restored = make_vault(tmp_path / "other").restore(copy, PASSPHRASE)
    old, new = made.store.reading, restored.store.reading
    assert old.meta("incarnation") != new.meta("incarnation") and old.meta("device") == new.meta("device")
    assert new.meta("seq") == "0" and restored.made_at == made.clock.now()
    restored.store.close()


def test_restoring_over_a_workspace_sets_the_old_one_aside(made: Made):
    daily(made)
    (_, copy), = backups.copies(made.vault.backup_folder(made.name))  # fmt: skip
    make_encounter(made.session, note="après la copie")
    made.store.close()
    restored = made.vault.restore(copy, PASSPHRASE, over=made.name)
    assert restored.name == made.name
    assert restored.store.reading.search("apres la copie", "", 9) == ()
    (aside,) = [path for path in made.vault.home.path.iterdir() if path.name.startswith(".set-aside-")]
    assert (aside / "notebook.db").exists() and (aside / "keys.json").exists()
    assert [workspace.name for workspace in made.vault.workspaces()] == [made.name]
    restored.store.close()


@pytest.mark.parametrize("trouble", ["passphrase", "damaged", "demonstration"])
def test_a_restore_that_fails_changes_nothing(made: Made, trouble: str, tmp_path: Path):
    daily(made)
    (_, copy), = backups.copies(made.vault.backup_folder(made.name))  # fmt: skip
    passphrase, over = PASSPHRASE, made.name
    if trouble == "passphrase":
        passphrase = "une autre phrase"
    elif trouble == "damaged":
        content = bytearray(copy.read_bytes())
        content[len(content) // 2] ^= 1
        copy.write_bytes(content)
    else:
        demonstration = make_notebook(made.vault.home.path, demonstration=True)
        demonstration.store.close()
        over = demonstration.name
    before = sorted(path.name for path in made.vault.home.path.iterdir())
    with pytest.raises((WrongPassphrase, BackupDamaged, DemonstrationOnly)):
        made.vault.restore(copy, passphrase, over=over)
    assert sorted(path.name for path in made.vault.home.path.iterdir()) == before
    assert made.store.reading.counts("kind")["encounter"] == 1


def test_the_last_good_copy_is_the_newest_that_can_be_read(made: Made):
    daily(made)
    make_encounter(made.session)
    made.clock.advance(days=1)
    daily(made)
    (_, good), (_, bad) = backups.copies(made.vault.backup_folder(made.name))
    bad.write_bytes(bad.read_bytes()[:-200])
    assert made.vault.last_good_backup(made.name) == good
    assert good.exists() and made.vault.look(good).readable
    container.verify(good)


def test_remains_of_writers_that_were_killed_go_once_they_are_old(made: Made):
    folder = made.store.folder / "backups"
    (folder / ".copy-abc").mkdir(parents=True)
    (folder / ".copy-abc" / "notebook.db").write_bytes(b"half")
    for name in (".0123456789abcdef.partial", ".young.partial", "mine.partial"):
        (folder / name).write_bytes(b"half")
    for name in (".copy-abc", ".0123456789abcdef.partial", "mine.partial"):
        os.utime(folder / name, (1_000_000_000, 1_000_000_000))
    daily(made)
    left = {path.name for path in folder.iterdir()}
    assert not left & {".copy-abc", ".0123456789abcdef.partial"}
    assert {".young.partial", "mine.partial"} <= left


def test_a_chosen_folder_takes_the_copies(made: Made, tmp_path: Path):
    chosen = tmp_path / "réseau"
    made.vault.home.write_settings({"backup_folder": str(chosen)})
    assert isinstance(made.vault, FolderVault) and daily(made)
    assert len(backups.copies(chosen / made.name)) == 1
    assert made.vault.last_backup(made.name).at == made.clock.now()
    assert not [path for path in (chosen / made.name).iterdir() if path.name.startswith(".")]
