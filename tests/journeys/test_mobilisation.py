"""Making a neighbourhood council known through those who know people: from a spreadsheet's list to "told back", in the real window."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.shell.pickers import SystemPickers
from desktop_app.ui.shell.ports import NewNotebookForm
from tests.factories import PASSPHRASE
from tests.fakes import FakeClock
from tests.journeys.conftest import Desk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LIST = (
    "Structure\tType\tQuartier\tTéléphone\r\n"
    "Amicale des Lilas\tAmicale de locataires\tPasteur\t01 99 00 00 12\r\n"
    "École Prévert\tÉcole\tPasteur\t\r\n"
    "Régie des Guipons\tAssociation\tGuipons, Pasteur\t\r\n"
    "Amicale Lilas\tAmicale de locataires\tGuipons\t\r\n"
)


@pytest.fixture
def desk(tmp_path: Path, sit_down: Any, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A window whose file dialog gives the list of an old spreadsheet: tabs, and the letters of Windows."""
    path = tmp_path / "annuaire.txt"
    path.write_bytes(LIST.encode("cp1252"))
    monkeypatch.setattr(SystemPickers, "open_file", lambda *_parts: path)
    computer = DeskComputer(Home(tmp_path / "home"), FakeClock(), KeyDerivation(64, 1, 1))
    authority = next(one for one in computer.authorities() if one.code == "villejuif")
    sat: Desk = sit_down(computer, computer.begin(NewNotebookForm(authority, "Camille Exemple", "agent"), PASSPHRASE, "fr").opened)
    return sat


def test_from_a_list_to_told_back(desk: Desk) -> None:
    view = desk.window.view()
    assert view is not None
    cases = view.context.use_cases
    process = cases.participation.save({"title": "Conseil de quartier Pasteur", "kind": "council", "territory": ["94076-pasteur"]}).value

    # The list of the spreadsheet is shown line by line, then taken whole.
    desk.press(Qt.Key.Key_7, ALT)
    page = view.page()
    assert page.code == "actors"
    page.import_button.click()
    desk.settle()
    assert [line.state for line in page.gestures.importing.model.rows()] == ["new"] * 4
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert [row.name for row in page.model.rows()] == ["Amicale des Lilas", "Amicale Lilas", "École Prévert", "Régie des Guipons"]

    # Two of them are one.
    page.twins_button.click()
    desk.settle()
    next(one for one in page.gestures.twins.buttons[0] if "des Lilas" in one.text()).click()
    desk.settle()
    desk.press(Qt.Key.Key_Escape)
    assert len(page.model.rows()) == 3

    # All of them are asked, by keys, for the council.
    page.table.view.setFocus()
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_M)
    asking = page.gestures.asking
    asking.process.set_value(process)
    asking.process.changed.emit(process)
    assert asking.purpose.text() == "Conseil de quartier Pasteur"
    desk.press(Qt.Key.Key_Return, CONTROL)
    board = view.page()
    assert board.code == "mobilisation"
    assert [row.state for row in board.model.rows()] == ["asked"] * 3

    # One passed it on; then all are told what became of it.
    board.table.choose(board.model.rows()[0].id)
    board.table.view.setFocus()
    desk.press(Qt.Key.Key_N)
    board.answer_bar.answer.set_value("passed_on")
    board.answer_bar.note.setFocus()
    desk.type("Affiche au hall")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert [row.state for row in board.model.rows()] == ["asked", "asked", "came_back"]
    desk.press(Qt.Key.Key_A, CONTROL)
    desk.press(Qt.Key.Key_I)
    desk.type("60 personnes sont venues.")
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert [row.state for row in board.model.rows()] == ["told_back"] * 3
    (campaign,) = cases.actors.campaigns()
    assert (campaign.process, campaign.counts) == (process, (0, 0, 3))
    assert {row.told_back_note for row in cases.actors.board(process)} == {"60 personnes sont venues."}
