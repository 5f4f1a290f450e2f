"""The recipe's participatory budget: an idea at each stage, and numbers that add up."""

from datetime import date
from pathlib import Path

from desktop_app.bootstrap.desktop import authority, demonstration_texts, services_over
from desktop_app.domain.kinds import KINDS
from desktop_app.services.demonstration import create_demonstration
from desktop_app.services.entry import normal_values, require
from desktop_app.services.participation import ProcessFilter
from tests.factories import PASSPHRASE, make_vault
from tests.fakes import FakeClock


def test_the_ideas_of_the_demonstration_stand_at_each_stage(tmp_path: Path) -> None:
    day, clock = date(2026, 11, 24), FakeClock()
    begun = create_demonstration(make_vault(tmp_path, clock), authority("villejuif"), demonstration_texts(), PASSPHRASE, size=20, today=day)
    assert begun is not None
    cases = services_over(begun.store)
    (process,) = cases.participation.rows(ProcessFilter(tab="all", kind="participatory_budget"))
    standing = cases.contributions.overview(process.id).standing
    assert (standing.to_read, standing.to_study, standing.duplicate, standing.set_aside, standing.not_admissible) == (3, 6, 1, 1, 1)
    assert standing.received == 12
    assert not any(row.mine for row in cases.contributions.overview(process.id).rows), "a colleague typed them: they may be read here"
    for record in cases.contributions.all(process.id):
        values = {
            name: value for name, value in record.values.items() if KINDS["contribution"].field(name) is not None and value is not None
        }
        require(KINDS["contribution"], normal_values(KINDS["contribution"], values))
    begun.store.close()
