"""The house style of every PDF: one font family, one palette, A4, bookmarks, and the same bytes for the same input.

reportlab is slow to import: this module is imported when the first document is made, never at start.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate, Paragraph

FAMILY = "SourceSansPro"
REGULAR, BOLD, ITALIC, BOLD_ITALIC = FAMILY, f"{FAMILY}-Bold", f"{FAMILY}-It", f"{FAMILY}-BoldIt"
MARGIN = 20 * mm
_PROGRAM = "Carnet de quartier"
_FILES = {REGULAR: "SourceSansPro-Regular", BOLD: "SourceSansPro-Bold", ITALIC: "SourceSansPro-It", BOLD_ITALIC: "SourceSansPro-BoldIt"}


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours that stay readable on paper, in grey too (contrast at least 4.5 : 1 on white for text)."""

    ink: Color
    muted: Color
    accent: Color
    tint: Color
    rule: Color


def palette() -> Palette:
    return Palette(HexColor(0x1B2A2F), HexColor(0x4E5E63), HexColor(0x0F5A63), HexColor(0xE6F0F0), HexColor(0x9FB0B3))


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles; a `heading` becomes a bookmark."""

    title: ParagraphStyle
    lead: ParagraphStyle
    heading: ParagraphStyle
    body: ParagraphStyle
    item: ParagraphStyle
    note: ParagraphStyle


def styles(fonts: Path) -> Styles:
    """The styles, with the fonts in `fonts` made known first: a paragraph cannot be made before its font."""
    register_fonts(fonts)
    ink = palette()
    body = ParagraphStyle("body", fontName=REGULAR, fontSize=11, leading=15.5, textColor=ink.ink, alignment=TA_LEFT, spaceAfter=5)
    return Styles(
        title=ParagraphStyle("title", body, fontName=BOLD, fontSize=26, leading=31, textColor=ink.accent, spaceAfter=3),
        lead=ParagraphStyle("lead", body, fontSize=13, leading=18, textColor=ink.muted, spaceAfter=10),
        heading=ParagraphStyle("heading", body, fontName=BOLD, fontSize=14, leading=18, spaceBefore=11, spaceAfter=4, keepWithNext=1),
        body=body,
        item=ParagraphStyle("item", body, bulletFontName=REGULAR, bulletFontSize=11, leftIndent=16, bulletIndent=0, spaceAfter=4),
        note=ParagraphStyle("note", body, fontSize=9.5, leading=13, textColor=ink.muted),
    )


def register_fonts(folder: Path) -> None:
    """Make the family known to reportlab, once a process. `folder` holds the four static TrueType files."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in _FILES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(folder / f"{file}.ttf")))
    pdfmetrics.registerFontFamily(FAMILY, normal=REGULAR, bold=BOLD, italic=ITALIC, boldItalic=BOLD_ITALIC)


def kept_together(text: str) -> str:
    """U+202F as U+00A0: reportlab's paragraphs would break a line at the first, never at the second."""
    return text.replace("\u202f", "\u00a0")


def paragraph(text: str, style: ParagraphStyle, bullet: str | None = None) -> Paragraph:
    """A paragraph of plain text: what looks like markup in it is shown, never obeyed."""
    return Paragraph(escape(kept_together(text)), style, bulletText=bullet)


def make(story: Sequence[Flowable], *, title: str, fonts: Path, lang: str = "fr", footer: str = "") -> bytes:
    """The bytes of a document. `footer` stands at the left of each page's foot, the page number at its right."""
    register_fonts(fonts)
    out = io.BytesIO()
    document = _Document(out, title=title, lang=lang, footer=kept_together(footer))
    document.build(list(story))
    return out.getvalue()


class _Document(BaseDocTemplate):
    """One frame a page, a foot, a bookmark for each heading."""

    def __init__(self, out: io.BytesIO, *, title: str, lang: str, footer: str) -> None:
        width, height = A4
        super().__init__(
            out, pagesize=A4, title=title, author=_PROGRAM, creator=_PROGRAM, subject=title, lang=lang, invariant=1, initialFontName=REGULAR
        )
        self._footer, self._headings = footer, 0
        frame = Frame(MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
        self.addPageTemplates([PageTemplate(id="page", frames=[frame], onPage=self._draw_foot)])

    def beforeDocument(self) -> None:
        self.canv.setViewerPreference("DisplayDocTitle", "true")

    def afterFlowable(self, flowable: Any) -> None:
        if not isinstance(flowable, Paragraph) or flowable.style.name not in ("title", "heading"):
            return
        self._headings += 1
        key = f"heading-{self._headings}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(flowable.getPlainText(), key, level=0 if flowable.style.name == "title" else 1)

    def _draw_foot(self, canvas: Canvas, _document: Any) -> None:
        width, _height = A4
        canvas.saveState()
        canvas.setFont(REGULAR, 8.5)
        canvas.setFillColor(palette().muted)
        canvas.drawString(MARGIN, MARGIN / 2, self._footer)
        canvas.drawRightString(width - MARGIN, MARGIN / 2, str(canvas.getPageNumber()))
        canvas.restoreState()
