"""F8 in the real window: no name, contact or story is left anywhere, neither painted, nor in a tooltip, nor for a screen reader."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop_app.ui.page import Destination
from desktop_app.ui.widgets.curtain import HIDDEN
from tests.journeys.conftest import Desk
from tests.journeys.test_taking_back import Sitting, sitting

__all__ = ["sitting"]

SECRETS = ("Mme Exemple", "99 00 00 12", "199000012", "Hall dans le noir", "pièce secrète")
TOP = QModelIndex()
VEIL = "Caché par le rideau"
WITH_TEXT = (QLabel, QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
    Qt.ItemDataRole.EditRole,
)


def texts(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that a widget shows, or says, with where."""
    for name in (
        "text",
        "title",
        "toPlainText",
        "placeholderText",
        "toolTip",
        "accessibleName",
        "accessibleDescription",
        "windowTitle",
        "statusTip",
    ):
        said = getattr(widget, name, None) if name not in ("text", "title") or isinstance(widget, WITH_TEXT) else None
        if callable(said):
            try:
                value = said()
            except TypeError:
                continue
            if isinstance(value, str) and value:
                yield name, value
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from cells(widget.model())
    spoken = QAccessible.queryAccessibleInterface(widget)
    if spoken is not None and spoken.isValid():
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
            yield "accessible", spoken.text(kind)


def cells(model: QAbstractItemModel) -> Iterator[tuple[str, str]]:
    for row in range(min(model.rowCount(TOP), 50)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(TOP)):
            for role in ROLES:
                value = model.index(row, column, TOP).data(role)
                if isinstance(value, str):
                    yield f"cell {row},{column}", value


def said() -> Iterator[tuple[QWidget, str, str]]:
    """Everything that the windows on screen show or say: the widget, where, the text."""
    for top in QApplication.topLevelWidgets():
        for widget in (top, *top.findChildren(QWidget)) if top.isVisible() else ():
            if widget.isVisible():
                yield from ((widget, where, " ".join(text.split())) for where, text in texts(widget))


def leaks() -> list[str]:
    """Where a secret can still be read."""
    return [f"{type(widget).__name__} {where}: {text[:80]}" for widget, where, text in said() if any(one in text for one in SECRETS)]


def until(desk: Desk, true: Callable[[], bool]) -> None:
    """Until what was asked came and is shown."""
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end, "it never came"
        desk.settle()


@pytest.fixture
def full(sitting: Sitting) -> Sitting:
    """One person who waits, steps with notes, a draft."""
    _encounter, commitment = sitting.encounter()
    waiting = sitting.waiting(commitment)
    sitting.step(commitment, type="kept_informed", waiting=waiting, channel="phone", note="pièce secrète commandée")
    sitting.step(commitment, type="done", evidence="seen_by_agent", note="pièce secrète posée")
    form = {"note": "Hall dans le noir encore", "channel": "door", "place_text": "rue de l’Exemple", "town": "94076"}
    sitting.cases.drafts.keep("00000000-0000-7000-8000-000000000001", "encounter", "Hall dans le noir encore", form)
    sitting.commitment = commitment  # type: ignore[attr-defined]
    sitting.first = _encounter  # type: ignore[attr-defined]
    return sitting


def places(full: Any) -> dict[str, Destination]:
    draft = {"draft": "00000000-0000-7000-8000-000000000001"}
    return {
        "today": Destination("today"),
        "encounters": Destination("encounters", record=full.first),
        "drafts": Destination("encounters", tab="drafts"),
        "follow_ups": Destination("follow_ups", record=full.commitment),
        "telling": Destination("follow_ups", record=full.commitment, values={"act": "told"}),
        "search": Destination("search", words="noir"),
        "search_name": Destination("search", words="exemple"),
        "correct": Destination("encounter_form", record=full.first),
        "draft": Destination("encounter_form", values=draft),
        "bin": Destination("bin"),
    }


PAGES = ("today", "encounters", "drafts", "follow_ups", "telling", "search", "search_name", "correct", "draft", "bin")


def show(full: Any, name: str) -> None:
    if name == "bin":
        full.cases.records.delete((full.first, full.commitment))
    full.view.navigate(places(full)[name])
    full.desk.settle()


@pytest.mark.parametrize("name", PAGES)
def test_the_curtain_hides_what_a_page_was_showing(full: Any, name: str) -> None:
    show(full, name)
    until(full.desk, lambda: bool(leaks()))  # the walker sees it without the curtain
    full.desk.press(Qt.Key.Key_F8)
    assert leaks() == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opened_behind_the_curtain_shows_nothing(full: Any, name: str) -> None:
    full.desk.press(Qt.Key.Key_F8)
    show(full, name)
    until(full.desk, lambda: any(HIDDEN in text or VEIL in text for _widget, _where, text in said()))
    until(full.desk, lambda: full.view.page().isVisible())
    assert leaks() == []
    full.desk.press(Qt.Key.Key_F8)
    until(full.desk, lambda: bool(leaks()))  # and lifting it shows it again


def test_a_sheet_opened_shows_the_contact_and_the_curtain_hides_it(full: Any) -> None:
    show(full, "encounters")
    until(full.desk, lambda: any("99 00 00 12" in one for one in leaks()))
    full.desk.press(Qt.Key.Key_F8)
    assert leaks() == []
