"""A fake roster by hand: it answers what a test prepared, and remembers what it was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.domain.errors import CarnetError
from desktop_app.services.outcome import Outcome, Topic
from desktop_app.services.roster import DeviceRequest, DeviceRow, OwnDevice

ROWS = (
    DeviceRow("central-0193a5b2", "", "Service", "central", ("*",), "central", "2026-10-01"),
    DeviceRow("device-1", "person-K7", "Hélène", "supervisor", ("*",), "enrolled", "2026-10-01", received=412, mine=True),
    DeviceRow("device-2", "person-3F", "Nadia", "agent", ("94076-pasteur",), "enrolled", "2026-10-04", received=1203),
    DeviceRow("device-3", "person-9A", "Karim", "agent", ("94076-guipons",), "enrolled", "2026-10-04", received=861, missing=20),
    DeviceRow(
        "device-4", "person-B2", "Sophie", "agent", ("94076-guipons",), "revoked", "2026-11-12", reason="lost", received=240, aside=12
    ),
)
REQUEST = DeviceRequest("device-9", "Yanis", "4812 0937 5561 2204 7780 1946", lines=37)


@dataclass
class FakeDevices:
    """`asked` is what was asked for, in order; `trouble` stops the next call."""

    listed: tuple[DeviceRow, ...] = ROWS
    asked: list[tuple[object, ...]] = field(default_factory=list)
    trouble: CarnetError | None = None

    def own(self) -> OwnDevice:
        return OwnDevice("device-1", "K7", "Hélène", "central", "1111 2222 3333 4444 5555 6666", 3)

    def rows(self) -> tuple[DeviceRow, ...]:
        return self.listed

    def look(self, request: Path) -> DeviceRequest:
        self._stop()
        return REQUEST

    def enroll(self, request: Path, role: str, sectors: Sequence[str], server: str, target: Path) -> Outcome[DeviceRow]:
        self.asked.append(("enroll", request, role, tuple(sectors), server, target))
        self._stop()
        row = DeviceRow(REQUEST.device, "person-7C", REQUEST.holder, role, tuple(sectors), "enrolled", "2026-11-24")
        self.listed = (*self.listed, row)
        return Outcome(row, frozenset({Topic.EXCHANGE}))

    def change(self, device: str, role: str, sectors: Sequence[str]) -> Outcome[DeviceRow]:
        self.asked.append(("change", device, role, tuple(sectors)))
        self._stop()
        return self._replaced(device, role=role, sectors=tuple(sectors))

    def revoke(self, device: str, reason: str) -> Outcome[DeviceRow]:
        self.asked.append(("revoke", device, reason))
        self._stop()
        return self._replaced(device, state="revoked", reason=reason)

    def admit(self, device: str) -> Outcome[int]:
        self.asked.append(("admit", device))
        self._stop()
        count = next(row.aside for row in self.listed if row.device == device)
        self._replaced(device, aside=0)
        return Outcome(count, frozenset({Topic.EXCHANGE}))

    def declare_lost(self, device: str, incarnation: str, first: int, last: int) -> Outcome[None]:
        self.asked.append(("lost", device, incarnation, first, last))
        return Outcome(None, frozenset({Topic.EXCHANGE}))

    def _replaced(self, device: str, **values: object) -> Outcome[DeviceRow]:
        self.listed = tuple(replace(row, **values) if row.device == device else row for row in self.listed)
        return Outcome(next(row for row in self.listed if row.device == device), frozenset({Topic.EXCHANGE}))

    def _stop(self) -> None:
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            raise trouble
