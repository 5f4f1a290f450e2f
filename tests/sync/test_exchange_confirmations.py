"""Every device confirms an erasure; who has not is named, with the day, to supervisors and the data protection officer (D9)."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.orders import Erase, Revoke
from desktop_app.services.roster import DeviceRow
from desktop_app.sync.confirmations import AWAITED, awaited, awaited_here
from tests.fakes import FakeClock
from tests.sync.office import WAYS, Laptops, Office, Way, open_office
from tests.sync.team import Person, Team

DAY = "2026-12-03"


@pytest.fixture(params=WAYS)
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Office, Way]]:
    with open_office(tmp_path, request.param) as made:
        made[0].central.today = lambda: DAY
        yield made


def named(office: Office) -> Mapping[str, str]:
    """Who is awaited, as central knows it: by the names of this test."""
    names, roster = {each.device: each.name for each in office.laptops.values()}, office.roster()
    with office.central.store.transaction() as ledger:
        return {names[device]: since for device, since in awaited(ledger, roster)}


def told(office: Office, laptop: Laptops) -> Mapping[str, str]:
    names, roster = {each.device: each.name for each in office.laptops.values()}, office.roster()
    with laptop.store.transaction() as ledger:
        return {names[device]: since for device, since in awaited_here(ledger, roster).items()}


def erase(by: Laptops, id: str) -> None:
    by.post.laptop.order([Erase(id, "encounter", ("note",))])


def test_who_has_not_confirmed_is_named_to_the_supervisor_until_they_have(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, b, p = office.admit("a"), office.admit("b"), office.admit("p", "supervisor")
    id = a.write("Zorglub")
    for each in (a, b, p):
        way.sync(each)
    assert named(office) == {}
    erase(p, id)
    way.sync(p)
    assert named(office) == {"a": DAY, "b": DAY}, "the supervisor's own notebook has obeyed"
    assert told(office, p) == {"a": DAY, "b": DAY}
    office.central.today = lambda: "2027-01-09"
    for _ in range(2):  # told, then said
        way.sync(a)
    way.sync(p)
    assert told(office, p) == {"b": DAY}, "the day on which it was asked stays"
    way.sync(b)
    way.sync(b)
    way.sync(p)
    assert (told(office, p), p.fact(AWAITED)) == ({}, "")


def test_an_agent_is_told_of_nobody(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        a, p, d = office.admit("a"), office.admit("p", "supervisor"), office.admit("d", "dpo")
        office.admit("b")
        id = a.write()
        way.sync(a)
        way.sync(p)
        erase(p, id)
        for each in (p, d, a):
            way.sync(each)
        assert a.fact(AWAITED) == ""
        assert set(told(office, d)) >= {"a", "b"}


def test_a_restored_notebook_is_asked_again(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        office.central.today = lambda: DAY
        a, p = office.admit("a"), office.admit("p", "supervisor")
        id = a.write()
        way.sync(a)
        erase(p, id)
        for each in (p, a, a):
            way.sync(each)
        assert named(office) == {}
        a.post.laptop.restored(())
        a.set_facts({"orders_digest": "", "central_orders": ""})  # a copy of before
        with a.store.transaction() as ledger:
            ledger._connection.exec_driver_sql("DELETE FROM obeyed")  # type: ignore[attr-defined]
        sealed = next(iter(a.post.batches()))
        office.post.receive(sealed.content)
        assert named(office) == {"a": DAY}
        way.sync(a)
        way.sync(a)
        assert named(office) == {}


def test_another_order_asks_nobody_to_confirm_and_forgets_no_confirmation(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        office.central.today = lambda: DAY
        a, b, p = office.admit("a"), office.admit("b"), office.admit("p", "supervisor")
        id = a.write()
        way.sync(a)
        erase(p, id)
        for each in (p, a, a, b, b):
            way.sync(each)
        assert named(office) == {}
        p.post.laptop.order([Revoke(b.device)])
        way.sync(p)
        way.sync(a)  # its set of orders is an older one, but it had confirmed the erasure
        assert "a" not in named(office)


@pytest.mark.parametrize(("reason", "stays"), [("stolen", True), ("lost", True), ("returned", False), ("replaced", False)])
def test_a_device_that_went_away_with_what_it_held_stays_named(tmp_path: Path, reason: str, stays: bool) -> None:
    with open_office(tmp_path) as (office, way):
        a, p = office.admit("a"), office.admit("p", "supervisor")
        id = p.write()
        way.sync(p)
        erase(p, id)
        way.sync(p)
        entry = office.roster().find(a.device)
        assert entry is not None
        office.central.change_roster([replace(entry, revoked=True, reason=reason)], [Revoke(a.device)])
        assert ("a" in named(office)) is stays


def test_a_confirmation_is_late_after_thirty_days() -> None:
    today = FakeClock().now().date()
    row = DeviceRow("d", "h", "N", "agent", (), "enrolled")
    assert not row.overdue(today)
    assert not replace(row, awaited=today.isoformat()).overdue(today)
    assert replace(row, awaited="2020-01-01").overdue(today)


def test_the_list_of_devices_says_it_where_the_supervisor_answers_as_central_and_elsewhere(team: Team) -> None:
    p, a, q = team.person("Paule", "supervisor"), team.person("Ali"), team.person("Quentin", "supervisor")
    p.enrols(a)
    p.enrols(q, "supervisor")
    note = a.write()
    team.stick_round(a, p)
    team.clear_stick()
    central = p.sync.ends.central  # type: ignore[attr-defined]
    assert central is not None
    central.central.order([Erase(note, "encounter", ("note",))])
    today = FakeClock().now().date().isoformat()

    def listed(by: Person) -> Mapping[str, str]:
        return {row.name: row.awaited for row in by.devices.rows() if row.awaited}

    assert listed(p) == {"Ali": today, "Quentin": today}
    for _ in range(2):
        team.stick_round(q, p)
        team.clear_stick()
    assert listed(p) == {"Ali": today}
    assert listed(q) == {"Ali": today}
    for _ in range(2):
        team.stick_round(a, p)
        team.clear_stick()
    assert listed(p) == {}
