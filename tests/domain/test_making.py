"""What is made thousands at a time is what its constructor makes, and as frozen."""

from dataclasses import FrozenInstanceError, astuple, fields
from typing import Any

import pytest

from desktop_app.domain.making import maker
from desktop_app.domain.record import Record
from tests.factories import make_change


@pytest.mark.parametrize(
    "value", [Record("1", "body", "C-1", "", "", "", "", "", values={"name": "Ville"}), make_change(set={"note": "Hall"})]
)
def test_a_value_made_in_one_go_is_that_of_its_constructor(value: Any):
    parts = [getattr(value, one.name) for one in fields(value)]
    made = maker(type(value))(*parts)
    assert type(made) is type(value) and made == value and astuple(made) == astuple(value)
    with pytest.raises(FrozenInstanceError):
        made.kind = "actor"


def test_a_part_too_few_is_refused():
    with pytest.raises(TypeError):
        maker(Record)("1", "body")
