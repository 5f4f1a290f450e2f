"""A lamp told on paper in the real window: a letter to whom left an address, a notice for the hall, each noted by one key."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.services.encounters import EncounterDraft, Promise
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.page import Destination
from desktop_app.ui.papers import PaperDialog
from desktop_app.ui.shell.pickers import SystemPickers
from desktop_app.ui.shell.ports import NewNotebookForm
from tests.factories import PASSPHRASE
from tests.fakes import FakeClock
from tests.journeys.conftest import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
PLACE = {"town": "94076", "neighbourhood": "94076-pasteur", "street": "rue de l’Exemple", "number": "12"}
AGREED = {"at": "2026-11-24T09:00:00Z", "how": "spoken", "text_version": "1"}
PERSON = {
    "name": "Mme Verdelune",
    "phone": "01 99 00 00 12",
    "postal": "12 rue de l’Exemple\n94800 Villejuif",
    "preferred_channel": "letter",
    "consent_follow_up": AGREED,
}


@pytest.fixture
def desk(tmp_path: Path, sit_down: Any, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A window whose files go to `tmp_path` without a question."""
    monkeypatch.setattr(SystemPickers, "save_file", lambda _self, _parent, _title, name, _kinds: tmp_path / name)
    computer = DeskComputer(Home(tmp_path / "home"), FakeClock(), KeyDerivation(64, 1, 1))
    authority = next(one for one in computer.authorities() if one.code == "villejuif")
    sat: Desk = sit_down(computer, computer.begin(NewNotebookForm(authority, "Camille Exemple", "agent"), PASSPHRASE, "fr").opened)
    return sat


def save_what_is_shown(desk: Desk) -> None:
    """Ctrl+Enter shows the paper; it is saved, and the preview closed by Escape."""
    desk.press(Qt.Key.Key_Return, CONTROL)
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, PaperDialog) and one.isVisible())
    assert dialog.pdf.isEnabled(), dialog.said.text()
    dialog.pdf.click()
    desk.settle()
    dialog.reject()
    desk.window.activateWindow()
    desk.settle()


def read(path: Path) -> str:
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages)
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_a_promise_is_told_by_letter_and_by_notice(desk: Desk, tmp_path: Path) -> None:
    view = desk.window.view()
    assert view is not None
    cases = view.context.use_cases
    values = {"channel": "door", "main_theme": "lighting", "place": PLACE, "note": "Hall dans le noir"}
    promise = Promise({"title": "Lampe du hall", "kind": "answer", "due_on": "2026-12-10"})
    commitment = cases.encounters.record(EncounterDraft(values, resident=PERSON, promises=(promise,))).value.commitments[0]
    cases.commitments.join(commitment, {"audience": "building"})
    cases.commitments.act(commitment, {"type": "done", "evidence": "declared"})
    ref = cases.commitments.detail(commitment).row.ref

    # From the list, C opens the page; the letter is the first choice, since somebody may get one.
    view.navigate(Destination("follow_ups", record=commitment, tab="to_tell"))
    desk.settle()
    view.page().table.view.setFocus()
    desk.press(Qt.Key.Key_C)
    page = view.page()
    assert page.code == "letters" and page.kind.value() == "letter"
    save_what_is_shown(desk)
    letter = read(tmp_path / f"courrier-{ref}.pdf")
    assert "Mme Verdelune" in letter and "94800 Villejuif" in letter and "déclaré" in letter and "non vérifié" in letter
    assert page.left.isVisible()
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert view.page().code == "follow_ups"
    assert {one.label: one.state for one in cases.commitments.detail(commitment).people} == {"Mme Verdelune": "told", "building": "pending"}

    # The hall still waits: a notice, which names nobody.
    view.navigate(Destination("letters", record=commitment, values={"kind": "notice"}))
    desk.settle()
    save_what_is_shown(desk)
    notice = read(tmp_path / f"affiche-{ref}.pdf")
    assert "Lampe du hall" in notice and "Verdelune" not in notice and "01 99" not in notice
    desk.press(Qt.Key.Key_Return, CONTROL)
    assert cases.commitments.detail(commitment).row.state == "closed"
    desk.press(Qt.Key.Key_Z, CONTROL)
    detail = cases.commitments.detail(commitment)
    assert (detail.row.state, detail.row.told) == ("to_tell", 1)
