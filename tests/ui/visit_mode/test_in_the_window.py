"""Visit mode in the real window: the frame gives way, F9 comes and goes, a running visit is said everywhere, kill -9 loses nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.services.outcome import Topic
from desktop_app.services.visit_values import StopDraft, VisitDraft
from desktop_app.ui.page import Destination
from desktop_app.ui.papers import PaperDialog
from desktop_app.ui.shell.unlock import Unlock
from desktop_app.ui.theme import theme_source
from tests.factories import AREA, PASSPHRASE, TOWN
from tests.journeys.service import ALT, CTRL, Person, Service, open_service
from tests.ui.visit_mode.evening import CODE

ROOT = Path(__file__).parents[3]
STREETS = ("rue des Lilas", "place du Marché", "allée du Moulin")


@pytest.fixture
def service(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with open_service(qapp, tmp_path, monkeypatch) as made:
        yield made
    theme_source().set(visit=False, mode="light", scale=100)


def prepare(person: Person) -> str:
    """A visit of three stops, now."""
    at = person.computer.clock.now().isoformat(timespec="seconds").replace("+00:00", "Z")
    stops = tuple(StopDraft(place={"town": TOWN, "neighbourhood": AREA, "address": street}) for street in STREETS)
    values = {"kind": "neighbourhood_visit", "title": "Visite des Coteaux", "neighbourhoods": [AREA], "starts_at": at}
    visit = person.cases.visits.prepare(VisitDraft(values, stops)).value
    person.view.hub.announce((Topic.VISITS,))
    person.settle()
    return str(visit)


def begin(person: Person, visit: str) -> None:
    person.go("visit_mode", record=visit)
    person.type(CODE)
    person.type(CODE)


def test_the_whole_window_is_given_and_the_frame_comes_back(service: Service) -> None:
    person = service.person("Camille")
    begin(person, prepare(person))
    view = person.view
    assert not any(part.isVisible() for part in (view.rail, view.top, view.bottom, view.notices))
    assert theme_source().theme.visit
    person.press(Qt.Key.Key_Escape)
    assert view.rail.isVisible() and view.top.isVisible() and view.bottom.isVisible()
    assert not theme_source().theme.visit
    assert view.notices.shown("visit") is not None and view.notices.isVisible()


def test_f9_comes_back_to_the_stop_where_the_walk_stands_and_leaves_again(service: Service) -> None:
    person = service.person("Camille")
    visit = prepare(person)
    begin(person, visit)
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_F9)
    assert person.page.code == "today"
    person.press(Qt.Key.Key_F9)
    assert person.page.code == "visit_mode"
    assert person.page.walk.shown == person.cases.visits.view(visit).stops[1].record.id
    assert person.page.header.where.text() == "Arrêt 2 sur 3"


def test_an_encounter_noted_at_a_stop_is_kept_with_it_and_comes_back_to_the_walk(service: Service) -> None:
    person = service.person("Camille")
    visit = prepare(person)
    begin(person, visit)
    person.page.walk.reading.encounter.click()
    person.settle()
    assert person.page.code == "encounter_form"
    person.type("Le hall est sombre")
    person.page.view.theme.set_value("lighting")
    person.press(Qt.Key.Key_Return, CTRL)
    assert person.page.code == "visit_mode"
    assert [stop.encounters for stop in person.cases.visits.view(visit).stops] == [1, 0, 0]


def test_behind_the_lock_no_page_opens_and_nothing_is_taken_back(service: Service) -> None:
    person = service.person("Camille")
    visit = prepare(person)
    begin(person, visit)
    person.type("1")
    person.press(Qt.Key.Key_L, CTRL)
    page = person.page
    assert page.locked()
    for key, modifier in ((Qt.Key.Key_1, ALT), (Qt.Key.Key_K, CTRL), (Qt.Key.Key_N, CTRL), (Qt.Key.Key_Z, CTRL), (Qt.Key.Key_F9, ALT)):
        person.press(key, modifier)
        assert person.page is page, key
    person.press(Qt.Key.Key_F9)
    person.press(Qt.Key.Key_Escape)
    assert person.page is page and page.locked()
    assert not person.view.toast.isVisible()
    assert person.cases.visits.view(visit).stops[0].record["themes"]
    person.type(CODE)
    assert not page.locked()


def test_five_wrong_codes_close_the_notebook_which_asks_for_its_phrase(service: Service) -> None:
    person = service.person("Camille")
    visit = prepare(person)
    begin(person, visit)
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_L, CTRL)
    for _try in range(5):
        person.type("739158")
    screen = person.window.centralWidget()
    assert isinstance(screen, Unlock)
    assert not theme_source().theme.visit
    screen.phrase.set_text(PASSPHRASE)
    screen.open_button.click()
    person.settle()
    person.opened = person.view.opened
    assert person.page.code == "visit_mode"
    person.page.screens.choose.without.click()
    person.settle()
    assert person.page.walk.shown == person.cases.visits.view(visit).stops[1].record.id


def test_the_notice_goes_with_the_end_of_the_visit(service: Service) -> None:
    person = service.person("Camille")
    visit = prepare(person)
    begin(person, visit)
    person.page.walk.show_end()
    person.press(Qt.Key.Key_Return, CTRL)
    assert person.cases.visits.view(visit).state == "closed"
    person.press(Qt.Key.Key_Escape)
    assert person.view.notices.shown("visit") is None


WALKER = """
import os, sys
from pathlib import Path
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.journeys.service import CTRL, open_service
from tests.ui.visit_mode.test_in_the_window import begin, prepare

app = QApplication([])
with pytest.MonkeyPatch.context() as patch, open_service(app, Path(sys.argv[1]), patch) as service:
    person = service.person("Camille")
    visit = prepare(person)
    begin(person, visit)
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_N)
    person.type("La porte ferme mal")
    person.press(Qt.Key.Key_Return, CTRL)
    person.type("1")
    print("ready", flush=True)
    sys.stdin.readline()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is a Unix word; Windows has no such signal")
def test_a_visit_killed_in_the_middle_goes_on_at_the_same_stop_with_all_that_was_noted(service: Service, tmp_path: Path) -> None:
    folder = tmp_path / "evening"
    folder.mkdir()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WALKER, str(folder)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True
    ) as walker:
        assert walker.stdout is not None and walker.stderr is not None
        said = walker.stdout.readline().strip()
        os.kill(walker.pid, signal.SIGKILL)
        trouble = walker.stderr.read()
    assert said == "ready", trouble
    service.folder = folder
    computer = service.computer("Camille")
    (workspace,) = computer.workspaces()
    opened = computer.unlock(workspace.name, PASSPHRASE, "fr")
    person = service.sit_at("Camille", computer, opened)
    assert person.view.notices.shown("visit") is not None
    person.press(Qt.Key.Key_F9)
    assert person.page.screens.currentWidget() is person.page.screens.choose
    person.type(CODE)
    person.type(CODE)
    stop = person.page.stop()
    assert (stop.number, stop.record["themes"] is not None) == (2, True)
    assert stop.record["observation"].endswith("La porte ferme mal")
    assert person.page.header.where.text() == "Arrêt 2 sur 3"


def test_without_a_visit_today_visit_mode_says_so_and_leads_to_the_visits(service: Service) -> None:
    person = service.person("Camille")
    person.press(Qt.Key.Key_F9)
    assert "Aucune visite" in person.page.screens.state.accessibleName()
    person.page.screens.state.button.click()
    person.settle()
    assert person.page.code == "visits"


def test_two_visits_the_same_evening_are_offered_both(service: Service) -> None:
    person = service.person("Camille")
    first, second = prepare(person), prepare(person)
    person.press(Qt.Key.Key_F9)
    assert person.page.screens.currentWidget() is person.page.screens._ready
    person.page.screens.start_asked.emit(second)
    person.settle()
    assert person.page.place() == Destination("visit_mode", record=second)
    assert first != second


def test_the_decisions_can_be_printed_and_the_lock_hides_the_paper_too(service: Service) -> None:
    person = service.person("Camille")
    visit = prepare(person)
    begin(person, visit)
    person.cases.visits.decide(visit, "", "Ouvrir le square", "agent")
    person.page.walk.show_end()
    person.page.walk.end.print.click()
    person.settle()
    assert isinstance(QApplication.activeModalWidget(), PaperDialog)
    person.page.lock_itself()
    person.settle()
    assert QApplication.activeModalWidget() is None
    assert person.page.locked()
