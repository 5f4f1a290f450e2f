"""The two files of Decidim (domain reference, F2): the one that a site imports, and the one that it exports.

Rules, each with its source in decidim/decidim on GitHub (path under the repository's root, commit):
- the site reads `Ruby CSV`, `;`, header first: decidim-admin/lib/decidim/admin/import/readers/csv.rb (05e1466ddf). Older versions take
  UTF-8 as it comes, so that a byte order mark becomes part of the first header; later ones skip it and let the separator be set, `;` by
  default (418cf73aed). So: UTF-8, no mark, `;`, every field quoted, LF inside quotes, no CR, which all of them read;
- required are `title/<locale>` and `body/<locale>` of the site's default language, no header twice:
  decidim-proposals/lib/decidim/proposals/import/proposals_verifier.rb (902f5d874b) and
  decidim-admin/lib/decidim/admin/import/verifier.rb (034c3cafd8);
- `id` is dropped, `scope/id` a number, `taxonomies/ids` numbers with commas, `published_at` is the moment of the import:
  decidim-proposals/lib/decidim/proposals/import/proposal_creator.rb (826fee68fb);
- its export is `;`, nested names with `/`, lists with `, `, headers of the first proposal:
  decidim-core/lib/decidim/exporters/csv.rb (4e2e2c5fbe). Votes are `supports` (001e8d88ec), later `votes`, empty while they are hidden, and
  the body a plain text cut into lines (46ab35d487), before that HTML: decidim-proposals/lib/decidim/proposals/proposal_serializer.rb.
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
_ARCHIVE = b"PK\x03\x04"
"""What a ZIP begins with (APPNOTE 4.3.7), and so a workbook: sites send their exports zipped."""

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
    if content.startswith(_ARCHIVE):
        raise NotFromDecidim("archive")
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
