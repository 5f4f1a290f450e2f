"""Every declared kind, by its declaration: it travels whole, both of two edits stay, and nobody gets what the table does not give them.

A kind declared tomorrow is in these tests tomorrow: the table below refuses to be without it (domain reference, B).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.change import Edit, Setting, exact
from desktop_app.domain.errors import InvalidField
from desktop_app.domain.fields import Field, Type
from desktop_app.domain.kinds import KINDS
from desktop_app.domain.roles import AREAS, PARENTS
from tests.factories import AREA, OTHER_AREA, TOWN, make_id
from tests.sync.office import NORTH, SOUTH, Laptops, Office, Way, open_office

_OFFICE, _WITH_ELECTED = ("agent", "supervisor"), ("agent", "elected", "supervisor")
_EVERYBODY = (*_WITH_ELECTED, "reception")
HOLDERS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("encounter", "contact_person"), _OFFICE),
    **dict.fromkeys(("resident", "carrier"), ("supervisor",)),
    **dict.fromkeys(("commitment", "waiting", "step", "attachment", "announcement"), _WITH_ELECTED),
    **dict.fromkeys(("visit", "stop", "decision", "tally", "said_done", "field_sheet"), _WITH_ELECTED),
    **dict.fromkeys(("initiative", "budget_line", "actor", "contact_duty", "mobilisation", "membership"), _WITH_ELECTED),
    **dict.fromkeys(("process", "meeting", "opinion", "contribution", "support_request", "watch_item"), _WITH_ELECTED),
    **dict.fromkeys(("slip", "slip_line"), (*_OFFICE, "reception")),
    **dict.fromkeys(("town", "neighbourhood", "theme", "body", "routing_rule", "place", "person", "absence", "service_point"), _EVERYBODY),
}
"""Who holds a kind beside its author and the data protection officer: in its sector; the kinds of `_EVERYBODY` wherever they are.

Written from the domain reference, not from the code.
"""

_FIRST = ("commitment", "visit", "stop", "slip", "initiative", "actor", "process")
"""Kinds on which others hang."""


def test_no_kind_is_without_its_holders() -> None:
    assert HOLDERS.keys() == KINDS.keys()


# -- records from their declarations
def value_of(one: Field, turn: int) -> Any:
    """A value that the declaration accepts, another one at each turn; None where there is none to be had."""
    try:
        return one.normal(_raw(one, turn))
    except InvalidField:
        return None


def _raw(one: Field, turn: int) -> Any:
    match one.type:
        case Type.TEXT:
            return (f"{turn} " + one.name)[: one.most or None]
        case Type.CODE:
            return one.values[turn % len(one.values)] if one.values else f"{turn:064x}" if one.name == "sha256" else f"code-{turn}"
        case Type.BOOL:
            return turn % 2 == 0
        case Type.INT:
            return one.least + turn
        case Type.DATE:
            return f"2026-11-{turn + 1:02}"
        case Type.INSTANT:
            return f"2026-11-{turn + 1:02}T09:30:00Z"
        case Type.LINK:
            return make_id(900 + turn)
        case Type.OBJECT:
            return {each.name: _raw(each, turn) for each in one.properties}
        case Type.INTS:
            return [turn, turn + 1]
        case Type.ROWS:
            return [{each.name: _raw(each, turn + row) for each in one.properties} for row in range(2)]
        case _:
            return None


def settings_of(kind: str, turn: int) -> dict[str, Any]:
    """Every field of a kind but those that say where it belongs; sets by two members."""
    found: dict[str, Any] = {}
    for one in KINDS[kind].fields:
        if one.name in (*AREAS, *PARENTS.get(kind, ()), "place", "resident", "owner", "share_with_elected", "deleted"):
            continue
        if one.is_set:
            member = make_id(950) if one.type is Type.LINKS else one.values[0] if one.values else "code-a"
            found[f"{one.name}/{member}"] = turn % 2 == 0
        elif (value := value_of(one, turn)) is not None:
            found[one.name] = value
    return found


def where(kind: str, area: str) -> dict[str, Any]:
    """What puts a record into a neighbourhood, as far as its kind has such a field."""
    names = {one.name: one for one in KINDS[kind].fields}
    if "place" in names:
        return {"place": {"town": TOWN, "neighbourhood": area}}
    for name in AREAS:
        if name in names:
            return {f"{name}/{each}": each == area for each in (AREA, OTHER_AREA)} if names[name].is_set else {name: area}
    return {}


@dataclass
class Shelf:
    """One record of every kind, by one author in one neighbourhood."""

    by: Laptops
    area: str
    ids: dict[str, str] = field(default_factory=dict)

    def fill(self) -> "Shelf":
        with self.by.notebook.work() as work:
            for kind in (*_FIRST, *(kind for kind in KINDS if kind not in _FIRST)):
                id = self.ids[kind] = work.new_id()
                links = {link: self.ids[self.above(kind, link)] for link in PARENTS.get(kind, ())}
                values = {**settings_of(kind, 0), **where(kind, self.area), **links}
                work.save([Edit(kind, id, {name: Setting(value) for name, value in values.items()}, True)])
            work.commit()
        return self

    @staticmethod
    def above(kind: str, link: str) -> str:
        """The kind on which this one hangs here."""
        to = next(one for one in KINDS[kind].fields if one.name == link).to
        return next(each for each in _FIRST if each in to or not to)

    def edit(self, by: Laptops, settings: Mapping[str, Mapping[str, Any]]) -> None:
        """Change records in forms that were opened just now."""
        with by.notebook.work() as work:
            for kind, values in settings.items():
                state = work.read.state(self.ids[kind])
                assert state is not None, kind
                work.save([Edit(kind, self.ids[kind], {name: Setting(value, state.seen(name)) for name, value in values.items()}, False)])
            work.commit()

    def move(self, area: str) -> None:
        self.edit(self.by, {kind: values for kind in self.ids if (values := where(kind, area))})

    def held(self, by: Laptops) -> set[str]:
        with by.store.transaction() as ledger:
            here = ledger.of_records(self.ids.values())
        return {kind for kind, id in self.ids.items() if here.get(id)}


def sync_all(way: Way, *laptops: Laptops) -> None:
    for each in laptops:
        for _ in range(3):
            assert way.sync(each).trouble is None


def test_every_field_of_every_kind_arrives_as_it_was_written(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        a, p = office.admit("a"), office.admit("p", "supervisor")
        shelf = Shelf(a, AREA).fill()
        sync_all(way, a, p)
        for kind, id in shelf.ids.items():
            assert p.notebook.reading.state(id) == a.notebook.reading.state(id), kind
            assert p.notebook.reading.get(id) == a.notebook.reading.get(id), kind
        tried = {one.type for kind in KINDS.values() for one in kind.fields if value_of(one, 0) is not None}
        assert tried >= set(Type) - {Type.PLACE, Type.SET, Type.LINKS}


def test_two_edits_of_any_field_both_stay_until_one_decides_for_everybody(tmp_path: Path) -> None:
    with open_office(tmp_path) as (office, way):
        a, p = office.admit("a"), office.admit("p", "supervisor")
        shelf = Shelf(a, AREA).fill()
        sync_all(way, a, p)
        one, other = ({kind: settings_of(kind, turn) for kind in KINDS} for turn in (1, 2))
        differing = {kind: {name for name, value in one[kind].items() if value != other[kind].get(name)} for kind in KINDS}
        shelf.edit(a, one)
        shelf.edit(p, other)
        sync_all(way, a, p, a)
        for kind, id in shelf.ids.items():
            states = [each.notebook.reading.state(id) for each in (a, p)]
            assert states[0] is not None and states[1] is not None
            assert states[0].heads == states[1].heads, kind
            assert set(states[0].conflicts) == set(states[1].conflicts) == differing[kind], kind
            for name in differing[kind]:
                assert {exact(head.value) for head in states[0].heads[name]} == {exact(one[kind][name]), exact(other[kind][name])}, (
                    kind,
                    name,
                )
        shelf.edit(p, one)
        sync_all(way, p, a)
        for kind, id in shelf.ids.items():
            decided = a.notebook.reading.state(id)
            assert decided is not None and decided.conflicts == (), kind
            assert {name: decided.value(name) for name in one[kind]} == one[kind], kind
            assert a.notebook.reading.get(id) == p.notebook.reading.get(id), kind


# -- who holds what
@dataclass
class Town:
    """An author in the north and one in the south; colleagues of every role in the north."""

    office: Office
    way: Way

    def __post_init__(self) -> None:
        self.north, self.south = self.office.admit("north", "agent", NORTH), self.office.admit("south", "agent", SOUTH)
        roles = ("agent", "elected", "supervisor", "reception")
        self.colleagues = {role: self.office.admit(f"{role} north", role, NORTH) for role in roles}
        self.dpo = self.office.admit("dpo", "dpo")
        self.here, self.there = Shelf(self.north, AREA).fill(), Shelf(self.south, OTHER_AREA).fill()

    def sync(self) -> None:
        sync_all(self.way, self.north, self.south, *self.colleagues.values(), self.dpo)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with open_office(tmp_path_factory.mktemp("town")) as (office, way):
        made = Town(office, way)
        made.sync()
        yield made


def test_each_role_holds_of_its_sector_what_the_table_gives_it_and_nothing_else(town: Town) -> None:
    everywhere = {kind for kind, roles in HOLDERS.items() if roles == _EVERYBODY}
    for role, laptop in town.colleagues.items():
        assert town.here.held(laptop) == {kind for kind, roles in HOLDERS.items() if role in roles}, role
        assert town.there.held(laptop) == everywhere, role
    assert town.here.held(town.dpo) == town.there.held(town.dpo) == set(KINDS)
    assert town.here.held(town.south) == everywhere


def test_no_word_of_a_restricted_field_is_in_the_store_of_who_may_not_have_it(town: Town) -> None:
    for role, laptop in town.colleagues.items():
        for kind in {kind for kind, roles in HOLDERS.items() if role not in roles}:
            assert laptop.notebook.reading.state(town.here.ids[kind]) is None, (role, kind)
            assert laptop.notebook.reading.get(town.here.ids[kind]) is None, (role, kind)


def test_records_that_move_sector_arrive_whole_with_what_hangs_on_them_and_leave_again(town: Town) -> None:
    roots = {kind for kind in KINDS if where(kind, AREA)}
    above = {kind: {town.there.above(kind, link) for link in links} for kind, links in PARENTS.items()}
    moving = roots | {kind for kind, parents in above.items() if parents & roots}
    agent, everywhere = town.colleagues["agent"], {kind for kind, roles in HOLDERS.items() if roles == _EVERYBODY}
    expected = {kind for kind in moving if "agent" in HOLDERS[kind]} | everywhere
    town.there.move(AREA)
    town.sync()
    assert town.there.held(agent) == expected
    for kind in expected:
        assert agent.notebook.reading.state(town.there.ids[kind]) == town.south.notebook.reading.state(town.there.ids[kind]), kind
    town.there.move(OTHER_AREA)
    sync_all(town.way, town.south)
    town.office.central.backed_up(town.office.central.publish())
    town.sync()
    assert town.there.held(agent) == everywhere


CONSENT = {"at": "2026-11-24T09:30:00Z", "how": "spoken", "text_version": "1", "by": make_id(2)}


def person(by: Laptops, **values: Any) -> str:
    with by.notebook.work() as work:
        id = work.new_id()
        work.save([Edit("resident", id, {name: Setting(value) for name, value in {"name": "Zorglub", **values}.items()}, True)])
        work.commit()
    return id


def matter_of(by: Laptops, resident: str) -> str:
    """A commitment in the north for which somebody waits."""
    commitment = by.write("Lampe", AREA, "commitment")
    with by.notebook.work() as work:
        id = work.new_id()
        work.save([Edit("waiting", id, {"commitment": Setting(commitment), "resident": Setting(resident)}, True)])
        work.commit()
    return commitment


def test_an_elected_member_gets_a_person_for_a_shared_matter_and_for_that_alone(town: Town) -> None:
    """Consent opens name and channel for the matter, not for what elected members never hold (domain reference, resident)."""
    elected, by = town.colleagues["elected"], town.north
    first, alone, met = (person(by, share_with_elected=CONSENT) for _ in range(3))
    silent = person(by)
    matter_of(by, first)
    matter_of(by, silent)
    by.write("entendu", AREA, resident=met)
    town.sync()
    held = [elected.notebook.reading.state(id) is not None for id in (first, silent, alone, met)]
    assert held == [True, False, False, False]
    by.change(first, "resident", share_with_elected=None)
    town.sync()
    town.office.central.backed_up(town.office.central.publish())
    town.sync()
    assert elected.notebook.reading.state(first) is None
