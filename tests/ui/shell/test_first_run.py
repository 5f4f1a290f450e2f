"""The first screen, through the real window and a real store."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.errors import CarnetError
from desktop_app.ui.shell.first_run import FirstRun
from desktop_app.ui.shell.notebook_view import NotebookView
from desktop_app.ui.shell.ports import NewNotebookForm
from desktop_app.ui.shell.unlock import Unlock
from tests.ui.shell.conftest import PHRASE, Desk


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def screen(desk: Desk) -> FirstRun:
    central = desk.window.centralWidget()
    assert isinstance(central, FirstRun)
    return central


def shown_pdf(path: Path) -> str:
    from pypdf import PdfReader

    return PdfReader(path).pages[0].extract_text()


def test_a_notebook_is_begun_by_keyboard_and_opens_on_today(make_desk, settle, plain_pages, tmp_path, qtbot) -> None:
    desk = make_desk()
    page = screen(desk)
    assert page.ways.isAncestorOf(focused())
    page.begin_form.person.setFocus()
    QTest.keyClicks(focused(), "Nadia Exemple")
    page.begin_form.phrase.setFocus()
    QTest.keyClicks(focused(), PHRASE)
    press(Qt.Key.Key_Return)  # goes on to the second field
    QTest.keyClicks(focused(), PHRASE)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    assert focused() is page.sheet.save  # the sheet comes next
    assert not page.full.isEnabled()
    desk.pickers.saved = tmp_path / "feuille"
    press(Qt.Key.Key_Space)
    settle(desk)
    assert "Code de secours" in shown_pdf(tmp_path / "feuille.pdf")
    page.sheet.box.setFocus()
    press(Qt.Key.Key_Space)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    view = desk.window.view()
    assert isinstance(view, NotebookView)
    assert desk.window.windowTitle() == "Aujourd’hui – Carnet de quartier"
    assert view.rail.entries()[0].isChecked()
    [workspace] = desk.computer.workspaces()
    assert (workspace.title, workspace.demonstration) == ("Plaine Commune", False)


def test_the_box_of_the_sheet_waits_until_the_code_was_seen(make_desk, settle) -> None:
    desk = make_desk()
    page = screen(desk)
    page.begin_form.person.set_text("Nadia Exemple")
    for field in (page.begin_form.phrase.first, page.begin_form.phrase.second):
        field.set_text(PHRASE)
    page.act()
    settle(desk)
    assert not page.sheet.box.isEnabled()
    page.sheet.print.click()
    settle(desk)
    assert len(desk.pickers.printed[0].groups) == 6
    assert page.sheet.box.isEnabled()
    desk.window.close()  # leaving here closes the store that was made
    settle(desk)
    assert not desk.computer._present


def test_what_is_missing_is_said_one_thing_at_a_time_and_takes_the_focus(make_desk) -> None:
    desk = make_desk()
    page = screen(desk)
    page.act()
    assert page.begin_form.person.error and focused() is page.begin_form.person.entry
    page.begin_form.person.set_text("Nadia Exemple")
    page.begin_form.phrase.first.set_text("trop court")
    page.act()
    assert "12" in page.begin_form.phrase.first.error
    page.begin_form.phrase.first.set_text(PHRASE)
    page.begin_form.phrase.second.set_text(PHRASE + "s")
    page.act()
    assert page.begin_form.phrase.second.error and focused() is page.begin_form.phrase.second.entry
    assert desk.computer.workspaces() == ()


def test_the_demonstration_takes_an_arrow_and_the_full_action(make_desk, settle, plain_pages) -> None:
    desk = make_desk()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(desk)
    view = desk.window.view()
    assert view is not None
    assert not view.top.demonstration.isHidden()
    assert desk.computer.workspaces()[0].demonstration
    desk.window.lock()
    settle(desk)
    lock = desk.window.centralWidget()
    assert isinstance(lock, Unlock)
    assert lock.phrase.text() == desk.computer.demonstration_phrase()  # public, so it is there to be used


def test_a_demonstration_that_is_stopped_leaves_nothing(make_desk, settle) -> None:
    desk = make_desk()
    desk.computer.demonstration_size = 4_000
    page = screen(desk)
    page.ways.buttons()[1].click()
    page.act()
    page.progress.stop_button.click()
    settle(desk)
    assert isinstance(desk.window.centralWidget(), FirstRun)
    assert desk.computer.workspaces() == ()


def test_a_backup_says_what_it_holds_before_it_is_restored(make_desk, settle, plain_pages, tmp_path) -> None:
    desk = make_desk()
    copy = backup_of(desk, tmp_path / "copie.carnet-copie")
    other = make_desk(home=tmp_path / "other")
    page = screen(other)
    page.ways.buttons()[2].click()
    other.pickers.file = copy
    page.restore_form.choose.click()
    settle(other)
    assert "jeudi 26\u00a0novembre" in page.restore_form.content.accessibleName()
    page.restore_form.phrase.set_text("une autre phrase secrète")
    page.act()
    settle(other)
    assert page.restore_form.phrase.error
    page.restore_form.phrase.set_text(PHRASE)
    page.act()
    settle(other)
    assert other.window.view() is not None
    assert other.computer.workspaces()[0].title == "Plaine Commune"


def test_a_file_that_is_no_backup_is_refused_with_its_reason(make_desk, settle, tmp_path) -> None:
    desk = make_desk()
    page = screen(desk)
    (tmp_path / "photo.carnet-copie").write_bytes(b"not a backup")
    page.restore_form.take_file(tmp_path / "photo.carnet-copie")
    settle(desk)
    assert "Copie inutilisable" in page.restore_form.content.accessibleName()
    assert page.restore_form.wanted() is None


def test_an_authority_may_come_from_a_file_and_a_bad_file_says_why(make_desk, settle, tmp_path) -> None:
    desk = make_desk()
    page = screen(desk)
    path = tmp_path / "ville.json"
    path.write_text("{}", "utf-8")
    desk.pickers.file = path
    page.begin_form._authority_chosen("\0file")
    settle(desk)
    assert page.begin_form.authority.error
    path.write_text(
        '{"authority": "essai", "name": "Ville d’essai", "version": 1, "date": "2026-11-01",'
        ' "towns": [{"insee": "94001", "name": "Essai", "kind": "commune"}]}',
        "utf-8",
    )
    page.begin_form._authority_chosen("\0file")
    settle(desk)
    assert page.begin_form.authority.value() == str(path)


def backup_of(desk: Desk, path: Path) -> Path:
    """A backup of a small notebook made on this desk."""
    form = NewNotebookForm(desk.computer.authorities()[0], "Nadia Exemple", "agent")
    made = desk.computer.begin(form, PHRASE, "fr")
    try:
        assert desk.computer.back_up(made.opened, path, lambda _done, _total: None, lambda: False)
    except CarnetError as error:  # pragma: no cover - a failure here is the test's own
        raise AssertionError from error
    finally:
        desk.computer.close(made.opened)
    return path


def test_several_sectors_are_chosen_and_one_is_taken_away_again(make_desk, settle, plain_pages) -> None:
    desk = make_desk()
    page = screen(desk)
    sectors = page.begin_form.sectors
    towns = [code for code, _name in desk.computer.authorities()[0].sectors[:3]]
    assert sectors.value() == () and sectors.chips.isHidden() and sectors.list.entry.currentText() == "Tout le territoire"
    for code in reversed(towns):
        sectors.list.entry.setCurrentIndex(sectors.list.entry.findData(code))
        sectors.list.entry.activated.emit(sectors.list.entry.currentIndex())
    assert sectors.value() == tuple(towns) and len(sectors.chips.chips()) == 3
    assert sectors.list.entry.findData(towns[0]) == -1 and sectors.list.value() is None
    sectors.chips.chips()[1].click()
    assert sectors.value() == (towns[0], towns[2])
    page.begin_form.person.set_text("Nadia Exemple")
    for field in (page.begin_form.phrase.first, page.begin_form.phrase.second):
        field.set_text(PHRASE)
    page.act()
    settle(desk)
    page.sheet.print.click()
    settle(desk)
    page.sheet.box.setChecked(True)
    page.act()
    settle(desk)
    view = desk.window.view()
    assert view is not None and view.opened.use_cases.session.author.sectors == (towns[0], towns[2])
