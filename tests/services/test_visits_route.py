"""Setting up: what is gathered along the route, the frozen brief and its small numbers, what the next visit begins with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.errors import InvalidField, MissingField, NotYours, VisitNotReady
from desktop_app.services.visit_values import StopDraft, VisitDraft
from tests.factories import AREA, OTHER_AREA, TOWN, make_commitment, make_encounter
from tests.services.visiting import END, LILAS, MARKET, START, Scene, make_scene


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = make_scene(tmp_path)
    yield made
    made.made.store.close()


def test_promises_are_told_at_the_stop_where_they_were_made_to_tell_first(scene: Scene) -> None:
    session = scene.made.session
    near = make_commitment(session, title="Banc de la rue", encounter=make_encounter(session, place={**LILAS, "number": "30"}).id).id
    here = make_commitment(session, title="Lampe du hall").id
    scene.step(here, type="refused", reason="Le propriétaire ne donne pas son accord.")
    other = make_encounter(session, place={"town": TOWN, "neighbourhood": OTHER_AREA, "street": "rue Basse"})
    make_commitment(session, title="Ailleurs", encounter=other.id)
    away = make_encounter(session, place={"town": TOWN, "neighbourhood": AREA, "street": "rue Haute"})
    make_commitment(session, title="Dans le quartier", encounter=away.id)
    view = scene.view(scene.prepare())
    first, second = view.stops
    assert [(one.number, one.part, one.reading) for one in first.along] == [(1, "to_tell", "refused"), (2, "open", "not_yet")]
    assert [one.commitment.id for one in first.along] == [here, near]
    assert first.along[0].detail == "Le propriétaire ne donne pas son accord." and first.along[0].to_tell == 1
    assert second.along == ()
    assert [one.title for one in view.loose] == ["Dans le quartier"]
    assert dict(view.gathered.themes) == {"lighting": 4 - 1}


def test_what_the_town_says_there_on_that_day_is_gathered(scene: Scene) -> None:
    def say(text: str, area: str, first: str, last: str) -> None:
        scene.cases.records.add("announcement", {"text": text, "area": [area], "from_on": first, "to_on": last})

    say("en cours", AREA, "2026-11-01", "2026-11-24")
    say("toute la ville", TOWN, "2026-11-24", "2026-12-31")
    say("à venir", AREA, "2026-12-10", "2026-12-20")
    say("fini", AREA, "2026-11-01", "2026-11-23")
    say("ailleurs", OTHER_AREA, "2026-11-01", "2026-12-31")
    assert [one["text"] for one in scene.view(scene.prepare()).gathered.announcements] == ["en cours", "toute la ville", "à venir"]


def test_a_frozen_brief_keeps_its_words_its_date_and_its_numbers(scene: Scene) -> None:
    here = make_commitment(scene.made.session, title="Lampe du hall").id
    id = scene.prepare()
    scene.cases.visits.freeze(id)
    frozen = scene.view(id)
    assert frozen.gathered.frozen_at == "2026-11-24T09:30:00Z"
    scene.cases.records.correct(here, {"title": "Lampe du grand hall"})
    make_commitment(scene.made.session, title="Encore une", due_on="2026-12-24")
    stops = [stop.record.id for stop in frozen.stops]
    added = scene.cases.visits.add_stop(id, StopDraft({**LILAS, "number": "1"}), after=stops[0]).value
    scene.cases.visits.reorder(id, [stops[1], added, stops[0]])
    after = scene.view(id)
    assert {stop.record.id: stop.number for stop in after.stops} == {stops[0]: 1, stops[1]: 2, added: 3}
    assert [stop.record.id for stop in after.stops] == [stops[1], added, stops[0]]
    assert [one.title for stop in after.stops for one in stop.along] == ["Lampe du hall"]
    scene.cases.visits.freeze(id)
    assert [one.title for one in scene.view(id).gathered.along] == ["Lampe du grand hall", "Encore une"]


def test_the_next_visit_begins_with_what_was_promised_at_the_last_one(scene: Scene) -> None:
    visit, stops = scene.running()
    kept, _ = scene.promise(visit, stops[0], "Réparer la lampe")
    scene.made.clock.advance(minutes=1)
    owed, _ = scene.promise(visit, "", "Écrire au bailleur", place=None)
    scene.cases.visits.decide(visit, stops[1], "Un banc", "elected", no_action_reason="La place est trop étroite.")
    scene.close(visit)
    scene.step(kept, type="done", evidence="seen_by_agent")
    following = scene.prepare(starts_at="2026-12-22T17:00:00Z", ends_at=None)
    view = scene.view(following)
    assert view.previous == visit
    assert {one.commitment.id for stop in view.stops for one in stop.along} | {one.commitment.id for one in view.loose} == {kept, owed}
    scene.cases.visits.freeze(following)
    scene.cases.visits.freeze(following)  # printed twice: nothing is said twice
    said = scene.view(following).said_done
    assert [(one["commitment"], one["said"], one["state"]) for one in said] == [
        (kept, "Réparer la lampe", "to_tell"),
        (owed, "Écrire au bailleur", "open"),
    ]
    scene.cases.visits.say(said[0].id, "La gardienne confirme.")
    assert scene.view(following).said_done[0]["comment"] == "La gardienne confirme."


def test_warnings_name_what_is_missing_and_refuse_nothing(scene: Scene) -> None:
    first = scene.prepare(title="Première")
    second = scene.prepare(starts_at="2026-11-24T19:30:00Z", ends_at="2026-11-24T23:30:00Z", title="Seconde")
    warned = dict(scene.view(second).warnings)
    assert warned["same_evening"] == "Première" and warned["ends_late"] == "2026-11-24T23:30:00Z"
    draft = VisitDraft({"kind": "neighbourhood_visit", "neighbourhoods": [OTHER_AREA], "starts_at": "2026-12-01T17:00:00Z"})
    empty = scene.cases.visits.prepare(draft).value
    assert dict(scene.view(empty).warnings) == {"without_stop": ""}
    vague = scene.prepare({"town": TOWN, "neighbourhood": AREA}, starts_at="2026-12-08T17:00:00Z", ends_at=None)
    assert dict(scene.view(vague).warnings) == {"stop_without_address": "1"}
    scene.cases.visits.cancel(first, "Pluie")
    assert "same_evening" not in dict(scene.view(second).warnings)


def test_bad_input_is_refused_and_leaves_nothing(scene: Scene) -> None:
    with pytest.raises(InvalidField, match=r".*") as refused:
        scene.prepare(starts_at=END, ends_at=START)
    assert refused.value.rule == "ends_before_start"
    with pytest.raises(InvalidField) as unknown:
        scene.prepare(neighbourhoods=["94076-nowhere"])
    assert unknown.value.rule == "unknown_area"
    with pytest.raises(MissingField):
        scene.prepare(kind=None)
    assert scene.cases.visits.rows()[0] == () and scene.made.session.reading.counts("kind").get("stop", 0) == 0


def test_a_visit_changes_until_it_begins_and_a_stop_where_somebody_was_stays(scene: Scene) -> None:
    visit, stops = scene.running()
    scene.cases.visits.arrive(stops[0])
    again = VisitDraft({"meeting_point": "Devant la poste"}, (StopDraft(MARKET, id=stops[1], expected=12),), id=visit)
    scene.cases.visits.prepare(again)
    view = scene.view(visit)
    assert view.record["meeting_point"] == "Devant la poste" and {stop.record.id for stop in view.stops} == set(stops)
    with pytest.raises(VisitNotReady, match=r".*") as refused:
        scene.cases.visits.cancel(visit, "Pluie")
    assert refused.value.reason == "already_started"


def test_the_list_shows_the_next_visit_first_then_the_last_one(scene: Scene) -> None:
    later = scene.prepare(starts_at="2026-12-24T17:00:00Z", ends_at=None)
    sooner = scene.prepare()
    over, _ = scene.running(starts_at="2026-11-20T17:00:00Z", ends_at=None)
    scene.close(over)
    rows, key = scene.cases.visits.rows(limit=1)
    assert [row.id for row in rows] == [sooner] and rows[0].stops == 2 and rows[0].title == "Pasteur"
    assert [row.id for row in scene.cases.visits.rows(limit=5, after=key)[0]] == [later]
    assert [row.id for row in scene.cases.visits.rows(past=True)[0]] == [over]


def test_an_elected_member_sets_up_no_visit(tmp_path: Path) -> None:
    scene = make_scene(tmp_path / "elected", "elected")
    with pytest.raises(NotYours):
        scene.prepare()
    scene.made.store.close()
