"""What the forms choose from, read once with the page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.services.use_cases import UseCases


@dataclass(frozen=True, slots=True)
class Lookups:
    """Pairs of (id or code, label) in the order shown; `channels` is how each body is written to. `me` and `role` are the author's."""

    today: date
    me: str
    role: str
    persons: tuple[tuple[str, str], ...] = ()
    bodies: tuple[tuple[str, str], ...] = ()
    body_kinds: tuple[str, ...] = ()
    channels: tuple[tuple[str, str], ...] = ()
    themes: tuple[tuple[str, str], ...] = ()
    sectors: tuple[tuple[str, str], ...] = ()


def read_lookups(use_cases: UseCases) -> Lookups:
    """Persons, bodies, themes and sectors of the notebook (a job for the reader)."""
    session = use_cases.session
    territory, author, today = session.territory(), session.author, session.today()
    iso = today.isoformat()
    persons = sorted(
        (str(one["name"]).casefold(), one.id, str(one["name"]))
        for one in session.reading.reference("person")
        if not one["valid_to"] or str(one["valid_to"]) >= iso
    )
    bodies = sorted(territory.bodies.values(), key=lambda one: str(one["name"]).casefold())
    kinds = {str(one["kind"]) for one in bodies}
    own = [code for code in territory.neighbourhoods if not author.sectors or any(code.startswith(sector) for sector in author.sectors)]
    return Lookups(
        today=today,
        me=author.person,
        role=author.role,
        persons=tuple((id, name) for _, id, name in persons),
        bodies=tuple((one.id, str(one["name"])) for one in bodies),
        body_kinds=tuple(sorted(kinds)),
        channels=tuple((one.id, str(one["channel"] or "email")) for one in bodies),
        themes=tuple((code, territory.theme_label(code)) for code in territory.themes),
        sectors=(
            *((code, territory.sector_label(code)) for code in sorted(own, key=territory.sector_label)),
            *((code, territory.town_label(code)) for code in territory.towns),
        ),
    )
