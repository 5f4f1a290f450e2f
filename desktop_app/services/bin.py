"""The bin: records deleted by somebody, who did it and when, and the way back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.record import Record, clock_instant
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter
from desktop_app.services.records import Records
from desktop_app.services.search import Search
from desktop_app.services.session import Session

BIN_KINDS = (
    *("encounter", "commitment", "step", "waiting", "attachment", "resident", "visit", "stop", "announcement", "field_sheet"),
    *("initiative", "budget_line", "actor", "contact_person", "contact_duty", "mobilisation"),
    *("process", "meeting", "opinion", "membership", "contribution", "support_request", "watch_item", "absence", "place"),
)
"""Kinds that a person deletes, in the order in which the page shows them; the rest of the referential is retired by dates.

A carrier is not among them: taken away, it took its agreement back, and only itself gives it again.
"""

PEOPLE = ("resident", "contact_person")
"""Kinds whose title is somebody's name."""

OWNERS = ("parent", "initiative", "process", "commitment", "actor", "visit", "person")
"""Fields that say what a record belonged to, the nearest first."""


@dataclass(frozen=True, slots=True)
class Binned:
    """One deleted record. `title` may name somebody (`private`); `deleted_at` is an instant, `by` a name, `theirs` another's own act.

    The title of a step or of somebody waiting is a code, that of a duty a number of days, of an absence a day, of a session without
    title an instant: the page puts them in words.
    """

    id: str
    kind: str
    ref: str
    title: str
    detail: str
    deleted_at: str
    by: str
    private: bool
    theirs: bool


@dataclass(frozen=True, slots=True)
class BinRows:
    """Some of them, those of the newest records first, and the key after which the next page begins (None: no more)."""

    rows: tuple[Binned, ...]
    after: int | None


class Bin:
    """What the bin's page asks and does."""

    def __init__(self, session: Session, records: Records, search: Search) -> None:
        self._session, self._records, self._search = session, records, search

    def counts(self) -> Mapping[str, int]:
        """How many deleted records there are of each kind that has some."""
        counts = self._session.reading.counts("bin")
        return {kind: counts[kind] for kind in BIN_KINDS if counts.get(kind)}

    def rows(self, kind: str, limit: int = 50, after: int | None = None) -> BinRows:
        """Deleted records of a kind."""
        page = self._session.reading.page(kind, Filter(hidden=True), limit, after)
        return BinRows(tuple(self._row(record) for record in page.records), page.next_key)

    def restore(self, ids: Sequence[str]) -> Outcome[tuple[str, ...]]:
        """Bring records back, as one gesture. Raises NotYours for another's step."""
        return self._records.undelete(ids)

    def _row(self, record: Record) -> Binned:
        reading = self._session.reading
        deletions = [change for change in reading.changes(record.id) if "deleted" in change.settings]
        last = max(deletions, key=lambda change: (change.at, change.name), default=None)
        by = reading.get_many("person", (last.by,)) if last is not None else ()
        title = str(record["alias"] or "") if record.kind == "resident" else self._search.title(record)
        title = str(record["title"] or record["at"]) if record.kind == "meeting" else title
        return Binned(
            id=record.id,
            kind=record.kind,
            ref=record.ref,
            title=title or record.ref,
            detail=self._detail(record),
            deleted_at=clock_instant(last.at) if last is not None else record.changed_at,
            by=str(by[0]["name"]) if by else "",
            private=record.kind in PEOPLE,
            theirs=record.kind == "step" and record.author != self._session.author.person,
        )

    def _detail(self, record: Record) -> str:
        """One more line: what was said, or what it belonged to."""
        parent = next((str(record[name]) for name in OWNERS if record[name]), "")
        owner = self._session.reading.get(parent) if parent else None
        if owner is not None:
            return self._search.title(owner)
        return " ".join(str(record["note"] or "").split())[:160]
