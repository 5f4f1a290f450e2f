"""The deputy mayor's laptop during the walk, as a process of its own: it goes as far as the fifth stop, says so, and waits to be killed.

python -m tests.journeys.evening_walker HOME WORKSPACE NOW VISIT
"""

import sys
import time
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from tests.factories import PASSPHRASE
from tests.fakes import FakeClock
from tests.journeys.service import CTRL, Person, Service

CODE = "482915"
FIFTH = 4
READY = "at the fifth stop"


def main(home: Path, workspace: str, now: str, visit: str) -> None:
    app = QApplication([])
    clock = FakeClock(datetime.fromisoformat(now))
    computer = DeskComputer(Home(home), clock, kdf=KeyDerivation(64, 1, 1))
    folder = home.parent / f"{home.name}-on-the-way"
    folder.mkdir()
    service = Service(app, folder, clock)
    person = service.sit_at("Claire", computer, computer.unlock(workspace, PASSPHRASE, "fr"))
    walk(person, clock, visit)
    print(READY, flush=True)
    while True:
        QCoreApplication.processEvents()
        time.sleep(0.01)


def walk(person: Person, clock: FakeClock, visit: str) -> None:
    """Two promises, a note at each stop, the fourth stop passed by, a note begun at the fifth."""
    enter(person, visit)
    stops = person.cases.visits.view(visit).stops
    promise(person, "Ouvrir le portail le soir")
    for place in range(1, FIFTH + 1):
        clock.advance(minutes=9)
        person.press(Qt.Key.Key_Right)
        if place == 1:
            promise(person, "Remettre la lampe du hall")
        if place == 3:
            person.cases.visits.skip(stops[place].record.id, "grille close")
        else:
            note(person, f"vu au point {place + 1}")
    clock.advance(seconds=10)
    person.type("n")
    person.type("la pluie commence")
    person.page.put_away()
    person.settle()


def enter(person: Person, visit: str) -> None:
    """Visit mode, its code chosen twice."""
    person.go("visit_mode", record=visit)
    person.type(CODE)
    person.type(CODE)
    assert person.cases.visits.view(visit).state == "running"


def note(person: Person, text: str) -> None:
    person.type("n")
    person.type(text)
    person.press(Qt.Key.Key_Return, CTRL)


def promise(person: Person, text: str) -> None:
    person.type("p")
    person.type(text)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Return, CTRL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:5])
