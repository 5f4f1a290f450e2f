"""Small numbers never leave, and no total gives one away, even to somebody who knows the rule."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.small_numbers import INSIDE, PUBLIC, is_small, publish

CELLS = st.lists(st.integers(0, 40), min_size=1, max_size=6)


@given(CELLS)
def test_no_small_number_is_shown_and_zero_stays(cells: list[int]) -> None:
    shown = publish(cells)
    for value, cell in zip(cells, shown.cells, strict=True):
        assert cell in (None, value)
        assert (cell is None) if is_small(value) else (value > 0 or cell == 0)
    assert shown.total in (None, sum(cells))


@given(CELLS)
def test_nothing_is_hidden_where_nothing_is_small(cells: list[int]) -> None:
    large = [0 if value < PUBLIC else value for value in cells]
    assert publish(large).cells == tuple(large)
    assert publish(large).total == sum(large)


def test_the_next_smallest_is_hidden_too_so_that_the_total_may_stay() -> None:
    shown = publish([12, 8, 20, 0, 0])
    assert shown.cells == (None, None, 20, 0, 0)
    assert (shown.total, shown.small) == (40, False)


def test_without_a_large_number_the_total_is_hidden() -> None:
    shown = publish([3, 0, 9])
    assert (shown.cells, shown.total, shown.small) == ((None, 0, None), None, True)


def test_who_knows_the_rule_still_finds_two_values_for_each_hidden_cell() -> None:
    """Every table of three cells up to 9 under a threshold of 4: those that are published alike leave each hidden cell several values."""
    alike: dict[object, list[tuple[int, ...]]] = {}
    for cells in product(range(10), repeat=3):
        shown = publish(cells, least=4)
        alike.setdefault((shown.cells, shown.total, shown.small), []).append(cells)
    for (cells, _total, _small), tables in alike.items():  # type: ignore[misc]
        for at, cell in enumerate(cells):
            if cell is None:
                assert len({table[at] for table in tables}) >= 2, (cells, tables)


def test_inside_the_service_the_threshold_is_lower() -> None:
    assert [is_small(value, INSIDE) for value in (0, 1, 4, 5)] == [False, True, True, False]
