"""The recipe's participation: councils with what they are owed, a plan with something to look at, advice and experiments."""

from datetime import date
from pathlib import Path

from desktop_app.bootstrap.desktop import authority, demonstration_texts, services_over
from desktop_app.domain.kinds import KINDS
from desktop_app.services.demonstration import create_demonstration
from desktop_app.services.entry import normal_values, require
from desktop_app.services.participation import ProcessFilter
from desktop_app.services.ports import Filter
from tests.factories import PASSPHRASE, make_vault
from tests.fakes import FakeClock


def test_councils_processes_and_advice_hold_together(tmp_path: Path) -> None:
    day, clock = date(2026, 11, 24), FakeClock()
    begun = create_demonstration(make_vault(tmp_path, clock), authority("villejuif"), demonstration_texts(), PASSPHRASE, size=20, today=day)
    assert begun is not None
    cases = services_over(begun.store)
    participation = cases.participation
    councils = [participation.view(row.id) for row in participation.rows(ProcessFilter(tab="councils"))]
    assert len(councils) == 3 and all(len(view.members) == 5 and len(view.meetings) == 3 for view in councils)
    opinions = [one for view in councils for one in view.opinions]
    assert sorted(one.state for one in opinions) == ["answered", "late", "waiting"]
    assert all(one.commitment is not None and one.commitment["promised_to"] == "council" for one in opinions)
    kinds = {warning.kind for warning in participation.plan(2026).warnings}
    assert {"too_close", "left_out"} <= kinds
    due = participation.due()
    assert due.returns and due.meetings and due.opinions
    assert {row.state for row in cases.advice.requests()} <= {"asked", "framed", "late"} and cases.advice.requests(finished=True)
    assert [row.state for row in cases.advice.watched(ended=True)] == ["kept"]
    for kind in ("process", "membership", "meeting", "opinion", "support_request", "watch_item"):
        for record in cases.session.reading.page(kind, Filter(), 100).records:
            values = {name: value for name, value in record.values.items() if KINDS[kind].field(name) is not None and value is not None}
            require(KINDS[kind], normal_values(KINDS[kind], values))
    begun.store.close()
