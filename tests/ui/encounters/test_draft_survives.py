"""A draft survives what nobody can prepare for: the process is killed in the middle of an entry."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.storage.vault import FolderVault
from tests.factories import PASSPHRASE
from tests.fakes import FakeClock

ROOT = Path(__file__).parents[3]

WRITER = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from desktop_app.ui.features.encounters.form import EncounterFormPage
from desktop_app.ui.page import Destination
from tests.ui.encounters.scene import make_scene, ready_app

app = ready_app()
scene = make_scene(Path(sys.argv[1]))
form = scene.show(EncounterFormPage)
form.open(Destination("encounter_form"))
scene.settle()
form.first_focus().setFocus()
QTest.keyClicks(form.first_focus(), "Le hall est noir")
form.view.theme.set_value("lighting")
form._keeper.kept.connect(lambda at: print("kept", flush=True))
print("ready", flush=True)
app.exec()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is a Unix word; Windows has no such signal")
def test_a_draft_survives_a_killed_process(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
    ) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _ in range(2)]
        os.kill(writer.pid, signal.SIGKILL)
        writer.wait(10)
    assert said == ["ready", "kept"]

    vault = FolderVault(Home(tmp_path), FakeClock(), "command", KeyDerivation(64, 1, 1))
    store = vault.unlock(vault.workspaces()[0].name, PASSPHRASE)
    try:
        drafts = store.reading.drafts()
        assert [(draft.form["note"], draft.form["theme"]) for draft in drafts] == [("Le hall est noir", "lighting")]
    finally:
        store.close()  # type: ignore[attr-defined]
