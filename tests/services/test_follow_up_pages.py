"""Keyed pages of commitments: every tab in every order gives each row once, and the counts are those of the rows."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop_app.bootstrap.desktop import authority, services_over
from desktop_app.services.notebook import NewNotebook, Notebooks
from desktop_app.services.ports import FollowUpFilter
from desktop_app.services.use_cases import UseCases
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.storage.queries.follow_ups import ORDERS, TABS
from desktop_app.storage.vault import FolderVault


class FixedClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


@pytest.fixture
def use_cases(tmp_path: Path) -> Iterator[UseCases]:
    """A notebook with commitments in every state, some without body, some closed without a word given."""
    vault = FolderVault(Home(tmp_path), FixedClock(), "command", KeyDerivation(64, 1, 1))
    store = Notebooks(vault).begin(NewNotebook(authority("villejuif"), "Camille Exemple", "agent"), "tilleul marché samedi").store
    found = services_over(store)
    for number in range(18):
        _one(found, number)
    yield found
    store.close()  # type: ignore[attr-defined]


def _one(use_cases: UseCases, number: int) -> None:
    place = {"town": "94076", "street": ("rue des Lilas", "rue de la Paix")[number % 2]} if number % 3 else {"town": "94076"}
    theme = ("lighting", "roads", "housing")[number % 3]
    values = {
        "title": f"Affaire {number}",
        "place": place,
        "main_theme": theme,
        "made_on": "2026-11-01",
        "due_on": f"2026-12-{number + 1:02}",
    }
    id = use_cases.records.add("commitment", values).value.id
    act = use_cases.commitments.act
    body = next(iter(use_cases.session.territory().bodies))
    if number % 6 in (1, 2):
        act(id, {"type": "transferred", "body": body, "channel": "email"})
    if number % 6 in (2, 3, 4, 5):
        act(id, {"type": "refused", "reason": "Le budget est engagé.", "on": "2026-11-10"})
    if number % 6 == 4:
        act(id, {"type": "told", "channel": "phone"})
    if number % 6 == 5:
        for day, channel in (("2026-11-11", "phone"), ("2026-11-12", "phone"), ("2026-11-13", "email")):
            act(id, {"type": "attempted", "result": "no_answer", "channel": channel, "on": day})
        act(id, {"type": "given_up"})


@pytest.mark.parametrize("tab", TABS)
@pytest.mark.parametrize("order", ORDERS)
def test_every_row_comes_once_in_order_whatever_the_tab(use_cases: UseCases, tab: str, order: str) -> None:
    where = FollowUpFilter(tab=tab, order=order)
    whole = use_cases.commitments.rows(where, 100).rows
    paged: list[Any] = []
    after = None
    while True:
        page = use_cases.commitments.rows(where, 2, after)
        paged += page.rows
        after = page.after
        if after is None:
            break
    assert [row.id for row in paged] == [row.id for row in whole]
    assert len({row.id for row in paged}) == use_cases.commitments.count(where)


def test_due_dates_rise_and_closed_ones_read_newest_first(use_cases: UseCases) -> None:
    live = use_cases.commitments.rows(FollowUpFilter(tab="live"), 100).rows
    assert [row.late_after for row in live] == sorted(row.late_after for row in live)
    closed = use_cases.commitments.rows(FollowUpFilter(tab="closed", order="told"), 100).rows
    assert [row.told_on for row in closed] == sorted((row.told_on for row in closed), reverse=True)
    assert "" in {row.told_on for row in closed}


def test_an_answer_is_due_when_something_is_to_be_told_or_owed_by_that_day(use_cases: UseCases) -> None:
    where = FollowUpFilter(tab="live", answers_until="2026-12-05")
    rows = use_cases.commitments.rows(where, 100).rows
    assert rows
    assert all(row.state == "to_tell" or row.late_after <= "2026-12-05" for row in rows)
    assert any(row.late_after > "2026-12-05" for row in rows)
