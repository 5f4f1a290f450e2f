"""The lock: right and wrong phrases, the recovery code, a damaged file, another window."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.storage.attempts import delay_after
from desktop_app.ui.shell.damaged import DamagedPart
from desktop_app.ui.shell.first_run import FirstRun
from desktop_app.ui.shell.forgotten import ForgottenPart
from desktop_app.ui.shell.ports import Beginning, NewNotebookForm
from desktop_app.ui.shell.unlock import Unlock
from tests.ui.shell.conftest import PHRASE, Desk

NOTHING = (lambda _done, _total: None, lambda: False)


def begin(desk: Desk, at: int = 0) -> Beginning:
    """A notebook on this desk, closed again; its recovery code is in the answer."""
    made = desk.computer.begin(NewNotebookForm(desk.computer.authorities()[at], "Nadia Exemple", "agent"), PHRASE, "fr")
    desk.computer.close(made.opened)
    return made


def lock(desk: Desk) -> Unlock:
    central = desk.window.centralWidget()
    assert isinstance(central, Unlock)
    return central


def type_phrase(page: Unlock, phrase: str) -> None:
    page.phrase.set_text(phrase)
    page.phrase.setFocus()
    QTest.keyClick(page.phrase.entry, Qt.Key.Key_Return)


def started(make_desk, settle) -> Desk:
    desk = make_desk(started=False)
    begin(desk)
    desk.window.start()
    desk.window.show()
    settle(desk)
    return desk


def test_a_wrong_phrase_is_refused_without_a_hint_then_the_right_one_opens(make_desk, settle, plain_pages) -> None:
    desk = started(make_desk, settle)
    page = lock(desk)
    type_phrase(page, "pas la bonne phrase")
    settle(desk)
    assert page.phrase.error.startswith("La phrase secrète n’ouvre pas ce carnet.")
    assert "Nadia" not in page.phrase.error
    assert page.open_button.isEnabled()
    type_phrase(page, PHRASE)
    settle(desk)
    assert desk.window.view() is not None


def test_repeated_wrong_phrases_wait_longer_and_never_lock_out(make_desk, settle, plain_pages, monkeypatch) -> None:
    desk = started(make_desk, settle)
    page = lock(desk)
    for _ in range(5):
        type_phrase(page, "pas la bonne phrase")
        settle(desk)
        desk.clock.pass_by(seconds=60)
        page._set_wait(0)
    type_phrase(page, "pas la bonne phrase")
    settle(desk)
    assert page._wait == delay_after(6) == 8
    assert not page.open_button.isEnabled()
    assert page._banner.accessibleName().startswith("Prochain essai dans 8 secondes")
    tried = []
    with monkeypatch.context() as patched:
        patched.setattr(type(desk.computer), "unlock", lambda *_given: tried.append(1))
        type_phrase(page, PHRASE)  # too early: nothing is tried
        settle(desk)
    assert not tried and desk.window.view() is None
    for _ in range(8):
        page._second()
    assert page.open_button.isEnabled()
    desk.clock.pass_by(seconds=8)
    type_phrase(page, PHRASE)
    settle(desk)
    assert desk.window.view() is not None


def test_the_wait_is_still_there_after_a_restart(make_desk, settle, plain_pages) -> None:
    desk = started(make_desk, settle)
    for _ in range(5):
        type_phrase(lock(desk), "pas la bonne phrase")
        settle(desk)
        lock(desk)._set_wait(0)
        desk.clock.pass_by(seconds=0 if _ == 4 else 60)
    again = make_desk()
    assert not lock(again).open_button.isEnabled()


def test_an_empty_phrase_is_not_an_attempt(make_desk, settle) -> None:
    desk = started(make_desk, settle)
    lock(desk).open_button.click()
    settle(desk)
    assert lock(desk).phrase.error == "Tapez la phrase secrète de ce carnet."
    assert desk.computer.wait_seconds("plaine-commune") == 0


def test_the_recovery_code_opens_and_asks_for_a_new_sheet(make_desk, settle, plain_pages) -> None:
    desk = make_desk(started=False)
    code = begin(desk).code
    desk.window.start()
    desk.window.show()
    settle(desk)
    page = lock(desk)
    assert page.forgotten.text() == "Phrase oubliée\u202f?"
    page.forgotten.click()
    part = page._parts.currentWidget()
    assert isinstance(part, ForgottenPart)
    part.code.set_text("ABCD")
    for field in (part.phrase.first, part.phrase.second):
        field.set_text("une nouvelle phrase secrete")
    part.ask()
    settle(desk)
    assert "24" in part.code.error  # a typing error is told as such
    part.code.set_text(" ".join(code).lower())
    part.ask()
    settle(desk)
    view = desk.window.view()
    assert view is not None and view.notices.shown("sheet") is not None
    desk.window.lock()
    settle(desk)
    type_phrase(lock(desk), "une nouvelle phrase secrete")
    settle(desk)
    assert desk.window.view() is not None


def test_escape_comes_back_from_the_recovery_code(make_desk, settle) -> None:
    desk = started(make_desk, settle)
    page = lock(desk)
    page.forgotten.click()
    QTest.keyClick(page._parts.currentWidget(), Qt.Key.Key_Escape)
    assert page._parts.currentWidget() is page._plain
    assert QApplication.focusWidget() is page.phrase.entry


def damage(folder: Path) -> None:
    """Overwrite the first page: the file is no database any more under any key."""
    path = folder / "notebook.db"
    content = bytearray(path.read_bytes())
    content[:4096] = bytes(4096)
    path.write_bytes(bytes(content))


def test_a_damaged_file_offers_the_last_good_backup_and_says_what_is_in_it(make_desk, settle, plain_pages) -> None:
    desk = make_desk(started=False)
    made = begin(desk)
    opened = desk.computer.unlock(made.opened.name, PHRASE, "fr")
    assert desk.computer.daily_backup(opened, *NOTHING)
    desk.computer.close(opened)
    damage(desk.computer.home.path / made.opened.name)
    desk.window.start()
    desk.window.show()
    settle(desk)
    page = lock(desk)
    type_phrase(page, PHRASE)
    settle(desk)
    part = page._parts.currentWidget()
    assert isinstance(part, DamagedPart)
    said = " ".join(label.text() for label in part.findChildren(type(page._title)))
    assert "jeudi 26\u00a0novembre" in said and "aucune fiche" in said
    part.read()  # the full action goes on from the backup
    settle(desk)
    assert desk.window.view() is not None
    set_aside = [one.name for one in desk.computer.home.path.iterdir() if one.name.startswith(".set-aside")]
    assert len(set_aside) == 1  # the damaged file is kept


def test_a_damaged_file_without_a_backup_can_still_be_tried_in_reading(make_desk, settle) -> None:
    desk = make_desk(started=False)
    made = begin(desk)
    damage(desk.computer.home.path / made.opened.name)
    desk.window.start()
    desk.window.show()
    settle(desk)
    page = lock(desk)
    type_phrase(page, PHRASE)
    settle(desk)
    part = page._parts.currentWidget()
    assert isinstance(part, DamagedPart)
    assert part.restore_button.isHidden()
    part.read()
    settle(desk)
    assert not part._refusal.isHidden()  # nothing at all can be read here: said, and nothing was deleted
    assert (desk.computer.home.path / made.opened.name / "notebook.db").exists()


def test_a_second_window_on_the_same_notebook_is_refused(make_desk, settle, plain_pages) -> None:
    first = started(make_desk, settle)
    type_phrase(lock(first), PHRASE)
    settle(first)
    second = make_desk()
    type_phrase(lock(second), "pas la bonne phrase")  # refused before any key is tried
    settle(second)
    assert second.window.view() is None
    assert "déjà ouvert dans une autre fenêtre" in lock(second)._banner.accessibleName()
    first.window.lock()
    settle(first)
    type_phrase(lock(second), PHRASE)
    settle(second)
    assert second.window.view() is not None


def test_several_notebooks_are_offered_by_their_titles_and_the_last_one_first(make_desk, settle, plain_pages) -> None:
    desk = make_desk(started=False)
    begin(desk)
    begin(desk, 1)
    desk.window._settings.set("last_workspace", "villejuif")
    desk.window.start()
    desk.window.show()
    settle(desk)
    page = lock(desk)
    assert not page.workspace.isHidden()
    assert page.workspace.value() == "villejuif"
    page.choose("plaine-commune")
    type_phrase(page, PHRASE)
    settle(desk)
    view = desk.window.view()
    assert view is not None and view.context.ports.opened.title == "Plaine Commune"


def test_another_notebook_may_be_begun_from_the_lock_and_escape_comes_back(make_desk, settle) -> None:
    desk = started(make_desk, settle)
    lock(desk).elsewhere.emit("begin")
    page = desk.window.centralWidget()
    assert isinstance(page, FirstRun) and not page.back.isHidden()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(desk.window.centralWidget(), Unlock)
    settle(desk)


def test_a_backup_given_on_the_command_line_opens_on_its_restore(make_desk, settle, tmp_path) -> None:
    desk = make_desk(started=False)
    made = begin(desk)
    opened = desk.computer.unlock(made.opened.name, PHRASE, "fr")
    copy = tmp_path / "une.carnet-copie"
    desk.computer.back_up(opened, copy, *NOTHING)
    desk.computer.close(opened)
    desk.window.start(file=copy)
    desk.window.show()
    settle(desk)
    page = desk.window.centralWidget()
    assert isinstance(page, FirstRun)
    assert page.restore_form.isVisible() and page.restore_form.content.isVisible()
