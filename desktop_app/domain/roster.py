"""The roster: the signed list of devices, as a value (sync.md, 2). Its signature is checked where it is read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace

from desktop_app.domain.change import exact


@dataclass(frozen=True, slots=True, order=True)
class Sector:
    """A neighbourhood's code and its town's; a whole town is its own code twice.

    The town is said here because who holds what must never depend on referential data that may arrive later.
    """

    code: str
    town: str

    def meets(self, other: "Sector") -> bool:
        """Whether a device of this sector holds a record of the other: the same, all of a town, or a town-wide place."""
        return self.code in (other.code, other.town) or (other.code == other.town == self.town)


WHOLE = Sector("*", "*")
"""The whole workspace."""


@dataclass(frozen=True, slots=True)
class RosterDevice:
    """One device: who holds it, what it may have, its public keys (hex, age). `since` is the version at which role or sectors last changed.

    A revoked one stays in the list: its late lines must be recognised as its own.
    """

    device: str
    holder: str
    role: str
    sectors: tuple[Sector, ...] = ()
    signing_key: str = ""
    age_key: str = ""
    since: int = 1
    enrolled_on: str = ""
    revoked: bool = False

    @property
    def whole(self) -> bool:
        return WHOLE in self.sectors


@dataclass(frozen=True, slots=True)
class Roster:
    """Devices in order of id; a later list has a greater version."""

    version: int = 0
    devices: tuple[RosterDevice, ...] = ()

    def find(self, device: str) -> RosterDevice | None:
        return next((each for each in self.devices if each.device == device), None)

    def sectors_of(self, person: str) -> frozenset[Sector]:
        """Where a person works, for records that have no place of their own."""
        return frozenset(sector for each in self.devices if each.holder == person for sector in each.sectors)

    def with_devices(self, devices: Iterable[RosterDevice]) -> "Roster":
        """The next version, these devices put in or replaced; `since` moves where role, holder or sectors did."""
        version = self.version + 1
        held = {each.device: each for each in self.devices}
        for each in devices:
            before = held.get(each.device)
            same = before and (before.role, before.holder, before.sectors) == (each.role, each.holder, each.sectors)
            held[each.device] = replace(each, since=before.since if before and same else version)
        return Roster(version, tuple(held[device] for device in sorted(held)))

    def text(self) -> str:
        """The exact form, over which it is signed."""
        return exact({"devices": [asdict(each) for each in self.devices], "version": self.version})

    @classmethod
    def from_text(cls, text: str) -> "Roster":
        """Raises ValueError when it is not a roster."""
        try:
            parts = json.loads(text)
            return cls(parts["version"], tuple(_device(each) for each in parts["devices"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("roster") from error


def _device(parts: Mapping[str, object]) -> RosterDevice:
    sectors = parts["sectors"]
    if not isinstance(sectors, list):
        raise ValueError("roster")
    rest = {key: value for key, value in parts.items() if key != "sectors"}
    return RosterDevice(sectors=tuple(Sector(**each) for each in sectors), **rest)  # type: ignore[arg-type]
