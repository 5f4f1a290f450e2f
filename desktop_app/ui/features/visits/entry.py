"""What the form of a visit holds, as values: kept as a draft, read again, checked, turned into a `VisitDraft`. No Qt here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any, TypeVar

from desktop_app.domain.fields import instant, instant_text
from desktop_app.domain.territory import place_label
from desktop_app.domain.visit import WALKS
from desktop_app.services.visit_values import StopDraft, VisitDraft, VisitView

FIRST_KIND = "neighbourhood_visit"
Hour = tuple[int, int]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class StopEntry:
    """A stop as written: the place of a suggestion, or a text; `at` is an hour "18:30", "" when none."""

    id: str = ""
    place: Mapping[str, Any] | None = None
    text: str = ""
    at: str = ""
    expected: int | None = None

    def blank(self) -> bool:
        return not (self.id or self.place or self.text or self.at or self.expected)


@dataclass(frozen=True, slots=True)
class VisitEntry:
    """The form. `day` is ISO text, hours are "18:30"; `record` names the visit that is changed; `people` of a field are persons' ids."""

    record: str = ""
    kind: str = FIRST_KIND
    title: str = ""
    neighbourhoods: tuple[str, ...] = ()
    day: str = ""
    begins: str = ""
    ends: str = ""
    meeting_point: str = ""
    elected: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()
    invited: str = ""
    access_notes: str = ""
    stops: tuple[StopEntry, ...] = ()
    stairwells: tuple[tuple[str, int], ...] = ()


def empty(entry: VisitEntry) -> bool:
    """Whether nothing was written that is worth a draft."""
    written = (entry.title, entry.neighbourhoods, entry.day, entry.begins, entry.meeting_point, entry.invited, entry.access_notes)
    return not entry.record and not any(written) and all(stop.blank() for stop in entry.stops) and not entry.stairwells


def to_form(entry: VisitEntry) -> dict[str, Any]:
    """The entry as a JSON object, for a draft."""
    names = (*("record", "kind", "title", "day", "begins", "ends", "meeting_point", "invited", "access_notes"),)
    form: dict[str, Any] = {name: getattr(entry, name) for name in names}
    for name in ("neighbourhoods", "elected", "staff"):
        form[name] = list(getattr(entry, name))
    form["stops"] = [
        {"id": one.id, "place": dict(one.place) if one.place else None, "text": one.text, "at": one.at, "expected": one.expected}
        for one in entry.stops
    ]
    form["stairwells"] = [list(one) for one in entry.stairwells]
    return form


def from_form(form: Mapping[str, Any]) -> VisitEntry:
    """The entry that `to_form` kept; what an older version did not keep is blank."""

    def text(name: str) -> str:
        return str(form.get(name) or "")

    def codes(name: str) -> tuple[str, ...]:
        return tuple(str(one) for one in form.get(name) or ())

    return VisitEntry(
        record=text("record"),
        kind=text("kind") or FIRST_KIND,
        title=text("title"),
        neighbourhoods=codes("neighbourhoods"),
        day=text("day"),
        begins=text("begins"),
        ends=text("ends"),
        meeting_point=text("meeting_point"),
        elected=codes("elected"),
        staff=codes("staff"),
        invited=text("invited"),
        access_notes=text("access_notes"),
        stops=tuple(_stop(one) for one in form.get("stops") or ()),
        stairwells=tuple((str(label), int(doors)) for label, doors in form.get("stairwells") or ()),
    )


def _stop(form: Mapping[str, Any]) -> StopEntry:
    texts = [str(form.get(name) or "") for name in ("id", "text", "at")]
    return StopEntry(texts[0], form.get("place") or None, texts[1], texts[2], form.get("expected"))


def entry_of(view: VisitView, zone: tzinfo | None = None) -> VisitEntry:
    """The form of a visit that exists, its hours on the wall."""
    record = view.record
    begins, ends = wall(str(record["starts_at"] or ""), zone), wall(str(record["ends_at"] or ""), zone)
    stops = []
    for stop in view.stops:
        at, place = wall(str(stop.record["planned_at"] or ""), zone), stop.record["place"]
        expected = stop.record["expected"]
        stops.append(StopEntry(stop.record.id, place, place_label(place), hour_text(at), int(expected) if expected is not None else None))
    return VisitEntry(
        record=record.id,
        kind=str(record["kind"] or FIRST_KIND),
        title=str(record["title"] or ""),
        neighbourhoods=tuple(record["neighbourhoods"] or ()),
        day=begins.date().isoformat() if begins else "",
        begins=hour_text(begins),
        ends=hour_text(ends),
        meeting_point=str(record["meeting_point"] or ""),
        elected=tuple(record["elected"] or ()),
        staff=tuple(record["staff"] or ()),
        invited=str(record["invited"] or ""),
        access_notes=str(record["access_notes"] or ""),
        stops=tuple(stops),
        stairwells=tuple((str(one["label"]), int(one["doors"] or 0)) for one in view.tallies),
    )


def wall(text: str, zone: tzinfo | None = None) -> datetime | None:
    """An instant on the wall of this computer (or of `zone`); None for none."""
    return instant(text).astimezone(zone) if text else None


def hour_text(moment: datetime | None) -> str:
    """ "18:30"; "" for none."""
    return f"{moment:%H:%M}" if moment is not None else ""


def hour_of(text: str) -> Hour | None:
    """(18, 30) of "18:30"; None for none."""
    hour, _, minute = text.partition(":")
    return (int(hour), int(minute or 0)) if hour.isdigit() else None


def moment(day: date, hour: Hour, zone: tzinfo | None = None) -> datetime | None:
    """The instant of an hour of the wall; None for one that the clocks jump over on the last Sunday of March."""
    written = datetime.combine(day, time(*hour), zone)  # without zone: the wall of this computer
    found = written.astimezone(UTC)
    back = found.astimezone(zone).replace(tzinfo=None)
    return found if back == written.replace(tzinfo=None) else None


def is_walk(kind: str) -> bool:
    """Whether it goes from stop to stop."""
    return kind in WALKS


def troubles(entry: VisitEntry, zone: tzinfo | None = None) -> tuple[tuple[str, int], ...]:
    """What is missing or cannot be, as (code, number of the stop or stairwell, 0: the visit's own), in the order of the form.

    Codes: `neighbourhoods`, `day`, `begins`, `begins_skipped`, `ends_before`, `ends_skipped`, `stop_place`, `stop_hour`, `stairwell_label`.
    """
    found: list[tuple[str, int]] = []
    if not entry.neighbourhoods:
        found.append(("neighbourhoods", 0))
    day, hour, end = date.fromisoformat(entry.day) if entry.day else None, hour_of(entry.begins), hour_of(entry.ends)
    found += [("day", 0)] if day is None else []
    found += [("begins", 0)] if hour is None else []
    if day is not None and hour is not None:
        begins = moment(day, hour, zone)
        found += [("begins_skipped", 0)] if begins is None else []
        ends = moment(day, end, zone) if end is not None else None
        if end is not None and ends is None:
            found.append(("ends_skipped", 0))
        elif begins is not None and ends is not None and ends <= begins:
            found.append(("ends_before", 0))
    for number, stop in enumerate(written_stops(entry), 1):
        if not stop.place and not stop.text:
            found.append(("stop_place", number))
        at = hour_of(stop.at)
        if day is not None and at is not None and moment(day, at, zone) is None:
            found.append(("stop_hour", number))
    stairwells = entry.stairwells if entry.kind == "door_round" else ()
    found += [("stairwell_label", number) for number, (label, _doors) in enumerate(stairwells, 1) if not label]
    return tuple(found)


def written_stops(entry: VisitEntry) -> tuple[StopEntry, ...]:
    """Stops on which something is written, of a visit that walks."""
    return tuple(stop for stop in entry.stops if not stop.blank()) if is_walk(entry.kind) else ()


def draft_of(entry: VisitEntry, draft: str, town: str, zone: tzinfo | None = None) -> VisitDraft:
    """The draft that `Visits.prepare` takes. `town` is that of places written freely. Call it once `troubles` finds none."""
    day = date.fromisoformat(entry.day)

    def at(text: str) -> str:
        hour = hour_of(text)
        found = moment(day, hour, zone) if hour is not None else None
        return instant_text(found) if found is not None else ""

    values: dict[str, Any] = {
        "kind": entry.kind,
        "title": entry.title or None,
        "neighbourhoods": list(entry.neighbourhoods),
        "starts_at": at(entry.begins),
        "ends_at": at(entry.ends) or None,
        "meeting_point": entry.meeting_point or None,
        "elected": list(entry.elected),
        "staff": list(entry.staff),
        "invited": entry.invited or None,
        "access_notes": entry.access_notes or None,
    }
    stops = tuple(StopDraft(_place(one, entry.neighbourhoods, town), one.id, at(one.at), one.expected or 0) for one in written_stops(entry))
    return VisitDraft(values, stops, entry.stairwells if entry.kind == "door_round" else (), entry.record, draft)


def _place(stop: StopEntry, neighbourhoods: Sequence[str], town: str) -> Mapping[str, Any]:
    """The place chosen, else the text in the visit's own neighbourhood when it has but one."""
    if stop.place:
        return dict(stop.place)
    area = neighbourhoods[0] if len(neighbourhoods) == 1 else ""
    place = {"town": area[:5] or town, "address": stop.text}
    return {**place, "neighbourhood": area} if area else place


def moved(things: Sequence[Thing], index: int, step: int) -> tuple[list[Thing], int]:
    """The same with one moved up (-1) or down (1), and its new place; unchanged when it stands at the end already."""
    found, other = list(things), index + step
    if not (0 <= index < len(found) and 0 <= other < len(found)):
        return found, index
    found[index], found[other] = found[other], found[index]
    return found, other
