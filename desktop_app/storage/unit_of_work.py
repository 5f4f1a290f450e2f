"""One transaction: changes to the log, folded into the tables; commit or nothing."""

import secrets
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, nullcontext
from types import MappingProxyType, TracebackType
from typing import Self

import msgspec
from sqlalchemy import Connection, Engine

from desktop_app.domain.change import Change, Edit, observe, tick
from desktop_app.domain.errors import ErasedField
from desktop_app.domain.fields import instant_text
from desktop_app.domain.identity import change_name, ref, uuid7
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.orders import Order, OrderBook, ids_in, order_from
from desktop_app.services.cycles import no_cycles
from desktop_app.services.ports import Author, Clock, Draft, Saved
from desktop_app.storage import search
from desktop_app.storage.lock import StoreLock
from desktop_app.storage.log import Log, name_blob
from desktop_app.storage.projection import Projection
from desktop_app.storage.reader import Reader
from desktop_app.storage.records import blob, chunks, marks, valid_id

TAKEN_AT_ONCE = 5_000
"""Changes folded together: memory stays flat however long the news are."""

_MANY = 500
"""Changes from which on the index is told that many come."""


ROOMY_KIB = 256_000
"""Memory for pages while a large demonstration is made: its random index pages fit in it."""

_NOWHERE: Mapping[str, int] = MappingProxyType({})


class Work:
    """A unit of work over the writer's engine. Use as `with store.work() as work: …; work.commit()`."""

    def __init__(self, engine: Engine, lock: StoreLock, author: Author, clock: Clock) -> None:
        self._engine, self._lock, self._author, self._clock = engine, lock, author, clock
        self._made: set[str] = set()

    def __enter__(self) -> Self:
        with ExitStack() as opened:
            opened.enter_context(self._lock.hold())
            try:
                self.connection: Connection = opened.enter_context(self._engine.connect())
                self.connection.begin()  # at once: numbers are read under the lock
            except BaseException:
                opened.close()
                self._engine.dispose()  # opened while the disk was full, a connection would stay unable to write for ever
                raise
            self._held = opened.pop_all()
        self.read = Reader(self.connection)
        self._log = Log(self.connection)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._held.close()  # closing rolls back what was not committed

    def commit(self) -> None:
        self.connection.commit()

    # -- writing
    def save(self, edits: Sequence[Edit]) -> Saved:
        """Number edits as one gesture, append and fold them. Raises ErasedField for a value that an order would blank."""
        facts = self.read.metas("seq", "clock", "incarnation", "orders_digest")
        if facts.get("orders_digest"):
            self._refuse_erased(edits)
        first, at, incarnation = int(facts.get("seq", 0)) + 1, facts.get("clock", ""), facts["incarnation"]
        changes = []
        for offset, edit in enumerate(edits):
            at = tick(at, self._milliseconds())
            changes.append(
                Change(
                    # An id given from outside may be given on another device too: the change then takes a name of its own.
                    name=edit.record if edit.creates and edit.record in self._made else change_name(),
                    record=edit.record,
                    kind=edit.kind,
                    device=self._author.device,
                    incarnation=incarnation,
                    seq=first + offset,
                    group=first,
                    at=at,
                    by=self._author.person,
                    settings=edit.settings,
                )
            )
        self._append(changes)
        self._set_metas({"seq": str(first + len(changes) - 1), "clock": at})
        return Saved(first, tuple(changes))

    def _refuse_erased(self, edits: Sequence[Edit]) -> None:
        """What was erased is not written again, nor is a person who was erased named again: it would be blanked as it leaves."""
        ids = {edit.record for edit in edits} | {id for edit in edits for each in edit.settings.values() for id in ids_in(each.value)}
        found: list[Order] = []
        for chunk in chunks(blob(normal) for id in ids if (normal := valid_id(id))):
            rows = self.connection.exec_driver_sql(f"SELECT text FROM obeyed WHERE record IN ({marks(chunk)})", tuple(chunk))  # noqa: S608
            found += [order_from(row[0]) for row in rows]
        book = OrderBook.of(found)
        for edit in edits:
            for name, setting in edit.settings.items():
                erased = edit.record in book.erased and book.covers(edit.record, name)
                named = edit.record not in book.erased_residents and not book.erased_residents.isdisjoint(ids_in(setting.value))
                if (erased and setting.value is not None) or named:
                    raise ErasedField(name)

    def take(self, changes: Sequence[Change]) -> int:
        """Fold in changes made elsewhere; those known already change nothing. Returns how many were new."""
        held = self._log.known(change.name for change in changes)
        fresh = list({change.name: change for change in changes if name_blob(change.name) not in held}.values())
        self.append(fresh)
        return len(fresh)

    def append(self, fresh: Sequence[Change], positions: Mapping[str, int] = _NOWHERE) -> None:
        """Write and fold lines made elsewhere that are known to be new; our clock follows theirs."""
        if not fresh:
            return
        with no_cycles(), search.many_at_once(self.connection) if len(fresh) >= _MANY else nullcontext():
            for start in range(0, len(fresh), TAKEN_AT_ONCE):
                self._append(fresh[start : start + TAKEN_AT_ONCE], positions)
        clock, now = self.read.meta("clock"), self._milliseconds()
        latest = max([change.at for change in fresh])
        if observe("", latest, now) == latest:  # it may be taken over: no other one matters
            clock = max(clock, latest)
        else:
            for change in fresh:
                if change.at > clock:
                    clock = observe(clock, change.at, now)
        self.set_meta("clock", clock)

    def _append(self, changes: Sequence[Change], positions: Mapping[str, int] = _NOWHERE) -> None:
        if not changes:
            return
        known = self._log.records_known({change.record for change in changes})
        self._log.append(changes, positions)
        Projection(self.connection).fold_in(changes, known)

    def make_room(self) -> None:
        self.connection.exec_driver_sql(f"PRAGMA cache_size=-{ROOMY_KIB}")

    # -- names
    def new_id(self) -> str:
        id = str(uuid7(self._milliseconds()))
        self._made.add(id)
        return id

    def new_ref(self, kind: str, on: str) -> str:
        """The next ref of a kind on this device, for the year of `on` (ISO date or instant)."""
        year = int((on or instant_text(self._clock.now()))[:4])
        key = f"ref:{KINDS[kind].letter}{year % 100:02d}"
        number = int(self.read.meta(key) or 0) + 1
        self.set_meta(key, str(number))
        return ref(KINDS[kind].letter, year, self.read.meta("code"), number)

    def _milliseconds(self) -> int:
        return int(self._clock.now().timestamp() * 1000)

    # -- beside the log
    def set_meta(self, key: str, value: str) -> None:
        self._set_metas({key: value})

    def _set_metas(self, facts: Mapping[str, str]) -> None:
        self.connection.exec_driver_sql(
            "INSERT INTO meta(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value", list(facts.items())
        )

    def keep_draft(self, draft: Draft) -> None:
        self.connection.exec_driver_sql(
            "INSERT OR REPLACE INTO draft(id, kind, saved_at, title, form) VALUES (?, ?, ?, ?, ?)",
            (draft.id, draft.kind, draft.saved_at, draft.title, msgspec.json.encode(draft.form).decode()),
        )

    def drop_draft(self, id: str) -> None:
        self.connection.exec_driver_sql("DELETE FROM draft WHERE id = ?", (id,))

    def note_access(self, record: str, motive: str) -> bool:
        """Write that this person opened a record; once a person and day. True if it was written."""
        at = instant_text(self._clock.now())
        found = self.connection.exec_driver_sql(
            "SELECT 1 FROM access WHERE record = ? AND person = ? AND substr(at, 1, 10) = ?", (blob(record), self._author.person, at[:10])
        ).fetchone()
        if found:
            return False
        self.connection.exec_driver_sql(
            "INSERT INTO access(at, person, record, motive) VALUES (?, ?, ?, ?)", (at, self._author.person, blob(record), motive)
        )
        return True


def new_incarnation() -> str:
    """64 random bits in hex: a new one opens at creation and on restore."""
    return secrets.token_hex(8)
