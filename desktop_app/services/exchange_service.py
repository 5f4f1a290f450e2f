"""The exchange of one open notebook (implements `synchronise.Synchronising`): roles, ways, journal and counts over the ends of `sync`."""

from collections.abc import Callable, Collection, Sequence, Sized
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from desktop_app.domain.errors import (
    BatchRefused,
    CarnetError,
    DemonstrationOnly,
    FileNotReadable,
    InvalidField,
    NotEnrolled,
    UnknownRecord,
)
from desktop_app.domain.fields import instant_text
from desktop_app.domain.roster import CENTRAL, Roster
from desktop_app.domain.runs import Run, without
from desktop_app.services.exchange_ports import ExchangeStore
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.ports import Cancelled, Clock, Progress
from desktop_app.services.synchronise import (
    Exchanged,
    FilePreview,
    Gap,
    Leaving,
    Parcel,
    PastExchange,
    SentFile,
    Standing,
    Taken,
    TakenFile,
    Ways,
)

_APPLIED = ("sound", "seen", "revoked", "reply")
_EVERYTHING = frozenset(Topic) - {Topic.DRAFTS, Topic.SETTINGS}
PATH_CEILING = 1000


class ExchangeReading(Protocol):
    """What the reader of a notebook says of the exchange."""

    def meta(self, key: str) -> str: ...
    def standing(self) -> Standing: ...
    def leaving(self) -> tuple[Leaving, ...]: ...
    def leaving_records(self, most: int) -> tuple[str, ...]: ...
    def shipped_waiting(self) -> int: ...
    def parcels(self, most: int) -> tuple[Parcel, ...]: ...
    def journal(self, most: int) -> tuple[PastExchange, ...]: ...


class Done(Protocol):
    """What lines did in an exchange."""

    @property
    def sent(self) -> int: ...
    @property
    def received(self) -> int: ...
    @property
    def records(self) -> Sized: ...
    @property
    def waiting(self) -> bool: ...
    @property
    def trouble(self) -> CarnetError | None: ...


class Moved(Protocol):
    """What photos did."""

    @property
    def sent(self) -> int: ...
    @property
    def received(self) -> int: ...
    @property
    def trouble(self) -> CarnetError | None: ...


class Applied(Protocol):
    """What one file did."""

    @property
    def preview(self) -> FilePreview: ...
    @property
    def records(self) -> Collection[str]: ...
    @property
    def conflicts(self) -> int: ...
    @property
    def reply(self) -> bytes: ...
    @property
    def photos(self) -> Collection[str]: ...


class Ends(Protocol):
    """The ends of the exchange, behind sealed bytes; `sync.posts.ends` implements it."""

    def check_server(self, address: str) -> str: ...
    def by_network(self, server: str, progress: Progress, cancelled: Cancelled, total: int) -> tuple[Done, Moved]: ...
    def by_folder(self, folder: Path, progress: Progress, cancelled: Cancelled, total: int) -> tuple[Done, Moved]: ...
    def by_stick(self, folder: Path, progress: Progress, cancelled: Cancelled, total: int) -> tuple[Done, Moved]: ...
    def send_to(self, folder: Path, name: str, progress: Progress, cancelled: Cancelled, total: int) -> SentFile: ...
    def files_in(self, path: Path) -> Sequence[Path]: ...
    def preview(self, path: Path) -> FilePreview: ...
    def in_order(self, previews: Collection[FilePreview]) -> tuple[FilePreview, ...]: ...
    def refused(self, path: Path, trouble: CarnetError) -> FilePreview: ...
    def take(self, path: Path) -> Applied: ...
    def take_pieces(self, folders: Collection[Path], progress: Progress, cancelled: Cancelled) -> Moved: ...
    def hand_back(self, applied: Applied, folder: Path, progress: Progress, cancelled: Cancelled) -> Path | None: ...
    def write_replies(self, device: str, folder: Path) -> tuple[Path, ...]: ...
    def code_of(self, batch: str) -> str: ...
    def called(self, person: str) -> str: ...
    def gaps(self) -> tuple[Gap, ...]: ...


BackUp = Callable[[Progress, Cancelled], object]


@dataclass(frozen=True, slots=True)
class Synchronise:
    """`reading` is the calling thread's reader, `back_up` makes the copy before files are applied, `sticks` finds what is plugged in.

    `photos` gives (to send, their bytes, missing by SHA-256).
    """

    reading: Callable[[], ExchangeReading]
    store: ExchangeStore
    ends: Ends
    clock: Clock
    back_up: BackUp
    sticks: Callable[[], tuple[Path, ...]]
    photos: Callable[[], tuple[int, int, tuple[str, ...]]]

    # -- what is known
    def standing(self) -> Standing:
        to_send, _, missing = self.photos()
        gaps = self.ends.gaps() if self._role() in ("enrolled", CENTRAL) else ()
        return replace(self.reading().standing(), photos_to_send=to_send, photos_missing=missing, missing=gaps)

    def leaving(self) -> tuple[Leaving, ...]:
        to_send, size_bytes, _ = self.photos()
        photos = (Leaving("photo", to_send, to_send, 0, size_bytes),) if to_send else ()
        return (*self.reading().leaving(), *photos)

    def leaving_records(self, most: int = 200) -> tuple[str, ...]:
        return self.reading().leaving_records(most)

    def parcels(self, most: int = 50) -> tuple[Parcel, ...]:
        found = self.reading().parcels(most)
        return tuple(replace(each, code=self.ends.code_of(each.batch), by=self.ends.called(each.by)) for each in found)

    def journal(self, most: int = 50) -> tuple[PastExchange, ...]:
        return self.reading().journal(most)

    def ways(self) -> Ways:
        meta = self.reading().meta
        return Ways(self._role(), meta("server"), meta("folder"), self.sticks())

    def set_ways(self, server: str, folder: str) -> None:
        address, place = self.ends.check_server(server), folder.strip()
        if place and (not Path(place).is_absolute() or len(place) > PATH_CEILING or "\0" in place):
            raise InvalidField("folder", "path", place[:200])
        with self.store.transaction() as ledger:
            ledger.set_facts({"server": address, "folder": place})

    def _role(self) -> str:
        meta = self.reading().meta
        if meta("demonstration"):
            return "demonstration"
        text = meta("roster")
        mine = Roster.from_text(text).find(meta("device")) if text else None
        if mine is not None and mine.revoked:
            return "revoked"
        if meta("central_keys"):
            return CENTRAL
        return "enrolled" if mine is not None or meta("joined") else "alone"

    def _enrolled(self) -> str:
        """The role of a notebook that may exchange. Raises DemonstrationOnly, NotEnrolled."""
        role = self._role()
        if role == "demonstration":
            raise DemonstrationOnly
        if role == "alone":
            raise NotEnrolled
        return role

    # -- an exchange
    def exchange(self, route: str, progress: Progress, cancelled: Cancelled) -> Outcome[Exchanged]:
        """Raises DemonstrationOnly, NotEnrolled; all else is the trouble of what it returns."""
        role = self._enrolled()
        before, shipped = self.reading().standing(), self.reading().shipped_waiting()
        try:
            done, photos = self._by(role, route, progress, cancelled, before.to_send + before.sent)
        except CarnetError as trouble:
            return self._noted(Exchanged(_kind(route), trouble=trouble))
        return self._noted(
            Exchanged(
                _kind(route),
                max(0, done.sent - shipped),  # which leaves first
                done.received,
                photos.sent,
                photos.received,
                len(done.records),
                max(0, self.reading().standing().conflicts - before.conflicts),
                done.waiting,
                done.trouble or photos.trouble,
            )
        )

    def _by(self, role: str, route: str, progress: Progress, cancelled: Cancelled, total: int) -> tuple[Done, Moved]:
        meta = self.reading().meta
        if route == "network":
            if role == CENTRAL or not meta("server"):
                raise InvalidField("server", "url")
            return self.ends.by_network(meta("server"), progress, cancelled, total)
        if route == "folder":
            if not meta("folder"):
                raise InvalidField("folder", "path")
            return self.ends.by_folder(Path(meta("folder")), progress, cancelled, total)
        if role == CENTRAL:
            raise InvalidField("route", "not_central")
        return self.ends.by_stick(Path(route), progress, cancelled, total)

    def _noted(self, done: Exchanged) -> Outcome[Exchanged]:
        """Write the journal's line. A store that is held by another program goes without: the exchange itself is what counts."""
        trouble = type(done.trouble).__name__ if done.trouble is not None else ""
        try:
            self._note(PastExchange(instant_text(self.clock.now()), done.route, done.sent, done.received, trouble))
        except CarnetError as late:
            done = replace(done, trouble=done.trouble or late)
        return Outcome(done, _EVERYTHING if done.records or done.received else frozenset({Topic.EXCHANGE}))

    def _note(self, past: PastExchange) -> None:
        with self.store.transaction() as ledger:
            ledger.note_exchange(past)

    # -- files
    def send_to(self, target: Path, progress: Progress, cancelled: Cancelled) -> SentFile:
        if self._enrolled() == CENTRAL:
            raise NotEnrolled
        folder, name = (target, "") if target.is_dir() else (target.parent, target.name)
        standing = self.reading().standing()
        shipped = self.reading().shipped_waiting()
        written = self.ends.send_to(folder, name, progress, cancelled, standing.to_send + standing.sent)
        written = replace(written, lines=max(0, written.lines - shipped))
        self._note(PastExchange(instant_text(self.clock.now()), "stick", written.lines, 0))
        return written

    def preview(self, files: Sequence[Path], progress: Progress, cancelled: Cancelled) -> tuple[FilePreview, ...]:
        """Files that could not be read are among them. Raises DemonstrationOnly, NotEnrolled, StickMissing, and what the store raises."""
        self._enrolled()
        paths = list(dict.fromkeys(path for given in files for path in self.ends.files_in(given)))
        found = []
        for number, path in enumerate(paths):
            if cancelled():
                break
            progress(number, len(paths))
            found.append(self.ends.preview(path))
        progress(len(paths), len(paths))
        return tuple(_with_others(preview, found) for preview in self.ends.in_order(found))

    def take(self, previews: Sequence[FilePreview], returns: Path | None, progress: Progress, cancelled: Cancelled) -> Outcome[Taken]:
        """A file that is refused, or whose answer cannot be written, hinders no other. Raises DemonstrationOnly, NotEnrolled, and what the
        backup raises: then nothing was applied."""
        self._enrolled()
        wanted = [preview for preview in self.ends.in_order(previews) if preview.state in _APPLIED]
        if wanted:
            self.back_up(lambda done, total: None, cancelled)
        files: list[TakenFile] = []
        for number, preview in enumerate(wanted):
            if cancelled():
                break
            progress(number, len(wanted))
            files.append(self._take_one(preview.file, returns, cancelled))
        if files:
            self.ends.take_pieces({each.preview.file.parent for each in files}, progress, cancelled)
            received = sum(each.preview.new + each.preview.changed for each in files if each.trouble is None)
            self._note(PastExchange(instant_text(self.clock.now()), "stick", 0, received))
        progress(len(files), len(wanted))
        return Outcome(Taken(tuple(files), len(files) < len(wanted)), _EVERYTHING)

    def _take_one(self, path: Path, returns: Path | None, cancelled: Cancelled) -> TakenFile:
        try:
            applied = self.ends.take(path)
        except (BatchRefused, FileNotReadable) as trouble:
            return TakenFile(self.ends.refused(path, trouble), trouble=trouble)
        taken = TakenFile(applied.preview, len(applied.records), applied.conflicts)
        if returns is None:
            return taken
        try:
            return replace(taken, returns=self.ends.hand_back(applied, returns, lambda done, total: None, cancelled))
        except CarnetError as trouble:
            return replace(taken, trouble=trouble)

    def reply_to(self, device: str, target: Path) -> tuple[Path, ...]:
        """Central's answers that are kept here for a device. Raises UnknownRecord when the device is not in the list."""
        text = self.reading().meta("roster")
        if not text or Roster.from_text(text).find(device) is None:
            raise UnknownRecord(device)
        return self.ends.write_replies(device, target)


def _with_others(preview: FilePreview, others: Sequence[FilePreview]) -> FilePreview:
    """A file among those that are looked at with it: what another one brings is not missing."""
    if not preview.missing:
        return preview
    brought: dict[tuple[str, str], list[Run]] = {}
    for other in others:
        for incarnation, runs in other.numbers:
            brought.setdefault((other.device, incarnation), []).extend(runs)
    left = []
    for gap in preview.missing:
        known = sorted(brought.get((gap.device, gap.incarnation), ()))
        left += [replace(gap, first=first, last=last) for first, last in without(((gap.first, gap.last),), known)]
    return replace(preview, missing=tuple(left))


def _kind(route: str) -> str:
    """A route as the journal has it: a stick's folder may name a person."""
    return route if route in ("network", "folder") else "stick"
