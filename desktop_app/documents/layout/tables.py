"""Tables and facts: heads that stand again on each page, rows that may go on over the page, nothing cut."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from desktop_app.documents.layout.fonts import REGULAR
from desktop_app.documents.layout.styles import Palette, Styles, paragraph
from desktop_app.services.document import Facts
from desktop_app.services.document import Table as Rows

OUR_FONT = ("FONTNAME", (0, 0), (-1, -1), REGULAR)
"""Of empty cells: reportlab would set its own, which is not embedded."""
_SIDE = 4.0
_PIECE = 0.35
"""Of the height of a page: the tallest piece of a cell. A longer text goes on in a row below, so that no row is taller than a page."""
_HEAD = 0.2
"""Of the height of a page: heads that would take more are printed once, as first rows, and not repeated."""


def table(block: Rows, style: Styles, ink: Palette, width: float, height: float) -> list[Flowable]:
    """Caption, head, rows; cells of `numbers` columns are set to the right. `width` and `height` are those of a page's text."""
    columns = max([len(block.head), *(len(row) for row in block.rows)], default=0)
    if not columns:
        return []
    heads = list(_padded(block.head, columns))
    wide, right = shares(block.widths, columns, width), set(block.numbers)
    body = [style.number if at in right else style.cell for at in range(columns)]
    made: list[list[object]] = []
    openings: list[int] = []
    if any(heads):
        cells = [style.head.clone("right", alignment=style.number.alignment) if at in right else style.head for at in range(columns)]
        made += pieces(heads, cells, wide, height * _HEAD)
        openings.append(0)
    first = len(made)
    for row in block.rows:
        openings.append(len(made))
        made += pieces(_padded(row, columns), body, wide, height * _PIECE)
    heights = [_tallest(row, wide) + 2 * _pad(style) for row in made]
    drawn = Table(made, colWidths=wide, rowHeights=heights, repeatRows=first if first == 1 else 0)
    drawn.setStyle(TableStyle(_rules(ink, style, first, openings)))
    caption = [paragraph(block.caption, style.strong.clone("caption"))] if block.caption else []
    return [*caption, drawn, Spacer(1, style.points * 0.8)]


def facts(block: Facts, style: Styles, width: float, height: float) -> list[Flowable]:
    """Labels at the left, values at the right."""
    if not block.pairs:
        return []
    made: list[list[object]] = []
    wide = [width * 0.3, width * 0.7]
    for label, value in block.pairs:
        made += pieces((label, value), (style.label, style.body.clone("fact", spaceAfter=0)), wide, height * _PIECE)
    drawn = Table(made, colWidths=wide)
    pad = style.points * 0.16
    drawn.setStyle(
        TableStyle(
            [
                OUR_FONT,
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (0, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), pad),
                ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
            ]
        )
    )
    return [drawn, Spacer(1, style.points * 0.6)]


def _padded(row: Sequence[str], columns: int) -> tuple[str, ...]:
    return (*row, *[""] * (columns - len(row)))


def pieces(texts: Sequence[str], cells: Sequence[ParagraphStyle], widths: Sequence[float], most: float) -> list[list[object]]:
    """The cells of one row, or of several where a text would be taller than `most` points."""
    cut = [_cut(text, cell, wide, most) for text, cell, wide in zip(texts, cells, widths, strict=True)]
    return [
        [paragraph(parts[at], cell) if at < len(parts) else "" for parts, cell in zip(cut, cells, strict=True)]
        for at in range(max(len(parts) for parts in cut))
    ]


def _cut(text: str, cell: ParagraphStyle, width: float, most: float) -> list[str]:
    """The text in pieces of at most `most` points high, between words where there are any.

    A letter counts as wide as it is high, the widest that there is: an ordinary text fills half of what it is given.
    """
    line = max(int((width - 2 * _SIDE) / cell.fontSize), 1)
    room = max(int(most / cell.leading), 2) * line
    if len(text) + text.count("\n") * line <= room:
        return [text]
    cut, begins, space, spent = [], 0, 0, 0
    for at, sign in enumerate(text):
        spent += line if sign == "\n" else 1
        if spent >= room:
            end = space if space > begins else at + 1
            cut.append(text[begins:end])
            begins, spent = end, at + 1 - end
        if sign in " \n":
            space = at + 1
    return [*cut, text[begins:]]


def _tallest(row: Sequence[object], widths: Sequence[float]) -> float:
    """The height of a row's text. Said to reportlab, it need not measure every cell again for each page."""
    cells = [(cell, width) for cell, width in zip(row, widths, strict=True) if isinstance(cell, Flowable)]
    return max((cell.wrap(width - 2 * _SIDE, 0)[1] for cell, width in cells), default=0.0)


def _pad(style: Styles) -> float:
    return style.points * 0.3


def _rules(ink: Palette, style: Styles, first: int, openings: Sequence[int]) -> list[tuple]:
    """A line over each row of the block, none between the pieces of one row."""
    pad = _pad(style)
    rules: list[tuple] = [
        OUR_FONT,
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), _SIDE),
        ("RIGHTPADDING", (0, 0), (-1, -1), _SIDE),
        ("TOPPADDING", (0, 0), (-1, -1), pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
        ("LINEBELOW", (0, -1), (-1, -1), 0.6, ink.rule),
        *(("LINEABOVE", (0, at), (-1, at), 0.6, ink.rule) for at in openings if at >= max(first, 1)),
    ]
    if first:
        rules += [
            ("BACKGROUND", (0, 0), (-1, first - 1), ink.tint),
            ("LINEBELOW", (0, first - 1), (-1, first - 1), 1, ink.accent),
            ("VALIGN", (0, 0), (-1, first - 1), "BOTTOM"),
        ]
    return rules


def shares(widths: Sequence[float], columns: int, width: float) -> list[float]:
    """The columns' widths in points, from shares of the page's; equal when none, or not one for each, are given."""
    good = len(widths) == columns and all(share > 0 for share in widths)
    given = [float(share) for share in widths] if good else [1.0] * columns
    return [width * share / sum(given) for share in given]
