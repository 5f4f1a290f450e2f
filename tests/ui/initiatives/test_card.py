"""What a card of the board says, and how much of its title."""

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from desktop_app.ui.features.initiatives.card import title_lines


def test_a_long_title_takes_two_lines_cut_between_words(qapp: QApplication) -> None:
    metrics = QFontMetricsF(QFont())
    title = "Jardin partagé au pied des immeubles"
    assert title_lines("Fresque", metrics, 10_000) == ("Fresque",)
    first, second = title_lines(title, metrics, metrics.horizontalAdvance("Jardin partagé au pied "))
    assert (first, second) == ("Jardin partagé au pied", "des immeubles")
    assert title_lines("Interdépartementalisation", metrics, 20) == ("Interdépartementalisation",)
