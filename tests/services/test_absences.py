"""Who stands in for whom: the replacement's day, what comes back, and a departure that leaves nothing without owner."""

from pathlib import Path
from typing import Any

import pytest

from desktop_app.bootstrap.desktop import services_over
from desktop_app.domain.change import Edit, Setting
from desktop_app.domain.errors import InvalidField, MissingField, NotYours
from desktop_app.services.initiatives import InitiativeDraft
from desktop_app.services.use_cases import UseCases
from tests.factories import AREA, make_commitment, make_notebook, make_resident
from tests.fakes import FakeClock


@pytest.fixture
def made(tmp_path: Path) -> Any:
    found = make_notebook(tmp_path, FakeClock(), role="supervisor")
    yield found
    found.store.close()


@pytest.fixture
def use(made: Any) -> UseCases:
    return services_over(made.store)


def colleague(use: UseCases, name: str, role: str = "agent") -> str:
    """Somebody of the service, as the list of devices brings them."""
    with use.session.store.work() as work:
        id = work.new_id()
        work.save([Edit("person", id, {"name": Setting(name), "role": Setting(role)}, True)])
        work.commit()
    return id


def today(use: UseCases) -> str:
    return use.session.today().isoformat()


def away(use: UseCases, person: str, by: str, **more: Any) -> str:
    return use.absences.record({"person": person, "from_on": today(use), "replaced_by": by, **more}).value


def test_the_replacement_does_what_is_due_and_all_returns_at_the_end(made: Any, use: UseCases) -> None:
    karim, me = colleague(use, "Karim Exemple"), use.session.author.person
    held = make_commitment(use.session, owner=karim).id
    absence = away(use, karim, me, to_on="2026-12-31")
    found = use.absences.covered()
    assert [(one.absence.name, [row.id for row in one.rows], one.count) for one in found] == [("Karim Exemple", [held], 1)]
    use.commitments.act(held, {"type": "done", "evidence": "photo"})
    assert use.commitments.detail(held).steps[-1].step.by == me, "who did it is noted"
    assert use.commitments.detail(held).row.owner == karim, "it stays the absent one's"
    use.absences.come_back(absence)
    assert use.absences.covered() == ()
    made.clock.advance(days=60)
    assert use.absences.rows() == () and [row.id for row in use.absences.rows(past=True)] in ([absence], [])


def test_people_seen_in_somebody_s_place_are_noted_in_the_access_log(use: UseCases) -> None:
    karim, me = colleague(use, "Karim Exemple"), use.session.author.person
    person = make_resident(use.session).id
    make_commitment(use.session, owner=karim, waiting=[{"resident": person}])
    absence = away(use, karim, me)
    assert use.absences.see(absence).value.count == 1
    with use.session.store.work() as work:
        assert not work.note_access(person, "show"), "it was noted already"


def test_two_replacements_for_one_absence_are_refused(use: UseCases) -> None:
    karim, nadia = colleague(use, "Karim Exemple"), colleague(use, "Nadia Exemple")
    away(use, karim, nadia, to_on="2026-12-31")
    with pytest.raises(InvalidField) as refusal:
        away(use, karim, use.session.author.person)
    assert refusal.value.rule == "two_replacements"
    with pytest.raises(InvalidField) as itself:
        away(use, nadia, nadia)
    assert itself.value.rule == "not_itself"


def test_scope_visits_holds_no_promise(use: UseCases) -> None:
    karim, me = colleague(use, "Karim Exemple"), use.session.author.person
    make_commitment(use.session, owner=karim)
    away(use, karim, me, scope="visits")
    assert [(one.rows, one.count) for one in use.absences.covered()] == [((), 0)]


def test_a_departure_leaves_nothing_without_owner(use: UseCases) -> None:
    leaver, nadia, me = colleague(use, "Karim Exemple"), colleague(use, "Nadia Exemple"), use.session.author.person
    first = make_commitment(use.session, owner=leaver).id
    second = make_commitment(use.session, title="Banc cassé", owner=leaver).id
    idea = use.initiatives.save(InitiativeDraft({"title": "Repas", "neighbourhood": AREA, "owner": leaver})).value
    actor = use.records.add("actor", {"name": "Club de lecture", "kind": "association", "territory": [AREA]}).value.id
    duty = use.records.add("contact_duty", {"actor": actor, "owner": leaver, "every_days": 30}).value.id
    assert {row.id for row in use.absences.owned(leaver)} == {first, second, idea, duty}
    with pytest.raises(MissingField):
        use.absences.depart(leaver, today(use), nadia, "")
    assert len(use.absences.owned(leaver)) == 4, "a refusal changes nothing"
    use.absences.depart(leaver, today(use), nadia, "Mutation", {second: me})
    assert use.absences.owned(leaver) == () and use.absences.without_owner() == ()
    assert use.commitments.detail(first).row.owner == nadia
    assert use.commitments.detail(second).row.owner == me
    assert leaver not in dict(use.absences.people())


def test_what_comes_in_after_a_departure_is_shown_and_handed_over_by_another_one(use: UseCases) -> None:
    leaver, nadia = colleague(use, "Karim Exemple"), colleague(use, "Nadia Exemple")
    use.absences.depart(leaver, today(use), nadia, "Mutation")
    late = make_commitment(use.session, owner=leaver).id
    assert [row.id for row in use.absences.without_owner()] == [late]
    use.absences.depart(leaver, today(use), nadia, "Mutation")
    assert use.absences.without_owner() == ()


def test_an_agent_notes_their_own_absence_only(tmp_path: Path) -> None:
    made = make_notebook(tmp_path / "agent", FakeClock())
    use = services_over(made.store)
    other = use.session.author.person
    with pytest.raises(NotYours):
        use.absences.depart("00000000-0000-7000-8000-000000000001", today(use), other, "Mutation")
    made.store.close()
