"""Everything that the page shows, asked in one job of the reader."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.services.synchronise import Leaving, Parcel, PastExchange, Standing, Synchronising, Ways


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the page shows, asked at once."""

    standing: Standing = field(default_factory=Standing)
    leaving: tuple[Leaving, ...] = ()
    parcels: tuple[Parcel, ...] = ()
    journal: tuple[PastExchange, ...] = ()
    ways: Ways = field(default_factory=lambda: Ways("alone"))


def ask(exchange: Synchronising) -> Snapshot:
    """The whole page in one job of the reader."""
    return Snapshot(exchange.standing(), exchange.leaving(), exchange.parcels(), exchange.journal(), exchange.ways())
