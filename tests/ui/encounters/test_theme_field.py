"""Letters typed into the theme."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.ui.features.encounters.theme_field import ThemeField
from desktop_app.ui.theme import install_theme
from desktop_app.ui.widgets import Choice

RESOURCES = Path(__file__).parents[3] / "resources"
LABELS = ("Commerces", "Éclairage", "Écoles", "Espaces verts", "Voirie")


@pytest.fixture
def field(qapp: QApplication, qtbot: QtBot) -> ThemeField:
    if qapp.property("themeSource") is None:
        install_theme(qapp, RESOURCES, mode="light")
    made = ThemeField()
    qtbot.addWidget(made)
    made.set_choices([Choice(label, label) for label in LABELS])
    return made


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("e", "Éclairage"),
        ("ee", "Écoles"),
        ("eee", "Espaces verts"),
        ("ecl", "Éclairage"),
        ("eco", "Écoles"),
        ("ev", "Voirie"),
        ("es", "Espaces verts"),
    ],
)
def test_letters_in_a_row_are_one_word(qtbot: QtBot, field: ThemeField, typed: str, found: str) -> None:
    qtbot.keyClicks(field.entry, typed)
    assert field.value() == found


def test_after_a_pause_a_word_begins_anew(qtbot: QtBot, field: ThemeField) -> None:
    qtbot.keyClicks(field.entry, "e")
    field._since.invalidate()  # as after the system's pause between two searches
    qtbot.keyClicks(field.entry, "c")
    assert field.value() == "Commerces"
