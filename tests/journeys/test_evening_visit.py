"""Journey 1: an evening visit prepared by an agent, carried to the deputy mayor's laptop, run there, killed, brought back, closed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.services.visit_values import VisitDraft
from desktop_app.ui.features.visits.entry import StopEntry
from tests.factories import AREA, PASSPHRASE, TOWN
from tests.journeys.evening_walker import FIFTH, READY, enter, promise
from tests.journeys.service import CTRL, Person, Service
from tests.journeys.test_exchange_files import exported

ROOT = Path(__file__).resolve().parents[2]
EVENING = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
STREETS = ("rue des Lilas", "rue du Moulin", "rue des Roses", "rue du Port", "rue des Bois", "rue du Lac")
PROMISES = 9


def place(index: int) -> dict[str, str]:
    return {"town": TOWN, "neighbourhood": AREA, "street": STREETS[index % len(STREETS)], "number": "12"}


def promised(person: Person) -> list[str]:
    """What was promised along the route before: two are done and still to be told."""
    records, found = person.cases.records, []
    for index in range(PROMISES):
        values = {"title": f"Promesse {index + 1}", "main_theme": "lighting", "place": place(index), "due_on": "2026-12-20"}
        found.append(records.add("commitment", {**values, "waiting": [{"audience": "person"}]}).value.id)
    for id in found[:2]:
        person.cases.commitments.act(id, {"type": "done", "evidence": "seen_by_agent"})
    return found


def prepared(person: Person, elected: str = "") -> str:
    """By the pages: the form, then the brief, which freezes it."""
    page = person.go("visits")
    page.new_button.click()
    person.settle()
    form = person.page
    assert form.code == "visit_form"
    form.view.neighbourhoods.set_value((AREA,))
    form.view.elected.set_value((elected,) if elected else ())
    form.view.stops.fill([StopEntry(place=place(index)) for index in range(len(STREETS))])
    person.focus(form.view.day.entry)
    person.type("26/11")
    person.focus(form.view.begins.entry)
    person.type("18h30")
    person.press(Qt.Key.Key_Return, CTRL)
    assert person.page.code == "visits"
    visit = person.page.shown()
    person.page.gestures.begin("brief")
    person.settle()
    paper = QApplication.activeModalWidget()
    assert paper is not None and paper.view.count >= 2, "the brief is seen before it is printed"
    paper.reject()
    view = person.cases.visits.view(visit)
    assert view.gathered.frozen_at and sum(len(stop.along) for stop in view.stops) == PROMISES
    return str(visit)


def by_stick(service: Service, chief: Person, person: Person) -> None:
    """A stick from a laptop to the service and back with the answer."""
    for old in service.stick.iterdir():
        old.unlink()
    file = exported(service, person)
    chief.drop(file)
    chief.press(Qt.Key.Key_Return, CTRL)
    (answer,) = service.stick.glob("*-reply.carnet")
    person.drop(answer)
    person.press(Qt.Key.Key_Return, CTRL)


@contextmanager
def walking(home: Path, name: str, now: datetime, visit: str) -> Iterator[subprocess.Popen[str]]:
    """The walk in a process of its own, once it stands at the fifth stop."""
    command = [sys.executable, "-m", "tests.journeys.evening_walker", str(home), name, now.isoformat(), visit]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None and process.stderr is not None
        line = process.stdout.readline().strip()
        assert line == READY, process.stderr.read()
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(timeout=30)
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def close_visit(person: Person, visit: str, reason: str) -> None:
    """On the page: what is not settled gets a reason, everything is read aloud, seven residents were met."""
    page = person.go("visit_close", record=visit)
    for card in page.cards:
        if not card.is_settled:
            card.end.set_value("reason")
            card._arrange()
            card.reason.set_text(reason)
    page.confirmed.setChecked(True)
    page.met.set_value(7)
    page.save()
    person.settle()
    message = QApplication.activeModalWidget()
    assert message is not None and 1 < len(message.message.text().splitlines()) <= 10
    message.reject()
    assert person.cases.visits.view(visit).state == "closed"


def minutes(person: Person, visit: str, reader: str, path: Path) -> None:
    """Checked, read by somebody else, saved with its mark."""
    page = person.go("visit_minutes", record=visit)
    assert page.names == (), "nobody is named"
    page.reader.set_value(reader)
    person.dialogs.saved = path
    page.send()
    person.settle()
    view = person.cases.visits.view(visit)
    assert view.state == "minutes_sent" and path.stat().st_size > 1_000


def same_end(person: Person, visit: str) -> None:
    """Five decisions: four commitments and one reasoned refusal; the next visit's page holds the four."""
    view = person.cases.visits.view(visit)
    made = [str(one["commitment"]) for one in view.decisions if one["commitment"]]
    refused = [one for one in view.decisions if one["no_action_reason"]]
    assert (len(view.decisions), len(made), len(refused)) == (5, 4, 1)
    values = {"kind": "neighbourhood_visit", "neighbourhoods": [AREA], "starts_at": "2026-12-17T17:30:00Z"}
    following = person.cases.visits.prepare(VisitDraft(values)).value
    person.cases.visits.freeze(following)
    said = {str(one["commitment"]) for one in person.cases.visits.view(following).said_done}
    assert set(made) <= said


@pytest.mark.timeout(300)
def test_prepared_carried_run_killed_and_brought_back(service: Service, tmp_path: Path) -> None:
    service.clock.set(EVENING)
    chief, ali = service.person("Paule", "supervisor"), service.person("Ali")
    claire = service.person("Claire", "elected")
    service.admit(chief, ali)
    service.admit(chief, claire, "elected")
    for person in (claire, ali):
        by_stick(service, chief, person)
    elected = str(claire.cases.session.author.person)
    promised(ali)
    visit = prepared(ali, elected)
    by_stick(service, chief, ali)
    by_stick(service, chief, claire)
    carried = claire.cases.visits.view(visit)
    assert sum(len(stop.along) for stop in carried.stops) == PROMISES

    computer, name = claire.computer, claire.opened.name
    service.close(claire)
    service.clock.set(datetime(2026, 11, 26, 17, 30, tzinfo=UTC))
    with walking(computer.home.path, name, service.clock.now(), visit) as process:
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait(timeout=30) == -signal.SIGKILL

    service.clock.advance(minutes=45)
    claire = service.sit_at("Claire", computer, computer.unlock(name, PASSPHRASE, "fr"))
    view = claire.cases.visits.view(visit)
    assert view.state == "running" and view.current == view.stops[FIFTH].record.id, "it goes on at the stop where it stood"
    assert [bool(stop.record["observation"]) for stop in view.stops] == [False, True, True, False, True, False]
    assert view.stops[3].record["skipped"] and len(view.decisions) == 2
    enter_again(claire, visit)
    claire.type("n")
    assert claire.page.walk.note.text() == "la pluie commence", "what was begun five seconds before is there"
    claire.press(Qt.Key.Key_Return, CTRL)
    promise(claire, "Passer au square le matin")
    claire.press(Qt.Key.Key_Right)
    promise(claire, "Ecrire au bailleur")
    decide(claire, "Pas de banc devant le portail")
    close_visit(claire, visit, "Le trottoir est trop mince")

    by_stick(service, chief, claire)
    by_stick(service, chief, ali)
    minutes(ali, visit, str(chief.cases.session.author.person), tmp_path / "compte-rendu.pdf")
    same_end(ali, visit)


def enter_again(person: Person, visit: str) -> None:
    """After the crash: a new code, and the same stop."""
    enter(person, visit)
    assert person.page.walk.here == person.cases.visits.view(visit).current


def decide(person: Person, text: str) -> None:
    person.type("d")
    person.type(text)
    person.press(Qt.Key.Key_Return, CTRL)


@pytest.mark.timeout(180)
def test_once_more_on_paper_only(service: Service, tmp_path: Path) -> None:
    service.clock.set(EVENING)
    chief, ali = service.person("Paule", "supervisor"), service.person("Ali")
    service.admit(chief, ali)
    by_stick(service, chief, ali)
    promised(ali)
    visit = prepared(ali)
    service.clock.set(datetime(2026, 11, 27, 9, 0, tzinfo=UTC))
    page = ali.go("visit_paper", record=visit)
    while page.entry.line.kind != "decision":
        if page.entry.line.kind == "stop":
            ali.type("vu et entendu")
        else:
            ali.type("d")  # told: the letter goes on to the words
        ali.press(Qt.Key.Key_Return)
    theme = next(letter for letter, (code, _label) in page.entry._themes.items() if code == "lighting")
    for number in range(1, 5):
        ali.type("e")
        for part in (f"Promesse du soir {number}", str(number), "+14", theme):
            ali.type(part)
            ali.press(Qt.Key.Key_Return)
    ali.type("n")
    for part in ("Pas de banc devant le portail", "5"):
        ali.type(part)
        ali.press(Qt.Key.Key_Return)
    ali.press(Qt.Key.Key_Return, CTRL)
    assert ali.page.code == "visit_close", page.trouble.accessibleName()
    close_visit(ali, visit, "")
    minutes(ali, visit, str(chief.cases.session.author.person), tmp_path / "compte-rendu.pdf")
    same_end(ali, visit)
