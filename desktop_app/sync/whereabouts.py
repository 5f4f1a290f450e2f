"""What central remembers between two answers: the end of the feed, on what grounds each record may be held, who wrote each line.

Two hundred laptops that ask on the same morning would each have every record folded again. The grounds of a record change only when it
enters the feed again (sync.md, 6, "In and out"), so what was found at one position of the feed stays true of every record without a
later entry. Nothing of it is needed: a process that starts, or another one on the same database, finds it anew.
"""

import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.roles import holds_everything, may_hold
from desktop_app.domain.roster import Roster, RosterDevice
from desktop_app.services.exchange_ports import FeedEntry, Ledger
from desktop_app.sync.reach import Reaching
from desktop_app.sync.recent import Grounds, LineFacts, Part, Recent, facts_of

REMEMBERED = 30_000
"""Records, and lines; some 10 MB. Beyond, everything is forgotten and found again."""

LOOKED_BACK = 20_000
"""Feed entries since the last answer that are gone through for what has changed; beyond, everything is found again."""


@dataclass(slots=True)
class Whereabouts:
    """One process's memory; threads take turns. `recent` is of what is committed, and goes with its own epoch and roster."""

    _key: tuple[str, int] = ("", 0)
    _position: int = 0
    _grounds: dict[str, Grounds] = field(default_factory=dict)
    _lines: dict[str, LineFacts] = field(default_factory=dict)
    _same: dict[Grounds, Grounds] = field(default_factory=dict)
    _recent: tuple[tuple[str, ...], Recent] = field(default_factory=lambda: ((), Recent(0)))
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _reading: threading.Lock = field(default_factory=threading.Lock)

    def view(self, ledger: Ledger, roster: Roster, committed: bool = False) -> "View":
        """What is true within this transaction, once it has written all that it will; `keep` it after the commit.

        `committed`: the ledger has nothing else.
        """
        key, end = (ledger.fact("epoch"), roster.version), ledger.feed_end()
        with self._lock:
            since = self._position if key == self._key and self._position <= end <= self._position + LOOKED_BACK else -1
        return View(self, ledger, roster, key, end, since, committed)

    def keep(self, view: "View") -> None:
        """Remember what an answer found; one that was overtaken by a later one is left."""
        if view.changed is None:  # nothing was asked
            return
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
            self._key, self._position = view.key, view.end
            if len(self._grounds) + len(view.found) > REMEMBERED or len(self._lines) + len(view.lines) > REMEMBERED:
                self._grounds.clear()
                self._lines.clear()
                self._same.clear()
            self._grounds.update((record, self._same.setdefault(grounds, grounds)) for record, grounds in view.found.items())
            self._lines.update(view.lines)

    def part(self, view: "View", device: RosterDevice, since: int, room: int, brought: Collection[str], fresh: bool) -> Part | None:
        """What a device may have of the feed after a position (see `Recent.part`); None where too much would have to be remembered."""
        with self._reading:
            key, recent = self._recent
            now = (view.key[0], str(view.key[1]), view.ledger.fact("orders_digest"))
            if key != now or since < recent.begin or view.end - recent.begin > REMEMBERED:
                recent = Recent(since)
            if view.end - since > REMEMBERED or view.end < recent.end:
                return None
            self._recent = (), Recent(0)  # should reading fail on the way
            recent.reach(view.ledger, view.roster, view.end)
            self._recent = now, recent
            return recent.part(device, since, room, brought, fresh)

    def grounds_of(self, record: str) -> Grounds | None:
        return self._grounds.get(record)

    def line(self, name: str) -> LineFacts | None:
        return self._lines.get(name)


@dataclass(slots=True)
class View:
    """`since`: the position up to which the memory was true (-1: nothing of it is); `changed`: records that entered the feed after it,
    once somebody asked."""

    memory: Whereabouts
    ledger: Ledger
    roster: Roster
    key: tuple[str, int]
    end: int
    since: int
    committed: bool = False
    changed: Collection[str] | None = None
    found: dict[str, Grounds] = field(default_factory=dict)
    lines: dict[str, LineFacts] = field(default_factory=dict)

    def feed(self, device: RosterDevice, after: int, most: int) -> Sequence[FeedEntry]:
        """The feed after a position; a device that may have all of it is told the lines themselves next."""
        return self.ledger.feed(after, most, lines=holds_everything(device))

    def part(self, device: RosterDevice, since: int, room: int, brought: Collection[str], fresh: bool) -> Part | None:
        """What a device may have after a position, from what all share; None: it is to be looked for line by line."""
        if not self.committed or holds_everything(device):
            return None
        return self.memory.part(self, device, since, room, brought, fresh)

    def _look(self) -> Collection[str]:
        if self.changed is None:
            fresh = self.ledger.feed(self.since, LOOKED_BACK) if 0 <= self.since < self.end else ()
            self.changed = {entry.record for entry in fresh}
        return self.changed

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
        changed = self._look()
        if self.since >= 0:
            for record in records:
                grounds = self.memory.grounds_of(record) if record not in changed else None
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
        self._look()
        names = [entry.name for entry in entries if entry.name]
        known = {name: facts for name in names if (facts := self.memory.line(name)) is not None} if self.since >= 0 else {}
        missing = [name for name in names if name not in known]
        self.lines = facts_of(self.ledger.lines(missing).values()) if missing else {}
        return {**known, **self.lines}
