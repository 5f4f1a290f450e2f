"""A page over a real encrypted notebook, for the tests of Today, Follow-ups and Search."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.bootstrap.desktop import authority, services_over
from desktop_app.domain.errors import CarnetError
from desktop_app.services.notebook import NewNotebook, Notebooks
from desktop_app.services.use_cases import UseCases
from desktop_app.services.wording import Wording
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.storage.vault import FolderVault
from desktop_app.ui.executors import Executors
from desktop_app.ui.hub import Hub
from desktop_app.ui.keyboard import Keys
from desktop_app.ui.page import PageContext
from desktop_app.ui.widgets import Column, Curtain, Surface

RESOURCES = Path(__file__).parents[3] / "resources"
CONSENT = {"at": "2026-11-01T10:00:00Z", "how": "spoken", "text_version": "oral-1"}
CHEAP = KeyDerivation(64, 1, 1)


class MovableClock:
    """A clock that a test moves by whole days."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def later(self, days: int) -> None:
        self.at += timedelta(days=days)


class Bench:
    """One notebook, its use cases, and the window of a page."""

    def __init__(self, folder: Path, qtbot: Any, role: str = "agent") -> None:
        self.clock, self.qtbot = MovableClock(), qtbot
        vault = FolderVault(Home(folder), self.clock, "command", CHEAP)
        self.store = Notebooks(vault).begin(NewNotebook(authority("villejuif"), "Camille Exemple", role), "tilleul marché samedi").store
        self.use_cases: UseCases = services_over(self.store)
        self.said: list[str] = []
        self.went: list[Any] = []
        self.bugs: list[BaseException] = []
        self.undo: Callable[[], None] | None = None
        self.executors: Executors | None = None
        self.window: Surface | None = None

    # -- records
    def add(self, kind: str, **values: Any) -> str:
        return self.use_cases.records.add(kind, values).value.id

    def resident(self, name: str, **more: Any) -> str:
        values = {"name": name, "phone": "0639980012", "preferred_channel": "phone", "consent_follow_up": CONSENT, **more}
        return self.add("resident", **values)

    def commitment(self, title: str = "Éclairage du hall", *, residents: tuple[str, ...] = (), **more: Any) -> str:
        place = {"town": "94076", "neighbourhood": "94076-pasteur", "street": "rue des Lilas", "number": "12"}
        waiting = [{"resident": one} for one in residents] or [{"audience": "person"}]
        values = {"place": place, "main_theme": "lighting", "due_on": "2026-12-10", "waiting": waiting, **more}
        return self.add("commitment", title=title, **values)

    def step(self, commitment: str, type: str, **more: Any) -> str:
        return self.use_cases.commitments.act(commitment, {"type": type, **more}).value

    def state(self, commitment: str) -> str:
        return str(self.use_cases.commitments.detail(commitment).row.state)

    # -- the page
    def context(self, window: QWidget) -> PageContext:
        self.executors = Executors(CarnetError, self.bugs.append)
        return PageContext(
            use_cases=self.use_cases,
            executors=self.executors,
            hub=Hub(),
            keys=Keys(window),
            wording=Wording.load(RESOURCES / "i18n", "fr"),
            curtain=Curtain(window),
            language="fr",
            resources=RESOURCES,
            toast=self._toast,
            navigate=self.went.append,
            settings={},
            ports=SimpleNamespace(),
        )

    def show(self, page_class: type, **more: Any) -> Any:
        self.window = Surface("page")
        self.window.resize(1154, 680)
        self.page = page_class(self.context(self.window), **more)
        Column(self.window).addWidget(self.page)
        self.qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Until every question is answered and every answer shown."""
        for _ in range(4):
            QCoreApplication.processEvents()
            self.qtbot.waitUntil(lambda: self.executors is None or self.executors.pending == 0)
        QCoreApplication.processEvents()
        assert not self.bugs, self.bugs

    def press(self, key: Qt.Key, *, control: bool = False, at: QWidget | None = None, settle: bool = True) -> None:
        """One key, where the focus is."""
        widget = at or QApplication.focusWidget()
        assert widget is not None, "nothing has the focus"
        QTest.keyClick(widget, key, Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier)
        if settle:
            self.settle()

    def record(self) -> None:
        """Ctrl+Enter."""
        self.press(Qt.Key.Key_Return, control=True)

    def close(self) -> None:
        if self.executors is not None:
            self.executors.shutdown()
        self.store.close()  # type: ignore[attr-defined]

    def _toast(self, text: str, undo: Callable[[], None] | None) -> None:
        self.said.append(text)
        self.undo = undo
