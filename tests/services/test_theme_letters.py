"""One letter a theme: its own first letter where it is free, and always the same ones."""

import string

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.services.theme_letters import theme_letters


def test_the_first_free_letter_of_the_label_is_taken() -> None:
    lettered = theme_letters((("g", "Espaces verts"), ("l", "Éclairage"), ("e", "École")))
    assert [letter for letter, _code, _label in lettered] == ["E", "C", "O"]


@given(st.lists(st.text(max_size=12), max_size=30))
def test_no_letter_is_given_twice_and_labels_stay_in_their_order(labels: list[str]) -> None:
    lettered = theme_letters([(str(at), label) for at, label in enumerate(labels)])
    given_out = [letter for letter, _code, _label in lettered if letter]
    assert len(given_out) == len(set(given_out)) == min(len(labels), 26) and set(given_out) <= set(string.ascii_uppercase)
    assert [label for _letter, _code, label in lettered] == labels
