"""Conflicts on a real store: two devices wrote without having seen each other, and their lines meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.domain.errors import ChangedMeanwhile, ComputedField, InvalidField, MissingField, NotYours, UnknownRecord
from desktop_app.services.conflicts import Conflicts, Decision
from desktop_app.services.outcome import Topic
from desktop_app.services.undo import Undo
from tests.factories import OTHER_AREA, TOWN, Made, make_commitment, make_encounter, make_notebook, make_resident, make_step
from tests.fakes import FakeClock


@dataclass
class Desks:
    """Two notebooks of one service; `meet` hands each the lines that it lacks, as an exchange does."""

    one: Made
    two: Made

    def meet(self) -> None:
        for source, target in ((self.one, self.two), (self.two, self.one)):
            ids = [
                record.id
                for kind in ("encounter", "commitment", "step", "waiting", "resident", "person")
                for record in listed(source, kind)
            ]
            lines = [line for id in ids for line in source.store.reading.changes(id)]
            with target.store.work() as work:
                work.take(lines)
                work.commit()


def listed(made: Made, kind: str) -> tuple:
    from desktop_app.services.ports import Filter

    reading = made.store.reading
    return (*reading.page(kind, Filter(), 500).records, *reading.page(kind, Filter(hidden=True), 500).records)


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    clock = FakeClock()
    made = Desks(
        make_notebook(tmp_path / "one", clock, person="Nadia"), make_notebook(tmp_path / "two", clock, person="Karim", role="supervisor")
    )
    yield made
    made.one.store.close()
    made.two.store.close()


def torn_apart(desks: Desks) -> str:
    """A commitment whose date and title two people changed, neither having seen the other."""
    id = make_commitment(desks.one.session).id
    desks.meet()
    desks.one.records.correct(id, {"due_on": "2026-12-10", "title": "Éclairage du hall A"})
    desks.one.records.correct(id, {"due_on": "2026-12-11"})
    desks.two.records.correct(id, {"due_on": "2026-12-04", "title": "Lampe du hall"})
    desks.meet()
    return id


def test_nothing_disagrees_at_first(desks: Desks) -> None:
    id = make_commitment(desks.one.session).id
    conflicts = Conflicts(desks.one.session)
    assert (conflicts.count(), conflicts.rows(), conflicts.of(id).fields) == (0, (), ())


def test_each_version_says_who_when_and_what_was_seen(desks: Desks) -> None:
    id = torn_apart(desks)
    for made in (desks.one, desks.two):
        conflicts = Conflicts(made.session)
        assert conflicts.count() == 1
        (row,) = conflicts.rows()
        assert row == conflicts.of(id)
        assert [field.field for field in row.fields] == ["title", "due_on"]  # in the order of the kind
        due = row.fields[1].versions
        assert {(version.by, version.value, version.seen[0][1]) for version in due} == {
            ("Nadia", "2026-12-11", "2026-12-10"),
            ("Karim", "2026-12-04", "2026-12-10"),
        }
        assert [version.shown for version in due] == [True, False]  # the newest first, and shown
        assert due[0].value == made.records.get(id)["due_on"]
    assert Conflicts(desks.one.session).rows()[0].title == Conflicts(desks.two.session).rows()[0].title


def test_a_decision_ends_it_everywhere(desks: Desks) -> None:
    id = torn_apart(desks)
    conflicts = Conflicts(desks.one.session)
    row = conflicts.of(id)
    theirs = next(version for version in row.fields[1].versions if version.by == "Karim")
    outcome = conflicts.settle(
        id,
        (
            Decision("due_on", keep=theirs.name, seen=row.fields[1].names),
            Decision("title", value="  Lampes du hall ", seen=row.fields[0].names),
        ),
    )
    assert Topic.COMMITMENTS in outcome.topics
    assert (outcome.value["due_on"], outcome.value["title"]) == ("2026-12-04", "Lampes du hall")
    desks.meet()
    for made in (desks.one, desks.two):
        assert Conflicts(made.session).count() == 0
        assert made.records.get(id).conflicts == ()
        assert made.records.get(id)["due_on"] == "2026-12-04"


def test_both_versions_stay_in_the_history(desks: Desks) -> None:
    id = torn_apart(desks)
    conflicts = Conflicts(desks.one.session)
    conflicts.decide(id, "due_on", value="2026-12-20")
    said = [version.value for version in desks.one.records.history(id) if version.field == "due_on"]
    assert {"2026-12-11", "2026-12-04", "2026-12-20"} <= set(said)


def test_a_decision_on_what_changed_meanwhile_is_refused(desks: Desks) -> None:
    id = torn_apart(desks)
    conflicts = Conflicts(desks.one.session)
    due = conflicts.of(id).fields[1]
    desks.one.records.correct(id, {"due_on": "2026-12-30"})  # somebody decided by correcting it
    before = desks.one.store.reading.changes(id)
    with pytest.raises(ChangedMeanwhile) as refused:
        conflicts.decide(id, "due_on", keep=due.versions[0].name, seen=due.names)
    assert (refused.value.kind, refused.value.field) == ("commitment", "due_on")
    assert desks.one.store.reading.changes(id) == before


def test_one_more_version_since_it_was_read_is_told_before_it_is_covered(desks: Desks, tmp_path: Path) -> None:
    third = make_notebook(tmp_path / "three", desks.one.clock, person="Lina")
    id = make_commitment(desks.one.session).id
    desks.meet()
    Desks(desks.one, third).meet()
    for made, day in ((desks.one, "2026-12-11"), (desks.two, "2026-12-04"), (third, "2026-12-18")):
        made.records.correct(id, {"due_on": day})
    desks.meet()
    conflicts = Conflicts(desks.one.session)
    (seen,) = conflicts.of(id).fields
    Desks(desks.one, third).meet()
    with pytest.raises(ChangedMeanwhile):
        conflicts.decide(id, "due_on", keep=seen.versions[0].name, seen=seen.names)
    assert len(conflicts.of(id).fields[0].versions) == 3
    third.store.close()


def test_two_decisions_that_did_not_see_each_other_disagree_again(desks: Desks) -> None:
    id = torn_apart(desks)
    Conflicts(desks.one.session).decide(id, "due_on", value="2026-12-24")
    Conflicts(desks.two.session).decide(id, "due_on", value="2026-12-31")
    desks.meet()
    due = Conflicts(desks.one.session).of(id).fields[-1]
    assert {version.value for version in due.versions} == {"2026-12-24", "2026-12-31"}
    assert all(len(version.seen) == 2 for version in due.versions)


def test_what_is_written_anew_follows_the_rules_of_a_correction(desks: Desks) -> None:
    id = torn_apart(desks)
    conflicts = Conflicts(desks.one.session)
    with pytest.raises(InvalidField):
        conflicts.decide(id, "due_on", value="2020-01-01")
    with pytest.raises(MissingField):
        conflicts.decide(id, "title", value=None)
    with pytest.raises(ChangedMeanwhile):
        conflicts.decide(id, "promise", value="rien à trancher")
    with pytest.raises((ComputedField, ChangedMeanwhile)):
        conflicts.decide(id, "state", value="closed")
    with pytest.raises(UnknownRecord):
        conflicts.decide("0" * 32, "title", value="x")
    assert conflicts.count() == 1


def test_undo_brings_the_disagreement_back_with_its_authors(desks: Desks) -> None:
    id = torn_apart(desks)
    conflicts, undo = Conflicts(desks.one.session), Undo(desks.one.session)
    before = conflicts.of(id)
    outcome = conflicts.settle(id, tuple(Decision(field.field, keep=field.versions[-1].name) for field in before.fields))
    undo.remember(outcome.group)
    undo.undo()
    after = conflicts.of(id)
    assert [field.field for field in after.fields] == ["title", "due_on"]
    for was, now in zip(before.fields, after.fields, strict=True):
        assert [(one.value, one.by, one.at) for one in was.versions] == [(one.value, one.by, one.at) for one in now.versions]
    desks.meet()
    assert Conflicts(desks.two.session).of(id).fields == after.fields


def deleted_and_changed(desks: Desks) -> str:
    id = make_encounter(desks.one.session).id
    desks.meet()
    desks.one.records.delete([id])
    desks.two.records.correct(id, {"note": "Elle a rappelé"})
    desks.meet()
    return id


@pytest.mark.parametrize("delete", [True, False])
def test_deleted_here_changed_there(desks: Desks, delete: bool) -> None:
    id = deleted_and_changed(desks)
    conflicts, undo = Conflicts(desks.two.session), Undo(desks.two.session)
    (field,) = conflicts.of(id).fields
    assert field.field == "deleted"
    assert {(version.by, version.value, version.shown) for version in field.versions} == {("Nadia", True, False), ("Karim", False, True)}
    outcome = conflicts.decide(id, "deleted", value=delete, seen=field.names)
    assert (outcome.value.hidden, outcome.value.torn) == (delete, False)
    assert conflicts.count() == 0
    undo.remember(outcome.group)
    undo.undo()
    assert desks.two.records.get(id).torn
    assert {version.value for version in conflicts.of(id).fields[0].versions} == {True, False}
    kept = next(version for version in conflicts.of(id).fields[0].versions if version.value is delete)
    conflicts.decide(id, "deleted", keep=kept.name)
    desks.meet()
    for made in (desks.one, desks.two):
        assert made.records.get(id).hidden is delete
        assert not made.records.get(id).torn


def test_members_of_a_set_and_places_are_said_in_words(desks: Desks) -> None:
    id = make_encounter(desks.one.session).id
    desks.meet()
    desks.one.records.correct(
        id, {"place": {"town": TOWN, "address": "3 rue Neuve", "neighbourhood": OTHER_AREA}, "main_theme": "cleanliness"}
    )
    desks.two.records.correct(id, {"place": {"town": TOWN, "address": "5 rue Neuve"}, "main_theme": "lighting", "themes": ["cleanliness"]})
    desks.two.records.correct(id, {"main_theme": "cleanliness"})
    desks.two.records.correct(id, {"main_theme": "lighting"})
    desks.meet()
    told = {field.field: field.versions for field in Conflicts(desks.one.session).of(id).fields}
    assert {version.said for version in told["place"]} == {"3 rue Neuve, Lebon", "5 rue Neuve, Villeneuve"}
    assert {version.said for version in told["main_theme"]} == {"Éclairage", "Propreté"}
    assert told["place"][0].seen_said[0].startswith("12 rue des Lilas")


def test_pages_go_on_after_a_record_and_count_agrees(desks: Desks) -> None:
    ids = [make_encounter(desks.one.session).id for _ in range(5)] + [make_commitment(desks.one.session).id]
    desks.meet()
    for id in ids:
        name = "note" if desks.one.records.get(id).kind == "encounter" else "promise"
        desks.one.records.correct(id, {name: "un"})
        desks.two.records.correct(id, {name: "deux"})
    desks.meet()
    conflicts = Conflicts(desks.one.session)
    whole = [row.id for row in conflicts.rows(50)]
    assert sorted(whole) == sorted(ids)
    assert conflicts.count() == len(ids)
    found: list[str] = []
    while page := conflicts.rows(2, found[-1] if found else ""):
        found += [row.id for row in page]
    assert found == whole


def test_a_sheet_of_a_person_is_for_those_who_may_read_it(desks: Desks) -> None:
    id = make_resident(desks.one.session, name="Mme Roux").id
    desks.meet()
    desks.one.records.correct(id, {"name": "Mme Leroux"})
    desks.two.records.correct(id, {"name": "Mme Rouxel"})
    desks.meet()
    mine, supervisor = Conflicts(desks.one.session), Conflicts(desks.two.session)
    assert mine.count() == 1
    assert "Roux" not in mine.rows()[0].title
    assert supervisor.count() == 0
    assert supervisor.rows() == ()
    with pytest.raises(UnknownRecord):
        supervisor.of(id)
    with pytest.raises(UnknownRecord):
        supervisor.decide(id, "name", value="x")


def test_opening_somebody_else_s_sheet_to_decide_leaves_a_trace(desks: Desks) -> None:
    id = make_resident(desks.two.session, name="Mme Roux").id
    desks.meet()
    desks.one.records.correct(id, {"name": "Mme Leroux"})
    desks.two.records.correct(id, {"name": "Mme Rouxel"})
    desks.meet()
    conflicts = Conflicts(desks.one.session)

    def traces() -> int:
        with desks.one.store.work() as work:
            row = work.connection.exec_driver_sql("SELECT count(*) FROM access").fetchone()
            return int(row[0]) if row else 0

    assert [field.versions for field in conflicts.rows()[0].fields] == [()]
    assert traces() == 0
    assert len(conflicts.of(id).fields[0].versions) == 2
    assert traces() == 1


def test_people_and_steps_of_others_are_not_an_agent_s_to_decide(desks: Desks) -> None:
    commitment = make_commitment(desks.two.session).id
    step = make_step(desks.two.session, commitment).id
    desks.meet()
    desks.two.records.delete([step])
    with desks.one.store.work() as work:  # an older program let anybody correct a step
        from desktop_app.domain.change import Edit, Setting

        state = work.read.state(step)
        assert state is not None
        work.save([Edit("step", step, {"note": Setting("vu", state.seen("note"))})])
        work.commit()
    desks.meet()
    with pytest.raises(NotYours):
        Conflicts(desks.one.session).decide(step, "deleted", value=False)
    Conflicts(desks.two.session).decide(step, "deleted", value=False)
    assert Conflicts(desks.two.session).count() == 0
