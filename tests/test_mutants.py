"""Every listed breakage of the fold, of the tables and of the transaction is caught: the tests can fail."""

import pytest

from tests.mutants import MUTANTS, SUITES, Mutant, caught


@pytest.mark.parametrize("suite", SUITES)
def test_the_program_as_it_is_passes_what_catches_the_mutants(suite: str):
    assert not caught(None, suite)


@pytest.mark.filterwarnings("ignore")  # a broken program may leave a connection open
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name.replace(" ", "_"))
def test_a_mutant_is_caught(mutant: Mutant):
    assert caught(mutant, mutant.suite), f"nothing noticed: {mutant.name} in {mutant.where}"
