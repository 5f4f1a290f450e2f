"""Names nearly the same among thousands, measured by RapidFuzz: 5,000 against each other in about two seconds."""

from collections.abc import Sequence


def alike(texts: Sequence[str], least: int) -> tuple[tuple[int, int, int], ...]:
    """Implements `services.likeness.Likeness`: how much of two texts is the same, out of 100 (normalised insertions and deletions)."""
    from rapidfuzz import fuzz, process

    found = []
    for at, text in enumerate(texts):
        if text:
            near = process.extract(text, texts[at + 1 :], scorer=fuzz.ratio, score_cutoff=least, limit=None)
            found += [(at, at + 1 + place, round(points)) for _, points, place in near]
    return tuple(found)
