"""One encounter among 100,000, found by a few letters in the real window over the real encrypted store.

No duration is asserted, a busy machine would decide; only the window's own processor time is: it never stops answering for 250 ms.
"""

import pytest
from PySide6.QtCore import Qt

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.services.encounters import EncounterDraft
from desktop_app.services.ports import Filter
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.features.search.entries import Entry
from desktop_app.ui.watchdog import Watchdog

ENCOUNTERS = 100_000
LONGEST_BLOCK_MS = 250  # of the window thread's own processor time
RARE = "ornithorynque trombone"


@pytest.fixture(scope="session")
def big_notebook(tmp_path_factory: pytest.TempPathFactory) -> DeskComputer:
    """A computer whose only notebook is a demonstration of 100,000 encounters, closed."""
    home = Home(tmp_path_factory.mktemp("big") / "home")
    computer = DeskComputer(home, kdf=KeyDerivation(64, 1, 1), demonstration_size=ENCOUNTERS)
    opened = computer.demonstration(computer.authorities()[0], "fr", lambda _done, _total: None, lambda: False)
    assert opened is not None
    computer.close(opened)
    return computer


@pytest.mark.timeout(600)
def test_one_encounter_among_100000_is_found_as_one_types_and_opened_with_enter(big_notebook, sit_down) -> None:
    opened = big_notebook.unlock(big_notebook.workspaces()[0].name, DEMONSTRATION_PHRASE, "fr")
    assert opened.use_cases.session.reading.counts("kind")["encounter"] == ENCOUNTERS
    recorded = opened.use_cases.encounters.record(
        EncounterDraft({**_usual(opened), "note": f"Un {RARE} dort dans la cage d’escalier du bâtiment B."})
    ).value
    watchdog = Watchdog()
    desk = sit_down(big_notebook, opened)
    watchdog.start()
    try:
        desk.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        desk.type("ornithorynque trom")
        view = desk.window.view()
        assert view is not None
        body = view.page().body
        found = [line.entry for line in body.results.results.lines if isinstance(line.entry, Entry)]
        shown = [entry for entry in found if entry.destination is not None and entry.destination.record == recorded.encounter]
        assert len(shown) == 1
        assert body.results.isVisible()
        assert body.results.current_entry() == shown[0]
        area = body.results.visualRect(body.results.currentIndex())
        assert body.results.viewport().rect().contains(area)
        desk.press(Qt.Key.Key_Return)
    finally:
        watchdog.stop()
    page = view.page()
    assert page is not None
    assert (page.code, page.place().record) == ("encounters", recorded.encounter)
    assert page.pane.shown == recorded.encounter
    blocks = [report for report in watchdog.reports if report.cpu_ms is not None and report.cpu_ms > LONGEST_BLOCK_MS]
    assert not blocks, "\n".join(f"{round(report.cpu_ms or 0)} ms in {report.function}" for report in blocks)


def _usual(opened) -> dict[str, object]:
    """Where and how the last encounter took place: the form offers the same."""
    reading = opened.use_cases.session.reading

    last = reading.page("encounter", Filter(), 1).records[0].values
    return {name: last[name] for name in ("channel", "main_theme", "place") if last.get(name)}
