"""One data file, the same lines on every machine; versions join; what a supervisor edited is never covered unseen."""

import copy
from typing import Any

import pytest

from desktop_app.domain.change import check_shape, decode, encode, fold
from desktop_app.domain.errors import BadReferential, InvalidField
from desktop_app.domain.referential import record_id, referential_changes
from tests.factories import AUTHORITY, THEME, make_change


def version_two() -> dict[str, Any]:
    data = copy.deepcopy(dict(AUTHORITY))
    data |= {"version": 2, "date": "2027-01-01"}
    data["themes"][0]["label"] = "Éclairage public"
    data["themes"].append({"code": "noise", "label": "Bruit"})
    return data


def test_every_machine_makes_the_same_lines():
    lines = referential_changes([AUTHORITY])
    assert lines == referential_changes([copy.deepcopy(dict(AUTHORITY))])
    for line in lines:
        check_shape(line)
        assert decode(encode(line)) == line
    assert [line.seq for line in lines] == list(range(1, len(lines) + 1))
    assert len({line.settings["ref"].value for line in lines}) == len(lines)


def test_a_later_version_sets_only_what_it_changes_and_saw_what_was_before():
    first, both = referential_changes([AUTHORITY]), referential_changes([AUTHORITY, version_two()])
    assert both[: len(first)] == first
    label, added = both[len(first) :]
    assert set(label.settings) == {"label"} and label.record == record_id("theme", THEME)
    assert added.creates and [label.seq, added.seq] == [1, 2]
    state = fold(line for line in both if line.record == label.record)
    assert state.conflicts == () and state.value("label") == "Éclairage public"


def test_one_name_never_stands_for_two_contents():
    """A notebook begun on version 2 alone meets one that has seen both."""
    by_name: dict[str, Any] = {}
    for lines in (referential_changes([AUTHORITY]), referential_changes([version_two()]), referential_changes([AUTHORITY, version_two()])):
        for line in lines:
            assert by_name.setdefault(line.name, line) == line
    state = fold(line for line in by_name.values() if line.record == record_id("theme", THEME))
    assert state.value("label") == "Éclairage public"


def test_an_edit_by_a_supervisor_is_kept_beside_the_new_version():
    both = [line for line in referential_changes([AUTHORITY, version_two()]) if line.record == record_id("theme", THEME)]
    edit = make_change(both[0].record, "theme", {"label": "Lampes"}, name="1" * 16, seen={"label": (both[0].name,)}, at=1_795_000_000_000)
    state = fold([*both, edit])
    assert state.conflicts == ("label",) and {head.value for head in state.heads["label"]} == {"Lampes", "Éclairage public"}


def test_links_lead_to_bodies_by_their_codes():
    (rule,) = [line for line in referential_changes([AUTHORITY]) if line.kind == "routing_rule"]
    assert rule.settings["body"].value == record_id("body", "habitat-rives")


@pytest.mark.parametrize(
    ("section", "entry", "reason"),
    [
        ("themes", {"code": "x"}, "missing"),
        ("themes", {"code": "x", "label": "X", "colour": "red"}, "field"),
        ("bodies", {"code": "x"}, "missing"),
    ],
)
def test_a_bad_entry_is_refused_by_name(section: str, entry: dict[str, Any], reason: str):
    with pytest.raises(BadReferential) as refusal:
        referential_changes([{**AUTHORITY, section: [entry]}])
    assert refusal.value.reason == reason


def test_a_bad_value_is_refused_by_its_field():
    with pytest.raises(InvalidField):
        referential_changes([{**AUTHORITY, "bodies": [{"code": "x", "name": "X", "kind": "king"}]}])
