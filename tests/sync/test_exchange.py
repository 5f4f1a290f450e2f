"""One exchange, the same over every transport: real stores, real sealed bytes, real HTTP, real folders."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.orders import Erase, Revoke
from desktop_app.sync.posts.round import exchange_round
from tests.factories import AREA, OTHER_AREA, TOWN
from tests.fakes import never, no_progress
from tests.sync.office import NORTH, SOUTH, WAYS, Office, Way, open_office


@pytest.fixture(params=WAYS)
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Office, Way]]:
    with open_office(tmp_path, request.param) as made:
        yield made


def test_what_one_wrote_another_reads(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, b = office.admit("a"), office.admit("b")
    id = a.write("La lampe du hall")
    first = way.sync(a)
    assert (first.trouble, first.sent) == (None, 1)
    assert a.notebook.reading.standing().received == 1
    second = way.sync(b)
    assert (second.trouble, second.received, len(second.records)) == (None, 1, 1)
    assert b.value(id) == "La lampe du hall"


def test_nothing_leaves_the_sector_of_its_reader(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, b = office.admit("a", "agent", NORTH), office.admit("b", "agent", SOUTH)
    here, there = a.write("nord", AREA), a.write("sud", OTHER_AREA)
    way.sync(a)
    way.sync(b)
    assert b.value(here) is None
    assert b.value(there) == "sud"


def test_two_saves_that_did_not_see_each_other_both_stay(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, b = office.admit("a"), office.admit("b")
    id = a.write("d’abord")
    way.sync(a)
    way.sync(b)
    a.change(id, note="de A")
    b.change(id, note="de B")
    for each in (a, b, a):
        assert way.sync(each).trouble is None
    for each in (a, b):
        state = each.notebook.reading.state(id)
        assert state is not None
        assert state.conflicts == ("note",)
        assert {head.value for head in state.heads["note"]} == {"de A", "de B"}
    a.change(id, note="ensemble")
    way.sync(a)
    way.sync(b)
    assert b.notebook.reading.state(id).conflicts == ()  # type: ignore[union-attr]
    assert b.value(id) == "ensemble"


def test_an_erasure_and_a_revocation_reach_everybody(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, b, p = office.admit("a"), office.admit("b"), office.admit("p", "supervisor")
    id = a.write("Zorglub attend")
    for each in (a, b, p):
        way.sync(each)
    p.post.laptop.order([Erase(id, "encounter", ("note",)), Revoke(a.device)])
    late = a.write("écrit après")
    way.sync(p)
    way.sync(b)
    assert b.value(id) is None
    refused = way.sync(a)
    if type(way).__name__ in ("Way", "HttpWay"):
        assert type(refused.trouble).__name__ == "CentralRefusesDevice"
    way.sync(b)
    assert b.value(late) is None
    assert b.notebook.reading.standing().set_aside == 0


def test_safe_is_said_by_central_alone(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a = office.admit("a")
    a.write()
    way.sync(a)
    assert (a.notebook.reading.standing().received, a.notebook.reading.standing().safe) == (1, 0)
    office.central.backed_up(office.central.publish())
    way.sync(a)
    assert (a.notebook.reading.standing().received, a.notebook.reading.standing().safe) == (0, 1)


def test_many_batches_leave_without_waiting_and_many_news_come_in_pieces(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, b = office.admit("a"), office.admit("b")
    ids = [a.write(f"note {n}") for n in range(23)]
    small = replace(a.post.limits, lines=5)
    post = replace(a.post, limits=small)
    assert len([*post.batches()]) == 5
    rounded = exchange_round(post, way.transport(a), no_progress, never)
    assert (rounded.trouble, rounded.sent) == (None, 23)
    way.answer()
    assert way.sync(a).trouble is None
    assert a.notebook.reading.standing().received == 23
    object.__setattr__(office.post, "limits", replace(office.post.limits, lines=4))
    if way.transport(b).answers_at_once:
        assert way.sync(b).received == 23
    else:
        for _ in range(4):
            way.sync(b)
    assert [b.value(id) for id in ids] == [f"note {n}" for n in range(23)]


def test_news_too_long_for_one_batch_come_in_several(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        a, b = office.admit("a"), office.admit("b", "agent", NORTH)
        ids = [a.write(f"note {n} " + "x" * 300) for n in range(30)]
        way.sync(a)
        object.__setattr__(office.post, "limits", replace(office.post.limits, body_bytes=4000))
        first = way.sync(b)
        assert (first.trouble, first.received) == (None, 30)
        hidden = [a.write(f"ailleurs {n} " + "x" * 300, OTHER_AREA) for n in range(30)]
        way.sync(a)
        assert way.sync(b).received == 0
        for id in hidden:  # they come whole, older lines first: there must be fewer records in one answer
            a.change(id, place={"town": TOWN, "neighbourhood": AREA})
        way.sync(a)
        last = way.sync(b)
        assert (last.trouble, last.received) == (None, 60)
        assert all(b.value(id) is not None for id in (*ids, *hidden))


def test_a_supervisor_opens_a_central_that_was_restored_with_the_orders_it_lost(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        a, p = office.admit("a"), office.admit("p", "supervisor")
        id = a.write("Zorglub")
        way.sync(a)
        way.sync(p)
        p.post.laptop.order([Erase(id, "encounter", ("note",))])
        p.set_facts({"central_orders": p.fact("orders_digest")})  # central had taken them, and then went back
        office.central.restored()
        assert type(way.sync(a).trouble).__name__ == "CentralNotReady"
        assert way.sync(p).trouble is None
        assert way.sync(a).trouble is None
        assert a.value(id) is None


def test_a_central_that_was_restored_gets_back_what_it_lost(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, p = office.admit("a"), office.admit("p", "supervisor")
    a.write("gardé")
    way.sync(a)
    way.sync(p)
    office.central.restored()
    a.write("ensuite")
    assert way.sync(a).trouble is None or type(way.sync(a).trouble).__name__ == "CentralNotReady"
    assert way.sync(p).trouble is None
    assert way.sync(a).trouble is None
    standing = a.notebook.reading.standing()
    assert (standing.to_send, standing.received + standing.safe) == (0, 2)
