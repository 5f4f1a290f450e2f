"""The encounter form's questions: what it offers, places as one types, what is already known at an address, who is competent."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.territory import normal_place
from desktop_app.services.announcements import NOTHING_HERE, Announcements, Here
from desktop_app.services.encounters import Duplicate, Encounters
from desktop_app.services.participation import Participation, ProcessRow
from desktop_app.services.ports import Author, EncounterFilter
from desktop_app.services.records import Records
from desktop_app.services.session import Session
from desktop_app.services.slip_giving import free_slips
from desktop_app.services.territories import PlaceSuggestion, Territories

Value = Any


FIRST_CHANNEL = "door"
"""What the very first encounter of a notebook begins with: most are made at a door (domain reference, G)."""


SLIPS_OFFERED = 8
"""More promises are not made in one encounter."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One choice: its code, its words, and what it belongs to (a neighbourhood's town, a body's kind, a person's role)."""

    code: str
    label: str
    group: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the form offers, and what it begins with.

    `sensitive` are the themes for which the coach reads more strictly. `channel` is that of the author's last encounter; `town` and
    `neighbourhood` are those of its place, else of the author's first sector. `duty_number` is the town's own, if it was given. `slips` are
    the next numbers of the author's own pads.
    """

    author: Author
    themes: tuple[Offered, ...]
    sensitive: frozenset[str]
    towns: tuple[Offered, ...]
    neighbourhoods: tuple[Offered, ...]
    bodies: tuple[Offered, ...]
    people: tuple[Offered, ...]
    channel: str = ""
    town: str = ""
    neighbourhood: str = ""
    duty_number: str = ""
    slips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Around:
    """What is known at an address: live commitments there, possible duplicates on the theme, the area's name, who is competent.

    `body` and `rule` are ids (empty: no rule answers); `rule_note` names the rule in words. `here` is what the town says there, and what
    was refused there on the theme; `open_here` the processes in which people of this place can take part today.
    """

    live: int
    duplicates: tuple[Duplicate, ...]
    area: str
    label: str
    body: str
    rule: str
    rule_note: str
    here: Here = NOTHING_HERE
    open_here: tuple[ProcessRow, ...] = ()


class EncounterEntry:
    """What the form asks while it is filled in. Every answer is a value; nothing is written."""

    def __init__(self, session: Session, encounters: Encounters) -> None:
        self._session, self._encounters = session, encounters
        self._said = Announcements(session, Records(session))
        self._participation = Participation(session)

    def choices(self) -> Choices:
        """What the form offers today."""
        territory, author = self._session.territory(), self._session.author
        today = self._session.today().isoformat()
        themes = territory.live_themes(today)
        channel, town, neighbourhood = self._last()
        channel = channel or FIRST_CHANNEL
        first = neighbourhood or next((code for code in author.sectors if code in territory.neighbourhoods), "")
        home = town or (str(territory.neighbourhoods[first]["town"]) if first in territory.neighbourhoods else "")
        home = home or next((code for code in author.sectors if code in territory.towns), next(iter(territory.towns), ""))
        return Choices(
            author=author,
            themes=tuple(Offered(str(one["code"]), territory.theme_label(str(one["code"]))) for one in themes),
            sensitive=frozenset(str(one["code"]) for one in themes if one["sensitive"]),
            towns=tuple(Offered(code, str(one["name"])) for code, one in territory.towns.items()),
            neighbourhoods=tuple(
                Offered(code, territory.neighbourhood_label(code), str(one["town"])) for code, one in territory.neighbourhoods.items()
            ),
            bodies=tuple(Offered(id, str(one["name"]), str(one["kind"])) for id, one in territory.bodies.items()),
            people=self._people(),
            channel=channel,
            town=home,
            neighbourhood=first,
            duty_number=self._session.reading.meta("duty_number"),
            slips=tuple(str(slip["number"]) for slip in free_slips(author.person, self._session.reading)[:SLIPS_OFFERED]),
        )

    def _last(self) -> tuple[str, str, str]:
        """Channel, town and neighbourhood of the author's last encounter."""
        found, _ = self._session.reading.encounters(EncounterFilter(author=self._session.author.person), 1)
        if not found:
            return "", "", ""
        place = found[0]["place"] if isinstance(found[0]["place"], Mapping) else {}
        return str(found[0]["channel"] or ""), str(place.get("town") or ""), str(place.get("neighbourhood") or "")

    def _people(self) -> tuple[Offered, ...]:
        """Persons of the notebook, the author left out."""
        found = self._session.reading.reference("person")
        return tuple(Offered(one.id, str(one["name"]), str(one["role"])) for one in found if one.id != self._session.author.person)

    def suggest(self, text: str) -> tuple[PlaceSuggestion, ...]:
        """Places for what was typed; see `Territories.suggest`."""
        territories: Territories = self._session.territories
        return territories.suggest(self._session.reading, text, self._session.author.sectors)

    def area_at(self, lon_e7: int, lat_e7: int) -> tuple[Mapping[str, Value], str] | None:
        """The neighbourhood or town where a point lies, as a place and its name; None when the referential cannot tell."""
        territory = self._session.territory()
        area = territory.area_at(lon_e7, lat_e7)
        return (area, territory.area_label(area)) if area else None

    def around(self, place: Mapping[str, Value], theme: str) -> Around:
        """What is known at a place on a theme. A place that cannot be read yet knows nothing."""
        territory = self._session.territory()
        try:
            whole = territory.complete(normal_place(place))
        except InvalidField:
            return Around(0, (), territory.area_label(place), "", "", "", "")
        rule = territory.route(theme, whole, self._session.today().isoformat()) if theme else None
        note = f"{territory.theme_label(rule.theme)} · {territory.sector_label(rule.territory)}" if rule else ""
        return Around(
            live=self._encounters.around(whole),
            duplicates=self._encounters.duplicates(whole, theme),
            area=territory.area_label(whole),
            label=territory.where_label(whole),
            body=rule.body if rule else "",
            rule=rule.id if rule else "",
            rule_note=note,
            here=self._said.here(whole, theme),
            open_here=self._participation.open_at(whole),
        )
