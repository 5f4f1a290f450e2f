"""Opens the window. Before the first paint only Qt and a few light modules are imported, and the screen of the phrase before the database
and cryptography, which load while the phrase is typed. A test lists what may not come earlier.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.bootstrap.imports import forgo_feature_search
from desktop_app.bootstrap.resources import resources_folder
from desktop_app.storage.settings_file import home_path, read_settings
from desktop_app.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.bootstrap.ports import DeskComputer
    from desktop_app.ui.executors import Executors

_ONCE_PAINTED_MS = 40  # the screen of the phrase goes first: two threads would share one processor with it


def main(home: Path | None, workspace: str | None, file: Path | None, language: str | None, *, demonstration_size: int = 0) -> int:
    """Run the program until its window closes; returns the process's exit code.

    With `demonstration_size` it opens on the demonstration workspace, made first if there is none.
    """
    app = make_application(sys.argv[:1])
    place = home.expanduser().absolute() if home is not None else home_path(os.environ)
    program = _Program(app, place, workspace or "", file, language, demonstration_size)
    sys.excepthook = lambda _kind, error, _trace: program.bug(error)
    program.window.show()
    try:
        code = app.exec()
    finally:
        program.stop()
    if program.broken is not None:
        raise program.broken
    return code


class _Program:
    """The window from bare paper to everything running."""

    def __init__(self, app: QApplication, place: Path, workspace: str, file: Path | None, language: str | None, size: int) -> None:
        self._app, self._place, self._workspace, self._file, self._language, self._size = app, place, workspace, file, language, size
        self._ends: list = []
        self.broken: BaseException | None = None
        self.window = make_frame(place)
        self.window.setWindowTitle(app.applicationDisplayName())
        self.window.over.connect(app.quit)
        self.window.painted.connect(self._furnish)

    def stop(self) -> None:
        """Give back the threads and the log."""
        while self._ends:
            self._ends.pop()()

    def bug(self, error: BaseException) -> None:
        """Our bug. Before the window can say it, it leaves by `main`."""
        if self.window.furnished:
            self.window.crashed(error)
        else:
            self.broken = error
            self._app.exit(1)

    def _furnish(self) -> None:
        """After the first paint."""
        from desktop_app.bootstrap.logs import start_log, stop_log
        from desktop_app.bootstrap.ports import DeskComputer
        from desktop_app.domain.errors import CarnetError
        from desktop_app.storage.locations import Home, log_folder
        from desktop_app.ui.executors import Executors
        from desktop_app.ui.watchdog import Watchdog

        home = Home(self._place)
        start_log(log_folder(home))
        self._ends.append(stop_log)
        computer = DeskComputer(home)
        executors = Executors(CarnetError, self.bug)
        self._ends.append(executors.shutdown)
        furnish(self._app, self.window, computer, executors, self._language)
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal that started it
        self.window.start(self._workspace, self._file)
        watchdog = Watchdog()
        watchdog.start()
        self._ends.append(watchdog.stop)
        if self._size:
            self._demonstrate(computer, executors)
        QTimer.singleShot(_ONCE_PAINTED_MS, self.window, lambda: warm(computer, executors))

    def _demonstrate(self, computer: DeskComputer, executors: Executors) -> None:
        window = self.window
        computer.demonstration_size = self._size
        executors.work(lambda: computer.open_demonstration(window.language), then=window.enter, failed=lambda _error: None, owner=window)


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application, named; it ends when the window says that everything is closed."""
    forgo_feature_search()
    app = QApplication(arguments)
    app.setApplicationName("carnet-de-quartier")
    app.setApplicationDisplayName("Carnet de quartier")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("carnet-de-quartier")
    app.setQuitOnLastWindowClosed(False)
    return app


def make_frame(home: Path) -> MainWindow:
    """The main window as bare paper, where it was the last time."""
    kept = read_settings(home)
    geometry, mode = kept.get("window", ""), kept.get("theme", "system")
    return MainWindow(resources_folder(), geometry if isinstance(geometry, str) else "", mode if isinstance(mode, str) else "system")


def make_window(app: QApplication, computer: DeskComputer, executors: Executors, language: str | None = None) -> MainWindow:
    """The main window over a computer, styled and speaking; `start` it, then show it."""
    window = make_frame(computer.home.path)
    furnish(app, window, computer, executors, language)
    return window


def furnish(app: QApplication, window: MainWindow, computer: DeskComputer, executors: Executors, language: str | None) -> None:
    """Theme, language and everything that the window works with."""
    from desktop_app.ui.collector import Collector
    from desktop_app.ui.shell.pickers import SystemPickers
    from desktop_app.ui.shell.settings import Settings
    from desktop_app.ui.theme import install_theme

    Collector(app)  # before any worker is at work
    settings = Settings(computer, executors, app)
    install_theme(app, resources_folder(), mode=settings.get("theme", "system"), scale=settings.get("scale", 100))
    spoken = speak(app, language or settings.get("language", "fr"))
    window.furnish(computer, executors, SystemPickers(), settings, spoken, speak=lambda code: speak(app, code))


def speak(app: QApplication, language: str) -> str:
    """Install a language; returns the one really spoken."""
    from desktop_app.ui.i18n import install_language

    return install_language(app, language, resources_folder() / "i18n")


def warm(computer: DeskComputer, executors: Executors) -> None:
    """On threads, while the phrase is typed: what opening a notebook takes, then its screen and its pages."""
    executors.database(computer.warm)
    executors.work(_import_pages)


def _import_pages() -> None:
    from desktop_app.ui.shell import notebook_view

    notebook_view.import_all()
