"""The recipe's local actors: a dozen a town, known, seen, asked, told back; nobody is named for a place of worship."""

from datetime import date
from pathlib import Path

from desktop_app.bootstrap.desktop import authority, demonstration_texts, services_over
from desktop_app.services.actors import ActorFilter
from desktop_app.services.demonstration import create_demonstration
from tests.factories import PASSPHRASE, make_vault


def test_a_town_has_a_dozen_actors_whose_histories_hold(tmp_path: Path) -> None:
    day = date(2026, 11, 26)
    begun = create_demonstration(make_vault(tmp_path), authority("villejuif"), demonstration_texts(), PASSPHRASE, size=20, today=day)
    assert begun is not None
    actors = services_over(begun.store).actors
    rows = actors.directory(ActorFilter()).rows
    assert len(rows) == 12 and actors.duplicates() == ()
    views = [actors.view(row.id) for row in rows]
    assert all(row.areas and row.last_contact <= "2026-11-26" for row in rows)
    assert [view.people for view in views if view.row.kind == "worship"] == [()]
    assert any(view.people for view in views) and any(view.duties for view in views)
    campaigns = actors.campaigns()
    assert len(campaigns) == 2 and all(sum(one.counts) for one in campaigns)
    for one in campaigns:
        for row in actors.board(purpose=one.title):
            assert not row.answered_on or row.asked_on <= row.answered_on <= (row.told_back_on or "2026-11-26")
    begun.store.close()
