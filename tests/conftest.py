"""Rules for every test: off screen, in a home of its own, and any warning is a failure.

Python's warnings and Qt's messages fail by pyproject.toml; log records are watched here. A test that provokes one on
purpose carries `@pytest.mark.log_warnings_expected`.
"""

import gc
import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

# Before anything imports Qt: a plain `pytest` on a desk must not open windows there.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_USER_FOLDERS = {
    "HOME": ".",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "USERPROFILE": ".",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
}
# What the program reads from the environment; the person who runs the tests may have set it for themselves.
_OURS = ("CARNET_HOME", "CARNET_PASSPHRASE_FILE")
_LONG = ("tests/faults", "tests/trials", "tests/journeys", "tests/sync")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Folders of long files first, else one worker ends minutes after the other; within them, the order is drawn as elsewhere."""
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, new for each test: no workspace, key or setting of the person is read or written."""
    folder = tmp_path_factory.mktemp("home")
    for name, place in _USER_FOLDERS.items():
        (folder / place).mkdir(exist_ok=True)
        monkeypatch.setenv(name, str(folder / place))
    for name in _OURS:
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(scope="session")
def qapp(qapp: Any) -> Iterator[Any]:
    """The application collects cycles as the program does: one collected while every widget is restyled takes widgets with it."""
    from desktop_app.ui.collector import Collector

    Collector(qapp)
    yield qapp
    gc.enable()


@pytest.fixture(autouse=True)
def left_behind() -> Iterator[None]:
    """A test with windows leaves none to the next one: each widget alive is restyled with every change of theme. From the first one on,
    cycles are collected here and never on a thread of the next one. One that spoke French leaves the sentences of the code."""
    yield
    widgets, core = sys.modules.get("PySide6.QtWidgets"), sys.modules.get("PySide6.QtCore")
    app = widgets.QApplication.instance() if widgets is not None else None
    if app is None or core is None:
        return
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    app.setProperty("language", "fr")
    for translator in app.findChildren(core.QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    if not gc.isenabled():
        from desktop_app.ui.collector import collect_due

        collect_due()


@pytest.fixture(autouse=True)
def no_log_warning(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fails a test during which anything was logged at WARNING or above, in set-up or in the test itself."""
    yield
    if request.node.get_closest_marker("log_warnings_expected"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    loud = [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]
    if loud:
        pytest.fail("logged during the test:\n" + "\n".join(loud), pytrace=False)
