"""Shapes of lines: two lines that set the same fields in the same way differ in their texts alone, and texts need no reading.

The exact form of what a line sets follows from its punctuation, numbers and keys, as long as its texts have nothing that is escaped. So
one line of a shape is read and written again to be judged; those like it are compared with it, at a fifth of the cost.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

_ALIKE_MOST = 32
"""Shapes remembered with one number of texts: numbers make shapes too, and a search among many is no saving."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """What stands between the texts of a line, and those of its texts that are keys; `fields` are the outermost ones."""

    between: Sequence[bytes]
    pick: Callable[[Sequence[bytes]], Any]
    keys: Any
    fields: Mapping[str, Any]


@dataclass(slots=True)
class Shapes:
    """Shapes of what lines set, met in one body."""

    _known: dict[int, list[_Shape]] = field(default_factory=dict)

    def fields_of(self, text: bytes) -> Mapping[str, Any] | None:
        """The fields that this text sets if it has a shape that was found good, else None; `text` is JSON that was skipped, not read."""
        pieces = text.split(b'"')
        for shape in self._known.get(len(pieces), ()):
            if pieces[::2] == shape.between and shape.pick(pieces) == shape.keys:
                return shape.fields if b"\\" not in text else None  # else a quotation mark may belong to a text
        return None

    def learn(self, text: bytes, fields: Iterable[str]) -> None:
        """A text that was found to be in exact form, and what it sets."""
        if b"\\" in text or not fields or self.fields_of(text) is not None:
            return
        pieces = text.split(b'"')
        alike = self._known.setdefault(len(pieces), [])
        if len(alike) < _ALIKE_MOST:
            pick = itemgetter(*[place for place in range(1, len(pieces), 2) if pieces[place + 1].startswith(b":")])
            alike.append(_Shape(pieces[::2], pick, pick(pieces), dict.fromkeys(fields)))
