"""The HTML twin: valid to the letter, whole, closed to the outside, in the order that a screen reader needs."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app.documents.layout.page import PAPERS
from desktop_app.services.document import Cards, Document, Facts, Heading, HouseStyle, Items, Para, Picture, Table, ToTick, texts
from tests.documents.samples import CARD, WRITER, document, picture, spaceless

ANYTHING = st.text(st.characters(blacklist_categories=()), max_size=60) | st.sampled_from(
    [
        "👩🏽‍🚒 🇫🇷",
        "مرحبا بالعالم",
        "<script>alert(1)</script>",
        "&amp; &lt; \"'",
        "a" * 400,
        "deux\nlignes\r\ntrois",
        "\x00\x07\ufffe",
        "= 1 + 1",
    ]
)


def tree(made: Document) -> Element:
    """Read as strictly as the standard says: the first error raises."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False)
    return parser.parse(WRITER.html(made))


def said(element: Element) -> str:
    return spaceless("".join(element.itertext()))


def without_controls(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "", text)


def test_every_text_is_in_the_page_and_the_page_is_valid() -> None:
    made = document()
    page = tree(made)
    body = page.find("body")
    assert body is not None
    pictures = {one.get("alt") for one in body.iter("img")}
    for text in texts(made):
        assert spaceless(text) in said(body) or text in pictures, text


def test_language_title_and_encoding_are_said() -> None:
    page = tree(document(title="Fiche « été »", lang="en"))
    assert page.get("lang") == "en"
    assert page.findtext("head/title") == "Fiche « été »"
    assert page.find("head/meta").get("charset") == "utf-8"  # type: ignore[union-attr]


def test_headings_follow_each_other_without_a_step_left_out() -> None:
    page = tree(document(Heading("Dedans", 2), Heading("Partie"), Heading("Dans la partie", 2)))
    heads = [(one.tag, said(one)) for one in page.iter() if re.fullmatch(r"h\d", str(one.tag))]
    assert heads == [("h1", "Compterendu"), ("h2", "Dedans"), ("h2", "Partie"), ("h3", "Danslapartie")]


def test_tables_have_their_caption_and_say_what_their_heads_are_for() -> None:
    table = tree(document(Table(("Suite", "Jours"), (("Portail", "12"),), "Suites données", (), (1,)))).find(".//table")
    assert table is not None
    assert table.findtext("caption") == "Suites données"
    assert [one.get("scope") for one in table.iter("th")] == ["col", "col"]
    assert ["text-align: right" in (one.get("style") or "") for one in table.iter("td")] == [False, True]
    facts = tree(document(Facts((("Départ", "école"),)))).find(".//table")
    assert facts is not None and [one.get("scope") for one in facts.iter("th")] == ["row"]


def test_pictures_have_the_words_that_stand_for_them() -> None:
    page = tree(document(Picture(picture(form="JPEG"), 'Le "portail" <cassé>')))
    assert [one.get("alt") for one in page.iter("img")] == ["Ville d’Exemple-sur-Seine", 'Le "portail" <cassé>']


def test_nothing_comes_from_outside_and_nothing_runs() -> None:
    made = document(*document().blocks, Cards((replace(CARD, link="https://exemple.invalid/s/8fk3"),)))
    page = tree(made)
    for element in page.iter():
        assert element.tag not in ("script", "link", "iframe", "object", "embed", "base", "a", "form")
        for name, value in element.attrib.items():
            assert not name.startswith("on") and name not in ("href", "srcset")
            assert name != "src" or value.startswith("data:image/")
    style = page.findtext("head/style") or ""
    assert "url(" not in style and "@import" not in style


def test_no_name_of_an_element_is_given_twice() -> None:
    ids = [one.get("id") for one in tree(document()).iter() if one.get("id")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("colour", ["red; } body { display: none", "", "#12345", "</style><script>"])
def test_a_colour_that_is_none_cannot_enter_the_style(colour: str) -> None:
    made = document(house=HouseStyle("Ville", colour))
    assert colour == "" or colour.encode() not in WRITER.html(made)
    assert b"#0F5A63" in WRITER.html(made)
    tree(made)
    WRITER.pdf(made)


@settings(max_examples=60, deadline=None)
@given(st.tuples(*[ANYTHING] * 8), st.sampled_from(sorted(PAPERS)), st.sampled_from([9.0, 11.0, 14.0]))
def test_any_text_makes_both_twins_and_is_whole_in_the_page(said_in: tuple[str, ...], paper: str, points: float) -> None:
    title, heading, para, item, cell, label, mark, strong = said_in
    made = document(
        Heading(heading),
        Para(para, "warning"),
        Items((item, item), True),
        Table((cell, "B"), ((cell, "x"), ("y", cell)), cell),
        Facts(((label, label),)),
        ToTick(mark, label, cell, (mark,), 1),
        Cards((replace(CARD, title=title, strong=(strong,), last=item),)),
        title=title,
        foot=label,
        draft=item,
        paper=paper,
        points=points,
    )
    page = tree(made)
    body = page.find("body")
    assert body is not None
    read = said(body)
    for text in (heading, para, item, cell, label, mark, strong):
        assert spaceless(without_controls(text)) in read.replace("�", "") or "\ufffd" in text
    assert WRITER.pdf(made).startswith(b"%PDF-")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this computer")
def test_libreoffice_opens_it_with_its_headings_and_its_tables(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_bytes(WRITER.html(document()))
    command = ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to"]
    for form in ("odt", "pdf"):
        subprocess.run(
            [*command, form, "--outdir", str(tmp_path), str(tmp_path / "page.html")], check=True, capture_output=True, timeout=100
        )
    read = spaceless("".join(page.extract_text() for page in PdfReader(tmp_path / "page.pdf").pages))
    assert "Réparerleportail" in read and "Compterendu" in read
    assert (tmp_path / "page.odt").stat().st_size > 2_000
