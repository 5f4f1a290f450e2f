"""Visits as their pages show them: lines of the list, one visit whole, what is gathered for it, where to come back."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from desktop_app.domain.days import add_days
from desktop_app.domain.errors import UnknownRecord
from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.domain.visit import visit_state
from desktop_app.services.edits import in_order
from desktop_app.services.ports import Draft, Reading, VisitCount
from desktop_app.services.session import Session
from desktop_app.services.visit_values import BackRow, StopView, VisitRow, VisitView, photos_draft
from desktop_app.services.visits.brief import frozen
from desktop_app.services.visits.gathering import Gathering
from desktop_app.services.visits.part import Part
from desktop_app.services.visits.route import areas_of, numbers_of, shown_title
from desktop_app.services.visits.warnings import warnings_of

Value = Any

BACK_DAYS, BACK_MOST = 14, 200
"""A stairwell stays on the list two weeks after the day that was said, and no list is longer (product choices)."""


def gathering(session: Session, visit: Record, stops: tuple[Record, ...], reading: Reading | None = None) -> Gathering:
    """The gathering for a visit as things stand."""
    reading = reading or session.reading
    starts_at = str(visit["starts_at"] or visit.created_at)
    areas = areas_of(visit)
    return Gathering(
        reading=reading,
        territory=session.territories.territory(reading),
        author=session.author,
        visit=visit,
        stops=stops,
        day=local_day(starts_at),
        previous=reading.previous_visit(areas, starts_at, visit.id),
    )


def local_day(at: str) -> str:
    """The day on the wall of an instant."""
    return instant(at).astimezone().date().isoformat()


class Seeing(Part):
    """What is read, nothing written."""

    def rows(self, past: bool = False, limit: int = 50, after: int | None = None) -> tuple[tuple[VisitRow, ...], int | None]:
        """A page of the list: those still to be closed, the next one first; with `past`, those that are over, the last one first.

        The second value is the key to give as `after` for the next page (None: no more).
        """
        reading, territory = self._session.reading, self._session.territory()
        records, key = reading.visits(past, limit, after)
        counts = reading.visit_counts([one.id for one in records])
        return tuple(_row(one, counts.get(one.id, VisitCount()), shown_title(one, territory)) for one in records), key

    def view(self, id: str) -> VisitView:
        """One visit whole. Raises UnknownRecord."""
        reading, territory = self._session.reading, self._session.territory()
        visit = self._visit(id)
        stops = in_order(reading.children("stop", (visit.id,)))
        gather = gathering(self._session, visit, stops)
        gathered = frozen(visit, reading) if visit["brief_at"] else gather.gathered()
        decisions = tuple(sorted(reading.children("decision", (visit.id,)), key=lambda one: (one.created_at, one.id)))
        by_stop = reading.encounters_by_stop(visit.id)
        photos = reading.children("attachment", [stop.id for stop in stops]) if stops else ()
        numbers, known = numbers_of(visit, stops), {stop.id for stop in stops}
        tallies = in_order(reading.children("tally", (visit.id,)))
        return VisitView(
            record=visit,
            title=shown_title(visit, territory),
            state=visit_state(visit.values),
            stops=tuple(
                StopView(
                    record=stop,
                    number=numbers[stop.id],
                    title=place_label(stop["place"]) or territory.area_label(stop["place"]),
                    along=tuple(one for one in gathered.along if one.stop == stop.id),
                    decisions=tuple(one for one in decisions if one["stop"] == stop.id),
                    photos=tuple(one for one in photos if one["parent"] == stop.id),
                    encounters=by_stop.get(stop.id, 0),
                )
                for stop in stops
            ),
            gathered=gathered,
            decisions=decisions,
            tallies=tallies,
            said_done=_once(in_order(reading.children("said_done", (visit.id,)))),
            loose=tuple(one for one in gathered.along if one.stop not in known),
            encounters=sum(by_stop.values()),
            current=current_stop(stops),
            photos_left=_photos_left(visit.id, reading.drafts()),
            warnings=warnings_of(visit, stops, tallies, reading, territory, instant_text(self._session.clock.now())),
            previous=gather.previous.id if gather.previous is not None else "",
        )

    def to_come_back(self) -> tuple[BackRow, ...]:
        """Stairwells where somebody was absent or asked for later, by the evening that was said; the nearest first."""
        reading, territory = self._session.reading, self._session.territory()
        tallies = reading.stairwells_to_come_back(add_days(self._session.today().isoformat(), -BACK_DAYS), BACK_MOST)
        visits = {one.id: one for one in reading.get_many("visit", {str(one["visit"]) for one in tallies}) if not one.hidden}
        return tuple(
            _back(one, shown_title(visits[str(one["visit"])], territory))
            for one in tallies
            if str(one["visit"]) in visits and _left(one) and visit_state(visits[str(one["visit"])].values) != "cancelled"
        )

    def days(self, since: str, until: str, most: int = 200) -> tuple[VisitRow, ...]:
        """Visits of a period (ISO days, both included), cancelled ones left out, in order: for a calendar or the day's page."""
        reading, territory = self._session.reading, self._session.territory()
        records = reading.visits_between(_midnight(since), _midnight(add_days(until, 1)), most)
        counts = reading.visit_counts([one.id for one in records])
        return tuple(_row(one, counts.get(one.id, VisitCount()), shown_title(one, territory)) for one in records)

    def _visit(self, id: str) -> Record:
        found = self._session.reading.get(id)
        if found is None or found.kind != "visit":
            raise UnknownRecord(id)
        return found


def current_stop(stops: Iterable[Record]) -> str:
    """Where the walk stands: the stop reached last, so that an interrupted visit reopens there. Empty before the first."""
    reached = [(str(stop["arrived_at"]), order, stop.id) for order, stop in enumerate(stops) if stop["arrived_at"]]
    return max(reached)[2] if reached else ""


def _row(visit: Record, count: VisitCount, title: str) -> VisitRow:
    return VisitRow(
        id=visit.id,
        ref=visit.ref,
        kind=str(visit["kind"] or ""),
        title=title,
        starts_at=str(visit["starts_at"] or ""),
        ends_at=str(visit["ends_at"] or ""),
        neighbourhoods=areas_of(visit),
        state=visit_state(visit.values),
        stops=count.stops,
        decisions=count.decisions,
        unsettled=count.unsettled,
        to_return=count.to_return,
    )


def _once(said: tuple[Record, ...]) -> tuple[Record, ...]:
    """Each commitment once: two laptops may have begun the same walk apart. The one with a comment stays."""
    kept: dict[str, Record] = {}
    for one in said:
        before = kept.get(str(one["commitment"]))
        if before is None or (one["comment"] and not before["comment"]):
            kept[str(one["commitment"])] = one
    return tuple(one for one in said if kept[str(one["commitment"])] is one)


def _left(tally: Mapping[str, Value] | Record) -> int:
    return int(tally["absent"] or 0) + int(tally["later"] or 0)


def _back(tally: Record, title: str) -> BackRow:
    return BackRow(
        tally=tally.id,
        visit=str(tally["visit"]),
        title=title,
        label=str(tally["label"] or ""),
        people=_left(tally),
        back_on=str(tally["back_on"] or ""),
        back_when=str(tally["back_when"] or ""),
    )


def _midnight(day: str) -> str:
    """The instant at which a day of the wall begins."""
    return instant_text(datetime.fromisoformat(day).astimezone())


def _photos_left(visit: str, drafts: Iterable[Draft]) -> int:
    """How many photos of a walk wait on this computer to be placed."""
    mine = next((draft for draft in drafts if draft.id == photos_draft(visit)), None)
    return len(mine.form.get("photos") or ()) if mine is not None else 0
