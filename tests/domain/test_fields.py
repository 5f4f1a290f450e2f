"""A value has one normal form or is refused with its rule; what is normal stays as it is."""

import unicodedata
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import CODE_CEILING, INT_CEILING, TEXT_CEILING, Field, Type, clean_text, instant, instant_text
from desktop_app.domain.kinds import KINDS

FIELDS = [field for kind in KINDS.values() for field in kind.fields]
raw = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.lists(st.text(max_size=10), max_size=3),
    st.lists(st.integers(), max_size=3),
    st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=3),
    st.sampled_from(["2026-11-24", "2026-11-24T10:00:00+01:00", "01a20000-0000-7000-8000-000000000001", {"town": "94076"}]),
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(FIELDS), raw)
def test_any_value_has_a_normal_form_or_is_refused_and_the_form_is_stable(field: Field, value: Any):
    try:
        normal = field.normal(value)
    except InvalidField as refusal:
        assert refusal.rule and refusal.field.partition(".")[0].partition("/")[0] in (field.name, "place")
        return
    assert field.normal(normal) == normal
    assert normal is None or normal != ""


@pytest.mark.parametrize(
    ("field", "value", "normal"),
    [
        (Field("x", Type.TEXT), "  a\r\nb\x00 e\u0301 ", "a\nb é"),
        (Field("x", Type.TEXT), "\u200b\ud800", "\u200b\ufffd"),
        (Field("x", Type.TEXT), "  ", None),
        (Field("x", Type.INT), INT_CEILING, INT_CEILING),
        (Field("x", Type.DATE), " 2026-02-28 ", "2026-02-28"),
        (Field("x", Type.DATE), date(2026, 2, 28), "2026-02-28"),
        (Field("x", Type.INSTANT), "2026-11-24T10:00:00+01:00", "2026-11-24T09:00:00Z"),
        (Field("x", Type.INSTANT), datetime(1, 1, 2, tzinfo=UTC), "0001-01-02T00:00:00Z"),
        (Field("x", Type.LINK), "{01A20000-0000-7000-8000-000000000001}", "01a20000-0000-7000-8000-000000000001"),
        (Field("x", Type.SET, most=2), ["cleanliness", "", "cleanliness", None, "noise"], ("cleanliness", "noise")),
        (Field("x", Type.SET), [""], ()),
        (Field("x", Type.BOOL), False, False),
        (Field("x", Type.INTS), (15, 30), [15, 30]),
    ],
)
def test_normal_forms(field: Field, value: Any, normal: Any):
    assert field.normal(value) == normal


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        (Field("x", Type.TEXT, most=3), "abcd", "too_long"),
        (Field("x", Type.TEXT), "a" * (TEXT_CEILING + 1), "too_long"),
        (Field("x", Type.TEXT), 5, "type"),
        (Field("x", Type.CODE, values=("a",)), "b", "code"),
        (Field("x", Type.CODE), "a" * (CODE_CEILING + 1), "too_long"),
        (Field("x", Type.SET), ["a" * (CODE_CEILING + 1)], "too_long"),
        (Field("x", Type.SET, most=1), ["a", "b"], "many"),
        (Field("x", Type.SET), "a", "type"),
        (Field("x", Type.INT), True, "type"),
        (Field("x", Type.INT), 10**30, "too_large"),
        (Field("x", Type.INT, least=1), 0, "too_small"),
        (Field("x", Type.INTS), [-1], "type"),
        (Field("x", Type.INTS), [10**30], "type"),
        (Field("x", Type.DATE), "2026-02-30", "date"),
        (Field("x", Type.DATE), "26-2-1", "date"),
        (Field("x", Type.INSTANT), "2026-11-24T10:00:00", "offset"),
        (Field("x", Type.INSTANT), "soon", "instant"),
        (Field("x", Type.LINK), "rue", "link"),
        (Field("x", Type.OBJECT, properties=(Field("a", Type.TEXT),)), {"b": 1}, "property"),
        (Field("x", Type.OBJECT, properties=(Field("a", Type.TEXT, required=True),)), {}, "property_missing"),
    ],
)
def test_refusals_name_their_rule(field: Field, value: Any, rule: str):
    with pytest.raises(InvalidField) as refusal:
        field.normal(value)
    assert refusal.value.rule == rule


@settings(deadline=None)
@given(st.text())
def test_clean_text_is_nfc_and_stable_without_control_characters(text: str):
    clean = clean_text(text)
    assert clean_text(clean) == clean and unicodedata.is_normalized("NFC", clean)
    assert not [c for c in clean if unicodedata.category(c) in ("Cc", "Cs") and c not in "\n\t"]
    clean.encode()


@settings(deadline=None)
@given(st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29)), st.integers(-1439, 1439))  # noqa: DTZ001 - hypothesis wants them naive
def test_an_instant_comes_back_from_its_text(moment: datetime, offset: int):
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(minutes=offset)))
    text = instant_text(aware)
    assert len(text) == 20 and instant(text) == aware


def test_a_typed_value_is_read_by_its_type():
    assert Field("x", Type.INT).from_text("12") == 12 and Field("x", Type.BOOL).from_text("Oui") is True
    assert Field("x", Type.SET).from_text("a, b,") == ["a", "b"] and Field("x", Type.SET).from_text('["a"]') == ["a"]
    assert Field("x", Type.TEXT).from_text("null") is None
    for type, text in ((Type.INT, "x"), (Type.BOOL, "maybe"), (Type.OBJECT, "{")):
        with pytest.raises(InvalidField):
            Field("x", type).from_text(text)
