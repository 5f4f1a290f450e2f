"""Chips: a few choices side by side, the chosen one full and ticked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Choice
from desktop_app.ui.widgets.flow import FlowRow
from desktop_app.ui.widgets.roving import Roving


class Chip(QAbstractButton):
    """One pill of 34 px; full and ticked when chosen."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setCheckable(True)
        self.setProperty("ringRadius", 32)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_choice(choice)
        self.toggled.connect(self._name)
        follow_theme(self, self.scale)

    def set_choice(self, choice: Choice) -> None:
        self.choice = choice
        self.setText(choice.label)
        self._name()
        self.updateGeometry()
        self.update()

    def scale(self, _theme: Theme) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room is kept for the tick, so that choosing moves nothing."""
        theme = theme_source().theme
        metrics = QFontMetricsF(theme.font("second_strong"))
        wide = metrics.horizontalAdvance(self.text()) + theme.px(28)
        if self.choice.count is not None:
            wide += metrics.horizontalAdvance(str(self.choice.count)) + theme.px(8)
        if self.isChecked():
            wide += theme.px(22)
        return QSize(round(wide) + 2, max(theme.px(34), theme.control if theme.visit else 0))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        chosen = self.isChecked()
        painter = QPainter(self)
        paint.smooth(painter)
        over = self.underMouse() and self.isEnabled()
        fill = ("accent_hover" if over else "accent") if chosen else ("accent_soft" if over else "card")
        if not self.isEnabled():
            fill, chosen = "neutral_soft", False
        paint.box(painter, area, area.height() / 2, theme.color(fill), None if chosen else theme.color("edge"))
        ink = "on_accent" if chosen else "ink2" if self.isEnabled() else "ink3"
        left: float = theme.px(14)
        if self.isChecked():
            side = theme.px(16)
            source.icons.paint(painter, QRectF(left - 1, area.center().y() - side / 2, side, side), "check", getattr(theme.palette, ink))
            left += theme.px(22)
        painter.setFont(theme.font("second_strong"))
        painter.setPen(theme.color(ink))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(area.adjusted(left, 0, 0, 0), align, self.text())
        if self.choice.count is not None:
            left += QFontMetricsF(painter.font()).horizontalAdvance(self.text()) + theme.px(8)
            painter.setPen(theme.color(ink if chosen else "ink3"))
            painter.drawText(area.adjusted(left, 0, 0, 0), align, str(self.choice.count))
        painter.end()

    def _name(self) -> None:
        count = "" if self.choice.count is None else str(self.choice.count)
        state = self.tr("chosen") if self.isChecked() else ""
        self.setAccessibleName(", ".join(part for part in (self.choice.label, count, state) if part))
        self.updateGeometry()


class ChipGroup(QWidget):
    """`ChipGroup("Canal", (Choice("door", "Porte-à-porte"), ...), value="door", visible=6)`; signal `changed(object)`.

    One choice, or several with `multiple` (then the value is a tuple of codes, in the order of the choices). Beyond `visible`
    choices, the rest opens from a last chip. In a single choice an arrow chooses at once; a chosen chip stays chosen when pressed again
    unless `clearable`.
    """

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice] = (),
        *,
        value: object = None,
        multiple: bool = False,
        visible: int = 0,
        clearable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._multiple, self._visible, self._clearable = name, multiple, visible, clearable
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = FlowRow(self, spacing=8, line_spacing=8)
        self._roving = Roving(self, None if multiple else self._take_focused)
        self._choices: tuple[Choice, ...] = ()
        self._chips: list[Chip] = []
        self._more: Chip | None = None
        self._chosen: list[object] = []
        self.set_choices(choices)
        if value is not None:
            self.set_value(value)

    def value(self) -> object:
        """The code chosen, or None; with `multiple`, a tuple of codes."""
        if self._multiple:
            return tuple(choice.code for choice in self._choices if choice.code in self._chosen)
        return self._chosen[0] if self._chosen else None

    def set_value(self, value: object) -> None:
        """Choose without emitting `changed`."""
        codes = value if isinstance(value, tuple) and self._multiple else (value,)
        known = {choice.code for choice in self._choices}
        self._chosen = [code for code in codes if code in known]
        self._show()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the choices (labels, counts); what is chosen stays so if it is still offered."""
        self._choices = tuple(choices)
        cut = self._visible if self._visible and len(self._choices) > self._visible + 1 else len(self._choices)
        shown, hidden = self._choices[:cut], self._choices[cut:]
        while len(self._chips) > len(shown):
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        focus = QApplication.focusWidget()
        apart = len(shown) > len(self._chips) and self.isVisible() and not (focus is not None and self.isAncestorOf(focus))
        if apart:
            self.hide()  # each chip shown in a window lays the whole page out again: forty neighbourhoods, a quarter of a second
        for index, choice in enumerate(shown):
            self._chips[index].set_choice(choice) if index < len(self._chips) else self._add(choice)
        if apart:
            self.show()
        self._set_more(hidden)
        known = {choice.code for choice in self._choices}
        self._chosen = [code for code in self._chosen if code in known]
        self._roving.set_items([*self._chips, *([self._more] if self._more else [])])
        self._show()

    def chips(self) -> tuple[Chip, ...]:
        """The chips shown, the overflow one last."""
        return (*self._chips, *((self._more,) if self._more else ()))

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        stop = next((chip for chip in self.chips() if chip.isChecked()), next(iter(self.chips()), None))
        if stop is not None:
            stop.setFocus(reason)

    def _add(self, choice: Choice) -> None:
        chip = Chip(choice, self)
        chip.clicked.connect(lambda _checked=False, chip=chip: self._press(chip.choice.code))
        self._flow.insert(len(self._chips), chip)
        self._chips.append(chip)
        chip.show()

    def _set_more(self, hidden: tuple[Choice, ...]) -> None:
        self._hidden = hidden
        if not hidden:
            if self._more is not None:
                self._flow.removeWidget(self._more)
                self._more.deleteLater()
                self._more = None
            return
        if self._more is None:
            self._more = Chip(Choice(None, ""), self)
            self._more.clicked.connect(self._open_menu)
            self._flow.addWidget(self._more)

    def _press(self, code: object) -> None:
        if self._multiple:
            self._chosen = [one for one in self._chosen if one != code] if code in self._chosen else [*self._chosen, code]
        elif self._chosen == [code]:
            self._chosen = [] if self._clearable else self._chosen
        else:
            self._chosen = [code]
        self._show()
        self.changed.emit(self.value())

    def _take_focused(self, chip: QWidget) -> None:
        if isinstance(chip, Chip) and chip is not self._more and self._chosen != [chip.choice.code]:
            self._press(chip.choice.code)

    def _open_menu(self) -> None:
        if self._more is None:
            return
        menu = QMenu(self)
        for choice in self._hidden:
            action = menu.addAction(choice.label)
            action.setCheckable(True)
            action.setChecked(choice.code in self._chosen)
            action.triggered.connect(lambda _checked=False, code=choice.code: self._press(code))
        self._show()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + 4)))

    def _show(self) -> None:
        for chip in self._chips:
            chip.setChecked(chip.choice.code in self._chosen)
        if self._more is not None:
            taken = [choice.label for choice in self._hidden if choice.code in self._chosen]
            more = self.tr("%n other(s)…", "", len(self._hidden))
            if taken and len(taken) < len(self._hidden):  # the chosen ones, and that there are more to choose from
                left = self.tr("%n other(s)…", "", len(self._hidden) - len(taken))
                more = self.tr("{chosen} · {others}").format(chosen=", ".join(taken), others=left)
            elif taken:
                more = ", ".join(taken)
            self._more.set_choice(Choice(None, more))
            self._more.setChecked(bool(taken))
        chosen = next((chip for chip in self.chips() if chip.isChecked()), None)
        if chosen is not None and not any(chip.hasFocus() for chip in self.chips()):
            self._roving.set_stop(chosen)
        self._flow.invalidate()
