"""A list of choices that unrolls; typing a letter goes to the next choice that begins with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from desktop_app.ui.i18n import NBSP, current_language
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Choice, Column, Label


class _Combo(QComboBox):
    """The painted box. The wheel is ignored: scrolling a page must not change a value."""

    def __init__(self, label: str, icon: str, inline: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._label, self._icon, self._inline, self.wrong = label, icon, inline, False
        self.setProperty("ring", "none")
        view = QListView()
        view.setUniformItemSizes(True)
        self.setView(view)
        self.setMaxVisibleItems(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentIndexChanged.connect(self.name)
        follow_theme(self, self.scale)

    def prefix(self) -> str:
        colon = f"{NBSP}: " if current_language() == "fr" else ": "
        return f"{self._label}{colon}" if self._inline else ""

    def name(self) -> None:
        self.setAccessibleName(", ".join(part for part in (self._label, self.currentText()) if part))
        self.setToolTip(self.currentText() if self.sizeHint().width() > self.width() else "")
        self.updateGeometry()

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(theme.control)
        self.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        theme = theme_source().theme
        wide = QFontMetricsF(theme.font("second")).horizontalAdvance(self.prefix())
        wide += QFontMetricsF(theme.font("second_strong")).horizontalAdvance(self.currentText())
        return QSize(round(wide) + theme.px(54 + (26 if self._icon else 0)), theme.control)

    def minimumSizeHint(self) -> QSize:
        theme = theme_source().theme
        return QSize(min(self.sizeHint().width(), theme.px(180)), theme.control)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        edge, width = ("red_solid", 2) if self.wrong else ("accent", 2) if self.hasFocus() else ("edge", 1)
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, area, theme.px(8), theme.color("card" if self.isEnabled() else "sunk"), theme.color(edge), width)
        left: float = theme.px(12)
        side = theme.px(18)
        if self._icon:
            source.icons.paint(painter, QRectF(left, area.center().y() - side / 2, side, side), self._icon, theme.palette.ink2)
            left += side + theme.px(8)
        arrow = QRectF(area.right() - theme.px(12) - side, area.center().y() - side / 2, side, side)
        source.icons.paint(painter, arrow, "chevron-down", theme.palette.ink2)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.setFont(theme.font("second"))
        painter.setPen(theme.color("ink3"))
        painter.drawText(area.adjusted(left, 0, 0, 0), align, self.prefix())
        left += QFontMetricsF(painter.font()).horizontalAdvance(self.prefix())
        painter.setFont(theme.font("second_strong"))
        empty = self.currentData() is None and not self._inline
        painter.setPen(theme.color("ink3" if empty or not self.isEnabled() else "ink"))
        room = QRectF(left, area.top(), arrow.left() - theme.px(6) - left, area.height())
        painter.drawText(
            room, align, QFontMetricsF(painter.font()).elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
        )
        painter.end()


class ComboField(QWidget):
    """`ComboField("Thème", choices, value="lighting", icon="bulb", above=True)`; signal `changed(object)` carries the code.

    The label is inside ("Quartier : Les Coteaux"), or above with `above`. `empty` is the wording of "nothing chosen": it adds a first
    choice whose code is None. `set_error(sentence)` shows a red outline and the sentence.
    """

    changed = Signal(object)

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice] = (),
        *,
        value: object = None,
        icon: str = "",
        above: bool = False,
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label, self._empty = label, empty
        column = Column(self, spacing=4)
        if above:
            column.addWidget(Label(label, "label", wrap=False))
        self.entry = _Combo(label, icon, not above, self)
        column.addWidget(self.entry)
        self._message = Label("", "help", "red")
        self._message.hide()
        column.addWidget(self._message)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setFocusProxy(self.entry)
        self.set_choices(choices)
        self.set_value(value)
        self.entry.activated.connect(self._chosen)
        follow_theme(self, self.redraw_icons)

    @property
    def error(self) -> str:
        return self._message.text()

    def value(self) -> object:
        """The code of the current choice, None if nothing is chosen."""
        index = self.entry.currentIndex()
        return self._codes[index] if 0 <= index < len(self._codes) else None

    def set_value(self, value: object) -> None:
        """Choose without emitting; an unknown code leaves the first choice."""
        self.entry.setCurrentIndex(self._codes.index(value) if value in self._codes else (0 if self._codes else -1))
        self.entry.name()
        self.entry.update()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Replace the choices; the value stays if it is still offered."""
        before = self.value() if hasattr(self, "_codes") else None
        self._choices = (*((Choice(None, self._empty),) if self._empty else ()), *choices)
        self._codes = [choice.code for choice in self._choices]
        self.entry.blockSignals(True)
        self.entry.clear()
        for choice in self._choices:
            self.entry.addItem(choice.label if choice.count is None else f"{choice.label}  {choice.count}", choice.code)
        self.entry.blockSignals(False)
        self.redraw_icons(theme_source().theme)
        self.set_value(before)

    def set_error(self, sentence: str) -> None:
        self.entry.wrong = bool(sentence)
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))
        self.entry.setAccessibleName(", ".join(part for part in (self._label, self.entry.currentText(), sentence) if part))
        self.entry.update()

    def redraw_icons(self, theme: Theme) -> None:
        for index, choice in enumerate(self._choices):
            if choice.icon:
                self.entry.setItemIcon(index, theme_source().icons.icon(choice.icon, theme.palette.ink2, theme.px(18)))

    def _chosen(self, _index: int) -> None:
        self.set_error("")
        self.changed.emit(self.value())
