"""A document's blocks as what reportlab lays out, one after the other."""

import io
import struct
from collections.abc import Iterator, Sequence

from PIL import Image
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, KeepTogether, NextPageTemplate, Spacer
from reportlab.platypus import Image as Drawing
from reportlab.platypus import PageBreak as NewPage

from desktop_app.documents.layout import forms, tables
from desktop_app.documents.layout.cards import card_pages
from desktop_app.documents.layout.grid import grid
from desktop_app.documents.layout.heads import Part, kept_with_next
from desktop_app.documents.layout.page import Paper
from desktop_app.documents.layout.styles import Palette, Styles, paragraph
from desktop_app.services.document import (
    Block,
    Cards,
    Document,
    Facts,
    Grid,
    Heading,
    Items,
    PageBreak,
    Para,
    Picture,
    Table,
    ToTick,
    ToWrite,
)

_BULLET = "•"
_DAMAGED = (OSError, ValueError, SyntaxError, TypeError, LookupError, ArithmeticError, EOFError, struct.error, Image.DecompressionBombError)
"""What Pillow and reportlab raise on a damaged or hostile picture."""


class Story:
    """Draws blocks for one paper."""

    def __init__(self, style: Styles, ink: Palette, paper: Paper) -> None:
        self._style, self._ink = style, ink
        self._width = paper.size[0] - paper.inner - paper.outer
        self._height = paper.size[1] - paper.top - paper.bottom
        self._on_cards = self._untouched = False

    def of(self, document: Document) -> list[Flowable]:
        """The title, then every block."""
        self._untouched = begins_with_cards(document)
        opening: list[Flowable] = []
        if not self._untouched:
            opening.append(paragraph(document.title, self._style.title))
            opening.append(paragraph(document.subtitle, self._style.lead) if document.subtitle else Spacer(1, self._style.points * 0.6))
        story: list[Part] = [*opening, *(part for block in document.blocks for part in self._turned(block))]
        return list(kept_with_next(story, self._width, self._height))

    def _turned(self, block: Block) -> Iterator[Part]:
        """The block on its kind of page: cards have pages of their own."""
        if isinstance(block, Cards):
            for page in card_pages(block, self._style, self._ink):
                if not self._untouched:
                    yield from (NextPageTemplate("cards"), NewPage())
                self._untouched, self._on_cards = False, True
                yield page
            return
        if self._on_cards:
            self._on_cards = False
            yield from (NextPageTemplate("page"), NewPage())
        yield from self._drawn(block)

    def _drawn(self, block: Block) -> Sequence[Part]:
        style, ink = self._style, self._ink
        match block:
            case Heading(text=text, level=level):
                return [paragraph(text, style.heading if level <= 1 else style.inner)]
            case Para(text=text, tone=tone):
                return [paragraph(text, getattr(style, tone))]
            case Items():
                return self._items(block)
            case Table():
                return tables.table(block, style, ink, self._width, self._height)
            case Facts():
                return tables.facts(block, style, self._width, self._height)
            case ToTick():
                return forms.to_tick(block, style, ink)
            case ToWrite():
                return forms.to_write(block, style, ink)
            case Grid():
                return grid(block, style, ink, self._width, self._height)
            case Picture():
                return self._picture(block)
            case PageBreak():
                return [NewPage()]
            case Cards():
                return []

    def _items(self, block: Items) -> list[Flowable]:
        if not block.numbered:
            return [paragraph(text, self._style.item, bullet=_BULLET) for text in block.items]
        wide = self._style.item.clone("numbered", leftIndent=self._style.points * (1.7 if len(block.items) < 100 else 2.4))
        return [paragraph(text, wide, bullet=f"{number}.") for number, text in enumerate(block.items, start=1)]

    def _picture(self, block: Picture) -> list[Flowable]:
        """The picture with the words that stand for it; the words alone when its file cannot be read."""
        words = paragraph(block.alt, self._style.note) if block.alt else Spacer(1, 1)
        try:
            reader = ImageReader(io.BytesIO(block.jpeg))
            wide, high = reader.getSize()
            reader.getRGBData()
        except _DAMAGED:
            return [words]
        room = min(block.width_mm * mm, self._width)
        scale = min(room / wide, self._height * 0.7 / high)
        image = Drawing(io.BytesIO(block.jpeg), wide * scale, high * scale, hAlign="LEFT")
        return [KeepTogether([Spacer(1, 2 * mm), image, Spacer(1, 1 * mm), words])]


def begins_with_cards(document: Document) -> bool:
    """Whether its first page is one of cards: it then has no title of its own."""
    return bool(document.blocks) and isinstance(document.blocks[0], Cards)
