"""Workspaces, and devices that join a service: what does not let one in."""

from dataclasses import dataclass

from desktop_app.domain.errors.root import Refused


@dataclass(eq=False)
class NotARequest(Refused):
    """A file by which no device can be admitted. `reason`: `form`, `signature`, `newer`, `revoked`, or `other_keys` under its id."""

    reason: str


@dataclass(eq=False)
class NotACard(Refused):
    """A file that brings nobody into a service. `reason`: `form`, `damaged`, `signature`, `newer`, `old` (the device was revoked since)."""

    reason: str


class CardForAnother(Refused):
    """A card that was made for another device: it can only be opened there."""


@dataclass(eq=False)
class OtherAuthority(Refused):
    """A request or card of another authority than this notebook's: their referentials never mix. Both are authorities' codes."""

    theirs: str
    ours: str


class AlreadyEnrolled(Refused):
    """This notebook belongs to a service already, or answers as its central one: it cannot enter another."""


class NotEnrolled(Refused):
    """This notebook belongs to no service yet, or not any more: there is nobody to exchange with."""


@dataclass(eq=False)
class WeakPassphrase(Refused):
    least: int = 12


@dataclass(eq=False)
class BadRecoveryCode(Refused):
    """A recovery code whose form or check character is wrong (a typing error, told before trying)."""

    reason: str = "form"


class DemonstrationOnly(Refused):
    """A demonstration workspace can never enrol, send, or receive real data."""


class NoWorkspace(Refused):
    pass


@dataclass(eq=False)
class AmbiguousWorkspace(Refused):
    """Several workspaces and none named (exit code 2)."""

    names: tuple[str, ...]


@dataclass(eq=False)
class UnknownWorkspace(Refused):
    name: str


@dataclass(eq=False)
class WorkspaceExists(Refused):
    name: str
