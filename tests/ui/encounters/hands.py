"""What hands do at the encounter form: type, press, look."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.features.encounters.form import EncounterFormPage
from tests.ui.encounters.scene import Scene

STORY = "Le hall est dans le noir depuis trois semaines."

PLACE = {"town": "94076", "address": "12 rue des Lilas"}


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_text(scene: Scene, text: str) -> None:
    QTest.keyClicks(focus(), text)
    scene.settle()


def press(scene: Scene, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifier)
    scene.settle()


CTRL, SHIFT, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier


def only_encounter(scene: Scene) -> Any:
    from desktop_app.services.ports import EncounterFilter

    found, _ = scene.cases.session.reading.encounters(EncounterFilter(), 10)
    assert len(found) == 1
    return found[0]


def write_minimum(scene: Scene, form: EncounterFormPage, theme: str = "lighting") -> None:
    """Story, place and theme, as the hands would leave them."""
    form.view.said.field.entry.setFocus()
    type_text(scene, STORY)
    press(scene, Qt.Key.Key_Tab)
    type_text(scene, "12 lil")
    press(scene, Qt.Key.Key_Return)
    form.view.theme.set_value(theme)
    form.view.theme.changed.emit(theme)
    scene.settle()
