"""Devices of a service: ask to join, admit, join with what one has, revoke (sync.md, 2, 6 and 8). What windows and commands call."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

from desktop_app.services.outcome import Outcome

REASONS = ("returned", "replaced", "lost", "stolen")
"""Why a device is revoked (domain reference, B)."""

CONFIRM_DAYS = 30
"""Within which every device is to confirm an erasure; one that has not is named (domain reference, D9)."""


@dataclass(frozen=True, slots=True)
class OwnDevice:
    """This installation: `state` as in `synchronise.Ways.role`; `fingerprint` is compared by telephone (six groups of four digits)."""

    device: str
    code: str
    holder: str
    state: str
    fingerprint: str
    roster_version: int = 0


@dataclass(frozen=True, slots=True)
class DeviceRequest:
    """A request file, read: who asks, with which device; nothing is trusted before the fingerprint was compared.

    `lines` is what a notebook that began alone would bring; `already`: the device is in the roster (a card can be made again).
    """

    device: str
    holder: str
    fingerprint: str
    lines: int = 0
    already: bool = False


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A device of the roster. `state`: `central`, `enrolled`, `revoked`; `on` is when that began (ISO date); `reason` of a revocation.

    `received` is how many lines central has of it, `missing` how many numbers it lacks, `aside` how many of its lines lie set aside here.
    `awaited`: the day since which it is to confirm an erasure, ISO; empty when it has confirmed all.
    """

    device: str
    holder: str
    name: str
    role: str
    sectors: tuple[str, ...]
    state: str
    on: str = ""
    reason: str = ""
    received: int = 0
    missing: int = 0
    mine: bool = False
    aside: int = 0
    awaited: str = ""

    def overdue(self, today: date) -> bool:
        """Whether it has not confirmed an erasure for longer than the rules allow."""
        return bool(self.awaited) and date.fromisoformat(self.awaited) + timedelta(days=CONFIRM_DAYS) <= today


class Devices(Protocol):
    """The roster as one open notebook may use it. Errors: NotYours (not a supervisor), DemonstrationOnly, FileNotReadable, FileNotWritable,
    NotARequest, NotACard, CardForAnother, OtherAuthority, AlreadyEnrolled, InvalidField, UnknownRecord."""

    def own(self) -> OwnDevice: ...
    def rows(self) -> tuple[DeviceRow, ...]: ...
    def request(self, person: str, target: Path) -> DeviceRequest:
        """Write this notebook's request, which holds public keys and the name only."""
        ...

    def look(self, request: Path) -> DeviceRequest:
        """Read a request without admitting it."""
        ...

    def enroll(self, request: Path, role: str, sectors: Sequence[str], server: str, target: Path) -> Outcome[DeviceRow]:
        """Put the device in the roster and write its card, sealed to its own key: workspace, roster, central's keys, address."""
        ...

    def join(self, card: Path) -> Outcome[OwnDevice]:
        """Enter the service with all that this notebook holds; the next exchange brings both together."""
        ...

    def change(self, device: str, role: str, sectors: Sequence[str]) -> Outcome[DeviceRow]:
        """Give a device another role or other sectors; what it may hold follows at its next exchange."""
        ...

    def revoke(self, device: str, reason: str) -> Outcome[DeviceRow]:
        """Take a device off the list; takes effect at the next exchange and at the next file."""
        ...

    def admit(self, device: str) -> Outcome[int]:
        """Let in, for everybody, the lines of a revoked device that lie set aside here; how many they were. Later ones stay aside."""
        ...

    def declare_lost(self, device: str, incarnation: str, first: int, last: int) -> Outcome[None]:
        """No longer expect these numbers; should they come after all, they are taken."""
        ...
