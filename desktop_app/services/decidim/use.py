"""The use cases: what would leave, the file, and what the site sends back."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from desktop_app.domain.change import Edit
from desktop_app.domain.errors import DecidimLinesRefused, NothingToExport, NotYours
from desktop_app.domain.process import standing_of
from desktop_app.domain.record import Record
from desktop_app.services.contributions import Contributions
from desktop_app.services.decidim.file import OnlineLine, proposals, read_proposals, with_sheet
from desktop_app.services.decidim.values import Leaving, OnlineRow, Returned, Scopes
from desktop_app.services.edits import changed, held, made
from desktop_app.services.entry import Context
from desktop_app.services.known_names import WRITERS
from desktop_app.services.outcome import Outcome
from desktop_app.services.paging import every
from desktop_app.services.papers.names import check_texts
from desktop_app.services.session import Session, outcome

Value = Any
Write = Callable[[Path, Iterable[str]], int | None]
"""Writes lines into a file, whole or not at all: how many, None when it was stopped."""

_DANGEROUS = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
_REACH = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]{2,}|(?:\+33|0)[\s.\u00a0\u202f]?[1-9](?:[\s.\-\u00a0\u202f]?\d{2}){4}")
_STAYS = ("set_aside", "duplicate", "to_read", "not_admissible")


class Decidim:
    """Over one notebook, for one process at a time."""

    def __init__(self, session: Session, contributions: Contributions) -> None:
        self._session, self._contributions = session, contributions

    # -- to the site
    def leaving(self, process: str, again: bool = False, scopes: Scopes | None = None) -> Leaving:
        """What the file would hold; `again`: also what left in an earlier file and has no number of the site yet."""
        everything = self._contributions.all(process)
        rows = _ready(everything, again)
        standings = [standing_of(one.values) for one in everything if one["source"] != "online"]
        texts = {_sheet(one): (str(one["title"] or ""), str(one["body"] or "")) for one in rows}
        areas = {_area(one) for one in rows} - {""}
        return Leaving(
            rows=len(rows),
            again=sum(bool(one["export_batch"] or one["external_id"]) for one in everything if one["source"] != "online")
            - sum(bool(one["export_batch"]) for one in rows),
            to_read=standings.count("to_read"),
            set_aside=standings.count("set_aside"),
            duplicates=standings.count("duplicate"),
            not_admissible=standings.count("not_admissible"),
            online=len(everything) - len(standings),
            dangerous=tuple(sheet for sheet, both in texts.items() if any(text.startswith(_DANGEROUS) for text in both)),
            reachable=tuple(sheet for sheet, both in texts.items() if any(_REACH.search(text) for text in both)),
            unmapped=tuple(sorted(areas - set(scopes.scope))) if scopes is not None and scopes.scope else (),
        )

    def export(
        self, process: str, to: Path, write: Write, again: bool = False, scopes: Scopes | None = None, bare: bool = False
    ) -> Outcome[int]:
        """Write the file and note in each contribution in which one it left; the number of rows.

        `bare` takes away signs that a spreadsheet would run from the beginning of titles and texts. Reads every resident: for an executor.
        Raises NothingToExport, NamesInPaper, NotYours, DiskFull, FileNotWritable.
        """
        self._may_write()
        rows = _ready(self._contributions.all(process), again)
        if not rows:
            raise NothingToExport
        self._check_names(rows)
        known = self._session.reading.get(process)
        locale = str(known["platform_locale"] or "fr") if known is not None else "fr"
        given = scopes or Scopes()
        columns = [f"title/{locale}", f"body/{locale}", *_numbered(given)]
        # Noted first, in one transaction with the file: a file that could not be written leaves no trace, and none leaves without a trace.
        with self._session.write() as context:
            batch = f"decidim-{context.today.isoformat()}-{context.work.new_id()[-4:]}"
            edits = [edit for one in rows for edit in changed(one, {"export_batch": batch}, context)]
            saved = context.work.save(edits)
            write(to, proposals((_row(one, locale, given, bare) for one in rows), columns))
        return outcome(len(rows), saved)

    # -- from the site
    def look(self, process: str, content: bytes) -> Returned:
        """What a file of the site would change; nothing is written. Raises NotFromDecidim."""
        record = self._session.reading.get(process)
        lines, marked = read_proposals(content, str(record["platform_locale"] or "fr") if record is not None else "fr")
        return _compared(lines, self._contributions.all(process), marked)

    def take(self, process: str, content: bytes) -> Outcome[Returned]:
        """Note the numbers and votes of the site, and the ideas written there; all of the file or nothing.

        Raises NotFromDecidim, DecidimLinesRefused when a sheet is unknown here or stands twice in the file, NotYours.
        """
        self._may_write()
        found = self.look(process, content)
        if not found.sound:
            raise DecidimLinesRefused(tuple(str(row.line) for row in found.rows if row.fate in ("unknown_sheet", "sheet_twice")))
        lines = {one.line: one for one in read_proposals(content, self._locale(process))[0]}
        with self._session.write() as context:
            held(process, "process", context)
            edits: list[Edit] = []
            for row in found.rows:
                edits += _taken(process, row, lines[row.line], context)
            saved = context.work.save(edits) if edits else None
        return outcome(found, saved)

    def home_of(self, content: bytes) -> str:
        """The process to which a file belongs: the one whose sheets it holds; "" when none or several do. Raises NotFromDecidim."""
        sheets = {line.sheet for line in read_proposals(content)[0] if line.sheet}
        found = [one.id for one in every(self._session.reading, "process") if sheets & {_sheet(line) for line in self._left(one.id)}]
        return found[0] if len(found) == 1 else ""

    def _left(self, process: str) -> list[Record]:
        return [one for one in self._contributions.all(process) if one["export_batch"]]

    def _locale(self, process: str) -> str:
        record = self._session.reading.get(process)
        return str(record["platform_locale"] or "fr") if record is not None else "fr"

    def _check_names(self, rows: Sequence[Record]) -> None:
        placed = [(_sheet(one), str(one[name] or "")) for one in rows for name in ("title", "body")]
        check_texts(placed, self._session.reading, self._session.territory())

    def _may_write(self) -> None:
        if self._session.author.role not in WRITERS:
            raise NotYours("write", self._session.author.role)


# -- to the site
def _ready(everything: Sequence[Record], again: bool) -> list[Record]:
    """What was written here, read over, and speaks for itself; once only, unless `again`."""
    return [
        one
        for one in everything
        if one["source"] != "online"
        and standing_of(one.values) not in _STAYS
        and not one["external_id"]
        and (again or not one["export_batch"])
    ]


def _sheet(record: Record) -> str:
    """The number on the paper; of an idea without paper, its reference."""
    return re.sub(r"[()\s]", "_", str(record["sheet_no"] or record.ref))


def _area(record: Record) -> str:
    place = record["place"] or {}
    return str(place.get("neighbourhood") or place.get("town") or "")


def _numbered(scopes: Scopes) -> list[str]:
    return [*(["scope/id"] if scopes.scope else []), *(["taxonomies/ids"] if scopes.taxonomies else [])]


def _row(record: Record, locale: str, scopes: Scopes, bare: bool) -> Mapping[str, str]:
    title, body = " ".join(str(record["title"] or "").split()), str(record["body"] or "")
    if bare:
        title, body = (text.lstrip("".join(_DANGEROUS) + " ") or text for text in (title, body))
    place = record["place"] or {}
    codes = [str(code) for code in (place.get("neighbourhood"), place.get("town")) if code]
    scope = next((scopes.scope[code] for code in codes if code in scopes.scope), None)
    tags = [scopes.taxonomies[code] for code in (*codes, str(record["main_theme"] or "")) if code in scopes.taxonomies]
    return {
        f"title/{locale}": title,
        f"body/{locale}": with_sheet(body, _sheet(record)),
        "scope/id": str(scope) if scope is not None else "",
        "taxonomies/ids": ",".join(str(tag) for tag in dict.fromkeys(tags)),
    }


# -- from the site
def _compared(lines: Sequence[OnlineLine], everything: Sequence[Record], marked: bool) -> Returned:
    by_sheet = {_sheet(one): one for one in everything if one["source"] != "online"}
    by_number = {str(one["external_id"]): one for one in everything if one["external_id"]}
    told = [line.sheet for line in lines if line.sheet]
    rows = []
    for line in lines:
        record = by_sheet.get(line.sheet) if line.sheet else by_number.get(line.id)
        rows.append(
            OnlineRow(line.line, line.id, line.sheet, line.title, _fate(line, record, told), line.votes, record.id if record else "")
        )
    missing = tuple(sheet for sheet, one in by_sheet.items() if one["export_batch"] and sheet not in told)
    return Returned(tuple(rows), missing, marked)


def _fate(line: OnlineLine, record: Record | None, told: Sequence[str]) -> str:
    if not line.sheet:
        return "known" if record is not None else "new"
    if record is None:
        return "unknown_sheet"
    if told.count(line.sheet) > 1:
        return "sheet_twice"
    before = str(record["external_id"] or "")
    return "matched" if not before else "known" if before == line.id else "changed"


def _taken(process: str, row: OnlineRow, line: OnlineLine, context: Context) -> list[Edit]:
    votes = {"votes_online": line.votes} if line.votes is not None else {}
    if row.fate != "new":
        return changed(held(row.contribution, "contribution", context), {"external_id": line.id, **votes}, context)
    day = line.published if re.fullmatch(r"\d{4}-\d{2}-\d{2}", line.published) else context.today.isoformat()
    values = {
        "process": process,
        "source": "online",
        "received_on": min(day, context.today.isoformat()),
        "title": line.title[:150] or line.id,
        "body": line.body or line.title,
        "external_id": line.id,
        **votes,
    }
    return [made("contribution", values, context)]
