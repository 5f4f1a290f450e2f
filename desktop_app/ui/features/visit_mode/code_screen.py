"""The code of the visit: chosen when it starts, asked when the screen was locked; large digits for a finger, or the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop_app.services.visit_code import DIGITS, MOST_TRIES, VisitCode, trouble_with
from desktop_app.ui.announce import announce
from desktop_app.ui.features.visit_mode.big_buttons import BigButton
from desktop_app.ui.shell.door import centred
from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Banner, Button, Column, IconLabel, Label, Note, Row, Scroller, Surface, paint

_WIDE = 460  # px at 100 %


class Dots(QWidget):
    """How many digits are typed; never which ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_theme(self, self.scale)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(self.tr("{count} of {digits} digits").format(count=count, digits=DIGITS))
        self.update()

    def scale(self, theme: Theme) -> None:
        self.setFixedHeight(theme.px(36))

    def sizeHint(self) -> QSize:
        return QSize(theme_source().theme.px(260), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        painter = QPainter(self)
        paint.smooth(painter)
        side, gap = theme.px(18), theme.px(18)
        left = (self.width() - DIGITS * side - (DIGITS - 1) * gap) / 2
        for index in range(DIGITS):
            area = QRectF(left + index * (side + gap), (self.height() - side) / 2, side, side)
            full = index < self._count
            paint.box(painter, area, side / 2, theme.color("accent") if full else None, theme.color("accent" if full else "edge"), 2)
        painter.end()


class CodePad(QWidget):
    """Dots and digits. Signal `typed(str)` once six digits are there; digits of the keyboard reach it while it has the focus."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = Column(self, spacing=14)
        self.dots = Dots(self)
        column.addWidget(self.dots)
        self._grid = QGridLayout()
        self.digits: dict[str, BigButton] = {}
        for at, digit in enumerate("1234567890"):
            button = BigButton(digit, tall=64, parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, digit=digit: self.add(digit))
            self.digits[digit] = button
            self._grid.addWidget(button, *((3, 1) if digit == "0" else divmod(at, 3)))
        self.erase = BigButton("", icon="arrow-left", tall=64, parent=self)
        self.erase.setAccessibleName(self.tr("Erase the last digit"))
        self.erase.setToolTip(self.tr("Erase the last digit"))
        self.erase.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.erase.clicked.connect(lambda _checked=False: self.take_back())
        self._grid.addWidget(self.erase, 3, 2)
        column.addLayout(self._grid)
        self.clear()
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self._grid.setSpacing(theme.px(8))

    def clear(self) -> None:
        self._code = ""
        self.dots.set_count(0)
        self.setAccessibleName(self.tr("Code of {digits} digits").format(digits=DIGITS))

    def add(self, digit: str) -> None:
        if len(self._code) < DIGITS:
            self._code += digit
            self.dots.set_count(len(self._code))
        if len(self._code) == DIGITS:
            self.typed.emit(self._code)

    def take_back(self) -> None:
        self._code = self._code[:-1]
        self.dots.set_count(len(self._code))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit:
            self.add(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self.take_back()
        else:
            super().keyPressEvent(event)


_AZERTY_ROW = dict(zip("&é\"'(-è_çà", "1234567890", strict=True))


def digit_of(event: QKeyEvent) -> str:
    """The digit of a key, with or without Shift on an AZERTY row; "" for another key."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return ""
    text = event.text()
    return text if text.isascii() and text.isdigit() else _AZERTY_ROW.get(text, "")


class _Centred(Scroller):
    """A card in the middle of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(margins=(16, 12, 16, 12), spacing=0, parent=parent)
        self.column.addStretch(1)
        self.card = Surface("card")
        self.column.addLayout(centred(self.card))
        self.column.addStretch(2)
        self.inner = Column(self.card, margins=(24, 18, 24, 18), spacing=12)
        follow_theme(self, self.fit)

    def resizeEvent(self, event) -> None:
        super().resizeEvent(event)
        self.fit(theme_source().theme)

    def fit(self, theme: Theme) -> None:
        self.card.setFixedWidth(max(240, min(theme.px(_WIDE), self.viewport().width() - theme.px(40))))

    def head(self, icon: str, title: str) -> Label:
        row = Row(spacing=12)
        row.addWidget(IconLabel(icon, 28, "accent", self.card))
        label = Label(title, "detail")
        row.addWidget(label, 1)
        self.inner.addLayout(row)
        return label


class ChooseCode(_Centred):
    """Choose the code twice, or go on without. Signals `chosen(object)` a VisitCode or None, `dark_asked()`.

    `begin(title, resumed, dark)`: `dark` proposes the dark theme, never imposed.
    """

    chosen = Signal(object)
    dark_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = ""
        self.title = self.head("visits", "")
        self.text = Label("", "body", "ink2")
        self.inner.addWidget(self.text)
        self._dark = Note(self.tr("It is evening: the dark theme dazzles less."), "blue", icon="moon")
        self.dark_button = self._dark.add_action(self.tr("Go dark for this visit"), self._go_dark, icon="moon")
        self.inner.addWidget(self._dark)
        self.step = Label("", "strong")
        self.inner.addWidget(self.step)
        self.pad = CodePad(self.card)
        self.pad.typed.connect(self._typed)
        self.inner.addWidget(self.pad)
        self.trouble = Banner("red", "")
        self.trouble.hide()
        self.inner.addWidget(self.trouble)
        self.without = Button(self.tr("Go without a code"), "ghost", icon="arrow-right", parent=self.card)
        self.without.clicked.connect(lambda _checked=False: self.chosen.emit(None))
        self.inner.addWidget(self.without)
        self.inner.addWidget(
            Label(self.tr("It reopens this screen only, tonight only. Without it, Ctrl+L asks for the notebook’s phrase."), "help")
        )

    def begin(self, title: str, *, resumed: bool, dark: bool) -> None:
        self.title.setText(title)
        again = self.tr("The visit is where you left it. Choose a code for this screen.")
        self.text.setText(
            again if resumed else self.tr("Choose a code of 6 digits for this screen. It is asked after 2 minutes without a gesture.")
        )
        self._dark.setVisible(dark)
        self.setAccessibleName(title)
        self._again("")

    def first_focus(self) -> QWidget:
        return self.pad

    def _typed(self, code: str) -> None:
        words = {
            "same": self.tr("Six times the same digit is the first thing that anybody tries. Choose another code."),
            "row": self.tr("Digits in a row are the first thing that anybody tries. Choose another code."),
        }
        if not self._first and trouble_with(code):
            self._again(words.get(trouble_with(code), ""))
        elif not self._first:
            self._first = code
            self.pad.clear()
            self.trouble.hide()
            self.step.setText(self.tr("Once more, to be sure"))
            announce(self, self.step.text())
        elif code != self._first:
            self._again(self.tr("The two codes differ. Choose it again."))
        else:
            self._first = ""
            self.pad.clear()
            self.chosen.emit(VisitCode.chosen(code))

    def _again(self, trouble: str) -> None:
        self._first = ""
        self.pad.clear()
        self.step.setText(self.tr("Your code"))
        self.trouble.hide()
        if trouble:
            self.trouble.say("red", trouble)

    def _go_dark(self) -> None:
        self._dark.hide()
        self.dark_asked.emit()
        self.pad.setFocus()


class LockScreen(_Centred):
    """Nothing of the visit stands behind it. Signals `opened()`, `phrase_asked()` after five wrong codes or on demand."""

    opened = Signal()
    phrase_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code: VisitCode | None = None
        self._left = MOST_TRIES
        self.head("lock", self.tr("Visit locked"))
        self.inner.addWidget(Label(self.tr("Everything noted is kept. Type the code of this visit."), "body", "ink2"))
        self.pad = CodePad(self.card)
        self.pad.typed.connect(self._typed)
        self.inner.addWidget(self.pad)
        self.trouble = Banner("red", "")
        self.trouble.hide()
        self.inner.addWidget(self.trouble)
        self.phrase = Button(self.tr("Open with the notebook’s phrase"), "ghost", icon="key", parent=self.card)
        self.phrase.clicked.connect(lambda _checked=False: self._ask_phrase())
        self.inner.addWidget(self.phrase)
        self.setAccessibleName(self.tr("Visit locked"))

    def close_behind(self, code: VisitCode) -> None:
        """Ask for this code from now on; wrong tries of an earlier lock are forgotten only by the right code."""
        if code is not self._code:
            self._left = MOST_TRIES
        self._code = code
        self.pad.clear()
        self.trouble.hide()

    def first_focus(self) -> QWidget:
        return self.pad

    def _ask_phrase(self) -> None:
        """From now on no code opens any more."""
        self._code, self._left = None, 0
        self.phrase_asked.emit()

    def _typed(self, code: str) -> None:
        self.pad.clear()
        if self._code is not None and self._code.opens(code):
            self._left = MOST_TRIES
            self.opened.emit()
            return
        self._left -= 1
        if self._left <= 0:
            self._ask_phrase()
        else:
            self.trouble.say(
                "red", self.tr("This is not the code."), self.tr("%n tr(y/ies) left, then the notebook’s phrase is asked.", "", self._left)
            )
