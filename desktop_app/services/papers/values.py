"""What composers of papers are given: values only. `services.papers.reading` gathers them from a notebook."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.record import Record
from desktop_app.services.territories import Territory
from desktop_app.services.visit_values import VisitView


@dataclass(frozen=True, slots=True)
class StopPicture:
    """A photo that may be published, at a stop (its id)."""

    stop: str
    jpeg: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class VisitPaper:
    """A visit for its papers. `present`: how many of each role; `promises`: commitments that decisions led to, by id.

    `neutral`: papers of this day stay neutral before an election; `cleared`: a supervisor lets them out in that time.
    """

    view: VisitView
    territory: Territory
    today: str
    present: tuple[tuple[str, int], ...] = ()
    promises: Mapping[str, Record] = field(default_factory=dict)
    pictures: tuple[StopPicture, ...] = ()
    neutral: bool = False
    cleared: bool = False


@dataclass(frozen=True, slots=True)
class MatterPaper:
    """One commitment for a notice or a letter. Days are ISO text; `outcome` is empty while nothing is settled.

    `declared_by` names who says that it is done when nobody has seen it; `asked_on` is when the person asked.
    """

    title: str
    place: str
    made_on: str
    state: str
    outcome: str = ""
    outcome_on: str = ""
    evidence: str = ""
    reason: str = ""
    body: str = ""
    transferred_on: str = ""
    due_on: str = ""
    declared_by: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class NoticePaper:
    """A notice for a hall. `closing` is the author's own last sentence (empty: the usual one)."""

    matter: MatterPaper
    today: str
    phone: str = ""
    closing: str = ""
    neutral: bool = False


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """A letter to one resident: `to` and `address` stand in it and nowhere else; `signed` is who writes, `role` a code."""

    matter: MatterPaper
    today: str
    to: str
    address: str
    signed: str
    role: str = "agent"
    asked_on: str = ""
    phone: str = ""
    dpo_contact: str = ""
    closing: str = ""


@dataclass(frozen=True, slots=True)
class SheetPaper:
    """A field sheet to fill by hand. `themes` are (letter, label); `slips` the numbers lent to its lines, in order (may be empty)."""

    number: str
    model: str
    lines: int
    place: str
    on: str
    themes: tuple[tuple[str, str], ...]
    delays: tuple[int, ...]
    slips: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Transfer:
    """What was handed to a body: `their_ref` what they call it, `answered_on` their first word about it."""

    on: str
    body: str
    ref: str
    title: str
    place: str
    channel: str
    their_ref: str
    answered_on: str
    state: str
    outcome: str
    done_on: str


@dataclass(frozen=True, slots=True)
class TransfersPaper:
    """Everything handed to bodies between two days (included), oldest first."""

    since: str
    until: str
    transfers: tuple[Transfer, ...]


@dataclass(frozen=True, slots=True)
class PointsPaper:
    """Where to send people: service points in the order of their names."""

    points: tuple[Record, ...]
    territory: Territory
    today: str


@dataclass(frozen=True, slots=True)
class ConsentPaper:
    """The notice that a person may read before a name is written (D2)."""

    title: str
    sentences: tuple[str, ...]
    version: str
