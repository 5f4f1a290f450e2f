"""A form of empty rows, to fill by hand."""

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table, TableStyle

from desktop_app.documents.layout.forms import Boxes
from desktop_app.documents.layout.styles import Palette, Styles, paragraph
from desktop_app.documents.layout.tables import OUR_FONT, pieces, shares
from desktop_app.services.document import Grid


def grid(block: Grid, style: Styles, ink: Palette, width: float, height: float) -> list[Flowable]:
    """Empty rows, numbered from 1 in a first narrow column; the head stands again on each page."""
    number = max(style.points * 1.9, 7 * mm)
    columns = [number, *shares(block.widths, len(block.head), width - number)]
    held, small = dict(block.boxes), style.cell.fontSize * 0.86
    head = pieces(("", *block.head), [style.head] * len(columns), columns, height * 0.2)
    rows = [
        [paragraph(str(row), style.number), *(Boxes(held[at], small, ink, gap=0.7) if at in held else "" for at in range(len(block.head)))]
        for row in range(1, block.rows + 1)
    ]
    boxes = [(cell, wide) for row in rows[:1] for cell, wide in zip(row, columns, strict=True) if isinstance(cell, Boxes)]
    tall = max([block.row_mm * mm, *(cell.wrap(wide - 4, 0)[1] + 6 for cell, wide in boxes)])
    heights = [*([None] * len(head)), *([tall] * block.rows)]
    table = Table([*head, *rows], colWidths=columns, rowHeights=heights, repeatRows=1 if len(head) == 1 else 0)
    table.setStyle(
        TableStyle(
            [
                OUR_FONT,
                ("GRID", (0, 0), (-1, -1), 0.6, ink.rule),
                ("BACKGROUND", (0, 0), (-1, len(head) - 1), ink.tint),
                ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
                ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
                ("LEFTPADDING", (0, 0), (-1, -1), 2),
                ("RIGHTPADDING", (0, 0), (-1, -1), 2),
                ("TOPPADDING", (0, 0), (-1, -1), 2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
            ]
        )
    )
    return [table, Spacer(1, style.points * 0.5)]
