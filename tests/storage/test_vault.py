"""Workspaces: begin, unlock, protect; nothing half made, nobody locked out."""

import json
from pathlib import Path

import pytest

from desktop_app.domain.errors import (
    BadRecoveryCode,
    BadReferential,
    DemonstrationOnly,
    InvalidField,
    NotebookDamaged,
    WrongPassphrase,
)
from desktop_app.services.notebook import NewNotebook, Notebooks
from desktop_app.storage.store import Notebook
from tests.factories import AREA, AUTHORITY, PASSPHRASE, make_encounter, make_notebook, make_vault
from tests.fakes import FakeClock, never, no_progress


def names(home: Path) -> list[str]:
    return sorted(path.name for path in home.iterdir())


def test_a_notebook_begins_with_its_referential_and_its_holder(tmp_path: Path):
    made = make_notebook(tmp_path)
    assert made.name == "villeneuve" and len(made.code) > 3
    counts = made.store.reading.counts("kind")
    assert counts["person"] == counts["town"] == 1 and counts["neighbourhood"] == 2
    assert made.vault.verify(made.store, False, no_progress, never).differences == ()
    (workspace,) = made.vault.workspaces()
    assert workspace.name == "villeneuve" and workspace.title == "Villeneuve"
    made.store.close()


def test_a_notebook_begins_with_every_version_of_its_referential_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from desktop_app.bootstrap import desktop

    folder = tmp_path / "resources" / "territory"
    folder.mkdir(parents=True)
    later = {**AUTHORITY, "version": 10, "date": "2027-01-01", "themes": [{**AUTHORITY["themes"][0], "label": "Lampes"}]}
    for name, data in (("villejuif.10", later), ("villejuif", AUTHORITY)):
        (folder / f"{name}.json").write_text(json.dumps(dict(data)), "utf-8")
    monkeypatch.setattr(desktop, "resources_folder", lambda: tmp_path / "resources")
    *earlier, newest = desktop.authority_versions("villejuif")
    assert [one["version"] for one in (*earlier, newest)] == [1, 10] and desktop.authority("villejuif") == newest
    new = NewNotebook(newest, "Camille", "agent", earlier=tuple(earlier))
    store = Notebooks(make_vault(tmp_path / "home")).begin(new, PASSPHRASE).store
    theme = next(one for one in store.reading.reference("theme") if one["code"] == AUTHORITY["themes"][0]["code"])
    assert theme["label"] == "Lampes"
    assert [change.settings["label"].value for change in store.reading.changes(theme.id)] == [AUTHORITY["themes"][0]["label"], "Lampes"]
    store.close()


@pytest.mark.parametrize(
    ("person", "role", "sectors", "authority", "trouble"),
    [
        ("", "agent", (), AUTHORITY, InvalidField),
        ("Camille", "king", (), AUTHORITY, InvalidField),
        ("Camille", "agent", ("elsewhere",), AUTHORITY, InvalidField),
        ("Camille", "agent", (AREA,), {**AUTHORITY, "routing_rules": [{"theme": "x"}]}, BadReferential),
    ],
)
def test_a_beginning_that_is_refused_leaves_nothing(tmp_path: Path, person, role, sectors, authority, trouble):
    home = tmp_path / "home"
    home.mkdir()
    with pytest.raises(trouble):
        Notebooks(make_vault(home)).begin(NewNotebook(authority, person, role, sectors), PASSPHRASE)
    assert names(home) == []


def test_a_beginning_that_breaks_half_way_leaves_nothing_and_can_be_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(self: object, folder: object, data_key: object) -> None:
        raise OSError("cut")

    with monkeypatch.context() as patch:
        patch.setattr("desktop_app.storage.vault.FolderVault._open", broken)
        with pytest.raises(OSError):
            make_notebook(tmp_path)
    assert make_vault(tmp_path).workspaces() == ()
    made = make_notebook(tmp_path)
    assert made.name == "villeneuve"
    made.store.close()


def test_two_notebooks_begun_apart_hold_one_referential(tmp_path: Path):
    one, other = make_notebook(tmp_path / "a"), make_notebook(tmp_path / "b", person="Alix")
    towns = [made.store.reading.reference("theme") for made in (one, other)]
    assert towns[0] == towns[1]
    one.store.close()
    other.store.close()


def test_a_wrong_passphrase_slows_down_and_never_locks_out(tmp_path: Path):
    made = make_notebook(tmp_path)
    made.store.close()
    waits = []
    for _ in range(4):
        with pytest.raises(WrongPassphrase) as refusal:
            made.vault.unlock(made.name, "une autre phrase")
        waits.append(refusal.value.wait_seconds)
        made.clock.advance(seconds=waits[-1])
    assert waits == sorted(waits) and waits[0] == 0 and waits[-1] > 0
    with pytest.raises(WrongPassphrase):
        made.vault.unlock(made.name, "une autre phrase")
    with pytest.raises(WrongPassphrase) as early:
        made.vault.unlock(made.name, PASSPHRASE)  # right, but too early: not even tried
    assert early.value.wait_seconds > 0
    made.clock.advance(seconds=early.value.wait_seconds)
    made.vault.unlock(made.name, PASSPHRASE).close()
    assert made.vault.wait_seconds(made.name) == 0


def test_a_changed_passphrase_opens_and_the_old_one_does_not(tmp_path: Path):
    made = make_notebook(tmp_path)
    make_encounter(made.session)
    made.vault.change_passphrase(made.name, PASSPHRASE, "chêne dimanche gare")
    made.store.close()
    with pytest.raises(WrongPassphrase):
        made.vault.unlock(made.name, PASSPHRASE)
    again = made.vault.unlock(made.name, "chêne dimanche gare")
    assert again.reading.counts("kind")["encounter"] == 1
    again.close()


def test_the_recovery_code_opens_once_more_until_a_new_one_is_made(tmp_path: Path):
    made = make_notebook(tmp_path)
    made.store.close()
    made.vault.unlock_with_code(made.name, " ".join(made.code), "chêne dimanche gare").close()
    made.vault.unlock(made.name, "chêne dimanche gare").close()
    renewed = made.vault.renew_code(made.name, "chêne dimanche gare")
    with pytest.raises(BadRecoveryCode):
        made.vault.unlock_with_code(made.name, " ".join(made.code), PASSPHRASE)
    made.vault.unlock_with_code(made.name, " ".join(renewed), PASSPHRASE).close()


def test_a_demonstration_under_a_real_name_is_refused(tmp_path: Path):
    made = make_notebook(tmp_path, demonstration=True)
    made.store.close()
    assert made.vault.workspaces()[0].demonstration
    (tmp_path / made.name).rename(tmp_path / "villeneuve")
    with pytest.raises(DemonstrationOnly):
        made.vault.unlock("villeneuve", PASSPHRASE)


def test_a_damaged_notebook_says_so_and_its_last_good_copy_brings_it_back(tmp_path: Path):
    made = make_notebook(tmp_path)
    make_encounter(made.session)
    made.vault.daily_backup(made.store, no_progress, never)
    made.store.close()
    content = bytearray(made.store.path.read_bytes())
    for page in range(0, len(content), 4096):
        content[page + 50] ^= 1
    made.store.path.write_bytes(content)
    for opening in (made.vault.unlock, made.vault.unlock_damaged):
        with pytest.raises(NotebookDamaged):
            opening(made.name, PASSPHRASE)
    copy = made.vault.last_good_backup(made.name)
    assert copy is not None
    restored = made.vault.restore(copy, PASSPHRASE, over=made.name)
    assert restored.store.reading.counts("kind")["encounter"] == 1
    assert isinstance(restored.store, Notebook)
    restored.store.close()


def test_no_name_of_a_person_stands_in_any_file_name_or_setting(tmp_path: Path):
    made = make_notebook(tmp_path, FakeClock(), person="Prénominventé")
    made.vault.daily_backup(made.store, no_progress, never)
    made.store.close()
    for path in tmp_path.rglob("*"):
        assert "nominvent" not in path.name.lower()
        assert not path.is_file() or b"nominvent" not in path.read_bytes()
