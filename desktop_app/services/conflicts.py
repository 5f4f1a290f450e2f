"""Fields on which people disagree: what each wrote, having seen what; a decision ends it everywhere (sync.md, 4)."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Version:
    """One head of a field: its name, its value, who wrote it when (ISO instant), from which device, and the values that its form showed.

    `shown`: the one that screens show until somebody decides. `seen` pairs (name, value); empty: its author saw the field unset.
    """

    name: str
    value: Any
    by: str
    at: str
    device: str
    shown: bool
    seen: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A field with several heads of different content, newest first. `field` is `deleted` for "deleted here, changed there"."""

    field: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class RecordConflict:
    """A record with its fields to decide, in the order of its kind."""

    id: str
    kind: str
    ref: str
    title: str
    fields: tuple[FieldConflict, ...]
