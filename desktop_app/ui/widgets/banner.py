"""A banner stays in the page until what it says is settled: title = the fact, text = the consequence, button = the gesture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.theme import theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Column, IconLabel, Label, Row
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.flow import FlowRow

BANNER_ICONS = {"blue": "info", "amber": "alert", "red": "alert", "green": "check", "accent": "info", "neutral": "info"}


class Banner(QWidget):
    """`Banner("amber", "2 mots à revoir", "Notez le besoin, pas la personne.")`, then `add_action("Revoir", callback)`.

    Tones blue, amber, red, green, accent, neutral. It is announced when it appears after the page (`show_news`), not when built with it.
    """

    def __init__(self, tone: str, title: str, text: str = "", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = tone
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = Row(self, margins=(16, 9, 16, 9), spacing=12)
        self._icon = IconLabel(icon or BANNER_ICONS[tone], 20, tone, self)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        column = Column(spacing=0)
        self._title = Label(title, "strong", "" if tone == "neutral" else tone)
        self._text = Label(text, "second", "ink2")
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._text)
        self._actions = QWidget(self)
        self._flow = FlowRow(self._actions, margins=(0, 8, 0, 2))
        self._actions.hide()
        column.addWidget(self._actions)
        column.addStretch(1)
        row.addLayout(column, 1)
        self.set(title, text)

    def set(self, title: str, text: str = "") -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(" ".join(part for part in (title, text) if part))

    def set_tone(self, tone: str, icon: str = "") -> None:
        self._tone = tone
        self._icon.set_icon(icon or BANNER_ICONS[tone], tone)
        self._title.set_tone("" if tone == "neutral" else tone)
        self.update()

    def add_action(self, text: str, callback: Callable[[], None], *, role: str = "secondary", icon: str = "", key: str = "") -> Button:
        """Add a button under the text."""
        button = Button(text, role, icon=icon, key=key, size="row", parent=self._actions)
        button.clicked.connect(lambda _checked=False: callback())
        self._flow.addWidget(button)
        self._actions.show()
        return button

    def say(self, tone: str, title: str, text: str = "") -> None:
        """Show other words in another tone, and tell the screen reader."""
        self.set_tone(tone)
        self.set(title, text)
        self.show_news()

    def show_news(self) -> None:
        """Show it and tell the screen reader."""
        self.show()
        announce(self, self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, QRectF(self.rect()), theme.px(8), theme.color(f"{self._tone}_soft"), theme.color(f"{self._tone}_line"))
        painter.end()


class Note(Banner):
    """A one-line banner, for what is safe inside an error ("Rien n’est perdu : les 12 sont sur ce poste.")."""

    def __init__(self, text: str, tone: str = "green", *, icon: str = "shield", parent: QWidget | None = None) -> None:
        super().__init__(tone, text, icon=icon, parent=parent)
