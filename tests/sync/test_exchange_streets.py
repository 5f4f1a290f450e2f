"""Visits, slips and what hangs on them reach those who may hold them, whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.change import Edit, Setting
from tests.factories import AREA, OTHER_AREA, TOWN
from tests.sync.office import NORTH, SOUTH, Laptops, Office, Way

THIRD = f"{TOWN}-third"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.close()


def saved(laptop: Laptops, kind: str, /, **values: object) -> str:
    """A record as a form saves it, without any rule: members of sets as `field/member`."""
    with laptop.notebook.work() as work:
        id = work.new_id()
        work.save([Edit(kind, id, {name: Setting(value) for name, value in values.items()}, True)])
        work.commit()
    return id


def visit(laptop: Laptops, *areas: str) -> str:
    members = {f"neighbourhoods/{area}": True for area in areas}
    return saved(laptop, "visit", kind="neighbourhood_visit", starts_at="2026-11-26T17:00:00Z", **members)


def holds(laptop: Laptops, id: str) -> bool:
    return laptop.notebook.reading.get(id) is not None


def test_a_visit_of_two_quarters_reaches_the_agents_of_both_with_all_that_hangs_on_it(office: Office) -> None:
    way, chief = Way(office), office.admit("chief", "supervisor")
    north, south = office.admit("north", "agent", NORTH), office.admit("south", "agent", SOUTH)
    both, here = visit(chief, AREA, OTHER_AREA), visit(chief, AREA)
    place = {"town": TOWN, "neighbourhood": OTHER_AREA, "street": "rue Basse"}
    stop = saved(chief, "stop", visit=both, order=1, place=place)
    there = saved(chief, "stop", visit=here, order=1, place=place)  # a stop follows its visit, wherever it lies
    decided = saved(chief, "decision", visit=both, stop=stop, text="Un banc")
    hanging = [saved(chief, "tally", visit=both, label="B", doors=4), saved(chief, "attachment", parent=stop, kind="photo")]
    for each in (chief, north, south):
        assert way.sync(each).trouble is None
    assert all(holds(each, id) for each in (north, south) for id in (both, stop, decided, *hanging))
    assert holds(north, here) and holds(north, there)
    assert not holds(south, here) and not holds(south, there)


def test_a_quarter_added_to_a_visit_brings_it_to_one_more_agent(office: Office) -> None:
    way, chief, south = Way(office), office.admit("chief", "supervisor"), office.admit("south", "agent", SOUTH)
    id = visit(chief, AREA)
    stop = saved(chief, "stop", visit=id, order=1)
    way.sync(chief)
    way.sync(south)
    assert not holds(south, id)
    chief.change(id, "visit", **{f"neighbourhoods/{OTHER_AREA}": True})
    way.sync(chief)
    way.sync(south)
    assert holds(south, id) and holds(south, stop)


def test_a_town_wide_announcement_reaches_every_sector_of_the_town(office: Office) -> None:
    way, chief = Way(office), office.admit("chief", "supervisor")
    north, south = office.admit("north", "agent", NORTH), office.admit("south", "elected", SOUTH)
    wide = saved(chief, "announcement", text="Collecte décalée", **{f"area/{TOWN}": True})
    near = saved(chief, "announcement", text="Travaux", **{f"area/{AREA}": True})
    sheet = saved(chief, "field_sheet", number="K7-F001", place={"town": TOWN, "neighbourhood": AREA})
    for each in (chief, north, south):
        way.sync(each)
    assert all(holds(north, id) for id in (wide, near, sheet))
    assert [holds(south, id) for id in (wide, near, sheet)] == [True, False, False]


def test_an_elected_member_gets_visits_but_not_encounters_nor_slips(office: Office) -> None:
    way, agent, elected = Way(office), office.admit("agent", "agent", NORTH), office.admit("elected", "elected", NORTH)
    walk = visit(agent, AREA)
    stop = saved(agent, "stop", visit=walk, order=1)
    talk = agent.write("Vu en marchant", visit=walk, stop=stop)
    photo = saved(agent, "attachment", parent=talk, kind="photo")
    slip = saved(agent, "slip", number="K7-0001", code="7KMR", pad="K7-0001")
    way.sync(agent)
    way.sync(elected)
    assert holds(elected, walk) and holds(elected, stop)
    assert not any(holds(elected, id) for id in (talk, photo, slip))


def test_reception_gets_slips_and_their_lines_and_the_referential_only(office: Office) -> None:
    way, agent, desk = Way(office), office.admit("agent", "agent", NORTH), office.admit("desk", "reception", NORTH)
    slip = saved(agent, "slip", number="K7-0001", code="7KMR", pad="K7-0001")
    line = saved(agent, "slip_line", slip=slip, says="noted", on="2026-11-24")
    theme, where = saved(agent, "theme", code="lighting"), saved(agent, "service_point", name="Accueil", matters="État civil")
    walk = visit(agent, AREA)
    others = [walk, saved(agent, "stop", visit=walk, order=1), agent.write("Hall"), agent.write("Promesse", kind="commitment")]
    others += [saved(agent, "announcement", text="Travaux", **{f"area/{AREA}": True}), saved(agent, "field_sheet", number="K7-F001")]
    way.sync(agent)
    assert way.sync(desk).trouble is None
    assert all(holds(desk, id) for id in (slip, line, theme, where))
    assert not any(holds(desk, id) for id in others)
    said = saved(desk, "slip_line", slip=slip, says="not_done", on="2026-11-25")
    way.sync(desk)
    way.sync(agent)
    assert holds(agent, said)
