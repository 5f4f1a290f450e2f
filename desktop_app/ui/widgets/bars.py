"""Bars of the window: filters of a list, status bar at the bottom, action bar of a form."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.announce import name as set_name
from desktop_app.ui.keyboard import key_text
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.base import Column, ElidedLabel, IconLabel, Label, Row, Surface
from desktop_app.ui.widgets.buttons import Button
from desktop_app.ui.widgets.flow import FlowRow
from desktop_app.ui.widgets.tags import KeyHint

Gesture = tuple[str, Callable[[], object]]
"""What a button says, and what it calls."""


class FilterBar(QWidget):
    """Chips and lists over a table; wraps when narrow. `add(widget)`; `show_clear(True)` offers "Show everything", signal `cleared`."""

    cleared = Signal()

    def __init__(self, *widgets: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        column = Column(self, spacing=0)
        self._flow = FlowRow(spacing=8, line_spacing=8)
        column.addLayout(self._flow)
        self._clear = Button(self.tr("Show everything"), "ghost", icon="cross", size="row", parent=self)
        self._clear.clicked.connect(self.cleared)
        self._clear.hide()
        self._flow.addWidget(self._clear)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put a widget after the others, before "Show everything"."""
        self._flow.insert(self._flow.count() - 1, widget)

    def show_clear(self, shown: bool) -> None:
        self._clear.setVisible(shown)


class BottomBar(Surface):
    """The 34 px bar: what is safe at the left (`set_state`), keys at the right (`set_hints`, pairs such as ("F6", "zone suivante"))."""

    def __init__(self, text: str = "", hints: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__("bar", parent)
        row = Row(self, margins=(28, 4, 28, 4), spacing=8)
        self._icon = IconLabel("shield", 16, "green", self)
        self._text = ElidedLabel(text, "help", "ink2")
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        self._hints = QWidget(self)
        self._hint_row = Row(self._hints, spacing=7)
        row.addWidget(self._hints)
        self.set_hints(hints)
        self.set_state(text)
        follow_theme(self, self.scale)

    def set_state(self, text: str, icon: str = "shield", tone: str = "green") -> None:
        self._text.setText(text)
        self._icon.set_icon(icon, tone)
        set_name(self, text)

    def set_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Keys of the current screen, as (key, what it does)."""
        while self._hint_row.count():
            item = self._hint_row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key, word in hints:
            self._hint_row.addWidget(KeyHint(key))
            self._hint_row.addWidget(Label(word, "help", wrap=False))

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self._hints.setVisible(self._hints.sizeHint().width() < self.width() * 0.6)

    def minimumSizeHint(self) -> QSize:
        """The keys step aside when there is no room: they must not widen the window."""
        return QSize(0, self.minimumHeight())

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(max(theme.px(34), theme.type_px("help") * 2))


class ActionBar(Surface):
    """The 60 px bar of a form: a sentence at the left, buttons at the right (`add`), the full action last. Wraps when narrow."""

    def __init__(self, text: str = "", *, icon: str = "user", parent: QWidget | None = None) -> None:
        super().__init__("bar", parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        row = Row(self, margins=(28, 8, 28, 8), spacing=10)
        self._icon = IconLabel(icon, 18, "ink2", self)
        row.addWidget(self._icon)
        self._text = Label(text, "second", "ink2")
        row.addWidget(self._text, 1)
        self._buttons = QWidget(self)
        self._buttons.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._flow = FlowRow(self._buttons, spacing=10, line_spacing=8, align_right=True)
        row.addWidget(self._buttons, 3)
        self.set_text(text)

    def set_text(self, text: str, icon: str = "") -> None:
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._icon.setVisible(bool(text))
        if icon:
            self._icon.set_icon(icon)

    def add(self, *buttons: Button) -> None:
        for button in buttons:
            self._flow.addWidget(button)

    def add_ends(self, leave: Gesture, full: Gesture, icon: str = "check") -> tuple[Button, Button]:
        """The two ways out of an entry, with the keys they name: Escape leaves it, Ctrl+Enter does what it is for."""
        leaving = Button(leave[0], "ghost", key=key_text("Esc"), size="final")
        doing = Button(full[0], "primary", icon=icon, key=key_text("Ctrl+Return"), size="final")
        leaving.clicked.connect(lambda _checked=False: leave[1]())
        doing.clicked.connect(lambda _checked=False: full[1]())
        self.add(leaving, doing)
        return leaving, doing


class StepTitle(QWidget):
    """A numbered step of a guided screen: `StepTitle(2, "Protéger le carnet")`; `set_done(True)` ticks it."""

    def __init__(self, step: int, text: str, *, done: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step, self._words = step, text
        row = Row(self, spacing=10)
        self._disc = _Disc(step, self)
        row.addWidget(self._disc)
        row.addWidget(Label(text, "card"), 1)
        self.set_done(done)

    def set_done(self, done: bool) -> None:
        self._disc.done = done
        self._disc.update()
        state = self.tr("done") if done else ""
        self.setAccessibleName(", ".join(part for part in (f"{self._step}. {self._words}", state) if part))


class _Disc(QWidget):
    def __init__(self, step: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._step, self.done = step, False
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self.setFixedSize(theme.px(28), theme.px(28))

    def paintEvent(self, event) -> None:
        source = theme_source()
        theme, area = source.theme, QRectF(self.rect())
        painter = QPainter(self)
        paint.smooth(painter)
        if self.done:
            paint.mark(painter, source, area, paint.Mark.DONE)
        else:
            paint.box(painter, area, area.width() / 2, theme.color("accent"))
            painter.setFont(theme.font("strong"))
            painter.setPen(theme.color("on_accent"))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._step))
        painter.end()
