"""Actors merged on two laptops at once: one survivor everywhere, and nothing of either lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.change import Edit, Setting
from desktop_app.services.actors import ActorFilter, Actors
from desktop_app.services.session import Session
from desktop_app.storage.phones import read_phone
from tests.factories import AREA
from tests.sync.office import NORTH, Laptops, Office, Way


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


def actors(laptop: Laptops) -> Actors:
    return Actors(Session(laptop.notebook, read_phone))


def saved(laptop: Laptops, kind: str, /, **values: object) -> str:
    """A record as a form saves it."""
    with laptop.notebook.work() as work:
        id = work.new_id()
        work.save([Edit(kind, id, {name: Setting(value) for name, value in values.items()}, True)])
        work.commit()
    return id


def test_two_merges_that_cross_end_in_one_survivor_on_both_laptops(office: Office) -> None:
    way = Way(office)
    one, other = office.admit("one", "agent", NORTH), office.admit("other", "agent", NORTH)
    first, second = (
        saved(one, "actor", name=name, kind="association", **{f"territory/{AREA}": True}) for name in ("Amicale des Lilas", "Amicale Lilas")
    )
    for laptop in (one, other):
        way.sync(laptop)
    saved(one, "step", parent=first, type="call", on="2026-10-01")
    saved(other, "mobilisation", actor=second, asked_for="Conseil", asked_on="2026-10-02")
    one.change(first, "actor", merged_into=second)
    other.change(second, "actor", merged_into=first)
    for laptop in (one, other, one, other):
        assert way.sync(laptop).trouble is None
    ends = set()
    for laptop in (one, other):
        (row,) = actors(laptop).directory(ActorFilter()).rows
        for asked in (first, second):
            view = actors(laptop).view(asked)
            assert (view.record.id, len(view.steps), len(view.mobilisations), len(view.merged)) == (row.id, 1, 1, 1)
        ends.add(row.id)
    assert len(ends) == 1
