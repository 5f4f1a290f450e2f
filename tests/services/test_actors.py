"""Local actors: contacts and duties, requests of all colleagues together, merging without loss, whichever way it was done."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.bootstrap.desktop import services_over
from desktop_app.domain.errors import InvalidField, StepNotAllowed
from desktop_app.domain.record import Record
from desktop_app.services.actors import ActorDraft, ActorFilter, Actors, ContactDraft
from desktop_app.services.actors.merging import survivors
from tests.factories import AREA, OTHER_AREA


@pytest.fixture
def actors(made: Any) -> Actors:
    return services_over(made.store).actors


def note(actors: Actors, name: str, kind: str = "association", **more: Any) -> str:
    values = {"name": name, "kind": kind, "territory": [more.pop("area", AREA)]}
    return actors.save(ActorDraft(values, **more)).value


def names(actors: Actors, **where: Any) -> list[str]:
    return [row.name for row in actors.directory(ActorFilter(**where)).rows]


def test_a_directory_is_in_the_order_of_names_and_found_by_any_word(actors: Actors) -> None:
    for name in ("École Prévert", "Amicale des Lilas", "Épicerie du marché"):
        note(actors, name)
    note(actors, "Régie Lebon", area=OTHER_AREA)
    assert names(actors) == ["Amicale des Lilas", "École Prévert", "Épicerie du marché", "Régie Lebon"]
    assert names(actors, words="prevert ecole") == ["École Prévert"]
    assert names(actors, neighbourhoods=(OTHER_AREA,)) == ["Régie Lebon"]


def test_a_duty_comes_due_and_any_contact_sets_it_back(made: Any, actors: Actors) -> None:
    id = note(actors, "Amicale des Lilas", every_days=30)
    assert names(actors, tab="to_see") == []
    made.clock.advance(days=24)
    assert names(actors, tab="to_see") == ["Amicale des Lilas"]
    made.clock.advance(days=10)
    assert actors.view(id).row.late
    actors.contact(id, "call", note="Tout va bien.")
    assert (actors.view(id).row.late, names(actors, tab="to_see")) == (False, [])
    (duty,) = actors.view(id).duties
    made.clock.advance(days=40)
    actors.pause(duty.id, "2027-12-31", "Travaux")
    assert actors.view(id).row.next_contact == "2027-12-31"


def test_the_page_reads_at_once_its_list_and_the_numbers_of_its_tabs(made: Any, actors: Actors) -> None:
    seen = note(actors, "Amicale des Lilas", every_days=7)
    asked = note(actors, "École Prévert", kind="school")
    (request,) = actors.mobilise([asked], "Réunion publique").value
    actors.answers([request], "accepted")
    other = note(actors, "Régie Lebon", area=OTHER_AREA)
    for where, shown in (
        (ActorFilter(), [seen, asked, other]),
        (ActorFilter("to_see"), [seen]),
        (ActorFilter("to_tell_back"), [asked]),
        (ActorFilter(kind="school"), [asked]),
        (ActorFilter(words="lilas"), [seen]),
    ):
        found = actors.directory(where)
        assert [row.id for row in found.rows] == shown
        assert (found.to_see, found.to_tell_back) == (1, 1), "whatever the filters"


def test_the_third_request_of_all_colleagues_is_seen_before_it_is_made(made: Any, actors: Actors) -> None:
    id = note(actors, "Amicale des Lilas")
    for purpose in ("Conseil", "Fête", "Atelier"):
        (known,) = actors.asked([id])
        actors.mobilise([id], purpose)
    assert known.times == 2
    made.clock.advance(days=31)
    assert actors.asked([id])[0].times == 0


def test_a_request_ends_when_the_actor_was_told_what_became_of_it(actors: Actors) -> None:
    ids = [note(actors, name) for name in ("Amicale", "École")]
    asked = actors.mobilise(ids, "Faire connaître le conseil", channel="phone").value
    assert names(actors, tab="to_tell_back") == []
    actors.answers([asked[0]], "passed_on", note="Affiché au hall.", people_reached=40)
    assert names(actors, tab="to_tell_back") == ["Amicale"]
    assert actors.tell_back(asked, "40 personnes sont venues.").value == 2
    assert names(actors, tab="to_tell_back") == []


def test_no_person_is_noted_for_a_place_of_worship(actors: Actors) -> None:
    person = (ContactDraft("Mme Exemple", "Présidente"),)
    with pytest.raises(InvalidField) as refused:
        note(actors, "Lieu de culte", "worship", people=person)
    assert refused.value.rule == "worship"
    id = note(actors, "Amicale", people=person)
    assert [one["name"] for one in actors.view(id).people] == ["Mme Exemple"]
    actors.save(ActorDraft({}, people=(), id=id))
    assert actors.view(id).people == ()


def test_merging_loses_nothing(actors: Actors) -> None:
    one, other = note(actors, "Amicale des Lilas", every_days=30), note(actors, "Amicale Lilas", area=OTHER_AREA)
    actors.contact(one, "meet", on="2026-11-01")
    actors.mobilise([one, other], "Conseil")
    actors.merge(one, other)
    assert names(actors) == ["Amicale Lilas"] and actors.names() == ((other, "Amicale Lilas"),)
    view = actors.view(one)
    assert (view.record.id, len(view.mobilisations), len(view.steps), len(view.duties)) == (other, 2, 1, 1)
    assert set(view.record["territory"]) == {AREA, OTHER_AREA}
    with pytest.raises(InvalidField):
        actors.merge(other, one)
    with pytest.raises(InvalidField):
        actors.merge(one, one)


def test_the_people_and_the_duty_of_one_merged_are_changed_with_the_survivor(actors: Actors) -> None:
    one, other = note(actors, "Amicale", every_days=30, people=(ContactDraft("Mme Exemple"),)), note(actors, "L’amicale")
    actors.merge(one, other)
    (person,) = actors.view(other).people
    actors.save(ActorDraft({}, people=(ContactDraft("Mme Exemple", "Présidente", id=person.id),), every_days=60, id=other))
    view = actors.view(other)
    assert [(one.id, one["role"]) for one in view.people] == [(person.id, "Présidente")]
    assert [duty["every_days"] for duty in view.duties] == [60]
    actors.save(ActorDraft({}, people=(), every_days=0, id=other))
    assert (actors.view(other).people, actors.view(other).duties) == ((), ())


def test_a_commitments_steps_are_refused_on_an_actor(actors: Actors) -> None:
    with pytest.raises(StepNotAllowed):
        actors.contact(note(actors, "Amicale"), "done")


def actor(id: str, into: str) -> Record:
    return Record(id, "actor", "", "", "", "", "", "", values={"merged_into": into or None})


@given(st.dictionaries(st.sampled_from("abcdefg"), st.sampled_from(["", *"abcdefgz"]), max_size=7))
def test_everything_is_read_as_one_that_is_read_as_itself(links: dict[str, str]) -> None:
    ends = survivors([actor(id, "" if into == id else into) for id, into in links.items()])
    assert ends.keys() == links.keys()
    assert all(ends[end] == end for end in ends.values())
