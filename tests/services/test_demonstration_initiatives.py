"""The recipe's initiatives: each stage is seen, the money of each holds, the day has something to say, and the log folds to the same."""

from datetime import date
from pathlib import Path

from desktop_app.bootstrap.desktop import authority, demonstration_texts
from desktop_app.domain.initiative import DECISIONS, check_funding, stage_of
from desktop_app.services.demonstration import create_demonstration
from desktop_app.services.initiatives import InitiativeFilter
from desktop_app.services.use_cases import use_cases
from desktop_app.storage.phones import read_phone
from desktop_app.storage.verify import verify_store
from tests.factories import PASSPHRASE, make_vault
from tests.fakes import never, no_progress


def test_the_demonstration_has_one_initiative_for_sixty_encounters_at_every_stage(tmp_path: Path) -> None:
    texts, day = demonstration_texts(), date(2026, 11, 26)
    begun = create_demonstration(make_vault(tmp_path), authority("villejuif"), texts, PASSPHRASE, size=600, today=day)
    assert begun is not None
    cases = use_cases(begun.store, read_phone)
    rows, _after = cases.initiatives.rows(InitiativeFilter("all"))
    assert len(rows) == 10 and len({row.stage for row in rows}) == 10
    for row in rows:
        view = cases.initiatives.view(row.id)
        days = [str(one["on"]) for one in view.record["stages"]]
        assert days == sorted(days) and days[-1] <= day.isoformat()
        assert view.expense_cents == view.income_cents
        for request in view.record["funding"] or ():
            check_funding(request, view.record.values)
            assert (request.get("decision") in DECISIONS) == (stage_of(view.record.values) not in ("filed", "committee"))
    assert any(row.asleep for row in rows) or any(row.due_on for row in rows)
    assert verify_store(begun.store, False, no_progress, never).differences == ()
    begun.store.close()
