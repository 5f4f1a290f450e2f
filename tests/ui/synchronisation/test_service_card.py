"""Settings, "Mon service": what this computer is, asking to join, coming in with a card, the ways."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import CardForAnother, InvalidField
from desktop_app.services.outcome import Topic
from desktop_app.services.synchronise import Ways
from desktop_app.ui.features.settings.service import ServiceCard
from tests.ui.synchronisation.conftest import Sends
from tests.ui.synchronisation.fakes import PRINT, FakeExchange


@pytest.fixture
def make_card(make_sends):
    """`make_card(state)` shows the card alone."""

    def make(state: str = "alone", exchange: FakeExchange | None = None) -> tuple[Sends, ServiceCard]:
        sends = make_sends(exchange or FakeExchange(by=Ways(state)))
        sends.devices.me = replace(sends.devices.me, state=state, roster_version=2)
        card = ServiceCard(sends.scene.context)
        sends.scene.window.setCentralWidget(card)
        sends.scene.window.resize(560, 700)
        sends.scene.window.show()
        card.refresh()
        sends.settle()
        return sends, card

    return make


@pytest.mark.parametrize(
    ("state", "said", "joins", "has_ways"),
    [
        ("alone", "Pas encore de service", True, False),
        ("enrolled", "Dans le service, poste K7", False, True),
        ("central", "Ce poste tient lieu de service", False, True),
        ("revoked", "Retiré de la liste", True, False),
        ("demonstration", "Démonstration", False, False),
    ],
)
def test_the_card_says_what_this_computer_is(make_card, state: str, said: str, joins: bool, has_ways: bool) -> None:
    _sends, card = make_card(state)
    assert card.state.accessibleName().startswith(said)
    assert (card.joining.isVisible(), card.ways.isVisible()) == (joins, has_ways)
    assert card.fingerprint.isVisible() is (state != "demonstration")


def test_a_request_is_written_where_asked_and_its_fingerprint_is_to_be_read(make_card, tmp_path: Path) -> None:
    sends, card = make_card()
    assert card.person.text() == "Nadia"
    sends.pickers.saved = tmp_path / "ici"
    card.ask.click()
    sends.settle()
    assert sends.devices.asked == [("request", "Nadia ici.carnet-demande")]
    assert sends.pickers.offered == "demande-K7.carnet-demande"  # nobody's name in a file's name
    assert PRINT in card._said.accessibleName()


def test_a_request_without_a_name_is_not_written(make_card, tmp_path: Path) -> None:
    sends, card = make_card()
    sends.pickers.saved = tmp_path / "ici"
    card.person.set_text("")
    card.ask.click()
    sends.settle()
    assert card.person.error and sends.devices.asked == []


def test_a_card_brings_the_computer_into_the_service(make_card) -> None:
    sends, card = make_card()
    told: list[object] = []
    sends.scene.context.hub.changed.connect(told.append)
    sends.pickers.file = Path("/media/CLE/carte-K7.carnet-carte")
    card.card.click()
    sends.settle()
    assert sends.devices.asked == [("join", "carte-K7.carnet-carte")]
    assert card.state.accessibleName().startswith("Dans le service") and card.ways.isVisible()
    assert Topic.EXCHANGE in told  # the runner then exchanges by itself


def test_a_card_of_another_computer_is_refused_in_plain_words(make_card) -> None:
    sends, card = make_card()
    sends.devices.raises = CardForAnother()
    sends.pickers.file = Path("/media/CLE/carte.carnet-carte")
    card.card.click()
    sends.settle()
    assert card._said.isVisible() and card._said.accessibleName()
    assert card.state.accessibleName().startswith("Pas encore") and card.card.isEnabled()


def test_the_ways_are_kept_and_a_wrong_address_is_said_under_its_field(make_card, tmp_path: Path) -> None:
    sends, card = make_card("enrolled", FakeExchange(by=Ways("enrolled", "https://avant.example")))
    assert card.server.text() == "https://avant.example"
    card.server.set_text("https://carnet.ville.example")
    sends.pickers.chosen_folder = tmp_path
    card.choose.click()
    sends.settle()
    assert sends.exchange.asked == [("ways", f"https://carnet.ville.example {tmp_path}")]
    sends.exchange.raises = InvalidField("server", "url", "carnet")
    card.server.set_text("carnet")
    QTest.keyClick(card.server.entry, "\r")
    sends.settle()
    assert card.server.error
    assert QApplication.focusWidget() is card.server.entry


def test_coming_for_the_card_gives_the_focus_to_its_first_control(make_card, qtbot) -> None:
    _sends, card = make_card()
    card.focus_when_known()
    with qtbot.waitSignal(card.reached):
        card.refresh()
    assert QApplication.focusWidget() is card.person.entry
