"""The route: every stop with what became of it, as a column at the left or as a strip where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QWidget

from desktop_app.services.visit_values import StopView
from desktop_app.ui.features.visit_mode.words import WalkWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Button, Column, Label, Mark, Roving, Row, Scroller, Surface, paint

_ROW, _ROUND, _STRIP = 70, 36, 64  # px at 100 %; picture `visite`


def paint_round(painter: QPainter, area: QRectF, stop: StopView, here: bool) -> None:
    """The round of a stop: ticked once seen, its number before, a dash when passed over."""
    source = theme_source()
    theme = source.theme
    if not here and stop.record["arrived_at"] and not stop.record["skipped"]:
        paint.mark(painter, source, area, Mark.DONE)
        return
    painter.setPen(Qt.PenStyle.NoPen if here else QPen(theme.color("edge"), max(1.5, area.width() * 0.05)))
    painter.setBrush(theme.color("accent" if here else "card"))
    painter.drawEllipse(area.adjusted(1, 1, -1, -1))
    if stop.record["skipped"] and not here:
        side = area.width() * 0.5
        spot = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        source.icons.paint(painter, spot, "minus", theme.palette.ink2)
        return
    painter.setPen(theme.color("on_accent" if here else "ink2"))
    painter.setFont(theme.font("label", weight=700))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(stop.number))


class StopButton(QAbstractButton):
    """One stop of the column, or of the strip when `strip`. Pressing it shows the stop; the walk itself moves by the arrows."""

    def __init__(self, words: WalkWords, *, strip: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._strip = words, strip
        self.stop: StopView | None = None
        self.here = self.shown = False
        self.ends = (False, False)
        self.setProperty("ringRadius", 10)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        across = QSizePolicy.Policy.Fixed if strip else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.scale)

    def show_stop(self, stop: StopView, *, here: bool, shown: bool, ends: tuple[bool, bool]) -> None:
        """`here`: the walk stands there; `shown`: it is read now; `ends`: whether it is the first, the last."""
        self.stop, self.here, self.shown, self.ends = stop, here, shown, ends
        title = self.tr("Stop {number}, {place}").format(number=stop.number, place=stop.title)
        state = self._words.stop_state(stop, stop.record.id if here else "")
        self.setAccessibleName(", ".join((title, state, self._words.stop_line(stop))))
        self.setToolTip(stop.title)
        self.update()

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(max(theme.px(_STRIP if self._strip else _ROW), 2 * theme.type_px("body") + theme.px(16)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        return QSize(theme.px(_STRIP if self._strip else 200), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.stop is None:
            return
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        area = QRectF(self.rect())
        if self.shown:
            paint.box(painter, area.adjusted(0, 2, 0, -2), theme.px(10), theme.color("accent_soft"), theme.color("accent_line"))
        elif self.underMouse():
            paint.box(painter, area.adjusted(0, 2, 0, -2), theme.px(10), theme.color("sunk"))
        side = theme.px(_ROUND)
        left = (area.width() - side) / 2 if self._strip else theme.px(12)
        spot = QRectF(left, area.center().y() - side / 2, side, side)
        self._paint_line(painter, spot, area, theme)
        paint_round(painter, spot, self.stop, self.here)
        if not self._strip:
            self._paint_words(painter, area, theme, left + side + theme.px(12))
        painter.end()

    def _paint_line(self, painter: QPainter, spot: QRectF, area: QRectF, theme: Theme) -> None:
        done = self.stop is not None and bool(self.stop.record["arrived_at"] or self.stop.record["skipped"])
        for first, last in ((True, False), (False, True)):
            if (first and self.ends[0]) or (last and self.ends[1]):
                continue
            passed = done and (first or not self.here)
            painter.setPen(QPen(QColor(theme.color("green_solid" if passed else "edge")), theme.px(2)))
            x, y = spot.center().x(), spot.center().y()
            if self._strip:
                painter.drawLine(*((0, y, spot.left(), y) if first else (spot.right(), y, area.right(), y)))
            else:
                painter.drawLine(*((x, 0, x, spot.top()) if first else (x, spot.bottom(), x, area.bottom())))

    def _paint_words(self, painter: QPainter, area: QRectF, theme: Theme, left: float) -> None:
        assert self.stop is not None
        font = theme.font("strong" if self.here or not self.stop.record["arrived_at"] else "body")
        room = area.right() - left - theme.px(8)
        lines = ((font, "ink", self.stop.title), (theme.font("label", weight=400), "ink2", self._words.stop_line(self.stop)))
        top = area.center().y() - (QFontMetricsF(lines[0][0]).height() + QFontMetricsF(lines[1][0]).height()) / 2
        for face, token, text in lines:
            metrics = QFontMetricsF(face)
            painter.setFont(face)
            painter.setPen(theme.color(token))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRectF(left, top, room + 2, metrics.height()), Qt.AlignmentFlag.AlignVCenter, shown)
            top += metrics.height()


class _Buttons:
    """The buttons of a route, made once and filled again."""

    def __init__(self, words: WalkWords, holder: QWidget, layout: Column | Row, asked: Signal, *, strip: bool) -> None:
        self._words, self._holder, self._layout, self._asked, self._strip = words, holder, layout, asked, strip
        self.made: list[StopButton] = []
        self.roving = Roving(holder, None)

    def fill(self, stops: Sequence[StopView], here: str, shown: str) -> None:
        while len(self.made) < len(stops):
            button = StopButton(self._words, strip=self._strip, parent=self._holder)
            button.clicked.connect(lambda _checked=False, button=button: self._press(button))
            self._layout.insertWidget(len(self.made), button)
            self.made.append(button)
        for spare in self.made[len(stops) :]:
            self._layout.removeWidget(spare)
            spare.hide()
            spare.deleteLater()
        del self.made[len(stops) :]
        last = len(stops) - 1
        for index, (button, stop) in enumerate(zip(self.made, stops, strict=True)):
            id = stop.record.id
            button.show_stop(stop, here=id == here, shown=id == shown, ends=(index == 0, index == last))
            button.show()
        self.roving.set_items(list(self.made))
        current = next((button for button in self.made if button.shown), None)
        if current is not None and not any(button.hasFocus() for button in self.made):
            self.roving.set_stop(current)

    def _press(self, button: StopButton) -> None:
        if button.stop is not None:
            self._asked.emit(button.stop.record.id)  # type: ignore[attr-defined]


class RoutePanel(Surface):
    """The column. Signals `asked(str)` a stop to show, `change_asked()`."""

    asked = Signal(str)
    change_asked = Signal()

    def __init__(self, words: WalkWords, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        outer = Column(self, margins=(14, 14, 14, 12), spacing=8)
        outer.addWidget(Label(self.tr("Route"), "card", wrap=False))
        scroller = Scroller(margins=(0, 0, 0, 0), spacing=0)
        outer.addWidget(scroller, 1)
        self.buttons = _Buttons(words, scroller.content, scroller.column, self.asked, strip=False)  # type: ignore[arg-type]
        scroller.column.addStretch(1)
        self._scroller = scroller
        self.change = Button(self.tr("Change the route…"), "ghost", icon="pen", parent=self)
        self.change.clicked.connect(lambda _checked=False: self.change_asked.emit())
        outer.addWidget(self.change)
        self.setAccessibleName(self.tr("Route"))

    def fill(self, stops: Sequence[StopView], here: str, shown: str) -> None:
        self.buttons.fill(stops, here, shown)
        current = next((button for button in self.buttons.made if button.shown), None)
        if current is not None:
            QTimer.singleShot(0, current, lambda: self._scroller.ensureWidgetVisible(current))


class RouteStrip(QScrollArea):
    """The same as a strip of rounds, for a window taller than wide. Signals as `RoutePanel`."""

    asked = Signal(str)

    def __init__(self, words: WalkWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        row = Row(content, margins=(4, 0, 4, 0), spacing=0)
        self.buttons = _Buttons(words, content, row, self.asked, strip=True)  # type: ignore[arg-type]
        row.addStretch(1)
        self.setWidget(content)
        self.setAccessibleName(self.tr("Route"))
        follow_theme(self, self.scale_strip)

    def scale_strip(self, theme: Theme) -> None:
        self.setFixedHeight(max(theme.px(_STRIP), 2 * theme.type_px("body") + theme.px(16)) + theme.px(4))

    def fill(self, stops: Sequence[StopView], here: str, shown: str) -> None:
        self.buttons.fill(stops, here, shown)
        current = next((button for button in self.buttons.made if button.shown), None)
        if current is not None:
            QTimer.singleShot(0, current, lambda: self.ensureWidgetVisible(current))
