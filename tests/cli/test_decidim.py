"""`export decidim` and `import decidim` on a real notebook: files, messages, exit codes."""

from pathlib import Path

from desktop_app.bootstrap.desktop import services_over
from desktop_app.storage.locations import Home
from desktop_app.storage.vault import FolderVault
from tests.cli.conftest import PASSPHRASE, SMALL, Carnet, Wall, add, line

PROCESS = {"title": "Budget participatif", "kind": "participatory_budget", "territory": ["94076"]}


def read_over(carnet: Carnet, folder: Path, process: str, *titles: str) -> tuple[str, ...]:
    """Ideas that a colleague's notebook typed, and that were read again here."""
    lines = []
    for number, title in enumerate(titles, 1):
        values = {"process": process, "source": "paper", "title": title, "body": f"{title} ici", "sheet_no": f"P-{number:04d}"}
        lines.append(line(**values))
    found = tuple(add(carnet, "contribution", *lines))
    vault = FolderVault(Home(folder / "home"), Wall(), "command", SMALL)
    store = vault.unlock(vault.folder(None).name, PASSPHRASE)
    cases = services_over(store)
    for id in found:
        cases.records.correct(id, {"typed_by": None})
        cases.contributions.read_again(id)
    store.close()
    return found


def test_a_file_leaves_and_the_sites_numbers_come_back(carnet: Carnet, folder: Path) -> None:
    (process,) = add(carnet, "process", line(**PROCESS))
    (one,) = read_over(carnet, folder, process, "Un banc")
    to = folder / "site.csv"
    said = carnet("export", "decidim", "--process", process, "--to", str(to), "--scope", "94076=4", "--json")
    assert said.only["lines"] == 1 and "publie chaque ligne aussitôt" in said.err
    assert to.read_bytes() == b'"title/fr";"body/fr";"scope/id"\n"Un banc";"Un banc ici\n\n(fiche P-0001)";""\n'
    back = folder / "propositions.csv"
    back.write_text("id;title/fr;body/fr;votes\n7;Un banc;<p>Un banc ici</p><p>(fiche P-0001)</p>;12\n", encoding="utf-8")
    looked = carnet("import", "decidim", str(back), "--preview", "--json")
    assert looked.only["fate"] == "matched" and "Rien n’a été écrit" in looked.err
    assert carnet("show", one, "--json").only["external_id"] is None
    carnet("import", "decidim", str(back))
    shown = carnet("show", one, "--json").only
    assert (shown["external_id"], shown["votes_online"]) == ("7", 12)


def test_what_is_wrong_is_said_in_one_sentence_and_changes_nothing(carnet: Carnet, folder: Path) -> None:
    (process,) = add(carnet, "process", line(**PROCESS))
    to = folder / "site.csv"
    assert "Aucune contribution n’est prête" in carnet("export", "decidim", "--process", process, "--to", str(to), expect=1).err
    assert not to.exists()
    carnet("export", "decidim", "--to", str(to), expect=2)
    carnet("export", "decidim", "--process", process, "--to", str(folder / "site.txt"), expect=2)
    carnet("export", "decidim", "--process", process, "--to", str(to), "--scope", "94076", expect=2)
    bad = folder / "bad.csv"
    bad.write_text("numero;titre\n1;Un banc\n", encoding="utf-8")
    said = carnet("import", "decidim", str(bad), "--process", process, expect=1).err
    assert "id, title/fr, body/fr" in said and said.count("\n") == 1
    carnet("import", "decidim", str(folder / "absent.csv"), "--process", process, expect=1)
    carnet("import", expect=2)
