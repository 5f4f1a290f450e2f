"""Where things are and who answers there: towns, neighbourhoods, places, themes, bodies and routing rules."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.errors import BadReferential, InvalidField
from desktop_app.domain.fields import Class, Field, Kind, Type, clean_text

Value = Any

PLACE_PRECISIONS = ("address", "building", "street", "place", "neighbourhood", "town")
PLACE_KINDS = (*("building", "hall", "car_park", "park", "school", "facility", "stop", "market", "works", "street", "crossing", "other"),)
BODY_KINDS = ("town_service", "ept", "department", "region", "landlord", "co_owner_agent", "state", "concession", "police")
BODY_CHANNELS = ("email", "portal", "open311", "phone", "letter")
LADDER_DAYS = (15, 30, 45, 60)
"""Days after the transfer at which each rung is due, unless the body says otherwise (domain reference, C2: a product choice)."""

WITHOUT_SILENCE_RULES = ("landlord", "co_owner_agent", "concession")
"""Kinds of bodies to which the rules on silence do not apply (domain reference, B and C2)."""

E7_LONGITUDE, E7_LATITUDE = 1_800_000_000, 900_000_000

PLACE_PROPERTIES = (
    Field("town", Type.CODE, Class.PLACE, most=5),
    Field("neighbourhood", Type.CODE, Class.PLACE),
    Field("street", Type.TEXT, Class.PLACE, most=120),
    Field("number", Type.TEXT, Class.PLACE, most=12),
    Field("building", Type.TEXT, Class.PLACE, most=40),
    Field("name", Type.TEXT, Class.PLACE, most=120),
    Field("id", Type.LINK, Class.PLACE, to=("place",)),
    Field("place_kind", Type.CODE, Class.PLACE, values=PLACE_KINDS),
    Field("lon_e7", Type.INT, Class.PLACE, least=-E7_LONGITUDE, most=E7_LONGITUDE),
    Field("lat_e7", Type.INT, Class.PLACE, least=-E7_LATITUDE, most=E7_LATITUDE),
    Field("precision", Type.CODE, Class.PLACE, values=PLACE_PRECISIONS),
    Field("address", Type.TEXT, Class.PLACE, most=200),
)


def normal_place(place: Value) -> Value:
    """A place in its normal form: the free text `address` split when possible, precision derived.

    Raises InvalidField with the rule `town` (no town code), or `too_long` for a part of the address.
    """
    place = {key: value for key, value in place.items() if value is not None}
    if not re.fullmatch(r"\d[0-9AB]\d{3}", str(place.get("town", ""))):
        raise InvalidField("place.town", "town", str(place.get("town", "")))
    address = place.pop("address", None)
    if address:
        place = {**_fitting(split_address(address)), **place}
    place["precision"] = precision_of(place)
    return place


def _fitting(parts: Mapping[str, Value]) -> dict[str, Value]:
    """The parts of an address within the limits of their properties. Raises InvalidField."""
    known = {part.name: part for part in PLACE_PROPERTIES}
    return {name: known[name].normal(value) for name, value in parts.items()}


def precision_of(place: Mapping[str, Value]) -> str:
    """How precise a place is, from what it gives."""
    if place.get("street"):
        return "building" if place.get("building") else "address" if place.get("number") else "street"
    if place.get("name"):
        return "building" if place.get("building") else "place"
    return "neighbourhood" if place.get("neighbourhood") else "town"


_CODE = r"(?:[A-Z]?-?\d{1,4}[A-Z]?(?!\w)|[A-Z](?![\w'’]))"  # 12, B12, 3A, B: what numbers a door, never a word of a street's name
_FLAT = re.compile(rf"[,\s]+(?:appartement|appart\.?|appt\.?|apt\.?|porte|étage|logement|lgt)\s*n?°?\s*{_CODE}", re.IGNORECASE)
_FLOOR = re.compile(r"[,\s]+(?:\d{1,2}\s*(?:er|e|ème|eme)\s+(?:étage|etage))\b", re.IGNORECASE)
_BUILDING = re.compile(
    r"[,\s]+(?:bâtiment|batiment|bât\.?|bat\.?)\s+(?P<named>[\w-]{1,12})\b"
    r"|\s*,\s*(?:hall|tour|escalier|esc\.?)\s+(?P<apart>[\w-]{1,12})\b"
    rf"|\s+(?:hall|tour|escalier|esc\.?)\s+(?P<coded>{_CODE})",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^(\d{1,4}(?:\s?(?:bis|ter|quater|[a-dA-D])(?=[\s,]))?)\s*,?\s+(.+)$", re.IGNORECASE)


def split_address(address: str) -> dict[str, Value]:
    """Split free text such as `12 bis, rue des Lilas, bât. B` into number, street and building.

    The number of a flat, a door or a floor is never kept (domain reference, encounter). A text without a leading number becomes a name
    unless it begins with a kind of way.
    """
    text = _FLOOR.sub("", _FLAT.sub("", clean_text(address)))
    parts: dict[str, Value] = {}
    building = _BUILDING.search(text)
    if building and building.start() > 0:
        parts["building"] = next(found for found in building.groups() if found)
        text = text[: building.start()] + text[building.end() :]
    text = text.strip(" ,")
    numbered = _NUMBER.match(text)
    if numbered:
        return {**parts, "number": numbered.group(1).replace(" ", " ").strip(), "street": numbered.group(2).strip(" ,")}
    return {**parts, ("street" if _WAY.match(text) else "name"): text} if text else parts


_WAY = re.compile(
    r"(rue|avenue|av\.?|boulevard|bd|allée|allee|place|chemin|impasse|passage|quai|cours|sentier|sente|villa|cité|route|esplanade|mail|square)\s",
    re.IGNORECASE,
)


def place_label(place: Mapping[str, Value] | None) -> str:
    """A place as one line for people: `12 rue des Lilas, B`, or its name; empty when only a code is known."""
    if not place:
        return ""
    street = " ".join([str(part) for part in (place.get("number"), place.get("street")) if part])
    first = place.get("name") or street
    parts = (first, street if place.get("name") and street else "", place.get("building") or "")
    return ", ".join([str(part) for part in parts if part])


def sector_of(place: Mapping[str, Value] | None) -> str | None:
    """The sector of a record from its place: the neighbourhood's code, or the town's for a town-wide place."""
    if not place:
        return None
    for name in ("neighbourhood", "town"):
        code = place.get(name)
        if code and isinstance(code, str):
            return code
    return None


PLACE_FIELD = Field("place", Type.PLACE, Class.PLACE, required=True, column=True, properties=PLACE_PROPERTIES, check=normal_place)

_VALID = (Field("valid_from", Type.DATE), Field("valid_to", Type.DATE))

TOWN = Kind(
    name="town",
    number=41,
    letter="V",
    title=("name",),
    search=("name",),
    retention="reference",
    reference=True,
    fields=(
        Field("insee", Type.CODE, required=True, most=5, column=True),
        Field("name", Type.TEXT, required=True, most=80),
        Field("ept", Type.CODE),
        Field("ept_name", Type.TEXT, most=80),
        Field("kind", Type.CODE, values=("commune", "delegated")),
        Field("parent_insee", Type.CODE, most=5),
        *_VALID,
    ),
)

NEIGHBOURHOOD = Kind(
    name="neighbourhood",
    number=42,
    letter="Q",
    title=("name",),
    search=("name",),
    retention="reference",
    reference=True,
    fields=(
        Field("code", Type.CODE, required=True, column=True),
        Field("name", Type.TEXT, required=True, most=80),
        Field("town", Type.CODE, required=True, most=5, column=True),
        Field("kind", Type.CODE, values=("neighbourhood", "sector", "council")),
        Field("note", Type.TEXT, most=200),
        *_VALID,
    ),
)

PLACE = Kind(
    name="place",
    number=43,
    letter="L",
    title=("name",),
    search=("name",),
    retention="reference",
    reference=True,
    fields=(
        Field("name", Type.TEXT, required=True, most=120, column=True),
        Field("kind", Type.CODE, required=True, values=PLACE_KINDS, column=True),
        Field("town", Type.CODE, required=True, most=5, column=True),
        Field("neighbourhood", Type.CODE, column=True),
        Field("street", Type.TEXT, most=120),
        Field("number", Type.TEXT, most=12),
        Field("lon_e7", Type.INT, least=-E7_LONGITUDE, most=E7_LONGITUDE),
        Field("lat_e7", Type.INT, least=-E7_LATITUDE, most=E7_LATITUDE),
        Field("managed_by", Type.LINK, to=("body",)),
        Field("landlord", Type.LINK, to=("body",)),
        Field("note", Type.TEXT, most=200),
        *_VALID,
    ),
)

THEME = Kind(
    name="theme",
    number=44,
    letter="T",
    title=("label",),
    search=("label",),
    retention="reference",
    reference=True,
    fields=(
        Field("code", Type.CODE, required=True, column=True),
        Field("label", Type.TEXT, required=True, most=80),
        Field("label_en", Type.TEXT, most=80),
        Field("parent", Type.CODE),
        Field("sensitive", Type.BOOL),
        *_VALID,
    ),
)

BODY = Kind(
    name="body",
    number=45,
    letter="O",
    title=("name",),
    search=("name",),
    retention="reference",
    reference=True,
    fields=(
        Field("code", Type.CODE, required=True, column=True),
        Field("name", Type.TEXT, required=True, most=120),
        Field("kind", Type.CODE, required=True, values=BODY_KINDS, column=True),
        Field("channel", Type.CODE, values=BODY_CHANNELS),
        Field("default_days", Type.INT, least=1, most=730),
        Field("ladder", Type.INTS),
        Field("silence_rules", Type.BOOL),
        *_VALID,
    ),
)

ROUTING_RULE = Kind(
    name="routing_rule",
    number=46,
    letter="G",
    title=("theme", "territory"),
    retention="reference",
    reference=True,
    fields=(
        Field("theme", Type.CODE, required=True, column=True),
        Field("territory", Type.CODE, required=True, column=True),
        Field("place_kind", Type.CODE, values=PLACE_KINDS),
        Field("body", Type.LINK, required=True, to=("body",)),
        Field("note", Type.TEXT, most=200),
        *_VALID,
    ),
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A routing rule as a value: (theme, territory, kind of place or any) leads to a body, between two dates (inclusive, may be empty)."""

    id: str
    theme: str
    territory: str
    place_kind: str
    body: str
    valid_from: str = ""
    valid_to: str = ""

    def in_force(self, day: str) -> bool:
        return (not self.valid_from or self.valid_from <= day) and (not self.valid_to or day <= self.valid_to)


def check_rules(rules: tuple[Rule, ...]) -> None:
    """Two rules of the same reach, in force on a same day, are a tie. Raises BadReferential (`tie`)."""
    seen: dict[tuple[str, str, str], list[Rule]] = {}
    for rule in rules:
        for other in seen.setdefault((rule.theme, rule.territory, rule.place_kind), []):
            if (not rule.valid_to or not other.valid_from or other.valid_from <= rule.valid_to) and (
                not other.valid_to or not rule.valid_from or rule.valid_from <= other.valid_to
            ):
                raise BadReferential("tie", f"{rule.theme} · {rule.territory} · {rule.place_kind}")
        seen[rule.theme, rule.territory, rule.place_kind].append(rule)


def route(rules: tuple[Rule, ...], theme: str, territories: tuple[str, ...], place_kind: str, day: str) -> Rule | None:
    """The most specific rule in force: kind of place first, then neighbourhood, town, EPT (`territories`, most specific first)."""
    rank = {code: len(territories) - index for index, code in enumerate(territories)}
    fitting = [
        rule
        for rule in rules
        if rule.theme == theme and rule.territory in rank and rule.place_kind in ("", place_kind) and rule.in_force(day)
    ]
    return max(fitting, key=lambda rule: (bool(rule.place_kind), rank[rule.territory]), default=None)
