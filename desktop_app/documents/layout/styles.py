"""Colours and paragraph styles, from the size of a document's text and its authority's colour."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from desktop_app.documents.layout.fonts import BOLD, ITALIC, REGULAR, register_fonts
from desktop_app.documents.layout.text import for_paragraph

OUTDOORS = 14.0
"""From this size on a document is read outside, standing: nothing in it is set smaller (issue 5: at least 14 pt)."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours that stay readable on paper, in grey too (contrast at least 4.5 : 1 on white for text)."""

    ink: Color
    muted: Color
    accent: Color
    tint: Color
    rule: Color
    alarm: Color
    alarm_tint: Color


def palette(accent: str = "#0F5A63") -> Palette:
    """The palette around an authority's colour, `#RRGGBB`."""
    colour = HexColor(accent)
    tint = Color(*(1 - (1 - part) * 0.1 for part in (colour.red, colour.green, colour.blue)))
    return Palette(HexColor(0x1B2A2F), HexColor(0x4E5E63), colour, tint, HexColor(0x9FB0B3), HexColor(0x8C1D18), HexColor(0xFBE9E7))


@dataclass(frozen=True, slots=True)
class Styles:
    """The paragraph styles; `title`, `heading` and `inner` become bookmarks. `points` is the size of the body."""

    points: float
    title: ParagraphStyle
    lead: ParagraphStyle
    heading: ParagraphStyle
    inner: ParagraphStyle
    body: ParagraphStyle
    strong: ParagraphStyle
    quote: ParagraphStyle
    warning: ParagraphStyle
    item: ParagraphStyle
    note: ParagraphStyle
    label: ParagraphStyle
    cell: ParagraphStyle
    number: ParagraphStyle
    head: ParagraphStyle


def styles(fonts: Path, points: float = 11.0, accent: str = "#0F5A63", compact: bool = False) -> Styles:
    """The styles, with the fonts in `fonts` made known first: a paragraph cannot be made before its font. `compact`: a smaller title."""
    register_fonts(fonts)
    ink = palette(accent)
    outdoors = points >= OUTDOORS

    def size(share: float, least: float = 0.0) -> dict[str, Any]:
        held = max(points * share, points if outdoors else least)
        return {"fontSize": round(held, 2), "leading": round(held * (1.2 if share > 1.3 else 1.36), 2)}

    body = ParagraphStyle("body", fontName=REGULAR, **size(1), textColor=ink.ink, alignment=TA_LEFT, spaceAfter=points * 0.45)
    body.splitLongWords = 1
    cell = ParagraphStyle("cell", body, **size(0.91, 9), spaceAfter=0)
    title = points * 1.55 if outdoors or compact else min(26.0, points * 2.36)
    return Styles(
        points=points,
        title=ParagraphStyle("title", body, fontName=BOLD, fontSize=title, leading=title * 1.19, textColor=ink.accent, spaceAfter=3),
        lead=ParagraphStyle("lead", body, **size(1.18), textColor=ink.muted, spaceAfter=points * 0.9),
        heading=ParagraphStyle("heading", body, fontName=BOLD, **size(1.27), spaceBefore=points, spaceAfter=points * 0.36),
        inner=ParagraphStyle(
            "inner", body, fontName=BOLD, **size(1.05), textColor=ink.accent, spaceBefore=points * 0.6, spaceAfter=points * 0.25
        ),
        body=body,
        strong=ParagraphStyle("strong", body, fontName=BOLD),
        quote=ParagraphStyle("quote", body, fontName=ITALIC, leftIndent=points, rightIndent=points),
        warning=ParagraphStyle(
            "warning",
            body,
            fontName=BOLD,
            textColor=ink.alarm,
            backColor=ink.alarm_tint,
            borderPadding=points * 0.5,
            leftIndent=points * 0.6,
            rightIndent=points * 0.6,
            spaceBefore=points * 0.7,
            spaceAfter=points,
        ),
        item=ParagraphStyle(
            "item", body, bulletFontName=REGULAR, bulletFontSize=points, leftIndent=points * 1.45, spaceAfter=points * 0.36
        ),
        note=ParagraphStyle("note", body, **size(0.86, 9), textColor=ink.muted),
        label=ParagraphStyle("label", cell, textColor=ink.muted),
        cell=cell,
        number=ParagraphStyle("number", cell, alignment=TA_RIGHT),
        head=ParagraphStyle("head", cell, fontName=BOLD, textColor=ink.accent),
    )


class PlainParagraph(Paragraph):
    """Remembers how its lines were broken: tables and what keeps parts together ask two or three times for the same width."""

    _broken_at: float | None = None

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        if self._broken_at != available_width or not hasattr(self, "blPara"):
            super().wrap(available_width, available_height)
            self._broken_at = available_width
        return self.width, self.height


def paragraph(text: str, style: ParagraphStyle, bullet: str | None = None) -> Paragraph:
    """A paragraph of plain text: what looks like markup in it is shown, never obeyed."""
    return PlainParagraph(for_paragraph(text, style.fontName), style, bulletText=bullet)
