"""The settings page on a real notebook."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.errors import WrongPassphrase
from desktop_app.services.notebook import Difference, Verified
from desktop_app.ui.features.settings.page import SettingsPage
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.first_run import FirstRun
from desktop_app.ui.theme import theme_source
from tests.ui.shell.conftest import PHRASE, Desk


@pytest.fixture
def settings(begun, settle):
    """`settings()` opens the page and returns the desk and the page."""

    def open_page(tab: str = "") -> tuple[Desk, SettingsPage]:
        desk = begun()
        desk.window.view().navigate(Destination("settings", tab=tab))
        settle(desk)
        page = desk.window.view().page()
        assert isinstance(page, SettingsPage)
        return desk, page

    return open_page


def test_theme_and_size_hold_at_once_and_are_remembered(settings, settle) -> None:
    desk, page = settings()
    page.appearance.theme.buttons()[2].click()
    assert theme_source().theme.dark
    sizes = page.appearance.text_size.entry
    sizes.setCurrentIndex(sizes.findData(150))
    sizes.activated.emit(sizes.currentIndex())
    assert theme_source().theme.scale == 150
    settle(desk)
    assert {"theme": "dark", "scale": 150}.items() <= desk.computer.settings().items()


def test_the_zoom_keys_are_followed(settings) -> None:
    _desk, page = settings()
    theme_source().set(scale=175)
    assert page.appearance.text_size.value() == 175


def test_the_language_changes_at_once_and_one_stays_where_one_was(settings, settle) -> None:
    desk, _page = settings()
    desk.window.set_language("en")
    settle(desk)
    page = desk.window.view().page()
    assert page.title() == "Settings and help"
    assert page.appearance.language.value() == "en"
    assert desk.computer.settings()["language"] == "en"
    assert desk.window.view().rail.entries()[0].accessibleName().startswith("Today")


def test_a_backup_now_is_written_where_asked_and_its_age_is_said(settings, settle, tmp_path) -> None:
    desk, page = settings("backup")
    assert page.backups._age.accessibleName().startswith("Aucune sauvegarde")
    desk.pickers.saved = tmp_path / "ici"
    page.backups.now.click()
    settle(desk)
    assert desk.computer.look(tmp_path / "ici.carnet-copie").readable
    assert "ici.carnet-copie" in page.backups._said.accessibleName()
    assert page.backups._age.accessibleName().startswith("Dernière sauvegarde\u00a0: aujourd’hui")
    desk.clock.pass_by(days=8)
    page.refresh()
    settle(desk)
    assert "Il y a 8 jours" in page.backups._age.accessibleName()


def test_a_backup_in_a_folder_that_is_not_there_says_why(settings, settle, tmp_path) -> None:
    desk, page = settings()
    (tmp_path / "file").write_text("x")
    desk.pickers.saved = tmp_path / "file" / "ici.carnet-copie"
    page.backups.now.click()
    settle(desk)
    assert page.backups._said.accessibleName() and page.backups.now.isEnabled()
    assert "faite" not in page.backups._said.accessibleName()


def test_daily_backups_go_to_the_folder_chosen(settings, settle, tmp_path) -> None:
    desk, page = settings()
    desk.pickers.chosen_folder = tmp_path / "cle"
    page.backups.choose.click()
    settle(desk)
    assert str(tmp_path / "cle") in page.backups._folder.text()
    page.backups.usual.click()
    settle(desk)
    assert "backups" in page.backups._folder.text() and page.backups.usual.isHidden()


def test_the_phrase_is_changed_only_with_the_present_one(settings, settle) -> None:
    desk, page = settings()
    card = page.security
    card.change.click()
    card.old.set_text("pas la bonne phrase")
    for field in (card.new.first, card.new.second):
        field.set_text("une nouvelle phrase secrete")
    card.confirm.click()
    settle(desk)
    assert card.old.error
    card.old.set_text(PHRASE)
    card.confirm.click()
    settle(desk)
    assert card._said.accessibleName().startswith("La phrase secrète est changée")
    assert card.old.text() == card.new.text() == ""
    desk.window.lock()
    settle(desk)
    with pytest.raises(WrongPassphrase):
        desk.computer.unlock("plaine-commune", PHRASE, "fr")
    desk.computer.close(desk.computer.unlock("plaine-commune", "une nouvelle phrase secrete", "fr"))


def test_a_new_sheet_replaces_the_former_one(settings, settle, tmp_path) -> None:
    desk, page = settings("sheet")
    card = page.security
    assert card.sheet_phrase.isVisible()
    card.sheet_phrase.set_text(PHRASE)
    card.make.click()
    settle(desk)
    groups = card.card._groups
    assert len(groups) == 6
    desk.pickers.saved = tmp_path / "feuille.pdf"
    card.card.save.click()
    settle(desk)
    card.card.box.click()
    assert card.card._groups == ()  # the code leaves the screen and the memory
    desk.window.lock()
    settle(desk)
    desk.computer.close(desk.computer.recover("plaine-commune", " ".join(groups), "une nouvelle phrase secrete", "fr"))


def test_a_sound_notebook_is_said_to_be_sound_with_what_was_read(settings, settle) -> None:
    desk, page = settings("check")
    assert QApplication.focusWidget() is page.checking.check
    QTest.keyClick(page.checking.check, Qt.Key.Key_Space)
    settle(desk)
    assert page.checking.result.accessibleName().startswith("Tout concorde Fiches relues")
    assert page.checking.repair.isHidden()


@pytest.mark.parametrize(
    ("what", "said", "repairs"),
    [("row_differs", "n’est pas montrée comme le dit l’historique", True), ("file_damaged", "reprenez une sauvegarde", False)],
)
def test_differences_are_said_in_plain_words(settings, settle, monkeypatch, what: str, said: str, repairs: bool) -> None:
    desk, page = settings()
    asked = []

    def verify(_self, _opened, repair, _progress, _cancelled) -> Verified:
        asked.append(repair)
        return Verified(10, 5, 0, () if repair else (Difference(what, "encounter", "x"),))

    monkeypatch.setattr(type(desk.computer), "verify", verify)
    page.checking.check.click()
    settle(desk)
    assert "1 différence trouvée" in page.checking.result.accessibleName()
    assert said in page.checking.result.accessibleName()
    assert page.checking.repair.isVisible() is repairs
    if repairs:
        page.checking.repair.click()
        settle(desk)
        assert asked == [False, True]
        assert page.checking.result.accessibleName().startswith("Réparé")


def test_single_letters_and_the_delay_are_remembered(settings, settle) -> None:
    desk, page = settings()
    page.keys.letters.click()
    page.security.delay.buttons()[2].click()
    settle(desk)
    assert {"single_keys": False, "lock_minutes": 20}.items() <= desk.computer.settings().items()


def test_the_folders_are_shown_and_licences_unroll(settings, settle) -> None:
    desk, page = settings("about")
    page.about.folder.click()
    page.about.logs.click()
    assert desk.pickers.shown == [desk.computer.home.path, desk.computer.about().log_folder]
    page.about.licences.click()
    settle(desk)
    assert len(page.about._built) >= 6


def test_restoring_closes_the_notebook_and_offers_its_place(settings, settle) -> None:
    desk, page = settings()
    page.backups.restore.click()
    screen = desk.window.centralWidget()
    assert isinstance(screen, FirstRun)
    assert screen.restore_form.place.isVisible()
    settle(desk)
    assert not desk.computer._present


def test_the_demonstrations_phrase_cannot_be_changed(make_desk, settle, plain_pages) -> None:
    desk = make_desk()
    opened = desk.computer.demonstration(desk.computer.authorities()[1], "fr", lambda _done, _total: None, lambda: False)
    desk.window.enter(opened)
    desk.window.view().navigate(Destination("settings"))
    settle(desk)
    assert desk.window.view().page().security.change.isHidden()


def test_what_residents_are_told_is_kept_and_stands_in_the_agreement(settings, settle) -> None:
    desk, page = settings("house")
    assert page.house.contact.text() == "" and not page.house.keep.isEnabled()
    QTest.keyClicks(page.house.contact.entry, "dpo at the town hall, 01 00 00 00 00")
    QTest.keyClicks(page.house.number.entry, "01 00 00 00 17")
    QTest.keyClick(page.house.number.entry, Qt.Key.Key_Return)
    settle(desk)
    opened = desk.window.view().opened
    assert opened.use_cases.house.read().duty_number == "01 00 00 00 17"
    assert "dpo at the town hall" in opened.adapters.consent.text("fr").withdraw
    assert not page.house.keep.isEnabled()
