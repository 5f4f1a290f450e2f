"""No head at the bottom of a page without what it announces, no line to fill apart from its question.

reportlab's own `keepWithNext` would move a whole table to the next page with its heading, and leave half a page white.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Paragraph, Table

_HEADS = ("heading", "inner", "caption", "to-write")
_ROWS = 2
"""Rows of a table that stay with its head."""
_LINES = 3
_MOST = 0.45
"""Of the height of a page: more is never moved to stay together."""


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that stand on one page, unless they are tall."""

    parts: tuple[Flowable, ...]


Part = Flowable | Group


def kept_with_next(story: Sequence[Part], width: float, height: float) -> Iterator[Flowable]:
    """The story with a page break, where there would be too little room, before each head (or several in a row) and each group."""
    at = 0
    while at < len(story):
        end = at
        while end < len(story) and _is_head(story[end]):
            end += 1
        room = sum(_height(one, width, height) for one in story[at:end] if isinstance(one, Flowable))
        following = story[end] if end < len(story) else None
        if end > at or isinstance(following, Group):
            room += _begins(following, width, height) if following is not None else 0.0
            yield CondPageBreak(min(room, _MOST * height))
        for one in story[at : end + 1]:
            yield from one.parts if isinstance(one, Group) else (one,)
        at = end + 1


def _is_head(part: Part) -> bool:
    return isinstance(part, Paragraph) and part.style.name in _HEADS


def _height(flowable: Flowable, width: float, height: float) -> float:
    return flowable.wrap(width, height)[1] + flowable.getSpaceBefore() + flowable.getSpaceAfter()


def _begins(part: Part, width: float, height: float) -> float:
    """What must be seen of what follows: the first rows of a table, the first lines of a text, the whole of what stays together."""
    if isinstance(part, Table):
        part.wrap(width, height)
        heights: list[float] = part._rowHeights  # type: ignore[attr-defined]
        return sum(heights[: part.repeatRows + _ROWS])
    if isinstance(part, Group | KeepTogether):
        parts: Sequence[Flowable] = part.parts if isinstance(part, Group) else part._content  # type: ignore[attr-defined]
        return sum((_height(one, width, height) for one in parts), 0.0)
    tall = _height(part, width, height)
    return min(tall, _LINES * part.style.leading) if isinstance(part, Paragraph) else min(tall, _MOST * height)
