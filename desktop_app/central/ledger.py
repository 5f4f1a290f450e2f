"""One transaction of the service over its log and its feed; see `services.exchange_ports.Ledger`."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from desktop_app.central.database import Talk
from desktop_app.central.held import Fresh
from desktop_app.central.photo_ledger import PhotoLedger
from desktop_app.central.schema import LINE
from desktop_app.domain.change import VERSION, Change, State, encode, fold
from desktop_app.domain.change_line import encoded
from desktop_app.domain.kinds import KINDS
from desktop_app.services.exchange_ports import FeedEntry
from desktop_app.storage.log import name_blob, name_text
from desktop_app.storage.log import read_line as change_of
from desktop_app.storage.photo_rows import contents_of
from desktop_app.storage.records import blob, text_id, valid_id
from desktop_app.storage.unit_of_work import new_incarnation

_EVERY = "SELECT line FROM line WHERE record {} ORDER BY n"
_COUNTED = "SELECT line FROM line WHERE record {} AND aside = 0 ORDER BY n"


class _Blobs(dict[str, bytes]):
    """Names and ids as bytes, each made once: one line asks several times."""

    def __missing__(self, text: str) -> bytes:
        made = self[text] = name_blob(text)
        return made


class CentralLedger(PhotoLedger):
    """Lines wait for their positions and are written once, with them; whatever asks before writes them first.

    `_absent`: records of which the database had no line when this transaction looked; nobody else writes meanwhile.
    """

    def __init__(self, talk: Talk) -> None:
        super().__init__(talk)
        self._fresh = Fresh()
        self._linking: set[str] = set()
        self._end: int | None = None
        self._blobs = _Blobs()
        self._absent: set[str] = set()
        self._began = 0
        self._appended: list[FeedEntry] = []
        self._read: dict[str, str | bytes | Change] = {}
        self._line = "line" if talk.postgres else "CAST(line AS BLOB)"  # the file's UTF-8 as it is

    def _read_facts(self) -> dict[str, str]:
        """With them, in one question, where the feed ends: a transaction that writes holds it since its beginning."""
        question = "SELECT key, value FROM fact UNION ALL SELECT '', CAST(last AS TEXT) FROM feed WHERE one = 1"
        facts = dict(tuple(row) for row in self._talk.rows(question))
        end = facts.pop("", None)
        if self._end is None and end is not None:
            self._end = int(end)
        return facts

    @property
    def size(self) -> int:
        """How many lines this transaction has brought so far."""
        return len(self._fresh.lines)

    def finish(self) -> None:
        """Nothing waits any more: called before the commit."""
        self._write()

    # -- lines
    def known(self, names: Iterable[str]) -> set[str]:
        """Most lines begin their record and bear its id: asked by record, which answers for the record too."""
        wanted, blobs = set(names), self._blobs
        here = self._fresh.lines.keys() & wanted
        firsts = {blobs[name]: name for name in wanted if "-" in name}
        begun = set()
        for row in self._talk.among("SELECT record, name FROM line WHERE record {}", firsts):
            begun.add(record := bytes(row[0]))
            if row[1] == record:
                here.add(firsts[record])
        self._absent.update([name for record, name in firsts.items() if record not in begun])
        return here.union([name_text(row[0]) for row in self._named("name", [name for name in wanted if "-" not in name])])

    def _named(self, columns: str, names: Iterable[str], more: str = "") -> Iterator[Any]:
        """Rows of lines by their names; those that begin their record have no entry of their own in the index of names."""
        blobs, listed = self._blobs, list(names)
        firsts, others = [blobs[name] for name in listed if "-" in name], [blobs[name] for name in listed if "-" not in name]
        yield from self._talk.among(f"SELECT {columns} FROM line WHERE record {{}} AND name = record{more}", firsts)  # noqa: S608
        yield from self._talk.among(f"SELECT {columns} FROM line WHERE name {{}} AND name <> record{more}", others)  # noqa: S608

    def _set(self, what: str, values: Mapping[str, Any]) -> None:
        """Write one column of lines, by their names."""
        held = [(values[name_text(row[1])], row[0]) for row in self._named("n, name", values)]
        self._talk.each(f"UPDATE line SET {what} = ? WHERE n = ?", held)  # noqa: S608

    def append(self, changes: Sequence[Change], aside: bool = False) -> None:
        self._fresh.add(changes, aside)

    def _write(self, positions: Mapping[str, int] | None = None) -> None:
        """Put the waiting lines into the database, with those positions."""
        fresh, waiting = self._fresh, self._fresh.waiting
        if not waiting:
            return
        given = positions or {}
        blobs, aside = self._blobs, fresh.aside
        text: Callable[[Change], str | bytes] = encode if self._talk.postgres else encoded
        unseen = {change.record for change in waiting.values()}.difference(fresh.whole, self._absent)
        rows = self._talk.among("SELECT DISTINCT record FROM line WHERE record {}", [blobs[record] for record in unseen])
        known = {text_id(row[0]) for row in rows}
        self._talk.pour(
            "line",
            LINE,
            [
                (blobs[name], blobs[change.record], given.get(name), int(name in aside), text(change), None)
                for name, change in waiting.items()
            ],
        )
        self._name_contents(waiting.values())
        fresh.positions.update(given)
        fresh.settle(known)

    def rewrite(self, changes: Sequence[Change]) -> None:
        self._write()
        by_name = {change.name: change for change in changes}
        self._read.clear()
        held = self._named("name, line, n", by_name)
        rows = [(encode(by_name[name_text(row[0])]), sha256(row[1].encode()).digest(), row[2]) for row in held]
        self._talk.each("UPDATE line SET line = ?, hash = coalesce(hash, ?) WHERE n = ?", rows)
        self._name_no_more(
            [name_blob(name) for name, change in by_name.items() if change.kind == "attachment" and not contents_of([change])]
        )
        self._fresh.lines.update({name: change for name, change in by_name.items() if name in self._fresh.lines})

    def set_aside(self, names: Collection[str]) -> None:
        self._mark(names, 1)
        self._fresh.aside.update(self._fresh.lines.keys() & names)

    def let_in(self, names: Collection[str]) -> None:
        self._mark(names, 0)
        self._fresh.aside.difference_update(names)

    def _mark(self, names: Collection[str], aside: int) -> None:
        self._write()
        self._set("aside", dict.fromkeys(names, aside))

    def lines(self, names: Iterable[str]) -> dict[str, Change]:
        fresh, read = self._fresh.lines, self._read
        found, others = {}, []
        for name in names:
            if name in fresh:
                found[name] = fresh[name]
            elif (held := read.get(name)) is not None:
                found[name] = read[name] = held if isinstance(held, Change) else change_of(held)  # asked for twice: judged, then told
            else:
                others.append(name)
        for row in self._named(self._line, others):
            change = change_of(row[0])
            found[change.name] = change
        return found

    def of_records(self, records: Iterable[str]) -> dict[str, list[Change]]:
        return self._of(records, counted=False)

    def _of(self, records: Iterable[str], counted: bool) -> dict[str, list[Change]]:
        """Lines by record, in the order in which they came."""
        self._write()
        fresh = self._fresh
        found: dict[str, list[Change]] = {}
        others = []
        for record in records:
            names = fresh.whole.get(record)
            if names is None:
                others.append(record)
            elif lines := [fresh.lines[name] for name in names if not (counted and name in fresh.aside)]:
                found[record] = lines
        for row in self._talk.among(_COUNTED if counted else _EVERY, map(blob, others)):
            change = change_of(row[0])
            found.setdefault(change.record, []).append(change)
        return found

    def counted_of(self, device: str) -> set[str]:
        return {change.name for change in self._saying([f'"d":"{device}"'], " AND aside = 0") if change.device == device}

    def aside_of(self, device: str) -> set[str]:
        return {change.name for change in self._saying([f'"d":"{device}"'], " AND aside = 1") if change.device == device}

    def aside_among(self, names: Iterable[str]) -> dict[str, str]:
        self._write()
        rows = self._named("name, record", names, " AND aside = 1")
        return {name_text(row[0]): text_id(row[1]) for row in rows}

    def naming(self, ids: Collection[str]) -> list[Change]:
        return self._saying(ids)

    def records_by(self, people: Collection[str]) -> set[str]:
        wanted = set(people)
        return {
            change.record for change in self._saying([f'"by":"{person}"' for person in people], " AND aside = 0") if change.by in wanted
        }

    def _saying(self, words: Iterable[str], more: str = "") -> list[Change]:
        """Lines whose text holds one of these words: the whole log is read, which an order may ask, and an exchange never does."""
        self._write()
        place = "strpos(line, ?)" if self._talk.postgres else "instr(line, ?)"
        found: dict[str, Change] = {}
        for word in words:
            for row in self._talk.rows(f"SELECT line FROM line WHERE {place} > 0{more}", (word,)):  # noqa: S608
                change = change_of(row[0])
                found[change.name] = change
        return list(found.values())

    # -- what this program understands
    def states(self, records: Iterable[str]) -> dict[str, State]:
        found = {}
        for record, lines in self._of(records, counted=True).items():
            understood = [change for change in lines if self.understands(change)]
            if understood:
                found[record] = fold(understood)
        return found

    def disputes(self, records: Collection[str]) -> int:
        return sum(len(state.conflicts) + state.torn for state in self.states(records).values())

    def understands(self, change: Change) -> bool:
        return change.kind in KINDS and change.version <= VERSION

    def awaken(self) -> set[str]:
        before = self.fact("understood")
        version, _, kinds = before.partition(":")
        new = KINDS.keys() - set(kinds.split(","))
        if before and not new and int(version) >= VERSION:  # an older process beside a newer one changes nothing
            return set()
        self.set_facts({"understood": f"{VERSION}:{','.join(sorted({*KINDS, *filter(None, kinds.split(','))}))}"})
        if not before:
            return set()
        woken = {change.record for change in self._saying([f'"k":"{kind}"' for kind in sorted(new)]) if change.kind in new}
        later = self._saying([f'"v":{number}' for number in range(int(version) + 1, VERSION + 1)])
        return woken | {change.record for change in later if change.version > int(version)}

    def forget(self, records: Collection[str]) -> None:
        self._write()
        held = self._talk.among("SELECT name FROM line WHERE record {}", map(blob, records))
        names = [bytes(row[0]) for row in held]
        self._name_no_more(names)
        for name in map(name_text, names):
            self._read.pop(name, None)
            self._fresh.positions.pop(name, None)
        self._appended.clear()
        self._talk.each("DELETE FROM line WHERE record = ?", [(blob(record),) for record in records])
        self._fresh.forget(records)

    def open_incarnation(self) -> None:
        self.set_facts({"incarnation": new_incarnation(), "seq": "0"})

    # -- positions
    def unplaced(self, most: int, after: str = "") -> tuple[Change, ...]:
        self._write()
        places = list(self._named("n", [after])) if after else ()
        beyond = places[0][0] if places else 0
        rows = self._talk.rows("SELECT line FROM line WHERE position IS NULL AND n > ? ORDER BY n LIMIT ?", (beyond, most))
        return tuple(change_of(row[0]) for row in rows)

    def positions(self, names: Iterable[str]) -> dict[str, int]:
        placed = self._fresh.positions
        found, others = {}, []
        for name in names:
            if name in placed:
                found[name] = placed[name]
            else:
                others.append(name)
        rows = self._named("name, position", others, " AND position IS NOT NULL")
        found.update({name_text(row[0]): int(row[1]) for row in rows})
        return found

    def place(self, positions: Mapping[str, int]) -> None:
        self._write()
        self._set("position", positions)
        self._fresh.positions.update(positions)

    def expect_places(self, positions: Mapping[str, int]) -> None:
        """Lines wait for their positions anyway."""

    def place_sent(self, batch: str, positions: Sequence[int], on: str) -> None:
        sent = self.sent(batch)
        if sent is not None:
            self.place({name: at for name, at in zip(sent.names, positions, strict=False) if name and at})

    def void_positions(self, beyond: int) -> None:
        self._write()
        self._talk.do("UPDATE line SET position = NULL WHERE position > ?", (beyond,))
        self._fresh.positions.clear()
        self._appended.clear()

    # -- the feed
    def feed_end(self) -> int:
        if self._end is None:
            self._end = int(self._talk.rows("SELECT last FROM feed WHERE one = 1")[0][0])
        return self._end

    def append_feed(self, entries: Sequence[tuple[str, str]]) -> None:
        if not entries:
            return
        numbered = list(enumerate(entries, start=self.feed_end() + 1))
        if not self._appended:
            self._began = self.feed_end()
        self._appended += [FeedEntry(position, name, record) for position, (name, record) in numbered]
        lines = {name: position for position, (name, _) in numbered if name}
        waiting = self._fresh.waiting.keys() & lines.keys()
        self._write({name: lines[name] for name in lines if name in waiting})
        if others := {name: position for name, position in lines.items() if name not in waiting}:
            self.place(others)
        self._talk.pour("again", ("position", "record"), [(position, blob(record)) for position, (name, record) in numbered if not name])
        self._end = numbered[-1][0]
        self._talk.do("UPDATE feed SET last = ? WHERE one = 1", (self._end,))

    def feed(self, after: int, most: int, lines: bool = False) -> list[FeedEntry]:
        self._write()
        last = after + most
        if not self._appended:
            return self._stored(after, last, lines)
        began = self._began  # the usual answer to a batch: little but the batch itself came since
        found = self._stored(after, min(last, began), lines) if after < began else []
        return found + self._appended[max(0, after - began) : max(0, last - began)]

    def _stored(self, after: int, last: int, lines: bool) -> list[FeedEntry]:
        between = (after, last)
        text = self._line if lines else "NULL"
        statement = f"SELECT position, name, record, {text} FROM line WHERE position > ? AND position <= ? ORDER BY position"  # noqa: S608
        found = []
        for position, name, record, line in self._talk.rows(statement, between):
            begun = text_id(record)
            entry = FeedEntry(position, begun if name == record else name_text(name), begun)
            if line is not None:
                self._read[entry.name] = line
            self._fresh.positions[entry.name] = position
            found.append(entry)
        again = self._talk.rows("SELECT position, record FROM again WHERE position > ? AND position <= ?", between)
        if again:
            found += [FeedEntry(row[0], "", text_id(row[1])) for row in again]
            found.sort(key=lambda entry: entry.position)
        return found

    def in_feed(self, records: Iterable[str], until: int) -> set[str]:
        self._write()
        whole, placed = self._fresh.whole, self._fresh.positions
        wanted, found = [], set()
        for record in records:
            names = whole.get(record)
            if names is None:
                wanted.append(self._blobs[record])
            elif any(placed.get(name, until + 1) <= until for name in names):
                found.add(record)
        for table in ("line", "again"):
            rows = self._talk.among(f"SELECT DISTINCT record FROM {table} WHERE record {{}} AND position <= ?", wanted, (until,))  # noqa: S608
            found.update(text_id(row[0]) for row in rows)
        return found

    # -- what hangs on what
    def photos_named(self, sha256: str) -> set[str]:
        self._write()
        names = [name_text(row[0]) for row in self._talk.rows("SELECT line FROM named WHERE sha256 = ?", (sha256,))]
        return {text_id(row[0]) for row in self._named("record", names, " AND aside = 0")}

    def link(self, parents: Collection[tuple[str, str]], residents: Collection[tuple[str, str]]) -> None:
        rows = [(record, target, 0) for record, target in parents] + [(record, target, 1) for record, target in residents]
        self._linking.update(record for record, _, _ in rows)
        kept = [(blob(record), blob(id), person) for record, target, person in rows if (id := valid_id(target))]
        self._talk.each("INSERT INTO link(record, target, person) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", kept)

    def children(self, records: Collection[str]) -> set[str]:
        return self._linked("SELECT DISTINCT record FROM link WHERE target {} AND person = 0", records)

    def parents(self, records: Collection[str]) -> set[str]:
        return self._linked("SELECT DISTINCT target FROM link WHERE record {} AND person = 0", self._may_link(records))

    def residents(self, records: Collection[str]) -> set[str]:
        return self._linked("SELECT DISTINCT target FROM link WHERE record {} AND person = 1", self._may_link(records))

    def naming_resident(self, resident: str) -> set[str]:
        return self._linked("SELECT DISTINCT record FROM link WHERE target {} AND person = 1", [resident])

    def _may_link(self, records: Iterable[str]) -> list[str]:
        """Less those that are new here and link to nothing."""
        return [record for record in records if record in self._linking or record not in self._fresh.whole]

    def _linked(self, statement: str, records: Iterable[Any]) -> set[str]:
        return {text_id(row[0]) for row in self._talk.among(statement, [self._blobs[record] for record in records])}
