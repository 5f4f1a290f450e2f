"""PDF documents, read back by an independent reader."""

import os
import re
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from desktop_app.documents.layout.page import PAPERS
from desktop_app.documents.layout.text import shown
from desktop_app.services.document import Card, Cards, Facts, Grid, Heading, HouseStyle, Items, Para, Picture, Table, ToTick, ToWrite, texts
from tests.documents.samples import BLOCKS, CARD, HOUSE, WRITER, document, reader, spaceless, text_of

LONG = "Une phrase assez longue pour remplir plusieurs lignes de la page, sans rien y perdre. " * 35
WORD = "Donaudampfschifffahrt" * 60


def outline(entries: list, level: int = 0) -> list[tuple[int, str]]:
    found = []
    for entry in entries:
        found += outline(entry, level + 1) if isinstance(entry, list) else [(level, entry["/Title"])]
    return found


@pytest.mark.parametrize("paper", PAPERS)
def test_every_text_of_every_block_is_in_the_pdf(paper: str) -> None:
    made = document(paper=paper)
    read = text_of(made)
    for text in texts(made):
        assert spaceless(text) in read, text


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("a4-wide", (842, 595)), ("a5", (420, 595))])
def test_pages_have_the_size_of_their_paper(paper: str, size: tuple[int, int]) -> None:
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader(document(paper=paper)).pages} == {size}


def test_only_our_fonts_are_used_and_they_are_inside() -> None:
    for page in reader(document()).pages:
        fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]  # type: ignore[index, union-attr]
        used = {str(font["/BaseFont"]).rpartition("+")[2]: font for font in fonts}
        assert used and all(name.startswith("SourceSansPro") for name in used)
        assert all("/FontFile2" in font["/FontDescriptor"] for font in used.values())


def test_title_language_and_author_are_said() -> None:
    read = reader(document(title="Fiche « été »", lang="en", description="A brief"))
    assert read.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]
    assert read.metadata is not None
    assert (read.metadata.title, read.metadata.author, read.metadata.subject) == ("Fiche « été »", HOUSE.authority, "A brief")


def test_headings_are_bookmarks_even_when_a_level_is_left_out() -> None:
    read = reader(document(Heading("Dedans", 2), Heading("Partie"), Heading("Dans la partie", 2)))
    assert outline(read.outline) == [(0, "Compte rendu"), (1, "Dedans"), (1, "Partie"), (2, "Dans la partie")]


def test_a_document_of_cards_only_has_its_title_as_bookmark() -> None:
    read = reader(document(Cards((CARD,))))
    assert len(read.pages) == 1
    assert outline(read.outline) == [(0, "Compte rendu")]


def test_same_document_same_bytes_in_every_process() -> None:
    code = (
        "import sys, hashlib; from tests.documents.samples import *;"
        "print(hashlib.sha256(WRITER.pdf(document()) + WRITER.html(document())).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    found = set()
    for seed in ("1", "2"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        run = subprocess.run([sys.executable, "-c", code], cwd=root, env=environment, check=True, capture_output=True, text=True)
        found.add(run.stdout)
    assert len(found) == 1
    assert WRITER.pdf(document()) == WRITER.pdf(document()) != WRITER.pdf(document(title="Autre"))


@pytest.mark.parametrize("block", [Para(LONG), Para(WORD), Para(LONG, "warning"), Para(LONG, "quote"), Heading(LONG), Items((LONG, WORD))])
@pytest.mark.parametrize("paper", PAPERS)
def test_long_texts_and_words_are_whole(block: Para | Heading | Items, paper: str) -> None:
    made = document(block, paper=paper, points=14, foot="", house=HouseStyle(""))
    held = texts(made)[1] if not isinstance(block, Items) else "".join(block.items)
    read = re.sub(r"(Compterendu)?\d+/\d+(Compterendu)?|[•]", "", text_of(made)).removeprefix("Compterendu")
    assert spaceless(held) in read


def inside(made) -> None:
    """No letter stands outside of its page."""
    for page in reader(made).pages:
        wide, high = float(page.mediabox.width), float(page.mediabox.height)

        def check(text, _cm, tm, _font, size, wide=wide, high=high) -> None:
            if text.strip():
                assert 0 <= tm[4] < wide and 0 <= tm[5] < high, text

        page.extract_text(visitor_text=check)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(
    "block",
    [
        Table(("A", "B", "C"), ((LONG, WORD, "x"), ("y", LONG * 2, "z")), LONG[:200], (1, 1, 4)),
        Table((LONG, WORD), (("a", "b"),) * 40),
        Facts(((LONG, LONG), (WORD, "x"))),
        ToTick("12.34", LONG, WORD, (WORD, "a", "b", LONG), 60),
        ToTick(WORD, "x", "", (), 0),
        ToWrite(LONG, 90),
        Grid((LONG, WORD), 30, (1, 5), ((1, tuple(f"Thème {number}" for number in range(40))),)),
        Cards((Card(LONG, (WORD,), (LONG, LONG), LONG, "https://exemple.invalid/" + "x" * 200),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_whatever_is_too_long_goes_on_and_stays_on_the_paper(block, paper: str) -> None:
    inside(document(block, paper=paper, points=14, title=LONG[:300], foot=LONG, draft=LONG))


def test_a_table_says_its_heads_on_each_page() -> None:
    read = reader(document(Table(("Adresse", "Suite"), tuple((f"{number} rue de l’Exemple", "fait") for number in range(120)))))
    assert len(read.pages) > 2
    assert all("Adresse" in page.extract_text() and "Suite" in page.extract_text() for page in read.pages)


def test_a_table_is_not_pushed_to_the_next_page_with_its_heading() -> None:
    rows = tuple((f"ligne {number}",) for number in range(40))
    read = reader(document(*(Para("x") for _ in range(8)), Heading("Titre du tableau"), Table(("Tête",), rows)))
    assert "ligne 3" in read.pages[0].extract_text()


@pytest.mark.parametrize("before", range(24, 44))
def test_a_heading_is_never_the_last_thing_on_a_page(before: int) -> None:
    pages = reader(document(*(Para("x") for _ in range(before)), Heading("Le titre"), Para("La suite."))).pages
    at = next(number for number, page in enumerate(pages) if "Le titre" in page.extract_text())
    assert "La suite" in pages[at].extract_text()


def test_boxes_are_drawn_and_can_be_copied() -> None:
    read = reader(document(ToTick("1", "Promesse", "", ("dit", "fait"))))
    page = read.pages[0]
    assert page.extract_text().count("☐") == 2
    assert page.get_contents() is not None
    assert page.get_contents().get_data().count(b" re") >= 2  # type: ignore[union-attr]


def test_every_row_of_a_grid_has_its_number_and_its_boxes() -> None:
    pages = reader(document(Grid(("Adresse", "Thèmes"), 30, (2, 3), ((1, ("P", "L")),)))).pages
    text = "\n".join(page.extract_text() for page in pages)
    assert text.count("☐") == 60 and "30" in text
    assert all("Adresse" in page.extract_text() for page in pages)


def test_cards_stand_eight_a_page_and_the_ninth_begins_another() -> None:
    cards = tuple(replace(CARD, strong=(f"N° {number:06}",)) for number in range(1, 10))
    pages = reader(document(Cards(cards))).pages
    assert [page.extract_text().count("N°") for page in pages] == [8, 1]


def test_a_card_with_an_address_has_a_code_to_scan_that_says_it() -> None:
    import pypdfium2

    made = WRITER.pdf(document(Cards((replace(CARD, link="https://exemple.invalid/s/8fk3"),), across=1, down=1)))
    without = WRITER.pdf(document(Cards((CARD,), across=1, down=1)))
    with pypdfium2.PdfDocument(made) as opened, pypdfium2.PdfDocument(without) as plain:
        dark = [sum(value < 80 for value in bytes(one[0].render(scale=1).buffer)) for one in (opened, plain)]
    assert dark[0] > dark[1] + 3_000


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_two_sided_document_ends_on_the_back_of_a_sheet(count: int) -> None:
    blocks = [block for _ in range(count) for block in (Para(LONG[:400]), BLOCKS[15])][:-1]
    pages = reader(document(*blocks, paper="a5")).pages
    assert len(pages) == count + count % 2
    assert ("Page laissée blanche" in pages[-1].extract_text()) == bool(count % 2)


def test_page_numbers_stand_outside_on_both_sides_of_a_sheet() -> None:
    places = []
    for number, page in enumerate(reader(document(Para(LONG * 2), paper="a5")).pages, start=1):

        def note(text, _cm, tm, _font, _size, number=number) -> None:
            if text.strip() == str(number) and tm[5] < 40:
                places.append(tm[4] > 210)

        page.extract_text(visitor_text=note)
    assert places[:4] == [True, False, True, False]


def test_each_page_tells_how_many_there_are() -> None:
    pages = reader(document(Para(LONG * 3))).pages
    for number, page in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in spaceless(page.extract_text())


def test_a_draft_says_so_at_the_head_of_each_page() -> None:
    made = document(Para(LONG * 3), draft="Projet – ne pas diffuser")
    assert all("Projet – ne pas diffuser" in page.extract_text() for page in reader(made).pages)
    assert "Projet" not in text_of(replace(made, draft=""))


def test_the_logo_and_the_colour_of_the_authority_are_used() -> None:
    with_logo = reader(document(Para("x"))).pages[0]
    assert len(with_logo.images) == 1
    assert not reader(document(Para("x"), house=HouseStyle("Ville"))).pages[0].images
    purple = " ".join(f"{part / 255:.6f}".lstrip("0") for part in (0x7A, 0x1F, 0x5C))
    content = with_logo.get_contents()
    assert content is not None and purple.encode() in content.get_data()


def test_what_looks_like_markup_is_shown_and_not_obeyed() -> None:
    assert "<b>A&amp;B</b><br/>" in text_of(document(Para("<b>A&amp;B</b><br/>")))


def test_a_picture_that_cannot_be_read_leaves_its_words() -> None:
    assert spaceless("le portail cassé") in text_of(document(Picture(b"\xff\xd8\xff nothing", "le portail cassé")))


def test_french_signs_never_begin_a_line() -> None:
    for length in range(1, 60):
        made = document(Para("mot " * length + "vraiment ? oui ; « ceci »"))
        lines = [line for page in reader(made).pages for line in page.extract_text().splitlines()]
        assert not [line for line in lines if line.lstrip()[:1] in ("?", ";", "»")]


def test_what_is_read_outdoors_is_set_in_fourteen_points_at_least() -> None:
    sizes: dict[str, float] = {}
    page = reader(document(*BLOCKS[:14], paper="a5", points=14)).pages[0]

    def note(text, _cm, tm, _font, size) -> None:
        sizes.setdefault(text.strip(), round(size * tm[3], 1))

    page.extract_text(visitor_text=note)
    around = ("", HOUSE.authority, "Pied", "1", "2", "/ 2", "/ 4", "☐")
    read = {text: size for text, size in sizes.items() if text not in around}
    assert len(read) > 8 and all(size >= 14 for size in read.values()), read


def test_a_document_without_a_block_is_one_page() -> None:
    made = WRITER.pdf(replace(document(), blocks=()))
    import io

    assert len(PdfReader(io.BytesIO(made)).pages) == 1


@pytest.mark.parametrize("written", ["Merci 🙏🏽 à tous", "Le mot 中文 est là", "Il a dit شكرا جزيلا au guichet"])
def test_what_the_font_lacks_is_a_mark_and_never_an_empty_box(written: str) -> None:
    made = document(Para(written), Para(written, "quote"), Table(("Quoi",), ((written,),)), title="Compte rendu 🎉")
    text = text_of(made)
    assert text.count("[…]") >= 4 and "\ufffd" not in text and "\x00" not in text
    first, *_, last = written.split()
    assert first in text and last in text
    assert written in WRITER.html(made).decode("utf-8")


def test_accents_typed_apart_and_signs_with_a_twin_are_written_as_usual() -> None:
    WRITER.pdf(document())  # the font is known from the first document on
    assert shown("e\u0301te\u0301 \u2212\u200912\u2011b") == "été \u2013 12-b"
    assert shown("Каша, Ελλάδα, Łódź") == "Каша, Ελλάδα, Łódź"
    assert shown("a\u0336") == "a"


def test_a_picture_that_would_unpack_to_gigabytes_leaves_its_words() -> None:
    head = b"IHDR" + struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))
    assert "Lehall" in text_of(document(Picture(bomb, "Le hall")))
