"""The two agreements of the public pages of slips, and the pages written, from the settings."""

from pathlib import Path

import pytest

from desktop_app.services.house import House
from desktop_app.services.public_agreements import MARK as AGREED
from desktop_app.ui.features.settings.public_pages import PublicPagesCard
from desktop_app.ui.page import Destination
from tests.factories import make_change, make_commitment, make_encounter
from tests.ui.shell.conftest import Desk

DPO = "0190b3a0-0000-7000-8000-0000000000dd"


@pytest.fixture
def card(begun, settle):
    """`card(role)`: the settings page of a notebook just made by that role."""

    def make(role: str = "supervisor") -> tuple[Desk, PublicPagesCard]:
        desk = begun(role)
        desk.window.view().navigate(Destination("settings", tab="public"))
        settle(desk)
        return desk, desk.window.view().page().public_pages

    return make


def cases(desk: Desk):
    return desk.window.view().opened.use_cases


def dpo_agrees(desk: Desk) -> None:
    """The agreement of the DPO as it arrives by the exchange."""
    lines = [
        make_change(DPO, "person", {"name": "Dominique", "role": "dpo", "ref": "U26-DDD-001"}, by=DPO),
        make_change(DPO, "person", {AGREED: True}, name="00000000000000dd", by=DPO, seq=2),
    ]
    with desk.window.view().opened.store.work() as work:
        work.take(lines)
        work.commit()


def slip_in_a_hand(desk: Desk) -> None:
    slips = cases(desk).slips
    slips.print_pad()
    session = cases(desk).session
    territory = session.territory()
    town = next(iter(territory.towns))
    theme = next(code for code in territory.themes if not territory.themes[code]["sensitive"])
    encounter = make_encounter(session, main_theme=theme, place={"town": town, "address": "12 rue des Lilas, bât. B"}).id
    slips.give(slips.next_free(), make_commitment(session, encounter=encounter).id)


@pytest.mark.parametrize("role", ["agent", "elected"])
def test_only_the_two_who_may_agree_see_the_card(card, role: str) -> None:
    _desk, public = card(role)
    assert public.isHidden()


def test_all_is_off_until_both_agree_and_the_missing_one_is_named(card, settle) -> None:
    desk, public = card()
    assert not public.isHidden() and not public.mine.isChecked() and not public.publish.isEnabled()
    assert "Délégué" in public.standing.accessibleName() and "responsable" in public.standing.accessibleName().lower()
    public.mine.click()
    settle(desk)
    assert public.mine.isChecked() and not public.publish.isEnabled()
    assert [one.role for one in cases(desk).agreements.standing().agreements] == ["supervisor"]
    dpo_agrees(desk)
    public.refresh()
    settle(desk)
    assert public.publish.isEnabled()
    public.mine.click()
    settle(desk)
    assert not public.mine.isChecked() and not public.publish.isEnabled()


def test_an_address_that_is_not_one_is_said_under_its_field_and_nothing_is_agreed(card, settle) -> None:
    desk, public = card()
    public.address.set_text("talons")
    public.mine.click()
    settle(desk)
    assert public.address.error and not public.mine.isChecked()
    assert not cases(desk).agreements.standing().agreements


def test_pages_are_written_where_one_chooses_told_and_taken_away(card, settle, tmp_path: Path) -> None:
    desk, public = card()
    public.address.set_text("https://talons.exemple.invalid")
    public.mine.click()
    settle(desk)
    dpo_agrees(desk)
    slip_in_a_hand(desk)
    public.refresh()
    settle(desk)
    desk.pickers.chosen_folder = tmp_path / "www"
    public.publish.click()
    settle(desk)
    assert len(list((tmp_path / "www").glob("??????????????????????????.html"))) == 1
    assert "1 page" in public.said.accessibleName() and str(tmp_path / "www") in public.where.text()
    public.open_folder.click()
    assert desk.pickers.shown == [tmp_path / "www"]
    public.remove.click()
    settle(desk)
    assert not list((tmp_path / "www").glob("*.html"))


def test_a_folder_that_holds_something_else_is_refused_in_words(card, settle, tmp_path: Path) -> None:
    desk, public = card()
    public.mine.click()
    settle(desk)
    dpo_agrees(desk)
    public.refresh()
    settle(desk)
    (tmp_path / "photo.jpg").write_bytes(b"x")
    desk.pickers.chosen_folder = tmp_path
    public.publish.click()
    settle(desk)
    assert "autre chose" in public.said.accessibleName() and public.publish.isEnabled()
    assert {path.name for path in tmp_path.iterdir()} >= {"photo.jpg"} and not list(tmp_path.glob("*.html"))


def test_the_neutral_period_is_said_from_the_day_of_the_election(card, settle) -> None:
    desk, public = card()
    assert public.neutral.isHidden()
    for vote, words in (("2027-01-17", "jusqu’au"), ("2032-03-14", "du 1er")):
        cases(desk).house.write(House(election_on=vote))
        public.refresh()
        settle(desk)
        assert not public.neutral.isHidden() and words in public.neutral.accessibleName(), public.neutral.accessibleName()
