"""A real notebook with the shipped referential of Villejuif, and a page over it in a window: what every test of these pages needs.

scene = make_scene(folder, app)                 # thread pools, hub, keys, ports; the clock stands still
form = scene.show(EncounterFormPage)            # in a window, waiting for what it asked
scene.close()
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop_app.domain.coach import Coach
from desktop_app.domain.errors import CarnetError
from desktop_app.services.attachments import Attachments
from desktop_app.services.use_cases import UseCases, use_cases
from desktop_app.services.wording import Wording
from desktop_app.storage.attachments import AttachmentStore
from desktop_app.storage.encryption import DataKey
from desktop_app.storage.phones import read_phone
from desktop_app.storage.photos import prepare
from desktop_app.ui.executors import Executors
from desktop_app.ui.features.encounters.ports import ConsentText
from desktop_app.ui.hub import Hub
from desktop_app.ui.i18n import install_language
from desktop_app.ui.keyboard import Keys
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.theme import install_theme
from desktop_app.ui.widgets import Curtain
from tests.factories import Made, make_notebook
from tests.fakes import FakeClock

RESOURCES = Path(__file__).parents[3] / "resources"
PASTEUR, PASTEUR_SUD, GUIPONS = "94076-pasteur", "94076-pasteur-sud", "94076-guipons"


class ConsentFile:
    """The shipped text, its placeholders filled in."""

    def text(self, language: str) -> ConsentText:
        table = tomllib.loads((RESOURCES / "consent" / "v1.toml").read_text("utf-8"))
        said = table[language]
        filled = {"{ville}": "Villejuif", "{durée}": "12 mois", "{contact DPO}": "la mairie"}

        def fill(text: str) -> str:
            for name, value in filled.items():
                text = text.replace(name, value)
            return text

        words = (fill(said[name]) for name in ("follow_up", "invite", "share_with_elected", "withdraw"))
        return ConsentText(str(table["version"]), *words)


@dataclass
class Scene:
    """Everything around one page. `toasts` and `visited` record what it said and where it went."""

    made: Made
    context: PageContext
    window: QMainWindow
    clock: FakeClock
    toasts: list[str] = field(default_factory=list)
    undos: list[Callable[[], None] | None] = field(default_factory=list)
    visited: list[Destination] = field(default_factory=list)

    @property
    def cases(self) -> UseCases:
        return self.context.use_cases

    def show(self, kind: Callable[..., Page], width: int = 1154, height: int = 690, **options: Any) -> Any:
        page = kind(self.context, **options)
        self.window.setCentralWidget(page)
        self.window.resize(width, height)
        self.window.show()
        self.settle()
        return page

    def settle(self) -> None:
        """Wait until every job is answered and drawn."""
        executors = self.context.executors
        QApplication.processEvents()
        while executors.pending:
            loop = QEventLoop()
            executors.idle.connect(loop.quit)
            QTimer.singleShot(5_000, loop.quit)
            if executors.pending:
                loop.exec()
            QApplication.processEvents()
        QApplication.processEvents()

    def rest(self) -> None:
        """Until what was asked, and what that asked in turn, is answered."""
        for _turn in range(5):
            self.settle()

    def close(self) -> None:
        self.settle()
        self.window.close()
        self.context.executors.shutdown()
        self.window.deleteLater()
        QApplication.processEvents()
        self.made.store.close()


def ready_app(mode: str = "light", scale: int = 100) -> QApplication:
    """The application with fonts and colours, once; later calls only change the look."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    source = app.property("themeSource")
    if source is None:
        source = install_theme(app, RESOURCES, mode=mode, scale=scale)
    install_language(app, "fr", RESOURCES / "i18n")
    source.set(mode=mode, scale=scale)
    return app


def make_scene(folder: Path, *, role: str = "agent", clock: FakeClock | None = None) -> Scene:
    """A scene on a new notebook under `folder`."""
    authority = json.loads((RESOURCES / "territory" / "villejuif.json").read_text("utf-8"))
    clock = clock or FakeClock()
    made = make_notebook(folder, clock, role=role, person="Nadia", authority=authority)
    return scene_over(made, folder, clock)


def scene_over(made: Made, folder: Path, clock: FakeClock) -> Scene:
    """A scene on a notebook that is open already."""
    ready_app()
    window = QMainWindow()
    toasts: list[str] = []
    undos: list[Callable[[], None] | None] = []
    visited: list[Destination] = []

    def toast(text: str, undo: Callable[[], None] | None) -> None:
        toasts.append(text)
        undos.append(undo)

    ports = SimpleNamespace(
        coach=Coach.from_toml((RESOURCES / "coach" / "fr.toml").read_bytes()),
        consent=ConsentFile(),
        attachments=Attachments(AttachmentStore(folder / "kept", DataKey(bytes(32))), prepare),
    )
    context = PageContext(
        use_cases=use_cases(made.store, read_phone),
        executors=Executors(CarnetError),
        hub=Hub(),
        keys=Keys(window),
        wording=Wording.load(RESOURCES / "i18n", "fr", strict=True),
        curtain=Curtain(),
        language="fr",
        resources=RESOURCES,
        toast=toast,
        navigate=visited.append,
        settings=None,
        ports=ports,
    )
    return Scene(made, context, window, clock, toasts, undos, visited)
