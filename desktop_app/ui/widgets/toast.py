"""The brief message: a success, at the bottom centre, 6 seconds unless it holds the focus or the mouse (interface guide, section 6)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.announce import announce
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import paint
from desktop_app.ui.widgets.bars import ActionBar
from desktop_app.ui.widgets.base import IconLabel, Label, Row
from desktop_app.ui.widgets.buttons import Button

SECONDS = 6  # interface guide, section 6
_GAP = 8  # px at 100 %: between the message and the bar of a form
_WIDEST = 640  # px at 100 %: a long sentence takes two lines rather than cover what stands beside
_OVER_BAR = 112  # px at 100 %: visit mode has its gestures at the bottom


class Toast(QWidget):
    """`Toast(window)` once for each window; then `say("Rencontre enregistrée sur ce poste", undo=callback)`.

    A new message replaces the one shown; its own undo goes with it (Ctrl+Z, bound by the window, still reaches the older ones).
    """

    def __init__(self, window: QWidget, *, bottom: int = 46) -> None:
        super().__init__(window)
        self._bottom = bottom
        self._undo: Callable[[], None] | None = None
        self._row = row = Row(self, margins=(18, 6, 10, 6), spacing=10)
        self._icon = IconLabel("check", 18, "rail_mark", self)
        row.addWidget(self._icon)
        self._text = Label("", "strong", "rail_ink", wrap=False)
        row.addWidget(self._text)
        self.button = Button(self.tr("Undo"), "rail", key="Ctrl+Z", size="row", parent=self)
        self.button.clicked.connect(self._pressed)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._over)
        window.installEventFilter(self)
        self.button.installEventFilter(self)
        self.hide()
        follow_theme(self, self.scale)

    @property
    def text(self) -> str:
        return self._text.text()

    def say(self, text: str, undo: Callable[[], None] | None = None, *, icon: str = "check", seconds: float = SECONDS) -> None:
        """Show and announce a success."""
        self._text.setText(text)
        self._text.setWordWrap(False)
        self._icon.set_icon(icon)
        self.setAccessibleName(text)
        self._undo = undo
        self.button.setVisible(undo is not None)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(round(seconds * 1000))
        announce(self, text)

    def scale(self, _theme: Theme) -> None:
        """Another size of type while it is shown: entering visit mode, for one."""
        if not self.isHidden():
            self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and not self.isHidden():
            self._place()
        if watched is self.button and event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start(SECONDS * 1000)
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        paint.box(painter, QRectF(self.rect()), theme.px(10), theme.color("rail"), theme.color("rail_hi"))
        painter.end()

    def _place(self) -> None:
        window = self.parentWidget()
        if window is None:  # it is on its way out
            return
        room = min(window.width() - 32, theme_source().theme.px(_WIDEST))
        self._text.setWordWrap(self.sizeHint().width() > room)
        self._row.activate()
        width = min(self.sizeHint().width(), room)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        left, theme = (window.width() - width) // 2, theme_source().theme
        above = max(theme.px(_OVER_BAR if theme.visit else self._bottom), self._over_bar(window))
        self.setGeometry(left, window.height() - height - above, width, height)

    def _over_bar(self, window: QWidget) -> int:
        """Clear of the gestures of a form: px from the bottom of the window to above its bar, 0 where there is none."""
        bars = [bar for bar in window.findChildren(ActionBar) if bar.isVisible()]
        tops = [bar.mapTo(window, QPoint(0, 0)).y() for bar in bars]
        return max((window.height() - top + theme_source().theme.px(_GAP) for top in tops if top > window.height() // 2), default=0)

    def _over(self) -> None:
        focus = QApplication.focusWidget()
        if self.underMouse() or (focus is not None and self.isAncestorOf(focus)):
            self._timer.start(1000)
            return
        self.hide()

    def _pressed(self) -> None:
        undo, self._undo = self._undo, None
        self._timer.stop()
        self.hide()
        if undo is not None:
            undo()
