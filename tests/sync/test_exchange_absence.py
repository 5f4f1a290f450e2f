"""While somebody is away the people they owe word to reach the replacement's laptop, and leave it at the end; theirs may be off."""

from pathlib import Path
from typing import Any

from desktop_app.domain.change import Edit, Setting
from tests.factories import AREA, TOWN
from tests.sync.office import NORTH, Laptops, Office, Way


def write(laptop: Laptops, kind: str, **values: Any) -> str:
    with laptop.notebook.work() as work:
        id = work.new_id()
        work.save([Edit(kind, id, {name: Setting(value) for name, value in values.items()}, True)])
        work.commit()
    return id


def test_residents_reach_the_replacement_while_it_runs_and_leave_at_the_end(tmp_path: Path) -> None:
    office = Office(tmp_path)
    karim, nadia, other = (office.admit(name, "agent", NORTH) for name in ("karim", "nadia", "other"))
    way, days = Way(office), ["2026-11-26"]
    office.central.today = lambda: days[0]
    me = karim.notebook.author.person
    person = write(karim, "resident", name="Mme Lomi", phone="+33639980012")
    matter = write(karim, "commitment", title="Hall noir", owner=me, place={"town": TOWN, "neighbourhood": AREA})
    write(karim, "waiting", commitment=matter, resident=person)
    for laptop in (karim, nadia):
        way.sync(laptop)
    assert nadia.value(matter, "title") == "Hall noir"
    assert nadia.value(person, "name") is None, "a resident stays with who owes word"
    write(karim, "absence", person=me, from_on="2026-11-27", to_on="2026-11-30", replaced_by=nadia.notebook.author.person)
    way.sync(karim)  # and karim's laptop is off from now on
    way.sync(nadia)
    assert nadia.value(person, "name") is None, "it has not begun"
    days[0] = "2026-11-27"
    for laptop in (nadia, other):
        way.sync(laptop)
    assert nadia.value(person, "name") == "Mme Lomi"
    assert other.value(person, "name") is None, "the replacement alone"
    days[0] = "2026-12-01"
    way.sync(nadia)
    office.central.backed_up(10_000)
    way.sync(nadia)
    assert nadia.value(person, "name") is None, "all returns at the end"
    assert karim.value(person, "name") == "Mme Lomi"
    office.close()


def test_carriers_of_initiatives_reach_the_replacement_with_their_names_and_leave_at_the_end(tmp_path: Path) -> None:
    office = Office(tmp_path)
    karim, nadia, other = (office.admit(name, "agent", NORTH) for name in ("karim", "nadia", "other"))
    way, days = Way(office), ["2026-11-26"]
    office.central.today = lambda: days[0]
    me = karim.notebook.author.person
    person = write(karim, "resident", name="Mme Lomi", phone="+33639980012")
    idea = write(karim, "initiative", title="Repas de cour", owner=me, neighbourhood=AREA)
    carrier = write(karim, "carrier", initiative=idea, resident=person, part="porte le projet")
    write(karim, "absence", person=me, from_on="2026-11-27", to_on="2026-11-30", replaced_by=nadia.notebook.author.person)
    way.sync(karim)
    way.sync(nadia)
    assert nadia.value(idea, "title") == "Repas de cour"
    assert nadia.value(carrier, "part") is None and nadia.value(person, "name") is None, "it has not begun"
    days[0] = "2026-11-27"
    for laptop in (nadia, other):
        way.sync(laptop)
    assert (nadia.value(carrier, "part"), nadia.value(person, "name")) == ("porte le projet", "Mme Lomi")
    assert other.value(carrier, "part") is None and other.value(person, "name") is None, "the replacement alone"
    days[0] = "2026-12-01"
    way.sync(nadia)
    office.central.backed_up(10_000)
    way.sync(nadia)
    assert nadia.value(carrier, "part") is None and nadia.value(person, "name") is None, "all returns at the end"
    assert karim.value(person, "name") == "Mme Lomi"
    office.close()


def test_an_initiative_handed_over_takes_its_carriers_along(tmp_path: Path) -> None:
    office = Office(tmp_path)
    karim, nadia = (office.admit(name, "agent", NORTH) for name in ("karim", "nadia"))
    way = Way(office)
    person = write(karim, "resident", name="Mme Lomi", phone="+33639980012")
    idea = write(karim, "initiative", title="Repas de cour", owner=karim.notebook.author.person, neighbourhood=AREA)
    carrier = write(karim, "carrier", initiative=idea, resident=person, part="porte le projet")
    for laptop in (karim, nadia):
        way.sync(laptop)
    assert nadia.value(person, "name") is None
    karim.change(idea, "initiative", owner=nadia.notebook.author.person)
    for laptop in (karim, nadia):
        way.sync(laptop)
    assert (nadia.value(carrier, "part"), nadia.value(person, "name")) == ("porte le projet", "Mme Lomi")
    office.close()
