"""The authority on its papers, filled in on the settings page."""

from pathlib import Path

import pytest

from desktop_app.ui.features.settings.house import HouseCard
from desktop_app.ui.page import Destination
from tests.documents.samples import picture
from tests.ui.shell.conftest import Desk


@pytest.fixture
def card(begun, settle):
    """The settings page of a notebook just made, and its card."""
    desk = begun()
    desk.window.view().navigate(Destination("settings", tab="house"))
    settle(desk)
    return desk, desk.window.view().page().house


def keep(desk: Desk, card: HouseCard, settle) -> None:
    card.keep.setEnabled(True)
    card.keep.click()
    settle(desk)


def test_name_colour_and_telephone_stand_on_papers_from_then_on(card, settle) -> None:
    desk, house = card
    facts = desk.window.view().opened.use_cases.house
    assert facts.style().colour == "#0F5A63" and facts.style().authority
    house.name.set_text("Ville d’Exemple")
    house.colour.set_text("7a1f5c")
    house.public_phone.set_text("01 99 00 12 34")
    keep(desk, house, settle)
    assert (facts.style().authority, facts.style().colour) == ("Ville d’Exemple", "#7A1F5C")
    assert facts.read().public_phone == "01 99 00 12 34"


def test_a_colour_too_pale_is_said_under_its_field_and_nothing_is_kept(card, settle) -> None:
    desk, house = card
    house.name.set_text("Ville d’Exemple")
    house.colour.set_text("#ffff00")
    keep(desk, house, settle)
    assert "trop pâle" in house.colour.error and house.name.text() == "Ville d’Exemple"
    assert house.keep.isEnabled()
    assert desk.window.view().opened.use_cases.house.read().house_name == ""


def test_a_logo_is_shown_kept_and_taken_away(card, settle, tmp_path: Path) -> None:
    desk, house = card
    assert house.picture.isHidden() and house.remove.isHidden()
    (tmp_path / "logo.png").write_bytes(picture(size=(300, 120)))
    desk.pickers.file = tmp_path / "logo.png"
    house.choose.click()
    settle(desk)
    assert not house.picture.pixmap().isNull() and not house.remove.isHidden()
    assert desk.window.view().opened.use_cases.house.style().logo.startswith(b"\x89PNG")
    house.remove.click()
    settle(desk)
    assert desk.window.view().opened.use_cases.house.style().logo == b"" and house.picture.isHidden()


@pytest.mark.parametrize(("content", "said"), [(b"no picture", "PNG"), (b"", "PNG"), (picture(size=(400, 300))[:-30], "illisible")])
def test_a_file_that_is_no_logo_is_refused_with_a_sentence(card, settle, tmp_path: Path, content: bytes, said: str) -> None:
    desk, house = card
    (tmp_path / "logo.png").write_bytes(content)
    desk.pickers.file = tmp_path / "logo.png"
    house.choose.click()
    settle(desk)
    assert said in house.said.text() and not house.said.isHidden()
    assert desk.window.view().opened.use_cases.house.style().logo == b""
