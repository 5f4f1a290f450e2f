"""Documents as PDF: the house style of every one, bookmarks, text that can be copied, and the same bytes for the same input.

reportlab is slow to import: this module is imported when the first document is made, never at start.
"""

from collections.abc import Sequence
from pathlib import Path

from reportlab.platypus import Flowable

from desktop_app.documents.layout.fonts import register_fonts
from desktop_app.documents.layout.page import PAPERS, Look, build
from desktop_app.documents.layout.story import Story, begins_with_cards
from desktop_app.documents.layout.styles import OUTDOORS, palette, styles
from desktop_app.services.document import Document
from desktop_app.services.house import COLOUR, is_colour


def make(story: Sequence[Flowable], *, title: str, fonts: Path, lang: str = "fr", footer: str = "") -> bytes:
    """The bytes of an A4 document from flowables. `footer` stands at the left of each page's foot, the page number at its right."""
    register_fonts(fonts)
    return build(story, PAPERS["a4"], Look(title, lang, palette(), foot=footer))


def pdf_bytes(document: Document, fonts: Path, blank: str = "") -> bytes:
    """The PDF of a document. Equal documents give the same bytes, on every computer. `blank` is said on a page that only fills."""
    accent = document.house.colour if is_colour(document.house.colour) else COLOUR
    paper, ink = PAPERS[document.paper], palette(accent)
    style = styles(fonts, document.points, accent, compact=document.paper == "a4-wide")
    look = Look(
        document.title,
        document.lang,
        ink,
        foot=document.foot,
        authority=document.house.authority,
        logo=document.house.logo,
        draft=document.draft,
        blank=blank,
        subject=document.description,
        running=True,
        small=10.0 if document.points >= OUTDOORS else 8.5,
    )
    first = "cards" if begins_with_cards(document) else "first"
    return build(Story(style, ink, paper).of(document), paper, look, first)
