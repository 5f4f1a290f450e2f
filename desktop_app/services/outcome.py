"""What an action returns: its value, and the topics it changed. Screens listen to topics."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Topic(StrEnum):
    """What screens listen to."""

    ENCOUNTERS = "encounters"
    COMMITMENTS = "commitments"
    RESIDENTS = "residents"
    AGENDA = "agenda"
    TERRITORY = "territory"
    DRAFTS = "drafts"
    BIN = "bin"
    SETTINGS = "settings"
    EXCHANGE = "exchange"
    VISITS = "visits"
    SLIPS = "slips"
    ANNOUNCEMENTS = "announcements"
    SHEETS = "sheets"
    SERVICE_POINTS = "service_points"
    INITIATIVES = "initiatives"
    ACTORS = "actors"
    PROCESSES = "processes"
    SUPPORT = "support"
    ABSENCES = "absences"


TOPICS_OF_KIND = {
    "encounter": (Topic.ENCOUNTERS, Topic.AGENDA),
    "resident": (Topic.RESIDENTS, Topic.COMMITMENTS),
    "commitment": (Topic.COMMITMENTS, Topic.AGENDA, Topic.ENCOUNTERS),
    "waiting": (Topic.COMMITMENTS, Topic.AGENDA),
    "step": (Topic.COMMITMENTS, Topic.AGENDA),
    "attachment": (Topic.ENCOUNTERS, Topic.VISITS),
    "visit": (Topic.VISITS, Topic.AGENDA),
    **dict.fromkeys(("stop", "decision", "tally", "said_done"), (Topic.VISITS,)),
    **dict.fromkeys(("slip", "slip_line"), (Topic.SLIPS,)),
    "announcement": (Topic.ANNOUNCEMENTS, Topic.AGENDA),
    "field_sheet": (Topic.SHEETS,),
    "service_point": (Topic.SERVICE_POINTS,),
    **dict.fromkeys(("initiative", "budget_line", "carrier"), (Topic.INITIATIVES, Topic.AGENDA)),
    **dict.fromkeys(("actor", "contact_person", "contact_duty", "mobilisation"), (Topic.ACTORS, Topic.AGENDA)),
    **dict.fromkeys(("process", "membership", "meeting", "opinion", "contribution"), (Topic.PROCESSES, Topic.AGENDA)),
    **dict.fromkeys(("support_request", "watch_item"), (Topic.SUPPORT,)),
    "absence": (Topic.ABSENCES, Topic.AGENDA),
}
"""Topics that a change of a kind touches; other kinds touch the territory."""


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of an action. `group` numbers the gesture, for undo (0: nothing was written)."""

    value: T
    topics: frozenset[Topic] = frozenset()
    group: int = 0


def topics_of(kinds: set[str]) -> frozenset[Topic]:
    """The topics that changes of these kinds touch."""
    return frozenset(topic for kind in kinds for topic in TOPICS_OF_KIND.get(kind, (Topic.TERRITORY,)))
