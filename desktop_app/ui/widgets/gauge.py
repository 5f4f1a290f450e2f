"""A gauge and the round initials of a person."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint


class Gauge(QWidget):
    """A thin bar filled from 0 to 1, 8 px high; tones accent, amber, green, red. A text beside it always says the number."""

    def __init__(self, value: float = 0.0, tone: str = "accent", *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value, self._tone = value, tone
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.scale)

    @property
    def value(self) -> float:
        return self._value

    def set_value(self, value: float, tone: str | None = None) -> None:
        self._value = max(0.0, min(1.0, value))
        self._tone = tone or self._tone
        self.update()

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(8))

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(160), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        radius = area.height() / 2
        paint.box(painter, area, radius, theme.color("neutral_soft"))
        if self._value > 0:
            token = self._tone if self._tone in ("accent", "blue") else f"{self._tone}_solid"
            paint.box(painter, QRectF(0, 0, max(area.height(), area.width() * self._value), area.height()), radius, theme.color(token))
        painter.end()


class Avatar(QWidget):
    """Initials in a disc: `Avatar("Awa Diallo", 40)`. Decorative: the name stands beside it. `rail` is the variant of the rail."""

    def __init__(self, person: str, size: int = 40, *, rail: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._rail = size, rail
        self._initials = initials(person)
        follow_theme(self, self.scale)

    def set_person(self, person: str) -> None:
        self._initials = initials(person)
        self.update()

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        paint.box(painter, area, area.width() / 2, theme.color("rail_hi" if self._rail else "accent_soft"))
        painter.setFont(theme.font("label" if self._size < 38 else "strong"))
        painter.setPen(theme.color("rail_mark" if self._rail else "accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()


def initials(person: str) -> str:
    """Two letters at most: first and last word, civilities left out; "" of an empty name."""
    words = [word for word in person.replace("-", " ").split() if word not in ("M.", "Mme", "MM.", "Mmes", "Dr")]
    if not words:
        return ""
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
