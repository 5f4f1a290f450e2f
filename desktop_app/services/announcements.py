"""À faire savoir: what the town says, where and until when; and what was refused or is planned at an address."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any

from desktop_app.domain.announcement import in_force
from desktop_app.domain.record import Record
from desktop_app.services.outcome import Outcome
from desktop_app.services.paging import every
from desktop_app.services.records import Records
from desktop_app.services.session import Session
from desktop_app.services.territories import Territory

Value = Any

MOST = 2_000
REFUSED_SINCE = timedelta(days=731)
"""Refusals of 24 months are told again (issue 5, brief of a visit)."""

PLANS = ("works", "process", "closure")
"""Kinds of announcement that are plans: they warn whoever is about to promise something there."""

STATES = ("now", "ahead", "past")


@dataclass(frozen=True, slots=True)
class AnnouncementRow:
    """One announcement. `area` in words; `state`: now, ahead or past; days are ISO text."""

    id: str
    text: str
    kind: str
    area: str
    from_on: str
    to_on: str
    state: str
    source: str
    channels: tuple[str, ...]
    leaflets: int
    halls: str
    record: Record


@dataclass(frozen=True, slots=True)
class RefusedHere:
    """Something asked at an address and refused: its title, the reason that may be said, the day."""

    commitment: str
    title: str
    outcome: str
    reason: str
    on: str


@dataclass(frozen=True, slots=True)
class Here:
    """What is known of an address beside its commitments: what is to be said there, what was refused there."""

    announcements: tuple[AnnouncementRow, ...] = ()
    refused: tuple[RefusedHere, ...] = ()

    @property
    def plans(self) -> tuple[AnnouncementRow, ...]:
        """What is planned there: a promise had better agree with it."""
        return tuple(one for one in self.announcements if one.kind in PLANS)


NOTHING_HERE = Here()


class Announcements:
    """The use cases of À faire savoir."""

    def __init__(self, session: Session, records: Records) -> None:
        self._session, self._records = session, records

    # -- writing
    def save(self, values: Mapping[str, Value], id: str = "") -> Outcome[str]:
        """Keep a new announcement, or correct one. Raises the refusals of its fields (`ends_before_start`, `unknown_area`)."""
        if not id:
            added = self._records.add("announcement", {name: value for name, value in values.items() if value not in (None, "", ())})
            return Outcome(added.value.id, added.topics, added.group)
        corrected = self._records.correct(id, {name: None if value in ("", ()) else value for name, value in values.items()})
        return Outcome(id, corrected.topics, corrected.group)

    def remove(self, id: str) -> Outcome[tuple[str, ...]]:
        """Put an announcement in the bin."""
        return self._records.delete((id,))

    # -- reading
    def rows(self, state: str = "") -> tuple[AnnouncementRow, ...]:
        """Every announcement, or those of one state; what ends first comes first, the past the other way round."""
        rows = [self._row(record) for record in self._all()]
        shown = [row for row in rows if not state or row.state == state]
        if state == "past":
            return tuple(sorted(shown, key=lambda row: (row.to_on, row.id), reverse=True))
        return tuple(sorted(shown, key=lambda row: (STATES.index(row.state), row.to_on, row.id)))

    def counts(self) -> Mapping[str, int]:
        """How many there are of each state."""
        found = [self._row(record).state for record in self._all()]
        return {state: found.count(state) for state in STATES}

    def get(self, id: str) -> AnnouncementRow:
        """One announcement. Raises UnknownRecord."""
        return self._row(self._records.get(id))

    def this_week(self, day: date | None = None) -> tuple[AnnouncementRow, ...]:
        """What is to be said between a day (today) and the Sunday of its week; what ends first comes first."""
        day = day or self._session.today()
        sunday = (day + timedelta(days=6 - day.weekday())).isoformat()
        found = [self._row(one) for one in self._all() if one["from_on"] <= sunday and one["to_on"] >= day.isoformat()]
        return tuple(sorted(found, key=lambda row: (row.from_on > day.isoformat(), row.to_on, row.id)))

    def of_areas(self, areas: tuple[str, ...], day: str) -> tuple[AnnouncementRow, ...]:
        """What is to be said in these neighbourhoods or towns on a day."""
        territory = self._session.territory()
        wanted = {code for area in areas for code in _reach(territory, area)}
        found = [self._row(one) for one in self._all() if in_force(one.values, day) and wanted & set(one["area"] or ())]
        return tuple(sorted(found, key=lambda row: (row.to_on, row.id)))

    def here(self, place: Mapping[str, Value], theme: str = "") -> Here:
        """What is to be said at a place today, and what was refused there in 24 months (on this theme when one is given)."""
        area = str(place.get("neighbourhood") or place.get("town") or "")
        today = self._session.today()
        said = self.of_areas((area,), today.isoformat()) if area else ()
        since = (today - REFUSED_SINCE).isoformat()
        refused = self._session.reading.refused_at(place, since, 20)
        kept = [one for one in refused if not theme or one["main_theme"] == theme]
        return Here(said, tuple(self._refused(one) for one in kept[:3]))

    def _refused(self, record: Record) -> RefusedHere:
        outcome = str(record.computed.get("outcome") or "")
        steps = [one for one in self._session.reading.children("step", (record.id,)) if one["type"] == outcome]
        last = max(steps, key=lambda one: str(one["on"] or ""), default=None)
        reason = str((last["reason"] or last["note"] or "") if last is not None else "")
        return RefusedHere(record.id, str(record["title"] or ""), outcome, reason, str(record.computed.get("done_on") or ""))

    def _all(self) -> tuple[Record, ...]:
        return tuple(islice(every(self._session.reading, "announcement"), MOST))

    def _row(self, record: Record) -> AnnouncementRow:
        territory, today = self._session.territory(), self._session.today().isoformat()
        from_on, to_on = str(record["from_on"]), str(record["to_on"])
        return AnnouncementRow(
            id=record.id,
            text=str(record["text"] or ""),
            kind=str(record["kind"] or "other"),
            area=", ".join(territory.sector_label(str(code)) for code in record["area"] or ()),
            from_on=from_on,
            to_on=to_on,
            state="past" if to_on < today else "ahead" if from_on > today else "now",
            source=str(record["source"] or ""),
            channels=tuple(str(code) for code in record["channels"] or ()),
            leaflets=int(record["leaflets"] or 0),
            halls=str(record["halls"] or ""),
            record=record,
        )


def _reach(territory: Territory, code: str) -> tuple[str, ...]:
    """A neighbourhood with its town, or a town: an announcement of the town is to be said in each of its neighbourhoods."""
    held = territory.neighbourhoods.get(code)
    return (code, str(held["town"])) if held is not None else (code,)
