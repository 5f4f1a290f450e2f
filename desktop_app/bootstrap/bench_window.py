"""The real window over a notebook of the demonstration, for what measures it: opened, driven from page to page, closed."""

import sys
import time
from pathlib import Path

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.published import DEMONSTRATION_PHRASE
from desktop_app.bootstrap.window import make_application, make_window, warm
from desktop_app.domain.errors import CarnetError
from desktop_app.storage.locations import Home
from desktop_app.ui.executors import Executors
from desktop_app.ui.page import Destination
from desktop_app.ui.shell.notebook_view import NotebookView

_IDLE_SECONDS = 1.5  # somebody reads Today: what is built ahead is built meanwhile


class BenchWindow:
    """Opens at the size of a laptop, its notebook unlocked; `enter` shows it, `close` ends everything and gives the exit code."""

    def __init__(self, home: str, name: str) -> None:
        self.app = make_application([sys.argv[0]])
        self._computer = DeskComputer(Home(Path(home)))
        self._bugs: list[BaseException] = []
        self._executors = Executors(CarnetError, self._bugs.append)
        self.window = make_window(self.app, self._computer, self._executors, "fr")
        self.window.resize(1366, 768)
        self.window.start(name)
        self.window.show()
        warm(self._computer, self._executors)
        self.settle()
        self._opened = self._computer.unlock(name, DEMONSTRATION_PHRASE, "fr")

    def enter(self) -> None:
        """Show the notebook."""
        self.window.enter(self._opened)
        self.settle()

    def close(self) -> int:
        """The exit code: 1 if anything broke on the way."""
        self._computer.close(self._opened)
        self._executors.shutdown()
        return 1 if self._bugs else 0

    @property
    def view(self) -> NotebookView:
        found = self.window.view()
        if found is None:
            raise RuntimeError("the notebook is not open")
        return found

    def go_to(self, place: Destination) -> None:
        """Open a page, and wait until it shows what it asked for."""
        self.view.navigate(place)
        self.arrive()
        self.settle()

    def arrive(self) -> None:
        """Until the page that was asked for takes keys."""
        while self.view.arriving:
            self.app.processEvents()

    def wait(self) -> None:
        """A pause as a person makes it: the window goes on with what it does by itself."""
        end = time.perf_counter() + _IDLE_SECONDS
        while time.perf_counter() < end:
            self.app.processEvents()
            time.sleep(0.005)
        self.settle()

    def settle(self) -> None:
        """Until every job came home and nothing is left to paint."""
        while True:
            self.app.processEvents()
            if not self._executors.pending:
                self.app.processEvents()
                if not self._executors.pending:
                    return
            time.sleep(0.001)
