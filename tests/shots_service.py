"""A small service to take pictures of: a supervisor who answers as central, agents and their files, a disagreement, a revoked laptop."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.sync.transports.file import sealed_files
from desktop_app.ui.page import Destination
from tests.fakes import never, no_progress
from tests.journeys.service import Person, Service

NOTES = ("Lampe du hall", "Encombrants devant le 12", "Local à vélos fermé", "Bancs du square", "Ascenseur en panne")
Shoot = Callable[[Person, str], Iterator[str]]


def service_pictures(app: QApplication, folder: Path, language: str, day: datetime, shoot: Shoot) -> Iterator[str]:
    """Every page of the exchange, with data; `shoot(person, name)` takes the pictures of what stands on the screen."""
    service = Service(app, folder, language=language)
    service.clock.set(day)
    try:
        yield from _pictures(service, shoot)
    finally:
        for person in tuple(service.people):
            service.close(person)


def _pictures(service: Service, shoot: Shoot) -> Iterator[str]:
    agent = service.person("Nadia")
    _noted(service, agent, 3)
    agent.go("synchronisation")
    yield from shoot(agent, "synchronisation-alone")
    agent.go("settings", tab="service")
    yield from shoot(agent, "settings-service-alone")
    chief = service.person("Paule", "supervisor")
    chief.go("devices")
    yield from shoot(chief, "devices-none")
    others = [service.person(name) for name in ("Karim", "Sophie", "Yanis", "Lina")]
    for one in (agent, *others):
        service.admit(chief, one)
    shared = _exchanged(service, chief, agent, others)
    yield from _of_the_agent(service, agent, shoot)
    yield from _of_the_supervisor(service, chief, agent, others, shared, shoot)


def _noted(service: Service, person: Person, count: int) -> list[str]:
    return [person.write(NOTES[number % len(NOTES)]) for number in range(count)]


def _exchanged(service: Service, chief: Person, agent: Person, others: list[Person]) -> str:
    """Everybody has exchanged once; two have changed the same note since."""
    shared = agent.write("Lampe du hall, bâtiment B")
    _by_stick(service, chief, agent, *others)
    _by_stick(service, chief, agent, *others)
    service.clock.advance(minutes=12)
    agent.correct(shared, note="La lampe du hall ne marche plus, bâtiment B")
    service.clock.advance(minutes=8)
    others[0].correct(shared, note="Lampe du hall réparée hier")
    for number, one in enumerate(others, start=2):
        _noted(service, one, number)
    return shared


def _by_stick(service: Service, chief: Person, *agents: Person) -> None:
    for one in agents:
        one.cases.synchronise.send_to(service.stick, no_progress, never)
    exchange = chief.cases.synchronise
    exchange.take(exchange.preview([service.stick], no_progress, never), service.stick, no_progress, never)
    for one in agents:
        one.cases.synchronise.take(one.cases.synchronise.preview([service.stick], no_progress, never), None, no_progress, never)
    for path in service.stick.iterdir():
        path.unlink()


def _of_the_agent(service: Service, agent: Person, shoot: Shoot) -> Iterator[str]:
    agent.cases.synchronise.set_ways("https://carnet.villeneuve.example", "")
    agent.cases.synchronise.send_to(service.stick, no_progress, never)
    _noted(service, agent, 4)
    service.refresh(agent)
    agent.go("synchronisation")
    yield from shoot(agent, "synchronisation-agent")
    agent.page.leaving.setFocus()
    agent.go("settings", tab="service")
    yield from shoot(agent, "settings-service")


def _of_the_supervisor(service: Service, chief: Person, agent: Person, others: list[Person], shared: str, shoot: Shoot) -> Iterator[str]:
    revoked, cut = others[3], others[2]
    chief.go("conflicts")
    yield from shoot(chief, "conflicts-none")
    chief.go("desk")
    yield from shoot(chief, "desk-empty")
    for one in others:
        one.cases.synchronise.send_to(service.stick, no_progress, never)
    for path in sealed_files(service.stick):
        if cut.device in path.name:
            path.write_bytes(path.read_bytes()[:-30])
    chief.cases.devices.revoke(revoked.device, "lost")
    service.refresh(chief)
    chief.view.navigate(Destination("desk", values={"files": [str(service.stick)]}))
    chief.settle()
    yield from shoot(chief, "desk-read")
    chief.page.apply()
    chief.settle()
    yield from shoot(chief, "desk-applied")
    chief.go("conflicts", record=shared)
    yield from shoot(chief, "conflicts")
    page = chief.go("devices", record=agent.device)
    yield from shoot(chief, "devices")
    newcomer = service.person("Sofia")
    request = service.folder / "demande-S4.carnet-demande"
    newcomer.cases.devices.request("Sofia", request)
    page.welcome()
    page._look(request)
    chief.settle()
    yield from shoot(chief, "devices-welcome")
    chief.go("synchronisation")
    yield from shoot(chief, "synchronisation-central")
