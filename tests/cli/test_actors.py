"""A directory taken from a spreadsheet by command: shown first, all or nothing, and out again."""

from pathlib import Path

from tests.cli.conftest import Carnet
from tests.factories import AREA


def test_a_list_is_shown_then_taken_whole_and_comes_out_again(carnet: Carnet, tmp_path: Path) -> None:
    path = tmp_path / "annuaire.csv"
    path.write_bytes("Nom,Nature\nAmicale des Lilas,Amicale de locataires\nÉcole Prévert,École\n".encode("cp1252"))
    shown = carnet("import", "actors", str(path), "--preview", "--area", AREA, "--json").objects
    assert [one.get("state") for one in shown] == ["new", "new", None]
    assert shown[-1]["written"] is False and shown[-1]["encoding"] == "cp1252"
    assert carnet("import", "actors", str(path), "--area", AREA, "--json").only["new"] == 2
    assert carnet("import", "actors", str(path), "--area", AREA, "--json").only["known"] == 2
    out = tmp_path / "sortie.csv"
    carnet("export", "actor", "--to", str(out))
    assert "Amicale des Lilas" in out.read_text("utf-8-sig") and "École Prévert" in out.read_text("utf-8-sig")
    assert carnet("import", "actors", str(out), "--json").only["known"] == 2


def test_one_wrong_line_or_an_unreadable_file_writes_nothing(carnet: Carnet, tmp_path: Path) -> None:
    path = tmp_path / "annuaire.csv"
    path.write_text(f"Nom;Nature;Territoire\nAmicale;Association;{AREA}\nÉcole;Palais;{AREA}\n", encoding="utf-8")
    assert "Ligne 3" in carnet("import", "actors", str(path), expect=1).err
    path.write_bytes(b"")
    assert "vide" in carnet("import", "actors", str(path), expect=1).err
    assert carnet("import", "actors", str(tmp_path / "absent.csv"), expect=None).code != 0
    assert carnet("list", "actor", "--json").objects == []
