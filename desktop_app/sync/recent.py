"""The last stretch of the feed in columns: what a device may have of it is picked out without going through it step by step.

On a morning on which two hundred laptops ask, each one's news are a fiftieth of a stretch that all of them share.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress
from operator import attrgetter

from desktop_app.domain.change import VERSION, Change
from desktop_app.domain.roles import MOVING, Ground, may_hold
from desktop_app.domain.roster import Roster, RosterDevice, Sector
from desktop_app.services.exchange_ports import FeedEntry, Ledger
from desktop_app.sync.reach import Reaching, deciding, follows_from_others

LINES_KEPT = 12_000
"""Lines that are kept to be told to several devices, some 2 KB each."""

_AT_ONCE = 5_000
_position = attrgetter("position")

Grounds = tuple[Ground, ...]
LineFacts = tuple[str, bool]
"""Who wrote a line (the device), and whether it may change who holds its record, or one that hangs on it."""


def moves(change: Change) -> bool:
    """What begins a record does, what touches its place or its people does, what is of a later form may."""
    return change.version > VERSION or change.creates or any(field.partition("/")[0] in MOVING for field in change.settings)


def facts_of(changes: Iterable[Change]) -> dict[str, LineFacts]:
    return {change.name: (change.device, moves(change)) for change in changes}


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the feed as one device may have it. `entries` are those of records that it may have.

    `whole`: records among these of which it may not have everything yet; `leave`: records that it may have, and may not keep.
    `first`: the record with which the stretch begins (empty: there is nothing in it); `until`: how far it goes; `more`: the feed goes on.
    `earlier`: records among `whole` that were in the feed before it already; `lines`: those of its lines that are at hand, by name.
    """

    first: str
    entries: Sequence[FeedEntry]
    whole: Collection[str]
    leave: tuple[str, ...]
    earlier: Collection[str]
    until: int
    more: bool
    lines: Mapping[str, Change] = field(default_factory=dict)


@dataclass(slots=True)
class Recent:
    """The feed after `begin`, up to `end`, with the grounds on which each record in it may be held as of `end`.

    It holds no longer than epoch, roster and orders stay the same: an order blanks lines, and one of its kind sets some aside.
    """

    begin: int
    end: int = -1
    _entries: list[FeedEntry] = field(default_factory=list)
    _records: list[str] = field(default_factory=list)
    _moves: list[bool] = field(default_factory=list)
    _lines: list[Change | None] = field(default_factory=list)
    _kept: int = 0
    _places: dict[str, list[int]] = field(default_factory=dict)  # of each device, where its lines are in the columns
    _begun: dict[str, int] = field(default_factory=dict)  # where each record begins (0: it was in the feed before)
    _codes: dict[str, int] = field(default_factory=dict)
    _numbers: dict[Grounds, int] = field(default_factory=dict)
    _same: dict[tuple[str, str, bool, str], int] = field(default_factory=dict)
    _grounds: list[Grounds] = field(default_factory=list)
    _people: list[frozenset[str]] = field(default_factory=list)
    _answers: dict[tuple[str, tuple[Sector, ...], bool], dict[int, bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.end = self.begin

    def reach(self, ledger: Ledger, roster: Roster, end: int) -> None:
        """Go on to the end of the feed, in a ledger that has nothing but what is committed."""
        while self.end < end:
            self._add(ledger, roster, ledger.feed(self.end, min(_AT_ONCE, end - self.end), lines=True))

    def _add(self, ledger: Ledger, roster: Roster, entries: list[FeedEntry]) -> None:
        records = dict.fromkeys(entry.record for entry in entries)
        unseen = [record for record in records if record not in self._begun]
        earlier = ledger.in_feed(unseen, self.end) if self.end else ()
        lines = ledger.lines([entry.name for entry in entries if entry.name])
        held = self._held(ledger, records, earlier, lines.values())
        codes = self._codes_of(ledger, roster, held, records)
        facts = {entry.name: (lines[entry.name].device, moves(lines[entry.name])) for entry in entries if entry.name}
        for place, entry in enumerate(entries, start=len(self._entries)):
            self._begun.setdefault(entry.record, 0 if entry.record in earlier else entry.position)
            if entry.name:
                self._places.setdefault(facts[entry.name][0], []).append(place)
        self._codes.update(codes)
        self._entries += entries
        self._records += [entry.record for entry in entries]
        self._moves += [not entry.name or facts[entry.name][1] for entry in entries]
        few = self._kept + len(facts) <= LINES_KEPT
        self._kept += len(facts) if few else 0
        self._lines += [lines[entry.name] if few and entry.name else None for entry in entries]
        self.end = entries[-1].position

    def _held(self, ledger: Ledger, records: Iterable[str], earlier: Collection[str], lines: Iterable[Change]) -> dict[str, list[Change]]:
        """All lines of these records up to the end of the stretch, whose `lines` are at hand: all that a record has which begins in it."""
        old = {record for record in records if record in self._begun or record in earlier}
        held = ledger.of_records(old)
        for line in lines:
            if line.record not in old:
                held.setdefault(line.record, []).append(line)
        return held

    def _codes_of(self, ledger: Ledger, roster: Roster, held: Mapping[str, list[Change]], records: Iterable[str]) -> dict[str, int]:
        """On what grounds each of these records may be held, by number; `held` are all lines of theirs.

        Most have one line, which says all that matters, and many say the same: these are looked at once.
        """
        alone = [changes[0] for changes in held.values() if len(changes) == 1]
        aside = ledger.aside_among([change.name for change in alone]) if ledger.fact("orders_digest") else ()
        reaching = Reaching(ledger, roster)
        found: dict[str, int] = {}
        like: dict[str, str] = {}  # records of which another one says the same
        first: dict[tuple[str, str, bool, str], str] = {}
        for change in alone:
            pairs = deciding(change)
            if "deleted" in pairs or change.name in aside or not ledger.understands(change):
                continue
            key = (change.kind, change.by, change.creates, repr(pairs))
            if (code := self._same.get(key)) is not None:
                found[change.record] = code
            elif key in first:
                like[change.record] = first[key]
            else:
                reaching.know(change, pairs)
                if not follows_from_others(change.kind):
                    first[key] = change.record
        left = [record for record in records if record not in found and record not in like]
        reaching.expect_above(left)
        found.update({record: self._code(reaching.grounds(record)) for record in left})
        self._same.update((key, found[record]) for key, record in first.items())
        found.update({record: found[other] for record, other in like.items()})
        return found

    def _code(self, grounds: Grounds) -> int:
        code = self._numbers.setdefault(grounds, len(self._grounds))
        if code == len(self._grounds):
            self._grounds.append(grounds)
            self._people.append(frozenset().union(*(ground.people for ground in grounds)))
        return code

    def part(self, device: RosterDevice, since: int, room: int, brought: Collection[str], fresh: bool) -> Part:
        """What a device may have after a position, `room` entries at most.

        `brought`: records of which it brought lines just now; `fresh`: it has nothing that it would have to drop but its own.
        """
        first = bisect_right(self._entries, since, key=_position)
        last = min(len(self._entries), first + room)
        records, moving = self._records[first:last], self._moves[first:last]
        codes = list(map(self._codes.__getitem__, records))
        allowed = {code for code in set(codes) if self._may_hold(device, code)}
        inside = list(map(allowed.__contains__, codes))
        entries = list(compress(self._entries[first:last], inside))
        whole = {entry.record for entry, moves in zip(entries, compress(moving, inside), strict=True) if moves}
        may_leave = dict.fromkeys(self._own(device.device, first, last))
        may_leave.update(dict.fromkeys(brought))
        if not fresh:
            may_leave.update(dict.fromkeys(compress(records, moving)))
        leave = [record for record in may_leave if self._codes.get(record, -1) not in allowed]
        if leave:
            here = set(records)
            leave = [record for record in leave if record in here]
        more = last < len(self._entries)
        return Part(
            first=records[0] if records else "",
            entries=entries,
            whole=whole,
            leave=tuple(leave),
            earlier={record for record in whole if self._begun[record] <= since},
            until=self._entries[last - 1].position if more else self.end,
            more=more,
            lines={line.name: line for line in compress(self._lines[first:last], inside) if line is not None},
        )

    def _may_hold(self, device: RosterDevice, code: int) -> bool:
        """Of those who do not stand in the grounds by name, everybody of one role and sectors may have the same."""
        if device.holder in self._people[code]:
            return may_hold(device, self._grounds[code])
        answers = self._answers.setdefault((device.role, device.sectors, device.revoked), {})
        if code not in answers:
            answers[code] = may_hold(device, self._grounds[code])
        return answers[code]

    def _own(self, device: str, first: int, last: int) -> Iterable[str]:
        places = self._places.get(device, ())
        return [self._records[place] for place in places[bisect_left(places, first) : bisect_left(places, last)]]
