"""Histories of one record, as several devices would write them: each edit says what its author had before the eyes."""

from collections.abc import Sequence

from hypothesis import strategies as st

from desktop_app.domain.change import Change, Setting, State, fold, tick
from tests.factories import make_change, make_id

DEVICES = 3
FIELDS = ("title", "note", "themes/light", "themes/dirt", "from_a_newer_program")
WALLS = (0, 1_764_000_000_000, 1_764_000_000_001, 1_764_000_060_000, 4_070_908_800_000)
"""1970, a day in 2025 and right after it, 2099: any device may have any of them at any time."""

values = st.sampled_from([None, "a", "b", True, False, 1, {"x": [1]}])
edits = st.dictionaries(st.sampled_from(FIELDS), values, min_size=1, max_size=2)
acts = st.one_of(
    st.tuples(st.just("edit"), st.integers(0, DEVICES - 1), edits, st.sampled_from(WALLS)),
    st.tuples(st.just("delete"), st.integers(0, DEVICES - 1), st.booleans(), st.sampled_from(WALLS)),
    st.tuples(st.just("decide"), st.integers(0, DEVICES - 1), values, st.sampled_from(WALLS)),
    st.tuples(st.just("meet"), st.integers(0, DEVICES - 1), st.integers(0, DEVICES - 1), st.just(0)),
)


@st.composite
def histories(draw: st.DrawFn, most: int = 10) -> tuple[Change, ...]:
    """All changes of one record, in the order in which they were made; the first creates it on every device."""
    first = make_change(set={"title": "a", "ref": "R26-K7M-001"})
    known: list[list[Change]] = [[first] for _ in range(DEVICES)]
    clocks = [first.at] * DEVICES
    made = [first]
    for act, device, what, wall in draw(st.lists(acts, max_size=most)):
        if act == "meet":
            assert isinstance(what, int)
            known[device] = known[what] = _union(known[device], known[what])
            continue
        state = fold(known[device])
        clocks[device] = tick(clocks[device], wall)
        settings = _settings(act, what, state)
        change = Change(
            f"{len(made):016x}", first.record, "encounter", make_id(device), "a1" * 8, len(made), len(made), clocks[device], "x", settings
        )
        known[device] = [*known[device], change]
        made.append(change)
    return tuple(made)


def _settings(act: str, what: object, state: State) -> dict[str, Setting]:
    if act == "delete":
        return {"deleted": Setting(what, state.seen("deleted"))}
    if act == "decide":
        return {field: Setting(what, state.seen(field)) for field in state.conflicts or ("title",)}
    assert isinstance(what, dict)
    return {field: Setting(value, state.seen(field)) for field, value in what.items()}


def _union(one: Sequence[Change], other: Sequence[Change]) -> list[Change]:
    return list({change.name: change for change in (*one, *other)}.values())
