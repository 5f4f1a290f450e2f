"""The exchange under random histories, histories written by hand, and the exchange broken on purpose (sync.md, 7)."""

from collections.abc import Callable

import pytest

from tests.histories.histories import draw, play
from tests.histories.mutants import MUTANTS, SEEN_BY, first_caught
from tests.histories.scenarios import SCENARIOS
from tests.mutants import Mutant

BLOCKS, BLOCK = 4, 12


@pytest.mark.parametrize("block", range(BLOCKS))
def test_every_invariant_holds_through_random_histories(block: int) -> None:
    for seed in range(block * BLOCK, (block + 1) * BLOCK):
        broke, _ = play(seed, draw(seed))
        assert broke is None, f"seed {seed}: {broke}"


def test_a_history_makes_checks_of_every_kind() -> None:
    made = set()
    for seed in range(40):
        made |= play(seed, draw(seed))[1].oracle.counts.keys()
    assert made >= {1, 2, 3, 5, 7, 8, 10, 12, 13, 15, 16}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.__name__)
def test_a_history_written_by_hand_ends_well(scenario: Callable[[], None]) -> None:
    scenario()


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_exchange_broken_on_purpose_is_seen(mutant: Mutant) -> None:
    """By a history written by hand, or by the random one that is known to see it (`python3 -m tests.histories.mutants` finds others)."""
    assert first_caught(mutant, 1, SEEN_BY.get(mutant.name, 0)) is not None
