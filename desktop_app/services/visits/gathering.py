"""What the program gathers for a visit: commitments along the route, what was promised last time, what the town says, recent themes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.days import add_days
from desktop_app.domain.record import Record
from desktop_app.domain.territory import place_label
from desktop_app.services.ports import Author, Reading
from desktop_app.services.territories import Territory
from desktop_app.services.text import folded
from desktop_app.services.visit_values import Along, Gathered
from desktop_app.services.visits.route import areas_above, areas_of, own_sectors, sectors_within

Value = Any

PARTS = ("to_tell", "open", "kept", "refused")
REFUSED_DAYS = 730
"""Refusals are told again for 24 months (issue 5, 3)."""
THEME_DAYS = 90
KEPT_DAYS = 182
"""Without an earlier visit, what was kept in the last half-year is told (product choice)."""
AT_A_STOP, LOOSE, READ = 12, 20, 100
"""Promises printed at one stop and without one, so that the brief stays on two sides; how many are read to choose them (choices)."""
THEMES, ANNOUNCED, AHEAD_DAYS = 6, 12, 30
"""Themes and announcements shown; announcements that begin within a month are told as planned (product choices)."""


@dataclass(slots=True)
class Gathering:
    """One gathering over a consistent state. `day` is the visit's, ISO."""

    reading: Reading
    territory: Territory
    author: Author
    visit: Record
    stops: Sequence[Record]
    day: str
    previous: Record | None = None
    _reasons: Mapping[str, str] = field(default_factory=dict)

    def gathered(self) -> Gathered:
        """Everything, in the order in which it is told: stop by stop, then what has no stop."""
        at_stops, loose = self._placed()
        shown = [one for found in at_stops.values() for one in found] + loose
        self._reasons = reasons_of(self.reading, shown)
        along: list[Along] = []
        for stop in self.stops:
            along += self._numbered(at_stops.get(stop.id, ()), stop.id)
        along += self._numbered(loose, "")
        return Gathered(tuple(along), self._announcements(), self._themes())

    def promised_before(self) -> tuple[tuple[Record, str], ...]:
        """Commitments promised at the previous visit, and those read there that are still owed: each with the words used."""
        if self.previous is None:
            return ()
        said: dict[str, str] = {}
        for one in self.reading.children("decision", (self.previous.id,)):
            if one["commitment"]:
                said.setdefault(str(one["commitment"]), str(one["text"] or ""))
        decided = len(said)
        for one in self.reading.children("said_done", (self.previous.id,)):
            said.setdefault(str(one["commitment"]), str(one["said"] or ""))
        held = {one.id: one for one in self.reading.get_many("commitment", said) if not one.hidden}
        first = [id for id in list(said)[:decided] if id in held]
        carried = [id for id in list(said)[decided:] if id in held and part_of(held[id]) in ("open", "to_tell")]
        return tuple((held[id], said[id]) for id in (*first, *carried))

    def _placed(self) -> tuple[dict[str, list[Record]], list[Record]]:
        """Commitments by stop, and those of no stop; each once, the nearest stop first."""
        promised = [one for one, _ in self.promised_before()]
        first = {one.id for one in promised}
        kept, refused = self._since()
        around = {stop.id: self._at(stop, promised, kept, refused) for stop in self.stops}
        found: dict[str, list[Record]] = {}
        taken: set[str] = set()
        for exact in (True, False):
            for stop in self.stops:
                near = [one for one in around[stop.id] if one.id not in taken and _fits(one, stop, exact)]
                room = AT_A_STOP - len(found.get(stop.id, ()))
                chosen = sorted(near, key=lambda one: one.id not in first)[: max(0, room)]
                found.setdefault(stop.id, []).extend(chosen)
                taken.update(one.id for one in near)
        sectors = own_sectors(sectors_within(areas_of(self.visit), self.territory), self.author.sectors, self.territory)
        others = self.reading.commitments_in(sectors, kept, refused, READ)
        missing = [one for one in promised if all(one.id != other.id for at in found.values() for other in at)]
        loose = missing + [one for one in others if one.id not in taken and one.id not in {other.id for other in missing}]
        return {stop: _ranked(at) for stop, at in found.items()}, _ranked(loose[: max(LOOSE, len(missing))])

    def _at(self, stop: Record, promised: Sequence[Record], kept: str, refused: str) -> list[Record]:
        place = stop["place"] or {}
        near = list(self.reading.commitments_along(place, kept, refused, READ))
        known = {one.id for one in near}
        return near + [one for one in promised if one.id not in known and _fits(one, stop, exact=False)]

    def _since(self) -> tuple[str, str]:
        kept = str(self.previous["starts_at"])[:10] if self.previous is not None else add_days(self.day, -KEPT_DAYS)
        return kept, add_days(self.day, -REFUSED_DAYS)

    def _numbered(self, commitments: Iterable[Record], stop: str) -> list[Along]:
        return [self._along(one, number, stop) for number, one in enumerate(commitments, 1)]

    def _along(self, commitment: Record, number: int, stop: str) -> Along:
        return along_of(commitment, part_of(commitment), number, stop, self.detail(commitment))

    def detail(self, commitment: Record) -> str:
        """Where it stands, in words already written: why it was refused, else who has it."""
        if part_of(commitment) == "refused" or reading_of(commitment) == "refused":
            return self._reasons.get(commitment.id, "")
        return self.territory.body_name(str(commitment.computed.get("body_now") or "")) if part_of(commitment) == "open" else ""

    def _announcements(self) -> tuple[Record, ...]:
        areas = areas_above(areas_of(self.visit), self.territory)
        return self.reading.announcements_in(areas, self.day, add_days(self.day, AHEAD_DAYS), ANNOUNCED)

    def _themes(self) -> tuple[tuple[str, int], ...]:
        sectors = sectors_within(areas_of(self.visit), self.territory)
        return self.reading.themes_since(sectors, f"{add_days(self.day, -THEME_DAYS)}T00:00:00Z", THEMES)


def along_of(commitment: Record, part: str, number: int, stop: str, detail: str) -> Along:
    """A commitment as it is met along the way."""
    pending = commitment.computed.get("pending")
    to_tell = len(pending) if part == "to_tell" and isinstance(pending, list) else 0
    title = str(commitment["title"] or "")
    return Along(commitment, part, number, stop, title, detail, reading_of(commitment), to_tell)


def part_of(commitment: Record) -> str:
    """Under which head of the brief a commitment stands."""
    state, outcome = commitment.computed.get("state"), commitment.computed.get("outcome")
    if state == "to_tell":
        return "to_tell"
    if state in ("closed", "closed_unreached"):
        return "refused" if outcome in ("refused", "impossible") else "kept"
    return "open"


def reading_of(commitment: Record) -> str:
    """What is said aloud of it: kept, refused, under way with a body, not yet."""
    outcome, state = commitment.computed.get("outcome"), commitment.computed.get("state")
    if state in ("to_tell", "closed", "closed_unreached"):
        return "refused" if outcome in ("refused", "impossible") else "kept"
    return "under_way" if state == "transferred" else "not_yet"


def reasons_of(reading: Reading, commitments: Sequence[Record]) -> Mapping[str, str]:
    """Why each of the refused ones was refused, by id."""
    refused = [one.id for one in commitments if reading_of(one) == "refused"]
    found: dict[str, tuple[str, str]] = {}
    for step in reading.children("step", refused) if refused else ():
        reason = str(step["reason"] or step["note"] or "")
        if step["type"] in ("refused", "impossible") and reason:
            found[str(step["parent"])] = max(found.get(str(step["parent"]), ("", "")), (str(step["on"] or ""), reason))
    return {id: reason for id, (_, reason) in found.items()}


def _ranked(commitments: Iterable[Record]) -> list[Record]:
    """To tell first, then live ones by their due date, then kept and refused ones, the latest first."""

    def key(one: Record) -> tuple[int, str, str]:
        part = PARTS.index(part_of(one))
        day = str(one.computed.get("late_after") or "") if part < 2 else _backwards(str(one.computed.get("done_on") or ""))
        return part, day, one.id

    return sorted(commitments, key=key)


def _backwards(day: str) -> str:
    """A text that sorts days the other way round."""
    return "".join(chr(ord("9") - ord(sign) + ord("0")) if sign.isdigit() else sign for sign in day)


def _fits(commitment: Record, stop: Record, exact: bool) -> bool:
    """Whether a commitment is at a stop's very address, or at least in its street or place."""
    one, other = commitment["place"] or {}, stop["place"] or {}
    if exact:
        return bool(place_label(other)) and folded(place_label(one)) == folded(place_label(other))
    way, other_way = (folded(str(place.get("street") or place.get("name") or "")) for place in (one, other))
    return bool(way) and way == other_way and one.get("town") == other.get("town")
