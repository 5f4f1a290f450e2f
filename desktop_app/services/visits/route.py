"""Where a visit goes, as codes and numbers: its areas, the sectors in them, and the small numbers printed on paper."""

from collections.abc import Iterable, Mapping, Sequence

from desktop_app.domain.record import Record
from desktop_app.services.territories import Territory

STOP_PART = "stop"
"""Rows of a frozen brief that keep the printed number of each stop."""


def areas_of(visit: Record) -> tuple[str, ...]:
    """The codes that a visit names: neighbourhoods, towns, a territorial body."""
    return tuple(str(code) for code in visit["neighbourhoods"] or ())


def sectors_within(areas: Iterable[str], territory: Territory) -> tuple[str, ...]:
    """The sectors of records inside these areas: a town's are its own code and its neighbourhoods'."""
    found: dict[str, None] = {}
    for area in areas:
        found[area] = None
        towns = {code for code, town in territory.towns.items() if area in (code, town["ept"], town["parent_insee"])}
        found.update(dict.fromkeys(sorted(towns)))
        found.update((code, None) for code, one in territory.neighbourhoods.items() if str(one["town"]) in towns)
    return tuple(found)


def areas_above(areas: Iterable[str], territory: Territory) -> tuple[str, ...]:
    """These areas, those inside them, and the towns and bodies that hold them: what is said to any of them is said here."""
    found: dict[str, None] = dict.fromkeys(sectors_within(areas, territory))
    for code in tuple(found):
        quarter = territory.neighbourhoods.get(code)
        town = territory.towns.get(str(quarter["town"]) if quarter is not None else code)
        if town is not None:
            found.update((str(above), None) for above in (town["insee"], town["parent_insee"], town["ept"]) if above)
    return tuple(found)


def own_sectors(sectors: Sequence[str], mine: Sequence[str], territory: Territory) -> tuple[str, ...]:
    """Those of these sectors that somebody is in charge of; all of them for somebody without sectors."""
    within = set(sectors_within(mine, territory))
    return tuple(code for code in sectors if code in within) if mine else tuple(sectors)


def numbers_of(visit: Record, stops: Sequence[Record]) -> Mapping[str, int]:
    """The number of each stop: as printed with the frozen brief, those added since after them; before it, the rank of the route."""
    printed = {
        str(row["stop"]): int(row["number"])
        for row in visit["brief"] or ()
        if row.get("part") == STOP_PART and row.get("stop") and isinstance(row.get("number"), int)
    }
    following = iter(range(max(printed.values(), default=0) + 1, len(stops) + len(printed) + 2))
    return {stop.id: printed[stop.id] if stop.id in printed else next(following) for stop in stops}


def shown_title(visit: Record, territory: Territory) -> str:
    """The given title, else the names of the neighbourhoods."""
    return str(visit["title"] or "") or ", ".join(territory.sector_label(code) for code in areas_of(visit))
