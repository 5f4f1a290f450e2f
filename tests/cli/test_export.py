"""What leaves for a spreadsheet opens right there, and names leave only when asked by who may."""

import csv
import json
from pathlib import Path

from python_calamine import CalamineWorkbook

from tests.cli.conftest import Carnet, add, begin, encounter, line

AGREED = {"at": "2026-11-20T10:00:00Z", "how": "spoken", "text_version": "v1"}


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def column(path: Path, name: str) -> list[str]:
    head, *lines = rows(path)
    return [cells[head.index(name)] for cells in lines]


def test_a_csv_has_its_mark_semicolons_french_words_and_a_table_of_codes(carnet: Carnet, folder: Path) -> None:
    (said,) = add(carnet, "encounter", encounter(note='Il dit\u00a0: "éteint"; depuis lundi', themes=["roads"], names_free=True))
    add(carnet, "commitment", line(title="Lampe", due_on="2030-12-01", encounter=said))
    to = folder / "rencontres.csv"
    carnet("export", "encounter", "--to", str(to))
    content = to.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\r\n") == 2 and b'"Il dit' in content
    assert column(to, "Canal") == ["Porte-à-porte"] and column(to, "Thème principal") == ["Éclairage"]
    assert column(to, "Lieu")[0].startswith("12 rue des Lilas, B") and column(to, "Texte relu, sans nom") == ["oui"]
    assert column(to, "Ce qui a été dit") == ['Il dit\u00a0: "éteint"; depuis lundi']
    codes = rows(folder / "rencontres-codes.csv")
    assert codes[0] == ["Colonne", "Code", "Libellé"] and ["Canal", "door", "Porte-à-porte"] in codes
    carnet("export", "commitment", "--to", str(to))
    assert column(to, "Échéance") == ["01/12/2030"] and column(to, "État") == ["Ouvert"]
    assert column(to, "Rencontre")[0].startswith("R") and "Agent" in column(to, "Promis par")[0]


def test_a_cell_that_would_run_as_a_formula_gets_an_apostrophe(carnet: Carnet, folder: Path) -> None:
    notes = ["=1+1", "+33", "-2", "@SUM(A1)", "plain - text"]
    add(carnet, "encounter", *(encounter(note=note) for note in notes))
    carnet("export", "encounter", "--to", str(folder / "f.csv"))
    assert sorted(column(folder / "f.csv", "Ce qui a été dit")) == sorted(["'=1+1", "'+33", "'-2", "'@SUM(A1)", "plain - text"])
    carnet("export", "encounter", "--to", str(folder / "f.jsonl"))
    machine = [json.loads(text)["note"] for text in (folder / "f.jsonl").read_text().splitlines()]
    assert sorted(machine) == sorted(notes)


def test_json_lines_are_list_objects(carnet: Carnet, folder: Path) -> None:
    add(carnet, "encounter", encounter(), encounter())
    carnet("export", "encounter", "--to", str(folder / "f.jsonl"))
    exported = [json.loads(text) for text in (folder / "f.jsonl").read_text(encoding="utf-8").splitlines()]
    assert exported == carnet("list", "encounter", "--json").objects


def test_names_leave_only_when_asked(carnet: Carnet, folder: Path) -> None:
    add(carnet, "resident", line(name="Sofia", phone="01 99 00 00 12", consent_follow_up=AGREED))
    for suffix in ("csv", "jsonl"):
        to = folder / f"gens.{suffix}"
        carnet("export", "resident", "--to", str(to))
        assert "Sofia" not in to.read_text(encoding="utf-8") and "99 00" not in to.read_text(encoding="utf-8")
        carnet("export", "resident", "--to", str(to), "--names")
        assert "Sofia" in to.read_text(encoding="utf-8")
    assert column(folder / "gens.csv", "Téléphone") == ["01 99 00 00 12"]
    assert column(folder / "gens.csv", "Accord pour être tenu au courant")[0].startswith("Accord donné le 20/11/2026")


def test_the_elected_export_no_name_and_the_old_file_stays(empty: Carnet, folder: Path) -> None:
    begin(empty, "elected")
    (folder / "gens.csv").write_text("ancien")
    refused = empty("export", "resident", "--to", str(folder / "gens.csv"), "--names", expect=1)
    assert "Élu·e" in refused.err and (folder / "gens.csv").read_text() == "ancien"


def test_a_folder_that_is_not_writable_is_named(carnet: Carnet, folder: Path) -> None:
    (folder / "fichier").touch()
    assert carnet("export", "encounter", "--to", str(folder / "fichier" / "a.csv"), expect=1).out == ""


def test_demonstration_data_says_so(empty: Carnet, folder: Path) -> None:
    empty("demo", "--size", "5", "--today", "2026-11-26", environment={"CARNET_PASSPHRASE_FILE": ""})
    none = {"CARNET_PASSPHRASE_FILE": ""}
    empty("export", "encounter", "--to", str(folder / "d.csv"), environment=none)
    empty("export", "encounter", "--to", str(folder / "d.jsonl"), environment=none)
    assert set(column(folder / "d.csv", "Démonstration")) == {"oui"}
    assert all(json.loads(text)["demonstration"] is True for text in (folder / "d.jsonl").read_text().splitlines())


def test_coordinates_have_a_decimal_comma(carnet: Carnet, folder: Path) -> None:
    add(carnet, "place", line(name="Square", kind="park", town="94076", lon_e7=23571000, lat_e7=488000000))
    carnet("export", "place", "--to", str(folder / "p.csv"))
    assert "2,3571000" in column(folder / "p.csv", "Longitude")


def test_any_kind_leaves_as_a_spreadsheet_with_its_codes_beside(carnet: Carnet, folder: Path) -> None:
    area = next(one["code"] for one in carnet("list", "neighbourhood", "--json").objects)
    add(carnet, "process", line(title="=Square", kind="consultation", territory=[area], level="concert"))
    to = folder / "demarches.xlsx"
    assert carnet("export", "process", "--to", str(to), "--json").only["lines"] == 1
    book = CalamineWorkbook.from_path(str(to))
    head, row = book.get_sheet_by_index(0).to_python()
    assert row[head.index("Titre")] == "=Square"
    assert row[head.index("Niveau de participation")] == "Concerter"
    assert len(book.get_sheet_by_index(1).to_python()) > 10
