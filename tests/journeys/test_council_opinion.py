"""A council asks for light in a passage: its opinion becomes a promise, is answered in writing, said in session, and shows in the plan."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from python_calamine import CalamineWorkbook

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.services.ports import FollowUpFilter
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.shell.pickers import SystemPickers
from desktop_app.ui.shell.ports import NewNotebookForm
from tests.factories import PASSPHRASE
from tests.fakes import FakeClock
from tests.journeys.conftest import Desk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, sit_down: Any, monkeypatch: pytest.MonkeyPatch, clock: FakeClock) -> Desk:
    """A window whose files go to `tmp_path` without a question."""
    monkeypatch.setattr(SystemPickers, "save_file", lambda _self, _parent, _title, name, _kinds: tmp_path / name)
    computer = DeskComputer(Home(tmp_path / "home"), clock, KeyDerivation(64, 1, 1))
    authority = next(one for one in computer.authorities() if one.code == "villejuif")
    sat: Desk = sit_down(computer, computer.begin(NewNotebookForm(authority, "Camille Exemple", "agent"), PASSPHRASE, "fr").opened)
    return sat


def page_of(desk: Desk) -> Any:
    view = desk.window.view()
    assert view is not None
    return view.page()


def press(desk: Desk, button: Any) -> None:
    """Space on a button of the page, as the keyboard does it."""
    button.setFocus()
    desk.press(Qt.Key.Key_Space)


def write(desk: Desk, text: str) -> None:
    """Type where the form begins, and keep the form."""
    desk.type(text)
    desk.press(Qt.Key.Key_Return, CONTROL)


def test_an_opinion_is_promised_answered_said_in_session_and_seen_in_the_plan(desk: Desk, tmp_path: Path, clock: FakeClock) -> None:
    cases = desk.window.view().context.use_cases  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_8, ALT)
    page = page_of(desk)
    assert page.code == "processes"
    page.tabs.setFocus()
    for _ in range(2):
        desk.press(Qt.Key.Key_Right)
    assert page.tab() == "councils"

    press(desk, page.new_button)
    write(desk, "Conseil Pasteur")
    (council,) = cases.participation.processes()
    assert council["kind"] == "council" and page.pane.id == council.id

    press(desk, page.pane.buttons["new_opinion"])
    write(desk, "Eclairer le passage")
    (opinion,) = cases.participation.view(council.id).opinions
    owed = cases.commitments.rows(FollowUpFilter(tab="live")).rows
    assert [row.title for row in owed] == ["Eclairer le passage"] and opinion.state == "waiting"

    clock.advance(days=20)
    page.act_on("answer", opinion.record.id, council.id)
    desk.settle()
    write(desk, "Deux lampes au printemps.")
    assert cases.participation.view(council.id).opinions[0].state == "answered"
    assert [row.state for row in cases.commitments.rows(FollowUpFilter(tab="live")).rows] == ["to_tell"]

    press(desk, page.pane.buttons["new_meeting"])
    page.form.entries["at"].put("2026-12-14T08:00:00Z")
    page.form.entries["attendance"].put(31)
    desk.press(Qt.Key.Key_Return, CONTROL)
    page.act_on("tell", opinion.record.id, council.id)
    desk.settle()
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert cases.participation.view(council.id).opinions[0].state == "told"
    assert not cases.commitments.rows(FollowUpFilter(tab="live")).rows

    desk.press(Qt.Key.Key_Z, CONTROL)  # said too early: taken back, the council waits again
    assert cases.participation.view(council.id).opinions[0].state == "answered"

    page.show_tab("plan")
    desk.settle()
    press(desk, page.plan.xlsx)
    (file,) = tmp_path.glob("*.xlsx")
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(1).to_python()
    assert [row[0] for row in rows[1:]] == ["Conseil Pasteur"]
