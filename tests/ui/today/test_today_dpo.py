"""The day of the data protection officer: what exists and waits for their eye, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import Qt

from desktop_app.domain.change import Edit, Setting
from desktop_app.services.roster import DeviceRow
from desktop_app.ui.features.today import TodayPage
from desktop_app.ui.page import Destination
from desktop_app.ui.widgets import Label
from tests.ui.commitments.bench import Bench

SHA = "a" * 64


def brought(bench: Bench, record_kind: str, **values: Any) -> str:
    """What colleagues wrote, as the exchange brings it."""
    with bench.store.work() as work:
        id = work.new_id()
        work.save([Edit(record_kind, id, {name: Setting(value) for name, value in values.items()}, True)])
        work.commit()
    return id


def photo(bench: Bench, parent: str, **values: Any) -> str:
    given = {"kind": "photo", "sha256": SHA, "metadata_removed": True, "description": "Lampe du hall éteinte", "publishable": True}
    return brought(bench, "attachment", parent=parent, **{**given, **values})


def texts(widget: Any) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label))


def test_what_waits_for_the_data_protection_officer_is_shown_and_opened(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(role="dpo")
    seen = brought(bench, "encounter", channel="door", note="Hall noir", occurred_at="2026-11-24T09:00:00Z")
    photo(bench, seen, faces="to_check")
    photo(bench, seen, faces="blurred", description="Banc")
    photo(bench, seen, faces="to_check", publishable=False, description="Cour")
    brought(bench, "field_sheet", number="K7-03", model="door", lines=12, bears_names=True, typed_at="2026-11-24T09:00:00Z")
    brought(bench, "field_sheet", number="K7-04", model="door", lines=12, bears_names=True, destroyed_on="2026-11-25")
    page = bench.show(TodayPage)
    assert page.protection.badge.text == "2"
    (row,) = page.protection.rows
    assert "Lampe du hall éteinte" in row.accessibleName() and "À vérifier" in row.accessibleName()
    assert "K7-03" in texts(page.protection) and "K7-04" not in texts(page.protection)
    assert row.hasFocus()
    bench.press(Qt.Key.Key_Return, at=row)
    assert bench.went == [Destination("encounters", record=seen)]
    assert not hasattr(page, "too_late") and not page.week.isVisible()


def test_when_nothing_waits_it_is_said_and_nothing_is_invented(make_bench: Callable[..., Bench]) -> None:
    page = make_bench(role="dpo").show(TodayPage)
    assert page.protection.rows == [] and "Rien ne vous attend" in texts(page.protection)


def test_a_supervisor_s_agreement_to_public_pages_asks_for_theirs(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(role="dpo")
    with bench.store.work() as work:
        id = work.new_id()
        work.save([Edit("person", id, {"name": Setting("Paule Exemple"), "role": Setting("supervisor")}, True)])
        work.commit()
    use = bench.use_cases
    assert not use.protection.due().agreement_due
    before = use.protection.due().public
    assert before is not None and before.missing == ("supervisor", "dpo")
    use.agreements.agree()
    assert use.protection.due().public.missing == ("supervisor",), "theirs alone asks nothing of them"
    assert not use.protection.due().agreement_due
    assert use.protection.due(lambda: 3).count == 1


def test_a_computer_that_has_not_confirmed_an_erasure_is_named_with_the_day(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(role="dpo")

    def device(name: str, awaited: str, state: str = "enrolled") -> DeviceRow:
        return DeviceRow(name * 8, name, name, "agent", (), state, awaited=awaited)

    rows = (device("Ida", "2026-11-20"), device("Bo", ""), device("Ali", "2026-10-01"), device("Zoé", "2026-10-01", "revoked"))
    bench.use_cases = replace(bench.use_cases, devices=SimpleNamespace(rows=lambda: rows))
    page = bench.show(TodayPage)
    said = texts(page.protection)
    assert page.protection.badge.text == "2"
    assert said.index("l’ordinateur de Ali") < said.index("l’ordinateur de Ida"), "the oldest first"
    assert "retirez-le de la liste" in said and "Bo" not in said and "Zoé" not in said
