"""The versions of one field side by side: ← → choose, ↑ ↓ go to another field (picture `conflits`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_app.ui.theme import Theme, follow_theme, theme_source
from desktop_app.ui.widgets import Column, Curtain, Label, Row, Secret, paint
from desktop_app.ui.widgets.checks import EqualRow, draw_round

_ROUND = 22  # px at 100 %


@dataclass(frozen=True, slots=True)
class Shown:
    """A version as its card shows it: its name, what it says, who wrote it when, what was seen, whether screens show it now."""

    name: str
    text: str
    who: str
    saw: str
    now: bool = False
    private: bool = False


class VersionCard(QAbstractButton):
    """One version. Signal `key(int)`: an arrow was pressed."""

    key = Signal(int)

    def __init__(self, field: str, shown: Shown, curtain: Curtain, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown, self._field, self._curtain = shown, field, curtain
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = Row(self, margins=(12, 9, 12, 9), spacing=10)
        self._mark = QWidget(self)
        row.addWidget(self._mark)
        column = Column(spacing=1)
        self._text = Secret(curtain, shown.text, "strong", "ink") if shown.private else Label(shown.text, "strong", "ink")
        who = self.tr("{who} · shown now").format(who=shown.who) if shown.now else shown.who
        saw = Secret(curtain, shown.saw, "help", "ink3") if shown.private else Label(shown.saw, "help", "ink3")
        for label in (self._text, Label(who, "help", "ink2"), saw):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        column.addStretch(1)
        row.addLayout(column, 1)
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self.name)
        curtain.changed.connect(self.name)
        self.name()
        follow_theme(self, self.scale)

    def scale(self, theme: Theme) -> None:
        self._mark.setFixedWidth(theme.px(_ROUND))
        self.update()

    def name(self) -> None:
        text, saw = (self._curtain.cover(one) if self.shown.private else one for one in (self.shown.text, self.shown.saw))
        now = self.tr("shown now") if self.shown.now else ""
        state = self.tr("chosen") if self.isChecked() else self.tr("not chosen")
        self.setAccessibleName(", ".join(part for part in (self._field, text, self.shown.who, saw, now, state) if part))
        self.update()

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else super().heightForWidth(width)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.key.emit(event.key())
            return
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_source().theme
        chosen = self.isChecked()
        painter = QPainter(self)
        paint.smooth(painter)
        edge = theme.color("accent" if chosen or self.underMouse() else "edge")
        paint.box(painter, QRectF(self.rect()), theme.px(8), theme.color("accent_soft" if chosen else "card"), edge, 2 if chosen else 1)
        side = theme.px(_ROUND)
        top = self._text.y() + (self._text.fontMetrics().height() - side) / 2
        draw_round(painter, QRectF(self._mark.x(), max(top, theme.px(6)), side, side), chosen, theme)
        painter.end()


class Versions(QWidget):
    """`Versions("Échéance", shown, curtain)`: one choice, or none yet; one Tab stop.

    Signals: `changed(str)` the name chosen, `left(int)` when ↑ (-1) or ↓ (1) asks for another field.
    """

    changed = Signal(str)
    left = Signal(int)

    def __init__(self, field: str, shown: Sequence[Shown], curtain: Curtain, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(field)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        row = EqualRow(self, least=230, spacing=10)
        self.cards = [VersionCard(field, one, curtain, self) for one in shown]
        for card in self.cards:
            row.addWidget(card)
            card.key.connect(lambda key, card=card: self._pressed(card, key))
            card.clicked.connect(lambda _checked=False, card=card: self.choose(card.shown.name, by_hand=True))
        self._stop(0)

    def value(self) -> str:
        """The name of the version chosen, "" when there is none."""
        return next((card.shown.name for card in self.cards if card.isChecked()), "")

    def choose(self, name: str, *, by_hand: bool = False) -> None:
        """Choose a version ("" none)."""
        for at, card in enumerate(self.cards):
            card.setChecked(card.shown.name == name)
            if card.isChecked():
                self._stop(at)
                if by_hand:
                    card.setFocus(Qt.FocusReason.OtherFocusReason)
        if by_hand:
            self.changed.emit(name)

    def take_focus(self) -> None:
        at = next((at for at, card in enumerate(self.cards) if card.isChecked()), 0)
        self.cards[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self, card: VersionCard, key: int) -> None:
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left.emit(-1 if key == Qt.Key.Key_Up else 1)
            return
        step = -1 if key == Qt.Key.Key_Left else 1
        first = 0 if step < 0 else min(1, len(self.cards) - 1)  # the first arrow takes the version on its side
        at = (self.cards.index(card) + step) % len(self.cards) if self.value() else first
        self.choose(self.cards[at].shown.name, by_hand=True)

    def _stop(self, at: int) -> None:
        for index, card in enumerate(self.cards):
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == at else Qt.FocusPolicy.ClickFocus)
