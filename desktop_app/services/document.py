"""A document as values: what it says, in order, without any page. One model, drawn as PDF and written as HTML (`documents`).

Texts are plain: what looks like markup is shown, never obeyed. Composers (`services.papers`) make documents from records and wording;
the same input gives equal documents, and equal documents give the same bytes.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_app.services.calendar import Event
    from desktop_app.services.workbook import Workbook


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 (a part) or 2 (inside it); becomes a bookmark."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Para:
    """`tone`: body, lead, note, strong, quote (a resident's words: italic), warning."""

    text: str
    tone: str = "body"


@dataclass(frozen=True, slots=True)
class Items:
    """A list of sentences, numbered or not."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under a head; `widths` are shares of the page's width (empty: equal), `numbers` the columns set to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    widths: tuple[float, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Label and value pairs, one a line."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ToTick:
    """A numbered line with boxes to tick and empty lines to write on. `mark` is what is typed back ("3.2")."""

    mark: str
    text: str
    detail: str = ""
    boxes: tuple[str, ...] = ()
    lines: int = 0


@dataclass(frozen=True, slots=True)
class ToWrite:
    """Empty lines to write on, under a label."""

    label: str
    lines: int = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """A form to fill by hand: `rows` empty rows numbered from 1, under `head`; a cell of `boxes` holds small boxes with these labels."""

    head: tuple[str, ...]
    rows: int
    widths: tuple[float, ...]
    boxes: tuple[tuple[int, tuple[str, ...]], ...] = ()
    row_mm: float = 13.0


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards to cut out, `across` by `down` a page, each a list of blocks; a QR code opens `link` when there is one."""

    cards: tuple["Card", ...]
    across: int = 2
    down: int = 4


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    strong: tuple[str, ...]
    lines: tuple[str, ...]
    last: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with the text that stands for it; `jpeg` its bytes, `width_mm` at most the page's."""

    jpeg: bytes
    alt: str
    width_mm: float = 80.0


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a page."""


Block = Heading | Para | Items | Table | Facts | ToTick | ToWrite | Grid | Cards | Picture | PageBreak


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The authority's own: its name, `#rrggbb` of its colour, its logo as PNG bytes (none: the name alone)."""

    authority: str
    colour: str = "#0F5A63"
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class Document:
    """`paper`: a4, a5, a4-wide; `points` the size of its text (14 at least for what is read outside); `foot` stands under each page.

    `public`: it leaves the service, so that it must hold no name; `draft` is printed across the head of each page.
    """

    title: str
    lang: str
    house: HouseStyle
    blocks: tuple[Block, ...]
    subtitle: str = ""
    paper: str = "a4"
    points: float = 11.0
    foot: str = ""
    public: bool = False
    draft: str = ""
    description: str = field(default="")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of a PDF as a picture: `rgb` holds three bytes a dot, line after line without gaps."""

    width: int
    height: int
    rgb: bytes


class DocumentWriter(Protocol):
    """Draws documents; `documents` implements it, `bootstrap` hands it over. Slow: for the work executor."""

    def pdf(self, document: Document) -> bytes: ...
    def html(self, document: Document) -> bytes: ...
    def sheet_sizes(self, pdf: bytes) -> tuple[tuple[float, float], ...]:
        """Width and height of each page, in points."""
        ...

    def sheet(self, pdf: bytes, number: int, dots: int) -> Sheet:
        """Page `number` (from 0), `dots` an inch: what the preview shows and the printer gets."""
        ...

    def logo(self, content: bytes) -> bytes:
        """The logo to keep, from a picture file. Raises BadLogo."""
        ...

    def calendar(self, events: "Sequence[Event]") -> bytes:
        """A calendar file (iCalendar)."""
        ...

    def workbook(self, book: "Workbook") -> bytes:
        """A spreadsheet (XLSX)."""
        ...

    def save(self, path: Path, content: bytes) -> None:
        """Whole or not at all. Raises DiskFull, FileNotWritable."""
        ...


def texts(document: Document) -> tuple[str, ...]:
    """Every text that a reader of the document meets, for checks that nobody is named in it."""
    return tuple(text for block in document.blocks for text in (document.title, document.subtitle, document.foot, *_of(block)) if text)


def _of(block: Block) -> tuple[str, ...]:
    match block:
        case Heading(text=text) | Para(text=text):
            return (text,)
        case Items(items=items):
            return items
        case Table(head=head, rows=rows, caption=caption):
            return (caption, *head, *(cell for row in rows for cell in row))
        case Facts(pairs=pairs):
            return tuple(part for pair in pairs for part in pair)
        case ToTick(text=text, detail=detail, boxes=boxes):
            return (text, detail, *boxes)
        case ToWrite(label=label):
            return (label,)
        case Grid(head=head):
            return head
        case Cards(cards=cards):
            return tuple(text for card in cards for text in (card.title, *card.strong, *card.lines, card.last))
        case Picture(alt=alt):
            return (alt,)
        case PageBreak():
            return ()
