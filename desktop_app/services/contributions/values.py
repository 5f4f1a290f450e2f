"""What pages and commands read of contributions: values only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Value = Any


@dataclass(frozen=True, slots=True)
class ContributionDraft:
    """One idea as it is typed. `resident`: the fields of an author who agreed to be told (None: nobody)."""

    values: Mapping[str, Value]
    resident: Mapping[str, Value] | None = None


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """One line. `standing` is one of `domain.process.STANDINGS`; `mine` says that I typed it, so that somebody else reads it again."""

    id: str
    ref: str
    sheet_no: str
    title: str
    source: str
    standing: str
    received_on: str
    late: bool
    theme: str
    place: str
    estimate_cents: int
    votes: int
    rank: int
    mine: bool
    has_contact: bool
    external_id: str
    duplicates: int
    torn: bool = False
    feasibility: str = ""
    votes_paper: int = 0
    votes_online: int = 0
    commitment: str = ""
    initiative: str = ""
    export_batch: str = ""
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Alike:
    """Two ideas that may be the same: ids, the one that came first in front, and how alike they are (0 to 100)."""

    first: str
    second: str
    points: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How many stand where; `received` is always their sum."""

    set_aside: int = 0
    duplicate: int = 0
    to_read: int = 0
    to_study: int = 0
    not_admissible: int = 0
    not_retained: int = 0
    retained: int = 0

    @property
    def received(self) -> int:
        return self.set_aside + self.duplicate + self.to_read + self.to_study + self.not_admissible + self.not_retained + self.retained


@dataclass(frozen=True, slots=True)
class ToTell:
    """An author with a contact who waits for word: of which idea, what was decided, by which commitment they are told (empty: none yet)."""

    contribution: str
    title: str
    standing: str
    commitment: str
    told: bool


@dataclass(frozen=True, slots=True)
class Overview:
    """A process at once: its lines, how many stand where, the number of the next sheet, the authors to tell."""

    rows: tuple[ContributionRow, ...]
    standing: Standing
    next_sheet: str
    to_tell: tuple[ToTell, ...]
