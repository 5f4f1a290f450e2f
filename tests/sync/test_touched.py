"""How many records an exchange changed."""

from desktop_app.sync.touched import TOLD_APART, Touched
from tests.factories import make_id


def test_each_record_counts_once_however_many_answers_tell_of_it():
    touched = Touched()
    assert not touched
    for _ in range(3):
        touched.add(make_id(number) for number in range(15_000))  # more than are told apart at a time
    touched.add({make_id(7), make_id(70_000)})
    assert touched
    assert len(touched) == 15_001


def test_beyond_what_is_told_apart_each_answer_counts_for_itself():
    touched = Touched()
    touched.add(make_id(number) for number in range(TOLD_APART))
    touched.add([make_id(1), make_id(1), make_id(TOLD_APART)])
    assert len(touched) == TOLD_APART + 2
