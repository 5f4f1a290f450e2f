"""Folding of texts: the quick way and the slow one say the same."""

import random

import pytest

from desktop_app.services.text import _folded_quickly, _folded_slowly, folded

SIGNS = [chr(number) for number in range(0x250)] + list("’œŒÆæß…–—«»€°№½²ﬁ\u2028\u00a0\u202fЙйΣςİı\u0301\x85\x1c\t\n")


def test_the_quick_way_says_what_the_slow_one_does_or_nothing() -> None:
    dice = random.Random(4)
    for _ in range(20_000):
        text = "".join(dice.choices(SIGNS, k=dice.randint(0, 8)))
        quick = _folded_quickly(text)
        assert quick in (None, _folded_slowly(text)), repr(text)


@pytest.mark.parametrize("text", ["L’éclairage du hall – « à revoir »…", "Œufs, façade\u00a0: straße nº\t12", "très  tôt"])
def test_what_french_writes_takes_the_quick_way(text: str) -> None:
    assert _folded_quickly(text) == _folded_slowly(text) == folded(text)
