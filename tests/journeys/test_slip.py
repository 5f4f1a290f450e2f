"""Journey 11: a woman without a name, a hall lamp, a slip. Each of those who answer her sits at a window of their own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt

from desktop_app.domain.kinds import KINDS
from desktop_app.services.papers import Asked, make_paper
from desktop_app.services.ports import Filter
from desktop_app.ui.features.slips.lookup import SlipLookupPage
from tests.fakes import never, no_progress
from tests.journeys.service import ALT, CTRL, Person, Service

STRANGER = "Zoubida"
"""She never says it, and nobody ever writes it: what is looked for everywhere at the end."""


def day(service: Service, month: int, number: int) -> None:
    service.clock.set(datetime(2026, month, number, 9, 30, tzinfo=UTC))


def round_of(service: Service, chief: Person, *people: Person) -> None:
    """Everybody's files go to the supervisor's desk, and what comes of them goes back."""
    for person in (*people, *people):
        person.cases.synchronise.send_to(service.stick, no_progress, never)
        previews = chief.cases.synchronise.preview([service.stick], no_progress, never)
        chief.cases.synchronise.take(previews, service.stick, no_progress, never)
        person.cases.synchronise.exchange(str(service.stick), no_progress, never)
    from desktop_app.services.outcome import Topic

    for person in (chief, *people):
        person.view.hub.announce(tuple(Topic))
        person.settle()


def look_up(reception: Person, number: str, code: str) -> tuple[str, ...]:
    """Reception types what the caller says; the sentences on screen."""
    page: Any = reception.go("slip_lookup")
    page.clear()
    reception.focus(page.number.entry)
    reception.type(number.lower())
    reception.press(Qt.Key.Key_Return)
    reception.type(code.lower())
    reception.press(Qt.Key.Key_Return)
    assert page.opened.isVisible(), page.news.accessibleName()
    return tuple(text.replace("\u00a0", " ") for text in page.opened.texts())


def everything(person: Person) -> str:
    """All that a laptop holds, as text: records, hidden ones, and the log behind them."""
    reading = person.cases.session.reading
    said = []
    for kind in KINDS:
        for hidden in (False, True):
            records = reading.page(kind, Filter(hidden=hidden), 500).records
            said += [str(record.values) for record in records]
            said += [str(change.settings) for record in records for change in reading.changes(record.id)]
    return "\n".join(said)


def test_the_slip_of_somebody_without_a_name(service: Service) -> None:
    day(service, 11, 2)
    chief, agent = service.person("Paule", "supervisor"), service.person("Ali")
    reception = service.person("Accueil", "reception")
    service.admit(chief, agent)
    service.admit(chief, reception, "reception")

    # The pad, and what its paper says.
    agent.cases.slips.print_pad()
    pad = agent.cases.slips.pads()[0].pad
    paper = make_paper("slips", agent.cases, agent.view.context.wording, Asked(record=pad))
    assert "Votre nom n’est pas demandé." in str(paper)

    # On the second, in a hall: an encounter, a promise, a slip torn off. No name is asked.
    agent.press(Qt.Key.Key_N, CTRL)
    agent.type("La lampe du hall ne marche plus.")
    agent.press(Qt.Key.Key_Tab)
    agent.type("12 rue des l")
    agent.press(Qt.Key.Key_Return)
    agent.press(Qt.Key.Key_Tab)
    agent.type("eclai")
    agent.press(Qt.Key.Key_Return)
    agent.press(Qt.Key.Key_P, ALT)
    box = agent.page.promises.boxes[0] if hasattr(agent.page, "promises") else agent.page.view.promises.boxes[0]
    agent.focus(box.slip.entry)
    agent.press(Qt.Key.Key_Down)
    number = box.slip.text()
    assert number == pad
    agent.press(Qt.Key.Key_Return, CTRL)
    slip = agent.cases.slips.find(number)[0]
    assert slip.state == "given" and slip.commitment
    commitment = slip.commitment

    # Handed to the landlord on the third, reminded on the eighteenth.
    day(service, 11, 3)
    agent.cases.commitments.act(commitment, {"type": "transferred"})
    day(service, 11, 18)
    agent.cases.commitments.act(commitment, {"type": "reminded"})

    # She calls the switchboard.
    day(service, 11, 20)
    round_of(service, chief, agent, reception)
    said = look_up(reception, number, slip.code)
    assert any("Transmise le 3 novembre" in text for text in said) and any("Relance faite le 18 novembre" in text for text in said)
    assert {entry.code for entry in navigation_of(reception)} == {"slip_lookup", "synchronisation", "settings"}

    # The landlord says that it is done; a week later she calls again: it is not.
    day(service, 11, 24)
    agent.cases.commitments.act(commitment, {"type": "done", "evidence": "declared"})
    agent.cases.commitments.act(commitment, {"type": "told", "channel": "notice", "result": "notice"})
    assert agent.cases.session.reading.get(commitment).computed["state"] == "closed"
    day(service, 12, 1)
    round_of(service, chief, agent, reception)
    assert any("Déclaré fait par l’organisme le 24 novembre" in text for text in look_up(reception, number, slip.code))
    page: Any = reception.page
    assert isinstance(page, SlipLookupPage)
    reception.press(Qt.Key.Key_F, ALT)
    assert any("Ce n’est pas fait" in text for text in page.opened.texts())

    # Her word is the first thing that the owner sees, and confirms by one key.
    round_of(service, chief, reception, agent)
    today: Any = agent.go("today")
    assert today.notes.isVisible() and today.first_focus() is today.notes.rows[0]
    today.notes.rows[0].acted.emit()
    agent.settle()
    held = agent.cases.session.reading.get(commitment)
    assert held.computed["state"] == "open" and held.computed["reopened"] == 1

    # Repaired for good, seen by the agent; a notice in the hall tells everybody, for nobody left a name.
    day(service, 12, 10)
    agent.cases.commitments.act(commitment, {"type": "done", "evidence": "seen_by_agent"})
    notice = make_paper("notice", agent.cases, agent.view.context.wording, Asked(record=commitment))
    assert notice.public and STRANGER not in str(notice)
    agent.cases.commitments.act(commitment, {"type": "told", "channel": "notice", "result": "notice"})
    round_of(service, chief, agent, reception)
    said = look_up(reception, number, slip.code)
    dates = ("2 novembre", "3 novembre", "18 novembre", "24 novembre", "1er décembre", "10 décembre")
    assert all(any(one in text for text in said) for one in dates), said
    assert said[0] == "Plus rien à faire."

    # Nobody's name, on any laptop; and reception holds slips alone.
    assert not any(STRANGER in everything(person) for person in (chief, agent, reception))
    assert not agent.cases.session.reading.counts("kind").get("resident", 0)
    for kind in ("encounter", "commitment", "step", "waiting"):
        assert not reception.cases.session.reading.page(kind, Filter(), 1).records


def navigation_of(person: Person) -> list[Any]:
    from desktop_app.ui.shell import navigation

    main, more, last = navigation.rail_entries(person.cases.session.author.role)
    return [*main, *more, *last]
