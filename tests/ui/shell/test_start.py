"""What the start loads, and what a screen reader finds."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from desktop_app.ui import widgets
from desktop_app.ui.shell import frame, navigation
from desktop_app.ui.theme import read_palette, theme_source
from tests import shots

RESOURCES = Path(__file__).parents[3] / "resources"
HEAVY = ("sqlalchemy", "sqlcipher3", "cryptography", "reportlab", "PIL", "alembic", "keyring", "msgspec", "phonenumbers")


# Ours, and the standard library's, that may be there when the bare window is painted: each costs a part of the 1.3 bare windows allowed.
BEFORE_THE_PAINT = (
    "desktop_app", "desktop_app.bootstrap", "desktop_app.bootstrap.imports", "desktop_app.bootstrap.resources",
    "desktop_app.bootstrap.window", "desktop_app.cli", "desktop_app.storage", "desktop_app.storage.settings_file", "desktop_app.ui",
    "desktop_app.ui.shell", "desktop_app.ui.shell.frame", "desktop_app.ui.shell.main_window",
)  # fmt: skip
NOT_BEFORE_THE_PAINT = (
    "tomllib", "dataclasses", "decimal", "secrets", "hashlib", "concurrent", "argparse", "logging.handlers", "platformdirs",
)  # fmt: skip
# Naming one makes hundreds of enumerations in Python. (QtCore gives its Qt to whoever asks: what counts is that nobody did.)
LATE_OF_QT = {"QtCore": ("Qt", "QEvent"), "QtGui": ("QIcon", "QPainter", "QPalette", "QColor")}
NOT_BEFORE_THE_PHRASE = (
    *HEAVY, "desktop_app.services.use_cases", "desktop_app.services.wording", "desktop_app.services.demonstration",
    "desktop_app.services.notebook", "desktop_app.domain.change", "desktop_app.domain.coach", "desktop_app.ui.shell.notebook_view",
    "desktop_app.ui.shell.first_run", "desktop_app.ui.shell.closing", "desktop_app.ui.features", "desktop_app.ui.widgets.list_table",
    "desktop_app.ui.widgets.suggest", "desktop_app.ui.widgets.date_field", "importlib.metadata", "httpx2",
)  # fmt: skip


@pytest.fixture(scope="module")
def first_moments(tmp_path_factory) -> dict:
    """What a start from the command's own entry had loaded at its first paint, and when the screen of the phrase was shown."""
    home = tmp_path_factory.mktemp("home")
    (home / "plaine-commune").mkdir()
    (home / "plaine-commune" / "keys.json").write_text("{}")
    code = f"""
import json, os, sys
import PySide6.QtWidgets
there = set(sys.modules)
from desktop_app.cli import main
from desktop_app.ui.shell.frame import Frame
from desktop_app.ui.shell.main_window import MainWindow
painted, put, said = Frame.paintEvent, MainWindow._put, {{}}
def seen(self, event):
    painted(self, event)
    if "paint" not in said:
        said["paint"] = sorted(set(sys.modules) - there)
        held = vars(sys.modules["desktop_app.ui.shell.frame"]) | vars(sys.modules["desktop_app.ui.shell.main_window"])
        said["qt"] = [name for names in {LATE_OF_QT!r}.values() for name in names if name in held]
def shown(self, screen, focus=None):
    put(self, screen, focus)
    said["phrase"] = sorted(set(sys.modules) - there)
    print(json.dumps(said), flush=True)
    os._exit(0)
Frame.paintEvent, MainWindow._put = seen, shown
main(["--home", {str(home)!r}])
"""
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return json.loads(said.stdout)


def test_the_first_paint_waits_for_next_to_nothing(first_moments) -> None:
    ours = [name for name in first_moments["paint"] if name.split(".")[0] == "desktop_app" and name not in BEFORE_THE_PAINT]
    assert not ours
    assert not [name for name in first_moments["paint"] if name.startswith((*HEAVY, *NOT_BEFORE_THE_PAINT))]
    assert not first_moments["qt"]
    assert "PySide6.QtSvg" not in first_moments["paint"]


def test_the_screen_of_the_phrase_waits_for_no_page_and_no_library(first_moments) -> None:
    assert not [name for name in first_moments["phrase"] if name.startswith(NOT_BEFORE_THE_PHRASE)]


def test_the_bare_window_has_the_colour_of_the_paper() -> None:
    for mode, paper in frame.PAPER.items():
        assert read_palette(RESOURCES / "themes" / f"{mode}.toml").paper == paper


def test_every_name_of_the_kit_is_found_where_it_says() -> None:
    """Its modules are imported late: a name without its module would only be missed by the page that asks for it."""
    for name in widgets.__all__:
        assert getattr(widgets, name).__name__.endswith(name)
    with pytest.raises(AttributeError):
        _ = widgets.NoSuchWidget


def test_the_locked_screen_is_there_before_any_heavy_library(tmp_path) -> None:
    """A notebook on the computer must not change it: the lock reads folder names and settings only."""
    (tmp_path / "plaine-commune").mkdir()
    (tmp_path / "plaine-commune" / "keys.json").write_text("{}")
    code = f"""
import sys
from pathlib import Path
from desktop_app.bootstrap.ports import DeskComputer
from desktop_app.bootstrap.window import make_application, make_window
from desktop_app.domain.errors import CarnetError
from desktop_app.storage.locations import Home
from desktop_app.ui.executors import Executors
app = make_application(["carnet"])
class Later(Executors):
    def _submit(self, *given, **to):
        return None
window = make_window(app, DeskComputer(Home(Path(sys.argv[1]))), Later(CarnetError))
window.start()
window.show()
window.grab()
print([name for name in {HEAVY!r} if name in sys.modules], type(window.centralWidget()).__name__)
"""
    said = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[0] == "[] Unlock"


def unnamed(root: QWidget) -> list[str]:
    """Controls that a screen reader could reach and that have no name."""
    found = []
    for widget in root.findChildren(QWidget):
        reachable = widget.isVisibleTo(root) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if reachable and isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
            interface = QAccessible.queryAccessibleInterface(widget)
            if not (widget.accessibleName() or (interface and interface.text(QAccessible.Text.Name))):
                found.append(f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}")
    return found


def wider_than_its_window(root: QWidget) -> list[str]:
    """Controls that stick out at the right of their window."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisibleTo(root) and isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
            right = widget.mapTo(root, widget.rect().topRight()).x()
            if right > root.width():
                found.append(f"{type(widget).__name__} {widget.accessibleName()}: {right} > {root.width()}")
    return found


def test_every_control_of_the_doors_has_a_name(make_desk, settle) -> None:
    desk = make_desk()
    for way in (0, 1, 2):
        desk.window.centralWidget().ways.buttons()[way].click()
        assert not unnamed(desk.window)
    settle(desk)


@pytest.mark.parametrize("code", [page.code for page in navigation.PAGES if "agent" in page.roles])
def test_every_control_of_every_page_has_a_name_and_stays_in_the_window_at_200_per_cent(begun_for_real, settle, qtbot, code: str) -> None:
    desk = begun_for_real()
    view = desk.window.view()
    cases = view.context.use_cases
    if code == "visit_close":
        cases.visits.start(shots.destination("visit_paper", cases).record)
    view.navigate(shots.destination(code, cases))
    settle(desk)
    assert desk.window.view().page().code == code
    assert not unnamed(desk.window)
    desk.window.resize(1093, 614)
    theme_source().set(scale=200)
    settle(desk)
    try:
        qtbot.waitUntil(lambda: not wider_than_its_window(desk.window), timeout=2_000)  # a page lays itself out again in its turn
    except qtbot.TimeoutError:
        assert not wider_than_its_window(desk.window)
