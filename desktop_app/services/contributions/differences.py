"""What the second reading changed: two texts word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile

_WORDS = re.compile(r"\s+|[^\s]+")
MOST_WORDS = 4_000
"""Words in the part that differs beyond which it is shown whole, the old then the new: nobody reads such a comparison word by word."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words: `same`, `removed` (only in the first text) or `added` (only in the second)."""

    kind: str
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The two texts as one: joined, what is `same` or `removed` is the first, what is `same` or `added` the second."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    head = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False)))
    room = min(len(old), len(new)) - head
    tail = sum(1 for _ in takewhile(lambda at: old[-1 - at] == new[-1 - at], range(room)))
    left, right = old[head : len(old) - tail], new[head : len(new) - tail]
    found = [Piece("same", "".join(old[:head])), *_between(left, right), Piece("same", "".join(old[len(old) - tail :]))]
    return tuple(piece for piece in found if piece.text)


def _between(left: list[str], right: list[str]) -> list[Piece]:
    if not left or not right or len(left) + len(right) > MOST_WORDS:
        return [Piece("removed", "".join(left)), Piece("added", "".join(right))]
    found = []
    for act, one, two, three, four in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if act == "equal":
            found.append(Piece("same", "".join(left[one:two])))
        else:
            found += [Piece("removed", "".join(left[one:two])), Piece("added", "".join(right[three:four]))]
    return found
