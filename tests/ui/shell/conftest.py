"""The window over a real home folder: real keys (made cheap), a real encrypted store; the system's dialogs are fakes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.window import speak
from desktop_app.domain.errors import CarnetError
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui.executors import Executors
from desktop_app.ui.page import Destination, Page, PageContext
from desktop_app.ui.shell import navigation
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.pickers import set_paper
from desktop_app.ui.shell.ports import SheetWords
from desktop_app.ui.shell.settings import Settings
from desktop_app.ui.theme import install_theme
from desktop_app.ui.widgets import Column, TextField

RESOURCES = Path(__file__).parents[3] / "resources"
PHRASE = "tilleul marche samedi trottinette"  # letters that QTest can type


@dataclass
class FakeClock:
    """A clock that a test moves."""

    at: datetime = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def pass_by(self, **amount: float) -> None:
        self.at += timedelta(**amount)


@dataclass
class FakePickers:
    """What the person would choose; what was printed and shown."""

    file: Path | None = None
    saved: Path | None = None
    chosen_folder: Path | None = None
    print_to: Path | None = None
    printed: list[SheetWords] = field(default_factory=list)
    shown: list[Path] = field(default_factory=list)

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        return (self.file,) if self.file is not None else ()

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        return self.saved

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        return self.chosen_folder

    def print_sheet(self, parent: QWidget, words: SheetWords) -> bool:
        self.printed.append(words)
        return True

    def printer(self, parent: QWidget, name: str, paper: str) -> QPrinter | None:
        """A printer whose pages go into a PDF file, or None when the person gives up."""
        if self.print_to is None:
            return None
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.print_to))
        set_paper(printer, paper)
        return printer

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)


class PlainPage(Page):
    """A page with one field, that remembers what it was asked."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.asked: list[Destination] = []
        self.kept = False
        self.field = TextField("Field")
        Column(self).addWidget(self.field)

    def open(self, destination: Destination) -> None:
        self.asked.append(destination)

    def title(self) -> str:
        return navigation.page_label(self.code)

    def first_focus(self) -> QWidget:
        return self.field

    def put_away(self) -> None:
        self.kept = True

    def place(self) -> Destination:
        return Destination(self.code, words=self.field.text())


@pytest.fixture
def plain_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page but the settings is a plain one: what is tested here stands around the pages."""
    real = navigation.make_page

    def make(code: str, context: PageContext) -> Page:
        if code == "settings":
            return real(code, context)
        return type("PlainPage", (PlainPage,), {"code": code})(context)

    monkeypatch.setattr(navigation, "make_page", make)


@dataclass
class Desk:
    """One computer, its window, and the fakes around it."""

    computer: DeskComputer
    executors: Executors
    window: MainWindow
    pickers: FakePickers
    clock: FakeClock
    sitting: list[float]
    bugs: list[BaseException]


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    source = qapp.property("themeSource") or install_theme(qapp, RESOURCES, mode="light")
    source.set(mode="light", scale=100, visit=False)
    yield qapp
    source.set(mode="light", scale=100, visit=False)


@pytest.fixture
def make_desk(app: QApplication, tmp_path: Path, qtbot) -> Iterator[Callable[..., Desk]]:
    """`make_desk()` opens a window on the test's home; called again, another window on the same home."""
    made: list[Desk] = []

    def make(*, language: str = "fr", started: bool = True, home: Path | None = None) -> Desk:
        bugs: list[BaseException] = []
        clock, sitting = FakeClock(), [0.0]
        computer = DeskComputer(Home(home or tmp_path / "home"), clock, KeyDerivation(64, 1, 1), demonstration_size=12)
        executors = Executors(CarnetError, bugs.append)
        settings = Settings(computer, executors)
        pickers = FakePickers()
        spoken = speak(app, language)
        window = MainWindow(RESOURCES, settings.get("window", ""))
        window.furnish(
            computer,
            executors,
            pickers,
            settings,
            spoken,
            speak=lambda code: speak(app, code),
            now=lambda: sitting[0],
        )
        settings.setParent(window)
        window.resize(1366, 768)
        desk = Desk(computer, executors, window, pickers, clock, sitting, bugs)
        made.append(desk)
        if started:
            window.start()
            window.show()
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow)
            qtbot.waitUntil(lambda: executors.pending == 0)
        return desk

    yield make
    for desk in made:
        desk.window.lock_after.stop()
        desk.executors.shutdown()
        for name in list(desk.computer._present):
            desk.computer._leave(name)
        desk.window.hide()
        desk.window.deleteLater()
    assert not [bug for desk in made for bug in desk.bugs]


@pytest.fixture
def settle(qtbot) -> Callable[[Desk], None]:
    """Wait until nothing is under way any more, and the page asked for is there."""

    def at_rest(desk: Desk) -> bool:
        view = desk.window.view()
        return desk.executors.pending == 0 and not (view is not None and view.arriving)

    def wait(desk: Desk) -> None:
        qtbot.waitUntil(lambda: at_rest(desk), timeout=20_000)

    return wait


@pytest.fixture
def begun(make_desk, settle, plain_pages) -> Callable[..., Desk]:
    """`begun(role="agent")`: a desk whose window shows a notebook just made."""

    def make(role: str = "agent") -> Desk:
        desk = make_desk()
        authority = desk.computer.authorities()[0]
        from desktop_app.ui.shell.ports import NewNotebookForm

        made = desk.computer.begin(NewNotebookForm(authority, "Nadia Exemple", role), PHRASE, "fr")
        desk.window.enter(made.opened)
        settle(desk)
        return desk

    return make


@pytest.fixture
def begun_for_real(make_desk, settle) -> Callable[[], Desk]:
    """A desk on a small demonstration, with the real pages."""

    def make() -> Desk:
        desk = make_desk()
        opened = desk.computer.demonstration(desk.computer.authorities()[1], "fr", lambda _done, _total: None, lambda: False)
        assert opened is not None
        desk.window.enter(opened)
        settle(desk)
        return desk

    return make
