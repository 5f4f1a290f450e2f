"""On the way: states and their guards, notes, promises and decisions, an interruption, two laptops, the minutes."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.domain.change import Change
from desktop_app.domain.errors import DecisionRefused, InvalidField, MarksRefused, MayNotPromise, NameInTitle, StepNotAllowed, VisitNotReady
from desktop_app.services.encounters import EncounterDraft, Photo
from desktop_app.services.ports import Draft, Filter
from desktop_app.services.use_cases import use_cases
from desktop_app.services.visit_values import Closing, Settlement, TypedBack, VisitDraft
from desktop_app.storage.phones import read_phone
from tests.factories import AREA, make_commitment, make_store
from tests.services.visiting import LILAS, MARKET, START, Scene, make_scene

KINDS = ("visit", "stop", "decision", "tally", "said_done", "commitment", "waiting", "step", "encounter")


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = make_scene(tmp_path / "a")
    yield made
    made.made.store.close()


def reason(refused: pytest.ExceptionInfo[VisitNotReady]) -> str:
    return refused.value.reason


# -- states
def test_a_walk_begins_with_a_stop_a_round_with_a_stairwell_a_desk_with_its_queue(scene: Scene) -> None:
    visits = scene.cases.visits

    def bare(kind: str) -> str:
        return visits.prepare(VisitDraft({"kind": kind, "neighbourhoods": [AREA], "starts_at": START})).value

    for kind in ("neighbourhood_visit", "walking_diagnosis", "exploratory_walk", "door_round"):
        with pytest.raises(VisitNotReady) as refused:
            visits.start(bare(kind))
        assert reason(refused) == "nothing_to_do"
    for kind in ("drop_in", "stall", "public_meeting"):
        id = bare(kind)
        visits.start(id)
        assert scene.view(id).state == "running"


def test_nothing_is_noted_before_the_start_nor_changed_after_the_end(scene: Scene) -> None:
    visit = scene.prepare()
    stop = scene.view(visit).stops[0].record.id
    with pytest.raises(VisitNotReady) as early:
        scene.cases.visits.arrive(stop)
    assert reason(early) == "not_started"
    scene.cases.visits.start(visit)
    begun = scene.view(visit)
    assert begun.record["brief_at"] and begun.record["started_at"]
    scene.close(visit)
    for late in (
        lambda: scene.cases.visits.note(stop, "trop tard"),
        lambda: scene.promise(visit, stop),
        lambda: scene.cases.visits.start(visit),
    ):
        with pytest.raises(VisitNotReady) as closed:
            late()
        assert reason(closed) == "closed"


def test_an_interrupted_visit_reopens_on_the_same_stop(scene: Scene) -> None:
    visit, stops = scene.running()
    assert scene.view(visit).current == ""
    for stop in stops:
        scene.made.clock.advance(minutes=10)
        scene.cases.visits.arrive(stop)
    scene.cases.visits.note(stops[1], "Il pleut")
    again = use_cases(scene.made.store, read_phone)  # as after a restart: nothing is kept in memory
    assert again.visits.view(visit).current == stops[1] and again.visits.rows()[0][0].id == visit
    assert again.visits.start(visit).group == 0
    scene.made.clock.advance(minutes=10)
    again.visits.arrive(stops[0])
    assert again.visits.view(visit).current == stops[0]


def test_notes_carry_the_hour_and_a_stop_passed_by_comes_back_with_the_walk(scene: Scene) -> None:
    _visit, stops = scene.running()
    visits = scene.cases.visits
    visits.note(stops[0], "Lampe éteinte")
    scene.made.clock.advance(minutes=7)
    visits.note(stops[0], "Deux bancs cassés")
    wall = scene.made.clock.now().astimezone()
    lines = str(scene.record(stops[0])["observation"]).splitlines()
    assert lines[1] == f"{wall.hour}\u00a0h\u00a0{wall.minute:02d} – Deux bancs cassés" and lines[0].endswith("Lampe éteinte")
    visits.note_theme(stops[0], "lighting")
    visits.note_theme(stops[0], "cleanliness")
    visits.note_theme(stops[0], "lighting")
    assert scene.record(stops[0])["themes"] == ("cleanliness",)
    visits.skip(stops[1], "Travaux")
    assert scene.record(stops[1])["skipped"] and scene.record(stops[1])["skip_reason"] == "Travaux"
    visits.arrive(stops[1])
    assert not scene.record(stops[1])["skipped"]


# -- promises and decisions
def test_a_promise_is_a_commitment_and_its_decision_in_one_gesture(scene: Scene) -> None:
    visit, stops = scene.running()
    values = {"title": "Réparer la lampe", "due_on": "2026-12-20", "main_theme": "lighting", "promised_by": {"role": "elected"}}
    promised = scene.cases.visits.promise(visit, stops[0], values)
    commitment, decision = promised.value.commitment, promised.value.decision
    made, decided = scene.record(commitment), scene.record(decision)
    assert (made["decision"], decided["commitment"]) == (decision, commitment)
    assert made["place"]["street"] == LILAS["street"] and made["kind"] == "action"
    assert made["promised_by"] == {"role": "elected", "decided_on": "2026-11-24"} and made["promised_to"] == "public"
    assert scene.made.session.reading.children("waiting", (commitment,))[0]["audience"] == "public"
    scene.cases.undo.remember(promised.group)
    scene.cases.undo.undo()
    assert scene.made.session.reading.get(commitment).hidden  # type: ignore[union-attr]
    assert scene.made.session.reading.get(decision).hidden  # type: ignore[union-attr]


def test_an_agent_alone_promises_word_of_it_only(scene: Scene) -> None:
    visit, stops = scene.running()
    agent = {"role": "agent", "person": scene.made.session.author.person}
    commitment, _ = scene.promise(visit, stops[0], promised_by=agent)
    assert scene.record(commitment)["kind"] == "answer"
    with pytest.raises(MayNotPromise):
        scene.promise(visit, stops[0], promised_by=agent, kind="action")


def test_a_decision_names_nobody_who_was_met_there(scene: Scene) -> None:
    visit, stops = scene.running()
    agreed = {"at": START, "how": "spoken", "text_version": "v1"}
    person = {"name": "Mme Tournesol", "phone": "06 39 98 00 11", "preferred_channel": "sms", "consent_follow_up": agreed}
    said = {"channel": "visit", "main_theme": "lighting", "place": LILAS, "stop": stops[0]}
    met = scene.cases.encounters.record(EncounterDraft(said, person)).value
    assert scene.record(met.encounter)["visit"] == visit and scene.view(visit).stops[0].encounters == 1
    for text in ("Rappeler madame Tournesol", "Appeler le 06 39 98 00 11"):
        with pytest.raises(NameInTitle):
            scene.cases.visits.decide(visit, stops[0], text)
    with pytest.raises(InvalidField, match=r".*") as elsewhere:
        scene.cases.records.correct(met.encounter, {"visit": scene.prepare(starts_at="2026-12-24T17:00:00Z", ends_at=None)})
    assert elsewhere.value.rule == "stop_elsewhere"


def test_a_decision_ends_as_a_commitment_or_with_a_reason(scene: Scene) -> None:
    visit, stops = scene.running()
    first = scene.cases.visits.decide(visit, stops[0], "Un banc", "elected", main_theme="cleanliness", due_on="2026-12-10").value
    second = scene.cases.visits.decide(visit, stops[1], "Un arbre", "service").value
    with pytest.raises(InvalidField) as nothing:
        scene.cases.visits.settle(Settlement(first))
    assert nothing.value.rule == "needs_reason_or_promise"
    commitment = scene.cases.visits.settle(Settlement(first, {})).value
    assert scene.record(commitment)["title"] == "Un banc" and scene.record(commitment)["due_on"] == "2026-12-10"
    with pytest.raises(InvalidField):
        scene.cases.visits.settle(Settlement(first, reason="Non"))
    scene.cases.visits.settle(Settlement(second, reason="Trop étroit"))
    scene.cases.visits.settle(Settlement(second, reason="Trop de réseaux sous le sol"))
    changed = scene.cases.visits.settle(Settlement(second, {"main_theme": "lighting", "due_on": "2027-01-10"})).value
    assert scene.record(second)["commitment"] == changed and scene.record(second)["no_action_reason"] is None


def test_a_visit_closes_only_when_everything_is_settled_counted_and_confirmed(scene: Scene) -> None:
    visit, stops = scene.running()
    decision = scene.cases.visits.decide(visit, stops[0], "Un banc").value
    tally = scene.cases.visits.add_stairwell(visit, "Hall B", 3).value
    with scene.made.session.store.work() as work:
        work.keep_draft(Draft("d", "encounter", START, "Brouillon", {"values": {"visit": visit}}))
        work.commit()

    def refused(*confirmed: str) -> str:
        with pytest.raises(VisitNotReady) as found:
            scene.cases.visits.close(Closing(visit, confirmed))
        return reason(found)

    assert refused(decision) == "unsettled"
    scene.cases.visits.settle(Settlement(decision, reason="Trop étroit"))
    assert refused(decision) == "tally"
    scene.cases.visits.count(tally, "absent", 3)
    assert refused(decision) == "draft_left"
    with scene.made.session.store.work() as work:
        work.drop_draft("d")
        work.commit()
    assert refused() == "unconfirmed"
    scene.cases.visits.close(Closing(visit, (decision,), residents_met=9, sums={"served": 4}))
    closed = scene.view(visit)
    assert closed.state == "closed" and closed.record["residents_met"] == 9 and closed.record["served"] == 4
    assert closed.decisions[0]["confirmed_at"]


# -- doors
def test_forty_doors_are_counted_one_key_each_and_add_up(scene: Scene) -> None:
    visits = scene.cases.visits
    draft = VisitDraft({"kind": "door_round", "neighbourhoods": [AREA], "starts_at": START}, stairwells=(("Hall A", 2), ("Hall B", 1)))
    visit = visits.prepare(draft).value
    first, second = (tally.id for tally in scene.view(visit).tallies)
    assert visits.count(first, "interview").value == 1 and scene.view(visit).state == "running"
    visits.count(first, "refusal")
    visits.count(first, "refusal", -1)
    with pytest.raises(InvalidField) as left:
        visits.finish_stairwell(first)
    assert left.value.rule == "doors_left"
    visits.count(first, "absent")
    with pytest.raises(InvalidField) as many:
        visits.count(first, "later")
    assert many.value.rule == "more_than_doors"
    visits.count(second, "refusal")
    visits.finish_stairwell(second)
    visits.finish_stairwell(first, "2026-11-26", "evening")
    (back,) = visits.to_come_back()
    assert visits.rows()[0][0].to_return == 1
    assert (back.label, back.people, back.back_on, back.back_when) == ("Hall A", 1, "2026-11-26", "evening")
    visits.came_back(first)
    assert visits.to_come_back() == () and scene.made.session.reading.counts("kind").get("encounter", 0) == 0


# -- the minutes
def test_minutes_take_a_second_reader_and_count_their_versions(scene: Scene) -> None:
    visits, me = scene.cases.visits, scene.made.session.author.person
    visit, _stops = scene.running()
    reader = "11111111-1111-7111-8111-111111111111"
    with pytest.raises(VisitNotReady) as early:
        visits.send_minutes(visit, reader, "a" * 64)
    assert reason(early) == "not_closed"
    scene.close(visit)
    visits.send_draft(visit)
    visits.add_remark(visit, "Amicale de locataires", "Le banc était déjà promis.")
    with pytest.raises(VisitNotReady) as same:
        visits.send_minutes(visit, me, "a" * 64)
    assert reason(same) == "same_reader"
    colleague = _colleague(scene)
    assert visits.send_minutes(visit, colleague, "a" * 64).value == 1
    assert visits.send_minutes(visit, colleague, "b" * 64).value == 2
    record = scene.view(visit).record
    assert (record["minutes_version"], record["minutes_sha256"], record["second_reader"]) == (2, "b" * 64, colleague)
    assert record["remarks"] == [{"source": "Amicale de locataires", "on": "2026-11-24", "text": "Le banc était déjà promis."}]


def _colleague(scene: Scene) -> str:
    from tests.factories import make_change, make_id

    with scene.made.store.work() as work:
        work.take([make_change(make_id(77), "person", {"name": "Claude", "role": "agent"}, device=make_id(900))])
        work.commit()
    return make_id(77)


# -- paper
def test_a_brief_typed_back_equals_the_walk_noted_on_screen(scene: Scene, tmp_path: Path) -> None:
    def noted(other: Scene) -> dict[str, object]:
        visit = other.prepare()
        promise = other.view(visit).stops[0].along[0]
        return {"visit": visit, "stops": [stop.record.id for stop in other.view(visit).stops], "promise": promise.commitment.id}

    results = []
    for name in ("paper", "screen"):
        other = make_scene(tmp_path / name)
        owed = make_commitment(other.made.session, title="Lampe du hall").id
        at = noted(other)
        visit, stops = str(at["visit"]), at["stops"]
        assert at["promise"] == owed and isinstance(stops, list)
        if name == "paper":
            lines = (
                TypedBack("1", text="Sombre dès 17 h"),
                TypedBack("1.1", "asked_again", "La gardienne insiste"),
                TypedBack("2", "skipped", "Travaux"),
                TypedBack("D1", text="Poser un banc", decides="commitment", due_on="2026-12-20", stop="1", theme="cleanliness"),
                TypedBack("D2", text="Pas de feu ici", decides="refusal"),
                TypedBack("D3"),
            )
            typed = other.cases.visits.typed_back(visit, lines).value
            assert (len(typed.decisions), len(typed.commitments), len(typed.steps), typed.observations) == (2, 1, 1, 1)
        else:
            other.cases.visits.start(visit)
            other.cases.records.correct(stops[0], {"observation": "Sombre dès 17 h"})
            waiting = other.made.session.reading.children("waiting", (owed,))[0].id
            other.step(owed, type="asked_again", channel="in_person", waiting=waiting, note="La gardienne insiste")
            other.cases.visits.skip(stops[1], "Travaux")
            agent = {"role": "agent", "person": other.made.session.author.person}
            values = {"title": "Poser un banc", "promise": "Poser un banc", "due_on": "2026-12-20", "main_theme": "cleanliness"}
            other.cases.visits.promise(visit, stops[0], {**values, "promised_by": agent})
            other.cases.visits.decide(visit, "", "Pas de feu ici", no_action_reason="Pas de feu ici")
        results.append(facts(other))
        other.made.store.close()
    assert results[0] == results[1] and any("Poser un banc" in line for line in results[0])


def facts(scene: Scene) -> list[str]:
    """What a notebook says of a walk, without ids, times and refs."""
    skipped = ("visit", "stop", "decision", "commitment", "parent", "waiting", "after", "owner", "by", "promised_by", "encounter", "body")
    gone = (*skipped, "routing_rule", "started_at", "brief_at", "brief", "arrived_at")
    found = []
    for kind in KINDS:
        for one in scene.made.session.reading.page(kind, Filter(), 50).records:
            found.append(f"{kind} {sorted((name, str(value)) for name, value in one.values.items() if name not in gone)}")
    return sorted(found)


def test_a_paper_with_one_bad_line_keeps_nothing_and_names_every_bad_one(scene: Scene) -> None:
    owed = make_commitment(scene.made.session, title="Lampe du hall").id
    scene.step(owed, type="done", evidence="seen_by_agent")  # done already: it cannot be done again
    visit = scene.prepare()
    before = facts(scene)
    lines = [
        TypedBack("1", text="Sombre"),
        TypedBack("1.1", "done", "Fait", decides="", due_on=""),
        TypedBack("9", text="?"),
        TypedBack("D1", text="Un banc", decides="commitment", theme="lighting"),
        TypedBack("1", text="encore"),
    ]
    with pytest.raises(MarksRefused) as refused:
        scene.cases.visits.typed_back(visit, lines)
    assert [mark for mark, _ in refused.value.refusals] == ["1.1", "9", "D1", "1"]
    assert isinstance(refused.value.refusals[0][1], StepNotAllowed)
    assert facts(scene) == before and scene.view(visit).state == "prepared"


# -- two laptops
@pytest.mark.parametrize("seed", range(4))
def test_two_laptops_notes_make_one_visit_whichever_comes_first(scene: Scene, tmp_path: Path, seed: int) -> None:
    visit, stops = scene.running()
    other = make_scene(tmp_path / "b")
    _give(scene, other)
    scene.cases.visits.arrive(stops[0])
    scene.cases.visits.note(stops[0], "de A")
    scene.promise(visit, stops[0])
    other.made.clock.advance(minutes=5)
    other.cases.visits.arrive(stops[1])
    other.cases.visits.decide(visit, stops[1], "Un banc", no_action_reason="Trop étroit")
    other.cases.visits.note_theme(stops[0], "lighting")
    lines = [*_lines(scene), *_lines(other)]
    seen = []
    for turn in range(2):
        random.Random(seed * 2 + turn).shuffle(lines)
        third = make_store(tmp_path / f"third-{turn}")
        for at in range(0, len(lines), 7):
            with third.work() as work:
                work.take(lines[at : at + 7])
                work.commit()
        shown = use_cases(third, read_phone).visits.view(visit)
        texts = [(stop.record["observation"], stop.record["themes"], len(stop.decisions)) for stop in shown.stops]
        seen.append((shown.state, shown.current, texts, len(shown.decisions), shown.record))
        third.close()
    assert seen[0] == seen[1] and seen[0][3] == 2 and seen[0][1] == stops[1]
    other.made.store.close()


def _lines(scene: Scene) -> list[Change]:
    reading = scene.made.session.reading
    return [change for kind in KINDS for one in reading.page(kind, Filter(), 99).records for change in reading.changes(one.id)]


def _give(one: Scene, other: Scene) -> None:
    with other.made.store.work() as work:
        work.take(_lines(one))
        work.commit()


def test_a_photo_is_kept_at_its_stop_also_after_the_end(scene: Scene) -> None:
    visit, stops = scene.running(LILAS, MARKET)
    scene.close(visit)
    scene.cases.visits.attach(stops[0], Photo("ab" * 32, 10, "image/jpeg", 4, 3))
    assert [photo["parent"] for photo in scene.view(visit).stops[0].photos] == [stops[0]]


def test_closing_settles_several_decisions_in_one_gesture_that_undo_takes_back_whole(scene: Scene) -> None:
    visit, (lilas, market) = scene.running()
    visits = scene.cases.visits
    bench = visits.decide(visit, lilas, "Poser un banc", {"role": "elected"}).value
    gate = visits.decide(visit, market, "Ouvrir le portail", {"role": "elected"}).value
    settlements = (
        Settlement(bench, {"due_on": "2026-12-20", "main_theme": "lighting"}),
        Settlement(gate, reason="La rue est trop passante"),
    )
    done = visits.close(Closing(visit, (bench, gate), settlements=settlements))
    view = scene.view(visit)
    made = scene.record(bench)["commitment"]
    assert view.state == "closed" and made and scene.record(gate)["no_action_reason"] == "La rue est trop passante"
    assert all(one["confirmed_at"] for one in view.decisions)
    scene.cases.undo.remember(done.group)
    scene.cases.undo.undo()
    assert scene.view(visit).state == "running" and scene.record(made).hidden
    assert not any(one["commitment"] or one["no_action_reason"] or one["confirmed_at"] for one in scene.view(visit).decisions)


def test_a_decision_refused_while_closing_is_named_and_nothing_is_kept(scene: Scene) -> None:
    visit, (lilas, market) = scene.running()
    visits = scene.cases.visits
    bench = visits.decide(visit, lilas, "Poser un banc", {"role": "elected"}).value
    gate = visits.decide(visit, market, "Ouvrir le portail", {"role": "elected"}).value
    settlements = (Settlement(bench, reason="Trop étroit"), Settlement(gate, reason=" "))
    with pytest.raises(DecisionRefused) as refused:
        visits.close(Closing(visit, (bench, gate), settlements=settlements))
    assert refused.value.decision == gate and isinstance(refused.value.cause, InvalidField)
    assert scene.view(visit).state == "running" and not scene.record(bench)["no_action_reason"]
