"""Bricks of the kit: labels, lines, surfaces and layouts whose lengths follow the scale.

    page = Surface("card"); column = Column(page, margins=(16, 12, 16, 12), spacing=8); column.addWidget(Label("Title", "card"))

Lengths are px at 100 %. `Choice` is one option of a list, chip group or set of cards.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source

Margins = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Choice:
    """One option: `code` is the value a page receives, `label` what is read, `count` a number beside it, `detail` a second line."""

    code: object
    label: str
    count: int | None = None
    icon: str = ""
    detail: str = ""


def set_properties(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties that the stylesheet reads, and restyle the widget if one changed."""
    changed = False
    for key, value in properties.items():
        if widget.property(key) != value:
            widget.setProperty(key, value)
            changed = True
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


class Row(QHBoxLayout):
    """A horizontal layout; `margins` left, top, right, bottom and `spacing` in px at 100 %."""

    def __init__(self, parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> None:
        super().__init__(*((parent,) if parent is not None else ()))
        self._lengths = (margins, spacing)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        _scale(self, theme, *self._lengths)


class Column(QVBoxLayout):
    """A vertical layout; same arguments as `Row`."""

    def __init__(self, parent: QWidget | None = None, *, margins: Margins = (0, 0, 0, 0), spacing: int = 8) -> None:
        super().__init__(*((parent,) if parent is not None else ()))
        self._lengths = (margins, spacing)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        _scale(self, theme, *self._lengths)


def _scale(layout: QHBoxLayout | QVBoxLayout, theme: Theme, margins: Margins, spacing: int) -> None:
    left, top, right, bottom = (theme.px(length) for length in margins)
    layout.setContentsMargins(left, top, right, bottom)
    layout.setSpacing(theme.px(spacing))


class Label(QLabel):
    """Text with a role of `theme.TYPE` and a tone of `stylesheet.TEXT_TONES`; it wraps unless told not to.

    `spoken` sets the words of a resident in italics (the only use of italics). Text is plain: no markup is ever read from it.
    """

    def __init__(
        self, text: str = "", role: str = "body", tone: str = "", *, wrap: bool = True, spoken: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setProperty("spoken", "true" if spoken else "")
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        set_properties(self, tone=tone)

    def set_role(self, role: str) -> None:
        set_properties(self, role=role)


class ElidedLabel(Label):
    """One line, cut with "…" when too long; the whole text is then in the tooltip, and always in the accessible name."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "", *, spoken: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, role, tone, wrap=False, spoken=spoken, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text)
        self._hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), int(self.alignment()) | int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()

    def _hint(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if cut else "")


class IconLabel(QWidget):
    """An icon of the set, `size` px at 100 %, in a colour of the palette. Decorative: it has no accessible text of its own."""

    def __init__(self, icon: str, size: int = 18, token: str = "ink2", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._size, self._token = icon, size, token
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(self._size), theme.px(self._size))
        self.update()

    def set_icon(self, icon: str, token: str | None = None) -> None:
        self._icon, self._token = icon, token or self._token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        painter = QPainter(self)
        source.icons.paint(painter, QRectF(self.rect()), self._icon, getattr(source.theme.palette, self._token))
        painter.end()


class Surface(QFrame):
    """A coloured area: "page", "card" (outlined, round), "sunk", "soft", "rail", "bar"."""

    def __init__(self, surface: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface)


class Line(QFrame):
    """A decorative line of 1 px, horizontal unless `vertical`."""

    def __init__(self, *, vertical: bool = False, surface: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", surface)
        self.setFixedWidth(1) if vertical else self.setFixedHeight(1)
