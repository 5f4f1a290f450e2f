"""Où s’adresser: where to send people, found by word, theme or town; with hours, papers to bring, and when somebody last checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from desktop_app.domain.record import Record
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Filter
from desktop_app.services.records import Records
from desktop_app.services.session import Session
from desktop_app.services.text import folded

Value = Any

MOST = 1_000
"""Points that are read: a service keeps dozens, hardly hundreds."""

CHECK_AFTER = timedelta(days=180)
"""Hours not checked for half a year may be wrong: the page says so (a product choice)."""


@dataclass(frozen=True, slots=True)
class PointRow:
    """One place to send people to; `themes` in words, `stale` when its hours were not checked for long."""

    id: str
    name: str
    matters: str
    themes: str
    town: str
    address: str
    hours: str
    papers: str
    phone: str
    website: str
    checked_on: str
    note: str
    stale: bool
    record: Record


class ServicePoints:
    """The use cases of Où s’adresser."""

    def __init__(self, session: Session, records: Records) -> None:
        self._session, self._records = session, records

    def rows(self, words: str = "", theme: str = "", town: str = "") -> tuple[PointRow, ...]:
        """Points that hold every word, by name; those of a theme or a town only, when one is given."""
        wanted = folded(words).split()
        found = self._session.reading.page("service_point", Filter(), MOST).records
        rows = (self._row(record) for record in found)
        kept = [
            row
            for row in rows
            if all(word in _said(row) for word in wanted)
            and (not theme or theme in (row.record["themes"] or ()))
            and (not town or row.record["town"] in (None, town))
        ]
        return tuple(sorted(kept, key=lambda row: (folded(row.name), row.id)))

    def save(self, values: Mapping[str, Value], id: str = "") -> Outcome[str]:
        """Keep a new point, or correct one. Raises the refusals of its fields."""
        if not id:
            added = self._records.add("service_point", {name: value for name, value in values.items() if value not in (None, "", ())})
            return Outcome(added.value.id, added.topics, added.group)
        corrected = self._records.correct(id, {name: None if value in ("", ()) else value for name, value in values.items()})
        return Outcome(id, corrected.topics, corrected.group)

    def checked(self, id: str) -> Outcome[str]:
        """Somebody called or went there today: hours and papers are right."""
        corrected = self._records.correct(id, {"checked_on": self._session.today().isoformat()})
        return Outcome(id, corrected.topics, corrected.group)

    def remove(self, id: str) -> Outcome[tuple[str, ...]]:
        """Put a point in the bin."""
        return self._records.delete((id,))

    def _row(self, record: Record) -> PointRow:
        territory = self._session.territory()
        text = {name: str(record[name] or "") for name in ("name", "matters", "address", "hours", "papers", "phone", "website", "note")}
        checked = str(record["checked_on"] or "")
        oldest = (self._session.today() - CHECK_AFTER).isoformat()
        return PointRow(
            id=record.id,
            themes=", ".join(territory.theme_label(str(code)) for code in record["themes"] or ()),
            town=territory.town_label(str(record["town"] or "")),
            checked_on=checked,
            stale=checked < oldest,
            record=record,
            **text,
        )


def _said(row: PointRow) -> str:
    return folded(" ".join((row.name, row.matters, row.themes, row.town, row.address, row.papers, row.note)))
