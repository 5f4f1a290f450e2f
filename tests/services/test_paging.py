"""All records of a kind come, each once, however many pages they fill."""

import pytest

from desktop_app.services import paging
from desktop_app.services.paging import every, pages
from desktop_app.services.ports import Filter
from tests.factories import Made, make_encounter


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (1, [1]), (2, [2, 0]), (3, [2, 1]), (5, [2, 2, 1])])
def test_every_record_comes_once_newest_first(made: Made, monkeypatch: pytest.MonkeyPatch, count: int, sizes: list[int]) -> None:
    monkeypatch.setattr(paging, "AT_ONCE", 2)
    ids = []
    for number in range(count):
        made.clock.advance(minutes=1)
        ids.append(make_encounter(made.session, note=str(number)).id)
    assert [one.id for one in every(made.session.reading, "encounter")] == ids[::-1]
    assert [len(page) for page in pages(made.session.reading, "encounter")] == sizes
    assert not list(every(made.session.reading, "encounter", Filter(hidden=True)))
