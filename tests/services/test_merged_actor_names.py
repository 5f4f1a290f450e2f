"""An actor that was merged is named everywhere as the one it is read as: carriers, members of a council, what somebody owns."""

from pathlib import Path
from typing import Any

import pytest

from desktop_app.bootstrap.desktop import services_over
from desktop_app.services.actors import ActorDraft
from desktop_app.services.actors.merging import read_as
from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft
from tests.factories import AREA, make_notebook
from tests.fakes import FakeClock

OLD, NEW = "Amicale Lilas", "Amicale des Lilas"


@pytest.fixture
def use(tmp_path: Path) -> Any:
    made = make_notebook(tmp_path, FakeClock())
    yield services_over(made.store)
    made.store.close()


def actor(use: Any, name: str, every_days: int = 0) -> str:
    values = {"name": name, "kind": "association", "territory": [AREA]}
    return str(use.actors.save(ActorDraft(values, every_days=every_days)).value)


def test_the_old_name_shows_nowhere(use: Any) -> None:
    old, new = actor(use, OLD, 30), actor(use, NEW)
    process = use.participation.save({"title": "Conseil", "kind": "council", "territory": [AREA]}).value
    use.participation.member(process, {"actor": old, "college": "associations", "designation": "named"})
    carried = use.initiatives.save(InitiativeDraft({"title": "Repas", "neighbourhood": AREA}, carriers=(CarrierDraft(actor=old),))).value
    use.actors.mobilise((old,), "Une salle")
    use.actors.merge(old, new)
    assert [one.label for one in use.participation.view(process).members] == [NEW]
    assert [one.label for one in use.initiatives.view(carried).carriers] == [NEW]
    assert [row.name for row in use.actors.board(purpose="Une salle")] == [NEW]
    assert OLD not in str(use.absences.owned(use.session.author.person))
    assert [one.id for one in use.actors.view(new).initiatives] == [carried]


def test_two_laptops_that_merged_each_into_the_other_name_the_same_one(use: Any) -> None:
    one, other = sorted((actor(use, OLD), actor(use, NEW)))
    use.actors.merge(one, other)
    use.records.correct(other, {"merged_into": one})
    assert [id for id, _name in use.participation.actors()] == [id for id, _name in use.actors.names()] and len(use.actors.names()) == 1
    found = read_as(use.session.reading, (one, other, ""))
    assert {record.id for record in found.values()} == {one} and set(found) == {one, other}
