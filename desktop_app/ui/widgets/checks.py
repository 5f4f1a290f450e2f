"""Boxes to tick, round choices and the large cards of the first screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLayoutItem, QRadioButton, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Choice
from desktop_app.ui.widgets.flow import FlowRow
from desktop_app.ui.widgets.roving import Roving

_BOX = 20
_GAP = 8


def _text_room(button: QAbstractButton, width: int) -> QRect:
    """Where the text stands in a box or round of this width: a mark of 20 px, then a text that wraps."""
    theme = theme_source().theme
    left = theme.px(_BOX + _GAP)
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
    return QFontMetrics(theme.font("body")).boundingRect(QRect(left, 0, max(20, width - left - 2), 10000), flags, button.text())


def _wanted(button: QAbstractButton) -> QSize:
    theme = theme_source().theme
    wide = QFontMetrics(theme.font("body")).horizontalAdvance(button.text())
    return QSize(theme.px(_BOX + _GAP) + wide + 4, max(theme.px(34), theme.control if theme.visit else 0))


def _tall_for(button: QAbstractButton, width: int) -> int:
    theme = theme_source().theme
    return max(theme.px(34), _text_room(button, width).height() + theme.px(10), theme.control if theme.visit else 0)


def _mark_rect(button: QAbstractButton) -> QRectF:
    """Beside a single line the mark is centred; beside several it stays with the first."""
    theme = theme_source().theme
    side = theme.px(_BOX)
    one_line = _text_room(button, button.width()).height() <= theme.type_px("body") * 1.6
    top = (button.height() - side) / 2 if one_line else theme.px(5)
    return QRectF(1, top, side, side)


def _draw_text(painter: QPainter, button: QAbstractButton) -> None:
    theme = theme_source().theme
    painter.setFont(theme.font("body"))
    painter.setPen(theme.color("ink" if button.isEnabled() else "ink3"))
    left = theme.px(_BOX + _GAP)
    room = QRect(left, 0, button.width() - left, button.height())
    flags = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
    painter.drawText(room, flags, button.text())


class CheckField(QCheckBox):
    """`CheckField("J’ai rangé ma feuille de secours")`; signal `toggled(bool)`. The text wraps and is part of the target."""

    def __init__(self, text: str, *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)
        self.setProperty("ringRadius", 6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self._name)
        self._name()
        follow_theme(self, self.scale)

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return _wanted(self)

    def minimumSizeHint(self) -> QSize:
        theme = theme_source().theme
        return QSize(min(_wanted(self).width(), theme.px(120)), theme.px(34))

    def heightForWidth(self, width: int) -> int:
        return _tall_for(self, width)

    def hitButton(self, pos) -> bool:
        return self.rect().contains(pos)

    def ring_rect(self) -> QRect:
        return _mark_rect(self).toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, rect = source.theme, _mark_rect(self)
        painter = QPainter(self)
        paint.smooth(painter)
        if self.isChecked():
            fill = theme.color("accent" if self.isEnabled() else "ink3")
            paint.box(painter, rect, theme.px(5), fill)
            inner = rect.adjusted(3, 3, -3, -3)
            source.icons.paint(painter, inner, "check", theme.palette.on_accent if self.isEnabled() else theme.palette.card)
        else:
            paint.box(painter, rect, theme.px(5), theme.color("card" if self.isEnabled() else "sunk"), theme.color("edge"), 1.5)
        _draw_text(painter, self)
        painter.end()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._name()
        self.updateGeometry()

    def _name(self) -> None:
        self.setAccessibleName(", ".join((self.text(), self.tr("ticked") if self.isChecked() else self.tr("not ticked"))))


class _Round(QRadioButton):
    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(choice.label, parent)
        self.choice = choice
        self.setAutoExclusive(False)
        self.setProperty("ringRadius", 20)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.name)
        self.name()
        follow_theme(self, self.scale)

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def name(self) -> None:
        self.setAccessibleName(", ".join(part for part in (self.choice.label, self.tr("chosen") if self.isChecked() else "") if part))

    def sizeHint(self) -> QSize:
        return _wanted(self)

    def minimumSizeHint(self) -> QSize:
        return _wanted(self)

    def hitButton(self, pos) -> bool:
        return self.rect().contains(pos)

    def ring_rect(self) -> QRect:
        return _mark_rect(self).toAlignedRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint.smooth(painter)
        draw_round(painter, _mark_rect(self), self.isChecked(), theme_source().theme)
        _draw_text(painter, self)
        painter.end()


def draw_round(painter: QPainter, rect: QRectF, chosen: bool, theme: Theme) -> None:
    """A radio mark: ring, and a disc inside when chosen."""
    painter.setPen(QPen(theme.color("accent" if chosen else "edge"), theme.px(2) if chosen else 1.5))
    painter.setBrush(theme.color("card"))
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    if chosen:
        inset = rect.width() * 0.27
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent"))
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))


class _Exclusive(QWidget):
    """One choice among buttons: one Tab stop, arrows choose. Signal `changed(object)` carries the code."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._roving = Roving(self, self._take)
        self._buttons: list[_Round | _CardChoice] = []

    def value(self) -> object:
        """The code chosen, or None."""
        return next((button.choice.code for button in self._buttons if button.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Choose without emitting."""
        for button in self._buttons:
            button.setChecked(button.choice.code == value)
            if button.isChecked():
                self._roving.set_stop(button)

    def buttons(self) -> tuple[QAbstractButton, ...]:
        return tuple(self._buttons)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        stop = next((button for button in self._buttons if button.isChecked()), self._buttons[0] if self._buttons else None)
        if stop is not None:
            stop.setFocus(reason)

    def _hold(self, buttons: Sequence[_Round | _CardChoice], value: object) -> None:
        self._buttons = list(buttons)
        self._roving.set_items(self._buttons)
        for button in self._buttons:
            button.clicked.connect(lambda _checked=False, button=button: self._take(button))
        self.set_value(value)

    def _take(self, button: QWidget) -> None:
        if not isinstance(button, _Round | _CardChoice):
            return
        before = self.value() if not button.isChecked() else None
        self.set_value(button.choice.code)
        if before != button.choice.code:
            self.changed.emit(button.choice.code)


class RadioGroup(_Exclusive):
    """`RadioGroup("Compétence", (Choice("town", "Ville"), ...), value="town")`: round choices side by side, wrapping."""

    def __init__(self, name: str, choices: Sequence[Choice], *, value: object = None, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        flow = FlowRow(self, spacing=20, line_spacing=4)
        rounds = [_Round(choice, self) for choice in choices]
        for one in rounds:
            flow.addWidget(one)
        self._hold(rounds, value)


class _CardChoice(QAbstractButton):
    def __init__(self, choice: Choice, parent: QWidget) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setText(choice.label)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)  # Fixed would cut a second line of detail
        self.toggled.connect(self.name)
        self.name()
        follow_theme(self, self.scale)

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def name(self) -> None:
        state = self.tr("chosen") if self.isChecked() else ""
        self.setAccessibleName(", ".join(part for part in (self.choice.label, self.choice.detail, state) if part))

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        return QSize(theme.px(250), theme.px(60) + round(theme.type_px("strong") * 1.4) + self._detail_height(theme.px(250)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(180), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = theme_source().theme
        return theme.px(60) + round(theme.type_px("strong") * 1.4) + self._detail_height(width)

    def _detail_height(self, width: int) -> int:
        theme = theme_source().theme
        room = QRect(0, 0, max(40, width - theme.px(32)), 10000)
        return QFontMetrics(theme.font("second")).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.choice.detail).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area, chosen = source.theme, QRectF(self.rect()), self.isChecked()
        painter = QPainter(self)
        paint.smooth(painter)
        edge = theme.color("accent" if chosen or self.underMouse() else "edge")
        paint.box(painter, area, theme.px(8), theme.color("accent_soft" if chosen else "card"), edge, 2 if chosen else 1)
        side, pad = theme.px(22), theme.px(16)
        if self.choice.icon:
            source.icons.paint(painter, QRectF(pad, pad - 2, side, side), self.choice.icon, theme.palette.accent)
        draw_round(painter, QRectF(area.right() - pad - side, pad - 2, side, side), chosen, theme)
        top = pad + side + theme.px(6)
        line = round(theme.type_px("strong") * 1.4)
        painter.setFont(theme.font("strong"))
        painter.setPen(theme.color("ink"))
        painter.drawText(QRectF(pad, top, area.width() - 2 * pad, line), Qt.AlignmentFlag.AlignVCenter, self.choice.label)
        painter.setFont(theme.font("second"))
        painter.setPen(theme.color("ink2"))
        painter.drawText(QRectF(pad, top + line, area.width() - 2 * pad, area.bottom()), int(Qt.TextFlag.TextWordWrap), self.choice.detail)
        painter.end()


class RadioCards(_Exclusive):
    """Large choices with an icon, a title and a sentence: `RadioCards("Commencer", choices, value="join")`."""

    def __init__(self, name: str, choices: Sequence[Choice], *, value: object = None, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._grid = EqualRow(self)
        cards = [_CardChoice(choice, self) for choice in choices]
        for card in cards:
            self._grid.addWidget(card)
        self._hold(cards, value)


class EqualRow(FlowRow):
    """Cards of one width, as many on a row as their minimum (`least` px at 100 %) allows."""

    def __init__(self, parent: QWidget, *, least: int = 200, spacing: int = 12) -> None:
        super().__init__(parent, spacing=spacing, line_spacing=spacing)
        self._least = least

    def _columns(self, width: int) -> int:
        least = theme_source().theme.px(self._least) + self._gaps[0]
        return max(1, min(self.count(), (width + self._gaps[0]) // least))

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        columns = self._columns(rect.width())
        wide = (rect.width() - (columns - 1) * self._gaps[0]) // columns
        top = rect.top()
        for start in range(0, self.count(), columns):
            line = self._items[start : start + columns]
            tall = max(_height(item, wide) for item in line)
            for at, item in enumerate(line if place else ()):
                item.setGeometry(QRect(rect.left() + at * (wide + self._gaps[0]), top, wide, tall))
            top += tall + self._gaps[1]
        return max(0, top - self._gaps[1] - rect.top())


def _height(item: QLayoutItem, width: int) -> int:
    widget = item.widget()
    return widget.heightForWidth(width) if widget is not None else item.heightForWidth(width)
