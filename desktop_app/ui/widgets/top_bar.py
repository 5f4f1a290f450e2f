"""The top bar, 64 px: search, demonstration mark, curtain, state of the exchange, new encounter."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Row
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.tags import DemoMark, StatusPill


class SearchBox(QAbstractButton):
    """Looks like a field; pressing it opens the search panel (signal `clicked`). It shows the longest of its texts that is not cut.

    `short` is what stays where room is scarce; `set_bare` leaves the icon alone. The accessible name is always the whole text.
    """

    def __init__(self, text: str, short: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._short, self._key = short, key
        self._bare = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(38))
        self.setMaximumWidth(theme.px(392))
        self._set_least(theme)
        self.update()

    def set_bare(self, bare: bool) -> None:
        """The icon alone, where even the short text would be cut."""
        self._bare = bare
        self.setToolTip(self.text() if bare else "")
        self._set_least(theme_source().theme)

    def shown(self, room: float) -> str:
        """The longest text that fits into `room` px."""
        metrics = QFontMetricsF(theme_source().theme.font("body"))
        return next((text for text in (self.text(), self._short) if metrics.horizontalAdvance(text) <= room), "")

    def _set_least(self, theme: Theme) -> None:
        words = 0 if self._bare else round(QFontMetricsF(theme.font("body")).horizontalAdvance(self._short)) + theme.px(8)
        self.setMinimumWidth(theme.px(44) + words)

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(392), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, area, theme.px(8), theme.color("card"), theme.color("accent" if self.underMouse() else "edge"))
        side = theme.px(18)
        source.icons.paint(painter, QRectF(theme.px(12), area.center().y() - side / 2, side, side), "search", theme.palette.ink2)
        size = paint.key_size(theme, self._key)
        right = area.right() - theme.px(8)
        if area.width() > size.width() + self.minimumWidth() + theme.px(8):
            spot = QRectF(right - size.width(), area.center().y() - size.height() / 2, size.width(), size.height())
            paint.key(painter, theme, spot, self._key, theme.color("ink2"), theme.color("sunk"), theme.color("line"))
            right = spot.left() - theme.px(8)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("ink3"))
        room = QRectF(theme.px(38), 0, right - theme.px(38), area.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.shown(room.width()))
        painter.end()


class TopBar(QWidget):
    """Signals `search_asked()`, `new_asked()`, `status_asked()`, `curtain_asked()`. `pill` is the `StatusPill` of the exchange.

    `set_demonstration`, `set_curtain`, `set_new_visible` show or hide their part. When narrow, the search box shrinks first.
    """

    search_asked = Signal()
    new_asked = Signal()
    status_asked = Signal()
    curtain_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Top bar"))
        row = Row(self, margins=(28, 0, 28, 0), spacing=12)
        self._curtain_text = self.tr("Curtain drawn: names, contacts and stories hidden")
        self._status = ("", "neutral", "", "")
        self.search = SearchBox(self.tr("Search for a person, an address…"), self.tr("Search"), "Ctrl+K", self)
        self.search.clicked.connect(self.search_asked)
        row.addWidget(self.search, 20)
        row.addStretch(1)  # what the search box leaves once it is as wide as it may be
        self.demonstration = DemoMark(parent=self)
        row.addWidget(self.demonstration)
        self.curtain = StatusPill(self._curtain_text, "rail", "eye-off", self)
        self.curtain.clicked.connect(self.curtain_asked)
        row.addWidget(self.curtain)
        self.pill = StatusPill("", "neutral", "", self)
        self.pill.clicked.connect(self.status_asked)
        row.addWidget(self.pill)
        self.new_button = Button(self.tr("New encounter"), "primary", icon="plus", key="Ctrl+N", parent=self)
        self.new_button.clicked.connect(self.new_asked)
        row.addWidget(self.new_button)
        self._demonstration_on = False
        self._curtain_on = False
        follow_theme(self, self.scale)

    def set_status(self, text: str, tone: str, icon: str = "", *, short: str = "") -> None:
        """State of the exchange; `short` replaces the text where the bar is narrow; "" hides the pill."""
        self._status = (text, tone, icon, short or text)
        self._fit()

    def set_demonstration(self, on: bool) -> None:
        self._demonstration_on = on
        self._fit()

    def set_curtain(self, on: bool) -> None:
        """Say in the bar that the curtain is drawn; pressing it lifts it (`curtain_asked`)."""
        self._curtain_on = on
        self._fit()

    def set_new_visible(self, shown: bool) -> None:
        """The elected member notes no encounter."""
        self.new_button.setVisible(shown)

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(64))
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    def _fit(self) -> None:
        """Where the bar is narrow: short words for the curtain, no key on the button, the mark as an icon, a short state, and in the end
        the search as an icon, in that order."""
        text, tone, icon, short = self._status
        self.curtain.setVisible(self._curtain_on)
        self.demonstration.setVisible(self._demonstration_on)
        self.pill.setVisible(bool(text))
        for tightness in range(6):
            self.curtain.set(self.tr("Curtain") if tightness > 0 else self._curtain_text, "rail", "eye-off")
            self.new_button.set_key("" if tightness > 1 else "Ctrl+N")
            self.demonstration.set_short(tightness > 2)
            self.pill.set(short if tightness > 3 else text, tone, icon)
            self.search.set_bare(tightness > 4)
            if self._wanted() <= self.width():
                break
        self.curtain.setAccessibleName(self._curtain_text)
        self.pill.setAccessibleName(text)

    def _wanted(self) -> int:
        """Width that the visible parts ask for, the search box at its least."""
        theme = theme_source().theme
        parts = [part for part in (self.demonstration, self.curtain, self.pill, self.new_button) if not part.isHidden()]
        wide = sum(part.sizeHint().width() + theme.px(12) for part in parts)
        return wide + theme.px(56 + 12) + self.search.minimumWidth()
