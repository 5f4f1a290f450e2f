"""A stairwell or hall as people write it beside an address: `Hall A` at 12 rue des Lilas is a building of that address, never a flat."""

from collections.abc import Mapping
from typing import Any

from desktop_app.domain.territory import PLACE_PROPERTIES, split_address

Value = Any

_STREET = "rue sans nom"
_MOST = next(part.most for part in PLACE_PROPERTIES if part.name == "building")
_KEPT = ("town", "neighbourhood", "street", "number", "name", "id", "place_kind", "lon_e7", "lat_e7")


def within(place: Mapping[str, Value], text: str) -> dict[str, Value]:
    """The place of a record made in a part of `place`: `text` names the stairwell, or another address of the same town.

    The number of a flat or of a floor is dropped, as everywhere. An empty text gives the place itself.
    """
    whole = {name: place[name] for name in (*_KEPT, "building") if place.get(name) is not None}
    if not text.strip():
        return whole
    alone = split_address(text)
    if alone.get("street"):
        town: dict[str, Value] = {name: whole[name] for name in ("town", "neighbourhood") if name in whole}
        return {**town, **alone}
    parts = split_address(f"1 {_STREET}, {text}")
    street = str(parts.get("street") or "")
    rest = street.removeprefix(_STREET).strip(" ,")
    building = str(parts.get("building") or rest)[:_MOST].strip()
    whole.pop("building", None)
    if not building:
        return whole
    if whole.get("street") or whole.get("name"):
        return {**whole, "building": building}
    return {**whole, "name": text.strip()[:120]}
