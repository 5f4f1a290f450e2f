"""Who holds what: decided by kind, role and sector, so that a change travels whole or not at all (domain reference, B)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from desktop_app.domain.roster import RosterDevice, Sector


class Reach(Enum):
    """How far a kind goes for a role."""

    NOBODY = "nobody"
    SECTOR = "sector"
    HOLDER = "holder"
    SHARED = "shared"
    ALL = "all"


_Row = Mapping[str, Reach]


def _row(agent: Reach, elected: Reach, supervisor: Reach, reception: Reach = Reach.NOBODY) -> _Row:
    return MappingProxyType({"agent": agent, "elected": elected, "supervisor": supervisor, "reception": reception, "dpo": Reach.ALL})


_IN_SECTOR = _row(Reach.SECTOR, Reach.SECTOR, Reach.SECTOR)
_EVERYBODY = _row(Reach.ALL, Reach.ALL, Reach.ALL, Reach.ALL)

HELD: Mapping[str, _Row] = MappingProxyType(
    {
        "encounter": _row(Reach.SECTOR, Reach.NOBODY, Reach.SECTOR),
        "resident": _row(Reach.HOLDER, Reach.SHARED, Reach.SECTOR),
        **dict.fromkeys(("commitment", "waiting", "step", "attachment", "announcement"), _IN_SECTOR),
        **dict.fromkeys(("visit", "stop", "decision", "tally", "said_done", "field_sheet"), _IN_SECTOR),
        **dict.fromkeys(("initiative", "budget_line"), _IN_SECTOR),
        "carrier": _row(Reach.HOLDER, Reach.NOBODY, Reach.SECTOR),
        **dict.fromkeys(("actor", "contact_duty", "mobilisation", "membership"), _IN_SECTOR),
        "contact_person": _row(Reach.SECTOR, Reach.NOBODY, Reach.SECTOR),
        **dict.fromkeys(("process", "meeting", "opinion", "contribution", "support_request", "watch_item"), _IN_SECTOR),
        **dict.fromkeys(
            ("town", "neighbourhood", "theme", "body", "routing_rule", "place", "person", "absence", "service_point"), _EVERYBODY
        ),
        **dict.fromkeys(("slip", "slip_line"), _row(Reach.SECTOR, Reach.NOBODY, Reach.SECTOR, Reach.SECTOR)),
    }
)
"""The table of the domain reference, also for kinds that are still to be declared."""

UNKNOWN = _row(Reach.HOLDER, Reach.NOBODY, Reach.SECTOR)
"""A kind that this program does not know yet may be about a person: its author and the supervisors, until the upgrade."""

_OFFICE = ("agent", "supervisor")
_WITH_ELECTED = ("agent", "elected", "supervisor")

WRITERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("stop", "decision", "tally", "said_done"), _WITH_ELECTED),
        "visit": _WITH_ELECTED,
        **dict.fromkeys(("slip", "announcement", "field_sheet", "service_point"), _OFFICE),
        "slip_line": (*_OFFICE, "reception"),
        **dict.fromkeys(("initiative", "budget_line", "carrier", "actor", "contact_person", "contact_duty", "mobilisation"), _OFFICE),
        **dict.fromkeys(("process", "membership", "meeting", "opinion", "contribution", "support_request", "watch_item"), _OFFICE),
        "absence": _OFFICE,
    }
)
"""Who may write a kind (domain reference, "Who may do what"); of kinds left out, every role but `reception`, within their own rules."""


def may_write(role: str, kind: str, begins: bool) -> bool:
    """Whether a role may write a kind. An elected member notes what happens on a visit, but sets none up (`begins`)."""
    if kind == "visit" and begins:
        return role in _OFFICE
    return role in WRITERS[kind] if kind in WRITERS else role != "reception"


PARENTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "waiting": ("commitment",),
        "step": ("parent",),
        "attachment": ("parent",),
        "slip_line": ("slip",),
        "stop": ("visit",),
        "decision": ("stop", "visit"),
        "tally": ("visit",),
        "said_done": ("visit",),
        "budget_line": ("initiative",),
        "carrier": ("initiative",),
        "contact_duty": ("actor",),
        "contact_person": ("actor",),
        "mobilisation": ("actor",),
        "membership": ("process",),
        "meeting": ("process",),
        "opinion": ("process",),
        "contribution": ("process",),
    }
)
"""Links from which a record without a place of its own takes its sector."""

AREAS = ("neighbourhoods", "area", "territory", "neighbourhood")
"""Fields, or sets of them, that name areas by code: each is a sector of the record, beside that of its place."""

MOVING = frozenset(
    {
        "place",
        *AREAS,
        "resident",
        "owner",
        "new_owner",
        "share_with_elected",
        *(link for links in PARENTS.values() for link in links),
    }
)
"""Fields that may change who holds a record, or another one that hangs on it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason for which a record may be held: as which kinds, in which sectors, by which persons; `shared` by consent.

    A record has one for each parent, so that what one of them allows is never widened by the other; `kinds` are its own and its
    parents', and every one of them must allow it.
    """

    kinds: tuple[str, ...]
    sectors: frozenset[Sector] = frozenset()
    people: frozenset[str] = frozenset()
    shared: bool = False
    known: bool = True


def may_hold(device: RosterDevice, grounds: Iterable[Ground]) -> bool:
    """Whether a device may have a record. A revoked one may have nothing."""
    return not device.revoked and any(_holds(device, ground) for ground in grounds)


def holds_everything(device: RosterDevice) -> bool:
    """Whether a device may have every record, whatever its grounds: nobody needs to look at them then."""
    if device.revoked:
        return False
    reaches = {row.get(device.role, Reach.NOBODY) for row in (*HELD.values(), UNKNOWN)}
    return reaches <= ({Reach.ALL, Reach.SECTOR} if device.whole else {Reach.ALL})


def _holds(device: RosterDevice, ground: Ground) -> bool:
    rows = [HELD.get(kind, UNKNOWN) for kind in ground.kinds] if ground.known else [UNKNOWN]
    return all(_reaches(device, ground, row.get(device.role, Reach.NOBODY)) for row in rows)


def _reaches(device: RosterDevice, ground: Ground, reach: Reach) -> bool:
    if reach is Reach.ALL:
        return True
    if reach is Reach.HOLDER:
        return device.holder in ground.people
    if reach is Reach.NOBODY or (reach is Reach.SHARED and not ground.shared):
        return False
    return device.whole or any(own.meets(sector) for own in device.sectors for sector in ground.sectors)
