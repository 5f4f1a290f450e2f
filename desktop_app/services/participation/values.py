"""What pages, commands and papers read of participation: values only."""

from dataclasses import dataclass
from typing import Any

from desktop_app.domain.record import Record

Value = Any


@dataclass(frozen=True, slots=True)
class ProcessFilter:
    """Which processes a list shows, the newest first. All conditions must hold; an empty one does not count.

    `tab`: open (not ended yet), to_return (ended, and participants not told), ended, councils, all.
    """

    tab: str = "open"
    kind: str = ""
    neighbourhoods: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True)
class ProcessRow:
    """One line. Days are ISO text. `phase` is the label of the one open today; `return_late` says that participants wait for a return."""

    id: str
    ref: str
    title: str
    kind: str
    level: str
    areas: tuple[str, ...]
    lead_service: str
    owner: str
    starts_on: str
    ends_on: str
    phase: str
    return_due_on: str
    returned_on: str
    return_late: bool
    next_meeting: str
    torn: bool = False
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MemberView:
    """A member as shown: an actor's name, or the public name given for the role."""

    record: Record
    label: str
    is_actor: bool
    ended: bool


@dataclass(frozen=True, slots=True)
class OpinionView:
    """An opinion and where its answer stands: `state` is waiting, late, answered (written, not said in session yet) or told."""

    record: Record
    state: str
    commitment: Record | None = None


@dataclass(frozen=True, slots=True)
class ProcessView:
    """Everything that the page of one process shows. Sessions the latest first; members by college."""

    row: ProcessRow
    record: Record
    members: tuple[MemberView, ...]
    meetings: tuple[Record, ...]
    opinions: tuple[OpinionView, ...]
    contributions: int
    mobilised: int
    invited: int
