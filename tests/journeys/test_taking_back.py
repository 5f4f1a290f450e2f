"""Ctrl+Z in the real window after each kind of gesture: the notebook shows again what it showed before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.domain.change import Edit, Setting
from desktop_app.services.encounters import EncounterDraft, Promise
from desktop_app.services.ports import Filter
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.acts import ACTS, ActEntry, record_act
from desktop_app.ui.acts.panel import Subject
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.ports import NewNotebookForm
from tests.factories import PASSPHRASE
from tests.fakes import FakeClock
from tests.journeys.conftest import Desk

PLACE = {"town": "94076", "neighbourhood": "94076-pasteur", "street": "rue de l’Exemple", "number": "12"}
AGREED = {"at": "2026-11-24T09:00:00Z", "how": "spoken", "text_version": "1"}
PERSON = {"name": "Mme Exemple", "phone": "01 99 00 00 12", "preferred_channel": "phone", "consent_follow_up": AGREED}
SHOWN = ("encounter", "commitment", "waiting", "step", "resident", "attachment")


class Sitting:
    """An agent at the window of a new notebook of Villejuif."""

    def __init__(self, desk: Desk, clock: FakeClock) -> None:
        self.desk, self.clock = desk, clock
        view = desk.window.view()
        assert view is not None
        self.view, self.cases = view, view.context.use_cases

    def go(self, page: str, record: str = "") -> Any:
        self.view.navigate(Destination(page, record=record))
        self.desk.settle()
        return self.view.page()

    def encounter(self, *, promise: bool = True, person: bool = True, title: str = "Lampe du hall") -> tuple[str, str]:
        values = {"channel": "door", "main_theme": "lighting", "place": PLACE, "note": "Hall dans le noir"}
        promises = (Promise({"title": title, "kind": "answer", "due_on": "2026-12-10"}),) if promise else ()
        made = self.cases.encounters.record(EncounterDraft(values, resident=PERSON if person else None, promises=promises)).value
        return made.encounter, next(iter(made.commitments), "")

    def step(self, commitment: str, **values: Any) -> None:
        self.cases.commitments.act(commitment, values)

    def waiting(self, commitment: str) -> str:
        return str(self.cases.session.reading.children("waiting", (commitment,))[0].id)

    def act(self, code: str, *ids: str, **values: Any) -> None:
        """As the panel of the act does it, and Ctrl+Z after."""
        page = self.go("follow_ups", ids[0])
        rows = self.cases.commitments.as_rows(self.cases.session.reading.get_many("commitment", ids))
        entry = ActEntry(ACTS[code], Subject(tuple(rows)), values)
        self.taken_back(lambda: page.act(lambda: record_act(self.cases, entry), said="fait"))

    def taken_back(self, gesture: Callable[[], None]) -> None:
        before = self.notebook()
        gesture()
        self.desk.settle()
        assert self.notebook() != before, "the gesture did nothing"
        self.desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert self.notebook() == before

    def notebook(self) -> dict[str, Any]:
        """Everything that is shown, record by record, without what only says when it was written."""
        found: dict[str, Any] = {}
        for kind in SHOWN:
            for record in self.cases.session.reading.page(kind, Filter(), 500).records:
                computed = {name: value for name, value in record.computed.items() if name not in ("order", "state") or kind != "encounter"}
                found[record.id] = (kind, dict(record.values), computed)
        return found


@pytest.fixture
def sitting(tmp_path: Path, sit_down: Any) -> Sitting:
    clock = FakeClock()
    computer = DeskComputer(Home(tmp_path / "home"), clock, KeyDerivation(64, 1, 1))
    authority = next(one for one in computer.authorities() if one.code == "villejuif")
    opened = computer.begin(NewNotebookForm(authority, "Camille Exemple", "agent"), PASSPHRASE, "fr").opened
    return Sitting(sit_down(computer, opened), clock)


SIMPLE = {
    "kept_informed": {"channel": "phone"},
    "asked_again": {"channel": "phone"},
    "attempted": {"channel": "phone", "result": "no_answer"},
    "join": {"audience": "person", "channel": "phone"},
    "done": {"evidence": "seen_by_agent"},
    "partly_done": {"evidence": "seen_by_agent", "reason": "une lampe sur deux"},
    "refused": {"reason": "hors du budget"},
    "impossible": {"reason": "porte murée"},
    "moot": {"reason": "immeuble vidé"},
    "postponed": {"new_due_on": "2027-01-10", "reason": "pièce attendue"},
    "paused": {"reason": "travaux"},
}


@pytest.mark.parametrize("code", SIMPLE)
def test_an_act_on_an_open_commitment_is_taken_back(sitting: Sitting, code: str) -> None:
    _encounter, commitment = sitting.encounter()
    values = dict(SIMPLE[code])
    if code in ("kept_informed", "asked_again", "attempted"):
        values["waiting"] = sitting.waiting(commitment)
    sitting.act(code, commitment, **values)


def test_what_a_body_does_is_taken_back(sitting: Sitting) -> None:
    _encounter, commitment = sitting.encounter()
    body = sitting.cases.session.reading.reference("body")[0].id
    sitting.act("transferred", commitment, body=body)
    sitting.step(commitment, type="transferred", body=body)
    sitting.act("acknowledged", commitment, note="bien reçu")
    sitting.act("answered_by_body", commitment, note="prévu en janvier")
    sitting.act("reminded", commitment)


def test_telling_giving_up_and_reopening_are_taken_back(sitting: Sitting) -> None:
    _encounter, commitment = sitting.encounter()
    waiting = sitting.waiting(commitment)
    sitting.step(commitment, type="done", evidence="seen_by_agent")
    sitting.act("told", commitment, waiting=waiting, channel="phone", result="informed")
    for days, channel in ((1, "phone"), (2, "letter"), (3, "phone")):
        sitting.clock.moment = sitting.clock.moment.replace(day=24 + days)
        sitting.step(commitment, type="attempted", waiting=waiting, channel=channel, result="no_answer")
    sitting.act("given_up", commitment, waiting=waiting)
    sitting.step(commitment, type="given_up", waiting=waiting)
    assert sitting.cases.commitments.detail(commitment).row.state == "closed_unreached"
    sitting.act("reopened", commitment, reason="not_done", due_on="2027-01-10")


def test_hand_over_and_postponing_of_several_are_one_gesture(sitting: Sitting) -> None:
    ids = [sitting.encounter(title=f"Lampe {number}")[1] for number in range(3)]
    other = colleague(sitting)
    sitting.act("handed_over", ids[0], new_owner=other, reason="congé")
    sitting.act("handed_over", *ids, new_owner=other, reason="congé")
    sitting.act("postponed", *ids, new_due_on="2027-01-10", reason="pièce attendue")
    sitting.act("merged", *ids, into=ids[1], reason="la même lampe")


def test_encounters_edits_deletions_and_people_are_taken_back(sitting: Sitting) -> None:
    page = sitting.go("encounters")
    first, commitment = sitting.encounter()
    sitting.taken_back(lambda: page.act(lambda: sitting.cases.encounters.record(draft("Un autre hall")), said="fait"))
    records = sitting.cases.records
    held = records.opened(first)
    sitting.taken_back(lambda: page.act(lambda: records.correct(first, {"note": "Cave dans le noir"}, held[1]), said="fait"))
    sitting.taken_back(lambda: page.act(lambda: records.delete((first,)), said="fait"))
    sitting.taken_back(lambda: page.act(lambda: records.delete((commitment,)), said="fait"))
    resident = sitting.cases.session.reading.page("resident", Filter(), 1).records[0].id
    sitting.taken_back(lambda: page.act(lambda: records.correct(resident, {"discreet": True}), said="fait"))
    records.delete((first,))
    sitting.taken_back(lambda: page.act(lambda: records.undelete((first,)), said="fait"))


def colleague(sitting: Sitting) -> str:
    """A colleague as the roster makes one."""
    with sitting.cases.session.write() as context:
        id = context.work.new_id()
        values = {"name": "Dominique Exemple", "role": "agent", "ref": context.work.new_ref("person", "")}
        context.work.save([Edit("person", id, {name: Setting(value) for name, value in values.items()}, creates=True)])
    return id


def draft(note: str) -> EncounterDraft:
    values = {"channel": "street", "main_theme": "lighting", "place": PLACE, "note": note}
    return EncounterDraft(values, resident=PERSON, promises=(Promise({"title": "Autre", "kind": "answer", "due_on": "2026-12-10"}),))


def test_nothing_left_to_take_back_is_said(sitting: Sitting) -> None:
    sitting.go("today")
    sitting.desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sitting.view.toast.isVisible()
