"""Visits of neighbourhoods, door rounds and desks: set up, walked, closed, told again (domain reference, C4; journeys 1, 3, 4, 12)."""

from desktop_app.services.visits.closing import ClosingVisits
from desktop_app.services.visits.deciding import Deciding
from desktop_app.services.visits.doors import Doors
from desktop_app.services.visits.paper import Paper
from desktop_app.services.visits.seeing import Seeing
from desktop_app.services.visits.walking import Walking


class Visits(Seeing, Walking, Deciding, Doors, ClosingVisits, Paper):
    """Everything a person does with visits. Each gesture is one transaction and returns an `Outcome`; see the parts for each of them."""


__all__ = ["Visits"]
