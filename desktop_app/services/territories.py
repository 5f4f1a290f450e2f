"""Where things are: the referential as one value, places completed as one types, who is competent for a theme at a place."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.record import Record
from desktop_app.domain.territory import LADDER_DAYS, Rule, place_label, route, split_address
from desktop_app.services.ports import Reading
from desktop_app.services.text import folded

Value = Any

NEAR_METRES = 250.0
"""How near a known place must be to say in which neighbourhood a point lies (a product choice: about two blocks)."""

_METRES_A_DEGREE = 111_320.0


@dataclass(frozen=True, slots=True)
class Territory:
    """The referential of a notebook. Maps are by code; bodies by id."""

    themes: Mapping[str, Record] = field(default_factory=dict)
    towns: Mapping[str, Record] = field(default_factory=dict)
    neighbourhoods: Mapping[str, Record] = field(default_factory=dict)
    bodies: Mapping[str, Record] = field(default_factory=dict)
    places: tuple[Record, ...] = ()
    rules: tuple[Rule, ...] = ()
    language: str = "fr"
    _shared: frozenset[str] = field(init=False, repr=False, compare=False, default=frozenset())

    def __post_init__(self) -> None:
        """Names that several towns give to a neighbourhood are found once: labels are asked for by thousands."""
        towns: dict[str, set[str]] = {}
        for one in self.neighbourhoods.values():
            towns.setdefault(str(one["name"]), set()).add(str(one["town"]))
        object.__setattr__(self, "_shared", frozenset(name for name, found in towns.items() if len(found) > 1))

    def theme_label(self, code: str) -> str:
        """The theme's words; the bare code for one that no longer exists."""
        theme = self.themes.get(code)
        if theme is None:
            return code
        return str((theme["label_en"] if self.language == "en" else None) or theme["label"])

    def where_label(self, place: Mapping[str, Value] | None) -> str:
        """A place on one line with its neighbourhood or town: `12 rue des Lilas, Les Coteaux`."""
        return ", ".join(part for part in (place_label(place), self.area_label(place)) if part)

    def area_label(self, place: Mapping[str, Value] | None) -> str:
        """The neighbourhood's name, else the town's; the bare code for one that no longer exists."""
        if not place:
            return ""
        code = str(place.get("neighbourhood") or "")
        if code:
            return str(self.neighbourhoods[code]["name"]) if code in self.neighbourhoods else code
        return self.town_label(str(place.get("town") or ""))

    def neighbourhood_label(self, code: str) -> str:
        """Its name, with its town when another town has one of that name: `Centre-ville (Épinay-sur-Seine)`."""
        one = self.neighbourhoods[code]
        name, town = str(one["name"]), one["town"]
        return f"{name} ({self.town_label(str(town))})" if name in self._shared else name

    def town_label(self, code: str) -> str:
        return str(self.towns[code]["name"]) if code in self.towns else code

    def sector_label(self, code: str) -> str:
        if code in self.neighbourhoods:
            return self.neighbourhood_label(code)
        ept = next((town["ept_name"] for town in self.towns.values() if town["ept"] == code and town["ept_name"]), None)
        return str(ept) if ept else self.town_label(code)

    def body_name(self, id: str) -> str:
        return str(self.bodies[id]["name"]) if id in self.bodies else ""

    def live_themes(self, day: str) -> tuple[Record, ...]:
        """Themes in force on a day, in the referential's order."""
        return tuple(theme for theme in self.themes.values() if not theme["valid_to"] or str(theme["valid_to"]) >= day)

    # -- checks
    def check_theme(self, name: str, code: str, day: str) -> None:
        """Raises InvalidField `unknown_theme`, or `retired_theme` for one no longer in force on that day."""
        theme = self.themes.get(code)
        if theme is None:
            raise InvalidField(name, "unknown_theme", code, ", ".join(self.themes))
        if theme["valid_to"] and str(theme["valid_to"]) < day:
            raise InvalidField(name, "retired_theme", str(theme["label"]), str(theme["valid_to"]))

    def complete(self, place: Mapping[str, Value]) -> dict[str, Value]:
        """A place checked and completed: its neighbourhood from a known street, place or the only one that fits.

        Raises InvalidField `unknown_town`, `unknown_neighbourhood`, or `other_town` when the two disagree.
        """
        place = dict(place)
        town = str(place.get("town"))
        if town not in self.towns:
            raise InvalidField("place.town", "unknown_town", town, ", ".join(self.towns))
        code = place.get("neighbourhood")
        if code is not None:
            if code not in self.neighbourhoods:
                raise InvalidField("place.neighbourhood", "unknown_neighbourhood", str(code))
            owner = str(self.neighbourhoods[code]["town"])
            if owner != town and self.towns[owner]["parent_insee"] != town:
                raise InvalidField("place.neighbourhood", "other_town", str(code), town)
            return place
        known = self._known_place(place)
        if known is not None:
            place.setdefault("neighbourhood", known["neighbourhood"])
            if known["kind"] != "street":
                place.setdefault("id", known.id)
                place.setdefault("place_kind", known["kind"])
        return {name: value for name, value in place.items() if value is not None}

    def _known_place(self, place: Mapping[str, Value]) -> Record | None:
        wanted = folded(str(place.get("street") or place.get("name") or ""))
        town = place.get("town")
        return next((known for known in self.places if wanted and known["town"] == town and folded(str(known["name"])) == wanted), None)

    def area_at(self, lon_e7: int, lat_e7: int) -> dict[str, Value]:
        """Town and neighbourhood of the known place nearest to a point (degrees times 1e7); empty when none is near enough to tell."""
        placed = [known for known in self.places if known["lon_e7"] is not None and known["lat_e7"] is not None]
        metres = [_metres(known["lon_e7"] - lon_e7, known["lat_e7"] - lat_e7, lat_e7) for known in placed]
        nearest = min(zip(metres, range(len(placed)), strict=True), default=(NEAR_METRES, 0))
        if nearest[0] >= NEAR_METRES:
            return {}
        known = placed[nearest[1]]
        return {name: known[name] for name in ("town", "neighbourhood") if known[name]}

    # -- who is competent
    def route(self, theme: str, place: Mapping[str, Value], day: str) -> Rule | None:
        """The routing rule that answers for a theme at a place on a day."""
        town = str(place.get("town") or "")
        parent = self.towns[town]["parent_insee"] if town in self.towns else None
        ept = self.towns[town]["ept"] if town in self.towns else None
        territories = tuple(str(code) for code in (place.get("neighbourhood"), town, parent, ept) if code)
        kind = str(place.get("place_kind") or ("building" if place.get("building") else ""))
        return route(self.rules, theme, territories, kind, day)

    def ladder(self, body: str) -> tuple[int, ...]:
        """Days after the transfer at which each rung is due."""
        record = self.bodies.get(body)
        return tuple(record["ladder"]) if record is not None and record["ladder"] else LADDER_DAYS


@dataclass(frozen=True, slots=True)
class PlaceSuggestion:
    """One line of the list under a place field: what to show, its area at right, and the place it stands for."""

    label: str
    area: str
    place: Mapping[str, Value]
    used: bool = False


@dataclass(slots=True)
class Territories:
    """Reads the referential once and again only when it changed."""

    language: str = "fr"
    _stamp: str = ""
    _held: Territory = field(default_factory=Territory)

    def territory(self, reading: Reading) -> Territory:
        """The referential as it stands."""
        stamp = reading.meta("territory")
        if stamp != self._stamp or not stamp or self._held.language != self.language:
            self._held, self._stamp = _load(reading, self.language), stamp
        return self._held

    def suggest(self, reading: Reading, text: str, sectors: tuple[str, ...] = (), most: int = 8) -> tuple[PlaceSuggestion, ...]:
        """Places for what was typed: those already used first, then the neighbourhood's streets and named places.

        A leading number stays with the street: `12 lil` finds `12 rue des Lilas`.
        """
        territory = self.territory(reading)
        parts = split_address(text)
        number = parts.get("number")
        wanted = folded(str(parts.get("street") or parts.get("name") or ""))
        if len(wanted) < 2:
            return ()
        found: dict[str, PlaceSuggestion] = {}
        for used in reading.used_places(folded(text), most):
            found[folded(territory.where_label(used))] = PlaceSuggestion(place_label(used), territory.area_label(used), used, used=True)
        ranked = sorted(
            (rank, index, known)
            for index, known in enumerate(territory.places)
            if (rank := _rank(wanted, folded(str(known["name"])), str(known["neighbourhood"] or known["town"]), sectors)) is not None
        )
        for _, _, known in ranked[: most * 2]:
            place = _place_of(known, number, parts.get("building"))
            found.setdefault(folded(territory.where_label(place)), PlaceSuggestion(place_label(place), territory.area_label(place), place))
        return tuple(found.values())[:most]


def _metres(lon_e7: int, lat_e7: int, at_e7: int) -> float:
    """The length of a short way given in degrees times 1e7, at a latitude."""
    east = lon_e7 / 1e7 * math.cos(math.radians(at_e7 / 1e7))
    return math.hypot(east, lat_e7 / 1e7) * _METRES_A_DEGREE


def _rank(wanted: str, name: str, sector: str, sectors: tuple[str, ...]) -> tuple[int, int] | None:
    """How well a name answers: own sectors first; the beginning of the name, of a word, or inside. None: not at all."""
    if wanted not in name and not all(any(word.startswith(part) for word in name.split()) for part in wanted.split()):
        return None
    own = 0 if not sectors or any(sector.startswith(code) for code in sectors) else 1
    return own, 0 if name.startswith(wanted) else 1 if f" {wanted}" in name else 2


def _place_of(known: Record, number: Value, building: Value) -> dict[str, Value]:
    street = known["kind"] == "street"
    place = {
        "town": known["town"],
        "neighbourhood": known["neighbourhood"],
        "street": known["name"] if street else known["street"],
        "name": None if street else known["name"],
        "number": number if street else known["number"],
        "building": building,
        "id": None if street else known.id,
        "place_kind": None if street else known["kind"],
        "lon_e7": known["lon_e7"],
        "lat_e7": known["lat_e7"],
    }
    return {name: value for name, value in place.items() if value is not None}


def _load(reading: Reading, language: str) -> Territory:
    rules = tuple(
        Rule(
            record.id,
            str(record["theme"]),
            str(record["territory"]),
            str(record["place_kind"] or ""),
            str(record["body"]),
            str(record["valid_from"] or ""),
            str(record["valid_to"] or ""),
        )
        for record in reading.reference("routing_rule")
    )
    return Territory(
        themes={str(record["code"]): record for record in _in_order(reading.reference("theme"))},
        towns={str(record["insee"]): record for record in _in_order(reading.reference("town"))},
        neighbourhoods={str(record["code"]): record for record in _in_order(reading.reference("neighbourhood"))},
        bodies={record.id: record for record in _in_order(reading.reference("body"))},
        places=_in_order(reading.reference("place")),
        rules=rules,
        language=language,
    )


def _in_order(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """The order of the referential's own refs, then of creation."""
    return tuple(sorted(records, key=lambda record: (record.created_at, record.ref)))
