"""Every paper, drawn and read back with an independent reader: its text, its fonts, its pages; and its HTML twin."""

import html
import io
import re
from pathlib import Path

import pypdf
import pytest

from desktop_app.documents.writer import PaperWriter
from desktop_app.services.document import Document, texts
from tests.services.papers_made import LANGUAGES, every_paper

RESOURCES = Path(__file__).parents[2] / "resources"
WRITER = PaperWriter(RESOURCES / "fonts", RESOURCES / "i18n")
NAMES = tuple(every_paper())
PAGES = {"sheet": 1, "notice": 1, "letter": 1, "slips": 2, "transfers": 1}


def bare(text: str) -> str:
    """What is written, whatever its spaces and its line ends."""
    return "".join(text.replace("\u00ad", "").split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_paper_reads_back_whole_with_its_fonts_in_it(name: str, language: str) -> None:
    document = every_paper(language)[name]
    reader = pypdf.PdfReader(io.BytesIO(WRITER.pdf(document)))
    read = bare(" ".join(page.extract_text() for page in reader.pages))
    missing = [text for text in said(document, name) if bare(text) not in read]
    assert not missing
    assert len(reader.pages) == PAGES.get(name, len(reader.pages))
    assert reader.metadata is not None and reader.metadata.title == document.title
    fonts = [font for page in reader.pages for font in page["/Resources"]["/Font"].values()]  # type: ignore[index]
    assert fonts and all(embedded(font.get_object()) for font in fonts)


def said(document: Document, name: str) -> list[str]:
    """What must be found: everything but what cells and cards may break inside a word; slips stand twice over."""
    title = () if name == "slips" else (document.title,)
    return [*title, *(text for text in texts(document)[3:] if len(text) < 40)]


def embedded(font: pypdf.generic.DictionaryObject) -> bool:
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    return any(f"/FontFile{kind}" in inner["/FontDescriptor"] for kind in ("", "2", "3"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_paper_gives_the_same_bytes_again(language: str) -> None:
    for name, document in every_paper(language).items():
        assert WRITER.pdf(document) == WRITER.pdf(every_paper(language)[name]), name


@pytest.mark.parametrize("name", NAMES)
def test_the_html_twin_says_the_same(name: str) -> None:
    document = every_paper()[name]
    page = WRITER.html(document).decode("utf-8")
    assert re.search(r'<html[^>]*lang="fr"', page) and re.search("<h[12]", page)
    read = bare(html.unescape(re.sub(r"(?s)<style.*?</style>|<[^>]+>", " ", page)))
    assert not [text for text in texts(document) if bare(text) not in read]


def test_slips_are_in_fourteen_points_at_least_even_beside_a_code() -> None:
    sizes: list[float] = []

    def visit(text: str, _cm: object, matrix: list[float], _font: object, size: float) -> None:
        sizes.extend([abs(matrix[0]) * size] if text.strip() else [])

    for language in LANGUAGES:
        reader = pypdf.PdfReader(io.BytesIO(WRITER.pdf(every_paper(language)["slips"])))
        for page in reader.pages:
            page.extract_text(visitor_text=visit)
    assert sizes and min(sizes) >= 14
