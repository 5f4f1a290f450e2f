"""The two files of Decidim (domain reference, F2): the one that a site imports, and the one that it exports.

The site reads with Ruby's CSV and `;`: UTF-8, no byte order mark (it would become part of the first header), every field quoted, LF inside
quotes, no CR. Required columns are `title/<locale>` and `body/<locale>` of the site's default language. A site writes `title` and `body`
with or without the language, and the body as HTML.
"""

import csv
import html
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import NotFromDecidim

MOST_BYTES = 50_000_000
"""A file of 10,000 proposals with their comments' addresses weighs some 20 MB (choice)."""

ONLINE_COLUMNS = ("id", "title", "body")
"""What is needed of the site's export; `title` and `body` may carry a language."""

_VOTES = ("votes", "supports", "proposal_votes_count")
"""Names that versions of Decidim gave to the number of votes, the newest first."""

_PUBLISHED = ("published_at", "created_at")
_MARK = b"\xef\xbb\xbf"
_SHEET = re.compile(r"\((?:fiche|sheet)[\s\u00a0]+([^()\s]{1,40})\)\s*\Z")
_BREAK = re.compile(r"<\s*(?:br|/p|/li|/div|/h\d)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{1,300}>")


# -- the file that a site imports
def proposals(rows: Iterable[Mapping[str, str]], columns: Sequence[str]) -> Iterator[str]:
    """Lines of the file, header first. Line ends within a text become LF; signs that no text has are left out."""
    yield _quoted(columns)
    for row in rows:
        yield _quoted(_plain(row.get(column, "")) for column in columns)


def with_sheet(body: str, sheet: str) -> str:
    """The text, ended by the number of its sheet, which is how the site's own export leads back to it."""
    return f"{body.rstrip()}\n\n(fiche {sheet})"


def _quoted(cells: Iterable[str]) -> str:
    return ";".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\n"


def _plain(text: str) -> str:
    joined = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    return "".join(sign for sign in joined if sign in "\n\t" or (ord(sign) >= 32 and not 0x7F <= ord(sign) <= 0x9F))


# -- the file that a site exports
@dataclass(frozen=True, slots=True)
class OnlineLine:
    """A proposal as the site exports it. `line` counts the header as 1; `sheet`: what the end of its text says; `votes`: None if unsaid."""

    line: int
    id: str
    title: str
    body: str
    sheet: str
    votes: int | None
    published: str


def read_proposals(content: bytes, locale: str = "fr") -> tuple[tuple[OnlineLine, ...], bool]:
    """The proposals of a file, and whether it begins with a byte order mark. Raises NotFromDecidim."""
    if len(content) > MOST_BYTES:
        raise NotFromDecidim("large")
    marked = content.startswith(_MARK)
    try:
        text = content.removeprefix(_MARK).decode("utf-8")
    except UnicodeDecodeError as wrong:
        raise NotFromDecidim("encoding", str(content[: wrong.start].count(b"\n") + 1)) from wrong
    rows = _rows(text)
    if not rows:
        raise NotFromDecidim("empty")
    head = [cell.strip() for cell in rows[0]]
    at = _columns(head, locale)
    return tuple(_line(number, row, head, at) for number, row in enumerate(rows[1:], 2) if any(row)), marked


def _rows(text: str) -> list[list[str]]:
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    try:
        return list(reader)
    except csv.Error as wrong:
        raise NotFromDecidim("quotes", str(_open_quote(text, reader.line_num))) from wrong


def _open_quote(text: str, last: int) -> int:
    """The line where the trouble begins: a quote that nothing closes carries the reader to the end, far from where it stands."""
    opened = 0
    for number, line in enumerate(text.split("\n"), 1):
        if line.count('"') % 2:
            opened = 0 if opened else number
    return opened or last


def _columns(head: Sequence[str], locale: str) -> dict[str, int]:
    if len(head) == 1 and ("," in head[0] or "\t" in head[0]):
        raise NotFromDecidim("separator")
    twice = sorted({name for name in head if name and head.count(name) > 1})
    if twice:
        raise NotFromDecidim("twice", ", ".join(twice))
    found = {name: place for name in ONLINE_COLUMNS if (place := _place(head, name, locale)) >= 0}
    missing = [name if name == "id" else f"{name}/{locale}" for name in ONLINE_COLUMNS if name not in found]
    if missing:
        raise NotFromDecidim("columns", ", ".join(missing))
    for wanted, names in (("votes", _VOTES), ("published", _PUBLISHED)):
        known = next((name for name in names if name in head), "")
        if known:
            found[wanted] = head.index(known)
    return found


def _place(head: Sequence[str], name: str, locale: str) -> int:
    return next((head.index(wanted) for wanted in (f"{name}/{locale}", name) if wanted in head), -1)


def _line(number: int, row: Sequence[str], head: Sequence[str], at: Mapping[str, int]) -> OnlineLine:
    if len(row) != len(head):
        raise NotFromDecidim("cells", str(number))
    cells = {name: row[place].strip() for name, place in at.items()}
    if not cells["id"].isdigit():
        raise NotFromDecidim("columns", f"id ({number})")
    body = _without_tags(cells["body"])
    sheet = _SHEET.search(body)
    votes = cells.get("votes", "")
    said = body[: sheet.start()].rstrip() if sheet else body
    published = cells.get("published", "")
    return OnlineLine(
        number,
        cells["id"],
        _without_tags(cells["title"]),
        said,
        sheet[1] if sheet else "",
        int(votes) if votes.isdigit() else None,
        published[:10],
    )


def _without_tags(text: str) -> str:
    return html.unescape(_TAG.sub("", _BREAK.sub("\n", text))).replace("\r\n", "\n").replace("\r", "\n").strip()
