"""A shared network folder: both ends drop whole files and pick them up (sync.md, 6). A team of four needs neither server nor stick.

<folder>/carnet-<workspace>/out/<device>/…   what a device left, until central has answered it
<folder>/carnet-<workspace>/in/<device>/…    central's answers, until the device has taken them in
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.errors import (
    BatchRefused,
    CarnetError,
    FileNotReadable,
    FolderFull,
    FolderMissing,
    FolderReadOnly,
    NoRoom,
    StickFull,
    StickMissing,
    StickReadOnly,
)
from desktop_app.services.exchange_ports import Answer, Sealed
from desktop_app.sync.keys import SLUG_PATTERN
from desktop_app.sync.posts.central import Answered
from desktop_app.sync.sealed_file import BATCH_SUFFIX, batch_name, refusal, write_file
from desktop_app.sync.transports.file import read_whole, sealed_files


def box(folder: Path, workspace: str, way: str, device: str) -> Path:
    """The sub-folder of a device, made when missing; the shared folder itself must be there. Raises as `drop`."""
    if not folder.is_dir():
        raise FolderMissing(str(folder))
    place = folder / f"carnet-{workspace}" / way / device
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        if not folder.is_dir():
            raise FolderMissing(str(folder)) from trouble
        raise said_of_folder(refusal(trouble, place, place.name), folder) from trouble
    return place


def said_of_folder(trouble: CarnetError, folder: Path) -> CarnetError:
    """What is said of a stick, of the shared folder; any other trouble as it is."""
    for stick, share in ((StickFull, FolderFull), (StickReadOnly, FolderReadOnly), (StickMissing, FolderMissing)):
        if isinstance(trouble, stick):
            return share(str(folder))
    return trouble


def drop(folder: Path, place: Path, name: str, content: bytes) -> Path:
    """Write a file whole. Raises FolderMissing, FolderFull, FolderReadOnly, FileNotWritable."""
    try:
        return write_file(place, name, (content,))
    except NoRoom as trouble:
        raise said_of_folder(trouble, folder) from None


def lying(folder: Path, place: Path) -> list[Path]:
    """Raises FolderMissing."""
    try:
        return sealed_files(place)
    except StickMissing:
        raise FolderMissing(str(folder)) from None


def remove(path: Path) -> None:
    """What cannot be removed is found again: that costs time, and does no harm."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        pass


@dataclass(slots=True)
class FolderTransport:
    """A device's side; implements `Transport`. What it left before goes once everything that is to leave lies there anew."""

    folder: Path
    workspace: str
    device: str
    answers_at_once: bool = False
    _before: dict[Path, None] = field(default_factory=dict)
    _left: dict[Path, None] = field(default_factory=dict)

    def deliver(self, sealed: Sealed) -> None:
        place = box(self.folder, self.workspace, "out", sealed.device)
        if sealed.device != self.device:  # carried for somebody: under the batch's own name, so that it lies there once
            drop(self.folder, place, f"{sealed.batch}{BATCH_SUFFIX}", sealed.content)
            return
        if not self._left:
            self._before = dict.fromkeys(lying(self.folder, place))
        name = batch_name(self.workspace, sealed.device, sealed.number)
        self._left[drop(self.folder, place, name, sealed.content)] = None

    def collect(self) -> Iterable[Answer]:
        place = box(self.folder, self.workspace, "in", self.device)
        return self._answers(place)

    def answer_for(self, batch: str, device: str) -> Answer | None:
        """Central's answer to a batch that was carried for another device; it stays there for that device too."""
        path = box(self.folder, self.workspace, "in", device) / f"{batch}{BATCH_SUFFIX}"
        return Answer(batch, read_whole(path), "") if path.is_file() else None

    def _answers(self, place: Path) -> Iterator[Answer]:
        for path in lying(self.folder, place):
            try:
                yield Answer("", read_whole(path), str(path))
            except FileNotReadable:
                continue

    def taken(self, answer: Answer) -> None:
        remove(Path(answer.place))

    def finish(self) -> None:
        for path in self._before:
            if path not in self._left:
                remove(path)
        self._before, self._left = {}, {}


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look at the folder did: batches answered, and the files that were left where they are, each with its trouble."""

    answered: tuple[Answered, ...] = ()
    ignored: tuple[tuple[str, CarnetError], ...] = ()


Refusals = dict[Path, tuple[int, int, CarnetError]]
"""Files that were refused: size and time of change in nanoseconds then, and why."""


@dataclass(slots=True)
class FolderWatch:
    """Central's side: takes what lies there, writes the answers. What it `refused` once it does not read again until it changes."""

    folder: Path
    workspace: str
    receive: Callable[[bytes], Answered]
    refused: Refusals = field(default_factory=dict)

    def look(self, cancelled: Callable[[], bool] = lambda: False) -> Looked:
        """Once through all devices. Raises FolderMissing, FolderFull, FolderReadOnly, FileNotWritable."""
        answered: list[Answered] = []
        ignored: list[tuple[str, CarnetError]] = []
        for path in self._lying():
            if cancelled():
                break
            try:
                answered.append(self._take(path))
            except (BatchRefused, FileNotReadable) as trouble:
                ignored.append((path.name, trouble))
        return Looked(tuple(each for each in answered if each.batch), tuple(ignored))

    def _lying(self) -> Iterator[Path]:
        out = box(self.folder, self.workspace, "out", "")
        try:
            devices = sorted(entry for entry in out.iterdir() if entry.is_dir() and SLUG_PATTERN.fullmatch(entry.name))
        except OSError:
            raise FolderMissing(str(self.folder)) from None
        for device in devices:
            yield from lying(self.folder, device)

    def _take(self, path: Path) -> Answered:
        stamp = _stamp(path)
        known = self.refused.get(path)
        if known is not None and known[:2] == stamp:
            raise known[2]
        try:
            answered = self.receive(read_whole(path))
        except BatchRefused as trouble:
            self.refused[path] = (*stamp, trouble)
            raise
        if answered.reason in ("not_ready", "unknown_device"):
            return Answered("", answered.device, answered.number, 0)  # it stays until central can answer
        if answered.reply:
            place = box(self.folder, self.workspace, "in", answered.device)
            drop(self.folder, place, f"{answered.batch}{BATCH_SUFFIX}", answered.reply)
        remove(path)
        return answered


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError as trouble:
        raise FileNotReadable(path.name) from trouble
    return found.st_size, found.st_mtime_ns
