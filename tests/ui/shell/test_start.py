"""What the start loads, and what a screen reader finds."""

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from desktop_app.ui.page import Destination
from desktop_app.ui.shell import navigation
from desktop_app.ui.theme import theme_source

HEAVY = ("sqlalchemy", "sqlcipher3", "cryptography", "reportlab", "PIL", "alembic", "keyring", "msgspec", "phonenumbers")


def test_the_first_paint_waits_for_no_heavy_library() -> None:
    code = f"import sys, desktop_app.bootstrap.window; print([name for name in {HEAVY!r} if name in sys.modules])"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"


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


@pytest.mark.parametrize("code", [page.code for page in navigation.PAGES])
def test_every_control_of_every_page_has_a_name_and_stays_in_the_window_at_200_per_cent(begun_for_real, settle, qtbot, code: str) -> None:
    desk = begun_for_real()
    desk.window.view().navigate(Destination(code))
    settle(desk)
    assert desk.window.view().page().code == code
    assert not unnamed(desk.window)
    desk.window.resize(1093, 614)
    theme_source().set(scale=200)
    settle(desk)
    try:
        qtbot.waitUntil(lambda: not wider_than_its_window(desk.window), timeout=2_000)  # a page lays itself out again in its turn
    except TimeoutError:
        assert not wider_than_its_window(desk.window)
