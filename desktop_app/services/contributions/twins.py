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


def alike(contributions: Sequence[Record], likeness: Likeness) -> tuple[Alike, ...]:
    """Pairs among the ideas that still speak for themselves, the most alike first, then in the order given."""
    held = [one for one in contributions if standing_of(one.values) not in ("set_aside", "duplicate")]
    points: dict[tuple[int, int], int] = {}
    titles = [compared(str(one["title"] or "")) for one in held]
    texts = [compared(f"{one['title'] or ''} {one['body'] or ''}"[:COMPARED_CHARACTERS]) for one in held]
    for found in (likeness(titles, TITLE_POINTS), likeness(texts, TEXT_POINTS)):
        for one, other, score in found:
            points[one, other] = max(score, points.get((one, other), 0))
    ordered = sorted(points.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Alike(held[one].id, held[other].id, score) for (one, other), score in ordered)
