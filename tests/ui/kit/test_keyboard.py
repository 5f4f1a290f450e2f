"""Page keys on every keyboard, zones, and the list of keys."""

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.keyboard import Keys, Zones, digit_keys, first_focusable, is_writing, key_text, letters_alone
from desktop_app.ui.widgets import Button, Card, Column, Surface, TextField

ALT = Qt.KeyboardModifier.AltModifier
KEYPAD = Qt.KeyboardModifier.KeypadModifier


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_2, ALT), (Qt.Key.Key_Eacute, ALT), (Qt.Key.Key_2, ALT | KEYPAD), (Qt.Key.Key_2, ALT | Qt.KeyboardModifier.ShiftModifier)],
)
def test_alt_and_a_digit_work_on_azerty_and_on_the_keypad(show, qtbot, key, modifiers) -> None:
    window, went = show(TextField("Nom")), []
    Keys(window).page(2, lambda: went.append(2), "Rencontres")
    QTest.keyClick(window, key, modifiers)
    assert went == [2]


def test_every_digit_has_its_azerty_key_and_none_is_shared(show) -> None:
    window = show(TextField("Nom"))
    keys = Keys(window)
    for digit in range(10):
        keys.page(digit, lambda: None, f"Page {digit}")
    assert len(keys.entries()) == 10


def test_a_key_is_never_bound_twice(show) -> None:
    keys = Keys(show(TextField("Nom")))
    keys.press("Ctrl+N", lambda: None, label="Nouvelle rencontre")
    with pytest.raises(ValueError, match=r"Ctrl\+N"):
        keys.press("Ctrl+N", lambda: None, label="Autre chose")


def test_the_list_of_keys_speaks_as_the_keyboard_does(show) -> None:
    keys = Keys(show(TextField("Nom")))
    keys.press("Ctrl+Shift+Return", lambda: None, label="Enregistrer et continuer", group="Saisie")
    assert [(entry.keys, entry.group) for entry in keys.entries()] == [("Ctrl+Maj+Entrée", "Saisie")]
    assert key_text("Esc") == "Échap"


def test_a_key_bound_to_a_page_leaves_with_it(show, qtbot) -> None:
    page = Surface("page")
    keys = Keys(show(page))
    keys.press("Alt+P", lambda: None, label="Je reviens vers vous", at=page)
    page.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(page))
    assert keys.entries() == ()


def test_the_keys_of_the_page_shown_are_listed_first(show) -> None:
    window, one, other = Surface("page"), Surface("card"), Surface("card")
    column = Column(window)
    column.addWidget(one)
    column.addWidget(other)
    field = TextField("Nom", parent=other)
    Column(other).addWidget(field)
    keys = Keys(show(window))
    for key, at in (("F1", None), ("F2", one), ("F4", other), ("F5", field)):
        keys.press(key, lambda: None, label=key, at=at)
    assert [entry.keys for entry in keys.entries(other)] == ["F4", "F5", "F1", "F2"]
    assert [entry.keys for entry in keys.entries()] == ["F1", "F2", "F4", "F5"]


@pytest.mark.parametrize("key", [Qt.Key.Key_3, Qt.Key.Key_QuoteDbl])
@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.NoModifier, KEYPAD])
def test_a_digit_alone_acts_on_any_keyboard_but_not_while_writing(show, key, modifiers) -> None:
    window, field, went = Surface("page"), TextField("Nom"), []
    column = Column(window)
    button = Button("Compter")
    column.addWidget(field)
    column.addWidget(button)
    keys = Keys(show(window))
    keys.press(digit_keys(3), lambda: went.append(3), label="Absent", at=window)
    button.setFocus()
    QTest.keyClick(button, key, modifiers)
    assert went == [3]
    field.setFocus()
    QTest.keyClick(field.entry, key, modifiers)
    assert went == [3] and field.text()


def test_letters_alone_act_unless_the_settings_say_otherwise() -> None:
    assert letters_alone(None) and letters_alone({}) and not letters_alone({"single_keys": False})


def test_f6_goes_round_the_zones_that_can_take_the_focus(show) -> None:
    first, empty, last = Surface("card"), Card("Vide"), Surface("card")
    for zone, name in ((first, "Un"), (last, "Deux")):
        Column(zone).addWidget(Button(name))
    zones = Zones(show(first, empty, last), lambda: (first, empty, last))
    first_focusable(first).setFocus()
    assert [zones.go(step).accessibleName() for step in (1, 1, 1, -1)] == ["Deux", "Un", "Deux", "Un"]
    assert first_focusable(empty) is None


def test_letters_are_text_while_writing(show) -> None:
    field, button = TextField("Nom"), Button("Relancer")
    show(field, button)
    field.entry.setFocus()
    assert is_writing()
    button.setFocus()
    assert not is_writing()
    QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a"))
