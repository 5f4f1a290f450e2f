"""The pages of visits: a real notebook with a visit on its way, and the ports that they ask of."""

import pytest

from tests.ui.visits.bench import VisitBench


@pytest.fixture
def bench_class() -> type[VisitBench]:
    return VisitBench
