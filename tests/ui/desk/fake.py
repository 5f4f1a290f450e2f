"""A fake exchange by hand: it answers what a test prepared, and remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.errors import CarnetError, DamagedBody, RevokedDevice, UnknownDevice
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.ports import Cancelled, Progress
from desktop_app.services.synchronise import FilePreview, Gap, Taken, TakenFile, Ways

STICK = Path("/media/CARNET")


def file(name: str, **fields: object) -> FilePreview:
    """A sound file of an invented agent, unless said otherwise."""
    values = {"state": "sound", "who": name, "sector": "Pasteur", "on": "2026-11-24", "number": 12, "code": "C41D-0812", "new": 3}
    return FilePreview(file=STICK / f"carnet-{name.lower()}-000012.carnet", **{**values, **fields})


GAP = Gap("device-3", "Karim", "a1" * 8, 161, 180, "2026-11-03", "2026-11-09")

SIX = (
    file("Nadia", new=31, changed=6, conflicts=1, seen=4),
    file("Karim", new=22, changed=4, conflicts=1, code="8E02-7740", missing=(GAP,)),
    file("Sophie", new=18, changed=2, seen=2, code="51B9-3C00", photos_missing=("Éclairage du hall", "3fa08b12")),
    file("Yanis", state="refused", new=0, trouble=DamagedBody("cut")),
    file("Lina", state="seen", again=True, new=0, seen=27, code="2A66-E400"),
    file("Paul", new=14, changed=3, aside=2, seen=1, code="90CB-5D00"),
)
ODD = (
    file("Inconnu", state="out_of_date", who="", new=0, trouble=UnknownDevice("device-9")),
    file("Ancien", state="revoked", new=0, aside=5, trouble=RevokedDevice("device-8")),
    file("Réponse", state="reply", who="", changed=2, new=0),
)


@dataclass
class FakeExchange:
    """`previews` are what any file shows; `trouble` stops the next call; `held` waits inside `take` until the test lets go."""

    previews: tuple[FilePreview, ...] = SIX
    sticks: tuple[Path, ...] = ()
    role: str = "central"
    trouble: CarnetError | None = None
    looked: list[tuple[Path, ...]] = field(default_factory=list)
    taken: list[tuple[tuple[FilePreview, ...], Path | None]] = field(default_factory=list)
    held: threading.Event | None = None
    began: threading.Event = field(default_factory=threading.Event)

    def ways(self) -> Ways:
        return Ways(self.role, sticks=self.sticks)

    def preview(self, files: Sequence[Path], progress: Progress, cancelled: Cancelled) -> tuple[FilePreview, ...]:
        self.looked.append(tuple(files))
        self._stop()
        progress(len(self.previews), len(self.previews))
        return self.previews

    def take(self, previews: Sequence[FilePreview], returns: Path | None, progress: Progress, cancelled: Cancelled) -> Outcome[Taken]:
        self.taken.append((tuple(previews), returns))
        self._stop()
        self.began.set()
        done: list[TakenFile] = []
        for preview in previews:
            if self.held is not None and done:
                self.held.wait(5)
            if cancelled():
                return Outcome(Taken(tuple(done), cancelled=True), frozenset({Topic.ENCOUNTERS}))
            target = returns / f"carnet-retour-{preview.code}.carnet" if returns is not None else None
            done.append(TakenFile(preview, preview.new + preview.changed, preview.conflicts, target))
            progress(len(done), len(previews))
        return Outcome(Taken(tuple(done)), frozenset({Topic.ENCOUNTERS, Topic.EXCHANGE}))

    def _stop(self) -> None:
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            raise trouble
