"""A spreadsheet as values: sheets of rows, one head each; drawn by `documents`. Texts are texts: nothing in it is ever run."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.services.export import Export


@dataclass(frozen=True, slots=True)
class Sheet:
    """`name` at most 31 characters. A cell is a text, a whole number, a day, or None; `widths` are in characters, one a column.

    `wide` prints across the page; a sheet is printed on the width of one page, its head on each.
    """

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[str | int | date | None, ...], ...]
    widths: tuple[int, ...] = ()
    title: str = ""
    wide: bool = True


@dataclass(frozen=True, slots=True)
class Workbook:
    """`title` and `author` are the file's own facts; the same values give the same file."""

    title: str
    author: str
    sheets: tuple[Sheet, ...]


MOST_ROWS = 1_048_576
"""Rows that a sheet can hold, its head included (the format's own limit)."""


def book_of(export: Export, title: str, codes: str, author: str = "") -> Workbook:
    """An export as a book: the records, and in a second sheet what their codes mean. `title` and `codes` name the sheets."""
    return Workbook(title, author, (_sheet(title, export.rows()), _sheet(codes, export.code_rows())))


def _sheet(name: str, lines: Iterator[Sequence[str]]) -> Sheet:
    head, *rows = (tuple(line) for line in lines)
    return Sheet(name[:31], head, tuple(rows[: MOST_ROWS - 1]))
