"""How many records an exchange changed: each is counted once, however many answers tell of it, and none is kept."""

from array import array
from collections.abc import Iterable

_COUNTED_AT_ONCE = 10_000

TOLD_APART = 50_000
"""So many are told apart, in half a megabyte; whatever comes beyond is taken for new, answer by answer."""


class Touched:
    """Eight bytes a record, where its id would take a hundred and thirty: a first exchange brings a whole territory's."""

    __slots__ = ("_beyond", "_marks")

    def __init__(self) -> None:
        self._marks = array("Q")
        self._beyond = 0

    def add(self, records: Iterable[str]) -> None:
        if len(self._marks) < TOLD_APART:
            self._marks.extend([hash(record) & _MASK for record in records])
        else:
            self._beyond += len(set(records))

    def __bool__(self) -> bool:
        return bool(self._marks)

    def __len__(self) -> int:
        """Different ones; some thousands told apart at a time."""
        parts = 1 + len(self._marks) // _COUNTED_AT_ONCE
        return self._beyond + sum(len({mark for mark in self._marks if mark % parts == part}) for part in range(parts))


_MASK = 2**64 - 1
