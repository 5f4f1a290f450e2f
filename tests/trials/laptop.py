"""One laptop as a process of its own: writes, edits, deletes, moves and exchanges by a seed, until it is killed or told to stop.

python -m tests.trials.laptop HOME SEED ACCEPTED STICK SKEW_DAYS

Every act that the program accepted is noted in the file ACCEPTED, with the very lines that it wrote, only after it was accepted: whatever
happens later, these must be found everywhere. Ends with 1 and a trace when anything but an error of ours is raised.
"""

import json
import random
import signal
import struct
import sys
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from desktop_app.bootstrap.attachments import attachments_over
from desktop_app.bootstrap.desktop import services_over
from desktop_app.bootstrap.exchange import ends_over
from desktop_app.domain.change import encode
from desktop_app.domain.errors import CarnetError
from desktop_app.domain.orders import Erase
from desktop_app.services.conflicts import Decision
from desktop_app.services.ports import Filter
from desktop_app.storage.locations import Home
from desktop_app.storage.store import Notebook
from desktop_app.storage.vault import FolderVault
from tests.factories import AREA, CHEAP_KEYS, OTHER_AREA, PASSPHRASE, THEME, TOWN
from tests.fakes import never, no_progress

AREAS = (AREA, OTHER_AREA)
RECENT = 12
"""Edits go to the newest records, so that several people meet on the same ones."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """This computer's clock, wrong by some days."""

    days: float = 0.0

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(days=self.days)


def unlock(home: Path, days: float = 0.0) -> Notebook:
    """The one notebook of a home."""
    vault = FolderVault(Home(home), Shifted(days), "command", CHEAP_KEYS)
    store = vault.unlock(vault.workspaces()[0].name, PASSPHRASE)
    assert isinstance(store, Notebook)
    return store


def picture(rng: random.Random, side: int) -> bytes:
    """A PNG of noise, which no compression makes small."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(b"\0" + rng.randbytes(3 * side) for _ in range(side))
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b"")


@dataclass
class Laptop:
    """An open notebook and what is done with it."""

    store: Notebook
    accepted: Path
    stick: Path
    rng: random.Random
    stopping: bool = False
    acts: list[Callable[[], None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.use = services_over(self.store)
        self.device = self.store.author.device
        self.supervises = self.store.author.role == "supervisor"
        often = ((self.encounter, 5), (self.commitment, 3), (self.step, 4), (self.photo, 2), (self.edit, 7), (self.move, 2))
        more = ((self.hide, 2), (self.network, 7), (self.by_stick, 1)) + (((self.erase, 1), (self.decide, 3)) if self.supervises else ())
        self.acts = [act for act, times in (*often, *more) for _ in range(times)]

    def run(self) -> None:
        while not self.stopping:
            try:
                self.rng.choice(self.acts)()
            except CarnetError as trouble:  # refused: nothing was accepted, and the person goes on
                self.note({"refused": type(trouble).__name__})

    # -- what was accepted
    def note(self, said: dict[str, Any]) -> None:
        with self.accepted.open("a", encoding="utf-8") as out:
            out.write(json.dumps(said, ensure_ascii=False) + "\n")

    def did(self, record: str, before: frozenset[str] = frozenset(), **more: Any) -> None:
        changes = [change for change in self.store.reading.changes(record) if change.device == self.device and change.name not in before]
        self.note({"record": record, "lines": [encode(change) for change in changes], **more})

    def names(self, record: str) -> frozenset[str]:
        return frozenset(change.name for change in self.store.reading.changes(record))

    def some(self, kind: str, hidden: bool = False) -> str:
        """One of the newest records of a kind; empty: there is none."""
        found = self.store.reading.page(kind, Filter(hidden=hidden), RECENT).records
        return self.rng.choice(found).id if found else ""

    def word(self) -> str:
        return f"{self.rng.getrandbits(48):012x}"

    def place(self) -> dict[str, Any]:
        return {"town": TOWN, "neighbourhood": self.rng.choice(AREAS)}

    # -- acts
    def encounter(self) -> None:
        values = {"channel": "door", "main_theme": THEME, "note": f"Note {self.word()}", "place": self.place()}
        self.did(self.use.records.add("encounter", values).value.id)

    def commitment(self) -> None:
        encounter = self.some("encounter")
        if encounter:
            held = self.store.reading.get(encounter)
            place = dict(held["place"]) if held is not None and held["place"] else self.place()
            due = (self.store.clock.now() + timedelta(days=20)).date().isoformat()
            values = {"title": f"Lampe {self.word()}", "due_on": due, "encounter": encounter, "place": place}
            self.did(self.use.records.add("commitment", values).value.id)

    def step(self) -> None:
        parent = self.some("commitment")
        if parent:
            values = {"parent": parent, "type": "note", "note": f"Suite {self.word()}"}
            self.did(self.use.records.add("step", values).value.id)

    def photo(self) -> None:
        parent = self.some("encounter")
        if parent:
            kept = attachments_over(self.store).keep(picture(self.rng, self.rng.choice((16, 90, 340))))
            values = {"parent": parent, "kind": "photo", "sha256": kept.sha256, "bytes": kept.bytes, "type": kept.type, "faces": kept.faces}
            self.did(self.use.records.add("attachment", {**values, "metadata_removed": True}).value.id, sha256=kept.sha256)

    def edit(self) -> None:
        kind, name = self.rng.choice((("encounter", "note"), ("commitment", "title")))
        id = self.some(kind)
        if id:
            before = self.names(id)
            self.use.records.correct(id, {name: f"Corrigé {self.word()}"})
            self.did(id, before)

    def move(self) -> None:
        id = self.some(self.rng.choice(("encounter", "commitment")))
        if id:
            before = self.names(id)
            self.use.records.correct(id, {"place": self.place()})
            self.did(id, before)

    def hide(self) -> None:
        hidden = self.rng.random() < 0.5
        id = self.some(self.rng.choice(("encounter", "commitment")), hidden)
        if id:
            before = self.names(id)
            (self.use.records.undelete if hidden else self.use.records.delete)([id])
            self.did(id, before)

    def erase(self) -> None:
        """As a supervisor who answers a request to be forgotten."""
        id = self.some("encounter")
        if id and self.rng.random() < 0.5:
            self.note({"erased": id})  # before: what an order may have taken is not counted as lost
            ends_over(self.store, self.use.session).post.laptop.order([Erase(id, "encounter", ("note",), self.store.author.person)])

    def decide(self) -> None:
        for conflict in self.use.conflicts.rows(2):
            before = self.names(conflict.id)
            decisions = [Decision(each.field, self.rng.choice(each.names), seen=each.names) for each in conflict.fields]
            self.use.conflicts.settle(conflict.id, decisions)
            self.did(conflict.id, before)

    # -- the exchange
    def network(self) -> None:
        assert self.use.synchronise is not None
        done = self.use.synchronise.exchange("network", no_progress, never).value
        self.note({"sync": type(done.trouble).__name__ if done.trouble else "", "sent": done.sent, "received": done.received})

    def by_stick(self) -> None:
        assert self.use.synchronise is not None
        if self.supervises and self.rng.random() < 0.7:
            previews = self.use.synchronise.preview([self.stick], no_progress, never)
            taken = self.use.synchronise.take(previews[:4], self.stick, no_progress, never).value
            self.note({"desk": [type(each.trouble).__name__ if each.trouble else "" for each in taken.files]})
        else:
            done = self.use.synchronise.exchange(str(self.stick), no_progress, never).value
            self.note({"stick": type(done.trouble).__name__ if done.trouble else "", "sent": done.sent, "received": done.received})


def main(arguments: list[str]) -> int:
    home, seed, accepted, stick, skew = arguments
    store = unlock(Path(home), float(skew))
    laptop = Laptop(store, Path(accepted), Path(stick), random.Random(seed))

    def stop(*_: object) -> None:
        laptop.stopping = True

    signal.signal(signal.SIGTERM, stop)
    try:
        laptop.run()
    finally:
        store.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
