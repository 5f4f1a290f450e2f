"""Writes spreadsheets. A text that begins like a formula, a link or a number stays the text that it is."""

import io
from datetime import UTC, date, datetime

import xlsxwriter

from desktop_app.services.workbook import Sheet, Workbook

_PLAIN = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
    "default_date_format": "dd/mm/yyyy",
}
"""Nothing that somebody wrote is run by whoever opens the file; nothing is written to a temporary folder in clear."""

_MADE = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The file's own date: the same book gives the same bytes."""

_LEAST, _MOST, _SAMPLE = 10, 60, 200
_CELL_CHARACTERS = 32_767
"""The format's own limit."""


def workbook_bytes(book: Workbook) -> bytes:
    """The file, whole."""
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer, _PLAIN)
    made.set_properties({"title": book.title, "author": book.author, "created": _MADE})
    head = made.add_format({"bold": True, "bg_color": "#E3F0EF", "border": 1, "text_wrap": True, "valign": "top"})
    cell = made.add_format({"text_wrap": True, "valign": "top"})
    day = made.add_format({"num_format": "dd/mm/yyyy", "valign": "top", "align": "left"})
    for sheet in book.sheets:
        _write(made.add_worksheet(sheet.name), sheet, head, cell, day)
    made.close()
    return buffer.getvalue()


def _write(page, sheet: Sheet, head, cell, day) -> None:
    for column, text in enumerate(sheet.head):
        page.write_string(0, column, text, head)
        page.set_column(column, column, _width(sheet, column))
    for at, row in enumerate(sheet.rows, 1):
        for column, value in enumerate(row):
            if isinstance(value, date):
                page.write_datetime(at, column, value, day)
            elif isinstance(value, int):
                page.write_number(at, column, value, cell)
            elif value:
                page.write_string(at, column, value[:_CELL_CHARACTERS], cell)
    page.freeze_panes(1, 1)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), max(0, len(sheet.head) - 1))
    page.repeat_rows(0)
    page.fit_to_pages(1, 0)
    page.set_paper(9)  # A4
    if sheet.wide:
        page.set_landscape()
    if sheet.title:
        page.set_header(f"&L&14{sheet.title.replace('&', '&&')}")


def _width(sheet: Sheet, column: int) -> int:
    if column < len(sheet.widths):
        return sheet.widths[column]
    longest = max((len(str(row[column] or "")) for row in sheet.rows[:_SAMPLE]), default=0)
    return max(_LEAST, min(_MOST, longest, 60), min(_MOST, len(sheet.head[column]) + 2))
