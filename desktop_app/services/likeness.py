"""Names of the same thing written twice: how they are compared. The quick comparison of thousands is given from outside."""

from collections.abc import Callable, Sequence

from desktop_app.services.text import words

Likeness = Callable[[Sequence[str], int], tuple[tuple[int, int, int], ...]]
"""Of several texts, the pairs alike from so many points on: (place of one, place of a later one, points out of 100)."""

SILENT = frozenset(("a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "par", "pour", "sur", "the", "of", "and"))
"""Words that make no difference between two names."""


def compared(text: str) -> str:
    """A name as it is compared: folded, its words in the order of letters, without those that make no difference."""
    told = [word for word in words(text) if word not in SILENT]
    return " ".join(sorted(told or words(text)))


def same_words(texts: Sequence[str], least: int) -> tuple[tuple[int, int, int], ...]:
    """Pairs of exactly the same words: what can be told without the library that measures how far two words are."""
    met: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        if least <= 100 and text:
            met.setdefault(text, []).append(at)
    return tuple((one, other, 100) for places in met.values() for at, one in enumerate(places) for other in places[at + 1 :])
