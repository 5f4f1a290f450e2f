"""What the two ends say to each other, as values: before anything is packed or sealed, after everything was checked."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.change import Change
from desktop_app.domain.orders import Order
from desktop_app.domain.roster import Roster
from desktop_app.domain.runs import Run


@dataclass(frozen=True, slots=True)
class Request:
    """A batch up. `cursor` is where the sender wants news from, in `epoch` (empty: it never met central).

    `part`: of the record that stands next in the feed, the lines up to this position are here already.
    `orders` is empty when central is known to have the same set, whose digest is said in any case; `roster`
    likewise: its own signature was checked before it comes here.
    """

    device: str
    incarnation: str
    number: int
    lines: Sequence[Change]
    epoch: str
    cursor: int
    roster_version: int
    orders_digest: str
    orders: tuple[Order, ...] = ()
    roster: Roster | None = None
    part: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of each line of a batch, in its order: the feed position (0: a supervisor's receipt, which empties nothing).

    `new` counts the lines not known before; `aside` pairs the place of a line, from 1, with a short reason
    (`revoked_device`, `not_understood`): kept, passed on, not shown yet.
    """

    positions: tuple[int, ...]
    new: int
    aside: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """What the receipt's author holds of one incarnation: the greatest number, runs missing below it, numbers used twice."""

    device: str
    incarnation: str
    greatest: int
    missing: tuple[Run, ...] = ()
    twice: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class News:
    """A stretch of the feed for one device: whose lines are in it, it may have; `leave` are records to be dropped once safe.

    `enter` are records that it may have too, of which no line is told here, but something was told before.

    `more`: the feed goes on beyond `until`; ask again. `part`: the record that stands next after `since` is too long for one batch, and was
    told up to this position; `until` is `since` then.
    """

    since: int
    until: int
    lines: tuple[tuple[int, Change], ...] = ()
    enter: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()
    more: bool = False
    part: int = 0


@dataclass(frozen=True, slots=True)
class Reply:
    """Central's answer to one batch, which it names. `chain` pairs each epoch with the position where it began, oldest first.

    `awaited`, for supervisors and the data protection officer: devices that have not confirmed every erasure, with the day since which.
    """

    to: str
    answers: str
    epoch: str
    chain: tuple[tuple[str, int], ...]
    receipt: Receipt
    held: tuple[Held, ...]
    safe: int
    roster_version: int
    orders_digest: str
    news: News
    orders: tuple[Order, ...] = ()
    roster: Roster | None = None
    awaited: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class NoReply:
    """Central took what may be taken, or nothing, and sends no answer.

    `reason`: `unknown_device`, `revoked_device`, `not_ready` (just restored: roster and orders first).
    """

    reason: str


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a reply did here. `outcome`: `taken`, `receipt_only`, `not_for_us`, `older_epoch`."""

    outcome: str
    records: frozenset[str] = frozenset()
    new_lines: int = 0
    forgotten: int = 0
    new_incarnation: bool = False
    held: tuple[Held, ...] = ()
    more: bool = False
