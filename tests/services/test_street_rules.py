"""What the kinds of the streets complete and refuse, whoever writes them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import InvalidField, NotYours
from desktop_app.domain.kinds import KINDS
from desktop_app.services.outcome import TOPICS_OF_KIND, Topic
from tests.factories import AREA, PLACE, TOWN, make_encounter
from tests.services.visiting import LILAS, START, Scene, make_scene


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = make_scene(tmp_path)
    yield made
    made.made.store.close()


def add(scene: Scene, kind: str, /, **values: Any) -> str:
    return scene.cases.records.add(kind, values).value.id


def rule(scene: Scene, kind: str, /, **values: Any) -> str:
    with pytest.raises(InvalidField) as refused:
        add(scene, kind, **values)
    return refused.value.rule


def slip(count: int = 1, **values: Any) -> dict[str, Any]:
    number = f"K7M-{count:04d}"
    return {"number": number, "code": "7KMR", "address": "2" * 26, "pad": "K7M-0001", **values}


def test_a_stop_takes_its_place_in_the_route_and_its_neighbourhood(scene: Scene) -> None:
    visit = scene.prepare()
    stop = scene.record(add(scene, "stop", visit=visit, place={"town": TOWN, "address": "3 rue des Lilas"}))
    assert (stop["order"], stop["place"]["neighbourhood"]) == (3, AREA)
    assert rule(scene, "stop", visit=visit, place=LILAS, themes=["nothing"]) == "unknown_theme"


def test_a_visit_begins_where_its_place_is(scene: Scene) -> None:
    visit = scene.record(add(scene, "visit", kind="drop_in", starts_at=START, place=dict(PLACE)))
    assert visit["neighbourhoods"] == (AREA,) and visit.computed["state"] == "prepared"


def test_who_decides_is_the_elected_member_present(scene: Scene) -> None:
    me = scene.made.session.author.person
    alone, accompanied = scene.prepare(), scene.prepare(elected=[me])
    assert scene.record(add(scene, "decision", visit=alone, text="Un banc"))["by"] == {"role": "agent", "person": me}
    assert scene.record(add(scene, "decision", visit=accompanied, text="Un banc"))["by"] == {"role": "elected", "person": me}
    stop = scene.view(alone).stops[0].record.id
    assert rule(scene, "decision", visit=accompanied, stop=stop, text="Un arbre") == "stop_elsewhere"


def test_a_line_of_a_sheet_is_typed_once(scene: Scene) -> None:
    sheet = add(scene, "field_sheet", number="K7M-01", model="door")
    assert scene.record(sheet)["lines"] == 12
    first = make_encounter(scene.made.session, sheet=sheet, sheet_line=12).id
    said = {"channel": "door", "main_theme": "lighting", "place": dict(PLACE), "sheet": sheet}
    assert rule(scene, "encounter", **said, sheet_line=12) == "line_taken"
    assert rule(scene, "encounter", **said, sheet_line=13) == "line_beyond"
    scene.cases.records.correct(first, {"note": "relu"})
    other = make_encounter(scene.made.session, sheet=sheet, sheet_line=11).id
    with pytest.raises(InvalidField):
        scene.cases.records.correct(other, {"sheet_line": 12})


def test_a_slip_has_its_number_alone(scene: Scene) -> None:
    add(scene, "slip", **slip(1))
    assert rule(scene, "slip", **slip(1, address="3" * 26)) == "slip_taken"
    assert rule(scene, "slip", **slip(2, number="k7m 2")) == "slip_number"


def test_an_announcement_ends_after_it_begins_and_names_known_areas(scene: Scene) -> None:
    days = {"from_on": "2026-11-24", "to_on": "2026-11-30"}
    assert rule(scene, "announcement", text="Travaux", area=["94076-nowhere"], **days) == "unknown_area"
    assert rule(scene, "announcement", text="Travaux", area=[AREA], from_on="2026-11-30", to_on="2026-11-24") == "ends_before_start"
    add(scene, "announcement", text="Travaux", area=[TOWN, AREA], **days)


def test_a_tally_that_does_not_add_up_is_refused_also_when_corrected(scene: Scene) -> None:
    visit = scene.prepare()
    assert rule(scene, "tally", visit=visit, label="B", doors=3, absent=4) == "more_than_doors"
    tally = add(scene, "tally", visit=visit, label="B", doors=3, absent=2)
    with pytest.raises(InvalidField) as left:
        scene.cases.records.correct(tally, {"finished": True})
    assert left.value.rule == "doors_left"


def test_an_elected_member_writes_no_slip_and_no_announcement(tmp_path: Path) -> None:
    scene = make_scene(tmp_path / "elected", "elected")
    days = {"from_on": "2026-11-24", "to_on": "2026-11-30"}
    for kind, values in (("slip", slip()), ("announcement", {"text": "Travaux", "area": [AREA], **days})):
        with pytest.raises(NotYours):
            add(scene, kind, **values)
    scene.made.store.close()


def test_every_kind_of_the_streets_wakes_a_page() -> None:
    kinds = ("visit", "stop", "decision", "tally", "said_done", "slip", "slip_line", "announcement", "field_sheet", "service_point")
    assert all(kind in KINDS and Topic.TERRITORY not in TOPICS_OF_KIND[kind] for kind in kinds)
