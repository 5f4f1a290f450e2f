"""After an upgrade, lines of a kind that the program had not known come alive when the notebook is opened (sync.md, 7)."""

import pytest

from desktop_app.bootstrap.exchange import settle_restored
from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.kinds import KINDS
from desktop_app.storage import exchange_store, projection
from tests.factories import AREA
from tests.fakes import never, no_progress
from tests.sync.team import Person, Team


def older(patch: pytest.MonkeyPatch) -> None:
    """A program of before there were announcements."""
    yesterday = {name: kind for name, kind in KINDS.items() if name != "announcement"}
    for module in (exchange_store, projection):
        patch.setattr(module, "KINDS", yesterday)


def announce(person: Person) -> str:
    with person.made.store.work() as work:
        id = work.new_id()
        work.save([Edit("announcement", id, {"text": Setting("Réunion jeudi"), f"area/{AREA}": Setting(True)}, True)])
        work.commit()
    return id


@pytest.mark.parametrize("answers", [True, False])
def test_what_a_newer_program_wrote_is_there_when_the_upgraded_notebook_opens(
    team: Team, monkeypatch: pytest.MonkeyPatch, answers: bool
) -> None:
    """`answers`: the notebook that reads the file answers as central, or is a supervisor's who only carries it on."""
    p, a = team.person("Paule", "supervisor"), team.person("Ali")
    p.enrols(a)
    reader = p
    if not answers:
        reader = team.person("Zoé", "supervisor")
        p.enrols(reader, "supervisor")
        a.sync.exchange(str(team.stick), no_progress, never)
        team.stick_round(a, p)  # its list has the second supervisor now
        team.clear_stick()
    id = announce(a)
    older(monkeypatch)
    a.sync.send_to(team.stick, no_progress, never)
    previews = reader.sync.preview([team.stick], no_progress, never)
    assert [preview.aside for preview in previews] == [1]
    reader.sync.take(previews, None, no_progress, never)
    monkeypatch.undo()
    store = reader.made.store
    assert store.reading.get(id) is None
    settle_restored(store)
    assert store.reading.get(id) is not None
    before = store.reading.meta("understood")
    settle_restored(store)
    assert store.reading.meta("understood") == before
