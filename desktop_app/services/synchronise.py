"""What a person sees and does of the exchange: what leaves, what is received, what is safe; by network, folder or file (sync.md, 1 and 6).

Values for windows and commands; `Synchronising` is what they call. Slow calls belong on the executors (`exchange`, files: network;
`take_in` and counts: database and reader).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from desktop_app.domain.errors import CarnetError
from desktop_app.domain.runs import Run
from desktop_app.services.outcome import Outcome
from desktop_app.services.ports import Cancelled, Progress

ROUTES = ("network", "folder", "stick")
"""By which an exchange goes; a stick answers later."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that the other end has not got, first and last included, of one device; the days are those of the lines around it.

    `who` is the device's holder as people call them (empty: unknown), `device` its id, `incarnation` the run of numbers.
    """

    device: str
    who: str
    incarnation: str
    first: int
    last: int
    since: str = ""
    until: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """Every line that this notebook keeps, by what is known of it: `kept` is always the sum of the four numbers.

    `to_send`: in no batch yet; `sent`: in a batch that left, not answered; `received`: has a position at central; `safe`: covered by
    central's last backup. Days are ISO dates, empty when there is none. Photos are counted apart: `photos_to_send` not verified at the
    other end yet, `photos_missing` named here and not there, by SHA-256. `set_aside` lines are kept, not understood or not admitted yet.
    """

    to_send: int = 0
    sent: int = 0
    received: int = 0
    safe: int = 0
    to_send_since: str = ""
    sent_on: str = ""
    received_on: str = ""
    photos_to_send: int = 0
    photos_missing: tuple[str, ...] = ()
    conflicts: int = 0
    set_aside: int = 0
    missing: tuple[Gap, ...] = ()

    @property
    def kept(self) -> int:
        return self.to_send + self.sent + self.received + self.safe


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is to leave, of one kind: records concerned (`created` of them new), lines, and bytes before packing."""

    kind: str
    records: int
    created: int
    lines: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """A batch that left, as people compare it: `code` is what is read over the telephone (8 hex digits, `B02E-44D8`).

    `state`: `waiting`; `handed` (a supervisor has taken it in, `by` says who: nothing is emptied); `received`; `safe`; `refused`.
    """

    batch: str
    number: int
    on: str
    lines: int
    code: str
    state: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class PastExchange:
    """One line of the journal: when (ISO instant), by which route, what came of it.

    `trouble` is the class name of the error that stopped it (empty: all went well), `sent` and `received` count lines.
    """

    at: str
    route: str
    sent: int
    received: int
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Ways:
    """By what this notebook may exchange: the service's address, a shared folder, sticks that are plugged in (mount folders).

    `role`: `alone` (no service yet), `central` (this store answers as central), `enrolled`, `revoked`, `demonstration` (never sends).
    """

    role: str
    server: str = ""
    folder: str = ""
    sticks: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What one exchange did. `records` are those that changed here, `conflicts` how many of them disagree, `trouble` what stopped it.

    What had been done before the trouble is kept: an exchange can always be taken up again. `waiting`: it left, answers come later.
    """

    route: str
    sent: int = 0
    received: int = 0
    photos_sent: int = 0
    photos_received: int = 0
    records: int = 0
    conflicts: int = 0
    waiting: bool = False
    trouble: CarnetError | None = None


@dataclass(frozen=True, slots=True)
class SentFile:
    """What was written on a stick: the files (batches, then photos beside them), lines, bytes."""

    files: tuple[Path, ...]
    batches: int
    lines: int
    photos: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class FilePreview:
    """What a file would do, before anything is applied.

    `state`: `sound`, `seen` (all of it known already), `revoked` (its device was revoked: kept, passed on, not folded), `reply` (an
    answer for this notebook), `elsewhere` (an answer that goes back to another device: `who`), `refused` (see `trouble`),
    `out_of_date` (a new device: the roster is to be brought up to date first).
    `again`: this very batch was taken here before, as far as is remembered; what is `seen` may also be known by another way.
    `who` and `sector` are those of the roster; `number`, `on`, `code` those of the batch. Lines are counted: `new` records begun,
    `changed` records known before, `conflicts` fields that would disagree, `aside` not understood or not admitted, `seen` known already.
    `missing` are gaps of the device after this file, `photos_missing` content named and neither here nor beside the file, by title of
    the record that it hangs on where one is known, else by its hash's first eight digits. `numbers` are those of the device's lines in it,
    by incarnation: files that are looked at together miss nothing that another of them brings.
    """

    file: Path
    state: str
    batch: str = ""
    device: str = ""
    who: str = ""
    sector: str = ""
    number: int = 0
    on: str = ""
    code: str = ""
    kinds: tuple[tuple[str, int], ...] = ()
    new: int = 0
    changed: int = 0
    conflicts: int = 0
    aside: int = 0
    seen: int = 0
    missing: tuple[Gap, ...] = ()
    photos: int = 0
    photos_missing: tuple[str, ...] = ()
    trouble: CarnetError | None = None
    again: bool = False
    numbers: tuple[tuple[str, tuple[Run, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What became of a file that was applied. `returns` is the file to carry back to its device (None: none for it)."""

    preview: FilePreview
    records: int = 0
    conflicts: int = 0
    returns: Path | None = None
    trouble: CarnetError | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """Several files, each in a transaction of its own; `cancelled` says that the rest was left for later."""

    files: tuple[TakenFile, ...] = field(default=())
    cancelled: bool = False


class Synchronising(Protocol):
    """The exchange of one open notebook."""

    # -- what is known (reader)
    def standing(self) -> Standing: ...
    def leaving(self) -> tuple[Leaving, ...]:
        """What is to send, by kind, most records first; photos last under `photo` (their bytes)."""
        ...

    def leaving_records(self, most: int = 200) -> tuple[str, ...]:
        """Ids of records with lines to send, the last written first."""
        ...

    def parcels(self, most: int = 50) -> tuple[Parcel, ...]:
        """Batches that left, newest first."""
        ...

    def journal(self, most: int = 50) -> tuple[PastExchange, ...]:
        """Exchanges, newest first."""
        ...

    def ways(self) -> Ways: ...
    def set_ways(self, server: str, folder: str) -> None:
        """Write down the service's address and the shared folder (empty: none). Raises InvalidField."""
        ...

    # -- an exchange
    def exchange(self, route: str, progress: Progress, cancelled: Cancelled) -> Outcome[Exchanged]:
        """By `network`, `folder`, or with the stick's folder as route. What the network or the disk does is its `trouble`."""
        ...

    def send_to(self, target: Path, progress: Progress, cancelled: Cancelled) -> SentFile:
        """Everything without a position, to a folder or to a file of that name. Raises StickFull, StickReadOnly, StickMissing,
        FileNotWritable, NotEnrolled, DemonstrationOnly."""
        ...

    def preview(self, files: Sequence[Path], progress: Progress, cancelled: Cancelled) -> tuple[FilePreview, ...]:
        """Read files (folders: the batches in them) without applying anything; in an order in which they may be applied."""
        ...

    def take(self, previews: Sequence[FilePreview], returns: Path | None, progress: Progress, cancelled: Cancelled) -> Outcome[Taken]:
        """Apply files: a backup first, then one transaction a file, conflicts or not. Return files go to `returns` (a folder; None: none).

        A supervisor's store keeps the sealed bytes until central has answered; one that answers as central gives central's own reply.
        """
        ...

    def reply_to(self, device: str, target: Path) -> tuple[Path, ...]:
        """Write the answers that wait for a device, news included when this store answers as central. Raises UnknownRecord."""
        ...
