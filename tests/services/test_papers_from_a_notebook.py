"""Papers made from a real encrypted notebook: a visit walked, closed and told; letters; transfers; and nobody's name where none belongs."""

from pathlib import Path
from random import Random

import pytest

from desktop_app.domain.errors import InvalidField, NamesInPaper, NotYours, UnknownRecord
from desktop_app.services.document import Document, Facts, Table, texts
from desktop_app.services.house import House
from desktop_app.services.initiatives import CarrierDraft, InitiativeDraft
from desktop_app.services.papers import PAPERS, Asked, evening_message, make_paper
from desktop_app.services.papers.desk import letter_desk, to_note
from desktop_app.services.papers.reading import may_publish
from desktop_app.services.use_cases import UseCases, use_cases
from desktop_app.services.visit_values import Closing, Settlement, StopDraft, VisitDraft
from desktop_app.storage.phones import read_phone
from tests.factories import AREA, TOWN, Made, make_commitment, make_notebook, make_resident, make_step
from tests.services.papers_made import record, words

SAY = words()
NAMES_FREE = tuple(name for name, paper in PAPERS.items() if paper.names_free)
PLACE = {"town": TOWN, "address": "12 rue des Lilas"}


@pytest.fixture
def cases(made: Made) -> UseCases:
    return use_cases(made.store, read_phone)


def walked(cases: UseCases, observation: str = "Deux lampes éteintes.", decision: str = "Poser deux lampes") -> str:
    """A visit walked today and closed: one promise, one no."""
    values = {
        "kind": "neighbourhood_visit",
        "neighbourhoods": [AREA],
        "starts_at": "2026-11-24T09:00:00Z",
        "meeting_point": "devant l’école",
    }
    visits = cases.visits
    visit = visits.prepare(VisitDraft(values, (StopDraft(PLACE), StopDraft({"town": TOWN, "address": "3 rue des Lilas"})))).value
    visits.freeze(visit)
    visits.start(visit)
    first, second = visits.view(visit).stops
    visits.arrive(first.record.id)
    cases.records.correct(first.record.id, {"observation": observation})
    promise = {"title": decision, "due_on": "2026-12-20", "main_theme": "lighting", "kind": "answer"}
    visits.promise(visit, first.record.id, promise)
    no = visits.decide(visit, second.record.id, "Rouvrir le passage").value
    visits.settle(Settlement(no, reason="le règlement l’interdit"))
    view = visits.view(visit)
    visits.close(Closing(visit, tuple(one.id for one in view.decisions), residents_met=7))
    return visit


def paper(cases: UseCases, name: str, **asked: str) -> Document:
    return make_paper(name, cases, SAY, Asked(**asked))


def test_a_visit_gives_its_brief_its_page_its_minutes_and_its_message(cases: UseCases) -> None:
    make_commitment(cases.session)
    visit = walked(cases)
    brief, minutes = paper(cases, "brief", record=visit), paper(cases, "minutes", record=visit)
    assert "Arrêté le mardi 24" in brief.foot and any("Éclairage du hall" in one for one in texts(brief))
    facts = dict(next(block for block in minutes.blocks if isinstance(block, Facts)).pairs)
    assert facts["Habitants rencontrés"] == "moins de 11"
    said = texts(minutes)
    assert any(one.startswith("Deux lampes éteintes.") for one in said) and "Poser deux lampes" in said
    assert "Rouvrir le passage. Raison\u00a0: le règlement l’interdit." in said
    assert "Poser deux lampes" in evening_message(cases, SAY, visit)
    assert paper(cases, "said-done", record=visit).public


def test_the_next_visit_reads_what_was_promised_at_this_one(cases: UseCases, made: Made) -> None:
    walked(cases)
    made.clock.advance(days=20)
    values = {"kind": "neighbourhood_visit", "neighbourhoods": [AREA], "starts_at": "2026-12-15T09:00:00Z"}
    following = cases.visits.prepare(VisitDraft(values, (StopDraft(PLACE),))).value
    cases.visits.freeze(following)
    page = paper(cases, "said-done", record=following)
    rows = next(block for block in page.blocks if isinstance(block, Table)).rows
    assert [row[0].split(" (")[0] for row in rows] == ["Poser deux lampes"]


def test_before_an_election_minutes_need_the_head_of_service(cases: UseCases) -> None:
    visit = walked(cases)
    cases.house.write(House(election_on="2027-03-14"))
    assert paper(cases, "minutes", record=visit).draft.startswith("Avant une élection")
    with pytest.raises(InvalidField):
        cases.house.write(House(election_on="bientôt"))


def test_a_name_in_what_was_noted_stops_the_paper_and_is_not_repeated_whole(cases: UseCases) -> None:
    make_resident(cases.session, name="Mme Verdelune")
    visit = walked(cases, observation="Mme Verdelune dit que la lampe est morte.")
    for name in ("minutes",):
        with pytest.raises(NamesInPaper) as refusal:
            paper(cases, name, record=visit)
        assert refusal.value.places and not any("Verdelune" in place for place in refusal.value.places)
    paper(cases, "brief", record=visit)


def test_a_resident_taken_out_of_the_lists_is_not_named_either(cases: UseCases) -> None:
    person = make_resident(cases.session, name="Mme Verdelune")
    cases.records.delete((person.id,))
    visit = walked(cases, observation="Verdelune attend.")
    with pytest.raises(NamesInPaper):
        paper(cases, "minutes", record=visit)


def test_whatever_the_notebook_holds_no_name_or_number_stands_in_a_names_free_paper(cases: UseCases) -> None:
    random = Random(5)
    people = []
    for at in range(12):
        name = "".join(random.choice(("zav", "lou", "bri", "ndi", "tch", "oum")) for _ in range(3)).capitalize() + chr(97 + at)
        phone, email = f"06399800{at:02d}", f"{name.lower()}@exemple.invalid"
        people.append((name, phone, email))
        person = make_resident(cases.session, name=f"Mme {name}", phone=phone, email=email, preferred_channel="phone")
        commitment = make_commitment(cases.session, title=f"Lampe {at}", waiting=[{"resident": person.id}])
        if at % 3:
            make_step(cases.session, commitment.id)
    visit = walked(cases)
    commitment = make_commitment(cases.session).id
    draft = InitiativeDraft({"title": "Repas", "neighbourhood": AREA}, (CarrierDraft(resident_id=person.id),))
    initiative = cases.initiatives.save(draft).value
    asked = {"title": "Atelier", "service": "Petite enfance", "need": "Animer un atelier.", "level": "facilitation"}
    request = cases.advice.save_request(asked).value
    subjects = {"visit": visit, "commitment": commitment, "initiative": initiative, "support_request": request}
    for name in NAMES_FREE:
        about = subjects.get(PAPERS[name].about, "")
        said = "\n".join(texts(paper(cases, name, record=about))).casefold().replace("\u00a0", "").replace(" ", "")
        for person_name, phone, email in people:
            assert person_name.casefold() not in said and phone not in said and email.casefold() not in said, name


# -- letters and notices
def test_a_letter_goes_to_whom_it_may_only(cases: UseCases) -> None:
    reached = make_resident(cases.session, name="Mme Verdelune", postal="12 rue de l’Exemple", preferred_channel="letter").id
    discreet = make_resident(cases.session, name="M. Orsec", postal="14 rue de l’Exemple", discreet=True).id
    without = make_resident(cases.session, name="Mme Tarcy").id
    waiting = [{"resident": one} for one in (reached, discreet, without)] + [{"audience": "building"}]
    commitment = make_commitment(cases.session, waiting=waiting).id
    desk = letter_desk(cases, commitment, SAY)
    refusals = {one.person.label: one.refusal for one in desk.recipients}
    assert refusals == {"Mme Verdelune": "", "M. Orsec": "discreet_letter", "Mme Tarcy": "no_postal", "building": "no_name"}
    for one in desk.recipients:
        if not one.refusal:
            assert "Mme Verdelune" in texts(paper(cases, "letter", record=commitment, waiting=one.person.waiting))
            continue
        with pytest.raises(InvalidField) as refusal:
            paper(cases, "letter", record=commitment, waiting=one.person.waiting)
        assert refusal.value.rule == one.refusal
    with pytest.raises(UnknownRecord):
        paper(cases, "letter", record=commitment, waiting=commitment)
    with pytest.raises(InvalidField) as refusal:
        paper(cases, "notice", record=commitment, closing="x" * 401)
    assert (refusal.value.field, refusal.value.rule) == ("closing", "too_long")


def test_a_reopened_matter_is_told_as_not_done_yet(cases: UseCases, made: Made) -> None:
    commitment = make_commitment(cases.session).id
    make_step(cases.session, commitment, type="done", evidence="seen_by_agent")
    assert letter_desk(cases, commitment, SAY).title == "C’est fait"
    make_step(cases.session, commitment, type="reopened", reason="not_done")
    assert letter_desk(cases, commitment, SAY).title == "La demande est suivie"


def test_why_it_was_refused_is_the_reason_of_its_own_step(cases: UseCases) -> None:
    commitment = make_commitment(cases.session).id
    make_step(cases.session, commitment, type="refused", reason="le budget est engagé")
    assert "Voici pourquoi\u00a0: le budget est engagé." in letter_desk(cases, commitment, SAY).sentences


def test_what_is_offered_to_note_fits_the_state(cases: UseCases) -> None:
    person = make_resident(cases.session, postal="12 rue de l’Exemple").id
    commitment = make_commitment(cases.session, waiting=[{"resident": person}, {"audience": "building"}]).id
    detail = cases.commitments.detail(commitment)
    named, hall = (next(one.waiting for one in detail.people if bool(one.resident) == known) for known in (True, False))
    kept = to_note(detail, "letter", named)
    assert kept is not None and (kept.waitings, kept.values["type"]) == ((named,), "kept_informed")
    make_step(cases.session, commitment, type="done", evidence="declared")
    told = to_note(cases.commitments.detail(commitment), "notice")
    assert told is not None and told.waitings == (hall,)
    assert told.values == {"type": "told", "channel": "notice", "result": "notice"}
    cases.commitments.tell_all(commitment, told.waitings, told.values)
    assert to_note(cases.commitments.detail(commitment), "notice") is None
    assert to_note(cases.commitments.detail(commitment), "letter", hall) is None


def test_an_elected_member_writes_no_letter(tmp_path: Path) -> None:
    elected = make_notebook(tmp_path, role="elected")
    cases = use_cases(elected.store, read_phone)
    commitment = make_commitment(cases.session, encounter=None, place=PLACE, main_theme="lighting").id
    with pytest.raises(NotYours):
        paper(cases, "notice", record=commitment)
    elected.store.close()


# -- the street
def test_transfers_say_what_went_where_and_when_it_was_answered(cases: UseCases, made: Made) -> None:
    commitment = make_commitment(cases.session).id
    make_step(cases.session, commitment, their_ref="HR-12")
    made.clock.advance(days=3)
    make_step(cases.session, commitment, type="acknowledged", note="bien reçu")
    make_commitment(cases.session, title="Sans transmission")
    document = paper(cases, "transfers")
    rows = [row for block in document.blocks if isinstance(block, Table) for row in block.rows]
    assert [(row[0], row[2], row[5], row[6]) for row in rows] == [
        ("24\u00a0nov.\u00a02026", "Éclairage du hall", "HR-12", "27\u00a0nov.\u00a02026")
    ]
    assert "Rien n’a été transmis" in " ".join(texts(paper(cases, "transfers", since="2026-01-01", until="2026-01-31")))


def test_only_photos_that_were_looked_at_may_be_published() -> None:
    fit = {"publishable": True, "faces": "none", "description": "Le hall", "type": "image/jpeg"}
    assert may_publish(record("attachment", 1, **fit))
    for change in ({"publishable": False}, {"faces": "to_check"}, {"faces": None}, {"description": ""}, {"type": "application/pdf"}):
        assert not may_publish(record("attachment", 1, **{**fit, **change})), change
