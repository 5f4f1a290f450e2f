"""What the exchange needs from a store, in its own words; `storage.exchange_store` and the store in memory of the tests implement it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import BinaryIO, Protocol, overload

from desktop_app.domain.change import Change, State
from desktop_app.domain.orders import Order
from desktop_app.services.synchronise import PastExchange


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One step of central's feed: a line (by name), or a record to be looked at again (no name)."""

    position: int
    name: str
    record: str


@dataclass(frozen=True, slots=True)
class Carried:
    """A sealed batch that a supervisor forwards, word for word; `reply` is central's own sealed answer, once it is there."""

    batch: str
    device: str
    sealed: bytes
    taken_on: str
    reply: bytes = b""


@dataclass(frozen=True, slots=True)
class KeptLines(Sequence[Change]):
    """Lines of a log by their texts in UTF-8, each read when somebody asks for it. `places` are their numbers there."""

    texts: tuple[bytes, ...]
    places: tuple[int, ...]
    read: Callable[[bytes], Change]

    def __len__(self) -> int:
        return len(self.texts)

    @overload
    def __getitem__(self, place: int) -> Change: ...
    @overload
    def __getitem__(self, place: slice) -> "KeptLines": ...
    def __getitem__(self, place: int | slice) -> "Change | KeptLines":
        if isinstance(place, slice):
            return KeptLines(self.texts[place], self.places[place], self.read)
        return self.read(self.texts[place])


@dataclass(frozen=True, slots=True)
class Sent:
    """A batch that left: its number for people, the day on which it was made, its lines by name, or by their numbers in the log."""

    number: int
    on: str
    names: tuple[str, ...]
    places: tuple[int, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class KnownPhoto:
    """Content that a line names: `here` whole on this disk, `there` verified by the other end. `bytes` is what the line says, or 0."""

    sha256: str
    bytes: int
    here: bool = False
    there: bool = False


@dataclass(frozen=True, slots=True)
class Sealed:
    """A sealed batch on its way: its id, the device and the number of its header, the bytes, and how many lines it has."""

    batch: str
    device: str
    number: int
    content: bytes = field(repr=False)
    lines: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """A sealed answer as a transport found it: `batch` is what it answers (empty: only who opens it knows), `place` where it lies.

    Without content: central took the batch, and sends no answer for it.
    """

    batch: str
    content: bytes = field(repr=False)
    place: str = ""


class Transport(Protocol):
    """A way to the other end. `answers_at_once`: what was delivered is answered by the next `collect`; else whenever it is.

    Both raise Unreachable, NoRoom, FileNotReadable; `deliver` also BatchRefused, for this one batch.
    """

    @property
    def answers_at_once(self) -> bool: ...
    def deliver(self, sealed: Sealed) -> None: ...
    def collect(self) -> Iterable[Answer]:
        """Answers that have come, each once at most a call; those of others may be among them."""
        ...

    def taken(self, answer: Answer) -> None:
        """This answer was taken in, and need not be found again."""
        ...

    def finish(self) -> None:
        """All that is to leave was delivered: what was delivered before it is no longer needed."""
        ...


class Ledger(Protocol):
    """One transaction over log, tables and what the exchange remembers. Lines are *counted* (folded) or *aside* (kept, not folded)."""

    def fact(self, key: str) -> str:
        """Empty when it was never set."""
        ...

    def set_facts(self, facts: Mapping[str, str]) -> None: ...

    # -- lines
    def known(self, names: Iterable[str]) -> set[str]: ...
    def append(self, changes: Sequence[Change], aside: bool = False) -> None:
        """Lines not known yet."""
        ...

    def rewrite(self, changes: Sequence[Change]) -> None:
        """Known lines whose values were blanked; the hash of the line as it came is kept."""
        ...

    def set_aside(self, names: Collection[str]) -> None: ...
    def let_in(self, names: Collection[str]) -> None: ...
    def lines(self, names: Iterable[str]) -> dict[str, Change]: ...
    def of_records(self, records: Iterable[str]) -> dict[str, list[Change]]: ...
    def counted_of(self, device: str) -> set[str]:
        """Names of the lines of a device that take part in the fold."""
        ...

    def aside_of(self, device: str) -> set[str]:
        """Names of the lines of a device that lie aside."""
        ...

    def aside_among(self, names: Iterable[str]) -> dict[str, str]:
        """Those of these names that lie aside, with their records."""
        ...

    def naming(self, ids: Collection[str]) -> list[Change]:
        """Lines in which one of these ids stands as a value."""
        ...

    def records_by(self, people: Collection[str]) -> set[str]: ...
    def states(self, records: Iterable[str]) -> dict[str, State]:
        """The fold of counted lines that this program understands; records without any are left out."""
        ...

    def disputes(self, records: Collection[str]) -> int:
        """In how many fields these records have several heads that differ; one deleted here and changed there counts one more."""
        ...

    def understands(self, change: Change) -> bool: ...
    def awaken(self) -> set[str]:
        """After an upgrade: fold the lines that are understood only now; their records. Empty, and quick, otherwise."""
        ...

    def forget(self, records: Collection[str]) -> None:
        """Take whole records out of log, tables, index and files."""
        ...

    def open_incarnation(self) -> None: ...

    # -- positions
    def unplaced(self, most: int, after: str = "") -> Sequence[Change]:
        """Lines without a position, in the order in which they came, counted or aside, whoever wrote them; those after the line named."""
        ...

    def positions(self, names: Iterable[str]) -> dict[str, int]: ...
    def expect_places(self, positions: Mapping[str, int]) -> None:
        """Lines of these names that are appended as counted from now on may be written with these positions at once, or without."""
        ...

    def place(self, positions: Mapping[str, int]) -> None: ...
    def place_sent(self, batch: str, positions: Sequence[int], on: str) -> None:
        """Give the lines of a batch the positions of its receipt, in its order (0: none), on a day. A batch never sent changes nothing."""
        ...

    def void_positions(self, beyond: int) -> None: ...

    # -- orders
    def orders(self) -> tuple[Order, ...]: ...
    def add_orders(self, orders: Iterable[Order]) -> None: ...
    def confirm(self, device: str, incarnation: str, orders: Iterable[Order]) -> None: ...
    def confirmed(self, device: str, incarnation: str) -> set[str]:
        """Names of the orders that it has confirmed under this incarnation."""
        ...

    # -- what was sent, what is to go
    def note_sent(self, batch: str, sent: Sent) -> None: ...
    def sent(self, batch: str) -> Sent | None:
        """A batch that left; the name of a line that has gone since is empty."""
        ...

    def sent_on(self, batch: str) -> str | None:
        """The day on which a batch was made; None for one that never was."""
        ...

    def mark_sent(self, batch: str, state: str, by: str) -> None:
        """Say of a batch that central has not answered for that it left (`waiting`), was `handed` (to whom: `by`) or `refused`."""
        ...

    def note_exchange(self, past: PastExchange) -> None:
        """Write one line of the journal."""
        ...

    def leaving(self) -> dict[str, str]:
        """Records to be dropped, with the day on which all was found safe (empty: not yet)."""
        ...

    def set_leaving(self, records: Mapping[str, str]) -> None: ...
    def stay(self, records: Collection[str]) -> None: ...
    def carry(self, carried: Carried) -> None: ...
    def carried(self) -> tuple[Carried, ...]: ...
    def carried_before(self, day: str) -> tuple[str, ...]:
        """The ids of those taken before a day: no sealed bytes are read."""
        ...

    def drop_carried(self, batches: Collection[str]) -> None: ...

    # -- central's own
    def feed_end(self) -> int: ...
    def append_feed(self, entries: Sequence[tuple[str, str]]) -> None:
        """(name or empty, record), in order; lines get their positions."""
        ...

    def feed(self, after: int, most: int, lines: bool = False) -> list[FeedEntry]:
        """`lines`: the lines of all these entries are asked for next."""
        ...

    def in_feed(self, records: Iterable[str], until: int) -> set[str]: ...
    def link(self, parents: Collection[tuple[str, str]], residents: Collection[tuple[str, str]]) -> None:
        """(record, what it hangs on), (record, the person it names); kept for ever, also of replaced versions."""
        ...

    def children(self, records: Collection[str]) -> set[str]: ...
    def parents(self, records: Collection[str]) -> set[str]: ...
    def residents(self, records: Collection[str]) -> set[str]: ...
    def naming_resident(self, resident: str) -> set[str]: ...
    def tally(self, changes: Iterable[Change]) -> None: ...
    def tallied(self, device: str) -> dict[str, tuple[tuple[tuple[int, int], ...], tuple[int, ...]]]:
        """By incarnation: runs of the numbers held, and the numbers used twice."""
        ...

    # -- photos
    def list_photos(self) -> tuple[str, ...]:
        """Take note of the contents that counted lines of attachments name (any head); those of which none is left are returned."""
        ...

    def photos(self, sha256s: Iterable[str]) -> dict[str, KnownPhoto]: ...
    def photos_where(self, here: bool, there: bool, after: str = "", most: int = 1000) -> list[KnownPhoto]:
        """In order of SHA-256, beyond `after`."""
        ...

    def put_photos(self, photos: Iterable[KnownPhoto]) -> None:
        """What is known of them now; one that is not listed stays unknown."""
        ...

    def drop_photos(self, gone: Mapping[str, str]) -> None:
        """Forget these SHA-256, and keep their keyed hash."""
        ...

    def photo_gone(self, name: str) -> bool:
        """Whether content of this keyed hash was here and went."""
        ...

    def photos_named(self, sha256: str) -> set[str]:
        """The records that name it."""
        ...


class ExchangeStore(Protocol):
    """A store whose changes are made in transactions: all of one, or nothing of it."""

    def transaction(self) -> AbstractContextManager[Ledger]: ...
    def today(self) -> str:
        """The day by this machine's clock, which may be wrong: nothing but a delay depends on it."""
        ...


class PhotoSink(Protocol):
    """Content that arrives piece by piece, encrypted as it comes; nothing of it is there before `keep`."""

    def write(self, piece: bytes, /) -> object: ...
    def keep(self, sha256: str) -> None:
        """It is whole and has this SHA-256. Raises DiskFull, FileNotWritable, AttachmentDamaged when it has another."""
        ...


class PhotoContent(Protocol):
    """Contents by their SHA-256, each once, encrypted."""

    def exists(self, sha256: str) -> bool:
        """A file is there; `verify` says whether it is whole."""
        ...

    def verify(self, sha256: str) -> str:
        """`sound`, `missing` or `damaged`."""
        ...

    def open(self, sha256: str) -> BinaryIO:
        """Reading raises AttachmentDamaged."""
        ...

    def receiving(self) -> AbstractContextManager[PhotoSink]:
        """What is not kept by the end of the block leaves nothing behind. Raises DiskFull, FileNotWritable."""
        ...

    def delete(self, sha256: str) -> None:
        """Overwrite and remove; harmless when it is not there."""
        ...

    def name_of(self, sha256: str) -> str:
        """A keyed hash, which tells nothing without the key."""
        ...
