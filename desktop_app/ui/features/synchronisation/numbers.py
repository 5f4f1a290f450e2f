"""The five numbers that always add up. Pressing one says what it means."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QGridLayout, QSizePolicy, QWidget

from desktop_app.services.synchronise import Standing
from desktop_app.ui.features.synchronisation.words import ICONS, NUMBERS, TONES, ExchangeWords
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import IconLabel, paint

_WIDE = 880  # px at 100 %: five tiles and four arrows side by side
_TILE = (188, 118)
_FLAT = 64


class NumberTile(QAbstractButton):
    """One number: an icon, the figure, its name and a note. Checked while its meaning is shown."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        self._figure, self._name, self._note = "", "", ""
        self._flat = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda _on: self.update())
        follow_theme(self, self.scale)

    def say(self, figure: str, name: str, note: str) -> None:
        self._figure, self._name, self._note = figure, name, note
        self.setText(figure)
        self.setAccessibleName(", ".join(part for part in (name, figure, note) if part))
        self.update()

    def set_flat(self, flat: bool) -> None:
        """One line of a column, where the window is narrow."""
        self._flat = flat
        self.scale(theme_source().theme)

    def scale(self, theme: Theme) -> None:
        lines = theme.type_px("strong") * 3
        self.setFixedHeight(max(theme.px(_FLAT), lines + theme.px(8)) if self._flat else theme.px(_TILE[1]))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(_TILE[0]), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(140), self.height())

    def keyPressEvent(self, event) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        painter = QPainter(self)
        paint.smooth(painter)
        lit = self.isChecked() or self.underMouse()
        edge = theme.color("accent" if lit else "line")
        paint.box(painter, area, theme.px(10), theme.color("accent_soft" if self.isChecked() else "card"), edge)
        tone = TONES[self.code]
        side, pad = theme.px(42), theme.px(16)
        top = (area.height() - side) / 2 if self._flat else theme.px(15)
        chip = QRectF(pad, top, side, side)
        paint.box(painter, chip, theme.px(8), theme.color(f"{tone}_soft"))
        mark = theme.px(22)
        spot = QRectF(chip.center().x() - mark / 2, chip.center().y() - mark / 2, mark, mark)
        source.icons.paint(painter, spot, ICONS[self.code], theme.color(tone).name())
        self._paint_words(painter, theme, chip)
        painter.end()

    def _paint_words(self, painter: QPainter, theme: Theme, chip: QRectF) -> None:
        left, middle = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignVCenter
        figure = QRectF(chip.right() + theme.px(12), chip.top(), self.width() - chip.right() - theme.px(20), chip.height())
        painter.setPen(theme.color("ink"))
        painter.setFont(theme.font("day", tabular=True))
        metrics = painter.fontMetrics()
        if metrics.horizontalAdvance(self._figure) > figure.width() and not self._flat:
            painter.setFont(theme.font("card", tabular=True))
        painter.drawText(figure, left | middle, self._figure)
        if self._flat:
            begin = figure.left() + max(metrics.horizontalAdvance(self._figure), theme.px(90)) + theme.px(16)
            name = QRectF(
                begin, self.height() / 2 - theme.type_px("strong") * 1.35, self.width() - begin - 12, theme.type_px("strong") * 1.35
            )
        else:
            name = QRectF(chip.left(), chip.bottom() + theme.px(8), self.width() - 2 * chip.left() + theme.px(8), theme.px(20))
        note = name.translated(0, name.height() - 1)
        for role, tone, place, text in (("strong", "ink", name, self._name), ("second", "ink2", note, self._note)):
            painter.setFont(theme.font(role))
            painter.setPen(theme.color(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, left | middle, shown)


class Numbers(QWidget):
    """The five tiles, in a row with arrows, or in a column where there is no room. Signal `asked(str)`: a code, "" when put away."""

    asked = Signal(str)

    def __init__(self, words: ExchangeWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self.tiles = {code: NumberTile(code, self) for code in NUMBERS}
        self._arrows = [IconLabel("arrow-right", 20, "ink3", self) for _ in NUMBERS[1:]]
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for tile in self.tiles.values():
            tile.clicked.connect(lambda _checked=False, chosen=tile: self._pressed(chosen))
        self._wide: bool | None = None
        follow_theme(self, self.scale)

    def show_standing(self, standing: Standing) -> None:
        for code, tile in self.tiles.items():
            note = self._words.number_note(code, standing)
            tile.say(self._words.figure(getattr(standing, code)), self._words.number_name(code), note)
            tile.setToolTip(note)

    def put_away(self) -> None:
        """No meaning is shown any more."""
        for tile in self.tiles.values():
            tile.setChecked(False)

    def scale(self, theme: Theme) -> None:
        self._wide = None
        self._fit()

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(200), super().minimumSizeHint().height())

    def _fit(self) -> None:
        theme = theme_source().theme
        wide = self.width() >= theme.px(_WIDE)
        if wide == self._wide:
            return
        self._wide = wide
        for widget in (*self.tiles.values(), *self._arrows):
            self._grid.removeWidget(widget)
        self._grid.setSpacing(theme.px(9))
        for at, tile in enumerate(self.tiles.values()):
            tile.set_flat(not wide)
            self._grid.addWidget(tile, 0 if wide else at, 2 * at if wide else 0)
            self._grid.setColumnStretch(2 * at, 1 if wide or at == 0 else 0)
        for at, arrow in enumerate(self._arrows):
            arrow.setVisible(wide)
            if wide:
                self._grid.addWidget(arrow, 0, 2 * at + 1, Qt.AlignmentFlag.AlignCenter)
        self.updateGeometry()

    def _pressed(self, chosen: NumberTile) -> None:
        for tile in self.tiles.values():
            if tile is not chosen:
                tile.setChecked(False)
        self.asked.emit(chosen.code if chosen.isChecked() else "")
