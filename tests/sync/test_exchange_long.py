"""A record whose lines are more than one batch carries goes all the same, in parts, and holds nobody else back (sync.md, 5 and 6)."""

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import Unreachable
from desktop_app.services.exchange_ports import Answer, Sealed, Transport
from desktop_app.sync.posts.round import exchange_round
from tests.factories import AREA, OTHER_AREA, TOWN
from tests.fakes import never, no_progress
from tests.sync.office import NORTH, SOUTH, WAYS, Laptops, Office, Way, open_office

HERE, THERE = ({"town": TOWN, "neighbourhood": area} for area in (AREA, OTHER_AREA))


@pytest.fixture(params=WAYS)
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Office, Way]]:
    with open_office(tmp_path, request.param) as made:
        yield made


def narrow(office: Office, body_bytes: int = 8_000) -> None:
    """From now on a batch of central carries little."""
    object.__setattr__(office.post, "limits", replace(office.post.limits, body_bytes=body_bytes))


def long_record(by: Laptops, lines: int = 14, area: str = OTHER_AREA) -> str:
    """A record with so many lines of 2 000 bytes, saved at once: no batch of 8 000 bytes carries it."""
    id = by.write("début", area)
    with by.notebook.work() as work:
        for n in range(1, lines):
            work.save([Edit("encounter", id, {"note": Setting(f"version {n} " + "x" * 1_800, work.read.state(id).seen("note"))}, False)])
        work.commit()
    return id


def lines_of(laptop: Laptops, id: str) -> set[str]:
    with laptop.store.transaction() as ledger:
        return {change.name for change in ledger.of_records([id]).get(id, [])}


def sync_until_quiet(way: Way, laptop: Laptops) -> None:
    for _ in range(30):
        done = way.sync(laptop)
        assert done.trouble is None
        if not done.received:
            return
    raise AssertionError("it never ends")


def test_a_record_longer_than_a_batch_arrives_whole_and_holds_back_no_other(scene: tuple[Office, Way]) -> None:
    office, way = scene
    a, b = office.admit("a"), office.admit("b", "agent", NORTH)
    before, long, after = a.write("avant", OTHER_AREA), long_record(a), a.write("après", OTHER_AREA)
    way.sync(a)
    sync_until_quiet(way, b)
    narrow(office)
    for id in (before, long, after):
        a.change(id, place=HERE)
    ever = a.write("de b")
    way.sync(a)
    sync_until_quiet(way, b)
    assert lines_of(b, long) == lines_of(a, long)
    assert [b.value(id) for id in (before, after, ever)] == ["avant", "après", "de b"]
    assert b.value(long) == a.value(long)
    assert b.fact("part") in ("", "0")


class Cuts:
    """A way that hangs up before an answer is delivered."""

    def __init__(self, inner: Transport, answers: int) -> None:
        self.inner, self.left = inner, answers
        self.answers_at_once = inner.answers_at_once

    def deliver(self, sealed: Sealed) -> None:
        self.inner.deliver(sealed)

    def collect(self) -> Iterator[Answer]:
        for answer in self.inner.collect():
            if not self.left:
                raise Unreachable("hung_up")
            self.left -= 1
            yield answer

    def taken(self, answer: Answer) -> None:
        self.inner.taken(answer)

    def finish(self) -> None:
        self.inner.finish()


@pytest.fixture
def halfway(tmp_path: Path) -> Iterator[tuple[Office, Way, Laptops, Laptops, str]]:
    """A long record of which `b` has got a part, when the network was cut."""
    with open_office(tmp_path) as (office, way):
        a, b = office.admit("a"), office.admit("b", "agent", NORTH)
        id = long_record(a)
        way.sync(a)
        sync_until_quiet(way, b)
        narrow(office)
        a.change(id, place=HERE)
        way.sync(a)
        cut = exchange_round(b.post, Cuts(way.transport(b), 3), no_progress, never)
        assert type(cut.trouble) is Unreachable
        assert 0 < len(lines_of(b, id)) < len(lines_of(a, id))
        assert int(b.fact("part")) > 0
        yield office, way, a, b, id


Halfway = tuple[Office, Way, Laptops, Laptops, str]


def test_after_a_cut_it_goes_on_where_it_was_and_tells_no_line_twice(halfway: Halfway) -> None:
    _, way, a, b, id = halfway
    left = len(lines_of(a, id)) - len(lines_of(b, id))
    assert way.sync(b).received == left
    assert lines_of(b, id) == lines_of(a, id)


def test_what_is_written_meanwhile_arrives_too(halfway: Halfway) -> None:
    _, way, a, b, id = halfway
    a.change(id, note="depuis")
    b.change(id, urgency="danger")
    other = a.write("autre")
    way.sync(a)
    sync_until_quiet(way, b)
    sync_until_quiet(way, a)
    assert lines_of(b, id) == lines_of(a, id)
    assert (b.value(id), b.value(other), a.value(id, "urgency")) == ("depuis", "autre", "danger")


def test_a_record_that_leaves_again_in_the_middle_is_dropped_and_comes_back_whole(halfway: Halfway) -> None:
    office, way, a, b, id = halfway
    a.change(id, place=THERE)
    way.sync(a)
    sync_until_quiet(way, b)
    office.central.backed_up(office.central.publish())
    sync_until_quiet(way, b)
    assert lines_of(b, id) == set()
    a.change(id, place=HERE)
    way.sync(a)
    sync_until_quiet(way, b)
    assert lines_of(b, id) == lines_of(a, id)


def test_a_central_restored_in_the_middle_begins_the_news_anew(halfway: Halfway) -> None:
    office, way, a, b, id = halfway
    p = office.admit("p", "supervisor")
    office.central.restored()
    sync_until_quiet(way, p)
    for each in (a, b):
        sync_until_quiet(way, each)
    assert lines_of(b, id) == lines_of(a, id)


def test_other_sectors_in_the_middle_begin_the_news_anew(halfway: Halfway) -> None:
    office, way, a, b, id = halfway
    mine = office.roster().find(b.device)
    assert mine is not None
    office.central.change_roster([replace(mine, sectors=(NORTH, SOUTH))])
    sync_until_quiet(way, b)
    assert lines_of(b, id) == lines_of(a, id)


def test_an_answer_that_comes_twice_or_late_takes_nothing_back(halfway: Halfway) -> None:
    office, way, a, b, id = halfway
    late = []
    for _ in range(3):
        sealed = next(iter(b.post.batches()))
        late.append(office.post.receive(sealed.content).reply)
    for reply in (late[0], *late):
        b.post.take_in(reply)
    sync_until_quiet(way, b)
    for reply in late:
        b.post.take_in(reply)
    sync_until_quiet(way, b)
    assert lines_of(b, id) == lines_of(a, id)


def test_a_push_is_answered_however_much_there_is_to_tell_beside_it(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        a, b = office.admit("a"), office.admit("b", "agent", NORTH)
        hidden = [long_record(a, 3) for _ in range(8)]
        way.sync(a)
        sync_until_quiet(way, b)
        narrow(office)
        for id in hidden:
            a.change(id, place=HERE)
        way.sync(a)
        mine = [b.write(f"note {n}") for n in range(40)]  # they make room for forty entries of the feed in the answer
        sync_until_quiet(way, b)
        assert all(lines_of(b, id) == lines_of(a, id) for id in hidden)
        assert b.notebook.reading.standing().to_send == 0
        sync_until_quiet(way, a)
        assert all(a.value(id) is not None for id in mine)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_moves_and_however_little_a_batch_carries_both_ends_have_the_same(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    with open_office(tmp_path) as (office, way):
        a, b = office.admit("a"), office.admit("b", "agent", NORTH)
        narrow(office, chance.choice((5_000, 8_000, 20_000)))
        ids = [long_record(a, chance.randrange(1, 14), chance.choice((AREA, OTHER_AREA))) for _ in range(5)]
        places = {}
        for _ in range(5):
            for id in chance.sample(ids, 3):
                places[id] = chance.choice((HERE, THERE))
                a.change(id, place=places[id], note=f"{chance.random()} " + "x" * chance.randrange(1_800))
            way.sync(a)
            cut = Cuts(way.transport(b), chance.randrange(6))
            exchange_round(b.post, cut, no_progress, never)
            if chance.random() < 0.3:
                office.central.backed_up(office.central.publish())
        sync_until_quiet(way, b)
        for id in ids:
            area = (places.get(id) or a.value(id, "place"))["neighbourhood"]
            if area == AREA:
                assert lines_of(b, id) == lines_of(a, id)
            else:
                assert lines_of(b, id) <= lines_of(a, id)
