"""What pages, commands and papers read of visits: values only. `services.visits` makes them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.record import Record

Value = Any


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One line of the list. `title` is the given one, else the names of its neighbourhoods; days and instants are ISO text.

    `unsettled` decisions lead nowhere yet, `to_return` counts doors to come back to.
    """

    id: str
    ref: str
    kind: str
    title: str
    starts_at: str
    ends_at: str
    neighbourhoods: tuple[str, ...]
    state: str
    stops: int = 0
    decisions: int = 0
    unsettled: int = 0
    to_return: int = 0


@dataclass(frozen=True, slots=True)
class StopDraft:
    """A stop as the form holds it; without `id` it is new. `place` as typed or chosen."""

    place: Mapping[str, Value]
    id: str = ""
    planned_at: str = ""
    expected: int = 0


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """A visit as the form holds it. `values` are fields of the kind; stops in their order; `stairwells` (label, doors) of a door round."""

    values: Mapping[str, Value]
    stops: tuple[StopDraft, ...] = ()
    stairwells: tuple[tuple[str, int], ...] = ()
    id: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Along:
    """A commitment met along the way. `part`: one of `BRIEF_PARTS`; `number` is printed and typed back; `detail` says where it stands.

    `reading` is what is said aloud: kept, under_way, not_yet, refused; `to_tell` counts who still waits for word.
    """

    commitment: Record
    part: str
    number: int
    stop: str
    title: str
    detail: str
    reading: str
    to_tell: int = 0


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the program gathers for a visit, in the order in which it is told; `themes` (code, encounters) of the last 90 days."""

    along: tuple[Along, ...]
    announcements: tuple[Record, ...]
    themes: tuple[tuple[str, int], ...]
    frozen_at: str = ""


@dataclass(frozen=True, slots=True)
class StopView:
    """A stop with what belongs to it."""

    record: Record
    number: int
    title: str
    along: tuple[Along, ...] = ()
    decisions: tuple[Record, ...] = ()
    photos: tuple[Record, ...] = ()
    encounters: int = 0


PHOTOS_DRAFT = "visit_photos"
"""The kind of the draft that holds the photos of a walk until each is placed at its stop."""


def photos_draft(visit: str) -> str:
    """The id of the one draft of a visit's photos."""
    return f"{visit}:photos"


@dataclass(frozen=True, slots=True)
class VisitView:
    """A visit as its page shows it. `current` is the stop where the walk stands (empty: none yet), `warnings` are rule codes with values
    (`same_evening`, `without_stop`, `stop_without_address`, `ends_late`); `photos_left` are those still to be placed on this computer."""

    record: Record
    title: str
    state: str
    stops: tuple[StopView, ...]
    gathered: Gathered
    decisions: tuple[Record, ...] = ()
    tallies: tuple[Record, ...] = ()
    said_done: tuple[Record, ...] = ()
    loose: tuple[Along, ...] = ()
    encounters: int = 0
    current: str = ""
    warnings: tuple[tuple[str, str], ...] = ()
    previous: str = ""
    photos_left: int = 0


@dataclass(frozen=True, slots=True)
class Settlement:
    """How a decision ends: `commitment` holds the fields of the commitment to make (place, theme, due date, body), or `reason` says no."""

    decision: str
    commitment: Mapping[str, Value] | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Closing:
    """What closing needs: `confirmed` decisions by id, who confirmed, how many residents were met.

    `settlements` end what is still open, in the same gesture; `draft` is that of the closing itself, which goes with it.
    """

    visit: str
    confirmed: tuple[str, ...] = ()
    confirmed_by: str = ""
    residents_met: int | None = None
    sums: Mapping[str, int] = field(default_factory=dict)
    settlements: tuple[Settlement, ...] = ()
    draft: str = ""


@dataclass(frozen=True, slots=True)
class TypedBack:
    """One line of a paper brief typed back: `mark` is the printed number ("3" a stop, "3.2" a promise there); `ticked` the box's code
    (told, asked_again, not_done, done; at a stop skipped), `text` what was written. A decision ("D1", or at a stop "3") gives `decides`:
    commitment (with `due_on`) or refusal; a "D1" names the number of its `stop`, if any. A promise without stop begins with 0 ("0.4")."""

    mark: str
    ticked: str = ""
    text: str = ""
    decides: str = ""
    due_on: str = ""
    stop: str = ""
    theme: str = ""


@dataclass(frozen=True, slots=True)
class PhotoPlace:
    """Where a photo goes by its time: no `stop` when its clock says nothing credible.

    `why`: between (two arrivals), before (the first one), only_stop, no_time, wrong_clock, shifted (its clock is off by whole hours, as
    after a change of summer time: `stop` is then proposed). `offset_minutes` is what to add to every time of the batch, to be confirmed.
    """

    name: str
    taken_at: str
    stop: str
    why: str
    offset_minutes: int = 0


@dataclass(frozen=True, slots=True)
class Promised:
    """Ids of what one promise made: the commitment, and the decision that it comes from."""

    commitment: str
    decision: str


@dataclass(frozen=True, slots=True)
class BackRow:
    """A stairwell to come back to: `people` doors where nobody answered or it was too early, the day and half-day (may be empty)."""

    tally: str
    visit: str
    title: str
    label: str
    people: int
    back_on: str
    back_when: str


@dataclass(frozen=True, slots=True)
class TypedIn:
    """What typing a paper back made: ids of decisions, commitments and steps, and how many observations."""

    decisions: tuple[str, ...] = ()
    commitments: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    observations: int = 0
