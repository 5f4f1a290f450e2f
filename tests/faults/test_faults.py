"""Power cuts and full disks: every write of a save, eight spread points of the others (`dev.py faults` tries every one)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.bench import BROKEN, CUT, FULL, Server, impossible, server, spread
from tests.faults.run import one_point, prepared
from tests.faults.scenarios import SCENARIOS

POINTS, BROKEN_POINTS = 8, 2

pytestmark = pytest.mark.skipif(bool(impossible()), reason=impossible())


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with server(tmp_path_factory.mktemp("shim")) as running:
        yield running


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", SCENARIOS)
def test_it_is_whole_or_not_at_all_and_goes_on_afterwards(started: Server, tmp_path: Path, name: str):
    writes = prepared(started, name, tmp_path)
    every = writes if name == "save" else POINTS
    for mode, most in ((CUT, every), (FULL, every), (BROKEN, BROKEN_POINTS)):
        for point in spread(writes, most):
            try:
                one_point(started, name, mode, tmp_path, point)
            except AssertionError as failure:
                pytest.fail(f"{mode} at write {point} of {writes}: {failure}")


def test_the_shim_really_cuts_and_really_refuses(started: Server, tmp_path: Path):
    """A bench that never strikes would hold every promise."""
    for name in "abc":
        SCENARIOS["save"].prepare(tmp_path / name)
    assert started.run("save", tmp_path / "a", CUT, 1).how == "killed"
    met = started.run("save", tmp_path / "b", FULL, 5)
    assert met.how == "refused", met.reason
    met = started.run("save", tmp_path / "c", CUT, 1_000_000)
    assert met.how == "done" and met.writes > 10


def test_points_are_spread_from_the_first_to_the_last():
    assert spread(5, 20) == [1, 2, 3, 4, 5]
    assert spread(100, 4) == [1, 34, 67, 100]
