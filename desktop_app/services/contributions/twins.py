"""The same idea written twice: pairs of titles, or of whole texts, that are nearly the same."""

from collections.abc import Sequence

from desktop_app.domain.process import standing_of
from desktop_app.domain.record import Record
from desktop_app.services.contributions.values import Alike
from desktop_app.services.likeness import Likeness, compared

TITLE_POINTS, TEXT_POINTS = 84, 78
"""From how many points out of 100 two titles, or two texts, are shown side by side (product choice: a person decides)."""

COMPARED_CHARACTERS = 120
"""Of a text its beginning is compared, title included: an idea is said in its first line; 3,000 are compared in three seconds."""


class Twins:
    """Finds them, and remembers what it found as long as nobody changes a title or a text: a link or a study compares nothing anew."""

    def __init__(self, likeness: Likeness) -> None:
        self._likeness = likeness
        self._found: tuple[int, tuple[tuple[str, str, int], ...]] = (0, ())

    def alike(self, contributions: Sequence[Record]) -> tuple[Alike, ...]:
        """Pairs among the ideas that still speak for themselves, the most alike first, then in the order given."""
        held = {one.id for one in contributions if standing_of(one.values) not in ("set_aside", "duplicate")}
        return tuple(Alike(*pair) for pair in self._pairs(contributions) if pair[0] in held and pair[1] in held)

    def _pairs(self, contributions: Sequence[Record]) -> tuple[tuple[str, str, int], ...]:
        said = [(one.id, str(one["title"] or ""), str(one["body"] or "")) for one in contributions]
        key = hash(tuple(said))
        if key != self._found[0]:
            self._found = key, self._compared(said)
        return self._found[1]

    def _compared(self, said: Sequence[tuple[str, str, str]]) -> tuple[tuple[str, str, int], ...]:
        titles = [compared(title) for _id, title, _body in said]
        texts = [compared(f"{title} {body}"[:COMPARED_CHARACTERS]) for _id, title, body in said]
        points: dict[tuple[int, int], int] = {}
        for found in (self._likeness(titles, TITLE_POINTS), self._likeness(texts, TEXT_POINTS)):
            for one, other, score in found:
                points[one, other] = max(score, points.get((one, other), 0))
        ordered = sorted(points.items(), key=lambda pair: (-pair[1], pair[0]))
        return tuple((said[one][0], said[other][0], score) for (one, other), score in ordered)
