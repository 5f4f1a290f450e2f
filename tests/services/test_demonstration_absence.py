"""The recipe's absence: a colleague is away today, and the holder of the notebook does what they would."""

from datetime import date, timedelta
from pathlib import Path

from desktop_app.bootstrap.desktop import authority, demonstration_texts, services_over
from desktop_app.services.demonstration import create_demonstration
from desktop_app.services.ports import Filter, FollowUpFilter
from tests.factories import PASSPHRASE, make_vault
from tests.fakes import FakeClock


def test_one_colleague_is_away_around_today_and_the_holder_stands_in(tmp_path: Path) -> None:
    day = FakeClock().now().date()
    begun = create_demonstration(make_vault(tmp_path), authority("villejuif"), demonstration_texts(), PASSPHRASE, size=200, today=day)
    assert begun is not None
    use = services_over(begun.store)
    (absence,) = (use.session.reading.page("absence", Filter(), 10)).records
    assert date.fromisoformat(absence["from_on"]) < day < date.fromisoformat(absence["to_on"])
    assert absence["replaced_by"] == use.session.author.person != absence["person"]
    held = use.commitments.rows(FollowUpFilter(tab="live", owner=absence["person"])).rows
    assert held and all(row.made_on <= day.isoformat() for row in held)
    assert day - timedelta(days=10) < date.fromisoformat(absence["from_on"])
    begun.store.close()
