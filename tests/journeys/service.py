"""People of one service, each at a computer of their own with the real window; a stick, a shared folder, and what their dialogs answer."""

import functools
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.window import make_window
from desktop_app.domain.errors import CarnetError
from desktop_app.services.synchronise import Standing
from desktop_app.storage.encryption import KeyDerivation
from desktop_app.storage.locations import Home
from desktop_app.ui import theme
from desktop_app.ui.executors import Executors
from desktop_app.ui.shell import notebook_view
from desktop_app.ui.shell.main_window import MainWindow
from desktop_app.ui.shell.notebook_view import NotebookView
from desktop_app.ui.shell.ports import NewNotebookForm, Opened
from desktop_app.ui.shell.sync_runner import SyncRunner
from tests.factories import PASSPHRASE, make_encounter
from tests.fakes import FakeClock

CTRL, ALT, PLAIN = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
PLACE = {"town": "94076", "address": "12 rue de l’Exemple"}
PATIENCE = 60.0
"""Seconds after which a window that does not come to rest is a failure."""


@dataclass
class Seconds:
    """The runners' own clock, of everybody: it moves when a test says so."""

    value: float = 0.0

    def __call__(self) -> float:
        return self.value


@dataclass
class Dialogs:
    """What the person answers to the system's dialogs."""

    file: Path | None = None
    files: tuple[Path, ...] = ()
    saved: Path | None = None
    chosen: Path | None = None

    def open_file(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        return self.file

    def open_files(self, parent: QWidget, title: str, kinds: str) -> tuple[Path, ...]:
        return self.files

    def save_file(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        return self.saved

    def folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        return self.chosen

    def print_sheet(self, parent: QWidget, words: object) -> bool:
        return False

    def show_folder(self, folder: Path) -> None:
        return None


@dataclass
class Person:
    """Somebody at a computer. `view` is the open notebook's screen."""

    name: str
    computer: DeskComputer
    opened: Opened
    window: MainWindow
    executors: Executors
    dialogs: Dialogs
    bugs: list[BaseException]
    seconds: Seconds

    # -- what they have
    @property
    def view(self) -> NotebookView:
        view = self.window.view()
        assert view is not None
        return view

    @property
    def page(self) -> Any:
        page = self.view.page()
        assert page is not None
        return page

    @property
    def cases(self) -> Any:
        return self.opened.use_cases

    @property
    def device(self) -> str:
        return str(self.cases.session.author.device)

    @property
    def pill(self) -> str:
        """What the top bar says of the exchange."""
        said: list[Any] = []
        pill = self.view.pill
        pill.said.connect(said.append)
        pill.refresh()
        self.settle()
        pill.said.disconnect(said.append)
        return str(said[-1].text)

    @property
    def standing(self) -> Standing:
        return self.cases.synchronise.standing()

    def note_of(self, id: str) -> Any:
        record = self.cases.session.reading.get(id)
        return None if record is None or record.hidden else record["note"]

    # -- what they do
    def sit(self) -> "Person":
        """Come to this window: keys go to it."""
        self.window.activateWindow()
        self.settle()
        return self

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        self.sit()
        QTest.keyClick(self.window.focusWidget() or self.window, key, modifier)
        self.settle()

    def type(self, letters: str) -> None:
        self.sit()
        for letter in letters:
            QTest.keyClick(self.window.focusWidget() or self.window, letter)
        self.settle()

    def focus(self, widget: QWidget) -> None:
        self.sit()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()
        assert widget.hasFocus() or widget.focusProxy() is not None, widget

    def focus_in(self, widget: QWidget) -> None:
        """Focus something in the dialog that is open."""
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        self.settle()

    def answer(self, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Press a key in the dialog that is open."""
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog.focusWidget() or dialog, key)
        self.settle()

    def go(self, code: str, **more: Any) -> Any:
        """Open a page; by its digit where it has one."""
        from desktop_app.ui.page import Destination
        from desktop_app.ui.shell import navigation

        digit = navigation.spec(code).digit
        if digit and not more:
            self.press(Qt.Key(Qt.Key.Key_0.value + int(digit)), ALT)
        else:
            self.view.navigate(Destination(code, **more))
        self.settle()
        assert self.page.code == code
        return self.page

    def drop(self, *paths: Path) -> None:
        """Let files fall on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        entered = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN)
        self.view.dragEnterEvent(entered)
        assert entered.isAccepted()
        self.view.dropEvent(QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, PLAIN))
        self.settle()

    def write(self, note: str) -> str:
        """An encounter, kept as the form keeps it; the window learns of it."""
        from desktop_app.services.outcome import Topic

        id = make_encounter(self.cases.session, note=note, place=dict(PLACE), main_theme="cleanliness").id
        self.view.hub.announce((Topic.ENCOUNTERS,))
        self.settle()
        return str(id)

    def note(self, text: str) -> str:
        """An encounter as a person writes it: what was heard, where, about what, by keyboard alone."""
        before = self.encounters()
        self.press(Qt.Key.Key_N, CTRL)
        self.type(text)
        self.press(Qt.Key.Key_Tab)
        self.type("12 rue des l")
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Tab)
        self.type("eclai")
        self.press(Qt.Key.Key_Return, CTRL)
        (added,) = self.encounters() - before
        return added

    def encounters(self) -> set[str]:
        from desktop_app.services.ports import Filter

        return {record.id for record in self.cases.session.reading.page("encounter", Filter(), 500).records}

    def correct(self, record: str, **values: Any) -> None:
        from desktop_app.services.outcome import Topic
        from desktop_app.services.records import Records

        Records(self.cases.session).correct(record, values)
        self.view.hub.announce((Topic.ENCOUNTERS,))
        self.settle()

    def wait(self, seconds: float) -> None:
        """Time goes by; what is due by then is begun."""
        self.seconds.value += seconds
        assert self.view.runner is not None
        self.view.runner.tick()
        self.settle()

    def settle(self) -> None:
        """Until every job came home and what it brought is painted."""
        end, quiet = time.monotonic() + PATIENCE, 0
        while quiet < 3:
            assert time.monotonic() < end, "the window did not come to rest"
            QCoreApplication.processEvents()
            view = self.window.view()
            building = view is not None and view.arriving
            quiet = 0 if self.executors.pending or building else quiet + 1
        assert not self.bugs, "".join(traceback.format_exception(self.bugs[0]))


def numbers(page: Any) -> dict[str, int]:
    """The five numbers of Envois et reçus, as they stand on the screen; they add up whatever happens."""
    shown = {code: int(tile.text().replace("\u202f", "").replace("\u00a0", "")) for code, tile in page.numbers.tiles.items()}
    assert shown["kept"] == sum(count for code, count in shown.items() if code != "kept"), shown
    return shown


@dataclass
class Service:
    """Everybody, the folders that they share, and one wall clock."""

    app: QApplication
    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)
    seconds: Seconds = field(default_factory=Seconds)
    people: list[Person] = field(default_factory=list)
    language: str = "fr"

    def __post_init__(self) -> None:
        self.stick, self.share = self.folder / "CLE", self.folder / "partage"
        self.stick.mkdir()
        self.share.mkdir()

    def person(self, name: str, role: str = "agent") -> Person:
        """Begin a notebook and sit down at its window."""
        computer = self.computer(name)
        return self.sit_at(name, computer, self.begin(name, computer, role))

    def computer(self, name: str) -> DeskComputer:
        return DeskComputer(Home(self.folder / name), self.clock, kdf=KeyDerivation(64, 1, 1))

    def begin(self, name: str, computer: DeskComputer, role: str = "agent") -> Opened:
        """A new notebook, without a window."""
        form = NewNotebookForm(computer.authority_file(self.authority()), name, role)
        return computer.begin(form, PASSPHRASE, self.language).opened

    def authority(self) -> Path:
        import json

        from tests.factories import AUTHORITY

        path = self.folder / "villeneuve.json"
        if not path.exists():
            path.write_text(json.dumps(AUTHORITY), encoding="utf-8")
        return path

    def sit_at(self, name: str, computer: DeskComputer, opened: Opened | None, file: Path | None = None) -> Person:
        bugs: list[BaseException] = []
        executors = Executors(CarnetError, bugs.append)
        with self._one_theme():
            window = make_window(self.app, computer, executors, self.language)
        dialogs = Dialogs()
        window._pickers = dialogs
        window.resize(1366, 768)
        window.start("", file)
        window.show()
        assert opened is not None
        person = Person(name, computer, opened, window, executors, dialogs, bugs, self.seconds)
        window.enter(opened)
        self.people.append(person)
        return person.sit()

    @contextmanager
    def _one_theme(self) -> Iterator[None]:
        """A program has one window and one theme; here several windows follow the theme of the first."""
        with pytest.MonkeyPatch.context() as patch:
            if self.people:
                patch.setattr(theme, "install_theme", lambda *_given, **_named: None)
            yield

    def admit(self, supervisor: Person, newcomer: Person, role: str = "agent", server: str = "") -> None:
        """Asked, admitted and joined, through the services: the journey of enrolment goes through the windows."""
        asked, card = self.folder / f"{newcomer.name}.carnet-demande", self.folder / f"{newcomer.name}.carnet-carte"
        newcomer.cases.devices.request(newcomer.name, asked)
        supervisor.cases.devices.enroll(asked, role, ("*",), server, card)
        newcomer.cases.devices.join(card)
        self.refresh(supervisor, newcomer)

    def refresh(self, *people: Person) -> None:
        from desktop_app.services.outcome import Topic

        for person in people:
            person.view.hub.announce((Topic.EXCHANGE,))
            person.settle()

    def close(self, person: Person) -> None:
        self.people.remove(person)
        person.window.lock_after.stop()
        person.view.put_away()
        person.executors.shutdown()
        person.computer.close(person.opened)
        person.window.hide()
        person.window.deleteLater()


@contextmanager
def open_service(app: QApplication, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    """A service whose runners exchange when its clock says so, and end with the test."""
    service = Service(app, folder)
    made: Callable[..., SyncRunner] = functools.partial(SyncRunner, now=service.seconds, chance=lambda: 0.5)
    monkeypatch.setattr(notebook_view, "SyncRunner", made)
    try:
        yield service
    finally:
        for person in tuple(service.people):
            service.close(person)
