"""Journey 3: three hours, twenty-two people, two laptops without a network. No name in the queue; the sums are kept, the lists merge."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.domain.change import Change
from desktop_app.services.ports import Filter
from desktop_app.sync.transports.file import sealed_files
from tests.journeys.service import CTRL, Person, Service

KEYS_AT_MOST = 12
"""Keys of one entry beside its text: at four keys a second and four letters a second, well under a minute."""


def open_desk(person: Person) -> Any:
    page = person.go("drop_in")
    person.focus(page.closed.where.entry)
    person.type("12 rue des lilas")
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return, CTRL)
    assert page._board.visit is not None
    return page


def receive(person: Person, need: str, arrows: int) -> int:
    """Call the next one, note what was heard, keep it; how many keys that took beside the text."""
    person.press(Qt.Key.Key_F4)
    person.type(need)
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_Space)
    for _ in range(arrows):
        person.press(Qt.Key.Key_Right)
    person.press(Qt.Key.Key_Return, CTRL)
    return 4 + arrows


def run_desk(person: Person, service: Service, come: int, leave: int) -> None:
    page = open_desk(person)
    for _ in range(come):
        person.press(Qt.Key.Key_F2)
    for number in range(come - leave + 1, come + 1):
        page.queue.gave_up.emit(number)
        person.settle()
    for turn in range(come - leave):
        service.clock.advance(minutes=4)
        assert receive(person, f"hall sombre {turn}", turn % 2) <= KEYS_AT_MOST
    page.close_desk()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.accept()
    person.settle()
    assert page._board.visit is None


def written(person: Person) -> list[Change]:
    """What this laptop wrote at its desk, as it would leave."""
    reading = person.cases.session.reading
    ids = [one.id for kind in ("visit", "encounter") for one in reading.page(kind, Filter(), 100).records]
    return [change for id in ids for change in reading.changes(id)]


def carry(service: Service, chief: Person, agents: tuple[Person, ...]) -> None:
    """Each agent's file to the supervisor's desk by the stick, and its answer back, all by the windows."""
    for agent in agents:
        before = set(sealed_files(service.stick))
        agent.go("synchronisation")
        agent.dialogs.chosen = service.stick
        agent.press(Qt.Key.Key_E, CTRL)
        (file,) = set(sealed_files(service.stick)) - before
        chief.drop(file)
        chief.press(Qt.Key.Key_Return, CTRL)
        (answer,) = {path for path in service.stick.glob("*-reply.carnet") if path not in before}
        agent.drop(answer)
        agent.press(Qt.Key.Key_Return, CTRL)


def seen(person: Person) -> tuple[Any, ...]:
    """The list and the sums as this computer has them."""
    found = person.cases.session.reading.page("encounter", Filter(), 100).records
    board = person.cases.drop_in.board()
    return tuple(sorted((one.id, one["note"], one["visit"]) for one in found)), board.total, len(board.desks)


def test_two_laptops_receive_eighteen_of_twenty_two_and_merge_to_one_list(service: Service) -> None:
    chief, camille, ali = service.person("Paule", "supervisor"), service.person("Camille"), service.person("Ali")
    for agent in (camille, ali):
        service.admit(chief, agent)
    run_desk(camille, service, come=12, leave=2)
    run_desk(ali, service, come=10, leave=2)
    assert (len(camille.encounters()), len(ali.encounters())) == (10, 8)

    carry(service, chief, (camille, ali))
    encounters, total, desks = seen(chief)
    assert len(encounters) == 18 and desks == 2
    assert not chief.cases.session.reading.disputed(10)
    assert (total.served, total.gave_up, total.waiting, total.came) == (18, 4, 0, 22)
    assert total.longest_wait_min >= 32
    carry(service, chief, (ali, camille))  # in the other order, and a second time: nothing is counted twice
    assert seen(chief) == (encounters, total, desks)
    for agent in (camille, ali):
        assert seen(agent) == (encounters, total, desks), agent.name

    page = camille.go("drop_in")
    words = " ".join(label.text() for label in page.closed.day.findChildren(QLabel))
    assert "18" in words and "22" not in words, "the day of both desks stands below, theirs together"
    for person in (camille, ali):
        mine = [one for one in person.cases.session.reading.page("visit", Filter(), 5).records if one.device == person.device]
        assert [one["served"] + one["gave_up"] for one in mine] in ([12], [10])
        assert person.cases.session.reading.meta("desk_queue") == ""  # the numbers are gone
        assert not any("ticket" in str(change.settings) for change in written(person))


def test_a_queue_survives_the_window_and_is_forgotten_in_the_morning_with_its_sums_kept(service: Service) -> None:
    camille = service.person("Camille")
    page = open_desk(camille)
    for _ in range(3):
        camille.press(Qt.Key.Key_F2)
    camille.press(Qt.Key.Key_F4)
    camille.go("today")
    assert camille.cases.drop_in.board().sums.came == 3
    visit = page._board.visit.id
    service.clock.advance(days=1)
    page._first = True  # as when the program is opened the next day
    camille.go("drop_in")
    camille.settle()
    assert page._board.visit is None
    record = camille.cases.session.reading.get(visit)
    assert (record["served"], record["gave_up"]) == (1, 2) and record.computed["state"] == "closed"


def test_an_entry_without_theme_says_so_in_place_and_nothing_typed_is_lost(service: Service) -> None:
    camille = service.person("Camille")
    page = open_desk(camille)
    camille.focus(page.entry.need.entry)
    camille.type("hall noir")
    camille.press(Qt.Key.Key_Return, CTRL)
    assert not page.entry._theme_trouble.isHidden() and page.entry.need.text() == "hall noir"
    page.entry.theme.set_value("lighting")
    page.entry.slip.set_text("K7-0412")
    camille.focus(page.entry.need.entry)
    camille.press(Qt.Key.Key_Return, CTRL)
    assert page.entry.due.error and not camille.encounters()
    page.entry.due.set_day(service.clock.now().date().replace(month=12))
    camille.press(Qt.Key.Key_Return, CTRL)
    assert page.entry.trouble.text() and not camille.encounters()  # no such slip here
    page.entry.slip.set_text("")
    camille.press(Qt.Key.Key_Return, CTRL)
    assert len(camille.encounters()) == 1 and page.entry.is_empty()
