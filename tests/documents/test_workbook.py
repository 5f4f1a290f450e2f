"""Spreadsheets read back by another hand: texts stay texts, days stay days, the same values give the same bytes."""

import io
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop_app.documents.workbook import workbook_bytes
from desktop_app.services.workbook import Sheet, Workbook

DANGEROUS = (
    "=1+1",
    '=HYPERLINK("http://exemple.invalid")',
    "+33612345678",
    "-2",
    "@SUM(A1)",
    "0612345678",
    "http://exemple.invalid",
    "{=1}",
)


def read(content: bytes, sheet: str = "Feuille") -> list[list[Any]]:
    return CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(sheet).to_python()


def book(*rows: tuple[Any, ...]) -> Workbook:
    return Workbook("Essai", "Villeneuve", (Sheet("Feuille", ("Texte", "Nombre", "Jour"), rows),))


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_looks_like_a_formula_a_link_or_a_number_stays_a_text(text: str) -> None:
    content = workbook_bytes(book((text, 3, date(2026, 11, 26))))
    assert read(content) == [["Texte", "Nombre", "Jour"], [text, 3.0, date(2026, 11, 26)]]
    formulas = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert formulas.sheet_names == ["Feuille"]


def test_the_same_values_give_the_same_bytes() -> None:
    assert workbook_bytes(book(("a", 1, None))) == workbook_bytes(book(("a", 1, None)))


def test_no_cell_holds_a_formula() -> None:
    import zipfile

    content = workbook_bytes(book(*((text, 1, None) for text in DANGEROUS)))
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page and "<hyperlink" not in page


@settings(max_examples=25)
@given(st.lists(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=40), min_size=1, max_size=6))
def test_any_text_comes_back_as_it_was(texts: list[str]) -> None:
    found = read(workbook_bytes(book(*((text, 1, None) for text in texts))))
    assert [row[0] for row in found[1:]] == texts
