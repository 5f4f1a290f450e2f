"""What every part of the visits' use cases shares: a visit that may still be worked on, or is running."""

from desktop_app.domain.errors import VisitNotReady
from desktop_app.domain.record import Record
from desktop_app.domain.visit import visit_state
from desktop_app.services.edits import held
from desktop_app.services.entry import Context
from desktop_app.services.session import Session


class Part:
    """One family of gestures on visits."""

    def __init__(self, session: Session) -> None:
        self._session = session


def open_visit(id: str, context: Context) -> Record:
    """A visit that may still be worked on: prepared or running. Raises VisitNotReady `closed` or `cancelled`, UnknownRecord."""
    visit = held(id, "visit", context)
    state = visit_state(visit.values)
    if state in ("closed", "minutes_sent"):
        raise VisitNotReady("closed")
    if state == "cancelled":
        raise VisitNotReady("cancelled")
    return visit


def running_visit(id: str, context: Context) -> Record:
    """A visit that has begun and is not closed. Raises VisitNotReady `not_started`, `closed` or `cancelled`."""
    visit = open_visit(id, context)
    if visit_state(visit.values) != "running":
        raise VisitNotReady("not_started")
    return visit
