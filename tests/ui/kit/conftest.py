"""The kit's fixtures: one themed application, and a window that is shown and active."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.ui.theme import ThemeSource, install_theme, theme_source

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def theme(qapp: QApplication) -> ThemeSource:
    """The theme at rest: light, 100 %, French."""
    source = qapp.property("themeSource") or install_theme(qapp, RESOURCES, mode="light")
    source.set(mode="light", scale=100, visit=False)
    return theme_source()


@pytest.fixture
def show(theme: ThemeSource, qtbot) -> Callable[..., QWidget]:
    """`show(widget, ...)` puts widgets in a shown, active window and returns it."""

    kept: list[QWidget] = []  # qtbot holds them weakly

    def put(*widgets: QWidget, width: int = 700, height: int = 500) -> QWidget:
        window = QWidget()
        window.setProperty("surface", "page")
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(width, height)
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitExposed(window)
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return put
