"""What pages, commands and papers read of initiatives: values only."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from desktop_app.domain.errors import Refused
from desktop_app.domain.record import Record

Value = Any


@dataclass(frozen=True, slots=True)
class InitiativeFilter:
    """Which initiatives a list shows, the newest first. All conditions must hold; an empty one does not count.

    `tab`: live, ended, asleep, to_tell (a funding answer that the carriers do not know yet), all.
    """

    tab: str = "live"
    stage: str = ""
    neighbourhoods: tuple[str, ...] = ()
    owner: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeRow:
    """One card or line. Sums in cents, days as ISO text. `due_on` and `next_type` are of the next step (empty: there is none)."""

    id: str
    ref: str
    title: str
    stage: str
    since: str
    area: str
    theme: str
    owner: str
    requested_cents: int
    granted_cents: int
    carriers: int
    next_type: str
    next_note: str
    due_on: str
    late: bool
    asleep: bool
    committee_on: str
    to_tell: bool
    event_on: str
    torn: bool = False
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CarrierView:
    """Who carries it, as far as this role may know them: `label` is a name, or empty when only the fact is known."""

    record: Record
    label: str
    is_actor: bool
    contact: str = ""
    person: Record | None = None
    """The resident, when this role may read and change them."""
    discreet: bool = False
    kept_until: str = ""
    """The day from which the identity is due for removal; "" while something still needs it."""


@dataclass(frozen=True, slots=True)
class NextStage:
    """A stage that may follow. `lacks` is all it still lacks: the refusals that `move` would raise, its first one first."""

    stage: str
    lacks: tuple[Refused, ...] = ()


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """Everything that the page of one initiative shows. Lines and steps in their order; `to_dos` are steps still to be done."""

    row: InitiativeRow
    record: Record
    carriers: tuple[CarrierView, ...]
    lines: tuple[Record, ...]
    expense_cents: int
    income_cents: int
    steps: tuple[Record, ...]
    to_dos: tuple[Record, ...]
    next_stages: tuple[NextStage, ...]
    encounters: tuple[Record, ...] = ()
    commitments: tuple[Record, ...] = ()
    ideas: tuple[Record, ...] = ()
    untold: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class CarrierDraft:
    """A carrier as the form holds it: `resident` holds the fields of a person who agreed, or `actor` an actor's id.

    With `resident_id` they are known already, and `resident` (None: nothing) is what changes of them.
    """

    resident: Mapping[str, Value] | None = None
    resident_id: str = ""
    actor: str = ""
    part: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A budget line as the form holds it. `kind`: expense or income."""

    label: str
    kind: str
    cents: int
    source: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class InitiativeDraft:
    """What the form holds. Carriers and lines left out of it are deleted; None leaves them as they are.

    `draft` is dropped once saved; `encounter` or the retained `idea` is what it was born from, which is linked to it.
    """

    values: Mapping[str, Value]
    carriers: tuple[CarrierDraft, ...] | None = None
    lines: tuple[LineDraft, ...] | None = None
    id: str = ""
    draft: str = ""
    encounter: str = ""
    idea: str = ""


PROPOSED = MappingProxyType(
    {
        "idea": ("meet", 14),
        "coached": ("prepare", 14),
        "file": ("prepare", 14),
        "filed": ("check", 14),
        "committee": ("call", 7),
        "granted": ("meet", 14),
        "deferred": ("meet", 7),
        "declined": ("meet", 7),
        "running": ("call", 14),
        "review": ("write", 14),
    }
)
"""The next step proposed at each stage and the days given to it: a live initiative always has one (days: product choices under the 21
after which it is asleep)."""
