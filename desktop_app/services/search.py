"""Words to records: everything, as one types, newest first, the match shown."""

from dataclasses import dataclass

from desktop_app.domain.kinds import KINDS
from desktop_app.domain.record import Record, dated_on
from desktop_app.domain.territory import place_label
from desktop_app.services.session import Session
from desktop_app.services.text import folded, words

AROUND = 60
"""Characters shown on each side of a match."""


@dataclass(frozen=True, slots=True)
class Found:
    """One result: the snippet holds the first match; `marks` are (start, end) offsets of matches inside it."""

    id: str
    kind: str
    ref: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]
    on: str
    key: int
    commitment: str = ""


class Search:
    """The questions of the search page and command."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def find(self, text: str, kind: str = "", limit: int = 50, after: int | None = None) -> tuple[Found, ...]:
        """Records that hold every word, the last as a prefix; newest first. Empty when nothing was typed."""
        hits = self._session.reading.search(text, kind, limit, after)
        typed = words(text)
        return tuple(self._found(hit.record, hit.key, typed) for hit in hits)

    def _found(self, record: Record, key: int, typed: tuple[str, ...]) -> Found:
        body = self._body(record)
        snippet, marks = cut(body, typed)
        parent = str(record["parent"] or record["commitment"] or "") if record.kind in ("step", "waiting", "attachment") else ""
        on = dated_on(KINDS[record.kind], record)[:10]
        return Found(record.id, record.kind, record.ref, self.title(record), snippet, marks, on, key, parent)

    def title(self, record: Record) -> str:
        """How a record is named on screen: its title, its place and theme, its name."""
        territory = self._session.territory()
        if record.kind == "encounter":
            where = place_label(record["place"]) or territory.area_label(record["place"])
            return " · ".join(part for part in (where, territory.theme_label(str(record["main_theme"] or ""))) if part)
        kind = KINDS[record.kind]
        return next((str(record[name]) for name in kind.title if record[name]), record.ref)

    def _body(self, record: Record) -> str:
        territory = self._session.territory()
        parts = []
        for name in KINDS[record.kind].search:
            value = record[name]
            if isinstance(value, dict):
                parts.append(territory.where_label(value))
            elif name == "main_theme":
                parts.append(territory.theme_label(str(value or "")))
            elif value:
                parts.append(str(value))
        return " · ".join(part for part in parts if part)


def cut(text: str, typed: tuple[str, ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The part of a text around its first match, and where the matches are in it. Accents and case are set aside."""
    import re

    spans = [(found.start(), found.end()) for found in re.finditer(r"\w+", text) if _matches(folded(found.group()), typed)]
    if not spans:
        return text[: 2 * AROUND].replace("\n", " "), ()
    start = max(0, spans[0][0] - AROUND)
    start = text.rfind(" ", 0, start) + 1 if start else 0
    end = min(len(text), spans[0][1] + 2 * AROUND)
    snippet = ("…" if start else "") + text[start:end].replace("\n", " ") + ("…" if end < len(text) else "")
    shift = start - (1 if start else 0)
    return snippet, tuple((first - shift, last - shift) for first, last in spans if first >= start and last <= end)


def _matches(word: str, typed: tuple[str, ...]) -> bool:
    """A whole word for all but the last one typed, which is a prefix."""
    return bool(typed) and (word in typed[:-1] or word.startswith(typed[-1]))
