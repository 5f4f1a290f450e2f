"""A store in memory with the real, encrypted one at its side: every answer of the one is compared with the other's."""

import itertools
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from desktop_app.domain.change import Change, Edit
from desktop_app.storage.exchange_store import NotebookExchange, NotebookLedger
from tests.factories import make_store
from tests.histories.memory import Memory, MemoryStore

_UNORDERED = ("unplaced", "orders", "naming", "carried", "carried_before")
_READS = (
    *("known", "lines", "of_records", "counted_of", "aside_of", "aside_among", "naming", "records_by", "states", "understands", "unplaced"),
    *(
        "positions",
        "orders",
        "sent",
        "leaving",
        "carried",
        "carried_before",
        "feed_end",
        "feed",
        "in_feed",
        "children",
        "parents",
        "residents",
    ),
    *("naming_resident", "tallied", "sent_on"),
)
_WRITES = (
    *("set_facts", "append", "rewrite", "set_aside", "let_in", "forget", "place", "place_sent", "expect_places", "void_positions"),
    *("add_orders", "confirm"),
    *("note_sent", "set_leaving", "stay", "carry", "drop_carried", "append_feed", "link", "tally"),
)


def _plain(name: str, answer: Any) -> Any:
    if name in _UNORDERED:
        return sorted(answer, key=repr)
    if name == "of_records":
        return {record: sorted(lines, key=lambda change: change.name) for record, lines in answer.items()}
    return answer


class MirrorStore(MemoryStore):
    """Reads answer from memory once both agree; writes go to both, and a kill undoes both."""

    folder: Path
    numbers: Iterator[int] = itertools.count()

    def __init__(self, device: str, fresh: Callable[[str], str], kinds: frozenset[str], day: Callable[[], int]) -> None:
        self.real: NotebookLedger | None = None
        self.notebook: Any = None
        super().__init__(device, fresh, kinds, day)
        self._pour(device)

    @contextmanager
    def transaction(self) -> Iterator["MirrorStore"]:
        with super().transaction(), self.exchange.transaction() as self.real:
            try:
                yield self
            finally:
                self.real = None

    def _pour(self, device: str) -> None:
        """A new encrypted store with what memory holds."""
        if self.notebook is not None:
            self.notebook.close()
        self.notebook = make_store(self.folder / str(next(self.numbers)), device=device)
        self.exchange = NotebookExchange(self.notebook)
        disk = self.disk
        with self.exchange.transaction() as real:
            counted = [change for name, change in disk.log.items() if name not in disk.aside]
            real.append(counted)
            real.append([disk.log[name] for name in disk.log if name in disk.aside], aside=True)
            real.append_feed([(entry.name, entry.record) for entry in disk.feed])
            real.place(disk.positions)
            real.add_orders(disk.orders)
            real.set_leaving(disk.leaving)
            real.link(disk.parents, disk.residents)
            real.tally(Change("", "", "", device, i, seq, 0, "", "", {}) for (device, i, seq), n in disk.tallied.items() for _ in range(n))
            for batch, sent in disk.sent.items():
                real.note_sent(batch, sent)
            for carried in disk.carried.values():
                real.carry(carried)
            real.set_facts(disk.facts)
            real.awaken()

    def load(self, disk: Memory) -> None:
        super().load(disk)
        if self.real is None:
            self._pour(disk.facts["device"])

    def save(self, edits: Sequence[Edit], wall: int, by: str) -> tuple[Change, ...]:
        with self.transaction():
            made = super().save(edits, wall, by)
            assert self.real is not None
            self.real.set_facts({key: self.disk.facts[key] for key in ("seq", "clock")})
            return made

    def awaken(self) -> set[str]:
        assert self.real is not None
        assert self.real.awaken() == set()
        return super().awaken()

    def open_incarnation(self) -> None:
        super().open_incarnation()
        assert self.real is not None
        self.real.set_facts({key: self.disk.facts[key] for key in ("seq", "incarnation")})


def _reading(name: str) -> Callable[..., Any]:
    def read(self: MirrorStore, *arguments: Any, **named: Any) -> Any:
        arguments = tuple(list(argument) if isinstance(argument, Iterator) else argument for argument in arguments)
        mine = getattr(MemoryStore, name)(self, *arguments, **named)
        if self.real is not None:
            theirs = getattr(self.real, name)(*arguments, **named)
            assert _plain(name, mine) == _plain(name, theirs), (name, arguments, mine, theirs)
        return mine

    return read


def _writing(name: str) -> Callable[..., Any]:
    def write(self: MirrorStore, *arguments: Any, **named: Any) -> None:
        arguments = tuple(list(argument) if isinstance(argument, Iterator) else argument for argument in arguments)
        getattr(MemoryStore, name)(self, *arguments, **named)
        if self.real is not None:
            getattr(self.real, name)(*arguments, **named)

    return write


for _name in _READS:
    setattr(MirrorStore, _name, _reading(_name))
for _name in _WRITES:
    setattr(MirrorStore, _name, _writing(_name))


def chain(text: str) -> list[Any]:
    """A chain of epochs as it is kept."""
    return list(json.loads(text))
