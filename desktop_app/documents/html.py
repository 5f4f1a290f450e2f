"""The twin of every PDF: one HTML file, which opens in a browser and in word processors, and is the accessible version.

Nothing in it comes from outside: no script, no font, no address. Every text is escaped where it is written.
"""

import base64
from collections.abc import Iterable, Iterator
from html import escape

from desktop_app.documents.layout.text import plain
from desktop_app.services.document import (
    Block,
    Card,
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
from desktop_app.services.document_words import DocumentWords
from desktop_app.services.house import COLOUR, is_colour

_PAGES = {"a4": "A4 portrait", "a5": "A5 portrait", "a4-wide": "A4 landscape"}
_STYLE = """
@page { size: %(page)s; margin: 16mm; }
html { font-size: %(points)spt; color: #1B2A2F; }
body, p, li, td, th, caption, h1, h2, h3 { font-family: "Source Sans Pro", "Segoe UI", "Liberation Sans", Arial, sans-serif; }
body { max-width: 50em; margin: 1.5em auto; padding: 0 1em; line-height: 1.4; overflow-wrap: anywhere; }
header { border-bottom: 2px solid %(colour)s; margin-bottom: 1em; }
header p { color: %(colour)s; font-weight: bold; margin: .3em 0; }
h1 { color: %(colour)s; line-height: 1.2; margin: .4em 0; }
h2 { margin: 1.3em 0 .4em; }
h3 { color: %(colour)s; margin: 1em 0 .3em; }
h1, h2, h3 { break-after: avoid; }
.subtitle, .lead { font-size: 1.15em; color: #4E5E63; }
.note { font-size: .88em; color: #4E5E63; }
.warning, .draft { background: #FBE9E7; color: #8C1D18; font-weight: bold; padding: .5em .8em; }
blockquote { font-style: italic; margin: .6em 1.5em; }
table { border-collapse: collapse; width: 100%%; margin: .6em 0 1em; }
caption { text-align: left; font-weight: bold; padding: .3em 0; }
thead th { color: %(colour)s; }
table.facts th, table.facts td { padding: .15em .5em .15em 0; vertical-align: top; }
table.facts th { width: 30%%; font-weight: normal; text-align: left; color: #4E5E63; }
tr, .tick, .card, figure { break-inside: avoid; }
.tick p { margin: .2em 0; }
.mark { color: %(colour)s; font-weight: bold; padding-right: .6em; }
.write { border-bottom: 1px solid #9FB0B3; height: 1.9em; margin: 0; }
.grid td { height: %(row)smm; }
.card { border: 1px dashed #9FB0B3; padding: .8em; margin: .6em 0; }
.card .strong { font-size: 1.6em; font-weight: bold; margin: .1em 0; }
.card p { margin: .2em 0; }
img { max-width: 100%%; height: auto; }
.page { break-after: page; }
footer { border-top: 1px solid #9FB0B3; margin-top: 2em; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
"""
_CELL = "border: 1px solid #9FB0B3; padding: 0.1cm 0.15cm; vertical-align: top"
"""On each cell: word processors leave out what a style sheet says of cells."""
_LEFT, _RIGHT = f"{_CELL}; text-align: left", f"{_CELL}; text-align: right"
_TONES = {"body": "", "lead": "lead", "note": "note", "strong": "", "warning": "warning"}


def html_bytes(document: Document, words: DocumentWords) -> bytes:
    """The page, in UTF-8. Equal documents give the same bytes."""
    return "".join(_Page(document, words).lines()).encode("utf-8")


class _Page:
    """Writes one document, from top to bottom."""

    def __init__(self, document: Document, words: DocumentWords) -> None:
        self._document, self._words = document, words
        self._level = 1

    def lines(self) -> Iterator[str]:
        document = self._document
        yield f'<!DOCTYPE html>\n<html lang="{_text(document.lang)}">\n<head>\n<meta charset="utf-8">\n'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        if document.description:
            yield f'<meta name="description" content="{_text(document.description)}">\n'
        yield f"<title>{_text(document.title) or '–'}</title>\n<style>{self._style()}</style>\n</head>\n<body>\n"
        if document.draft:
            yield f'<p class="draft">{_broken(document.draft)}</p>\n'
        yield from self._head()
        yield "<main>\n"
        yield f"<h1>{_broken(document.title) or '–'}</h1>\n"
        if document.subtitle:
            yield f'<p class="subtitle">{_broken(document.subtitle)}</p>\n'
        for block in document.blocks:
            yield from self._block(block)
        yield "</main>\n"
        if document.foot:
            yield f'<footer><p class="note">{_broken(document.foot)}</p></footer>\n'
        yield "</body>\n</html>\n"

    def _style(self) -> str:
        document = self._document
        rows = [block.row_mm for block in document.blocks if isinstance(block, Grid)]
        return _STYLE % {
            "page": _PAGES[document.paper],
            "points": f"{document.points:g}",
            "colour": document.house.colour if is_colour(document.house.colour) else COLOUR,
            "row": f"{max(rows, default=13.0):g}",
        }

    def _head(self) -> Iterator[str]:
        house = self._document.house
        if not house.authority and not house.logo:
            return
        yield "<header>"
        if house.logo:
            yield f'<img src="data:image/png;base64,{_base64(house.logo)}" alt="{_text(house.authority)}" height="45">'
        if house.authority:
            yield f"<p>{_text(house.authority)}</p>"
        yield "</header>\n"

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(text=text, level=level):
                yield self._heading(text, level)
            case Para():
                yield _para(block)
            case Items(items=items, numbered=numbered):
                yield _list(items, "ol" if numbered else "ul")
            case Table():
                yield from _table(block)
            case Facts(pairs=pairs):
                yield from _facts(pairs)
            case ToTick():
                yield from _tick(block)
            case ToWrite(label=label, lines=lines):
                yield f"<p><strong>{_broken(label)}</strong></p>\n" + _to_write(lines)
            case Grid():
                yield from self._grid(block)
            case Cards(cards=cards):
                for card in cards:
                    yield from self._card(card)
            case Picture(jpeg=jpeg, alt=alt, width_mm=width):
                size = f"{width * 96 / 25.4:.0f}"
                yield f'<figure><img src="data:image/jpeg;base64,{_base64(jpeg)}" alt="{_text(alt)}" width="{size}"></figure>\n'
            case PageBreak():
                yield '<div class="page"></div>\n'

    def _heading(self, text: str, level: int) -> str:
        """One under the other without a step left out: h1 is the document's title."""
        self._level = min(self._level + 1, 2 if level <= 1 else 3)
        return f"<h{self._level}>{_broken(text) or '–'}</h{self._level}>\n"

    def _grid(self, block: Grid) -> Iterator[str]:
        boxes, number = dict(block.boxes), self._words.find("common.number", self._document.lang) or "–"
        yield '<table class="grid">\n<thead><tr>'
        yield from (_head_cell(text, _LEFT) for text in (number, *block.head))
        yield "</tr></thead>\n<tbody>\n"
        filled = [_boxes(boxes.get(at, ())) for at in range(len(block.head))]
        for row in range(1, block.rows + 1):
            cells = "".join(f'<td style="{_CELL}">{cell}</td>' for cell in filled)
            yield f'<tr><th scope="row" style="{_CELL}">{row}</th>{cells}</tr>\n'
        yield "</tbody>\n</table>\n"

    def _card(self, card: Card) -> Iterator[str]:
        yield f'<section class="card" aria-label="{_text(card.title)}">\n<p>{_broken(card.title)}</p>\n'
        yield from (f'<p class="strong">{_broken(text)}</p>\n' for text in card.strong)
        yield from (f"<p>{_broken(text)}</p>\n" for text in card.lines)
        if card.last:
            yield f"<p><strong>{_broken(card.last)}</strong></p>\n"
        if card.link:
            said = self._words.find("common.scan_to_open", self._document.lang) or "{link}"
            yield f"<p>{_broken(said.replace('{link}', card.link))}</p>\n"
        yield "</section>\n"


def _para(block: Para) -> str:
    text = _broken(block.text)
    if block.tone == "quote":
        return f"<blockquote><p>{text}</p></blockquote>\n"
    if block.tone == "strong":
        return f"<p><strong>{text}</strong></p>\n"
    named = _TONES.get(block.tone, "")
    return f'<p class="{named}">{text}</p>\n' if named else f"<p>{text}</p>\n"


def _list(items: Iterable[str], tag: str) -> str:
    inside = "".join(f"<li>{_broken(item)}</li>\n" for item in items)
    return f"<{tag}>\n{inside}</{tag}>\n" if inside else ""


def _table(block: Table) -> Iterator[str]:
    columns = max([len(block.head), *(len(row) for row in block.rows)], default=0)
    if not columns:
        return
    styles = [_RIGHT if at in block.numbers else _LEFT for at in range(columns)]
    yield "<table>\n"
    if block.caption:
        yield f"<caption>{_broken(block.caption)}</caption>\n"
    if any(block.head):
        heads = (*block.head, *[""] * (columns - len(block.head)))
        yield "<thead><tr>" + "".join(map(_head_cell, heads, styles)) + "</tr></thead>\n"
    yield "<tbody>\n"
    for row in block.rows:
        cells = (*row, *[""] * (columns - len(row)))
        yield "<tr>" + "".join(map(_cell, cells, styles)) + "</tr>\n"
    yield "</tbody>\n</table>\n"


def _head_cell(text: str, style: str) -> str:
    """A column without a name has an ordinary cell: an empty head says nothing to a screen reader."""
    return f'<th scope="col" style="{style}">{_broken(text)}</th>' if text else _cell("", style)


def _cell(text: str, style: str) -> str:
    return f'<td style="{style}">{_broken(text)}</td>'


def _facts(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    rows = "".join(f'<tr><th scope="row">{_broken(label)}</th><td>{_broken(value)}</td></tr>\n' for label, value in pairs)
    if rows:
        yield f'<table class="facts">\n<tbody>\n{rows}</tbody>\n</table>\n'


def _tick(block: ToTick) -> Iterator[str]:
    mark = f'<span class="mark">{_text(block.mark)}</span>\u00a0' if block.mark else ""
    yield f'<div class="tick">\n<p>{mark}<strong>{_broken(block.text)}</strong></p>\n'
    if block.detail:
        yield f"<p>{_broken(block.detail)}</p>\n"
    if block.boxes:
        yield f"<p>{_boxes(block.boxes)}</p>\n"
    yield _to_write(block.lines) + "</div>\n"


def _boxes(labels: Iterable[str]) -> str:
    return " \u2003".join(f"☐\u00a0{_text(label)}" for label in labels)


def _to_write(lines: int) -> str:
    return '<p class="write">\u00a0</p>\n' * max(lines, 0)


def _base64(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _text(text: str) -> str:
    return escape(plain(text))


def _broken(text: str) -> str:
    return _text(text).replace("\n", "<br>\n")
