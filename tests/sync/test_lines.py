"""Lines read all at once: the short ways judge as the long one does."""

import sys
import unicodedata

import pytest

from desktop_app.domain.change import encode
from desktop_app.domain.change_line import Unread
from desktop_app.domain.errors import BadBatchLine
from desktop_app.sync.lines import _never_joins, read_changes
from tests.factories import make_change, make_id
from tests.sync.wire import make_lines


def test_no_sign_that_is_waved_through_joins_with_the_one_before_it_or_has_another_form():
    waved = [sign for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000 and _never_joins((sign := chr(code)).encode())]
    parts = [unicodedata.decomposition(chr(code)).split() for code in range(sys.maxunicode + 1)]
    seconds = {each[1] for each in parts if len(each) == 2 and not each[0].startswith("<")}
    assert len(waved) > 1_000
    for sign in waved:
        assert unicodedata.combining(sign) == 0
        assert unicodedata.is_normalized("NFC", sign)
        assert f"{ord(sign):04X}" not in seconds


@pytest.mark.parametrize("pass_on", [True, False])
@pytest.mark.parametrize("bad", [b"\xc3A\xa9", b"\xff", b"\xed\xa0\x80", b"\xc0\x80", b"e\xcc\x81", b"A\xcc\x8a"])
@pytest.mark.parametrize("place", [b'"note"', b"encounter", b"NOTE"])
def test_what_is_no_text_or_not_in_its_normal_form_is_refused_wherever_it_stands(bad: bytes, place: bytes, pass_on: bool):
    pieces = [line.encode() for line in make_lines(300)]
    odd = encode(make_change(make_id(9), set={"note": "NOTE"})).encode()
    pieces[270] = odd.replace(place, b'"' + bad + b'"' if place.startswith(b'"') else bad)
    with pytest.raises(BadBatchLine) as caught:
        read_changes(b"\n".join((*pieces, b"")), pieces, 1, pass_on)
    assert caught.value.line == 271


def test_what_a_line_sets_can_be_asked_again_after_somebody_asked_once():
    line = encode(make_change(set={"note": "été", "channel": "door"})).encode()
    settings = read_changes(line + b"\n", [line], 1)[0].settings
    assert isinstance(settings, Unread)
    assert settings.once() == settings.once() == settings.pairs
    assert (settings["note"].value, len(settings), "channel" in settings) == ("été", 2, True)
