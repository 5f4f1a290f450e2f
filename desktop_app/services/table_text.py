"""A table saved by somebody's spreadsheet: which encoding, which separator, its heading, its lines; dates as sheets write them.

Sources of the forms: domain reference, F6 and F7. Nothing is guessed beyond them: what cannot be read is refused with its reason.
"""

import codecs
import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.errors import UnreadableTable
from desktop_app.services.text import folded

SEPARATORS = (";", ",", "\t", "|")
MOST_BYTES = 20_000_000
"""A directory of some thousands is a hundredth of this."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HINT = re.compile(r"\A\ufeff?sep=(.)\r?\n", re.IGNORECASE)
_DANGEROUS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_MONTHS = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre")
_SERIAL_ZERO = date(1899, 12, 30)
"""Day 0 of a spreadsheet whose day 1 is 1900-01-01 and that believes in 29 February 1900."""


@dataclass(frozen=True, slots=True)
class TableLine:
    """One line of the file as it is: the number of its first line of text (1: the heading), and its cells."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """What a file holds: how it was read, its heading, its lines that are not empty."""

    encoding: str
    separator: str
    heading: tuple[str, ...]
    lines: tuple[TableLine, ...]


def read_table(content: bytes, known: Callable[[Sequence[str]], int]) -> Table:
    """A file read with the separator under which most of its heading is `known`. Raises UnreadableTable."""
    if len(content) > MOST_BYTES:
        raise UnreadableTable("large")
    text, encoding = decoded(content)
    hint = _HINT.match(text)
    text = text[hint.end() :] if hint else text
    if not text.strip(" \t\r\n;,|"):
        raise UnreadableTable("empty")
    separators = (hint[1],) if hint else SEPARATORS
    ranked = {one: _rank(text, one, known) for one in separators}
    best = max(separators, key=lambda one: ranked[one])
    if not ranked[best][0]:
        raise UnreadableTable("heading")
    heading, *lines = _lines(text, best, 1 if hint else 0)
    return Table(encoding, best, heading.cells, tuple(line for line in lines if any(line.cells)))


def decoded(content: bytes) -> tuple[str, str]:
    """Text and how it was written: by its mark, else UTF-8, else the one of Windows. Raises UnreadableTable."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _as(content, encoding), encoding.removesuffix("-sig")
    if b"\x00" in content[:1_000]:  # text of two bytes a letter without its mark
        little = content[1:2] == b"\x00"
        return _as(content, "utf-16-le" if little else "utf-16-be"), "utf-16"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _as(content, "cp1252"), "cp1252"


def _as(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableTable("encoding") from None


def _rank(text: str, separator: str, known: Callable[[Sequence[str]], int]) -> tuple[int, int]:
    """Columns known under this separator, then how many there are."""
    try:
        heading = next(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True), [])
    except csv.Error:
        return (0, 0)
    return (known(heading), len(heading))


def _lines(text: str, separator: str, skipped: int) -> list[TableLine]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    found, number = [], 1 + skipped
    try:
        for cells in reader:
            found.append(TableLine(number, tuple(_plain(cell) for cell in cells)))
            number = reader.line_num + 1 + skipped
    except csv.Error:
        raise UnreadableTable("quotes", str(number)) from None
    return found


def _plain(cell: str) -> str:
    """A cell without the apostrophe that keeps a spreadsheet from running it."""
    cell = cell.strip(" \t\r\n\u00a0\ufeff")
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_DANGEROUS) else cell


def read_day(text: str) -> date | None:
    """A day as a sheet writes it: ISO, day first with four figures or two, in words, or a serial number; None for anything else."""
    plain = folded(text)
    if re.fullmatch(r"\d{5}(\.0+)?", plain):
        serial = int(plain.partition(".")[0])
        return _SERIAL_ZERO + timedelta(days=serial) if 20_000 <= serial <= 80_000 else None
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[t ].*)?", plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := re.fullmatch(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2}|\d{4})(?: .*)?", plain):
        year = int(found[3])
        return _day(year if year > 99 else year + (2000 if year <= 69 else 1900), int(found[2]), int(found[1]))
    if (found := re.fullmatch(r"(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})", plain)) and len(found[2]) >= 3:
        months = [at for at, name in enumerate(_MONTHS, 1) if name.startswith(found[2])]
        return _day(int(found[3]), months[0], int(found[1])) if len(months) == 1 else None
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
