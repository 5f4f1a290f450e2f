"""Lines that are passed on: those of a known good shape are judged by it, and nothing gets through that the domain would refuse."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.change import Change, decode, encode
from desktop_app.domain.change_line import Unread
from desktop_app.domain.errors import BadBatchLine
from desktop_app.sync.lines import read_changes
from desktop_app.sync.shapes import Shapes
from tests.factories import make_change, make_id

TAUGHT = 250
"""Lines of a body that are read before their shapes are known."""

PLACE = {"number": "12", "street": "rue de l’Église", "town": "94076"}


def _line(number: int) -> bytes:
    seen = {"note": ("0123456789abcdef",)} if number % 2 else {}
    fields = {"note": f"Le hall est bruyant, dit-on {number}", "people_count": 2, "place": PLACE}
    return encode(make_change(record=make_id(number), set=fields, seen=seen, seq=number)).encode()


TEACHING = tuple(_line(number) for number in range(1, TAUGHT + 1))
SPOILS = [
    '"',
    "\\",
    ",",
    ":",
    "[",
    "]",
    "{",
    "}",
    " ",
    "0",
    "1",
    "-",
    "e",
    ".",
    "\x01",
    "\x7f",
    "é",
    "e\u0301",
    "\u0300",
    "œ",
    "null",
    "[]",
]


def _read(lines: Sequence[bytes]) -> tuple[Change, ...]:
    return read_changes(b"".join(line + b"\n" for line in lines), lines, 1, True)


def _of_domain(line: bytes) -> Change | None:
    try:
        text = line.decode()
        change = decode(text)
    except ValueError:
        return None
    return change if encode(change) == text else None


def test_a_line_of_a_known_shape_is_read_when_somebody_asks():
    last = _read([*TEACHING, _line(251)])[-1]
    assert isinstance(last.settings, Unread)
    assert (set(last.settings), len(last.settings), "note" in last.settings) == ({"note", "people_count", "place"}, 3, True)
    assert last == decode(_line(251).decode())
    assert last.settings["place"].value == PLACE


@given(st.integers(0, len(_line(251))), st.integers(0, 6), st.sampled_from(SPOILS))
def test_whatever_is_changed_in_a_line_of_a_known_shape_is_judged_as_the_domain_judges_it(at: int, gone: int, put: str):
    good = _line(251)
    spoilt = good[:at] + put.encode() + good[at + gone :]
    expected = _of_domain(spoilt)
    if expected is not None:
        assert _read([*TEACHING, spoilt])[-1] == expected
        return
    with pytest.raises(BadBatchLine) as refused:
        _read([*TEACHING, spoilt])
    assert refused.value.line == TAUGHT + 1


@given(st.integers(0, len(_line(251)) - 1), st.integers(128, 255))
def test_a_byte_that_is_no_text_is_refused_in_a_known_shape_too(at: int, byte: int):
    good = _line(251)
    spoilt = good[:at] + bytes((byte,)) + good[at + 1 :]
    if _of_domain(spoilt) is None:
        with pytest.raises(BadBatchLine):
            _read([*TEACHING, spoilt])


def test_keys_in_another_order_are_another_shape():
    shapes = Shapes()
    shapes.learn(b'{"a":["x",[]],"b":["y",[]]}', ("a", "b"))
    assert shapes.fields_of(b'{"a":["z",[]],"b":["w",[]]}') is not None
    for other in (
        b'{"b":["z",[]],"a":["w",[]]}',
        b'{"a":["z",[]],"a":["w",[]]}',
        b'{"a":["z",[]],"b":["\\\\",[]]}',
        b'{"a":["z",[]],"b":[ "w",[]]}',
    ):
        assert shapes.fields_of(other) is None


def test_no_more_shapes_are_remembered_than_a_search_is_worth():
    shapes = Shapes()
    texts = [b'{"a":["x",[]],"n":[%d,[]]}' % number for number in range(100)]
    for text in texts:
        shapes.learn(text, ("a", "n"))
    assert sum(shapes.fields_of(text) is not None for text in texts) == 32
