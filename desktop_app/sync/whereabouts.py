"""What central remembers between two answers: the end of the feed, on what grounds each record may be held, who wrote each line.

Two hundred laptops that ask on the same morning would each have every record folded again. The grounds of a record change only when it
enters the feed again (sync.md, 6, "In and out"), so what was found at one position of the feed stays true of every record without a
later entry. Nothing of it is needed: a process that starts, or another one on the same database, finds it anew.
"""

import threading
from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from desktop_app.domain.change import VERSION, Change
from desktop_app.domain.roles import MOVING, Ground, holds_everything, may_hold
from desktop_app.domain.roster import Roster, RosterDevice
from desktop_app.services.exchange_ports import FeedEntry, Ledger
from desktop_app.sync.reach import Reaching

REMEMBERED = 30_000
"""Records, and lines; some 10 MB. Beyond, everything is forgotten and found again."""

LOOKED_BACK = 20_000
"""Feed entries since the last answer that are gone through for what has changed; beyond, everything is found again."""

Grounds = tuple[Ground, ...]
LineFacts = tuple[str, bool]
"""Who wrote a line (the device), and whether it may change who holds its record, or one that hangs on it."""


def moves(change: Change) -> bool:
    """What begins a record does, what touches its place or its people does, what is of a later form may."""
    return change.version > VERSION or change.creates or any(field.partition("/")[0] in MOVING for field in change.settings)


@dataclass(slots=True)
class Whereabouts:
    """One process's memory; threads take turns."""

    _key: tuple[str, int] = ("", 0)
    _position: int = 0
    _stretch: "Stretch | None" = None
    _grounds: dict[str, Grounds] = field(default_factory=dict)
    _lines: dict[str, LineFacts] = field(default_factory=dict)
    _same: dict[Grounds, Grounds] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def view(self, ledger: Ledger, roster: Roster) -> "View":
        """What is true within this transaction, once it has written all that it will; `keep` it after the commit."""
        key, end = (ledger.fact("epoch"), roster.version), ledger.feed_end()
        with self._lock:
            since = self._position if key == self._key and self._position <= end <= self._position + LOOKED_BACK else -1
            stretch = self._stretch or Stretch(end)
        if 0 <= since < end:
            fresh = ledger.feed(since, LOOKED_BACK)
            return View(self, ledger, roster, key, end, since, {entry.record for entry in fresh}, stretch.with_more(fresh))
        return View(self, ledger, roster, key, end, since, frozenset(), stretch if since >= 0 else Stretch(end))

    def keep(self, view: "View") -> None:
        """Remember what an answer found; one that was overtaken by a later one is left."""
        with self._lock:
            if view.since < 0:
                if view.key == self._key and view.end < self._position:
                    return
                self._grounds.clear()
                self._lines.clear()
            elif view.key != self._key or view.end < self._position:
                return
            for record in view.changed:
                self._grounds.pop(record, None)
            self._key, self._position, self._stretch = view.key, view.end, view.stretch
            if len(self._grounds) + len(view.found) > REMEMBERED or len(self._lines) + len(view.lines) > REMEMBERED:
                self._grounds.clear()
                self._lines.clear()
                self._same.clear()
            self._grounds.update((record, self._same.setdefault(grounds, grounds)) for record, grounds in view.found.items())
            self._lines.update(view.lines)

    def grounds_of(self, record: str) -> Grounds | None:
        return self._grounds.get(record)

    def line(self, name: str) -> LineFacts | None:
        return self._lines.get(name)


@dataclass(frozen=True, slots=True)
class Stretch:
    """The feed after `begin`, to its end."""

    begin: int = 0
    entries: Sequence[FeedEntry] = ()

    def with_more(self, fresh: Sequence[FeedEntry]) -> "Stretch":
        entries = [*self.entries, *fresh]
        if len(entries) <= REMEMBERED:
            return Stretch(self.begin, entries)
        kept = entries[-REMEMBERED // 2 :]
        return Stretch(entries[-len(kept) - 1].position, kept)

    def after(self, position: int, most: int) -> Sequence[FeedEntry]:
        first = bisect_right(self.entries, position, key=attrgetter("position"))
        return self.entries[first : first + most]


@dataclass(slots=True)
class View:
    """`since`: the position up to which the memory was true (-1: nothing of it is); `changed`: records that entered the feed after it."""

    memory: Whereabouts
    ledger: Ledger
    roster: Roster
    key: tuple[str, int]
    end: int
    since: int
    changed: Collection[str]
    stretch: Stretch
    found: dict[str, Grounds] = field(default_factory=dict)
    lines: dict[str, LineFacts] = field(default_factory=dict)

    def feed(self, device: RosterDevice, after: int, most: int) -> Sequence[FeedEntry]:
        """The feed after a position; a device that may have all of it is told the lines themselves next."""
        if holds_everything(device):
            return self.ledger.feed(after, most, lines=True)
        if self.stretch.begin <= after:
            return self.stretch.after(after, most)
        entries = self.ledger.feed(after, most)
        if self.since < 0 and len(entries) < most:
            self.stretch = Stretch(after, entries)
        return entries

    def held(self, device: RosterDevice, records: Collection[str]) -> set[str]:
        """Those of these records that a device may have."""
        if holds_everything(device):
            return set(records)
        grounds = self._grounds(records)
        allowed: dict[Grounds, bool] = {}
        inside = set()
        for record, each in grounds.items():
            may = allowed.get(each)
            if may is None:
                may = allowed[each] = may_hold(device, each)
            if may:
                inside.add(record)
        return inside

    def _grounds(self, records: Collection[str]) -> dict[str, Grounds]:
        known: dict[str, Grounds] = {}
        if self.since >= 0:
            for record in records:
                grounds = self.memory.grounds_of(record) if record not in self.changed else None
                if grounds is not None:
                    known[record] = grounds
        missing = [record for record in records if record not in known]
        if missing:
            reaching = Reaching(self.ledger, self.roster)
            reaching.expect_above(missing)
            self.found = {record: reaching.grounds(record) for record in missing}
        return {**known, **self.found}

    def facts(self, entries: Sequence[FeedEntry]) -> dict[str, LineFacts]:
        """Of each line of a stretch, who wrote it and whether it moves records. Neither ever changes, blanked or not."""
        names = [entry.name for entry in entries if entry.name]
        known = {name: facts for name in names if (facts := self.memory.line(name)) is not None} if self.since >= 0 else {}
        missing = [name for name in names if name not in known]
        self.lines = facts_of(self.ledger.lines(missing).values()) if missing else {}
        return {**known, **self.lines}


def facts_of(changes: Iterable[Change]) -> dict[str, LineFacts]:
    return {change.name: (change.device, moves(change)) for change in changes}
