"""The roster: the signed list of devices, as a value (sync.md, 2). Its signature is checked where it is read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

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

CENTRAL = "central"
"""The role of central's own entry."""


@dataclass(frozen=True, slots=True)
class RosterDevice:
    """One device: who holds it, what it may have, its public keys (hex, age). `since` is the version at which role or sectors last changed.

    A revoked one stays in the list, with the day and the `reason`: its late lines must be recognised as its own. `old_signing` are
    former public keys that still vouch for what was signed before (central's). `more` is, in exact form, what a later version wrote
    beside: it is kept, so that the list's text stays the one that was signed.
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
    revoked_on: str = ""
    reason: str = ""
    old_signing: tuple[str, ...] = ()
    more: str = ""

    @property
    def whole(self) -> bool:
        return WHOLE in self.sectors

    def covers(self, sectors: Iterable[Sector]) -> bool:
        """Whether it may have all of these sectors."""
        return self.whole or all(any(own.code in (each.code, each.town) for own in self.sectors) for each in sectors)


@dataclass(frozen=True, slots=True)
class Roster:
    """Devices in order of id; a later list has a greater version. `signer`, `signature` (hex): its proof, empty while unsigned."""

    version: int = 0
    devices: tuple[RosterDevice, ...] = ()
    signer: str = field(default="", compare=False)
    signature: str = field(default="", compare=False)

    def find(self, device: str) -> RosterDevice | None:
        return next((each for each in self.devices if each.device == device), None)

    @property
    def central(self) -> RosterDevice | None:
        return next((each for each in self.devices if each.role == CENTRAL), None)

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
        return exact({"devices": [_parts(each) for each in self.devices], "version": self.version})

    @classmethod
    def from_text(cls, text: str, signer: str = "", signature: str = "") -> "Roster":
        """Raises ValueError when it is not a roster."""
        try:
            parts = json.loads(text)
            version, devices = parts["version"], tuple(_device(each) for each in parts["devices"])
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("roster") from error
        if not _of(version, int) or version < 0 or [each.device for each in devices] != sorted({each.device for each in devices}):
            raise ValueError("roster")
        return cls(version, devices, signer, signature)


_LATER = ("revoked_on", "reason", "old_signing")
"""Left out while empty: the first lists had none of them, and their signed text must stay as it was."""


def _parts(device: RosterDevice) -> dict[str, Any]:
    parts = asdict(device)
    more = parts.pop("more")
    kept = {name: value for name, value in parts.items() if value or name not in _LATER}
    return {**(json.loads(more) if more else {}), **kept}


def _device(parts: Mapping[str, Any]) -> RosterDevice:
    known = {each.name: each for each in fields(RosterDevice) if each.name != "more"}
    values = {name: value for name, value in parts.items() if name in known}
    more = {name: value for name, value in parts.items() if name not in known}
    values["sectors"] = tuple(Sector(**each) for each in parts["sectors"])
    values["old_signing"] = tuple(values.get("old_signing", ()))
    device = RosterDevice(**values, more=exact(more) if more else "")
    texts: tuple[object, ...] = (
        device.device,
        device.holder,
        device.role,
        device.signing_key,
        device.age_key,
        device.enrolled_on,
        device.revoked_on,
    )
    texts += (device.reason, *device.old_signing, *(part for each in device.sectors for part in (each.code, each.town)))
    if not all(isinstance(text, str) for text in texts) or not _of(device.since, int) or not isinstance(device.revoked, bool):
        raise ValueError("roster")
    return device


def _of(value: object, kind: type) -> bool:
    """Whether a value is of a kind; true and false are no numbers."""
    return isinstance(value, kind) and not isinstance(value, bool)
