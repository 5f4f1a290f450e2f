"""An exchange that a test sets by hand, and the little of the service's devices that windows ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.domain.errors import CarnetError
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.services.roster import DeviceRequest, OwnDevice
from desktop_app.services.synchronise import (
    Exchanged,
    FilePreview,
    Leaving,
    Parcel,
    PastExchange,
    SentFile,
    Standing,
    Taken,
    TakenFile,
    Ways,
)

PRINT = "1234 5678 9012 3456 7890 1234"


@dataclass
class FakeExchange:
    """Implements `Synchronising`; `asked` tells what was done with it, in order. `during` is called while an exchange runs."""

    held: Standing = field(default_factory=Standing)
    by: Ways = field(default_factory=lambda: Ways("enrolled"))
    goes: tuple[Leaving, ...] = ()
    records: tuple[str, ...] = ()
    left: tuple[Parcel, ...] = ()
    past: tuple[PastExchange, ...] = ()
    result: Exchanged = field(default_factory=lambda: Exchanged("network"))
    topics: frozenset[Topic] = frozenset({Topic.EXCHANGE})
    raises: CarnetError | None = None
    previews: tuple[FilePreview, ...] = ()
    taken: Taken = field(default_factory=Taken)
    during: Callable[[Progress, Cancelled], None] = lambda progress, cancelled: None
    asked: list[tuple[str, str]] = field(default_factory=list)

    def standing(self) -> Standing:
        return self.held

    def leaving(self) -> tuple[Leaving, ...]:
        return self.goes

    def leaving_records(self, most: int = 200) -> tuple[str, ...]:
        return self.records[:most]

    def parcels(self, most: int = 50) -> tuple[Parcel, ...]:
        return self.left[:most]

    def journal(self, most: int = 50) -> tuple[PastExchange, ...]:
        return self.past[:most]

    def ways(self) -> Ways:
        return self.by

    def set_ways(self, server: str, folder: str) -> None:
        self._raise()
        self.by = replace(self.by, server=server, folder=folder)
        self.asked.append(("ways", f"{server} {folder}".strip()))

    def exchange(self, route: str, progress: Progress, cancelled: Cancelled) -> Outcome[Exchanged]:
        self.asked.append(("exchange", route))
        self.during(progress, cancelled)
        self._raise()
        return Outcome(replace(self.result, route=route), self.topics)

    def send_to(self, target: Path, progress: Progress, cancelled: Cancelled) -> SentFile:
        self.asked.append(("send_to", str(target)))
        self.during(progress, cancelled)
        self._raise()
        return SentFile((target / "carnet-1.carnet",) if self.held.to_send else (), 1, self.held.to_send, 0, 460_000)

    def preview(self, files: Sequence[Path], progress: Progress, cancelled: Cancelled) -> tuple[FilePreview, ...]:
        self.asked.append(("preview", ",".join(file.name for file in files)))
        self._raise()
        return self.previews

    def take(self, previews: Sequence[FilePreview], returns: Path | None, progress: Progress, cancelled: Cancelled) -> Outcome[Taken]:
        self.asked.append(("take", ",".join(one.file.name for one in previews)))
        self._raise()
        return Outcome(self.taken or Taken(tuple(TakenFile(one) for one in previews)), self.topics)

    def reply_to(self, device: str, target: Path) -> tuple[Path, ...]:
        raise NotImplementedError

    def _raise(self) -> None:
        if self.raises is not None:
            raise self.raises


@dataclass
class FakeDevices:
    """The part of `Devices` that a computer asks about itself."""

    me: OwnDevice = field(default_factory=lambda: OwnDevice("d1", "K7", "Nadia", "alone", PRINT))
    raises: CarnetError | None = None
    asked: list[tuple[str, str]] = field(default_factory=list)

    def own(self) -> OwnDevice:
        return self.me

    def request(self, person: str, target: Path) -> DeviceRequest:
        self.asked.append(("request", f"{person} {target.name}"))
        if self.raises is not None:
            raise self.raises
        return DeviceRequest(self.me.device, person, PRINT)

    def join(self, card: Path) -> Outcome[OwnDevice]:
        self.asked.append(("join", card.name))
        if self.raises is not None:
            raise self.raises
        self.me = replace(self.me, state="enrolled", roster_version=3)
        return Outcome(self.me, frozenset({Topic.SETTINGS}))
