"""The recovery sheet, read back from the file."""

import os
import re
import subprocess
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.documents.layout.styles import paragraph, styles
from desktop_app.documents.pdf import make
from desktop_app.documents.recovery_sheet import (
    ENGLISH,
    FRENCH,
    RecoverySheet,
    RecoverySheetText,
    recovery_sheet_bytes,
    write_recovery_sheet,
)
from desktop_app.domain.errors import FileNotWritable

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"
GROUPS = ("7K4M", "W0Q8", "HZN2", "B5XS", "D8G1", "WWWW")


def make_sheet(name: str = "Plaine Commune", *, demonstration: bool = False) -> RecoverySheet:
    return RecoverySheet(name, date(2026, 11, 22), GROUPS, demonstration)


def text_of(path: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(path).pages).replace("\n", " ")


@pytest.mark.parametrize("text", [FRENCH, ENGLISH])
@pytest.mark.parametrize("name", ["Plaine Commune", "Ville de " + "Saint-Rémy-lès-Chevreuse " * 8, "A & <b>B</b> ☑ Œ", "V" * 300])
def test_the_sheet_is_one_page_with_the_code_and_every_sentence(tmp_path: Path, text: RecoverySheetText, name: str) -> None:
    write_recovery_sheet(tmp_path / "s.pdf", make_sheet(name, demonstration=True), FONTS, text)
    read = text_of(tmp_path / "s.pdf")
    assert len(PdfReader(tmp_path / "s.pdf").pages) == 1
    for group in GROUPS:
        assert group in read
    plain = re.sub(r"\s+", " ", read)
    for sentence in (*text.what, *text.keep, *text.use, text.after, text.code_hint, text.demonstration):
        assert re.sub(r"\s+", " ", sentence) in plain


def test_the_code_is_read_in_order(tmp_path: Path) -> None:
    write_recovery_sheet(tmp_path / "s.pdf", make_sheet(), FONTS)
    read = text_of(tmp_path / "s.pdf")
    places = [read.index(group) for group in GROUPS]
    assert places == sorted(places)


def test_a_real_sheet_does_not_speak_of_a_demonstration(tmp_path: Path) -> None:
    write_recovery_sheet(tmp_path / "s.pdf", make_sheet(), FONTS)
    assert "démonstration" not in text_of(tmp_path / "s.pdf")


def test_its_fonts_are_inside_its_language_and_title_are_said(tmp_path: Path) -> None:
    write_recovery_sheet(tmp_path / "s.pdf", make_sheet(), FONTS)
    reader = PdfReader(tmp_path / "s.pdf")
    fonts = [font.get_object() for font in reader.pages[0]["/Resources"]["/Font"].values()]  # type: ignore[index, union-attr]
    assert {str(font["/BaseFont"]).rpartition("+")[2] for font in fonts} == {"SourceSansPro-Regular", "SourceSansPro-Bold"}
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    assert reader.trailer["/Root"]["/Lang"] == "fr"  # type: ignore[index]
    assert reader.metadata is not None
    assert reader.metadata.title == "Feuille de secours – Plaine Commune"
    assert "2026" not in str(reader.metadata)


def test_headings_are_bookmarks(tmp_path: Path) -> None:
    write_recovery_sheet(tmp_path / "s.pdf", make_sheet(), FONTS)
    first, inner = PdfReader(tmp_path / "s.pdf").outline
    assert first["/Title"] == FRENCH.title  # type: ignore[call-overload, index]
    inner_titles = [entry["/Title"] for entry in inner]  # type: ignore[union-attr, call-overload, index]
    assert inner_titles == [FRENCH.what_heading, FRENCH.keep_heading, FRENCH.use_heading]


def test_same_input_same_bytes_in_every_process(tmp_path: Path) -> None:
    code = (
        "import sys, datetime; from pathlib import Path; from desktop_app.documents.recovery_sheet import *;"
        f"sheet = RecoverySheet('Plaine Commune', datetime.date(2026, 11, 22), {GROUPS!r});"
        "write_recovery_sheet(Path(sys.argv[1]), sheet, Path(sys.argv[2]))"
    )
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        subprocess.run([sys.executable, "-c", code, str(tmp_path / seed), str(FONTS)], cwd=ROOT, env=environment, check=True)
    here = recovery_sheet_bytes(make_sheet(), FONTS)
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes() == here


def test_another_code_makes_another_sheet() -> None:
    other = RecoverySheet("Plaine Commune", date(2026, 11, 22), GROUPS[::-1])
    assert recovery_sheet_bytes(other, FONTS) != recovery_sheet_bytes(make_sheet(), FONTS)


@pytest.mark.parametrize("sentence", [value for field in fields(FRENCH) for value in [getattr(FRENCH, field.name)]])
def test_french_sentences_have_french_spaces(sentence: str | tuple[str, ...]) -> None:
    for text in (sentence,) if isinstance(sentence, str) else sentence:
        assert not re.search(r"[^\u202f][;?!]|[^\u00a0]»|«[^\u00a0]|[^\u00a0]:|'", text), text


def test_a_narrow_space_never_breaks_a_line(tmp_path: Path) -> None:
    story = [paragraph("mot " * length + "oubliée\u202f?", styles(FONTS).body) for length in range(1, 60)]
    (tmp_path / "s.pdf").write_bytes(make(story, title="x", fonts=FONTS))
    lines = [line for page in PdfReader(tmp_path / "s.pdf").pages for line in page.extract_text().splitlines()]
    assert not [line for line in lines if line.strip() == "?"]
    assert sum(bool(re.search(r"oubliée\s\?", line)) for line in lines) == 59


def test_a_long_document_has_numbered_pages(tmp_path: Path) -> None:
    story = [paragraph("Une phrase.", styles(FONTS).body) for _ in range(120)]
    (tmp_path / "s.pdf").write_bytes(make(story, title="x", fonts=FONTS, footer="Pied"))
    pages = PdfReader(tmp_path / "s.pdf").pages
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert f"Pied\n{number}" in page.extract_text()


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    with pytest.raises(FileNotWritable) as refused:
        write_recovery_sheet(tmp_path / "nowhere" / "feuille.pdf", make_sheet(), FONTS)
    assert refused.value.name == "feuille.pdf"
    (tmp_path / "feuille.pdf").mkdir()
    with pytest.raises(FileNotWritable):
        write_recovery_sheet(tmp_path / "feuille.pdf", make_sheet(), FONTS)
    assert [path.name for path in tmp_path.iterdir()] == ["feuille.pdf"]
