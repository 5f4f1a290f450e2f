"""What services need from the world, in their own words. `storage`, `sync` and `documents` implement these."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Protocol, Self

from desktop_app.domain.change import Change, Edit, State
from desktop_app.domain.record import Record

Value = Any
Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


class Clock(Protocol):
    """The wall clock; a fake in tests."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, and on which device."""

    person: str
    name: str
    role: str
    sectors: tuple[str, ...]
    device: str


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry not saved yet; `form` is the form's own JSON object. Kept on this device only."""

    id: str
    kind: str
    saved_at: str
    title: str
    form: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Filter:
    """What a list shows. All conditions must hold; an empty one does not count.

    `equal` pairs a field with a value (dots go into objects), `since` and `until` are inclusive days of the kind's own date. Of
    commitments, `late_on` keeps those late on that day, `in_time_on` all others.
    """

    equal: tuple[tuple[str, Value], ...] = ()
    since: str = ""
    until: str = ""
    sectors: tuple[str, ...] = ()
    hidden: bool = False
    late_on: str = ""
    in_time_on: str = ""


@dataclass(frozen=True, slots=True)
class FollowUpFilter:
    """Which commitments a list shows, and in what order. All conditions must hold; an empty one does not count.

    `tab`: live, open, undone (open or with a body), to_tell, with_body, closed, merged, all. `order`: due, newest, oldest, told, place,
    theme, state, body; with `_last`, the other way round (due, place, theme, state, body).
    Days are ISO text: `late_on` keeps what is late on that day, `act_until` what has a to-do due by then, `answers_until`
    what is to be told, whenever, and what is owed by then.
    """

    tab: str = "live"
    order: str = "due"
    sectors: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    owner: str = ""
    body: str = ""
    body_kinds: tuple[str, ...] = ()
    no_body: bool = False
    encounter: str = ""
    due_since: str = ""
    due_until: str = ""
    late_on: str = ""
    act_until: str = ""
    answers_until: str = ""
    made_since: str = ""
    made_until: str = ""
    asked_again: bool = False
    words: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class EncounterFilter:
    """Which encounters a list shows, and in what order. All conditions must hold; an empty one does not count.

    `order`: newest, oldest, sector, theme, channel. `since` (included) and `until` (excluded) are instants in UTC.
    """

    order: str = "newest"
    sectors: tuple[str, ...] = ()
    theme: str = ""
    channel: str = ""
    author: str = ""
    since: str = ""
    until: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Some records in order, and the key from which the next page begins (None: that was the last)."""

    records: tuple[Record, ...]
    next_key: int | None


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a search found: its sort key and itself."""

    key: int
    record: Record


@dataclass(frozen=True, slots=True)
class VisitCount:
    """What hangs on a visit, in figures; `to_return` are doors to come back to, on a day that was said."""

    stops: int = 0
    decisions: int = 0
    unsettled: int = 0
    tallies: int = 0
    to_return: int = 0
    encounters: int = 0


class Reading(Protocol):
    """Questions to the store; each call sees one consistent state."""

    def get(self, id: str) -> Record | None: ...
    def get_many(self, kind: str, ids: Iterable[str]) -> tuple[Record, ...]: ...
    def kind_of(self, id: str) -> str | None: ...
    def state(self, id: str) -> State | None: ...
    def changes(self, id: str) -> tuple[Change, ...]: ...
    def children(self, kind: str, parents: Iterable[str], hidden: bool = False) -> tuple[Record, ...]: ...
    def page(self, kind: str, where: Filter, limit: int, after: int | None = None) -> Page: ...
    def reference(self, kind: str) -> tuple[Record, ...]: ...
    def search(self, text: str, kind: str, limit: int, after: int | None = None) -> tuple[Hit, ...]: ...
    def search_keys(self, text: str, most: int) -> tuple[int, ...]: ...
    def hits(self, keys: Sequence[int]) -> tuple[Hit, ...]: ...
    def used_places(self, words: str, most: int) -> tuple[Mapping[str, Value], ...]: ...
    def same_place(self, place: Mapping[str, Value], theme: str, since: str) -> tuple[Record, ...]: ...
    def live_at(self, place: Mapping[str, Value]) -> int: ...
    def refused_at(self, place: Mapping[str, Value], since: str, most: int) -> tuple[Record, ...]: ...
    def encounters_at(self, place: Mapping[str, Value], most: int) -> int: ...
    def follow_ups(
        self, where: FollowUpFilter, limit: int, after: tuple[str, int] | None = None
    ) -> tuple[tuple[Record, ...], tuple[str, int] | None]: ...
    def follow_up_count(self, where: FollowUpFilter, most: int) -> int: ...
    def encounters(
        self, where: EncounterFilter, limit: int, after: tuple[str, int] | None = None
    ) -> tuple[tuple[Record, ...], tuple[str, int] | None]: ...
    def encounter_count(self, where: EncounterFilter, most: int) -> int: ...
    def commitments_of(self, encounters: Iterable[str]) -> Mapping[str, tuple[str, ...]]: ...
    def visits(self, past: bool, limit: int, after: int | None = None) -> tuple[tuple[Record, ...], int | None]: ...
    def visit_counts(self, visits: Sequence[str]) -> Mapping[str, VisitCount]: ...
    def visits_between(self, since: str, until: str, most: int) -> tuple[Record, ...]: ...
    def previous_visit(self, areas: Sequence[str], before: str, itself: str) -> Record | None: ...
    def commitments_along(self, place: Mapping[str, Value], kept_since: str, refused_since: str, most: int) -> tuple[Record, ...]: ...
    def commitments_in(self, sectors: Sequence[str], kept_since: str, refused_since: str, most: int) -> tuple[Record, ...]: ...
    def themes_since(self, sectors: Sequence[str], since: str, most: int) -> tuple[tuple[str, int], ...]: ...
    def announcements_in(self, areas: Iterable[str], since: str, until: str, most: int) -> tuple[Record, ...]: ...
    def stairwells_to_come_back(self, since: str, most: int) -> tuple[Record, ...]: ...
    def encounters_by_stop(self, visit: str) -> Mapping[str, int]: ...
    def invited_to(self, process: str) -> int:
        """At how many encounters somebody was told of a process."""
        ...

    def disputed(self, limit: int, after: str = "", kind: str = "") -> tuple[Record, ...]: ...
    def counts(self, name: str) -> Mapping[str, int]: ...
    def count(self, kind: str, where: Filter, most: int) -> int: ...
    def meta(self, key: str) -> str: ...
    def drafts(self) -> tuple[Draft, ...]: ...
    def group(self, first_seq: int) -> tuple[Change, ...]: ...


@dataclass(frozen=True, slots=True)
class Saved:
    """One gesture as it went to the log: the group's number and its changes."""

    group: int
    changes: tuple[Change, ...]


class UnitOfWork(Protocol):
    """One transaction: everything or nothing. Leaving the block without `commit` undoes it."""

    @property
    def read(self) -> Reading: ...

    def __enter__(self) -> Self: ...
    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None: ...
    def save(self, edits: Sequence[Edit]) -> Saved: ...
    def take(self, changes: Sequence[Change]) -> int: ...
    def make_room(self) -> None:
        """Use more memory from here on, for very many lines: as long as this store stays open in this process."""
        ...

    def new_ref(self, kind: str, on: str) -> str: ...
    def new_id(self) -> str: ...
    def keep_draft(self, draft: Draft) -> None: ...
    def drop_draft(self, id: str) -> None: ...
    def note_access(self, record: str, motive: str) -> bool: ...
    def set_meta(self, key: str, value: str) -> None: ...
    def commit(self) -> None: ...


class Store(Protocol):
    """An open notebook: units of work for the writer, questions for readers."""

    @property
    def author(self) -> Author: ...

    @property
    def clock(self) -> Clock: ...

    def work(self) -> UnitOfWork: ...

    @property
    def reading(self) -> Reading: ...
