"""Opens the window. Only light imports come before the first paint: the database and cryptography load while the phrase is typed."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop_app import __version__
from desktop_app.bootstrap.logs import start_log, stop_log
from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.resources import resources_folder
from desktop_app.domain.errors import CarnetError
from desktop_app.storage.locations import Home, default_home, log_folder
from desktop_app.ui.executors import Executors
from desktop_app.ui.i18n import install_language
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.pickers import SystemPickers
from desktop_app.ui.shell.settings import Settings
from desktop_app.ui.theme import install_theme
from desktop_app.ui.watchdog import Watchdog


def main(home: Path | None, workspace: str | None, file: Path | None, language: str | None, *, demonstration_size: int = 0) -> int:
    """Run the program until its window closes; returns the process's exit code.

    With `demonstration_size` it opens on the demonstration workspace, made first if there is none.
    """
    app = make_application(sys.argv[:1])
    place = Home(home.expanduser().absolute()) if home is not None else default_home(os.environ)
    start_log(log_folder(place))
    computer = DeskComputer(place)

    def bug(error: BaseException) -> None:
        window.crashed(error)

    executors = Executors(CarnetError, bug)  # the window exists before any job comes home
    window = make_window(app, computer, executors, language)
    sys.excepthook = lambda _kind, error, _trace: bug(error)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal that started it
    watchdog = Watchdog()
    watchdog.start()
    window.over.connect(app.quit)
    window.start(workspace or "", file)
    window.show()
    if demonstration_size:
        computer.demonstration_size = demonstration_size
        executors.work(lambda: computer.open_demonstration(window.language), then=window.enter, failed=lambda _error: None, owner=window)
    QTimer.singleShot(0, lambda: executors.database(computer.warm))
    try:
        return app.exec()
    finally:
        watchdog.stop()
        executors.shutdown()
        stop_log()


def make_application(arguments: list[str]) -> QApplication:
    """The Qt application, named; it ends when the window says that everything is closed."""
    app = QApplication(arguments)
    app.setApplicationName("carnet-de-quartier")
    app.setApplicationDisplayName("Carnet de quartier")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("carnet-de-quartier")
    app.setQuitOnLastWindowClosed(False)
    return app


def make_window(app: QApplication, computer: DeskComputer, executors: Executors, language: str | None = None) -> MainWindow:
    """The main window over a computer, styled and speaking; `start` it, then show it."""
    settings = Settings(computer, executors, app)
    install_theme(app, resources_folder(), mode=settings.get("theme", "system"), scale=settings.get("scale", 100))
    spoken = speak(app, language or settings.get("language", "fr"))
    return MainWindow(computer, executors, SystemPickers(), settings, spoken, resources_folder(), speak=lambda code: speak(app, code))


def speak(app: QApplication, language: str) -> str:
    """Install a language; returns the one really spoken."""
    return install_language(app, language, resources_folder() / "i18n")
