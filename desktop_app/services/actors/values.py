"""What pages and commands read of local actors: values only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop_app.domain.record import Record

Value = Any


@dataclass(frozen=True, slots=True)
class ActorFilter:
    """Which actors a list shows, by name. All conditions must hold; an empty one does not count.

    `tab`: all, to_see (a contact is due within a week, or late), to_tell_back (asked, answered, not told what became of it),
    correspondents.
    """

    tab: str = "all"
    kind: str = ""
    neighbourhoods: tuple[str, ...] = ()
    theme: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One line. Days are ISO text; `asked` counts all colleagues' requests of the last thirty days."""

    id: str
    ref: str
    name: str
    kind: str
    areas: tuple[str, ...]
    themes: tuple[str, ...]
    known_by: tuple[str, ...]
    last_contact: str
    next_contact: str
    late: bool
    asked: int
    do_not_solicit_until: str
    to_tell_back: int
    contact: str
    torn: bool = False
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """A contact to make: who is to see whom, by when."""

    actor: str
    name: str
    duty: str
    owner: str
    on: str
    late: bool
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What to know before asking an actor again: so many requests in thirty days, and whether it wants to be left alone until a day."""

    actor: str
    name: str
    times: int
    until: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ActorView:
    """Everything that the page of one actor shows; the newest steps and requests first. `merged` were merged into it."""

    row: ActorRow
    record: Record
    people: tuple[Record, ...]
    duties: tuple[Record, ...]
    steps: tuple[Record, ...]
    mobilisations: tuple[Record, ...]
    initiatives: tuple[Record, ...]
    merged: tuple[Record, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A person to speak to, as the form holds it."""

    name: str
    role: str = ""
    phone: str = ""
    email: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class ActorDraft:
    """What the form holds. People left out of it are deleted; None leaves them. `every_days`: 0 no duty, None as it is."""

    values: Mapping[str, Value]
    people: tuple[ContactDraft, ...] | None = None
    every_days: int | None = None
    id: str = ""
    draft: str = ""
