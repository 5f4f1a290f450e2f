"""Keys, copies, checks and the demonstration by command."""

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import PASSPHRASE, Carnet, add, begin, encounter

NONE = {"CARNET_PASSPHRASE_FILE": ""}


def test_a_copy_is_made_and_restored_beside_what_is_there(carnet: Carnet, folder: Path) -> None:
    (id,) = add(carnet, "encounter", encounter(note="À garder"))
    to = folder / "copie.carnet-copie"
    made = carnet("backup", "--to", str(to), "--json").only
    assert made["bytes"] == to.stat().st_size and made["workspace"] == "villejuif"
    restored = carnet("restore", str(to), "--json").only
    assert restored["workspace"] != "villejuif" and restored["missing"] == []
    assert carnet("show", id, "--workspace", restored["workspace"], "--json").only["note"] == "À garder"
    add(carnet, "encounter", encounter(), options=("--workspace", restored["workspace"]))


def test_a_file_that_is_no_copy_is_refused(carnet: Carnet, folder: Path) -> None:
    (folder / "faux.carnet-copie").write_text("rien")
    assert "pas une copie" in carnet("restore", str(folder / "faux.carnet-copie"), expect=1).err
    assert carnet("restore", str(folder / "absent.carnet-copie"), expect=1).out == ""


def test_a_passphrase_changes_and_the_old_one_no_longer_opens(carnet: Carnet, folder: Path) -> None:
    (folder / "new").write_text("autre phrase secrète\n")
    (folder / "short").write_text("courte")
    assert "12" in carnet("passphrase", "change", "--new-passphrase-file", str(folder / "short"), expect=1).err
    carnet("passphrase", "change", "--new-passphrase-file", str(folder / "new"))
    assert carnet("status", expect=1).out == ""
    carnet("status", "--passphrase-file", str(folder / "new"))


def test_a_recovery_sheet_bears_a_new_code_that_opens_the_notebook(empty: Carnet, folder: Path) -> None:
    old = begin(empty, "agent")["recovery_code"]
    empty("recovery", "sheet", "--to", str(folder / "feuille.pdf"))
    text = PdfReader(folder / "feuille.pdf").pages[0].extract_text()
    groups = [word for word in text.split() if (len(word) == 4 and word.isupper()) or (word.isdigit() and len(word) == 4)]
    code = "".join(groups[:6])
    (folder / "new").write_text("autre phrase secrète")
    (folder / "old").write_text(old)
    (folder / "code").write_text(code)
    use = ("recovery", "use", "--new-passphrase-file", str(folder / "new"), "--code-file")
    assert "feuille remplacée" in empty(*use, str(folder / "old"), expect=1).err
    empty(*use, str(folder / "code"))
    empty("status", "--passphrase-file", str(folder / "new"))


def test_a_sheet_that_cannot_be_written_leaves_the_old_code_valid(empty: Carnet, folder: Path) -> None:
    code = begin(empty, "agent")["recovery_code"]
    empty("recovery", "sheet", "--to", str(folder / "absent" / "feuille.pdf"), expect=1)
    (folder / "new").write_text("autre phrase secrète")
    empty("recovery", "use", "--code-file", "-", "--new-passphrase-file", str(folder / "new"), stdin=code + "\n")


def test_verify_needs_somebody_when_the_tables_differ_and_repairs_them(carnet: Carnet, folder: Path) -> None:
    from desktop_app.storage.engine import open_engine
    from desktop_app.storage.locations import Home
    from desktop_app.storage.vault import FolderVault
    from tests.cli.conftest import SMALL, Wall

    add(carnet, "encounter", encounter(note="Vrai"))
    store = FolderVault(Home(folder / "home"), Wall(), "command", SMALL).unlock("villejuif", PASSPHRASE)
    engine = open_engine(store.path, store.key)  # type: ignore[attr-defined]
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE encounter SET people_count = 99")
    engine.dispose()
    store.close()  # type: ignore[attr-defined]
    found = carnet("verify", "--json", expect=3)
    assert [one["what"] for one in found.only["differences"]] == ["row_differs"] and "verify --repair" in found.err
    assert "différente du journal" in carnet("verify", expect=3).out
    assert carnet("verify", "--repair", "--json").only["differences"] == []
    assert carnet("list", "encounter", "--json").only["people_count"] == 1


def test_a_missing_attachment_needs_somebody(carnet: Carnet, folder: Path) -> None:
    add(carnet, "encounter", encounter())
    add(carnet, "attachment", carnet("example", "attachment").out)
    (kept,) = (path for path in (folder / "home" / "villejuif" / "attachments").rglob("*") if path.is_file())
    kept.unlink()
    found = carnet("verify", "--json", expect=3)
    assert [one["what"] for one in found.only["differences"]] == ["attachment_missing"]
    assert "carnet restore" in found.err and "--repair" not in found.err  # making the tables again brings no photo back


def test_a_damaged_notebook_names_the_last_copy(carnet: Carnet, folder: Path) -> None:
    add(carnet, "encounter", encounter())
    database = folder / "home" / "villejuif" / "notebook.db"
    content = bytearray(database.read_bytes())
    content[:200] = bytes(200)
    database.write_bytes(content)
    refused = carnet("status", expect=1)
    assert "Ne supprimez rien" in refused.err and "aucune copie trouvée" in refused.err


def test_the_demonstration_opens_with_its_public_phrase_and_is_the_same_for_the_same_seed(empty: Carnet, folder: Path) -> None:
    made = empty("demo", "--size", "12", "--seed", "7", "--today", "2026-11-26", "--json", environment=NONE)
    assert made.only["workspace"] == "demonstration" and "Phrase publique" in made.err
    first = empty("list", "encounter", "--json", environment=NONE)
    assert empty("verify", "--json", environment=NONE).only["differences"] == []
    empty("demo", "--size", "12", "--seed", "7", "--today", "2026-11-26", environment=NONE)
    second = empty("list", "encounter", "--json", "--workspace", "demonstration-2", environment=NONE)
    assert first.out == second.out and len(first.objects) == 12


@pytest.mark.parametrize("role", ["agent", "elected", "supervisor", "dpo"])
def test_every_role_can_begin_and_look_around(empty: Carnet, role: str) -> None:
    begin(empty, role)
    assert empty("status", "--json").only["role"] == role
    for command in (("today", "--json"), ("list", "person", "--json"), ("verify", "--json")):
        assert json.loads(empty(*command).out)
