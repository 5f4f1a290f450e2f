"""One letter for each theme, on paper and on the keys that type paper back: the same on every machine with the same referential."""

from collections.abc import Iterable

from desktop_app.services.text import folded

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def theme_letters(themes: Iterable[tuple[str, str]]) -> tuple[tuple[str, str, str], ...]:
    """(letter, code, label) of each (code, label), in their order: the first letter of its label that is still free, else any free one.

    Beyond twenty-six themes the others have none ("").
    """
    free = list(ALPHABET)
    lettered = []
    for code, label in themes:
        letter = next((one for one in (*folded(label).upper(), *ALPHABET) if one in free), "")
        if letter:
            free.remove(letter)
        lettered.append((letter, code, label))
    return tuple(lettered)
